"""chancery explain: how each mention was found, what lost to it, where it was linked, and what was left aside."""
import pathlib
import re

from tap import check, check_equal, chancery, finish, scratch

PAGE = """Share this

OSLO, May 5, 2021 (Reuters) - President Anna Berg of Norway met Harbour Safety Union (HSU) envoys on Monday. The HSU adopted a \
declaration on fishing. She left on 7 May 2021 and came back two days later. The president thanked Foreign Minister Erik Dahl.
"""
RULE = r"[a-z-]+\.[a-z-]+ \(.*\.rules:\d+\)"


def explain(folder, *arguments, **more):
    return chancery("explain", *arguments, cwd=folder, **more)


def block(text, words):
    """The lines about the mention with these words, the last if there are more."""
    blocks = [part for part in text.split("\n\n") if f'"{words}"' in part.splitlines()[0]]
    return blocks[-1] if blocks else ""


def holds(text, words, pattern, name):
    found = block(text, words)
    check(re.search(pattern, found, re.M), name, found or text)


def mentions(folder):
    done = explain(folder, "page.txt")
    text = done.stdout
    check_equal((done.returncode, done.stderr), (0, ""), "a page is explained")
    check(re.match(r"article +page, \d+ bytes, \d+ mentions\npublished +2021-05-05, from dateline\n +rule +" + RULE + r'\n +line +"OSLO, May 5', text),
          "the article, its day, and the line that says it", text)
    check(re.search(r'^page furniture, in which nothing is looked for\n0-10 +"Share this"  ' + RULE + "$", text, re.M), "lines of the page that are no text", text)
    holds(text, "May 5, 2021", r'^ +matched +month "May", day "5", year "2021"$', "what the parts of a rule matched")
    holds(text, "May 5, 2021", r'^ +beat +"May 5" 18-23 by ' + RULE + r": shorter, 2 of 4 units$", "what lost to it, and why")
    holds(text, "Foreign Minister", r'^ +beat +"Minister" .*shorter', "a title lost to a longer one")
    holds(text, "Monday", r"^ +value +2021-05-03 DATE, counted from the publication date 2021-05-05$", "the anchor of a date: publication")
    holds(text, "two days later", r'^ +value +2021-05-09 DATE, counted from "7 May 2021" \d+-\d+$', "the anchor of a date: another")
    holds(text, "President", r'^ +holder +"Anna Berg" \d+-\d+, known beside it$', "the holder of a title beside it")
    holds(text, "president", r'^ +holder +"Anna Berg" \d+-\d+, known by coreference\n +chain +\d+, shorter title: "President" 42-51$', "and the one by coreference")
    holds(text, "She", r"^ +rule +" + RULE + r', by coreference\n +chain +\d+, pronoun: "', "a pronoun and its antecedent")
    holds(text, "Foreign Minister", r"^ +office +Minister of Foreign Affairs, country NOR \(from the places around it\), current$", "what the country of an office rests on")
    holds(text, "President", r"^ +office +President, country NOR \(from what stands behind its holder\), current$", "and of another")
    holds(text, "declaration on fishing", r'^ +row +declaration, by Harbour Safety Union \(from the sentence of the deed\), action adopted, '
          r'on 2021-05-03 \(from the day of its session or text\)\n +deed +"adopted" \d+-\d+$', "what the row of a document rests on")
    holds(text, "HSU", r'^ +defined at +"HSU" 98-101$', "where a short form was defined")
    relation = text[text.index("\nrelations\n"):]
    check(re.search(r'^42-61 +"President Anna Berg"\n +rule +' + RULE + r'\n +matched +title "President", person "Anna Berg"$', relation, re.M),
          "relations", relation)


def one_place(folder):
    text = explain(folder, "--at", "44", "page.txt").stdout
    check('"President"' in text and '"Monday"' not in text and "Share this" not in text, "--at: only what stands there", text)
    text = explain(folder, "--at", "5", "page.txt").stdout
    check("page furniture" in text and '"President"' not in text, "--at: page furniture", text)
    text = explain(folder, "-", stdin=b"He left on Monday.\n").stdout
    check("published      unknown; relative dates have no anchor (--published DATE gives one)" in text, "an article without a day", text)
    done = explain(folder, "--format", "jsonl", "-", stdin=b'{"id":"a","text":"Anna Berg left."}\n{"id":"b"}\n')
    check_equal((done.returncode, done.stderr, done.stdout.startswith("article        a, 15 bytes")), (1, 'chancery: stdin:2:1: the object has no "text"; add it\n', True),
                "of several articles one is refused")


def refusals(folder):
    for arguments, status, message in (
            ([], 2, "explain: one FILE is wanted, or - for standard input; see 'chancery explain --help'"),
            (["a", "b"], 2, "explain: one FILE is wanted, or - for standard input; see 'chancery explain --help'"),
            (["--published", "2021-5", "page.txt"], 2, "explain: --published takes a day as YYYY-MM-DD, not 2021-5; see 'chancery explain --help'"),
            (["nowhere.txt"], 1, "nowhere.txt: cannot be read (No such file or directory); check the INPUT's name")):
        done = explain(folder, *arguments)
        check_equal((done.returncode, done.stderr), (status, f"chancery: {message}\n"), f"{' '.join(arguments) or 'nothing'}: the message")
    done = chancery("check", "nowhere", cwd=folder)
    check(done.returncode == 2 and done.stderr.startswith("chancery: check: no rule and no rule file is named nowhere; the rules are in "),
          "check: a rule that is none", done.stderr)


with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "page.txt").write_text(PAGE)
    mentions(folder)
    one_place(folder)
    refusals(folder)
finish()
