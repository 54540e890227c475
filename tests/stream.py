"""extract --stream: the rows of every table, line by line, as a filter gives them."""
import json
import os
import pathlib
import select
import subprocess

from tap import CHANCERY, ROOT, check, check_equal, chancery, finish, read_table, scratch

ROWS = ["mentions", "dates", "titles", "officials", "documents"]
NUMBERS = {"bytes", "sentences", "start", "end", "chain"}


def stream(*arguments, **more):
    return chancery("extract", "-q", "--stream", *arguments, cwd=ROOT, **more)


def as_cells(row):
    """A row of JSON as its table has it; None where its types are not those that are promised."""
    for name, value in row.items():
        good = value is None or type(value) is int if name in NUMBERS else type(value) is str
        if not good:
            return None
    return {name: "" if value is None else str(value) for name, value in row.items()}


def tables_of(lines):
    tables = {name: [] for name in ["articles", *ROWS]}
    for line in lines:
        rows = {name: line.pop(name) for name in ROWS}
        article = as_cells(line)
        article["mentions"] = str(len(rows["mentions"]))
        tables["articles"].append(article)
        for name in ROWS:
            tables[name] += [{"article": line["article"], **as_cells(row)} for row in rows[name]]
    return tables


def check_rows(folder, name, arguments):
    """The lines hold what the tables of a run over the same inputs hold, names and registers too."""
    done = stream(*arguments)
    check_equal(done.returncode, 0, f"{name}: exit status")
    check(chancery("extract", "-q", "-o", folder / name, *arguments, cwd=ROOT).returncode == 0, f"{name}: the tables")
    found = tables_of([json.loads(line) for line in done.stdout.splitlines()])
    for table, rows in found.items():
        wanted = read_table(folder / name / f"{table}.csv")
        different = [pair for pair in zip(rows, wanted) if pair[0] != pair[1]][:1]
        check(len(rows) == len(wanted) > 0 and not different, f"{name}: {table} row by row", f"{len(rows)} and {len(wanted)} rows\n{different}")
    for options in (["-j", "2"], ["-j", "8"], ["--chunk", "7"]):
        check(stream(*options, *arguments).stdout == done.stdout, f"{name}: {' '.join(options)} gives the same bytes")


def article(name, text):
    return (json.dumps({"id": name, "text": text, "published": "2021-05-05"}) + "\n").encode()


def check_filter():
    """A process that is asked line by line answers each before the next is there; blank lines are none."""
    process = subprocess.Popen([CHANCERY, "extract", "--stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for number, line in enumerate([b"{}\n", article("a", "Anna Berg arrived."), b"\n" + article("b", "Peter Holm left.")]):
        process.stdin.write(line)
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], 60)
        answer = json.loads(process.stdout.readline()) if ready else {}
        check(bool(answer) and bool(answer["mentions"]) == (number > 0), f"line {number + 1} is answered before the next is asked", answer)
    process.stdin.close()
    check_equal((process.stdout.read(), process.wait()), (b"", 1), "it ends with its input")


def check_problems():
    lines = b'{"id":"a"}\n' + article("b", "Anna Berg, R&D chief at <b>, said \"so\\\".") + b'nonsense\n[1]\n' + article("b", "Anna Berg left.")
    done = stream(stdin=lines)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    check_equal(done.returncode, 1, "bad lines: exit status")
    check_equal([line["article"] for line in found], ["a", "b", "stdin:3", "stdin:4", "b~2"], "bad lines: each is a line, in order")
    check_equal([bool(line["problem"]) for line in found], [True, False, True, True, False], "bad lines: each has its problem")
    check("stdin:1:1: the object has no \"text\"; add it" in found[0]["problem"], "bad lines: the problem says where", found[0]["problem"])
    names = [name for line in found for name in line]
    check_equal(set(names), {*"article source published published_from headline bytes sentences duplicate_of problem".split(), *ROWS}, "bad lines: all have the same members")
    check_equal([mention["text"] for mention in found[1]["mentions"] if mention["kind"] == "person"], ["Anna Berg"], "signs of JSON in a text")
    check_equal(stream(stdin=b"").returncode, 1, "no input: exit status")


def check_usage(folder):
    see = "; see 'chancery extract --help'\n"
    for option, value in (("-o", ["x"]), ("--table", ["mentions"]), ("--excel", [])):
        done = chancery("extract", "--stream", option, *value, cwd=folder, stdin=article("a", "x"))
        check_equal((done.returncode, done.stderr), (2, f"chancery: extract: --stream writes lines of JSON to standard output; leave out {option}{see}"), f"{option} beside --stream")
    done = chancery("extract", "--stream", cwd=folder, stdin=article("a", "Anna Berg."), stdout=open("/dev/full", "wb"))
    check_equal(done.returncode, 2, "a full disk: exit status")
    check("standard output: cannot be written" in done.stderr, "a full disk: the message", done.stderr)
    check_equal(list(folder.iterdir()), [], "nothing is written to the folder")


with scratch() as folder:
    folder = pathlib.Path(folder)
    check_rows(folder, "texts", ["corpus"])
    lines = folder / "articles.jsonl"
    texts = sorted((ROOT / "corpus").glob("*.txt"))
    lines.write_bytes(b"".join(article("twice" if number % 5 == 0 else path.stem, path.read_text(errors="replace")) for number, path in enumerate(texts)))
    check_rows(folder, "lines", [lines])
    (folder / "empty").mkdir()
    check_usage(folder / "empty")
check_filter()
check_problems()
finish()
