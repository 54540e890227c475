"""Lists that a script makes follow from their sources; lists have a largest size; the vocabulary is whole."""
import pathlib
import re
import shutil
import subprocess
import sys

from tap import ROOT, check, check_equal, chancery, finish, scratch

LISTS = ROOT / "rules" / "lists"

with scratch() as place:
    copy = pathlib.Path(place) / "lists"
    shutil.copytree(LISTS, copy)
    for name, source in (("known-organisation", LISTS), ("office-plural", LISTS), ("ordinary-word", pathlib.Path("/usr/share/dict/scowl"))):
        if not source.exists():
            print(f"skipped: {name}.list, as {source} is not there")
            continue
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

LEXICON = (ROOT / "extract" / "words" / "lexicon.c").read_text()
asked = re.findall(r'LIST\(\w+, "([^"]+)"\)', (ROOT / "extract" / "rules" / "rule_lists.h").read_text())
check_equal([name for name in asked if f'"{name}"' not in LEXICON and not (LISTS / f"{name}.list").exists()], [], "the lists for which the program asks are there")


def values_of(path):
    """What the lines of a list stand for: their value, or each of their forms."""
    for line in path.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            forms, _, value = line.partition(" = ")
            yield from [value.partition(";")[0].strip()] if value else map(str.strip, forms.split("|"))


KNOWN = {value for path in LISTS.glob("*.list") for value in values_of(path)}
for path in sorted((ROOT / "rules" / "vocabulary").glob("*.list")):
    if path.stem.partition("-")[0] in ("doctype", "kind", "deed"):
        check_equal([value for value in values_of(path) if value not in KNOWN], [], f"a list gives each value of {path.stem}")

with scratch() as place:
    rules = pathlib.Path(place) / "rules"
    shutil.copytree(ROOT / "rules", rules)
    asked = rules / "vocabulary"
    (asked / "doctype-made.list").unlink()
    (asked / "doctype-hidden.list").write_text("code\n")
    (asked / "doctype-pact.list").write_text("pact\ntreaty = pact\npact\n")
    (asked / "doctype-family.list").write_text("pact | | treaty\n" + " | ".join(f"kind {number}" for number in range(65)) + "\n")
    (asked / "meeting-verb.list").write_text("met\nmet with\n")
    (asked / "office-called.list").write_text("Envoy = Ambassador\nAmbassador = Envoy\nConsul\n")
    done = chancery("check", "--rules", rules)
    said = "\n".join(line for line in done.stderr.replace(f"{asked}", "vocabulary").splitlines() if line.startswith("chancery: "))
    check_equal((done.returncode, said), (2, """\
chancery: vocabulary/doctype-family.list:1:8: an empty form; remove the bar
chancery: vocabulary/doctype-family.list:2:631: more than 64 forms in one family; part the line
chancery: vocabulary/doctype-hidden.list: the program asks for no list 'doctype-hidden'; move one for rules to lists/, or rename the file
chancery: vocabulary/doctype-pact.list:2:1: this list has no values; take out the equals sign and what follows
chancery: vocabulary/doctype-pact.list:3:1: this form stands twice in the list; remove one
chancery: vocabulary/meeting-verb.list:2:1: more than one word, where single words of the text are asked for; write one
chancery: vocabulary/office-called.list:3:1: the value is missing, to which this belongs; write it behind " = "
chancery: vocabulary: the list doctype-made.list is missing, for which the program asks; write it, with a comment at least"""),
                "mistakes in the vocabulary are told")
finish()
