#include "coref_kinds.h"
#include "coref_description_parts.h"

#include "text.h"
#include "word_list.h"

/* What the last of the words that says so tells; empty: none does. */
static struct slice told_by(const struct coref *coref, struct slice words) {
    for (size_t end = words.size, at = words.size; at-- > 0;) {
        if (at && words.at[at - 1] != ' ') continue;
        const struct lexicon_entry *entry = lexicon_find(coref->lexicon, slice_cut(words, at, end), coref->body_head);
        if (entry) return lexicon_value(entry);
        end = at ? at - 1 : 0;
    }
    return slice_of("");
}

/* An Organization of Oil Companies is no company. */
struct slice coref_kind_of(const struct coref *coref, const struct mention *body) {
    if (body->value.size) return body->value;
    struct slice name = text_fold(coref->arena, body->name.size ? body->name : mention_text(coref->article, body));
    size_t of = slice_find(name, slice_of(" of "), 0);
    struct slice kind = of == SIZE_MAX ? slice_of("") : told_by(coref, slice_cut(name, 0, of));
    return kind.size ? kind : told_by(coref, name);
}

bool coref_is_called(const struct coref *coref, struct slice kind, struct slice word) {
    if (slice_equal(kind, word)) return true;
    if (!kind.size) return vocabulary_has(coref->article, word, V_KIND_UNSAID);
    const struct lexicon_entry *called = lexicon_find(coref->lexicon, word, coref->called_so);
    return called && description_stands_in(lexicon_value(called), kind);
}
