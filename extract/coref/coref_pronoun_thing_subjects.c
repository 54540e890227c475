#include "coref_pronoun_thing_parts.h"

#include "vocabulary.h"
#include "word_list.h"

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

int32_t things_first_main(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t first) {
    const struct article *article = pronouns->coref->article;
    bool owner = pronouns_is_its(article, pronoun);
    int32_t letters = -1;
    uint32_t covered = 0;
    for (size_t i = (size_t)first; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > pronoun->token) break;
        bool nested = mention->end <= covered;
        if (mention->end > covered) covered = mention->end;
        if (nested || !pronouns_fit(pronouns, mention, pronoun) || things_is_aside(pronouns, mention)) continue;
        if ((int32_t)i != first && coref_is_reporter(article, mention)) continue;
        if (owner && mention->kind == KIND_DOCUMENT) continue;
        if (!coref_is_bracketed(article, mention)) return (int32_t)i;
        if (letters < 0) letters = (int32_t)i;
    }
    return letters < 0 ? first : letters;
}

bool things_is_subject(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t named) {
    const struct article *article = pronouns->coref->article;
    const struct mention *mention = pronouns_mention(pronouns, named);
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    bool owner = pronouns_is_its(article, pronoun);
    if (things_is_aside(pronouns, mention) && !(owner && goes_on(article, mention))) return false;
    if (things_quoted_apart(pronouns, mention->first, pronoun->token)) return false;
    if (owner && pronouns_country_between(pronouns, mention->last, pronoun->token)) return false;
    if (!owner && pronouns_is_barred(pronouns, mention->last, pronoun->token)) return false;
    if (pronouns_country_between(pronouns, first, mention->first)) return false;
    if (!things_is_object(pronouns, pronoun)) return true;
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

bool things_opens_clause(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct coref_speech *speech = &pronouns->coref->speech;
    uint32_t first = article->sentences.at[pronoun->sentence].first, before = pronoun->token - 1;
    if (pronoun->token == first || pronouns_follows_date(pronouns, pronoun) || pronouns_goes_on(pronouns, pronoun) ||
        things_is_made_by(pronouns, pronoun))
        return true;
    if (before == first && symbol_set_has(speech->marks, article->tokens.at[first].symbol)) return true;
    if (things_is_object(pronouns, pronoun) || pronouns_country_between(pronouns, first, pronoun->token)) return false;
    bool that = before > first && article_is_written(article, before, "that");
    if (that) before--;
    if (before <= first || !coref_speech_says(speech, before) || is_unknown_name(pronouns, before - 1)) return false;
    return that || !pronouns_has(pronouns, before - 1, pronouns->terms->personal);
}

bool things_goes_on_owning(const struct pronouns *pronouns, const struct pronoun *pronoun) {
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

int32_t things_same_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
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
           article->tokens.at[before - 1].shape == SHAPE_LOWER && !things_is_aside(pronouns, body);
}

/* "accused Acme of hiding", "accused the Bank of hiding" */
static bool is_accused_of(const struct article *article, const struct mention *body) {
    const uint32_t first = article->sentences.at[body->sentence].first;
    uint32_t verb = body->first;
    if (verb > first && article_is_written(article, verb - 1, "the")) verb--;
    if (verb == first || !article_is_written(article, body->last, "of")) return false;
    return vocabulary_starts(article, article_words(article, verb - 1, verb), V_ACCUSING_STEM) &&
           slice_ends(article_words(article, body->last + 1, body->last + 2), slice_of("ing"));
}

/* Where the verb of a body's clause begins behind it: "Acme sold", "Acme, which sold", "for Acme to sell", "accused
 * Acme of selling"; 0: nowhere. */
static uint32_t verb_of(const struct pronouns *pronouns, const struct mention *body) {
    static const struct slice relatives[] = {WORD("which"), WORD("that"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[body->sentence].last;
    uint32_t verb = body->last;
    if (verb + 2 >= last) return 0;
    if (article_is_written(article, verb, ")")) verb++;
    if (article_is_written(article, verb, "to")) return is_told_to(pronouns, body) ? verb + 1 : 0;
    if (is_accused_of(article, body)) return verb + 1;
    if (article_is_written(article, verb, ",") && article_is_written(article, verb + 1, "which")) verb++;
    if (article_among(article, verb, relatives)) return pronouns_is_verb(pronouns, verb + 1) ? verb + 1 : 0;
    return pronouns_is_verb(pronouns, verb) && !things_is_aside(pronouns, body) ? verb : 0;
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

int32_t things_introduced(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { first_words = 8, farthest = 10 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    static const struct slice openers[] = {
        WORD("At"),   WORD("In"),    WORD("As"),    WORD("For"),    WORD("Since"),  WORD("During"), WORD("On"),
        WORD("With"), WORD("By"),    WORD("Under"), WORD("After"),  WORD("Before"), WORD("To"),     WORD("Despite"),
        WORD("Amid"), WORD("Among"), WORD("Of"),    WORD("Unlike"), WORDS_END};
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

/* "Shares in Acme fell after it" */
int32_t things_measured(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { opening = 3 };
    static const struct slice links[] = {WORD("in"), WORD("of"), WORD("at"), WORDS_END};
    static const struct slice conjunctions[] = {WORD("after"),  WORD("because"),  WORD("as"),     WORD("when"),
                                                WORD("before"), WORD("although"), WORD("though"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (pronouns_is_its(article, pronoun) || pronoun->token < first + 4) return -1;
    if (!article_among(article, pronoun->token - 1, conjunctions)) return -1;
    const int32_t found = pronouns_first_fitting(pronouns, pronoun, pronoun->sentence);
    if (found < 0 || found != pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token))
        return -1;
    uint32_t before = pronouns_mention(pronouns, found)->first;
    if (before > first && article_is_written(article, before - 1, "the")) before--;
    if (before < first + 2 || before > first + opening || !article_among(article, before - 1, links)) return -1;
    return vocabulary_has_token(article, before - 2, V_FIRM_MEASURE) ? found : -1;
}

bool things_leads(const struct article *article, const struct mention *mention) {
    enum { opening = 4 };
    const uint32_t first = article->sentences.at[mention->sentence].first;
    uint32_t before = mention->first;
    if (before <= first + opening) return true;
    if (article_is(article, before - 1, "the")) before--;
    return article_is_written(article, before - 1, ",");
}

uint32_t things_sentence_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
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

int32_t things_begun_with(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const int32_t before = pronouns->thing[sentence];
    if (before < 0) return -1;
    const struct pronoun opening = {.sentence = sentence, .token = pronouns_mention(pronouns, before)->first};
    bool opens = opening.token == pronouns->coref->article->sentences.at[sentence].first ||
                 pronouns_follows_date(pronouns, &opening);
    const int32_t owned = opens ? owned_at(pronouns, pronoun, sentence, opening.token) : -1;
    if (owned >= 0) return owned;
    return opens && !things_quoted_apart(pronouns, opening.token, pronoun->token) ? before : -1;
}

int32_t things_own_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    if (!article_is(article, pronoun->token, "its")) return -1;
    int32_t body = pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (body < 0 || pronouns_is_owner(pronouns, pronouns_mention(pronouns, body))) return -1;
    const struct mention *mention = pronouns_mention(pronouns, body);
    if (!pronouns_fit(pronouns, mention, pronoun) || things_quoted_apart(pronouns, mention->first, pronoun->token))
        return -1;
    uint32_t verb = verb_of(pronouns, mention);
    if (verb && symbol_set_has(pronouns->coref->speech.marks, article->tokens.at[verb].symbol)) verb++;
    if (!verb || verb >= pronoun->token || pronoun->token > verb + reach) return -1;
    if (pronouns_country_between(pronouns, verb, pronoun->token)) return -1;
    for (uint32_t i = verb; i < pronoun->token; i++)
        if (article->tokens.at[i].shape != SHAPE_LOWER || article_is_written(article, i, "of")) return -1;
    return pronouns_in_clause(article, verb, pronoun->token) ? things_before_bracket(pronouns, body) : -1;
}

/* Whether what stands before a mention, and its article, says that a clause begins: "said the Bank", "said that Acme".
 */
static bool is_behind_saying(const struct pronouns *pronouns, const struct mention *body) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[body->sentence].first;
    uint32_t before = body->first;
    if (before > first && article_is_written(article, before - 1, "the")) before--;
    if (before > first + 1 && article_is_written(article, before - 1, "that")) before--;
    return before > first + 1 && coref_speech_says(&pronouns->coref->speech, before - 1);
}

int32_t things_inner_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("because"), WORD("when"),  WORD("before"), WORD("after"),
                                         WORD("if"),      WORD("until"), WORD("once"),   WORD("unless"),
                                         WORD("while"),   WORD("since"), WORD("though"), WORD("although"),
                                         WORD("what"),    WORD("where"), WORD("how"),    WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 4 || !article_among(article, token - 1, links)) return -1;
    int32_t found = -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= token) break;
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (is_behind_saying(pronouns, mention) && verb_of(pronouns, mention)) found = (int32_t)i;
        else if (found >= 0 && verb_of(pronouns, mention)) found = -1;
    }
    return found;
}

/* Whether the clause that begins with a body's verb goes on up to "its", an infinitive of it too. */
static bool reaches(const struct pronouns *pronouns, uint32_t verb, uint32_t its) {
    enum { longest = 14 };
    const struct article *article = pronouns->coref->article;
    if (verb >= its || verb + longest < its || pronouns_country_between(pronouns, verb, its)) return false;
    for (uint32_t i = verb; i < its; i++) {
        if (article_is_written(article, i, "it")) return false; /* "ruled against it in its case" */
        if (!article_is_written(article, i, "to") && !pronouns_in_clause(article, i, i + 1)) return false;
    }
    return !things_quoted_apart(pronouns, verb, its);
}

/* "left after the Bank stopped": what it did may have been done to whoever left. */
static bool does_it_to_another(const struct pronouns *pronouns, const struct mention *body) {
    static const struct slice links[] = {WORD("after"), WORD("before"), WORD("because"), WORD("since"),
                                         WORD("as"),    WORD("when"),   WORD("while"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t before = body->first - 1 - article_is_written(article, body->first - 1, "the");
    return before > article->sentences.at[body->sentence].first && article_among(article, before, links);
}

int32_t things_clause_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice giving[] = {WORD("granted"), WORD("gave"),    WORD("approved"), WORD("awarded"),
                                          WORD("ordered"), WORD("allowed"), WORD("denied"),   WORD("rejected"),
                                          WORD("cleared"), WORD("offered"), WORDS_END};
    if (!article_is_written(pronouns->coref->article, pronoun->token, "its")) return -1;
    const int32_t body = pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (body < 0 || !pronouns_fit(pronouns, pronouns_mention(pronouns, body), pronoun)) return -1;
    const struct mention *mention = pronouns_mention(pronouns, body);
    if (!mention->first || pronouns_is_owner(pronouns, mention) || things_is_aside(pronouns, mention)) return -1;
    uint32_t verb = mention->last;
    verb += article_is_written(pronouns->coref->article, verb, "also");
    if (!pronouns_is_verb(pronouns, verb) || article_is_written(pronouns->coref->article, mention->first - 1, "its"))
        return -1;
    if (is_behind_saying(pronouns, mention) && article_among(pronouns->coref->article, verb, giving)) return -1;
    if (does_it_to_another(pronouns, mention)) return -1;
    if (coref_speech_says(&pronouns->coref->speech, verb))
        verb += 1u + article_is_written(pronouns->coref->article, verb + 1, "that");
    return reaches(pronouns, verb, pronoun->token) ? things_before_bracket(pronouns, body) : -1;
}
