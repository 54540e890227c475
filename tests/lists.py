"""Lists that a script makes follow from their sources."""
import pathlib
import shutil
import subprocess
import sys

from tap import ROOT, check, finish, scratch

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
finish()
