#!/usr/bin/env python3
"""known-organisation.list from the known-*.src files (hand-made from general knowledge; project licence).

A source line is "canonical full name|form|form|@COUNTRY"; the first all-capitals
form becomes short=ACRONYM, the country of a state's body country=COUNTRY, "^WORD" what
it is called once it has been named later=WORD, "%party" kind=party, which a name in "Party" has without it, "%parliament", "%militia" (any armed group) and "%company" likewise. A heading
that ends with "%company" or "%media" says so of all lines below it, up to the next heading, whose names have no word that tells another kind. A form with "&" is
written with "and" as well, one with "Programme" and the like in American, one with "Organization" in British spelling too, one of the United Nations with "UN". known-organisation.src is read first. A line whose full
name an earlier line has adds its forms to that one; every form is written once, the earliest line wins.
Outside known-organisation.src a single word that is a name of persons, a place, a people or a month
in the lists beside this file is reported and left out.
"""
import pathlib, re, sys
here = pathlib.Path(__file__).parent
HAND_PICKED = "known-organisation.src"


def listed(*names):
    lines = [line for name in names for line in (here / f"{name}.list").read_text(encoding="utf-8").splitlines()]
    return {form.strip() for line in lines if not line.startswith("#") for form in line.split(" = ")[0].split(" | ")}


SHORTENED = (" Co", " Corp", " Inc", " Ltd", " Bros")  # written with a dot as well


def written(form):
    """What chancery tells apart of a form: its letters, and whether a word begins with a capital or has no others."""
    return tuple((word.lower(), word.isupper(), word[0].isupper()) for word in form.split())


# British and American spellings, and short forms of the United Nations, of names of several words
SPELLED = (("Programme", "Program"), ("Organization", "Organisation"), ("Organisation", "Organization"),
           ("Defence", "Defense"), ("Defense", "Defence"), ("Centre", "Center"), ("Center", "Centre"))  # fmt: skip
UNITED = (("United Nations ", "UN "), ("United Nations ", "U.N. "), ("UN ", "U.N. "))


def others(form):
    """Other ways to write a form. William and Mary may be two persons."""
    dotted = [form + "."] if form.endswith(SHORTENED) else []
    couple = all(word in couples for word in form.split(" & "))
    longer = form.startswith("Ministry of ")  # so may a longer name begin: "Ministry of Defense Industry"
    spelled = [form] + [re.sub(rf"\b{one}\b", other, form) for one, other in SPELLED if " " in form and not longer]
    held = "High Commissioner" in form  # an office too, of which the rules of titles know
    begins = [] if held else [(one, other) for one, other in UNITED if form.startswith(one)]
    united = [name.replace(one, other, 1) for name in spelled for one, other in begins]
    more = [name for name in dict.fromkeys(spelled[1:] + united) if name != form]
    return dotted + more + [other.replace(" & ", " and ") for other in [form, *dotted] if " & " in other and not couple]


def tells_kind(name):
    """Whether a word of a name says what the body is: a bank, a foundation."""
    return any(word in heads for word in name.lower().split())


heads = {form.lower() for form in listed("organisation-head")}
couples = listed("male-name", "female-name")
places = listed("country", "city", "region", "demonym", "month")
taken = listed("given-name", "surname") | places | {place.upper() for place in places}
lines, line_of, seen = [], {}, set()
for source in sorted(here.glob("known-*.src"), key=lambda path: (path.name != HAND_PICKED, path.name)):
    kind = ""
    for text in source.read_text(encoding="utf-8").splitlines():
        if text.startswith("#"):
            kind = text.rpartition("%")[2] if re.search(r" %\w+$", text) else ""
        if not text.strip() or text[0] == "#":
            continue
        marked = [form.strip() for form in text.split("|")]
        line = line_of.get(marked[0])
        if line is None:
            line = line_of[marked[0]] = {"name": marked[0], "forms": [], "country": "", "later": "", "kind": ""}
            if re.search(r" Party($| of )", marked[0]):
                line["kind"] = "party"
            elif not tells_kind(marked[0]):
                line["kind"] = kind
            lines.append(line)
        for form in marked if not line["forms"] else marked[1:]:
            if form[0] == "@":
                line["country"] = line["country"] or form[1:]
            elif form[0] == "%":
                line["kind"] = form[1:]
            elif form[0] == "^":
                line["later"] = line["later"] or form[1:]
            elif written(form) in seen:
                print(f"{source.name}: duplicate: {form}", file=sys.stderr)
            elif source.name != HAND_PICKED and form.removesuffix("'s") in taken:
                print(f"{source.name}: a name otherwise: {form}", file=sys.stderr)
            else:
                seen.add(written(form))
                line["forms"].append(form)
                for other in others(form):
                    if written(other) not in seen:
                        seen.add(written(other))
                        line["forms"].append(other)

out = ["# known named bodies and their acronyms; value = full name; made by make-known-organisation.py from known-*.src; project licence"]
for line in lines:
    if not line["forms"]:
        continue
    short = next((f for f in line["forms"] if f != line["name"] and re.fullmatch(r"[A-ZČ][A-Za-z0-9+/-]{1,9}", f)
                  and sum(c.isupper() or c.isdigit() for c in f) > len(f) / 2), "")
    out.append(" | ".join(line["forms"]) + " = " + line["name"]
               + "".join(f" ; {key}={value}" for key, value in (("short", short), ("country", line["country"]), ("later", line["later"]), ("kind", line["kind"])) if value))
(here / "known-organisation.list").write_text("\n".join(out) + "\n", encoding="utf-8")
