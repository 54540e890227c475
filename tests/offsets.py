"""Every row leads back to the very bytes that were read: slicing them gives the row's text."""
import pathlib
import re

from tap import DEVSET, ROOT, check, chancery, finish, read_table, scratch, skip

# What the tables fold to one blank: ASCII white space, no-break space and the other Unicode blanks.
BLANKS = re.compile("[\t\n\v\f\r \x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def folded(raw):
    return BLANKS.sub(" ", raw.decode("utf-8", "replace").replace("\0", "\ufffd")).strip(" ")


def wrong_rows(rows, texts):
    for row in rows:
        text, start, end = texts[row["article"]], int(row["start"]), int(row["end"])
        if not 0 <= start < end <= len(text):
            yield f"{row['article']} {start}-{end}: outside the article of {len(text)} bytes"
        elif folded(text[start:end]) != row["text"]:
            yield f"{row['article']} {start}-{end}: {row['text']!r} but the bytes say {folded(text[start:end])!r}"


def check_folder(name, corpus, out):
    done = chancery("extract", "-q", "-o", out, corpus)
    if not check(done.returncode == 0, f"{name}: extract", done.stderr):
        return
    texts = {row["article"]: pathlib.Path(row["source"]).read_bytes() for row in read_table(out / "articles.csv")}
    for table in ("mentions", "dates", "titles"):
        rows = read_table(out / f"{table}.csv")
        wrong = list(wrong_rows(rows, texts))
        check(rows and not wrong, f"{name}: {len(rows)} rows of {table}.csv are their bytes", "\n".join(wrong[:10]) or "no rows")
    for table in ("officials", "documents"):
        rows = read_table(out / f"{table}.csv")
        wrong = [row for row in rows if not 0 <= int(row["start"]) < int(row["end"]) <= len(texts[row["article"]])]
        check(not wrong, f"{name}: {len(rows)} rows of {table}.csv are inside their articles", wrong[:5])


HARD = {
    "bom": b"\xef\xbb\xbfForeign Minister Anna Berg met envoys on 5 May 2021.\n",
    "crlf": b"Foreign Minister\r\nAnna Berg met envoys on 5\r\nMay 2021.\r\n",
    "decomposed": "Prime Minister Andre\u0301 Le\u0301vy arrived on 5 May 2021. Le\u0301vy left.\n".encode(),
    "malformed": b"Envoys \xff\xfe\xe2\x82 met Foreign Minister Anna Berg on \xc3 5 May 2021.\n",
    "blanks": "Foreign\u00a0Minister\u2003Anna\u00a0Berg met envoys on 5\u00a0May\u00a02021.\n".encode(),
    "singletons": "\u212bngstr\u00f6m praised Foreign Minister Anna \u212aerr on 5 May 2021.\n".encode(),
}

with scratch() as folder:
    folder = pathlib.Path(folder)
    check_folder("corpus", ROOT / "corpus", folder / "corpus")
    (folder / "hard").mkdir()
    for name, raw in HARD.items():
        (folder / "hard" / f"{name}.txt").write_bytes(raw)
    check_folder("hard", folder / "hard", folder / "hard-out")
    for name in ("house", "wire"):
        if (DEVSET / name / "txt").is_dir():
            check_folder(name, DEVSET / name / "txt", folder / name)
        else:
            skip(f"no {name} articles beside the project")
finish()
