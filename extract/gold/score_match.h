/* Which mention of gold is which mention of the system, within one article. */
#ifndef CHANCERY_SCORE_MATCH_H
#define CHANCERY_SCORE_MATCH_H

#include "score_load.h"

#define score_none ((size_t)-1)

/* Indices into the mentions of the other side, or score_none. */
struct score_match {
    size_t *strict_of_gold, *relaxed_of_gold, *strict_of_system, *relaxed_of_system;
};

/* Both articles' mentions are sorted as score_load leaves them. A strict match
 * is a relaxed one too. The arrays live in the arena. */
struct score_match score_match_mentions(const struct score_article *gold, const struct score_article *system,
                                        struct arena *arena);

/* reach[j]: the furthest end among the mentions 0 to j, so that what lies wholly
 * before a place can be skipped by bisection though mentions nest. */
size_t *score_reaches(const struct score_article *article, struct arena *arena);

/* The first of `count` mentions that may reach beyond the place. */
size_t score_first_reaching(const size_t *reach, size_t count, size_t place);

#endif
