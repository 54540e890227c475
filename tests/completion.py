"""Words of the command line as shells complete them: bash for real, zsh and fish where they are."""
import os
import pathlib
import pty
import select
import shutil
import subprocess
import time

from tap import CHANCERY, check, check_equal, chancery, finish, scratch, skip

# Prints what bash would offer for the last of the words.
ASK = """
source completions
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_chancery
printf '%s\\n' "${COMPREPLY[@]}"
"""


def offered(folder, *words):
    done = subprocess.run(["bash", "--norc", "-c", ASK, "bash", "chancery", *words], cwd=folder, capture_output=True, text=True)
    check(not done.stderr, f"bash: {' '.join(words)}: without a message", done.stderr)
    return sorted(done.stdout.split())


COMMANDS = ["check", "diff", "explain", "extract", "merge", "report", "score", "suggest"]
FORMATS = ["auto", "csv", "feed", "html", "jsonl", "lines", "sqlite", "text", "warc", "xlsx"]
CASES = [
    (["ex"], ["explain", "export", "extract"]),
    (["extract", "--for"], ["--format"]),
    (["extract", "--format", ""], FORMATS),
    (["extract", "--format", "=", "h"], ["html"]),
    (["extract", "--format", "="], FORMATS),
    (["extract", "--table", "t"], ["tenures", "titles"]),
    (["extract", "--progress", "a"], ["always", "auto"]),
    (["score", "--format", ""], ["csv", "text"]),
    (["extract", "-o", ""], ["texts"]),
    (["score", "--min-file", ""], ["a.txt", "completions", "texts"]),
    (["extract", "a"], ["a.txt"]),
    (["extract", "-j", ""], []),
    (["diff", "--"], ["--help", "--summary"]),
    (["merge", "--t"], []),
    (["--completion", ""], ["bash", "fish", "zsh"]),
    (["--man", "s"], ["score", "suggest"]),
]


def check_bash(folder):
    for words, wanted in CASES:
        check_equal(offered(folder, *words), wanted, f"bash: {' '.join(words)}")
    first = offered(folder, "")
    check(set(COMMANDS) < set(first) and "--version" in first, "bash: the commands", first)
    for name in COMMANDS:
        text = chancery(name, "--help").stdout
        wanted = {word.strip(",") for line in text.splitlines() if line.startswith("  -") for word in line.split("  ")[1].split() if word.startswith("-")}
        wanted -= {"-"}
        check_equal(set(offered(folder, name, "-")), wanted, f"bash: the options of {name} are those of its help")
    for words in (["extract", "--format"], ["explain", "--format"], ["extract", "--progress"], ["extract", "--table"]):
        for value in offered(folder, *words, ""):
            done = chancery(words[0], words[1], value, "--rules", "/nowhere", "-", cwd=folder)
            check("/nowhere" in done.stderr, f"{' '.join(words)} {value} is let pass", done.stderr)


def typed(folder, keys, wanted):
    """What an interactive bash shows after the keys; waits until the wanted text is there."""
    environment = {**os.environ, "PATH": f"{CHANCERY.parent}:{os.environ['PATH']}", "TERM": "dumb", "PS1": "$ "}
    leader, follower = pty.openpty()
    process = subprocess.Popen(["bash", "--norc", "--noprofile", "-i"], cwd=folder, env=environment, stdin=follower,
                               stdout=follower, stderr=follower, start_new_session=True)
    os.close(follower)
    os.write(leader, b"source completions\n" + keys)
    shown, end = b"", time.monotonic() + 30
    while wanted not in shown and time.monotonic() < end and select.select([leader], [], [], 1)[0]:
        shown += os.read(leader, 4096)
    process.kill()
    process.wait()
    os.close(leader)
    return shown


def check_keys(folder):
    wanted = b"chancery extract --format "
    shown = typed(folder, b"chancery ext\t--form\t", wanted)
    check(wanted in shown, "bash: the tabulator completes", shown)


def check_shell(folder, shell, script):
    if not shutil.which(shell):
        skip(f"{shell} is not there to read its completion")
        return
    done = subprocess.run([shell, "-n", script], capture_output=True, text=True)
    check(done.returncode == 0 and not done.stderr, f"{shell} reads its completion", done.stderr)
    if shell == "fish":
        for line, wanted in (("chancery ext", "extract"), ("chancery extract --format h", "html"), ("chancery merge --out", "--output")):
            ask = f"source {script}; complete --do-complete '{line}'"
            done = subprocess.run(["fish", "--no-config", "-c", ask], cwd=folder, capture_output=True, text=True,
                                  env={**os.environ, "HOME": str(folder)})
            check(wanted in done.stdout, f"fish: {line}", done.stdout + done.stderr)
    if shell == "zsh":
        load = f"autoload -U compinit && compinit -D -u && source {script} && print $_comps[chancery]"
        done = subprocess.run(["zsh", "-f", "-c", load], cwd=folder, capture_output=True, text=True, env={**os.environ, "HOME": str(folder)})
        check_equal(done.stdout.strip(), "_chancery", "zsh: the completion is that of chancery")


with scratch() as folder:
    folder = pathlib.Path(folder)
    scripts = folder.with_name(folder.name + "-scripts")
    scripts.mkdir()
    try:
        for shell in ("bash", "zsh", "fish"):
            done = chancery("--completion", shell)
            check(done.returncode == 0 and done.stdout, f"--completion {shell}", done.stderr)
            (scripts / f"chancery.{shell}").write_text(done.stdout)
        shutil.copy(scripts / "chancery.bash", folder / "completions")
        (folder / "a.txt").write_text("Anna Berg.\n")
        (folder / "texts").mkdir()
        check_bash(folder)
        check_keys(folder)
        for shell in ("zsh", "fish"):
            check_shell(folder, shell, scripts / f"chancery.{shell}")
    finally:
        shutil.rmtree(scripts)
finish()
