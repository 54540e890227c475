#include "coref_pronoun_parts.h"

/* Whose "its staff" is where the sentence does not begin with the owner. */

/* "its staff", "its new headquarters": what bodies have. */
static bool owns_what_bodies_have(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    if (!article_is(article, pronoun->token, "its")) return false;
    for (uint32_t i = pronoun->token + 1; i < last && i <= pronoun->token + reach; i++) {
        if (article->tokens.at[i].shape != SHAPE_LOWER) return false;
        if (pronouns_has(pronouns, i, pronouns->terms->of_body)) return true;
    }
    return false;
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

int32_t pronouns_owner_near(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { opening = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!owns_what_bodies_have(pronouns, pronoun)) return -1;
    int32_t found = only_body(pronouns, pronoun, pronoun->sentence);
    const struct sentence *searched = own;
    uint32_t end = pronoun->token;
    if (found >= 0 && !pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    if (found < 0) {
        if (!pronoun->sentence || pronoun->token > own->first + opening || own[-1].furniture || own[-1].heading)
            return -1;
        found = only_body(pronouns, pronoun, pronoun->sentence - 1);
        searched = own - 1, end = searched->last;
    }
    if (found < 0 || pronouns_country_between(pronouns, searched->first, end)) return -1;
    return coref_speech_at(&pronouns->coref->speech, pronouns_mention(pronouns, found)->first) == pronoun->speech
               ? found
               : -1;
}
