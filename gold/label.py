#!/usr/bin/env python3
"""Label an article in its own text, and turn the labels into gold tables and back.

  label.py gold  LABELS CORPUS OUT   markup files -> OUT/<article>.csv, officials.csv, documents.csv
  label.py text  CORPUS GOLD ARTICLE gold -> markup on standard output, for reading or correcting

A markup file LABELS/<article>.lab is the article with each mention in braces:

  {d=2020-11-24|24 November 2020}      date, with its TIMEX3 value
  {t3|{o4|CSTO} Secretary General} {p3|Stanislav Zas}
                                       title, organisation, person: letter, chain number
  the {x7~|document}, {p3^|he}         x = document; ~ nominal, ^ pronoun, neither: name

and after a line "@@officials" rows of
  person|title|organisation|country|status|words of the article that show it
(the words' first occurrence counts; "~2" after them means the second), and after
"@@documents" rows of
  name|doctype|date|adopted_by|action|action_day
"""
import csv
import io
import os
import pathlib
import re
import sys

KIND = {"d": "date", "p": "person", "t": "title", "o": "organisation", "x": "document"}
LETTER = {kind: letter for letter, kind in KIND.items()}
FORM = {"": "name", "~": "nominal", "^": "pronoun"}
OPEN = re.compile(r"\{([dptox])(\d*)([~^]?)(?:=([^|{}]*))?\|")
UNKNOWN = re.compile(r"\{([^\s|{}]{0,12})\|")
MENTION_COLUMNS = ["start", "end", "text", "kind", "form", "chain", "value"]
OFFICIAL_COLUMNS = ["article", "person", "title", "organisation", "country", "status", "start", "end"]
DOCUMENT_COLUMNS = ["article", "name", "doctype", "date", "adopted_by", "action", "action_day"]


def fail(path, line, message):
    sys.exit(f"label.py: {path}:{line}: {message}")


def parse_markup(path, markup):
    """The plain text of a marked-up one and its mentions, as byte offsets."""
    plain, stack, mentions = bytearray(), [], []
    at = 0
    while at < len(markup):
        found = OPEN.match(markup, at)
        if found:
            stack.append((len(plain), found))
            at = found.end()
        elif wrong := UNKNOWN.match(markup, at):
            fail(path, markup.count("\n", 0, at) + 1, f"{wrong[0]} opens no mention; write one of {' '.join(KIND)}, then a number and ~ or ^")
        elif markup[at] == "}":
            if not stack:
                fail(path, markup.count("\n", 0, at) + 1, "a } that closes nothing")
            start, opened = stack.pop()
            letter, chain, form, value = opened.groups()
            if letter != "d" and not chain:
                fail(path, markup.count("\n", 0, at) + 1, "a mention without a chain number")
            mentions.append((start, len(plain), KIND[letter], FORM[form], chain, value or ""))
            at += 1
        else:
            plain += markup[at].encode()
            at += 1
    if stack:
        fail(path, markup.count("\n", 0, stack[-1][1].start()) + 1, "a mention that is never closed")
    mentions.sort(key=lambda m: (m[0], -m[1]))
    return bytes(plain), mentions


def shown(text):
    return repr(text[:70].decode(errors="replace"))


def difference(plain, source):
    for number, (a, b) in enumerate(zip(plain.split(b"\n"), source.split(b"\n")), 1):
        if a != b:
            same = len(os.path.commonprefix([a, b]))
            begin = max(0, a.rfind(b" ", 0, same - 20) + 1)
            return number, f"differs from the article: {shown(a[begin:])} / {shown(b[begin:])}"
    return plain.count(b"\n") + 1, "is longer or shorter than the article"


def find_words(path, source, words):
    found = re.fullmatch(r"(.*?)(?:~(\d+))?", words, re.S)
    needle, nth = found.group(1).encode(), int(found.group(2) or 1)
    at = -1
    for _ in range(nth):
        at = source.find(needle, at + 1)
        if at < 0:
            fail(path, 1, f"the article has no (such) words {words!r}")
    return at, at + len(needle)


def write_table(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def gold(labels, corpus, out):
    paths = sorted(labels.glob("*.lab"))
    if not paths:
        sys.exit(f"label.py: {labels}: holds no *.lab files; name the folder of the labels")
    out.mkdir(parents=True, exist_ok=True)
    officials, documents, total = [], [], 0
    for path in paths:
        article = path.stem
        source = read_bytes(corpus / f"{article}.txt")
        head, _, documents_part = read_bytes(path).decode().partition("\n@@documents")
        text, _, officials_part = head.partition("\n@@officials")
        plain, mentions = parse_markup(path, text)
        if plain.rstrip(b"\n") != source.rstrip(b"\n"):
            fail(path, *difference(plain, source))
        rows = [(s, e, " ".join(source[s:e].decode().split()), k, f, c, v) for s, e, k, f, c, v in mentions]
        write_table(out / f"{article}.csv", MENTION_COLUMNS, rows)
        total += len(rows)
        for line in filter(None, map(str.strip, officials_part.splitlines())):
            cells = line.split("|")
            if len(cells) != 6:
                fail(path, 1, f"an officials row wants 6 cells: {line}")
            officials.append([article, *cells[:5], *find_words(path, source, cells[5])])
        for line in filter(None, map(str.strip, documents_part.splitlines())):
            cells = line.split("|")
            if len(cells) != 6:
                fail(path, 1, f"a documents row wants 6 cells: {line}")
            documents.append([article, *cells])
    write_table(out / "officials.csv", OFFICIAL_COLUMNS, officials)
    write_table(out / "documents.csv", DOCUMENT_COLUMNS, documents)
    print(f"{total} mentions, {len(officials)} officials, {len(documents)} documents")


def read_bytes(path):
    try:
        return path.read_bytes()
    except OSError as error:
        sys.exit(f"label.py: {path}: cannot be read ({error.strerror}); check the folder and the article's name")


def read(path):
    return list(csv.DictReader(io.StringIO(read_bytes(path).decode(), newline="")))


def text(corpus, gold_dir, article):
    source = read_bytes(corpus / f"{article}.txt")
    inserts = []
    for row in read(gold_dir / f"{article}.csv"):
        start, end = int(row["start"]), int(row["end"])
        form = {v: k for k, v in FORM.items()}[row["form"]]
        value = f"={row['value']}" if row["value"] else ""
        opening = f"{{{LETTER[row['kind']]}{row['chain']}{form}{value}|"
        inserts.append((start, 1, -end, opening))
        inserts.append((end, 0, -start, "}"))
    out, last = [], 0
    for at, _, _, piece in sorted(inserts, key=lambda i: i[:3]):
        out.append(source[last:at].decode())
        out.append(piece)
        last = at
    out.append(source[last:].decode())
    print("".join(out), end="")


def main():
    verbs = {"gold": (gold, 3), "text": (text, 3)}
    if len(sys.argv) < 2 or sys.argv[1] not in verbs or len(sys.argv) != 2 + verbs[sys.argv[1]][1]:
        sys.exit(__doc__)
    verb, _ = verbs[sys.argv[1]]
    paths = [pathlib.Path(a) for a in sys.argv[2:]]
    if verb is text:
        paths[2] = sys.argv[4]
    verb(*paths)


if __name__ == "__main__":
    main()
