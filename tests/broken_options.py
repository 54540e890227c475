"""Wrong usage and wrong rules, with the whole message: exit status 2, and nothing is written."""
import pathlib

from tap import READ_TABLES, ROOT, check_equal, check, chancery, finish, scratch

TABLES = ", ".join(READ_TABLES)
SEE = "; see 'chancery extract --help'\n"

CASES = [
    (["nope"], "chancery: no command 'nope'; see 'chancery --help'\n"),
    (["extrct"], "chancery: no command 'extrct' (did you mean extract?); see 'chancery --help'\n"),
    (["help", "scor"], "chancery: no command 'scor' (did you mean score?); see 'chancery --help'\n"),
    (["--completion"], "chancery: --completion takes bash, zsh or fish, not ''; see 'chancery --help'\n"),
    (["--completion", "cmd"], "chancery: --completion takes bash, zsh or fish, not 'cmd'; see 'chancery --help'\n"),
    (["--man", "nope"], "chancery: --man takes a command, not 'nope'; see 'chancery --help'\n"),
    (["suggest", "--excel", "out"], "chancery: suggest: this command has no option --excel; see 'chancery suggest --help'\n"),
    (["extract", "--bogus"], "chancery: extract: unknown option --bogus" + SEE),
    (["extract", "--bogus=1"], "chancery: extract: unknown option --bogus=1" + SEE),
    (["extract", "-z"], "chancery: extract: unknown option -z" + SEE),
    (["extract", "-zq"], "chancery: extract: unknown option -z" + SEE),
    (["extract", "-qz"], "chancery: extract: unknown option -z" + SEE),
    (["extract", "--quiet", "-zq"], "chancery: extract: unknown option -z" + SEE),
    (["extract", "--quiet=1"], "chancery: extract: this option takes no value: --quiet=1" + SEE),
    (["extract", "--rules"], "chancery: extract: a value is missing after --rules" + SEE),
    (["extract", "-qj"], "chancery: extract: a value is missing after -j" + SEE),
    (["check", "--threads", "2"], "chancery: check: this command has no option --threads; see 'chancery check --help'\n"),
    (["check", "-j", "2"], "chancery: check: this command has no option -j; see 'chancery check --help'\n"),
    (["extract", "-j"], "chancery: extract: a value is missing after -j" + SEE),
    (["extract", "-j", "0", "in.txt"], "chancery: extract: -j takes a number of threads from 1 to 256, not 0" + SEE),
    (["extract", "-j", "many", "in.txt"], "chancery: extract: -j takes a number of threads from 1 to 256, not many" + SEE),
    (["extract", "--table", "nope", "in.txt"], f"chancery: extract: --table takes {TABLES} or fingerprints, not nope" + SEE),
    (["extract", "--table", "official", "in.txt"],
     f"chancery: extract: --table takes {TABLES} or fingerprints, not official (did you mean officials?)" + SEE),
    (["extract", "--tabel=dates", "in.txt"], "chancery: extract: unknown option --tabel=dates (did you mean --table?)" + SEE),
    (["extract", "--format", "htm", "in.txt"], "chancery: extract: unknown format htm (did you mean html?)" + SEE),
    (["extract", "--format", "xslx", "in.txt"], "chancery: extract: unknown format xslx (did you mean xlsx?)" + SEE),
    (["score", "--gld", "in.txt"], "chancery: score: unknown option --gld (did you mean --gold?); see 'chancery score --help'\n"),
    (["diff", "--sumary", "in.txt"], "chancery: diff: unknown option --sumary (did you mean --summary?); see 'chancery diff --help'\n"),
    (["check", "date.day-month-yer"],
     f"chancery: check: no rule and no rule file is named date.day-month-yer (did you mean date.day-month-year?); the rules are in {ROOT}/rules\n"),
    (["check", "person.rules"], f"chancery: check: no rule and no rule file is named person.rules (did you mean persons.rules?); the rules are in {ROOT}/rules\n"),
    (["extract", "-o", "-", "in.txt"], "chancery: extract: standard output takes one table: add --table NAME" + SEE),
    (["extract", "--format", "xml", "in.txt"], "chancery: extract: unknown format xml" + SEE),
    (["extract", "--published", "yesterday", "in.txt"], "chancery: extract: --published takes a day as YYYY-MM-DD, not yesterday" + SEE),
    (["extract", "--published", "2021-02-31", "in.txt"], "chancery: extract: --published takes a day as YYYY-MM-DD, not 2021-02-31" + SEE),
    (["extract", "--limit", "x", "in.txt"], "chancery: extract: --limit takes a number of bytes up to 2 GiB, not x" + SEE),
    (["extract", "--nesting", "0", "in.txt"], "chancery: extract: --nesting takes a number of elements, not 0" + SEE),
    (["extract", "--ratio", "x", "in.txt"], "chancery: extract: --ratio takes a number, not x" + SEE),
    (["extract", "--encoding", "klingon", "in.txt"], "chancery: extract: --encoding takes a name that iconv -l lists, not klingon" + SEE),
    (["extract", "--encoding", "../x", "in.txt"], "chancery: extract: --encoding takes a name that iconv -l lists, not ../x" + SEE),
    (["extract", "--fields", "body", "in.txt"],
     "chancery: extract: --fields takes NAME=FIELD,… with the names id, url, published, title, text and html, not body" + SEE),
    (["explain", "--format", "xml", "in.txt"], "chancery: explain: unknown format xml; see 'chancery explain --help'\n"),
    (["extract", "--chunk", "0", "in.txt"], "chancery: extract: --chunk takes a number of bytes, not 0" + SEE),
    (["extract", "--at", "5", "in.txt"], "chancery: extract: this command has no option --at" + SEE),
    (["extract", "--progress", "sometimes", "in.txt"], "chancery: extract: --progress takes auto, always or never, not sometimes" + SEE),
    (["extract", "--rules", "nowhere", "in.txt"],
     "chancery: nowhere/lists: cannot be opened as a folder (No such file or directory); name the rules with --rules DIR\n"),
    (["score", "out"], "chancery: score: no gold; give --gold DIR; see 'chancery score --help'\n"),
    (["score", "--gold", "gold"],
     "chancery: score: no tables to score; give OUT, the folder that extract wrote; see 'chancery score --help'\n"),
    (["extract", "--gold", "gold"], "chancery: extract: this command has no option --gold" + SEE),
    (["explain", "--rows", "5", "in.txt"], "chancery: explain: this command has no option --rows; see 'chancery explain --help'\n"),
    (["report"], "chancery: report: one OUT is wanted, the folder that extract wrote; see 'chancery report --help'\n"),
    (["report", "nowhere"], "chancery: nowhere: there is no such folder; write the tables with chancery extract -o nowhere\n"),
    (["diff", "out"], "chancery: diff: give two folders that extract wrote; see 'chancery diff --help'\n"),
    (["diff", "a", "b", "c"], "chancery: diff: two folders at a time; unexpected c; see 'chancery diff --help'\n"),
]


def run_case(arguments, message):
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.txt").write_text("Anna Berg met envoys on 5 May 2021.\n")
        done = chancery(*arguments, cwd=folder)
        name = "chancery " + " ".join(arguments)
        check_equal((done.returncode, done.stderr), (2, message), f"{name}: the message")
        check_equal(sorted(path.name for path in folder.iterdir()), ["in.txt"], f"{name}: nothing is written")


def no_command():
    done = chancery()
    check(done.returncode == 2 and done.stderr.startswith("Usage: chancery COMMAND"), "no command: the usage", done.stderr)


# What a rule file says, and the beginnings of the lines that are said about it.
RULES = [
    ("rule a\n  stage date\n  match {no-such-list}\n  + [[x]]\n  - y\n", "broken.rules:3:"),
    ("rule a\n  stage nowhere\n  match \"x\"\n  + [[x]]\n  - y\n", "broken.rules:2:"),
    ("rule a\n  stage date\n  match (\"x\"\n  + [[x]]\n  - y\n", "broken.rules:3:"),
    ("nonsense\n", "broken.rules:1:"),
]


def wrong_rules():
    for text, place in RULES:
        with scratch() as folder:
            folder = pathlib.Path(folder)
            (folder / "rules" / "lists").mkdir(parents=True)
            (folder / "rules" / "broken.rules").write_text(text)
            done = chancery("extract", "--rules", "rules", "-o", "out", cwd=folder, stdin=b"Anna Berg.\n")
            check_equal(done.returncode, 2, f"{text.split(chr(10))[0]!r} …: exit status")
            check(f"chancery: rules/{place}" in done.stderr, f"a rule file that is wrong at {place}", done.stderr)
            check(not (folder / "out").exists(), f"a rule file that is wrong at {place}: nothing is written")


for case in CASES:
    run_case(*case)
no_command()
wrong_rules()
finish()
