#!/usr/bin/env python3
"""company.list: names of companies in the indices of the world's stock exchanges.

Source: pytickersymbols 1.17.10 (PyPI, MIT). The form of the company (Inc., AG, plc) is left
away; a single word stays only where it is no word, name or place otherwise: words of Debian's
wamerican, of the lists beside this file and surnames of the US Census (names 0.3.0, PyPI, public
domain) are left out, as is what known-organisation.list has.
Run: make-company.py [folder with pytickersymbols-*.whl and names-*.tar.gz]; without it they are fetched with pip download.
"""
import glob
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

here = pathlib.Path(__file__).parent
FORM = r"""(?:Incorporated|Inc\.?|Corporation|Corp\.?|Company|Co\.?|Limited|Ltd\.?|plc|PLC|AG|SE|N\.?V\.?|S\.?A\.?|S\.?p\.?A\.?
    |ASA|AB|Oyj|A/S|KGaA|GmbH|SAS|SCA|LLC|L\.P\.|LP|Holdings?|Group|International|REIT|Trust|Vz\.?|&\sCo\.?|Industries)"""
GENERIC = {"Healthcare Services", "Career Education", "Independent Bank", "Federal Signal", "Global Payments", "Core Laboratories", "St. Joe"}
LISTS = ("given-name", "surname", "country", "demonym", "city", "region", "not-name", "portfolio", "club", "club-town",
         "club-nickname", "club-alone", "club-first", "month", "weekday", "rank", "organisation-head", "document-head",
         "document-name", "starter")


def forms(name):
    lines = (here / f"{name}.list").read_text(encoding="utf-8").splitlines()
    return {form.strip() for line in lines if not line.startswith("#") for form in line.split(" = ")[0].split(" | ")}


def stripped(name):
    name = re.sub(r"\([^)]*\)|,? ?(class|Class|Series) [A-C]\b.*|^The ", "", name).replace("’", "'").strip(" ,.-")
    while (shorter := re.sub(rf"[ ,]+{FORM}$", "", name, flags=re.X).strip(" ,&")) != name:
        name = shorter
    return name


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
    if len(sys.argv) < 2:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, "pytickersymbols==1.17.10",
                        "names==0.3.0"], check=True)
    scope = {}
    with zipfile.ZipFile(glob.glob(folder + "/pytickersymbols-*.whl")[0]) as wheel:
        exec(wheel.read("pytickersymbols/indices_data.py").decode(), scope)
    names = {company["name"] for index in scope["INDICES"].values() for company in index["companies"]}
    with tarfile.open(glob.glob(folder + "/names-*.tar.gz")[0]) as archive:
        census = next(name for name in archive.getnames() if name.endswith("names/dist.all.last"))
        surnames = {line.split()[0].lower() for line in archive.extractfile(census).read().decode().splitlines() if line}
    words = {w.lower() for w in pathlib.Path("/usr/share/dict/american-english").read_text(encoding="utf-8").split()}
    taken = {form.lower() for name in LISTS for form in forms(name)}
    known = {form.lower() for form in forms("known-organisation")}
    kept = set()
    for name in map(stripped, names):
        parts = re.split(r"[ -]", name)
        if name in GENERIC or not re.fullmatch(r"[A-Z0-9][\w&'.+-]*(?: (?:&|and|of|de|[A-Z0-9][\w&'.+-]*))*", name) or name.lower() in known:
            continue
        single = len(parts) == 1
        if single and (len(name) < 4 or name.lower() in words | taken | surnames or name.isupper()):
            continue
        if not single and all(p.lower() in taken or len(p) < 2 for p in parts):
            continue
        kept.add(name)
    head = ("# companies of stock indices; pytickersymbols 1.17.10 via PyPI (MIT), words of Debian's wamerican and surnames of names 0.3.0 (public domain) left out; "
            "made by make-company.py\n")
    (here / "company.list").write_text(head + "\n".join(sorted(kept)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
