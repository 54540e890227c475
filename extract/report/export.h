/* The tables of a run in other formats: a workbook for spreadsheets, a database, JSON Lines.
 *
 * The tables are read again row by row, no more than a row and a buffer in memory; so what
 * extract, merge or a hand has written is exported alike. Beside the tables of a run errors.csv
 * is taken, where score has left one. The same tables give the same bytes. */
#ifndef CHANCERY_EXPORT_H
#define CHANCERY_EXPORT_H

#include "diag.h"
#include "sink.h"

enum export_format { EXPORT_XLSX, EXPORT_SQLITE, EXPORT_JSONL };

/* The words for the formats by number; NULL behind the last. */
const char *export_format_at(size_t number);

/* "xlsx", "sqlite", "jsonl"; false for any other word. */
bool export_format_named(const char *word, enum export_format *format);

/* Where it is written unless a place is given: FOLDER/tables.xlsx, FOLDER/tables.sqlite, FOLDER/jsonl.
 * In the arena. */
const char *export_usual_path(const char *folder, enum export_format format, struct arena *arena);

struct export_options {
    const char *folder; /* that extract has written */
    enum export_format format;
    const char *path;     /* a file; of JSON Lines a folder, or "-" with `only`; "-" for a workbook too */
    enum sink_table only; /* of JSON Lines; TABLE_COUNT: all */
};

struct export_totals {
    size_t tables, rows;
    size_t cut; /* cells that did not fit; each of the first is in the diag */
};

/* False, with messages and nothing written, when a table is missing or damaged, or when what
 * is made of them cannot be written. The diag also tells what does not fit into a sheet. */
bool export_tables(const struct export_options *options, struct export_totals *totals, struct diag *diag);

#endif
