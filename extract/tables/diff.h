/* What changed from one table to another, row by row.
 *
 * Rows are the same when the columns that name a row agree (of a mention
 * article, start, end and kind; of an official article, person and title); of
 * equal ones the first is paired with the first, the second with the second.
 * The chains of mentions are numbered anew by every run, so they are compared by
 * their first mention that both tables have. Takes time in proportion to the rows. */
#ifndef CHANCERY_DIFF_H
#define CHANCERY_DIFF_H

#include "table.h"

/* A table that has rows with names. */
struct diff_table {
    const char *name;   /* mentions: the file is mentions.csv */
    const char *key[8]; /* the columns that name a row, NULL at the end */
};

/* Every table that commands write, in the order of the manual; NULL name at the end. */
const struct diff_table *diff_tables(void);

enum diff_change_kind { diff_removed, diff_added, diff_changed };

/* `row` lies in the old table, or in the new one when it was added. For a changed
 * cell, `column` is its name and `before` and `after` what it held. */
struct diff_change {
    enum diff_change_kind kind;
    size_t row;
    struct slice column, before, after;
};

struct diff_result {
    array_of(struct diff_change) changes;        /* in the order of the old table, additions where they stand */
    array_of(struct slice) gone, come;           /* columns that only one table has */
    size_t removed, added, changed, same, moved; /* rows; moved: of the paired ones, out of their old order */
    struct arena text;
};

/* Compares two tables; an empty (zeroed) one has no rows. The result points into
 * both. False, with a message, when a table lacks a column that names its rows. */
bool diff_compare(const struct diff_table *kind, const struct table *old, const struct table *new,
                  struct diff_result *result, struct diag *diag);

void diff_free(struct diff_result *result);

#endif
