#include "coref_pronoun_thing_parts.h"

#include "vocabulary.h"
#include "word_list.h"

/* The body that "it" means where the words say what it does, or what is done to it. */

/* Whether one to three nouns stand between, and then what leads on to what is owned: "report on its", "plan to sell
 * its". */
static bool leads_on(const struct pronouns *pronouns, uint32_t first, uint32_t its) {
    enum { most_nouns = 3 };
    static const struct slice links[] = {WORD("on"),   WORD("of"),      WORD("for"),  WORD("into"),
                                         WORD("over"), WORD("against"), WORD("with"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t end = its - 1;
    if (end >= first + 2 && article_is_written(article, end - 1, "to")) end--; /* "to sell its" */
    else if (!article_among(article, end, links)) return false;
    if (end <= first || end > first + most_nouns) return false;
    for (uint32_t i = first; i < end; i++)
        if (article->tokens.at[i].shape != SHAPE_LOWER || article_among(article, i, links) ||
            article_is_written(article, i, "and"))
            return false;
    return true;
}

int32_t things_of_owned_deed(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 6 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, its = pronoun->token;
    if (its < first + 3 || !article_is_written(article, its, "its")) return -1;
    for (uint32_t clitic = its - 1; clitic > first && clitic + farthest >= its; clitic--) {
        if (article->tokens.at[clitic].shape == SHAPE_PUNCTUATION) return -1;
        if (article->tokens.at[clitic].shape != SHAPE_CLITIC) continue;
        if (!leads_on(pronouns, clitic + 1, its)) return -1;
        const int32_t found = things_ending_at(pronouns, pronoun, clitic);
        return found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_ORGANISATION ? found : -1;
    }
    return -1;
}

int32_t things_acting_before(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t body) {
    const struct article *article = pronouns->coref->article;
    const struct mention *named = pronouns_mention(pronouns, body);
    uint32_t before = named->first;
    if (before && article_is_written(article, before - 1, "the")) before--;
    if (before && article_is_written(article, before - 1, "by"))
        return -1; /* "adopted by the Council at its session" */
    for (size_t i = pronouns->first[named->sentence]; i < (size_t)body; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (mention->last >= named->first || mention->chain == named->chain) return -1;
        if (things_is_aside(pronouns, mention)) continue;
        return pronouns_is_verb(pronouns, mention->last) || coref_is_finite(article, mention->last) ? (int32_t)i : -1;
    }
    return -1;
}

/* Fills the bodies, at most two of different chains, that a sentence names before a token; returns how many. */
static size_t bodies_of(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence,
                        int32_t bodies[2]) {
    size_t count = 0;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count && count < 2; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > pronoun->token) break;
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (coref_is_reporter(pronouns->coref->article, mention)) continue;
        if (count && pronouns_mention(pronouns, bodies[0])->chain == mention->chain) continue;
        bodies[count++] = (int32_t)i;
    }
    return count;
}

int32_t things_moved(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence], *before = own - 1;
    int32_t doers[2], bodies[2];
    if (!pronoun->sentence || pronoun->token < own->first + 2 || pronouns_is_its(article, pronoun)) return -1;
    if (before->heading || before->furniture || !vocabulary_has_token(article, pronoun->token - 1, V_MOVING_VERB))
        return -1;
    if (pronouns_country_between(pronouns, own->first, pronoun->token)) return -1;
    if (pronouns_is_barred(pronouns, before->first, before->last)) return -1;
    if (things_quoted_apart(pronouns, before->first, pronoun->token)) return -1;
    const size_t doing = bodies_of(pronouns, pronoun, pronoun->sentence, doers);
    const size_t count = bodies_of(pronouns, pronoun, pronoun->sentence - 1, bodies);
    if (doing > 1 || !count) return -1;
    const uint32_t doer = doing ? pronouns_mention(pronouns, doers[0])->chain : 0;
    if (count == 1) return pronouns_mention(pronouns, bodies[0])->chain == doer ? -1 : bodies[0];
    if (pronouns_mention(pronouns, bodies[0])->chain == doer) return bodies[1];
    return pronouns_mention(pronouns, bodies[1])->chain == doer ? bodies[0] : -1;
}

int32_t things_made_so(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice verbs[] = {WORD("make"), WORD("keep"),   WORD("turn"), WORD("render"),
                                         WORD("help"), WORD("enable"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    if (token < article->sentences.at[pronoun->sentence].first + 6 || !article_among(article, token - 1, verbs))
        return -1;
    if (pronouns_is_its(article, pronoun) || !article_is_written(article, token - 2, "to")) return -1;
    const bool so = article_is_written(article, token - 4, "so") || article_is_written(article, token - 4, "in");
    return things_ending_at(pronouns, pronoun, so ? token - 4 : token - 2);
}

bool things_is_made_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { most_words = 3 };
    static const struct slice openers[] = {WORD("A"), WORD("An"), WORD("The"), WORD("Any"), WORDS_END};
    static const struct slice others[] = {WORD("that"), WORD("which"), WORD("when"), WORD("where"), WORD("as"),
                                          WORD("way"),  WORD("more"),  WORD("and"),  WORDS_END};
    static const struct slice alike[] = {WORD("set"), WORD("cut"), WORD("let"), WORDS_END}; /* in the past, too */
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t it = pronoun->token;
    if (!article_is_written(article, it, "it") || it < own->first + 2 || it > own->first + 1 + most_words) return false;
    if (!article_among(article, own->first, openers) || it + 2 >= own->last) return false;
    for (uint32_t i = own->first + 1; i < it; i++)
        if (article->tokens.at[i].shape != SHAPE_LOWER || article_among(article, i, others) ||
            coref_speech_says(&pronouns->coref->speech, i))
            return false;
    if (vocabulary_has_token(article, it - 1, V_MOMENT_NOUN) || pronouns_is_verb(pronouns, it - 1)) return false;
    if (it > own->first + 2 && coref_is_finite(article, it - 1)) return false; /* "The bank keeps it open" */
    return pronouns_is_verb(pronouns, it + 1) || coref_is_finite(article, it + 1) ||
           article_among(article, it + 1, alike);
}

/* "It will appeal", "It has denied", "It said it would appeal": what is done about a charge or a fine. */
static bool is_reacting(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice skipped[] = {WORD("will"),  WORD("would"), WORD("has"), WORD("had"),
                                           WORD("also"),  WORD("later"), WORD("can"), WORD("may"),
                                           WORD("plans"), WORD("to"),    WORD("it"),  WORDS_END};
    static const struct slice reactions[] = {
        WORD("appeal"),    WORD("appealed"),   WORD("appeals"),   WORD("deny"),
        WORD("denied"),    WORD("denies"),     WORD("apologise"), WORD("apologised"),
        WORD("apologize"), WORD("apologized"), WORD("contest"),   WORD("contested"),
        WORD("contests"),  WORD("pleaded"),    WORD("admitted"),  WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t verb = own->first + 1;
    if (pronoun->token != own->first || pronoun->speech || pronouns_is_its(article, pronoun)) return false;
    if (verb + 3 < own->last && coref_speech_says(&pronouns->coref->speech, verb) &&
        article_is_written(article, verb + 1, "it"))
        verb++;
    while (verb + 1 < own->last && article_among(article, verb, skipped)) verb++;
    return verb < own->last && article_among(article, verb, reactions);
}

int32_t things_charged(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (!pronoun->sentence || !is_reacting(pronouns, pronoun)) return -1;
    const struct sentence *before = &article->sentences.at[pronoun->sentence - 1];
    if (before->heading || before->furniture) return -1;
    for (size_t i = pronouns->first[pronoun->sentence - 1]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence + 1 != pronoun->sentence) break;
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        uint32_t verb = mention->first;
        if (verb > before->first && article_is_written(article, verb - 1, "the")) verb--;
        if (verb <= before->first + 1) continue;
        if (vocabulary_has_token(article, verb - 1, V_MOVING_VERB) ||
            vocabulary_starts(article, article_words(article, verb - 1, verb), V_ACCUSING_STEM))
            return (int32_t)i;
    }
    return -1;
}
