#!/usr/bin/env python3
"""given-name.list: first names.

Sources
  names 0.3.0 (PyPI, sdist): dist.male.first, dist.female.first of the US Census 1990: public domain
  Faker 40.x (PyPI): first names of its Latin-script person providers: MIT licence
  given-name.src beside this file: typed from general knowledge: project licence
Names that are ordinary English words, months, weekdays or countries are left out (STOP).
Run: make-given-name.py [folder with names-*.tar.gz and faker-*.whl]; without it they are fetched with pip download.
"""
import glob, importlib, pathlib, re, subprocess, sys, tarfile, tempfile, unicodedata
here = pathlib.Path(__file__).parent

def sources():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    if len(sys.argv) < 2:
        for args in (["--no-binary", ":all:", "names==0.3.0"], ["Faker==40.54.0"]):
            subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, *args], check=True)
    return glob.glob(folder + "/names-*.tar.gz")[0], glob.glob(folder + "/[fF]aker-*.whl")[0]

STOP = set(open(here / "given-name.stop", encoding="utf-8").read().split("\n"))
LOCALES = ("az_AZ uz_UZ en_KE en_NG sw tw_GH yo_NG ig_NG ha_NG zu_ZA en_PK en_IN id_ID tr_TR pl_PL cs_CZ sk_SK sl_SI "
           "hr_HR ro_RO hu_HU lt_LT lv_LV et_EE fi_FI sv_SE no_NO da_DK nl_NL de_DE fr_FR fr_DZ it_IT es_ES es_AR pt_BR pt_PT ga_IE en_TH").split()
TWO = set('Al Ed Jo Bo Cy Ty Li Yi Xi Wu Yu Hu Lu'.split())
CENSUS = {"male": 1219, "female": 2200}

def census(tgz, sex):
    with tarfile.open(tgz) as t:
        m = next(n for n in t.getnames() if n.endswith(f"names/dist.{sex}.first"))
        for i, line in enumerate(t.extractfile(m).read().decode().split("\n")):
            if line and i < CENSUS[sex]:
                yield line.split()[0].capitalize()

def folded(s):
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c)).replace("ł", "l").replace("Ł", "L").replace("ı", "i").replace("ø", "o").replace("Ø", "O")

# lists a plain name must not clash with; persons' names among them are kept
OTHER = set()
for f in ("city", "country", "region", "demonym", "not-name"):
    for line in (here / (f + ".list")).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            OTHER |= {x.strip().lower() for x in line.split(" = ")[0].split(" | ")}
OTHER -= set("jordan israel chad petra charlotte carolina catalina rosario santiago florence austin salvador santo "
             "sofia donald german roman norman chelsea alexandria cameron ahmad wau osh mary kent ivan constantine "
             "lourdes mercedes virginia nancy valentina diego jose julian felix angel".split())

def ok(n):
    if n.lower() in OTHER or " " in n or n[1:2].isupper() and n[1:2].isalpha():
        return False
    return re.fullmatch(r"[^\W\d_][\w'-]+", n) and n[0].isupper() and (len(n) > 2 or n in TWO) and n.lower() not in STOP and not re.search(r"[əƏ]", n)

def main():
    tgz, whl = sources()
    sys.path.insert(0, whl)
    rows = []
    for line in (here / "given-name.src").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            rows += line.split()
    rows += [n for sex in CENSUS for n in census(tgz, sex)]
    for loc in LOCALES:
        P = importlib.import_module("faker.providers.person." + loc).Provider
        for a in dir(P):
            if a.startswith("first_names"):
                rows += [n.replace("’", "'").replace("ʻ", "'").strip() for n in getattr(P, a) if " " not in n.strip()]
    seen, out = set(), []
    for n in rows:
        for f in (n, folded(n)):
            if "-" in f and f.split("-")[1][:1].islower():      # Jong-un, Ying-jeou: written "Jong Un" too
                pair = [f, f.replace("-", " ").title()]
            else:
                pair = [f]
            pair = [p for p in pair if p not in seen and (" " in p or ok(p))]
            seen.update(pair)
            if pair:
                out.append(" | ".join(pair) + (f" = {pair[0]}" if len(pair) > 1 else ""))
    head = "# given names; US Census 1990 via PyPI names (public domain), PyPI Faker (MIT), given-name.src (project licence); made by make-given-name.py\n"
    (here / "given-name.list").write_text(head + "\n".join(sorted(out)) + "\n", encoding="utf-8")

main()
