"""Other people's programs read the tables and what chancery export makes of them: every cell is the same to them.

Usage: spreadsheets.py CHANCERY, with LibreOffice, csvkit, Miller, pandas and sqlite3 installed; ./dev spreadsheets does that.
"""
import csv
import io
import json
import pathlib
import subprocess

import pandas

import exported
from tap import ROOT, READ_TABLES, check, chancery, finish, scratch

# Commas, quotation marks, UTF-8, from the first line on; then, of each table that is read, all columns as text.
READ = "44,34,76,1"
# The same, cells as they are shown, all sheets.
WRITE = "44,34,76,1,,0,false,true,false,false,false,-1"

TEXT = "Foreign Minister Anna Berg of Norway met envoys of the OSCE on 5 May 2021. They signed the Harvest Act in June 2020.\n"
CELLS = ["=1+1", "+3", "-4", "@SUM(A1)", "007", "1-2", "1e5", "3/4", "2021-05-05", "TRUE", "NULL", "Ключи от города", 'a "quoted" name',
         "a, comma; and | bar", "emoji 👩‍🚀 and 𝔘", "_x0041_", "<b>&amp;</b>", "'=2", "nan", "N/A", "e\u0301"]


def run(*command, cwd=None, stdin=None):
    done = subprocess.run([str(part) for part in command], cwd=cwd, stdin=stdin, capture_output=True, timeout=300)
    if done.returncode:
        check(False, " ".join(map(str, command))[:100], done.stderr.decode("utf-8", "replace")[-2000:])
    return done.stdout.decode("utf-8")


def rows_of(text):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def compare(who, name, found, wanted):
    """Rows of text, the header first."""
    cells = sum(map(len, wanted))
    faults = [f"row {number}: {a!r}, not {b!r}" for number, (a, b) in enumerate(zip(found, wanted)) if a != b]
    if len(found) != len(wanted):
        faults.append(f"{len(found)} rows, not {len(wanted)}")
    check(not faults, f"{who}: the {cells} cells of {name}", "\n".join(fault[:600] for fault in faults[:5]))


def libreoffice(folder, *arguments):
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *arguments, cwd=folder)


def by_libreoffice(folder, run_name, tables):
    place = folder / run_name
    target = folder / f"{run_name}-office"
    libreoffice(folder, "--convert-to", f"csv:Text - txt - csv (StarCalc):{WRITE}", "--outdir", target, place / "tables.xlsx")
    for name, rows in tables.items():
        path = target / f"tables-{name}.csv"
        compare("LibreOffice, the workbook", name, rows_of(path.read_text(encoding="utf-8-sig")) if path.exists() else [], rows)
    for name, rows in tables.items():
        columns = "/".join(f"{number}/2" for number in range(1, len(rows[0]) + 1))
        libreoffice(folder, f"--infilter=Text - txt - csv (StarCalc):{READ},{columns}", "--convert-to",
                    f"csv:Text - txt - csv (StarCalc):{WRITE.removesuffix(',-1')}", "--outdir", target, place / f"{name}.csv")
        compare("LibreOffice, the CSV table", name, rows_of((target / f"{name}.csv").read_text(encoding="utf-8-sig")), rows)


def by_csvkit(place, tables):
    for name, rows in tables.items():
        compare("csvkit, the CSV table", name, rows_of(run("csvformat", place / f"{name}.csv")), rows)
        text = run("in2csv", "--no-inference", "--blanks", "--sheet", name, place / "tables.xlsx")
        compare("csvkit, the workbook", name, [[exported.unspelt(cell) for cell in row] for row in rows_of(text)], rows)


def by_miller(place, tables):
    for name, rows in tables.items():
        objects = json.loads(run("mlr", "-S", "--icsv", "--ojson", "cat", place / f"{name}.csv") or "[]")
        compare("Miller, the CSV table", name, [rows[0]] + [list(each.values()) for each in objects], rows)
        lines = run("mlr", "--ijsonl", "--ojson", "cat", place / "jsonl" / f"{name}.jsonl")
        wanted = [json.loads(line) for line in (place / "jsonl" / f"{name}.jsonl").read_text().splitlines()]
        check(json.loads(lines or "[]") == wanted, f"Miller, JSON Lines: the {sum(map(len, wanted))} values of {name}")


def by_pandas(place, tables, kinds):
    for name, rows in tables.items():
        text = {"dtype": str, "keep_default_na": False}
        frame = pandas.read_csv(place / f"{name}.csv", encoding="utf-8-sig", **text)
        compare("pandas, the CSV table", name, [list(frame.columns)] + frame.values.tolist(), rows)
        frame = pandas.read_excel(place / "tables.xlsx", sheet_name=name, **text)
        found = [[exported.unspelt(cell.removesuffix(" 00:00:00")) for cell in row] for row in frame.values.tolist()]
        compare("pandas, the workbook", name, [list(frame.columns)] + found, rows)
        frame = pandas.read_excel(place / "tables.xlsx", sheet_name=name)
        wrong = [column for column in frame.columns if len(frame) and kinds[name][column] == "number" and frame[column].dropna().dtype.kind not in "if"]
        check(not wrong, f"pandas, the workbook: columns of numbers of {name} are numbers", wrong)
        wanted = [[exported.value(kinds[name][column], cell, True) for column, cell in zip(rows[0], row)] for row in rows[1:]]
        frame = pandas.read_json(place / "jsonl" / f"{name}.jsonl", lines=True, dtype=False, convert_dates=False)
        found = [[None if not isinstance(cell, list) and pandas.isna(cell) else cell for cell in row] for row in frame.astype(object).values.tolist()]
        compare("pandas, JSON Lines", name, found, wanted)


def by_sqlite(place, tables, kinds):
    for name, rows in tables.items():
        columns = ", ".join(f'"{column}"' for column in rows[0])
        compare("sqlite3, the database", name, [rows[0]] + rows_of(run("sqlite3", "-csv", place / "tables.sqlite", f"SELECT {columns} FROM {name} ORDER BY rowid")), rows)
        text = run("sqlite3", "-csv", "-header", ":memory:", f".import --csv {place / f'{name}.csv'} read", "SELECT * FROM read")
        compare("sqlite3, the CSV table", name, rows_of(text), rows if len(rows) > 1 else [])


def read_by_all(folder, name):
    place = folder / name
    for format in ("xlsx", "sqlite", "jsonl"):
        chancery("export", "-q", "--format", format, place)
    kinds = exported.layouts(place)
    tables = {}
    for table in kinds:
        header, rows = exported.csv_table(place / f"{table}.csv")
        tables[table] = [header, *rows]
    by_libreoffice(folder, name, tables)
    by_csvkit(place, tables)
    by_miller(place, tables)
    by_pandas(place, tables, kinds)
    by_sqlite(place, tables, kinds)


with scratch() as folder:
    folder = pathlib.Path(folder)
    chancery("extract", "-q", "-o", folder / "corpus", "corpus", cwd=ROOT)
    chancery("score", "--gold", "gold", folder / "corpus", cwd=ROOT)
    read_by_all(folder, "corpus")
    articles = [{"id": cell, "title": cell, "url": f"https://example.org/{number}", "text": f"{cell} {TEXT}"} for number, cell in enumerate(CELLS)]
    (folder / "hostile.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    chancery("extract", "-q", "-o", "hostile", "hostile.jsonl", cwd=folder)
    read_by_all(folder, "hostile")
finish()
