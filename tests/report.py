"""The page of `chancery report` without a browser: what is in it, what is not, and what is said when it cannot be made.

What the page does is looked at in report_browser.py.
"""
import base64
import csv
import hashlib
import html.parser
import io
import json
import pathlib
import re

from tap import ROOT, READ_TABLES, check, check_equal, chancery, finish, scratch, skip, unprivileged

BENIGN = "Foreign Minister Anna Berg met envoys on 5 May 2021. She signed the Oslo Agreement.\n"
HOSTILE = ("Foreign Minister Anna Berg met envoys on 5 May 2021.</script><script>window.ran=1</script>\n\n"
           "<!--<script>window.ran=1</script>--> President <img src=x onerror=window.ran=1> Ivan Petrov said on 6 May 2021 "
           "<style>body{display:none}</style><svg onload=window.ran=1> \" onclick=window.ran=1 x=\" ' javascript:window.ran=1\n\n"
           "The Oslo Agreement\u2028was signed\u2029by Prime Minister \u202eJohn Smith\u202c on 7 May 2021. ]]> &lt;b&gt; &#60;i&#62; "
           "\x00 \x01 \x1b[31m \ufeff Prime Minister Jane Roe\u2066 spoke.\n")


class Structure(html.parser.HTMLParser):
    """The elements of a page with their attributes, and the text of those that run or style or hold data."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self.inside, self.comments = [], {}, None, []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, tuple(sorted(attributes))))
        self.inside = (tag, dict(attributes).get("type", "")) if tag in ("script", "style") else None

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, text):
        if self.inside:
            self.texts[self.inside] = self.texts.get(self.inside, "") + text

    def handle_comment(self, text):
        self.comments.append(text)

    def script(self):
        return self.texts["script", "module"]

    def style(self):
        return self.texts["style", ""]

    def data(self):
        return json.loads(self.texts["script", "application/json"])


def make(folder, *arguments, status=0, name="a page is made", **more):
    """The page of folder/out, as its structure; None when it is not made as wanted."""
    done = chancery("report", "-q", *arguments, "out", cwd=folder, **more)
    if not check(done.returncode == status, f"{name}: exit status {status}", f"{done.returncode}\n{done.stderr}"):
        return None
    return Structure((folder / "out" / "report.html").read_text(encoding="utf-8"))


def extract(folder, *arguments, out="out", **more):
    done = chancery("extract", "-q", "-o", out, *arguments, cwd=folder, **more)
    check(done.returncode in (0, 1), f"extract {' '.join(map(str, arguments))}", done.stderr)


def csv_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def folded(text):
    return " ".join(text.split())


def text_of(data, article):
    return next(text for text in data["texts"] if text["article"] == article)


# --- the corpus beside gold

def check_tables(data, out, what):
    for name in READ_TABLES:
        header, *rows = csv_rows(out / f"{name}.csv")
        table = data["tables"][name]
        check_equal((table["columns"], table["total"]), (header, len(rows)), f"{what}: {name}: its columns and how many rows")
        check(table["rows"] == rows, f"{what}: {name}: each cell", next((pair for pair in zip(table["rows"], rows) if pair[0] != pair[1]), ""))


def check_texts(data, root, what):
    """Each text is the file, and each mention stands between borders where the tables say."""
    mentions = data["tables"]["mentions"]["rows"]
    sources = {row[0]: row[1] for row in data["tables"]["articles"]["rows"]}
    wrong, misplaced = [], []
    for text in data["texts"]:
        raw = (root / sources[text["article"]]).read_bytes()
        if "".join(text["pieces"]).encode() != raw or len(text["pieces"]) + 1 != len(text["borders"]):
            wrong.append(text["article"])
        at = {border: number for number, border in enumerate(text["borders"])}
        for article, start, end, _, _, words, *_ in mentions:
            if article != text["article"]:
                continue
            pieces = text["pieces"][at[int(start)]:at[int(end)]] if int(start) in at and int(end) in at else []
            if folded("".join(pieces)) != words:
                misplaced.append((article, start, words))
    check(not wrong, f"{what}: the texts are those of the files", wrong)
    check(not misplaced, f"{what}: every mention is its pieces", misplaced[:5])


def check_errors(data, folder):
    done = chancery("score", "--format", "csv", "--gold", ROOT / "gold", folder / "out", cwd=ROOT)
    header, *rows = csv_rows(folder / "out" / "errors.csv")
    check_equal(data["tables"]["errors"]["columns"], header, "--gold: the columns of the errors")
    check(data["tables"]["errors"]["rows"] == rows and rows, "--gold: the errors are those of score", f"{len(rows)} rows")
    figures = [[row["name"], row["measure"], float(row["value"]) if row["value"] else None] for row in csv.DictReader(io.StringIO(done.stdout))]
    check(data["figures"] == figures and len(figures) > 20, "--gold: the figures are those of score", (data["figures"][:3], figures[:3]))
    done = chancery("report", "-q", folder / "out", cwd=ROOT)
    again = Structure((folder / "out" / "report.html").read_text()).data()
    check_equal((done.returncode, done.stderr), (0, ""), "without --gold the errors that score wrote are taken")
    check(again["tables"]["errors"]["rows"] == rows and again["figures"] == [], "without --gold: the same errors, no figures")


def hash_of(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def check_alone(page, text):
    """The page refers to nothing outside itself, and its policy lets its own script and style run alone."""
    policy = next(dict(attributes)["content"] for tag, attributes in page.elements if dict(attributes).get("http-equiv") == "Content-Security-Policy")
    check_equal(policy, f"default-src 'none'; script-src '{hash_of(page.script())}'; style-src '{hash_of(page.style())}'; "
                        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
                "the policy names the hashes of the script and the style, and nothing else")
    links = [(tag, name, value) for tag, attributes in page.elements for name, value in attributes
             if name in ("src", "href", "srcset", "action", "data", "style") or name.startswith("on")]
    check_equal(links, [("a", "href", "#main")], "no element refers to anything outside, or runs")
    check_equal(re.findall(r"url\([^)]*\)|@import|https?:[^\s\"']*", page.style()), ["url(#hatch)"], "the style refers to nothing outside")
    check_equal(re.findall(r"https?:[^\s\"']*", page.script()), ["http://www.w3.org/2000/svg"], "the script names no address but that of SVG")
    found = re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|\bcookie\b|\bDate\.now|new Date\(\)",
                       page.script())
    check_equal(found, [], "the script reads nothing as markup, asks no network, keeps nothing, looks at no clock")
    check(text.isascii() or "\ufffd" not in page.script(), "the script is whole")
    check("lang" in dict(page.elements[0][1]), "the page says its language")


def corpus():
    """Returns the elements of its page, which no other text may change."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        extract(ROOT, "corpus", out=folder / "out")
        done = chancery("report", "--gold", "gold", folder / "out", cwd=ROOT)
        text = (folder / "out" / "report.html").read_text(encoding="utf-8")
        page = Structure(text)
        data = page.data()
        articles, errors = (len(data["tables"][name]["rows"]) for name in ("articles", "errors"))
        check_equal((done.returncode, done.stderr), (0, f"{articles} articles, {errors} errors; the page is {folder}/out/report.html\n"),
                    "the corpus: the summary")
        check_alone(page, text)
        check_tables(data, folder / "out", "the corpus")
        check_equal(len(data["texts"]), len(data["tables"]["articles"]["rows"]), "the corpus: every article has its text")
        check_texts(data, ROOT, "the corpus")
        check_errors(data, folder)
        first = chancery("report", "-o", "-", folder / "out", cwd=ROOT)
        second = chancery("report", "-q", "-o", folder / "again.html", folder / "out", cwd=ROOT)
        check(first.returncode == second.returncode == 0 and first.stderr == "" and first.stdout == (folder / "again.html").read_text(encoding="utf-8"),
              "the same tables give the same page, on standard output too", first.stderr + second.stderr)
        return page.elements


# --- texts that would like to be more than text

def hostile(elements):
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in").mkdir()
        (folder / "in" / "a.txt").write_text(HOSTILE.replace("\x00", ""), encoding="utf-8")
        (folder / "in" / "<img src=x onerror=1>.txt").write_text(BENIGN)
        line = json.dumps({"id": "</script><script>window.ran=1</script>", "url": "javascript:window.ran=1", "title": "<!-- <script> \u2028 \x00",
                           "text": HOSTILE, "published": "2021-05-05"})
        (folder / "in" / "b.jsonl").write_text(line + "\n")
        extract(folder, "in")
        page = make(folder, status=1, name="a hostile text")
        text = (folder / "out" / "report.html").read_bytes()
        check_equal(page.elements, elements, "a hostile text: the page has the same elements as that of the corpus")
        check_equal(page.comments, [], "a hostile text: no comment is opened")
        data_at = text.index(b'id="data">') + len(b'id="data">')
        data_text = text[data_at:text.index(b"</script>", data_at)]
        check(not re.search(rb"[<>&\x00-\x1f\x7f]", data_text), "a hostile text: no sign of markup and no control stands in the data")
        data = page.data()
        check_tables(data, folder / "out", "a hostile text")
        pieces = "".join(text_of(data, "a")["pieces"])
        check_equal(pieces, HOSTILE.replace("\x00", ""), "a hostile text: it is there, whole")
        check_equal("".join(text_of(data, "<img src=x onerror=1>")["pieces"]), BENIGN, "a hostile name of a file")
        done = chancery("report", "-q", "--corpus", "in", "out", cwd=folder)
        told = text_of(Structure((folder / "out" / "report.html").read_text(encoding="utf-8")).data(), "</script><script>window.ran=1</script>")
        check_equal((done.returncode, "".join(told.get("pieces", []))), (0, HOSTILE.replace("\x00", "\ufffd")), "a hostile JSON line, read again with --corpus")


# --- texts from where they came

def without_text(folder, name, place, problem, arguments=(), count=1, article=None):
    done = chancery("report", *arguments, "out", cwd=folder)
    shown = "1 article is shown" if count == 1 else f"{count} articles are shown"
    check(done.returncode == 1 and done.stderr.startswith(f"chancery: {place}: {problem}; {shown} without text\n"), f"{name}: the message", f"{done.returncode} {done.stderr}")
    texts = Structure((folder / "out" / "report.html").read_text(encoding="utf-8")).data()["texts"]
    missing = [text for text in texts if text.get("problem") == f"{place}: {problem}" and "pieces" not in text]
    check_equal(len(missing), count, f"{name}: the page says so")


def with_texts(folder, name, wanted, *arguments):
    page = make(folder, *arguments, name=name)
    found = page and {text["article"]: "".join(text.get("pieces", [])) for text in page.data()["texts"]}
    check_equal(found, wanted, f"{name}: the texts")


def sources():
    changed = "is not the text that was read; extract it again"
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(BENIGN)
        extract(folder, "a.txt")
        with_texts(folder, "a file", {"a": BENIGN})
        (folder / "a.txt").write_text(BENIGN.replace("Berg", "Burg"))
        without_text(folder, "a text that has changed", "a.txt", changed)
        (folder / "a.txt").write_text(BENIGN + "More.\n")
        without_text(folder, "a text that has grown", "a.txt", changed)
        (folder / "a.txt").unlink()
        without_text(folder, "a text that is gone", "a.txt", "cannot be read again (No such file or directory); put it back or name the text with --corpus")
        (folder / "a.txt").mkdir()
        without_text(folder, "a folder in place of a text", "a.txt", "is no file that can be read again; name the text with --corpus")
        (folder / "moved" / "deep").mkdir(parents=True)
        (folder / "moved" / "deep" / "a.txt").write_text(BENIGN)
        with_texts(folder, "a text that has moved, with --corpus", {"a": BENIGN}, "--corpus", "moved")
        without_text(folder, "an empty corpus", "out", "does not hold the text that was read", ["--corpus", "out"])
        extract(folder, stdin=BENIGN.encode())
        without_text(folder, "standard input", "stdin", "standard input cannot be read again; name the text with --corpus")
        (folder / "stdin.txt").write_text(BENIGN)
        with_texts(folder, "standard input, kept as a file, with --corpus", {"stdin": BENIGN}, "--corpus", "stdin.txt")


def lines():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        texts = [f"President Ivan Petrov met envoys on {day} May 2021 in Oslo" for day in range(1, 8)]
        (folder / "l.txt").write_text("\n\n".join(texts) + "\n")
        wanted = {f"l:{2 * number + 1}": text for number, text in enumerate(texts)}
        extract(folder, "--format", "lines", "l.txt")
        with_texts(folder, "a file of lines", wanted)
        extract(folder, "--format", "lines", "l.txt", "l.txt")
        with_texts(folder, "the same lines twice", {**wanted, **{f"{name}~2": text for name, text in wanted.items()}})
        (folder / "l.txt").write_text("\n\n".join([texts[0], "", *texts[2:]]) + "\n")
        without_text(folder, "a line that has gone", "l.txt", "is not the text that was read; extract it again", count=2)
        plain = ["nothing is here at all", "nothing is there, ah me", "nothing was here at all"]
        (folder / "p.txt").write_text("\n".join(plain) + "\n")
        extract(folder, "--format", "lines", "p.txt")
        with_texts(folder, "lines of one length without mentions", {f"p:{number + 1}": text for number, text in enumerate(plain)})
        objects = [{"id": "one", "text": texts[0] + "\n\u00e9\u0301 \"<b>\""}, {"text": texts[1]}, {"id": "one", "text": texts[2], "published": "2021-05-05"}, {"id": "x"}]
        (folder / "j.jsonl").write_text("".join(json.dumps(each) + "\n" for each in objects))
        extract(folder, "j.jsonl")
        with_texts(folder, "JSON lines", {"one": objects[0]["text"], "j:2": texts[1], "one~2": texts[2], "x": ""})
        (folder / "u.jsonl").write_text(json.dumps({"url": "https://news.example/1", "text": texts[0]}) + "\n")
        extract(folder, "u.jsonl")
        without_text(folder, "a JSON line with an address", "https://news.example/1", "the text came from a file that has it under this address; name that with --corpus")
        with_texts(folder, "a JSON line with an address, with --corpus", {"https://news.example/1": texts[0]}, "--corpus", "u.jsonl")
        extract(folder, "--texts", "kept", "u.jsonl")
        with_texts(folder, "a JSON line with an address, in the folder of --texts", {"https://news.example/1": texts[0]}, "--corpus", "kept")
        (folder / "odd.dat").write_text(json.dumps({"text": texts[3]}) + "\n")
        extract(folder, "--format", "text", "odd.dat")
        with_texts(folder, "a JSON line read as a text", {"odd": json.dumps({"text": texts[3]}) + "\n"})


def odd_articles():
    """Malformed bytes, refused inputs, tables for spreadsheets, an article too large to show."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in" / "sub").mkdir(parents=True)
        (folder / "in" / "bad.txt").write_bytes(b"Pr\xe9sident \xc3 Minister Anna Berg \xff\xfe met \xe2\x80 envoys on 5 May 2021. Caf\xc3\xa9 e\xcc\x81.\r\n")
        (folder / "in" / "binary.txt").write_bytes(b"\x7fELF\x00\x01")
        (folder / "in" / "empty.txt").write_bytes(b"")
        (folder / "in" / "sub" / "same.txt").write_text(BENIGN)
        (folder / "in" / "same.txt").write_text("=SUM(1) " + BENIGN)
        (folder / "in" / "large.txt").write_text(BENIGN * 20000)
        extract(folder, "--excel", "in")
        page = make(folder, name="odd articles")
        data = page.data()
        for name in READ_TABLES:
            check_equal(data["tables"][name]["rows"], [[re.sub(r"^'('*[=+\-@])", r"\1", cell) for cell in row] for row in csv_rows(folder / "out" / f"{name}.csv")[1:]],
                        f"tables for spreadsheets: {name}")
        check_equal("".join(text_of(data, "bad")["pieces"]), "Pr\ufffdsident \ufffd Minister Anna Berg \ufffd\ufffd met \ufffd envoys on 5 May 2021. Caf\u00e9 e\u0301.\r\n",
                    "malformed bytes are shown as U+FFFD")
        for name in ("binary", "empty"):
            check_equal(text_of(data, name), {"article": name, "problem": "it was refused, so there is no text"}, f"{name}: there is no text")
        check_equal("".join(text_of(data, "sub/same")["pieces"]), BENIGN, "an article in a folder below")
        check_equal(text_of(data, "large"), {"article": "large", "problem": "its text is larger than a mebibyte and left out"}, "a large article: its text is left out")


def limits():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in").mkdir()
        for number in range(5):
            (folder / "in" / f"{number}.txt").write_text(f"President Petrov{number} met envoys on {number + 1} May 2021 and Ivan Sidorov on 9 June 2021.\n")
        extract(folder, "in")
        done = chancery("report", "--articles", "2", "--rows", "3", "out", cwd=folder)
        check_equal((done.returncode, done.stderr), (0, "5 articles, 2 of them in full (--articles); the page is out/report.html\n"), "limits: the summary")
        data = Structure((folder / "out" / "report.html").read_text()).data()
        check_equal([text["article"] for text in data["texts"]], ["0", "1"], "--articles: the first articles are shown in full")
        for name in READ_TABLES:
            header, *rows = csv_rows(folder / "out" / f"{name}.csv")
            kept = [row for number, row in enumerate(rows) if number < 3 or (header[0] == "article" and row[0] in "01")]
            check_equal((data["tables"][name]["total"], data["tables"][name]["rows"]), (len(rows), kept), f"--rows: {name}")
        data = make(folder, "--articles", "0", "--rows", "0").data()
        check_equal((data["texts"], [table["rows"] for table in data["tables"].values()]), ([], [[]] * len(READ_TABLES)), "no articles and no rows")


# --- what is wrong with the tables

def broken_tables():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(BENIGN)

        def refused(name, message, *arguments):
            done = chancery("report", *(arguments or ["out"]), cwd=folder)
            check_equal((done.returncode, done.stderr), (2, message), f"{name}: the message")
            check(not list(folder.glob("**/report.html*")), f"{name}: no page is left")

        refused("a folder that is not there", "chancery: nowhere: there is no such folder; write the tables with chancery extract -o nowhere\n", "nowhere")
        (folder / "empty").mkdir()
        missing = "".join(f"chancery: empty/{name}.csv: there is no such table; write all of them with chancery extract -o empty\n" for name in READ_TABLES)
        refused("an empty folder", missing, "empty")
        extract(folder, "a.txt")
        kept = {name: (folder / "out" / f"{name}.csv").read_bytes() for name in READ_TABLES}

        def with_table(name, content):
            for table, bytes_ in kept.items():
                (folder / "out" / f"{table}.csv").write_bytes(bytes_)
            path = folder / "out" / f"{name}.csv"
            path.unlink(missing_ok=True)
            if content is not None:
                path.write_bytes(content)

        with_table("tenures", None)
        refused("a missing table", "chancery: out/tenures.csv: there is no such table; write all of them with chancery extract -o out\n")
        with_table("mentions", kept["mentions"].replace(b"entity,rule", b"entity,regel", 1))
        refused("a missing column", "chancery: out/mentions.csv:1: the column 'rule' is missing; write the table again or add the column\n")
        with_table("dates", kept["dates"] + b"a,1\n")
        refused("a row cut short", f"chancery: out/dates.csv:{kept['dates'].count(bytes([10])) + 1}: the row has 2 cells, the header 12; add or remove commas, or quote the cell that holds one\n")
        with_table("officials", kept["officials"][:-1] + b'"x\n')
        done = chancery("report", "out", cwd=folder)
        check(done.returncode == 2 and "out/officials.csv:2:" in done.stderr and "quotation mark" in done.stderr, "a stray quotation mark: the message", done.stderr)
        with_table("entities", b"")
        refused("an empty table", "chancery: out/entities.csv: the table is empty; it starts with a header row\n")
        with_table("errors", b"article,error\n")
        done = chancery("report", "out", cwd=folder)
        check(done.returncode == 2 and "out/errors.csv:1: the column 'kind' is missing" in done.stderr, "errors.csv without its columns: the message", done.stderr)
        refused("gold that is not there", "chancery: nowhere: cannot be read (No such file or directory); give the folder of the labels\n", "--gold", "nowhere", "out")
        with_table("errors", b"")
        (folder / "out" / "errors.csv").unlink()
        for table, old, new in (("mentions", b",0,16,title", b",x,99999999999,title"), ("mentions", b"\na,", b"\nother,"), ("articles", b",5", b",-5")):
            with_table(table, kept[table].replace(old, new))
            done = chancery("report", "-q", "out", cwd=folder)
            check(done.returncode in (0, 1) and (folder / "out" / "report.html").exists(), f"{table}.csv changed by hand: a page all the same", f"{done.returncode} {done.stderr}")
            (folder / "out" / "report.html").unlink(missing_ok=True)


def stale_errors():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "gold").mkdir()
        (folder / "gold" / "a.csv").write_text("start,end,text,kind,form,chain,value\n17,26,Anna Berg,person,name,1,\n")
        (folder / "a.txt").write_text(BENIGN)
        extract(folder, "a.txt")
        done = chancery("score", "--gold", "gold", "out", cwd=folder)
        check(make(folder, name="errors of this run").data()["stale"] == 0, "errors of this run are not stale")
        (folder / "a.txt").write_text("On Monday " + BENIGN)
        extract(folder, "a.txt")
        errors = len(csv_rows(folder / "out" / "errors.csv")) - 1
        done = chancery("report", "-q", "out", cwd=folder)
        data = Structure((folder / "out" / "report.html").read_text()).data()
        check(done.returncode == 1 and f"rows fit no mention of this run; score it again, or give --gold DIR\n" in done.stderr and 0 < data["stale"] <= errors,
              "errors of a run before: said, and the page made", f"{done.returncode} {done.stderr} {data['stale']}")
        check_equal(make(folder, "--gold", "gold", name="--gold beside an old errors.csv").data()["stale"], 0, "--gold scores anew")


# --- pages that cannot be written

def broken_outputs():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_text(BENIGN)
        extract(folder, "a.txt")

        def refused(name, message, *arguments, **more):
            before = sorted(path.name for path in folder.glob("**/*"))
            done = chancery("report", *arguments, "out", cwd=folder, **more)
            check_equal((done.returncode, done.stderr), (2, message), f"{name}: the message")
            check_equal(sorted(path.name for path in folder.glob("**/*")), before, f"{name}: nothing is left")

        with open("/dev/full", "wb") as full:
            refused("a full disk", "chancery: standard output: cannot be written (No space left on device); make room or choose another place\n", "-o", "-", stdout=full)
        refused("a folder that is not there", "chancery: no/page.html: cannot be written (No such file or directory); choose another place\n", "-o", "no/page.html")
        (folder / "taken" / "mine").mkdir(parents=True)
        done = chancery("report", "-o", "taken", "out", cwd=folder)
        check(done.returncode == 2 and "taken" in done.stderr and not (folder / "taken.partial").exists(), "a folder in place of the page: the message", done.stderr)
        for arguments, message in (([], "one OUT is wanted, the folder that extract wrote"), (["out", "out"], "one OUT is wanted, the folder that extract wrote"),
                                   (["--articles", "-1", "out"], "--articles takes a number of articles, not -1"), (["--rows", "many", "out"], "--rows takes a number of rows, not many"),
                                   (["--gold"], "a value is missing after --gold"), (["--table", "dates", "out"], "this command has no option --table")):
            done = chancery("report", *arguments, cwd=folder)
            check_equal((done.returncode, done.stderr), (2, f"chancery: report: {message}; see 'chancery report --help'\n"), f"report {' '.join(arguments)}: the message")
        user = unprivileged()
        if user is None:
            return skip("a read-only folder: there is no user who may not write to it")
        folder.chmod(0o755)
        (folder / "out").chmod(0o555)
        refused("a read-only folder", "chancery: out/report.html: cannot be written (Permission denied); choose another place\n", **user)
        (folder / "out").chmod(0o755)


elements = corpus()
hostile(elements)
sources()
lines()
odd_articles()
limits()
broken_tables()
stale_errors()
broken_outputs()
finish()
