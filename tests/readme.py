"""Every ```sh block of README.md does what it says, in a fresh copy of the project.

A block is one shell that stops at the first line that fails. Lines that fetch the project, need
another user or run these very tests are left out. Blocks for other eyes are marked otherwise (```text).
"""
import os
import pathlib
import re
import subprocess

from tap import CHANCERY, ROOT, check, copy_tree, finish, scratch, skip

LEFT_OUT = re.compile(r"\s*(git clone\b|cd chancery\b|sudo\b|\./dev (test|bench|lint)\b)")


def blocks(text):
    for match in re.finditer(r"^```sh\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, match.start()) + 2, match.group(1)


def run_block(line, block, folder):
    kept = [each for each in block.splitlines() if not LEFT_OUT.match(each)]
    for each in block.splitlines():
        if LEFT_OUT.match(each):
            skip(f"README.md: {each.strip()}")
    if not kept:
        return
    environment = {**os.environ, "PATH": f"{CHANCERY.parent}:{os.environ['PATH']}"}
    script = "trap 'echo \"failed: $BASH_COMMAND\" >&2' ERR\n" + "\n".join(kept)
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment, timeout=250,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)
    check(done.returncode == 0, f"README.md:{line}: {kept[0].strip()}", "\n".join((done.stdout + done.stderr).splitlines()[-12:]))


readme = ROOT / "README.md"
if not readme.exists():
    skip("there is no README.md")
    finish()
text = readme.read_text()
with scratch() as folder:
    folder = pathlib.Path(folder)
    copy_tree(folder)
    found = list(blocks(text))
    check(found, "README.md has blocks of commands")
    for line, block in found:
        run_block(line, block, folder)
for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
    check((ROOT / target).exists(), f"README.md: the link to {target}")
finish()
