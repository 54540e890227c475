// Documents in the order of their days: the document's own date, else the day on which something was done to it.

const documentsAPage = 100;

function dayOf(row) {
  return row.date || row.action_day;
}

function deedOf(row) {
  return joined([row.action, row.adopted_by && `by ${row.adopted_by}`, row.action_day && `on ${row.action_day}`], " ");
}

function documentItem(row) {
  const day = dayOf(row);
  return element(
    "li",
    { class: "entry" },
    element("p", { class: "entry-date" }, day ? element("time", { datetime: day }, day) : "undated"),
    element(
      "div",
      {},
      element("h3", {}, element("a", { href: articlePlace(row.article, rangeOf(row)) }, quoted(row.name))),
      element("p", { class: "byline" }, quoted(joined([row.doctype, deedOf(row)], " · "))),
      row.sentence && element("p", { class: "sentence" }, sentenceContent("documents", row.cells, row.sentence)),
      element("p", { class: "byline" }, quoted(row.article)),
    ),
  );
}

// Years, each with its documents; what has no day comes last.
function byYear(rows) {
  const years = groupedBy(rows, (row) => dayOf(row).match(/^\d{4}/)?.[0] ?? "Without a day");
  return [...years].map(([year, items]) =>
    element(
      "section",
      { class: "year" },
      element("h2", {}, year),
      element("ol", { class: "entries" }, items.map(documentItem)),
    ),
  );
}

function documentsView(parameters) {
  const table = tableNamed("documents");
  const list = element("div"),
    status = element("p", { class: "status", role: "status" }),
    turning = element("div");
  const draw = (page) => {
    const sign = parameters.order === "newest" ? -1 : 1;
    const rows = filteredRows(table, parameters.filter ?? "").map((cells) => ({
      ...record("documents", cells),
      cells,
    }));
    rows.sort((a, b) => !dayOf(a) - !dayOf(b) || sign * collator.compare(dayOf(a), dayOf(b)));
    list.replaceChildren(...byYear(rows.slice(page * documentsAPage, (page + 1) * documentsAPage)));
    status.textContent =
      rows.length < table.rows.length
        ? `${numbers.format(rows.length)} of ${counted(table.rows.length, "document")}`
        : counted(rows.length, "document");
    turning.replaceChildren(pager(page, Math.ceil(rows.length / documentsAPage), draw) ?? "");
  };
  const change = (name) => (value) => {
    parameters[name] = value;
    notePlace("documents", parameters);
    draw(0);
  };
  draw(0);
  return [
    element("h1", { tabindex: "-1" }, "Documents by date"),
    element(
      "p",
      { class: "lead" },
      "Each by its own date, or by the day on which it was adopted, signed or otherwise dealt with.",
    ),
    element(
      "div",
      { class: "controls" },
      searchField("Filter", "words, or column:word", parameters.filter ?? "", change("filter")),
      choiceField(
        "Order",
        [
          ["", "oldest first"],
          ["newest", "newest first"],
        ],
        parameters.order ?? "",
        change("order"),
      ),
    ),
    status,
    list,
    turning,
  ];
}
