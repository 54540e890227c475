"""What is found in the corpus stays above the floors in gold/floors.txt."""
import pathlib

from tap import ROOT, check, chancery, finish, scratch, skip

gold = ROOT / "gold"
if not (gold / "officials.csv").exists():
    skip("gold/ holds no labels")
    finish()
with scratch() as folder:
    out = pathlib.Path(folder) / "out"
    done = chancery("extract", "-q", "-o", out, "corpus", cwd=ROOT)
    check(done.returncode == 0, "the corpus is read", done.stderr)
    check((gold / "floors.txt").exists(), "gold/floors.txt is there", "write lines NAME FLOOR, as chancery score prints them")
    done = chancery("score", "--gold", "gold", "--min-file", "gold/floors.txt", out, cwd=ROOT)
    check(done.returncode == 0, "every figure is above its floor", done.stderr)
    print(done.stdout)
finish()
