"""Duplicates are named and count once; --since-state passes over what earlier runs have seen, and loses nothing."""
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import time

from tap import CHANCERY, ROOT, TABLES, check, check_equal, chancery, finish, read_table, scratch

ARTICLES = sorted((ROOT / "corpus").glob("*.txt"))
TEXTS = [path.read_text(errors="replace") for path in ARTICLES]
STORY = ("Foreign Minister Anna Berg met envoys of the Baltic Council in Riga on 5 May 2021. She said the Harvest Act would be signed before the "
         "summer, and that her ministry had asked for the views of farmers in every part of the country. The envoys praised the plan and promised "
         "to send experts who know how such laws have worked elsewhere. Opposition leader Erik Dahl called the act a gift to large estates and asked "
         "for a debate in parliament. Farmers who came to the talks said they feared for the small holdings along the coast, where the soil is poor and the "
         "roads are bad, and where the young leave for the towns. The union of mills offered to buy what they grow at a price that is fixed for ten years. "
         "A decision is expected when the committee on agriculture meets again after the holidays.")
# Two days of one template.
INDEX = ("Shares on the Norland exchange closed {way} on {day}. The Norland Index, which follows the forty companies that are traded most, {moved} {points} points, "
         "or {share} percent, to close at {close}. Turnover was {turnover} million crowns. The index was begun in August 1995 and based anew on Sept. 6, 2004. "
         "The exchange, which was founded by merchants of the old town, opens at nine and closes at half past four on every day of the week but weekends and holidays.")
ONE_DAY = INDEX.format(way="higher", day="Monday", moved="rose", points="37.73", share="0.74", close="5,110.03", turnover="812")
OTHER_DAY = INDEX.format(way="higher", day="Tuesday", moved="rose", points="44.84", share="0.91", close="4,979.88", turnover="790")
APPOINTED = ("{name} presented his credentials to the president on Thursday, the court circular says. The ambassador of {country} was driven to the palace in the state coach, as "
             "custom has it, and was greeted by a guard of honour. The president wished him well and spoke of the friendship between the two nations. "
             "Ambassadors who are new to the country take up their work once they have handed over the letters of those who send them.")


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def tables(folder):
    return {table: (folder / f"{table}.csv").read_bytes() for table in TABLES}


def write_lines(path, articles):
    path.write_text("".join(json.dumps(article) + "\n" for article in articles))
    return path


def extract(folder, name, articles, *options):
    """Reads texts, or articles as JSON lines have them, into folder/name."""
    articles = [article if isinstance(article, dict) else {"id": f"a{number}", "text": article} for number, article in enumerate(articles)]
    done = chancery("extract", "-q", "-o", folder / name, *options, write_lines(folder / f"{name}.jsonl", articles))
    check((done.returncode, done.stderr) == (0, ""), f"{name}: {len(articles)} articles are read", done.stderr)
    return folder / name


def duplicates(out):
    return [row["duplicate_of"] for row in read_table(out / "articles.csv")]


# --- duplicates -----------------------------------------------------------------------------------------------------------

def told(folder):
    """What is one story and what is not."""
    mended = STORY.replace("gift", "present")
    longer = "(Adds decision) " + STORY + " The ministry gave no date for it."
    cut = STORY.partition(" A decision")[0]
    quoted = STORY.replace(" said ", " said \u2014 ").replace(", and", " \u2013 and")
    for why, articles, wanted in (
            ("the same text", [STORY, STORY], ["", "a0"]),
            ("the same text with blanks around it", [STORY, f"\n {STORY}\n\n"], ["", "a0"]),
            ("a word that is mended", [STORY, mended], ["", "a0"]),
            ("a line more", [STORY, longer], ["", "a0"]),
            ("a line less", [STORY, cut], ["", "a0"]),
            ("other signs", [STORY, quoted], ["", "a0"]),
            ("duplicates of one story are those of its first article", [STORY, longer, cut, longer], ["", "a0", "a0", "a0"]),
            ("two days of one template", [ONE_DAY, OTHER_DAY, ONE_DAY], ["", "", "a0"]),
            ("a number that is another", [ONE_DAY, ONE_DAY.replace("812", "815")], ["", ""]),
            ("two names in one template", [APPOINTED.format(name="Peter Holm", country="Norway"), APPOINTED.format(name="Amadou Cissoko", country="Mali")], ["", ""]),
            ("two short notes", ["The council met in Riga on Monday.", "The council met in Oslo on Monday."], ["", ""]),
            ("a short note twice", ["The council met in Riga on Monday."] * 2, ["", "a0"]),
            ("a short note of another day", [{"id": f"a{day}", "published": f"2021-05-0{day}", "text": "President Berg spoke."} for day in (1, 2, 2)], ["", "", "a2"]),
            ("all articles of the corpus", TEXTS, [""] * len(TEXTS))):
        check_equal(duplicates(extract(folder, "told", articles)), wanted, why)


def edited(text, source):
    """The article as another paper prints it: a sentence less, some words others, a line more."""
    words = text.split(" ")
    for _ in range(len(words) // 100):
        at = source.randrange(len(words))
        if words[at].islower():
            words[at] = source.choice(["also", "then", "now"])
    text = " ".join(words)
    sentences = [match.start() for match in re.finditer(r"(?<=[a-z]\. )[A-Z]", text)]
    if len(sentences) > 8:
        at = source.randrange(4, len(sentences) - 1)
        text = text[:sentences[at]] + text[sentences[at + 1]:]
    return text + "\nAll that is known was written by others.\n"


def found_again(folder):
    source = random.Random(3)
    articles = TEXTS + [edited(text, source) for text in TEXTS]
    found = duplicates(extract(folder, "edited", articles))[len(TEXTS):]
    good = sum(name == f"a{number}" for number, name in enumerate(found))
    check(good >= 0.9 * len(TEXTS), f"{good} of {len(TEXTS)} articles with small changes are found", found)
    check(all(name in ("", f"a{number}") for number, name in enumerate(found)), "none is taken for another's", found)


def counted_once(folder):
    """The registers are those of the first article of each story, but for what a duplicate alone has."""
    once = extract(folder, "once", [{"id": "one", "published": "2021-05-05", "text": STORY}])
    twice = extract(folder, "twice", [{"id": name, "published": day, "text": STORY} for name, day in (("one", "2021-05-05"), ("two", "2021-07-06"))])
    for table in ("entities", "tenures"):
        rows = [row for row in read_table(twice / f"{table}.csv") if "/two-" not in row.get("entity", "")]
        check_equal(rows, read_table(once / f"{table}.csv"), f"{table}.csv counts a story once")
    for table in ("mentions", "officials", "dates"):
        count = len(read_table(once / f"{table}.csv"))
        check(count and len(read_table(twice / f"{table}.csv")) == 2 * count, f"{table}.csv has the rows of both articles")
    more = extract(folder, "more", [STORY, STORY + " Prime Minister Ole Vik of Norway was there too."])
    found = {row["entity"]: (row["articles"], row["mentions"]) for row in read_table(more / "entities.csv")}
    check_equal((duplicates(more), found.get("person/ole-vik"), found.get("person/erik-dahl", ("",))[0]), (["", "a0"], ("1", "2"), "1"),
                "whom the duplicate alone has is counted")
    surname = STORY.replace("Foreign Minister Anna Berg", "Norwegian President Berg")
    rows = read_table(extract(folder, "months", [{"id": day, "published": day, "text": surname} for day in ("2021-05-05", "2021-07-06")]) / "tenures.csv")
    check_equal([(row["person"], row["articles"], row["last_seen"]) for row in rows if row["office"] == "President"], [("Berg", "1", "2021-05-05")],
                "a holder who is told by surname is counted once, whatever the month")


# --- what earlier runs have seen ------------------------------------------------------------------------------------------

def run(folder, name, *arguments):
    return chancery("extract", "-o", folder / name, "--since-state", folder / "seen.csv", *arguments, cwd=ROOT)


def rows_of(out):
    return {table: len(read_table(out / f"{table}.csv")) for table in TABLES if len(read_table(out / f"{table}.csv"))}


def second_run(folder):
    done = run(folder, "first", "corpus")
    size = sum(path.stat().st_size for path in ARTICLES)
    check_equal((done.returncode, done.stderr), (0, f"{len(ARTICLES)} articles, 0 seen before, {size} bytes; tables in {folder}/first/\n"), "the first run: its summary")
    plain = extract_corpus(folder, "plain")
    check(tables(folder / "first") == tables(plain), "the first run: the tables are those without a state")
    state = (folder / "seen.csv").read_bytes()
    done = run(folder, "second", "corpus")
    check_equal((done.returncode, done.stderr), (0, f"0 articles, {len(ARTICLES)} seen before, 0 bytes; tables in {folder}/second/\n"), "the second run: its summary")
    check_equal(rows_of(folder / "second"), {}, "the second run writes no rows")
    check_equal((folder / "seen.csv").read_bytes(), state, "the second run leaves the state as it was")
    before = tables(folder / "first")
    done = run(folder, "first", "corpus")
    check_equal((done.returncode, done.stderr), (0, f"0 articles, {len(ARTICLES)} seen before, 0 bytes; nothing to write, the tables of the run before stay in {folder}/first/\n"),
                "the first run once more: its summary")
    check(tables(folder / "first") == before, "the first run once more empties no table")
    copies = folder / "copies"
    copies.mkdir()
    for number, text in enumerate(TEXTS):
        (copies / f"copy-{number}.txt").write_text(text)
    run(folder, "third", copies)
    check_equal(rows_of(folder / "third"), {}, "other names and places make no new article")
    check_equal(names(folder), ["copies", "first", "plain", "second", "seen.csv", "third"], "nothing else is left behind")


def extract_corpus(folder, name):
    chancery("extract", "-q", "-o", folder / name, "corpus", cwd=ROOT)
    return folder / name


def later_articles(folder):
    """Near-duplicates of what an earlier run saw, updates, and inputs that are refused."""
    first = write_lines(folder / "in.jsonl", [{"id": "story", "text": STORY}, {"id": "index", "text": ONE_DAY}])
    run(folder, "first", first)
    write_lines(folder / "in.jsonl", [{"id": "story", "text": STORY.replace("gift", "present")}, {"id": "index", "text": OTHER_DAY},
                                      {"id": "again", "text": STORY}, {"id": "other", "text": STORY.replace("gift", "bonus")}])
    done = run(folder, "second", first)
    update = f"{first}:{{}}:1: an update: an earlier run read another text of this name"
    check_equal((done.returncode, done.stderr[:26]), (0, "3 articles, 1 seen before,"), "later articles: the summary")
    check_equal([(row["article"], row["duplicate_of"], row["problem"]) for row in read_table(folder / "second" / "articles.csv")],
                [("story", "story", update.format(1)), ("index", "", update.format(2)), ("other", "story", "")], "later articles: duplicates and updates")
    done = run(folder, "third", first)
    check_equal((done.returncode, rows_of(folder / "third")), (0, {}), "then all are known")
    addressed = [{"id": address, "url": address, "text": text} for address, text in (("http://n.example/1", ONE_DAY), ("http://n.example/2", OTHER_DAY + " It rained."))]
    run(folder, "addressed", write_lines(folder / "one.jsonl", addressed[:1]))
    run(folder, "another", write_lines(folder / "two.jsonl", addressed[1:]))
    check_equal([row["problem"] for row in read_table(folder / "another" / "articles.csv")], [""], "another article, both named by their addresses, is no update")
    empty = folder / "empty.txt"
    empty.write_bytes(b"")
    for name in ("fourth", "fifth"):
        done = run(folder, name, empty)
        check_equal((done.returncode, rows_of(folder / name)), (1, {"articles": 1}), f"an input that is refused is tried again: {name}")
    done = chancery("extract", "--table", "articles", "-o", "-", "--since-state", folder / "seen.csv", stdin=b"The envoys met in Riga.\n")
    check_equal((done.returncode, len(done.stdout.splitlines()), done.stderr), (0, 2, ""), "a table that is streamed")
    done = chancery("extract", "--table", "articles", "-o", "-", "--since-state", folder / "seen.csv", stdin=b"The envoys met in Riga.\n")
    check_equal((done.returncode, len(done.stdout.splitlines())), (0, 1), "a table that is streamed, a second time")


def same_bytes(folder):
    source = random.Random(4)
    texts = TEXTS + [edited(text, source) for text in TEXTS[:20]] + TEXTS[:5]
    old = write_lines(folder / "old.jsonl", [{"id": f"a{number}", "text": text} for number, text in enumerate(texts[::2])])
    new = write_lines(folder / "new.jsonl", [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)])
    whole = None
    for options in (["-j", "1"], ["-j", "2"], ["-j", "8"], ["--chunk", "1"], ["-j", "8", "--chunk", "7"]):
        (folder / "seen.csv").unlink(missing_ok=True)
        run(folder, "old", *options, old)
        run(folder, "new", *options, new)
        found = (tables(folder / "old"), tables(folder / "new"), (folder / "seen.csv").read_bytes())
        whole = whole or found
        check(found == whole, f"{' '.join(options)} gives the same bytes of tables and state")


DAMAGES = [  # what is done to the lines of a state, and the message behind its path
    ("no state", lambda lines: ["article,source", "a,b"], ":1:1: this is no file that --since-state has written"),
    ("a newer version", lambda lines: [lines[0].replace("-1", "-2"), *lines[1:]], ":1:1: another version of chancery has written this file"),
    ("another column", lambda lines: [lines[0].replace("origin", "place"), *lines[1:]], ":1:24: the columns are not those of its version"),
    ("a content that is none", lambda lines: [lines[0], "x" + lines[1][1:], *lines[2:]], ":2:1: this is no fingerprint"),
    ("a sketch that is none", lambda lines: [lines[0], lines[1][:20] + "x" + lines[1][21:], *lines[2:]], ":2:18: this is no fingerprint"),
    ("an origin that is none", lambda lines: [*lines[:3], lines[3].replace(",", ",,x", 1).replace(",,x,", ",,x", 1), lines[4]], ":4:19: this is no origin"),
    ("a digit that is another", lambda lines: [lines[0], lines[1][:-3] + ("b" if lines[1][-3] != "b" else "c") + lines[1][-2:], *lines[2:]],
     ":5:1: the rows before this one have been changed"),
    ("a row that is lost", lambda lines: [lines[0], *lines[2:]], ":4:1: the rows before this one have been changed"),
    ("rows behind the end", lambda lines: lines + [lines[1]], ":6:1: there is more behind its end"),
    ("an end that is lost", lambda lines: lines[:-1], ":5: the file is cut off: its last row is not whole"),
]


def damaged(folder):
    run(folder, "out", write_lines(folder / "in.jsonl", [{"id": "story", "text": STORY}, {"id": "index", "text": ONE_DAY}, {"id": "note", "text": "A note."}]))
    state, before = (folder / "seen.csv").read_text(), tables(folder / "out")
    for why, damage, message in DAMAGES:
        (folder / "seen.csv").write_text("\n".join(damage(state.splitlines())) + "\n")
        spoilt = (folder / "seen.csv").read_bytes()
        done = run(folder, "out", "corpus")
        check_equal((done.returncode, done.stderr), (2, f"chancery: {folder}/seen.csv{message}; put back a copy, or name a new file and read all anew\n"), f"{why}: the message")
        check(tables(folder / "out") == before and (folder / "seen.csv").read_bytes() == spoilt, f"{why}: all is as it was")
    source = random.Random(5)
    for content in [state.encode()[:size] for size in range(0, len(state), 17)] + [os.urandom(500), b"\0" * 99]:
        (folder / "seen.csv").write_bytes(content)
        done = run(folder, "out", "corpus")
        if done.returncode != 2 or not done.stderr.startswith(f"chancery: {folder}/seen.csv"):
            check(False, f"a state cut at {len(content)} bytes is refused", f"{done.returncode} {done.stderr}")
    at = source.sample(range(len(state)), 30)
    for content in [state[:i] + ("0" if state[i] != "0" else "1") + state[i + 1:] for i in at]:
        (folder / "seen.csv").write_text(content)
        done = run(folder, "out", "corpus")
        if done.returncode != 2 or not done.stderr.startswith(f"chancery: {folder}/seen.csv"):
            check(False, "a state with a byte that is another is refused", f"{done.returncode} {done.stderr}\n{content}")
    check(tables(folder / "out") == before and names(folder) == ["in.jsonl", "out", "seen.csv"], "all is as it was", names(folder))


def failing(folder):
    """A run that cannot write its tables has seen nothing."""
    (folder / "in.txt").write_text(STORY)
    run(folder, "out", folder / "in.txt")
    before = (folder / "seen.csv").read_bytes()
    (folder / "blocked" / "mentions.csv" / "mine").mkdir(parents=True)
    done = run(folder, "blocked", "corpus")
    check_equal((done.returncode, (folder / "seen.csv").read_bytes() == before), (2, True), "tables that cannot be written leave the state as it was")
    check_equal(names(folder), ["blocked", "in.txt", "out", "seen.csv"], "and nothing beside it")
    done = chancery("extract", "-o", folder / "more", "--since-state", folder / "no" / "seen.csv", folder / "in.txt")
    check_equal((done.returncode, done.stderr, (folder / "more").exists()),
                (2, f"chancery: {folder}/no/seen.csv: cannot be written (No such file or directory); choose another place\n", False), "a state that cannot be written")
    done = chancery("extract", "--since-state", "-", folder / "in.txt", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: extract: --since-state takes a file, not -; see 'chancery extract --help'\n"), "a state that is no file")
    done = chancery("merge", "-o", "x", "--since-state", "seen.csv", "out", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: merge: this command has no option --since-state; see 'chancery merge --help'\n"), "merge knows no state")


def killed(folder):
    """Killed at any moment, a run has seen nothing, or all it wrote."""
    articles = [{"id": f"a{number}", "text": f"{text}\nNumber {number}."} for number, text in enumerate(TEXTS * 4)]
    whole = write_lines(folder / "in.jsonl", articles)
    begin = time.monotonic()
    run(folder, "timed", whole)
    seconds = time.monotonic() - begin
    (folder / "seen.csv").unlink()
    source, lost, finished = random.Random(6), [], 0
    for number in range(12):
        out = folder / f"out-{number}"
        process = subprocess.Popen([str(CHANCERY), "extract", "-q", "-o", str(out), "--since-state", str(folder / "seen.csv"), str(whole)], stderr=subprocess.DEVNULL)
        time.sleep(seconds * source.uniform(0.2, 1.3))
        process.send_signal(signal.SIGKILL)
        finished += process.wait() == 0
        if not (folder / "seen.csv").exists():
            continue
        done = run(folder, "after", whole)
        written = len(read_table(out / "articles.csv")) if (out / "articles.csv").exists() else 0
        if done.returncode != 0 or rows_of(folder / "after") or written != len(articles):
            lost.append(f"{number}: {done.returncode} {done.stderr}, {written} articles")
        (folder / "seen.csv").unlink()
    check(not lost, f"12 runs are killed ({finished} were done): what the state has is in the tables", "\n".join(lost))
    done = run(folder, "last", whole)
    check_equal((done.returncode, len(read_table(folder / "last" / "articles.csv"))), (0, len(articles)), "the next run reads all")
    check("seen.csv.partial" not in names(folder), "and clears up", names(folder))


for part in (told, found_again, counted_once, second_run, later_articles, same_bytes, damaged, failing, killed):
    with scratch() as place:
        part(pathlib.Path(place))
finish()
