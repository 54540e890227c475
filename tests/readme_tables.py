"""What README.md shows of the tables is what the program writes now.

A comment `<!-- NAME.csv -->` stands before each table of rows: its header names columns of that table, and
every row is one that the program makes of corpus/. In a shown cell "…" stands for anything. A heading
`### NAME.csv` opens the list of that table's columns: the words in backticks in its first column, in order.
"""
import pathlib
import re

from tap import ROOT, TABLES, check, check_equal, chancery, finish, read_table, scratch

SHOWN = re.compile(r"^<!-- ([a-z]+)\.csv -->\n+((?:\|.*\n)+)", re.M)
COLUMNS = re.compile(r"^### ([a-z]+)\.csv\n(?:[^|#\n].*\n|\n)*((?:\|.*\n)+)", re.M)


def table_rows(lines):
    """Cells of a Markdown table, without the line under its header."""
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])] for line in lines.splitlines()]
    return [rows[0]] + rows[2:]


def shown_pattern(cell):
    return re.compile(".*".join(re.escape(part) for part in cell.replace("\\|", "|").split("…")), re.S)


def is_made(cells, columns, made):
    patterns = [shown_pattern(cell) for cell in cells]
    return any(all(pattern.fullmatch(row[column]) for pattern, column in zip(patterns, columns)) for row in made)


def check_rows(name, lines, made):
    columns, *rows = table_rows(lines)
    unknown = [column for column in columns if column not in made[0]]
    if not check(not unknown, f"README.md: the columns shown of {name}.csv", f"no such column: {', '.join(unknown)}"):
        return
    for cells in rows:
        first = shown_pattern(cells[0])
        near = [" | ".join(row[column] for column in columns) for row in made if first.fullmatch(row[columns[0]])]
        check(is_made(cells, columns, made), f"README.md: a row of {name}.csv: {' | '.join(cells)}",
              "no row is like it; with the same first cell:\n" + "\n".join(near[:8]))


def stage_words():
    """Slots (but `mention`) and constants of each stage, as rule_stages.c has them."""
    source = (ROOT / "extract" / "rules" / "rule_stages.c").read_text().replace("\\\n", "")
    shared = dict(re.findall(r"#define (\w+_WORDS)\s+(.*)", source))
    stages = {}
    for entry in re.findall(r"\[STAGE_\w+\] =\s*\{(.*?)\},\n", source, re.S):
        entry = re.sub(r"\w+_WORDS", lambda name: shared[name[0]], entry)
        name, slots, gives = re.findall(r'"([^"]*)"', re.sub(r'"\s+"', "", entry))
        stages[name] = (slots.replace("mention ", "").split(), [word.partition("=")[0] for word in gives.split()])
    return stages


def check_stages(text):
    """The table of stages names every slot and constant, or ends the cell in "…"; "the same" is the row above."""
    rows = table_rows(re.search(r"^\| stage \| makes .*\n(?:\|.*\n)+", text, re.M)[0])[1:]
    known = stage_words()
    check_equal([row[0].strip("`") for row in rows], list(known), "README.md names the stages, in their order")
    above = [[], []]
    for row in rows:
        for column, (cell, wanted) in enumerate(zip(row[2:], known[row[0].strip("`")])):
            said = above[column] if "the same" in cell else re.findall(r"`([a-z-]+)[`=]", cell)
            missing = [] if "…" in cell else [word for word in wanted if word not in said]
            check_equal((missing, [word for word in said if word not in wanted]), ([], []), f"README.md: stage {row[0]}: {('slots', 'constants')[column]}")
            above[column] = said


def slug(heading):
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


text = (ROOT / "README.md").read_text()
with scratch() as folder:
    out = pathlib.Path(folder) / "out"
    done = chancery("extract", "-q", "-o", out, "corpus", cwd=ROOT)
    check(done.returncode == 0, "the corpus is read", done.stderr)
    made = {name: read_table(out / f"{name}.csv") for name in TABLES}
shown = SHOWN.findall(text)
check(shown, "README.md shows rows of tables")
for name, lines in shown:
    check_rows(name, lines, made[name])
listed = dict(COLUMNS.findall(text))
check_equal(sorted(listed), sorted(TABLES), "README.md lists the columns of every table")
for name, lines in listed.items():
    columns = [word for row in table_rows(lines)[1:] for word in re.findall(r"`([^`]+)`", row[0])]
    check_equal(columns, list(made[name][0]), f"README.md: the columns of {name}.csv")
headings = {slug(heading) for heading in re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S), re.M)}
for target in re.findall(r"\]\(#([^)]+)\)", text):
    check(target in headings, f"README.md: the link to #{target}")
check_stages(text)
finish()
