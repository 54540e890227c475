#include "coref_pronoun_parts.h"

#include "vocabulary.h"
#include "word_list.h"

/* The mention of a kind that starts right behind the pronoun; NULL: none does. */
static const struct mention *right_behind(const struct pronouns *pronouns, const struct pronoun *pronoun,
                                          enum kind kind) {
    for (size_t i = pronouns_from(pronouns, pronoun->token + 1); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > pronoun->token + 1 || mention->sentence != pronoun->sentence) return NULL;
        if (mention->kind == kind) return mention;
    }
    return NULL;
}

/* "at its third session", "its director Anna Berg": a body is meant. */
static bool means_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const struct token *token = &article->tokens.at[pronoun->token];
    if (token->end - token->start == strlen("it")) return false;
    if (right_behind(pronouns, pronoun, KIND_TITLE)) return true;
    for (uint32_t i = pronoun->token + 1; i < own->last && i <= pronoun->token + reach; i++)
        if (pronouns_has(pronouns, i, pronouns->terms->meeting)) return true;
    return false;
}

/* "the Council of the Harvest Union (HU)": letters in brackets are not spoken of, but the name before them is. */
static int32_t before_bracket(const struct pronouns *pronouns, int32_t found) {
    const struct article *article = pronouns->coref->article;
    if (found < 0) return found;
    const struct mention *letters = pronouns_mention(pronouns, found);
    if (!coref_is_bracketed(article, letters)) return found;
    for (size_t i = pronouns->first[letters->sentence]; i < (size_t)found; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        bool open = mention->kind == letters->kind && mention->chain && !mention->dropped;
        if (open && mention->last + 1 == letters->first) return (int32_t)i;
    }
    return found;
}

/* "The Bank said its board met.": the Bank, rather than what it owns. */
static int32_t owner_of(const struct pronouns *pronouns, int32_t body) {
    if (body < 0 || !pronouns_mention(pronouns, body)->first) return body;
    const struct mention *owned = pronouns_mention(pronouns, body);
    const int32_t its = pronouns->thing[owned->sentence];
    bool owns = article_is_written(pronouns->coref->article, owned->first - 1, "its");
    return owns && its >= 0 && pronouns_mention(pronouns, its)->kind == KIND_ORGANISATION ? its : body;
}

/* Between them an odd number of marks: one is quoted, the other is not. */
static bool quotes_between(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    return coref_speech_at(&pronouns->coref->speech, first) != coref_speech_at(&pronouns->coref->speech, last);
}

/* "It joined the Union; its leader left": what its sentence began with; -1: it began with another. */
static int32_t begun_by_it(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice borders[] = {WORD(";"), WORD("and"), WORD("but"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    const int32_t it = pronouns->thing[pronoun->sentence];
    if (it < 0 || pronoun->token < first + 2 || !article_among(article, pronoun->token - 1, borders)) return -1;
    const struct mention *mention = pronouns_mention(pronouns, it);
    return mention->first == first && mention->kind == KIND_ORGANISATION && article_is(article, first, "it") ? it : -1;
}

static int32_t body_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (!means_body(pronouns, pronoun)) return -1;
    const int32_t it = begun_by_it(pronouns, pronoun);
    if (it >= 0) return it;
    int32_t found =
        before_bracket(pronouns, pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token));
    if (found >= 0 || pronoun->token != pronouns->coref->article->sentences.at[pronoun->sentence].first) return found;
    if (!pronoun->sentence) return -1;
    const struct sentence *before = &pronouns->coref->article->sentences.at[pronoun->sentence - 1];
    const int32_t told = pronouns->thing[pronoun->sentence - 1];
    if (told >= 0 && pronouns_mention(pronouns, told)->kind == KIND_ORGANISATION &&
        !quotes_between(pronouns, pronouns_mention(pronouns, told)->first, pronoun->token))
        return told;
    return before->furniture || before->heading
               ? -1
               : owner_of(pronouns, pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence - 1, UINT32_MAX));
}

static int32_t ending_at(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t token) {
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last == token && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "the Council at its session", "the Bank and its staff", "to the Council if it wishes": what stands just before. */
static int32_t just_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("at"),   WORD("in"),  WORD("and"), WORD("with"), WORD("under"),
                                         WORD("from"), WORD("for"), WORD("on"),  WORD("or"),   WORDS_END};
    static const struct slice conjunctions[] = {WORD("if"),   WORD("because"), WORD("unless"), WORD("since"),
                                                WORD("when"), WORD("once"),    WORD("while"),  WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    bool owner = article_is_written(article, token, "its");
    if (token < 2 || !word_among(article_words(article, token - 1, token), owner ? links : conjunctions)) return -1;
    bool bracket = token > 4 && article_is_written(article, token - 2, ")");
    int32_t found = before_bracket(pronouns, ending_at(pronouns, pronoun, token - 1 - bracket));
    bool text = found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_DOCUMENT;
    return text && means_body(pronouns, pronoun) ? -1 : found; /* "passed the bill at its session" */
}

/* "a loan to the Bank for the extension of its branch": the body that the phrase just before it tells of; -1: none. */
static int32_t granted(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 4 };
    static const struct slice links[] = {WORD("for"), WORD("towards"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, token = pronoun->token;
    if (!article_is_written(article, token, "its") || token < first + 6 ||
        !article_is_written(article, token - 1, "of"))
        return -1;
    for (uint32_t at = token - 2; at > first && at + farthest >= token; at--) {
        if (!article_among(article, at, links)) continue;
        const int32_t found = ending_at(pronouns, pronoun, at);
        if (found < 0 || pronouns_mention(pronouns, found)->kind != KIND_ORGANISATION) return -1;
        uint32_t before = pronouns_mention(pronouns, found)->first;
        if (before > first && article_is_written(article, before - 1, "the")) before--;
        return before > first && article_is_written(article, before - 1, "to") ? found : -1;
    }
    return -1;
}

/* "voted for it", "signed it on Monday": something is done to it. */
static bool is_object(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice ends[] = {
        WORD("."),       WORD(","),    WORD(";"),     WORD("on"),  WORD("in"),  WORD("at"),  WORD("to"),   WORD("by"),
        WORD("for"),     WORD("with"), WORD("from"),  WORD("as"),  WORD("and"), WORD("or"),  WORD("into"), WORD("last"),
        WORD("without"), WORD("up"),   WORD("under"), WORD("out"), WORD("a"),   WORD("the"), WORD("down"), WORDS_END};
    static const struct slice links[] = {WORD("for"),  WORD("against"), WORD("of"),   WORD("on"),   WORD("by"),
                                         WORD("with"), WORD("about"),   WORD("over"), WORD("from"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct token *token = &article->tokens.at[pronoun->token];
    if (token->end - token->start > strlen("it") || pronoun->token == article->sentences.at[pronoun->sentence].first)
        return false;
    struct slice before = article_words(article, pronoun->token - 1, pronoun->token);
    if (slice_equal(before, slice_of("that"))) return false;
    if (word_among(before, links)) return true;
    const uint32_t next = pronoun->token + 1, last = article->sentences.at[pronoun->sentence].last;
    bool behind_verb = pronouns_is_verb(pronouns, pronoun->token - 1) &&
                       !coref_speech_says(&pronouns->coref->speech, pronoun->token - 1);
    if (behind_verb && next < last && !pronouns_is_verb(pronouns, next)) return true;
    if (pronoun->token + 1 >= article->sentences.at[pronoun->sentence].last) return true;
    return article_among(article, pronoun->token + 1, ends);
}

/* "…, it said": the body or document that said something just before. */
static int32_t thing_told_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 2 };
    int32_t found = -1;
    for (uint32_t back = 1; found < 0 && back <= reach && back <= pronoun->sentence; back++)
        found = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - back);
    return found;
}

/* "It said the bridge was closed." */
static bool goes_on_telling(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct sentence *own = &pronouns->coref->article->sentences.at[pronoun->sentence];
    if (pronoun->token != own->first || pronoun->speech || pronoun->token + 1 >= own->last) return false;
    return coref_speech_says(&pronouns->coref->speech, pronoun->token + 1);
}

/* Part of a phrase: "the flagship of the Navy", "the Navy's flagship". */
static bool is_aside(const struct pronouns *pronouns, const struct mention *mention) {
    static const struct slice links[] = {WORD("of"),      WORD("to"),    WORD("by"),    WORD("with"),
                                         WORD("for"),     WORD("from"),  WORD("on"),    WORD("at"),
                                         WORD("between"), WORD("under"), WORD("in"),    WORD("against"),
                                         WORD("via"),     WORD("than"),  WORD("among"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("a"),   WORD("an"), WORD("its"), WORD("their"),
                                            WORD("his"), WORD("her"), WORD("my"), WORD("our"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[mention->sentence].first, before = mention->first;
    if (pronouns_is_owner(pronouns, mention)) return true;
    if (before > first + 1 && article->tokens.at[before - 1].shape == SHAPE_LOWER &&
        article_among_nocase(article, before - 2, articles))
        before--; /* "in its second letter" */
    if (before > first && article_among_nocase(article, before - 1, articles)) before--;
    return before > first && article_among_nocase(article, before - 1, links);
}

/* "Acme spokesman Peter Holm said it would": the body of the office of whoever speaks; -1: none. */
static int32_t spoken_for(const struct pronouns *pronouns, int32_t teller) {
    const struct mention *person = pronouns_mention(pronouns, teller);
    const struct mention *office = NULL;
    int32_t found = -1;
    for (size_t i = pronouns->first[person->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != person->sentence) break;
        if (mention->dropped) continue;
        if (mention->kind == KIND_TITLE && (mention->holder == teller || (int32_t)i == teller)) office = mention;
        bool inside = office && mention->start >= office->start && mention->end <= office->end;
        if (inside && mention->kind == KIND_ORGANISATION && mention->chain && found < 0) found = (int32_t)i;
    }
    return found;
}

/* "Acme hired the Bank as its adviser", "chose the Bank to run its fund": whoever does; -1: it is not said so. */
static int32_t engaging(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("as"), WORD("to"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (!article_is_written(article, pronoun->token, "its")) return -1;
    const int32_t engaged = pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (engaged < 0) return -1;
    const struct mention *body = pronouns_mention(pronouns, engaged);
    uint32_t verb = body->first;
    if (verb > first && article_is_written(article, verb - 1, "the")) verb--;
    if (verb < first + 2 || !vocabulary_has_token(article, verb - 1, V_ENGAGING_VERB)) return -1;
    if (!article_among(article, body->last, links)) return -1;
    if (!pronouns_in_clause(article, body->last + 1, pronoun->token) &&
        !article_is_written(article, pronoun->token - 1, "as"))
        return -1;
    const int32_t it = pronouns->thing[pronoun->sentence];
    if (it >= 0 && pronouns_mention(pronouns, it)->last < verb &&
        pronouns_mention(pronouns, it)->kind == KIND_ORGANISATION)
        return it;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > verb) return -1;
        if (mention->kind == KIND_ORGANISATION && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "warned the Bank that it must": to whom the duty is told; -1: nobody. */
static int32_t told_duty(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice duties[] = {WORD("should"), WORD("must"), WORD("ought"), WORDS_END};
    static const struct slice tells[] = {WORD("told"), WORD("warned"), WORD("reminded"), WORD("informed"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 3 || token + 1 >= article->tokens.count || !article_among(article, token + 1, duties))
        return -1;
    const int32_t told = ending_at(pronouns, pronoun, token - article_is_written(article, token - 1, "that"));
    if (told < 0) return -1;
    uint32_t verb = pronouns_mention(pronouns, told)->first;
    if (verb > first && article_is_written(article, verb - 1, "the")) verb--;
    return verb > first && article_among(article, verb - 1, tells) ? told : -1;
}

/* "the Bank said it would": who says it. */
static int32_t said_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    static const struct slice openers[] = {WORD("if"), WORD("when"), WORD("once"), WORD("although"), WORDS_END};
    uint32_t verb = pronoun->token - 1, first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token <= first + 1) return -1;
    if (verb > first && article_among(article, verb, openers)) verb--;
    if (article_is_written(article, verb, "that")) verb--;
    if (verb <= first || !coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    if (is_object(pronouns, pronoun)) return -1;
    int32_t found = ending_at(pronouns, pronoun, verb);
    if (found >= 0) return found;
    found = before_bracket(pronouns, pronouns_teller(pronouns, pronoun->sentence, verb));
    if (found >= 0 && !pronoun->speech && pronouns_is_person(pronouns_mention(pronouns, found)))
        return spoken_for(pronouns, found);
    if (found < 0 || !pronouns_fit(pronouns, pronouns_mention(pronouns, found), pronoun)) return -1;
    const struct mention *teller = pronouns_mention(pronouns, found);
    return is_aside(pronouns, teller) || pronouns_country_between(pronouns, first, teller->first) ? -1 : found;
}

/* "a plea by the Bank, which sold its ship", "a plea for the Bank to sell its ship": a clause goes on about what is
 * part of a phrase. */
static bool goes_on(const struct article *article, const struct mention *mention) {
    static const struct slice links[] = {WORD("to"), WORD("which"), WORD("-"), WORD("--"), WORDS_END};
    uint32_t next = mention->last, end = article->sentences.at[mention->sentence].last;
    if (next + 2 < end && article_is_written(article, next, "(") && article_is_written(article, next + 2, ")"))
        next += 3;
    if (next < end && article_is_written(article, next, ",")) next++;
    return next < end && article_among(article, next, links);
}

/* "Under the Oslo pact, the Bank will cut its staff": the first that is no part of a phrase, and no letters in brackets
 * if there is another; the first where all are. What is signed or shown in it owns nothing. */
static int32_t first_main(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t first) {
    const struct article *article = pronouns->coref->article;
    bool owner = pronouns_is_its(article, pronoun);
    int32_t letters = -1;
    uint32_t covered = 0;
    for (size_t i = (size_t)first; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) break;
        bool nested = mention->end <= covered;
        if (mention->end > covered) covered = mention->end;
        if (nested || !pronouns_fit(pronouns, mention, pronoun) || is_aside(pronouns, mention)) continue;
        if ((int32_t)i != first && coref_is_reporter(article, mention)) continue;
        if (owner && mention->kind == KIND_DOCUMENT) continue;
        if (!coref_is_bracketed(article, mention)) return (int32_t)i;
        if (letters < 0) letters = (int32_t)i;
    }
    return letters < 0 ? first : letters;
}

/* What its sentence names first is what it is about. No country before it, and no clause in which the one does
 * something to the other. */
static bool is_its_subject(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t named) {
    const struct article *article = pronouns->coref->article;
    const struct mention *mention = pronouns_mention(pronouns, named);
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    bool owner = pronouns_is_its(article, pronoun);
    if (is_aside(pronouns, mention) && !(owner && goes_on(article, mention))) return false;
    if (quotes_between(pronouns, mention->first, pronoun->token)) return false;
    if (owner && pronouns_country_between(pronouns, mention->last, pronoun->token)) return false;
    if (!owner && pronouns_is_barred(pronouns, mention->last, pronoun->token)) return false;
    if (pronouns_country_between(pronouns, first, mention->first)) return false;
    if (!is_object(pronouns, pronoun)) return true;
    return mention->kind == KIND_DOCUMENT && !pronouns_in_clause(article, mention->last, pronoun->token);
}

/* "Rally said it would": a name that was not found, which it may mean. */
static bool is_unknown_name(const struct pronouns *pronouns, uint32_t token) {
    const struct article *article = pronouns->coref->article;
    static const struct slice others[] = {WORD("It"), WORD("They"), WORD("We"), WORD("I"), WORDS_END};
    if (article->tokens.at[token].shape != SHAPE_TITLE && article->tokens.at[token].shape != SHAPE_UPPER) return false;
    if (pronouns_has(pronouns, token, pronouns->terms->personal) || article_among(article, token, others)) return false;
    for (size_t i = pronouns_from(pronouns, token > 12 ? token - 12 : 0); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > token) return true;
        if (mention->last > token && !mention->dropped) return false;
    }
    return true;
}

/* At the beginning of what somebody says: "It has …", Holm said that it has … */
static bool opens_clause(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct coref_speech *speech = &pronouns->coref->speech;
    uint32_t first = article->sentences.at[pronoun->sentence].first, before = pronoun->token - 1;
    if (pronoun->token == first || pronouns_follows_date(pronouns, pronoun) || pronouns_goes_on(pronouns, pronoun))
        return true;
    if (before == first && symbol_set_has(speech->marks, article->tokens.at[first].symbol)) return true;
    if (is_object(pronouns, pronoun) || pronouns_country_between(pronouns, first, pronoun->token)) return false;
    bool that = before > first && article_is_written(article, before, "that");
    if (that) before--;
    if (before <= first || !coref_speech_says(speech, before) || is_unknown_name(pronouns, before - 1)) return false;
    return that || !pronouns_has(pronouns, before - 1, pronouns->terms->personal);
}

/* "Machinists at its plant left", of what the sentence before began with. */
static bool goes_on_owning(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 8, opening = 2 };
    static const struct slice links[] = {WORD("of"), WORD("at"),   WORD("in"), WORD("among"),
                                         WORD("on"), WORD("from"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!article_is_written(article, pronoun->token, "its")) return false;
    if (pronoun->speech || pronoun->token > own->first + farthest || pronoun->token < own->first + 2) return false;
    if (!article_among(article, pronoun->token - 1, links)) return false;
    if (pronouns_country_between(pronouns, own->first, pronoun->token)) return false;
    int32_t before = pronouns_first_fitting(pronouns, pronoun, pronoun->sentence - 1);
    return before >= 0 && pronouns_mention(pronouns, before)->first <= own[-1].first + opening;
}

/* "It trimmed its forecast", "said it was sending its envoy": the clause goes on about what it began with. */
static int32_t same_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    int32_t before = pronouns->thing[pronoun->sentence];
    if (!article_is_written(article, pronoun->token, "its")) return -1;
    if (before < 0 || pronouns_mention(pronouns, before)->first >= pronoun->token) return -1;
    const struct mention *mention = pronouns_mention(pronouns, before);
    const struct pronoun opening = {.sentence = pronoun->sentence, .token = mention->first};
    bool opens =
        mention->first == article->sentences.at[pronoun->sentence].first || pronouns_follows_date(pronouns, &opening);
    if (!opens && !pronouns_in_clause(article, mention->last, pronoun->token)) return -1;
    return pronouns_country_between(pronouns, mention->last, pronoun->token) ? -1 : before;
}

/* "The Times reported in its edition": the body before the verb of its own clause. */
static int32_t teller_of_its(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (!article_is_written(article, pronoun->token, "its")) return -1;
    for (uint32_t i = pronoun->token; i-- > first && i + reach >= pronoun->token;)
        if (coref_speech_says(&pronouns->coref->speech, i))
            return pronouns_in_clause(article, i + 1, pronoun->token) ? ending_at(pronouns, pronoun, i) : -1;
    return -1;
}

/* Whether "to" behind a body tells what it does: "for Acme to sell", "urged Acme to sell", not "with Acme to sell". */
static bool is_told_to(const struct pronouns *pronouns, const struct mention *body) {
    static const struct slice links[] = {WORD("for"), WORD("of"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[body->sentence].first;
    uint32_t before = body->first;
    if (before <= first) return false;
    if (article_among(article, before - 1, links)) return true;
    if (before > first + 1 && article_is_written(article, before - 1, "the")) before--;
    return before > first && pronouns_may_begin_clause(article, body->first) &&
           article->tokens.at[before - 1].shape == SHAPE_LOWER && !is_aside(pronouns, body);
}

/* Where the verb of a body's clause begins behind it: "Acme sold", "Acme, which sold", "for Acme to sell"; 0: nowhere.
 */
static uint32_t verb_of(const struct pronouns *pronouns, const struct mention *body) {
    static const struct slice relatives[] = {WORD("which"), WORD("that"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[body->sentence].last;
    uint32_t verb = body->last;
    if (verb + 2 >= last) return 0;
    if (article_is_written(article, verb, ")")) verb++;
    if (article_is_written(article, verb, "to")) return is_told_to(pronouns, body) ? verb + 1 : 0;
    if (article_is_written(article, verb, ",") && article_is_written(article, verb + 1, "which")) verb++;
    if (article_among(article, verb, relatives)) return pronouns_is_verb(pronouns, verb + 1) ? verb + 1 : 0;
    return pronouns_is_verb(pronouns, verb) && !is_aside(pronouns, body) ? verb : 0;
}

/* "In its report the Board says": what does something just behind the phrase; -1: nothing. */
static int32_t introduced_at_once(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t end) {
    enum { farthest = 6 };
    const struct article *article = pronouns->coref->article;
    if (pronoun->token != article->sentences.at[pronoun->sentence].first + 1) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > pronoun->token + farthest) return -1;
        if (mention->first <= pronoun->token || mention->last >= end) continue;
        bool body = mention->kind == KIND_ORGANISATION && pronouns_fit(pronouns, mention, pronoun);
        if (body && verb_of(pronouns, mention)) return (int32_t)i;
    }
    return -1;
}

/* "At its meeting, the Board decided": what stands behind the comma of an introductory phrase. */
static int32_t introduced(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { first_words = 8, farthest = 10 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    static const struct slice openers[] = {WORD("At"),     WORD("In"),     WORD("As"),   WORD("For"), WORD("Since"),
                                           WORD("During"), WORD("On"),     WORD("With"), WORD("By"),  WORD("Under"),
                                           WORD("After"),  WORD("Before"), WORD("To"),   WORDS_END};
    uint32_t comma = pronoun->token + 1;
    if (pronoun->token == own->first || pronoun->token > own->first + first_words) return -1;
    if (!slice_equal(article_words(article, pronoun->token, comma), slice_of("its"))) return -1;
    if (!article_among(article, own->first, openers)) return -1;
    while (comma < own->last && comma < pronoun->token + farthest && !article_is_written(article, comma, ",")) comma++;
    const int32_t at_once = introduced_at_once(pronouns, pronoun, comma);
    if (at_once >= 0) return at_once;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > comma + 2) return -1;
        if (mention->last <= pronoun->token && pronouns_fit(pronouns, mention, pronoun)) return -1;
        if (mention->first > comma && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* Whether its sentence begins with it, or with a phrase and a comma. */
static bool leads(const struct article *article, const struct mention *mention) {
    enum { opening = 4 };
    const uint32_t first = article->sentences.at[mention->sentence].first;
    uint32_t before = mention->first;
    if (before <= first + opening) return true;
    if (article_is(article, before - 1, "the")) before--;
    return article_is_written(article, before - 1, ",");
}

/* The sentence before the pronoun's, but for one that is a mere word: "Yes." */
static uint32_t sentence_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { shortest = 4 };
    const uint32_t before = pronoun->sentence - 1;
    const struct sentence *own = &pronouns->coref->article->sentences.at[before];
    if (!before || !pronouns->count || own->last - own->first > shortest || own->heading) return before;
    return pronouns_mention(pronouns, (int32_t)pronouns->first[before])->sentence == before ? before : before - 1;
}

/* "Its Council met. It agreed": the body that the sentence before begins with as another's; -1: none. */
static int32_t owned_at(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence,
                        uint32_t its) {
    const struct article *article = pronouns->coref->article;
    if (pronouns_is_its(article, pronoun) || !article_is(article, its, "its")) return -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first > its + 1) return -1;
        bool body = mention->first == its + 1 && mention->kind == KIND_ORGANISATION;
        if (body && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "It merged with Acme. It had 800 staff.": what the sentence before began with. */
static int32_t begun_with(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const int32_t before = pronouns->thing[sentence];
    if (before < 0) return -1;
    const struct pronoun opening = {.sentence = sentence, .token = pronouns_mention(pronouns, before)->first};
    bool opens = opening.token == pronouns->coref->article->sentences.at[sentence].first ||
                 pronouns_follows_date(pronouns, &opening);
    const int32_t owned = opens ? owned_at(pronouns, pronoun, sentence, opening.token) : -1;
    if (owned >= 0) return owned;
    return opens && !quotes_between(pronouns, opening.token, pronoun->token) ? before : -1;
}

/* "India was shaken when the Harvest Party withdrew its support": the body of its own clause, just before it. */
static int32_t own_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    if (!article_is(article, pronoun->token, "its")) return -1;
    int32_t body = pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (body < 0 || pronouns_is_owner(pronouns, pronouns_mention(pronouns, body))) return -1;
    const struct mention *mention = pronouns_mention(pronouns, body);
    if (!pronouns_fit(pronouns, mention, pronoun) || quotes_between(pronouns, mention->first, pronoun->token))
        return -1;
    uint32_t verb = verb_of(pronouns, mention);
    if (verb && symbol_set_has(pronouns->coref->speech.marks, article->tokens.at[verb].symbol)) verb++;
    if (!verb || verb >= pronoun->token || pronoun->token > verb + reach) return -1;
    if (pronouns_country_between(pronouns, verb, pronoun->token)) return -1;
    for (uint32_t i = verb; i < pronoun->token; i++)
        if (article->tokens.at[i].shape != SHAPE_LOWER || article_is_written(article, i, "of")) return -1;
    return pronouns_in_clause(article, verb, pronoun->token) ? before_bracket(pronouns, body) : -1;
}

/* "The Council endorsed the bill and will lay it before Parliament": the document that something was done to before it;
 * -1: none. */
static int32_t text_passed_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice later[] = {WORD("will"), WORD("would"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (pronouns_is_its(article, pronoun) || !is_object(pronouns, pronoun)) return -1;
    if (pronoun->token < article->sentences.at[pronoun->sentence].first + 4) return -1;
    const uint32_t before = pronoun->token - 2 - article_among(article, pronoun->token - 2, later);
    if (!article_is_written(article, before, "and")) return -1;
    const int32_t text = pronouns_last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronoun->token);
    if (text < 0 || is_aside(pronouns, pronouns_mention(pronouns, text))) return -1;
    return quotes_between(pronouns, pronouns_mention(pronouns, text)->first, pronoun->token) ? -1 : text;
}

/* "I have read it. It is good.": what "it" of the sentence before means, where that names nothing; -1: nothing. */
static int32_t only_it(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const int32_t it = pronouns->thing[sentence];
    if (it < 0 || pronouns_is_its(pronouns->coref->article, pronoun)) return -1;
    if (pronoun->token != pronouns->coref->article->sentences.at[pronoun->sentence].first) return -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence) break;
        if (mention->kind != KIND_DATE && !mention->dropped) return -1;
    }
    return quotes_between(pronouns, pronouns_mention(pronouns, it)->first, pronoun->token) ? -1 : it;
}

/* "Acme's announcement that it would": whose it is. */
static int32_t announced_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { words = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, that = pronoun->token - 1;
    if (pronoun->token < first + 4 || !article_is_written(article, that, "that")) return -1;
    for (uint32_t i = that - 1; i > first && i + words >= that; i--) {
        if (article->tokens.at[i].shape == SHAPE_CLITIC) return ending_at(pronouns, pronoun, i);
        if (article->tokens.at[i].shape != SHAPE_LOWER) return -1;
    }
    return -1;
}

static int32_t thing_meant(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (pronoun->told) return thing_told_of(pronouns, pronoun);
    if (goes_on_telling(pronouns, pronoun)) {
        int32_t teller = thing_told_of(pronouns, pronoun);
        if (teller >= 0) return teller;
    }
    static pronoun_sieve *const sieves[] = {pronouns_text, just_before, granted,      said_by,       announced_by,
                                            body_of,       introduced,  same_subject, teller_of_its, NULL};
    int32_t found = pronouns_sift(pronouns, pronoun, sieves);
    if (found >= 0) return found;
    found = pronouns_first_fitting(pronouns, pronoun, pronoun->sentence);
    if (found >= 0) found = first_main(pronouns, pronoun, found);
    if (found >= 0 && is_its_subject(pronouns, pronoun, found)) return found;
    if (found >= 0) {
        const int32_t text = text_passed_on(pronouns, pronoun);
        if (text >= 0) return text;
    }
    if (found >= 0 && !pronouns_goes_on(pronouns, pronoun)) return -1;
    if (pronoun->sentence == 0 || !(opens_clause(pronouns, pronoun) || goes_on_owning(pronouns, pronoun))) return -1;
    const uint32_t told = sentence_before(pronouns, pronoun);
    const struct sentence *before = &article->sentences.at[told];
    if (before->furniture || before->heading) return -1;
    found = begun_with(pronouns, pronoun, told);
    if (found < 0) found = only_it(pronouns, pronoun, told);
    if (found >= 0) return found;
    found = pronouns_first_fitting(pronouns, pronoun, told);
    if (found < 0 || is_aside(pronouns, pronouns_mention(pronouns, found))) return -1;
    bool owner = pronouns_is_its(article, pronoun);
    bool body = pronouns_mention(pronouns, found)->kind == KIND_ORGANISATION;
    if (body && !leads(article, pronouns_mention(pronouns, found))) return -1;
    if (body && !owner && pronoun->speech) return -1; /* "It is a pity": what was said rather than who was named */
    return pronouns_country_between(pronouns, before->first, pronouns_mention(pronouns, found)->first) ? -1 : found;
}

/* "a tenth of its value": what is told of things rather than of bodies and texts. */
static bool is_of_a_thing(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    return pronouns_is_its(article, pronoun) && pronoun->token + 1 < article->tokens.count &&
           vocabulary_has_token(article, pronoun->token + 1, V_MEASURE_NOUN);
}

/* "its decision of 4 March", "its letter": what a body has made, and no text. */
static bool owns_act(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct mention *owned = right_behind(pronouns, pronoun, KIND_DOCUMENT);
    return owned && (vocabulary_has(article, owned->value, V_DOCTYPE_ACT) ||
                     vocabulary_has(article, owned->value, V_DOCTYPE_SIGNED));
}

/* Whether a body or a document is named among the tokens. */
static bool names_thing(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= last) return false;
        if ((mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT) && !mention->dropped) return true;
    }
    return false;
}

/* "If the problem is not solved, it will grow": the clause before it is about something that is neither. */
static bool follows_clause_of_other(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { longest = 14 };
    static const struct slice openers[] = {WORD("if"),    WORD("when"),     WORD("as"),     WORD("because"),
                                           WORD("once"),  WORD("although"), WORD("though"), WORD("while"),
                                           WORD("since"), WORD("unless"),   WORD("until"),  WORDS_END};
    static const struct slice borders[] = {WORD(","), WORD("that"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("this"), WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t begin = article->sentences.at[pronoun->sentence].first, comma = pronoun->token - 1;
    if (pronoun->token < begin + 4 || !article_is_written(article, comma, ",")) return false;
    uint32_t first = comma;
    while (first > begin && first + longest > comma && !article_among(article, first - 1, borders)) first--;
    if (!article_among_nocase(article, first, openers)) return false;
    uint32_t noun = first + 1 + article_is_written(article, first + 1, "for"); /* "as for the plan" */
    if (!article_among(article, noun, articles) || article->tokens.at[noun + 1].shape != SHAPE_LOWER) return false;
    return !names_thing(pronouns, first, comma);
}

/* "ACMX has built dams since it came": the letters that the sentence begins with are no mention. */
static bool is_of_unknown_letters(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("since"), WORD("because"), WORD("when"),  WORD("after"), WORD("if"),
                                         WORD("as"),    WORD("before"),  WORD("while"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (article_is_written(article, first, "The") || article_is_written(article, first, "But")) first++;
    if (pronoun->token < first + 3 || !article_among(article, pronoun->token - 1, links)) return false;
    const struct token *letters = &article->tokens.at[first];
    if (letters->shape != SHAPE_UPPER || letters->end - letters->start < 2) return false;
    return pronouns_is_verb(pronouns, first + 1) && !names_thing(pronouns, first, first + 1);
}

/* The only body of which the article says that a person holds an office; -1: none, or several. */
static int32_t represented_by(const struct pronouns *pronouns, const struct mention *person) {
    const struct coref *coref = pronouns->coref;
    int32_t found = -1;
    for (size_t i = 0; i < coref->represented.count; i++) {
        const int32_t body = coref->represented.at[i].body;
        const struct mention *mention = pronouns_mention(pronouns, body);
        if (coref->represented.at[i].person != person->chain || mention->dropped || !mention->chain) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = body;
    }
    return found;
}

/* "it would cut", "it has agreed", "its members": what a body does or has. */
static bool is_of_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice auxiliaries[] = {WORD("would"), WORD("will"), WORD("had"),  WORD("has"), WORD("could"),
                                               WORD("also"),  WORD("did"),  WORD("does"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t next = pronoun->token + 1;
    if (pronouns_is_its(article, pronoun)) return true;
    if (article_is_written(article, next + 1, "be") || article_is_written(article, next + 1, "been")) return false;
    if (article_among(article, next, auxiliaries) || pronouns_has(pronouns, next, pronouns->terms->body_deed))
        return true;
    return article_is_written(article, next, "was") &&
           slice_ends(article_words(article, next + 1, next + 2), slice_of("ing"));
}

/* "Holm said it would": the body for which he speaks, wherever the article says so. */
static int32_t spoken_for_elsewhere(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->speech || pronoun->token + 2 >= article->sentences.at[pronoun->sentence].last) return -1;
    if (pronoun->token <= first + 1 || is_object(pronouns, pronoun) || !is_of_body(pronouns, pronoun)) return -1;
    uint32_t verb = pronoun->token - 1;
    if (article_is_written(article, verb, "that")) verb--;
    if (verb <= first || !coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    const int32_t teller = pronouns_teller(pronouns, pronoun->sentence, verb);
    if (teller < 0 || pronouns_mention(pronouns, teller)->kind != KIND_PERSON) return -1;
    return represented_by(pronouns, pronouns_mention(pronouns, teller));
}

int32_t pronouns_thing(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (pronouns_means_nothing(pronouns, pronoun) || is_of_a_thing(pronouns, pronoun)) return -1;
    const bool its = pronouns_is_its(pronouns->coref->article, pronoun);
    if (!its && is_of_unknown_letters(pronouns, pronoun)) return -1;
    int32_t found = pronouns_resolving_body(pronouns, pronoun);
    if (found >= 0) return found;
    found = pronoun->told ? -1 : engaging(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = told_duty(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = own_subject(pronouns, pronoun);
    if (found < 0) found = thing_meant(pronouns, pronoun);
    /* "The Bank said that if the price falls it will sell" tells of the Bank. */
    if (found >= 0 && !its && follows_clause_of_other(pronouns, pronoun)) {
        const struct mention *meant = pronouns_mention(pronouns, found);
        if (meant->kind == KIND_DOCUMENT || meant->sentence != pronoun->sentence) return -1;
    }
    if (found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_DOCUMENT && its &&
        (means_body(pronouns, pronoun) || owns_act(pronouns, pronoun)))
        found = -1;
    if (found < 0 && !pronoun->told) found = pronouns_owner_near(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = spoken_for_elsewhere(pronouns, pronoun);
    return found < 0 && !pronoun->told ? pronouns_main_body(pronouns, pronoun) : found;
}
