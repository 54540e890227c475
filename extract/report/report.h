/* One HTML page that shows a run: its articles, tables, offices in time, and errors.
 *
 * The page holds everything it needs and asks for nothing else. What comes from the
 * tables and the articles stands in it as JSON, which the page's own script shows as
 * text; a policy in its head lets no other script run. */
#ifndef CHANCERY_REPORT_H
#define CHANCERY_REPORT_H

#include "report_tables.h"
#include "run_texts.h"

struct report_options {
    struct report_inputs inputs;
    size_t articles; /* shown in full: the first so many */
    size_t rows;     /* of each table: the first so many, and those of articles shown in full */
};

struct report_totals {
    size_t articles, shown, errors;
    size_t missing; /* texts that were not found */
    size_t stale;   /* rows of errors.csv that are of another run */
};

/* Writes the page; the path as output_open takes it. False, with messages and nothing
 * written, when the tables cannot be used or the page cannot be written; the diag is also
 * told which texts are missing. */
bool report_write(const struct report_options *options, const char *path, struct report_totals *totals,
                  struct diag *diag);

#endif
