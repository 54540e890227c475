"""chancery score: which articles count, floors, formats, and what is said of wrong usage."""
import csv
import io
import os
import pathlib

from tap import ROOT, check, check_equal, chancery, finish, scratch, skip

GOLD = ROOT / "gold"


def score(folder, *arguments, **more):
    return chancery("score", "--gold", GOLD, *arguments, cwd=folder, **more)


def figures(text):
    return {(row["name"], row["measure"]): row["value"] for row in csv.DictReader(io.StringIO(text))}


def articles(folder):
    done = score(folder, "--format", "csv", "out")
    one = score(folder, "--format=csv", "--only", " 000_*,nothing", "--errors", "errors.csv", "out")
    check_equal((done.returncode, done.stderr, one.returncode, one.stderr), (0, "", 0, ""), "the articles are measured")
    check(figures(done.stdout).keys() == figures(one.stdout).keys() and figures(done.stdout) != figures(one.stdout),
          "--only: other figures of the same names", one.stdout)
    named = {row["article"] for row in csv.DictReader((folder / "errors.csv").open())}
    check(named <= {"000_28f7ca2418ea6a3a"}, "--only: errors of that article alone", named)
    check("strict P" in score(folder, "out").stdout, "figures for people")
    streamed = score(folder, "--errors", "-", "out")
    check(streamed.stdout.startswith("article,"), "--errors -: the errors in place of the figures", streamed.stdout[:200])
    done = score(folder, "--only", "nothing", "out")
    check_equal((done.returncode, done.stderr), (2, "chancery: score: no article of gold is named nothing; see 'chancery score --help'\n"), "--only: no article has the name")
    chancery("extract", "-q", "-o", "few", ROOT / "corpus" / "000_28f7ca2418ea6a3a.txt", cwd=folder)
    done = score(folder, "--only", "000_*,001_*", "few")
    check_equal((done.returncode, done.stderr), (0, "chancery: few: the article 001_398e8fc282813d65 of gold is not there, so all of it counts as missed; "
                                                    "extract it or use --only\n"), "an article that was not read counts as missed")


def floors(folder):
    done = score(folder, "--min", "person=1", "--min", "date=0.1", "out")
    check(done.returncode == 1 and done.stderr.startswith("chancery: score: person is 0.") and
          done.stderr.endswith(", below its floor 1.0000; see errors.csv for what is wrong\n"), "a figure below its floor", done.stderr)
    (folder / "good.txt").write_text("person 0.1\n\ndate 0.1\n")
    check_equal(score(folder, "--min-file", "good.txt", "out").returncode, 0, "--min-file: figures above their floors")
    (folder / "bad.txt").write_text("person 0.1\ndate high\n")
    for arguments, message in ((["--min-file", "bad.txt"], "bad.txt:2: no floor; write a name and a number from 0 to 1, as 'date 0.9'"),
                               (["--min-file", "none.txt"], "score: cannot read the floors in none.txt; see 'chancery score --help'"),
                               (["--min", "people=0.5"], "score: no figure is named people; see 'chancery score --help'")):
        done = score(folder, *arguments, "out")
        check_equal((done.returncode, done.stderr), (2, f"chancery: {message}\n"), f"{' '.join(arguments)}: the message")


def refusals(folder):
    for arguments, message in ((["--wrong", "out"], "unknown option --wrong"), (["out", "out"], "one OUT at a time; unexpected out"),
                               (["out", "--only"], "a value is missing after --only"), (["--", "--out"], None)):
        done = score(folder, *arguments)
        wanted = f"chancery: score: {message}; see 'chancery score --help'\n"
        check(done.returncode == 2 and (done.stderr == wanted if message else done.stderr), f"{' '.join(arguments)}: the message", done.stderr)
    with open("/dev/full", "wb") as full:
        done = score(folder, "out", stdout=full)
    check(done.returncode == 2 and "standard output" in done.stderr, "a full disk", done.stderr)


def sentences(folder):
    """An error stands in its sentence, over abbreviations and ends of lines; a pipe in place of the text does not keep score waiting."""
    said = "Foreign Minister Anna Berg of Norway and the U.S. envoy met Mr. Peter Holm of the Harvest Council, i.e. its staff, at 3 p.m. Oslo time."
    for name in ("in", "labels"):
        (folder / name).mkdir()
    (folder / "in" / "a.txt").write_text(f"Envoys meet in Oslo\n\n{said.replace('the Harvest', 'the' + chr(10) + 'Harvest')} It rained.\n")
    (folder / "labels" / "a.csv").write_text("start,end,text,kind\n21,28,Foreign,person\n")
    chancery("extract", "-q", "-o", "said", "in", cwd=folder)
    for expected in (said, ""):
        chancery("score", "--gold", "labels", "said", cwd=folder, timeout=20)
        errors = csv.DictReader((folder / "said" / "errors.csv").read_text().splitlines())
        check_equal({row["sentence"] for row in errors if row["kind"] == "person"}, {expected}, f"errors in their sentence: {expected[:20]}")
        (folder / "in" / "a.txt").unlink()
        os.mkfifo(folder / "in" / "a.txt")
    done = chancery("annotate", "-q", "--to", "brat", "-o", "brat", "said", cwd=folder, timeout=20)
    check_equal((done.returncode, done.stderr), (1, "chancery: in/a.txt: is no file that can be read again; name the text with --corpus\n"), "a pipe in place of a text to annotate")


def gold_that_does_not_fit(folder):
    """All mistakes of all files at once, and no figure."""
    (folder / "met-in").mkdir()
    (folder / "met-in" / "a.txt").write_text("Foreign Minister Anna Berg met envoys.\n")
    (folder / "met-in" / "b.txt").write_text("René Holm met envoys.\n")
    done = chancery("extract", "-q", "-o", "met", "met-in", cwd=folder)
    check(done.returncode == 0, "two articles are read", done.stderr)
    gold = folder / "fit"
    gold.mkdir()
    head = "start,end,text,kind,form,chain,value\n"
    for name, rows, wanted in (
            ("a", "17,26,Anna Berg,person,name,1,\n17,26,,person,name,1,\n", ""),
            ("a", "17,26,Anna  Berg,person,name,1,\n27,30,Berg,person,name,1,\n17,99,Anna Berg,person,name,1,\n",
             'chancery: fit/a.csv:4: end is 99, behind the end of the text of a; mend it\n'
             'chancery: fit/a.csv:3: at 27 to 30 the text has "met", not "Berg"; mend the bytes or the words\n'),
            ("b", "0,9,René Holm,person,name,1,\n",
             'chancery: fit/a.csv:4: end is 99, behind the end of the text of a; mend it\n'
             'chancery: fit/a.csv:3: at 27 to 30 the text has "met", not "Berg"; mend the bytes or the words\n'
             'chancery: fit/b.csv:2: at 0 to 9 the text has "René Hol", not "René Holm"; mend the bytes or the words\n')):
        (gold / f"{name}.csv").write_text(head + rows)
        done = chancery("score", "--gold", "fit", "met", cwd=folder)
        check_equal((done.returncode, done.stderr, bool(done.stdout)), (2 if wanted else 0, wanted, not wanted), f"gold whose {rows.count(chr(10))} rows of {name} do not fit the text")
    (gold / "a.csv").write_text(head + "17,26,Anna Berg,person,name,1,\n")
    (gold / "b.csv").write_text(head + "0,10,René Holm,person,name,1,\n")
    (gold / "officials.csv").write_text("article,person,title,organisation,country,status,start,end\na,Anna Berg,Foreign Minister,,,current,0,26\na,Anna Berg,,,,,0,260\n")
    done = chancery("score", "--gold", "fit", "met", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: fit/officials.csv:3: end is 260, behind the end of the text of a; mend it\n"), "an official of gold behind the end of the text")
    (gold / "b.csv").write_bytes((head + "0,10,René Holm,person,name,1,\n").encode("latin-1"))
    (gold / "officials.csv").write_bytes("article,person,title,organisation,country,status,start,end\nb,René Holm,,,,,,\n".encode("latin-1"))
    done = chancery("score", "--gold", "fit", "met", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: fit/b.csv:2:9: the table is not UTF-8; save it as CSV UTF-8\n"
                                                    "chancery: fit/officials.csv:2:6: the table is not UTF-8; save it as CSV UTF-8\n"), "gold in Latin-1")


if not (GOLD / "officials.csv").exists():
    skip("gold/ holds no labels")
    finish()
with scratch() as folder:
    folder = pathlib.Path(folder)
    done = chancery("extract", "-q", "-o", "out", ROOT / "corpus", cwd=folder)
    check(done.returncode == 0, "the corpus is read", done.stderr)
    articles(folder)
    floors(folder)
    refusals(folder)
    sentences(folder)
    gold_that_does_not_fit(folder)
finish()
