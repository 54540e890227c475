#include "coref_pronoun_parts.h"

#include "word_list.h"

/* Whom a pronoun means where the verb says who acts and who is acted on. */

/* Whether a word is a form of one of the verbs, which are given as far as all their forms begin alike. */
static bool is_form_of(const struct article *article, uint32_t token, enum vocabulary_list stems) {
    return article->tokens.at[token].shape == SHAPE_LOWER &&
           vocabulary_starts(article, article_words(article, token, token + 1), stems);
}

bool pronouns_is_done_to(const struct article *article, const struct pronoun *pronoun) {
    const uint32_t token = pronoun->token;
    if (pronoun->gender == GENDER_THING || token < 2 || token + 1 >= article->tokens.count) return false;
    if (!coref_is_his(article, token) || !vocabulary_has_token(article, token + 1, V_SUFFERED_DEED)) return false;
    const bool link = article_is_written(article, token - 1, "for");
    return is_form_of(article, token - 1 - link, V_ORDERING_STEM);
}

/* Where the office before a name begins, else the name. */
static uint32_t begins_with_office(const struct article *article, const struct mention *name) {
    for (const struct mention *before = name; before > article->mentions.at && before[-1].sentence == name->sentence;)
        if ((--before)->kind == KIND_TITLE && before->last == name->first) return before->first;
    return name->first;
}

/* Where the words that move somebody go on behind his name and what stands in apposition or tells the day: at "to",
 * "of"; UINT32_MAX: they do not. */
static uint32_t moved_from(const struct pronouns *pronouns, const struct mention *name, uint32_t end) {
    enum { aside = 12 };
    static const struct slice links[] = {WORD("to"), WORD("of"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t at = name->last;
    if (article_is_written(article, at, ",")) {
        while (++at < end && at < name->last + aside && !article_is_written(article, at, ",")) {}
        if (at + 1 >= end || !article_is_written(article, at, ",")) return UINT32_MAX;
        at++;
    }
    for (size_t i = pronouns_from(pronouns, at); i < pronouns->count; i++) {
        const struct mention *day = pronouns_mention(pronouns, (int32_t)i);
        if (day->first > at + 1) break;
        if (day->kind == KIND_DATE && day->last < end) at = day->last;
    }
    if (at < end && article_is_written(article, at, "not")) at++;
    return at < end && article_among(article, at, links) ? at : UINT32_MAX;
}

/* "accused him of hiding his wealth", "told him to end his fast": who he is; -1: nobody. */
static int32_t urged_him(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 8 };
    static const struct slice him[] = {WORD("him"), WORD("her"), WORDS_END};
    static const struct slice links[] = {WORD("to"), WORD("of"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token < first + 4) return -1;
    for (uint32_t link = pronoun->token - 1; link > first + 2 && link + farthest > pronoun->token; link--) {
        if (!article_among(article, link, links) || !article_among(article, link - 1, him)) continue;
        const bool accused = article_is_written(article, link, "of");
        if (!is_form_of(article, link - 2, accused ? V_ACCUSING_STEM : V_URGING_STEM)) return -1;
        if (vocabulary_has_token(article, link + 1, V_FAVOUR_VERB)) return -1;
        if (!pronouns_in_clause(article, link + 1, pronoun->token)) return -1;
        const int32_t made = pronouns_made_at(pronouns, link - 1);
        const bool same =
            made >= 0 && pronouns->genders[pronouns_mention(pronouns, made)->chain] == (uint8_t)pronoun->gender;
        return same ? made : -1;
    }
    return -1;
}

int32_t pronouns_urged(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (!coref_is_his(article, pronoun->token) || pronouns_is_object(article, pronoun)) return -1;
    int32_t found = urged_him(pronouns, pronoun);
    if (found >= 0) return found;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= pronoun->token) break;
        if (coref_is_name(mention, KIND_PERSON) && pronouns_fit(pronouns, mention, pronoun)) found = (int32_t)i;
    }
    if (found < 0) return -1;
    const struct mention *name = pronouns_mention(pronouns, found);
    const uint32_t to = moved_from(pronouns, name, pronoun->token), first = begins_with_office(article, name);
    if (to == UINT32_MAX || first == article->sentences.at[pronoun->sentence].first) return -1;
    const bool accused = article_is_written(article, to, "of");
    if (!is_form_of(article, first - 1, accused ? V_ACCUSING_STEM : V_URGING_STEM)) return -1;
    const bool own = to + 2 == pronoun->token && article_is_written(article, to + 1, "be"); /* "to be his deputy" */
    if (own || vocabulary_has_token(article, to + 1, V_FAVOUR_VERB)) return -1;
    if (!pronouns_in_clause(article, to + 1, pronoun->token)) return -1;
    return found;
}

/* "He was arrested", "She has been jailed", "He faces": the law, or worse, has happened to whoever is meant. */
static bool is_prosecuted(const struct article *article, const struct pronoun *pronoun) {
    static const struct slice auxiliaries[] = {WORD("was"),  WORD("is"),    WORD("has"),  WORD("had"),
                                               WORD("been"), WORD("later"), WORD("also"), WORDS_END};
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    uint32_t verb = pronoun->token + 1;
    while (verb + 1 < last && article_among(article, verb, auxiliaries)) verb++;
    return verb < last && vocabulary_has_token(article, verb, V_PROSECUTING_VERB);
}

int32_t pronouns_prosecuted(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->sentence || pronoun->token != own->first || pronoun->speech || own[-1].heading) return -1;
    if (!is_prosecuted(article, pronoun)) return -1;
    const int32_t teller = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - 1);
    if (teller < 0 || !pronouns_is_person(pronouns_mention(pronouns, teller))) return -1;
    const uint32_t tells = pronouns_mention(pronouns, teller)->chain;
    int32_t found = -1;
    for (size_t i = pronouns->first[pronoun->sentence - 1]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence - 1) break;
        if (mention->chain == tells || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}
