// The page: its views, and what stands around them.

const views = {
  __proto__: null,
  articles: { title: "Articles", draw: articlesView },
  article: { title: "Article", draw: articleView, within: "articles" },
  offices: { title: "Offices", draw: timelineView },
  documents: { title: "Documents", draw: documentsView },
  table: { title: "Tables", draw: tableView },
  errors: { title: "Errors", draw: errorsView },
};

const main = document.getElementById("main");

function drawMasthead() {
  const { total } = tableNamed("articles"),
    mentions = tableNamed("mentions").total;
  document
    .getElementById("folio")
    .replaceChildren(quoted(data.folder), ` · ${counted(total, "article")} · ${counted(mentions, "mention")}`);
  const entries = Object.entries(views).filter(([, { within }]) => !within);
  document
    .getElementById("views")
    .replaceChildren(
      ...entries.map(([view, { title }]) =>
        element("li", {}, element("a", { href: placeOf(view), "data-view": view }, title)),
      ),
    );
  document
    .getElementById("colophon")
    .replaceChildren(
      element(
        "p",
        {},
        "Made by chancery report from the tables in ",
        quoted(data.folder),
        ". The page holds all that it shows and asks nothing of any network.",
      ),
    );
}

function noteView(view) {
  const current = views[view].within ?? view;
  for (const link of document.querySelectorAll("#views a"))
    if (link.dataset.view === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
}

let shown = "";

function show() {
  const { view, parameters } = currentPlace(),
    first = !shown;
  if (!views[view]) {
    if (first) location.replace(placeOf("articles"));
    return;
  }
  const same = view === "article" && reading?.name === parameters.name && main.dataset.view === "article";
  shown = location.hash;
  if (!same) {
    main.dataset.view = view;
    main.replaceChildren(...[views[view].draw(parameters)].flat(Infinity).filter(Boolean));
    noteView(view);
    const heading = main.querySelector("h1");
    document.title = `${heading?.textContent ?? views[view].title} – Chancery report`;
    scrollTo(0, 0);
    if (!first) heading?.focus({ preventScroll: true });
  }
  if (view === "article") seekPlace(parameters);
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.querySelector("h1")?.focus();
});

addEventListener("hashchange", show);
drawMasthead();
show();
