/* What the rows of the register are made of, for register*.c alone. */
#ifndef CHANCERY_REGISTER_PARTS_H
#define CHANCERY_REGISTER_PARTS_H

#include "register.h"
#include "word_list.h"

static inline bool register_inside(const struct mention *inner, const struct mention *outer) {
    return inner != outer && inner->start >= outer->start && inner->end <= outer->end;
}

static inline struct slice register_word_before(const struct article *article, uint32_t token) {
    return token ? article_words(article, token - 1, token) : slice_of("");
}

static inline bool register_is_article(struct slice word) { return slice_equal_nocase(word, slice_of("the")); }

/* Whether a word says whose or which: "the", "its". */
bool register_is_owner(struct slice word);

/* Tokens that say who acted, half-open; or a gap between mentions in them. */
struct doers {
    uint32_t first, last;
};

/* Those without a name with whom the clause begins that the tokens are, "The two leaders met and signed"; no tokens
 * without. */
struct doers register_crowd(const struct article *article, uint32_t first, uint32_t last);

/* Those with whom the sentence of a "they" that means nobody named begins, or the one before; no tokens without. */
struct doers register_crowd_meant(const struct article *article, uint32_t pronoun);

/* Whether the words only count several, and who these are: the two persons named last before "the two ministers";
 * nobody in "both sides". */
bool register_counted(const struct article *article, struct doers doers, struct slice *names);

/* Who the tokens name, half-open: bodies, holders and countries, joined, by their fullest names, or the words
 * themselves; empty without tokens and for a pronoun that means nobody. */
struct slice register_doers(const struct article *article, uint32_t first, uint32_t last);

/* The fullest name of who or what is mentioned. */
struct slice register_fullest_text(const struct article *article, const struct mention *mention);

/* Names and one more, as a cell has them; in the article's arena. */
struct slice register_join(const struct article *article, struct slice names, struct slice name);

/* Who wrote or adopted a document by its name: "Security Council resolution 2379", "report of the
 * Secretary-General", "Berg's letter". Empty where it does not say. */
struct slice register_author(const struct article *article, const struct mention *document);

/* Between whom a document is by its name: "Agreement between Iran and the Agency of 15 May 1974". Empty unless
 * it names two. */
struct slice register_parties(const struct article *article, const struct mention *document);

/* Fills what the days of sessions and chronologies are told by. */
void register_session_read(struct deeds *deeds);

/* The day of a deed to which its own clause gives none: that over its lines, that of the session of which the text
 * tells, or that of the text. Empty where it is none of these. */
struct slice register_session_day(const struct deeds *deeds, const struct action *action);

#endif
