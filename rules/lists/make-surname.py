#!/usr/bin/env python3
"""surname.list: family names.

Sources: names 0.3.0 (PyPI sdist) dist.all.last, US Census 1990, public domain (first 1000);
surname.src beside this file, typed from general knowledge, project licence.
Ordinary words and place names (surname.stop, given-name.stop) are left out of the Census part,
forms that open sentences (HARD) everywhere.
Run: make-surname.py [folder with names-*.tar.gz]; without it it is fetched with pip download.
"""
import glob, pathlib, re, subprocess, sys, tarfile, tempfile, unicodedata
here = pathlib.Path(__file__).parent
folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
if len(sys.argv) < 2:
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", folder, "names==0.3.0"], check=True)
words = lambda f: set((here / f).read_text(encoding="utf-8").split())
STOP = words("surname.stop") | words("given-name.stop")
OTHER = set()
for f in ("country", "demonym", "not-name"):
    for line in (here / (f + ".list")).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            OTHER |= {x.strip().lower() for x in line.split(" = ")[0].split(" | ")}
HARD = {"do"} | OTHER - set("french israel jordan nepal major".split()) | set("an im oh so do he she ban win major chair son sin fall long in may royal begin colonna".split())

def folded(s):
    s = s.translate(str.maketrans({"ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "ð": "d"}))
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))

rows = []
for line in (here / "surname.src").read_text(encoding="utf-8").splitlines():
    if not line.startswith("#"):
        rows += [w for w in line.split() if w.lower() not in HARD]
with tarfile.open(glob.glob(folder + "/names-*.tar.gz")[0]) as t:
    m = next(n for n in t.getnames() if n.endswith("names/dist.all.last"))
    for line in t.extractfile(m).read().decode().split("\n")[:1000]:
        if line:
            n = line.split()[0].capitalize()
            n = re.sub(r"^Mc(.)", lambda k: "Mc" + k[1].upper(), n)
            if n.lower() not in STOP:
                rows.append(n)
seen, out = set(), []
for n in rows:
    for f in (n, folded(n)):
        if f not in seen and f[0].isalpha() and f.lower() not in HARD:
            seen.add(f)
            out.append(f)
head = "# surnames; US Census 1990 via PyPI names (public domain), surname.src (project licence); made by make-surname.py\n"
(here / "surname.list").write_text(head + "\n".join(sorted(out)) + "\n", encoding="utf-8")
