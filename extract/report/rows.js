// Which rows of a table are shown, and in what order.
//
// A filter is words, each of which must stand in some cell; "column:word" asks for it in that column, and
// column:"…" for a cell that holds exactly this.

// --- filters

function termsOf(filter) {
  const terms = [];
  for (const [, column, exact, word, bare] of filter.matchAll(/([a-z_]+):(?:"((?:[^"]|"")*)"|(\S+))|(\S+)/g))
    terms.push(
      bare !== undefined
        ? { word: bare.toLowerCase() }
        : exact !== undefined
          ? { column, exact: exact.replace(/""/g, '"') }
          : { column, word: word.toLowerCase() },
    );
  return terms;
}

// A term for a column that the table lacks is looked for as it is written.
function meets(row, columns, term) {
  const at = term.column === undefined ? -1 : columns.indexOf(term.column);
  if (at < 0) {
    const word = term.column === undefined ? term.word : `${term.column}:${term.word ?? term.exact}`.toLowerCase();
    return row.some((cell) => cell.toLowerCase().includes(word));
  }
  return term.exact !== undefined ? row[at] === term.exact : row[at].toLowerCase().includes(term.word);
}

function filteredRows(table, filter) {
  const terms = termsOf(filter);
  return terms.length ? table.rows.filter((row) => terms.every((term) => meets(row, table.columns, term))) : table.rows;
}

// --- order

// Empty cells come last in either direction.
function sortedRows(table, rows, sort) {
  const down = sort.startsWith("-"),
    at = table.columns.indexOf(down ? sort.slice(1) : sort);
  if (at < 0) return rows;
  const sign = down ? -1 : 1;
  return sorted(rows, (a, b) => !a[at] - !b[at] || sign * collator.compare(a[at], b[at]));
}
