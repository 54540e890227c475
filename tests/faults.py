"""Every kind of call that can fail does so once: the program says so, and leaves whole tables or none."""
import gzip
import io
import os
import pathlib
import subprocess
import zipfile

from tap import CHANCERY, ROOT, check, finish, scratch

FAULTS = CHANCERY.parent / "tests" / "libfaults.so"
MOST = 60  # places of a kind that are tried, spread over all there are

PAGE = "<!doctype html><title>Envoys</title><h1>Envoys</h1><p>Foreign Minister Anna Berg met envoys on 5 May 2021.</p>"
FEED = ('<rss version="2.0"><channel><item><title>Envoys</title><guid>1</guid>'
        "<description>Anna Berg, Foreign Minister of Norway, met envoys.</description></item></channel></rss>")


def write_inputs(folder):
    folder.mkdir()
    (folder / "text.txt").write_text("Foreign Minister Anna Berg adopted the Treaty of Oslo on 5 May 2021.\n")
    (folder / "page.html").write_text(PAGE)
    (folder / "feed.xml").write_text(FEED)
    (folder / "line.jsonl").write_text('{"id":"a","text":"Anna Berg said."}\n')
    (folder / "rows.csv").write_text("id,published,title,text\nb,2021-05-05,Envoys,Peter Holm said.\nc,,,Anna Berg said.\n")
    (folder / "packed.gz").write_bytes(gzip.compress(b"Anna Berg left on Monday.\n", mtime=0))


def run(place, command, fault=None):
    environment = dict(os.environ, LD_PRELOAD=str(FAULTS), FAULT_COUNT=str(place / "count"))
    if fault:
        environment["FAULT"] = fault
    return subprocess.run([str(CHANCERY), *command], cwd=place, env=environment, capture_output=True, timeout=60)


def result_of(place, name):
    """What a command has left: the bytes of its file, or of the files in its folder."""
    path = place / name
    paths = sorted(path.iterdir()) if path.is_dir() else [path] if path.exists() else []
    return {one.name: one.read_bytes() for one in paths if one.suffix != ".partial"}  # begun, and the name says so


def is_whole(name, text):
    """A table ends a line and has its header; a page, a workbook, a database is closed."""
    if name.endswith(".xlsx"):
        return zipfile.is_zipfile(io.BytesIO(text)) and zipfile.ZipFile(io.BytesIO(text)).testzip() is None
    if name.endswith(".sqlite"):
        return text.startswith(b"SQLite format 3\0")
    if name.endswith(".jsonl"):
        return not text or text.endswith(b"}\n")
    return text.endswith(b"</html>\n") if name.endswith(".html") else text.endswith(b"\n") and b"," in text.splitlines()[0]


def why_bad(place, command, result, fault, expected):
    """What is wrong with what a fault leaves: empty where it is said and what stands there is whole."""
    subprocess.run(["rm", "-rf", str(place / result)], check=True)
    try:
        done = run(place, command, fault)
    except subprocess.TimeoutExpired:
        return f"{fault}: it hangs"
    left = result_of(place, result)
    said = done.returncode == 0 or b"chancery: " in done.stderr
    good = done.returncode in (0, 1, 2) and said and all(is_whole(name, text) for name, text in left.items())
    if good and (done.returncode or left == expected):
        return ""
    return f"{fault}: exit status {done.returncode}, left {sorted(left)}\n{done.stderr.decode(errors='replace')}"


def check_command(place, command, result):
    subprocess.run(["rm", "-rf", str(place / result)], check=True)
    check(run(place, command).returncode == 0, f"{command[0]}: without a fault")
    expected = result_of(place, result)
    counts = dict(line.split() for line in (place / "count").read_text().splitlines())
    for kind, count in counts.items():
        numbers = range(1, int(count) + 1, max(1, int(count) // MOST))
        bad = [why for number in numbers if (why := why_bad(place, command, result, f"{kind}:{number}", expected))]
        check(not bad, f"{command[0]}: {len(numbers)} faults of {kind}", "\n".join(bad[:3]))


with scratch() as folder:
    place = pathlib.Path(folder)
    write_inputs(place / "in")
    for part in ("one", "two"):
        subprocess.run([str(CHANCERY), "extract", "-q", "-o", part, "in"], cwd=place, check=True)
    check_command(place, ["extract", "-q", "-j", "1", "-o", "out", "in"], "out")
    check_command(place, ["extract", "-q", "-j", "1", "--rules", str(ROOT / "rules"), "-o", "out", "in"], "out")
    check_command(place, ["merge", "-q", "-o", "out", "one", "two"], "out")
    check_command(place, ["report", "-q", "-o", "out.html", "one"], "out.html")
    for format, result in (("xlsx", "tables.xlsx"), ("sqlite", "tables.sqlite"), ("jsonl", "lines")):
        check_command(place, ["export", "-q", "--format", format, "-o", result, "one"], result)
    check_command(place, ["score", "--gold", "one", "--errors", "errors.csv", "two"], "errors.csv")
finish()
