#include "coref_pronoun_parts.h"

#include "vocabulary.h"
#include "word_list.h"

static bool is_thing(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
}

/* Nobody speaks of himself as "he". */
static bool is_ruled_out(const struct pronouns *pronouns, const struct mention *mention,
                         const struct pronoun *pronoun) {
    if (pronoun->teller && mention->chain == pronoun->teller) return true;
    if (pronoun->doer && mention->chain == pronoun->doer) return true;
    if (pronoun->named && mention->chain == pronoun->named) return true;
    for (size_t i = 0; i < pronoun_most_others && pronoun->others[i]; i++)
        if (mention->chain == pronoun->others[i]) return true;
    return pronoun->outside && coref_speech_at(&pronouns->coref->speech, mention->first);
}

bool pronouns_fit(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun) {
    if (mention->dropped || !mention->chain) return false;
    if (pronoun->gender == GENDER_THING) return is_thing(mention) && !is_ruled_out(pronouns, mention, pronoun);
    uint8_t known = pronouns->genders[mention->chain];
    bool agrees = known == pronoun->gender || (!known && !pronoun->sure);
    bool person = pronouns_is_person(mention) && mention->form != FORM_PRONOUN;
    return person && agrees && !is_ruled_out(pronouns, mention, pronoun);
}

bool pronouns_in_clause(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice borders[] = {WORD(","),     WORD(";"),       WORD(":"),    WORD("that"),  WORD("who"),
                                           WORD("whom"),  WORD("whose"),   WORD("when"), WORD("after"), WORD("before"),
                                           WORD("while"), WORD("because"), WORD("if"),   WORD("to"),    WORD("since"),
                                           WORD("as"),    WORD("which"),   WORD("\""),   WORD("“"),     WORDS_END};
    for (uint32_t i = first; i < last; i++)
        if (article_among(article, i, borders)) return false;
    return true;
}

bool pronouns_is_verb(const struct pronouns *pronouns, uint32_t token) {
    static const struct slice auxiliaries[] = {WORD("will"),  WORD("would"),  WORD("may"), WORD("might"), WORD("can"),
                                               WORD("could"), WORD("should"), WORD("is"),  WORDS_END};
    static const struct slice others[] = {WORD("since"), WORD("ago"), WORD("yesterday"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    struct slice word = article_words(article, token, token + 1);
    if (article->tokens.at[token].shape != SHAPE_LOWER || word_among(word, others)) return false;
    return slice_ends(word, slice_of("ed")) || word_among(word, auxiliaries) ||
           pronouns_has(pronouns, token, pronouns->terms->did) || pronouns_has(pronouns, token, pronouns->terms->does);
}

bool pronouns_is_its(const struct article *article, const struct pronoun *pronoun) {
    const struct token *token = &article->tokens.at[pronoun->token];
    return token->end - token->start > strlen("it");
}

bool pronouns_is_object(const struct article *article, const struct pronoun *pronoun) {
    static const struct slice ends[] = {
        WORD("."),       WORD(","),       WORD(";"),   WORD("with"),  WORD("to"),    WORD("at"),      WORD("in"),
        WORD("on"),      WORD("as"),      WORD("by"),  WORD("from"),  WORD("for"),   WORD("and"),     WORD("after"),
        WORD("a"),       WORD("an"),      WORD("of"),  WORD("over"),  WORD("into"),  WORD("when"),    WORD("that"),
        WORD("the"),     WORD("\""),      WORD("“"),   WORD("who"),   WORD("what"),  WORD("why"),     WORD("how"),
        WORD("where"),   WORD("whether"), WORD("if"),  WORD("about"), WORD("until"), WORD("because"), WORD("before"),
        WORD("while"),   WORD("he"),      WORD("she"), WORD("they"),  WORD("it"),    WORD("not"),     WORD("again"),
        WORD("through"), WORD("without"), WORD("?"),   WORD("!"),     WORDS_END};
    const uint32_t token = pronoun->token;
    if (pronouns_is_done_to(article, pronoun)) return true;
    if (pronoun->gender == GENDER_MALE) return article_is_written(article, token, "him");
    return article_is_written(article, token, "her") &&
           (token + 1 >= article->tokens.count || article_among(article, token + 1, ends));
}

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

/* Where the clause goes on behind a name: "its leader, Peter Holm, hired", "Holm, by then a judge, hired", "It was Holm
 * who hired". */
static uint32_t behind_name(const struct pronouns *pronouns, const struct mention *name) {
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

/* "The President appointed him": who does something does it to another. */
static bool does_it_to(const struct pronouns *pronouns, const struct mention *doer, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    uint32_t from = behind_name(pronouns, doer);
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
    const uint32_t verb = behind_name(pronouns, mention);
    if (coref_speech_says(&pronouns->coref->speech, verb)) return verb + 1 == object;
    return pronouns_is_verb(pronouns, verb);
}

/* "In Oslo, Holm received": no verb stands before it in its clause. */
static bool leads_clause(const struct pronouns *pronouns, const struct mention *mention) {
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
        const uint32_t verb = behind_name(pronouns, mention);
        if (verb + 2 > pronoun->token || !pronouns_fit(pronouns, mention, pronoun)) continue;
        bool acts = pronouns_is_verb(pronouns, verb) || coref_speech_says(&pronouns->coref->speech, verb);
        if (!acts || pronouns_is_owner(pronouns, mention)) continue;
        if (second != UINT32_MAX && leads_clause(pronouns, mention) && !article_among(article, verb, reports))
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

uint32_t pronouns_doer(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (pronoun->gender == GENDER_THING || !pronouns_is_object(article, pronoun)) return 0;
    const uint32_t he = pronouns_is_done_to(article, pronoun) ? 0 : he_beside(pronouns, pronoun);
    if (he) return he;
    if (!is_behind_verb(article, pronoun->token) && !pronouns_is_done_to(article, pronoun))
        return subject_beside(pronouns, pronoun);
    const bool second = follows_second_verb(article, &article->sentences.at[pronoun->sentence], pronoun->token);
    const int32_t subject = subject_pronoun(pronouns, pronoun);
    const struct mention *doer = subject < 0 ? NULL : pronouns_mention(pronouns, subject);
    if (doer && !second && !(does_something(pronouns, doer, pronoun->token) && does_it_to(pronouns, doer, pronoun)))
        doer = NULL;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) break;
        if (!pronouns_fit(pronouns, mention, pronoun) || pronouns_is_owner(pronouns, mention)) continue;
        const bool acts = does_something(pronouns, mention, pronoun->token) && does_it_to(pronouns, mention, pronoun);
        if (!second && (acts || behind_relative(pronouns, mention) + 1 == pronoun->token)) doer = mention;
        if (second && (!doer || mention->first < doer->first)) doer = mention;
        if (second) break;
    }
    if (doer && second && follows_participle(article, pronoun->token) && is_done_to(article, doer, pronoun->token))
        return 0;
    return doer && (!second || leads_clause(pronouns, doer)) ? doer->chain : 0;
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
    if (!article_is_written(article, comma, ",")) return 0;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first >= comma) return 0;
        if (mention->last == comma && coref_is_name(mention, KIND_PERSON)) return mention->chain;
    }
    return 0;
}

void pronouns_name_others(const struct pronouns *pronouns, struct pronoun *pronoun) {
    static const struct slice borders[] = {WORD(","),   WORD(";"),   WORD(":"), WORD("("),
                                           WORD("and"), WORD("but"), WORDS_END};
    static const struct slice being[] = {WORD("is"), WORD("was"), WORD("became"), WORD("'s"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    static const struct slice asides[] = {WORD("as"),     WORD("when"),  WORD("after"), WORD("before"),
                                          WORD("while"),  WORD("if"),    WORD("once"),  WORD("until"),
                                          WORD("though"), WORD("where"), WORDS_END};
    enum { reach = 7 };
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t last = own->last < pronoun->token + reach ? own->last : pronoun->token + reach;
    size_t count = 0;
    if (own->heading || !coref_is_he(article, pronoun->token)) return;
    if (pronoun->token + 1 >= last || article_among(article, pronoun->token + 1, being)) return;
    if (pronoun->token > own->first && article_among_nocase(article, pronoun->token - 1, asides)) return;
    uint32_t end = pronoun->token + 1;
    while (end < last && !article_among(article, end, borders) &&
           coref_speech_at(&pronouns->coref->speech, end) == pronoun->speech)
        end++;
    for (size_t i = pronouns_from(pronouns, pronoun->token); i < pronouns->count && count < pronoun_most_others; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= end) return;
        if (coref_is_name(mention, KIND_PERSON) && mention->chain) pronoun->others[count++] = mention->chain;
    }
}

/* The colon of "MS. HOLM: The minister left"; the end of the sentence where it opens with no label. */
static uint32_t label_end(const struct article *article, const struct sentence *opening) {
    enum { longest = 12 };
    const uint32_t last = opening->first + longest;
    for (uint32_t i = opening->first; i < opening->last && i < last; i++) {
        if (article_is_written(article, i, ":")) return i;
        if (article->tokens.at[i].shape == SHAPE_LOWER) break;
    }
    return opening->last;
}

/* The chain of the person whose label opens a paragraph; 0: none does. */
static uint32_t label_of(const struct pronouns *pronouns, const struct sentence *opening) {
    const struct article *article = pronouns->coref->article;
    const uint32_t colon = label_end(article, opening);
    uint32_t labelled = 0;
    if (colon == opening->last) return 0;
    for (size_t i = pronouns_from(pronouns, opening->first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last > colon) break;
        if (pronouns_is_person(mention)) labelled = mention->chain;
    }
    return labelled;
}

static bool opens_paragraph(const struct article *article, const struct sentence *sentence) {
    return article->tokens.at[sentence->first].gap >= GAP_LINE;
}

void pronouns_count_labels(struct pronouns *pronouns) {
    enum { fewest = 5 };
    const struct article *article = pronouns->coref->article;
    bool again = false;
    size_t all = 0;
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const uint32_t chain = opens_paragraph(article, sentence) ? label_of(pronouns, sentence) : 0;
        if (chain && pronouns->labels[chain] < UINT8_MAX) pronouns->labels[chain]++;
        again = again || (chain && pronouns->labels[chain] > 1);
        all += chain != 0;
    }
    pronouns->dialogue = again && all >= fewest;
}

uint32_t pronouns_labelled(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 24 };
    const struct article *article = pronouns->coref->article;
    uint32_t opening = pronoun->sentence;
    while (opening && opening + farthest > pronoun->sentence &&
           !opens_paragraph(article, &article->sentences.at[opening]))
        opening--;
    const uint32_t chain = label_of(pronouns, &article->sentences.at[opening]);
    return pronouns->labels[chain] >= (pronouns->dialogue ? 1 : 2) ? chain : 0;
}

/* "A spokesman for Holm" */
static bool is_spoken_for(const struct article *article, const struct mention *person) {
    static const struct slice links[] = {WORD("for"), WORD("of"), WORD("to"), WORDS_END};
    uint32_t first = person->first;
    const struct mention *before = person > article->mentions.at ? person - 1 : person;
    if (before->kind == KIND_TITLE && before->last == first) first = before->first;
    if (first < 2 || !article_among(article, first - 1, links)) return false;
    return vocabulary_has_token(article, first - 2, V_SPOKESMAN_NOUN);
}

/* "Dahl's lawyer, Peter Holm, left", "his lawyer, Peter Holm, left": the sentence is about whom the possessive leads
 * to; the owner himself where it leads to nobody. */
static int32_t led_to(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t owner) {
    enum { reach = 6 };
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct mention *from = pronouns_mention(pronouns, owner);
    const bool his = from->form == FORM_PRONOUN && from->sentence != pronoun->sentence &&
                     article_among_nocase(article, from->first, owners);
    if (!his && !pronouns_is_owner(pronouns, from) && !is_spoken_for(article, from)) return owner;
    for (size_t i = pronouns_from(pronouns, from->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != from->sentence || mention->last > pronoun->token ||
            mention->first > from->last + reach)
            return owner;
        if (!coref_is_name(mention, KIND_PERSON) || (!his && mention->first <= from->last)) continue;
        const struct mention *before = i ? mention - 1 : mention; /* "Dahl's lawyer, Dr Peter Holm" */
        uint32_t first = before->kind == KIND_TITLE && before->last == mention->first ? before->first : mention->first;
        bool apposed = first && article_is_written(article, first - 1, ",");
        return apposed && pronouns_fit(pronouns, mention, pronoun) ? (int32_t)i : owner;
    }
    return owner;
}

/* "Accompanied by Dahl, Holm left": a sentence that opens with whoever is beside its subject. */
static bool accompanies(const struct article *article, const struct sentence *sentence) {
    return sentence->first + 2 < sentence->last && article_is_written(article, sentence->first + 1, "by") &&
           slice_ends(article_words(article, sentence->first, sentence->first + 1), slice_of("ed"));
}

/* "At the invitation of the mayor, Peter Holm, Karl Dahl visited": whom the sentence is about comes behind whoever
 * invited; -1: it does not begin so. */
static int32_t invited(const struct pronouns *pronouns, const struct pronoun *pronoun, const struct mention *host) {
    enum { opening = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[host->sentence].first;
    bool invitation = false;
    for (uint32_t i = first + 1; i <= first + opening && i < host->first; i++)
        invitation = invitation || article_is_written(article, i, "invitation");
    if (!invitation) return -1;
    for (size_t i = pronouns_from(pronouns, host->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != host->sentence || mention->last > pronoun->token) return -1;
        if (pronouns_fit(pronouns, mention, pronoun) && pronouns_is_verb(pronouns, behind_name(pronouns, mention)))
            return (int32_t)i;
    }
    return -1;
}

/* "Asked about Holm, Dahl left", "Standing beside him, Dahl left": a participle that tells of who comes behind it. */
static bool begins_with_participle(const struct article *article, const struct sentence *sentence) {
    const struct slice word = article_words(article, sentence->first, sentence->first + 1);
    return article->tokens.at[sentence->first].shape == SHAPE_TITLE &&
           (slice_ends(word, slice_of("ing")) || slice_ends(word, slice_of("ed")));
}

/* "Before the match against Holm, Dahl had left": the sentence is about who comes behind the phrase it begins with. */
static int32_t behind_phrase(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found) {
    enum { phrase = 12, subject = 8 };
    static const struct slice openers[] = {WORD("In"),     WORD("On"),        WORD("At"),      WORD("After"),
                                           WORD("Before"), WORD("During"),    WORD("With"),    WORD("For"),
                                           WORD("From"),   WORD("Following"), WORD("Despite"), WORD("Under"),
                                           WORD("Like"),   WORD("Unlike"),    WORD("Against"), WORDS_END};
    static const struct slice links[] = {WORD("against"), WORD("with"), WORD("by"),  WORD("to"),      WORD("of"),
                                         WORD("for"),     WORD("from"), WORD("and"), WORD("between"), WORDS_END};
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct mention *named = pronouns_mention(pronouns, found);
    const struct sentence *own = &article->sentences.at[named->sentence];
    if (named->first <= own->first) return found;
    if (pronoun->speech && !coref_speech_at(&pronouns->coref->speech, named->first)) return found;
    const bool pronominal = named->form == FORM_PRONOUN;
    if (pronominal && article_among_nocase(article, named->first, subjects)) return found;
    const int32_t guest = invited(pronouns, pronoun, named);
    if (guest >= 0) return guest;
    if (!accompanies(article, own) && !begins_with_participle(article, own)) {
        if (!article_among(article, own->first, openers)) return found;
        if (!pronominal && !pronouns_is_owner(pronouns, named) && !article_among(article, named->first - 1, links))
            return found;
    }
    uint32_t comma = own->first;
    while (comma < own->last && comma < own->first + phrase && !article_is_written(article, comma, ",")) comma++;
    if (comma < named->last || comma == own->last || !article_is_written(article, comma, ",")) return found;
    const int32_t he = pronouns->subject[named->sentence]; /* "Asked about Holm, he left" */
    if (he >= 0 && pronouns_mention(pronouns, he)->first == comma + 1 && comma + 1 < pronoun->token) return he;
    for (size_t i = pronouns_from(pronouns, named->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != named->sentence || mention->last > pronoun->token) return found;
        if (mention->first > comma + subject) return found;
        if (mention->first <= comma || !pronouns_fit(pronouns, mention, pronoun)) continue;
        bool subject_of = !pronouns_is_owner(pronouns, mention) && leads_clause(pronouns, mention) &&
                          !article_among(article, mention->first - 1, links);
        return subject_of ? (int32_t)i : found;
    }
    return found;
}

/* "OSCE members", "Acme shares": what the name only tells apart. */
static bool is_told_apart(const struct pronouns *pronouns, const struct mention *body) {
    const struct article *article = pronouns->coref->article;
    if (body->last >= article->tokens.count) return false;
    if (article_byte(article, body->last) == '-') return true; /* "the UN-run province" */
    return article->tokens.at[body->last].shape == SHAPE_LOWER &&
           pronouns_has(pronouns, body->last, pronouns->terms->of_body);
}

/* What a sentence is not about: whoever brings the news, and names that tell something else apart. */
static bool is_aside(const struct pronouns *pronouns, const struct mention *thing) {
    return is_told_apart(pronouns, thing) || coref_is_reporter(pronouns->coref->article, thing);
}

/* "Under Holm he was jailed": whom the phrase that a sentence opens with names is another than its subject. */
static bool is_in_opening(const struct pronouns *pronouns, const struct mention *mention,
                          const struct pronoun *pronoun) {
    enum { title_words = 4 };
    static const struct slice openers[] = {WORD("Under"),   WORD("Like"), WORD("Unlike"),
                                           WORD("Against"), WORD("With"), WORD("Without"),
                                           WORD("Besides"), WORD("In"),   WORDS_END};
    static const struct slice asked[] = {WORD("Asked"), WORD("Questioned"), WORD("Pressed"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[mention->sentence].first;
    if (mention->sentence != pronoun->sentence || !coref_is_he(article, pronoun->token)) return false;
    /* "Asked if Holm knew, he said": who is asked is another. */
    if (article_among(article, first, asked) && article_is_written(article, pronoun->token - 1, ",")) return true;
    const bool beside = mention->last == pronoun->token ||
                        (mention->last + 1 == pronoun->token && article_is_written(article, mention->last, ","));
    return beside && mention->first <= first + title_words && article_among(article, first, openers);
}

/* "HOLM: Dahl left": whoever speaks is rather not who is spoken of. */
static bool is_label(const struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[mention->sentence];
    if (!pronouns->dialogue || !pronouns->labels[mention->chain] || !opens_paragraph(article, own)) return false;
    const uint32_t colon = label_end(article, own);
    return colon < own->last && mention->last <= colon;
}

int32_t pronouns_first_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    int32_t found = -1, label = -1;
    uint32_t covered = 0;
    for (size_t i = pronouns->first[sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == sentence && found < 0; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > pronoun->token) break;
        if (mention->dropped || mention->last > pronoun->token) continue; /* it may stand in a document's name */
        bool nested = mention->start < covered;
        if (mention->end > covered) covered = mention->end;
        if (nested && pronoun->gender == GENDER_THING) continue;
        if (!pronouns_fit(pronouns, mention, pronoun)) continue;
        if (!pronoun->doer && !pronouns_is_owner(pronouns, mention) && does_it_to(pronouns, mention, pronoun)) continue;
        if (is_in_opening(pronouns, mention, pronoun)) continue;
        if (is_label(pronouns, mention)) label = (int32_t)i;
        else if (pronoun->gender != GENDER_THING || !is_aside(pronouns, mention)) found = (int32_t)i;
    }
    if (found < 0) found = label;
    if (found >= 0 && pronoun->gender != GENDER_THING)
        found = behind_phrase(pronouns, pronoun, led_to(pronouns, pronoun, found));
    int32_t earlier = pronouns->subject[sentence];
    if (pronoun->gender == GENDER_THING || earlier < 0 || pronouns_mention(pronouns, earlier)->first >= pronoun->token)
        return found;
    uint8_t known = pronouns->genders[pronouns_mention(pronouns, earlier)->chain];
    if (known && known != pronoun->gender) return found;
    if (is_ruled_out(pronouns, pronouns_mention(pronouns, earlier), pronoun)) return found;
    const bool first =
        found < 0 || pronouns_mention(pronouns, earlier)->first < pronouns_mention(pronouns, found)->first;
    return first ? behind_phrase(pronouns, pronoun, led_to(pronouns, pronoun, earlier)) : found;
}

bool pronouns_is_owner(const struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    if (article->tokens.at[mention->last - 1].shape == SHAPE_CLITIC) return true;
    return mention->last < article->tokens.count && article->tokens.at[mention->last].shape == SHAPE_CLITIC;
}

/* "a police spokesman said": somebody, though the text never names him. */
static bool is_nobody_named(const struct pronouns *pronouns, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (title->kind != KIND_TITLE || title->holder >= 0 || title->office.plural) return false;
    if (slice_ends(title->office.name, slice_of("Spokesperson"))) return true;
    return title->first && article_among_nocase(article, title->first - 1, articles);
}

bool pronouns_is_the_unnamed(const struct pronouns *pronouns, const struct mention *title,
                             const struct pronoun *pronoun) {
    if (title->kind != KIND_TITLE || title->holder >= 0 || title->office.plural || !title->chain || title->dropped)
        return false;
    if (is_nobody_named(pronouns, title)) return false;
    const uint8_t known = pronouns->genders[title->chain];
    return !known || known == pronoun->gender;
}

static bool may_tell(const struct pronouns *pronouns, const struct mention *mention) {
    bool one = pronouns_is_person(mention) || is_thing(mention) || is_nobody_named(pronouns, mention);
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
        return is_thing(mention) && mention->first && !pronouns_may_begin_clause(article, mention->first) ? -1
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
        if (!may_tell(pronouns, mention) || is_aside(pronouns, mention)) continue;
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
