"""Ten years of made-up news about known holders of offices: tenures.csv is what was put in.

Usage: tenures.py CHANCERY [ARTICLES]. By a fixed seed, so that every run makes the same articles (1000 unless told).
A tenure counts as recovered when the person has the office with the right body, country, status, first and last day.
"""
import collections
import datetime
import json
import pathlib
import random
import sys

from tap import TABLES, check, chancery, finish, read_table, scratch

SEED = 20260101
FIRST, DAYS = datetime.date(2011, 1, 3), 3650
FLOOR = 0.99

COUNTRIES = [("Norway", "Norwegian", "NOR"), ("Kenya", "Kenyan", "KEN"), ("Peru", "Peruvian", "PER"), ("Japan", "Japanese", "JPN"),
             ("Kazakhstan", "Kazakh", "KAZ"), ("Portugal", "Portuguese", "PRT"), ("Jordan", "Jordanian", "JOR"), ("Canada", "Canadian", "CAN"),
             ("Poland", "Polish", "POL"), ("Ghana", "Ghanaian", "GHA"), ("Vietnam", "Vietnamese", "VNM"), ("Chile", "Chilean", "CHL")]
# as news writes it, as the tables do
STATE_OFFICES = [("President", "President"), ("Prime Minister", "Prime Minister"), ("Foreign Minister", "Minister of Foreign Affairs"),
                 ("Defence Minister", "Minister of Defence"), ("Finance Minister", "Minister of Finance"), ("Health Minister", "Minister of Health")]
BODIES = [("Secretary General", "OSCE", "Organization for Security and Co-operation in Europe"), ("Secretary General", "NATO", "North Atlantic Treaty Organization"),
          ("Secretary General", "UN", "United Nations"), ("Director General", "IAEA", "International Atomic Energy Agency"),
          ("Director General", "WHO", "World Health Organization"), ("Secretary General", "CSTO", "Collective Security Treaty Organization"),
          ("President", "World Bank", "World Bank"), ("Director General", "UNESCO", "United Nations Educational, Scientific and Cultural Organization")]
GIVEN = ("Anna Peter Maria Erik Sofia Johan Elena Marco Ingrid Pavel Lucia Henrik Teresa Oleg Helena Viktor Clara Simon Beatriz Stefan Amina Yusuf"
         " Grace Samuel Nadia Karim Mercy Daniel Aisha Joseph Leila Thomas Rania Patrick Miriam Carlos Isabel Diego Carmen Pablo Rosa Miguel Sergey Mohammed José Dmitry Tatiana Aleksey").split()
# The other spelling of a name, which every second article has.
OTHERWISE = {"Sergey": "Sergei", "Mohammed": "Muhammad", "José": "Jose", "Dmitry": "Dmitri", "Tatiana": "Tatyana", "Aleksey": "Alexei"}
FAMILY = ("Berg Holm Dahl Lund Strand Nygaard Solberg Kowalski Nowak Zielinski Wanjiru Odhiambo Mutua Kamau Quispe Huaman Salazar Paredes Tanaka Suzuki"
          " Yamamoto Watanabe Nazarov Akhmetov Suleimenov Ferreira Carvalho Teixeira Haddad Khoury Masri Tremblay Gagnon Bouchard Mensah Boateng Owusu Asante"
          " Contreras Fuentes Sepulveda Valdes Lindqvist Ostrowski Petrenko Kovalenko Moreau Lefebvre Hartmann Vogel Brenner Castellano Rinaldi Moretti"
          " Varga Horvat Novotny Dvorak Jansen Visser Okafor Adeyemi Balogun Mbeki Dlamini Abebe Tesfaye Rahimi Karimov Saidov").split()
STATEMENTS = {  # how an article says that somebody holds an office of a state, or of a body
    "state": ["{adjective} {title} {name} said on {weekday} that talks would go on.", "{name}, {title} of {country}, told reporters that the plan had support.",
              "{title} {name} of {country} opened a school near the border.", "{country}'s {title} {name} thanked the visitors for their patience.",
              "The {adjective} {title}, {name}, answered questions for an hour.", "The guests were received by {title} of {country} {name}."],
    "body": ["{body} {title} {name} said on {weekday} that talks would go on.", "{name}, {title} of the {body}, told reporters that the plan had support.",
             "The {body}'s {title}, {name}, answered questions for an hour.", "The {title} of the {body}, {name}, opened a meeting near the border."],
}
CHANGES = {"state": "{name} was appointed {title} of {country} on {day}.", "body": "{name} was appointed {title} of the {body} on {day}."}
ACTING = {"state": "Acting {adjective} {title} {name} will stay for some weeks.", "body": "Acting {body} {title} {name} will stay for some weeks."}
FORMER = {"state": "Former {adjective} {title} {name} gave a lecture.", "body": "Former {body} {title} {name} gave a lecture."}
BY_SURNAME = {"state": "{adjective} {title} {family} left without a word.", "body": "{body} {title} {family} left without a word."}
FILLERS = ["{family} gave no details.", "The weather was cold.", "Several streets were closed for the day.", "\"We have time,\" {family} added.", "Prices rose again."]

# Articles by day, and the rows that come of them: person, first_seen, last_seen, articles.
CASES = {
    "a surname is that of the holder": (
        {"2015-03-01": "Norwegian President Anna Berg spoke.", "2016-03-01": "Norwegian President Berg spoke."},
        [("Anna Berg", "2015-03-01", "2016-03-01", "2")]),
    "a surname before the full name": (
        {"2014-03-01": "Norwegian President Berg spoke.", "2015-03-01": "Norwegian President Anna Berg spoke."},
        [("Anna Berg", "2014-03-01", "2015-03-01", "2")]),
    "a family name that stands first": (
        {"2015-03-01": "South Korean President Noh Jae-hwan spoke.", "2016-03-01": "South Korean President Noh spoke."},
        [("Noh Jae-hwan", "2015-03-01", "2016-03-01", "2")]),
    "a surname of two holders goes to the one of that time": (
        {"2001-03-01": "Norwegian President Peter Berg spoke.", "2002-03-01": "Norwegian President Berg spoke.", "2005-03-01": "Norwegian President Erik Dahl spoke.",
         "2011-03-01": "Norwegian President Berg spoke.", "2012-03-01": "Norwegian President Anna Berg spoke."},
        [("Anna Berg", "2011-03-01", "2012-03-01", "2"), ("Erik Dahl", "2005-03-01", "2005-03-01", "1"), ("Peter Berg", "2001-03-01", "2002-03-01", "2")]),
    "a surname from before the predecessor is another's": (
        {"2001-03-01": "Norwegian President Berg spoke.", "2005-03-01": "Norwegian President Erik Dahl spoke.", "2012-03-01": "Norwegian President Anna Berg spoke."},
        [("Anna Berg", "2012-03-01", "2012-03-01", "1"), ("Berg", "2001-03-01", "2001-03-01", "1"), ("Erik Dahl", "2005-03-01", "2005-03-01", "1")]),
    "a surname that may be either's stays": (
        {"2015-03-01": "Norwegian President Anna Berg spoke.", "2015-03-02": "Norwegian President Peter Berg spoke.", "2015-03-03": "Norwegian President Berg spoke.",
         "2015-03-04": "Norwegian President Anna Berg left.", "2016-03-05": "Norwegian President Peter Berg left.", "2017-03-05": "Norwegian President Berg left."},
        [("Anna Berg", "2015-03-01", "2015-03-04", "2"), ("Berg", "2015-03-03", "2017-03-05", "2"), ("Peter Berg", "2015-03-02", "2016-03-05", "2")]),
    "an initial between the names": (
        {"2015-03-01": "Norwegian President Anna K. Berg spoke.", "2016-03-01": "Norwegian President Anna Berg spoke.", "2017-03-01": "Norwegian President Anna Berg left."},
        [("Anna Berg", "2015-03-01", "2017-03-01", "3")]),
    "two spellings of a name": (
        {"2015-03-01": "Norwegian President Mohammed Berg spoke.", "2016-03-01": "Norwegian President Muhammad Berg spoke.", "2017-03-01": "Norwegian President Muhammad Berg left."},
        [("Muhammad Berg", "2015-03-01", "2017-03-01", "3")]),
    "another given name is another holder": (
        {"2015-03-01": "Norwegian President Anna Berg spoke.", "2016-03-01": "Norwegian President Anton Berg spoke."},
        [("Anna Berg", "2015-03-01", "2015-03-01", "1"), ("Anton Berg", "2016-03-01", "2016-03-01", "1")]),
    "an office of nobody knows whom is not one office": (
        {"2015-03-01": "President Anna Berg spoke.", "2016-03-01": "President Berg spoke."},
        [("Anna Berg", "2015-03-01", "2015-03-01", "1"), ("Berg", "2016-03-01", "2016-03-01", "1")]),
    "the president of the republic is the president": (
        {"2015-03-01": "The President of the Republic of Kenya, Anna Berg, spoke.", "2016-03-01": "Kenyan President Anna Berg spoke.", "2017-03-01": "Kenyan President Berg left."},
        [("Anna Berg", "2015-03-01", "2017-03-01", "3")]),
    "the president of the parliament is another": (
        {"2015-03-01": "Norwegian President Anna Berg spoke.", "2016-03-01": "The President of the Norwegian Parliament, Anna Berg, spoke."},
        [("Anna Berg", "2015-03-01", "2015-03-01", "1"), ("Anna Berg", "2016-03-01", "2016-03-01", "1")]),
    "a minister is one whether or not the ministry is named": (
        {"2015-03-01": "Norwegian Foreign Minister Anna Berg spoke.", "2016-03-01": "Norwegian Foreign Minister Anna Berg spoke at the Ministry of Foreign Affairs in Oslo.",
         "2017-03-01": "Norwegian Foreign Minister Anna Berg spoke. The Foreign Ministry of Norway said that she left."},
        [("Anna Berg", "2015-03-01", "2017-03-01", "3")]),
}

Tenure = collections.namedtuple("Tenure", "office person status first last")  # first, last: numbers of days


class World:
    """Offices and who holds them, day by day; then articles, and what they state."""

    def __init__(self):
        self.source = random.Random(SEED)
        names = [(given, family) for given in GIVEN for family in FAMILY]
        self.names = self.source.sample(names, len(names))
        self.tenures = []
        for country in COUNTRIES:
            for title, office in STATE_OFFICES:
                self.fill(dict(kind="state", title=title, country=country[0], adjective=country[1], key=(office, "", country[2])))
        for title, short, body in BODIES:
            self.fill(dict(kind="body", title=title, body=short, key=(title, body, "")))
        self.stated = collections.defaultdict(list)  # (office key, person, status): days
        self.named = set()  # those of which an article gives the full name

    def fill(self, office):
        """One holder after another, of which some are acting for some weeks."""
        day = -self.source.randrange(1000)
        while day < DAYS:
            acting = self.source.random() < 0.12
            length = self.source.randrange(30, 120) if acting else self.source.randrange(500, 2400)
            self.tenures.append(Tenure(office, self.names.pop(), "acting" if acting else "current", day, day + length - 1))
            day += length

    def holders(self, day):
        return [tenure for tenure in self.tenures if tenure.first <= day <= tenure.last]

    def statement(self, tenure, day):
        """A sentence that states the tenure, and in what standing."""
        office, status = tenure.office, tenure.status
        forms = STATEMENTS[office["kind"]]
        if status == "acting":
            forms = [ACTING[office["kind"]]]
        elif tenure.last < day:
            status, forms = "former", [FORMER[office["kind"]]]
        elif 0 <= day - tenure.first < 5:
            forms = [CHANGES[office["kind"]]]
        self.stated[office["key"], tenure.person, status].append(day)
        self.named.add((office["key"], tenure.person, status))
        return self.written(self.source.choice(forms), tenure, day)

    def written(self, form, tenure, day):
        date = FIRST + datetime.timedelta(days=day)
        begun = FIRST + datetime.timedelta(days=tenure.first)
        given, family = tenure.person
        if self.source.random() < 0.5:
            given = OTHERWISE.get(given, given)
        return form.format(name=f"{given} {family}", family=family, weekday=f"{date:%A}", day=f"{begun.day} {begun:%B %Y}", **tenure.office)

    def article(self, number, day):
        holders = self.holders(day)
        told = self.source.sample(holders, self.source.randrange(1, 4))
        if self.source.random() < 0.15:
            told += self.source.sample([tenure for tenure in self.tenures if tenure.status == "current" and -1 < tenure.last < day - 30] or holders[:1], 1)
        sentences = []
        for tenure in {tenure.person[1]: tenure for tenure in told}.values():
            sentences.append(self.statement(tenure, day))
            sentences += [self.written(filler, tenure, day) for filler in self.source.sample(FILLERS, 2)]
        if self.source.random() < 0.1:
            sentences.append(self.by_surname(told, holders, day))
        return {"id": f"{number:05}", "published": f"{FIRST + datetime.timedelta(days=day)}", "text": " ".join(sentences)}

    def by_surname(self, told, holders, day):
        """Somebody who is only called by title and surname: what others state is seen once more."""
        families = [tenure.person[1] for tenure in told]
        tenure = self.source.choice([one for one in holders if one.status == "current" and one.person[1] not in families])
        self.stated[tenure.office["key"], tenure.person, "current"].append(day)
        return self.written(BY_SURNAME[tenure.office["kind"]], tenure, day)

    def articles(self, count):
        days = sorted(self.source.randrange(DAYS) for _ in range(count))
        return [self.article(number, day) for number, day in enumerate(days)]

    def truth(self):
        """Row of tenures.csv by office, person and status."""
        def written(day):
            return str(FIRST + datetime.timedelta(days=day))
        return {(*key, " ".join(person) if (key, person, status) in self.named else person[1], status):
                (written(min(days)), written(max(days)), str(len(days))) for (key, person, status), days in self.stated.items()}


def extract(folder, name, articles):
    (folder / f"{name}.jsonl").write_text("".join(json.dumps(article) + "\n" for article in articles))
    done = chancery("extract", "-q", "-o", folder / name, folder / f"{name}.jsonl", timeout=600)
    check(done.returncode == 0, f"{name}: {len(articles)} articles are read", done.stderr)
    return folder / name


def rows(out):
    """Rows of tenures.csv; names in the first spelling."""
    usual = {other: name for name, other in OTHERWISE.items()}
    found = {}
    for row in read_table(out / "tenures.csv"):
        person = " ".join(usual.get(word, word) for word in row["person"].split())
        key = row["office"], row["organisation"], row["country"], person, row["status"]
        if key in found:
            check(False, f"there are two rows of {key}")
        found[key] = row["first_seen"], row["last_seen"], row["articles"]
    return found


def double_holders(held):
    """Pairs of current holders of one office at one time."""
    by_office = collections.defaultdict(list)
    for (office, body, country, person, status), (first, last, _) in held.items():
        if status == "current":
            by_office[office, body, country].append((first, last, person))
    return {(office, one[2], other[2]) for office, holders in by_office.items() for one in holders for other in holders
            if one < other and other[0] <= one[1]}


def lines(out, table):
    """The rows in an order of their own, but those that depend on who is seen first: which spelling names a person, and
    which country a surname has that is several persons'."""
    rows = (out / f"{table}.csv").read_text().splitlines()
    spellings = [name for pair in OTHERWISE.items() for name in pair]
    return sorted(row for row in rows if not any(name in row for name in spellings) and (table == "tenures" or " " in row.split(",")[2]))


def check_case(folder, why, number, days, expected):
    articles = [{"id": day, "published": day, "text": text} for day, text in days.items()]
    orders = [articles, articles[::-1]]
    for order, name in zip(orders, (f"case-{number}", f"case-{number}-backwards")):
        held = [(row["person"], row["first_seen"], row["last_seen"], row["articles"]) for row in read_table(extract(folder, name, order) / "tenures.csv")]
        check(sorted(held) == expected, why, f"expected {expected}\nfound    {sorted(held)}")


with scratch() as folder:
    for number, (why, (days, expected)) in enumerate(CASES.items()):
        check_case(pathlib.Path(folder), why, number, days, expected)
count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
world = World()
articles = world.articles(count)
truth = world.truth()
with scratch() as folder:
    folder = pathlib.Path(folder)
    whole = extract(folder, "whole", articles)
    found = rows(whole)
    wrong = [f"{key}: {days}, found {found.get(key)}" for key, days in truth.items() if found.get(key, ())[:2] != days[:2]]
    counted = sum(found.get(key) == days for key, days in truth.items())
    share = 1 - len(wrong) / len(truth)
    check(share >= FLOOR, f"{share:.4f} of {len(truth)} tenures are recovered, {counted / len(truth):.4f} with the number of articles", "\n".join(wrong))
    invented = [f"{key}: {days}" for key, days in found.items() if key not in truth]
    check(len(invented) <= len(truth) * (1 - FLOOR), f"{len(invented)} tenures are invented", "\n".join(invented))
    doubled = double_holders(found) - double_holders(truth)
    check(not doubled, "no office has two holders at a time", "\n".join(map(str, sorted(doubled))))

    shuffled = random.Random(SEED).sample(articles, len(articles))
    other = extract(folder, "shuffled", shuffled)
    for table in ("tenures", "entities"):
        check(lines(whole, table) == lines(other, table), f"shuffled articles give the rows of {table}.csv in another order",
              "\n".join(map(repr, sorted(set(lines(whole, table)) ^ set(lines(other, table))))))
    size = len(articles) // 3 + 1
    for name, all_articles, one_run in (("parts", articles, whole), ("shuffled-parts", shuffled, other)):
        shards = [extract(folder, f"{name}-{at}", all_articles[at:at + size]) for at in range(0, len(all_articles), size)]
        done = chancery("merge", "-q", "-o", folder / name, *shards)
        different = [table for table in TABLES if table != "articles" and (folder / name / f"{table}.csv").read_bytes() != (one_run / f"{table}.csv").read_bytes()]
        check(done.returncode == 0 and not different, f"{name}: joined they are one run", done.stderr + " ".join(different))
finish()
