"""gold/label.py: labels in an article's own text to tables and back, and what is said of mistakes."""
import pathlib
import subprocess
import sys

from tap import ROOT, check_equal, finish, scratch

TEXT = "Foreign Minister Anna Berg came on 5 May 2021.\n"
MARKUP = "{t1|Foreign Minister} {p1|Anna Berg} came on {d=2021-05-05|5 May 2021}.\n"


def label(folder, *arguments):
    done = subprocess.run([sys.executable, "-B", ROOT / "gold" / "label.py", *arguments], cwd=folder, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


with scratch() as folder:
    folder = pathlib.Path(folder)
    for name, text in (("corpus/a.txt", TEXT), ("labels/a.lab", MARKUP), ("wrong/a.lab", MARKUP.replace("{p1|", "{z4|")),
                       ("alone/b.lab", MARKUP), ("open/a.lab", MARKUP.replace("Berg}", "Berg"))):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    check_equal(label(folder, "gold", "labels", "corpus", "gold"), (0, "3 mentions, 0 officials, 0 documents\n", ""), "labels to gold")
    check_equal(label(folder, "text", "corpus", "gold", "a"), (0, MARKUP, ""), "gold to labels")
    far = "Foreign Minister Anna Berg of Norway came to Oslo with four advisers and two ministers on 5 May 2021.\n"
    (folder / "corpus" / "far.txt").write_text(far)
    (folder / "far").mkdir()
    (folder / "far" / "far.lab").write_text(far.replace("two", "ten"))
    check_equal(label(folder, "gold", "far", "corpus", "new"), (1, "", "label.py: far/far.lab:1: differs from the article: 'with four advisers and ten ministers on 5 May 2021.' / "
                                                                "'with four advisers and two ministers on 5 May 2021.'\n"), "a difference far behind the line's beginning is shown")
    missing = "cannot be read (No such file or directory); check the folder and the article's name\n"
    for arguments, said in (
            (["gold", "nowhere", "corpus", "new"], "nowhere: holds no *.lab files; name the folder of the labels\n"),
            (["gold", "corpus", "corpus", "new"], "corpus: holds no *.lab files; name the folder of the labels\n"),
            (["gold", "alone", "corpus", "new"], "corpus/b.txt: " + missing),
            (["text", "corpus", "gold", "b"], "corpus/b.txt: " + missing),
            (["text", "corpus", "labels", "a"], "labels/a.csv: " + missing),
            (["gold", "wrong", "corpus", "new"], "wrong/a.lab:1: {z4| opens no mention; write one of d p t o x, then a number and ~ or ^\n"),
            (["gold", "open", "corpus", "new"], "open/a.lab:1: a mention that is never closed\n")):
        check_equal(label(folder, *arguments), (1, "", "label.py: " + said), " ".join(arguments))
finish()
