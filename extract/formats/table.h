/* Tables: RFC 4180 in and out.
 *
 * Writing: table_open, then rows, table_finish, table_publish; or table_discard.
 * A table appears under its own name only when the whole run has succeeded.
 *
 * White space inside a cell is folded to single blanks and trimmed, so a cell
 * never holds a line end; it is quoted only where a comma or a quotation mark
 * asks for it. Excel mode writes a byte-order mark and CRLF, and puts an
 * apostrophe before a cell that a spreadsheet would run as a formula.
 *
 * Reading: strictly, row by row or the whole file. A table that starts with a
 * byte-order mark has been through a spreadsheet, so those apostrophes are taken
 * off again. */
#ifndef CHANCERY_TABLE_H
#define CHANCERY_TABLE_H

#include "output.h"

/* All members are the module's own. A zeroed writer is closed. */
struct table_writer {
    struct output output;
    array_of(char) room; /* for a cell that is not written as it is */
    bool excel;
    size_t cells; /* of the row so far */
    bool blank;   /* whether the first of these is empty */
};

/* The path as output_open takes it. False, with a message, when it cannot be opened. */
bool table_open(struct table_writer *writer, const char *path, bool excel, struct diag *diag);

void table_cell(struct table_writer *writer, struct slice cell);

/* Cells that many rows repeat are looked at once: one that is plain is written as it is
 * by every writer, any other is made ready first, in the arena. */
bool table_is_plain(struct slice cell);
struct slice table_ready(const struct table_writer *writer, struct arena *arena, struct slice cell);
void table_plain(struct table_writer *writer, struct slice plain_or_ready);

void table_number(struct table_writer *writer, long number);
void table_end_row(struct table_writer *writer);

/* The cells and the end of the row at once. */
void table_row(struct table_writer *writer, const struct slice *cells, size_t count);

/* Writes what is buffered and closes. False when any write since the opening failed. */
bool table_finish(struct table_writer *writer, struct diag *diag);

/* After table_finish: gives the finished table its name and frees the writer. */
bool table_publish(struct table_writer *writer, struct diag *diag);

/* At any time, on a zeroed or published writer too: removes the partial table, frees the writer. */
void table_discard(struct table_writer *writer);

/* The text with white space (ASCII, U+00A0 and the other Unicode blanks) folded
 * and trimmed; the text itself where nothing is to fold, else a copy in the arena. */
struct slice table_folded(struct arena *arena, struct slice text);

/* A table that is read row by row; no more than one row and a buffer is in memory. */
struct table_reader;

struct table_row {
    const struct slice *cells;
    size_t count; /* as many as the header has */
    size_t line;  /* in which it begins, from 1 */
};

/* Opens a table and reads its header. NULL, with path:line:column and a reason, for a
 * file that cannot be read or has none. */
struct table_reader *table_reader_open(const char *path, struct diag *diag);

/* The header; it lives as long as the reader. */
const struct table_row *table_reader_header(const struct table_reader *reader);

/* The next row, which lives until the next call. False at the end, and with a message
 * in front of a stray or unterminated quotation mark, a row with another number of
 * cells than the header, a file that cannot be read on. Blank lines are no rows. */
bool table_reader_next(struct table_reader *reader, struct table_row *row, struct diag *diag);

/* Once the last row is read: whether the reading broke off, and whether the file did,
 * in a line without an end. */
bool table_reader_failed(const struct table_reader *reader);
bool table_reader_is_cut(const struct table_reader *reader);

/* NULL is let pass. */
void table_reader_close(struct table_reader *reader);

/* A table in memory. A zeroed struct is an empty table. */
struct table {
    struct arena text;            /* owns all that follows */
    const char *path;             /* as it was opened, for messages */
    size_t columns, rows;         /* rows: without the header */
    array_of(struct slice) cells; /* the header, then row after row */
    array_of(size_t) lines;       /* in which row i begins, from 1 */
};

/* Reads a table. False, with a message, where a reader would fail; *table is then empty. */
bool table_read(const char *path, struct table *table, struct diag *diag);

void table_free(struct table *table);

/* The column of that name, or -1. */
int table_column(const struct table *table, const char *name);

/* The cell; empty for column -1. Lives as long as the table. */
struct slice table_at(const struct table *table, size_t row, int column);

#endif
