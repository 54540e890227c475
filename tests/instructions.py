"""Instructions that extract takes for a byte of text: at most a tenth more than is recorded in instructions.csv.

Usage: instructions.py CHANCERY COMPILER BUILD-TYPE [--record]
They are counted, not timed, so other work of the machine does not show. Compilers and C libraries differ by more than what is
looked for, so a figure counts for those alone with which it was recorded.
"""
import csv
import os
import pathlib
import platform
import sys

from counting import COUNTERS, instructions
from made_text import made_text
from tap import CHANCERY, ROOT, chancery, check, finish, read_table, scratch, skip

RECORD = pathlib.Path(__file__).with_name("instructions.csv")
COLUMNS = ["compiler", "library", "machine", "counter", "instructions_a_byte"]
SIZE = 4_000_000  # of whose instructions a start takes a seventeenth
GROWTH = 1.1
ADVICE = """What has become dearer shows in: perf record -g CHANCERY extract -q -j 1 -o OUT --format lines FILE; perf report.
If it is worth its price, ./dev record-instructions writes the new figure into tests/instructions.csv; say in the commit why."""


def count(counter):
    """Instructions a byte; None where they cannot be counted."""
    with scratch() as folder:
        text = pathlib.Path(folder) / "made.txt"
        text.write_text(made_text(SIZE), "utf-8")
        command = [CHANCERY, "extract", "-q", "-j", "1", "--format", "lines", "-o", os.path.join(folder, "out"), text]
        counted = instructions(command, counter)
        return counted / text.stat().st_size if counted else None


def conditions(compiler):
    return {"compiler": compiler, "library": "-".join(platform.libc_ver()), "machine": platform.machine()}


def record(here):
    rows = [row for row in (read_table(RECORD) if RECORD.exists() else []) if not here.items() <= row.items()]
    for counter in COUNTERS:
        figure = count(counter)
        if figure is None:
            print(f"{counter} does not count here")
            continue
        rows.append({**here, "counter": counter, "instructions_a_byte": f"{figure:.1f}"})
        print(", ".join(rows[-1].values()))
    with RECORD.open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: list(row.values())))


def compare(here):
    done = chancery("extract", "-q", "--table", "articles", "-o", "-", "corpus", cwd=ROOT)
    if not check(done.returncode == 0, "the corpus is read", done.stderr):
        return None
    for counter in COUNTERS:
        figure = count(counter)
        if figure is None:
            continue
        rows = [row for row in read_table(RECORD) if {**here, "counter": counter}.items() <= row.items()]
        if not rows:
            return skip(f"tests/instructions.csv has no figure for {', '.join(here.values())} by {counter}; "
                        "./dev record-instructions adds one")
        recorded = float(rows[0]["instructions_a_byte"])
        said = f"{figure:.1f} instructions a byte by {counter}, {figure / recorded - 1:+.1%} beside the {recorded} that are recorded"
        return check(figure <= recorded * GROWTH, said, ADVICE)
    return skip("neither perf nor valgrind can count instructions here")


def main():
    compiler, build_type = sys.argv[2:4]
    if "--record" in sys.argv:
        record(conditions(compiler))
    elif build_type != "Release":
        skip(f"instructions are counted in a release build, and this is {build_type or 'one without a type'}")
    else:
        compare(conditions(compiler))


main()
finish()
