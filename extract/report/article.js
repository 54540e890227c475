// One article: its head, its text or what is left of it, and what it states.

let errorsShown = false; // for all articles, once chosen

function kindSwitches(reader) {
  const switches = kinds.map((kind) => {
    const count = reader.mentions.filter((mention) => mention.kind === kind).length;
    const button = element(
      "button",
      {
        type: "button",
        class: `switch ${kind}`,
        "aria-pressed": "true",
        disabled: !count,
        onclick: () => button.setAttribute("aria-pressed", String(!reader.body.classList.toggle(`without-${kind}`))),
      },
      element("span", { class: `sample ${kind}` }, kind),
      element("span", { class: "count" }, numbers.format(count)),
    );
    return button;
  });
  return element(
    "div",
    { class: "switches", role: "group", "aria-label": "Kinds of mentions that are shown" },
    switches,
  );
}

function errorSwitch(reader, errors) {
  if (!errors.length) return null;
  const key = element("p", { class: "hint" }, "A red line above: found, but wrong. A red line below: missed.");
  const show = () => {
    key.hidden = !errorsShown;
    button.setAttribute("aria-pressed", String(errorsShown));
    reader.showErrors(errors, errorsShown);
  };
  const button = element(
    "button",
    {
      type: "button",
      class: "switch errors",
      onclick: () => {
        errorsShown = !errorsShown;
        show();
      },
    },
    element("span", { class: "sample" }, "errors"),
    element("span", { class: "count" }, numbers.format(errors.length)),
  );
  show();
  return [button, key];
}

function published(article) {
  if (!article.published) return "no day of publication";
  return [element("time", { datetime: article.published }, article.published), ` (${article.published_from})`];
}

function articleHead(article) {
  return element(
    "header",
    { class: "article-head" },
    element("p", { class: "dateline" }, published(article)),
    element("h1", { tabindex: "-1" }, quoted(article.headline || article.article)),
    element(
      "p",
      { class: "byline" },
      quoted(article.source),
      " · ",
      element(
        "a",
        { href: rowsPlace("mentions", "article", article.article) },
        counted(Number(article.mentions), "mention"),
      ),
      ` · ${counted(Number(article.sentences), "sentence")} · ${counted(Number(article.bytes), "byte")}`,
    ),
    article.problem && element("p", { class: "notice" }, quoted(article.problem)),
  );
}

// What the rows of a table say in one line each, with a link to its place.
function statedList(heading, rows, line) {
  if (!rows.length) return null;
  return element(
    "section",
    { class: "stated" },
    element("h2", {}, heading),
    element(
      "ul",
      {},
      rows.map((row) => element("li", {}, element("a", { href: articlePlace(row.article, rangeOf(row)) }, line(row)))),
    ),
  );
}

function officialLine(row) {
  return [
    element("b", {}, quoted(row.person)),
    " ",
    quoted(joined([row.office, row.organisation, row.country])),
    row.status !== "current" && ` (${row.status})`,
  ];
}

function documentLine(row) {
  return [element("b", {}, quoted(row.name)), " ", quoted(joined([row.doctype, row.date, deedOf(row)]))];
}

// A wrong value, a wrong border, or only what was missed or found.
function errorLine(row) {
  const valued = row.value || row.expected_value,
    moved = row.text && row.expected_text && row.text !== row.expected_text;
  const error = row.error.startsWith(`${row.kind}-`) ? row.error.replace(/_/g, " ") : `${row.error}, ${row.kind}`;
  return [
    element("b", {}, error),
    " ",
    quoted(row.text || row.expected_text),
    moved && [" instead of ", quoted(row.expected_text)],
    valued && [": ", quoted(row.value || "nothing"), " instead of ", quoted(row.expected_value || "nothing")],
  ];
}

function stated(name) {
  const errors = recordsOf("errors", name);
  return element(
    "div",
    { class: "stated-lists" },
    statedList("Officials stated here", recordsOf("officials", name), officialLine),
    statedList("Documents named here", recordsOf("documents", name), documentLine),
    statedList("Errors beside gold", errors, errorLine),
  );
}

// Without its text an article is still its sentences, as far as tables have them, and its mentions.
function withoutText(name, problem) {
  const sentences = new Map();
  for (const table of ["dates", "officials", "documents"])
    for (const row of recordsOf(table, name)) {
      const before = sentences.get(row.sentence) ?? Infinity;
      sentences.set(row.sentence, Math.min(before, Number(row.start)));
    }
  const ordered = [...sentences].sort((a, b) => a[1] - b[1]);
  return element(
    "div",
    { class: "without-text" },
    element("p", { class: "notice" }, "The text is not shown: ", quoted(problem), "."),
    ordered.length > 0 && [
      element("h2", {}, "Sentences"),
      element(
        "ol",
        { class: "sentences" },
        ordered.map(([sentence]) => element("li", {}, quoted(sentence))),
      ),
    ],
    element("h2", {}, "Mentions"),
    element(
      "ul",
      { class: "plain-mentions" },
      recordsOf("mentions", name).map((mention) =>
        element(
          "li",
          {},
          element("span", { class: `sample ${mention.kind}` }, quoted(mention.text)),
          ` ${mention.kind}`,
          mention.value && [" ", element("span", { class: "code" }, mention.value)],
          mention.entity && [" ", entityLink(mention.entity)],
        ),
      ),
    ),
  );
}

function neighbours(name) {
  const names = tableNamed("articles").rows.map((row) => cellOf("articles", row, "article"));
  const at = names.indexOf(name);
  const link = (to, text) => (to ? element("a", { href: articlePlace(to) }, text) : element("span", {}, text));
  return element(
    "nav",
    { class: "neighbours", "aria-label": "Articles" },
    link(names[at - 1], "‹ Previous"),
    element("a", { href: placeOf("articles") }, "All articles"),
    link(names[at + 1], "Next ›"),
  );
}

let reading = null; // the article that is on the page, and its reader

// The same article again needs only its place to be sought.
function seekPlace(parameters) {
  const [start, end] = (parameters.at ?? "").split("-").map(Number);
  if (reading?.reader && end > start) reading.reader.seek({ start, end });
}

function readingView(name, reader) {
  const hint = "Tab into the text; ← and → go from mention to mention, ↑ and ↓ along a chain, Esc lets go.";
  return element(
    "div",
    { class: "reading" },
    element(
      "div",
      {},
      element("div", { class: "tools" }, kindSwitches(reader), errorSwitch(reader, recordsOf("errors", name))),
      element("p", { class: "hint keys", id: "keys" }, hint),
      reader.body,
    ),
    reader.panel,
  );
}

function articleView(parameters) {
  const row = rowsBy("articles", "article").get(parameters.name)?.[0];
  reading = null;
  if (!row)
    return [element("h1", { tabindex: "-1" }, "No such article"), element("p", {}, quoted(parameters.name ?? ""))];
  const article = record("articles", row),
    text = texts.get(article.article);
  const reader = text?.pieces ? new Reader(article.article) : null;
  reading = { name: article.article, reader };
  const problem = text?.problem ?? "this page holds fewer articles in full; make it with a larger --articles";
  return [
    neighbours(article.article),
    element(
      "article",
      {},
      articleHead(article),
      reader ? readingView(article.article, reader) : withoutText(article.article, problem),
      stated(article.article),
    ),
  ];
}
