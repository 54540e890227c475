"""chancery diff: what is printed of rows that went, came and changed, and what is said of wrong usage."""
import pathlib
import shutil

from tap import check, check_equal, chancery, finish, read_table, scratch

ARTICLES = "President Anna Berg of Norway spoke on Monday.\nForeign Minister Erik Dahl left.\n"


def diff(folder, *arguments, **more):
    return chancery("diff", *arguments, cwd=folder, **more)


def table_of(text, name):
    """What is printed of a table, without its first line."""
    lines = text.splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith(f"{name}.csv: "))
    rest = [i for i in range(first + 1, len(lines)) if ".csv: " in lines[i]] + [len(lines)]
    return lines[first].split(": ")[1], lines[first + 1:rest[0]]


def edit(folder, name, table, change):
    """A copy of a/ in which the lines of a table are others."""
    shutil.copytree(folder / "a", folder / name)
    path = folder / name / f"{table}.csv"
    path.write_text("".join(change(path.read_text().splitlines(keepends=True))))


def changes(folder):
    done = diff(folder, "a", "a")
    check_equal((done.returncode, [line for line in done.stdout.splitlines() if "0 removed, 0 added, 0 changed" not in line]), (0, []), "a run is itself")
    done = diff(folder, "a", "dated")
    check_equal(table_of(done.stdout, "articles"), ("0 removed, 0 added, 2 changed, 0 the same",
                ["~ a:1 published:  -> 2021-05-05", "~ a:1 published_from:  -> option", "~ a:2 published:  -> 2021-05-05", "~ a:2 published_from:  -> option"]),
                "cells that changed: the key of the row, the column, before and after")
    start, end = [(row["start"], row["end"]) for row in read_table(folder / "a" / "dates.csv")][0]
    check(f"~ a:1 {start}-{end} value: XXXX-WXX-1 -> 2021-05-03" in table_of(done.stdout, "dates")[1], "a row is named by its place", done.stdout)
    summary = diff(folder, "--summary", "a", "dated")
    check_equal(summary.stdout.splitlines(), [line for line in done.stdout.splitlines() if ".csv: " in line], "--summary: the counts alone")
    edit(folder, "fewer", "officials", lambda lines: lines[:2])
    row = " | ".join(read_table(folder / "a" / "officials.csv")[1].values())
    check_equal(table_of(diff(folder, "a", "fewer").stdout, "officials"), ("1 removed, 0 added, 0 changed, 1 the same", [f"- {row}"]), "a row that is gone")
    check_equal(table_of(diff(folder, "fewer", "a").stdout, "officials"), ("0 removed, 1 added, 0 changed, 1 the same", [f"+ {row}"]), "a row that is new")
    edit(folder, "turned", "titles", lambda lines: [lines[0], *lines[:0:-1]])
    check_equal(table_of(diff(folder, "a", "turned").stdout, "titles")[0], "0 removed, 0 added, 0 changed, 2 the same, 1 in another order", "rows in another order")
    edit(folder, "renamed", "dates", lambda lines: [lines[0].replace("anchor", "anker"), *lines[1:]])
    check_equal(table_of(diff(folder, "a", "renamed").stdout, "dates")[1], ["  columns gone: anchor", "  columns new: anker"], "columns that are others")
    edit(folder, "control", "entities", lambda lines: [line.replace("Erik Dahl", "Erik\x1b[2J") for line in lines])
    done = diff(folder, "a", "control")
    check("\x1b" not in done.stdout and "Erik?[2J" in done.stdout, "what would drive a terminal is not printed", done.stdout)
    (folder / "fewer" / "titles.csv").unlink()
    check_equal(table_of(diff(folder, "a", "fewer").stdout, "titles")[0], "2 removed, 0 added, 0 changed, 0 the same", "a table that is not there is empty")


def refusals(folder):
    (folder / "empty").mkdir()
    edit(folder, "broken", "dates", lambda lines: [lines[0], 'a:1,"39\n'])
    for arguments, message in (
            (["a"], "diff: give two folders that extract wrote; see 'chancery diff --help'"),
            (["a", "a", "a"], "diff: two folders at a time; unexpected a; see 'chancery diff --help'"),
            (["--wrong", "a"], "diff: unknown option --wrong; see 'chancery diff --help'"),
            (["a", "empty"], "empty: holds no tables; write them with chancery extract -o empty"),
            (["--", "-a", "a"], "-a: holds no tables; write them with chancery extract -o -a")):
        done = diff(folder, *arguments)
        check_equal((done.returncode, done.stderr, done.stdout), (2, f"chancery: {message}\n", ""), f"{' '.join(arguments)}: the message")
    done = diff(folder, "a", "broken")
    check(done.returncode == 2 and done.stderr.startswith("chancery: broken/dates.csv:"), "a damaged table", done.stderr)
    with open("/dev/full", "wb") as full:
        done = diff(folder, "a", "dated", stdout=full)
    check(done.returncode == 2 and "standard output" in done.stderr, "a full disk", done.stderr)


with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "a.txt").write_text(ARTICLES)
    for out, options in (("a", []), ("dated", ["--published", "2021-05-05"])):
        done = chancery("extract", "-q", "--format", "lines", *options, "-o", out, "a.txt", cwd=folder)
        check(done.returncode == 0, f"{out}: the articles are read", done.stderr)
    changes(folder)
    refusals(folder)
finish()
