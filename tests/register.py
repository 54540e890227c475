"""A title whose holder an article does not name is whose the articles before it say."""
import pathlib

from tap import chancery, check, finish, read_table, scratch

# Articles with their days, in order; then the titles of the last, and whom the register names (or another, and how he is known).
CASES = {
    "the holder of last month still holds the office": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("2021-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": "Anna Berg"}),
    "so does the head of a body": (
        [("2021-03-10", "CSTO Secretary General Stanislav Berg spoke in Oslo."),
         ("2021-05-10", "Ministers met the CSTO Secretary General.")],
        {"CSTO Secretary General": "Stanislav Berg"}),
    "an acting holder holds it": (
        [("2021-03-10", "Acting Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("2021-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": "Anna Berg"}),
    "the first to be named is nobody before": (
        [("2021-03-10", "The Norwegian Foreign Minister spoke in Paris."),
         ("2021-03-11", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": ""}),
    "a year later it may be another": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("2022-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": ""}),
    "of two holders it is neither": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("2021-03-20", "Norwegian Foreign Minister Peter Holm spoke in Oslo."),
         ("2021-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": ""}),
    "two spellings of one holder are one": (
        [("2021-03-10", "Norwegian Foreign Minister Sergey Berg spoke in Oslo."),
         ("2021-03-20", "Norwegian Foreign Minister Sergei Berg spoke in Oslo."),
         ("2021-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": "Sergey Berg"}),
    "a former minister is not the minister": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("2021-04-10", "Guests met a former Norwegian Foreign Minister.")],
        {"former Norwegian Foreign Minister": ""}),
    "whom its own article names is not whom it means otherwise": (
        [("2021-03-10", "Norwegian Prime Minister Anna Berg spoke in Oslo."),
         ("2021-04-10", "Norwegian Prime Minister Anna Berg spoke in Oslo. It is the job of a simple Norwegian prime minister.")],
        {"Norwegian Prime Minister": ("Anna Berg", "beside"), "Norwegian prime minister": ""}),
    "the first woman to hold an office does not hold it": (
        [("2021-03-10", "French President Jean Dupont spoke in Paris."),
         ("2021-04-10", "Marie Durand hopes to become France's first female president.")],
        {"France's first female president": ""}),
    "the next holder does not hold it, nor is every one he": (
        [("2021-03-10", "Norwegian President Anna Berg spoke in Oslo."),
         ("2021-04-10", "The next Norwegian president will be elected in May. Every Norwegian president has come here.")],
        {"Norwegian president": ""}),
    "there are many judges": (
        [("2021-03-10", "Norwegian judge Anna Berg spoke in Oslo."),
         ("2021-04-10", "A Norwegian judge spoke in Paris.")],
        {"Norwegian judge": ""}),
    "the president of the republic is the president": (
        [("2021-03-10", "The President of the Republic of Kenya, Anna Berg, spoke in Oslo."),
         ("2021-04-10", "The President of Kenya spoke in Paris.")],
        {"President of Kenya": "Anna Berg"}),
    "the president of the parliament is not the president": (
        [("2021-03-10", "The President of the Norwegian Parliament, Anna Berg, spoke in Oslo."),
         ("2021-04-10", "The Norwegian President spoke in Paris.")],
        {"Norwegian President": ""}),
    "a minister whose ministry is named is the minister": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke. The Foreign Ministry of Norway said that she left."),
         ("2021-04-10", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": "Anna Berg"}),
    "without a day nothing is known": (
        [("2021-03-10", "Norwegian Foreign Minister Anna Berg spoke in Oslo."),
         ("", "The Norwegian Foreign Minister spoke in Paris.")],
        {"Norwegian Foreign Minister": ""}),
}


def write_inputs(folder, articles):
    folder.mkdir(parents=True)
    days = ["article,published"]
    for number, (day, text) in enumerate(articles):
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
        if day:
            days.append(f"{number},{day}")
    (folder / "published.csv").write_text("\n".join(days) + "\n", encoding="utf-8")


def check_case(folder, why, articles, expected):
    write_inputs(folder / "in", articles)
    done = chancery("extract", "-q", "-o", folder / "out", folder / "in")
    check(done.returncode == 0, f"extract: {why}", done.stderr)
    last = str(len(articles) - 1)
    rows = [row for row in read_table(folder / "out" / "titles.csv") if row["article"] == last]
    found = {row["text"]: (row["person"], row["person_from"]) for row in rows}
    wanted = {text: told if isinstance(told, tuple) else (told, "register" if told else "") for text, told in expected.items()}
    check(found == wanted, why, f"{articles}\nexpected {wanted}\nfound    {found}")


def check_joined(folder):
    """Each article a run of its own, joined, says the same."""
    articles = CASES["the holder of last month still holds the office"][0]
    write_inputs(folder / "all", articles)
    chancery("extract", "-q", "-o", folder / "whole", folder / "all")
    parts = []
    for number, (day, text) in enumerate(articles):
        part = folder / f"in{number}"
        part.mkdir()
        (part / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
        chancery("extract", "-q", "--published", day, "-o", folder / f"out{number}", part)
        parts.append(folder / f"out{number}")
    alone = (parts[-1] / "titles.csv").read_text(encoding="utf-8")
    check("register" not in alone, "an article alone has no register", alone)
    done = chancery("merge", "-o", folder / "joined", *parts)
    check(done.returncode == 0, "the runs are joined", done.stderr)
    one, other = ((folder / name / "titles.csv").read_bytes() for name in ("whole", "joined"))
    check(one == other, "joined runs name the holders that one run names", f"{one!r}\n{other!r}")


with scratch() as place:
    for index, (text, (stream, titles)) in enumerate(CASES.items()):
        check_case(pathlib.Path(place) / str(index), text, stream, titles)
    check_joined(pathlib.Path(place) / "joined")
finish()
