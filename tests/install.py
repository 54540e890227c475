"""What cmake --install puts in place works far from the source tree: command, rules, library, manual."""
import os
import pathlib
import shutil
import subprocess

from tap import ROOT, check, check_equal, copy_tree, finish, scratch

ARTICLE = "Foreign Minister Anna Berg met envoys on 5 May 2021.\n"


def run(*command, **more):
    return subprocess.run([*map(str, command)], capture_output=True, text=True, timeout=250, **more)


def install(folder):
    """Builds a copy of the tree and installs it."""
    tree, prefix = folder / "tree", folder / "prefix"
    tree.mkdir()
    copy_tree(tree)
    steps = [["cmake", "-S", tree, "-B", tree / "build", "-DCHANCERY_TESTS=OFF", f"-DCMAKE_INSTALL_PREFIX={prefix}"],
             ["cmake", "--build", tree / "build", "-j", "2"], ["cmake", "--install", tree / "build"]]
    for step in steps:
        done = run(*step)
        if not check(done.returncode == 0, " ".join(map(str, step[:2])), done.stdout[-2000:] + done.stderr[-2000:]):
            finish()
    return prefix


def rules_of(command, environment):
    """The folder whose rules the command uses, by a rule that is not there."""
    done = run(command, "check", "nowhere.nothing", env=environment, cwd="/")
    return done.stderr.strip().rpartition("the rules are in ")[2]


def check_rules(folder, prefix, environment):
    """Its own rules before those of the source tree; $CHANCERY_RULES and --rules before both; wherever it stands."""
    tree, command = folder / "tree", prefix / "bin" / "chancery"
    own = str(prefix / "share" / "chancery" / "rules")
    check_equal(rules_of(command, environment), own, "beside the source tree the installed command uses its own rules")
    check_equal(rules_of(tree / "build" / "chancery", environment), str(tree / "rules"), "the command in the build folder uses the tree's")
    other = {**environment, "CHANCERY_RULES": str(tree / "rules")}
    check_equal(rules_of(command, other), str(tree / "rules"), "$CHANCERY_RULES comes before the installed rules")
    done = run(command, "check", "--rules", own, "nowhere.nothing", env=other, cwd="/")
    check(done.stderr.strip().endswith(own), "--rules comes before $CHANCERY_RULES", done.stderr)
    shutil.rmtree(tree)
    moved = folder / "moved"
    shutil.copytree(prefix, moved, symlinks=True)
    check_equal(rules_of(moved / "bin" / "chancery", environment), str(moved / "share" / "chancery" / "rules"), "a copy elsewhere uses its own rules")
    (folder / "link").symlink_to(command)
    check_equal(rules_of(folder / "link", environment), own, "a link to it uses its rules")
    shutil.rmtree(moved / "share")
    check_equal(rules_of(moved / "bin" / "chancery", environment), own, "a copy without rules uses the installed ones")


def check_command(prefix, environment):
    done = run(prefix / "bin" / "chancery", "extract", "--table", "officials", "-o", "-", input=ARTICLE, env=environment, cwd="/")
    check("Anna Berg,Foreign Minister" in done.stdout and done.returncode == 0, "the installed command finds its rules", done.stdout + done.stderr)
    for name in ("one", "two"):
        run(prefix / "bin" / "chancery", "extract", "-q", "-o", prefix / name, input=ARTICLE, env=environment, cwd="/")
    done = run(prefix / "bin" / "chancery", "merge", "-o", "both", "one", "two", env={**environment, "CHANCERY_RULES": "/nowhere"}, cwd=prefix)
    check("2 articles of 2 outputs" in done.stderr and done.returncode == 0, "the installed command joins tables, for which it needs no rules", done.stderr)
    done = run(prefix / "bin" / "chancery", "extract", "-v", "-o", "-", "--table", "titles", input=ARTICLE, env=environment, cwd="/")
    check_equal(done.stderr.partition("\n")[0], f"rules of {prefix}/lib/chancery/rules.image", "the installed command starts from the installed image")
    done = run(prefix / "bin" / "chancery", "check", "-q", env=environment, cwd="/")
    check(done.returncode == 0, "the installed rules pass their examples", done.stdout[-1500:] + done.stderr[-1500:])


def check_report(prefix, folder, environment):
    """The page is in the command: nothing of it is installed."""
    (folder / "a.txt").write_text(ARTICLE)
    for arguments in (["extract", "-q", "-o", "out", "a.txt"], ["report", "-q", "out"]):
        done = run(prefix / "bin" / "chancery", *arguments, env=environment, cwd=folder)
        check(done.returncode == 0, f"the installed command: {arguments[0]}", done.stderr)
    check("Anna Berg" in (folder / "out" / "report.html").read_text(), "the installed command makes a page")
    done = run(prefix / "bin" / "chancery", "suggest", "out", env=environment, cwd=folder)
    check_equal((done.returncode, done.stdout), (0, "kind,text,count,articles,example\n"), "the installed command finds nothing to suggest where all is matched")


def check_library(prefix, folder, environment):
    flags = run("pkg-config", "--cflags", "--libs", "chancery", env=environment)
    check(flags.returncode == 0, "pkg-config knows chancery", flags.stderr)
    program, source = folder / "program", ROOT / "tests" / "install_program.c"
    done = run("cc", "-Wall", "-Wextra", "-Werror", source, "-o", program, *flags.stdout.split(), env=environment)
    if check(done.returncode == 0, "a program compiles with the installed header", done.stderr):
        done = run(program, env=environment, cwd="/")
        check_equal((done.returncode, done.stdout.splitlines()),
                    (0, ["title 0-16 Foreign Minister", "person 17-26 Anna Berg", "date 41-51 5 May 2021 = 2021-05-05"]),
                    "a program with the installed library reads an article")
    done = run("cc", "-x", "c++", "-fsyntax-only", prefix / "include" / "chancery.h", env=environment)
    check(done.returncode == 0 or "cc1plus" in done.stderr, "the header is C++ too", done.stderr)
    library = next(prefix.glob("lib/**/libchancery.a"))
    names = [line.split()[-1] for line in run("nm", "-g", "--defined-only", library).stdout.splitlines() if len(line.split()) == 3]
    foreign = [name for name in names if not name.startswith("chancery_")]
    check(names and not foreign, "the library exports its own names only", " ".join(foreign))
    version = run("pkg-config", "--modversion", "chancery", env=environment).stdout.strip()
    check_equal(run(prefix / "bin" / "chancery", "--version").stdout, f"chancery {version}\n", "pkg-config and the command agree on the version")
    rules = run("pkg-config", "--variable=rulesdir", "chancery", env=environment).stdout.strip()
    check(list(pathlib.Path(rules).glob("*.rules")), "pkg-config knows the folder of the rules", rules)


with scratch() as folder:
    folder = pathlib.Path(folder)
    prefix = install(folder)
    environment = {key: value for key, value in os.environ.items() if key != "CHANCERY_RULES"}
    libraries = str(next(prefix.glob("lib/**/pkgconfig")))
    environment.update(PKG_CONFIG_PATH=libraries, LD_LIBRARY_PATH=str(pathlib.Path(libraries).parent))
    check_rules(folder, prefix, environment)
    check_command(prefix, environment)
    check_report(prefix, folder, environment)
    check_library(prefix, folder, environment)
    check(list(prefix.glob("share/man/man1/chancery.1")), "the manual page is there")
    pages = {path.stem for path in prefix.glob("share/man/man1/chancery-*.1")}
    check({"chancery-extract", "chancery-merge", "chancery-score"} <= pages, "the manual pages of the commands are there", pages)
    for place in ("bash-completion/completions/chancery", "zsh/site-functions/_chancery", "fish/vendor_completions.d/chancery.fish"):
        check("extract" in (prefix / "share" / place).read_text(), f"{place} is there")
    check(list(prefix.glob("share/chancery/rules/lists/*.list")), "the lists are there")
    check(not list(prefix.glob("share/chancery/**/*.py")), "no scripts are installed")
finish()
