#include "coref_pronoun_thing_parts.h"

#include "vocabulary.h"
#include "word_list.h"

bool things_of_measure(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    return pronouns_is_its(article, pronoun) && pronoun->token + 1 < article->tokens.count &&
           vocabulary_has_token(article, pronoun->token + 1, V_MEASURE_NOUN);
}

/* Whether a body or a document is named among the tokens. */
static bool names_thing(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= last) return false;
        if ((mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT) && !mention->dropped) return true;
    }
    return false;
}

bool things_follows_other_clause(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { longest = 14 };
    static const struct slice openers[] = {WORD("if"),    WORD("when"),     WORD("as"),     WORD("because"),
                                           WORD("once"),  WORD("although"), WORD("though"), WORD("while"),
                                           WORD("since"), WORD("unless"),   WORD("until"),  WORDS_END};
    static const struct slice borders[] = {WORD(","), WORD("that"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("this"), WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t begin = article->sentences.at[pronoun->sentence].first, comma = pronoun->token - 1;
    if (pronoun->token < begin + 4 || !article_is_written(article, comma, ",")) return false;
    uint32_t first = comma;
    while (first > begin && first + longest > comma && !article_among(article, first - 1, borders)) first--;
    if (!article_among_nocase(article, first, openers)) return false;
    uint32_t noun = first + 1 + article_is_written(article, first + 1, "for"); /* "as for the plan" */
    if (!article_among(article, noun, articles) || article->tokens.at[noun + 1].shape != SHAPE_LOWER) return false;
    return !names_thing(pronouns, first, comma);
}

bool things_of_unknown_letters(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("since"), WORD("because"), WORD("when"),  WORD("after"), WORD("if"),
                                         WORD("as"),    WORD("before"),  WORD("while"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (article_is_written(article, first, "The") || article_is_written(article, first, "But")) first++;
    if (pronoun->token < first + 3 || !article_among(article, pronoun->token - 1, links)) return false;
    const struct token *letters = &article->tokens.at[first];
    if (letters->shape != SHAPE_UPPER || letters->end - letters->start < 2) return false;
    return pronouns_is_verb(pronouns, first + 1) && !names_thing(pronouns, first, first + 1);
}
