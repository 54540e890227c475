#!/usr/bin/env python3
"""known-organisation.list from known-organisation.src (hand-made from general knowledge; project licence).

A source line is "canonical full name|form|form|@COUNTRY"; the first all-capitals
form becomes short=ACRONYM, the country of a state's body country=COUNTRY, "^WORD" what
it is called once it has been named later=WORD, and every form is written once, the earliest line wins.
"""
import pathlib, re, sys
here = pathlib.Path(__file__).parent
seen, out = set(), ["# known named bodies and their acronyms; value = full name; made by make-known-organisation.py from known-organisation.src; project licence"]
for line in (here / "known-organisation.src").read_text(encoding="utf-8").splitlines():
    line = line.strip()
    if not line or line[0] == "#":
        continue
    forms = [f.strip() for f in line.split("|")]
    country = next((f[1:] for f in forms if f.startswith("@")), "")
    later = next((f[1:] for f in forms if f.startswith("^")), "")
    forms = [f for f in forms if f[0] not in "@^"]
    keep = [f for f in forms if f not in seen]
    for f in forms:
        if f in seen:
            print("duplicate:", f, file=sys.stderr)
    keep = list(dict.fromkeys(keep))
    seen.update(keep)
    if not keep:
        continue
    short = next((f for f in forms[1:] if re.fullmatch(r"[A-ZČ][A-Za-z0-9+/-]{1,9}", f)
                  and sum(c.isupper() or c.isdigit() for c in f) > len(f) / 2), "")
    out.append(" | ".join(keep) + " = " + forms[0] + (f" ; short={short}" if short else "")
               + (f" ; country={country}" if country else "") + (f" ; later={later}" if later else ""))
(here / "known-organisation.list").write_text("\n".join(out) + "\n", encoding="utf-8")
