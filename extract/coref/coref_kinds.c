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
static struct slice read_kind(const struct coref *coref, struct slice name) {
    const struct slice folded = text_fold(coref->arena, name);
    size_t of = slice_find(folded, slice_of(" of "), 0);
    struct slice kind = of == SIZE_MAX ? slice_of("") : told_by(coref, slice_cut(folded, 0, of));
    return kind.size ? kind : told_by(coref, folded);
}

/* Kinds by name: each description asks for those of many bodies before it. */
struct coref_kinds {
    struct key_index names;
    array_of(struct slice) kinds; /* by number of the name */
};

struct coref_kinds *coref_kinds_new(void) {
    struct coref_kinds *kinds = memory_resize(NULL, sizeof *kinds);
    *kinds = (struct coref_kinds){.names = {.slots = NULL}};
    return kinds;
}

void coref_kinds_free(struct coref_kinds *kinds) {
    key_index_free(&kinds->names);
    array_free(&kinds->kinds);
    memory_resize(kinds, 0);
}

void coref_kinds_forget(struct coref_kinds *kinds) {
    key_index_clear(&kinds->names);
    coref_forget(&kinds->kinds);
}

struct slice coref_kind_of(const struct coref *coref, const struct mention *body) {
    if (body->value.size) return body->value;
    const struct slice name = body->name.size ? body->name : mention_text(coref->article, body);
    const size_t number = key_index_add(&coref->kinds->names, name);
    if (number == coref->kinds->kinds.count) array_push(&coref->kinds->kinds, read_kind(coref, name));
    return coref->kinds->kinds.at[number];
}

bool coref_is_called(const struct coref *coref, struct slice kind, struct slice word) {
    if (slice_equal(kind, word)) return true;
    if (!kind.size) return vocabulary_has(coref->article, word, V_KIND_UNSAID);
    const struct lexicon_entry *called = lexicon_find(coref->lexicon, word, coref->called_so);
    return called && description_stands_in(lexicon_value(called), kind);
}
