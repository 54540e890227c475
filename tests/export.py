"""What chancery export makes of tables holds every cell of them; or there is a message and nothing is left behind."""
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import zipfile

import exported
from tap import CHANCERY, ROOT, READ_TABLES, check, check_equal, chancery, finish, scratch, skip, unprivileged

FORMATS = {"xlsx": "tables.xlsx", "sqlite": "tables.sqlite", "jsonl": "jsonl"}
TEXT = "Foreign Minister Anna Berg of Norway met envoys of the OSCE on 5 May 2021. They signed the Harvest Act in June 2020.\n"
SEE = "; see 'chancery export --help'\n"


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def bytes_of(place):
    return {path.name: path.read_bytes() for path in sorted(place.iterdir())} if place.is_dir() else place.read_bytes()


def export(folder, name, *arguments, **more):
    return chancery("export", *arguments, name, cwd=folder, **more)


# --- every cell --------------------------------------------------------------------------

def check_workbook(folder, name):
    kinds, faults, cells = exported.layouts(folder), [], 0
    sheets = exported.workbook(folder / "tables.xlsx")
    check_equal([sheet.name for sheet in sheets], list(kinds), f"{name}: the sheets")
    for sheet in sheets:
        header, rows = exported.csv_table(folder / f"{sheet.name}.csv")
        more, count = exported.sheet_faults(sheet, header, rows, kinds[sheet.name])
        faults += more
        cells += count
        last = f"{chr(ord('A') + len(header) - 1)}{len(rows) + 1}"
        fit = sheet.filter == f"A1:{last}" and sheet.frozen["ySplit"] == "1" and sheet.frozen["state"] == "frozen" and len(sheet.widths) == len(header)
        check(fit, f"{name}: the sheet {sheet.name} filters all rows, keeps its header in view and has widths")
    check(not faults, f"{name}: the workbook has the {cells} cells of the tables", "\n".join(faults[:20]))
    return sheets


def check_all(folder, name):
    """The tables in the folder, in every format, cell by cell; the sheets of the workbook."""
    for format, usual in FORMATS.items():
        done = chancery("export", "-q", "--format", format, folder)
        if not check((done.returncode, done.stderr) == (0, ""), f"{name}: as {format}", done.stderr):
            return []
    sheets = check_workbook(folder, name)
    faults, cells = exported.database_faults(folder / "tables.sqlite", folder)
    check(not faults, f"{name}: the database has the {cells} cells of the tables", "\n".join(faults[:20]))
    faults, cells = exported.lines_faults(folder / "jsonl", folder)
    check(not faults, f"{name}: JSON Lines have the {cells} cells of the tables", "\n".join(faults[:20]))
    return sheets


def corpus(folder):
    chancery("extract", "-q", "-o", folder / "corpus", "corpus", cwd=ROOT)
    chancery("score", "--gold", "gold", folder / "corpus", cwd=ROOT)
    sheets = check_all(folder / "corpus", "corpus")
    check_equal(len(sheets), len(READ_TABLES) + 1, "corpus: errors.csv is a sheet too")
    for name in ("mentions", "entities", "merges"):
        (folder / "corpus" / f"{name}.csv").write_bytes((folder / "corpus" / f"{name}.csv").read_bytes().partition(b"\n")[0] + b"\n")
    for path in [folder / "corpus" / "errors.csv", *(folder / "corpus" / "jsonl").iterdir()]:
        path.unlink()
    check_all(folder / "corpus", "tables without rows")


CELLS = ["=1+1", "+3", "-4", "@SUM(A1)", "'=2", "007", "1-2", "1e5", "3/4", "2021-05-05", "TRUE", "NULL", "#N/A", "Ключи от города",
         'a "quoted" name', "a, comma; and | bar", "new\nline\r\nand\ttab", "emoji 👩‍🚀 and 𝔘", "control \x01\x08\x1b\x7f\x85", "\ufffe and \uffff",
         "_x0041_ and _x000d_", "<b>&amp;</b> ]]>", "=HYPERLINK(\"http://example.org\",\"x\")", "line\u2028separator", "e\u0301", "   ", "\\ back \\n"]
URLS = ["https://example.org/a?b=c&d=e#part", "http://example.org/a b\"c<d>", "https://пример.рф/статья", "HTTP://EXAMPLE.ORG/", "javascript:alert(1)",
        "https://example.org/" + "x" * 2040, "https://example.org/" + "x" * 2100, "https://example.org/100%", "file:///etc/passwd"]


def hostile(folder):
    """Cells that spreadsheets, XML, SQL or JSON might take for something else."""
    articles = [{"id": cell, "title": cell, "text": f"{cell} {TEXT}The Law on {cell.strip()} was adopted in 1850 by President {cell.strip()} Berg.\n"} for cell in CELLS]
    articles += [{"id": f"url {number}", "url": url, "title": url, "text": TEXT} for number, url in enumerate(URLS)]
    articles += [{"id": "old", "published": "1899-12-31", "text": TEXT}, {"id": "older", "published": "1900-02-28", "text": TEXT},
                 {"id": "sure", "published": "1900-03-01", "text": TEXT}, {"id": "last", "published": "9999-12-31", "text": TEXT}]
    (folder / "hostile.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    for option, out in (([], "plain"), (["--excel"], "excel")):
        chancery("extract", "-q", *option, "-o", out, "hostile.jsonl", cwd=folder)
    sheets = check_all(folder / "plain", "hostile cells")
    links = {target for sheet in sheets for target in sheet.links.values()}
    check_equal(links, {"https://example.org/a?b=c&d=e#part", "http://example.org/a%20b%22c%3Cd%3E", "https://example.org/" + "x" * 2040,
                        "https://xn--e1afmkfd/".replace("xn--e1afmkfd", "%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84") + "%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F",
                        "https://example.org/100%25"}, "hostile cells: urls of the web are links, others are not")
    dates = {cell for sheet in sheets for row, formats in zip(sheet.rows, sheet.formats) for column, cell in enumerate(row)
             if formats.get(column) == "day"}
    check({"1900-03-01", "9999-12-31"} <= dates and "1899-12-31" not in dates, "hostile cells: days are days from March 1900 on")
    for format, usual in FORMATS.items():
        export(folder, "excel", "-q", "--format", format)
        check(bytes_of(folder / "excel" / usual) == bytes_of(folder / "plain" / usual), f"tables written with --excel give the same {format}")


def by_hand(folder):
    """Cells that no run writes, but hands do: blanks at the ends, ends of lines, marks of another system."""
    chancery("extract", "-q", "-o", "hand", cwd=folder, stdin=TEXT.encode())
    path = folder / "hand" / "entities.csv"
    path.write_bytes(path.read_bytes() + b'x/1,person," two  blanks ","a\nb\r\n c | d",,1,1,,\n' + b'x/2,person,"\t","a |  | b | ",,0,999999999999999,0001-01-01,2020\n')
    check_all(folder / "hand", "cells by hand")


def limits(folder):
    """What does not fit into a sheet is cut or goes on in another, and a message says so."""
    chancery("extract", "-q", "-o", "long", cwd=folder, stdin=TEXT.encode())
    path = folder / "long" / "dates.csv"
    path.write_text(path.read_text().splitlines()[0] + "\nstdin,0,1,x,DATE,,,,,,," + "long " * 8000 + "end.\n")
    done = export(folder, "long", "-q")
    header, rows = exported.csv_table(folder / "long" / "dates.csv")
    check_equal((done.returncode, done.stderr),
                (1, "chancery: long/dates.csv:2: the cell of 'sentence' is longer than one of a sheet and is cut after 32767 characters;"
                    " take sqlite or jsonl to have all of it\n"), "a long cell: the message")
    dates = next(sheet for sheet in exported.workbook(folder / "long" / "tables.xlsx") if sheet.name == "dates")
    check_equal(dates.rows[1], [cell[:32767] for cell in rows[0]], "a long cell: it is cut there")
    path.write_bytes(path.read_bytes() + rows_of_emoji())
    done = export(folder, "long", "-q")
    told = done.stderr.splitlines()
    check_equal((done.returncode, len(told), told[-1]), (1, 11, "chancery: long/tables.xlsx: 3 further cells are cut"), "many long cells: the first are named")
    dates = next(sheet for sheet in exported.workbook(folder / "long" / "tables.xlsx") if sheet.name == "dates")
    check_equal({len(row[11].encode("utf-16-le")) // 2 for row in dates.rows[2:]}, {32766}, "many long cells: none is cut within a character")
    for format in ("sqlite", "jsonl"):
        done = export(folder, "long", "-q", "--format", format)
        check_equal((done.returncode, done.stderr), (0, ""), f"long cells: {format} has all of them")
    faults = exported.database_faults(folder / "long" / "tables.sqlite", folder / "long")[0] + exported.lines_faults(folder / "long" / "jsonl", folder / "long")[0]
    check(not faults, "long cells: they are whole there", "\n".join(fault[:200] for fault in faults))


def rows_of_emoji():
    cell = "\U0001F600" * 16384
    return f"stdin,0,1,x,DATE,,,,,,,{cell}\n".encode() * 12


def many_rows(folder):
    chancery("extract", "-q", "-o", "many", cwd=folder, stdin=TEXT.encode())
    header = (folder / "many" / "tenures.csv").read_text().splitlines()[0]
    (folder / "many" / "tenures.csv").write_text(header + "\n" + ",,,,current,,,1\n" * 1048576 + "Last,,,,current,,,2\n")
    done = export(folder, "many", "-q")
    check_equal((done.returncode, done.stderr), (0, "chancery: many/tenures.csv: has more rows than a sheet; it goes on in the sheet 'tenures 2'\n"),
                "more rows than a sheet: the message")
    with zipfile.ZipFile(folder / "many" / "tables.xlsx") as file:
        first, second, book = (file.read(f"xl/{name}.xml") for name in ("worksheets/sheet8", "worksheets/sheet9", "workbook"))
    rows = [len(re.findall(rb"<row ", part)) for part in (first, second)]
    check_equal(rows, [1048576, 3], "more rows than a sheet: all are there")
    check(b">office<" in second and b">Last<" in second and b'ref="A1:H3"' in second, "more rows than a sheet: the second has the header too")
    check(b'name="tenures 2"' in book, "more rows than a sheet: its name")


def many_links(folder):
    chancery("extract", "-q", "-o", "links", cwd=folder, stdin=TEXT.encode())
    path = folder / "links" / "articles.csv"
    path.write_text(path.read_text().splitlines()[0] + "\n" + "".join(f"{number},https://example.org/{number},,,,1,1,0,,\n" for number in range(66000)))
    done = export(folder, "links", "-q")
    check_equal((done.returncode, done.stderr), (0, ""), "more links than a sheet holds: the workbook is written")
    with zipfile.ZipFile(folder / "links" / "tables.xlsx") as file:
        sheet, targets = file.read("xl/worksheets/sheet1.xml"), file.read("xl/worksheets/_rels/sheet1.xml.rels")
    found = [sheet.count(b">https://example.org/"), sheet.count(b"<hyperlink "), targets.count(b"TargetMode")]
    check_equal(found, [66000, 65530, 65530], "more links than a sheet holds: the rest are text")


# --- ways to ask ---------------------------------------------------------------------------

def ways(folder):
    (folder / "in.txt").write_text(TEXT)
    chancery("extract", "-q", "-o", "out", "in.txt", cwd=folder)
    rows = sum(len(exported.csv_table(folder / "out" / f"{table}.csv")[1]) for table in READ_TABLES)
    for format, usual in FORMATS.items():
        done = export(folder, "out", "--format", format)
        check_equal((done.returncode, done.stderr), (0, f"{len(READ_TABLES)} tables, {rows} rows; they are in out/{usual}\n"), f"{format}: the summary")
        before = bytes_of(folder / "out" / usual)
        export(folder, "out", "-q", "--format", format, "-o", "other", env={**os.environ, "TZ": "Pacific/Kiritimati"})
        check(bytes_of(folder / "other") == before, f"{format}: the same bytes again, elsewhere and in another zone")
        (folder / "other").unlink() if format != "jsonl" else [path.unlink() for path in (folder / "other").iterdir()]
        if format == "jsonl":
            (folder / "other").rmdir()
            continue
        done = chancery("extract", "--format", format, "-o", "both", "in.txt", cwd=folder)
        check(done.returncode == 0 and f"they are in both/{usual}\n" in done.stderr, f"extract --format {format}", done.stderr)
        check(bytes_of(folder / "both" / usual) == before, f"extract --format {format} writes what export does")
    done = chancery("extract", "-q", "--format", "lines", "--format", "sqlite", "-o", "lines", "in.txt", cwd=folder)
    with sqlite3.connect(folder / "lines" / "tables.sqlite") as base:
        check_equal(base.execute("SELECT article FROM articles").fetchall(), [("in:1",)], "extract takes a format of each kind")
    with open(folder / "piped.xlsx", "wb") as file:
        done = export(folder, "out", "-o", "-", stdout=file)
    check_equal((done.returncode, done.stderr, bytes_of(folder / "piped.xlsx")), (0, "", bytes_of(folder / "out" / "tables.xlsx")), "a workbook into a pipe")
    done = export(folder, "out", "--format", "jsonl", "--table", "officials", "-o", "-")
    check_equal((done.returncode, done.stderr, done.stdout.encode()), (0, "", (folder / "out" / "jsonl" / "officials.jsonl").read_bytes()), "one table as JSON Lines")
    with sqlite3.connect(folder / "out" / "tables.sqlite") as base:
        check_equal(base.execute("SELECT office, country, place, person FROM holders").fetchall(), [("Minister of Foreign Affairs", "NOR", 1, "Anna Berg")], "the view of holders")
        check_equal(base.execute("SELECT name, action, action_day, articles FROM register_of_documents").fetchall(), [("Harvest Act", "signed", "2020-06", 1)], "the view of documents")
        indexed = {(table, base.execute(f"PRAGMA index_info({row[1]})").fetchone()[2]) for table in READ_TABLES for row in base.execute(f"PRAGMA index_list({table})")}
    check({("mentions", "article"), ("mentions", "entity"), ("officials", "person"), ("dates", "first_day"), ("articles", "article"), ("entities", "entity")} <= indexed,
          "there are indexes", sorted(indexed))


def register_over_articles(folder):
    """The first deed of a document is the one of the earliest day, whichever article tells it."""
    articles = [("2021-05-05", "The parliament ratified the Harvest Act on 4 May 2021."), ("2020-06-03", "The ministers signed the Harvest Act on 2 June 2020."),
                ("2022-01-01", "Envoys praised the Harvest Act.")]
    (folder / "register.jsonl").write_text("".join(json.dumps({"id": day, "published": day, "text": text}) + "\n" for day, text in articles))
    chancery("extract", "-q", "--format", "sqlite", "-o", "register", "--format", "jsonl", "register.jsonl", cwd=folder)
    with sqlite3.connect(folder / "register" / "tables.sqlite") as base:
        check_equal(base.execute("SELECT name, doctype, action, action_day, articles, first_seen, last_seen FROM register_of_documents").fetchall(),
                    [("Harvest Act", "act", "signed", "2020-06-02", 3, "2020-06-03", "2022-01-01")], "the register of documents has the first deed")


# --- what goes wrong -----------------------------------------------------------------------

WRONG = [
    ([], "one OUT is wanted, the folder that extract wrote"),
    (["out", "out"], "one OUT is wanted, the folder that extract wrote"),
    (["--format", "ods", "out"], "--format takes xlsx, sqlite or jsonl, not ods"),
    (["--table", "people", "--format", "jsonl", "out"], "--table takes articles, mentions, dates, titles, officials, documents, entities, tenures or merges, not people"),
    (["--table", "dates", "out"], "--table goes with --format jsonl"),
    (["--format", "jsonl", "-o", "-", "out"], "standard output takes one table: add --table NAME"),
    (["--format", "sqlite", "-o", "-", "out"], "a database cannot be streamed; name a file with -o"),
    (["--excel", "out"], "this command has no option --excel"),
    (["--chunk", "3", "out"], "this command has no option --chunk"),
]


def replaced(table, old, new):
    def change(folder):
        path = folder / f"{table}.csv"
        assert old in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(old, new, 1))
    return change


AGAIN = "write the tables again"
DAMAGES = [
    ("a missing table", lambda folder: (folder / "dates.csv").unlink(), "bad/dates.csv: there is no such table; write all of them with chancery extract -o bad", FORMATS),
    ("another column", replaced("dates", b"mod", b"mood"), "bad/dates.csv:1: the columns are not article,start,end,text,type,value,mod,first_day,last_day,anchor,ambiguous,"
     "sentence; write the tables again with this version", FORMATS),
    ("a row too short", lambda folder: (folder / "dates.csv").write_bytes((folder / "dates.csv").read_bytes() + b"in,1\n"),
     "bad/dates.csv:4: the row has 2 cells, the header 12; add or remove commas, or quote the cell that holds one", FORMATS),
    ("no number", replaced("mentions", b"in,0,", b"in,0x0,"), f"bad/mentions.csv:2: the cell of 'start' is no whole number; {AGAIN}", FORMATS),
    ("a long number", replaced("mentions", b"in,0,", b"in,1234567890123456,"), f"bad/mentions.csv:2: the cell of 'start' is no whole number; {AGAIN}", FORMATS),
    ("zeros before a number", replaced("mentions", b"in,0,", b"in,00,"), f"bad/mentions.csv:2: the cell of 'start' is no whole number; {AGAIN}", FORMATS),
    ("an empty number", replaced("mentions", b"in,0,", b"in,,"), f"bad/mentions.csv:2: the cell of 'start' is empty; {AGAIN}", FORMATS),
    ("not UTF-8", replaced("mentions", b"Anna", b"Ann\xe9"), "bad/mentions.csv:3:25: the table is not UTF-8; save it as CSV UTF-8", FORMATS),
    ("a NUL", replaced("mentions", b"Anna", b"Ann\0"), "bad/mentions.csv:3: the cell of 'text' is not UTF-8; save the table as CSV UTF-8", FORMATS),
    ("a table that is cut off", lambda folder: (folder / "tenures.csv").write_bytes((folder / "tenures.csv").read_bytes()[:-1]),
     "bad/tenures.csv: the last line has no end: the table is cut off; write it again", FORMATS),
    ("a name twice", lambda folder: (folder / "articles.csv").write_bytes((folder / "articles.csv").read_bytes() + b"in,,,,,0,0,0,,\n"),
     f"bad/articles.csv:3: 'in' is in the table twice; {AGAIN}", ["sqlite"]),
    ("an article that is not there", replaced("dates", b"in,", b"out,"),
     f"bad/dates.csv:2: its article or entity is in no row of articles.csv or entities.csv; {AGAIN}", ["sqlite"]),
    ("an entity that is not there", replaced("mentions", b"person/anna-berg", b"person/anna"),
     f"bad/mentions.csv:2: its article or entity is in no row of articles.csv or entities.csv; {AGAIN}", ["sqlite"]),
]


def wrong_usage(folder):
    for arguments, message in WRONG:
        done = chancery("export", *arguments, cwd=folder)
        check_equal((done.returncode, done.stderr), (2, f"chancery: export: {message}{SEE}"), f"export {' '.join(arguments)}: the message")
    done = chancery("extract", "-q", "--table", "dates", "--format", "xlsx", "-o", "none", "in.txt", cwd=folder)
    check_equal((done.returncode, done.stderr, names(folder / "none")), (2, "chancery: extract: one table alone is not exported; leave out --table or --format xlsx;"
                                                                            " see 'chancery extract --help'\n", []), "extract --table --format xlsx: the message")
    done = chancery("explain", "--format", "xlsx", "in.txt", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: explain: unknown format xlsx; see 'chancery explain --help'\n"), "explain --format xlsx: the message")
    done = export(folder, "nowhere")
    check_equal((done.returncode, done.stderr), (2, "chancery: nowhere: there is no such folder; write the tables with chancery extract -o nowhere\n"), "no folder: the message")


def copy(folder, name):
    for path in (folder / name).iterdir() if (folder / name).exists() else []:
        path.unlink()
    (folder / name).mkdir(exist_ok=True)
    for path in (folder / "good").glob("*.csv"):
        (folder / name / path.name).write_bytes(path.read_bytes())


def damaged(folder):
    (folder / "in.txt").write_text(TEXT)
    chancery("extract", "-q", "-o", "good", "in.txt", cwd=folder)
    for name, change, message, formats in DAMAGES:
        for format in formats:
            copy(folder, "bad")
            change(folder / "bad")
            before = names(folder / "bad")
            done = export(folder, "bad", "--format", format)
            check_equal((done.returncode, done.stderr.partition("\n")[0], names(folder / "bad")), (2, f"chancery: {message}", before), f"{name}, {format}: the message, and nothing is left")


def no_room(folder):
    (folder / "lines.txt").write_text(TEXT * 300)
    chancery("extract", "-q", "--format", "lines", "-o", "large", "lines.txt", cwd=folder)
    for format, usual in FORMATS.items():
        place = folder / "large" / usual
        for stood_before in (False, True):
            if stood_before:
                export(folder, "large", "-q", "--format", format)
            before = names(folder / "large"), bytes_of(place) if stood_before else None
            shell = f"ulimit -f 20; trap '' XFSZ; exec '{CHANCERY}' export --format {format} large"
            done = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, text=True, timeout=120)
            found = names(folder / "large"), bytes_of(place) if stood_before else None
            check(done.returncode == 2 and "cannot be written (" in done.stderr and found == before,
                  f"a full disk, {format}{', over another' if stood_before else ''}: a message, and nothing changes", f"{done.stderr}{found[0]} {before[0]}")
    with open("/dev/full", "wb") as full:
        done = export(folder, "large", "-q", "-o", "-", stdout=full)
        check_equal((done.returncode, done.stderr), (2, "chancery: standard output: cannot be written (No space left on device); make room or choose another place\n"),
                    "a full disk behind standard output: the message")
    done = export(folder, "large", "-q", "-o", "/dev/full")
    check_equal((done.returncode, done.stderr), (2, "chancery: /dev/full: cannot be written (No space left on device); make room or choose another place\n"), "a full device: the message")
    done = export(folder, "large", "-q", "--format", "sqlite", "-o", "/dev/full")
    check_equal((done.returncode, done.stderr), (2, "chancery: /dev/full: is no file; a database cannot be written to a device or a pipe\n"), "a database in a device: the message")
    (folder / "large" / "taken" / "mine").mkdir(parents=True)
    for format in ("xlsx", "sqlite"):
        done = export(folder, "large", "-q", "--format", format, "-o", "large/taken")
        check(done.returncode == 2 and done.stderr.startswith("chancery: large/taken: "), f"a folder in place of the {format}: the message", done.stderr)
    done = export(folder, "large", "-q", "--format", "jsonl", "-o", "large/tables.xlsx")
    check_equal((done.returncode, done.stderr), (2, "chancery: large/tables.xlsx/articles.jsonl: cannot be written (Not a directory); choose another place\n"),
                "a file in place of the folder of JSON Lines: the message")
    check(not [name for name in names(folder / "large") if name.endswith(".partial")], "nothing half-written stays", names(folder / "large"))


def unreadable(folder):
    user = unprivileged()
    if user is None:
        return skip("an unreadable folder: there is no user who may not read it")
    folder.chmod(0o777)
    (folder / "large").chmod(0o555)
    for format, usual in FORMATS.items():
        place = folder / "large" / usual
        [path.unlink() for path in place.iterdir()] and place.rmdir() if place.is_dir() else place.unlink()
        done = export(folder, "large", "--format", format, **user)
        check(done.returncode == 2 and f"chancery: large/{usual}: cannot be " in done.stderr and "Permission denied" in done.stderr, f"a read-only folder, {format}: the message", done.stderr)
    (folder / "large").chmod(0)
    done = export(folder, "large", **user)
    (folder / "large").chmod(0o755)
    check(done.returncode == 2 and "chancery: large/articles.csv: " in done.stderr, "an unreadable folder: the message", done.stderr)


def holders_in_order(folder):
    """Whoever is called former on a later day came before, and who held it and left stands there once."""
    days = ("President Peter Holm of Norway spoke in Oslo on 3 May 2021.", "Former Norwegian President Anna Berg and President Peter Holm of Norway met in Oslo on 5 May 2021.",
            "Former Norwegian President Peter Holm met Norwegian President Erik Dahl in Oslo on 9 May 2021.")
    chancery("extract", "-q", "--format", "lines", "-o", "held", cwd=folder, stdin="\n".join(days).encode())
    export(folder, "held", "-q", "--format", "sqlite")
    with sqlite3.connect(folder / "held" / "tables.sqlite") as base:
        held = base.execute("SELECT place, person, status FROM holders WHERE office = 'President' AND country = 'NOR' ORDER BY place").fetchall()
    check_equal(held, [(1, "Anna Berg", "former"), (2, "Peter Holm", "current"), (3, "Erik Dahl", "current")], "the view of holders: their order")


for test in (corpus, hostile, by_hand, limits, many_rows, many_links, ways, register_over_articles, holders_in_order):
    with scratch() as folder:
        test(pathlib.Path(folder))
with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "in.txt").write_text(TEXT)
    wrong_usage(folder)
    damaged(folder)
    no_room(folder)
    unreadable(folder)
finish()
