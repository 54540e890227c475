"""Rules with ten times the names, or with ten times the rules: what neither may make much slower."""
import itertools
import re
import shutil

TIMES = 10
LONGEST = 12  # words that a name of a list may have
FULL = ["document.numbered", "document.another"]  # these tell nearly as many words apart as a rule may
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


def may_be_copied(rule):
    return " match " in rule and rule.split()[1] not in FULL


def copies_of(rule, words):
    """The rule TIMES - 1 times over, each behind a made-up word."""
    for number in range(1, TIMES):
        copy = re.sub(r"^rule (\S+)", rf"rule \1-x{number}", rule)
        yield re.sub(r"^( +match +)(.*)$", lambda found: f'{found[1]}"{next(words).lower()}" ({found[2]})', copy, flags=re.M)


def more_rules(source, target):
    """A copy of a folder of rules, in which each rule stands nine times more, behind other words."""
    shutil.copytree(source, target)
    words = made_words()
    for path in sorted(target.glob("*.rules")):
        text = path.read_text("utf-8")
        rules = re.findall(r"^rule \S+\n(?:^ .*\n)+", text, re.M)
        path.write_text(text + "\n" + "\n".join(copy for rule in rules if may_be_copied(rule) for copy in copies_of(rule, words)), "utf-8")
