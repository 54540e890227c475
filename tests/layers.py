"""Every module stands on modules of lower lines of layers.txt, libraries have one includer, and nothing strays into the top level."""
import re

from tap import ROOT, TOP_LEVEL, check, finish

levels, folders, only, folder = {}, {}, [], None
for line in (ROOT / "tests" / "layers.txt").read_text().splitlines():
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] == "only":
        only.append((set(words[1:-1]), words[-1]))
    elif words[0] == "in":
        folder = words[1]
    else:
        level = len(set(levels.values()))
        levels.update((module, level) for module in words)
        folders.update((module, folder) for module in words)


def module_of(stem):
    parts = stem.split("_")
    names = ["_".join(parts[:size]) for size in range(len(parts), 0, -1)]
    return next((name for name in names if name in levels), None)


def code_of(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)


files = sorted(path for path in (ROOT / "extract").rglob("*") if path.suffix in (".c", ".h"))
for path in files:
    module = module_of(path.stem)
    if not check(module, f"{path.name} belongs to a module", "add its module to tests/layers.txt, on the lowest line that fits"):
        continue
    place = str(path.parent.relative_to(ROOT / "extract"))
    check(place == folders[module], f"{path.name} stands with its module", f"move it from {place} to {folders[module]}")
    wrong = []
    for name in re.findall(r'#include "([^"]+)\.h"', code_of(path)):
        other = module_of(name)
        if other != module and (other is None or levels[other] >= levels[module]):
            wrong.append(f'{path.name} includes "{name}.h", which is not below {module}')
    check(not wrong, f"{path.name} includes what is below it", "\n".join(wrong))

for module in levels:
    check(any(module_of(path.stem) == module for path in files), f"{module} has a file", "take it off tests/layers.txt")
for modules, what in only:
    pattern = re.compile(r"(?<![\w.>])" + re.escape(what) if what[0].isalpha() else re.escape(what))
    users = [path.name for path in files if module_of(path.stem) not in modules and pattern.search(code_of(path))]
    check(not users, f"only {' and '.join(sorted(modules))} may use {what}", "also: " + ", ".join(users))

made = [".git", ".gitignore", "out"]
odd = [path.name for path in sorted(ROOT.iterdir()) if path.name not in TOP_LEVEL + made and not path.name.startswith("build")]
check(not odd, "the top level holds the parts of the project and nothing else", f"move or remove {' '.join(odd)}, or name it in TOP_LEVEL of tests/tap.py")
finish()
