// How pointer and keys go through the text of an article.

// `show` lights up the chain of a mention while the pointer is on it, `choose` until another is chosen.
class Reader {
  constructor(name) {
    this.text = texts.get(name);
    this.mentions = placeMentions(this.text, recordsOf("mentions", name));
    this.body = element("div", {
      class: "text",
      id: "text",
      role: "group",
      "aria-label": "Text with its mentions",
      "aria-describedby": "keys",
    });
    Object.assign(this, setText(this.body, this.text, this.mentions));
    this.panel = element("aside", { class: "inspector", "aria-label": "The mention" });
    this.chosen = null;
    this.listen();
    this.setStop(this.mentions[0]);
    this.show(null);
  }

  listen() {
    this.body.addEventListener("pointerover", (event) => this.show(this.mentionOf(event.target) ?? this.chosen));
    this.body.addEventListener("pointerleave", () => this.show(this.chosen));
    this.body.addEventListener("click", (event) => this.choose(this.mentionOf(event.target)));
    this.body.addEventListener("focusin", (event) => this.focused(this.mentionOf(event.target)));
    this.body.addEventListener("keydown", (event) => this.pressed(event));
  }

  mentionOf(node) {
    const mark = node.closest?.("mark");
    return mark ? this.mentions.find((mention) => mention.number === Number(mark.dataset.mention)) : null;
  }

  mark(mention) {
    return this.marks.get(mention.number);
  }

  // The one mention that the tabulator reaches.
  setStop(mention) {
    if (!mention) return;
    this.body.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    this.mark(mention).setAttribute("tabindex", "0");
  }

  // Lights up the chain of a mention and says in the panel what is known; null: nothing.
  show(mention) {
    for (const node of this.body.querySelectorAll(".linked, .current")) node.classList.remove("linked", "current");
    this.panel.classList.toggle("empty", !mention);
    if (!mention) {
      this.panel.replaceChildren(
        element(
          "p",
          { class: "hint" },
          "Point at a mention, or choose one, to see its chain, its entity and the rule that found it.",
        ),
      );
      return;
    }
    for (const other of chainOf(this.mentions, mention)) this.mark(other).classList.add("linked");
    this.mark(mention).classList.add("current");
    const close = element(
      "button",
      { type: "button", class: "close", "aria-label": "Close", onclick: () => this.choose(null) },
      "×",
    );
    this.panel.replaceChildren(close, ...mentionDetails(this.mentions, mention, (other) => this.go(other)));
  }

  choose(mention) {
    this.chosen = mention;
    this.show(mention);
    if (mention) this.setStop(mention);
  }

  go(mention) {
    this.choose(mention);
    this.mark(mention).focus();
    this.mark(mention).scrollIntoView({ block: "center" });
  }

  focused(mention) {
    if (!mention) return;
    this.choose(mention);
    speak(toldMention(this.mentions, mention));
  }

  pressed(event) {
    const mention = this.mentionOf(event.target);
    if (!mention || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = this.mentions.filter((other) => !this.body.classList.contains(`without-${other.kind}`)),
      chain = chainOf(this.mentions, mention);
    const step = (list, by) => list[Math.max(0, Math.min(list.length - 1, list.indexOf(mention) + by))];
    const to = {
      ArrowRight: () => step(all, 1),
      ArrowLeft: () => step(all, -1),
      ArrowDown: () => step(chain, 1),
      ArrowUp: () => step(chain, -1),
      Home: () => all[0],
      End: () => all.at(-1),
    }[event.key];
    if (event.key === "Escape") this.choose(null);
    if (!to) return;
    event.preventDefault();
    this.go(to());
  }

  piecesOf(range) {
    return this.pieces.slice(pieceAt(this.text.borders, range.start), pieceAt(this.text.borders, range.end));
  }

  // The sentence that some table has of a place.
  sentenceOf({ start, end }) {
    const rows = ["officials", "documents", "dates", "errors"].flatMap((table) => recordsOf(table, this.text.article));
    return rows.find((row) => row.sentence && rangeOf(row)?.start === start && rangeOf(row)?.end === end)?.sentence;
  }

  // Shows a place that a row of a table led to.
  seek(range) {
    for (const node of this.body.querySelectorAll(".sought")) node.classList.remove("sought");
    const pieces = this.piecesOf(range);
    for (const piece of pieces) piece.classList.add("sought");
    tintSentence(this.pieces, this.pieces.indexOf(pieces[0]), this.sentenceOf(range));
    const inside = this.mentions.filter(
      (mention) => Number(mention.start) >= range.start && Number(mention.end) <= range.end,
    );
    const mention =
      inside.find((each) => Number(each.start) === range.start && Number(each.end) === range.end) ?? inside[0];
    if (mention) {
      this.choose(mention); // a window in the background tells of no focus
      this.mark(mention).focus({ preventScroll: true });
    }
    (pieces[0] ?? this.body).scrollIntoView({ block: "center" });
  }

  showErrors(errors, shown) {
    for (const piece of this.pieces) piece.classList.remove("missed", "wrong");
    if (!shown) return;
    for (const error of errors) {
      const range = rangeOf(error);
      const missed = error.start === "";
      if (range) for (const piece of this.piecesOf(range)) piece.classList.add(missed ? "missed" : "wrong");
    }
  }
}
