// The text of an article with its mentions in it, one element within the other.

// The number of the first piece that starts at or after a byte.
function pieceAt(borders, byte) {
  let low = 0,
    high = borders.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (borders[middle] < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Mentions as pieces, outer ones first, with what the page needs to know of each: `number` in the text's order,
// `first` and `last` piece (half-open).
function placeMentions(text, rows) {
  const placed = rows.map((row) => ({
    ...row,
    first: pieceAt(text.borders, Number(row.start)),
    last: pieceAt(text.borders, Number(row.end)),
  }));
  placed.sort((a, b) => a.first - b.first || b.last - a.last);
  placed.forEach((mention, number) => (mention.number = number));
  return placed.filter((mention) => mention.first < mention.last);
}

// How many mentions lie within each other inside this one: outer underlines stand lower.
function setHeights(mentions) {
  const around = [];
  for (const mention of mentions) {
    mention.height = 0;
    while (around.length && around.at(-1).last <= mention.first) around.pop();
    mention.depth = around.length;
    around.push(mention);
    for (let at = around.length - 2; at >= 0; at--)
      around[at].height = Math.max(around[at].height, around.at(-1).depth - around[at].depth);
  }
}

// Runs of empty lines are shown as one.
function shownText(text) {
  return text.replace(/\n[ \t\r]*\n(?:[ \t\r]*\n)+/g, "\n\n");
}

function markOf(mention) {
  const nodes = `mention ${mention.kind} ${mention.form} over-${Math.min(mention.height, 4)}`;
  return element("mark", { class: nodes, tabindex: "-1", "data-mention": mention.number });
}

// Fills `into` with the text. Returns the elements of the mentions, by number, and of the pieces.
function setText(into, text, mentions) {
  const marks = new Map(),
    pieces = [],
    open = [{ node: into, last: Infinity }];
  let next = 0;
  setHeights(mentions);
  text.pieces.forEach((piece, at) => {
    while (open.at(-1).last <= at) open.pop();
    for (; next < mentions.length && mentions[next].first === at; next++) {
      const node = markOf(mentions[next]);
      open.at(-1).node.append(node);
      marks.set(mentions[next].number, node);
      open.push({ node, last: Math.min(mentions[next].last, open.at(-1).last) });
    }
    pieces.push(element("span", { class: "piece" }, shownText(piece)));
    open.at(-1).node.append(pieces.at(-1));
  });
  return { marks, pieces };
}

// Mentions of one chain of an article; a mention without a chain is alone.
function chainOf(mentions, mention) {
  return mention.chain ? mentions.filter((other) => other.chain === mention.chain) : [mention];
}

// One sentence about a mention, for those who hear the page.
function toldMention(mentions, mention) {
  const entity = rowsBy("entities", "entity").get(mention.entity)?.[0];
  const chain = chainOf(mentions, mention);
  const parts = [`${mention.text}: ${mention.kind}, ${mention.form}`];
  if (mention.value) parts.push(`value ${mention.value}`);
  if (entity) parts.push(cellOf("entities", entity, "name"));
  if (chain.length > 1) parts.push(`${chain.indexOf(mention) + 1} of ${chain.length} in its chain`);
  return parts.join("; ");
}
