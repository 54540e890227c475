// The sentence around a place, as the tables have it: with white space folded.

// Where the pieces' text has the sentence around a letter, as [start, end]; null where it is not found.
function sentenceAround(text, sentence, letter) {
  const words = sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
  const pattern = new RegExp(words, "gu");
  pattern.lastIndex = Math.max(0, letter - 2 * sentence.length);
  for (let hit = pattern.exec(text); hit && hit.index <= letter; hit = pattern.exec(text))
    if (hit.index + hit[0].length > letter) return [hit.index, hit.index + hit[0].length];
  return null;
}

// The node and the letter in it that stand at a letter of all nodes together.
function pointAt(nodes, letter) {
  for (const node of nodes) {
    if (letter <= node.length) return [node, letter];
    letter -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}

// Tints the sentence that holds a piece; nothing where the browser cannot.
function tintSentence(pieces, first, sentence) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("sentence");
  const nodes = pieces.map((piece) => piece.firstChild).filter(Boolean);
  const before = pieces.slice(0, first).reduce((sum, piece) => sum + piece.textContent.length, 0);
  const found = sentence && sentenceAround(nodes.map((node) => node.data).join(""), sentence, before);
  if (!found) return;
  const range = new Range();
  range.setStart(...pointAt(nodes, found[0]));
  range.setEnd(...pointAt(nodes, found[1]));
  CSS.highlights.set("sentence", new Highlight(range));
}
