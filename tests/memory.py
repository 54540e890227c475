"""Memory does not grow with the number of articles that say the same."""
import pathlib

from tap import CHANCERY, ROOT, check, finish, measure, scratch

with scratch() as folder:
    folder = pathlib.Path(folder)
    article = " ".join(sorted((ROOT / "corpus").glob("*.txt"))[0].read_text().split()) + "\n"
    sizes = {}
    for count in (200, 2000):
        lines = folder / f"{count}-articles"
        lines.write_text(article * count)
        run = measure([CHANCERY, "extract", "-q", "--format", "lines", "-o", folder / "out", lines])
        check(run.status == 0, f"{lines.name} are read", run.status)
        sizes[count] = run.peak
    check(sizes[2000] <= sizes[200] * 1.1,
          f"ten times the articles take at most a tenth more memory: {sizes[200]} kB, {sizes[2000]} kB")
finish()
