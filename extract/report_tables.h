/* The tables that a report shows: those of a run, and its errors beside gold. */
#ifndef CHANCERY_REPORT_TABLES_H
#define CHANCERY_REPORT_TABLES_H

#include "key_index.h"
#include "score.h"
#include "sink.h"

enum { REPORT_ERRORS = TABLE_COUNT, REPORT_TABLES };

struct report_table {
    struct table table; /* no columns: there is none */
    size_t *article;    /* of each row: the number of its article, or SIZE_MAX; NULL: no table of articles */
    size_t *first;      /* of the article with that number, and one more: its first row in `rows` */
    size_t *rows;       /* in the table's order within an article */
};

/* A zeroed struct holds nothing. */
struct report_tables {
    struct report_table all[REPORT_TABLES]; /* by enum sink_table, then the errors */
    struct key_index articles;              /* by name, in the order of articles.csv */
    struct score_figures figures;           /* beside gold; else none */
    size_t stale;                           /* rows of errors.csv that fit no mention of mentions.csv */
    struct score_side gold, system;         /* what the errors point at */
    struct score score;
    struct arena text;
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

/* Of REPORT_ERRORS too. */
const char *report_table_name(int which);

struct slice report_cell(const struct report_table *table, size_t row, const char *column);

/* The range of bytes that two columns of the row hold; false when they hold none. */
bool report_range(const struct report_table *table, size_t row, const char *start_column, const char *end_column,
                  size_t *start, size_t *end);

#endif
