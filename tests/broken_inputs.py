"""Inputs that are broken, with the whole message: each is a row of articles.csv, and the run goes on."""
import os
import pathlib

from tap import check, check_equal, chancery, finish, read_table, scratch, skip, unprivileged

GOOD = b"Foreign Minister Anna Berg met envoys on 5 May 2021.\n"

# name, files to make, arguments, exit status, standard error, {article: problem}
CASES = [
    ("a good article", {"good.txt": GOOD}, ["good.txt"], 0, "", {"good": ""}),
    ("malformed UTF-8", {"bad.txt": b"Anna B\xffrg met \xe2\x82 envoys on 5 May 2021.\n"}, ["bad.txt"], 0, "",
     {"bad": "2 malformed UTF-8 sequences read as U+FFFD"}),
    ("one malformed sequence", {"bad.txt": b"Anna B\xffrg met envoys.\n"}, ["bad.txt"], 0, "",
     {"bad": "1 malformed UTF-8 sequence read as U+FFFD"}),
    ("an empty file", {"empty.txt": b""}, ["empty.txt"], 1, "chancery: empty.txt: empty\n", {"empty": "empty"}),
    ("an empty file among good ones", {"a.txt": GOOD, "empty.txt": b""}, ["a.txt", "empty.txt"], 1,
     "chancery: empty.txt: empty\n", {"a": "", "empty": "empty"}),
    ("a binary file", {"picture.dat": b"\x89PNG\r\n\0\0\0\x0dIHDR" * 40}, ["picture.dat"], 1,
     "chancery: picture.dat: binary file\n", {"picture": "binary file"}),
    ("a folder without articles", {"none/": None}, ["none"], 1, "chancery: none: the folder holds no articles\n",
     {"none": "the folder holds no articles"}),
    ("a line larger than the limit", {"long.txt": b"a" * 2000 + b"\n" + GOOD}, ["--limit", "1000", "--format", "lines", "long.txt"], 1,
     "chancery: long.txt: line 1: larger than the limit of 1000 bytes\n",
     {"long:1": "line 1: larger than the limit of 1000 bytes", "long:2": ""}),
    ("a file larger than the limit", {"long.txt": b"a" * 2000}, ["--limit", "1000", "long.txt"], 1,
     "chancery: long.txt: larger than the limit of 1000 bytes\n", {"long": "larger than the limit of 1000 bytes"}),
    ("two articles of one name", {"a/x.txt": GOOD, "b/x.txt": GOOD}, ["a", "b"], 0, "", {"x": "", "x~2": ""}),
    ("broken JSON lines",
     {"j.jsonl": b'{"id":"a","text":"Anna Berg."}\n{"id":"b",\n\n[1]\n{"id":"c"}\n{"id":"d","text":"x","published":"soon"}\n'},
     ["j.jsonl"], 1,
     "chancery: j.jsonl: line 2, column 10: string or '}' expected near end of file\n"
     "chancery: j.jsonl: line 4: not a JSON object\n"
     "chancery: j.jsonl: line 5: the object has no text\n",
     {"a": "", "j:2": "line 2, column 10: string or '}' expected near end of file", "j:4": "line 4: not a JSON object",
      "c": "line 5: the object has no text", "d": "line 6: published is not a date"}),
    ("published.csv without its columns", {"published.csv": b"x,y\n1,2\n", "a.txt": GOOD}, ["a.txt"], 1,
     'chancery: published.csv:1: the header has no column "article"; it must name article and published\n', {"a": ""}),
    ("published.csv with a date that is none", {"published.csv": b"article,published\na,soon\n", "a.txt": GOOD}, ["a.txt"], 1,
     'chancery: published.csv:2: "soon" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY\n', {"a": ""}),
]


def make(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir()
        else:
            path.write_bytes(content)


def problems(folder):
    path = folder / "out" / "articles.csv"
    return {row["article"]: row["problem"] for row in read_table(path)} if path.exists() else None


def run_case(name, files, arguments, status, stderr, wanted):
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, files)
        done = chancery("extract", "-q", "-o", "out", *arguments, cwd=folder)
        check_equal((done.returncode, done.stderr), (status, stderr), f"{name}: the message")
        check_equal(problems(folder), wanted, f"{name}: articles.csv")


def missing_input():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {"good.txt": GOOD})
        done = chancery("extract", "-q", "-o", "out", "missing.txt", "good.txt", cwd=folder)
        check_equal(done.returncode, 1, "a missing input: exit status")
        check("missing.txt: cannot be read" in done.stderr and "No such file" in done.stderr, "a missing input: the message", done.stderr)
        check_equal(problems(folder), {"missing": "cannot be read: No such file or directory", "good": ""}, "a missing input: articles.csv")


def unreadable_input():
    user = unprivileged()
    if user is None:
        return skip("an unreadable file: there is no user who may not read it")
    with scratch() as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o777)
        make(folder, {"closed.txt": GOOD, "good.txt": GOOD, "shut/a.txt": GOOD})
        (folder / "closed.txt").chmod(0)
        (folder / "shut").chmod(0)
        done = chancery("extract", "-q", "-o", "out", "closed.txt", "shut", "good.txt", cwd=folder, **user)
        (folder / "shut").chmod(0o700)
        check_equal(done.returncode, 1, "an unreadable file and folder: exit status")
        check_equal(problems(folder), {
            "closed": "cannot be opened: Permission denied", "shut": "the folder cannot be read: Permission denied", "good": ""},
                    "an unreadable file and folder: articles.csv")


def odd_files():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {"in/good.txt": GOOD, "in/.hidden": GOOD})
        os.mkfifo(folder / "in" / "fifo")
        (folder / "in" / "gone").symlink_to("nowhere")
        (folder / "in" / "self").symlink_to("../in")
        done = chancery("extract", "-q", "-o", "out", "in", cwd=folder, timeout=20)
        check_equal(done.returncode, 1, "a pipe, a dangling link and a loop: exit status")
        check_equal(problems(folder), {
            "fifo": "not a regular file", "gone": "cannot be read: No such file or directory", "good": "",
            "self": "a link to a folder is not followed; name the folder as an INPUT"},
            "a pipe, a dangling link and a loop: articles.csv")


def hostile_texts():
    texts = {
        "one line of ten million bytes": b"word " * 2000000,
        "mentions without end": b"Minister Anna Berg said so on 5 May 2021. " * 5000,
        "acronyms without end": b"The United Nations (UN) met. " * 3000,
        "titles without end": b"Minister, " * 10000,
        "a million capitals": b"A" * 1000000,
        "capitalised words without end": b"Anna Berg " * 10000,
        "brackets without end": b"((((" * 50000,
        "numbers without end": b"1/1/" * 30000,
        "combining marks without end": ("a" + "\u0301" * 50000).encode(),
        "line ends without end": b"\n" * 200000,
    }
    for name, text in texts.items():
        done = chancery("extract", "-q", "--format", "text", "--table", "articles", "-o", "-", stdin=text, timeout=30)
        check(done.returncode in (0, 1) and done.stdout.count("\n") == 2, f"{name}: one row", done.stderr[:500] or done.returncode)


def standard_input():
    done = chancery("extract", "--table", "articles", "-o", "-", stdin=GOOD)
    check_equal((done.returncode, done.stdout.splitlines()[1:]), (0, [f"stdin,stdin,,,,{len(GOOD)},1,3,,"]), "standard input: its row")
    for arguments in ([], ["-"]):
        done = chancery("extract", "--table", "mentions", "-o", "-", *arguments, stdin=GOOD)
        check("5 May 2021" in done.stdout, f"standard input {arguments}: its mentions", done.stderr)
    done = chancery("extract", "--excel", "--table", "mentions", "-o", "-", "--format", "lines", stdin=b"=cmd 5 May 2021\n")
    check(done.stdout.startswith("\ufeff") and done.stdout.endswith("\r\n"), "--excel: BOM and CRLF")
    done = chancery("extract", "--excel", "--table", "dates", "-o", "-", stdin=b"=1+1 on 5 May 2021.\n")
    cells = [cell for line in done.stdout.lstrip("\ufeff").splitlines() for cell in line.split(",")]
    check(cells and not [cell for cell in cells if cell.strip('"')[:1] in "=+@\t" and cell.strip('"')], "--excel: no cell runs as a formula", done.stdout)


for case in CASES:
    run_case(*case)
missing_input()
unreadable_input()
odd_files()
hostile_texts()
standard_input()
finish()
