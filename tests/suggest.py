"""The table of `chancery suggest`: what it finds, what a mention covers, how it counts, and what is said when it cannot be made."""
import csv
import io
import json
import pathlib
import re

from tap import ROOT, READ_TABLES, check, check_equal, chancery, finish, read_table, scratch

COLUMNS = ["kind", "text", "count", "articles", "example"]
SMITH = "In town the zorbler John Smith scored twice.\n"


def extract(folder, *arguments, out="out", **more):
    done = chancery("extract", "-q", "-o", out, *arguments, cwd=folder, **more)
    check(done.returncode in (0, 1), f"extract {' '.join(map(str, arguments))}", done.stderr)


def suggest(folder, *arguments, status=0, name="suggest"):
    """The rows that are printed; what is said must be nothing unless something else is wanted."""
    done = chancery("suggest", *arguments, cwd=folder)
    check(done.returncode == status and (status or not done.stderr), f"{name}: exit status {status}", f"{done.returncode}\n{done.stderr}")
    header, *rows = list(csv.reader(io.StringIO(done.stdout))) or [[]]
    check_equal(header, COLUMNS, f"{name}: the columns")
    return rows


def suggested(text, *options, name):
    """Kind and text of what is suggested for one article, each if it occurs once only."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(text)
        extract(folder, "a.txt")
        return [tuple(row[:2]) for row in suggest(folder, "--least", "1", *options, "out", name=name)]


# --- what is found and what is not

ROLES = [
    ("a word before a person", "In town the zorbler John Smith scored twice.", ["zorbler"]),
    ("two words in capitals", "They thanked the Team Player John Smith for it.", ["Team Player"]),
    ("the nearest three words", "They cheered the very tall young ageing zorbler John Smith.", ["young ageing zorbler"]),
    ("a word with a hyphen", "They cheered the zorb-getter John Smith.", ["zorb-getter"]),
    ("an honorific is left out", "They cheered the zorbler Mr John Smith.", []),
    ("a place or a people is left out", "They cheered the Norwegian zorbler John Smith.", ["zorbler"]),
    ("a verb is left out", "Afterwards, said John Smith, nothing went on.", []),
    ("behind a comma and an article", "It was John Smith, the zorbler, who scored.", ["zorbler"]),
    ("behind it, up to a function word", "It was John Smith, a tall zorbler for the team, who scored.", ["tall zorbler"]),
    ("behind it, the last three words", "It was John Smith, the rather tall young ageing zorbler, who scored.", ["young ageing zorbler"]),
    ("behind it, after the one whose role it is", "It was John Smith, the team's zorbler, who scored.", ["zorbler"]),
    ("behind it without an article", "It was John Smith, zorbler, who scored.", []),
    ("a title covers it", "In town the Foreign Minister John Smith came.", []),
    ("a title covers it behind", "It was John Smith, the very well known President of France, who came.", []),
    ("at the beginning of a sentence", "Zorbler John Smith scored twice.", []),
    ("at the beginning of a line", "It was over at last.\nTeam Player John Smith scored twice.\n", []),
    ("at the end of the text", "It was John Smith, the", []),
]


def roles():
    for name, text, wanted in ROLES:
        found = [text for kind, text in suggested(text + "\n", name=f"role: {name}") if kind == "role"]
        check_equal(found, wanted, f"role: {name}")


BODIES = "Envoys came to the Silk Zorum in May. Later the Trade Zorum met, and the Silk Zorum did."
NAMES = [
    ("two runs with one end", BODIES, {("body", "Zorum"), ("name", "Silk Zorum"), ("name", "Trade Zorum")}),
    ("one run twice", "Envoys came to the Silk Zorum in May. Later the Silk Zorum met.", {("name", "Silk Zorum")}),
    ("at the beginning of a sentence", "Silk Zorum met in May. Trade Zorum did not.", set()),
    ("at the beginning of what is quoted", "He said: Silk Zorum met in May. They wrote: \u201cTrade Zorum did not.\u201d", set()),
    ("a name that an organisation covers", "Envoys came to the United Nations and to the World Health Organization.", set()),
    ("places and days", "Envoys came to New York and the United States in May.", set()),
    ("a heading in capitals", "Silk Zorum And Trade Zorum Agree On Grain\n\nIt was so.", set()),
    ("a line without a stop", "Envoys came to the Silk Zorum in town", {("name", "Silk Zorum")}),
    ("names of persons are no bodies", "They saw Qworp Rose in town, and in the end Zwarp Rose too.", {("name", "Qworp Rose"), ("name", "Zwarp Rose")}),
    ("a single word behind a verb of saying", "It was over, said Zorumex in the end.", {("name", "Zorumex")}),
    ("a single word before a verb of saying", "It was over, Zorumex said in the end.", {("name", "Zorumex")}),
    ("a single word after a quotation", "\u201cIt was over,\u201d Zorumex said in the end.", {("name", "Zorumex")}),
    ("a single word without one", "It was over, Zorumex went in the end.", set()),
    ("a single word that begins the sentence", "Zorumex said that it was over.", set()),
    ("a place beside a verb of saying", "It was over, Norway said in the end.", set()),
]


def names():
    for name, text, wanted in NAMES:
        found = {row for row in suggested(text + "\n", name=f"name: {name}") if row[0] != "role"}
        check_equal(found, wanted, f"name: {name}")


# --- counts and examples

def counts():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        texts = ["In town the zorbler John Smith met the Silk Zorum.\nThen the\tzorbler John Smith met the Trade  Zorum.\n",
                 "In town the zorbler Mary Jones left.\n", "In town the quilper Mary Jones left the Silk Zorum.\n",
                 "On that day quilper John Smith left.\n"]
        for number, text in enumerate(texts):
            (folder / f"{number}.txt").write_text(text)
        extract(folder, "0.txt", "1.txt", out="one")
        extract(folder, "2.txt", "3.txt", out="two")
        first = ["role", "zorbler", "3", "2", "In town the zorbler John Smith met the Silk Zorum."]
        body = ["body", "Zorum", "2", "1", first[4]]
        check_equal(suggest(folder, "one"), [first, body], "one OUT")
        rows = suggest(folder, "one", "two")
        quilper = ["role", "quilper", "2", "2", texts[2].strip()]
        check_equal(rows, [first, quilper, ["body", "Zorum", "3", "2", first[4]], ["name", "Silk Zorum", "2", "2", first[4]]], "several OUTs")
        check_equal(suggest(folder, "one", "two"), rows, "the same again")
        check_equal([row[1] for row in suggest(folder, "--least", "3", "one", "two")], ["zorbler", "Zorum"], "--least")
        check_equal([row[:2] for row in suggest(folder, "--least", "1", "--most", "1", "one", "two")],
                    [["role", "zorbler"], ["body", "Zorum"], ["name", "Silk Zorum"]], "--most: rows of each kind")
        rows = suggest(folder, "--least", "1", "two", "one")
        order = [(row[0], -int(row[2]), row[1].encode()) for row in rows]
        kinds = ["role", "body", "name"]
        check_equal(order, sorted(order, key=lambda row: (kinds.index(row[0]), *row[1:])), "the order: kind, count, bytes")
        check_equal([row[4] for row in rows if row[1] == "zorbler"], [first[4]], "the order: the example is that of the first OUT in which it occurs")


def spellings():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text("They thanked the Team Player John Smith for it.\nThey thanked the team player Mary Jones for it.\n")
        extract(folder, "a.txt")
        check_equal([row[:3] for row in suggest(folder, "out")], [["role", "Team Player", "2"]], "a role is one in capitals and without")


def offsets():
    """The tables count bytes as read, the words are those of the text in normal form."""
    accents = "E\u0301e\u0301e\u0301 " * 20
    found = suggested(f"In town {accents} the zorbler John Smith met the Silk Zorum.\n", name="a text that is not in normal form")
    check_equal(found[0], ("role", "zorbler"), "a text that is not in normal form: the role")
    check(("name", "Silk Zorum") in found and not [row for row in found if "Smith" in row[1]], "a text that is not in normal form: what is covered", found)


def examples():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        words = " ".join(["\u00e9tude"] * 60)
        (folder / "a.txt").write_text(f"It is {words} in which zorbler John Smith scored and {words} it was.\n")
        extract(folder, "a.txt")
        (row,) = suggest(folder, "--least", "1", "out")
        example = row[4]
        check("zorbler John Smith scored" in example, "a long sentence: the example is what stands around it", example)
        check(100 < len(example.encode()) <= 176, "a long sentence: the example is cut", len(example.encode()))
        check(set(example.split()) <= {"\u00e9tude", "in", "which", "zorbler", "John", "Smith", "scored", "and", "\u2026"}, "a long sentence: it is cut at blanks", example)
        for start in ("It is the zorbler-", "It was the zorbler-", "So it is and was for ever and ever in the whole wide world, with no end, the zorbler-"):
            (folder / "b.txt").write_text(start + "\u00e9" * 400 + " John Smith.\n")
            extract(folder, "b.txt")
            (row,) = suggest(folder, "--least", "1", "out")
            check(re.fullmatch("[^\u00e9\ufffd]*zorbler-\u00e9+ \u2026", row[4]) and len(row[4].encode()) <= 176, f"a long word: no character is cut apart: {start}", row[4])
        for end in ("(", "o("):
            (folder / "c.txt").write_text("It is in " + "\u00e9" * 100 + end + "zorbler John Smith in the end.\n")
            extract(folder, "c.txt")
            (row,) = suggest(folder, "--least", "1", "out")
            check(re.fullmatch("\u2026 \u00e9+o?\\(zorbler John Smith in the end\\.", row[4]), f"a long word before it, {end}: no character is cut apart", row[4])


# --- the corpus

def corpus():
    """Each suggestion stands so often in the texts where no mention covers it."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        extract(ROOT, "corpus", out=folder / "out")
        rows = suggest(ROOT, "--least", "1", "--most", "100000", folder / "out", name="the corpus")
        check(len(rows) > 50 and {row[0] for row in rows} >= {"role", "name"}, "the corpus: something is suggested", len(rows))
        covered = {}
        for mention in read_table(folder / "out" / "mentions.csv"):
            covered.setdefault(mention["article"], []).append((int(mention["start"]), int(mention["end"])))
        texts = {row["article"]: (ROOT / row["source"]).read_bytes() for row in read_table(folder / "out" / "articles.csv")}
        wrong = []
        for kind, text, count, articles, _ in rows:
            pattern = re.compile(rb"(?<!\w)" + rb"\s+".join(map(re.escape, text.encode().split())), re.I if kind == "role" else 0)
            free = {}
            for article, raw in texts.items():
                free[article] = sum(all(match.end() <= start or match.start() >= end for start, end in covered.get(article, []))
                                    for match in pattern.finditer(raw))
            if sum(free.values()) < int(count) or sum(map(bool, free.values())) < int(articles):
                wrong.append((kind, text, count, articles, sum(free.values())))
        check(not wrong, "the corpus: nothing is suggested that a mention covers", wrong[:5])


# --- texts and tables

def missing(folder, message, rows, *arguments):
    done = chancery("suggest", "--least", "1", *arguments, "out", cwd=folder)
    found = [row[1] for row in csv.reader(io.StringIO(done.stdout))][1:]
    check_equal((done.returncode, done.stderr, found), (1, f"chancery: {message}\n", rows), f"a missing text: {message.partition(' ')[2]}")


def sources():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(SMITH)
        (folder / "b.txt").write_text(SMITH.replace("zorbler", "quilper"))
        extract(folder, "a.txt", "b.txt")
        (folder / "a.txt").write_text(SMITH.replace("Smith", "Smyth"))
        missing(folder, "a.txt: is not the text that was read; extract it again; 1 article is left out", ["quilper"])
        (folder / "a.txt").unlink()
        missing(folder, "a.txt: cannot be read again (No such file or directory); put it back or name the text with --corpus; 1 article is left out", ["quilper"])
        (folder / "moved").mkdir()
        (folder / "b.txt").rename(folder / "moved" / "b.txt")
        missing(folder, "moved: does not hold the text that was read; 1 article is left out", ["quilper"], "--corpus", "moved")
        (folder / "moved" / "a.txt").write_text(SMITH)
        check_equal([row[1] for row in suggest(folder, "--least", "1", "--corpus", "moved", "out")], ["quilper", "zorbler"], "--corpus")
        (folder / "l.txt").write_text(SMITH * 3)
        extract(folder, "--format", "lines", "l.txt")
        check_equal([row[1:4] for row in suggest(folder, "out")], [["zorbler", "3", "3"]], "a file of lines")
        (folder / "j.jsonl").write_text("".join(json.dumps({"id": str(number), "text": SMITH}) + "\n" for number in range(3)))
        extract(folder, "j.jsonl")
        check_equal([row[1:4] for row in suggest(folder, "out")], [["zorbler", "3", "3"]], "JSON lines")
        (folder / "large.txt").write_text(SMITH * 30000)
        extract(folder, "large.txt")
        check_equal([row[1:4] for row in suggest(folder, "out")], [["zorbler", "30000", "1"]], "a large text")
        (folder / "none").mkdir()
        (folder / "none" / "empty.txt").write_text("")
        extract(folder, "none")
        check_equal(suggest(folder, "out"), [], "an input that was refused")


def broken_tables():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(SMITH)
        extract(folder, "a.txt")
        extract(folder, "a.txt", out="good")

        def refused(name, message, *arguments):
            done = chancery("suggest", *(arguments or ["good", "out"]), cwd=folder)
            check_equal((done.returncode, done.stderr, done.stdout), (2, message, ""), f"{name}: the message")

        refused("a folder that is not there", "chancery: nowhere: there is no such folder; write the tables with chancery extract -o nowhere\n", "nowhere")
        mentions = (folder / "out" / "mentions.csv").read_bytes()
        (folder / "out" / "mentions.csv").write_bytes(mentions.replace(b"entity,rule", b"entity,regel", 1))
        refused("a missing column", "chancery: out/mentions.csv:1: the column 'rule' is missing; write the table again or add the column\n")
        (folder / "out" / "mentions.csv").write_bytes(mentions + b"a,1\n")
        refused("a row cut short", f"chancery: out/mentions.csv:{mentions.count(bytes([10])) + 1}: the row has 2 cells, the header 10; add or remove commas, or quote the cell that holds one\n")
        (folder / "out" / "mentions.csv").unlink()
        refused("a missing table", "chancery: out/mentions.csv: there is no such table; write all of them with chancery extract -o out\n")
        for old, new in ((b",", b",9"), (b"\na,", b"\nother,"), (b"person", b"title")):
            (folder / "out" / "mentions.csv").write_bytes(mentions.replace(old, new))
            done = chancery("suggest", "good", "out", cwd=folder)
            check(done.returncode in (0, 1, 2) and (done.returncode == 0 or done.stderr.startswith("chancery: ")), f"mentions.csv changed by hand: {new}", f"{done.returncode} {done.stderr}")
        for name in READ_TABLES:
            (folder / "out" / f"{name}.csv").unlink(missing_ok=True)
        refused("an empty folder", "".join(f"chancery: out/{name}.csv: there is no such table; write all of them with chancery extract -o out\n" for name in READ_TABLES))
        for arguments, message in (([], "name the folders that extract wrote"), (["--least", "0", "good"], "--least takes a number from 1, not 0"),
                                   (["--most", "many", "good"], "--most takes a number of rows from 1, not many"), (["--gold", "gold", "good"], "this command has no option --gold"),
                                   (["--least"], "a value is missing after --least"), (["-o", "x", "good"], "this command has no option -o")):
            refused(f"suggest {' '.join(arguments)}", f"chancery: suggest: {message}; see 'chancery suggest --help'\n", *(arguments or ["--"]))
        refused("rules that are not there", "chancery: nowhere/lists: cannot be opened as a folder (No such file or directory); name the rules with --rules DIR\n", "--rules", "nowhere", "good")
        with open("/dev/full", "wb") as full:
            done = chancery("suggest", "good", cwd=folder, stdout=full)
            check_equal((done.returncode, done.stderr), (2, "chancery: standard output: cannot be written (No space left on device); make room or choose another place\n"), "a full disk: the message")


def hostile():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in").mkdir()
        texts = {
            "bytes": b"\xff the Silk \xc3 Zorum and \xfe the Trade Zorum \xe2\x80 in the zorbler John Smith, the \xf0\x9f head",
            "signs": b"--- John Smith, the - - John Smith, the-the- John Smith, the 's 's - " * 40,
            "capitals": b"the " + b"Zorum-Zorum " * 5000 + b"said " + b"Zorum-" * 5000 + b"\n",
            "words": b"the zorbler " * 3000 + b"John Smith, the " + b"zorbler " * 3000,
            "marks": "the zorbler\u0301 John Smith, the \u202e\u202e head\ufeff, of the Si\u0301lk Zorum and Trade\u00a0Zorum, \"\"\u201c\u201d:: Zorum said".encode(),
        }
        for name, raw in texts.items():
            (folder / "in" / f"{name}.txt").write_bytes(raw)
        extract(folder, "in")
        done = chancery("suggest", "--least", "1", "--most", "100000", "out", cwd=folder)
        rows = list(csv.reader(io.StringIO(done.stdout)))
        check(done.returncode == 0 and not done.stderr, "hostile bytes: exit status 0", f"{done.returncode} {done.stderr}")
        check(all(len(row) == 5 and "\x00" not in "".join(row) for row in rows) and ["body", "Zorum"] in [row[:2] for row in rows], "hostile bytes: a table", rows[:3])
        check(any(row[1] == "Trade Zorum" and row[4].startswith("\ufffd the Silk \ufffd Zorum and \ufffd") for row in rows), "hostile bytes are read as U+FFFD", [row for row in rows if row[1] == "Trade Zorum"])


roles()
names()
counts()
spellings()
offsets()
examples()
corpus()
sources()
broken_tables()
hostile()
finish()
