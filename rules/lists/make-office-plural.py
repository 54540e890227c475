#!/usr/bin/env python3
"""office-plural.list from office-head.list (project licence): plurals of the heads, value = canonical singular."""
import pathlib, re
here = pathlib.Path(__file__).parent
IRR = {"chief of staff": "chiefs of staff", "attorney general": "attorneys general"}
ADJ = {"general", "elect", "designate", "emeritus", "emerita", "plenipotentiary", "extraordinary", "laureate", "regent", "consort", "delegate", "superior", "tempore"}
def word(w):
    low = w.lower()
    if low.endswith("man") and low not in ("ottoman",): return w[:-3] + "men"
    if low.endswith("lady"): return w[:-4] + "ladies"
    if low.endswith("person"): return w + "s"
    if re.search(r"(s|x|ch|sh|z)$", low) and low not in ("monarch", "patriarch", "exarch", "coach"): return w + "es"
    if re.search(r"[^aeiou]y$", low): return w[:-1] + "ies"
    return w + "s"
def plural(f):
    t = f.split(" ")
    for i, w in enumerate(t):
        if i and w.lower() in ("of", "for", "to", "at", "in", "without", "on", "extraordinary", "de", "du", "pro"):
            return [" ".join(t[:i - 1] + [word(t[i - 1])] + t[i:])]
    if t[0].lower() in ("charge", "chargé") and len(t) > 1: return [" ".join([t[0] + "s"] + t[1:])]
    if len(t) > 1 and t[-1].lower() in ADJ and t[-2:] != ["minister", "delegate"]:
        out = [" ".join(t[:-2] + [word(t[-2]), t[-1]])]
        if t[-1] == "general": out.append(" ".join(t[:-1] + ["generals"]))
        return out
    return [" ".join(t[:-1] + [word(t[-1])])]
seen, out = set(), ["# plurals of office heads; value = canonical singular; made by make-office-plural.py from office-head.list; project licence"]
for line in (here / "office-head.list").read_text(encoding="utf-8").splitlines():
    if not line or line[0] == "#": continue
    left, _, keys = line.partition(" ; ")
    forms, _, value = left.rpartition(" = ")
    ps = []
    for f in forms.split(" | "):
        if f.endswith("."): cand = [f[:-1] + "s."] if f in ("Sen.", "Rep.", "Gov.", "Amb.", "Prof.") else []
        elif f.isupper() and len(f) < 6: cand = [f + "s"] if f in ("PM", "MP", "MEP", "CEO", "FM", "VP", "CFO", "DG", "SRSG") else []
        elif f in ("Lady", "Lord", "Count", "SecState", "SecGen", "SG", "CiO", "Gov", "Amb", "Prof", "Sec-Gen", "D-G", "perm rep", "permrep"):
            cand = [word(f)] if f in ("Lord", "Count", "Lady", "perm rep", "permrep") else []
        elif any(c == "." for c in f): cand = plural(f) if f.endswith("attorney") else []
        elif f in ("black rod", "chief"): cand = ["chiefs"] if f == "chief" else []
        else: cand = plural(f)
        ps += [c for c in cand if c not in seen and not seen.add(c)]
    if ps: out.append(" | ".join(ps) + " = " + value + (" ; " + keys if keys else ""))
(here / "office-plural.list").write_text("\n".join(out) + "\n", encoding="utf-8")
