#include "coref_title_parts.h"

#include "word_list.h"

/* "Its president": of the body, or the country, with which the sentence begins. */

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
