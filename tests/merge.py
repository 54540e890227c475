"""The outputs of shards, joined, are the output of one run over all their inputs, byte for byte; or a clear refusal.

Usage: merge.py CHANCERY. Where development data stands beside the project it is split and joined too.
"""
import json
import pathlib
import random

from tap import DEVSET, ROOT, TABLES, check, check_equal, chancery, finish, read_table, scratch, skip

GOOD = "Foreign Minister Anna Berg met envoys of the OSCE on 5 May 2021. They signed the Harvest Act.\n"
WRITTEN = sorted([f"{table}.csv" for table in TABLES] + ["tables.json"])
ARTICLES = sorted(path.relative_to(ROOT) for path in (ROOT / "corpus").glob("*.txt"))


def tables(folder):
    return {table: (folder / f"{table}.csv").read_bytes() for table in TABLES if (folder / f"{table}.csv").exists()}


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def extract(folder, name, *arguments, cwd=ROOT):
    """Reads into folder/name; inputs may be refused."""
    done = chancery("extract", "-q", "-o", folder / name, *arguments, cwd=cwd)
    if done.returncode not in (0, 1):
        check(False, f"extract {name}", done.stderr)
    return folder / name


def merge(target, outputs, *options):
    done = chancery("merge", "-q", "-o", target, *options, *outputs)
    return check((done.returncode, done.stderr) == (0, ""), f"{target.name}: {len(outputs)} outputs are joined", done.stderr)


def first_difference(whole, joined):
    for table in TABLES:
        if whole.get(table) != joined.get(table):
            a, b = whole.get(table, b"").splitlines(), joined.get(table, b"").splitlines()
            line = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return f"{table}.csv, line {line + 1}\none run: {a[line:line + 1]}\njoined:  {b[line:line + 1]}"
    return ""


def check_joined(folder, name, whole, outputs, *options):
    """The outputs joined into folder/name are those of one run."""
    if merge(folder / name, outputs, *options):
        different = first_difference(tables(whole), tables(folder / name))
        check(not different and len(tables(whole)) == len(TABLES), f"{name}: the tables are those of one run", different)
        told = [(place / "tables.json").read_bytes() for place in (whole, folder / name)]
        check_equal(told[1], told[0], f"{name}: what tells of them is that of one run")
    return folder / name


def split(items, *sizes):
    parts, at = [], 0
    for size in sizes:
        parts.append(items[at:at + size])
        at += size
    return parts + [items[at:]]


def check_parts(folder, name, parts, *options, cwd=ROOT):
    """One run over all inputs, and one over each part of them, joined."""
    whole = extract(folder, f"{name}-whole", *options, *[item for part in parts for item in part], cwd=cwd)
    shards = [extract(folder, f"{name}-{number}", *options, *part, cwd=cwd) for number, part in enumerate(parts)]
    check_joined(folder, f"{name}-joined", whole, shards)
    return whole, shards


def corpus(folder):
    count = len(ARTICLES)
    check_parts(folder, "articles", [[article] for article in ARTICLES])
    check_parts(folder, "halves", split(ARTICLES, count // 2))
    whole, shards = check_parts(folder, "thirds", split(ARTICLES, 2, 20))
    merge(folder / "left", shards[:2])
    check_joined(folder, "left-first", whole, [folder / "left", shards[2]])
    merge(folder / "right", shards[1:])
    check_joined(folder, "right-first", whole, [shards[0], folder / "right"])
    check_joined(folder, "alone", whole, [whole])
    backwards = extract(folder, "backwards", *[article for part in split(ARTICLES, 2, 20)[::-1] for article in part])
    check_joined(folder, "backwards-joined", backwards, shards[::-1])
    for seed in range(3):
        shuffled = ARTICLES[:]
        random.Random(seed).shuffle(shuffled)
        check_parts(folder, f"shuffled-{seed}", split(shuffled, 1, 5, 12, 3))
    lines = folder / "lines"
    lines.mkdir()
    for number, part in enumerate(split(ARTICLES, 10, 10)):
        texts = [" ".join((ROOT / article).read_text(errors="replace").split()) for article in part]
        (lines / f"{number}.txt").write_text("\n".join(texts) + "\n")
    check_parts(folder, "lines", [[lines / f"{number}.txt"] for number in range(3)], "--format", "lines")


def spoilt(text, source):
    """The article as bytes with marks of other spellings and broken bytes in it."""
    pieces = []
    for word in text.split(" "):
        pieces.append(word.encode())
        if source.random() < 0.3:
            at = source.randrange(len(word) + 1)
            blank_or_sign = source.choice(["\u00a0", "\ufb01", "\u2126", "\r\n", "\t", '"', ",", "|", " | ", "=", "'"]).encode()
            broken = source.choice([b"\xff", b"\xe2\x82"])
            pieces[-1] = word[:at].encode() + source.choice(["\u0301".encode()] * 3 + [blank_or_sign, broken]) + word[at:].encode()
    return b" ".join(pieces)


def odd_texts(folder):
    """Decomposed letters, broken bytes, signs of CSV and other blanks, in and beside names."""
    (folder / "odd").mkdir()
    source = random.Random(1)
    inputs = []
    for article in ARTICLES[5:25]:
        inputs.append(f"odd/{article.name}")
        (folder / inputs[-1]).write_bytes(spoilt((ROOT / article).read_text(errors="replace"), source))
    whole, _ = check_parts(folder, "odd-texts", split(inputs, 4, 1, 7), cwd=folder)
    check("\u0301" in (whole / "mentions.csv").read_text(), "odd texts: there are mentions that are not in normal form")


def refused(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\0" * 99)
    (folder / "none").mkdir()
    (folder / "good.txt").write_text(GOOD)
    parts = [["empty.txt"], ["good.txt", "picture.txt"], ["none"], ["nowhere.txt"]]
    check_parts(folder, "refused", parts, cwd=folder)


def clashes(folder):
    """Equal names, within a shard and between shards, in every table and in the ids of descriptions."""
    bodies = ["The envoys praised the Harvest Act. The act was signed on Monday.",
              "Anna Berg, Minister of Finance, joined the committee. The committee of the OSCE met.",
              "The Council of Europe adopted a statement. The Foreign Ministry issued a statement too, President Erik Dahl said."]
    for number in range(3):
        place = folder / f"in{number}"
        place.mkdir()
        for name in ("a", "b", "a~2", "a~3") if number != 1 else ("a", "c"):
            (place / f"{name}.txt").write_text(f"{GOOD}{bodies[number]}\n")
        (place / "a.text").write_text(GOOD + bodies[number - 1] + "\n")
    whole, shards = check_parts(folder, "clashes", [["in0"], ["in1"], ["in2"]], cwd=folder)
    check_equal([row["article"] for row in read_table(whole / "articles.csv")],
                ["a", "a~2", "a~2~2", "a~3", "b", "a~4", "a~5", "c", "a~6", "a~7", "a~2~3", "a~3~2", "b~2"], "clashes: the names of one run")
    merge(folder / "later", shards[1:])
    check_joined(folder, "clashes-nested", whole, [shards[0], folder / "later"])
    ids = [row["entity"] for row in read_table(whole / "entities.csv")]
    check(any("/a-7-" in entity for entity in ids) and any("~" in entity for entity in ids), "clashes: there are ids of renamed articles and of equal slugs", ids)
    for number, (lines, rows) in enumerate([(3, ["x", "x", "y"]), (2, ["y", "x~2", None]), (1, ["x", "x", "z"])]):
        place = folder / f"lines{number}"
        place.mkdir()
        (place / "f.txt").write_text((GOOD.strip() + bodies[number] + "\n") * lines)
        articles = [{"id": name, "text": GOOD + bodies[number]} if name else {"text": bodies[number]} for name in rows]
        (place / "f.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    places = [[f"lines{number}/f.txt"] for number in range(3)]
    whole, _ = check_parts(folder, "clashing-lines", places, "--format", "lines", cwd=folder)
    check_equal([row["article"] for row in read_table(whole / "articles.csv")], ["f:1", "f:2", "f:3", "f:1~2", "f:2~2", "f:1~3"], "clashing lines: the names of one run")
    check_parts(folder, "clashing-ids", [[f"lines{number}/f.jsonl"] for number in range(3)], cwd=folder)
    done = chancery("merge", "-o", folder / "told", *shards)
    check_equal((done.returncode, done.stderr), (0, f"13 articles of 3 outputs; tables in {folder}/told/; 7 renamed, for an earlier article has the name\n"),
                "clashes: the summary")


def told_twice(folder):
    """Duplicates in one shard and across shards, under names that others have too; and of what earlier runs have seen."""
    texts = [(ROOT / article).read_text(errors="replace") for article in ARTICLES[:6]]
    changed = [text + "\nNobody was told before.\n" for text in texts]
    parts = []
    for number, rows in enumerate(([("a", texts[0]), ("b", texts[1]), ("c", texts[0]), ("note", "A note.")],
                                   [("a", texts[2]), ("b", changed[0]), ("d", changed[1]), ("note", "A note.")],
                                   [("a", changed[2]), ("c", texts[3]), ("e", changed[3]), ("b", texts[0]), ("f", texts[3])])):
        (folder / f"told{number}.jsonl").write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in rows))
        parts.append([folder / f"told{number}.jsonl"])
    whole, shards = check_parts(folder, "told-twice", parts)
    check_equal([(row["article"], row["duplicate_of"]) for row in read_table(whole / "articles.csv")],
                [("a", ""), ("b", ""), ("c", "a"), ("note", ""), ("a~2", ""), ("b~2", "a"), ("d", "b"), ("note~2", "note"),
                 ("a~3", "a~2"), ("c~2", ""), ("e", "c~2"), ("b~3", "a"), ("f", "c~2")], "told twice: the duplicates of one run")
    merge(folder / "told-later", shards[1:])
    check_joined(folder, "told-nested", whole, [shards[0], folder / "told-later"])
    state = ["--since-state", folder / "seen.csv"]
    first, second = extract(folder, "told-first", *state, *parts[0]), extract(folder, "told-second", *state, *parts[1])
    check_joined(folder, "told-alone", second, [second])
    merge(folder / "told-both", [first, second])
    check_equal([row["duplicate_of"] for row in read_table(folder / "told-both" / "articles.csv")], ["", "", "a", "", "", "a", "b"], "runs with a state are joined")


def spreadsheets(folder):
    parts = split(ARTICLES[:12], 5)
    for option, name in ((["--excel"], "excel"), ([], "plain")):
        extract(folder, f"{name}-whole", *option, *ARTICLES[:12])
        for number, part in enumerate(parts):
            extract(folder, f"{name}-{number}", *option, *part)
    check_joined(folder, "excel-excel", folder / "excel-whole", [folder / "excel-0", folder / "excel-1"], "--excel")
    check_joined(folder, "excel-plain", folder / "plain-whole", [folder / "excel-0", folder / "excel-1"])
    check_joined(folder, "mixed-excel", folder / "excel-whole", [folder / "plain-0", folder / "excel-1"], "--excel")


def hollow(folder):
    """Tables of headers only; and what else may lie beside tables."""
    whole = extract(folder, "some", *ARTICLES[:3])
    (folder / "headers").mkdir()
    for table in TABLES:
        (folder / "headers" / f"{table}.csv").write_bytes((whole / f"{table}.csv").read_bytes().partition(b"\n")[0] + b"\n")
    (whole / "errors.csv").write_text('not,a "table\n')
    (folder / "headers" / "tenures.csv").unlink()
    check_joined(folder, "with-headers", whole, [folder / "headers", whole])
    check("errors.csv" not in names(folder / "with-headers"), "errors.csv is not carried over")
    (whole / "errors.csv").unlink()
    merge(folder / "only-headers", [folder / "headers"])
    check_equal([len(read_table(folder / "only-headers" / f"{table}.csv")) for table in TABLES], [0] * len(TABLES), "empty outputs give empty tables")


SEE = "; see 'chancery merge --help'\n"
AGAIN = "; write the tables again"


def replaced(table, old, new):
    def change(folder):
        path = folder / f"{table}.csv"
        path.write_bytes(path.read_bytes().replace(old, new, 1))
    return change


def without_rows(table, first, last=None):
    """Takes rows out, counted from 0."""
    def change(folder):
        path = folder / f"{table}.csv"
        header, *rows = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(header + b"".join(rows[:first] + (rows[last:] if last is not None else [])))
    return change


def moved_row(table, to):
    """Puts the first row in front of another."""
    def change(folder):
        path = folder / f"{table}.csv"
        header, first, *rows = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(header + b"".join(rows[:to] + [first] + rows[to:]))
    return change


def added(table, row):
    return lambda folder: (folder / f"{table}.csv").write_bytes((folder / f"{table}.csv").read_bytes() + row)


# What is done to the second of two outputs, and the message without "chancery: " and the folder. Each holds "one" and "two",
# GOOD and a signature.
DAMAGES = [
    ("a missing table", lambda folder: (folder / "dates.csv").unlink(),
     "/dates.csv: the table is missing; merge takes whole runs, which extract writes without --table"),
    ("no tables", lambda folder: [path.unlink() for path in folder.iterdir()], ": holds no tables; name folders that extract wrote"),
    ("another column", replaced("titles", b",person_from", b",holder_from"),
     "/titles.csv:1: the columns are not article,start,end,text,office,organisation,country,status,person,person_from;"
     " write the tables again with this version"),
    ("a column more", lambda folder: (folder / "documents.csv").write_bytes(b"article,name,doctype,date,adopted_by,action,action_day,start,end,sentence,x\n"),
     "/documents.csv:1: the columns are not article,name,doctype,date,adopted_by,action,action_day,start,end,sentence;"
     " write the tables again with this version"),
    ("an empty table", lambda folder: (folder / "entities.csv").write_bytes(b""), "/entities.csv: the table is empty; it starts with a header row"),
    ("a row too short", replaced("dates", b",DATE,", b","),
     "/dates.csv:2: the row has 11 cells, the header 12; add or remove commas, or quote the cell that holds one"),
    ("an open quotation mark", replaced("dates", b",5 May 2021", b',"5 May 2021'),
     "/dates.csv:2:11: the quotation mark is never closed; close it at the end of its cell"),
    ("a table that is cut off", lambda folder: (folder / "officials.csv").write_bytes((folder / "officials.csv").read_bytes()[:-9]),
     "/officials.csv: the last line has no end: the table is cut off; write it again"),
    ("mentions that are lost", without_rows("mentions", -1),
     "/mentions.csv: 4 rows of the article 'two' before this place, where there were 5: rows are missing or out of order" + AGAIN),
    ("dates that are lost", without_rows("dates", 0, 1),
     "/dates.csv:2: 0 rows of the article 'one' before this place, where there were 1: rows are missing or out of order" + AGAIN),
    ("documents that are lost", without_rows("documents", 1),
     "/documents.csv: 0 rows of the article 'two' before this place, where there were 1: rows are missing or out of order" + AGAIN),
    ("titles too many", replaced("titles", b"two,", b"one,"),
     "/titles.csv: 2 rows of the article 'one' before this place, where there were 1: rows are missing or out of order" + AGAIN),
    ("mentions out of order", moved_row("mentions", 2), "/mentions.csv:4: out of order: 'start' falls within its article; put the rows back"),
    ("articles out of order", moved_row("officials", 1),
     "/officials.csv:3: out of order: its article stands before others in articles.csv; put the rows back"),
    ("an article that is not there", added("officials", b"three,,A,B,C,,,current,0,1,x\n"),
     "/officials.csv:4: its article is not in articles.csv" + AGAIN),
    ("an article twice", replaced("articles", b"two,", b"one,"), "/articles.csv:3: the article 'one' is in the table twice" + AGAIN),
    ("a count that is none", replaced("articles", b",5,,", b",five,,"), "/articles.csv:2: a count is no number" + AGAIN),
    ("an entity that is not there", replaced("entities", b"person/anna-berg", b"person/anna-borg"),
     "/mentions.csv:2: its entity is not in entities.csv" + AGAIN),
    ("an entity without mentions", added("entities", b"person/x,person,X,X,,1,1,,\n"), "/entities.csv:5: no row of mentions.csv is of the entity" + AGAIN),
    ("an entity twice", replaced("entities", b"organisation/osce,organisation", b"person/anna-berg,person"),
     "/entities.csv:3: the id is in the table twice" + AGAIN),
    ("an id of another kind", replaced("entities", b"person/anna-berg", b"place/anna-berg"), "/entities.csv:2: the id is not one of its kind" + AGAIN),
    ("a reason that is none", replaced("merges", b",list", b",lust"), "/merges.csv:2: the reason is none" + AGAIN),
    ("a reason for no entity", replaced("merges", b"organisation/osce", b"organisation/osze"), "/merges.csv:2: its entity is not in entities.csv" + AGAIN),
    ("a kind that is none", replaced("mentions", b",title,", b",tittle,"), "/mentions.csv:2: the kind is none" + AGAIN),
    ("a fingerprint that is none", lambda folder: (folder / "fingerprints.csv").write_bytes(b"article,content,sketch\none,0,\n"),
     "/fingerprints.csv:2: the fingerprint is none" + AGAIN),
    ("a fingerprint that is lost", without_rows("fingerprints", 0, 1),
     "/fingerprints.csv:2: 0 rows of the article 'one' before this place, where there were 1: rows are missing or out of order" + AGAIN),
    ("a form that is none", replaced("mentions", b",name,", b",nom,"), "/mentions.csv:2: the form is none" + AGAIN),
    ("a status that is none", replaced("officials", b",current,", b",present,"), "/officials.csv:2: the status is none" + AGAIN),
]


def damages(folder):
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(GOOD)
    extract(folder, "fine", "one.txt", "two.txt", cwd=folder)
    extract(folder, "target", "one.txt", cwd=folder)
    before = tables(folder / "target")
    for why, damage, message in DAMAGES:
        extract(folder, "bad", "one.txt", "two.txt", cwd=folder)
        damage(folder / "bad")
        done = chancery("merge", "-o", "target", "fine", "bad", cwd=folder)
        check_equal((done.returncode, done.stderr.partition("\n  ")[0].strip()), (2, f"chancery: bad{message}"), f"{why}: the message")
        check(tables(folder / "target") == before and names(folder / "target") == WRITTEN, f"{why}: the target is as it was", names(folder / "target"))


def lost_reasons(folder):
    (folder / "one.txt").write_text(GOOD)
    extract(folder, "unreasoned", "one.txt", cwd=folder)
    without_rows("merges", 0)(folder / "unreasoned")
    done = chancery("merge", "-o", "never", "unreasoned", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: unreasoned/mentions.csv:4: merges.csv does not say why the name is its entity's" + AGAIN + "\n"),
                "a reason that is lost: the message")


def spoil(content, source):
    """The bytes of a table with something wrong in them."""
    at, lines = source.randrange(len(content)), content.splitlines(keepends=True)
    row = source.randrange(len(lines))
    return source.choice([
        content[:at],
        content[:at] + source.choice([b'"', b",", b"\n", b"\r", b"\0", b"~2", b"\xff", b"\xef\xbb\xbf", b"'="]) + content[at:],
        content[:at] + content[at + source.randrange(1, 200):],
        b"".join(lines[:row] + lines[row + 1:]),
        b"".join(lines[:row] + lines[row:row + 1] + lines[row:]),
        b"".join(source.sample(lines, len(lines)))])


def random_damages(folder):
    """Whatever is done to tables, they are joined or refused with a message, and then the target is as it was."""
    source = random.Random(2)
    extract(folder, "fine", *ARTICLES[5:7])
    extract(folder, "bad", *ARTICLES[7:9])
    whole, wrong = tables(folder / "bad"), []
    merge(folder / "target", [folder / "fine"])
    for number in range(80):
        for name, content in whole.items():
            (folder / "bad" / f"{name}.csv").write_bytes(content)
        name = source.choice(TABLES)
        (folder / "bad" / f"{name}.csv").write_bytes(spoil(whole[name], source))
        before = tables(folder / "target")
        done = chancery("merge", "-q", "-o", "target", "fine", "bad", cwd=folder)
        refused_well = done.returncode == 2 and done.stderr.startswith("chancery: bad/") and tables(folder / "target") == before
        if not refused_well and (done.returncode, done.stderr) != (0, "") or names(folder / "target") != WRITTEN:
            wrong.append(f"{number}: {name}.csv: {done.returncode} {done.stderr}")
    check(not wrong, "tables with random damages are joined or refused", "\n".join(wrong))


def usage(folder):
    (folder / "one.txt").write_text(GOOD)
    extract(folder, "fine", "one.txt", cwd=folder)
    (folder / "link").symlink_to("fine")
    (folder / "file").write_text(GOOD)
    before = tables(folder / "fine")
    for arguments, message in (
            (["-o", "joined"], "merge: name the folders that extract wrote" + SEE),
            (["fine"], "merge: say with -o DIR where the tables are to be" + SEE),
            (["-o", "-", "fine"], "merge: say with -o DIR where the tables are to be" + SEE),
            (["-o", "joined", "--table", "mentions", "fine"], "merge: this command has no option --table" + SEE),
            (["-o", "joined", "nowhere"], "nowhere: cannot be read (No such file or directory); name folders that extract wrote\n"),
            (["-o", "joined", "file"], "file: holds no tables; name folders that extract wrote\n"),
            (["-o", "joined", "fine", "./fine"], "./fine: is named twice; name each folder once\n"),
            (["-o", "joined", "fine", "link"], "link: is named twice; name each folder once\n"),
            (["-o", "fine", "fine"], "fine: is to be read and written; join the tables in another folder with -o\n"),
            (["-o", "link", "fine"], "fine: is to be read and written; join the tables in another folder with -o\n"),
            (["-o", "file/er", "fine"], "file/er: cannot be made (Not a directory); choose another folder with -o\n")):
        done = chancery("merge", *arguments, cwd=folder)
        check_equal((done.returncode, done.stdout, done.stderr), (2, "", "chancery: " + message), f"merge {' '.join(arguments)}: the message")
    check(tables(folder / "fine") == before and not (folder / "joined").exists(), "wrong usage: nothing is written", names(folder))
    done = chancery("merge", "-o", "joined", "fine", cwd=folder)
    check_equal((done.returncode, done.stderr), (0, "1 article of 1 output; tables in joined/\n"), "merge: the summary")
    (folder / "full").mkdir()
    (folder / "full" / "mentions.csv").symlink_to("/dev/full")
    done = chancery("merge", "-q", "-o", "full", "fine", cwd=folder)
    check_equal((done.returncode, done.stderr, names(folder / "full")),
                (2, "chancery: full/mentions.csv: cannot be written (No space left on device); make room or choose another place\n", ["mentions.csv"]),
                "a full disk: the message, and nothing else stays")


def big_tables(folder):
    """Rows that lie across the borders of what is read at a time."""
    texts = [f"Foreign Minister Anna Berg met Peter Holm of the {'very ' * (number % 40)}old OSCE on {1 + number % 28} May 2021, he said \"no\".\n" for number in range(1500)]
    for number, part in enumerate(split(texts, 700)):
        (folder / f"{number}.txt").write_text("".join(part))
    check_parts(folder, "big", [["0.txt"], ["1.txt"]], "--format", "lines", cwd=folder)


def development_data(folder):
    for name in ("house", "wire"):
        files = sorted((DEVSET / name).glob("**/*.txt"))
        if not files:
            skip(f"{DEVSET / name} is not there")
            continue
        check_parts(folder, name, split(files, 1, len(files) // 3, 2))
    bench = DEVSET / "bench" / "news_10mb.txt"
    if not bench.exists():
        return skip(f"{bench} is not there")
    lines = bench.read_bytes().splitlines(keepends=True)
    size = len(lines) // 10 + 1
    for number in range(10):
        (folder / f"bench{number}.txt").write_bytes(b"".join(lines[number * size:(number + 1) * size]))
    check_parts(folder, "bench", [[f"bench{number}.txt"] for number in range(10)], "--format", "lines", cwd=folder)


for part in (corpus, odd_texts, refused, clashes, told_twice, spreadsheets, hollow, damages, lost_reasons, random_damages, usage, big_tables, development_data):
    with scratch() as room:
        part(pathlib.Path(room))
finish()
