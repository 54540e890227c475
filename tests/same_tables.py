"""The tables are the same, byte for byte, whatever the threads, the chunks and the order of work."""
import pathlib

from tap import ROOT, TABLES, check, chancery, finish, scratch


def extract(folder, name, *arguments):
    out = folder / name
    done = chancery("extract", "-q", "-o", out, *arguments, cwd=ROOT)
    check(done.returncode == 0, f"extract {name}", done.stderr)
    return {table: (out / f"{table}.csv").read_bytes() for table in TABLES if (out / f"{table}.csv").exists()}


with scratch() as folder:
    folder = pathlib.Path(folder)
    lines = folder / "lines.txt"
    articles = [" ".join(path.read_text(errors="replace").split()) for path in sorted((ROOT / "corpus").glob("*.txt"))]
    lines.write_text("\n".join(articles * 2) + "\n")
    for name, arguments in (("text", ["corpus"]), ("lines", ["--format", "lines", lines])):
        whole = extract(folder, f"{name}-whole", *arguments)
        check(len(whole) == len(TABLES), f"{name}: every table is there")
        check(whole.get("mentions", b"").count(b"\n") > 100, f"{name}: there are mentions")
        for options in (["-j", "2"], ["-j", "8"], ["--chunk", "1"], ["--chunk", "7"], ["--chunk", "4096"], ["-j", "8", "--chunk", "7"]):
            again = extract(folder, f"{name}{''.join(options)}", *options, *arguments)
            differing = [table for table in TABLES if whole.get(table) != again.get(table)]
            check(not differing, f"{name}: {' '.join(options)} gives the same bytes", "differing: " + ", ".join(differing))
finish()
