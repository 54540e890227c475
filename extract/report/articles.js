// The index of articles.

const articlesAPage = 60;

const articleOrders = [
  ["", "as they were read"],
  ["oldest", "oldest first"],
  ["newest", "newest first"],
  ["mentions", "most mentions first"],
  ["errors", "most errors first"],
];

function byDay(a, b) {
  return !a.published - !b.published || collator.compare(a.published, b.published);
}

function ordered(articles, order) {
  const errors = (article) => recordsOf("errors", article.article).length;
  const orders = {
    __proto__: null,
    oldest: byDay,
    newest: (a, b) => !a.published - !b.published || collator.compare(b.published, a.published),
    mentions: (a, b) => b.mentions - a.mentions,
    errors: (a, b) => errors(b) - errors(a),
  };
  return orders[order] ? sorted(articles, orders[order]) : articles;
}

function hasWords(article, words) {
  const told = `${article.article} ${article.headline} ${article.published} ${article.source}`.toLowerCase();
  return words.every((word) => told.includes(word) || searchedText(article.article).includes(word));
}

function articleItem(article) {
  const errors = recordsOf("errors", article.article).length;
  return element(
    "li",
    { class: "entry" },
    element(
      "p",
      { class: "entry-date" },
      article.published ? element("time", { datetime: article.published }, article.published) : "undated",
    ),
    element(
      "div",
      {},
      element(
        "h2",
        {},
        element("a", { href: articlePlace(article.article) }, quoted(article.headline || article.article)),
      ),
      element(
        "p",
        { class: "byline" },
        quoted(article.article),
        ` · ${counted(Number(article.mentions), "mention")}`,
        errors > 0 && ` · ${counted(errors, "error")}`,
        !texts.get(article.article)?.pieces && " · without its text",
      ),
      article.problem && element("p", { class: "notice" }, quoted(article.problem)),
    ),
  );
}

function fullArticlesNote() {
  const { total } = tableNamed("articles");
  if (data.texts.length >= total) return null;
  return element(
    "p",
    { class: "notice" },
    `The first ${counted(data.texts.length, "article")} of ${numbers.format(total)} can be read here in full; chancery report --articles N shows more.`,
  );
}

function articlesView(parameters) {
  const all = tableNamed("articles").rows.map((row) => record("articles", row));
  const list = element("ol", { class: "entries" }),
    status = element("p", { class: "status", role: "status" });
  const turning = element("div");
  const draw = (page) => {
    const words = (parameters.filter ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const found = ordered(
      all.filter((article) => hasWords(article, words)),
      parameters.order,
    );
    list.replaceChildren(...found.slice(page * articlesAPage, (page + 1) * articlesAPage).map(articleItem));
    status.textContent = words.length
      ? `${numbers.format(found.length)} of ${counted(all.length, "article")}`
      : counted(all.length, "article");
    turning.replaceChildren(pager(page, Math.ceil(found.length / articlesAPage), draw) ?? "");
  };
  const change = (name) => (value) => {
    parameters[name] = value;
    notePlace("articles", parameters);
    draw(0);
  };
  draw(0);
  return [
    element("h1", { tabindex: "-1" }, "Articles"),
    fullArticlesNote(),
    element(
      "div",
      { class: "controls" },
      searchField("Search", "headline, name, text", parameters.filter ?? "", change("filter")),
      choiceField("Order", articleOrders, parameters.order ?? "", change("order")),
    ),
    status,
    list,
    turning,
  ];
}
