#include "coref_pronoun_parts.h"

#include "word_list.h"

static bool may_tell(const struct pronouns *pronouns, const struct mention *mention) {
    bool one = pronouns_is_person(mention) || pronouns_is_thing(mention) || pronouns_names_nobody(pronouns, mention);
    return one && mention->chain && !mention->dropped && !pronouns_is_owner(pronouns, mention) &&
           !coref_speech_at(&pronouns->coref->speech, mention->first);
}

/* "…", said Berg */
static bool is_turned(const struct pronouns *pronouns, uint32_t verb) {
    static const struct slice comma[] = {WORD(","), WORDS_END};
    if (!verb) return false;
    return article_among(pronouns->coref->article, verb - 1, comma) ||
           symbol_set_has(pronouns->coref->speech.marks, pronouns->coref->article->tokens.at[verb - 1].symbol);
}

/* Where the subject of a verb behind a comma may end: "Berg, who met Holm, said", "Berg, a friend of Holm, said". */
static uint32_t apposed_end(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb) {
    enum { reach = 30 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[sentence].first;
    for (uint32_t i = verb - 1; i-- > first && i + reach > verb;)
        if (article_is_written(article, i, ",")) return i;
    return verb;
}

bool pronouns_may_begin_clause(const struct article *article, uint32_t token) {
    static const struct slice links[] = {WORD("of"),  WORD("to"),   WORD("by"),      WORD("with"),
                                         WORD("for"), WORD("from"), WORD("on"),      WORD("at"),
                                         WORD("in"),  WORD("and"),  WORD("between"), WORDS_END};
    uint32_t before = token - 1;
    if (slice_equal(article_words(article, before, token), slice_of("the"))) before--;
    return !article_among(article, before, links);
}

/* Whoever speaks with an apposition behind the name; -1: nobody does. "A survey by the Bank, …, said" is none. */
static int32_t apposed_teller(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb) {
    const struct article *article = pronouns->coref->article;
    if (verb < 2 || !article_is_written(article, verb - 1, ",")) return -1;
    uint32_t end = apposed_end(pronouns, sentence, verb);
    if (end == verb) return -1;
    for (size_t i = pronouns_from(pronouns, end + 1); i < pronouns->count; i++) { /* "Dahl's aide, Peter Holm, said" */
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > end + 1) break;
        if (mention->last + 1 == verb && coref_is_name(mention, KIND_PERSON) && mention->chain) return (int32_t)i;
    }
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first >= end) return -1;
        if (mention->last != end || !may_tell(pronouns, mention)) continue;
        return pronouns_is_thing(mention) && mention->first && !pronouns_may_begin_clause(article, mention->first)
                   ? -1
                   : (int32_t)i;
    }
    return -1;
}

/* "Berg left, saying", "Berg met Holm and said": the verb goes on with whom the sentence began. */
static bool goes_on_with_subject(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb) {
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (verb < article->sentences.at[sentence].first + 2) return false;
    if (article_among(article, verb - 1, joins)) return true;
    return article_is_written(article, verb - 1, ",") &&
           slice_ends(article_words(article, verb, verb + 1), slice_of("ing"));
}

/* The first whom the sentence names before the verb; -1: nobody. */
static int32_t first_teller(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb) {
    int32_t before = pronouns->subject[sentence];
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > verb) break;
        if (!may_tell(pronouns, mention) || pronouns_is_aside(pronouns, mention)) continue;
        bool earlier = before >= 0 && pronouns_mention(pronouns, before)->first < mention->first;
        return earlier ? before : (int32_t)i;
    }
    return before >= 0 && pronouns_mention(pronouns, before)->last <= verb ? before : -1;
}

int32_t pronouns_teller(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb) {
    enum { reach = 3 };
    if (goes_on_with_subject(pronouns, sentence, verb)) return first_teller(pronouns, sentence, verb);
    int32_t apposed = apposed_teller(pronouns, sentence, verb);
    if (apposed >= 0) return apposed;
    int32_t before = pronouns->subject[sentence];
    if (before >= 0 && pronouns_mention(pronouns, before)->last != verb) before = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first > verb + reach) break;
        if (!may_tell(pronouns, mention)) continue;
        bool near = before >= 0 && pronouns_mention(pronouns, before)->last + reach >= verb;
        if (mention->first > verb && near) return before;
        if (mention->first > verb) return is_turned(pronouns, verb) ? (int32_t)i : -1;
        bool nearer = before < 0 || mention->last > pronouns_mention(pronouns, before)->last;
        if (mention->last <= verb && nearer) before = (int32_t)i;
    }
    return before >= 0 && pronouns_mention(pronouns, before)->last + reach >= verb ? before : -1;
}

/* "according to Berg" */
static int32_t source_at(const struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    enum { reach = 6 };
    const struct token *word = &pronouns->coref->article->tokens.at[token];
    if (word->end - word->start != strlen("according")) return -1;
    if (!article_is(pronouns->coref->article, token, "according")) return -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first > token + reach) return -1;
        if (mention->first > token && may_tell(pronouns, mention)) return (int32_t)i;
    }
    return -1;
}

/* An office whose holder the text does not name can be said "she" of too. */
static bool can_tell_as(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun) {
    uint8_t known = pronouns->genders[mention->chain];
    bool person = mention->form == FORM_PRONOUN ? mention->kind == KIND_PERSON : mention->kind == KIND_TITLE;
    if (pronoun->gender == GENDER_THING || !person) return pronouns_fit(pronouns, mention, pronoun);
    return known ? known == pronoun->gender : !pronoun->sure;
}

/* "Acme said Dahl Ltd claimed the shares": whoever tells of the teller in the same clause; else the teller himself. */
static int32_t outer_teller(const struct pronouns *pronouns, uint32_t number, uint32_t verb, int32_t teller) {
    static const struct slice borders[] = {WORD(","), WORD(";"),     WORD(":"),   WORD("but"), WORD("\""),
                                           WORD("“"), WORD("while"), WORD("and"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *sentence = &article->sentences.at[number];
    const uint32_t first = pronouns_mention(pronouns, teller)->first;
    if (first > verb || first <= sentence->first + 1) return teller;
    for (uint32_t i = first; i-- > sentence->first + 1;) {
        if (article_among(article, i, borders)) return teller;
        if (!coref_speech_says(&pronouns->coref->speech, i)) continue;
        const int32_t outer = pronouns_teller(pronouns, number, i);
        const bool begins = outer >= 0 && pronouns_mention(pronouns, outer)->first <= sentence->first + 1;
        return begins && pronouns_mention(pronouns, outer)->last <= i ? outer : teller;
    }
    return teller;
}

int32_t pronouns_last_teller(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t number) {
    enum { most_verbs = 4 };
    const struct coref_speech *speech = &pronouns->coref->speech;
    const struct sentence *sentence = &pronouns->coref->article->sentences.at[number];
    int verbs = 0;
    for (uint32_t i = sentence->last; i-- > sentence->first && verbs < most_verbs;) {
        bool says = coref_speech_says(speech, i);
        int32_t teller = says ? pronouns_teller(pronouns, number, i) : source_at(pronouns, number, i);
        verbs += says;
        if (teller < 0 || coref_speech_at(speech, i)) continue;
        const int32_t outer = says ? outer_teller(pronouns, number, i, teller) : teller;
        if (can_tell_as(pronouns, pronouns_mention(pronouns, outer), pronoun)) return outer;
        if (can_tell_as(pronouns, pronouns_mention(pronouns, teller), pronoun)) return teller;
    }
    return -1;
}
