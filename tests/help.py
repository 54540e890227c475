"""The help of every command, its example as a user would paste it into a shell in the project's folder, and the manual page made of it."""
import os
import pathlib
import re
import shutil
import subprocess

from tap import CHANCERY, ROOT, check, check_equal, chancery, copy_tree, finish, scratch, skip

COMMAND = re.compile(r"^  ([a-z]+)  +\S", re.M)


def example_of(text):
    lines = text.partition("Example:\n")[2].splitlines()
    return "\n".join(line.strip() for line in lines if line.startswith("  "))


def paste(example, folder):
    environment = {**os.environ, "PATH": f"{CHANCERY.parent}:{os.environ['PATH']}"}
    return subprocess.run(["bash", "-euo", "pipefail", "-c", example], cwd=folder, env=environment, timeout=120,
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)


def check_help(name, arguments, folder):
    done = chancery(*arguments, "--help")
    check_equal(chancery("help", *arguments).stdout, done.stdout, f"help {name} is {name} --help")
    usage = "Usage: chancery " + (name if arguments else "COMMAND")
    check(done.returncode == 0 and done.stdout.startswith(usage) and not done.stderr, f"{name} --help: the usage", done.stdout or done.stderr)
    wide = [line for line in done.stdout.splitlines() if len(line) > 100 and not line.startswith("  echo")]
    check(not wide, f"{name} --help: the lines fit", "\n".join(wide))
    example = example_of(done.stdout)
    if check(example, f"{name} --help: there is an example"):
        result = paste(example, folder)
        check(result.returncode == 0, f"{name} --help: the example works: {example}", result.stdout + result.stderr)
    return done.stdout


OPTION = re.compile(r"^  (?:-([a-z]), )?--([a-z-]+)(?: ([A-Z=]+))?  +\S", re.M)


def check_layout(name, text):
    """Each line of the options is read as one; so nothing that the help names is missing elsewhere."""
    lines = [line for line in text.splitlines() if line.startswith("  -")]
    odd = [line for line in lines if not OPTION.match(line) and not line.startswith("  - a row")]
    check(lines and not odd, f"{name} --help: the lines of options have their layout", "\n".join(odd))


def check_accepted(name, text):
    """The command knows each option that its help names: what it says of a wrong use is something else."""
    for letter, option, argument in OPTION.findall(text):
        done = chancery(name, f"--{option}", *(["0"] if argument else []), "--help", cwd="/")
        check("option" not in done.stderr, f"{name} --{option} is an option", done.stderr)
        if letter:
            done = chancery(name, f"-{letter}", *(["0"] if argument else []), "--help", cwd="/")
            check("option" not in done.stderr, f"{name} -{letter} is an option", done.stderr)


def roff_warnings(page):
    found = ""
    if shutil.which("groff"):
        found += subprocess.run(["groff", "-man", "-ww", "-Tutf8", "-z", page], capture_output=True, text=True).stderr
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", page], capture_output=True, text=True).stdout
        # The day of a build is in no file.
        found += "\n".join(line for line in lint.splitlines() if "missing date" not in line)
    return found


def printed(page):
    done = subprocess.run(["groff", "-man", "-Tascii", "-P-c", page], capture_output=True, text=True)
    return re.sub(r".\x08", "", done.stdout)


def check_manual(name, text, folder):
    done = chancery("--man", name)
    page = folder / f"chancery-{name}.1"
    page.write_text(done.stdout)
    check_roff(f"chancery-{name}.1", page)
    missing = [option for _, option, _ in OPTION.findall(text) if f"\\fB\\-\\-{option.replace('-', chr(92) + '-')}\\fR" not in done.stdout]
    check(done.returncode == 0 and not missing, f"chancery-{name}.1 has its options", " ".join(missing))
    if shutil.which("groff"):
        words = " ".join(printed(page).replace("-\n", "-").split())
        last = text.partition("Example:\n")[2].split("\n")[0].strip()
        check(" ".join(last.split()) in words, f"chancery-{name}.1 has its example", last)


def check_roff(name, page):
    if not shutil.which("groff") and not shutil.which("mandoc"):
        skip("neither groff nor mandoc is there, which find mistakes in manual pages")
        return
    warnings = roff_warnings(page)
    check(not warnings, f"{name} without warnings", warnings)


with scratch() as folder:
    folder = pathlib.Path(folder)
    copy_tree(folder)
    overview = ROOT / "extract" / "command" / "chancery.1"
    manual = overview.read_text().replace("\\-", "-")
    main = check_help("chancery", [], folder)
    check_roff("chancery.1", overview)
    commands = COMMAND.findall(main)
    check("extract" in commands, "the help names the commands", main)
    for command in commands:
        check(f".BR chancery-{command} (1)" in manual, f"{command} is in the manual page")
        text = check_help(command, [command], folder)
        check_layout(command, text)
        check_accepted(command, text)
        check_manual(command, text, folder)
    for words in (["extract", "--version"], ["score", "-q", "--version"], ["diff", "a", "--version"]):
        done = chancery(*words)
        check(done.returncode == 0 and done.stdout.startswith("chancery "), f"{' '.join(words)}: the version", done.stdout + done.stderr)
    done = chancery("--version")
    check(re.fullmatch(r"chancery \d+\.\d+\.\d+\n", done.stdout), "--version", done.stdout)
finish()
