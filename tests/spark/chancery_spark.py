"""Chancery on Spark: articles in, tables as Parquet out, the same rows as those of one run on one machine.

    spark.sparkContext.addPyFile("chancery_spark.py")
    parts = extract(spark.read.json("articles.jsonl"), order="position", partitions=64)
    parts.write.parquet("parts")                             # each partition's tables, as Spark commits them
    merge(spark.read.parquet("parts"), "merged")             # the driver joins them
    write_parquet(spark, "merged", "tables")

Articles are rows with the fields of JSON Lines (id, url, published, title, text or html) and a column that says
their order, for that decides which of two equal names gets ~2 and whom the register knows. `chancery` is on the
path of each worker. A task gives its rows to Spark and leaves nothing behind, so one that dies and is tried again
doubles nothing.

    stream(articles).write.parquet("lines")                  # in place of all that: each article for itself

gives an object an article, as `extract --stream` does. Partitions know nothing of each other, so `entity` ids and
holders from the register are those of a partition.
"""
import itertools
import json
import os
import pathlib
import shlex
import subprocess
import tempfile

TABLES = {
    "articles": "article source published published_from headline bytes sentences mentions duplicate_of problem",
    "mentions": "article start end kind form text value chain entity rule",
    "dates": "article start end text type value mod first_day last_day anchor ambiguous sentence",
    "titles": "article start end text office organisation country status person person_from",
    "officials": "article published person title office organisation country status start end sentence",
    "documents": "article name doctype date adopted_by action action_day start end sentence",
    "entities": "entity kind name variants country articles mentions first_seen last_seen",
    "tenures": "office organisation country person status first_seen last_seen articles",
    "merges": "entity kind name variant article start why",
    "fingerprints": "article content sketch",
}
NUMBERS = {"bytes", "sentences", "mentions", "start", "end", "chain", "articles"}
PIECE = 1 << 20  # bytes of a table in one row of the parts


def columns(table):
    """Those of a table, as Spark declares them."""
    return ", ".join(f"`{name}` {'bigint' if name in NUMBERS else 'string'}" for name in TABLES[table].split())


# --- each partition ------------------------------------------------------------------------------


def feed(process, articles):
    """Writes the articles to the process as JSON Lines."""
    try:
        with process.stdin as lines:
            for article in articles:
                lines.write((json.dumps(article, default=str) + "\n").encode())
    except BrokenPipeError:
        pass  # its exit status says more


def run(command, articles, folder):
    process = subprocess.Popen([command, "extract", "-q", "--format", "jsonl", "-o", folder, "-"], stdin=subprocess.PIPE)
    feed(process, articles)
    # 1: some articles were refused, which articles.csv says of each.
    if process.wait() not in (0, 1):
        raise RuntimeError(f"chancery ended with {process.returncode}")


def pieces_of(folder, part):
    for table in TABLES:
        with open(os.path.join(folder, f"{table}.csv"), "rb") as file:
            for number, piece in enumerate(iter(lambda: file.read(PIECE), b"")):
                yield {"part": part, "name": table, "piece": number, "bytes": piece}


def extract_partition(command):
    """What a task does: the articles of its partition in, the tables of a run over them out."""
    def work(batches):
        import pyarrow
        from pyspark import TaskContext
        articles = (article for batch in batches for article in batch.to_pylist())
        first = next(articles, None)
        if first is None:
            return
        with tempfile.TemporaryDirectory(prefix="chancery-") as folder:
            run(command, itertools.chain([first], articles), folder)
            for piece in pieces_of(folder, TaskContext.get().partitionId()):
                yield pyarrow.RecordBatch.from_pylist([piece])
    return work


def extract(articles, order, partitions, command="chancery"):
    """The tables of each partition, in pieces. Partitions follow each other as the column `order` says."""
    ordered = articles.repartitionByRange(partitions, order).sortWithinPartitions(order)
    return ordered.mapInArrow(extract_partition(command), "part bigint, name string, piece bigint, bytes binary")


# --- the driver ----------------------------------------------------------------------------------


def merge(parts, target, command="chancery"):
    """Joins the tables of all partitions in a folder of the driver's."""
    with tempfile.TemporaryDirectory(prefix="chancery-") as folder:
        folders = []
        for piece in parts.orderBy("part", "name", "piece").toLocalIterator():
            place = pathlib.Path(folder, f"part-{piece.part:06}")
            if not folders or folders[-1] != place:
                place.mkdir()
                folders.append(place)
            with open(place / f"{piece.name}.csv", "ab") as file:
                file.write(piece.bytes)
        subprocess.run([command, "merge", "-q", "-o", target, *folders], check=True)


def write_parquet(spark, folder, target):
    """The tables of a folder, which every worker can read, as Parquet; rows of articles stand by year of publication."""
    def read(table):
        place = pathlib.Path(folder, f"{table}.csv").resolve().as_uri()
        return spark.read.csv(place, schema=columns(table), header=True, quote='"', escape='"')
    years = read("articles").selectExpr("article", "left(published, 4) as year")
    for table, names in TABLES.items():
        of_articles = names.startswith("article ")
        rows = read(table).join(years, "article", "left") if of_articles else read(table)
        rows.write.parquet(f"{target}/{table}", partitionBy=["year"] if of_articles else None)


# --- each article for itself ---------------------------------------------------------------------


def line_columns():
    """Those of a line of extract --stream."""
    own = [column for column in columns("articles").split(", ") if not column.startswith("`mentions`")]
    rows = [f"`{table}` array<struct<{inner(table)}>>" for table in ("mentions", "dates", "titles", "officials", "documents")]
    return ", ".join(own + rows)


def inner(table):
    return ", ".join(column.replace(" ", ": ") for column in columns(table).split(", ")[1:])


def stream(articles, command="chancery"):
    # 1, some articles were refused, is no failure of the task.
    script = f"{shlex.quote(str(command))} extract -q --stream || [ $? -eq 1 ]"
    objects = articles.selectExpr("to_json(struct(*))").rdd.map(lambda row: row[0])
    lines = objects.pipe(f"sh -c {shlex.quote(script)}", checkCode=True)
    return articles.sparkSession.read.json(lines, schema=line_columns())
