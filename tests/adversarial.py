"""Texts made to be hard: they are read in time that grows as they do, in bounded memory, into tables that can be read."""
import csv
import os
import pathlib
import random

from tap import CHANCERY, TABLES, check, finish, read_table, scratch

SMALL, TIMES = 250_000, 4
START = 0.2  # seconds that a start may take on a slow machine
MEGABYTES = 512  # for an article of a megabyte; a usual one takes a tenth


def all_of_unicode():
    points = [point for point in range(1, 0x110000) if not 0xD800 <= point < 0xE000]
    random.Random(3).shuffle(points)
    return "".join(map(chr, points))


def many_names():
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(f"{a.upper()}{b}{c}na Berg said. " for a in letters for b in letters for c in letters)


def with_names(sentence):
    """The sentence thousands of times, with other names each time: {a} and {b}, and their first letters."""
    draw, heads = random.Random(5), "BCDFGHJKLMNPRSTVWZ"
    names = ([draw.choice(heads) + "".join(draw.choices("aeioulnr", k=5)) for _ in range(2)] for _ in range(26_000))
    return "".join(sentence.format(a=a, b=b, letters=a[0] + b[0]) for a, b in names)


csv.field_size_limit(2**31 - 1)  # one cell names all who signed

# What is repeated until the size is reached; with another end, where there are two.
TEXTS = {
    "dots": ".", "spaced dots": ". ", "initials": "A. ", "capitals": "Anna ", "words in capitals": "ABC ", "one word": "a",
    "one word in capitals": "A", "opening brackets": "(", "brackets in brackets": "(" * 1000 + ")" * 1000,
    "quotation marks": '"', "quotations in quotations": "“" * 1000 + "”" * 1000, "hyphens": "a-", "numbers": "1 2 3 4 ",
    "accents": "\u0301", "bidi controls and joiners": "\u202e\u200d\u2067x", "line ends": "\r\n", "lines": "x\n",
    "NULs": "\0", "titles": "Prime Minister President ", "titles and names": "Foreign Minister Anna Berg of Norway, ",
    "one name": "Anna Berg said. ", "many names": many_names(), "names in a row": "Anna Berg, ", "dates": "On 5 May 2021, ",
    "documents": "the Treaty on the Protocol to the Agreement of ", "pronouns": "Anna Berg said he told her of it. ",
    "bodies": "Ministry of ", "definitions": with_names("The {a} {b} Commission ({letters}C) met. "),
    "names and a word more": with_names("The {a} Party met {a}. The Norwegian {b} Agency met the {b} Agency. "),
    "a chronology": with_names("5 March 1999\n\nThe Treaty of {a} was signed by the Ministry of {b}.\n\n"),
    "all of Unicode": all_of_unicode(), "and": "Anna and ",
    "headlines of documents": ("Forum backs Fisheries Treaty of Oslo\n\n", "Ministers signed the Oslo Treaty on Monday.\n"),
    "asterisks": "*", "low lines": "_", "carriage returns": "Harvest of it\r",
    "furniture and lines": "The minister met the President of the country in Oslo on Monday.\n\n" + with_names("Share this\n\n{a}\n\n{b} said.\n\n"),
    "lives": with_names("The {a} Council met.\n\nBorn in Oslo, he joined the {a} Council of {b}.\n\n"),
    "seats": with_names("The Congress met. They left. The MP left. The MP {a} {b} left. "),
    "bodies that say more": with_names("{a} Ltd fell. They rose. They left. They slept. They came. It said so. "),
    "chancellors": "The Harvest Institute met. Chancellor Anna Berg left. ",
    "ends of treaties": "Done at Oslo on 4 May 2021.\n", "signatures": with_names("(Signed) Anna {a}\nAmbassador\n\n"),
    "signatures of a treaty": "Treaty on Fishing\n\nDone at Oslo on 4 May 2021.\n\n" + with_names("(Signed) Anna {a}\n\n"),
    "new ministers": with_names("Foreign Minister Anna {a} was dismissed. The new minister spoke. "),
    "rows of a table": with_names("Anna {a}        Minister of Trade        Oslo\n"),
    "analysts": "Anna Berg, an analyst at UNESCO, and his firm and ", "reports of letters": "The IMF's 2005 report, ",
    "museums": with_names("The {a} Museum opened. The {b} closed. "),
    "weekdays without a year": "On Monday 4 May we met. ", "letters of things": "The Northern Harbour Zone (NHZ) met the Acme Bank. ",
    "presidents and their wives": "President Obama met Michelle Obama and ",
    "noise": random.Random(4).randbytes(100_000),
}


def made(text, size):
    text, end = text if isinstance(text, tuple) else (text, "")
    text = text if isinstance(text, bytes) else text.encode()
    return (text * (size // len(text) + 1))[:size] + end.encode()


def seconds_of(place, data):
    """Processor time, exit status and peak memory in megabytes of reading that article."""
    (place / "in.txt").write_bytes(data)
    arguments = [str(CHANCERY), "extract", "-q", "-j", "1", "-o", str(place / "out"), str(place / "in.txt")]
    child = os.posix_spawn(arguments[0], arguments, os.environ,
                           file_actions=[(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    return usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status), usage.ru_maxrss / 1024


with scratch() as folder:
    place = pathlib.Path(folder)
    for name, text in TEXTS.items():
        short, _, _ = seconds_of(place, made(text, SMALL))
        long, status, memory = seconds_of(place, made(text, SMALL * TIMES))
        rows = [len(read_table(place / "out" / f"{table}.csv")) for table in TABLES]
        check(status in (0, 1) and rows[0] == 1, f"{name}: read, or refused in a row", f"exit status {status}, rows {rows}")
        check(long <= 2 * TIMES * short + START, f"{name}: time grows as the text does", f"{short:.2f} s, then {long:.2f} s")
        check(memory <= MEGABYTES, f"{name}: in bounded memory", f"{memory:.0f} MB")
finish()
