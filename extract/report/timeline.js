// The holders of offices over time, drawn from tenures.csv: a bar from the first to the last day of publication
// on which an article states the office.

const officesAPage = 40;

const statuses = ["current", "acting", "former", "elect"];

const officeOrders = [
  ["", "most articles first"],
  ["holders", "most holders first"],
  ["place", "by country and body"],
  ["earliest", "earliest first"],
];

// --- offices

function officeGroups(rows) {
  const holders = rows
    .map((row) => record("tenures", row))
    .map((row) => ({ ...row, first_seen: dayIn(row.first_seen), last_seen: dayIn(row.last_seen) }));
  const groups = groupedBy(holders, (row) => JSON.stringify([row.country, row.organisation, row.office]));
  return [...groups.values()].map((holders) => ({
    ...holders[0],
    holders: sorted(holders, (a, b) => !a.first_seen - !b.first_seen || collator.compare(a.first_seen, b.first_seen)),
  }));
}

function orderedGroups(groups, order) {
  const first = (group) => group.holders[0].first_seen;
  const sum = (group) => group.holders.reduce((all, holder) => all + Number(holder.articles), 0);
  const place = (a, b) =>
    !a.country - !b.country ||
    collator.compare(a.country, b.country) ||
    collator.compare(a.organisation, b.organisation) ||
    collator.compare(a.office, b.office);
  const most = (a, b) => sum(b) - sum(a) || place(a, b);
  const orders = {
    __proto__: null,
    place,
    holders: (a, b) => b.holders.length - a.holders.length || most(a, b),
    earliest: (a, b) => !first(a) - !first(b) || collator.compare(first(a), first(b)) || place(a, b),
  };
  return sorted(groups, orders[order] ?? most);
}

function statusLegend() {
  return element(
    "ul",
    { class: "legend" },
    statuses.map((status) =>
      element(
        "li",
        {},
        drawing(
          "svg",
          { width: 28, height: 12, "aria-hidden": "true" },
          drawing("rect", { x: 1, y: 1, width: 26, height: 10, rx: 5, class: `bar ${status}` }),
        ),
        status,
      ),
    ),
  );
}

// --- the view

function timelineView(parameters) {
  const table = tableNamed("tenures");
  const figure = element("figure", { class: "timeline" }),
    status = element("p", { class: "status", role: "status" }),
    turning = element("div");
  let page = 0,
    width = 0;
  const draw = () => {
    const rows = filteredRows(table, parameters.filter ?? ""),
      span = spanOf(rows) ?? { from: 0, to: 1 };
    const groups = orderedGroups(officeGroups(rows), parameters.order);
    status.textContent = `${counted(groups.length, "office")}, ${counted(rows.length, "holder")}`;
    if (width) figure.replaceChildren(chart(groups.slice(page * officesAPage, (page + 1) * officesAPage), span, width));
    turning.replaceChildren(pager(page, Math.ceil(groups.length / officesAPage), turn) ?? "");
  };
  const turn = (to) => {
    page = to;
    draw();
    status.scrollIntoView({ block: "nearest" });
  };
  const change = (name) => (value) => {
    parameters[name] = value;
    notePlace("offices", parameters);
    turn(0);
  };
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now === width) return;
    width = now;
    draw();
  }).observe(figure);
  draw();
  return [
    element("h1", { tabindex: "-1" }, "Offices in time"),
    element(
      "p",
      { class: "lead" },
      "From the first to the last day on which an article names the holder: days of publication, not of terms. The number after a bar counts articles. ",
      element("a", { href: placeOf("table", { name: "tenures" }) }, "The same as a table"),
    ),
    element(
      "div",
      { class: "controls" },
      searchField("Filter", "words, or column:word", parameters.filter ?? "", change("filter")),
      choiceField("Order", officeOrders, parameters.order ?? "", change("order")),
    ),
    statusLegend(),
    status,
    figure,
    turning,
  ];
}
