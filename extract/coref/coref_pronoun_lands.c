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

/* "Norway", "Oslo": a land, or a city that may stand for its government. */
static bool may_act(const struct pronouns *pronouns, uint32_t token) {
    const struct coref *coref = pronouns->coref;
    if (coref->article->tokens.at[token].shape != SHAPE_TITLE) return false;
    return symbol_set_has(coref->countries, coref->article->tokens.at[token].symbol) ||
           pronouns_has(pronouns, token, coref->city);
}

/* Whether a body is named that holds the token or starts there. */
static bool is_in_body(const struct pronouns *pronouns, uint32_t token) {
    enum { longest = 12 };
    for (size_t i = pronouns_from(pronouns, token > longest ? token - longest : 0); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > token) return false;
        if (mention->last > token && !mention->dropped && mention->kind != KIND_DATE) return true;
    }
    return false;
}

/* "Norway's new Harvest government", "Norway's help for the Bank to sell its mill": a body that may own something
 * stands between the land and the pronoun; so does that of "Norway's fight with the Bank and its staff". */
static bool names_owner(const struct pronouns *pronouns, uint32_t owned, uint32_t its) {
    enum { adjectives = 3 };
    static const struct slice joins[] = {WORD("and"), WORD("or"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    for (size_t i = pronouns_from(pronouns, owned); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= its) return false;
        if (mention->kind != KIND_ORGANISATION || mention->dropped || mention->first < owned) continue;
        if (article_is_written(article, mention->last, "to")) return true;
        if (mention->last == its - 1 && article_among(article, its - 1, joins) &&
            !article_is_written(article, owned + 1, "to"))
            return true;
        bool head = mention->first <= owned + adjectives;
        for (uint32_t token = owned; token < mention->first && head; token++)
            head = article->tokens.at[token].shape == SHAPE_LOWER &&
                   !pronouns_has(pronouns, token, pronouns->coref->function_word);
        if (head) return true;
    }
    return false;
}

/* "Norway wrote to the Bank about its rate". */
static bool names_body(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= last) return false;
        if (mention->kind == KIND_ORGANISATION && !mention->dropped && mention->first >= first) return true;
    }
    return false;
}

/* "Norway's refusal" at the beginning of a clause. */
static bool begins_clause(const struct pronouns *pronouns, uint32_t token, uint32_t first) {
    static const struct slice openers[] = {WORD("that"), WORD("because"), WORD("if"),    WORD("but"), WORD("as"),
                                           WORD("when"), WORD("while"),   WORD("since"), WORD(","),   WORDS_END};
    if (token == first || article_among_nocase(pronouns->coref->article, token - 1, openers)) return true;
    return coref_speech_says(&pronouns->coref->speech, token - 1);
}

bool pronouns_of_lands_deed(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 30 };
    static const struct slice borders[] = {WORD(","),    WORD(";"),     WORD("that"), WORD("which"),   WORD("who"),
                                           WORD("when"), WORD("after"), WORD("if"),   WORD("because"), WORD("while"),
                                           WORD("as"),   WORD("but"),   WORDS_END};
    static const struct slice joins[] = {WORD("and"), WORD("or"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, its = pronoun->token;
    if (!article_is_written(article, its, "its") || its < first + 4) return false;
    for (uint32_t i = its - 2; i-- > first && i + farthest > its;) {
        if (article_among(article, i + 2, borders)) return false;
        if (!may_act(pronouns, i) || is_in_body(pronouns, i)) continue;
        const bool owns = article->tokens.at[i + 1].shape == SHAPE_CLITIC;
        const bool acts = pronouns_is_verb(pronouns, i + 1);
        const bool begins = begins_clause(pronouns, i, first);
        if (acts && begins) return !names_body(pronouns, i, its);
        if (!owns || article->tokens.at[i + 2].shape != SHAPE_LOWER || is_in_body(pronouns, i + 2)) continue;
        if (names_owner(pronouns, i + 2, its)) return false;
        return begins || article_among(article, its - 1, joins);
    }
    return false;
}
