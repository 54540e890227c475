"""Every ```sh block of README.md does what it says, in a fresh copy of the project.

A block is one shell that stops at the first line that fails. Lines that fetch the project, need
another user or run these very tests are left out. A ```text block right after one is all that it
prints on standard output; "…" in it stands for the rest of a line, or, alone, for any lines.
"""
import os
import pathlib
import re
import subprocess

from tap import CHANCERY, ROOT, check, copy_tree, finish, scratch, skip

LEFT_OUT = re.compile(r"\s*(git clone\b|cd chancery\b|sudo\b|\./dev (test|bench|lint)\b)")


def blocks(text):
    for match in re.finditer(r"^```sh\n(.*?)^```$(?:\n+^```text\n(.*?)^```$)?", text, re.M | re.S):
        yield text.count("\n", 0, match.start()) + 2, match.group(1), match.group(2)


def printed_pattern(shown):
    lines = [r"(?:.*\n)*" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + r"\n" for line in shown.splitlines()]
    return re.compile("".join(lines))


def run_block(line, block, shown, folder):
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
    if shown is not None:
        check(printed_pattern(shown).fullmatch(done.stdout), f"README.md:{line}: it prints what is shown", done.stdout)


text = (ROOT / "README.md").read_text()
with scratch() as folder:
    folder = pathlib.Path(folder)
    copy_tree(folder)
    found = list(blocks(text))
    check(found, "README.md has blocks of commands")
    for line, block, shown in found:
        run_block(line, block, shown, folder)
for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
    check((ROOT / target).exists(), f"README.md: the link to {target}")
finish()
