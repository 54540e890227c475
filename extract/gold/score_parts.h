/* The parts of score.c: each adds one aspect of one article to the score. */
#ifndef CHANCERY_SCORE_PARTS_H
#define CHANCERY_SCORE_PARTS_H

#include "score.h"
#include "score_match.h"

/* One article on both sides, and which mentions are the same. */
struct score_pair {
    const struct score_article *gold, *system;
    struct score_match match;
};

/* Coreference and links; adds the errors `link`. */
void score_add_chains(struct score *score, const struct score_pair *pair);

/* One register; adds the errors `official-…` or `document-…`. */
void score_add_rows(struct score *score, const struct score_pair *pair, enum score_register which);

/* An error of the article about a mention of either side; NULL where the side has none. */
struct score_error score_mention_error(const struct score_pair *pair, const char *error,
                                       const struct score_mention *found, const struct score_mention *expected);

#endif
