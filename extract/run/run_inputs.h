/* What a run would read, without reading it. */
#ifndef CHANCERY_RUN_INPUTS_H
#define CHANCERY_RUN_INPUTS_H

#include "source.h"

struct run_inputs_totals {
    size_t read, refused;
};

/* Prints a table of the inputs to standard output: source,format,bytes,articles,problem. False, with messages, when
 * a published.csv cannot be used. *written: whether the table could be. */
bool run_inputs_write(const struct source_options *options, struct run_inputs_totals *totals, bool *written,
                      struct diag *diag);

#endif
