"""tables.json says what the tables hold, as CSV on the Web has it, and each of its words holds."""
import csv
import datetime
import io
import json
import pathlib
import re

from tap import ROOT, TABLES, check, check_equal, chancery, finish, scratch

WHOLE = re.compile(r"0|[1-9][0-9]*")
KNOWN = {"dc:title", "dc:description"}


def is_day(cell):
    try:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", cell) and datetime.date.fromisoformat(cell)
    except ValueError:
        return False


def is_typed(cell, datatype):
    if datatype == "nonNegativeInteger":
        return WHOLE.fullmatch(cell)
    if datatype == {"base": "date", "format": "yyyy-MM-dd"}:
        return is_day(cell)
    return datatype == "string"


def read(folder, metadata):
    """The tables as the metadata says that they are to be read."""
    dialect = metadata["dialect"]
    tables = {}
    for table in metadata["tables"]:
        text = (folder / table["url"]).read_bytes().decode("utf-8-sig" if dialect["encoding"] == "utf-8" else "")
        end = dialect["lineTerminators"][0]
        check(text.endswith(end) and text.count("\n") == text.count(end), f"{table['url']}: its lines end as they should")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect["delimiter"], quotechar=dialect["quoteChar"],
                               doublequote=dialect["doubleQuote"], strict=True))
        tables[table["url"]] = dict(zip(rows[0], map(list, zip(*rows[1:])))) if rows[1:] else {name: [] for name in rows[0]}
    return tables


def check_column(url, column, cells):
    check(column["titles"] == column["name"] and len(column["dc:description"]) > 5, f"{url}: {column['name']} is described", column)
    unknown = set(column) - KNOWN - {"name", "titles", "datatype", "separator", "required"}
    check(not unknown, f"{url}: {column['name']} has no property that is not in CSV on the Web", unknown)
    wrong = [cell for cell in cells if cell and not is_typed(cell, column["datatype"])]
    check(not wrong, f"{url}: every cell of {column['name']} is of its type", f"{column['datatype']}: {wrong[:5]}")
    if column.get("required"):
        check("" not in cells, f"{url}: no cell of {column['name']} is empty")


def check_run(folder, excel):
    metadata = json.loads((folder / "tables.json").read_bytes())
    check(metadata["@context"][0] == "http://www.w3.org/ns/csvw", "it is of CSV on the Web")
    check_equal(metadata["dialect"]["lineTerminators"][0], "\r\n" if excel else "\n", "the ends of lines")
    check_equal([table["url"] for table in metadata["tables"]], [f"{table}.csv" for table in TABLES], "it tells of each table")
    tables = read(folder, metadata)
    for table in metadata["tables"]:
        url, schema = table["url"], table["tableSchema"]
        columns = tables[url]
        check_equal([column["name"] for column in schema["columns"]], list(columns), f"{url}: its columns")
        for column in schema["columns"]:
            check_column(url, column, columns[column["name"]])
        if "primaryKey" in schema:
            keys = columns[schema["primaryKey"]]
            check(len(set(keys)) == len(keys) and "" not in keys, f"{url}: its key tells rows apart")
        for key in schema.get("foreignKeys", []):
            reference = key["reference"]
            known = set(tables[reference["resource"]][reference["columnReference"]])
            lost = [cell for cell in columns[key["columnReference"]] if cell not in known]
            check(not lost, f"{url}: each {key['columnReference']} is in {reference['resource']}", lost[:5])
    small = {cell for columns in tables.values() for cell in columns.get("office", []) if any(word[:1].islower() for word in cell.split()[:1])}
    check(not small, "offices begin with a capital", small)
    keyed = {table["url"]: table["tableSchema"].get("primaryKey") for table in metadata["tables"]}
    check_equal({url: key for url, key in keyed.items() if key}, {"articles.csv": "article", "entities.csv": "entity", "fingerprints.csv": "article"}, "the tables with keys")


def names_that_differ_in_blanks(folder):
    (folder / "in").mkdir()
    for name in ("a b.txt", "a  b.txt", "a\u00a0b.txt", " .txt"):
        (folder / "in" / name).write_text("Foreign Minister Anna Berg met envoys on 5 May 2021.\n")
    (folder / "more.jsonl").write_text('{"id": " ", "text": "Anna Berg came."}\n{"id": "\\n", "text": "Anna Berg left."}\n')
    chancery("extract", "-q", "-o", "blanks", "in", "more.jsonl", cwd=folder)
    check_run(folder / "blanks", False)
    with open(folder / "blanks" / "articles.csv", newline="") as file:
        check_equal(sorted(row["article"] for row in csv.DictReader(file)),
                    ["a b", "a b~2", "a b~3", "in/ .txt", "more:1", "more:2"], "names that differ in blanks alone are told apart")


with scratch() as folder:
    folder = pathlib.Path(folder)
    chancery("extract", "-q", "-o", folder / "plain", "corpus", cwd=ROOT)
    chancery("extract", "-q", "--excel", "-o", folder / "excel", "corpus", cwd=ROOT)
    chancery("merge", "-q", "-o", folder / "joined", folder / "excel")
    check_run(folder / "plain", False)
    check_run(folder / "excel", True)
    check_equal((folder / "joined" / "tables.json").read_bytes(), (folder / "plain" / "tables.json").read_bytes(), "merge writes it too")
    chancery("extract", "-q", "--table", "dates", "-o", folder / "one", "corpus", cwd=ROOT)
    check_equal([path.name for path in (folder / "one").iterdir()], ["dates.csv"], "it is not written for one table alone")
    names_that_differ_in_blanks(folder)
    done = chancery("extract", "-q", "--table", "titles", "-o", "-", stdin=b"London mayor Anna Berg came. A spokesman said so.\n")
    check_equal([row["office"] for row in csv.DictReader(io.StringIO(done.stdout))], ["Mayor", "Spokesperson"], "the office alone is in title case")
finish()
