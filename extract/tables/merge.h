/* The outputs of several runs joined to that of one run over all their inputs.
 *
 * Rows are read and written one at a time, in step with articles.csv; what tells of all
 * articles, entities and tenures, comes of telling a registry again what the tables
 * say. Memory grows with the names of articles and with the different entities. */
#ifndef CHANCERY_MERGE_H
#define CHANCERY_MERGE_H

#include "sink.h"

struct merge_options {
    const char *const *folders; /* that runs have written, in the order of their inputs */
    size_t count;
    const char *target; /* made when it is not there; none of the folders */
    bool excel;
    struct corrections *corrections; /* NULL: none */
};

struct merge_totals {
    size_t articles, renamed; /* renamed: those whose names an earlier one had taken */
};

/* False, with messages and no table changed, when a folder is named twice or is the
 * target, when a table is missing, damaged or does not fit to the others of its run,
 * or when one cannot be written. */
bool merge_outputs(const struct merge_options *options, struct merge_totals *totals, struct diag *diag);

#endif
