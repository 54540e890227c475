/* What the readers of documents and deeds share, for register*.c alone. */
#ifndef CHANCERY_REGISTER_READING_H
#define CHANCERY_REGISTER_READING_H

#include "register_parts.h"

static inline struct slice register_unit_words(const struct article *article, uint32_t unit) {
    return article_words(article, article->units.at[unit].first, article->units.at[unit].last);
}

/* Whether the unit is the word, in these very letters. */
static inline bool register_unit_is(const struct article *article, uint32_t unit, const char *word) {
    return slice_equal(register_unit_words(article, unit), slice_of(word));
}

static inline bool register_unit_has(const struct reading *reading, uint32_t unit, enum rule_list list) {
    return rule_list_has(reading->rules, list, reading->article->units.at[unit].symbol);
}

static inline uint32_t register_first_token(const struct reading *reading, uint32_t unit) {
    return reading->article->units.at[unit].first;
}

/* --- register_agent.c: who acts --- */

/* Fills who did what the verb, a unit, tells, with whom, and whether it is news of the text. */
void register_take_agent(const struct reading *reading, uint32_t verb, struct action *action);

#endif
