#!/usr/bin/env python3
"""devset_names.py CHANCERY [odd|all]: names of persons and bodies in news that others labelled.

Prints strict and relaxed figures of devset/names. Those corpora label no name inside another
and no description but those with a capital ("Congress"), so only the outermost of these count. With "odd" every second article is
read and its errors are written to the folder in CHANCERY_ERRORS, or to none."""
import csv
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DEVSET = ROOT.parent / "shared" / "devset"
CORPORA = {
    "ieer": "PERSON=person,ORGANIZATION=organisation",
    "conll2003-a": "PER=person,ORG=organisation",
}


def outermost(rows):
    """Names of one kind that no other of it holds."""
    return [r for r in rows
            if not any(o is not r and o["kind"] == r["kind"] and o["first"] <= r["first"] and o["last"] >= r["last"]
                       for o in rows)]


def is_name(row):
    return row["form"] == "name" or row["form"] == "nominal" and row["text"][:1].isupper()


def names_of(table, texts):
    by_article = {}
    with open(table, newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if row["kind"] in ("person", "organisation") and is_name(row):
                by_article.setdefault(row["article"], []).append(row)
    for article, rows in by_article.items():
        text = (texts / f"{article}.txt").read_bytes()
        for row in rows:
            row["first"] = len(text[: int(row["start"])].decode())
            row["last"] = len(text[: int(row["end"])].decode())
        yield from ((article, r["first"], r["last"], r["text"], r["kind"]) for r in outermost(rows))


def main():
    if not DEVSET.is_dir():
        print(f"{DEVSET} is not there: nothing is measured")
        return
    chancery, which = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else "all"
    for corpus, kinds in CORPORA.items():
        folder = DEVSET / "names" / corpus
        articles = sorted(path.stem for path in (folder / "txt").glob("*.txt"))
        chosen = articles[::2] if which == "odd" else articles
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run([chancery, "extract", "-q", "-o", scratch, folder / "txt"], check=True)
            system = pathlib.Path(scratch) / "names.csv"
            with open(system, "w", newline="", encoding="utf-8") as out:
                table = csv.writer(out)
                table.writerow(["doc", "start", "end", "text", "type"])
                table.writerows(names_of(pathlib.Path(scratch) / "mentions.csv", folder / "txt"))
            errors = "400" if which == "odd" and os.environ.get("CHANCERY_ERRORS") else "0"
            done = subprocess.run(
                [sys.executable, DEVSET / "score_spans.py", folder / "gold.csv", system, "--map", kinds, "--types",
                 "person,organisation", "--docs", ",".join(chosen), "--errors", errors],
                check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(DEVSET / "dates")})
            lines = done.stdout.splitlines()
            print(corpus, *lines[:2], sep="\n")
            if errors != "0":
                pathlib.Path(os.environ["CHANCERY_ERRORS"], f"{corpus}.txt").write_text("\n".join(lines[3:]))


if __name__ == "__main__":
    main()
