// Tables that sort, filter and turn pages.

const rowsAPage = 50;

const tableNotes = {
  __proto__: null,
  articles: "One article read, or one input refused, in each row.",
  mentions: "One mention of a date, person, title, organisation or document in each row.",
  dates: "One date expression and its value in each row.",
  titles: "One mention of a title, and who it is, in each row.",
  officials: "One person and office that an article states in each row.",
  documents: "One document that an article names in each row.",
  entities: "One person, organisation or document across all articles in each row.",
  tenures: "One holder of one office over time, from days of publication, in each row.",
  merges: "One name that an entity bears beside its own, where it was first met and why it is the entity's, in each row.",
  errors: "One difference from gold in each row, in its sentence.",
};

const linkedColumns = { __proto__: null, entity: entityLink, rule: ruleLink };

// --- cells

function isNumeric(table, at) {
  return table.rows.length > 0 && table.rows.every((row) => /^\d*$/.test(row[at])) && table.rows.some((row) => row[at]);
}

function isEmpty(table, at) {
  return table.rows.every((row) => !row[at]);
}

// The words of a row that its sentence shows in bold.
function wordsOf(name, row) {
  return ["expected_text", "text", "person", "name"].map((column) => cellOf(name, row, column)).find(Boolean) ?? "";
}

function sentenceContent(name, row, cell) {
  const words = wordsOf(name, row),
    at = words ? cell.indexOf(words) : -1;
  if (at < 0) return quoted(cell);
  return element("bdi", {}, cell.slice(0, at), element("b", {}, words), cell.slice(at + words.length));
}

function cellContent(name, row, column, cell) {
  if (!cell) return null;
  if (column === "article") return element("a", { href: articlePlace(cell, rangeOf(record(name, row))) }, quoted(cell));
  if (column === "entity" && name === "entities")
    return element("a", { href: rowsPlace("mentions", "entity", cell) }, quoted(cell));
  if (linkedColumns[column]) return linkedColumns[column](cell);
  if (column === "sentence") return sentenceContent(name, row, cell);
  return quoted(cell);
}

// Places are behind the link of a row; what a sentence shows needs no numbers beside it.
function isBeside(table, column) {
  return table.columns.includes("sentence") && /(^|_)(start|end)$/.test(column);
}

function isShort(table, at) {
  const longest = 24;
  return table.rows.every((row) => row[at].length <= longest);
}

const columnClasses = {
  __proto__: null,
  sentence: "wide",
  headline: "wide",
  variants: "wide",
  rule: "code",
  value: "code",
};

// --- the view

class TableView {
  constructor(view, name, parameters) {
    Object.assign(this, {
      view,
      name,
      table: tableNamed(name),
      page: 0,
      filter: parameters.filter ?? "",
      sort: parameters.sort ?? "",
    });
    this.shown = this.table.columns.map((column, at) => !isEmpty(this.table, at) && !isBeside(this.table, column));
    this.numeric = this.table.columns.map((_, at) => isNumeric(this.table, at));
    this.short = this.table.columns.map((_, at) => isShort(this.table, at));
    this.status = element("p", { class: "status", role: "status" });
    this.frame = element("div", { class: "frame" });
    this.turning = element("div");
    this.draw();
  }

  note() {
    notePlace(this.view, { ...(this.view === "table" && { name: this.name }), filter: this.filter, sort: this.sort });
  }

  change(values) {
    Object.assign(this, { page: 0 }, values);
    this.note();
    this.draw();
  }

  // Up, down, as in the file.
  sortBy(column) {
    const next = { __proto__: null, [column]: `-${column}`, [`-${column}`]: "" };
    this.change({ sort: next[this.sort] ?? column });
    this.frame.querySelector(`[data-column="${column}"] button`)?.focus();
  }

  header(column, at) {
    const direction = this.sort === column ? "ascending" : this.sort === `-${column}` ? "descending" : undefined;
    const sign = { ascending: " ↑", descending: " ↓" }[direction] ?? "";
    return element(
      "th",
      {
        scope: "col",
        role: "columnheader",
        "aria-sort": direction,
        "data-column": column,
        class: this.numeric[at] ? "number" : null,
      },
      element(
        "button",
        { type: "button", onclick: () => this.sortBy(column) },
        column.replace(/_/g, " "),
        element("span", { "aria-hidden": "true" }, sign),
      ),
    );
  }

  row(row, columns) {
    return element(
      "tr",
      { role: "row" },
      columns.map(([column, at]) =>
        element(
          "td",
          {
            role: "cell",
            "data-label": column.replace(/_/g, " "),
            class: joined(
              [columnClasses[column], this.numeric[at] && "number", this.short[at] && "short", !row[at] && "nothing"],
              " ",
            ),
          },
          cellContent(this.name, row, column, row[at]),
        ),
      ),
    );
  }

  draw() {
    const rows = sortedRows(this.table, filteredRows(this.table, this.filter), this.sort);
    const from = this.page * rowsAPage,
      page = rows.slice(from, from + rowsAPage);
    const columns = this.table.columns.map((column, at) => [column, at]).filter(([, at]) => this.shown[at]);
    this.frame.replaceChildren(
      element(
        "table",
        { role: "table", "aria-label": `${this.name}.csv` },
        element(
          "thead",
          { role: "rowgroup" },
          element(
            "tr",
            { role: "row" },
            columns.map(([column, at]) => this.header(column, at)),
          ),
        ),
        element(
          "tbody",
          { role: "rowgroup" },
          page.map((row) => this.row(row, columns)),
        ),
      ),
    );
    this.status.textContent = this.told(rows.length, from, page.length);
    this.turning.replaceChildren(pager(this.page, Math.ceil(rows.length / rowsAPage), (to) => this.turn(to)) ?? "");
  }

  turn(page) {
    this.page = page;
    this.draw();
    this.status.scrollIntoView({ block: "nearest" });
  }

  told(found, from, count) {
    const all = this.table.rows.length,
      range = count ? `, ${numbers.format(from + 1)} to ${numbers.format(from + count)} shown` : "";
    return (found < all ? `${numbers.format(found)} of ${counted(all, "row")}` : counted(all, "row")) + range;
  }

  columnChoice() {
    const boxes = this.table.columns.map((column, at) =>
      element(
        "label",
        {},
        element("input", {
          type: "checkbox",
          checked: this.shown[at],
          onchange: (event) => {
            this.shown[at] = event.target.checked;
            this.draw();
          },
        }),
        column.replace(/_/g, " "),
        isEmpty(this.table, at) && " (empty)",
      ),
    );
    return element(
      "details",
      { class: "columns" },
      element("summary", {}, `Columns (${this.shown.filter(Boolean).length} of ${this.shown.length})`),
      element("div", {}, boxes),
    );
  }

  content() {
    const { rows, total } = this.table;
    return [
      rows.length < total &&
        element(
          "p",
          { class: "notice" },
          `This page holds ${numbers.format(rows.length)} of the ${counted(total, "row")} of ${this.name}.csv; chancery report --rows N holds more.`,
        ),
      element(
        "div",
        { class: "controls" },
        searchField("Filter", "words, or column:word", this.filter, (filter) => this.change({ filter })),
        this.columnChoice(),
      ),
      this.status,
      this.frame,
      this.turning,
    ];
  }
}

function tableTabs(name) {
  return element(
    "nav",
    { "aria-label": "Tables" },
    element(
      "ul",
      { class: "tabs" },
      Object.keys(data.tables).map((each) =>
        element(
          "li",
          {},
          element(
            "a",
            { href: placeOf("table", { name: each }), "aria-current": each === name ? "page" : undefined },
            each,
            " ",
            element("span", { class: "count" }, numbers.format(tableNamed(each).total)),
          ),
        ),
      ),
    ),
  );
}

function tableView(parameters) {
  const name = tableNamed(parameters.name) ? parameters.name : "officials";
  return [
    element("h1", { tabindex: "-1" }, "Tables"),
    tableTabs(name),
    element("p", { class: "lead" }, element("span", { class: "code" }, `${name}.csv`), ` ${tableNotes[name] ?? ""}`),
    new TableView("table", name, parameters).content(),
  ];
}
