#include "coref_parts.h"

/* Who is told of as somebody's kin. */

/* Where the words in small letters before a name begin that say what its bearer is: "the late banker". */
static uint32_t before_description(const struct article *article, uint32_t first, uint32_t token) {
    enum { most_words = 4 };
    for (int i = 0; i < most_words && token > first && article->tokens.at[token - 1].shape == SHAPE_LOWER; i++) {
        if (article_is(article, token - 1, "of") || article_is(article, token - 1, "to")) break;
        token--;
    }
    return token;
}

/* "the daughter of", "born in Oslo to" before a token. */
static bool names_parent(const struct coref *coref, uint32_t first, uint32_t token) {
    enum { reach = 5 };
    const struct article *article = coref->article;
    if (token < first + 2) return false;
    if (article_is(article, token - 1, "of"))
        return lexicon_token_has(coref->lexicon, article, token - 2, coref->pronouns.kin);
    if (!article_is(article, token - 1, "to")) return false;
    for (uint32_t i = token - 1; i > first && i + reach > token; i--)
        if (article_is(article, i - 1, "born")) return true;
    return false;
}

/* Where the title right before a name begins; the name's start without one. */
static uint32_t before_title(const struct article *article, uint32_t first, uint32_t name) {
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *title = &article->mentions.at[i];
        if (title->first >= name) break;
        if (title->kind == KIND_TITLE && title->last == name) return title->first;
    }
    return name;
}

bool coref_is_kin(const struct coref *coref, const struct mention *person) {
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[person->sentence].first,
                   description = before_description(article, first, before_title(article, first, person->first));
    uint32_t token = description;
    if (names_parent(coref, first, token)) return true;
    if (token > first + 1 && article_is_written(article, token - 1, ",")) token--; /* "Her father, Peter Berg, …" */
    for (uint32_t i = token > first ? token - 1 : token; i < person->first; i++)
        if (lexicon_token_has(coref->lexicon, article, i, coref->pronouns.kin)) return true;
    return false;
}
