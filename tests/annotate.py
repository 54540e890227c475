"""`chancery annotate`: labels to brat, WebAnno and CoNLL and back, what is refused, and how far two annotators agree."""
import csv
import pathlib
import random
import shutil

from tap import ROOT, check, check_equal, chancery, finish, scratch

FORMATS = ["brat", "webanno", "conll"]
ENDING = {"brat": "ann", "webanno": "tsv", "conll": "conllup"}
COLUMNS = ["start", "end", "text", "kind", "form", "chain", "value"]
KINDS = ["date", "person", "title", "organisation", "document"]
FORMS = ["name", "nominal", "pronoun"]


def write_gold(path, text, labels):
    """Labels are (start, end, kind, form, chain, value) in characters; the table counts bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [(len(text[:a].encode()), len(text[:b].encode()), " ".join(text[a:b].split()), *rest) for a, b, *rest in labels]
    rows.sort(key=lambda r: (r[0], -r[1], KINDS.index(r[3]), FORMS.index(r[4]), r[5].encode(), r[6].encode()))
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


def label(text, words, kind, form="name", chain="", value="", nth=1):
    """A label of the nth occurrence of the words."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return at, at + len(words), kind, form, chain, value


def article(folder, name, text, labels):
    path = folder / "corpus" / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    write_gold(folder / "gold" / f"{name}.csv", text, labels)


def export(folder, form, *more, gold="gold", status=0):
    done = chancery("annotate", "-q", "--to", form, "-o", form, "--corpus", "corpus", *more, gold, cwd=folder)
    if done.returncode != status:
        check(False, f"--to {form}: exit status {status}", f"{done.returncode}\n{done.stderr}")
    return done


def take_in(folder, form, *more, to="back", status=0):
    done = chancery("annotate", "-q", "--from", form, "-o", to, "--corpus", "corpus", *more, form, cwd=folder)
    if done.returncode != status:
        check(False, f"--from {form}: exit status {status}", f"{done.returncode}\n{done.stderr}")
    return done


def round_trip(folder, form, name):
    for made in (form, "back"):
        shutil.rmtree(folder / made, ignore_errors=True)
    export(folder, form)
    take_in(folder, form)
    wanted = {p.name: p.read_text() for p in (folder / "gold").rglob("*.csv") if p.stem not in ("officials", "documents")}
    found = {p.name: p.read_text() for p in (folder / "back").rglob("*.csv")}
    different = [n for n in wanted if found.get(n) != wanted[n]]
    return check(len(wanted) == len(found) and not different, f"{name}: gold, {form} and back: the same bytes",
                 "differ, which chancery annotate --agreement lists: " + " ".join(different))  # not their rows, some are the test's


# --- what the files say, read as the tools read them

def brat_words(folder, name):
    """The words of each mention as brat finds them: characters of its parts, a blank between two. Lines end where Python ends them."""
    text = (folder / "brat" / f"{name}.txt").read_bytes().decode()
    for line in (folder / "brat" / f"{name}.ann").read_bytes().decode().splitlines():
        if not line.startswith(("A", "#", "*")):
            _, place, words = (line.split("\t") + ["", ""])[:3]
            parts = [part.split(" ") for part in place.partition(" ")[2].split(";")]
            yield " ".join(text[int(a):int(b)] for a, b in filter(lambda p: len(p) == 2, parts)), words


def webanno_text(path):
    """The sentences and words of a file, each with the UTF-16 units that it says; INCEpTION builds the text of these."""
    sentence, blocks = [], path.read_bytes().decode().split("\n\n\n", 1)[1].split("\n\n")
    for block in blocks:
        lines = block.rstrip("\n").split("\n")
        shown = "\n".join(line[6:] for line in lines if line.startswith("#Text="))
        for escaped, plain in (("\\r", "\r"), ("\\t", "\t"), ("\\f", "\f"), ("\\b", "\b"), ("\\\\", "\\")):
            shown = shown.replace(escaped, plain)
        sentence.append((shown, [line.split("\t")[1:3] for line in lines if not line.startswith("#")]))
    return sentence


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le", "replace")


def check_brat(folder, name):
    pairs = list(brat_words(folder, name))
    check(pairs and all(a == b for a, b in pairs), f"{name}: brat finds the words of each mention at its characters", [p for p in pairs if p[0] != p[1]])


def check_webanno(folder, name):
    text = (folder / "corpus" / f"{name}.txt").read_bytes().decode()
    wrong = []
    for shown, words in webanno_text(folder / "webanno" / f"{name}.tsv"):
        start, end = int(words[0][0].split("-")[0]), max(int(w[0].split("-")[1]) for w in words)
        wrong += [shown] if utf16(text, start, end) != shown else []
        wrong += [w for w in words if utf16(text, *map(int, w[0].split("-"))) != w[1]]
    check(not wrong, f"{name}: sentences and words of WebAnno stand at their UTF-16 units", wrong)


# --- round trips

def try_gold():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        for name in ("corpus", "gold"):
            shutil.copytree(ROOT / name, folder / name)
        for form in FORMATS:
            round_trip(folder, form, "the gold of this project")
        check((folder / "brat" / "annotation.conf").read_text().startswith("[entities]\ndate\n"), "brat gets a configuration")
        check_brat(folder, "012_decree_notice")
        check_webanno(folder, "030_mixed_scripts")


HOSTILE = ("\ufeff\U0001F600 Foreign\r\nMinister Cafe\u0301 de\tla \U00010348 Rosa of the UN Charter Body (UNCB) met on 5\n  May 2021.\n"
           "It's a|b [x] _ -> * \\ %7C \u4e2d\u56fd's (3) no\u00adte\u2028end. He left.\n")
HOSTILE_LABELS = [
    label(HOSTILE, "Foreign\r\nMinister", "title", "name", "1"),
    label(HOSTILE, "Cafe\u0301 de\tla \U00010348 Rosa", "person", "name", "1"),
    label(HOSTILE, "\U00010348 Rosa of the UN", "document", "nominal", "x|y (z)"),   # crosses the next one
    label(HOSTILE, "of the UN Charter", "document", "name", "4"),
    label(HOSTILE, "UN Charter Body (UNCB)", "organisation", "name", "007"),
    label(HOSTILE, "UN Charter Body", "organisation", "name", "007"),                # within one of its kind
    label(HOSTILE, "UN Charter Body", "title", "nominal", "12"),                     # the same words
    label(HOSTILE, "5\n  May 2021", "date", value="2021-05-05"),
    label(HOSTILE, "a|b [x] _ -> *", "document", "name", "*"),
    label(HOSTILE, "\u4e2d\u56fd", "organisation", "name", "_"),
    label(HOSTILE, "\\ %7C", "date", value="a\\b|[c]_->;*%7C"),
    label(HOSTILE, "He", "person", "pronoun", "1"),
]
INSIDE_WORDS = [label(HOSTILE, "Char", "person", "name", "9"), label(HOSTILE, "harter B", "person", "name", "9"),
                label(HOSTILE, "arte", "person", "nominal", "10"), label(HOSTILE, "a", "date", value="_")]


def try_hostile():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", HOSTILE, HOSTILE_LABELS)
        article(folder, "sub/b", "", [])
        article(folder, "sub/c", "\n \n", [])
        for form in FORMATS:
            round_trip(folder, form, "hostile texts")
        check_brat(folder, "a")
        check_webanno(folder, "a")
        article(folder, "a", HOSTILE, HOSTILE_LABELS + INSIDE_WORDS)
        for form in ("brat", "webanno"):
            round_trip(folder, form, "mentions that end inside words")
        check_webanno(folder, "a")
        article(folder, "a", HOSTILE.replace("\n", "\r\n"), [])
        for form in FORMATS:
            round_trip(folder, form, "a text without labels")


PIECES = ["Anna", "Berg", "\U0001F600", "Cafe\u0301", "\u00e9t\u00e9", "of", "UN", "\u4e2d\u56fd", "a|b", "[x]", "_", "->", "*", "\\", "#1",
          "it's", "U.S.", "\U00010348x", "don\u2019t", "\u200b", "\u00ad"]
GAPS = [" ", " ", "\r\n", "\n", "\t", "  \n  ", "\u00a0", "\u2028", "\v", "\x1c", "\u0085", "\x01", ", ", ". ", "-", ""]


def random_labels(dice, text):
    for _ in range(dice.randint(0, 20)):
        start = dice.randrange(len(text))
        end = dice.randint(start + 1, min(len(text), start + 40))
        kind, form = dice.choice(KINDS), dice.choice(FORMS)
        chain = "" if kind == "date" else dice.choice(["", "1", "2", "33", "x|y"])
        yield start, end, kind, form, chain, dice.choice(["2020", "", "a b", "*", "x|y[2]->;\\"]) if kind == "date" else ""


def try_random():
    """Whatever is labelled comes back as it was, or is refused with its row."""
    dice = random.Random(5)
    with scratch() as folder:
        folder = pathlib.Path(folder)
        for number in range(150):
            text = "".join(dice.choice(PIECES) + dice.choice(GAPS) for _ in range(dice.randint(1, 40)))
            article(folder, f"r{number:03}", text, set(random_labels(dice, text)))
            table = folder / "gold" / f"r{number:03}.csv"
            rows = list(csv.DictReader(open(table, newline="")))
            with open(table, "w", newline="") as out:  # without the words, which are folded in ways of their own
                writer = csv.writer(out, lineterminator="\n")
                writer.writerow(COLUMNS)
                writer.writerows([r["start"], r["end"], "", r["kind"], r["form"], r["chain"], r["value"]] for r in rows)
        for form in FORMATS:
            done = chancery("annotate", "-q", "--to", form, "-o", form, "--corpus", "corpus", "gold", cwd=folder)
            refused = {line.split(":")[1].strip() for line in done.stderr.splitlines() if line.startswith("chancery: ")}
            take_in(folder, form, to=f"back-{form}")
            back = {p.name for p in (folder / f"back-{form}").iterdir()}
            without_words = [[[r[c] for c in COLUMNS if c != "text"] for r in csv.DictReader(open(folder / side / name, newline=""))]
                             for name in sorted(back) for side in ("gold", f"back-{form}")]
            check(without_words[::2] == without_words[1::2], f"random labels in {form} come back as they were")
            check({f"gold/{n.name}" for n in (folder / "gold").iterdir() if n.name not in back} == refused,
                  f"random labels that {form} cannot hold are named", done.stderr[:500])
            check(len(back) > 3, f"random labels: {form} holds some", len(back))


# --- what people do in the tools

TEXT = "Anna Berg met Peter Holm on 5 May. Berg left. She called him.\n"
LABELS = [label(TEXT, "Anna Berg", "person", "name", "1"), label(TEXT, "Peter Holm", "person", "name", "2"),
          label(TEXT, "5 May", "date", value="XXXX-05-05")]


def rows_of(folder, name="back/a.csv"):
    return [(r["text"], r["kind"], r["form"], r["chain"], r["value"]) for r in csv.DictReader(open(folder / name, newline=""))]


def taken_in(folder, form, content, name):
    """The rows that a file of an annotator gives."""
    (folder / form).mkdir(exist_ok=True)
    (folder / form / f"a.{ENDING[form]}").write_bytes(content.encode())
    shutil.rmtree(folder / "back", ignore_errors=True)
    done = take_in(folder, form)
    check(not done.stderr, f"{name}: nothing to say", done.stderr)
    return rows_of(folder) if (folder / "back" / "a.csv").exists() else None


def try_brat():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", TEXT, LABELS)
        export(folder, "brat")
        ann = (folder / "brat" / "a.ann").read_text()
        check_equal(ann, "T1\tperson 0 9\tAnna Berg\n#1\tAnnotatorNotes T1\tchain 1\nT2\tperson 14 24\tPeter Holm\n"
                         "#2\tAnnotatorNotes T2\tchain 2\nT3\tdate 28 33\t5 May\n#3\tAnnotatorNotes T3\tXXXX-05-05\n", "brat: the file")
        check((folder / "brat" / "a.txt").read_text() == TEXT, "brat: the text beside it")
        more = ann.replace("\n", "\r\n") + ("A1\tform T5 pronoun\n*\tEquiv T1 T4 T5\nT4\tperson 35 39\tBerg\nT5\tperson 46 49\tShe\n"
                      "T6\tperson 57 60\thim\nR1\tCoreference Arg1:T6 Arg2:T2\nA2\tform T6 pronoun\n#9\tAnnotationError T6\tbrat says so\n")
        wanted = [("Anna Berg", "person", "name", "1", ""), ("Peter Holm", "person", "name", "2", ""), ("5 May", "date", "name", "", "XXXX-05-05"),
                  ("Berg", "person", "name", "1", ""), ("She", "person", "pronoun", "1", ""), ("him", "person", "pronoun", "2", "")]
        check_equal(taken_in(folder, "brat", more, "brat: links"), wanted, "brat: new mentions join the chains that they are linked to")
        alone = "T1\tperson 35 39\tBerg\nT2\tperson 46 49\tShe\nT3\tperson 57 60\thim\nT4\tperson 0 9\tAnna Berg\n#1\tAnnotatorNotes T4\tchain 7\n*\tEquiv T2 T1\n"
        check_equal([r[3] for r in taken_in(folder, "brat", alone, "brat: new chains")], ["7", "8", "8", ""],
                    "brat: a new chain gets the next number, a mention alone none")
        split = "T1\tperson 0 4;5 9\tAnna Berg\n"
        check_equal(taken_in(folder, "brat", split, "brat: parts"), [("Anna Berg", "person", "name", "", "")], "brat: parts with white space between are one mention")
        shutil.rmtree(folder / "corpus")
        done = chancery("annotate", "-q", "--from", "brat", "-o", "beside", "brat", cwd=folder)
        check(done.returncode == 0 and rows_of(folder, "beside/a.csv")[0][0] == "Anna Berg", "brat: without --corpus the text beside is taken", done.stderr)


WEBANNO = ("#FORMAT=WebAnno TSV 3.2\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n#T_SP=webanno.custom.Mention|kind|form|note|value\n"
           "#T_SP=webanno.custom.Empty|\n#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation\n"
           "#T_RL=webanno.custom.Coreference|label|BT_webanno.custom.Mention\n\n\n#Sentence.id=s1\n#Text=Anna Berg met\n"
           "1-1\t0-4\tAnna\tNNP\tperson[1]\tname[1]\t*[1]\t*[1]\t_\t_\t_\t_\t_\t\n1-2\t5-9\tBerg\tNNP\tperson[1]\tname[1]\t*[1]\t*[1]\t_\t_\t_\t_\t_\t\n"
           "1-3\t10-13\tmet\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t\n\n#Text=Berg left.\n2-1\t35-39\tBerg\t_\tperson\t*\t*\t*\t_\t_\t_\tsame\t1-1[1_0]\t\n")


def try_webanno():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", TEXT, LABELS)
        check_equal(taken_in(folder, "webanno", WEBANNO, "webanno: other layers"), [("Anna Berg", "person", "name", "1", ""), ("Berg", "person", "name", "1", "")],
                    "webanno: features in any order, other layers, a relation to the only mention of a line")
        export(folder, "webanno")
        check_equal((folder / "webanno" / "a.tsv").read_text().split("\n")[:8],
                    ["#FORMAT=WebAnno TSV 3.3", "#T_SP=webanno.custom.Mention|chain|form|kind|value", "#T_RL=webanno.custom.Coreference|BT_webanno.custom.Mention", "", "",
                     "#Text=Anna Berg met Peter Holm on 5 May.", "1-1\t0-4\tAnna\t1[1]\tname[1]\tperson[1]\t*[1]\t_\t", "1-2\t5-9\tBerg\t1[1]\tname[1]\tperson[1]\t*[1]\t_\t"],
                    "webanno: the file")


def try_conll():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", TEXT, LABELS)
        export(folder, "conll")
        lines = (folder / "conll" / "a.conllup").read_text().split("\n")
        check_equal(lines[:6], ["# global.columns = ID FORM CHANCERY:DATE CHANCERY:PERSON CHANCERY:TITLE CHANCERY:ORGANISATION CHANCERY:DOCUMENT CHANCERY:COREF MISC",
                                "# newdoc id = a", "# sent_id = 1", "# text = Anna Berg met Peter Holm on 5 May.",
                                "1\tAnna\tO\tB-name\tO\tO\tO\t(1\t_", "2\tBerg\tO\tI-name\tO\tO\tO\t1)\t_"], "conll: the file")
        check_equal(lines[10:13], ["7\t5\tB-name\tO\tO\tO\tO\t_\tDATE=XXXX-05-05", "8\tMay\tI-name\tO\tO\tO\tO\t_\tSpaceAfter=No", "9\t.\tO\tO\tO\tO\tO\t_\t_"], "conll: values and blanks")
        few = "# global.columns = FORM MISC CHANCERY:PERSON CHANCERY:COREF\nAnna\tx=1\tB-name\t(4\nBerg\t_\tI-name\t4)\n\nBerg\t_\tB-name\t-\nShe\t_\tB-pronoun\t(4)\n"
        with_gap = few.replace("Berg\t_\tI-name\t4)\n", "Berg\t_\tI-name\t4)\n" + "".join(f"{w}\t_\tO\t_\n" for w in "met Peter Holm on 5 May .".split()))
        check_equal([r[3] for r in taken_in(folder, "conll", with_gap.replace("She\t", "left\t_\tO\t_\n.\t_\tO\t_\nShe\t"), "conll: columns")], ["4", "", "4"],
                    "conll: columns in any order, and only some of them")


def try_run():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "corpus").mkdir()
        (folder / "corpus" / "a.txt").write_text("Foreign Minister Anna Berg met envoys on 5 May 2021. She left.\n")
        (folder / "lines.jsonl").write_text('{"id": "http://x.org/a?b", "text": "Foreign Minister Anna Berg left."}\n')
        chancery("extract", "-q", "-o", "out", "corpus", cwd=folder)
        chancery("extract", "-q", "-o", "urls", "--texts", "texts", "lines.jsonl", cwd=folder)
        for form in FORMATS:
            done = chancery("annotate", "--to", form, "-o", form, "out", cwd=folder)
            check_equal((done.returncode, done.stderr), (0, f"1 article, 4 mentions; they are in {form}\n"), f"a run of extract as {form}, its texts where they were read")
            take_in(folder, form, to=f"gold-{form}")
            done = chancery("score", "--gold", f"gold-{form}", "--format", "csv", "--errors", "/dev/null", "out", cwd=folder)
            check("all,strict_f1,1.0000" in done.stdout and "conll,f1,1.0000" in done.stdout, f"what comes back from {form} is gold of that run", done.stdout + done.stderr)
        (folder / "lines.txt").write_text("Anna Berg met envoys.\nIt rained.\n")
        chancery("extract", "-q", "--format", "lines", "-o", "lines", "--texts", "line-texts", "lines.txt", cwd=folder)
        done = chancery("annotate", "-q", "--to", "brat", "-o", "lines-brat", "lines", cwd=folder)
        check_equal((done.returncode, done.stderr.splitlines()[-1]), (1, "chancery: lines.txt: is not the text of lines:2, which has 10 bytes; name the folder of extract --texts with --corpus"),
                    "a file of many articles is not taken for one")
        done = chancery("annotate", "-q", "--to", "brat", "-o", "lines-brat", "--corpus", "line-texts", "lines", cwd=folder)
        check_equal((done.returncode, sorted(p.name for p in (folder / "lines-brat").rglob("*.ann"))), (0, ["lines:1.ann", "lines:2.ann"]), "its articles have their files from --texts")
        done = chancery("annotate", "--agreement", "-q", "--corpus", "texts", "urls", "urls", cwd=folder)
        check(done.returncode == 0 and "1.0000\n" in done.stdout.splitlines(True)[2], "agreement of articles named by urls", done.stdout + done.stderr)
        done = chancery("annotate", "-q", "--to", "brat", "-o", "url-brat", "--corpus", "texts", "urls", cwd=folder)
        check([p.name for p in (folder / "url-brat").rglob("*.ann")] == ["a%3Fb.ann"], "an article named by a url has its file as --texts names it", done.stderr)
        take = chancery("annotate", "-q", "--from", "brat", "-o", "url-gold", "--corpus", "texts", "url-brat", cwd=folder)
        check([p.name for p in (folder / "url-gold").rglob("*.csv")] == ["a%3Fb.csv"], "and comes back under that name", take.stderr)


# --- what is refused

def told(folder, form, content, message, name, status=1):
    (folder / form).mkdir(exist_ok=True)
    (folder / form / f"a.{ENDING[form]}").write_bytes(content.encode())
    shutil.rmtree(folder / "back", ignore_errors=True)
    done = take_in(folder, form, status=status)
    first = done.stderr.splitlines()[0] if done.stderr else ""
    check_equal(first, f"chancery: {form}/a.{ENDING[form]}:{message}", f"{form} refuses {name}")
    check(not (folder / "back" / "a.csv").exists(), f"{form} refuses {name}: nothing is written")


BRAT_REFUSED = [
    ("another text", "T1\tperson 0 9\tAnna Borg\n", '1:15: the words are "Anna Borg", but the text has "Anna Berg" there; label the text that was exported, or mend the line'),
    ("an unknown kind", "T1\tplace 0 9\tAnna Berg\n", "1:4: unknown kind 'place'; use date, person, title, organisation or document"),
    ("an unknown form", "T1\tperson 0 9\tAnna Berg\nA1\tform T1 verb\n", "2:12: unknown form 'verb'; use name, nominal or pronoun"),
    ("another attribute", "T1\tperson 0 9\tAnna Berg\nA1\tSure T1\n", "2:4: gold has no attribute 'Sure'; the only one is form"),
    ("words left out", "T1\tperson 0 4;14 19\tAnna Peter\n", "1:15: the mention leaves out words in its middle, which gold cannot say; make it one range, or two mentions"),
    ("a range beyond the text", "T1\tperson 60 90\tx\n", "1:11: 60-90 is no range of the text's 62 characters; label the text that was exported"),
    ("a range without numbers", "T1\tperson a 9\tAnna Berg\n", "1:11: no range of characters; write two numbers, the smaller first"),
    ("no range", "T1\tperson\tAnna Berg\n", "1:4: no range follows; write KIND START END"),
    ("a broken line", "person 0 9\n", "1:1: no line of brat, which begins with an id and a tab; take it away or mend it"),
    ("an event", "E1\tx:T1\n", "1:1: gold has no place for 'E1'; only lines of T, A, R, * and # are read"),
    ("two of one id", "T1\tperson 0 9\tAnna Berg\nT1\tperson 35 39\tBerg\n", "2:1: T1 is there twice; number the lines anew"),
    ("a link to nothing", "T1\tperson 0 9\tAnna Berg\n*\tEquiv T1 T2\n", "2:12: there is no mention 'T2'; take the line away, or name one"),
    ("another relation", "T1\tperson 0 9\tAnna Berg\nR1\tKnows Arg1:T1 Arg2:T1\n", "2:4: gold has no relation 'Knows'; use Equiv for mentions of one chain"),
    ("half a relation", "T1\tperson 0 9\tAnna Berg\nR1\tCoreference Arg1:T1\n", "2:4: no relation of two mentions; write Coreference Arg1:T1 Arg2:T2"),
    ("a remark", "T1\tperson 0 9\tAnna Berg\n#1\tAnnotatorNotes T1\tnot sure\n", "2:22: gold has no remarks; a note says 'chain NUMBER', 'value VALUE', or of a date its value"),
]
HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Mention|chain|form|kind|value\n#T_RL=webanno.custom.Coreference|BT_webanno.custom.Mention\n\n\n#Text=x\n"
ANNA = "1-1\t0-4\tAnna\t*\tname\tperson\t*\t_\n"
WEBANNO_REFUSED = [
    ("another format", "a,b\n", "1:1: no WebAnno TSV 3, which begins with #FORMAT=WebAnno TSV 3.3; export it as that"),
    ("a file without the layer", "#FORMAT=WebAnno TSV 3.3\n\n\n", "2:1: there is no layer webanno.custom.Mention with a feature 'kind'; make it, as chancery annotate --to webanno writes it"),
    ("another text", HEAD + "1-1\t0-4\tAnne\t_\t_\t_\t_\t_\n", '7:9: the words are "Anne", but the text has "Anna" there; label the text that was exported, or mend the line'),
    ("an unknown kind", HEAD + ANNA.replace("person", "place"), "7:21: unknown kind 'place'; use date, person, title, organisation or document"),
    ("an unknown kind of two words", HEAD + "1-1\t0-4\tAnna\t*[1]\tname[1]\tplace[1]\t*[1]\t_\n1-2\t5-9\tBerg\t*[1]\tname[1]\tplace[1]\t*[1]\t_\n",
     "7:27: unknown kind 'place'; use date, person, title, organisation or document"),
    ("no kind", HEAD + ANNA.replace("person", "*"), "7:21: a mention without a kind; give it date, person, title, organisation or document"),
    ("an unknown form", HEAD + ANNA.replace("name", "verb"), "7:16: unknown form 'verb'; use name, nominal or pronoun"),
    ("words left out", HEAD + "1-1\t0-4\tAnna\t*[1]\tname[1]\tperson[1]\t*[1]\t_\n1-3\t10-13\tmet\t*[1]\tname[1]\tperson[1]\t*[1]\t_\n",
     "8:28: the mention leaves out words in its middle, which gold cannot say; make it one range, or two mentions"),
    ("a range beyond the text", HEAD + "1-1\t60-90\tAnna\t_\t_\t_\t_\t_\n", "7:5: 60-90 is no range of the text's 62 UTF-16 units; label the text that was exported"),
    ("a broken line", HEAD + "1-1\t0-4\n", "7:1: no line of a word, which has a number, offsets and the word, parted by tabs; mend it"),
    ("a line that is there twice", HEAD + ANNA + ANNA, "8:1: 1-1 is there twice; number the words anew"),
    ("a relation to nothing", HEAD + ANNA.replace("\t_\n", "\t9-9\n"), "7:30: the relation does not say which two mentions it joins; take it away or draw it anew"),
    ("links of another layer", WEBANNO.replace("_\t_\t_\t_\t_\t\n1-2", "_\tpr[1]\t*->1-1\t_\t_\t\n1-2"),
     "11:48: a link of another layer; chains are relations of the layer webanno.custom.Coreference between mentions"),
]
TOP = "# global.columns = ID FORM CHANCERY:PERSON CHANCERY:COREF MISC\n"
CONLL_REFUSED = [
    ("no columns", "1\tAnna\n", "1:1: no CoNLL-U Plus, which begins with # global.columns = ID FORM …; name the columns as chancery annotate --to conll does"),
    ("columns without labels", "# global.columns = ID FORM\n", "1:1: the columns FORM and CHANCERY:DATE, CHANCERY:PERSON … are missing; name those that the lines have"),
    ("an unknown kind", "# global.columns = ID FORM CHANCERY:PLACE\n", "1:37: unknown kind 'PLACE'; use date, person, title, organisation or document"),
    ("another text", TOP + "1\tAnne\tO\t_\t_\n", '2:3: the words are "Anne", but the text has "Anna" there; label the text that was exported, or mend the line'),
    ("a word that is missing", TOP + "1\tBerg\tO\t_\t_\n", '2:3: the words are "Berg", but the text has "Anna" there; label the text that was exported, or mend the line'),
    ("a broken line", TOP + "1\tAnna\tO\n", "2:1: 3 cells, but 5 columns; write one cell a column"),
    ("an unknown tag", TOP + "1\tAnna\tX-name\t_\t_\n", "2:8: unknown tag 'X-name'; use B-FORM, I-FORM or O"),
    ("an unknown form", TOP + "1\tAnna\tB-PER\t_\t_\n", "2:10: unknown form 'PER'; use name, nominal or pronoun"),
    ("a mention that has not begun", TOP + "1\tAnna\tI-name\t_\t_\n", "2:8: I-name goes on with a mention that has not begun; begin it with B-"),
    ("a bracket that is none", TOP + "1\tAnna\tB-name\t3\t_\n", "2:15: no bracket of a chain: '3'; write (3, 3) or (3)"),
    ("a bracket that closes nothing", TOP + "1\tAnna\tB-name\t3)\t_\n", "2:15: the bracket closes chain 3, which has not begun; open it before"),
    ("a bracket that never closes", TOP + "1\tAnna\tB-name\t(3\t_\n", "2:15: the chain's mention never ends; close its bracket"),
    ("a chain of no mention", TOP + "1\tAnna\tO\t(3)\t_\n", "2:10: no mention has just the words of these brackets; label them in a column of a kind"),
    ("a value of no mention", TOP + "1\tAnna\tO\t_\tPERSON=x\n", "2:12: a value, but no mention of that column begins here; move it to where it begins"),
]


def try_refusals():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", TEXT, LABELS)
        for form, cases in (("brat", BRAT_REFUSED), ("webanno", WEBANNO_REFUSED), ("conll", CONLL_REFUSED)):
            for name, content, message in cases:
                told(folder, form, content, message, name)
        (folder / "brat" / "a.ann").write_text("T1\tplace 0 9\tAnna Berg\nT2\tplace 0 9\tAnna Berg\n")
        done = take_in(folder, "brat", status=1)
        check(done.stderr.count("unknown kind") == 2, "every line that is wrong is named", done.stderr)


def damaged(dice, content):
    """A file with some bytes and lines changed, lost or moved."""
    for _ in range(dice.randint(1, 6)):
        at, lines = dice.randrange(len(content) + 1), content.split(b"\n")
        one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
        content = dice.choice([content[:at] + content[at + dice.randint(1, 30):], b"\n".join(lines), b"\n".join(lines[:one] + lines),
                               content[:at] + bytes(dice.choices(b"\t\n\r |[]()*_-#019;TAR\\:\xff\0", k=dice.randint(1, 4))) + content[at:]])
    return content


def try_damage():
    """Files are taken or refused in the usual way, however they are damaged."""
    dice = random.Random(7)
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", HOSTILE, HOSTILE_LABELS)
        for form in FORMATS:
            export(folder, form)
            whole = (folder / form / f"a.{ENDING[form]}").read_bytes()
            for number in range(80):
                (folder / form / f"x{number}.{ENDING[form]}").write_bytes(damaged(dice, whole))
                shutil.copy(folder / "corpus" / "a.txt", folder / "corpus" / f"x{number}.txt")
            done = chancery("annotate", "-q", "--from", form, "-o", "back", "--corpus", "corpus", form, cwd=folder)
            refused = {line.split(":")[1].strip() for line in done.stderr.split("\n") if line.startswith(f"chancery: {form}/x")}
            taken = {f"{form}/{p.stem}.{ENDING[form]}" for p in (folder / "back").glob("x*.csv")}
            check(done.returncode == 1 and len(refused) > 20 and not refused & taken and len(refused | taken) == 80,
                  f"damaged files of {form} are taken or refused", f"{done.returncode} {len(refused)} {len(taken)}\n{done.stderr[-800:]}")
            shutil.rmtree(folder / "back")


def export_refused(folder, form, message, name, *more):
    shutil.rmtree(folder / form, ignore_errors=True)
    done = export(folder, form, *more, status=1)
    check_equal(done.stderr.splitlines()[0] if done.stderr else "", f"chancery: {message}", f"{form}: {name}")
    check(not list((folder / form).rglob(f"a.{ENDING[form]}")), f"{form}: {name}: nothing of the article is written")


def try_export_refusals():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "b", TEXT, LABELS)
        article(folder, "a", TEXT, [label(TEXT, "Ber", "person", "name", "1")])
        export_refused(folder, "conll", 'gold/a.csv:2: "Ber" (5-8) begins or ends inside a word, for which CoNLL has no line; move its borders, or use brat or webanno', "half a word")
        check((folder / "conll" / "b.conllup").exists(), "conll: the other articles are written")
        article(folder, "a", "x\nAnna\n", [(2, 7, "person", "name", "1", "")])
        export_refused(folder, "brat", "gold/a.csv:2: the mention begins or ends with a line break, which brat cannot hold; move its borders", "a line break at the end")
        export_refused(folder, "webanno", "gold/a.csv:2: the mention begins or ends with white space or an invisible sign, for which WebAnno has no line; move its borders", "a line break at the end")
        article(folder, "a", TEXT, [(0, 4, "person", "name", "", ""), (0, 4, "title", "name", "2", "")])
        export_refused(folder, "conll", "gold/a.csv:2: conll has no way to say this row beside the others; change it, or use another format", "a chain of one of two mentions of the same words")
        article(folder, "a", TEXT, [label(TEXT, "Anna Berg", "person", "name", "1")])
        (folder / "corpus" / "a.txt").write_text(TEXT.replace("Anna", "Anne"))
        for form in FORMATS:
            export_refused(folder, form, 'gold/a.csv:2: the text has "Anne Berg" at 0-9; is --corpus the folder with the texts of these labels (extract --texts)?', "another text")
        (folder / "corpus" / "a.txt").write_bytes(b"x\nAn\xffna Berg")
        export_refused(folder, "brat", "corpus/a.txt:2:3: this is no UTF-8, in which annotation tools could count; write the text as UTF-8 and label that", "a text that is no UTF-8")
        (folder / "corpus" / "a.txt").write_text("\u00e9nna Berg met")
        export_refused(folder, "brat", 'gold/a.csv:2: the text has "\u00e9nna Ber" at 0-9; is --corpus the folder with the texts of these labels (extract --texts)?', "borders elsewhere")
        (folder / "gold" / "a.csv").write_text("start,end,kind\n1,5,person\n")
        export_refused(folder, "brat", "gold/a.csv:2: 1-5 are no characters of the text; is --corpus the folder with the texts of these labels (extract --texts)?", "a border inside a character")
        (folder / "corpus" / "a.txt").unlink()
        export_refused(folder, "brat", "corpus/a.txt: cannot be read (No such file or directory); check the path and its permissions", "no text")
        done = chancery("annotate", "--to", "brat", "-o", "x", "gold", cwd=folder)
        check_equal(done.stderr.splitlines()[0], "chancery: gold/a.csv: where the text of a is stands nowhere; name its folder with --corpus", "gold without --corpus")


USAGE = [
    ([], "one of --to FORMAT, --from FORMAT and --agreement is wanted"),
    (["--to", "brat", "--from", "brat", "-o", "x", "gold"], "one of --to FORMAT, --from FORMAT and --agreement is wanted"),
    (["--to", "xml", "-o", "x", "gold"], "the formats are brat, webanno and conll, not xml"),
    (["--to", "brat", "gold"], "where to? give -o DIR"),
    (["--to", "brat", "-o", "x"], "one folder of labels is wanted"),
    (["--from", "brat", "-o", "x", "a", "b"], "one folder of labels is wanted"),
    (["--agreement", "a"], "two folders of labels are wanted"),
    (["--agreement", "--format", "xml", "a", "b"], "unknown format xml"),
    (["--to", "brat", "--format", "csv", "-o", "x", "gold"], "--format is for --agreement; use --to or --from"),
]


def try_usage():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", TEXT, LABELS)
        for arguments, message in USAGE:
            done = chancery("annotate", *arguments, cwd=folder)
            check_equal((done.returncode, done.stderr), (2, f"chancery: annotate: {message}; see 'chancery annotate --help'\n"), f"usage: {' '.join(arguments) or 'nothing'}")
        (folder / "empty").mkdir()
        done = chancery("annotate", "--from", "webanno", "-o", "x", "--corpus", "corpus", "empty", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: empty: holds no file of webanno, which end in .tsv; give the folder that holds them\n"), "a folder without files")
        done = chancery("annotate", "--to", "brat", "-o", "corpus/a.txt/x", "--corpus", "corpus", "gold", cwd=folder)
        check(done.returncode == 2 and "cannot be written" in done.stderr, "an output that cannot be written", done.stderr)
        done = chancery("annotate", "--from", "brat", "-o", "x", "nowhere", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: nowhere: cannot be read (No such file or directory); give the folder of the labels\n"), "no such folder")


# --- agreement

#              0         10        20        30        40
AGREED_TEXT = "Anna Berg met Peter Holm and Eva Lund today ."  # ten tokens


def try_agreement():
    """By hand: persons are Anna Berg, Peter Holm, Eva Lund for A; Anna Berg, Holm, and `met` for B."""
    text = AGREED_TEXT
    with scratch() as folder:
        folder = pathlib.Path(folder)
        article(folder, "a", text, [label(text, "Anna Berg", "person", "name", "1"), label(text, "Peter Holm", "person", "name", "2"),
                                    label(text, "Eva Lund", "person", "name", "3"), label(text, "today", "date", value="2021-05-05")])
        write_gold(folder / "b" / "a.csv", text, [label(text, "Anna Berg", "person", "nominal", "1"), label(text, "Holm", "person", "name", "2"),
                                                  label(text, "met", "person", "name", "3"), label(text, "today", "date", value="PRESENT_REF")])
        write_gold(folder / "b" / "alone.csv", text, [])
        done = chancery("annotate", "--agreement", "--corpus", "corpus", "--format", "csv", "-o", "differences.csv", "gold", "b", cwd=folder)
        check_equal((done.returncode, done.stderr), (0, "1 article that only one of the two labelled is not counted\n"), "agreement: what is said")
        figures = {tuple(row[:2]): row[2] for row in csv.reader(done.stdout.splitlines())}
        # Tokens: A has 6 of 10 inside persons (Anna Berg Peter Holm Eva Lund), B 4 (Anna Berg met Holm); 3 are in both, 3 in
        # neither (and today .). p_o = 6/10; p_e = (6*4 + 4*6)/100 = 0.48; kappa = 0.12/0.52.
        wanted = {("person", "a"): "3", ("person", "b"): "3", ("person", "strict_f1"): f"{1 / 3:.4f}", ("person", "relaxed_f1"): f"{2 / 3:.4f}",
                  ("person", "kappa"): f"{0.12 / 0.52:.4f}", ("date", "kappa"): "1.0000", ("title", "kappa"): "",
                  # Inside any mention: A 7, B 5, both 4, neither 2: p_o = 0.6, p_e = (7*5 + 3*5)/100 = 0.5.
                  ("all", "kappa"): f"{0.1 / 0.5:.4f}", ("form", "of"): "2", ("form", "same"): "0.5000", ("date.value", "same"): "0.0000",
                  # One of three mentions is shared: B3 1/3 each; MUC has no links; CEAFe aligns that chain: 1/3.
                  ("b3", "f1"): f"{1 / 3:.4f}", ("ceafe", "f1"): f"{1 / 3:.4f}"}
        check_equal({key: figures.get(key) for key in wanted}, wanted, "agreement: the figures, as calculated by hand")
        differences = [(r["error"], r["kind"], r["text"], r["expected_text"], r["value"], r["expected_value"], r["sentence"])
                       for r in csv.DictReader(open(folder / "differences.csv", newline=""))]
        check_equal(differences, [("false alarm", "person", "met", "", "", "", text), ("border", "person", "Holm", "Peter Holm", "", "", text),
                                  ("miss", "person", "", "Eva Lund", "", "", text), ("value", "date", "today", "today", "PRESENT_REF", "2021-05-05", text),
                                  ("form", "person", "Anna Berg", "Anna Berg", "nominal", "name", text)], "agreement: the differences")
        other = chancery("annotate", "--agreement", "-q", "--corpus", "corpus", "--format", "csv", "b", "gold", cwd=folder)
        same = {key: value for key, value in figures.items() if key[1] not in ("a", "b")}
        check_equal({tuple(r[:2]): r[2] for r in csv.reader(other.stdout.splitlines()) if r[1] not in ("a", "b")}, same, "agreement: the same from either side")
        done = chancery("annotate", "--agreement", "gold", "gold", cwd=folder)
        check(done.returncode == 0 and not done.stderr and "kappa" in done.stdout and done.stdout.splitlines()[1].split() == ["date", "1", "1", "1.0000", "1.0000", "-"],
              "agreement: without texts there is no kappa", done.stdout + done.stderr)
        done = chancery("annotate", "--agreement", "-o", "-", "gold", "b", cwd=folder)
        check(done.stdout.startswith("article,error,kind,") and done.stdout.count("\n") == 6, "agreement: -o - prints the differences alone", done.stdout)
        (folder / "corpus" / "a.txt").write_text(text[:-2])
        done = chancery("annotate", "--agreement", "--corpus", "corpus", "gold", "b", cwd=folder)
        check_equal(done.returncode, 0, "agreement: the text without its last sign is still that of the labels")
        (folder / "corpus" / "a.txt").write_text(text.replace("Eva", "Eve"))
        done = chancery("annotate", "--agreement", "--corpus", "corpus", "gold", "b", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: corpus/a.txt: is not the text of these labels; name the folder that holds it (extract --texts)\n"), "agreement: another text")
        write_gold(folder / "c" / "c.csv", text, [])
        done = chancery("annotate", "--agreement", "gold", "c", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: c: has no article of gold; give two folders with labels of the same articles\n"), "agreement: nothing in common")


for attempt in (try_gold, try_hostile, try_random, try_brat, try_webanno, try_conll, try_run, try_refusals, try_damage, try_export_refusals, try_usage, try_agreement):
    attempt()
finish()
