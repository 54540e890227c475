// Elements are made here alone. Text becomes text nodes and attributes are set by name, so nothing that the
// tables or the articles say is ever read as markup.

const safeAttributes = new Set([
  "class",
  "id",
  "href",
  "for",
  "type",
  "name",
  "value",
  "placeholder",
  "lang",
  "scope",
  "role",
  "tabindex",
  "colspan",
  "datetime",
  "download",
  "width",
  "height",
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "rx",
  "cx",
  "cy",
  "r",
  "d",
  "transform",
  "text-anchor",
  "viewBox",
  "patternUnits",
  "patternTransform",
  "checked",
  "selected",
  "disabled",
  "autocomplete",
  "spellcheck",
  "open",
  "hidden",
]);

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "href" && !value.startsWith("#")) throw new Error("no link leads out of the page");
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (safeAttributes.has(name) || name.startsWith("aria-") || name.startsWith("data-"))
      node.setAttribute(name, value === true ? "" : value);
    else throw new Error(`no attribute ${name} is set here`);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// element("a", { href: "#x", onclick: f }, "text", otherElement)
function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function drawing(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

// Text of an article or a table within a sentence of the page: its direction stays its own.
function quoted(text) {
  return element("bdi", {}, text);
}

// Says something to those who do not see the page.
function speak(text) {
  document.getElementById("spoken").textContent = text;
}

// A labelled field that calls `change` with what is typed, a moment after the last key.
function searchField(label, hint, value, change) {
  const id = `field-${label.replace(/\W+/g, "-")}`;
  let waiting = 0;
  const field = element("input", {
    type: "search",
    id,
    value,
    placeholder: hint,
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => change(field.value), 120);
    },
  });
  return element("p", { class: "field" }, element("label", { for: id }, label), field);
}

// choices: [[value, text], …]
function choiceField(label, choices, value, change) {
  const id = `field-${label.replace(/\W+/g, "-")}`;
  const field = element(
    "select",
    { id, onchange: () => change(field.value) },
    choices.map(([each, text]) => element("option", { value: each, selected: each === value }, text)),
  );
  return element("p", { class: "field" }, element("label", { for: id }, label), field);
}

// Buttons for the pages of a list; `turn` is called with the number of a page from 0. Nothing for one page.
function pager(page, pages, turn) {
  if (pages < 2) return null;
  const button = (text, to) =>
    element("button", { type: "button", disabled: to < 0 || to >= pages, onclick: () => turn(to) }, text);
  return element(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    button("‹ Previous", page - 1),
    element("span", {}, `page ${numbers.format(page + 1)} of ${numbers.format(pages)}`),
    button("Next ›", page + 1),
  );
}
