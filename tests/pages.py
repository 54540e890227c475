"""HTML pages: how much of the wanted text is kept, how much else, and the day of publication.

tests/pages/NAME.html is a page in the manner of some site; NAME.txt holds the day that it was published ("published:"
with nothing behind it: the page does not say) and the text of the article as a reader would mark it. Words are counted
as a bag: what is kept and wanted, over what is kept (precision) and what is wanted (recall).
"""
import collections
import pathlib
import re

from tap import ROOT, check, check_equal, chancery, finish, read_table, scratch

PAGES = ROOT / "tests" / "pages"
F1_FLOOR, WORST_FLOOR, DAY_FLOOR = 0.98, 0.85, 0.95


def words(text):
    return collections.Counter(re.findall(r"\w+", text))


def f1(found, wanted):
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def measure(out, texts):
    rows = {row["article"]: row for row in read_table(out / "articles.csv")}
    scores, right, wrong = [], 0, []
    for page in sorted(PAGES.glob("*.html")):
        head, _, wanted = page.with_suffix(".txt").read_text().partition("\n")
        row, text = rows[page.stem], texts / f"{page.stem}.txt"
        found = text.read_text() if text.exists() else ""
        scores.append((f1(words(found), words(wanted)), page.stem))
        day = head.partition(":")[2].strip()
        right += row["published"] == day
        if row["published"] != day:
            wrong.append(f"{page.stem}: {row['published'] or 'none'} from {row['published_from'] or 'nothing'}, wanted {day or 'none'}")
    return scores, right, wrong


with scratch() as folder:
    folder = pathlib.Path(folder)
    done = chancery("extract", "-q", "-o", folder / "out", "--texts", folder / "texts", *sorted(PAGES.glob("*.html")))
    check_equal((done.returncode, done.stderr), (0, ""), "every page is read")
    scores, right, wrong = measure(folder / "out", folder / "texts")
    worst = min(scores)
    mean = sum(score for score, _ in scores) / len(scores)
    listed = "\n".join(f"{score:.3f} {name}" for score, name in sorted(scores)[:10])
    check(mean >= F1_FLOOR, f"{len(scores)} pages: mean F1 of the words kept is {mean:.4f}, at least {F1_FLOOR}", listed)
    check(worst[0] >= WORST_FLOOR, f"the worst page, {worst[1]}, has {worst[0]:.3f}, at least {WORST_FLOOR}", listed)
    check(right >= DAY_FLOOR * len(scores), f"the day of publication is right on {right} of {len(scores)}", "\n".join(wrong))

    # Offsets count the bytes of the texts.
    wrong = []
    for row in read_table(folder / "out" / "mentions.csv"):
        told = (folder / "texts" / f"{row['article']}.txt").read_bytes()[int(row["start"]):int(row["end"])]
        if " ".join(told.decode().split()) != row["text"]:
            wrong.append(f"{row['article']} {row['start']}: {row['text']!r} but the bytes say {told!r}")
    check(not wrong, "every mention is the bytes of its text", "\n".join(wrong[:10]))

    # The texts are an input that gives the same rows: offsets count their bytes.
    again = folder / "again"
    (folder / "texts" / "published.csv").write_text("article,published\n" + "".join(
        f"{row['article']},{row['published']}\n" for row in read_table(folder / "out" / "articles.csv")))
    done = chancery("extract", "-q", "-o", again, folder / "texts")
    check_equal(done.returncode, 0, "the texts are read again")
    for table in ("dates", "titles", "officials", "documents"):
        first, second = ((run / f"{table}.csv").read_text().splitlines() for run in (folder / "out", again))
        check(len(first) > 1 and first == second, f"the texts give the same {table}.csv", "\n".join(sorted(set(first) ^ set(second))[:6]))
finish()
