"""extract --progress: a line on a terminal that says how far the run is; nothing where standard error is none."""
import gzip
import os
import pathlib
import pty
import re
import subprocess

from tap import CHANCERY, ROOT, check, check_equal, chancery, finish, scratch

STATE = re.compile(r"(\d+) articles?, (\d+) mentions?, \d+\.\d MB/s(, (\d+:)?\d+:\d\d left)?")
SUMMARY = re.compile(r"(\d+) articles?, \d+ bytes; tables in .*")


def on_terminal(folder, *arguments, stdin=subprocess.DEVNULL):
    """What a terminal gets on standard error."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([CHANCERY, "extract", *map(str, arguments)], cwd=folder, stdin=stdin, stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:  # the other side is closed
            break
        if not piece:
            break
        shown += piece
    process.wait()
    os.close(leader)
    return shown.decode()


def screen(shown):
    """The lines as they stand on the terminal in the end."""
    lines = []
    for line in shown.replace("\r\n", "\n").split("\n"):
        cells = ""
        for part in line.split("\r"):
            cells = part + cells[len(part):]
        lines.append(cells.rstrip())
    return [line for line in lines if line]


def states(shown):
    return [state for state in re.split(r"[\r\n]", shown) if STATE.match(state)]


def check_line(folder, name, arguments, articles, mentions, timed):
    shown = on_terminal(folder, *arguments)
    found = states(shown)
    if not check(found and all(STATE.fullmatch(state.rstrip()) for state in found), f"{name}: the line", shown):
        return
    last = STATE.match(found[-1])
    check_equal((int(last[1]), int(last[2])), (articles, mentions), f"{name}: it ends with all articles and mentions")
    check_equal(bool(last[3]), timed, f"{name}: the time that is left is told where the size is known")
    counts = [int(STATE.match(state)[1]) for state in found]
    check(counts == sorted(counts), f"{name}: it goes up", counts)
    rest = screen(shown)
    check(len(rest) == 1 and SUMMARY.fullmatch(rest[0]), f"{name}: what stays is the summary", rest)


def mentions_of(out):
    return (out / "mentions.csv").read_text().count("\n") - 1


with scratch() as folder:
    folder = pathlib.Path(folder)
    texts = [" ".join(path.read_text(errors="replace").split()) for path in sorted((ROOT / "corpus").glob("*.txt"))]
    (folder / "lines.txt").write_text("\n".join(texts * 10) + "\n")
    (folder / "lines.txt.gz").write_bytes(gzip.compress((folder / "lines.txt").read_bytes()))
    lines = ["--format", "lines"]
    count = 10 * len(texts)
    done = chancery("extract", "-o", "piped", *lines, "lines.txt", cwd=folder)
    check(SUMMARY.fullmatch(done.stderr.strip()), "no terminal: the summary alone", done.stderr)
    found = mentions_of(folder / "piped")
    check_line(folder, "a file", [*lines, "lines.txt"], count, found, True)
    check_line(folder, "a file, with threads", ["-j", "2", *lines, "lines.txt"], count, found, True)
    check_line(folder, "a compressed file", [*lines, "lines.txt.gz"], count, found, True)
    os.mkfifo(folder / "pipe")
    feeder = subprocess.Popen(["sh", "-c", "cat lines.txt > pipe"], cwd=folder)
    check_line(folder, "a pipe", [*lines, "pipe"], count, found, False)
    feeder.wait()
    chancery("extract", "-q", "-o", "texts", ROOT / "corpus", cwd=folder)
    check_line(folder, "a folder", [ROOT / "corpus"], len(texts), mentions_of(folder / "texts"), True)

    for options in (["--progress", "never"], ["-q"], ["-v"]):
        shown = on_terminal(folder, *options, *lines, "lines.txt")
        check(not states(shown), f"{' '.join(options)}: no line", shown[:500])
    done = chancery("extract", "--progress", "always", "-o", "out", *lines, "lines.txt", cwd=folder)
    check(states(done.stderr), "always: the line is there without a terminal", done.stderr)
    one = (folder / "piped" / "mentions.csv").read_bytes()
    check((folder / "out" / "mentions.csv").read_bytes() == one, "the tables are the same")

    (folder / "bad.jsonl").write_text('{"id":"a","text":"Anna Berg left."}\nnonsense\n' * 200)
    shown = on_terminal(folder, "bad.jsonl")
    rest = screen(shown)
    check(len(rest) == 201 and all(line.startswith("chancery: bad.jsonl:") for line in rest[:-1]), "messages stand on lines of their own", rest[:3])
finish()
