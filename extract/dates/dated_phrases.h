/* Dates inside phrases of the lists.
 *
 * A phrase is one unit, so that the dates in "2030 Agenda", "annual report" or
 * "five-year plan" are hidden from the rules. Such phrases, of texts' names and
 * kinds, are read by themselves, word by word, before their sentence is. */
#ifndef CHANCERY_DATED_PHRASES_H
#define CHANCERY_DATED_PHRASES_H

#include "recognise.h"
#include "symbol_set.h"

/* Of one thread. */
struct dated_phrases {
    struct arena arena;
    struct symbol_set texts, periods;
};

void dated_phrases_open(struct dated_phrases *phrases, const struct ruleset *rules);
void dated_phrases_close(struct dated_phrases *phrases);

/* Adds the dates; the sentence's units are open before and after it. */
void dated_phrases_read(const struct dated_phrases *phrases, struct recogniser *recogniser, struct article *article,
                        uint32_t sentence);

#endif
