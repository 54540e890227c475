"""Lists that a script makes follow from their sources; lists have a largest size."""
import pathlib
import shutil
import subprocess
import sys

from tap import ROOT, check, check_equal, chancery, finish, scratch

LISTS = ROOT / "rules" / "lists"

with scratch() as place:
    copy = pathlib.Path(place) / "lists"
    shutil.copytree(LISTS, copy)
    for name in ("known-organisation", "office-plural"):
        (copy / f"{name}.list").unlink()
        done = subprocess.run([sys.executable, copy / f"make-{name}.py"], capture_output=True, text=True, check=False)
        check(done.returncode == 0, f"make-{name}.py runs", done.stderr)
        made = copy / f"{name}.list"
        same = made.exists() and made.read_bytes() == (LISTS / f"{name}.list").read_bytes()
        check(same, f"{name}.list follows from its source", f"run rules/lists/make-{name}.py")

with scratch() as place:
    rules = pathlib.Path(place)
    (rules / "lists").mkdir()
    (rules / "a.rules").write_text("rule a.b\n  stage    date\n  match    \"today\"\n  + [[today]]\n")
    (rules / "lists" / "many.list").write_text("".join(f"w{number:x}\n" for number in range(2_100_000)))
    done = chancery("check", "--rules", rules)
    check_equal((done.returncode, done.stderr), (2, f"chancery: {rules}/lists: more than 2031616 different words or beginnings of phrases; take some out\n"),
                "lists that are too large are refused")
finish()
