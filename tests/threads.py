"""No two threads meet over the same bytes, and neither threads nor chunks show in the tables.

Usage: threads.py CHANCERY WATCHED [RUNS [SEED]]. Called by ./dev threads.
WATCHED is the command built with the thread sanitizer: it reads the inputs with one to four threads. CHANCERY reads them RUNS
times (100) with threads and chunks drawn by SEED (1), and each table must have the bytes that one thread gave.
"""
import os
import pathlib
import random
import subprocess
import sys

from made_text import made_text
from tap import ROOT, TABLES, check, chancery, finish, scratch

WATCHED = pathlib.Path(sys.argv[2]).resolve()
RUNS, SEED = (int(number) for number in (sys.argv[3:] + ["100", "1"][len(sys.argv) - 3:]))
CORRECTIONS = """action,kind,name,other,article,start,end
reject,mention,Anna Berg,,,,
reject,date,Monday,,,,
same,person,Sergey Lavrov,Sergei Lavrov,,,
"""


def inputs(folder):
    """What is read: a name, and the arguments of extract."""
    lines, corrections = folder / "lines.txt", folder / "corrections.csv"
    lines.write_text(made_text(200_000), "utf-8")
    corrections.write_text(CORRECTIONS)
    return {
        "articles in files": ["corpus"],
        "articles in lines": ["--format", "lines", lines],
        "pages": ["tests/pages"],
        "articles that are corrected": ["--corrections", corrections, "--format", "lines", lines],
    }


def watched(folder, name, arguments):
    for threads in range(1, 5):
        done = subprocess.run([WATCHED, "extract", "-q", "-j", str(threads), "-o", folder / "watched", *arguments], cwd=ROOT,
                              capture_output=True, text=True, env={**os.environ, "TSAN_OPTIONS": "exitcode=66"})
        check(done.returncode in (0, 1) and "ThreadSanitizer" not in done.stderr, f"{name}, -j {threads}: the thread sanitizer finds nothing", done.stderr)


def tables(folder, arguments, options):
    """The bytes of each table, and what the command says."""
    done = chancery("extract", "-o", folder / "out", *options, *arguments, cwd=ROOT)
    return [done.returncode, done.stderr] + [(folder / "out" / f"{table}.csv").read_bytes() for table in TABLES]


def main():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        asked = inputs(folder)
        for name, arguments in asked.items():
            watched(folder, name, arguments)
        wanted = {name: tables(folder, arguments, ["-j", "1"]) for name, arguments in asked.items()}
        print(f"# {RUNS} runs, drawn with seed {SEED}")
        draw = random.Random(SEED)
        for number in range(RUNS):
            name = list(asked)[number % len(asked)]
            options = ["-j", draw.randint(1, 8), "--chunk", int(10 ** draw.uniform(0, 5.5))]
            found = tables(folder, asked[name], options)
            names = ["exit status", "messages", *TABLES]
            differing = [what for what, ours, theirs in zip(names, wanted[name], found) if ours != theirs]
            check(not differing, f"{name}, {' '.join(map(str, options))}: the same bytes", "differing: " + ", ".join(differing))


main()
finish()
