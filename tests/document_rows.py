"""What documents.csv says of a document: its own date, who made it, what was done and when."""
import pathlib

from tap import chancery, check, finish, read_table, scratch

PUBLISHED = "2021-05-20"
COLUMNS = ("date", "adopted_by", "action", "action_day")

# What is shown; the text; the name of the document; its date, who adopted it, the action and its day.
CASES = [
    ("a day behind the verb is the day",
     "The Council of Ministers adopted the Declaration on Fishing on 3 May 2021.",
     "Declaration on Fishing", ("", "Council of Ministers", "adopted", "2021-05-03")),
    ("without one the deed is of the day of the news",
     "Member states of the United Nations adopted the Declaration on Fishing.",
     "Declaration on Fishing", ("", "Member states of the United Nations", "adopted", PUBLISHED)),
    ("a day in another clause is another deed's",
     "Norland on 18 May 2021 rejected a statement issued by the Council of Ministers.",
     "statement", ("", "Council of Ministers", "issued", "")),
    ("nor is the day of a deed that tells which event is meant",
     "The Council of Ministers adopted the Declaration on Fishing after the 3 May attack.",
     "Declaration on Fishing", ("", "Council of Ministers", "adopted", PUBLISHED)),
    ("a statement is of the day of the news, not of what it tells",
     "Two men died on 18 May 2021, the Ministry of Transport said in a statement.",
     "statement", ("", "Ministry of Transport", "issued", PUBLISHED)),
    ("unless it has a day beside it",
     "Two men died on 17 May 2021, the Ministry of Transport said in a statement on 18 May 2021.",
     "statement", ("", "Ministry of Transport", "issued", "2021-05-18")),
    ("who says what a meeting will do does not do it",
     "According to officials of the Council of Ministers, the summit will last a day and adopt the Declaration on Fishing.",
     "Declaration on Fishing", ("", "", "to be adopted", "")),
    ("headlines join with commas", "Anna Berg, Peter Holm sign Declaration on Fishing",
     "Declaration on Fishing", ("", "Anna Berg; Peter Holm", "signed", PUBLISHED)),
    ("what the body confirmed in a statement it issued",
     "The Ministry of Transport confirmed the accident in a brief statement.", "statement",
     ("", "Ministry of Transport", "issued", PUBLISHED)),
    ("what was not done is not done later", "The Council of Ministers failed to adopt the Declaration on Fishing.",
     "Declaration on Fishing", ("", "", "", "")),
    ("a text that bears a day is made on it",
     "Anna Berg signed the Declaration on Fishing of 8 October 1992.",
     "Declaration on Fishing of 8 October 1992", ("1992-10-08", "Anna Berg", "signed", "1992-10-08")),
    ("his report is by him", "Anna Berg spoke. Her report on fishing, submitted to the cabinet, was short.",
     "report on fishing", ("", "Anna Berg", "submitted", "")),
    ("what is signed with somebody is signed by both",
     "Anna Berg signed the Declaration on Fishing with Peter Holm on 3 May 2021.",
     "Declaration on Fishing", ("", "Anna Berg; Peter Holm", "signed", "2021-05-03")),
    ("nameless doers leave a deed",
     "They have the Declaration on Fishing, which ministers signed in Oslo on 3 May 2021.",
     "Declaration on Fishing", ("", "", "signed", "2021-05-03")),
    ("a deed holds for the list below it",
     "The Council of Ministers adopted:\n\n- the building of a bridge;\n- the Declaration on Fishing.\n",
     "Declaration on Fishing", ("", "Council of Ministers", "adopted", PUBLISHED)),
    ("and for no later one",
     "The Council of Ministers adopted:\n\n- the Declaration on Fishing.\n\nIt met. It ate. It slept.\n\n- the Harvest Act.\n",
     "Harvest Act", ("", "", "", "")),
    ("a visit ends no clause",
     "The Council of Ministers adopted the Declaration on Fishing during the visit of Anna Berg on 3 May 2021.",
     "Declaration on Fishing", ("", "Council of Ministers", "adopted", "2021-05-03")),
    ("what is planned is planned for the day in front",
     "On 11 November 2021 we intend to sign the Declaration on Fishing.",
     "Declaration on Fishing", ("", "", "to be signed", "2021-11-11")),
    ("a day long ago is not the day of the news",
     "Ties began on 8 October 1992. Anna Berg signed the Declaration on Fishing.",
     "Declaration on Fishing", ("", "Anna Berg", "signed", PUBLISHED)),
    ("the end of a period is not the day",
     "From 2019 until 2030 he leads it, and the Council of Ministers adopted the Declaration on Fishing.",
     "Declaration on Fishing", ("", "Council of Ministers", "adopted", PUBLISHED)),
    ("nor is a day to come",
     "The Council of Ministers endorsed the Declaration on Fishing, with talks due on 11 November 2021.",
     "Declaration on Fishing", ("", "Council of Ministers", "endorsed", PUBLISHED)),
    ("what is to be done is done on a day to come",
     "The Declaration on Fishing will be signed by Anna Berg on 11 November 2021.",
     "Declaration on Fishing", ("", "Anna Berg", "to be signed", "2021-11-11")),
    ("of two days the nearer one is the deed's",
     "In October 2020 Anna Berg took over, and the cabinet approved the Harvest Act on 9 March 2021.",
     "Harvest Act", ("", "cabinet", "approved", "2021-03-09")),
    ("a text is adopted on the day that it bears",
     "They recalled the Declaration on Fishing of 8 October 1992, adopted by the Council of Ministers.",
     "Declaration on Fishing of 8 October 1992", ("1992-10-08", "Council of Ministers", "adopted", "1992-10-08")),
    ("the day of an inner text is not that of the outer one",
     "They recalled the Protocol on Amendments to the Agreement on Fishing of 15 May 1992.",
     "Protocol on Amendments to the Agreement on Fishing of 15 May 1992", ("", "", "", "")),
    ("the year that a plan looks ahead to is not its own",
     "They recalled the 2030 Agenda.", "2030 Agenda", ("", "", "", "")),
    ("the year behind an act is its own", "They recalled the Fishing Act 1845.", "Fishing Act 1845", ("1845", "", "", "")),
    ("so is one in front",
     "They recalled his 8 October 1992 memorandum on fishing.", "memorandum on fishing", ("1992-10-08", "", "", "")),
    ("a text is ratified later than on the day that it bears",
     "They recalled the Declaration on Fishing of 8 October 1992, ratified by the Council of Ministers.",
     "Declaration on Fishing of 8 October 1992", ("1992-10-08", "Council of Ministers", "ratified", "")),
    ("so is one in brackets", "They recalled the Oslo Charter of Friendship (1984).", "Oslo Charter of Friendship",
     ("1984", "", "", "")),
    ("as revised on a day", "They rest on the Treaty on Fishing, as revised in July 2005.",
     "Treaty on Fishing", ("", "", "revised", "2005-07")),
    ("who hands over a letter is not who wrote it",
     "Peter Holm handed over a letter from Foreign Minister Anna Berg.",
     "letter from Foreign Minister Anna Berg", ("", "Anna Berg", "handed over", PUBLISHED)),
    ("a dated agreement is between two",
     "They recalled the Agreement between Iran and the International Atomic Energy Agency of 15 May 1974.",
     "Agreement between Iran and the International Atomic Energy Agency of 15 May 1974",
     ("1974-05-15", "Iran; International Atomic Energy Agency", "", "")),
    ("a declaration is of whom its name says",
     "They recalled the Oslo Declaration of the Council of Ministers.",
     "Oslo Declaration of the Council of Ministers", ("", "Council of Ministers", "", "")),
    ("but not of what it is about",
     "They recalled the Oslo Declaration on the Establishment of the Council of Ministers.",
     "Oslo Declaration on the Establishment of the Council of Ministers", ("", "", "", "")),
    ("what is said in a statement is said on that day",
     "In a statement, the Ministry of Transport denied it.", "statement",
     ("", "Ministry of Transport", "issued", PUBLISHED)),
    ("what others say will be done is not done by them",
     "Radio Oslo reported that Bergen would revise the Treaty on Fishing.", "Treaty on Fishing",
     ("", "", "to be revised", "")),
    ("what two sentences tell of one deed is one row",
     "The Treaty on Fishing was signed on 3 May 2021. The treaty was signed by Anna Berg and Peter Holm.",
     "Treaty on Fishing", ("", "Anna Berg; Peter Holm", "signed", "2021-05-03")),
    ("the day of a deed told in passing is no day of the news",
     "Anna Berg approved the Harvest Plan and sent back the Harvest Act, passed by the cabinet on 3 May 2021.",
     "Harvest Plan", ("", "Anna Berg", "approved", PUBLISHED)),
    ("what had been done before has no day of the news", "Peter Holm said Anna Berg had signed the Treaty on Fishing.",
     "Treaty on Fishing", ("", "Anna Berg", "signed", "")),
    ("the body of an apposition does nothing",
     "The Council of Ministers, a body of the United Nations, adopted the Treaty on Fishing on 3 May 2021.",
     "Treaty on Fishing", ("", "Council of Ministers", "adopted", "2021-05-03")),
    ("a letter is not issued by saying something in it", "Anna Berg said in a letter to Peter Holm that fish is scarce.",
     "letter to Peter Holm", ("", "Anna Berg", "", "")),
    ("an item may tell its own deed", "Without debate, the Council of Ministers\n\n- adopted the Treaty on Fishing;\n",
     "Treaty on Fishing", ("", "Council of Ministers", "adopted", PUBLISHED)),
    ("both bodies of a joint order have made it",
     "Fish is scarce under the joint order of the Council of Ministers and the Harvest Agency.",
     "joint order of the Council of Ministers and the Harvest Agency",
     ("", "Council of Ministers; Harvest Agency", "", "")),
    ("what would be done is not done", "If the Senate ratifies the Treaty on Fishing, fish will be scarce.",
     "Treaty on Fishing", ("", "", "", "")),
    ("how many vote for a text is not who adopts it", "The Harvest Act was adopted by 14 votes to 3.",
     "Harvest Act", ("", "", "adopted", "")),
    ("Mr. and Ms. are not in the way",
     "The Treaty on Fishing was signed by Mr. Peter Holm, Minister of Finance, and Ms. Anna Berg on 3 May 2021.",
     "Treaty on Fishing", ("", "Peter Holm; Anna Berg", "signed", "2021-05-03")),
    ("a counterpart signs too",
     "Foreign Minister Peter Holm and his Japanese counterpart, Kenji Mori, signed the Treaty on Fishing on 3 May 2021.",
     "Treaty on Fishing", ("", "Peter Holm; Kenji Mori", "signed", "2021-05-03")),
    ("countries sign beside bodies", "The Council of Ministers and New Zealand signed the Treaty on Fishing on 3 May 2021.",
     "Treaty on Fishing", ("", "Council of Ministers; New Zealand", "signed", "2021-05-03")),
    ("countries in front of bodies too", "Norway and the Council of Ministers signed the Treaty on Fishing on 3 May 2021.",
     "Treaty on Fishing", ("", "Norway; Council of Ministers", "signed", "2021-05-03")),
    ("both of two ministers with their offices sign",
     "The Minister of Finance of Norway, Anna Berg, and the Minister of Finance of Japan, Peter Holm, signed the Treaty on "
     "Fishing on 3 May 2021.", "Treaty on Fishing", ("", "Anna Berg; Peter Holm", "signed", "2021-05-03")),
    ("a decree is of whom it belongs to", "Anna Berg's Decree No. 44 of 4 May 2012 closed the port.",
     "Decree No. 44 of 4 May 2012", ("2012-05-04", "Anna Berg", "", "")),
    ("countries do what is done before some of it is named",
     "Norway and Japan signed several documents on 3 May 2021, including the Treaty on Fishing.",
     "Treaty on Fishing", ("", "Norway and Japan", "signed", "2021-05-03")),
    ("an agency in brackets does nothing",
     "OSLO (Reuters) - The Council of Ministers met for a day and signed the Treaty on Fishing on 3 May 2021.",
     "Treaty on Fishing", ("", "Council of Ministers", "signed", "2021-05-03")),
    ("what amends another text is not amended", "The Treaty on Fishing amends the Harvest Act.",
     "Treaty on Fishing", ("", "", "", "")),
    ("what a memorandum is dated is its date", "They read a memorandum by Anna Berg, dated 3 May 2021.",
     "memorandum by Anna Berg", ("2021-05-03", "Anna Berg", "read", "")),
    ("who signed says more than for whom", "Norway and Japan sign treaty on fishing\n\nNorway and Japan have a treaty on fishing. "
     "It was signed on 4 May 2021 by Anna Berg and Peter Holm.",
     "treaty on fishing", ("", "Anna Berg; Peter Holm", "signed", "2021-05-04")),
    ("who signs a page signs the letter that it is", "Letter dated 3 May 2021 from the Minister of Transport\n\n"
     "I write to you about fish.\n\n(Signed) Anna Berg",
     "Letter dated 3 May 2021 from the Minister of Transport", ("2021-05-03", "Anna Berg", "signed", "2021-05-03")),
    ("the decrees of a series are signed with it", "On 4 May 2021 President Anna Berg signed a series of decrees.\n\n"
     "By Decree No. 12, Peter Holm is appointed minister.", "Decree No. 12", ("", "Anna Berg", "signed", "2021-05-04")),
    ("what happens next year is not yet done", "Norway and Japan will meet in Oslo and sign the Treaty on Fishing.",
     "Treaty on Fishing", ("", "Norway and Japan", "to be signed", "")),
    ("what is called for has not been", "Norway called for an early entry into force of the Treaty on Fishing.",
     "Treaty on Fishing", ("", "", "", "")),
    ("a second deed of a sentence is by who did the first",
     "On 3 May 2021 the ministers adopted the Treaty on Fishing and, after a break, signed the Harvest Act.",
     "Harvest Act", ("", "ministers", "signed", "2021-05-03")),
    ("who tells what is in a text that was adopted has adopted it",
     "In Decision No. 4, adopted on 3 May 2021, the Council of Ministers closed the port.",
     "Decision No. 4", ("", "Council of Ministers", "adopted", "2021-05-03")),
    ("guidelines are by the body in front of them", "Fish is scarce under the United Nations guidelines on clean nets.",
     "United Nations guidelines on clean nets", ("", "United Nations", "", "")),
    ("what states are urged to sign is not planned", "Anna Berg urged all states to sign the Treaty on Fishing.",
     "Treaty on Fishing", ("", "", "", "")),
]

# The same of an article whose day is unknown.
UNDATED = [
    ("a nearer day without a year is the day",
     "Anna Berg, who took over in October 2022, told reporters the cabinet approved the Harvest Act on March 9.",
     "Harvest Act", ("", "cabinet", "approved", "XXXX-03-09")),
    ("a day without a month is none", "Anna Berg signed the Harvest Act on Monday.",
     "Harvest Act", ("", "Anna Berg", "signed", "")),
]


def check_rows(place, cases, *options):
    for why, text, name, expected in cases:
        (place / "in.txt").write_text(text + "\n", encoding="utf-8")
        chancery("extract", "-q", *options, "-o", place / "out", place / "in.txt")
        rows = {row["name"]: tuple(map(row.get, COLUMNS)) for row in read_table(place / "out" / "documents.csv")}
        check(rows.get(name) == expected, why, f"{text}\nexpected {name}: {expected}\nfound    {rows}")


# What is shown; the text; the name and kind of each of its documents.
KINDS = [
    ("a document told again behind a comma is one document",
     "They recalled the Oslo Accord, the treaty that ended the war.", [("Oslo Accord", "agreement")]),
    ("so is a listed one whose subject is told",
     "They rejected the Kyoto Protocol. The Kyoto Protocol on global warming is old.",
     [("Kyoto Protocol on global warming", "protocol")]),
    ("a motion is a resolution, whoever it is of", "He backed an EU motion.", [("EU motion", "resolution")]),
    ("what is sought is none yet", "Norland wants to reach an agreement on fish.", []),
    ("nor is the end of a dispute", "Norland called for a peaceful resolution of the border conflict.", []),
]


def check_kinds(place):
    for why, text, expected in KINDS:
        (place / "in.txt").write_text(text + "\n", encoding="utf-8")
        chancery("extract", "-q", "-o", place / "out", place / "in.txt")
        found = [(row["name"], row["doctype"]) for row in read_table(place / "out" / "documents.csv")]
        check(found == expected, why, f"{text}\nexpected {expected}\nfound    {found}")


with scratch() as folder:
    check_rows(pathlib.Path(folder), CASES, "--published", PUBLISHED)
    check_rows(pathlib.Path(folder), UNDATED)
    check_kinds(pathlib.Path(folder))
finish()
