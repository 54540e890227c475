/* The tables that a report shows: those of a run, and its errors beside gold. */
#ifndef CHANCERY_REPORT_TABLES_H
#define CHANCERY_REPORT_TABLES_H

#include "run_tables.h"
#include "score.h"

enum { REPORT_ERRORS = TABLE_FINGERPRINTS, /* which nobody reads */ REPORT_TABLES };

/* A zeroed struct holds nothing. */
struct report_tables {
    struct run_tables run;
    struct run_table errors;        /* no columns: there are none */
    struct score_figures figures;   /* beside gold; else none */
    size_t stale;                   /* rows of errors.csv that fit no mention of mentions.csv */
    struct score_side gold, system; /* what the errors point at */
    struct score score;
};

struct report_inputs {
    const char *folder; /* that extract wrote */
    const char *gold;   /* a folder of labels, or NULL */
    const char *corpus; /* an INPUT that holds the articles' texts, or NULL: where articles.csv says */
};

/* Reads the tables in the folder. The errors are those against `gold`, where that is
 * not NULL, else those of the folder's errors.csv, where there is one. False, with a
 * message for each table that is missing, damaged or lacks a column. Of an errors.csv
 * that is stale the diag is told too. */
bool report_tables_read(struct report_tables *tables, const struct report_inputs *inputs, struct diag *diag);

void report_tables_free(struct report_tables *tables);

/* By enum sink_table, and REPORT_ERRORS. */
const struct run_table *report_table(const struct report_tables *tables, int which);
const char *report_table_name(int which);

#endif
