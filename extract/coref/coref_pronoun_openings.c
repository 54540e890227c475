#include "coref_pronoun_parts.h"

#include "word_list.h"

bool pronouns_follows_date(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    uint32_t at = article->sentences.at[pronoun->sentence].first;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) return false;
        if (mention->kind != KIND_DATE || mention->first > at + 1) return false;
        at = mention->last;
        if (at == pronoun->token) return true;
        if (at + 1 == pronoun->token && article_is_written(article, at, ",")) return true;
    }
    return false;
}

/* "In a letter, seen by guests, it said": an aside. */
static bool begins_participle(const struct article *article, uint32_t token) {
    return vocabulary_has_token(article, token, V_ASIDE_PARTICIPLE) ||
           (article->tokens.at[token].shape == SHAPE_LOWER &&
            slice_ends(article_words(article, token, token + 1), slice_of("ed")));
}

/* "Founded in 1990, it sells", "In a statement, it called for": behind the comma of what begins the sentence. */
static bool follows_phrase(const struct article *article, const struct sentence *own, uint32_t token) {
    enum { farthest = 14 };
    static const struct slice openers[] = {
        WORD("In"),      WORD("At"),        WORD("On"),       WORD("As"),     WORD("For"),   WORD("Under"),
        WORD("With"),    WORD("After"),     WORD("Before"),   WORD("By"),     WORD("Since"), WORD("Last"),
        WORD("Despite"), WORD("Following"), WORD("During"),   WORD("Set"),    WORD("Built"), WORD("Made"),
        WORD("Known"),   WORD("Amid"),      WORD("Although"), WORD("Though"), WORD("While"), WORD("When"),
        WORD("Once"),    WORD("Because"),   WORDS_END};
    if (token < own->first + 3 || token > own->first + farthest || !article_is_written(article, token - 1, ","))
        return false;
    for (uint32_t i = own->first; i < token - 1; i++)
        if (article_is_written(article, i, ",") && !begins_participle(article, i + 1)) return false;
    return article_among(article, own->first, openers) ||
           slice_ends(article_words(article, own->first, own->first + 1), slice_of("ed"));
}

/* "However, it stressed", "But it sold". */
static bool follows_connective(const struct article *article, const struct sentence *own, uint32_t token) {
    static const struct slice openers[] = {
        WORD("But"),         WORD("And"),          WORD("Yet"),        WORD("Still"),       WORD("Then"),
        WORD("So"),          WORD("Also"),         WORD("However"),    WORD("Instead"),     WORD("Meanwhile"),
        WORD("Moreover"),    WORD("Later"),        WORD("Earlier"),    WORD("Now"),         WORD("Thus"),
        WORD("Nonetheless"), WORD("Nevertheless"), WORD("Separately"), WORD("Furthermore"), WORDS_END};
    const bool comma = token == own->first + 2 && article_is_written(article, token - 1, ",");
    return (comma || token == own->first + 1) && article_among(article, own->first, openers);
}

bool pronouns_goes_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice have[] = {WORD("has"), WORD("had"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t verb = pronoun->token + 1;
    if (pronoun->speech || verb >= own->last || !article_is_written(article, pronoun->token, "it")) return false;
    if (!follows_phrase(article, own, pronoun->token) && !follows_connective(article, own, pronoun->token))
        return false;
    if (pronouns_country_between(pronouns, own->first, pronoun->token)) return false;
    if (article->tokens.at[verb].shape != SHAPE_LOWER) return false;
    return !pronouns_has(pronouns, verb, pronouns->terms->impersonal_verb) || article_among(article, verb, have);
}
