"""Chancery on Spark gives the rows of one run on one machine, also when a partition dies on the way.

    python3 run.py CHANCERY ARTICLES    (a text with one article a line), as ./dev spark calls it
"""
import csv
import datetime
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import time

from pyspark.sql import SparkSession

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
import chancery_spark  # noqa: E402
from tap import CHANCERY, check, check_equal, finish  # noqa: E402

PARTITIONS = 8
# The first process that is started reads a little and is killed; each writes down that it was there.
DYING = """#!/bin/sh
echo start >> '{folder}/starts'
if mkdir '{folder}/died' 2>/dev/null; then head -c 100000 > /dev/null; kill -9 $$; fi
exec '{chancery}' "$@"
"""


def timed(name, work):
    begin = time.monotonic()
    result = work()
    print(f"# {name}: {time.monotonic() - begin:.1f} s")
    return result


def write_articles(source, path):
    """Some ids are there twice, far from each other."""
    first = datetime.date(2018, 1, 1)
    with open(source, encoding="utf-8", errors="replace", newline="\n") as lines, open(path, "w", encoding="utf-8") as out:
        for number, text in enumerate(lines):
            article = {"position": number, "id": f"wire-{number % 4000:05}", "url": f"https://news.example/{number}",
                       "published": str(first + datetime.timedelta(days=number % 1500)), "text": text.strip()}
            out.write(json.dumps(article) + "\n")


def dying(folder):
    script = folder / "dying-chancery"
    script.write_text(DYING.format(folder=folder, chancery=CHANCERY))
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)


def check_merged(single, merged, name):
    for table in chancery_spark.TABLES:
        rows, wanted = ((folder / f"{table}.csv").read_bytes() for folder in (merged, single))
        check(rows == wanted, f"{name}: {table}.csv is that of one run, byte for byte")


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def typed(table, row):
    """A row of CSV as Parquet has it."""
    return tuple(None if row[name] == "" else int(row[name]) if name in chancery_spark.NUMBERS else row[name]
                 for name in chancery_spark.TABLES[table].split())


def in_order(rows):
    return sorted(rows, key=lambda row: tuple((cell is not None, cell) for cell in row))


def check_parquet(spark, single, tables):
    for table, names in chancery_spark.TABLES.items():
        found = spark.read.parquet(str(tables / table)).select(*names.split()).collect()
        wanted = [typed(table, row) for row in read_csv(single / f"{table}.csv")]
        check(in_order(map(tuple, found)) == in_order(wanted), f"Parquet: {table}, {len(wanted)} rows, row by row")


def check_stream(spark, single, lines):
    """All but what partitions cannot know of each other: names of articles that others have, entities, registers."""
    for table in ("mentions", "dates", "officials", "documents"):
        names = [name for name in chancery_spark.TABLES[table].split()[1:] if name != "entity"]
        found = spark.read.parquet(str(lines)).selectExpr(f"inline({table})").select(*names).collect()
        wanted = [tuple(cell for name, cell in zip(chancery_spark.TABLES[table].split(), typed(table, row)) if name in names)
                  for row in read_csv(single / f"{table}.csv")]
        empty = [tuple(None if cell == "" else cell for cell in row) for row in found]
        check(in_order(empty) == in_order(wanted), f"extract --stream: {table}, {len(wanted)} rows, row by row")


def check_spark(spark, folder):
    spark.sparkContext.addPyFile(str(HERE / "chancery_spark.py"))
    articles, single, merged = folder / "articles.jsonl", folder / "single", folder / "merged"
    write_articles(sys.argv[2], articles)
    timed("one run on one machine", lambda: subprocess.run([CHANCERY, "extract", "-q", "-o", single, articles], check=False))

    def from_json():
        parts = chancery_spark.extract(spark.read.json(str(articles)), "position", PARTITIONS, dying(folder))
        parts.write.parquet(str(folder / "parts"))
        chancery_spark.merge(spark.read.parquet(str(folder / "parts")), merged, CHANCERY)
        chancery_spark.write_parquet(spark, merged, str(folder / "tables"))
    timed(f"Spark, {PARTITIONS} partitions, from JSON to Parquet", from_json)
    check_equal((folder / "starts").read_text().count("start"), PARTITIONS + 1, "the partition that died was tried again, and no other")
    check_merged(single, merged, "from JSON")
    check_parquet(spark, single, folder / "tables")

    def from_parquet():
        spark.read.json(str(articles)).repartition(5).write.parquet(str(folder / "articles"))
        parts = chancery_spark.extract(spark.read.parquet(str(folder / "articles")), "position", 3, str(CHANCERY))
        chancery_spark.merge(parts, folder / "again", CHANCERY)
    timed("Spark, 3 partitions, from Parquet to tables", from_parquet)
    check_merged(single, folder / "again", "from Parquet")
    lines = chancery_spark.stream(spark.read.parquet(str(folder / "articles")), CHANCERY)
    timed("Spark, extract --stream", lambda: lines.write.parquet(str(folder / "lines")))
    check_stream(spark, single, folder / "lines")


with tempfile.TemporaryDirectory(prefix="chancery-spark-") as folder:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2,4]").appName("chancery")
    for name, value in {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": 4,
                        "spark.sql.warehouse.dir": f"{folder}/warehouse", "spark.local.dir": folder}.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    check_spark(spark, pathlib.Path(folder))
    spark.stop()
finish()
