"""Lines broken where the paper ended: the same mentions and rows as of the text in one piece, whatever the width."""
import pathlib
import random
import textwrap

from tap import check, check_equal, chancery, finish, read_table, scratch

ARTICLE = [
    "Envoy's life in five cities",
    "Anna Berg-Holm was born in Matara in 1961, read law at the University of Colombo and joined the Foreign Service in April 1988, at the age of 26. "
    "Two years later she was posted to Dhaka as Third Secretary under High Commissioner Peter Strand, who had been Permanent Secretary of the Ministry of Foreign Affairs.",
    "On 6 November 2017 the President named her Ambassador to Ethiopia and Permanent Observer to the African Union, a post that she held for fourteen months. "
    "In Geneva she presided over the Working Group which produced Human Rights Council resolution 43/9 of 19 June 2020, and she signed the Tokyo Protocol on Reconstruction Aid "
    "on behalf of the government. The agreement entered into force on 1 March 2021.",
    "\"Nobody was there for us in the first years,\" she told the Standing Committee of the National Assembly on Monday, and thanked Foreign Minister Carl Lund and the Deputy "
    "Secretary General of the Organization for Security and Co-operation in Europe, Elena Novak, for their patience in the summer of 1996. Berg-Holm will retire in May 2022.",
    "Published on 4 March 2021",
]


def ragged(paragraph, seed, least=112, most=125):
    """Lines that are shorter than the longest, somewhat or by far."""
    choose, lines, words = random.Random(seed), [""], paragraph.split()
    width = choose.randint(least, most)
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
            width = choose.randint(least, most)
        lines[-1] += (" " if lines[-1] else "") + word
    return "\n".join(lines)


def found(folder, paragraphs):
    (folder / "a.txt").write_text("\n\n".join(paragraphs) + "\n")
    chancery("extract", "-q", "-o", "out", "a.txt", cwd=folder)
    mentions = [(row["kind"], " ".join(row["text"].split()), row["chain"]) for row in read_table(folder / "out" / "mentions.csv")]
    rows = [tuple(value.split(":")[0] if column == "anchor" else value for column, value in row.items() if column not in ("start", "end", "evidence_start", "evidence_end", "sentence"))
            for table in ("dates", "officials", "documents") for row in read_table(folder / "out" / f"{table}.csv")]
    return mentions, rows


with scratch() as folder:
    folder = pathlib.Path(folder)
    wanted = found(folder, ARTICLE)
    check(len(wanted[0]) > 40 and len(wanted[1]) > 15, "the article in one piece", wanted)
    ways = {f"lines of {width}": lambda paragraph, width=width: textwrap.fill(paragraph, width, break_on_hyphens=False) for width in (32, 40, 50, 60, 66, 72, 80, 100, 120)}
    ways |= {f"ragged lines, {seed}": lambda paragraph, seed=seed: ragged(paragraph, seed) for seed in range(12)}
    ways |= {f"lines of any width, {seed}": lambda paragraph, seed=seed: ragged(paragraph, seed, 48, 80) for seed in range(8)}
    for name, way in ways.items():
        mentions, rows = found(folder, [way(paragraph) for paragraph in ARTICLE])
        check_equal([mention for mention in mentions if mention not in wanted[0]] + [mention for mention in wanted[0] if mention not in mentions], [], f"{name}: the mentions")
        check_equal([row for row in rows if row not in wanted[1]] + [row for row in wanted[1] if row not in rows], [], f"{name}: the rows")
    body = [ARTICLE[0], "OSLO, March 4, 2021 (Reuters) - " + ARTICLE[1], *ARTICLE[2:4]]
    wanted = found(folder, body)
    for width in (55, 66, 72, 80):
        for first in ("", "   ", "\t"):
            wrapped = [textwrap.fill(paragraph, width, break_on_hyphens=False, initial_indent=first, expand_tabs=False) for paragraph in body]
            mentions, rows = found(folder, ["\n".join(wrapped)])
            check_equal((mentions, rows), wanted, f"lines of {width} without blank lines between paragraphs that begin with {first!r}")
    text = "Foreign Minister Anna Berg-Holm resigned on 4 March 2021 after the talks in Geneva, said President Carl Lund of Norway."
    for headline, text in [("NORWEGIAN MINISTER RESIGNS", text), ("BERG-HOLM <BHM> SEES CUTS IN 1988 BUDGET", "A " + text[0].lower() + text[1:]),
                           ("LUND LEAVES TALKS IN THE U.S.", text), ("NORSK SETS R AND D", text), ("PRICES OF NETS ROSE IN MAY", text),
                           ("HOLM SEES NEW SLUMP", "T. Peter Holm left. " + text),
                           ("NORSK OIL SETS SPLIT", "NORSK " + text)]:
        check_equal(found(folder, [f"{headline} {text}"]), found(folder, [headline, text]), f"a headline in capitals before the text: {headline}")
    found(folder, ["RIO DE JANEIRO NORTE, Brazil, 4 March 2021 (Norpress) - " + text])
    check_equal([(row["published"], row["sentences"]) for row in read_table(folder / "out" / "articles.csv")], [("2021-03-04", "1")], "a place in capitals is no headline")
    capitals = [paragraph.upper() for paragraph in ARTICLE]
    wanted = found(folder, capitals)
    check(len(wanted[0]) > 30, "the article in capitals", wanted)
    for width in (66, 80):
        mentions, rows = found(folder, [textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in capitals])
        check_equal([mention for mention in mentions if mention not in wanted[0]] + [mention for mention in wanted[0] if mention not in mentions], [], f"capitals in lines of {width}: the mentions")
    (folder / "a.txt").write_text("Ministry of Foreign Affairs\nNote to the press\n\nMinister of Foreign Affairs Anna Berg\nDeputy Minister of Foreign Affairs Carl Lund\nState Secretary of the Ministry Elena Novak\n")
    chancery("extract", "-q", "-o", "out", "a.txt", cwd=folder)
    check_equal([row["text"] for row in read_table(folder / "out" / "mentions.csv") if row["kind"] == "person"], ["Anna Berg", "Carl Lund", "Elena Novak"], "lines that are not broken stay lines")

    # A name and an office below it, with blank lines between all lines or none.
    for gap in ("\n", "\n\n"):
        (folder / "a.txt").write_text(gap.join(["Envoys met in Oslo on Monday and spoke of the harvest for two days.", "Anna Berg", "Press Secretary", "Harvest Office", "Media Desk"]) + "\n")
        chancery("extract", "-q", "-o", "out", "a.txt", cwd=folder)
        check_equal([(row["person"], row["title"]) for row in read_table(folder / "out" / "officials.csv")], [("Anna Berg", "Press Secretary")], f"a signature whose lines are parted by {gap!r}")

    # The head of a page stays apart from the wrapped text below it.
    head = "HARBOUR NOTICES\nThe fortnightly of the Joint Chambers of the Western and the Northern Harbours\nPEOPLE AND NOTICES                                     No. 20/2002, 18 October 2002\n(text-only version)   << previous | next >>"
    (folder / "a.txt").write_text("\n\n".join([head] + [textwrap.fill(paragraph, 84, break_on_hyphens=False) for paragraph in ARTICLE[1:-1]]) + "\n")
    chancery("extract", "-q", "-o", "out", "a.txt", cwd=folder)
    check_equal([row["published"] for row in read_table(folder / "out" / "articles.csv")], ["2002-10-18"], "a line in columns above wrapped text is a line of its own")
finish()
