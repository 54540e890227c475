"""Rules with ten times the names, or with ten times the rules: what neither may make much slower."""
import itertools
import pathlib
import re
import shutil

from tap import chancery

TIMES = 10
LONGEST = 12  # words that a name of a list may have
NAMED = ["given-name", "surname", "known-organisation"]


def made_words():
    """Words that stand in no text and no list."""
    for letters in itertools.product("qxzjkvwy", repeat=7):
        yield "Zx" + "".join(letters) + "uq"


def more_names(source, target):
    """A copy of a folder of rules, in whose lists of names nine times as many made-up ones stand beside the true ones."""
    shutil.copytree(source, target)
    words = made_words()
    for name in NAMED:
        path = target / "lists" / f"{name}.list"
        text = path.read_text("utf-8")
        entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
        lengths = [min(LONGEST, len(re.split("[|=;]", entry)[0].split())) for entry in entries]
        made = (" ".join(itertools.islice(words, length)) for length in lengths * (TIMES - 1))
        path.write_text(text.rstrip("\n") + "\n" + "\n".join(made) + "\n", "utf-8")


def copies_of(rule, words):
    """The rule TIMES - 1 times over, each behind a made-up word."""
    for number in range(1, TIMES):
        copy = re.sub(r"^rule (\S+)", rf"rule \1-x{number}", rule)
        yield re.sub(r"^( +match +)(.*)$", lambda found: f'{found[1]}"{next(words).lower()}" ({found[2]})', copy, flags=re.M)


def write_copies(source, target, left_out):
    words = made_words()
    for path in sorted(source.glob("*.rules")):
        text = path.read_text("utf-8")
        rules = [rule for rule in re.findall(r"^rule \S+\n(?:^ .*\n)+", text, re.M) if " match " in rule]
        copies = [copy for rule in rules if rule.split()[1] not in left_out for copy in copies_of(rule, words)]
        (target / path.name).write_text(text + "\n" + "\n".join(copies), "utf-8")


def too_large(folder):
    """The names of the rules with copies that are refused: they tell nearly as many words apart as a rule may."""
    said = chancery("extract", "--table", "articles", "--rules", folder, "-o", "-").stderr
    places = re.findall(r"^chancery: (\S+\.rules):(\d+): this rule alone", said, re.M)
    return {pathlib.Path(path).read_text("utf-8").splitlines()[int(line) - 1].split()[1].rpartition("-x")[0] for path, line in places}


def more_rules(source, target):
    """A copy of a folder of rules, in which each rule but the largest stands nine times more, behind other words."""
    shutil.copytree(source, target)
    left_out, found = set(), {""}
    while found:
        write_copies(source, target, left_out)
        found = too_large(target)
        left_out |= found
    return left_out
