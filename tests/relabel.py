"""Labelled articles in other words: what is put in the place of a mention moves the labels behind it along."""
import bisect
import dataclasses
import itertools
import pathlib
import sys

from tap import ROOT, read_table

sys.path.append(str(ROOT / "gold"))
import label  # what writes the tables of gold/


@dataclasses.dataclass
class Labelled:
    """An article's bytes and its rows of the gold tables, offsets as numbers of bytes."""
    name: str
    text: bytes
    mentions: list
    officials: list
    documents: list

    def put(self, changes):
        """Puts text in the place of whole mentions: (start, end, text), none within another."""
        pieces, ends, shifts, at = [], [], [], 0
        for start, end, text in sorted(changes):
            pieces += [self.text[at:start], text.encode()]
            ends.append(end)
            shifts.append(len(pieces[-1]) - (end - start))
            at = end
        self.text = b"".join(pieces + [self.text[at:]])
        shifts = [0, *itertools.accumulate(shifts)]
        for row in self.mentions + self.officials:
            for column in ("start", "end"):
                row[column] += shifts[bisect.bisect_right(ends, row[column])]
        self._spell_again()

    def _spell_again(self):
        spelling = {}
        for row in self.mentions:
            now = " ".join(self.text[row["start"]:row["end"]].decode().split())
            spelling.setdefault(row["text"], now)
            row["text"] = now
        for row in self.officials:
            row.update({column: spelling.get(row[column], row[column]) for column in ("person", "title", "organisation")})
        for row in self.documents:
            row.update({column: spelling.get(row[column], row[column]) for column in ("name", "adopted_by")})


def _of(rows, article):
    return [row for row in rows if row["article"] == article]


def _numbered(rows):
    return [{**row, "start": int(row["start"]), "end": int(row["end"])} for row in rows]


def load(corpus, gold, names):
    """The articles of these names."""
    officials, documents = _numbered(read_table(gold / "officials.csv")), read_table(gold / "documents.csv")
    return [Labelled(name, (corpus / f"{name}.txt").read_bytes(), _numbered(read_table(gold / f"{name}.csv")),
                     _of(officials, name), _of(documents, name)) for name in names]


def _write(path, columns, rows):
    label.write_table(path, columns, [[row[column] for column in columns] for row in rows])


def save(articles, folder):
    """folder/corpus and folder/gold."""
    corpus, gold = pathlib.Path(folder) / "corpus", pathlib.Path(folder) / "gold"
    corpus.mkdir(parents=True)
    gold.mkdir()
    for article in articles:
        (corpus / f"{article.name}.txt").write_bytes(article.text)
        _write(gold / f"{article.name}.csv", label.MENTION_COLUMNS, article.mentions)
    _write(gold / "officials.csv", label.OFFICIAL_COLUMNS, [row for article in articles for row in article.officials])
    _write(gold / "documents.csv", label.DOCUMENT_COLUMNS, [row for article in articles for row in article.documents])
