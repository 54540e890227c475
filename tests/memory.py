"""Memory does not grow with the number of articles that say the same, nor when their tables are joined."""
import pathlib

from tap import CHANCERY, ROOT, check, finish, measure, scratch

with scratch() as folder:
    folder = pathlib.Path(folder)
    article = " ".join(sorted((ROOT / "corpus").glob("*.txt"))[0].read_text().split()) + "\n"
    sizes, joined, streamed = {}, {}, {}
    for count in (200, 2000):
        lines = folder / f"{count}-articles"
        lines.write_text(article * count)
        run = measure([CHANCERY, "extract", "-q", "--format", "lines", "-o", folder / f"out-{count}", lines])
        check(run.status == 0, f"{lines.name} are read", run.status)
        sizes[count] = run.peak
        run = measure([CHANCERY, "extract", "-q", "--stream", "--format", "lines", lines])
        streamed[count] = run.peak
        run = measure([CHANCERY, "merge", "-q", "-o", folder / f"joined-{count}", folder / f"out-{count}"])
        check(run.status == 0, f"the tables of {lines.name} are joined", run.status)
        joined[count] = run.peak
    check(sizes[2000] <= sizes[200] * 1.1,
          f"ten times the articles take at most a tenth more memory: {sizes[200]} kB, {sizes[2000]} kB")
    check(streamed[2000] <= streamed[200] * 1.1, f"so do lines of JSON: {streamed[200]} kB, {streamed[2000]} kB")
    check(joined[2000] <= joined[200] * 1.1, f"so does joining their tables: {joined[200]} kB, {joined[2000]} kB")
finish()
