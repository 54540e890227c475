// What the page shows: the tables as `extract` and `score` wrote them, cell by cell, and the texts.

const data = JSON.parse(document.getElementById("data").textContent);

const kinds = ["person", "title", "organisation", "document", "date"];

// The table of that name: `columns`, `rows` (arrays of cells) and `total`, the rows of the file.
function tableNamed(name) {
  return Object.hasOwn(data.tables, name) ? data.tables[name] : undefined;
}

function cellOf(name, row, column) {
  const at = tableNamed(name).columns.indexOf(column);
  return at < 0 ? "" : row[at];
}

// A row as an object by column.
function record(name, row) {
  return Object.fromEntries(tableNamed(name).columns.map((column, at) => [column, row[at]]));
}

// Items by what `key` says of each, in the order in which that first comes.
function groupedBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

function sorted(items, order) {
  return [...items].sort(order);
}

// What there is of the parts, with a sign between them.
function joined(parts, sign = ", ") {
  return parts.filter(Boolean).join(sign);
}

const groupedRows = new Map();

// The rows of a table by the cell of a column, made once.
function rowsBy(name, column) {
  const place = `${name}.${column}`;
  if (!groupedRows.has(place))
    groupedRows.set(
      place,
      groupedBy(tableNamed(name)?.rows ?? [], (row) => cellOf(name, row, column)),
    );
  return groupedRows.get(place);
}

// The rows of a table that are of an article, as objects.
function recordsOf(name, article) {
  return (rowsBy(name, "article").get(article) ?? []).map((row) => record(name, row));
}

const texts = new Map(data.texts.map((text) => [text.article, text]));

const wholeTexts = new Map();

// The text of an article in small letters, for searching; empty where it is not in the page.
function searchedText(article) {
  if (!wholeTexts.has(article)) wholeTexts.set(article, (texts.get(article)?.pieces ?? []).join("").toLowerCase());
  return wholeTexts.get(article);
}

// The range of bytes of a row: where it was found, else where gold expects it; null without either.
function rangeOf(row) {
  const [start, end] = row.start ? [row.start, row.end] : [row.expected_start, row.expected_end];
  return start ? { start: Number(start), end: Number(end) } : null;
}

const numbers = new Intl.NumberFormat("en");

// "1 row", "1,234 rows"
function counted(count, one, many = `${one}s`) {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

// Sorts numbers in words by their value.
const collator = new Intl.Collator("en", { numeric: true });
