#include "coref_pronoun_parts.h"

#include "word_list.h"

/* "the country was using its own", rather than "in the country", "the country's". */
static bool is_subject(const struct article *article, uint32_t land) {
    static const struct slice pointers[] = {WORD("the"), WORD("this"), WORD("that"), WORDS_END};
    static const struct slice links[] = {WORD("in"),   WORD("of"),     WORD("across"),     WORD("around"),
                                         WORD("from"), WORD("within"), WORD("throughout"), WORDS_END};
    if (land < 2 || land + 1 >= article->tokens.count || article->tokens.at[land].shape != SHAPE_LOWER) return false;
    return article_among_nocase(article, land - 1, pointers) && !article_among_nocase(article, land - 2, links) &&
           article->tokens.at[land + 1].shape != SHAPE_CLITIC;
}

/* "New Zealand", which no single word tells. */
static bool begins_country(const struct coref *coref, uint32_t token) {
    enum { most_words = 4 };
    const struct article *article = coref->article;
    if (token + 1 >= article->tokens.count || article->tokens.at[token + 1].shape != SHAPE_TITLE) return false;
    uint32_t last = token + most_words < article->tokens.count ? token + most_words : (uint32_t)article->tokens.count;
    struct unit unit = lexicon_first_unit(coref->lexicon, article, token, last);
    return unit.last > token + 1 && symbol_set_has(coref->countries, unit.symbol);
}

/* Most words are neither a country nor stand for one. */
static inline bool is_country(const struct coref *coref, uint32_t token) {
    const struct token *word = &coref->article->tokens.at[token];
    if (word->shape == SHAPE_TITLE && begins_country(coref, token)) return true;
    if (!symbol_set_has(coref->lands, word->symbol)) return false;
    return symbol_set_has(coref->countries, word->symbol) || is_subject(coref->article, token);
}

bool pronouns_country_between(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = first; i < last; i++) {
        if (!is_country(pronouns->coref, i)) continue;
        if (i + 1 == last || article->tokens.at[i + 1].shape != SHAPE_CLITIC) return true;
    }
    return false;
}

bool pronouns_is_barred(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    static const struct slice links[] = {WORD("in"),   WORD("on"),      WORD("of"),   WORD("with"), WORD("for"),
                                         WORD("from"), WORD("against"), WORD("near"), WORD("to"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = first; i < last; i++) {
        if (!is_country(pronouns->coref, i)) continue;
        bool aside = i && article_among(article, i - 1, links);
        if (!aside) return true;
    }
    return false;
}
