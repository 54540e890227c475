"""Date expressions against the development data beside the project: strict, relaxed and value F1.

Usage: devset_dates.py CHANCERY [ERRORS]. Called by ./dev devset. Articles in the order of their names are
also scored by halves, the odd (first, third, …) and the even ones: who writes rules reads errors of the odd
half alone, so that the even half tells what the rules are worth elsewhere. With ERRORS, a file, every
difference of the odd half is written there as CSV. Annotation-guide.md makes one mention of "1941-1945",
these labels make two; a last row for each corpus tells what is found when such ranges are cut.
"""
import bisect
import csv
import importlib.util
import itertools
import os
import pathlib
import re
import sys

from tap import DEVSET, chancery, read_table, scratch

CORPORA = ["timebank", "aquaint", "wikiwars"]
GUIDED = ["wire", "house"]  # labelled after annotation-guide.md
MEASURES = ["strict_F1", "relaxed_F1", "value_F1"]


def load_scorer():
    spec = importlib.util.spec_from_file_location("score_timex", DEVSET / "dates" / "score_timex.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def extract(folder, out):
    done = chancery("extract", "-q", "-o", out, folder, timeout=600)
    if done.returncode != 0:
        sys.exit(f"devset: {folder} is not read:\n{done.stderr}")


def code_points(text):
    """From the bytes of a text in UTF-8 to its code points."""
    starts = list(itertools.accumulate((len(char.encode()) for char in text), initial=0))
    return lambda offset: bisect.bisect_left(starts, offset)


def found_dates(texts, out):
    """What the scorer takes for the system's table: by article, (start, end, type, value, text)."""
    found = {}
    for row in read_table(out / "dates.csv"):
        found.setdefault(row["article"], []).append(row)
    for article, rows in found.items():
        at = code_points((texts / f"{article}.txt").read_bytes().decode())
        found[article] = sorted({(at(int(row["start"])), at(int(row["end"])), row["type"], row["value"], row["text"])
                                 for row in rows})
    return found


def cut_range(date):
    """ "1941-1945" as two dates; any other date alone."""
    start, end, kind, value, text = date
    parts = re.fullmatch(r"(.*\w)\s*[-–—]\s*(\w.*)", text, re.S)
    if "/" not in value or not parts:
        return [date]
    (first, last), values = parts.groups(), value.split("/")
    return [(start, start + len(first), kind, values[0], first), (end - len(last), end, kind, values[1], last)]


def print_row(name, figures):
    print(f"{name:<16}" + "".join(f"{figure:>11}" for figure in figures))


def print_figures(name, figures):
    print_row(name, [f"{figure:.4f}" for figure in figures])


def write_errors(writer, corpus, texts, errors):
    for article, kind, gold, system in errors:
        text = (texts / f"{article}.txt").read_bytes().decode()
        start, end = (gold or system)[:2]
        around = " ".join((text[max(0, start - 120):start] + "[[" + text[start:end] + "]]" + text[end:end + 100]).split())
        gold, system = gold or [""] * 5, system or [""] * 5
        writer.writerow([corpus, article, kind, *gold[2:], *system[2:], around])


def score_corpora(scorer, scratch_folder, writer):
    print_row("", ["strict", "relaxed", "value"])
    for corpus in CORPORA:
        texts, out = DEVSET / "dates" / corpus / "txt", scratch_folder / corpus
        extract(texts, out)
        gold, found = scorer.load(DEVSET / "dates" / corpus / "gold.csv"), found_dates(texts, out)
        articles = sorted(path.stem for path in texts.glob("*.txt"))
        cut = {article: sorted(itertools.chain.from_iterable(map(cut_range, dates))) for article, dates in found.items()}
        for name, part in [("", articles), (" odd", articles[::2]), (" even", articles[1::2])]:
            sums, _, _, errors, _ = scorer.score(gold, found, docs=part)
            figures = scorer.report(sums)
            print_figures(corpus + name, [figures[measure] for measure in MEASURES])
            if name == " odd":
                write_errors(writer, corpus, texts, errors)
        sums, _, _, _, _ = scorer.score(gold, cut, docs=articles)
        figures = scorer.report(sums)
        print_figures(corpus + " cut", [figures[measure] for measure in MEASURES])


def score_guided(scratch_folder):
    print_row("\n", ["strict", "relaxed", "values"])
    for corpus in GUIDED:
        out = scratch_folder / corpus
        extract(DEVSET / corpus / "txt", out)
        done = chancery("score", "--gold", DEVSET / corpus / "gold", "--format", "csv", out)
        if done.returncode != 0:
            sys.exit(f"devset: {corpus} is not scored:\n{done.stderr}")
        figures = {(row["name"], row["measure"]): float(row["value"] or 0) for row in csv.DictReader(done.stdout.splitlines())}
        print_figures(corpus, [figures[key] for key in
                               [("date", "strict_f1"), ("date", "relaxed_f1"), ("date.value", "strict_accuracy")]])


def main():
    if not DEVSET.is_dir():
        print(f"devset: {DEVSET} is not there; nothing to measure against")
        return
    with scratch() as folder, open(sys.argv[2] if len(sys.argv) > 2 else os.devnull, "w", encoding="utf-8") as errors:
        writer = csv.writer(errors, lineterminator="\n")
        writer.writerow("corpus article kind type value text found_type found_value found_text around".split())
        score_corpora(load_scorer(), pathlib.Path(folder), writer)
        score_guided(pathlib.Path(folder))


main()
