/* The tables that a run of extract has written, read again, their rows by article. */
#ifndef CHANCERY_RUN_TABLES_H
#define CHANCERY_RUN_TABLES_H

#include "key_index.h"
#include "sink.h"

struct run_table {
    struct table table; /* no columns: there is none */
    size_t *article;    /* of each row: the number of its article, or SIZE_MAX; NULL: no table of articles */
    size_t *first;      /* of the article with that number, and one more: its first row in `rows` */
    size_t *rows;       /* in the table's order within an article */
};

/* A zeroed struct holds nothing. */
struct run_tables {
    struct run_table all[TABLE_COUNT];
    struct key_index articles; /* by name, in the order of articles.csv */
    struct arena text;
};

/* Reads all tables in the folder. False, with a message for each that is missing, damaged
 * or lacks a column. */
bool run_tables_read(struct run_tables *tables, const char *folder, struct diag *diag);

/* Reads a further table of the folder, which must have these columns. Its rows are not by article yet. */
bool run_tables_read_table(struct run_tables *tables, const char *folder, const struct layout *layout,
                           struct run_table *table, struct diag *diag);

/* Sorts the rows of a table by article, by counting; what it makes lives as long as the tables. */
void run_tables_group(struct run_tables *tables, struct run_table *table);

void run_tables_free(struct run_tables *tables);

struct slice run_cell(const struct run_table *table, size_t row, const char *column);

/* The range of bytes that two columns of the row hold; false when they hold none. */
bool run_range(const struct run_table *table, size_t row, const char *start_column, const char *end_column,
               size_t *start, size_t *end);

#endif
