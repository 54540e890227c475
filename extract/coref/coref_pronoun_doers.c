#include "coref_pronoun_parts.h"

#include "text.h"
#include "vocabulary.h"
#include "word_list.h"

/* ", accusing him": the clause goes on with who did something before it. */
static bool follows_participle(const struct article *article, uint32_t token) {
    return token > 1 && article->tokens.at[token - 1].shape == SHAPE_LOWER &&
           slice_ends(article_words(article, token - 1, token), slice_of("ing")) &&
           article_is_written(article, token - 2, ",");
}

/* "Holm received Dahl and thanked him", "Holm received Dahl, thanking him": a second verb of whoever the sentence
 * began with, who is no "who". */
static bool follows_second_verb(const struct article *article, const struct sentence *sentence, uint32_t token) {
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORD("then"), WORDS_END};
    if (token < sentence->first + 3) return false;
    for (uint32_t i = sentence->first; i < token; i++)
        if (article_is_written(article, i, "who")) return false;
    if (follows_participle(article, token)) return true;
    /* "and promptly gave him" */
    const bool manner = token > sentence->first + 3 && article->tokens.at[token - 2].shape == SHAPE_LOWER &&
                        slice_ends(article_words(article, token - 2, token - 1), slice_of("ly"));
    return article_among(article, token - 2 - manner, joins);
}

uint32_t pronouns_behind_name(const struct pronouns *pronouns, const struct mention *name) {
    enum { aside = 10 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[name->sentence].last;
    uint32_t first = name->first, end = name->last;
    const struct mention *before = name > article->mentions.at ? name - 1 : name;
    if (before->kind == KIND_TITLE && before->last == first) first = before->first;
    while (first && pronouns_has(pronouns, first - 1, pronouns->terms->honorific)) first--;
    if (end + 1 < last && article_is_written(article, end, "who")) return end + 1;
    if (end + 1 >= last || !article_is_written(article, end, ",")) return end;
    if (first && article_is_written(article, first - 1, ",")) return end + 1;
    for (uint32_t i = end + 1; i + 1 < last && i <= end + aside; i++) {
        if (article_is_written(article, i, "who")) return end;
        if (article_is_written(article, i, ",")) return pronouns_is_verb(pronouns, i + 1) ? i + 1 : end;
    }
    return end;
}

/* "Holm showed the letter sent to him": what stands before the preposition tells of something else than the subject. */
static bool is_participle(const struct article *article, uint32_t token) {
    return slice_ends(article_words(article, token, token + 1), slice_of("ed")) ||
           vocabulary_has_token(article, token, V_IRREGULAR_PARTICIPLE);
}

/* "Holm has been named director, giving him": something is done to the subject, and more by the participle. */
static bool is_done_to(const struct article *article, const struct mention *subject, uint32_t end) {
    static const struct slice auxiliaries[] = {WORD("was"), WORD("were"), WORD("been"), WORD("is"), WORDS_END};
    enum { reach = 3 };
    for (uint32_t i = subject->last; i + 1 < end && i <= subject->last + reach; i++)
        if (article_among(article, i, auxiliaries)) return is_participle(article, i + 1);
    return false;
}

/* "Holm is ill and we owe him": whether another subject stands in the way. */
static bool goes_to_another(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORD("so"), WORD("or"), WORDS_END};
    static const struct slice subjects[] = {WORD("I"),   WORD("we"),   WORD("you"), WORD("he"),
                                            WORD("she"), WORD("they"), WORD("it"),  WORDS_END};
    for (uint32_t i = first; i + 2 < last; i++)
        if (article_among(article, i, joins) && article_among(article, i + 1, subjects)) return true;
    return false;
}

bool pronouns_does_it_to(const struct pronouns *pronouns, const struct mention *doer, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    uint32_t from = pronouns_behind_name(pronouns, doer);
    if (follows_participle(article, pronoun->token) && is_done_to(article, doer, pronoun->token)) return false;
    if (from + 1 < pronoun->token && article_is_written(article, from, ",") &&
        article_is_written(article, from + 1, "who"))
        from += 2; /* "Berg, who praised her" */
    const uint32_t end = follows_participle(article, pronoun->token) ? pronoun->token - 2 : pronoun->token;
    if (from + 1 < end && coref_speech_says(&pronouns->coref->speech, from))
        return false; /* "Dahl said Berg met him" */
    return doer->sentence == pronoun->sentence && pronouns_is_object(article, pronoun) &&
           pronouns_in_clause(article, from, end) && !goes_to_another(article, from, end);
}

/* "praised him", rather than "to him". */
static bool is_behind_verb(const struct article *article, uint32_t token) {
    static const struct slice links[] = {WORD("to"), WORD("for"),  WORD("with"),    WORD("by"),    WORD("of"),
                                         WORD("in"), WORD("from"), WORD("on"),      WORD("at"),    WORD("not"),
                                         WORD("as"), WORD("over"), WORD("against"), WORD("about"), WORDS_END};
    return token && article->tokens.at[token - 1].shape == SHAPE_LOWER && !article_among(article, token - 1, links);
}

/* "Holm, who led it, hired": the verb behind the relative clause; UINT32_MAX - 1: no such clause, or no verb. */
static uint32_t behind_relative(const struct pronouns *pronouns, const struct mention *name) {
    enum { longest = 14 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[name->sentence].last;
    if (name->last + 2 >= last || !article_is_written(article, name->last, ",")) return UINT32_MAX - 1;
    if (!article_is_written(article, name->last + 1, "who")) return UINT32_MAX - 1;
    for (uint32_t i = name->last + 2; i + 1 < last && i < name->last + longest; i++)
        if (article_is_written(article, i, ",")) return pronouns_is_verb(pronouns, i + 1) ? i + 1 : UINT32_MAX - 1;
    return UINT32_MAX - 1;
}

/* "Holm hired", "Holm told him": the verb of whom the clause is about; "Holm said" may go on about another. */
static bool does_something(const struct pronouns *pronouns, const struct mention *mention, uint32_t object) {
    const uint32_t verb = pronouns_behind_name(pronouns, mention);
    if (coref_speech_says(&pronouns->coref->speech, verb)) return verb + 1 == object;
    return pronouns_is_verb(pronouns, verb);
}

bool pronouns_leads_clause(const struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = mention->first; i-- > article->sentences.at[mention->sentence].first;) {
        if (article_is_written(article, i, ",")) return true;
        if (pronouns_is_verb(pronouns, i)) return false;
    }
    return true;
}

/* "he", "she", rather than "his daughter". */
static int32_t subject_pronoun(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORDS_END};
    const int32_t subject = pronouns->subject[pronoun->sentence];
    if (subject < 0 || pronouns_mention(pronouns, subject)->last > pronoun->token) return -1;
    const uint32_t token = pronouns_mention(pronouns, subject)->first;
    return article_among_nocase(pronouns->coref->article, token, subjects) ? subject : -1;
}

/* Where the verb stands that goes on with a preposition: "and then voted against him"; UINT32_MAX: no verb is joined so
 * to what the sentence begins with. */
static uint32_t joined_verb(const struct article *article, const struct sentence *sentence, uint32_t link) {
    enum { reach = 5 };
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORDS_END};
    for (uint32_t i = link; i-- > sentence->first + 1 && i + reach > link;) {
        if (article_among(article, i, joins)) return i + 1 < link ? i + 1 : UINT32_MAX;
        if (article->tokens.at[i].shape > SHAPE_LOWER && article->tokens.at[i].shape != SHAPE_CLITIC) break;
    }
    return UINT32_MAX;
}

/* "Holm wrote to him", "Holm said nothing of him", "Holm met Dahl and voted against him": the subject of the clause; 0:
 * nobody. */
static uint32_t subject_beside(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 4 };
    static const struct slice links[] = {WORD("to"), WORD("of"),   WORD("about"),  WORD("against"), WORD("at"),
                                         WORD("by"), WORD("from"), WORD("toward"), WORD("towards"), WORDS_END};
    static const struct slice reports[] = {WORD("said"),    WORD("says"),   WORD("claimed"),  WORD("claims"),
                                           WORD("added"),   WORD("argued"), WORD("insisted"), WORD("suggested"),
                                           WORD("alleged"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->token || !article_among(article, pronoun->token - 1, links)) return 0;
    const uint32_t second = joined_verb(article, own, pronoun->token - 1);
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) return 0;
        const uint32_t verb = pronouns_behind_name(pronouns, mention);
        if (verb + 2 > pronoun->token || !pronouns_fit(pronouns, mention, pronoun)) continue;
        bool acts = pronouns_is_verb(pronouns, verb) || coref_speech_says(&pronouns->coref->speech, verb);
        if (!acts || pronouns_is_owner(pronouns, mention)) continue;
        if (second != UINT32_MAX && pronouns_leads_clause(pronouns, mention) && !article_among(article, verb, reports))
            return mention->chain;
        if (verb + 2 < pronoun->token && is_participle(article, pronoun->token - 2)) continue;
        if (verb + reach >= pronoun->token && pronouns_in_clause(article, verb + 1, pronoun->token - 1))
            return mention->chain;
    }
    return 0;
}

/* "he wanted him to stay": the chain of whoever "he" before the verb is; 0: no such pronoun stands there. */
static uint32_t he_beside(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 4 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    for (uint32_t i = pronoun->token; i-- > first && i + reach >= pronoun->token;) {
        const int32_t made = coref_is_he(article, i) ? pronouns_made_at(pronouns, i) : -1;
        if (made >= 0 && pronoun->token > i + 1) return pronouns_mention(pronouns, made)->chain;
        if (article->tokens.at[i].shape != SHAPE_LOWER || !pronouns_in_clause(article, i, i + 1)) return 0;
    }
    return 0;
}

/* "Holm suggested expelling him", "Holm, who admitted hitting him,": the chain of whoever would do it; 0: nobody is
 * known to. */
static uint32_t doer_of_gerund(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 3 || !slice_ends(article_words(article, token - 1, token), slice_of("ing"))) return 0;
    const uint32_t verb = token - 2;
    if (article->tokens.at[token - 1].shape != SHAPE_LOWER) return 0;
    if (article_is_written(article, verb, "of") || article_is_written(article, verb, "for")) {
        const int32_t accused = pronouns_last_fitting(pronouns, pronoun, verb);
        const bool named = accused >= 0 && pronouns_mention(pronouns, accused)->last == verb;
        return named ? pronouns_mention(pronouns, accused)->chain : 0; /* "accused Dahl of following him" */
    }
    if (!coref_is_finite(article, verb)) return 0;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > verb) return 0;
        if (!pronouns_fit(pronouns, mention, pronoun) || pronouns_is_owner(pronouns, mention)) continue;
        const bool who = mention->last + 2 == verb && article_is_written(article, mention->last, ",") &&
                         article_is_written(article, verb - 1, "who");
        if (who || pronouns_behind_name(pronouns, mention) == verb) return mention->chain;
    }
    return 0;
}

/* "lawyer Peter Holm", "his doctor, Peter Holm,", "police chief Holm": who tells of others by his trade. */
static bool tells_of_others(const struct pronouns *pronouns, const struct mention *teller) {
    enum { reach = 5 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[teller->sentence].first;
    for (uint32_t i = teller->first; i-- > first && i + reach > teller->first;) {
        const struct slice word = text_fold(pronouns->coref->arena, article_words(article, i, i + 1));
        if (vocabulary_has(article, word, V_SPOKESMAN_NOUN)) return true;
        if (article->tokens.at[i].shape > SHAPE_UPPER && !article_is_written(article, i, ",")) return false;
    }
    return false;
}

/* "Lawyer Holm said guards had beaten him": the chain of who tells it, of another; 0: he may tell of himself. */
static uint32_t reporter(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice felt[] = {
        WORD("told"),      WORD("asked"),   WORD("informed"), WORD("surprised"), WORD("shocked"),    WORD("pleased"),
        WORD("worried"),   WORD("angered"), WORD("upset"),    WORD("reminded"),  WORD("warned"),     WORD("advised"),
        WORD("contacted"), WORD("called"),  WORD("phoned"),   WORD("hired"),     WORD("instructed"), WORD("thanked"),
        WORD("invited"),   WORD("gave"),    WORD("given"),    WORD("shown"),     WORD("showed"),     WORD("concerned"),
        WORD("allowed"),   WORD("offered"), WORD("sent"),     WORD("promised"),  WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t verb = article->sentences.at[pronoun->sentence].first;
    if (pronoun->speech || article_among(article, pronoun->token - 1, felt)) return 0;
    while (verb < pronoun->token && !coref_speech_says(&pronouns->coref->speech, verb)) verb++;
    if (verb + 2 >= pronoun->token) return 0;
    const int32_t teller = pronouns_teller(pronouns, pronoun->sentence, verb);
    if (teller < 0 || pronouns_mention(pronouns, teller)->first > verb) return 0;
    const struct mention *told = pronouns_mention(pronouns, teller);
    return coref_is_name(told, KIND_PERSON) && tells_of_others(pronouns, told) ? told->chain : 0;
}

uint32_t pronouns_doer(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (pronoun->gender == GENDER_THING || !pronouns_is_object(article, pronoun)) return 0;
    const uint32_t he = pronouns_is_done_to(article, pronoun) ? 0 : he_beside(pronouns, pronoun);
    if (he) return he;
    const uint32_t gerund = doer_of_gerund(pronouns, pronoun);
    if (gerund) return gerund;
    const uint32_t tells = is_behind_verb(article, pronoun->token) ? reporter(pronouns, pronoun) : 0;
    if (tells) return tells;
    if (!is_behind_verb(article, pronoun->token) && !pronouns_is_done_to(article, pronoun))
        return subject_beside(pronouns, pronoun);
    const bool second = follows_second_verb(article, &article->sentences.at[pronoun->sentence], pronoun->token);
    const int32_t subject = subject_pronoun(pronouns, pronoun);
    const struct mention *doer = subject < 0 ? NULL : pronouns_mention(pronouns, subject);
    if (doer && !second &&
        !(does_something(pronouns, doer, pronoun->token) && pronouns_does_it_to(pronouns, doer, pronoun)))
        doer = NULL;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) break;
        if (!pronouns_fit(pronouns, mention, pronoun) || pronouns_is_owner(pronouns, mention)) continue;
        const bool acts =
            does_something(pronouns, mention, pronoun->token) && pronouns_does_it_to(pronouns, mention, pronoun);
        if (!second && (acts || behind_relative(pronouns, mention) + 1 == pronoun->token)) doer = mention;
        if (second && (!doer || mention->first < doer->first)) doer = mention;
        if (second) break;
    }
    if (doer && second && follows_participle(article, pronoun->token) && is_done_to(article, doer, pronoun->token))
        return 0;
    return doer && (!second || pronouns_leads_clause(pronouns, doer)) ? doer->chain : 0;
}

/* "deputy", "old school friend": what one is to another. */
static bool is_role(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    enum { adjectives = 3 };
    const struct article *article = pronouns->coref->article;
    const struct coref_pronoun_terms *terms = pronouns->terms;
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > first) break;
        if (mention->kind == KIND_TITLE) return true;
    }
    for (uint32_t i = first; i < last && i <= first + adjectives && article->tokens.at[i].shape <= SHAPE_UPPER; i++)
        if (vocabulary_has_token(article, i, V_RELATION_NOUN) || pronouns_has(pronouns, i, terms->kin) ||
            pronouns_has(pronouns, i, terms->trade) || pronouns_has(pronouns, i, terms->human))
            return true;
    return false;
}

/* "Holm later became his friend": who is his friend. */
static uint32_t subject_of_being(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t verb) {
    static const struct slice adverbs[] = {WORD("later"), WORD("then"), WORD("soon"), WORD("once"),
                                           WORD("has"),   WORD("had"),  WORD("also"), WORDS_END};
    uint32_t end = verb;
    while (end > 1 && article_among(pronouns->coref->article, end - 1, adverbs)) end--;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first >= end) return 0;
        if (mention->last == end && pronouns_is_person(mention)) return mention->chain;
    }
    return 0;
}

uint32_t pronouns_described(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice being[] = {WORD("was"),      WORD("is"),      WORD("became"), WORD("becomes"),
                                         WORD("remained"), WORD("remains"), WORD("been"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t comma = pronoun->token - 1;
    if (pronoun->gender == GENDER_THING || !coref_is_his(article, pronoun->token)) return 0;
    if (pronoun->token < own->first + 3) return 0;
    if (slice_ends(article_words(article, comma, comma + 1), slice_of("ed"))) comma--;
    if (!is_role(pronouns, pronoun->token + 1, own->last)) return 0;
    if (article_among(article, comma, being)) return subject_of_being(pronouns, pronoun, comma);
    if (!article_is_written(article, comma, ",") && !article_is_written(article, comma, "as")) return 0;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first >= comma) return 0;
        if (mention->last == comma && coref_is_name(mention, KIND_PERSON)) return mention->chain;
    }
    return 0;
}

/* Whether a verb tells what a body does rather than what "it" is like. */
static bool acts_on(const struct pronouns *pronouns, uint32_t verb) {
    return coref_speech_says(&pronouns->coref->speech, verb) ||
           pronouns_has(pronouns, verb, pronouns->terms->body_deed);
}

/* "It sued Acme", "It said Acme had", rather than "It sent Acme ships". */
static bool is_apart(const struct pronouns *pronouns, const struct mention *body) {
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[body->sentence].last;
    static const struct slice links[] = {WORD(","),    WORD("."),     WORD("of"),   WORD("for"), WORD("to"),
                                         WORD("in"),   WORD("on"),    WORD("with"), WORD("at"),  WORD("from"),
                                         WORD("over"), WORD("after"), WORD("had"),  WORD("was"), WORD("has"),
                                         WORD("is"),   WORD("would"), WORD("will"), WORDS_END};
    return body->last < last && (article_among(article, body->last, links) || pronouns_is_verb(pronouns, body->last));
}

/* "the minister" of "He told the minister", rather than "He became the minister". */
static bool is_told_office(const struct pronouns *pronouns, const struct mention *title, uint32_t verb) {
    const struct article *article = pronouns->coref->article;
    return title->kind == KIND_TITLE && !title->office.plural && title->first == verb + 2 &&
           article_is_written(article, verb + 1, "the") && coref_speech_says(&pronouns->coref->speech, verb);
}

void pronouns_name_others(const struct pronouns *pronouns, struct pronoun *pronoun) {
    static const struct slice borders[] = {WORD(","),   WORD(";"),   WORD(":"), WORD("("),
                                           WORD("and"), WORD("but"), WORDS_END};
    static const struct slice being[] = {WORD("is"), WORD("was"), WORD("became"), WORD("'s"), WORDS_END};
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORD("it"), WORDS_END};
    const bool thing = pronoun->gender == GENDER_THING;
    const struct article *article = pronouns->coref->article;
    static const struct slice asides[] = {WORD("as"),     WORD("when"),  WORD("after"), WORD("before"),
                                          WORD("while"),  WORD("if"),    WORD("once"),  WORD("until"),
                                          WORD("though"), WORD("where"), WORDS_END};
    enum { reach = 14 };
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t last = own->last < pronoun->token + reach ? own->last : pronoun->token + reach;
    const uint32_t verb = pronoun->token + 1;
    size_t count = 0;
    if (own->heading || !article_among_nocase(article, pronoun->token, subjects)) return;
    if (verb >= last || article_among(article, verb, being)) return;
    if (thing && (pronoun->speech || !acts_on(pronouns, verb))) return;
    if (pronoun->token > own->first && article_among_nocase(article, pronoun->token - 1, asides)) return;
    uint32_t end = verb;
    while (end < last && !article_among(article, end, borders) &&
           coref_speech_at(&pronouns->coref->speech, end) == pronoun->speech)
        end++;
    for (size_t i = pronouns_from(pronouns, pronoun->token); i < pronouns->count && count < pronoun_most_others; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= end) return;
        const bool another = thing ? coref_is_name(mention, KIND_ORGANISATION) && is_apart(pronouns, mention)
                                   : coref_is_name(mention, KIND_PERSON) || is_told_office(pronouns, mention, verb);
        if (another && mention->chain) pronoun->others[count++] = mention->chain;
    }
}
