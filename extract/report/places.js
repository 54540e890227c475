// Places within the page, as the part of its address behind "#": "#table?name=officials&filter=…".

function placeOf(view, parameters = {}) {
  const kept = Object.entries(parameters).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  const query = new URLSearchParams(kept).toString();
  return `#${view}${query ? `?${query}` : ""}`;
}

function currentPlace() {
  const [view, query = ""] = location.hash.slice(1).split(/\?(.*)/s);
  return { view: view || "articles", parameters: Object.fromEntries(new URLSearchParams(query)) };
}

// Changes the address as a filter or a sort order changes, without going anywhere.
function notePlace(view, parameters) {
  history.replaceState(null, "", placeOf(view, parameters));
}

function articlePlace(article, range) {
  return placeOf("article", { name: article, at: range ? `${range.start}-${range.end}` : "" });
}

// The rows of a table in which a column holds exactly that.
function rowsPlace(table, column, cell) {
  return placeOf("table", { name: table, filter: exactly(column, cell) });
}

// As the filter of a table reads it.
function exactly(column, cell) {
  return `${column}:"${cell.replace(/"/g, '""')}"`;
}

function entityLink(entity) {
  return element("a", { href: rowsPlace("entities", "entity", entity) }, quoted(entity));
}

function ruleLink(rule) {
  return element("a", { href: rowsPlace("mentions", "rule", rule), class: "code" }, quoted(rule));
}
