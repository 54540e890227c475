"""The help of every command, and its example as a user would paste it into a shell in the project's folder."""
import os
import pathlib
import re
import subprocess

from tap import CHANCERY, ROOT, check, chancery, copy_tree, finish, scratch

COMMAND = re.compile(r"^  ([a-z]+)  +\S", re.M)


def example_of(text):
    lines = text.partition("Example:\n")[2].splitlines()
    return "\n".join(line.strip() for line in lines if line.startswith("  "))


def paste(example, folder):
    environment = {**os.environ, "PATH": f"{CHANCERY.parent}:{os.environ['PATH']}"}
    return subprocess.run(["bash", "-euo", "pipefail", "-c", example], cwd=folder, env=environment, timeout=120,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)


def check_help(name, arguments, folder, manual):
    done = chancery(*arguments, "--help")
    usage = "Usage: chancery " + (name if arguments else "COMMAND")
    check(done.returncode == 0 and done.stdout.startswith(usage) and not done.stderr, f"{name} --help: the usage", done.stdout or done.stderr)
    unknown = [option for option in set(re.findall(r"--[a-z-]+", done.stdout)) if option not in manual]
    check(not unknown, f"{name} --help: its options are in the manual page", " ".join(sorted(unknown)))
    example = example_of(done.stdout)
    if check(example, f"{name} --help: there is an example"):
        result = paste(example, folder)
        check(result.returncode == 0, f"{name} --help: the example works: {example}", result.stdout + result.stderr)
    return done.stdout


with scratch() as folder:
    folder = pathlib.Path(folder)
    copy_tree(folder)
    manual = (ROOT / "extract" / "chancery.1").read_text().replace("\\-", "-")
    main = check_help("chancery", [], folder, manual)
    commands = COMMAND.findall(main)
    check("extract" in commands, "the help names the commands", main)
    for command in commands:
        check(f".B {command}" in manual or f".SS {command}" in manual, f"{command} is in the manual page")
        check_help(command, [command], folder, manual)
    done = chancery("--version")
    check(re.fullmatch(r"chancery \d+\.\d+\.\d+\n", done.stdout), "--version", done.stdout)
finish()
