/* The rows of a table that comes line by line: one row in memory.
 *
 * CSV as table.h reads it, parted by commas or semicolons; in tables that are parted by
 * tabs a line is a row, and a cell may stand in quotation marks. */
#ifndef CHANCERY_TABLE_ROWS_H
#define CHANCERY_TABLE_ROWS_H

#include "array.h"

enum table_line {
    TABLE_LINE_NONE, /* the line was blank */
    TABLE_LINE_MORE, /* a quoted cell goes on */
    TABLE_LINE_DONE,
    TABLE_LINE_WRONG /* a quotation mark that neither opens nor closes a cell: the row is lost */
};

struct table_rows;

/* `separator`: comma, semicolon or tab. Cells of more bytes than the limit (0: none) in a row are empty. */
struct table_rows *table_rows_open(char separator, size_t limit);

/* Takes in a line without its end. */
enum table_line table_rows_line(struct table_rows *rows, struct slice line);

/* Whether the last row was whole. */
bool table_rows_end(struct table_rows *rows);

/* After TABLE_LINE_DONE and until the next line: the cells. After TABLE_LINE_WRONG *column, from 1. */
size_t table_rows_count(const struct table_rows *rows);
struct slice table_rows_cell(const struct table_rows *rows, size_t number);
bool table_rows_too_large(const struct table_rows *rows);
size_t table_rows_column(const struct table_rows *rows);

void table_rows_close(struct table_rows *rows);

#endif
