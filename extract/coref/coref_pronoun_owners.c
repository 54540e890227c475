#include "coref_pronoun_parts.h"

/* Whose "its staff" is where the sentence does not begin with the owner. */

/* "its staff", "its new headquarters": what bodies have. */
static bool owns_what_bodies_have(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    if (!article_is(article, pronoun->token, "its")) return false;
    for (uint32_t i = pronoun->token + 1; i < last && i <= pronoun->token + reach; i++) {
        if (pronouns_has(pronouns, i, pronouns->terms->of_body)) return true;
        if (article->tokens.at[i].shape != SHAPE_LOWER) return false;
    }
    return false;
}

/* "It has dismissed", "It also rejected". */
static bool does_what_bodies_do(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice skipped[] = {WORD("has"), WORD("had"),   WORD("also"),  WORD("then"), WORD("later"),
                                           WORD("now"), WORD("twice"), WORD("never"), WORD("once"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    uint32_t verb = pronoun->token + 1;
    if (pronoun->speech || !article_is_written(article, pronoun->token, "It")) return false;
    while (verb + 1 < last && article_among(article, verb, skipped)) verb++;
    return verb < last && pronouns_has(pronouns, verb, pronouns->terms->body_deed);
}

/* "before the Council, which", rather than "head of the Council" or "the EU market". */
static bool stands_alone(const struct pronouns *pronouns, const struct mention *body) {
    static const struct slice ends[] = {WORD("."),  WORD(","),  WORD(";"),   WORD("("),   WORD("in"),   WORD("on"),
                                        WORD("to"), WORD("at"), WORD("for"), WORD("and"), WORD("with"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (body->last >= article->tokens.count || !pronouns_may_begin_clause(article, body->first)) return false;
    return article_among(article, body->last, ends) || pronouns_is_verb(pronouns, body->last);
}

/* The only body that a sentence names before a token; -1: none, or several. */
static int32_t only_body(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    int32_t found = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > pronoun->token) break;
        if (mention->kind == KIND_DOCUMENT && !mention->dropped) return -1;
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (coref_is_reporter(pronouns->coref->article, mention)) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* Whether a sentence names a country up to a token, but for those in names of bodies. */
static bool names_country(const struct pronouns *pronouns, uint32_t sentence, uint32_t end) {
    uint32_t at = pronouns->coref->article->sentences.at[sentence].first;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first >= end) break;
        if (mention->kind != KIND_ORGANISATION || mention->first < at) continue;
        if (pronouns_country_between(pronouns, at, mention->first)) return true;
        at = mention->last;
    }
    return at < end && pronouns_country_between(pronouns, at, end);
}

int32_t pronouns_owner_near(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { opening = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const bool opens = pronoun->token == own->first &&
                       (article_is_written(article, pronoun->token, "Its") || does_what_bodies_do(pronouns, pronoun));
    const bool owned = owns_what_bodies_have(pronouns, pronoun);
    if (!opens && !owned) return -1;
    int32_t found = only_body(pronouns, pronoun, pronoun->sentence);
    uint32_t searched = pronoun->sentence, end = pronoun->token;
    if (found >= 0 && !pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    if (found < 0) {
        if (!pronoun->sentence || pronoun->token > own->first + opening || own[-1].furniture || own[-1].heading)
            return -1;
        found = only_body(pronouns, pronoun, pronoun->sentence - 1);
        searched--, end = own[-1].last;
    }
    if (found < 0 || names_country(pronouns, searched, end)) return -1;
    if (!owned && !stands_alone(pronouns, pronouns_mention(pronouns, found))) return -1;
    return coref_speech_at(&pronouns->coref->speech, pronouns_mention(pronouns, found)->first) == pronoun->speech
               ? found
               : -1;
}
