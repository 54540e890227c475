/* What the rules nearly matched in finished runs, counted: words beside persons that no
 * title covers, heads of bodies that no rule knows, names that nothing covers.
 *
 * The mentions are those of the runs' tables; words and sentences are read again from
 * the texts. */
#ifndef CHANCERY_SUGGEST_H
#define CHANCERY_SUGGEST_H

#include "rule.h"

struct suggest_options {
    const char *const *folders; /* that extract wrote */
    size_t folder_count;
    const char *corpus; /* an INPUT that holds the articles' texts, or NULL: where articles.csv says */
    const struct ruleset *rules;
    size_t least; /* what occurs less often is left out */
    size_t most;  /* rows of each kind */
};

/* Writes the table; the path as output_open takes it. `missing` is how many texts were
 * not found again, of which the diag is told too. False, with messages and nothing
 * written, when the tables cannot be used or the table cannot be written. */
bool suggest_write(const struct suggest_options *options, const char *path, size_t *missing, struct diag *diag);

#endif
