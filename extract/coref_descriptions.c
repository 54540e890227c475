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

static bool fits_document(struct coref *coref, const struct mention *description, const struct mention *name) {
    struct slice kind = description->value;
    if (slice_equal(kind, slice_of("document")) || slice_equal(kind, name->value)) return true;
    return holds_word(coref, mention_text(coref->article, name), kind);
}

/* The nearest earlier mention that the description fits. */
static int32_t described(struct coref *coref, int32_t description) {
    const struct mention *pointer = at(coref, description);
    for (int32_t other = description; other-- > 0;) {
        const struct mention *mention = at(coref, other);
        if (mention->kind != pointer->kind || mention->dropped || !mention->chain) continue;
        if (mention->end > pointer->start) continue;
        bool fits = pointer->kind == KIND_ORGANISATION ? fits_organisation(coref, pointer, mention) : fits_document(coref, pointer, mention);
        if (fits) return other;
    }
    return -1;
}

void coref_descriptions(struct coref *coref) {
    struct article *article = coref->article;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        struct mention *mention = at(coref, i);
        bool pointing = mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
        if (!pointing || mention->chain || mention->dropped) continue;
        if (mention->form == FORM_NAME) {
            mention->chain = ++article->chains;
            continue;
        }
        int32_t antecedent = described(coref, i);
        if (antecedent >= 0) coref_link(coref, i, antecedent, "description");
        else if (mention->opens) mention->chain = ++article->chains;
        else mention->dropped = true;
    }
}
