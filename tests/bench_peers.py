"""Chancery beside other tools for news that can be installed from package registries, on the same machine in the same minutes.

Usage: bench_peers.py CHANCERY PEERS FILE, with one article a line in FILE; PEERS is the folder in which ./dev bench --peers
has installed them, each in a folder of its own. Those that are not there are left out.
None of them does what Chancery does, so the table says what each does. A peer reads articles of the same text one after the
other until SECONDS are over, and its clock runs without its start, its first articles and any writing. Chancery's clock runs
from start to exit, over all of the text, with every table written to the disk.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from tap import CHANCERY, ROOT, measure

ROUNDS = 3
SECONDS = 6
MB = 1_000_000
SLICE = 4 * MB
PEERS = pathlib.Path(sys.argv[2]).resolve()
FILE = pathlib.Path(sys.argv[3]).resolve()
HERE = ROOT / "tests" / "peers"
CHANCERY_DOES = ("dates and their values, persons, bodies, titles, documents, who holds which office, coreference,\n"
                 "entities across articles, duplicates; ten tables")


def node(name):
    return ["env", f"NODE_PATH={PEERS / name / 'node_modules'}", "node", HERE / f"{name}.js"]


# Its folder; how it is run; what it does of what Chancery does, and what beyond.
COMMANDS = {
    "spaCy": ("spacy", [PEERS / "spacy" / "bin" / "python", HERE / "sentences.py"],
              "blank pipeline and sentencizer: tokens and ends of sentences, nothing is found"),
    "dateparser": ("dateparser", [PEERS / "dateparser" / "bin" / "python", HERE / "dates.py"],
                   "dates alone, with values; it takes many a number and word for one; other languages, too, but here English alone"),
    "chrono-node": ("chrono", node("chrono"), "dates alone, with values"),
    "wink-nlp": ("wink", node("wink"),
                 "tokens, sentences; dates, times, numbers, sums, addresses without values; no persons, bodies, titles, documents"),
    "ANNIE": ("annie", ["java", "-cp", f"{PEERS / 'annie'}:{PEERS / 'annie' / 'lib'}/*", "Annie"],
              "tokens, sentences, parts of speech, persons, organisations, places, dates without values, names that are one;\n"
              "no offices, documents, pronouns or entities across articles"),
}


def first_articles(target):
    """The lines of FILE that end within the first SLICE bytes."""
    with FILE.open("rb") as file:
        data = file.read(SLICE)
    target.write_bytes(data[:data.rfind(b"\n") + 1])
    return target


def run_chancery(text, out):
    """MB a second."""
    run = measure([CHANCERY, "extract", "-q", "-j", "1", "--format", "lines", "-o", out, text])
    if run.status != 0:
        sys.exit(f"bench: extract failed with exit status {run.status}")
    return text.stat().st_size / MB / run.seconds


def run_peer(command, text):
    """What it says of itself (tests/peers/peer.py), or None with its last words shown."""
    done = subprocess.run([*map(str, command), str(text), str(SECONDS)], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    if done.returncode == 0 and lines and lines[-1].startswith("{"):
        return json.loads(lines[-1])
    print("\n".join((done.stderr.splitlines() or lines)[-3:]))
    return None


def compare(name, text, out):
    folder, command, does = COMMANDS[name]
    if not (PEERS / folder / "installed").exists():
        return print(f"\n{name}: not installed (see above)")
    speeds, ratios = [], []
    for _ in range(ROUNDS):
        own, peer = run_chancery(text, out), run_peer(command, text)
        if not peer:
            return print(f"{name}: it did not run")
        speeds.append(peer["bytes"] / MB / peer["seconds"])
        ratios.append(own / speeds[-1])
    found = ", ".join(f"{count} {kind}" for kind, count in peer["found"].items())
    return print(f"\n{name + ' ' + peer['version']:<24} {statistics.median(speeds):10.2f} MB/s {statistics.median(ratios):10.1f}"
                 f"   {peer['bytes'] / MB:.1f} MB read; start {peer['start']:.1f} s; {found}\n{does}")


def main():
    print(f"Medians of {ROUNDS} rounds of Chancery and one of the others, {os.getloadavg()[0]:.2f} processes running when it began;")
    print("the last figure is Chancery's speed over that of the tool.")
    with tempfile.TemporaryDirectory(prefix="chancery-peers-") as folder:
        folder = pathlib.Path(folder)
        text = first_articles(folder / "slice.txt")
        own = statistics.median(run_chancery(text, folder / "out") for _ in range(ROUNDS))
        print(f"\n{'Chancery':<24} {own:10.2f} MB/s {1:10.1f}   {text.stat().st_size / MB:.1f} MB read\n{CHANCERY_DOES}")
        for name in COMMANDS:
            compare(name, text, folder / "out")


main()
