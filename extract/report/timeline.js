// The holders of offices over time, drawn from tenures.csv: a bar from the first to the last day of publication
// on which an article states the office.

const officesAPage = 40;

const statuses = ["current", "acting", "former", "elect"];

const officeOrders = [["", "most articles first"], ["holders", "most holders first"], ["place", "by country and body"],
  ["earliest", "earliest first"]];

// --- offices

function officeGroups(rows) {
  const holders = rows.map((row) => record("tenures", row))
    .map((row) => ({ ...row, first_seen: dayIn(row.first_seen), last_seen: dayIn(row.last_seen) }));
  const groups = groupedBy(holders, (row) => JSON.stringify([row.country, row.organisation, row.office]));
  return [...groups.values()].map((holders) => ({
    ...holders[0], holders: sorted(holders, (a, b) => !a.first_seen - !b.first_seen || collator.compare(a.first_seen, b.first_seen)),
  }));
}

function orderedGroups(groups, order) {
  const first = (group) => group.holders[0].first_seen;
  const sum = (group) => group.holders.reduce((all, holder) => all + Number(holder.articles), 0);
  const place = (a, b) => !a.country - !b.country || collator.compare(a.country, b.country) ||
    collator.compare(a.organisation, b.organisation) || collator.compare(a.office, b.office);
  const most = (a, b) => sum(b) - sum(a) || place(a, b);
  const orders = {
    __proto__: null, place, holders: (a, b) => b.holders.length - a.holders.length || most(a, b),
    earliest: (a, b) => !first(a) - !first(b) || collator.compare(first(a), first(b)) || place(a, b),
  };
  return sorted(groups, orders[order] ?? most);
}

// --- the axis of days

// What a table that was changed by hand says may be no day at all.
function dayIn(cell) {
  return /^\d{4}(-\d{2}){0,2}$/.test(cell) ? cell : "";
}

function dayNumber(day) {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / 86400000;
}

function dayOfNumber(number) {
  return new Date(number * 86400000).toISOString().slice(0, 10);
}

// The days on which a labelled line stands: years, or months where all lies within three years.
function ticks(from, to, most) {
  const years = (to - from) / 365, months = years * 12, found = [];
  const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
  const step = steps.find((each) => months / each <= most) ?? steps.at(-1);
  const begin = new Date(from * 86400000);
  let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86400000;
    if (day > to) return found;
    if (day >= from) found.push({ day, label: step % 12 ? dayOfNumber(day).slice(0, 7) : dayOfNumber(day).slice(0, 4) });
  }
}

function spanOf(rows) {
  const days = rows.flatMap((row) => [cellOf("tenures", row, "first_seen"), cellOf("tenures", row, "last_seen")])
    .filter(dayIn).map(dayNumber);
  if (!days.length) return null;
  const from = days.reduce((a, b) => Math.min(a, b)), to = days.reduce((a, b) => Math.max(a, b));
  const margin = Math.max(10, (to - from) * 0.03);
  return { from: from - margin, to: to + margin };
}

// --- drawing

const lineHeight = 24, headHeight = 36, axisHeight = 28, stackedBelow = 640;

// Where things stand for a width in pixels: names beside the bars, or above them where it is narrow.
function frameOf(width, span) {
  const stacked = width < stackedBelow, left = stacked ? 10 : Math.min(300, width * 0.34), right = width - 14;
  return {
    stacked, left, right, width, row: stacked ? lineHeight + 16 : lineHeight,
    x: (day) => left + ((day - span.from) / (span.to - span.from)) * (right - left),
  };
}

function holderTold(group, holder) {
  const when = !holder.first_seen ? "on no known day" : holder.first_seen === holder.last_seen ? holder.first_seen : `${holder.first_seen} to ${holder.last_seen}`;
  return `${holder.person}, ${joined([group.office, group.organisation, group.country])}, ${holder.status}: ${when}, ${counted(Number(holder.articles), "article")}`;
}

function shortened(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : text;
}

function barOf(frame, holder, y) {
  if (!holder.first_seen) return drawing("text", { x: frame.left + 2, y: y + 4, class: "undated" }, "no day known");
  const from = frame.x(dayNumber(holder.first_seen)), to = frame.x(dayNumber(holder.last_seen || holder.first_seen));
  const width = Math.max(10, to - from), x = (from + to - width) / 2;
  const many = Number(holder.articles) > 1 && drawing("text", { x: x + width + 6, y: y + 4, class: "articles" }, holder.articles);
  return [drawing("rect", { x, y: y - 5, width, height: 10, rx: 5, class: `bar ${holder.status}` }), many];
}

function holderNode(frame, group, holder, top) {
  const told = holderTold(group, holder), letters = Math.floor((frame.stacked ? frame.width - 24 : frame.left - 24) / 7.2);
  const status = holder.status === "current" ? "" : ` (${holder.status})`;
  const filter = joined([exactly("person", holder.person), group.office && exactly("office", group.office)], " ");
  return drawing("a", { href: placeOf("table", { name: "officials", filter }), "aria-label": told, class: "holder" },
    drawing("title", {}, told),
    drawing("rect", { x: 0, y: top, width: frame.width, height: frame.row, class: "touch" }),
    drawing("text", { x: 10, y: top + 16, class: "name" }, shortened(holder.person, letters - status.length) + status),
    barOf(frame, holder, top + (frame.stacked ? 29 : 12)));
}

function groupNode(frame, group, top) {
  const body = joined([group.organisation, group.country]), letters = Math.floor(frame.width / 7.8);
  const office = shortened(group.office || "Office without a name", letters);
  return [drawing("line", { x1: 0, x2: frame.width, y1: top + 6, y2: top + 6, class: "rule" }),
    drawing("text", { x: 0, y: top + 26, class: "office" }, office,
      body && drawing("tspan", { class: "body" }, ` ${shortened(body, Math.max(0, letters - office.length - 2))}`)),
    group.holders.map((holder, at) => holderNode(frame, group, holder, top + headHeight + at * frame.row))];
}

function axisNodes(frame, span, height) {
  return ticks(span.from, span.to, Math.max(2, (frame.right - frame.left) / 90)).map(({ day, label }) => [
    drawing("line", { x1: frame.x(day), x2: frame.x(day), y1: axisHeight - 6, y2: height, class: "tick" }),
    drawing("text", { x: frame.x(day), y: 14, "text-anchor": frame.x(day) > frame.right - 20 ? "end" : "middle", class: "label" }, label)]);
}

// Acting holders are hatched: colour alone says nothing.
function hatching() {
  return drawing("defs", {}, drawing("pattern", { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    drawing("rect", { width: 5, height: 5, class: "hatch-ground" }), drawing("line", { x1: 0, y1: 0, x2: 0, y2: 5, class: "hatch-line" })));
}

function chart(groups, span, width) {
  const frame = frameOf(width, span);
  let height = axisHeight;
  const tops = groups.map((group) => {
    const top = height;
    height += headHeight + group.holders.length * frame.row + 6;
    return top;
  });
  return drawing("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Holders of offices over time; each is a link to what states it", class: "chart" },
    hatching(), axisNodes(frame, span, height), groups.map((group, at) => groupNode(frame, group, tops[at])));
}

function statusLegend() {
  return element("ul", { class: "legend" }, statuses.map((status) => element("li", {},
    drawing("svg", { width: 28, height: 12, "aria-hidden": "true" }, drawing("rect", { x: 1, y: 1, width: 26, height: 10, rx: 5, class: `bar ${status}` })), status)));
}

// --- the view

function timelineView(parameters) {
  const table = tableNamed("tenures");
  const figure = element("figure", { class: "timeline" }), status = element("p", { class: "status", role: "status" }), turning = element("div");
  let page = 0, width = 0;
  const draw = () => {
    const rows = filteredRows(table, parameters.filter ?? ""), span = spanOf(rows) ?? { from: 0, to: 1 };
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
  return [element("h1", { tabindex: "-1" }, "Offices in time"),
    element("p", { class: "lead" }, "From the first to the last day on which an article names the holder: days of publication, not of terms. The number after a bar counts articles. ",
      element("a", { href: placeOf("table", { name: "tenures" }) }, "The same as a table")),
    element("div", { class: "controls" },
      searchField("Filter", "words, or column:word", parameters.filter ?? "", change("filter")),
      choiceField("Order", officeOrders, parameters.order ?? "", change("order"))),
    statusLegend(), status, figure, turning];
}
