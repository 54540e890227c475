"""Reads what chancery export writes, so that it can be compared with the CSV tables cell by cell.

A cell comes as the CSV table has it; `typed` says which of them a format must not hold as text.
"""
import csv
import datetime
import json
import re
import sqlite3
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
ERRORS_NUMBERS = ("start", "end", "expected_start", "expected_end")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def csv_table(path):
    """The header and the rows."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return rows[0], rows[1:]


def layouts(folder):
    """By table: by column: number, day (a day, or something vaguer), id, list or text."""
    metadata = json.loads((folder / "tables.json").read_bytes())
    kinds = {}
    for table in metadata["tables"]:
        columns = kinds[table["url"].removesuffix(".csv")] = {}
        for column in table["tableSchema"]["columns"]:
            name, datatype = column["name"], column["datatype"]
            kind = "number" if datatype == "nonNegativeInteger" else "day" if datatype != "string" else "text"
            if name in ("date", "action_day"):
                kind = "day"
            elif name in ("article", "entity", "duplicate_of"):
                kind = "id"
            columns[name] = "list" if "separator" in column else kind
    del kinds["fingerprints"]  # which no reader wants
    if (folder / "errors.csv").exists():
        header, _ = csv_table(folder / "errors.csv")
        kinds["errors"] = {name: "number" if name in ERRORS_NUMBERS else "id" if name == "article" else "text" for name in header}
    return kinds


# --- workbooks --------------------------------------------------------------------------

def unspelt(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


class Sheet:
    """Rows of cells as text; `formats` tells of each how it is held: text, number, day, or None where there is none."""

    def __init__(self, name, root, targets):
        self.name, self.rows, self.formats = name, [], []
        assert not list(root.iter(f"{MAIN}f")), "there is a formula"
        for row in root.iter(f"{MAIN}row"):
            assert int(row.get("r")) == len(self.rows) + 1
            cells = {}
            for cell in row:
                letter, = re.fullmatch(r"([A-Z])%s" % row.get("r"), cell.get("r")).groups()
                cells[ord(letter) - ord("A")] = self.read(cell)
            self.rows.append([cells.get(i, ("", None))[0] for i in range(max(cells, default=-1) + 1)])
            self.formats.append({i: cell[1] for i, cell in cells.items()})
        self.filter = root.find(f"{MAIN}autoFilter").get("ref")
        self.frozen = root.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane").attrib
        self.widths = [float(column.get("width")) for column in root.find(f"{MAIN}cols")]
        self.links = {link.get("ref"): targets[link.get(f"{RELATIONS}id")] + ("#" + link.get("location") if link.get("location") else "")
                      for link in root.iter(f"{MAIN}hyperlink")}
        width = len(self.rows[0])
        self.rows = [row + [""] * (width - len(row)) for row in self.rows]

    @staticmethod
    def read(cell):
        style = cell.get("s", "0")
        if cell.get("t") == "inlineStr":
            text = cell.find(f"{MAIN}is/{MAIN}t")
            kept = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            return unspelt(text.text if kept else text.text.strip(" \t\r\n")), "text"
        value = cell.find(f"{MAIN}v").text
        if style == "2":
            return str(datetime.date(1899, 12, 30) + datetime.timedelta(int(value))), "day"
        return value, "number"


def workbook(path):
    """Its sheets in order."""
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        parts = {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in file.infolist())
    relations = {part.get("Id"): part.get("Target") for part in parts["xl/_rels/workbook.xml.rels"]}
    sheets = []
    for sheet in parts["xl/workbook.xml"].iter(f"{MAIN}sheet"):
        target = relations[sheet.get(f"{RELATIONS}id")]
        beside = parts.get(target.replace("worksheets/", "xl/worksheets/_rels/") + ".rels", [])
        sheets.append(Sheet(sheet.get("name"), parts[f"xl/{target}"], {part.get("Id"): part.get("Target") for part in beside}))
    return sheets


def is_sheet_day(cell):
    return bool(DAY.fullmatch(cell)) and cell >= "1900-03-01"


def sheet_format(kind, cell):
    """How a sheet holds a cell of that kind."""
    if not cell:
        return None
    return "number" if kind == "number" else "day" if kind == "day" and is_sheet_day(cell) else "text"


def sheet_faults(sheet, header, rows, kinds):
    """What is not as the CSV table has it, and how many cells were compared."""
    faults, cells = [], len(header)
    if sheet.rows[0] != header or set(sheet.formats[0].values()) != {"text"}:
        faults.append(f"{sheet.name}: the header is {sheet.rows[0]}")
    if len(sheet.rows) - 1 != len(rows):
        faults.append(f"{sheet.name}: {len(sheet.rows) - 1} rows, not {len(rows)}")
    for number, (found, wanted) in enumerate(zip(sheet.rows[1:], rows)):
        cells += len(wanted)
        formats = sheet.formats[number + 1]
        for column, cell in enumerate(wanted):
            how = formats.get(column)
            if (found[column], how) != (cell, sheet_format(kinds[header[column]], cell)):
                faults.append(f"{sheet.name}:{number + 2}: {header[column]} is {found[column]!r} ({how}), not {cell!r}")
    return faults, cells


# --- databases and JSON Lines -------------------------------------------------------------

def value(kind, cell, lists=False):
    """What a program gets for a cell."""
    if kind == "list" and lists:
        return cell.split(" | ") if cell else []
    if not cell and kind in ("number", "day", "id"):
        return None
    return int(cell) if kind == "number" else cell


def value_faults(name, found, header, rows, kinds, lists=False):
    """Compares rows of values."""
    faults = [] if len(found) == len(rows) else [f"{name}: {len(found)} rows, not {len(rows)}"]
    for number, (row, wanted) in enumerate(zip(found, rows)):
        values = [value(kinds[column], cell, lists) for column, cell in zip(header, wanted)]
        if list(row) != values or [type(x) for x in row] != [type(x) for x in values]:
            faults.append(f"{name}:{number + 2}: {list(row)!r}, not {values!r}")
    return faults, len(rows) * len(header)


def database_faults(path, folder):
    faults, cells, kinds = [], 0, layouts(folder)
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
        base.execute("PRAGMA foreign_keys = ON")
        tables = {row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables != set(kinds):
            faults.append(f"the tables are {sorted(tables)}")
        for name in sorted(tables & set(kinds)):
            header, rows = csv_table(folder / f"{name}.csv")
            columns = [row[1:3] for row in base.execute(f"PRAGMA table_info({name})")]
            if columns != [(column, "INTEGER" if kinds[name][column] == "number" else "TEXT") for column in header]:
                faults.append(f"{name}: the columns are {columns}")
            more, count = value_faults(name, base.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall(), header, rows, kinds[name])
            faults += more
            cells += count
        faults += [f"integrity: {row[0]}" for row in base.execute("PRAGMA integrity_check") if row[0] != "ok"]
        faults += [f"foreign key: {row}" for row in base.execute("PRAGMA foreign_key_check")]
    return faults, cells


def lines_faults(place, folder):
    faults, cells, kinds = [], 0, layouts(folder)
    found = sorted(path.name for path in place.iterdir())
    if found != sorted(f"{name}.jsonl" for name in kinds):
        faults.append(f"the files are {found}")
    for name in kinds:
        header, rows = csv_table(folder / f"{name}.csv")
        objects = [json.loads(line) for line in (place / f"{name}.jsonl").read_bytes().decode().split("\n")[:-1]]
        if any(list(each) != header for each in objects):
            faults.append(f"{name}: the members are not the columns")
        more, count = value_faults(name, [list(each.values()) for each in objects], header, rows, kinds[name], lists=True)
        faults += more
        cells += count
    return faults, cells
