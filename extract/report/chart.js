// The chart of holders of offices: where days stand, and what is drawn.

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
  const years = (to - from) / 365,
    months = years * 12,
    found = [];
  const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
  const step = steps.find((each) => months / each <= most) ?? steps.at(-1);
  const begin = new Date(from * 86400000);
  let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / step) * step;
  for (; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86400000;
    if (day > to) return found;
    if (day >= from)
      found.push({ day, label: step % 12 ? dayOfNumber(day).slice(0, 7) : dayOfNumber(day).slice(0, 4) });
  }
}

function spanOf(rows) {
  const days = rows
    .flatMap((row) => [cellOf("tenures", row, "first_seen"), cellOf("tenures", row, "last_seen")])
    .filter(dayIn)
    .map(dayNumber);
  if (!days.length) return null;
  const from = days.reduce((a, b) => Math.min(a, b)),
    to = days.reduce((a, b) => Math.max(a, b));
  const margin = Math.max(10, (to - from) * 0.03);
  return { from: from - margin, to: to + margin };
}

// --- drawing

const lineHeight = 24,
  headHeight = 36,
  axisHeight = 28,
  stackedBelow = 640;

// Where things stand for a width in pixels: names beside the bars, or above them where it is narrow.
function frameOf(width, span) {
  const stacked = width < stackedBelow,
    left = stacked ? 10 : Math.min(300, width * 0.34),
    right = width - 14;
  return {
    stacked,
    left,
    right,
    width,
    row: stacked ? lineHeight + 16 : lineHeight,
    x: (day) => left + ((day - span.from) / (span.to - span.from)) * (right - left),
  };
}

function holderTold(group, holder) {
  const when = !holder.first_seen
    ? "on no known day"
    : holder.first_seen === holder.last_seen
      ? holder.first_seen
      : `${holder.first_seen} to ${holder.last_seen}`;
  return `${holder.person}, ${joined([group.office, group.organisation, group.country])}, ${holder.status}: ${when}, ${counted(Number(holder.articles), "article")}`;
}

function shortened(text, most) {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function barOf(frame, holder, y) {
  if (!holder.first_seen) return drawing("text", { x: frame.left + 2, y: y + 4, class: "undated" }, "no day known");
  const from = frame.x(dayNumber(holder.first_seen)),
    to = frame.x(dayNumber(holder.last_seen || holder.first_seen));
  const width = Math.max(10, to - from),
    x = (from + to - width) / 2;
  const many =
    Number(holder.articles) > 1 && drawing("text", { x: x + width + 6, y: y + 4, class: "articles" }, holder.articles);
  return [drawing("rect", { x, y: y - 5, width, height: 10, rx: 5, class: `bar ${holder.status}` }), many];
}

function holderNode(frame, group, holder, top) {
  const told = holderTold(group, holder),
    letters = Math.floor((frame.stacked ? frame.width - 24 : frame.left - 24) / 7.2);
  const status = holder.status === "current" ? "" : ` (${holder.status})`;
  const filter = joined([exactly("person", holder.person), group.office && exactly("office", group.office)], " ");
  return drawing(
    "a",
    { href: placeOf("table", { name: "officials", filter }), "aria-label": told, class: "holder" },
    drawing("title", {}, told),
    drawing("rect", { x: 0, y: top, width: frame.width, height: frame.row, class: "touch" }),
    drawing("text", { x: 10, y: top + 16, class: "name" }, shortened(holder.person, letters - status.length) + status),
    barOf(frame, holder, top + (frame.stacked ? 29 : 12)),
  );
}

function groupNode(frame, group, top) {
  const body = joined([group.organisation, group.country]) || "no body named",
    letters = Math.floor(frame.width / 7.8);
  const office = shortened(group.office || "Office without a name", letters);
  return [
    drawing("line", { x1: 0, x2: frame.width, y1: top + 6, y2: top + 6, class: "rule" }),
    drawing(
      "text",
      { x: 0, y: top + 26, class: "office" },
      office,
      drawing("tspan", { class: "body" }, ` ${shortened(body, Math.max(0, letters - office.length - 2))}`),
    ),
    group.holders.map((holder, at) => holderNode(frame, group, holder, top + headHeight + at * frame.row)),
  ];
}

function axisNodes(frame, span, height) {
  return ticks(span.from, span.to, Math.max(2, (frame.right - frame.left) / 90)).map(({ day, label }) => [
    drawing("line", { x1: frame.x(day), x2: frame.x(day), y1: axisHeight - 6, y2: height, class: "tick" }),
    drawing(
      "text",
      { x: frame.x(day), y: 14, "text-anchor": frame.x(day) > frame.right - 20 ? "end" : "middle", class: "label" },
      label,
    ),
  ]);
}

// Acting holders are hatched: colour alone says nothing.
function hatching() {
  return drawing(
    "defs",
    {},
    drawing(
      "pattern",
      { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      drawing("rect", { width: 5, height: 5, class: "hatch-ground" }),
      drawing("line", { x1: 0, y1: 0, x2: 0, y2: 5, class: "hatch-line" }),
    ),
  );
}

function chart(groups, span, width) {
  const frame = frameOf(width, span);
  let height = axisHeight;
  const tops = groups.map((group) => {
    const top = height;
    height += headHeight + group.holders.length * frame.row + 6;
    return top;
  });
  return drawing(
    "svg",
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": "Holders of offices over time; each is a link to what states it",
      class: "chart",
    },
    hatching(),
    axisNodes(frame, span, height),
    groups.map((group, at) => groupNode(frame, group, tops[at])),
  );
}
