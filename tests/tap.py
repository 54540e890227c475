"""What the test scripts share: a line for each thing tried, and the command under test.

Each script is called with the path of the built command. It prints "ok NUMBER - name"
or "not ok NUMBER - name" with the reason below it, and exits with 1 after any "not ok".
"""
import collections
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHANCERY = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
DEVSET = ROOT.parent / "shared" / "devset"
READ_TABLES = ["articles", "mentions", "dates", "titles", "officials", "documents", "entities", "tenures", "merges"]
KINDS_READ = ".txt, .text, .jsonl, .ndjson, .html, .htm, .xhtml, .rss, .rdf, .atom, .xml, .json, .warc, .csv, .tsv, and these with .gz, .zst, .bz2, .xz"
TABLES = READ_TABLES + ["fingerprints"]
TOP_LEVEL = ["extract", "rules", "corpus", "gold", "tests", "CMakeLists.txt", "README.md", "dev", "LICENSE", "CHANGELOG.md", ".clang-format", ".ci"]

_count = {"ok": 0, "not ok": 0}


def check(good, name, detail=""):
    """One line of the report; `detail` is shown when it is not good."""
    verdict = "ok" if good else "not ok"
    _count[verdict] += 1
    print(f"{verdict} {sum(_count.values())} - {name}")
    if not good and detail:
        print("\n".join("#   " + line for line in str(detail).splitlines()))
    sys.stdout.flush()
    return bool(good)


def check_equal(found, wanted, name):
    return check(found == wanted, name, f"wanted: {wanted!r}\nfound:  {found!r}")


def skip(reason):
    print(f"skipped: {reason}")


def finish():
    sys.exit(1 if _count["not ok"] else 0)


def chancery(*arguments, cwd=None, stdin=b"", timeout=120, **more):
    """Runs the command; .returncode, .stdout and .stderr (text). After `timeout` seconds it is ended."""
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    command = [str(CHANCERY), *map(str, arguments)]
    try:
        done = subprocess.run(command, cwd=cwd, input=stdin, timeout=timeout, **more)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, -1, "", f"it did not end within {timeout} seconds")
    done.stdout = (done.stdout or b"").decode("utf-8", "replace")
    done.stderr = (done.stderr or b"").decode("utf-8", "replace")
    return done


def unprivileged():
    """Options that run the command as a user who may not read everything; None where there is no such user."""
    if os.geteuid() != 0:
        return {}
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    try:
        done = chancery("extract", "--table", "articles", "-o", "-", cwd="/", stdin=b"Anna Berg.\n", **nobody)
    except OSError:
        return None
    return nobody if done.returncode == 0 else None


# A small process between, for a process inherits the peak of the one that started it.
MEASURE = """
import json, os, sys, time
begin = time.monotonic()
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), time.monotonic() - begin, usage.ru_maxrss]), file=sys.stderr)
"""

Run = collections.namedtuple("Run", "status seconds peak")  # peak: resident memory in kB


def measure(command, **environment):
    """Runs a command for its time and memory; what it prints is dropped."""
    done = subprocess.run([sys.executable, "-I", "-S", "-c", MEASURE, *map(str, command)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment})
    return Run(*json.loads(done.stderr.splitlines()[-1]))


def scratch():
    """A new empty folder; used with `with`, gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="chancery-test-")


def copy_tree(target):
    """The project as it is checked out, without what was built in it."""
    for name in TOP_LEVEL:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy2(source, target / name)


def read_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
