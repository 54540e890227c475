#!/usr/bin/env python3
"""ordinary-word.list: common English words, with a capital: what stands in headings and names of things, and is no strange name.

Source: SCOWL 2020.12.07, Debian's package scowl: sizes 10 and 20, and of size 35 the words of five letters and more, as short
ones are names somewhere, that are no regular forms of other words. Words that another list or ordinary-word.stop has are left out. SCOWL is
Copyright 2000-2011 by Kevin Atkinson; its notice is in README.md.
Run: make-ordinary-word.py; needs /usr/share/dict/scowl.
"""
import pathlib
import re
import sys

here = pathlib.Path(__file__).parent
scowl = pathlib.Path("/usr/share/dict/scowl")
SUFFIX = re.compile(r"(.+?)(?:i?es|s|i?ed|ing|i?ly|i?er|i?est)$")


def words(size):
    files = (scowl / f"{kind}-words.{size}" for kind in ("english", "american", "british"))
    return {word for file in files if file.exists() for word in file.read_text(encoding="latin-1").split() if re.fullmatch("[a-z]{4,}", word)}


def is_regular(word, known):
    stems = (match[1] for match in SUFFIX.finditer(word))
    return any(stem + end in known for stem in stems for end in ("", "e", "y")) or re.sub(r"(.)\1(?:ed|ing|er|est)$", r"\1", word) in known - {word}


def forms(file):
    lines = file.read_text(encoding="utf-8").splitlines()
    return {form.strip().lower() for line in lines if not line.startswith("#") for form in line.split(" = ")[0].split(" | ")}


def main():
    if not (scowl / "english-words.35").exists():
        sys.exit(f"make-ordinary-word.py: {scowl} has no lists of words; install them with: apt-get install scowl")
    taken = forms(here / "ordinary-word.stop").union(*(forms(file) for file in here.glob("*.list") if file.name != "ordinary-word.list"))
    rare = words(10) | words(20) | words(35)
    common = words(10) | words(20) | {word for word in rare if len(word) > 4 and not is_regular(word, rare)}
    kept = sorted(word.capitalize() for word in common - taken)
    rows = [" | ".join(kept[at:at + 20]) for at in range(0, len(kept), 20)]
    (here / "ordinary-word.list").write_text("# common English words, with a capital, that no other list has; SCOWL 2020.12.07, Copyright 2000-2011 by Kevin Atkinson (README.md); "
                                             "made by make-ordinary-word.py\n" + "\n".join(rows) + "\n", encoding="utf-8")


main()
