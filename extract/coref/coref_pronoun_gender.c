#include "coref_pronoun_parts.h"

#include "vocabulary.h"

/* Most words tell nothing. */
static bool tells(const struct pronouns *pronouns, uint32_t token) {
    return symbol_set_has(pronouns->coref->gendered, pronouns->coref->article->tokens.at[token].symbol);
}

static enum gender word_gender(const struct pronouns *pronouns, uint32_t token) {
    if (!tells(pronouns, token)) return GENDER_UNKNOWN;
    if (pronouns_has(pronouns, token, pronouns->terms->female)) return GENDER_FEMALE;
    return pronouns_has(pronouns, token, pronouns->terms->male) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* Whether a word that stands two before a name is said of it: "Mr. Holm", "his wife, Anna Berg,", but not "his wife
 * said Holm" nor "with his wife, Holm said". */
static bool reaches_name(const struct article *article, const struct mention *name) {
    if (article->tokens.at[name->first - 1].shape == SHAPE_LOWER) return false;
    if (!article_is_written(article, name->first - 1, ",")) return true;
    return name->last < article->tokens.count && article_is_written(article, name->last, ",");
}

/* What Mr, Ms, spokeswoman, king, wife say of the chain. */
static void learn_gender(struct pronouns *pronouns, const struct mention *mention) {
    enum gender gender = GENDER_UNKNOWN;
    const uint32_t opening = pronouns->coref->article->sentences.at[mention->sentence].first;
    uint32_t from = mention->first >= opening + 2 ? mention->first - 2 : opening;
    if (mention->first >= opening + 2 && !reaches_name(pronouns->coref->article, mention)) from++;
    uint32_t first = mention->kind == KIND_TITLE ? mention->first : from;
    uint32_t last = mention->kind == KIND_TITLE ? mention->last : mention->first;
    for (uint32_t i = first; i < last && !gender; i++) gender = word_gender(pronouns, i);
    if (gender) pronouns->genders[mention->chain] = (uint8_t)gender;
}

static enum gender given_gender(const struct pronouns *pronouns, uint32_t token) {
    if (!tells(pronouns, token)) return GENDER_UNKNOWN;
    if (pronouns_has(pronouns, token, pronouns->terms->female_name)) return GENDER_FEMALE;
    return pronouns_has(pronouns, token, pronouns->terms->male_name) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* What a name tells that is given to persons, but too seldom or in too few languages to be told from others where it
 * does not begin a full name. */
static enum gender first_gender(const struct article *article, uint32_t token) {
    if (vocabulary_has_token(article, token, V_FEMININE_NAME)) return GENDER_FEMALE;
    return vocabulary_has_token(article, token, V_MASCULINE_NAME) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* "Karimova", "Ivanovna", "Karimov". */
static enum gender surname_gender(const struct article *article, uint32_t token) {
    const struct slice name = article_words(article, token, token + 1);
    if (vocabulary_ends(article, name, V_FEMININE_SURNAME_ENDING)) return GENDER_FEMALE;
    return vocabulary_ends(article, name, V_MASCULINE_SURNAME_ENDING) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* What the given names of a full name, or else the ends of the others, say of a chain of which nothing else is known.
 */
static void guess_gender(struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    if (mention->kind != KIND_PERSON || mention->last - mention->first < 2 || pronouns->genders[mention->chain]) return;
    enum gender gender = first_gender(article, mention->first);
    for (uint32_t i = mention->first; i + 1 < mention->last && !gender; i++) gender = given_gender(pronouns, i);
    for (uint32_t i = mention->first + 1; i < mention->last && !gender; i++) gender = surname_gender(article, i);
    pronouns->genders[mention->chain] = (uint8_t)gender;
}

static bool is_one_person(const struct mention *mention) {
    return mention->kind == KIND_PERSON || (mention->kind == KIND_TITLE && !mention->office.plural);
}

void pronouns_learn_genders(struct pronouns *pronouns) {
    const struct article *article = pronouns->coref->article;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (is_one_person(&article->mentions.at[i]) && article->mentions.at[i].chain)
            learn_gender(pronouns, &article->mentions.at[i]);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].chain) guess_gender(pronouns, &article->mentions.at[i]);
}
