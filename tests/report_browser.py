"""The page of `chancery report` in a headless Chromium: what runs, what lights up, what sorts, what can be read by whom.

Where there is no Chromium this says so and tries nothing; ./dev report-test installs it first.
"""
import csv
import json
import pathlib

import browser
from tap import ROOT, check, check_equal, chancery, finish, read_table, scratch, skip

PLACES = ["#articles", "#article?name=001_398e8fc282813d65&at=2787-2800", "#offices", "#documents", "#errors",
          *(f"#table?name={name}" for name in ("articles", "mentions", "dates", "titles", "officials", "documents", "entities", "tenures", "errors"))]

HOSTILE = ("<script>window.ran=1</script><img src=x onerror=window.ran=1> President Ivan Petrov met Foreign Minister Anna Berg on 5 May 2021. "
           "</script><script>window.ran=1</script><!--<script>window.ran=1</script> \u202ePresident Petrov said\u2028 on Monday. "
           "<svg onload=window.ran=1><style>*{display:none}</style> javascript:window.ran=1 \" autofocus onfocus=window.ran=1 x=\"\n")

# Elements with text of their own whose colours are too near each other: WCAG 2.2, 1.4.3.
CONTRAST = """(() => {
    const channel = (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
    const parts = (colour) => { const found = colour.match(/[\\d.]+/g).map(Number); return found.length > 3 ? found : [...found, 1]; };
    const over = ([r, g, b, a], ground) => [r, g, b].map((value, at) => value * a + ground[at] * (1 - a));
    const ground = (node) => {
        const layers = [];
        for (; node; node = node.parentElement) layers.push(parts(getComputedStyle(node).backgroundColor));
        return layers.reverse().reduce((below, layer) => over(layer, below), parts(getComputedStyle(document.body).backgroundColor));
    };
    const poor = [];
    for (const node of document.querySelectorAll("body *")) {
        const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
        if (!own || !node.checkVisibility() || node.matches(":disabled, script, noscript, title")) continue;
        const style = getComputedStyle(node), below = ground(node);
        const colour = over(parts(node instanceof SVGElement ? style.fill : style.color), below);
        const [a, b] = [light(colour), light(below)].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
        const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
        if (ratio < (large ? 3 : 4.5)) poor.push(`${node.tagName}.${node.getAttribute("class")} ${ratio.toFixed(2)} ${node.textContent.slice(0, 30)}`);
    }
    return [...new Set(poor)].slice(0, 5);
})()"""


def csv_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def texts(page, selector):
    return page.run(f"[...document.querySelectorAll({json.dumps(selector)})].map((node) => node.textContent)")


def quiet(page, name):
    check_equal(page.said, [], f"{name}: nothing is thrown, refused, complained of or asked of a network")


# --- every view

def every_view(page, url):
    for width in (1400, 360):
        for scheme in ("light", "dark"):
            page.resize(width)
            page.media(prefers_color_scheme=scheme, prefers_reduced_motion="reduce")
            page.open(url)
            for place in PLACES:
                name = f"{place} {width} wide, {scheme}"
                page.go(place)
                quiet(page, name)
                check(page.run("document.documentElement.scrollWidth <= innerWidth"), f"{name}: it does not scroll sideways",
                      page.run("[...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((node) => node.outerHTML.slice(0, 120)).join('\\n')"))
                check_equal(page.run(CONTRAST), [], f"{name}: text stands out enough from its ground")
    page.resize(1400)
    check_equal(page.run("getComputedStyle(document.documentElement).scrollBehavior"), "auto", "with reduced motion nothing glides")
    page.media(prefers_reduced_motion="no-preference")
    check_equal(page.run("getComputedStyle(document.documentElement).scrollBehavior"), "smooth", "without it scrolling does")
    page.open(url + "#article?name=001_398e8fc282813d65")
    page.media("print")
    check_equal(page.run("['.views', '.inspector', '.tools'].map((each) => getComputedStyle(document.querySelector(each)).display)"), ["none"] * 3, "on paper there is nothing to press")
    check(page.run("document.querySelector('.text').checkVisibility()"), "on paper the text is there")
    page.media()


def names_for_all(page, url):
    """What assistive technology is told: every thing to press or fill in has a name, headings and lists are there."""
    page.open(url)
    for place in PLACES:
        page.go(place)
        nodes = [node for node in page.call("Accessibility.getFullAXTree")["nodes"] if not node.get("ignored")]
        role = lambda node: node.get("role", {}).get("value")
        named = lambda node: (node.get("name", {}).get("value") or "").strip()
        nameless = [role(node) for node in nodes if role(node) in ("button", "link", "searchbox", "textbox", "combobox", "checkbox", "navigation", "region") and not named(node)]
        check_equal(nameless, [], f"{place}: everything that can be used has a name")
        roles = {role(node) for node in nodes}
        check({"banner", "main", "navigation", "contentinfo", "heading"} <= roles, f"{place}: its landmarks", sorted(filter(None, roles)))
        check_equal(page.run("[...document.querySelectorAll('input, select')].filter((node) => !node.labels.length).length"), 0, f"{place}: each field has a label")
        check_equal(page.run("document.querySelectorAll('h1').length"), 1, f"{place}: one heading of the first level")
        check_equal(page.run("(() => { const ids = [...document.querySelectorAll('[id]')].map((node) => node.id); return ids.filter((id, at) => ids.indexOf(id) !== at); })()"), [], f"{place}: no id twice")


# --- mentions and chains

def article(page, url, out):
    rows = [row for row in read_table(out / "mentions.csv") if row["article"] == "001_398e8fc282813d65"]
    page.open(url + "#article?name=001_398e8fc282813d65")
    check_equal(page.run("document.querySelectorAll('#text mark').length"), len(rows), "the article shows as many mentions as mentions.csv has")
    order = sorted(rows, key=lambda row: (int(row["start"]), -int(row["end"])))
    shown = [" ".join(text.split()) for text in texts(page, "#text mark")]
    check_equal(shown, [row["text"] for row in order], "each with its text, outer ones first")
    check_equal(page.run("[...document.querySelectorAll('#text mark')].map((node) => node.classList[1])"), [row["kind"] for row in order], "each with its kind")
    at = next(number for number, row in enumerate(order) if row["text"] == "Stanislav Zas")
    chain = [row for row in order if row["chain"] == order[at]["chain"]]
    check(len(chain) > 3, "there is a chain to look at")

    def linked():
        return [" ".join(text.split()) for text in texts(page, "#text .linked")]

    def current():
        return page.run("[...document.querySelectorAll('#text .current')].map((node) => Number(node.dataset.mention))")

    page.point(f'[data-mention="{at}"]')
    page.settle()
    check_equal(linked(), [row["text"] for row in chain], "the pointer over a mention lights up its chain")
    check_equal(current(), [at], "and the mention itself")
    panel = " ".join(texts(page, ".inspector"))
    check(all(each in panel for each in (order[at]["entity"], order[at]["rule"], f"{order[at]['start']} to {order[at]['end']}")), "the panel tells its entity, its rule, its bytes", panel)
    page.point("h1")
    page.settle()
    check_equal(linked(), [], "the pointer elsewhere: nothing is lit")

    page.run("document.querySelector('.switch.errors').focus(); 0")
    page.press("Tab")
    check_equal(current(), [0], "the tabulator goes from the switches to the first mention")
    page.press("ArrowRight")
    check_equal(current(), [1], "the right arrow goes to the next")
    page.press("ArrowLeft")
    page.press("ArrowLeft")
    check_equal(current(), [0], "the left arrow goes back and no farther than the first")
    page.press("End")
    check_equal(current(), [len(order) - 1], "End goes to the last")
    page.run(f"document.querySelector('[data-mention=\"{at}\"]').focus(); 0")
    page.press("ArrowDown")
    number = order.index(chain[chain.index(order[at]) + 1])
    check_equal(current(), [number], "the down arrow goes along the chain")
    check_equal(page.run("document.activeElement.dataset.mention"), str(number), "with the focus")
    told = texts(page, "#spoken")[0]
    check(f"{chain.index(order[at]) + 2} of {len(chain)} in its chain" in told, "and it is told to those who listen", told)
    check(page.run("parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"), "the focus is seen")
    page.press("Escape")
    check_equal((linked(), page.run("document.activeElement.tagName")), ([], "MARK"), "Esc lets go, and the focus stays")

    page.click(".switch.date")
    check_equal(page.run("document.querySelector('.switch.date').getAttribute('aria-pressed')"), "false", "a kind can be switched off")
    check(page.run("getComputedStyle(document.querySelector('mark.date')).borderBottomColor") in ("rgba(0, 0, 0, 0)", "transparent"), "and is no longer marked")
    lines = page.run("['person', 'title', 'organisation', 'date', 'document'].map((kind) => { const style = getComputedStyle(document.querySelector(`.sample.${kind}`)); return style.borderBottomStyle + style.textDecorationStyle; })")
    check_equal(len(set(lines)), 5, "each kind has a line of its own, not only a colour")

    page.open(url + "#article?name=001_398e8fc282813d65")
    page.point(f'[data-mention="{at}"]')
    page.click(f'[data-mention="{at}"]')
    page.click(".inspector dd a")
    check(page.run("location.hash").startswith("#table?name=entities"), "the panel's entity leads to its row", page.run("location.hash"))
    check_equal(len(texts(page, "tbody tr")), 1, "which is one")
    page.run("history.back(); 0")
    page.wait("location.hash.startsWith('#article')")
    page.settle()
    check_equal(page.run("document.querySelectorAll('#text mark').length"), len(rows), "back leads back to the article")
    quiet(page, "an article")


def places(page, url, out):
    """A row leads to its place in the text."""
    row = next(row for row in read_table(out / "officials.csv") if row["article"].startswith("001") and row["person"] == "Stanislav Zas")
    page.open(url + f"#table?name=officials&filter=person:%22Stanislav%20Zas%22%20article:{row['article']}")
    page.click("tbody td a")
    page.settle()
    check(page.run("location.hash").endswith(f"at={row['start']}-{row['end']}"), "a row's link names its place", page.run("location.hash"))
    raw = (ROOT / "corpus" / f"{row['article']}.txt").read_bytes()[int(row["start"]):int(row["end"])].decode()
    check_equal("".join(texts(page, ".sought")), raw, "which is shown")
    check_equal(page.run("[...CSS.highlights.get('sentence')].map(String).join('').replace(/\\s+/g, ' ')"), row["sentence"], "in its sentence")
    check(page.run("(() => { const box = document.querySelector('.sought').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()"), "and in sight")
    check_equal(page.run("document.activeElement.closest('#text mark')?.textContent"), "CSTO Secretary General", "with the focus on the first mention of it")
    quiet(page, "a row's place")


# --- tables

def shown_column(page, at):
    return texts(page, f"tbody tr td:nth-child({at})")


def tables(page, url, out):
    header, *rows = csv_rows(out / "mentions.csv")
    page.open(url + "#table?name=mentions")
    check_equal(page.run("[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"), rows[:50], "the first page of mentions.csv, cell by cell")
    page.click(".pager button:last-child")
    check_equal(page.run("[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"), rows[50:100], "and the second")
    page.click('[data-column="start"] button')
    starts = sorted(int(row[1]) for row in rows)
    check_equal([int(cell) for cell in shown_column(page, 2)], starts[:50], "a click on a heading sorts, numbers as numbers")
    check_equal(page.run("document.querySelector('[data-column=start]').getAttribute('aria-sort')"), "ascending", "which is told")
    check_equal(page.run("document.activeElement.closest('th')?.dataset.column"), "start", "and the focus stays")
    page.press("Enter")
    page.settle()
    check_equal([int(cell) for cell in shown_column(page, 2)], starts[::-1][:50], "Enter on it sorts the other way")
    page.press("Enter")
    page.settle()
    check_equal(shown_column(page, 2), [row[1] for row in rows[:50]], "and once more puts the rows back as in the file")
    page.run("document.querySelector('input[type=search]').focus(); 0")
    page.type("kind:date Decem")
    page.settle()
    wanted = [row for row in rows if "date" in row[3] and any("decem" in cell.lower() for cell in row)]
    check_equal(shown_column(page, 6), [row[5] for row in wanted[:50]], "a filter by column and by word")
    check(f"{len(wanted)} of " in texts(page, ".status")[0].replace(",", ""), "tells how many there are", texts(page, ".status"))
    check_equal(page.run("document.activeElement.type"), "search", "and typing goes on")
    address = page.run("location.href")
    page.open(address)
    check_equal(shown_column(page, 6), [row[5] for row in wanted[:50]], "the address holds the filter")
    page.open(url + "#table?name=dates")
    check("start" not in texts(page, "thead button"), "places are left to the link where a row has its sentence")
    page.run("document.querySelector('.columns').open = true; 0")
    page.click(".columns label:nth-child(2) input")
    check("start" in [text.strip() for text in texts(page, "thead button")], "and can be shown", texts(page, "thead button"))
    page.resize(360)
    page.open(url + "#table?name=officials")
    check_equal(page.run("getComputedStyle(document.querySelector('tbody td:not(.nothing)'), '::before').content"), '"article"', "on a narrow screen each cell has its column's name")
    page.resize(1400)
    quiet(page, "a table")


def errors(page, url, out):
    rows = read_table(out / "errors.csv")
    page.open(url + "#errors")
    count = sum(row["error"] == "miss" and row["kind"] == "organisation" for row in rows)
    link = page.run("[...document.querySelectorAll('.matrix a')].map((node) => [node.textContent, node.getAttribute('href')]).find(([, href]) => decodeURIComponent(href).includes('kind:\"organisation\"+error:\"miss\"'))")
    check_equal(link and link[0], str(count), "the errors are counted by kind and class")
    page.go(link[1])
    check(f"{count} of " in texts(page, ".status")[0], "a count leads to its errors", texts(page, ".status"))
    totals = sum(int(text.replace(",", "")) for text in texts(page, ".matrix table > :last-child tr:last-child td:last-child"))
    check_equal(totals, len(rows), "the counts add up to all errors")
    check("strict f1" in texts(page, ".figures th"), "the figures stand beside", texts(page, ".figures th")[:8])
    page.go("#article?name=010_agency_wire")
    page.run("document.querySelector('.switch.errors').click(); 0")
    page.settle()
    missed = [row for row in rows if row["article"] == "010_agency_wire" and not row["start"] and row["expected_start"]]
    check(missed and page.run("document.querySelectorAll('.piece.missed').length") >= len({row["expected_start"] for row in missed}), "what was missed is marked in the text")
    quiet(page, "errors")


def offices(page, url, out):
    rows = read_table(out / "tenures.csv")
    page.open(url + "#offices")
    page.settle()
    bars = page.run("[...document.querySelectorAll('svg.chart .holder')].map((node) => [node.getAttribute('aria-label'), Number(node.querySelector('.bar')?.getAttribute('x') ?? -1), Number(node.querySelector('.bar')?.getAttribute('width') ?? -1)])")
    heads = page.run("[...document.querySelectorAll('svg.chart text')].map((node) => node.textContent)")
    check(any("no body named" in head for head in heads), "an office of which no article says whose it is says so", heads[:8])
    told = {f"{row['person']}, {', '.join(filter(None, (row['office'], row['organisation'], row['country'])))}, {row['status']}": row for row in rows}
    check(bars and all(label.rpartition(": ")[0] in told for label, *_ in bars), "each bar is a row of tenures.csv", bars[:2])
    dated = sorted((told[label.rpartition(": ")[0]]["first_seen"], told[label.rpartition(": ")[0]]["last_seen"], x + width / 2) for label, x, width in bars if x >= 0)
    check(len(dated) > 5 and all(a[2] <= b[2] + 0.01 for a, b in zip(dated, dated[1:]) if a[0] == a[1] and b[0] == b[1]), "and later days stand farther right")
    check(page.run("[...document.querySelectorAll('svg.chart .holder')].every((node) => (node.querySelector('.bar') !== null) === !node.getAttribute('aria-label').includes('no known day'))"), "no bar where no day is known")
    page.run("document.querySelector('input[type=search]').focus(); 0")
    page.type('person:"Stanislav Zas"')
    page.settle()
    wanted = [row for row in rows if row["person"] == "Stanislav Zas"]
    check_equal(len(texts(page, "svg.chart .holder title")), len(wanted), "a filter leaves the bars that it asks for")
    page.run("document.querySelector('svg.chart a').focus(); 0")
    page.press("Enter")
    page.settle()
    check("Stanislav Zas" in texts(page, "tbody")[0] and page.run("location.hash").startswith("#table?name=officials"), "a bar leads to what states it")
    quiet(page, "offices")


def documents(page, url, out):
    rows = read_table(out / "documents.csv")
    page.open(url + "#documents")
    days = [text for text in texts(page, ".entry-date") if text != "undated"]
    check_equal(days, sorted(days), "documents stand in the order of their days")
    wanted = sorted(row["date"] or row["action_day"] for row in rows if row["date"] or row["action_day"])
    check_equal(days, wanted[:len(days)], "each with its own day, else that of the deed")
    page.run("document.querySelector('select').value = 'newest'; document.querySelector('select').dispatchEvent(new Event('change')); 0")
    page.settle()
    check_equal(texts(page, ".entry-date")[0], wanted[-1], "or the newest first")
    quiet(page, "documents")


def by_keys_alone(page, url):
    page.open(url + "#articles")
    page.press("Tab")
    check_equal(page.run("document.activeElement.id"), "skip", "the first stop skips to the content")
    check(page.run("document.activeElement.getBoundingClientRect().top >= 0"), "and is seen")
    page.press("Enter")
    check_equal(page.run("document.activeElement.tagName"), "H1", "it goes there")
    page.press("Tab")
    check_equal(page.run("document.activeElement.type"), "search", "the next stop is the search")
    page.type("pashinyan")
    page.settle()
    check_equal(texts(page, ".entry .byline")[0].split(" ")[0], "001_398e8fc282813d65", "which looks into the texts")
    page.press("Tab")
    page.press("Tab")
    page.press("Enter")
    page.settle()
    check(page.run("location.hash").startswith("#article?name=001"), "Enter on a headline opens the article", page.run("location.hash"))
    check_equal(page.run("document.activeElement.tagName"), "H1", "with the focus on its headline")


# --- hostile texts

def hostile(page, folder):
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "in" / "<img src=x onerror=window.ran=1>.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "gold").mkdir()
    (folder / "gold" / "a.csv").write_text('start,end,text,kind,form,chain,value\n0,8,"<script>",person,name,"""><img src=x onerror=window.ran=1>",\n')
    chancery("extract", "-q", "-o", "out", "in", cwd=folder)
    tenures = (folder / "out" / "tenures.csv").read_text()
    (folder / "out" / "tenures.csv").write_text(tenures + "\"<svg onload=window.ran=1>\",,\"\"\"><script>window.ran=1</script>\",</title><script>window.ran=1</script>,\"x\"\" onload=\"\"window.ran=1\",2021-05-05,javascript:1,9\n")
    done = chancery("report", "-q", "--gold", "gold", "out", cwd=folder)
    check_equal((done.returncode, done.stderr), (0, ""), "a hostile text: the page is made")
    url = (folder / "out" / "report.html").as_uri()
    for place in ["#articles", "#article?name=a&at=0-8", "#article?name=%3Cimg%20src=x%20onerror=window.ran=1%3E", "#article?name=<img src=x onerror=window.ran=1>2",
                  "#offices", "#documents", "#errors", "#table?name=mentions&filter=<img src=x onerror=window.ran=1>", "#table?name=tenures", "#<script>window.ran=1</script>", "#table?name=__proto__&sort=constructor", "#constructor", "#articles?order=constructor"]:
        page.open(url)
        page.go(place)
        page.settle()
        check_equal(page.run("[window.ran, document.querySelectorAll('img, iframe, object, embed, main script, main style, [onload], [onerror], [onclick]').length]"), [None, 0], f"a hostile text at {place}: nothing runs")
        check(page.run("[...document.querySelectorAll('a')].every((link) => link.getAttribute('href').startsWith('#'))"), f"a hostile text at {place}: no link leads out")
        quiet(page, f"a hostile text at {place}")
    page.open(url + "#nowhere")
    page.settle()
    check_equal(texts(page, "h1"), ["Articles"], "a place that the page does not have: its articles")
    page.open(url + "#article?name=a")
    check_equal(page.run("document.getElementById('text').textContent"), HOSTILE, "a hostile text is shown as it is")
    page.run("""(() => { const script = document.createElement("script");
        try { script.text = "window.ran = 2"; } catch { window.refused = true; }
        document.body.append(script);
        try { document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=window.ran=3>"); } catch { window.refusedMarkup = true; } })(); 0""")
    page.settle()
    check_equal(page.run("[window.ran, window.refused, window.refusedMarkup]"), [None, True, True], "even what gets at the page cannot add a script or markup")


if not browser.find():
    skip("the report in a browser: there is no Chromium; ./dev report-test installs it")
    finish()
with scratch() as folder:
    folder = pathlib.Path(folder)
    out = folder / "corpus"
    chancery("extract", "-q", "-o", out, "corpus", cwd=ROOT)
    chancery("score", "--gold", "gold", out, cwd=ROOT)
    done = chancery("report", "-q", "--gold", "gold", out, cwd=ROOT)
    check_equal((done.returncode, done.stderr), (0, ""), "the page of the corpus is made")
    url = (out / "report.html").as_uri()
    with browser.Browser(folder / "profile") as page:
        every_view(page, url)
        names_for_all(page, url)
        article(page, url, out)
        places(page, url, out)
        tables(page, url, out)
        errors(page, url, out)
        offices(page, url, out)
        documents(page, url, out)
        by_keys_alone(page, url)
        hostile(page, folder)
finish()
