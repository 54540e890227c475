"""The tables are the same, byte for byte, whatever the threads, the chunks and the order of work."""
import pathlib
import shutil

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

    # Each thread first tries a rule without machine code: a rule at its limit must not tell how often.
    shutil.copytree(ROOT / "rules", folder / "rules")
    with (folder / "rules" / "persons.rules").open("a") as rules:
        rules.write("\nrule person.limit\n  stage    person\n"
                    "  match    (({lower}{1,40}){1,40} {cap} {number} | {lower})\n  + [[today]]\n")
    for words in (4, 13, 14, 15, 16, 20):
        article = folder / f"limit-{words}.txt"
        article.write_text("The minister said " + "abcd " * words + "today.\n")
        one, two = (extract(folder, f"limit-{words}-j{threads}", "--rules", folder / "rules", "-j", threads, article) for threads in "12")
        check(one["mentions"].count(b"person.limit") > 3, f"a rule that tries {words} words finds something")
        check(one == two, f"a rule that tries {words} words does the same in one thread and in two")
finish()
