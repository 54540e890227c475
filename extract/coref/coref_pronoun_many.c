#include "coref_pronoun_parts.h"

#include "coref_kinds.h"
#include "word_list.h"

/* "They" and "their" of a body: of a club, and of any that its verb tells of as many ("Acme have cut their prices"),
 * where no people stand between who could be meant. */

static const struct slice many_verbs[] = {WORD("have"), WORD("are"),  WORD("were"),  WORD("do"),     WORD("say"),
                                          WORD("deny"), WORD("want"), WORD("claim"), WORD("insist"), WORDS_END};

static bool is_club(const struct pronouns *pronouns, const struct mention *body) {
    return slice_equal(coref_kind_of(pronouns->coref, body), slice_of("club"));
}

/* "The Dockers said they", "the armed forces say they": a name that is a plural by itself. */
static bool is_plural(const struct article *article, const struct mention *body) {
    static const struct slice plurals[] = {WORD("forces"), WORD("Forces"), WORD("Taliban"), WORDS_END};
    if (!body->first || !article_is(article, body->first - 1, "the")) return false;
    if (article_among(article, body->last - 1, plurals)) return true;
    const struct slice name = mention_text(article, body);
    if (body->last - body->first > 1 || body->form != FORM_NAME || slice_equal(body->value, slice_of("media")))
        return false;
    return name.size > 5 && slice_ends(name, slice_of("s")) && !slice_ends(name, slice_of("ss")) &&
           article->tokens.at[body->first].shape == SHAPE_TITLE;
}

/* The word behind the name, or behind what is said of it between commas: "Acme, champions in 2016, have". */
static uint32_t behind(const struct article *article, const struct mention *body) {
    enum { longest = 9 };
    const uint32_t last = article->sentences.at[body->sentence].last;
    uint32_t at = body->last;
    if (at >= last || !article_is_written(article, at, ",")) return at;
    while (++at < last && at < body->last + longest)
        if (article_is_written(article, at, ",")) return at + 1;
    return body->last;
}

/* Neither "readers of Acme have" nor "Dahl and Acme have": the name alone is the subject of its clause. */
static bool begins_clause(const struct article *article, const struct mention *body) {
    static const struct slice borders[] = {
        WORD("that"),  WORD("as"),    WORD("but"),   WORD("when"),   WORD("while"),    WORD("because"),
        WORD("if"),    WORD("since"), WORD("after"), WORD("before"), WORD("although"), WORD("where"),
        WORD("which"), WORD(","),     WORD(";"),     WORD(":"),      WORD("\""),       WORDS_END};
    const uint32_t first = article->sentences.at[body->sentence].first;
    uint32_t at = body->first;
    if (at > first && article_is(article, at - 1, "the")) at--;
    return at == first || article_among(article, at - 1, borders);
}

/* Whether the body is who does something and is many. */
static bool does_as_many(const struct pronouns *pronouns, const struct mention *body) {
    const struct article *article = pronouns->coref->article;
    if (!begins_clause(article, body)) return false;
    const uint32_t verb = behind(article, body);
    if (verb >= article->sentences.at[body->sentence].last) return false;
    if (article_among(article, verb, many_verbs)) return true;
    return pronouns_is_verb(pronouns, verb) && (is_club(pronouns, body) || is_plural(article, body));
}

static bool ends_in_s(struct slice word) { return word.size > 3 && word.at[word.size - 1] == 's'; }

/* "players", "women": some who are many themselves. */
static bool is_people(const struct pronouns *pronouns, uint32_t token) {
    const struct coref *coref = pronouns->coref;
    const struct article *article = coref->article;
    const struct slice word = article_words(article, token, token + 1);
    if (article->tokens.at[token].shape != SHAPE_LOWER) return false;
    if (vocabulary_has_token(article, token, V_PLURAL_NOUN)) return true;
    if (!ends_in_s(word)) return false;
    const struct slice one = slice_cut(word, 0, word.size - 1);
    return lexicon_find(coref->lexicon, one, pronouns->terms->human) ||
           lexicon_find(coref->lexicon, one, pronouns->terms->trade) ||
           lexicon_find(coref->lexicon, one, coref->office_head) ||
           lexicon_find(coref->lexicon, one, pronouns->terms->kin);
}

static bool people_between(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (is_people(pronouns, i)) return true;
    return pronouns_country_between(pronouns, first, last);
}

/* "cuts, but not where they will fall": what owns nothing, but may fall. */
static bool things_between(const struct article *article, uint32_t first, uint32_t pronoun) {
    if (article_is(article, pronoun, "their")) return false;
    for (uint32_t i = first; i < pronoun; i++)
        if (article->tokens.at[i].shape == SHAPE_LOWER && ends_in_s(article_words(article, i, i + 1))) return true;
    return false;
}

/* The last body of the sentence before the token of which it tells as many, nothing between but it; -1: none. */
static int32_t subject_of(const struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    int32_t found = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > token) break;
        if (mention->kind != KIND_ORGANISATION || mention->dropped || !mention->chain) continue;
        if (does_as_many(pronouns, mention)) found = (int32_t)i;
    }
    if (found < 0 || people_between(pronouns, pronouns_mention(pronouns, found)->last, token)) return -1;
    return found;
}

static bool opens(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const uint32_t first = pronouns->coref->article->sentences.at[pronoun->sentence].first;
    return pronoun->token == first || pronouns_follows_date(pronouns, pronoun);
}

int32_t pronouns_many(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (pronoun->speech) return -1;
    const int32_t own = subject_of(pronouns, pronoun->sentence, pronoun->token);
    if (own >= 0 && things_between(article, pronouns_mention(pronouns, own)->last, pronoun->token)) return -1;
    /* "The Dockers asked the Tanners to join them" */
    if (own >= 0 && article_is(article, pronoun->token, "them") && is_plural(article, pronouns_mention(pronouns, own)))
        return -1;
    if (own >= 0 || !pronoun->sentence || !opens(pronouns, pronoun)) return own;
    const struct sentence *before = &article->sentences.at[pronoun->sentence - 1];
    if (before->heading || before->furniture) return -1;
    if (pronouns->many[pronoun->sentence - 1] >= 0 && article_is(article, before->first, "they"))
        return people_between(pronouns, before->first + 1, before->last) ? -1 : pronouns->many[pronoun->sentence - 1];
    const int32_t found = subject_of(pronouns, pronoun->sentence - 1, before->last);
    const uint32_t begin = before->first + article_is_written(article, before->first, "The");
    return found >= 0 && pronouns_mention(pronouns, found)->first == begin ? found : -1;
}
