#include "coref_pronoun_parts.h"

#include "word_list.h"

/* "It said the shares would be split": the body that the article is about, where the sentence before names none that
 * can say so. */

/* "It said", "It also plans": what bodies do. */
static bool goes_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice skipped[] = {WORD("also"), WORD("has"), WORD("had"), WORD("further"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t verb = pronoun->token + 1;
    if (pronoun->speech || pronoun->token != own->first) return false;
    while (verb + 1 < own->last && article_among(article, verb, skipped)) verb++;
    return verb + 1 < own->last && (coref_speech_says(&pronouns->coref->speech, verb) ||
                                    pronouns_has(pronouns, verb, pronouns->terms->body_deed));
}

/* Whether a mention, or a pronoun, ends at a token. */
static bool is_known(const struct pronouns *pronouns, uint32_t sentence, uint32_t end) {
    if (article_is(pronouns->coref->article, end - 1, "it")) return true;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > end) return false;
        if (mention->last == end && mention->kind != KIND_DOCUMENT) return true;
    }
    return false;
}

/* "The survey said", "said the report": something speaks there that is no body. */
static bool another_tells(const struct pronouns *pronouns, uint32_t sentence) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[sentence];
    for (uint32_t i = own->first + 1; i < own->last; i++) {
        if (!coref_speech_says(&pronouns->coref->speech, i)) continue;
        if (article->tokens.at[i - 1].shape == SHAPE_LOWER && !is_known(pronouns, sentence, i)) return true;
        if (i + 1 < own->last && article_is(article, i + 1, "the")) return true;
    }
    return false;
}

int32_t pronouns_main_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { fewest = 3, near = 4 };
    const struct article *article = pronouns->coref->article;
    if (!pronoun->sentence || !goes_on(pronouns, pronoun)) return -1;
    const struct sentence *before = &article->sentences.at[pronoun->sentence - 1];
    if (before->heading || before->furniture || pronouns_country_between(pronouns, before->first, before->last))
        return -1;
    if (another_tells(pronouns, pronoun->sentence - 1)) return -1;
    uint32_t *times = arena_zero(pronouns->coref->arena, (article->chains + 1) * sizeof *times), most = 0, second = 0;
    int32_t found = -1;
    for (size_t i = 0; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= pronoun->token) break;
        if (mention->kind == KIND_ORGANISATION && !mention->dropped && mention->chain &&
            !coref_is_bracketed(article, mention))
            times[mention->chain]++;
    }
    for (size_t i = 0; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= pronoun->token) break;
        if (mention->kind != KIND_ORGANISATION || mention->dropped || !mention->chain) continue;
        const bool same = found >= 0 && mention->chain == pronouns_mention(pronouns, found)->chain;
        if (same) found = (int32_t)i;
        else if (times[mention->chain] > most) second = most, most = times[mention->chain], found = (int32_t)i;
        else if (times[mention->chain] > second) second = times[mention->chain];
    }
    if (found < 0 || most < fewest || most < 2 * second) return -1;
    return pronouns_mention(pronouns, found)->sentence + near < pronoun->sentence ? -1 : found;
}
