/* Bodies that letters in brackets behind them spell: "Sick Donkeys' Home of Qwabena (SDHQ)". */
#ifndef CHANCERY_SPELLED_NAMES_H
#define CHANCERY_SPELLED_NAMES_H

#include "match.h"

/* The match is the letters, behind their bracket. Where the words before the bracket begin with them, one after the
 * other, those words are a body: its mention is added, or one that ends there is made longer. Returns the number
 * of the mention that was added; -1: none was. */
int32_t spelled_name_add(const struct reading *reading, const struct mention *letters);

/* Whether the words from `limit` on that end before the token and its opening bracket begin with its letters and are
 * an area, a system, a meeting. */
bool spelled_is_thing(const struct ruleset *rules, const struct article *article, uint32_t limit, uint32_t letters);

#endif
