"""Speed, memory, allocations and start-up time of extract, beside two yardsticks: wc -w, and one NFC pass of utf8proc.

Usage: bench.py CHANCERY BENCH_NFC FAULTS RECORD FILE [--large]
FILE has one article a line; FAULTS is the library that counts allocations; the figures are added to the table RECORD.
--large reads 100 MB, too. Called by ./dev bench.
"""
import argparse
import csv
import datetime
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

from counting import instructions
from made_rules import more_names, more_rules
from made_text import made_text
from tap import CHANCERY, ROOT, measure

ROUNDS = 5
MB = 1_000_000
COLUMNS = ["time", "commit", "machine", "load", "text", "figure", "value", "unit"]


def arguments():
    parser = argparse.ArgumentParser()
    for name in ("chancery", "nfc", "faults", "record", "file"):
        parser.add_argument(name, type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--large", action="store_true")
    return parser.parse_args()


OPTIONS = arguments()


def run_rounds(commands):
    """Runs the commands in turn, ROUNDS times over, so that a slow moment meets all of them; the runs of each."""
    runs = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            os.sync()  # what the one before has written is not on this one's account
            run = measure(command, LC_ALL="C.UTF-8")
            if run.status != 0:
                sys.exit(f"bench: {name} failed with exit status {run.status}: {' '.join(map(str, command))}")
            if number > 0:  # the first round warms the caches up
                runs[name].append(run)
    return runs


def seconds(runs):
    return statistics.median(run.seconds for run in runs)


def peak(runs):
    return max(run.peak for run in runs) * 1024 / MB


def speed_beside(runs, others):
    """How many times as fast the runs are as the others: the median of the rounds."""
    return statistics.median(other.seconds / run.seconds for run, other in zip(runs, others))


def allocations(command):
    """Calls of malloc, calloc and realloc."""
    with tempfile.NamedTemporaryFile() as count:
        subprocess.run(list(map(str, command)), env={**os.environ, "LD_PRELOAD": str(OPTIONS.faults), "FAULT_COUNT": count.name},
                       check=True, stdin=subprocess.DEVNULL)
        return int(dict(line.split() for line in pathlib.Path(count.name).read_text().splitlines())["memory"])


class Bench:
    """A scratch folder, the figures so far, and what is measured one part after the other."""

    def __init__(self, folder):
        self.folder, self.figures = pathlib.Path(folder), []
        self.small = min((ROOT / "corpus").glob("*.txt"), key=lambda path: path.stat().st_size)
        self.rules = {}
        for name, make in (("ten times the names", more_names), ("ten times the rules", more_rules)):
            self.rules[name] = self.folder / name.replace(" ", "-")
            make(ROOT / "rules", self.rules[name])

    def note(self, figure, value, unit):
        self.figures.append((figure, f"{value:.6g}", unit))
        return value

    def extract(self, text, *options):
        return [CHANCERY, "extract", "-q", "-j", "1", "--format", "lines", *options, "-o", self.folder / "out", text]

    def speed(self, text):
        size = text.stat().st_size / MB
        own = "extract, one thread"
        runs = self.runs = run_rounds({
            own: self.extract(text),
            "extract, two threads": self.extract(text, "-j", "2"),
            **{f"extract, {name}": self.extract(text, "--rules", rules) for name, rules in self.rules.items()},
            "wc -w, C.UTF-8": ["/usr/bin/wc", "-w", text],
            "utf8proc NFC": [OPTIONS.nfc, text],
        })
        print(f"{text}: {size:.1f} MB\n  {'':<32} {'s':>8} {'MB/s':>9} {'MB peak':>9} {'speed beside the first':>24}")
        for name, own_runs in runs.items():
            cells = (self.note(f"{name}: time", seconds(own_runs), "s"), size / seconds(own_runs),
                     self.note(f"{name}: peak", peak(own_runs), "MB"),
                     self.note(f"{name}: speed beside one thread", speed_beside(own_runs, runs[own]), "times"))
            print("  {:<32} {:8.3f} {:9.1f} {:9.1f} {:24.2f}".format(name, *cells))

    def start(self):
        """With one small article."""
        options = {"": [], **{f", {name}": ["--rules", rules] for name, rules in self.rules.items()}}
        runs = run_rounds({name: [CHANCERY, "extract", "-q", *more, "-o", self.folder / "one", self.small]
                           for name, more in options.items()})
        print(f"\nStart, and one article of {self.small.stat().st_size} bytes")
        for name, own in runs.items():
            print(f"  {'extract' + name:<32} {self.note(f'start{name}', seconds(own) * 1000, 'ms'):8.1f} ms"
                  f" {self.note(f'start{name}: peak', peak(own), 'MB'):16.1f} MB peak")
        plain = seconds(self.runs["extract, one thread"]) - seconds(runs[""])
        for name in self.rules:
            ratio = plain / (seconds(self.runs[f"extract, {name}"]) - seconds(runs[f", {name}"]))
            print(f"  {name}: {self.note(f'{name}: speed without the starts', ratio, 'times'):.2f} of the speed, without the starts")
        return seconds(runs[""])

    def growth(self, start):
        """Texts of more and more different articles; returns those of 1 and of 10 MB."""
        texts = []
        for size in (1, 10, 100) if OPTIONS.large else (1, 10):
            texts.append(self.folder / f"made_{size}mb.txt")
            texts[-1].write_text(made_text(size * MB), "utf-8")
        runs = run_rounds({text.name: self.extract(text) for text in texts})
        print(f"\nTexts made of corpus/\n  {'':<32} {'s':>8} {'MB/s':>9} {'MB peak':>9} {'MB/s without the start':>24}")
        for text in texts:
            own, size = runs[text.name], text.stat().st_size / MB
            cells = (self.note(f"{text.name}: time", seconds(own), "s"), size / seconds(own),
                     self.note(f"{text.name}: peak", peak(own), "MB"),
                     self.note(f"{text.name}: speed without the start", size / (seconds(own) - start), "MB/s"))
            print("  {:<32} {:8.3f} {:9.1f} {:9.1f} {:24.1f}".format(f"{size:.1f} MB", *cells))
        return texts[:2]

    def counts(self, text, made):
        print("\nCounted, not timed")
        counted = instructions(self.extract(text), "perf")
        said = f"{self.note('instructions a byte', counted / text.stat().st_size, 'instructions'):8.1f}" if counted else "   perf stat does not count here"
        print(f"  {'instructions a byte':<32} {said}")
        few, many = (allocations(self.extract(path)) for path in made)
        more = (made[1].stat().st_size - made[0].stat().st_size) / MB
        print(f"  {'allocations of 1 MB':<32} {self.note('allocations of 1 MB', few, 'calls'):8}")
        print(f"  {'allocations of a further MB':<32} {self.note('allocations of a further MB', (many - few) / more, 'calls'):8.0f}")

    def record(self, text, load):
        commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        begin = [now, commit, machine(), f"{load:.2f}", text.name]
        fresh = not OPTIONS.record.exists()
        with OPTIONS.record.open("a", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows(([COLUMNS] if fresh else []) + [[*begin, *figure] for figure in self.figures])
        print(f"\nadded to {OPTIONS.record}")


def machine():
    """Its name, its processor and how many there are."""
    models = [line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return f"{platform.node()}, {len(models) or os.cpu_count()} x {models[0] if models else platform.machine()}"


def main():
    load = os.getloadavg()[0]
    print(f"Medians of {ROUNDS} rounds, in each of which every command runs once, on {machine()}.")
    print(f"{load:.2f} processes were running when it began: what others do on the machine is in the times.\n")
    with tempfile.TemporaryDirectory(prefix="chancery-bench-") as folder:
        bench = Bench(folder)
        bench.speed(OPTIONS.file)
        bench.counts(OPTIONS.file, bench.growth(bench.start()))
        bench.record(OPTIONS.file, load)


main()
