"""A text of any size out of the lines of corpus/: the same bytes wherever it is made of the same corpus.

Usage: made_text.py BYTES FILE
Each of its lines is an article of lines that were drawn from all of corpus/, so that no article is a copy of another.
"""
import pathlib
import random
import sys

LINES = 25  # of an article, about 3 kB


def made_text(size):
    """About so many bytes (an article more at most), one article a line."""
    corpus = pathlib.Path(__file__).resolve().parent.parent / "corpus"
    lines = [" ".join(line.split()) for path in sorted(corpus.glob("*.txt"))
             for line in path.read_text("utf-8", "replace").splitlines() if line.strip()]
    draw, articles = random.Random(1), []
    while size > 0:
        articles.append(" ".join(draw.choices(lines, k=LINES)) + "\n")
        size -= len(articles[-1].encode())
    return "".join(articles)


if __name__ == "__main__":
    pathlib.Path(sys.argv[2]).write_text(made_text(int(sys.argv[1])), "utf-8")
