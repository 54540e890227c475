"""Speed, memory and start-up time of extract beside two yardsticks: wc -w, and one NFC pass of utf8proc.

Usage: bench.py CHANCERY BENCH_NFC FILE, with one article a line in FILE. Called by ./dev bench.
"""
import os
import pathlib
import statistics
import sys

from counting import instructions
from tap import CHANCERY, ROOT, measure, scratch

RUNS = 5


def medians(commands):
    """Runs the commands in turn, RUNS times over, so that a slow moment meets all of them."""
    seconds, peaks = {name: [] for name in commands}, {name: 0 for name in commands}
    for command in commands.values():
        measure(command, LC_ALL="C.UTF-8")
    for _ in range(RUNS):
        for name, command in commands.items():
            run = measure(command, LC_ALL="C.UTF-8")
            if run.status != 0:
                sys.exit(f"bench: {name} failed with exit status {run.status}")
            seconds[name].append(run.seconds)
            peaks[name] = max(peaks[name], run.peak)
    return {name: statistics.median(values) for name, values in seconds.items()}, peaks


def main():
    nfc, text = pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    size = text.stat().st_size
    small = min((ROOT / "corpus").glob("*.txt"), key=lambda path: path.stat().st_size)
    with scratch() as folder:
        extract = [CHANCERY, "extract", "-q", "--format", "lines", "-o", os.path.join(folder, "out"), text]
        commands = {
            "extract, all tables, one thread": extract,
            "wc -w, C.UTF-8": ["/usr/bin/wc", "-w", text],
            "utf8proc NFC": [nfc, text],
            "extract, one article": [CHANCERY, "extract", "-q", "-o", os.path.join(folder, "one"), small],
        }
        seconds, peaks = medians(commands)
        counted = instructions(extract, "perf")
    ours, words, normal, start = seconds.values()
    print(f"{text}: {size / 1e6:.1f} MB; medians of {RUNS} alternating runs")
    for name in list(commands)[:3]:
        print(f"  {name:<32} {seconds[name]:8.3f} s {size / 1e6 / seconds[name]:9.1f} MB/s {peaks[name] / 1024:9.1f} MB peak")
    print(f"  {'time of extract / wc -w':<32} {ours / words:8.2f}")
    print(f"  {'time of extract / utf8proc NFC':<32} {ours / normal:8.2f}")
    print(f"  {'instructions a byte':<32} {counted / size:8.1f}" if counted else "  instructions a byte: perf stat does not count here")
    print(f"  {'start and one small article':<32} {start * 1000:8.1f} ms {'':14} {peaks['extract, one article'] / 1024:9.1f} MB peak"
          f" ({small.stat().st_size} bytes)")


main()
