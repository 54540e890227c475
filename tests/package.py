"""The Debian package: what it holds and needs, and that it works in a Debian where nothing else was installed.

    python3 package.py build/chancery_VERSION_ARCHITECTURE.deb
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from tap import ROOT, check, check_equal, finish, skip  # noqa: E402

PACKAGE = pathlib.Path(sys.argv[1]).resolve()
SEED = ROOT / "corpus" / "001_398e8fc282813d65.txt"
PAGE = b"<!doctype html><title>Envoys arrive</title><h1>Envoys arrive</h1><p>Foreign Minister Anna Berg met envoys on Monday.</p>"
MIRROR = "http://deb.debian.org/debian"


def run(*command, **more):
    return subprocess.run([*map(str, command)], capture_output=True, text=True, **more)


def check_facts():
    fields = dict(line.split(": ", 1) for line in run("dpkg-deb", "-f", PACKAGE).stdout.splitlines() if re.match(r"[A-Z][\w-]*: ", line))
    check_equal(fields["Package"], "chancery", "its name")
    needs = {need.split()[0] for need in fields["Depends"].split(", ")}
    for wanted in ("libc6", "libpcre2-16-0", "libcsv3", "libjansson4", "libutf8proc2", "libxml2", "libarchive13"):
        check(any(need == wanted or need.startswith(wanted + "t") for need in needs), f"it depends on {wanted}", needs)
    files = [line.split()[5][1:] for line in run("dpkg-deb", "-c", PACKAGE).stdout.splitlines()]
    for wanted in ("/usr/bin/chancery", "/usr/share/chancery/rules/dates.rules", "/usr/share/chancery/rules/lists/given-name.list", "/usr/lib/chancery/rules.image",
                   "/usr/share/man/man1/chancery.1.gz", "/usr/share/man/man1/chancery-extract.1.gz", "/usr/share/doc/chancery/copyright",
                   "/usr/share/bash-completion/completions/chancery", "/usr/share/zsh/vendor-completions/_chancery",
                   "/usr/share/fish/vendor_completions.d/chancery.fish"):
        check(wanted in files, f"it holds {wanted}")
    odd = [name for name in files if re.search(r"\.(py|src|a|h|pc)$", name)]
    check(not odd, "it holds nothing else", odd)


def check_lintian():
    if not shutil.which("lintian"):
        skip("lintian is not there")
        return
    # The address is that of who publishes the package ($DEBEMAIL), and may be none here.
    nobody = "bogus-mail-host,bogus-mail-host-in-debian-changelog"
    done = run("lintian", "--no-tag-display-limit", "--suppress-tags", nobody, "--fail-on", "error", PACKAGE)
    print("".join(f"# {line}\n" for line in done.stdout.splitlines()), end="")
    check(done.returncode == 0, "lintian finds no error", done.stdout)


def check_unpacked(folder):
    """Away from /usr the command uses the rules beside it."""
    run("dpkg-deb", "-x", PACKAGE, folder)
    done = run(folder / "usr/bin/chancery", "check", "nowhere.nothing")
    check(done.stderr.strip().endswith(str(folder / "usr/share/chancery/rules")), "unpacked: its own rules", done.stderr)
    done = run(folder / "usr/bin/chancery", "extract", "-v", "--table", "officials", "-o", "-", SEED)
    check("Stanislav Zas" in done.stdout, "unpacked: it reads an article", done.stderr)
    check_equal(done.stderr.partition("\n")[0], f"rules of {folder}/usr/lib/chancery/rules.image", "unpacked: it starts from its image")


def check_new_debian(folder):
    if os.geteuid() != 0 or not shutil.which("debootstrap"):
        skip("a new Debian wants root and debootstrap")
        return
    done = run("debootstrap", "--variant=minbase", "bookworm", folder, MIRROR)
    if done.returncode != 0:
        skip("debootstrap could not make a new Debian; is there a network?")
        return
    inside = ["chroot", folder, "env", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
    shutil.copy(PACKAGE, folder / "chancery.deb")
    shutil.copy(SEED, folder / SEED.name)
    (folder / "page.html").write_bytes(PAGE)
    done = run(*inside, "apt-get", "install", "-y", "-q", "--no-install-recommends", "/chancery.deb")
    if not check(done.returncode == 0, "a new Debian: apt installs it with what it needs", done.stdout[-2000:] + done.stderr[-2000:]):
        return
    done = run(*inside, "chancery", "extract", "-o", "/out", f"/{SEED.name}", "/page.html")
    check(done.returncode == 0 and "2 articles" in done.stderr, "a new Debian: it reads a text and a page", done.stderr)
    tables = {name: (folder / "out" / f"{name}.csv").read_text() for name in ("officials", "mentions")}
    check("Stanislav Zas" in tables["officials"] and "Anna Berg" in tables["mentions"], "a new Debian: the tables")
    done = run(*inside, "sh", "-c", f"gzip -c /{SEED.name} > /seed.txt.gz && chancery extract -q --table officials -o - /seed.txt.gz")
    check("Stanislav Zas" in done.stdout, "a new Debian: it reads a compressed file", done.stderr)
    done = run(*inside, "chancery", "check", "-q")
    check(done.returncode == 0, "a new Debian: the rules pass their examples", done.stderr)
    done = run(*inside, "apt-get", "purge", "-y", "-q", "chancery")
    left = [path for path in folder.glob("usr/share/**/*chancery*")]
    check(done.returncode == 0 and not left, "a new Debian: it goes without a trace", left)


check_facts()
check_lintian()
for trial in (check_unpacked, check_new_debian):
    with tempfile.TemporaryDirectory(prefix="chancery-test-") as folder:
        pathlib.Path(folder).chmod(0o755)
        trial(pathlib.Path(folder))
finish()
