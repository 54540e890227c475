// What is known of one mention: beside the text on a wide screen, under it on a narrow one.

const longestChain = 12;

// [[term, content], …]; empty content is left out.
function facts(pairs) {
  return element(
    "dl",
    { class: "facts" },
    pairs
      .filter(([, content]) => content)
      .map(([term, content]) => [element("dt", {}, term), element("dd", {}, content)]),
  );
}

function sameRange(mention) {
  return (row) => row.start === mention.start && row.end === mention.end;
}

function dateFacts(mention) {
  const date = recordsOf("dates", mention.article).find(sameRange(mention));
  if (!date) return [];
  const days = date.first_day === date.last_day ? date.first_day : `${date.first_day} to ${date.last_day}`;
  return [
    ["type", [date.type, date.mod].filter(Boolean).join(", ")],
    ["days", date.first_day ? days : ""],
    ["hangs on", date.anchor],
    ["in doubt", date.ambiguous],
  ];
}

function titleFacts(mention) {
  const title = recordsOf("titles", mention.article).find(sameRange(mention));
  if (!title) return [];
  return [
    ["office", title.office],
    ["of", title.organisation],
    ["country", title.country],
    ["status", title.status],
    ["holder", title.person && [quoted(title.person), ` (${title.person_from})`]],
  ];
}

function chainFacts(mentions, mention, go) {
  const chain = chainOf(mentions, mention);
  if (chain.length < 2) return [];
  const items = chain.slice(0, longestChain).map((other) =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: "quiet",
          "aria-current": other === mention ? "true" : undefined,
          onclick: () => go(other),
        },
        quoted(other.text),
      ),
    ),
  );
  const rest = chain.length - items.length;
  return [[`chain ${mention.chain}`, [element("ol", { class: "chain" }, items), rest > 0 && `and ${rest} more`]]];
}

// The panel's content for a mention; `go` is called with another mention that is chosen in it.
function mentionDetails(mentions, mention, go) {
  return [
    element("p", { class: `kind-name ${mention.kind}` }, `${mention.kind}, ${mention.form}`),
    element("p", { class: "mention-text" }, quoted(mention.text)),
    facts([
      ["value", mention.value && element("span", { class: "code" }, mention.value)],
      ...(mention.kind === "date" ? dateFacts(mention) : []),
      ...(mention.kind === "title" ? titleFacts(mention) : []),
      ["entity", mention.entity && entityLink(mention.entity)],
      ["rule", mention.rule && ruleLink(mention.rule)],
      ["bytes", `${mention.start} to ${mention.end}`],
      ...chainFacts(mentions, mention, go),
    ]),
  ];
}
