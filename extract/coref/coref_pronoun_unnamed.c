#include "coref_pronoun_parts.h"

#include "word_list.h"

/* Whoever is told of by an office alone, "A ministry spokesman said", and is meant by "he" then. */

/* Whether a title tells of somebody who does something: "A ministry spokesman said", "the envoy, who left". */
static bool is_doer(const struct pronouns *pronouns, const struct mention *title, const struct pronoun *pronoun) {
    static const struct slice pointers[] = {WORD("a"),   WORD("an"),    WORD("the"), WORD("one"), WORD("another"),
                                            WORD("its"), WORD("their"), WORD("our"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    const uint32_t verb = title->last;
    if (title->kind != KIND_TITLE || title->holder >= 0 || title->office.plural || title->dropped || !title->chain)
        return false;
    const uint8_t known = pronouns->genders[title->chain];
    if ((known && known != pronoun->gender) || verb + 1 >= article->tokens.count) return false;
    if (title->first > first && !article_among_nocase(article, title->first - 1, pointers)) return false;
    if (coref_speech_at(&pronouns->coref->speech, title->first) != pronoun->speech) return false;
    if (article_is_written(article, verb, ",") && article_is_written(article, verb + 1, "who")) return true;
    return article_is_written(article, verb, "who") || coref_speech_says(&pronouns->coref->speech, verb) ||
           pronouns_is_verb(pronouns, verb);
}

/* The first of them in a sentence, up to a token; -1: nobody. */
static int32_t doer_in(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > pronoun->token) return -1;
        if (is_doer(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "A spokesman", rather than "the prime minister", whom the text may have named. */
static bool is_new(const struct pronouns *pronouns, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORD("one"), WORD("another"), WORDS_END};
    if (slice_ends(title->office.name, slice_of("Spokesperson"))) return true;
    return title->first && article_among_nocase(pronouns->coref->article, title->first - 1, articles);
}

int32_t pronouns_unnamed_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { opening = 2 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->sentence || pronoun->speech || pronoun->token > own->first + opening) return -1;
    if (!coref_is_he(article, pronoun->token) && !article_is_written(article, pronoun->token, "He") &&
        !article_is_written(article, pronoun->token, "She"))
        return -1;
    const struct sentence *before = own - 1;
    if (before->heading || before->furniture) return -1;
    const int32_t found = doer_in(pronouns, pronoun, pronoun->sentence - 1);
    if (found < 0 || !is_new(pronouns, pronouns_mention(pronouns, found))) return -1;
    const bool goes_on =
        pronoun->token + 1 < own->last && coref_speech_says(&pronouns->coref->speech, pronoun->token + 1);
    const uint32_t verb = pronouns_mention(pronouns, found)->last;
    if (goes_on && coref_speech_says(&pronouns->coref->speech, verb)) return found;
    if (pronouns_mention(pronouns, found)->first > before->first + opening) return -1;
    for (size_t i = pronouns->first[pronoun->sentence - 1]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence - 1) break;
        if (pronouns_fit(pronouns, mention, pronoun)) return -1;
    }
    return found;
}

int32_t pronouns_unnamed_near(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 2 };
    for (uint32_t back = 0; back <= reach && back <= pronoun->sentence; back++) {
        const struct sentence *searched = &pronouns->coref->article->sentences.at[pronoun->sentence - back];
        if (searched->heading || searched->furniture) return -1;
        const int32_t found = doer_in(pronouns, pronoun, pronoun->sentence - back);
        if (found >= 0) return found;
    }
    return -1;
}
