#include "coref_pronoun_parts.h"

#include "word_list.h"

/* Whom a pronoun means that is told of a nearer name than the first of the sentence. */

static const struct slice lesser[] = {WORD("of"),  WORD("with"),    WORD("by"),      WORD("to"),
                                      WORD("for"), WORD("from"),    WORD("on"),      WORD("at"),
                                      WORD("in"),  WORD("between"), WORD("against"), WORDS_END};

/* "Dahl showed he", "Dahl decided that he": with whose name the clause begins. */
static int32_t subject_of_thought(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice others[] = {WORD("as"),      WORD("is"),     WORD("was"),    WORD("has"),
                                          WORD("does"),    WORD("always"), WORD("unless"), WORD("sometimes"),
                                          WORD("perhaps"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 3 || !coref_is_he(article, token)) return -1;
    const uint32_t verb = token - 1 - article_is_written(article, token - 1, "that");
    if (article_among(article, verb, others) || coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    if (!coref_is_finite(article, verb) && !pronouns_is_verb(pronouns, verb)) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, verb);
    if (found < 0 || pronouns_mention(pronouns, found)->last != verb) return -1;
    const uint32_t begins = pronouns_begins_at(pronouns, found);
    return begins > opening && article_among(article, begins - 1, lesser) ? -1 : found;
}

/* "has assured Dahl his", "cost the mayor his": to whom it is said or done. */
static int32_t receiver(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 3 || !coref_is_his(article, token) || pronouns_is_object(article, pronoun)) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, token);
    if (found < 0 || pronouns_mention(pronouns, found)->last != token) return -1;
    const uint32_t begins = pronouns_begins_at(pronouns, found);
    return begins > opening && vocabulary_has_token(article, begins - 1, V_ENTRUSTING_VERB) ? found : -1;
}

/* "Holm freed Dahl after he had been jailed": to whom the law, or worse, has happened is not the subject. */
static int32_t sufferer(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { aside = 4 };
    static const struct slice links[] = {WORD("after"), WORD("before"), WORD("when"), WORD("since"),
                                         WORD("once"),  WORD("until"),  WORD("as"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t token = pronoun->token, link = token - 1;
    if (token < own->first + 4 || !coref_is_he(article, token) || !article_among(article, link, links)) return -1;
    if (!pronouns_is_dealt_with(pronouns, token + 1, own->last)) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, link);
    if (found < 0 || pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    const struct mention *object = pronouns_mention(pronouns, found);
    const uint32_t begins = pronouns_begins_at(pronouns, found), verb = begins - 1;
    if (begins < own->first + 2 || object->last + aside < link || pronouns_is_verb(pronouns, object->last)) return -1;
    if (article->tokens.at[verb].shape != SHAPE_LOWER || coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    const bool on = article_is_written(article, verb, "on") || article_is_written(article, verb, "for");
    if (!on && (article_among(article, verb, lesser) || article_is_written(article, verb, "and"))) return -1;
    for (uint32_t i = object->last; i < link; i++)
        if (coref_speech_says(&pronouns->coref->speech, i)) return -1;
    return found;
}

/* "Holm won the vote, but Dahl said it was rigged. He said": who spoke last, where the first told nothing. */
static int32_t last_to_speak(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORD("while"), WORD("although"), WORDS_END};
    const struct coref_speech *speech = &pronouns->coref->speech;
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence], *before = own - 1;
    if (!pronoun->sentence || pronoun->speech || pronoun->token != own->first || before->heading) return -1;
    if (!coref_speech_says(speech, pronoun->token + 1)) return -1;
    const int32_t teller = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - 1);
    if (teller < 0 || !pronouns_fit(pronouns, pronouns_mention(pronouns, teller), pronoun)) return -1;
    const struct mention *told = pronouns_mention(pronouns, teller);
    const uint32_t begins = pronouns_begins_at(pronouns, teller);
    if (begins < before->first + 2 || !coref_speech_says(speech, told->last)) return -1;
    if (!article_among(article, begins - 1, joins)) return -1;
    for (uint32_t i = before->first; i < begins; i++)
        if (coref_speech_says(speech, i)) return -1;
    return teller;
}

/* Whether a person is named, or told of by another pronoun, among the tokens. */
static bool tells_of_another(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    static const struct slice others[] = {WORD("him"), WORD("himself"), WORD("her"), WORD("herself"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = first; i < last; i++)
        if (article_among(article, i, others)) return true;
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= last) return false;
        if (mention->kind == KIND_PERSON || mention->kind == KIND_TITLE) return true;
    }
    return false;
}

/* "told Dahl he would go if he", "unlikely to win when he meets his": the one who was meant just before. */
static int32_t same_again(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 12 };
    static const struct slice borders[] = {WORD(";"), WORD(":"), WORD("("), WORD("and"), WORD("but"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    const bool his = coref_is_his(article, token) && !pronouns_is_object(article, pronoun);
    if (!his && !coref_is_he(article, token)) return -1;
    for (uint32_t i = token; i-- > opening + 1 && i + reach > token;) {
        if (article_among(article, i, borders)) return -1;
        if (!coref_is_he(article, i)) continue;
        const int32_t made = pronouns_made_at(pronouns, i);
        if (made < 0 || coref_speech_at(&pronouns->coref->speech, i) != pronoun->speech) return -1;
        const struct mention *before = pronouns_mention(pronouns, made);
        const bool same = pronouns->genders[before->chain] == (uint8_t)pronoun->gender;
        return same && !tells_of_another(pronouns, i + 1, token) ? made : -1;
    }
    return -1;
}

int32_t pronouns_nearer(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static pronoun_sieve *const sieves[] = {subject_of_thought, receiver, sufferer, last_to_speak, same_again, NULL};
    return pronouns_sift(pronouns, pronoun, sieves);
}
