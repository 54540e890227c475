#include "coref_parts.h"

#include "text.h"

#include <string.h>

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* Whether a folded name holds the folded word as a whole word. */
static bool holds_word(struct coref *coref, struct slice name, struct slice word) {
    struct slice folded = text_fold(coref->arena, name), wanted = text_fold(coref->arena, word);
    for (size_t found = 0; (found = slice_find(folded, wanted, found)) != SIZE_MAX; found++) {
        bool starts = found == 0 || folded.at[found - 1] == ' ';
        size_t end = found + wanted.size;
        bool ends = end == folded.size || folded.at[end] == ' ';
        if (starts && ends) return true;
    }
    return false;
}

static bool fits_organisation(struct coref *coref, const struct mention *description, const struct mention *name) {
    struct slice head = description->value;
    if (slice_equal(name->value, head)) return true;
    return holds_word(coref, name->name.size ? name->name : mention_text(coref->article, name), head);
}

/* Kinds of documents that are called by each other's names. */
static bool same_family(struct slice a, struct slice b) {
    static const char *const families[] = {"agreement accord pact treaty convention compact memorandum protocol contract",
                                           "act bill code", "plan programme strategy roadmap policy concept vision",
                                           "statement communiqué declaration message letter note", "report opinion judgment",
                                           "resolution decision motion decree order"};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
        struct slice rest = slice_of(families[i]), word;
        bool first = false, second = false;
        while (slice_next(&rest, ' ', &word)) first |= slice_equal(word, a), second |= slice_equal(word, b);
        if (first && second) return true;
    }
    return false;
}

static bool is_general(struct slice kind) { return slice_equal(kind, slice_of("document")) || slice_equal(kind, slice_of("draft")); }

/* How well a description fits a document: 3 its words are part of the name, 2 it is
 * of that kind, 1 it may be called so, 0 not at all. */
static int fits_document(struct coref *coref, const struct mention *description, const struct mention *name) {
    struct slice kind = description->value;
    bool same = slice_equal(kind, name->value);
    if (is_general(kind)) return name->name.size || slice_equal(name->value, slice_of("charter")) ? 0 : 2;
    if (same && holds_word(coref, mention_text(coref->article, name), mention_text(coref->article, description))) return 3;
    if (same) return 2;
    return same_family(kind, name->value) ? 1 : 0;
}

static bool is_nested(const struct coref *coref, int32_t mention) {
    const struct mention *inner = at(coref, mention);
    for (int32_t i = mention; i-- > 0 && at(coref, i)->sentence == inner->sentence;) {
        const struct mention *outer = at(coref, i);
        if (outer->kind == KIND_DOCUMENT && outer->end >= inner->end && !outer->dropped) return true;
    }
    return false;
}

/* "the document": the one that was just acted on, else the one that the text is about. */
static int salience(const struct coref *coref, int32_t description, int32_t candidate) {
    const struct article *article = coref->article;
    const struct mention *pointer = at(coref, description), *document = at(coref, candidate);
    int mentioned = 0;
    for (int32_t i = 0; i < description; i++)
        mentioned += at(coref, i)->chain == document->chain && at(coref, i)->kind == KIND_DOCUMENT;
    if (pointer->sentence - document->sentence > 1) return mentioned;
    for (size_t i = 0; i < article->actions.count; i++)
        if (article->actions.at[i].document == candidate) return mentioned + 3;
    return mentioned;
}

/* The document that a description fits best, the nearest of those that fit alike.
 * Mere likeness reaches back only a little, and to no name inside another. */
static int32_t described_document(struct coref *coref, int32_t description) {
    enum { reach = 3 };
    const struct mention *pointer = at(coref, description);
    int32_t best = -1;
    int best_fit = 0;
    for (int32_t other = description; other-- > 0;) {
        const struct mention *mention = at(coref, other);
        if (mention->kind != KIND_DOCUMENT || mention->dropped || !mention->chain || mention->end > pointer->start) continue;
        int fit = fits_document(coref, pointer, mention);
        if (fit < 3 && fit > 0 && is_nested(coref, other)) fit = 0;
        if (fit == 2 && is_general(pointer->value)) fit += salience(coref, description, other);
        if (fit == 1 && pointer->sentence - mention->sentence > reach) fit = 0;
        if (fit > best_fit) best = other, best_fit = fit;
    }
    return best;
}

/* "a declaration which …" is a new one even where another was named before. */
static bool is_new(const struct mention *mention) {
    return mention->kind == KIND_DOCUMENT && slice_equal(rule_give(mention->rule, "opens"), slice_of("yes"));
}

/* The nearest earlier mention that the description fits. */
static int32_t described(struct coref *coref, int32_t description) {
    const struct mention *pointer = at(coref, description);
    if (pointer->kind == KIND_DOCUMENT) return described_document(coref, description);
    for (int32_t other = description; other-- > 0;) {
        const struct mention *mention = at(coref, other);
        if (mention->kind != pointer->kind || mention->dropped || !mention->chain) continue;
        if (mention->end > pointer->start) continue;
        if (fits_organisation(coref, pointer, mention)) return other;
    }
    return -1;
}

void coref_descriptions(struct coref *coref) {
    struct article *article = coref->article;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        struct mention *mention = at(coref, i);
        bool pointing = mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
        if (!pointing || mention->chain || mention->dropped) continue;
        if (mention->form == FORM_NAME || is_new(mention)) {
            mention->chain = ++article->chains;
            continue;
        }
        int32_t antecedent = described(coref, i);
        if (antecedent >= 0) coref_link(coref, i, antecedent, "description");
        else if (mention->opens) mention->chain = ++article->chains;
        else mention->dropped = true;
    }
}
