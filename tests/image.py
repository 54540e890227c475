"""The image of the rules: taken while it is theirs and the program's own, passed over when it is not."""
import os
import pathlib
import shutil
import subprocess
import sys
import time

from tap import CHANCERY, ROOT, TABLES, check, check_equal, chancery, finish, scratch

ARTICLE = b"Foreign Minister Anna Berg met the grand archivist on 5 May 2021.\n"
PCRE2_MAGIC = (0x50523253).to_bytes(4, sys.byteorder)  # before each saved pattern
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "CHANCERY_RULES"}


def titles(command, *arguments):
    """The titles found, and the line that says where the rules come from."""
    done = subprocess.run([command, "extract", "-v", "--table", "titles", "-o", "-", *arguments], input=ARTICLE, env=ENVIRONMENT, cwd="/",
                          capture_output=True, timeout=60)
    return done.stdout.decode(), done.stderr.decode().partition("\n")[0]


def write_image(path, *arguments):
    return chancery("check", "-q", "--image", path, *arguments, cwd=ROOT)


def check_written(folder):
    done = write_image(folder / "rules.image")
    check(done.returncode == 0, "an image is written", done.stderr)
    done = write_image("/dev/full")
    check(done.returncode == 1 and "/dev/full" in done.stderr, "a full disk is told", done.stderr)
    rules = folder / "wrong"
    shutil.copytree(ROOT / "rules", rules)
    with open(rules / "dates.rules", "a") as file:
        file.write("rule test.wrong\n  stage date\n  match \"someday\"\n  + [[sometime]]\n")
    done = write_image(folder / "wrong.image", "--rules", rules)
    check(done.returncode == 1 and not (folder / "wrong.image").exists(), "rules whose examples fail give no image", done.stderr)


def installed(folder):
    """The program as an installation has it, with an image."""
    prefix = folder / "prefix"
    for place in ("bin", "lib/chancery", "share/chancery"):
        (prefix / place).mkdir(parents=True)
    shutil.copy(CHANCERY, prefix / "bin" / "chancery")
    shutil.copytree(ROOT / "rules", prefix / "share" / "chancery" / "rules")
    shutil.copy(folder / "rules.image", prefix / "lib" / "chancery" / "rules.image")
    return prefix


def check_corpus(prefix):
    """All tables of a corpus, so that all of the rules is looked at where the image has it."""
    for name, more in (("image", []), ("files", ["--rules", prefix / "share/chancery/rules"])):
        done = subprocess.run([prefix / "bin/chancery", "extract", "-q", "-o", prefix / name, *more, ROOT / "corpus"], env=ENVIRONMENT, timeout=60)
        check_equal(done.returncode, 0, f"the corpus is read by the rules' {name}")
    differing = [table for table in TABLES if (prefix / "image" / f"{table}.csv").read_bytes() != (prefix / "files" / f"{table}.csv").read_bytes()]
    check_equal(differing, [], "with the same tables")


def check_used(prefix):
    command, image, rules = prefix / "bin/chancery", prefix / "lib/chancery/rules.image", prefix / "share/chancery/rules"
    plain, line = titles(command, "--rules", rules)
    check_equal(line, f"rules of {rules}", "--rules reads the files")
    found, line = titles(command)
    check_equal(line, f"rules of {image}", "an installed program takes the image that stands beside it")
    check_equal(found, plain, "with the same titles")
    check("Foreign Minister" in found and "archivist" not in found, "which are those of the rules", found)
    check_corpus(prefix)
    moved = prefix.with_name("moved")
    prefix.rename(moved)
    check_equal(titles(moved / "bin/chancery")[1], f"rules of {moved}/lib/chancery/rules.image", "and so it does elsewhere")
    moved.rename(prefix)


def check_looks(prefix):
    """Files that look as they did need not be read; which is no reason to take an image of others."""
    command, image, heads = prefix / "bin/chancery", prefix / "lib/chancery/rules.image", prefix / "share/chancery/rules/lists/office-head.list"
    whole, written = image.read_bytes(), heads.read_bytes()
    other = written.replace(b"\nminister = ", b"\nmonister = ")
    check(other != written and len(other) == len(written), "a list has a word of as many letters as another")
    # The second is a minute ahead, so that it is of this moment however long the image takes.
    for name, changed_at in (("of long ago", 1_600_000_000), ("of this moment", int(time.time()) + 60)):
        os.utime(heads, (changed_at, changed_at))
        changed = heads.stat().st_mtime_ns
        subprocess.run([command, "check", "-q", "--image", image], env=ENVIRONMENT, timeout=60)
        check_equal(titles(command)[1], f"rules of {image}", f"an image of a list {name} is taken")
        heads.write_bytes(other)
        if name == "of this moment":
            os.utime(heads, ns=(changed, changed))
        check_equal(titles(command)[1], f"rules of {prefix}/share/chancery/rules", "and passed over when the list has other words of the same size")
        heads.write_bytes(written)
        check_equal(titles(command)[1], f"rules of {image}", "and taken when the words are what they were, though written anew")
    image.write_bytes(whole)


def check_passed_over(prefix):
    command, image, rules = prefix / "bin/chancery", prefix / "lib/chancery/rules.image", prefix / "share/chancery/rules"
    whole, found = image.read_bytes(), titles(command)[0]
    for name, content in (("that is cut short", whole[:-1]), ("that is empty", b""), ("of something else", b"PK" + whole[2:]),
                          ("of another program", whole[:16] + b"another!" + whole[24:]),
                          ("whose patterns another PCRE2 has saved", whole.replace(PCRE2_MAGIC, PCRE2_MAGIC[::-1]))):
        check(content != whole, f"there is an image {name}")
        image.write_bytes(content)
        check_equal(titles(command), (found, f"rules of {rules}"), f"an image {name} is passed over")
    image.write_bytes(whole)
    check_equal(titles(command)[1], f"rules of {image}", "the right one is taken again")
    with open(rules / "lists" / "office-head.list", "a") as file:
        file.write("grand archivist\n")
    found, line = titles(command)
    check_equal(line, f"rules of {rules}", "an image is passed over when a list has changed since")
    check("grand archivist" in found, "and the change counts at once", found)
    done = subprocess.run([command, "check", "-q", "--image", image], env=ENVIRONMENT, capture_output=True, text=True, timeout=60)
    check_equal(titles(command), (found, f"rules of {image}"), "until a new image is written" + done.stderr)
    with open(rules / "vocabulary" / "doctype-pact.list", "a") as file:
        file.write("entente\n")
    check_equal(titles(command)[1], f"rules of {rules}", "an image is passed over when the vocabulary has changed")


with scratch() as place:
    place = pathlib.Path(place).resolve()
    check_written(place)
    prefix = installed(place)
    check_used(prefix)
    check_looks(prefix)
    check_passed_over(prefix)
finish()
