"""One folder of files of every format, encoding, packing and damage: each article and each refusal is a row, none is lost."""
import bz2
import collections
import gzip
import io
import json
import lzma
import pathlib
import tarfile

from tap import KINDS_READ, check, check_equal, chancery, finish, read_table, scratch

SAID = "Foreign Minister Anna Berg met René Holm on 5 May 2021."
CYRILLIC = "Министр Anna Berg met envoys on 5 May 2021."
UTF8 = SAID.encode()


def tar(name, data):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


def zstd(data):
    """A Zstandard frame of one raw block (RFC 8878)."""
    return bytes.fromhex("28b52ffda0") + len(data).to_bytes(4, "little") + (len(data) << 3 | 1).to_bytes(3, "little") + data


def page(head="", said=SAID):
    return f"<!doctype html><html><head>{head}<title>Envoys arrive</title></head><body><nav><a href='/'>Home</a></nav><h1>Envoys arrive</h1><p>{said}</p></body></html>"


def charset(name, said=SAID):
    return page(f"<meta charset={name}>", said).encode(name)


def rss(*ids, head='<?xml version="1.0"?>', said=SAID):
    return head + "<rss version='2.0'><channel><title>T</title>" + "".join(
        f"<item><guid>{id}</guid><title>Envoys</title><description>{said}</description></item>" for id in ids) + "</channel></rss>"


def warc(*urls):
    record = b""
    for url in urls:
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page().encode()
        record += f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n".encode()
        record += answer + b"\r\n\r\n"
    return record


def lines(*objects):
    return "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in objects).encode()


ATOM = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><id>atom-1</id><title>Envoys</title><updated>2021-05-05T00:00:00Z</updated><content type='html'>&lt;p&gt;{SAID}&lt;/p&gt;</content></entry></feed>"
RDF = f"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>T</title></channel><item rdf:about='rdf-1'><title>Envoys</title><description>{SAID}</description></item></rdf:RDF>"
JSON_FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
    {"id": "json-1", "content_text": SAID}, {"id": "json-2", "content_html": f"<p>{SAID}</p>"}]})
JSON_LD = page('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-04T10:00:00Z"}</script>')
XHTML = '<?xml version="1.0"?>' + page().replace("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>")
BOMB = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'>]>" + rss("bomb-1", head="").replace("Envoys", "&b;")

EMPTY = "empty; put an article into it or leave it out"
BINARY = "not text but a binary file; save it as plain text in UTF-8"
NO_PAGE = "the page holds no text; save it as a browser shows it"
CUT = "cannot be unpacked to its end ({}); fetch or pack it again"
MALFORMED = "{} malformed UTF-8 {} read as U+FFFD; name another encoding with --encoding"

# A file and what is said of its articles; what stands under "bad" with a problem is refused.
Case = collections.namedtuple("Case", "content rows")


def good(content, *articles):
    return Case(content if isinstance(content, bytes) else content.encode(), [(article, "") for article in articles])


def odd(content, article, problem):
    return Case(content if isinstance(content, bytes) else content.encode(), [(article, problem)])


FILES = {
    "good": {
        # plain text
        "plain.txt": good(UTF8, "plain"), "no-newline.text": good(UTF8, "no-newline"), "mark.txt": good(b"\xef\xbb\xbf" + UTF8, "mark"),
        "utf-16-little.txt": good(SAID.encode("utf-16"), "utf-16-little"), "utf-16-big.txt": good(b"\xfe\xff" + SAID.encode("utf-16-be"), "utf-16-big"),
        "crlf.txt": good((SAID + "\r\n") * 2, "crlf"), "cr.txt": good((SAID + "\r") * 2, "cr"),
        "with blank.txt": good(UTF8, "with blank"), "ünïcode näme.txt": good(UTF8, "ünïcode näme"), "below/and/below.txt": good(UTF8, "below/and/below"),
        # packed, whatever the name says
        "gzip.txt.gz": good(gzip.compress(UTF8), "gzip"), "bzip2.txt.bz2": good(bz2.compress(UTF8), "bzip2"), "xz.txt.xz": good(lzma.compress(UTF8), "xz"),
        "zstd.txt.zst": good(zstd(UTF8), "zstd"), "twice.txt.gz": good(gzip.compress(gzip.compress(UTF8)), "twice"), "packed-unsaid.txt": good(gzip.compress(UTF8), "packed-unsaid"),
        "members.txt.gz": good(gzip.compress(UTF8[:20]) + gzip.compress(UTF8[20:]), "members"), "not-packed.txt.gz": good(UTF8, "not-packed"),
        "utf-16.txt.xz": good(lzma.compress(SAID.encode("utf-16")), "utf-16"),
        # pages
        "page.html": good(page(), "page"), "page.xhtml": good(XHTML, "page~2"), "page-unsaid.txt": good(page(), "page-unsaid"), "json-ld.html": good(JSON_LD, "json-ld"),
        "windows-1251.html": good(charset("windows-1251", CYRILLIC), "windows-1251"), "windows-1252.html": good(charset("windows-1252", SAID + " “Yes”"), "windows-1252"),
        "iso-8859-2.html": good(charset("iso-8859-2", "Minister Anna Berg met Łukasz Żak."), "iso-8859-2"), "koi8-r.htm": good(charset("koi8-r", CYRILLIC), "koi8-r"),
        "shift_jis.html": good(charset("shift_jis", "Minister Anna Berg met 山田."), "shift_jis"), "utf-16.html": good(page().encode("utf-16"), "utf-16~2"),
        "latin-1.html.gz": good(gzip.compress(charset("iso-8859-1")), "latin-1"),
        # feeds
        "feed.rss": good(rss("rss-1", "rss-2"), "rss-1", "rss-2"), "feed.atom": good(ATOM, "atom-1"), "feed.rdf": good(RDF, "rdf-1"), "feed.json": good(JSON_FEED, "json-1", "json-2"),
        "feed-1251.xml": good(rss("cyrillic-1", head='<?xml version="1.0" encoding="windows-1251"?>', said=CYRILLIC).encode("cp1251"), "cyrillic-1"),
        "feed-utf-16.xml": good(rss("wide-1", head='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"), "wide-1"), "feed.rss.gz": good(gzip.compress(rss("packed-1").encode()), "packed-1"),
        # JSON Lines, tables, WARC
        "lines.jsonl": good(lines({"id": "line-1", "text": SAID}, {"id": "line-2", "html": f"<p>{SAID}</p>"}, {"url": "https://a.example/3", "text": SAID}), "line-1", "line-2", "https://a.example/3"),
        "lines.ndjson.bz2": good(bz2.compress(lines({"id": "packed-line", "text": SAID})), "packed-line"), "lines-mark.jsonl": good(b"\xef\xbb\xbf" + lines({"id": "mark-line", "text": SAID}), "mark-line"),
        "table.csv": good(f'id,published,text\nrow-1,2021-05-06,"{SAID}"\nrow-2,,"Two\nlines. {SAID}"\n', "row-1", "row-2"), "table.tsv": good(f"id\ttext\ntab-1\t{SAID}\n", "tab-1"),
        "table-semicolon.csv": good(f"id;title;text\nsemicolon-1;Envoys;{SAID}\n", "semicolon-1"), "table.csv.zst": good(zstd(f"id,text\npacked-row,{SAID}\n".encode()), "packed-row"),
        "table-utf-16.csv": good(f"id\ttext\nwide-row\t{SAID}\n".encode("utf-16"), "wide-row"),
        "crawl.warc": good(warc("https://w.example/1", "https://w.example/2"), "https://w.example/1", "https://w.example/2"), "crawl.warc.gz": good(gzip.compress(warc("https://g.example/1")), "https://g.example/1"),
    },
    "odd": {
        "plain-latin-1.txt": odd(SAID.encode("latin-1"), "plain-latin-1", MALFORMED.format(1, "sequence")), "plain-1251.txt": odd(CYRILLIC.encode("cp1251"), "plain-1251", MALFORMED.format(7, "sequences")),
        "table-1252.csv": odd(f"id,text\nrow,{SAID}\n".encode("cp1252"), "row", "table-1252.csv:2: " + MALFORMED.format(1, "sequence")),
        "table-comma.csv": odd(f"id,text\nrow,{SAID}, said Holm\n", "row~2", "table-comma.csv:2: the row has 3 cells, the header 2; put cells that hold a separator into quotation marks"),
        "utf-16-cut.txt": odd(SAID.encode("utf-16")[:-1], "utf-16-cut", "1 malformed UTF-16LE sequence read as U+FFFD"),
        "page-lies.html": odd(page("<meta charset=utf-8>").encode("latin-1"), "page-lies", "1 malformed UTF-8 sequence read as U+FFFD"),
        "lines-latin-1.jsonl": odd(('{"id":"line","text":"' + SAID + '"}\n').encode("latin-1"), "line", "lines-latin-1.jsonl:1:1: 1 malformed UTF-8 sequence read as U+FFFD, whose bytes offsets count; save the file as UTF-8"),
        "bomb.xml": odd(BOMB, "bomb-1", "bomb.xml:1: the XML is malformed (Entity 'b' not defined)"),
    },
    "bad": {
        "nothing.txt": odd(b"", "nothing", EMPTY), "blank.txt": odd(b" \n\n\t\n", "blank", EMPTY), "nothing.txt.gz": odd(gzip.compress(b""), "nothing~2", EMPTY),
        "picture.txt": odd(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "picture", BINARY), "program.txt": odd(b"\x7fELF" + bytes(range(256)) * 4, "program", BINARY),
        "letter.txt": odd(b"PK\x03\x04" + bytes(range(256)), "letter", "a zip archive, as docx and odt are; unpack it, or save its text as plain text in UTF-8"), "nul.txt": odd(UTF8 + b"\0\0" + UTF8, "nul", BINARY),
        "packed.tar.gz": odd(gzip.compress(tar("a.txt", UTF8)), "packed", "a tar archive; unpack it, and name the folder"),
        "paper.txt": odd(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "paper", "a PDF file; save its text as plain text in UTF-8"),
        "typed.txt": odd(b"{\\rtf1\\ansi " + UTF8 + b"}", "typed", "an RTF file; save it as plain text in UTF-8"),
        "utf-32.txt": odd(SAID.encode("utf-32"), "utf-32", "text in UTF-32; convert it with iconv -f UTF-32 -t UTF-8"),
        "notes.doc": odd(UTF8, "notes", f"unknown kind of file; name it as an INPUT of its own (in a folder are read {KINDS_READ})"),
        "cut-1.txt.gz": odd(gzip.compress(UTF8 * 50)[:60], "cut-1", CUT.format("truncated gzip input")), "cut-2.txt.bz2": odd(bz2.compress(UTF8 * 50)[:60], "cut-2", CUT.format("truncated bzip2 input")),
        "cut-3.txt.xz": odd(lzma.compress(UTF8 * 50)[:80], "cut-3", CUT.format("Lzma library error: No progress is possible")), "cut-4.txt.zst": odd(zstd(UTF8)[:-5], "cut-4", CUT.format("Truncated zstd input")),
        "bomb.txt.gz": odd(gzip.compress(b"a " * 20_000_000), "bomb", "is more than 200 times as large unpacked; raise that with --ratio"),
        "page-nothing.html": odd("<html><body></body></html>", "page-nothing", NO_PAGE), "page-frames.html": odd("<html><frameset><frame src=a></frameset></html>", "page-frames", NO_PAGE),
        "page-deep.html": odd("<div>" * 600 + SAID + "</div>" * 600, "page-deep", "elements are nested more than 512 deep; raise it with --nesting"),
        "page-silent.html": odd(page().encode("latin-1"), "page-silent", "not UTF-8, and the page does not say its encoding; name it with --encoding"),
        "page-klingon.html": odd(page("<meta charset=klingon>").encode("latin-1"), "page-klingon", 'in the encoding "klingon", which is unknown; convert it to UTF-8'),
        "page-noise.html": odd(bytes(i * 7919 >> 3 & 255 for i in range(3000)), "page-noise", "not a page or feed but a binary file; save it as HTML or XML"),
        "invoice.xml": odd("<?xml version='1.0'?><invoice/>", "invoice", "XML that is no feed; save it as RSS, Atom or plain text"),
        "object.json": odd('{"a":1}', "object", 'JSON that is no feed; write JSON Lines, an object with a "text" on each line'),
        "feed-open.json": odd('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"x"', "feed-open", "feed-open.json:1:64: '}' expected near end of file; save the whole feed"),
        "feed-cut.rss": Case(rss("cut-item-1", "cut-item-2").encode()[:-90], [("cut-item-1", ""), ("feed-cut", "feed-cut.rss:1:271: the feed is cut or broken (Extra content at the end of the document); save it whole")]),
        "lines-bad.jsonl": Case(lines({"id": "line-first", "text": SAID}, '{"id":"b","text":', "[1]", {"id": "no-text"}, {"id": "number", "text": 5}, {"id": "line-last", "text": SAID}), [
            ("line-first", ""), ("lines-bad:2", "lines-bad.jsonl:2:17: unexpected token near end of file; write one whole JSON object on each line"),
            ("lines-bad:3", "lines-bad.jsonl:3:1: not a JSON object; write one on each line"), ("no-text", 'lines-bad.jsonl:4:1: the object has no "text"; add it'),
            ("number", 'lines-bad.jsonl:5:1: the "text" is not a string; put it in quotation marks'), ("line-last", "")]),
        "table-open.csv": odd(f'id,text\nopen-row,"{SAID}\n', "table-open:2", "table-open.csv:2: the quotation mark is never closed; close it at the end of its cell"),
        "table-other.csv": odd("a,b\n1,2\n", "table-other", 'table-other.csv:1: the header has no column "text"; name that of the text: --fields text=COLUMN'),
        "crawl-cut.warc": Case(warc("https://c.example/1", "https://c.example/2")[:-100], [("https://c.example/1", ""), ("crawl-cut", "the last record is cut; fetch the file again")]),
        "crawl-bad.warc": odd(b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nabc", "crawl-bad", "here is no WARC record where one should begin; fetch the file again"),
    },
}


def write_files(folder):
    for kind, cases in FILES.items():
        for name, case in cases.items():
            path = folder / kind / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(case.content)


def run(folder, *arguments):
    done = chancery("extract", "-q", "-o", "out", *arguments, "good", "odd", "bad", cwd=folder)
    return done, read_table(folder / "out" / "articles.csv")


with scratch() as folder:
    folder = pathlib.Path(folder)
    write_files(folder)
    cases = {f"{kind}/{name}": case for kind, cases in FILES.items() for name, case in cases.items()}
    done, rows = run(folder)
    found = collections.defaultdict(list)
    for row in rows:
        found[row["source"]].append(row)
    by_id = {row["article"]: row for row in rows}
    read = refused = 0
    for name, case in cases.items():
        # Ids that the url or guid gives are unique in the whole run; those of names are counted within it.
        wanted = [(article, problem.replace(name.rpartition("/")[2] + ":", name + ":", 1)) for article, problem in case.rows]
        given = [(article, by_id[article]["problem"] if article in by_id else "no such row") for article, _ in wanted]
        check_equal(given, wanted, f"{name}: the articles and what is said of them")
        for article, problem in wanted:
            row = by_id.get(article, {"mentions": "0", "bytes": "0"})
            if int(row["bytes"]):
                read += 1
                check(int(row["mentions"]) >= 2, f"{name}: {article} is read", row)
            else:
                refused += 1
                check(name.startswith("bad/") and problem, f"{name}: {article} is refused, with the reason", row)
    expected = sum(len(case.rows) for case in cases.values())
    check_equal(len(rows), expected, f"{len(cases)} files are {expected} rows: {read} articles read and {refused} refusals, none lost and none twice")
    check(len(cases) >= 60, "there are files of every kind")
    check_equal(done.returncode, 1, "some were refused")
    check_equal(len(done.stderr.splitlines()), refused, "each refusal is a line on standard error")

    first = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    for arguments in (["--chunk", "1", "-j", "3"], ["--chunk", "7"]):
        run(folder, *arguments)
        second = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
        check(first == second, f"the same tables with {' '.join(arguments)}", [name for name in first if first[name] != second.get(name)])

    # The encoding that is named is that of texts and tables that are not UTF-8, and of no other.
    done, rows = run(folder, "--encoding", "windows-1252", "--texts", "texts")
    problems = {row["article"]: row["problem"] for row in rows}
    check_equal([problems.get(article) for article in ("plain-latin-1", "row", "line", "page-silent", "plain")], [""] * 5, "--encoding: texts, tables, lines and pages are read in it")
    check_equal([(folder / "texts" / f"{article}.txt").read_text() for article in ("plain", "plain-latin-1", "utf-16-big")], [SAID] * 3,
                "--encoding: what is UTF-8 stays as it is, what is not is decoded")
finish()
