"""Feeds of each kind, whole and broken: an article an item, with its id, day, url and text."""
import json
import pathlib

from tap import check, check_equal, chancery, finish, measure, read_table, scratch, CHANCERY

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour Post</title><link>https://post.example/</link><atom:link href="https://post.example/rss" rel="self"/>
<description>News &amp; views</description><pubDate>Fri, 07 May 2021 00:00:00 GMT</pubDate>
<item><title>Berg &amp;amp; Holm meet</title><link>https://post.example/1</link><guid isPermaLink="false">post-1</guid>
<pubDate>Thu, 06 May 2021 23:30:00 -0400</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>Foreign Minister <a href="/b">Anna Berg</a> met envoys.</p><script>x()</script><div class="share">Share this</div><ul><li>One</li></ul>]]></content:encoded>
<media:content url="a.jpg"><media:title>A picture</media:title></media:content></item>
<item><title>Only a teaser</title><link>https://post.example/2?a=1&amp;b=2</link><pubDate>6 May 21 10:00 GMT</pubDate>
<description>Anna Berg left&nbsp;on Monday. &lt;b&gt;She&lt;/b&gt; will be back.</description></item>
<item><guid>post-3</guid><description>No title,
two lines &#8211; plain.</description></item>
<item><title>Nothing but a title</title></item>
</channel></rss>
"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old</title><dc:date>2004-01-01</dc:date></channel>
<item rdf:about="https://old.example/1"><title>Envoys</title><link>https://old.example/1</link><description>Anna Berg met envoys.</description><dc:date>2004-03-05T10:00:00+01:00</dc:date></item>
</rdf:RDF>
"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><updated>2021-05-09T00:00:00Z</updated><id>urn:feed</id>
<entry><title type="html">Berg &lt;i&gt;in&lt;/i&gt; Riga</title><link rel="self" href="https://m.example/api/1"/><link href="https://m.example/1?x=1&amp;y=2"/><id>tag:m.example,2021:1</id>
<published>2021-05-05T09:00:00Z</published><updated>2021-05-08T09:00:00Z</updated><summary>Short.</summary>
<content type="html">&lt;p&gt;Anna Berg is in Riga.&lt;/p&gt;&lt;p&gt;She stays.&lt;/p&gt;</content></entry>
<entry><title>Second</title><id>tag:m.example,2021:2</id><updated>2021-05-07T09:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Talks &lt; &amp; <b>more</b> talks.</p><p>Second.</p></div></content></entry>
<entry><title>Third</title><id>tag:m.example,2021:3</id><updated>2021-05-07</updated><content type="text">a &lt;b&gt; c
next line</content></entry>
</feed>
"""

JSON_FEED = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
    {"id": "j1", "url": "https://j.example/1", "title": "Envoys", "content_html": "<p>Anna Berg met envoys.</p>", "date_published": "2021-05-05T10:00:00+02:00"},
    {"id": 2, "content_text": "Plain <b>text</b>.\nMore.", "date_modified": "2021-05-06"},
    {"id": "j3", "summary": "Only a summary.", "date_published": "soon"}]})

# name, file, content, exit status, standard error, [(article, source, published, published_from, headline, problem, text)]
CASES = [
    ("RSS 2.0", "a.xml", RSS, 0, "", [
        ("post-1", "https://post.example/1", "2021-05-06", "feed", "Berg & Holm meet", "", "Berg & Holm meet\n\nForeign Minister Anna Berg met envoys.\n\nOne\n"),
        ("https://post.example/2?a=1&b=2", "https://post.example/2?a=1&b=2", "2021-05-06", "feed", "Only a teaser", "", "Only a teaser\n\nAnna Berg left on Monday. She will be back.\n"),
        ("post-3", "a.xml", "", "", "", "", "No title,\n\ntwo lines – plain.\n"),
        ("a:13", "a.xml", "", "", "Nothing but a title", "", "Nothing but a title\n")]),
    ("RSS 1.0", "a.rdf", RDF, 0, "", [
        ("https://old.example/1", "https://old.example/1", "2004-03-05", "feed", "Envoys", "", "Envoys\n\nAnna Berg met envoys.\n")]),
    ("Atom", "a.atom", ATOM, 0, "", [
        ("tag:m.example,2021:1", "https://m.example/1?x=1&y=2", "2021-05-05", "feed", "Berg in Riga", "", "Berg in Riga\n\nAnna Berg is in Riga.\n\nShe stays.\n"),
        ("tag:m.example,2021:2", "a.atom", "2021-05-07", "updated", "Second", "", "Second\n\nTalks < & more talks.\n\nSecond.\n"),
        ("tag:m.example,2021:3", "a.atom", "2021-05-07", "updated", "Third", "", "Third\n\na <b> c\n\nnext line\n")]),
    ("JSON Feed", "a.json", JSON_FEED, 0, "", [
        ("j1", "https://j.example/1", "2021-05-05", "feed", "Envoys", "", "Envoys\n\nAnna Berg met envoys.\n"),
        ("2", "a.json", "2021-05-06", "updated", "", "", "Plain <b>text</b>.\n\nMore.\n"),
        ("j3", "a.json", "", "", "", "a.json:3: \"soon\" is not a date", "Only a summary.\n")]),
    ("windows-1252", "a.xml", RSS.replace("UTF-8", "windows-1252").replace("No title", "René").encode("cp1252"), 0, "", None),
    ("UTF-16", "a.xml", RSS.replace("UTF-8", "UTF-16").encode("utf-16"), 0, "", None),
    ("truncated", "a.xml", RSS[:RSS.index("<description>Anna")], 1,
     "chancery: a.xml:9:119: the feed is cut or broken (Extra content at the end of the document); save it whole\n", [
        ("post-1", "https://post.example/1", "2021-05-06", "feed", "Berg & Holm meet", "", "Berg & Holm meet\n\nForeign Minister Anna Berg met envoys.\n\nOne\n"),
        ("a", "a.xml", "", "", "", "a.xml:9:119: the feed is cut or broken (Extra content at the end of the document); save it whole", None)]),
    ("no items", "a.xml", "<rss><channel><title>x</title></channel></rss>", 1,
     "chancery: a.xml: the feed has no items; look at what was saved\n", [("a", "a.xml", "", "", "", "the feed has no items; look at what was saved", None)]),
    ("an entity bomb", "a.xml", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'lol'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(9)) + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        "<rss><channel><item><guid>1</guid><title>T</title><description>a &j; b &x; c</description></item></channel></rss>", 0, "", [
        ("1", "a.xml", "", "", "T", "a.xml:1: the XML is malformed (Entity 'j' not defined)", "T\n\na b c\n")]),
    ("an item without its end", "a.xml", "<rss><channel><item><guid>1</guid><title>T</title><item><guid>2</guid><title>U</title></item></channel></rss>", 1, None, None),
    ("an item without words", "a.xml", "<rss><channel><item><guid>1</guid></item><item><guid>2</guid><title>U</title></item></channel></rss>", 1,
     "chancery: a.xml:1: the item has neither a title nor a text; look at what was saved\n", [
        ("1", "a.xml", "", "", "", "a.xml:1: the item has neither a title nor a text; look at what was saved", None), ("2", "a.xml", "", "", "U", "", "U\n")]),
    ("a bare ampersand", "a.xml", "<rss><channel><item><guid>1</guid><title>Berg & Holm</title></item></channel></rss>", 0, "", [
        ("1", "a.xml", "", "", "Berg Holm", "a.xml:1: the XML is malformed (xmlParseEntityRef: no name)", "Berg Holm\n")]),
    ("not the encoding that it says", "a.xml", b"<?xml version='1.0' encoding='utf-8'?><rss><channel><item><guid>1</guid><title>Ren\xe9 came</title></item></channel></rss>", 0, "", [
        ("1", "a.xml", "", "", "Ren\ufffd came", "a.xml:1: 1 malformed UTF-8 sequence read as U+FFFD", "Ren\ufffd came\n")]),
    ("malformed in the second item", "a.xml", b"<rss><channel><item><guid>1</guid><title>x</title></item><item><guid>2</guid><title>Ren\xe9 \xff</title></item></channel></rss>", 0, "", [
        ("1", "a.xml", "", "", "x", "", "x\n"), ("2", "a.xml", "", "", "Ren\ufffd \ufffd", "a.xml:1: 2 malformed UTF-8 sequences read as U+FFFD", "Ren\ufffd \ufffd\n")]),
    ("an unknown encoding", "a.xml", b"<?xml version='1.0' encoding='klingon'?><rss><channel><item><title>x\xff</title></item></channel></rss>", 1,
     'chancery: a.xml: in the encoding "klingon", which is unknown; convert it to UTF-8\n', None),
    ("equal ids", "a.xml", "<rss><channel>" + "<item><guid>1</guid><title>x</title></item>" * 2 + "</channel></rss>", 0, "", [
        ("1", "a.xml", "", "", "x", "", "x\n"), ("1~2", "a.xml", "", "", "x", "", "x\n")]),
    ("a JSON Feed that is cut", "a.json", JSON_FEED[:200], 1, None, None),
    ("other XML", "a.xml", "<?xml version='1.0'?><invoice/>", 1, "chancery: a.xml: XML that is no feed; save it as RSS, Atom or plain text\n", None),
]


def run_case(name, file, content, status, stderr, wanted):
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / file).write_bytes(content if isinstance(content, bytes) else content.encode())
        done = chancery("extract", "-q", "-o", "out", "--texts", "texts", file, cwd=folder)
        rows = read_table(folder / "out" / "articles.csv")
        check_equal(done.returncode, status, f"{name}: exit status")
        if stderr is not None:
            check_equal(done.stderr, stderr, f"{name}: the message")
        whole = chancery("extract", "-q", "-o", "one", "--chunk", "1", "-j", "3", file, cwd=folder)
        check_equal((whole.returncode, (folder / "one" / "articles.csv").read_bytes()), (status, (folder / "out" / "articles.csv").read_bytes()),
                    f"{name}: the same byte by byte and with three threads")
        if wanted is None:
            return check(rows, f"{name}: there are rows")
        found = []
        for row in rows:
            texts = [path for path in (folder / "texts").rglob("*.txt") if path.stat().st_size == int(row["bytes"])]
            text = next((path.read_text() for path in texts if path.read_text().startswith(row["headline"][:20])), None) if int(row["bytes"]) else None
            found.append((row["article"], row["source"], row["published"], row["published_from"], row["headline"], row["problem"], text))
        check_equal(found, wanted, f"{name}: the articles")


def many_items():
    """A feed is read item by item: memory does not grow with their number."""
    head, _, rest = RDF.partition("<item")
    item = "<item" + rest.partition("</item>")[0] + "</item>\n"
    with scratch() as folder:
        folder = pathlib.Path(folder)
        peaks = {}
        for count in (500, 5000):
            (folder / f"{count}.xml").write_text(head + item.replace("Anna Berg met envoys.", "Anna Berg met envoys. " * 40) * count + "</rdf:RDF>")
            run = measure([CHANCERY, "extract", "-q", "--table", "articles", "-o", folder / "out", folder / f"{count}.xml"])
            check_equal(run.status, 0, f"{count} items are read")
            peaks[count] = run.peak
        check(peaks[5000] < peaks[500] * 1.15, f"ten times the items take at most a seventh more memory: {peaks[500]} kB, {peaks[5000]} kB")


def hostile_names():
    """Ids are not to be trusted as paths: --texts writes below its folder, and what it wrote is found again."""
    names = ["../../evil", "/abs", "a//b", ".hidden", "a/./b", "x" * 300, "a.txt/b", "a", "q?x=1&y", "tab\tnul", "https://x.example/ü"]
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in.jsonl").write_text("".join(json.dumps({"id": name, "text": f"Anna Berg {number}."}) + "\n" for number, name in enumerate(names)))
        done = chancery("extract", "-q", "-o", "out", "--texts", "deep/texts", "in.jsonl", cwd=folder)
        check_equal((done.returncode, done.stderr), (0, ""), "hostile names: they are written")
        check_equal(sorted(path.name for path in folder.iterdir()), ["deep", "in.jsonl", "out"], "hostile names: nothing is written elsewhere")
        texts = sorted(path.read_text() for path in (folder / "deep/texts").rglob("*.txt") if path.is_file())
        check_equal(texts, sorted(f"Anna Berg {number}." for number in range(len(names))), "hostile names: each has its text")
        done = chancery("extract", "-q", "--table", "articles", "-o", "-", "deep/texts", cwd=folder)
        check_equal((done.returncode, done.stdout.count("\n")), (0, len(names) + 1), "hostile names: all are found again")
        (folder / "taken").write_text("")
        done = chancery("extract", "-q", "-o", "out2", "--texts", "taken", "in.jsonl", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: taken/%2E./%2E./evil.txt: cannot be written (Not a directory); choose another place\n"),
                    "a file in place of the folder of texts: the message")
        check(not list((folder / "out2").glob("*")), "a file in place of the folder of texts: no tables", list((folder / "out2").glob("*")))


def letters_across_pieces():
    """A feed is read in pieces, at whose borders letters of more than one byte may be cut."""
    items = "".join(f"<item><guid>{i}</guid><title>部长{'好' * (i % 7)}x{i}</title><description>{'外交部长' * 20} Anna Berg met envoys.</description></item>" for i in range(600))
    text = f"<?xml version='1.0' encoding='gb18030'?><rss><channel>{items}</channel></rss>"
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "national.xml").write_bytes(text.encode("gb18030"))
        (folder / "utf-8.xml").write_bytes(text.replace("gb18030", "utf-8").encode())
        said = {}
        for name in ("national", "utf-8"):
            done = chancery("extract", "-q", "-o", name, f"{name}.xml", cwd=folder)
            check_equal((done.returncode, done.stderr), (0, ""), f"a long feed in {name}: it is read")
            said[name] = [(row["headline"], row["bytes"]) for row in read_table(folder / name / "articles.csv")]
        check_equal(said["national"], said["utf-8"], "letters at the borders of pieces are whole")


for case in CASES:
    run_case(*case)
letters_across_pieces()
many_items()
hostile_names()
finish()
