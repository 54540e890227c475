#include "encoding.h"
#include "table_parts.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { chunk_size = 64 * 1024 };

/* Offsets in `bytes`, which moves while it grows. */
struct read_cell {
    size_t at, size;
};

/* A row that libcsv has ended; a line may end several, since it takes a carriage
 * return for an end too. */
struct ended_row {
    size_t cells, line;
};

/* libcsv tells neither lines nor columns, so it is fed line by line: a row begins on
 * the first line that is not blank after the last row's end. */
struct table_reader {
    struct arena text; /* of the path and the header */
    const char *path;
    struct diag *diag; /* of the call at hand */
    int file;
    struct csv_parser parser;
    array_of(char) raw;                        /* the file from the line on in which the row in hand began */
    size_t fed, fed_size;                      /* in raw: the line that the parser has in hand */
    size_t line, begun;                        /* its number, from 1; that in which the row in hand began */
    size_t begun_at;                           /* offset of that line in raw */
    bool spreadsheet, over, finished, refused; /* over: raw ends where the file does */
    array_of(char) bytes;
    array_of(struct read_cell) cells; /* of the ended rows and of the one in hand */
    array_of(struct ended_row) rows;
    size_t given, given_cells, in_hand; /* rows and cells given; cells of the row in hand */
    array_of(struct slice) row;
    struct table_row header;
};

static struct slice bytes_from(const struct table_reader *reader, size_t start) {
    return (struct slice){reader->raw.at + start, reader->raw.count - start};
}

static struct slice line_at(const struct table_reader *reader, size_t start) {
    struct slice rest = bytes_from(reader, start);
    const char *end = rest.size ? memchr(rest.at, '\n', rest.size) : NULL;
    return slice_cut(rest, 0, end ? (size_t)(end - rest.at) + 1 : rest.size);
}

static bool refuse(struct table_reader *reader, struct diag_place place, const char *what) {
    place.path = reader->path;
    while (place.source.size && strchr(" \t\r\n\v\f", place.source.at[place.source.size - 1])) place.source.size--;
    diag_add(reader->diag, place, "%s", what);
    return !(reader->refused = true);
}

/* --- the parser -------------------------------------------------------------------- */

static void on_cell(void *at, size_t size, void *data) {
    struct table_reader *reader = data;
    struct slice cell = {at, size};
    if (reader->spreadsheet && size && cell.at[0] == '\'' && table_formula_like(cell)) cell = slice_cut(cell, 1, size);
    array_push(&reader->cells, ((struct read_cell){reader->bytes.count, cell.size}));
    array_reserve(&reader->bytes, cell.size);
    if (cell.size) memcpy(reader->bytes.at + reader->bytes.count, cell.at, cell.size);
    reader->bytes.count += cell.size;
    reader->in_hand++;
}

static void on_row(int end, void *data) {
    (void)end;
    struct table_reader *reader = data;
    size_t line = reader->begun < reader->line ? reader->begun : reader->line;
    array_push(&reader->rows, ((struct ended_row){reader->in_hand, line}));
    reader->in_hand = 0;
    reader->begun = reader->line + 1;
    reader->begun_at = reader->fed + reader->fed_size;
}

static bool stray_quote(struct table_reader *reader, size_t column) {
    struct slice fed = slice_cut(bytes_from(reader, reader->fed), 0, reader->fed_size);
    while (column && fed.at[column] != '"') column--;
    struct diag_place place = {.line = reader->line, .column = column + 1, .source = fed};
    return refuse(reader, place,
                  "a quotation mark that neither opens nor closes a cell; double it and quote the whole cell");
}

/* The mark that opens the last quoted cell; a doubled mark opens nothing. */
static bool open_quote(struct table_reader *reader) {
    struct diag_place place = {.line = reader->begun};
    size_t line = reader->begun, start = reader->begun_at;
    const char *raw = reader->raw.at;
    bool inside = false;
    for (size_t i = start; i < reader->raw.count; i++) {
        if (raw[i] == '\n') line++, start = i + 1;
        if (raw[i] != '"') continue;
        inside = !inside;
        if (!inside || (i && raw[i - 1] == '"' && place.column)) continue;
        place = (struct diag_place){.line = line, .column = i - start + 1, .source = line_at(reader, start)};
    }
    return refuse(reader, place, "the quotation mark is never closed; close it at the end of its cell");
}

/* --- the file ---------------------------------------------------------------------- */

static bool unreadable(struct table_reader *reader) {
    diag_add(reader->diag, (struct diag_place){.path = reader->path},
             "cannot be read (%s); check the path and its permissions", strerror(errno));
    return !(reader->refused = true);
}

/* Reads on; what lies before the row in hand is forgotten. */
static bool fill(struct table_reader *reader) {
    size_t kept = reader->raw.count - reader->begun_at;
    ssize_t got;
    if (kept && reader->begun_at) memmove(reader->raw.at, reader->raw.at + reader->begun_at, kept);
    reader->raw.count = kept;
    reader->fed -= reader->begun_at;
    reader->begun_at = 0;
    array_reserve(&reader->raw, chunk_size);
    do got = read(reader->file, reader->raw.at + kept, chunk_size);
    while (got < 0 && errno == EINTR);
    if (got < 0) return unreadable(reader);
    reader->raw.count += (size_t)got;
    reader->over = got == 0;
    return true;
}

/* Takes the next line in hand; false when there is none. */
static bool next_line(struct table_reader *reader) {
    size_t searched = 0;
    reader->fed += reader->fed_size;
    for (;;) {
        struct slice rest = bytes_from(reader, reader->fed);
        const char *end = rest.size > searched ? memchr(rest.at + searched, '\n', rest.size - searched) : NULL;
        reader->fed_size = end ? (size_t)(end - rest.at) + 1 : 0;
        if (end) return true;
        searched = rest.size;
        if (reader->over) break;
        if (!fill(reader)) return false;
    }
    reader->fed_size = searched;
    return searched > 0;
}

static void finish(struct table_reader *reader) {
    if (!reader->refused && csv_fini(&reader->parser, on_cell, on_row, reader) != 0) open_quote(reader);
    reader->finished = true;
}

static void feed_line(struct table_reader *reader) {
    if (!next_line(reader)) {
        finish(reader);
        return;
    }
    struct slice fed = slice_cut(bytes_from(reader, reader->fed), 0, reader->fed_size);
    reader->line++;
    size_t good = encoding_utf8_size(fed, false);
    if (good < fed.size) {
        refuse(reader, (struct diag_place){.line = reader->line, .column = good + 1},
               "the table is not UTF-8; save it as CSV UTF-8");
        return;
    }
    size_t done = csv_parse(&reader->parser, fed.at, fed.size, on_cell, on_row, reader);
    if (done != fed.size) {
        stray_quote(reader, done);
    } else if (reader->begun == reader->line && slice_trim(fed).size == 0) {
        reader->begun++;
        reader->begun_at = reader->fed + reader->fed_size;
    }
}

/* Forgets the rows that were given. */
static void clear_rows(struct table_reader *reader) {
    array_clear(&reader->rows);
    reader->given = 0;
    if (reader->in_hand) return;
    array_clear(&reader->cells);
    array_clear(&reader->bytes);
    reader->given_cells = 0;
}

/* The next row whatever its cells; false at the end and after a refusal. */
static bool take_row(struct table_reader *reader, struct table_row *row) {
    while (reader->given == reader->rows.count) {
        if (reader->refused || reader->finished) return false;
        clear_rows(reader);
        feed_line(reader);
    }
    struct ended_row ended = reader->rows.at[reader->given++];
    array_clear(&reader->row);
    for (size_t i = 0; i < ended.cells; i++) {
        struct read_cell cell = reader->cells.at[reader->given_cells++];
        array_push(&reader->row, (cell.size ? (struct slice){reader->bytes.at + cell.at, cell.size} : slice_of("")));
    }
    *row = (struct table_row){reader->row.at, ended.cells, ended.line};
    return true;
}

/* --- readers ----------------------------------------------------------------------- */

static bool read_start(struct table_reader *reader) {
    struct slice mark = slice_of(table_byte_order_mark);
    while (reader->raw.count < mark.size && !reader->over)
        if (!fill(reader)) return false;
    struct slice start = bytes_from(reader, 0);
    if (slice_starts(start, slice_of("\xFF\xFE")) || slice_starts(start, slice_of("\xFE\xFF")))
        return refuse(reader, (struct diag_place){0}, "the table is UTF-16; save it as CSV UTF-8");
    reader->spreadsheet = slice_starts(start, mark);
    reader->fed_size = reader->begun_at = reader->spreadsheet ? mark.size : 0;
    return true;
}

static bool read_header(struct table_reader *reader) {
    struct table_row row;
    if (!take_row(reader, &row))
        return !reader->refused &&
               refuse(reader, (struct diag_place){0}, "the table is empty; it starts with a header row");
    if (row.count == 1 && slice_find(row.cells[0], slice_of(";"), 0) != SIZE_MAX)
        return refuse(reader, (struct diag_place){.line = 1},
                      "the cells are parted by semicolons; save it with commas");
    struct slice *cells = arena_alloc(&reader->text, row.count * sizeof *cells);
    for (size_t i = 0; i < row.count; i++) cells[i] = arena_copy(&reader->text, row.cells[i]);
    reader->header = (struct table_row){cells, row.count, row.line};
    return true;
}

struct table_reader *table_reader_open(const char *path, struct diag *diag) {
    struct table_reader *reader = memory_resize(NULL, sizeof *reader);
    *reader = (struct table_reader){.diag = diag, .begun = 1};
    reader->path = arena_copy(&reader->text, slice_of(path)).at;
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_realloc_func(&reader->parser, memory_resize);
    reader->file = open(path, O_RDONLY | O_CLOEXEC);
    bool good = reader->file >= 0 || unreadable(reader);
    if (good && read_start(reader) && read_header(reader)) return reader;
    table_reader_close(reader);
    return NULL;
}

const struct table_row *table_reader_header(const struct table_reader *reader) { return &reader->header; }

bool table_reader_next(struct table_reader *reader, struct table_row *row, struct diag *diag) {
    reader->diag = diag;
    if (reader->refused || !take_row(reader, row)) return false;
    if (row->count == reader->header.count) return true;
    diag_add(diag, (struct diag_place){.path = reader->path, .line = row->line},
             "the row has %zu cell%s, the header %zu; add or remove commas, or quote the cell that holds one",
             row->count, row->count == 1 ? "" : "s", reader->header.count);
    return !(reader->refused = true);
}

bool table_reader_failed(const struct table_reader *reader) { return reader->refused; }

bool table_reader_is_cut(const struct table_reader *reader) {
    return reader->over && reader->raw.count && reader->raw.at[reader->raw.count - 1] != '\n';
}

void table_reader_close(struct table_reader *reader) {
    if (!reader) return;
    if (reader->file >= 0) close(reader->file);
    csv_free(&reader->parser);
    array_free(&reader->raw);
    array_free(&reader->bytes);
    array_free(&reader->cells);
    array_free(&reader->rows);
    array_free(&reader->row);
    arena_free(&reader->text);
    memory_resize(reader, 0);
}

/* --- whole tables ------------------------------------------------------------------ */

/* The cells of a row, their text copied in one. */
static void keep_cells(struct table *table, const struct table_row *row) {
    size_t size = 0;
    for (size_t i = 0; i < row->count; i++) size += row->cells[i].size;
    char *to = arena_alloc(&table->text, size);
    for (size_t i = 0; i < row->count; i++) {
        struct slice cell = row->cells[i];
        if (cell.size) memcpy(to, cell.at, cell.size);
        array_push(&table->cells, ((struct slice){to, cell.size}));
        to += cell.size;
    }
}

bool table_read(const char *path, struct table *table, struct diag *diag) {
    struct table_reader *reader = table_reader_open(path, diag);
    struct table_row row;
    *table = (struct table){0};
    if (!reader) return false;
    table->path = arena_copy(&table->text, slice_of(path)).at;
    table->columns = reader->header.count;
    keep_cells(table, &reader->header);
    for (; table_reader_next(reader, &row, diag); table->rows++) {
        keep_cells(table, &row);
        array_push(&table->lines, row.line);
    }
    bool done = !reader->refused;
    table_reader_close(reader);
    if (!done) table_free(table);
    return done;
}

void table_free(struct table *table) {
    array_free(&table->cells);
    array_free(&table->lines);
    arena_free(&table->text);
    *table = (struct table){0};
}

int table_column(const struct table *table, const char *name) {
    for (size_t i = 0; i < table->columns; i++)
        if (slice_equal(slice_trim(table->cells.at[i]), slice_of(name))) return (int)i;
    return -1;
}

struct slice table_at(const struct table *table, size_t row, int column) {
    return column < 0 ? slice_of("") : table->cells.at[(row + 1) * table->columns + (size_t)column];
}
