"""merges.csv: each name that an entity bears beside its own, where it stands first, and why."""
import pathlib

from tap import check_equal, chancery, finish, read_table, scratch

# Articles, and of each name that is not its entity's the entity, the article, where it stands there, why.
CASES = {
    "surnames, initials, parts and capitals": (
        ["President Anna K. Berg spoke. Berg left. Officials met President Anna Berg and President A. Berg.",
         "President ANNA BERG spoke. Foreign Minister Anna Berg-Holm left."],
        [("person/anna-k-berg", "Berg", "f:1", "Berg left", "surname"),
         ("person/anna-k-berg", "Anna Berg", "f:1", "Anna Berg and", "part"),
         ("person/anna-k-berg", "A. Berg", "f:1", "A. Berg.", "initials")]),
    "the same name across articles": (
        ["President Sergey Dahl spoke.", "President Sergei Dahl spoke.", "President SERGEY DAHL spoke.", "President Sergéy Dahl spoke.",
         "President Sergei Dahl spoke again."],
        [("person/sergey-dahl", "Sergei Dahl", "f:2", "Sergei", "spelling"),
         ("person/sergey-dahl", "SERGEY DAHL", "f:3", "SERGEY", "case"),
         ("person/sergey-dahl", "Sergéy Dahl", "f:4", "Sergéy", "marks")]),
    "a word alone or a short one is no other spelling": (
        ["President Kiely spoke.", "President Kelly spoke.", "Foreign Minister Wang Qun spoke.", "Foreign Minister Wang Kun spoke."],
        []),
    "family names that stand first": (
        ["Foreign Minister Noh Jae-hwan met the press. Noh left early."],
        [("person/noh-jae-hwan", "Noh", "f:1", "Noh left", "first name")]),
    "bodies by list and by definition": (
        ["Envoys praised the OSCE. The Human Safety Council (HSC) of the OSCE met in Oslo. The HSC left."],
        [("organisation/osce", "OSCE", "f:1", "OSCE", "list"),
         ("organisation/human-safety-council-hsc-of-the-osce", "HSC", "f:1", "HSC)", "acronym")]),
}


def find(text, words):
    return len(text[:text.index(words)].encode())


for name, (articles, expected) in CASES.items():
    with scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "f").write_text("".join(article + "\n" for article in articles))
        done = chancery("extract", "-q", "--format", "lines", "-o", "out", "f", cwd=folder)
        check_equal((done.returncode, done.stderr), (0, ""), f"{name}: the articles are read")
        found = [(row["entity"], row["variant"], row["article"], int(row["start"]), row["why"]) for row in read_table(folder / "out/merges.csv")]
        wanted = [(entity, variant, article, find(articles[int(article[2:]) - 1], words), why)
                  for entity, variant, article, words, why in expected]
        check_equal(found, wanted, name)
finish()
