#include "coref_parts.h"

#include "name_key.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* --- names that are one --------------------------------------------------------------- */

struct named {
    int32_t mention;
    struct slice key;
    struct name_words words;
};

struct named_list {
    struct named *at;
    size_t count;
};

static bool is_name_of(const struct mention *mention, enum kind kind) {
    return mention->kind == kind && mention->form == FORM_NAME && !mention->dropped;
}

static struct named_list named_of(struct coref *coref, enum kind kind) {
    struct article *article = coref->article;
    struct named_list list = {arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *list.at), 0};
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!is_name_of(mention, kind)) continue;
        struct slice name = mention->name.size ? mention->name : coref_name(coref, mention);
        struct named *named = &list.at[list.count++];
        *named = (struct named){(int32_t)i, slice_of(""), name_split(coref->arena, name)};
    }
    return list;
}

static bool same_words(const struct name_words *a, const struct name_words *b) {
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++)
        if (!slice_equal(a->words[i], b->words[i])) return false;
    return true;
}

static void link_persons(struct coref *coref) {
    struct named_list list = named_of(coref, KIND_PERSON);
    for (size_t i = 0; i < list.count; i++) {
        int32_t best = -1;
        const char *sieve = NULL;
        for (size_t j = i; j-- > 0 && best < 0;)
            if (same_words(&list.at[i].words, &list.at[j].words)) best = list.at[j].mention, sieve = "same name";
        for (size_t j = i; j-- > 0 && best < 0;)
            if (name_person_alike(coref->arena, &list.at[i].words, &list.at[j].words)) best = list.at[j].mention, sieve = "short or variant name";
        if (best >= 0) coref_link(coref, list.at[i].mention, best, sieve);
    }
}

/* The words by which organisations and documents are compared: without small
 * words, countries as their codes, nested organisations as what they stand for. */
struct keyed {
    int32_t mention;
    struct slice words[24];
    size_t count;
};

static bool is_small_word(struct slice word) {
    static const char *const small[] = {"of", "the", "for", "and", "on", "to", "in", "a", "'s", "’s", "&", "republic", "kingdom", "state", "federation", NULL};
    for (size_t i = 0; small[i]; i++)
        if (slice_equal_nocase(word, slice_of(small[i]))) return true;
    return false;
}

static int by_text(const void *a, const void *b) { return slice_compare(*(const struct slice *)a, *(const struct slice *)b); }

static void key_add(struct coref *coref, struct keyed *keyed, struct slice word) {
    if (keyed->count < sizeof keyed->words / sizeof *keyed->words && word.size && !is_small_word(word))
        keyed->words[keyed->count++] = text_fold(coref->arena, word);
}

/* The mention nested in this one that starts at the token; NULL without. */
static const struct mention *nested_at(const struct coref *coref, int32_t outer, uint32_t token) {
    const struct article *article = coref->article;
    const struct mention *whole = &article->mentions.at[outer];
    for (size_t i = (size_t)outer + 1; i < article->mentions.count && article->mentions.at[i].start < whole->end; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->first == token && inner->kind == KIND_ORGANISATION && inner->last - inner->first < whole->last - whole->first) return inner;
    }
    return NULL;
}

static void key_fill(struct coref *coref, struct keyed *keyed) {
    struct article *article = coref->article;
    const struct mention *mention = &article->mentions.at[keyed->mention];
    int country = lexicon_class(coref->lexicon, slice_of("country")), demonym = lexicon_class(coref->lexicon, slice_of("demonym"));
    if (mention->name.size) {
        key_add(coref, keyed, mention->name);
    } else {
        struct article units = {.arena = coref->arena, .text = article->text, .tokens = article->tokens};
        lexicon_units(coref->lexicon, &units, mention->first, mention->last);
        for (size_t i = 0; i < units.units.count; i++) {
            const struct unit *unit = &units.units.at[i];
            const struct mention *nested = nested_at(coref, keyed->mention, unit->first);
            const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, unit, country);
            if (!entry) entry = lexicon_unit_entry(coref->lexicon, unit, demonym);
            if (nested && nested->name.size) {
                key_add(coref, keyed, nested->name);
                while (i + 1 < units.units.count && units.units.at[i + 1].first < nested->last) i++;
            } else if (entry) {
                key_add(coref, keyed, entry->value);
            } else {
                for (uint32_t t = unit->first; t < unit->last; t++) key_add(coref, keyed, article_words(article, t, t + 1));
            }
        }
        array_free(&units.units);
    }
    qsort(keyed->words, keyed->count, sizeof *keyed->words, by_text);
}

static bool keys_equal(const struct keyed *a, const struct keyed *b) {
    if (a->count != b->count || !a->count) return false;
    for (size_t i = 0; i < a->count; i++)
        if (!slice_equal(a->words[i], b->words[i])) return false;
    return true;
}

/* All words of `part` are in `whole`, which has others too. */
static bool key_within(const struct keyed *part, const struct keyed *whole) {
    if (!part->count || part->count >= whole->count) return false;
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++)
        if (slice_equal(part->words[at], whole->words[i])) at++;
    return at == part->count;
}

/* A part's name for the whole ("Security Council" for "UN Security Council"),
 * only when the article has one such whole. */
static int32_t only_whole(const struct keyed *list, size_t count, size_t part) {
    const struct keyed *found = NULL;
    if (list[part].count < 2) return -1;
    for (size_t i = 0; i < count; i++) {
        if (i == part || !key_within(&list[part], &list[i])) continue;
        if (found && !keys_equal(found, &list[i])) return -1;
        found = &list[i];
    }
    return found ? found->mention : -1;
}

static void link_keyed(struct coref *coref, enum kind kind) {
    struct article *article = coref->article;
    struct keyed *list = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *list);
    size_t count = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!is_name_of(&article->mentions.at[i], kind)) continue;
        list[count].mention = (int32_t)i;
        list[count].count = 0;
        key_fill(coref, &list[count++]);
    }
    for (size_t i = 0; i < count; i++) {
        struct mention *mention = &article->mentions.at[list[i].mention];
        if (mention->defines >= 0) coref_link(coref, list[i].mention, mention->defines, "acronym");
        for (size_t j = i; j-- > 0;)
            if (keys_equal(&list[i], &list[j])) {
                coref_link(coref, list[i].mention, list[j].mention, "same name");
                break;
            }
    }
    for (size_t i = 0; i < count; i++) {
        int32_t whole = only_whole(list, count, i);
        if (whole < 0) continue;
        /* A document's name may stand inside that of another, of another kind. */
        const struct mention *part = &article->mentions.at[list[i].mention], *named = &article->mentions.at[whole];
        bool within = part->start >= named->start && part->end <= named->end;
        if (kind == KIND_ORGANISATION || (slice_equal(part->value, named->value) && !within)) coref_link(coref, list[i].mention, whole, "part of the name");
    }
}

/* A word that the article defined as an acronym is what it was defined as. */
static void link_aliases(struct coref *coref) {
    struct article *article = coref->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!is_name_of(&article->mentions.at[i], KIND_ORGANISATION) && !is_name_of(&article->mentions.at[i], KIND_DOCUMENT)) continue;
        for (size_t j = 0; j < article->aliases.count; j++) {
            int32_t defined = article->aliases.at[j].mention;
            if (defined >= 0 && defined != (int32_t)i && slice_equal(coref_name(coref, &article->mentions.at[i]), article->aliases.at[j].text))
                coref_link(coref, (int32_t)i, defined, "acronym");
        }
    }
}

/* A symbol in brackets is the document before them: "the report of the Council (S/2019/112)". */
static void link_symbols(struct coref *coref) {
    struct article *article = coref->article;
    for (size_t i = 1; i < article->mentions.count; i++) {
        const struct mention *symbol = &article->mentions.at[i];
        if (!is_name_of(symbol, KIND_DOCUMENT) || !symbol->first) continue;
        if (!slice_equal(article_words(article, symbol->first - 1, symbol->first), slice_of("("))) continue;
        for (size_t j = i; j-- > 0;) {
            const struct mention *named = &article->mentions.at[j];
            if (named->kind != KIND_DOCUMENT || named->last != symbol->first - 1) continue;
            if (named->form == FORM_NAME || named->opens) coref_link(coref, (int32_t)i, (int32_t)j, "symbol");
        }
    }
}

void coref_names(struct coref *coref) {
    link_persons(coref);
    link_aliases(coref);
    link_keyed(coref, KIND_ORGANISATION);
    link_keyed(coref, KIND_DOCUMENT);
    link_symbols(coref);
}
