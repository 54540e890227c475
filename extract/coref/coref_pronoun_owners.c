#include "coref_pronoun_parts.h"

/* Whose "its staff" is where the sentence does not begin with the owner. */

/* A word of "118-page", "two". */
static bool counts(const struct article *article, uint32_t token) {
    const enum shape shape = (enum shape)article->tokens.at[token].shape;
    return (shape >= SHAPE_NUMBER_12 && shape < SHAPE_CLITIC) || article_is_written(article, token, "-");
}

/* "its staff", "its new headquarters", "its 118-page ruling": what bodies have. */
static bool owns_what_bodies_have(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 4 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    if (!article_is(article, pronoun->token, "its")) return false;
    for (uint32_t i = pronoun->token + 1; i < last && i <= pronoun->token + reach; i++) {
        if (pronouns_has(pronouns, i, pronouns->terms->of_body)) return true;
        if (article->tokens.at[i].shape != SHAPE_LOWER && !counts(article, i)) return false;
    }
    return false;
}

/* "its former director": whoever holds an office, which no text has. */
static bool owns_office(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    if (!article_is(article, pronoun->token, "its")) return false;
    for (uint32_t i = pronoun->token + 1; i < last && i <= pronoun->token + reach; i++) {
        if (pronouns_has(pronouns, i, pronouns->coref->office_head)) return true;
        if (article->tokens.at[i].shape != SHAPE_LOWER) return false;
    }
    return false;
}

/* "She runs its desk", "He will head its office". */
static bool is_run(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, verb = pronoun->token - 1;
    if (pronoun->token < first + 2 || !article_is_written(article, pronoun->token, "its")) return false;
    return pronouns_has(pronouns, first, pronouns->terms->personal) &&
           vocabulary_has_token(article, verb, V_RUNNING_VERB);
}

/* "It has dismissed", "It also rejected". */
static bool does_what_bodies_do(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice skipped[] = {WORD("has"), WORD("had"),   WORD("also"),  WORD("then"), WORD("later"),
                                           WORD("now"), WORD("twice"), WORD("never"), WORD("once"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    uint32_t verb = pronoun->token + 1;
    if (pronoun->speech || !article_is_written(article, pronoun->token, "It")) return false;
    while (verb + 1 < last && article_among(article, verb, skipped)) verb++;
    return verb < last && pronouns_has(pronouns, verb, pronouns->terms->body_deed);
}

/* "before the Council, which", "fined by the Council", rather than "head of the Council" or "the EU market"; what it
 * does itself may tell of that of which another is the head, too. */
static bool stands_alone(const struct pronouns *pronouns, const struct mention *body, bool acts) {
    static const struct slice ends[] = {WORD("."),  WORD(","),  WORD(";"),   WORD("("),   WORD("in"),   WORD("on"),
                                        WORD("to"), WORD("at"), WORD("for"), WORD("and"), WORD("with"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (body->last >= article->tokens.count) return false;
    if (!acts && !pronouns_may_begin_clause(article, body->first)) return false;
    return article_among(article, body->last, ends) || pronouns_is_verb(pronouns, body->last);
}

/* The only body that a sentence names before a token, but for those inside its name; -1: none, or several. */
static int32_t only_body(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const bool office = owns_office(pronouns, pronoun);
    int32_t found = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > pronoun->token) break;
        if (mention->kind == KIND_DOCUMENT && !mention->dropped && !office) return -1;
        if (found >= 0 && mention->end <= pronouns_mention(pronouns, found)->end) continue;
        if (mention->kind != KIND_ORGANISATION || !pronouns_fit(pronouns, mention, pronoun)) continue;
        if (coref_is_reporter(pronouns->coref->article, mention)) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* Whether a sentence names a country up to a token, but for those in names of bodies. */
static bool names_country(const struct pronouns *pronouns, uint32_t sentence, uint32_t end) {
    uint32_t at = pronouns->coref->article->sentences.at[sentence].first;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first >= end) break;
        if (mention->kind != KIND_ORGANISATION || mention->first < at) continue;
        if (pronouns_country_between(pronouns, at, mention->first)) return true;
        at = mention->last;
    }
    return at < end && pronouns_country_between(pronouns, at, end);
}

int32_t pronouns_owner_near(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { opening = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const bool does = pronoun->token == own->first && does_what_bodies_do(pronouns, pronoun);
    const bool acts = does && !coref_speech_says(&pronouns->coref->speech, pronoun->token + 1);
    const bool opens = does || (pronoun->token == own->first && article_is_written(article, pronoun->token, "Its"));
    const bool owned = owns_what_bodies_have(pronouns, pronoun) || is_run(pronouns, pronoun);
    if (!opens && !owned) return -1;
    int32_t found = only_body(pronouns, pronoun, pronoun->sentence);
    uint32_t searched = pronoun->sentence, end = pronoun->token;
    if (found >= 0 && !pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    if (found < 0) {
        if (!pronoun->sentence || pronoun->token > own->first + opening || own[-1].furniture || own[-1].heading)
            return -1;
        found = only_body(pronouns, pronoun, pronoun->sentence - 1);
        searched--, end = own[-1].last;
    }
    if (found < 0 || names_country(pronouns, searched, end)) return -1;
    if (!owned && !stands_alone(pronouns, pronouns_mention(pronouns, found), acts)) return -1;
    return coref_speech_at(&pronouns->coref->speech, pronouns_mention(pronouns, found)->first) == pronoun->speech
               ? found
               : -1;
}

/* "The Council," on a line of its own: the body that the lines below it tell of; -1: the sentence is no such line. */
static int32_t body_of_line(const struct pronouns *pronouns, uint32_t sentence) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *line = &article->sentences.at[sentence];
    uint32_t first = line->first, last = line->last;
    if (article_is(article, first, "the")) first++;
    if (last > first + 1 && article_is_written(article, last - 1, ",")) last--;
    for (size_t i = pronouns_from(pronouns, first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > first) return -1;
        if (mention->kind == KIND_ORGANISATION && mention->last == last && mention->chain && !mention->dropped)
            return (int32_t)i;
    }
    return -1;
}

int32_t pronouns_resolving_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 24 };
    static const struct slice links[] = {WORD("to"), WORD("before"), WORD("by"), WORD("at"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const struct token *opening = &article->tokens.at[own->first];
    const bool participle = opening->shape == SHAPE_TITLE &&
                            slice_ends(article_words(article, own->first, own->first + 1), slice_of("ing"));
    if (!participle || opening->gap < GAP_LINE || pronoun->token == own->first) return -1;
    const bool beside = pronoun->token == own->first + 1 || article_among(article, pronoun->token - 1, links);
    if (!beside) return -1;
    for (uint32_t back = 1; back <= farthest && back <= pronoun->sentence; back++) {
        const int32_t body = body_of_line(pronouns, pronoun->sentence - back);
        if (body >= 0) return body;
    }
    return -1;
}
