#include "coref.h"
#include "register_parts.h"

/* Those who act together and have no name: "The two leaders met and signed", "Ministers of the nine states met. They
 * adopted". */

static bool is_among(const struct article *article, uint32_t token, const struct slice *words) {
    return article_among_nocase(article, token, words);
}

/* Whether a verb, or what stands before one, may follow the subject. */
static bool ends_subject(const struct article *article, uint32_t token) {
    static const struct slice words[] = {WORD("on"),   WORD("at"),   WORD("in"),   WORD("met"),  WORD("have"),
                                         WORD("had"),  WORD("will"), WORD("were"), WORD("are"),  WORD("meet"),
                                         WORD("also"), WORD("who"),  WORD(","),    WORD("then"), WORD("began"),
                                         WORD("from"), WORDS_END};
    if (is_among(article, token, words) || vocabulary_has_token(article, token, V_IRREGULAR_PAST)) return true;
    const bool noun_next = token + 1 < article->tokens.count && vocabulary_has_token(article, token + 1, V_ACTOR_NOUN);
    return slice_ends(article_words(article, token, token + 1), slice_of("ed")) && !noun_next; /* "armed groups" */
}

/* Behind "of the nine states"; `token` where no such words follow. */
static uint32_t tail_end(const struct article *article, uint32_t token, uint32_t last) {
    enum { longest = 7 };
    if (token >= last || !article_is_written(article, token, "of")) return token;
    uint32_t end = token + 1;
    while (end < last && end < token + longest && !ends_subject(article, end)) end++;
    return end < last && end > token + 1 && ends_subject(article, end) ? end : token;
}

/* Whether a word may stand in front of the noun: "the two main", "EU". */
static bool leads_noun(const struct article *article, uint32_t token) {
    static const struct slice borders[] = {
        WORD("of"),   WORD("in"),  WORD("on"),   WORD("at"),    WORD("by"),   WORD("to"),   WORD("for"),  WORD("as"),
        WORD("with"), WORD("and"), WORD("but"),  WORD("it"),    WORD("he"),   WORD("she"),  WORD("they"), WORD("no"),
        WORD("not"),  WORD("was"), WORD("that"), WORD("which"), WORD("some"), WORD("said"), WORDS_END};
    const enum shape shape = article->tokens.at[token].shape;
    if (is_among(article, token, borders) || vocabulary_has_token(article, token, V_IRREGULAR_PAST)) return false;
    return shape == SHAPE_LOWER || shape == SHAPE_TITLE || shape == SHAPE_UPPER ||
           (shape >= SHAPE_NUMBER_12 && shape <= SHAPE_NUMBER);
}

static struct doers crowd_at(const struct article *article, uint32_t first, uint32_t last) {
    enum { farthest = 4 };
    if (first < last && register_is_article(article_words(article, first, first + 1))) first++;
    uint32_t head = first;
    while (head < last && head <= first + farthest && !vocabulary_has_token(article, head, V_ACTOR_NOUN)) {
        if (!leads_noun(article, head)) return (struct doers){first, first};
        head++;
    }
    if (head + 1 >= last || head > first + farthest) return (struct doers){first, first};
    const uint32_t end = tail_end(article, head + 1, last);
    return (struct doers){first, ends_subject(article, end) ? end : first};
}

struct doers register_crowd(const struct article *article, uint32_t first, uint32_t last) {
    enum { farthest = 9 };
    static const struct slice openers[] = {WORD("in"),     WORD("on"),    WORD("at"),        WORD("after"),
                                           WORD("during"), WORD("by"),    WORD("following"), WORD("before"),
                                           WORD("with"),   WORD("later"), WORD("earlier"),   WORD("meanwhile"),
                                           WORD("last"),   WORD("this"),  WORDS_END};
    static const struct slice quotes[] = {WORD("\""), WORD("“"), WORDS_END};
    if (first < last && is_among(article, first, quotes)) first++;
    const struct doers crowd = crowd_at(article, first, last);
    if (crowd.first < crowd.last || first == last || !is_among(article, first, openers)) return crowd;
    for (uint32_t token = first; token < last && token <= first + farthest; token++)
        if (article_is_written(article, token, ",")) return crowd_at(article, token + 1, last);
    return crowd;
}

/* The sentence in which a token stands. */
static uint32_t sentence_of(const struct article *article, uint32_t token) {
    uint32_t low = 0, high = (uint32_t)article->sentences.count;
    while (low + 1 < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (article->sentences.at[middle].first <= token) low = middle;
        else high = middle;
    }
    return low;
}

/* The noun of which "the two", "both" or another number counts several; the end of the words where none does. */
static uint32_t counted_noun(const struct article *article, struct doers doers) {
    static const struct slice words[] = {WORD("the"),  WORD("both"), WORD("two"),     WORD("all"), WORD("three"),
                                         WORD("four"), WORD("five"), WORD("warring"), WORDS_END};
    uint32_t token = doers.first;
    while (token < doers.last && article_among_nocase(article, token, words)) token++;
    return token + 1 == doers.last ? token : doers.last;
}

/* Whether the words say no more than that there were several: "the two sides", "both parties", but not "five parties".
 */
static bool is_anybody(const struct article *article, struct doers doers) {
    static const struct slice nouns[] = {WORD("sides"), WORD("parties"), WORDS_END};
    const uint32_t noun = counted_noun(article, doers);
    if (noun == doers.last || !article_among_nocase(article, noun, nouns)) return false;
    return noun == doers.first || article_is(article, doers.first, "both") ||
           register_is_article(register_word_before(article, doers.first));
}

/* A person by name, or "he" or "she" that means one. */
static bool is_person(const struct article *article, const struct mention *mention) {
    static const struct slice pronouns[] = {WORD("he"), WORD("she"), WORDS_END};
    if (mention->kind != KIND_PERSON || mention->form != FORM_PRONOUN) return mention->kind == KIND_PERSON;
    const int32_t fullest = coref_fullest(article, mention->chain);
    return fullest >= 0 && article->mentions.at[fullest].form == FORM_NAME &&
           is_among(article, mention->first, pronouns);
}

/* Whether a mention may be one of the two that a noun counts: persons, or bodies with names that are no part of
 * another's, as "companies" counts. */
static bool is_countable(const struct article *article, const struct mention *mention, bool bodies) {
    if (!bodies) return is_person(article, mention);
    if (mention->kind != KIND_ORGANISATION || mention->form != FORM_NAME) return false;
    for (size_t i = article_from(article, article->sentences.at[mention->sentence].first); i < article->mentions.count;
         i++) {
        const struct mention *outer = &article->mentions.at[i];
        if (outer->start > mention->start) break;
        if (outer->kind == KIND_ORGANISATION && register_inside(mention, outer)) return false;
    }
    return true;
}

/* The two persons named last before "the two ministers", or bodies before "the two agencies", in the sentence or the
 * one before it; empty where there are more or fewer. */
static struct slice pair_meant(const struct article *article, struct doers doers) {
    static const struct slice marks[] = {WORD("two"), WORD("both"), WORDS_END};
    const uint32_t noun = counted_noun(article, doers), own = sentence_of(article, doers.first);
    if (noun == doers.last || noun == doers.first || !article_among_nocase(article, noun - 1, marks))
        return slice_of("");
    const bool definite = register_is_article(register_word_before(article, noun - 1));
    if (!definite && !article_is(article, noun - 1, "both")) return slice_of("");
    const bool bodies = vocabulary_has_token(article, noun, V_BODY_PLURAL);
    const struct mention *pair[2] = {NULL, NULL};
    for (size_t i = article_from(article, doers.first); i-- > 0;) {
        const struct mention *named = &article->mentions.at[i];
        if (named->sentence + 1 < own) break;
        if (!is_countable(article, named, bodies)) continue;
        if ((pair[0] && pair[0]->chain == named->chain) || (pair[1] && pair[1]->chain == named->chain)) continue;
        if (pair[1]) return slice_of("");
        pair[pair[0] != NULL] = named;
    }
    if (!pair[1]) return slice_of("");
    return register_join(article, register_fullest_text(article, pair[1]), register_fullest_text(article, pair[0]));
}

bool register_counted(const struct article *article, struct doers doers, struct slice *names) {
    const bool anybody = is_anybody(article, doers);
    *names = anybody ? slice_of("") : pair_meant(article, doers);
    return anybody || names->size;
}

struct doers register_crowd_meant(const struct article *article, uint32_t pronoun) {
    const struct sentence *own = &article->sentences.at[sentence_of(article, pronoun)];
    const struct doers crowd = register_crowd(article, own->first, pronoun);
    const bool before = crowd.first == crowd.last && own > article->sentences.at && !own[-1].heading;
    return before ? register_crowd(article, own[-1].first, own[-1].last) : crowd;
}
