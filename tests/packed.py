"""Compressed files, known by their bytes; WARC files and what was done to pages on their way."""
import base64
import bz2
import gzip
import lzma
import os
import pathlib
import re

from tap import CHANCERY, check, check_equal, chancery, finish, read_table, scratch

GOOD = b"Foreign Minister Anna Berg met envoys on 5 May 2021.\n"
ZSTD = base64.b64decode("KLUv/SQ1qQEARm9yZWlnbiBNaW5pc3RlciBBbm5hIEJlcmcgbWV0IGVudm95cyBvbiA1IE1heSAyMDIxLgrMjbJG")  # GOOD
PAGE = """<!doctype html><html><head><title>Envoys arrive</title><meta property="article:published_time" content="2021-05-04"></head>
<body><nav><a href="/">Home</a></nav><h1>Envoys arrive</h1><p>Foreign Minister Anna Berg met René Holm on 5 May 2021.</p></body></html>"""
TEXT = "Envoys arrive\n\nForeign Minister Anna Berg met René Holm on 5 May 2021.\n"


def record(kind, url, content_type, body, length=None):
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\n" + (f"WARC-Target-URI: {url}\r\n" if url else "") + \
           f"Content-Type: {content_type}\r\nContent-Length: {len(body) if length is None else length}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def response(url, body, headers="Content-Type: text/html; charset=utf-8", status="200 OK"):
    return record("response", url, "application/http; msgtype=response", f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body)


def chunked(body, size=50):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


UTF8 = PAGE.encode()
HTML = "Content-Type: text/html"
WARC = b"".join([
    record("warcinfo", "", "application/warc-fields", b"software: test\r\n"),
    record("request", "https://a.example/1", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
    response("https://a.example/1/", UTF8),
    response("https://a.example/logo.png", b"\x89PNG\r\n\0\0", "Content-Type: image/png"),
    response("https://a.example/gone", b"<html>gone", HTML, "404 Not Found"),
    response("https://a.example/chunked", chunked(UTF8), HTML + "\r\nTransfer-Encoding: chunked"),
    response("https://a.example/gzip", gzip.compress(UTF8), HTML + "\r\nContent-Encoding: gzip"),
    response("https://a.example/both", chunked(gzip.compress(UTF8)), HTML + "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"),
    response("https://a.example/undone", UTF8, HTML + "\r\nContent-Encoding: br\r\nTransfer-Encoding: chunked"),
    response("https://a.example/latin", PAGE.encode("latin-1"), HTML + "; charset=ISO-8859-1"),
    response("https://a.example/cyrillic", PAGE.replace("René", "Рене").encode("cp1251"), HTML + '; charset="windows-1251"'),
    response("https://a.example/brotli", b"\x8b\x03\x80\xff", HTML + "\r\nContent-Encoding: br"),
    response("https://a.example/empty", b"", HTML),
    response("https://a.example/unknown", PAGE.encode("latin-1"), HTML),
    record("resource", "<https://a.example/resource>", "text/html", UTF8),
    record("metadata", "https://a.example/1", "text/plain", b"x: y"),
])
NO_ENCODING = "not UTF-8, and the page does not say its encoding; name it with --encoding"
BROTLI = 'crawl.warc: in the content encoding "br", which is not read; fetch it with gzip'
EMPTY = "empty; put an article into it or leave it out"
PAGES = [("https://a.example/1/", ""), ("https://a.example/chunked", ""), ("https://a.example/gzip", ""), ("https://a.example/both", ""),
         ("https://a.example/undone", ""), ("https://a.example/latin", ""), ("https://a.example/cyrillic", ""), ("https://a.example/brotli", BROTLI),
         ("https://a.example/empty", f"crawl.warc: {EMPTY}"), ("https://a.example/unknown", f"crawl.warc: {NO_ENCODING}"), ("https://a.example/resource", "")]


def rows_of(folder, name, *arguments, status=0):
    done = chancery("extract", "-q", "-o", "out", "--texts", "texts", *arguments, cwd=folder)
    check_equal(done.returncode, status, f"{name}: exit status")
    return read_table(folder / "out" / "articles.csv"), done.stderr


def packers(folder):
    """Whatever the name says, and in folders by names of two endings."""
    for name, packed in {"gzip": gzip.compress(GOOD), "bzip2": bz2.compress(GOOD), "xz": lzma.compress(GOOD), "Zstandard": ZSTD,
                         "two gzip members": gzip.compress(GOOD[:20]) + gzip.compress(GOOD[20:])}.items():
        (folder / "a.dat").write_bytes(packed)
        rows, _ = rows_of(folder, name, "a.dat")
        check_equal([(row["article"], row["bytes"], row["mentions"]) for row in rows], [("a", str(len(GOOD)), "3")], f"{name}: the article")
        check_equal((folder / "texts" / "a.txt").read_bytes(), GOOD, f"{name}: the text")
    below = folder / "in"
    below.mkdir()
    (below / "a.txt.gz").write_bytes(gzip.compress(GOOD))
    (below / "b.jsonl.bz2").write_bytes(bz2.compress(b'{"id":"j1","text":"Anna Berg."}\n{"id":"j2","text":"x"}\n'))
    (below / "c.html.xz").write_bytes(lzma.compress(UTF8))
    (below / "d.xml.gz").write_bytes(gzip.compress(b"<rss><channel><item><guid>f1</guid><title>x</title></item></channel></rss>"))
    (below / "e.zst").write_bytes(ZSTD)
    rows, _ = rows_of(folder, "a folder", "in")
    check_equal([row["article"] for row in rows], ["a", "j1", "j2", "c", "f1", "e"], "a folder of compressed files: the articles")
    for options in (["--chunk", "1"], ["--chunk", "7", "-j", "3"]):
        done = chancery("extract", "-q", "-o", "again", *options, "in", cwd=folder)
        check_equal((folder / "again" / "mentions.csv").read_bytes(), (folder / "out" / "mentions.csv").read_bytes(), f"{' '.join(options)}: the same bytes")
    done = chancery("extract", "-q", "--table", "articles", "-o", "-", stdin=gzip.compress(GOOD))
    check(done.stdout.splitlines()[1].startswith(f"stdin,stdin,,,,{len(GOOD)},1,3"), "standard input: it is unpacked too", done.stdout)


def broken(folder):
    cut = gzip.compress(b"".join(b'{"id":"%d","text":"Anna Berg %d."}\n' % (n, n * 7919) for n in range(20000)))
    (folder / "cut.gz").write_bytes(cut[:len(cut) // 2])
    rows, errors = rows_of(folder, "a cut file", "cut.gz", status=1)
    problem = "cannot be unpacked to its end (truncated gzip input); fetch or pack it again"
    check(len(rows) > 1000 and rows[-1]["problem"] == problem and errors == f"chancery: cut.gz: {problem}\n", "a cut file: what stands before the cut is read", errors)
    (folder / "bad.gz").write_bytes(gzip.compress(GOOD * 50)[:30] + b"\xff" * 40)
    rows, _ = rows_of(folder, "a damaged file", "bad.gz", status=1)
    check("cannot be unpacked" in rows[0]["problem"], "a damaged file: the problem", rows)
    (folder / "bomb.gz").write_bytes(gzip.compress(b"word\n" * 10000000))
    problem = "is more than 200 times as large unpacked; raise that with --ratio"
    rows, errors = rows_of(folder, "a bomb", "bomb.gz", status=1)
    check_equal((errors, rows[0]["problem"]), (f"chancery: bomb.gz: {problem}\n", problem), "a bomb: the problem")
    rows, _ = rows_of(folder, "a bomb that is let through", "--ratio", "2000", "--limit", "1000", "bomb.gz", status=1)
    check("limit of 1000 bytes" in rows[0]["problem"], "a bomb that is let through: the limit of an article still holds", rows)
    (folder / "tar.gz").write_bytes(gzip.compress(b"name" + b"\0" * 600))
    rows, _ = rows_of(folder, "a packed binary", "tar.gz", status=1)
    check("binary" in rows[0]["problem"], "a packed binary: the problem", rows)
    (folder / "none.gz").write_bytes(gzip.compress(b""))
    rows, _ = rows_of(folder, "packed nothing", "none.gz", status=1)
    check_equal(rows[0]["problem"], EMPTY, "packed nothing: the problem")


def warc(folder):
    members = gzip.compress(WARC[:500]) + gzip.compress(WARC[500:])
    for name, content in {"WARC": WARC, "gzipped WARC": members}.items():
        (folder / "crawl.warc").write_bytes(content)
        rows, errors = rows_of(folder, name, "crawl.warc", status=1)
        check_equal([(row["article"], row["problem"]) for row in rows], PAGES, f"{name}: the pages")
        check_equal(errors.count("chancery: crawl.warc: "), 3, f"{name}: the messages")
        good = [row for row in rows if not row["problem"]]
        check_equal({(row["published"], row["published_from"], row["headline"], row["source"] == row["article"]) for row in good},
                    {("2021-05-04", "meta", "Envoys arrive", True)}, f"{name}: day, headline and source")
        texts = {path.read_text() for path in (folder / "texts").rglob("a.example/*.txt")} | {(folder / "texts/https:/%00/a.example/latin.txt").read_text()}
        check_equal(texts, {TEXT, TEXT.replace("René", "Рене")}, f"{name}: the texts")
    for chunk in ("1", "7"):
        chancery("extract", "-q", "-o", "again", "--chunk", chunk, "crawl.warc", cwd=folder)
        check_equal((folder / "again" / "articles.csv").read_bytes(), (folder / "out" / "articles.csv").read_bytes(), f"WARC: the same with --chunk {chunk}")
    for name, content, problem in [
            ("a cut WARC", WARC[:WARC.index(b"https://a.example/chunked") + 200], "the last record is cut; fetch the file again"),
            ("a WARC with rubbish", response("https://a.example/1", UTF8) + b"rubbish\r\n\r\n", "here is no WARC record where one should begin; fetch the file again"),
            ("a WARC whose record lies", record("response", "x", "application/http", b"HTTP/1.1 200 OK\r\n\r\n", 999999999), "the last record is cut; fetch the file again"),
            ("a WARC without a length", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "here is no WARC record where one should begin; fetch the file again"),
            ("a WARC without pages", record("warcinfo", "", "text/plain", b"x"), "the WARC file holds no HTML pages; look at what was crawled")]:
        (folder / "bad.warc").write_bytes(content)
        rows, errors = rows_of(folder, name, "bad.warc", status=1)
        check_equal((rows[-1]["article"], rows[-1]["problem"], errors), ("bad", problem, f"chancery: bad.warc: {problem}\n"), f"{name}: the problem")
    (folder / "large.warc").write_bytes(response("https://a.example/large", b"<html><p>" + b"word " * 40000) + response("https://a.example/1", UTF8))
    rows, _ = rows_of(folder, "a large page in a WARC", "--limit", "2000", "large.warc", status=1)
    check_equal([(row["article"], row["problem"]) for row in rows], [("https://a.example/large", "large.warc: larger than the limit of 2000 bytes; raise it with --limit"), ("https://a.example/1", "")],
                "a large page in a WARC: it is refused, the next is read")


def without_libraries(folder):
    """libxml2 and libarchive are loaded when they are needed: without them other inputs are read as ever."""
    wanted = {name: re.search(name.encode() + rb"\.so\.[0-9]+", CHANCERY.read_bytes()).group().decode() for name in ("libxml2", "libarchive")}
    (folder / "lib").mkdir()
    for file in wanted.values():
        (folder / "lib" / file).write_bytes(b"")
    (folder / "a.txt").write_bytes(GOOD)
    (folder / "b.txt.gz").write_bytes(gzip.compress(GOOD))
    (folder / "c.html").write_text(PAGE)
    (folder / "d.xml").write_text("<rss><channel><item><title>x</title></item></channel></rss>")
    done = chancery("extract", "-q", "-o", "out", "a.txt", "b.txt.gz", "c.html", "d.xml", cwd=folder,
                    env={**os.environ, "LD_LIBRARY_PATH": str(folder / "lib")})
    rows = {row["article"]: row["problem"] for row in read_table(folder / "out" / "articles.csv")}
    missing = {name: f"{name} cannot be loaded ({folder}/lib/{file}: file too short); install it" for name, file in wanted.items()}
    check_equal((done.returncode, rows), (1, {"a": "", "b": missing["libarchive"], "c": missing["libxml2"], "d": missing["libxml2"]}),
                "without libxml2 and libarchive: what is refused")


for what in (packers, broken, warc, without_libraries):
    with scratch() as folder:
        what(pathlib.Path(folder))
finish()
