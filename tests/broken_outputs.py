"""Outputs that cannot be written, and runs that are killed: tables appear whole or not at all."""
import os
import pathlib
import signal
import subprocess
import time

from tap import CHANCERY, TABLES, check, check_equal, chancery, finish, scratch, skip, unprivileged

GOOD = b"Foreign Minister Anna Berg met envoys on 5 May 2021.\n"


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def full_disk():
    with open("/dev/full", "wb") as full:
        done = chancery("extract", "--table", "mentions", "-o", "-", stdin=GOOD, stdout=full)
        check_equal((done.returncode, done.stderr), (2, "chancery: standard output: cannot be written (No space left on device);"
                                                        " make room or choose another place\n"), "a full disk: the message")
        for arguments in (["--help"], ["--version"], ["extract", "--help"]):
            done = chancery(*arguments, stdout=full)
            check_equal((done.returncode, done.stderr), (2, "chancery: standard output cannot be written; check the disk or the pipe\n"),
                        f"a full disk: chancery {' '.join(arguments)}")


def closed_pipe():
    with scratch() as folder:
        lines = pathlib.Path(folder) / "lines.txt"
        lines.write_bytes(GOOD * 20000)
        shell = f"'{CHANCERY}' extract -q --format lines --table mentions -o - '{lines}' | head -1; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=60)
        first, status = done.stdout.splitlines()
        check(first.startswith("article,start,end"), "a closed pipe: what was read of it")
        check(status in ("2", str(128 + signal.SIGPIPE)), "a closed pipe: ends at once", status)


def folder_is_a_file():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "taken").write_bytes(b"mine")
        done = chancery("extract", "-o", "taken", cwd=folder, stdin=GOOD)
        check_equal((done.returncode, done.stderr), (2, "chancery: taken/articles.csv: cannot be written (Not a directory);"
                                                        " choose another place\n"), "a file in place of the folder: the message")
        check_equal((folder / "taken").read_bytes(), b"mine", "a file in place of the folder: it is left alone")
        done = chancery("extract", "-o", "taken/er", cwd=folder, stdin=GOOD)
        check_equal((done.returncode, done.stderr, names(folder)),
                    (2, "chancery: taken/er: cannot be made (Not a directory); choose another folder with -o\n", ["taken"]),
                    "a folder that cannot be made: the message")


def folders_are_made():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        done = chancery("extract", "-q", "-o", "deep/er/out", cwd=folder, stdin=GOOD)
        check_equal((done.returncode, done.stderr, (folder / "deep/er/out/articles.csv").exists()), (0, "", True), "folders that are missing are made")
        done = chancery("export", "-q", "--format", "jsonl", "-o", "more/lines", "deep/er/out", cwd=folder)
        check_equal((done.returncode, done.stderr, (folder / "more/lines/articles.jsonl").exists()), (0, "", True), "export makes them too")


def table_is_special():
    """A device or a pipe in place of a table is written to and stays what it is."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "out").mkdir()
        (folder / "out" / "mentions.csv").symlink_to("/dev/full")
        done = chancery("extract", "-q", "-o", "out", cwd=folder, stdin=GOOD)
        check_equal((done.returncode, done.stderr), (2, "chancery: out/mentions.csv: cannot be written (No space left on device);"
                                                        " make room or choose another place\n"), "a full device in place of a table: the message")
        check_equal(names(folder / "out"), ["mentions.csv"], "a full device in place of a table: nothing else stays")
        check((folder / "out" / "mentions.csv").is_symlink(), "a full device in place of a table: it stays what it is")
        (folder / "out" / "mentions.csv").unlink()
        os.mkfifo(folder / "out" / "mentions.csv")
        reader = subprocess.Popen(["cat", str(folder / "out" / "mentions.csv")], stdout=subprocess.PIPE)
        done = chancery("extract", "-q", "-o", "out", cwd=folder, stdin=GOOD, timeout=20)
        try:
            found, _ = reader.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            reader.kill()
            found = b""
        check_equal((done.returncode, done.stderr), (0, ""), "a pipe in place of a table: exit status")
        check(b"5 May 2021" in found, "a pipe in place of a table: its rows", found)
        check((folder / "out" / "mentions.csv").is_fifo(), "a pipe in place of a table: it stays a pipe")


def table_is_a_folder():
    """A failure at the very end leaves the tables of the run before."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "out" / "mentions.csv" / "mine").mkdir(parents=True)
        done = chancery("extract", "-q", "-o", "out", cwd=folder, stdin=GOOD)
        check_equal(done.returncode, 2, "a folder in place of a table: exit status")
        check("out/mentions.csv" in done.stderr, "a folder in place of a table: the message names it", done.stderr)
        check_equal([name for name in names(folder / "out") if name.endswith(".partial")], [], "a folder in place of a table: nothing half-written stays")


def size_limit():
    """A disk that fills up in the middle: nothing new stands in the folder, what stood there stays."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        chancery("extract", "-q", "-o", "out", cwd=folder, stdin=GOOD)
        before = {name: (folder / "out" / name).read_bytes() for name in names(folder / "out")}
        (folder / "lines.txt").write_bytes(GOOD * 20000)
        shell = f"ulimit -f 64; trap '' XFSZ; exec '{CHANCERY}' extract -q --format lines -o out lines.txt"
        done = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, text=True, timeout=60)
        check(done.returncode == 2 and "cannot be written (File too large)" in done.stderr, "a full disk: the message", done.stderr)
        after = {name: (folder / "out" / name).read_bytes() for name in names(folder / "out")}
        check(before == after, "a full disk: the tables of the run before are as they were", sorted(after))


def killed():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        lines = folder / "lines.txt"
        command = [str(CHANCERY), "extract", "-q", "--format", "lines", "-o", str(folder / "out"), "-"]
        run = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        run.stdin.write(GOOD * 5000)
        run.stdin.flush()
        time.sleep(0.5)
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdin.close()
        check(not set(names(folder / "out")) & {f"{table}.csv" for table in TABLES}, "a killed run: no table has its name", names(folder / "out"))
        lines.write_bytes(GOOD)
        done = chancery("extract", "-q", "--format", "lines", "-o", folder / "out", lines)
        check_equal((done.returncode, names(folder / "out")), (0, sorted([f"{table}.csv" for table in TABLES] + ["tables.json"])), "a killed run: the next one works and clears up")


def read_only_folder():
    user = unprivileged()
    if user is None:
        return skip("a read-only folder: there is no user who may not write to it")
    with scratch() as folder:
        folder = pathlib.Path(folder)
        folder.chmod(0o777)
        (folder / "out").mkdir()
        (folder / "out").chmod(0o555)
        done = chancery("extract", "-o", "out", cwd=folder, stdin=GOOD, **user)
        check_equal((done.returncode, done.stderr), (2, "chancery: out/articles.csv: cannot be written (Permission denied);"
                                                        " choose another place\n"), "a read-only folder: the message")
        check_equal(names(folder / "out"), [], "a read-only folder: nothing is left in it")


def earlier_tables():
    """Tables of a run are no articles."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "a.txt").write_bytes(GOOD)
        for _ in range(2):
            done = chancery("extract", ".", cwd=folder)
            check_equal((done.returncode, done.stderr), (0, "1 article, 53 bytes; tables in out/\n"), "tables below an INPUT are passed over")
        done = chancery("extract", "-o", "elsewhere", "out", cwd=folder)
        check_equal((done.returncode, done.stderr.splitlines()[0]),
                    (1, "chancery: out: the folder holds the tables of a run; name one that has articles"), "tables as an INPUT")


def two_runs():
    """Of two runs into one folder the second is refused while the first goes on."""
    with scratch() as folder:
        folder = pathlib.Path(folder)
        first = subprocess.Popen([CHANCERY, "extract", "-q", "-o", "out", "-"], cwd=folder, stdin=subprocess.PIPE)
        deadline = time.monotonic() + 30
        while "tables.json.partial" not in names(folder / "out") and time.monotonic() < deadline:
            time.sleep(0.01)
        done = chancery("extract", "-q", "-o", "out", cwd=folder, stdin=b"It rained.\n")
        check_equal((done.returncode, done.stderr), (2, "chancery: out/articles.csv: another run is writing it; wait until that is done, or choose another place\n"),
                    "a second run into the folder")
        first.communicate(GOOD, timeout=30)
        check_equal((first.returncode, len((folder / "out" / "officials.csv").read_text().splitlines())), (0, 2), "the first run writes what it read")
        check_equal([name for name in names(folder / "out") if name.endswith(".partial")], [], "and leaves nothing else")


def texts_among_articles():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "in").mkdir()
        (folder / "in" / "p.html").write_bytes(b"<p>" + GOOD)
        (folder / "in" / "p.txt").write_bytes(GOOD)
        (folder / "link").symlink_to("in")
        for texts, given in (("in", "in"), ("in/new", "in"), (".", "in"), ("link", "in"), ("in", "in/p.html")):
            done = chancery("extract", "--texts", texts, given, cwd=folder)
            check_equal((done.returncode, done.stderr), (2, f"chancery: extract: --texts writes files, which must not stand among the articles; name a folder apart from {given};"
                                                            " see 'chancery extract --help'\n"), f"--texts {texts} of {given}")
        check_equal((names(folder / "in"), (folder / "in" / "p.txt").read_bytes()), (["p.html", "p.txt"], GOOD), "no article is overwritten")
        for tables, given in (("in", "in"), ("link", "in"), (".", ".")):
            done = chancery("extract", "-o", tables, given, cwd=folder)
            check_equal((done.returncode, done.stderr), (2, f"chancery: extract: the tables must not stand among the articles; name another folder with -o than {given};"
                                                            " see 'chancery extract --help'\n"), f"-o {tables} of {given}")
        check_equal((names(folder), names(folder / "in")), (["in", "link"], ["p.html", "p.txt"]), "no table stands among the articles")
        chancery("extract", "-q", "-o", "out", "in", cwd=folder)
        before = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
        done = chancery("extract", "-q", "--table", "officials", "-o", "out", "in/p.txt", cwd=folder)
        check_equal((done.returncode, done.stderr), (2, "chancery: extract: one table alone would be of another run than those beside it; name another folder with -o than out;"
                                                        " see 'chancery extract --help'\n"), "one table among those of a run")
        check({path.name: path.read_bytes() for path in (folder / "out").iterdir()} == before, "the tables of the run stay")


full_disk()
closed_pipe()
folder_is_a_file()
folders_are_made()
table_is_special()
table_is_a_folder()
size_limit()
killed()
read_only_folder()
earlier_tables()
texts_among_articles()
two_runs()
finish()
