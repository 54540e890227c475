"""What the peers in Python share: reads the articles of a file, one a line, until they end or the time is over."""
import json
import sys
import time

WARM_UP = 5  # articles before the clock runs


def run(load):
    """`load` returns a version, and a function that takes an article and returns counts of what it found; argv: FILE SECONDS."""
    begin = time.monotonic()
    version, read = load()
    start = time.monotonic() - begin
    with open(sys.argv[1], encoding="utf-8") as file:
        articles = file.readlines()
    for article in articles[:WARM_UP]:
        read(article)
    found, size, seconds = {}, 0, 0.0
    begin = time.monotonic()
    for article in articles:
        for kind, count in read(article).items():
            found[kind] = found.get(kind, 0) + count
        size += len(article.encode())
        seconds = time.monotonic() - begin
        if seconds >= float(sys.argv[2]):
            break
    print(json.dumps({"version": version, "bytes": size, "seconds": seconds, "start": start, "found": found}))
