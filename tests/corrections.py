"""--corrections: what readers found wrong is put right in every run, and merge agrees with one run."""
import pathlib

from tap import TABLES, check, check_equal, chancery, finish, read_table, scratch

COLUMNS = "action,kind,name,other,article,start,end"
ARTICLES = [
    "President Anna Berg of Norway spoke. Berg left early.",
    "Foreign Minister Sergey Dahl of Norway met the press.",
    "President Anne Bergen of Norway spoke on Monday. Bergen left early.",
    "Foreign Minister Sergei Dahl of Norway met envoys of the Human Safety Council.",
    "President Annette Vang of Norway, who succeeded Anne Bergen, met envoys of the Harvest Council.",
]


def write(folder, lines):
    """The table, with the columns that its rows have."""
    cells = [[*line.split(",", 2)[:2], *line.split(",", 2)[2].replace("B, A", "B; A").split(",")] for line in lines.splitlines()]
    width = max(len(row) for row in cells)
    padded = [",".join(row + [""] * (width - len(row))).replace("B; A", "B, A") for row in cells]
    (folder / "c.csv").write_text("\n".join([",".join(COLUMNS.split(",")[:width]), *padded]) + "\n")


def extract(folder, out, corrections=None, inputs=("f",), options=()):
    arguments = ["--corrections", "c.csv"] if corrections is not None else []
    if corrections is not None:
        write(folder, corrections)
    done = chancery("extract", "-q", "--format", "lines", "-o", out, *arguments, *options, *inputs, cwd=folder)
    check_equal((done.returncode, done.stderr), (0, ""), f"{out}: the articles are read")
    return folder / out


def rows(out, table, *columns):
    return [tuple(row[column] for column in columns) for row in read_table(out / f"{table}.csv")]


def persons(out):
    return [row for row in rows(out, "entities", "entity", "name", "variants") if row[0].startswith("person/")]


def same(folder):
    out = extract(folder, "same", "same,person,Anna Berg,Anne Bergen\n")
    check(("person/anna-berg", "Anna Berg", "Anna Berg | Berg | Anne Bergen | Bergen") in persons(out), "same: two names are one person", persons(out))
    check("person/anne-bergen" not in dict(rows(out, "mentions", "entity", "text")), "same: no mention has the other id")
    check_equal([row for row in rows(out, "merges", "entity", "variant", "article", "why") if row[0] == "person/anna-berg"],
                [("person/anna-berg", "Berg", "f:1", "surname"), ("person/anna-berg", "Anne Bergen", "f:3", "correction"),
                 ("person/anna-berg", "Bergen", "f:3", "surname")], "same: the ledger")
    check([row for row in rows(out, "tenures", "office", "person", "articles") if "Ber" in row[1]][0] == ("President", "Anna Berg", "2"),
          "same: the office is held by one", rows(out, "tenures", "office", "person", "articles"))
    by_id = extract(folder, "by-id", "same,person,Anna Berg,person/anne-bergen\n")
    check_equal([(by_id / f"{table}.csv").read_bytes() == (out / f"{table}.csv").read_bytes() for table in TABLES], [True] * len(TABLES),
                "same: an id says the same as the name")
    out = extract(folder, "chained", "same,person,Annette Vang,Anna Berg\nsame,person,Anna Berg,Anne Bergen\n")
    check_equal([row[:2] for row in persons(out)], [("person/annette-vang", "Annette Vang"), ("person/sergey-dahl", "Sergey Dahl")],
                "same: corrections lead on to each other")


def different(folder):
    out = extract(folder, "different", "different,person,Sergey Dahl,Sergei Dahl\n")
    check_equal([row for row in persons(out) if "Dahl" in row[1]],
                [("person/sergey-dahl", "Sergey Dahl", "Sergey Dahl"), ("person/sergei-dahl", "Sergei Dahl", "Sergei Dahl")],
                "different: two names are two persons")


def rename(folder):
    out = extract(folder, "rename", "rename,person,Anna Berg,Anna K. Berg\n")
    check(("person/anna-berg", "Anna K. Berg", "Anna Berg | Berg") in persons(out), "rename: the name is another, the id stays", persons(out))
    check(("person/anna-berg", "Anna K. Berg", "Anna Berg", "correction") in rows(out, "merges", "entity", "name", "variant", "why"), "rename: the ledger")


def reject(folder):
    out = extract(folder, "reject", "reject,person,Anna Berg,\nreject,organisation,organisation/human-safety-council,\n")
    check_equal([row[0] for row in rows(out, "entities", "entity")], ["person/sergey-dahl", "person/anne-bergen", "person/annette-vang", "organisation/harvest-council"],
                "reject: the entities are gone")
    check("Anna Berg" not in [row[0] for row in rows(out, "officials", "person")], "reject: so are their offices")
    plain = folder / "plain"
    check_equal(rows(out, "mentions", "article", "start", "text"), rows(plain, "mentions", "article", "start", "text"), "reject: the mentions stay")
    start, end = [row[1:] for row in rows(plain, "officials", "article", "start", "end") if row[0] == "f:3"][0]
    out = extract(folder, "placed", f"reject,official,,,f:3,{start},{end}\nreject,official,Sergei Dahl,\n")
    check_equal(rows(out, "officials", "article"), [row for row in rows(plain, "officials", "article") if row not in [("f:3",), ("f:4",)]], "reject: rows of officials are gone")
    check_equal([row for row in rows(out, "tenures", "person") if "Bergen" in row[0]], [], "reject: they count for no tenure")


ALL = ("same,person,Anna Berg,Anne Bergen\ndifferent,person,Sergey Dahl,Sergei Dahl\nrename,person,Annette Vang,Annette Vang-Holm\n"
       "rename,person,Anna Berg,Anna K. Berg\nreject,organisation,Harvest Council,\nreject,official,Sergei Dahl,\n")


def merged(folder):
    """Joined with corrections, the outputs of shards are one corrected run; read without corrections they may be too,
    but for names that are to be told apart."""
    for number, article in enumerate(ARTICLES):
        (folder / f"f{number}").write_text(article + "\n")
    inputs = [f"f{number}" for number in range(len(ARTICLES))]
    for name, corrections, before in (("corrected", ALL, ALL), ("late", ALL.replace(ALL.splitlines()[1] + "\n", ""), None)):
        for order in (inputs, inputs[::-1]):
            whole = extract(folder, f"{name}-whole", corrections, order)
            shards = [extract(folder, f"{name}-{shard}", before, [shard]) for shard in order]
            write(folder, corrections)
            done = chancery("merge", "-q", "-o", f"{name}-joined", "--corrections", "c.csv", *shards, cwd=folder)
            check_equal((done.returncode, done.stderr), (0, ""), f"{name}: the outputs are joined")
            wrong = [table for table in TABLES if (whole / f"{table}.csv").read_bytes() != (folder / f"{name}-joined" / f"{table}.csv").read_bytes()]
            check_equal(wrong, [], f"{name}: joined they are those of one run")


def threads(folder):
    whole, parallel = extract(folder, "one", ALL), extract(folder, "four", ALL, options=("-j", "4"))
    check_equal([table for table in TABLES if (whole / f"{table}.csv").read_bytes() != (parallel / f"{table}.csv").read_bytes()], [], "threads do not show")


def unmet(folder):
    write(folder, "same,person,Anna Berg,Anne Bergen\nrename,person,Nobody Here,Somebody\nreject,official,Nobody Here,\n")
    done = chancery("extract", "--format", "lines", "-o", "out", "--corrections", "c.csv", "f", cwd=folder)
    check_equal((done.returncode, done.stderr.splitlines()[1:]),
                (0, ["chancery: c.csv:3: the correction met nothing: rename Nobody Here", "chancery: c.csv:4: the correction met nothing: reject Nobody Here"]),
                "corrections that meet nothing are told")


# The rows of a table, and the message about it.
MISTAKES = [
    ("merge,person,A B,C D\n", "2:1: no action is named 'merge'; use same, different, rename or reject"),
    ("same,place,A B,C D\n", "2:6: there are no entities of kind 'place'; use person, organisation or document"),
    ("reject,date,A B,\n", "2:8: 'date' cannot be rejected; use person, organisation, document or official"),
    ("same,official,A B,C D\n", "2:6: there are no entities of kind 'official'; use person, organisation or document"),
    ("same,person,,C D\n", "2:13: the name is missing; write it"),
    ("same,person,A B,\n", "2:17: the other name is missing; write it"),
    ('same,person,"B, A",\n', "2:20: the other name is missing; write it"),
    ("reject,person,A B,C D\n", "2:19: an entity is rejected by its name alone; leave this cell empty"),
    ("same,person,person/a-b,C D\n", "2:13: an id does not say how to call the entity; write its name"),
    ("rename,person,A B,person/c-d\n", "2:19: a name is wanted, no id; write it"),
    ("reject,document,person/c,\n", "2:17: 'person/c' is no id of that kind; take it from entities.csv, or write the name"),
    ("same,person,A B,organisation/c\n", "2:17: 'organisation/c' is no id of that kind; take it from entities.csv, or write the name"),
    ("same,person,A B,person/c~2\n", "2:17: 'person/c~2' may be another entity in the next run; write the name"),
    ("reject,official,,\n", "2:17: all rows would be rejected; write the person, or article, start and end"),
    ("reject,official,A B,,f:1,x,9\n", "2:26: 'x' is no number of a byte; write one"),
    ("reject,official,A B,,f:1,9,9\n", "2:28: start and end are no range of bytes; write both, start < end"),
    ("reject,official,A B,,,5,9\n", "2:22: the article of start and end is missing; write it"),
    ("reject,person,A B,,f:1\n", "2:20: only rows of officials are rejected by place; leave it empty"),
    ("different,person,Ána B,ANA B\n", "2:25: the names differ in nothing but capitals and accents; drop the row"),
    ("same,person,A Berg,C Dahl\nsame,person,B Berg,C Dahl\n", "3:20: line 2 speaks of that name already; keep one of the two"),
    ("rename,person,A Berg,C Dahl\nrename,person,A Berg,D Dahl\n", "3:15: the name is renamed twice; keep one of the two"),
    ("same,person,A Berg,C Dahl\nsame,person,C Dahl,A Berg\n", "2:13: the names lead back to each other in a circle; drop one of the rows"),
    ("same,person,A Berg,person/b-dahl\nsame,person,B Dahl,person/a-berg\n", "2:13: the names lead back to each other in a circle; drop one of the rows"),
]


def mistakes(folder):
    for row, message in MISTAKES:
        write(folder, row)
        done = chancery("extract", "--format", "lines", "-o", "never", "--corrections", "c.csv", "f", cwd=folder)
        check_equal((done.returncode, done.stderr.splitlines()[:1]), (2, [f"chancery: c.csv:{message}"]), f"{row.strip()!r}: the message")
        check(not (folder / "never").exists(), f"{row.strip()!r}: nothing is written")
    (folder / "c.csv").write_text("action,kind,name\nsame,person,A B\n")
    done = chancery("merge", "-o", "never", "--corrections", "c.csv", "plain", cwd=folder)
    check_equal((done.returncode, done.stderr), (2, "chancery: c.csv:1: the column 'other' is missing; the header is action,kind,name,other,article,start,end\n"),
                "a column is missing: the message")
    done = chancery("extract", "-o", "never", "--corrections", "nowhere.csv", "f", cwd=folder)
    check(done.returncode == 2 and done.stderr.startswith("chancery: nowhere.csv: "), "a file that is not there", done.stderr)


with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "f").write_text("".join(article + "\n" for article in ARTICLES))
    extract(folder, "plain")
    for part in (same, different, rename, reject, merged, threads, unmet, mistakes):
        part(folder)
finish()
