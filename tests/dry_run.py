"""extract --dry-run: what would be read, and refused, is what a run then reads and refuses; nothing is written."""
import collections
import csv
import gzip
import io
import os
import pathlib

from tap import check, check_equal, chancery, finish, read_table, scratch

GOOD = b"Foreign Minister Anna Berg met envoys on 5 May 2021.\n"
FEED = b'<rss version="2.0"><channel><item><title>Envoys arrive</title><description>Anna Berg met envoys.</description></item></channel></rss>'
FILES = {
    "in/a.txt": GOOD,
    "in/b.jsonl": b'{"id":"x","text":"Anna Berg."}\n\n{"id":"y","text":"Peter Holm."}\n',
    "in/c.html": b"<!doctype html><h1>Envoys arrive</h1><p>Anna Berg met envoys on Monday.</p>",
    "in/d.rss": FEED,
    "in/e.txt.gz": gzip.compress(GOOD),
    "in/empty.txt": b"",
    "in/large.txt": GOOD * 40,
    "in/picture.txt": b"\x89PNG\r\n\0\0\0\x0dIHDR" * 40,
    "in/odd, name.jpg": b"x",
    "in/published.csv": b"article,published\na,2021-05-06\n",
}
FORMATS = {"in/a.txt": "text", "in/b.jsonl": "jsonl", "in/c.html": "html", "in/d.rss": "feed", "in/e.txt.gz": "text"}
COUNTS = {"in/a.txt": "1", "in/b.jsonl": "2", "in/c.html": "1", "in/d.rss": "", "in/e.txt.gz": "1"}
OPTIONS = ["--limit", "1000", "in", "nowhere"]


def dry_run(folder, *arguments, **more):
    done = chancery("extract", "--dry-run", *arguments, cwd=folder, **more)
    return done, list(csv.DictReader(io.StringIO(done.stdout)))


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def check_against_run(folder):
    done, rows = dry_run(folder, *OPTIONS)
    check_equal((done.returncode, done.stderr), (1, "5 inputs would be read, 5 refused\n"), "the summary")
    check_equal({row["source"]: row["format"] for row in rows if row["format"]}, FORMATS, "the formats")
    check_equal({row["source"]: row["articles"] for row in rows if row["format"]}, COUNTS, "the articles")
    check_equal({row["source"]: row["bytes"] for row in rows if row["bytes"]},
                {name: str(len(content)) for name, content in FILES.items() if name != "in/published.csv"}, "the bytes")
    check_equal(chancery("extract", "-q", "-o", "out", *OPTIONS, cwd=folder).returncode, 1, "the run: exit status")
    articles = read_table(folder / "out" / "articles.csv")
    refused = {row["source"]: row["problem"] for row in articles if row["problem"]}
    check_equal({row["source"]: row["problem"] for row in rows if row["problem"]}, refused, "what is refused, and why, is what the run refuses")
    read = collections.Counter(row["source"] for row in articles if not row["problem"])
    check(all(read[row["source"]] == int(row["articles"]) for row in rows if row["articles"]), "the run reads as many articles", read)
    check_equal([row["source"] for row in rows], list(dict.fromkeys(row["source"] for row in articles)), "the order is that of the run")


def check_pipes(folder):
    """What can be read once only is left."""
    done, rows = dry_run(folder, "--format", "lines", stdin=GOOD)
    check_equal((done.returncode, rows[0]), (0, {"source": "stdin", "format": "lines", "bytes": "", "articles": "", "problem": ""}), "standard input")
    os.mkfifo(folder / "pipe")
    done, rows = dry_run(folder, "pipe", timeout=20)
    check_equal((done.returncode, len(rows)), (0, 1), "a pipe that nobody writes to")


with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "in").mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    before = names(folder)
    dry_run(folder, "-o", "out", "--texts", "texts", "in")
    check_equal(names(folder), before, "nothing is written")
    check_against_run(folder)
    check_pipes(folder)
    (folder / "in" / "published.csv").write_bytes(b"article,published\na,soon\n")
    done, _ = dry_run(folder, "in/a.txt")
    check_equal(done.returncode, 1, "a published.csv that cannot be used: exit status")
    check('in/published.csv:2: "soon" is not a date' in done.stderr, "a published.csv that cannot be used: the message", done.stderr)
    done, _ = dry_run(folder, "in/a.txt", stdout=open("/dev/full", "wb"))
    check(done.returncode == 2 and "cannot be written" in done.stderr, "a full disk", done.stderr)
finish()
