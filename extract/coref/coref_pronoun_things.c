#include "coref_pronoun_thing_parts.h"

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

/* "The Bank said its board met.": the Bank, rather than what it owns. */
static int32_t owner_of(const struct pronouns *pronouns, int32_t body) {
    if (body < 0 || !pronouns_mention(pronouns, body)->first) return body;
    const struct mention *owned = pronouns_mention(pronouns, body);
    const int32_t its = pronouns->thing[owned->sentence];
    bool owns = article_is_written(pronouns->coref->article, owned->first - 1, "its");
    return owns && its >= 0 && pronouns_mention(pronouns, its)->kind == KIND_ORGANISATION ? its : body;
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
    int32_t found = things_before_bracket(
        pronouns, pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token));
    if (found >= 0 || pronoun->token != pronouns->coref->article->sentences.at[pronoun->sentence].first) return found;
    if (!pronoun->sentence) return -1;
    const struct sentence *before = &pronouns->coref->article->sentences.at[pronoun->sentence - 1];
    const int32_t told = pronouns->thing[pronoun->sentence - 1];
    if (told >= 0 && pronouns_mention(pronouns, told)->kind == KIND_ORGANISATION &&
        !things_quoted_apart(pronouns, pronouns_mention(pronouns, told)->first, pronoun->token))
        return told;
    return before->furniture || before->heading
               ? -1
               : owner_of(pronouns, pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence - 1, UINT32_MAX));
}

/* "According to Acme, its factories": the body that is said to tell; -1: none. */
static int32_t according_to(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (!article_is_written(article, pronoun->token, "its") || !article_is_written(article, pronoun->token - 1, ","))
        return -1;
    const int32_t found = things_ending_at(pronouns, pronoun, pronoun->token - 1);
    if (found < 0 || pronouns_mention(pronouns, found)->kind != KIND_ORGANISATION) return -1;
    uint32_t before = pronouns_mention(pronouns, found)->first;
    if (before > first && article_is_written(article, before - 1, "the")) before--;
    return before == first + 2 && article_is(article, first, "according") ? found : -1;
}

/* "in its report", "at its session": what who acts has made or holds. */
static bool tells_in_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("in"), WORD("at"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (!article_among(article, pronoun->token - 1, links)) return false;
    const struct mention *text = right_behind(pronouns, pronoun, KIND_DOCUMENT);
    return text ? !vocabulary_has(article, text->value, V_DOCTYPE_PLAN)
                : !right_behind(pronouns, pronoun, KIND_TITLE) && means_body(pronouns, pronoun);
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
    if (token < 2) return -1;
    if (owner && article_is_written(article, token - 1, ",")) return according_to(pronouns, pronoun);
    if (!word_among(article_words(article, token - 1, token), owner ? links : conjunctions)) return -1;
    bool bracket = token > 4 && article_is_written(article, token - 2, ")");
    int32_t found = things_before_bracket(pronouns, things_ending_at(pronouns, pronoun, token - 1 - bracket));
    if (found < 0) return found;
    if (pronouns_mention(pronouns, found)->kind == KIND_DOCUMENT) /* "passed the bill at its session" */
        return means_body(pronouns, pronoun) ? -1 : found;
    const int32_t acting =
        owner && tells_in_text(pronouns, pronoun) ? things_acting_before(pronouns, pronoun, found) : -1;
    return acting < 0 ? found : acting;
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
        const int32_t found = things_ending_at(pronouns, pronoun, at);
        if (found < 0 || pronouns_mention(pronouns, found)->kind != KIND_ORGANISATION) return -1;
        uint32_t before = pronouns_mention(pronouns, found)->first;
        if (before > first && article_is_written(article, before - 1, "the")) before--;
        return before > first && article_is_written(article, before - 1, "to") ? found : -1;
    }
    return -1;
}

/* "The Council endorsed the bill and will lay it before Parliament": the document that something was done to before it;
 * -1: none. */
static int32_t text_passed_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice later[] = {WORD("will"), WORD("would"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (pronouns_is_its(article, pronoun) || !things_is_object(pronouns, pronoun)) return -1;
    if (pronoun->token < article->sentences.at[pronoun->sentence].first + 4) return -1;
    const uint32_t before = pronoun->token - 2 - article_among(article, pronoun->token - 2, later);
    if (!article_is_written(article, before, "and")) return -1;
    const int32_t text = pronouns_last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronoun->token);
    if (text < 0 || things_is_aside(pronouns, pronouns_mention(pronouns, text))) return -1;
    return things_quoted_apart(pronouns, pronouns_mention(pronouns, text)->first, pronoun->token) ? -1 : text;
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
    return things_quoted_apart(pronouns, pronouns_mention(pronouns, it)->first, pronoun->token) ? -1 : it;
}

static int32_t thing_meant(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (pronoun->told) return things_told_of(pronouns, pronoun);
    if (things_goes_on_telling(pronouns, pronoun)) {
        int32_t teller = things_told_of(pronouns, pronoun);
        if (teller >= 0) return teller;
    }
    static pronoun_sieve *const sieves[] = {things_of_owned_deed,
                                            things_said_in_text,
                                            things_inner_subject,
                                            pronouns_text,
                                            just_before,
                                            things_made_so,
                                            granted,
                                            things_said_by,
                                            things_announced_by,
                                            body_of,
                                            things_introduced,
                                            things_measured,
                                            things_same_subject,
                                            things_teller_of_its,
                                            things_clause_subject,
                                            NULL};
    int32_t found = pronouns_sift(pronouns, pronoun, sieves);
    if (found >= 0) return found;
    /* "A panel it set up" is not what did so */
    found = things_is_made_by(pronouns, pronoun) ? -1 : pronouns_first_fitting(pronouns, pronoun, pronoun->sentence);
    if (found >= 0) found = things_first_main(pronouns, pronoun, found);
    if (found >= 0 && things_is_subject(pronouns, pronoun, found)) return found;
    if (found >= 0) {
        const int32_t text = text_passed_on(pronouns, pronoun);
        if (text >= 0) return text;
    }
    if (found >= 0 && !pronouns_goes_on(pronouns, pronoun)) return -1;
    if (pronoun->sentence == 0 || !(things_opens_clause(pronouns, pronoun) || things_goes_on_owning(pronouns, pronoun)))
        return -1;
    const uint32_t told = things_sentence_before(pronouns, pronoun);
    const struct sentence *before = &article->sentences.at[told];
    if (before->furniture || before->heading) return -1;
    found = things_begun_with(pronouns, pronoun, told);
    if (found < 0) found = only_it(pronouns, pronoun, told);
    if (found >= 0) return found;
    found = pronouns_first_fitting(pronouns, pronoun, told);
    if (found < 0 || things_is_aside(pronouns, pronouns_mention(pronouns, found))) return -1;
    bool owner = pronouns_is_its(article, pronoun);
    bool body = pronouns_mention(pronouns, found)->kind == KIND_ORGANISATION;
    if (body && !things_leads(article, pronouns_mention(pronouns, found))) return -1;
    if (body && !owner && pronoun->speech) return -1; /* "It is a pity": what was said rather than who was named */
    return pronouns_country_between(pronouns, before->first, pronouns_mention(pronouns, found)->first) ? -1 : found;
}

/* "its decision of 4 March", "its letter": what a body has made, and no text. */
static bool owns_act(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct mention *owned = right_behind(pronouns, pronoun, KIND_DOCUMENT);
    return owned && (vocabulary_has(article, owned->value, V_DOCTYPE_ACT) ||
                     vocabulary_has(article, owned->value, V_DOCTYPE_SIGNED));
}

int32_t pronouns_thing(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (pronouns_means_nothing(pronouns, pronoun) || things_of_measure(pronouns, pronoun)) return -1;
    const bool its = pronouns_is_its(pronouns->coref->article, pronoun);
    if (its && pronouns_of_lands_deed(pronouns, pronoun)) return -1;
    if (!its && things_of_unknown_letters(pronouns, pronoun)) return -1;
    int32_t found = pronouns_resolving_body(pronouns, pronoun);
    if (found >= 0) return found;
    found = pronouns_answering(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_charged(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_engaging(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_told_duty(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_own_subject(pronouns, pronoun);
    if (found < 0) found = thing_meant(pronouns, pronoun);
    if (found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_ORGANISATION &&
        pronouns_judges_fact(pronouns, pronoun))
        return -1;
    /* "The Bank said that if the price falls it will sell" tells of the Bank. */
    if (found >= 0 && !its && things_follows_other_clause(pronouns, pronoun)) {
        const struct mention *meant = pronouns_mention(pronouns, found);
        if (meant->kind == KIND_DOCUMENT || meant->sentence != pronoun->sentence) return -1;
    }
    if (found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_DOCUMENT && its &&
        (means_body(pronouns, pronoun) || owns_act(pronouns, pronoun)))
        found = -1;
    if (found >= 0 && pronouns_mention(pronouns, found)->kind == KIND_DOCUMENT && things_tells_plan(pronouns, pronoun))
        return things_issuer(pronouns, pronoun, found);
    if (found < 0 && !pronoun->told) found = pronouns_owner_near(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_spoken_for(pronouns, pronoun);
    if (found < 0 && !pronoun->told) found = things_moved(pronouns, pronoun);
    return found < 0 && !pronoun->told ? pronouns_main_body(pronouns, pronoun) : found;
}
