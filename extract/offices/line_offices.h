/* Offices that stand on lines of their own: a name and below it what its bearer
 * is, as under letters and in lists of participants, or the office above the name.
 * Only lines that hold nothing else count, and only neighbours. */
#ifndef CHANCERY_LINE_OFFICES_H
#define CHANCERY_LINE_OFFICES_H

#include "rule.h"

/* After all sentences are read, before mentions are sorted. */
void line_offices(const struct ruleset *rules, struct article *article);

#endif
