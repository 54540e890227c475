#include "table_rows.h"

#include <csv.h>

struct cell {
    size_t start, end;
};

struct table_rows {
    struct csv_parser parser;
    char separator;
    size_t limit;
    array_of(char) text; /* of the row in hand */
    array_of(struct cell) cells;
    bool too_large, inside, done; /* inside: of a row that is not done */
    size_t column;
};

static void begin_parser(struct table_rows *rows) {
    csv_init(&rows->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_realloc_func(&rows->parser, memory_resize);
    csv_set_delim(&rows->parser, (unsigned char)rows->separator);
}

struct table_rows *table_rows_open(char separator, size_t limit) {
    struct table_rows *rows = memory_resize(NULL, sizeof *rows);
    *rows = (struct table_rows){.separator = separator, .limit = limit};
    begin_parser(rows);
    return rows;
}

void table_rows_close(struct table_rows *rows) {
    if (!rows) return;
    csv_free(&rows->parser);
    array_free(&rows->text);
    array_free(&rows->cells);
    memory_resize(rows, 0);
}

static void on_cell(void *at, size_t size, void *context) {
    struct table_rows *rows = context;
    if (rows->limit && rows->text.count + size > rows->limit) rows->too_large = true;
    size_t kept = rows->too_large ? 0 : size, start = rows->text.count;
    array_reserve(&rows->text, kept + 1);
    if (kept) memcpy(rows->text.at + start, at, kept);
    rows->text.count += kept;
    array_push(&rows->cells, ((struct cell){start, start + kept}));
}

static void on_row(int end, void *context) {
    struct table_rows *rows = context;
    (void)end;
    rows->done = true;
}

static void begin_row(struct table_rows *rows) {
    array_clear(&rows->text);
    array_clear(&rows->cells);
    rows->too_large = rows->done = false;
    rows->inside = true;
}

/* A cell between tabs, without the quotation marks around it. */
static void add_tabbed(struct table_rows *rows, struct slice cell) {
    bool quoted = cell.size > 1 && cell.at[0] == '"' && cell.at[cell.size - 1] == '"';
    size_t start = rows->text.count;
    if (!quoted) {
        on_cell((char *)(uintptr_t)cell.at, cell.size, rows);
        return;
    }
    cell = slice_cut(cell, 1, cell.size - 1);
    on_cell((char *)(uintptr_t)cell.at, cell.size, rows);
    size_t size = start;
    for (size_t i = start; i < rows->text.count; i++) {
        rows->text.at[size++] = rows->text.at[i];
        if (rows->text.at[i] == '"' && i + 1 < rows->text.count && rows->text.at[i + 1] == '"') i++;
    }
    rows->text.count = rows->cells.at[rows->cells.count - 1].end = size;
}

static enum table_line tabbed_line(struct table_rows *rows, struct slice line) {
    struct slice cell;
    begin_row(rows);
    rows->inside = false;
    for (struct slice rest = line; slice_next(&rest, '\t', &cell);) add_tabbed(rows, cell);
    return slice_trim(line).size ? TABLE_LINE_DONE : TABLE_LINE_NONE;
}

enum table_line table_rows_line(struct table_rows *rows, struct slice line) {
    if (rows->separator == '\t') return tabbed_line(rows, line);
    if (!rows->inside && !slice_trim(line).size) return TABLE_LINE_NONE;
    if (!rows->inside) begin_row(rows);
    size_t parsed = csv_parse(&rows->parser, line.at, line.size, on_cell, on_row, rows);
    bool good = parsed == line.size && csv_parse(&rows->parser, "\n", 1, on_cell, on_row, rows) == 1;
    if (good && !rows->done) return TABLE_LINE_MORE;
    rows->inside = false;
    if (good) return TABLE_LINE_DONE;
    rows->column = (parsed < line.size ? parsed : line.size) + 1;
    csv_free(&rows->parser); /* it forgets the row */
    begin_parser(rows);
    return TABLE_LINE_WRONG;
}

bool table_rows_end(struct table_rows *rows) {
    bool whole = !rows->inside;
    rows->inside = false;
    return whole;
}

size_t table_rows_count(const struct table_rows *rows) { return rows->cells.count; }

struct slice table_rows_cell(const struct table_rows *rows, size_t number) {
    if (number >= rows->cells.count) return slice_of("");
    struct cell cell = rows->cells.at[number];
    return cell.start < cell.end ? (struct slice){rows->text.at + cell.start, cell.end - cell.start} : slice_of("");
}

bool table_rows_too_large(const struct table_rows *rows) { return rows->too_large; }
size_t table_rows_column(const struct table_rows *rows) { return rows->column; }
