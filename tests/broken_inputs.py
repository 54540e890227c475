"""Inputs that are broken, with the whole message: each is a row of articles.csv, and the run goes on."""
import os
import pathlib
import shutil

from tap import KINDS_READ, check, check_equal, chancery, finish, read_table, scratch, skip, unprivileged

HOSTILE_SECONDS = 60  # a few are wanted; the sanitizers are slow
EMPTY = "empty; put an article into it or leave it out"
NO_ENCODING = "not UTF-8, and the page does not say its encoding; name it with --encoding"
NO_ARTICLES = f"the folder holds no articles; name one that does (read are {KINDS_READ})"
NOT_FETCHED = "nothing is fetched; save it, and name the file"
GOOD = b"Foreign Minister Anna Berg met envoys on 5 May 2021.\n"

JSON = {2: "j.jsonl:2:10: string or '}' expected near end of file; write one whole JSON object on each line",
        4: "j.jsonl:4:1: not a JSON object; write one on each line",
        5: "j.jsonl:5:1: the object has no \"text\"; add it",
        6: "j.jsonl:6:1: \"published\" is \"soon\", which is not a date; write YYYY-MM-DD"}

# name, files to make, arguments, exit status, standard error, {article: problem}
CASES = [
    ("a good article", {"good.txt": GOOD}, ["good.txt"], 0, "", {"good": ""}),
    ("malformed UTF-8", {"bad.txt": b"Anna B\xffrg met \xe2\x82 envoys on 5 May 2021.\n"}, ["bad.txt"], 0, "",
     {"bad": "2 malformed UTF-8 sequences read as U+FFFD; name another encoding with --encoding"}),
    ("one malformed sequence", {"bad.txt": b"Anna B\xffrg met envoys.\n"}, ["bad.txt"], 0, "",
     {"bad": "1 malformed UTF-8 sequence read as U+FFFD; name another encoding with --encoding"}),
    ("an empty file", {"empty.txt": b""}, ["empty.txt"], 1, f"chancery: empty.txt: {EMPTY}\n", {"empty": EMPTY}),
    ("an empty file among good ones", {"a.txt": GOOD, "empty.txt": b""}, ["a.txt", "empty.txt"], 1,
     f"chancery: empty.txt: {EMPTY}\n", {"a": "", "empty": EMPTY}),
    ("a binary file", {"picture.dat": b"\x89PNG\r\n\0\0\0\x0dIHDR" * 40}, ["picture.dat"], 1,
     "chancery: picture.dat: not text but a binary file; save it as plain text in UTF-8\n", {"picture": "not text but a binary file; save it as plain text in UTF-8"}),
    ("a folder without articles", {"none/": None}, ["none"], 1, f"chancery: none: {NO_ARTICLES}\n", {"none": NO_ARTICLES}),
    ("urls", {}, ["http://news.example/a.html", "HTTPS://news.example/"], 1,
     "".join(f"chancery: {url}: {NOT_FETCHED}\n" for url in ("http://news.example/a.html", "HTTPS://news.example/")), {"a": NOT_FETCHED, "news": NOT_FETCHED}),
    ("a line larger than the limit", {"long.txt": b"a" * 2000 + b"\n" + GOOD}, ["--limit", "1000", "--format", "lines", "long.txt"], 1,
     "chancery: long.txt:1: larger than the limit of 1000 bytes; raise it with --limit\n",
     {"long:1": "long.txt:1: larger than the limit of 1000 bytes; raise it with --limit", "long:2": ""}),
    ("a file larger than the limit", {"long.txt": b"a" * 2000}, ["--limit", "1000", "long.txt"], 1,
     "chancery: long.txt: larger than the limit of 1000 bytes; raise it with --limit\n", {"long": "larger than the limit of 1000 bytes; raise it with --limit"}),
    ("two articles of one name", {"a/x.txt": GOOD, "b/x.txt": GOOD}, ["a", "b"], 0, "", {"x": "", "x~2": ""}),
    ("broken JSON lines",
     {"j.jsonl": b'{"id":"a","text":"Anna Berg."}\n{"id":"b",\n\n[1]\n{"id":"c"}\n{"id":"d","text":"x","published":"soon"}\n'},
     ["j.jsonl"], 1,
     f"chancery: {JSON[2]}\nchancery: {JSON[4]}\nchancery: {JSON[5]}\n",
     {"a": "", "j:2": JSON[2], "j:4": JSON[4], "c": JSON[5], "d": JSON[6]}),
    ("a page that is cut", {"a.html": b"<html><h1>Envoys arrive</h1><p>Anna Berg met envoys on 5 May 2021. <b>She le"}, ["a.html"], 0, "", {"a": ""}),
    ("a page without text", {"a.html": b"<html><body><script>var x = '<p>text';</script></body></html>"}, ["a.html"], 1,
     "chancery: a.html: the page holds no text; save it as a browser shows it\n", {"a": "the page holds no text; save it as a browser shows it"}),
    ("an empty page", {"a.html": b" \n"}, ["--format", "html", "a.html"], 1, f"chancery: a.html: {EMPTY}\n", {"a": EMPTY}),
    ("a page that is a picture", {"a.html": b"<html>\0\0\1"}, ["a.html"], 1,
     "chancery: a.html: not a page or feed but a binary file; save it as HTML or XML\n", {"a": "not a page or feed but a binary file; save it as HTML or XML"}),
    ("a page nested too deep", {"a.html": b"<html>" + b"<div>" * 600 + b"x"}, ["a.html"], 1,
     "chancery: a.html: elements are nested more than 512 deep; raise it with --nesting\n", {"a": "elements are nested more than 512 deep; raise it with --nesting"}),
    ("a page larger than the limit", {"a.html": b"<html><p>" + b"a" * 2000}, ["--limit", "1000", "a.html"], 1,
     "chancery: a.html: larger than the limit of 1000 bytes; raise it with --limit\n", {"a": "larger than the limit of 1000 bytes; raise it with --limit"}),
    ("a page in an encoding that it does not name", {"a.html": b"<html><p>Ren\xe9"}, ["a.html"], 1,
     f"chancery: a.html: {NO_ENCODING}\n", {"a": NO_ENCODING}),
    ("a page in an unknown encoding", {"a.html": b"<meta charset='x/../y'><html><p>Ren\xe9"}, ["--format", "html", "a.html"], 1,
     'chancery: a.html: in the encoding "x", which is unknown; convert it to UTF-8\n',
     {"a": 'in the encoding "x", which is unknown; convert it to UTF-8'}),
    ("published.csv without its columns", {"published.csv": b"x,y\n1,2\n", "a.txt": GOOD}, ["a.txt"], 1,
     'chancery: published.csv:1: the header has no column "article"; it must name article and published\n', {"a": ""}),
    ("published.csv with a date that is none", {"published.csv": b"article,published\na,soon\n", "a.txt": GOOD}, ["a.txt"], 1,
     'chancery: published.csv:2: "soon" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY\n', {"a": ""}),
]


def make(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir()
        else:
            path.write_bytes(content)


def problems(folder):
    path = folder / "out" / "articles.csv"
    return {row["article"]: row["problem"] for row in read_table(path)} if path.exists() else None


def run_case(name, files, arguments, status, stderr, wanted):
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, files)
        done = chancery("extract", "-q", "-o", "out", *arguments, cwd=folder)
        check_equal((done.returncode, done.stderr), (status, stderr), f"{name}: the message")
        check_equal(problems(folder), wanted, f"{name}: articles.csv")


def missing_input():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {"good.txt": GOOD})
        done = chancery("extract", "-q", "-o", "out", "missing.txt", "good.txt", cwd=folder)
        check_equal(done.returncode, 1, "a missing input: exit status")
        problem = "cannot be read (No such file or directory); check the INPUT's name"
        check_equal(done.stderr, f"chancery: missing.txt: {problem}\n", "a missing input: one message")
        check_equal(problems(folder), {"missing": problem, "good": ""}, "a missing input: articles.csv")
        before = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
        done = chancery("extract", "-o", "out", "missing.txt", cwd=folder)
        said = "0 articles, 0 bytes; nothing to write, the tables of the run before stay in out/; 1 input refused\n"
        check_equal((done.returncode, done.stderr), (1, f"chancery: missing.txt: {problem}\n{said}"), "a missing input alone: the summary")
        check({path.name: path.read_bytes() for path in (folder / "out").iterdir()} == before, "a missing input alone empties no table")


def numbers():
    """One of a kind is not "1 articles"."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {"a.txt": GOOD, "b.txt": GOOD, "empty.txt": b"", "none.txt": b"", "odd.txt": b"Anna B\xffrg.\n"})
        size = len(GOOD)
        for inputs, said in ((["a.txt"], f"1 article, {size} bytes; tables in out/"),
                             (["a.txt", "b.txt"], f"2 articles, {2 * size} bytes; tables in out/"),
                             (["empty.txt"], "0 articles, 0 bytes; tables in out/; 1 input refused (see out/articles.csv)"),
                             (["empty.txt", "none.txt"], "0 articles, 0 bytes; tables in out/; 2 inputs refused (see out/articles.csv)"),
                             (["odd.txt"], "1 article, 11 bytes; tables in out/; 1 article with a note (see out/articles.csv)"),
                             (["a.txt", "odd.txt", "empty.txt"],
                              f"2 articles, {size + 11} bytes; tables in out/; 1 input refused; 1 article with a note (see out/articles.csv)")):
            shutil.rmtree(folder / "out", ignore_errors=True)
            done = chancery("extract", "-o", "out", *inputs, cwd=folder)
            check_equal(done.stderr.splitlines()[-1], said, f"{len(inputs)} inputs: the summary")


def other_languages():
    """What the rules do not understand is told, and what names bodies and places of elsewhere is English all the same."""
    texts = {"de.txt": "Der Bundeskanzler und der Minister haben am Montag in Berlin mit den Vertretern der Länder über den Haushalt gesprochen. Das ist nicht das erste Treffen.",
             "ru.txt": "Президент и министр финансов в понедельник обсудили бюджет на встрече в Москве.",
             "en.txt": "President Anna Berg met the editors of Le Monde des Livres and Die Zeit und die Welt of Oslo (Осло) and said that they were from the coast."}
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {name: text.encode() for name, text in texts.items()})
        done = chancery("extract", "-q", "-o", "out", *texts, cwd=folder)
        note = "the text seems not to be English; only English is understood"
        check_equal((done.returncode, problems(folder)), (0, {"de": note, "ru": note, "en": ""}), "texts in other languages")


def unreadable_input():
    user = unprivileged()
    if user is None:
        return skip("an unreadable file: there is no user who may not read it")
    with scratch() as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o777)
        make(folder, {"closed.txt": GOOD, "good.txt": GOOD, "shut/a.txt": GOOD})
        (folder / "closed.txt").chmod(0)
        (folder / "shut").chmod(0)
        done = chancery("extract", "-q", "-o", "out", "closed.txt", "shut", "good.txt", cwd=folder, **user)
        (folder / "shut").chmod(0o700)
        check_equal(done.returncode, 1, "an unreadable file and folder: exit status")
        check_equal(problems(folder), {
            "closed": "cannot be opened (Permission denied); check its permissions",
            "shut": "the folder cannot be read (Permission denied); check its permissions", "good": ""},
                    "an unreadable file and folder: articles.csv")


def odd_files():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        make(folder, {"in/good.txt": GOOD, "in/.hidden": GOOD})
        os.mkfifo(folder / "in" / "fifo")
        (folder / "in" / "gone").symlink_to("nowhere")
        (folder / "in" / "self").symlink_to("../in")
        done = chancery("extract", "-q", "-o", "out", "in", cwd=folder, timeout=20)
        check_equal(done.returncode, 1, "a pipe, a dangling link and a loop: exit status")
        check_equal(problems(folder), {
            "fifo": "not a regular file; name it as an INPUT of its own", "good": "",
            "gone": "cannot be read (No such file or directory); check the link or the file",
            "self": "a link to a folder is not followed; name the folder as an INPUT"},
            "a pipe, a dangling link and a loop: articles.csv")


def different_words(count):
    """Names that are spelt alike and are all different."""
    syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"]
    for number in range(count):
        yield "".join(syllables[int(digit)] for digit in f"{number:05}").capitalize()


def hostile_texts():
    """The time grows with the length, not with its square: each is done in seconds."""
    names = list(different_words(20000))
    texts = {
        "one line of ten million bytes": b"word " * 2000000,
        "ten million bytes of one sentence": b"Minister Anna Berg, " * 500000,
        "mentions without end": b"Minister Anna Berg said so on 5 May 2021. " * 5000,
        "acronyms without end": b"The United Nations (UN) met. " * 14000,
        "different acronyms": "".join(f"The {name} Organization ({name[1:5].upper()}) met. " for name in names).encode(),
        "titles without end": b"Minister, " * 100000,
        "different offices": "".join(f"The Minister of {name} met Minister Anna Berg. " for name in names).encode(),
        "different bodies": "".join(f"The {name} Commission met. The Commission left. " for name in names).encode(),
        "documents without end": b"The Council adopted the Charter of Peace on 5 May 2021. The document is new. " * 10000,
        "different documents": "".join(f"The Council adopted resolution {number} (2019). " for number in range(20000)).encode(),
        "different names": "".join(f"President {first} {last} met envoys. " for first, last in zip(names, reversed(names))).encode(),
        "different first names": "".join(f"President {name} Berg met envoys. " for name in names).encode(),
        "different surnames": "".join(f"Anna {name} said so. " for name in names).encode(),
        "pronouns without end": b"Anna Berg came, " + b"he said she and it met, " * 30000,
        "dates without end": b"on 5 May 2021 and " * 20000,
        "names and brackets": b"Anna Berg, minister (\"x\") " * 40000,
        "a million capitals": b"A" * 1000000,
        "a million words in capitals": b"ABCD " * 200000,
        "capitalised words without end": b"Anna Berg " * 100000,
        "hyphens without end": b"Berg-" * 200000,
        "a million brackets": b"(" * 1000000,
        "a million quotation marks": b'"' * 1000000,
        "numbers without end": b"1/" * 500000,
        "combining marks without end": ("a" + "\u0301" * 50000).encode(),
        "line ends without end": b"\n" * 200000,
        "lines without end": b"Anna Berg\n" * 100000,
    }
    for name, text in texts.items():
        done = chancery("extract", "-q", "--format", "text", "--table", "articles", "-o", "-", stdin=text, timeout=HOSTILE_SECONDS)
        check(done.returncode in (0, 1) and done.stdout.count("\n") == 2, f"{name}: one row", done.stderr[:500] or done.returncode)


def hostile_pages():
    """Pages made to cost much: time and memory grow with their length."""
    pages = {
        "tags without end": b"<html>" + b"<p>" * 500000,
        "ends without beginning": b"<html>x" + b"</b></p></div>" * 200000,
        "misnested tags": b"<html>" + b"<b><p><i></b>x" * 100000,
        "attributes without end": b"<html><p " + b"".join(b"a%d=1 " % number for number in range(50000)) + b">x",
        "a class without end": b"<html><p class='" + b"comment-" * 300000 + b"'>x",
        "a style without end": b"<html>" + b"<p style='" + b"display:" * 100000 + b"'>x" ,
        "a comment without end": b"<html>x<!--" + b"-" * 2000000,
        "entities without end": b"<html>" + b"&amp;&lt;&nosuch;&#x41;" * 200000,
        "a tag without end": b"<html>x<p" + b"<" * 1000000,
        "a title without end": b"<html><title>" + b"word " * 200000 + b"</title><h1>word word</h1>" + b"<p>word word" * 20000,
        "links without end": b"<html>" + b"<a href=x>word</a> " * 200000,
        "rows without end": b"<html><table>" + b"<tr><td>a<td>b" * 100000,
        "times without end": b"<html><h1>x</h1>" + b"<time datetime=2021-01-01>x</time>" * 100000,
        "data without end": b"<html><script type=application/ld+json>" + b"[" * 1000000 + b"</script><p>x",
        "scripts without end": b"<html>" + b"<script type=application/ld+json>{}</script>" * 50000 + b"<p>x",
        "headings without end": b"<html><title>word</title>" + b"<h1>word</h1>" * 100000,
        "nested half deep": b"<html>" + (b"<div>" * 500 + b"x" + b"</div>" * 500) * 200,
        "UTF-16 without end": b"\xff\xfe" + "<html><p>word ".encode("utf-16-le") * 50000,
        "no markup at all": b"\x00\xff<<<>>>" * 100000,
    }
    for name, page in pages.items():
        done = chancery("extract", "-q", "--format", "html", "--table", "articles", "-o", "-", stdin=page, timeout=HOSTILE_SECONDS)
        check(done.returncode in (0, 1) and done.stdout.count("\n") == 2, f"{name}: one row", done.stderr[:500] or done.returncode)


def hostile_feeds():
    """Feeds made to cost much."""
    item = b"<item><title>x</title></item>"
    feeds = {
        "nested elements without end": b"<rss><channel><item><description>" + b"<a>" * 400000,
        "attributes without end": b"<rss><channel><item " + b"".join(b"a%d='1' " % number for number in range(20000)) + b"/>" + item,
        "a name without end": b"<rss><" + b"a" * 1000000 + b">" + item,
        "a value without end": b"<rss a='" + b"x" * 3000000 + b"'>" + item,
        "a field without end": b"<rss><channel><item><description>" + b"word " * 400000,
        "CDATA without end": b"<rss><channel><item><description><![CDATA[" + b"word ]" * 400000,
        "a comment without end": b"<rss><!--" + b"x" * 3000000,
        "declarations without end": b"<!DOCTYPE rss [" + b"".join(b"<!ENTITY a%d '&a%d;&a%d;'>" % (number + 1, number, number) for number in range(10000)) + b"]><rss>" + item + b"&a9999;",
        "parameter entities": b"<!DOCTYPE rss [<!ENTITY % a '<!ENTITY b \"x\">'>%a;%a;]><rss>" + item,
        "entities without end": b"<rss><channel><item><title>" + b"&nosuch;" * 200000,
        "fields without end": b"<rss><channel><item>" + b"<title>x</title>" * 200000,
        "ends without beginning": b"<rss>" + b"</item></channel>" * 200000,
        "JSON nested without end": b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 1000000,
    }
    for name, feed in feeds.items():
        done = chancery("extract", "-q", "--format", "feed", "--table", "articles", "-o", "-", stdin=feed, timeout=HOSTILE_SECONDS)
        check(done.returncode in (0, 1) and 2 <= done.stdout.count("\n") <= 4, f"{name}: a row or a few", done.stderr[:500] or done.returncode)


def standard_input():
    done = chancery("extract", "--table", "articles", "-o", "-", stdin=GOOD)
    check_equal((done.returncode, done.stdout.splitlines()[1:]), (0, [f"stdin,stdin,,,,{len(GOOD)},1,3,,"]), "standard input: its row")
    for arguments in ([], ["-"]):
        done = chancery("extract", "--table", "mentions", "-o", "-", *arguments, stdin=GOOD)
        check("5 May 2021" in done.stdout, f"standard input {arguments}: its mentions", done.stderr)
    done = chancery("extract", "--excel", "--table", "mentions", "-o", "-", "--format", "lines", stdin=b"=cmd 5 May 2021\n")
    check(done.stdout.startswith("\ufeff") and done.stdout.endswith("\r\n"), "--excel: BOM and CRLF")
    done = chancery("extract", "--excel", "--table", "dates", "-o", "-", stdin=b"=1+1 on 5 May 2021.\n")
    cells = [cell for line in done.stdout.lstrip("\ufeff").splitlines() for cell in line.split(",")]
    check(cells and not [cell for cell in cells if cell.strip('"')[:1] in "=+@\t" and cell.strip('"')], "--excel: no cell runs as a formula", done.stdout)


for case in CASES:
    run_case(*case)
missing_input()
numbers()
unreadable_input()
other_languages()
other_languages()
odd_files()
hostile_texts()
hostile_pages()
hostile_feeds()
standard_input()
finish()
