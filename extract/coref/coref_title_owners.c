#include "coref_kinds.h"
#include "coref_title_parts.h"

#include "name_key.h"
#include "text.h"
#include "word_list.h"

/* Of which body, or country, a title tells: "its president", "a ministry spokesman". */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* The first body that a sentence names before a token; -1: none. */
static int32_t first_body(const struct coref *coref, uint32_t sentence, uint32_t end) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *body = at(coref, (int32_t)i);
        if (body->sentence != sentence || body->last > end) return -1;
        if (coref_is_name(body, KIND_ORGANISATION)) return (int32_t)i;
    }
    return -1;
}

/* The country with which a sentence begins; empty: it begins with none. */
static struct slice first_country(const struct coref *coref, uint32_t sentence) {
    const struct sentence *own = &coref->article->sentences.at[sentence];
    struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, own->first, own->last);
    const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, &unit, coref->country);
    const bool owns = unit.last < own->last && coref->article->tokens.at[unit.last].shape == SHAPE_CLITIC;
    return entry && !owns ? lexicon_value(entry) : slice_of("");
}

/* "Acme said its president", "Acme left. Its president": whether the word before a title says that another word tells
 * whose it is. */
static bool is_its(const struct article *article, const struct mention *title) {
    static const struct slice owners[] = {WORD("its"), WORD("whose"), WORDS_END};
    return title->first && article_among_nocase(article, title->first - 1, owners);
}

struct office_key coref_title_key(const struct coref *coref, int32_t title, int32_t holder) {
    enum { near = 3 };
    const struct article *article = coref->article;
    struct office_key key = coref_office_key(coref, title, holder);
    const struct mention *mention = at(coref, title);
    if (key.body || key.country.size || key.shared || !is_its(article, mention)) return key;
    const uint32_t opening = article->sentences.at[mention->sentence].first;
    const bool opens = mention->first == opening + 1;
    if (opens && (!mention->sentence || article->sentences.at[mention->sentence - 1].heading)) return key;
    const uint32_t sentence = mention->sentence - opens;
    const uint32_t end = opens ? article->sentences.at[sentence].last : mention->first;
    const int32_t body = first_body(coref, sentence, end);
    const bool leads = body >= 0 && at(coref, body)->first <= article->sentences.at[sentence].first + near;
    if (leads) key.body = coref_body_number(coref, (size_t)body);
    else if (body < 0) key.country = first_country(coref, sentence);
    return key;
}

int32_t coref_title_body_in(const struct coref *coref, const struct mention *title, enum form form) {
    for (size_t i = article_from(coref->article, title->first); i < coref->article->mentions.count; i++) {
        const struct mention *inner = at(coref, (int32_t)i);
        if (inner->first >= title->last) return -1;
        if (inner->kind == KIND_ORGANISATION && inner->form == form && inner->last <= title->last) return (int32_t)i;
    }
    return -1;
}

/* Whether a name has the word of a token, in whatever spelling. */
static bool tells_word(const struct coref *coref, const struct mention *name, uint32_t token) {
    const struct slice word = text_fold(coref->arena, article_words(coref->article, token, token + 1));
    for (uint32_t i = name->first; i < name->last; i++) {
        const struct slice other = text_fold(coref->arena, article_words(coref->article, i, i + 1));
        if (slice_equal(word, other) || coref_share_stem(word, other) || name_distance(word, other, 1) <= 1)
            return true;
    }
    return false;
}

/* "the company", which may be any. */
static bool is_any_body(const struct coref *coref, const struct mention *pointer) {
    return vocabulary_has_token(coref->article, pointer->last - 1, V_ANY_BODY_NOUN);
}

bool coref_title_is_of_another_body(const struct coref *coref, const struct office_title *title,
                                    const struct office_title *held) {
    if (title->key.body || !slice_ends(title->key.office, slice_of("Spokesperson"))) return false;
    const int32_t described = coref_title_body_in(coref, at(coref, title->title), FORM_NOMINAL);
    const int32_t named = described < 0 ? -1 : coref_title_body_in(coref, at(coref, held->title), FORM_NAME);
    const int32_t other = described < 0 ? -1 : coref_title_body_in(coref, at(coref, held->title), FORM_NOMINAL);
    if (named < 0 && other < 0) return false;
    const struct mention *pointer = at(coref, described), *body = at(coref, named < 0 ? other : named);
    if (tells_word(coref, body, pointer->last - 1)) {
        for (uint32_t i = pointer->first; i + 1 < pointer->last; i++)
            if (!tells_word(coref, body, i)) return named >= 0; /* "the defence ministry" is no Foreign Ministry */
        return false;
    }
    if (named < 0) return !is_any_body(coref, pointer) && !is_any_body(coref, body);
    const struct slice kind = coref_kind_of(coref, body);
    if (kind.size && coref_is_called(coref, kind, pointer->value)) return false;
    return kind.size || !is_any_body(coref, pointer);
}
