/* The cells of a row of one article: of a table, or the members of an object in a line of JSON.
 *
 * Both hold the same text, white space folded. A column of numbers is one of JSON numbers, null where the
 * table has an empty cell. */
#ifndef CHANCERY_SINK_CELLS_H
#define CHANCERY_SINK_CELLS_H

#include "document.h"
#include "json_writer.h"
#include "layout.h"

struct row {
    struct table_writer *table;
    struct json_writer *json;    /* NULL: the row is one of the table */
    const struct layout *layout; /* in JSON: whose columns name the cells */
    size_t column;               /* of these the next */
    struct article *article;
};

/* Those of a line of JSON, which the functions below call; kept apart, so that the way into a table stays short. */
__attribute__((noinline)) void cell_as_text(struct row *row, struct slice text);
__attribute__((noinline)) void cell_as_number(struct row *row, size_t number);
__attribute__((noinline)) void cell_as_null(struct row *row);

/* Begins a row that is an object. */
void begin_object(struct row *row);

/* Of a line of JSON: the next cell is none of it. */
void pass_cell(struct row *row);

static inline void cell(struct row *row, struct slice text) {
    if (row->json) cell_as_text(row, text);
    else table_cell(row->table, text);
}

/* Text that table_is_plain. */
static inline void plain_cell(struct row *row, struct slice text) {
    if (row->json) cell_as_text(row, text);
    else table_plain(row->table, text);
}

static inline void name_cell(struct row *row, const char *text) { plain_cell(row, slice_of(text)); }

static inline void number_cell(struct row *row, size_t number) {
    if (row->json) cell_as_number(row, number);
    else table_number(row->table, (long)number);
}

static inline void no_number_cell(struct row *row) {
    if (row->json) cell_as_null(row);
    else table_plain(row->table, slice_of(""));
}

static inline void end_row(struct row *row) {
    if (row->json) json_close(row->json, '}');
    else table_end_row(row->table);
}

#endif
