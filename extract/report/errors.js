// Differences from gold: how many of each kind and class, the figures, and all of them in their sentences.

// The kinds and classes of errors that are told with one of these prefixes; "" is that of mentions.
function errorCounts(prefix) {
  const counts = new Map(),
    classes = new Set(),
    found = new Set();
  for (const row of tableNamed("errors").rows) {
    const kind = cellOf("errors", row, "kind"),
      error = cellOf("errors", row, "error");
    if ((error.match(/^(official|document)-/)?.[0] ?? "") !== prefix) continue;
    classes.add(error);
    found.add(kind);
    counts.set(`${kind} ${error}`, (counts.get(`${kind} ${error}`) ?? 0) + 1);
  }
  const known = kinds.filter((kind) => found.has(kind)),
    others = [...found].filter((kind) => !kinds.includes(kind)).sort();
  return { counts, classes: [...classes].sort(), kinds: [...known, ...others] };
}

function countCell(count, terms) {
  if (!count) return element("td", { class: "number nothing" }, "·");
  return element(
    "td",
    { class: "number" },
    element("a", { href: placeOf("errors", { filter: joined(terms, " ") }) }, numbers.format(count)),
  );
}

// Kinds down, classes across; each number leads to its errors.
function errorMatrix(prefix, caption) {
  const { counts, classes, kinds: rows } = errorCounts(prefix);
  const of = (kind, error) => counts.get(`${kind} ${error}`) ?? 0;
  const sum = (values) => values.reduce((a, b) => a + b, 0);
  const head = (text) => element("th", { scope: "col", class: "number" }, text);
  const line = (title, kinds, terms) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, title),
      classes.map((error) => countCell(sum(kinds.map((kind) => of(kind, error))), [...terms, exactly("error", error)])),
      element(
        "td",
        { class: "number" },
        numbers.format(sum(kinds.flatMap((kind) => classes.map((error) => of(kind, error))))),
      ),
    );
  if (!rows.length) return null;
  return element(
    "div",
    { class: "frame matrix", tabindex: "0", role: "region", "aria-label": caption },
    element(
      "table",
      {},
      element("caption", {}, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { scope: "col" }, "kind"),
          classes.map((error) => head(error.slice(prefix.length).replace(/_/g, " "))),
          head("all"),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map((kind) => line(kind, [kind], [exactly("kind", kind)])),
      ),
      rows.length > 1 && element("tfoot", {}, line("all", rows, [])),
    ),
  );
}

function errorMatrices() {
  return [
    errorMatrix("", "Mentions, by kind and class"),
    errorMatrix("official-", "Rows of officials.csv, by what is wrong"),
    errorMatrix("document-", "Rows of documents.csv, by what is wrong"),
  ];
}

// Names with the same measures stand in one table, as `score` prints them.
function figureTables() {
  const names = groupedBy(data.figures, ([name]) => name);
  const shapes = groupedBy([...names.values()], (figures) => figures.map(([, measure]) => measure).join(" "));
  return [...shapes.values()].map((rows) =>
    element(
      "div",
      {
        class: "frame",
        tabindex: "0",
        role: "region",
        "aria-label": `Figures: ${rows.map(([[name]]) => name).join(", ")}`,
      },
      element(
        "table",
        { class: "figures" },
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, ""),
            rows[0].map(([, measure]) => element("th", { scope: "col", class: "number" }, measure.replace(/_/g, " "))),
          ),
        ),
        element(
          "tbody",
          {},
          rows.map((figures) =>
            element(
              "tr",
              {},
              element("th", { scope: "row" }, figures[0][0]),
              figures.map(([, , value]) =>
                element(
                  "td",
                  { class: "number" },
                  value === null ? "–" : Number.isInteger(value) ? numbers.format(value) : value.toFixed(4),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function staleNote() {
  if (!data.stale) return null;
  return element(
    "p",
    { class: "notice" },
    `${counted(data.stale, "row")} of errors.csv ${data.stale === 1 ? "fits" : "fit"} no mention of this run: it was scored before the tables were written again. Score it again, or make this page with --gold.`,
  );
}

function errorsView(parameters) {
  if (!tableNamed("errors"))
    return [
      element("h1", { tabindex: "-1" }, "Errors"),
      element(
        "p",
        { class: "lead" },
        "This run has not been measured. Make the page with chancery report --gold DIR, or run chancery score first.",
      ),
    ];
  return [
    element("h1", { tabindex: "-1" }, "Errors beside gold"),
    staleNote(),
    errorMatrices(),
    data.figures.length > 0 &&
      element(
        "details",
        { class: "figures-all" },
        element("summary", {}, "Precision, recall and all other figures"),
        figureTables(),
      ),
    element("h2", {}, "All errors"),
    new TableView("errors", "errors", parameters).content(),
  ];
}
