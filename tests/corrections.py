"""--corrections: what readers found wrong is put right in every run, and merge agrees with one run."""
import json
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


SAID = ("President Anna Berg of Norway signed the Oslo Treaty on 5 May 2021. She met Foreign Minister Erik Dahl on Monday. He praised the treaty.\n"
        "Erik Dahl spoke of the Oslo Treaty on 5 May 2021. The treaty helps.\n")
# A correction of articles of SAID, and of each table the rows that go: column, cell.
REJECTED = {
    "a mention by its place": ("reject,mention,,,g:1,93,102\n",
                               {"mentions": ("start", ["93", "114"]), "officials": ("person", ["Erik Dahl"]), "tenures": ("person", ["Erik Dahl"])}),
    "a pronoun": ("reject,mention,,,g:1,68,71\n", {"mentions": ("start", ["68"])}),
    "mentions by their text": ("reject,mention,erik DAHL,,,,\n",
                               {"mentions": ("text", ["Erik Dahl", "He", "Erik Dahl"]), "officials": ("person", ["Erik Dahl"]),
                                "tenures": ("person", ["Erik Dahl"]), "entities": ("name", ["Erik Dahl"])}),
    "mentions by their text in an article": ("reject,mention,Erik Dahl,,g:2,,\n", {"mentions": ("start", ["0"])}),
    "a date by its place": ("reject,date,,,g:1,56,66\n", {"mentions": ("start", ["56"]), "dates": ("start", ["56"])}),
    "dates by their text": ("reject,date,5 May 2021,,,,\n", {"mentions": ("text", ["5 May 2021"] * 2), "dates": ("text", ["5 May 2021"] * 2)}),
    "a title": ("reject,title,President,,g:1,0,9\n",
                {"mentions": ("text", ["President"]), "titles": ("text", ["President"]), "officials": ("title", ["President"]),
                 "tenures": ("office", ["President"])}),
    "a document by its place": ("reject,document,,,g:1,41,52\n",
                                {"mentions": ("start", ["41", "129"]), "documents": ("article", ["g:1"])}),
    "documents by their names": ("reject,document,Oslo Treaty,,g:1,,\nreject,document,Oslo Treaty,,g:2,,\n",
                                 {"mentions": ("kind", ["document"] * 4), "documents": ("name", ["Oslo Treaty"] * 2),
                                  "entities": ("kind", ["document"])}),
}
# Those that refer to what is gone may say less, or another chain; the rule that found it is another's business.
COMPARED = {"mentions": ["article", "start", "kind", "text"], "dates": ["article", "start", "text"], "titles": ["article", "start", "text"],
            "officials": ["article", "person", "title"], "documents": ["article", "name"], "entities": ["name", "kind"],
            "tenures": ["office", "person"]}


def reject_rows(folder):
    (folder / "g").write_text(SAID)
    plain = extract(folder, "said", inputs=("g",))
    for name, (corrections, gone) in REJECTED.items():
        out = extract(folder, name.replace(" ", "-"), corrections, ("g",), ("-j", "2"))
        for table, columns in COMPARED.items():
            column, cells = gone.get(table, (columns[0], []))
            before, after = read_table(plain / f"{table}.csv"), read_table(out / f"{table}.csv")
            kept = [tuple(row[key] for key in columns) for row in after]
            lost = [row for row in before if tuple(row[key] for key in columns) not in kept]
            check_equal(([row[column] for row in lost], len(after)), (cells, len(before) - len(cells)), f"reject {name}: {table}")
        numbers = [row["chain"] for row in read_table(out / "mentions.csv") if row["article"] == "g:1" and row["chain"]]
        check_equal(sorted(set(numbers)), [str(i + 1) for i in range(len(set(numbers)))], f"reject {name}: chains are numbered from 1")


def rejected_consequences(folder):
    """What hung on a row that is rejected hangs on it no more."""
    out = extract(folder, "no-date", "reject,date,5 May 2021,,g:1,,\n", ("g",))
    check_equal(rows(out, "documents", "article", "action_day"), [("g:1", ""), ("g:2", "")], "reject: a date is no day of a deed")
    out = extract(folder, "no-person", "reject,mention,Erik Dahl,,g:1,,\n", ("g",))
    check_equal([row[2] for row in rows(out, "mentions", "article", "text", "entity") if row[:2] == ("g:1", "He")], [], "reject: a pronoun means nobody who is gone")
    out = extract(folder, "nobody", "reject,person,Anna Berg,\n", ("g",))
    check_equal(rows(out, "titles", "text", "person", "person_from")[0], ("President", "", ""), "reject: a title is nobody's who is none")


def rejected_later(folder):
    """merge joins runs that have rejected rows, and refuses those that have not; a state knows the articles all the same."""
    for number, line in enumerate(SAID.splitlines()):
        (folder / f"s{number}").write_text(line + "\n")
    corrections = "reject,date,,,s0:1,56,66\nreject,document,Oslo Treaty,,s1:1,,\nreject,title,president,,,,\nreject,person,Erik Dahl,,,,\n"
    whole = extract(folder, "s-whole", corrections, ("s0", "s1"))
    shards = [extract(folder, f"s-{number}", corrections, (f"s{number}",)) for number in range(2)]
    done = chancery("merge", "-o", "s-joined", "--corrections", "c.csv", *shards, cwd=folder)
    check_equal((done.returncode, done.stderr), (0, "2 articles of 2 outputs; tables in s-joined/\n"), "merge: rows were rejected by the runs")
    check_equal([table for table in TABLES if (whole / f"{table}.csv").read_bytes() != (folder / "s-joined" / f"{table}.csv").read_bytes()], [],
                "merge: joined they are those of one run")
    for rejection, place in ((corrections.splitlines()[0], "mentions.csv:5"), (corrections.splitlines()[1], "documents.csv:2")):
        late = [extract(folder, f"late-{number}", inputs=(f"s{number}",)) for number in range(2)]
        write(folder, rejection + "\n")
        done = chancery("merge", "-o", "none", "--corrections", "c.csv", *late, cwd=folder)
        check(done.returncode == 2 and done.stderr.startswith("chancery: ") and
              f"{place}: the row is rejected by line 2 of the corrections, but was written without them; give them to extract, too" in done.stderr,
              f"merge: {rejection}: the run has not rejected it", done.stderr)
        check_equal(list((folder / "none").iterdir()), [], f"merge: {rejection}: nothing is written")
    first = extract(folder, "day-1", corrections, ("s0",), ("--since-state", "seen.csv"))
    second = extract(folder, "day-2", corrections, ("s0", "s1"), ("--since-state", "seen.csv"))
    check_equal((rows(first, "articles", "article"), rows(second, "articles", "article")), ([("s0:1",)], [("s1:1",)]), "reject: a state knows what was read")
    streamed = chancery("extract", "--stream", "--format", "lines", "--corrections", "c.csv", "s0", cwd=folder)
    check_equal([row["text"] for row in json.loads(streamed.stdout)["dates"]], ["Monday"], "reject: so in a line of JSON")


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
    write(folder, "same,person,Anna Berg,Anne Bergen\nrename,person,Nobody Here,Somebody\nreject,official,Nobody Here,\n"
          "reject,date,,,f:1,3,9\nreject,document,Oslo Treaty,,f:2\nreject,title,President,\nreject,mention,Anna Bergen,,f:1,10,19\n")
    done = chancery("extract", "--format", "lines", "-o", "out", "--corrections", "c.csv", "f", cwd=folder)
    check_equal((done.returncode, done.stderr.splitlines()[1:]),
                (0, ["chancery: c.csv:3: the correction met nothing: rename Nobody Here; name the entity as its table does", "chancery: c.csv:4: the correction met nothing: reject Nobody Here; name the row as its table does",
                     "chancery: c.csv:5: the correction met nothing: reject f:1 3-9; name the row as its table does", "chancery: c.csv:6: the correction met nothing: reject Oslo Treaty f:2; name the row as its table does",
                     "chancery: c.csv:8: the correction met nothing: reject Anna Bergen f:1 10-19; name the row as its table does"]),
                "corrections that meet nothing are told")
    write(folder, "reject,organisation,CSTO,\n")
    done = chancery("extract", "-o", "out", "--corrections", "c.csv", cwd=folder, stdin=b"The Collective Security Treaty Organization (CSTO) met. The CSTO adopted a plan.\n")
    check_equal(done.stderr.splitlines()[1:], ["chancery: c.csv:2: the correction met nothing: reject CSTO; name the entity as its table does"],
                "a variant names no entity")


# The rows of a table, and the message about it.
MISTAKES = [
    ("merge,person,A B,C D\n", "2:1: no action is named 'merge'; use same, different, rename or reject"),
    ("same,place,A B,C D\n", "2:6: there are no entities of kind 'place'; use person, organisation or document"),
    ("reject,tenure,A B,\n", "2:8: 'tenure' cannot be rejected; use mention, date, title, document, official, person or organisation"),
    ("reject,date,,\n", "2:13: all rows would be rejected; write the text, or article, start and end"),
    ("reject,mention,A B,C D\n", "2:20: a row is rejected by its text and its place; leave this cell empty"),
    ("reject,title,,,f:1\n", "2:14: all rows would be rejected; write the text, or article, start and end"),
    ("reject,date,,,f:1,5,9\nreject,date,May,,f:1,5,9\n", "3:8: another row rejects the same; keep one of the two"),
    ("same,person,A B,C D,f:1\n", "2:21: only rows are rejected by place; leave it empty"),
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
    ("reject,person,A B,,f:1\n", "2:20: an entity is none in all articles; leave it empty, or reject its mentions there"),
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
    for part in (same, different, rename, reject, reject_rows, rejected_consequences, rejected_later, merged, threads, unmet, mistakes):
        part(folder)
finish()
