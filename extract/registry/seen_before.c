#include "seen_before.h"

#include "digits.h"
#include "text.h"

#include <stdlib.h>
#include <unistd.h>

/* The fingerprint, then these. */
enum { SEEN_ORIGIN = fingerprint_cells, SEEN_ARTICLE, seen_cells };

static const char kind[] = "chancery-seen-";
static const char columns[] = "chancery-seen-1,sketch,origin,article";
static const char advice[] = "put back a copy, or name a new file and read all anew";

/* --- reading -------------------------------------------------------------------------------- */

/* A row, and what it sums up to with those before it. */
struct sum {
    size_t rows;
    uint64_t hash;
};

struct reading {
    struct seen_before *seen;
    const char *path;
    struct table_row row;
    struct sum sum;
    struct diag *diag;
};

static void add_to_sum(struct sum *sum, const struct slice *cells) {
    sum->rows++;
    for (size_t i = 0; i < seen_cells; i++) sum->hash = slice_hash_mix(sum->hash, slice_hash(cells[i]));
}

/* Where a cell of the row at hand starts: those before it have no marks. */
static bool refuse(const struct reading *reading, size_t cell, const char *what) {
    size_t column = 1;
    for (size_t i = 0; i < cell; i++) column += reading->row.cells[i].size + 1;
    struct diag_place place = {.path = reading->path, .line = reading->row.line, .column = column};
    diag_add(reading->diag, place, "%s; %s", what, advice);
    return false;
}

static bool is_known_kind(struct reading *reading, const struct table_row *header) {
    struct slice rest = slice_of(columns), column, version = header->cells[0];
    size_t same = 0;
    reading->row = *header;
    if (!slice_starts(version, slice_of(kind)))
        return refuse(reading, 0, "this is no file that --since-state has written");
    while (same < header->count && slice_next(&rest, ',', &column) && slice_equal(header->cells[same], column)) same++;
    if (!same) return refuse(reading, 0, "another version of chancery has written this file");
    return (same == seen_cells && header->count == seen_cells) ||
           refuse(reading, same < header->count ? same : 0, "the columns are not those of its version");
}

static bool is_end(const struct table_row *row) { return slice_equal(row->cells[0], slice_of("end")); }

/* The last row: hash and number of those before it. */
static bool fits(const struct reading *reading) {
    uint64_t hash = 0;
    struct digits digits;
    const struct slice *cells = reading->row.cells;
    return fingerprint_numbers(cells[SEEN_ORIGIN], &hash, 1) && hash == reading->sum.hash &&
           slice_equal(cells[SEEN_ARTICLE], digits_of((long)reading->sum.rows, &digits));
}

/* What is done with each row; false, with a message, when it is wrong. */
typedef bool take_row(struct reading *reading);

static bool read_rows(struct reading *reading, struct table_reader *reader, take_row *take) {
    size_t last = 1;
    bool ended = false;
    while (table_reader_next(reader, &reading->row, reading->diag)) {
        last = reading->row.line;
        if (ended) return refuse(reading, 0, "there is more behind its end");
        if (is_end(&reading->row)) {
            ended = true;
            if (!fits(reading)) return refuse(reading, 0, "the rows before this one have been changed");
            continue;
        }
        if (!take(reading)) return false;
        add_to_sum(&reading->sum, reading->row.cells);
    }
    if (table_reader_failed(reader)) return false;
    if (ended && !table_reader_is_cut(reader)) return true;
    diag_add(reading->diag, (struct diag_place){.path = reading->path, .line = last + !ended},
             "the file is cut off: its last row is not whole; %s", advice);
    return false;
}

/* Reads the file, where there is one. */
static bool read_file(struct seen_before *seen, struct sum *sum, take_row *take, struct diag *diag) {
    struct reading reading = {.seen = seen, .path = seen->path, .diag = diag};
    if (access(seen->path, F_OK) != 0) return true;
    struct table_reader *reader = table_reader_open(seen->path, diag);
    bool good = reader && is_known_kind(&reading, table_reader_header(reader)) && read_rows(&reading, reader, take);
    table_reader_close(reader);
    *sum = reading.sum;
    return good;
}

static bool learn_row(struct reading *reading) {
    const struct slice *cells = reading->row.cells;
    struct fingerprint print;
    uint64_t origin = 0;
    size_t wrong = fingerprint_read(cells, &print);
    if (wrong < fingerprint_cells) return refuse(reading, wrong, "this is no fingerprint");
    if (!fingerprint_numbers(cells[SEEN_ORIGIN], &origin, 1)) return refuse(reading, SEEN_ORIGIN, "this is no origin");
    if (!cells[SEEN_ARTICLE].size && fingerprint_has_sketch(&print))
        return refuse(reading, SEEN_ARTICLE, "the article has no name");
    array_push(&reading->seen->contents, print.content);
    array_push(&reading->seen->origins, origin);
    if (cells[SEEN_ARTICLE].size) stories_add(reading->seen->stories, &print, cells[SEEN_ARTICLE]);
    return true;
}

static int number_order(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void write_header(struct table_writer *table) {
    for (struct slice rest = slice_of(columns), column; slice_next(&rest, ',', &column);) table_cell(table, column);
    table_end_row(table);
}

bool seen_before_open(struct seen_before *seen, const char *path, struct stories *stories, struct diag *diag) {
    struct sum sum;
    *seen = (struct seen_before){.path = path, .stories = stories};
    bool good = read_file(seen, &sum, learn_row, diag) && table_open(&seen->table, path, false, diag);
    if (!good) return seen_before_close(seen), false;
    output_make_durable(&seen->table.output);
    write_header(&seen->table);
    if (seen->contents.count) {
        qsort(seen->contents.at, seen->contents.count, sizeof *seen->contents.at, number_order);
        qsort(seen->origins.at, seen->origins.count, sizeof *seen->origins.at, number_order);
    }
    seen->stories_before = stories->all.count;
    return true;
}

/* --- asking and noting ---------------------------------------------------------------------- */

static bool is_among(const uint64_t *numbers, size_t count, uint64_t number) {
    return count && bsearch(&number, numbers, count, sizeof *numbers, number_order);
}

bool seen_before_content(const struct seen_before *seen, const struct source_article *read, struct arena *scratch) {
    struct text normal;
    if (!read->text.size || !seen->contents.count) return false;
    text_normalise(read->text, scratch, &normal);
    uint64_t content = fingerprint_content(normal.bytes, read->published);
    return is_among(seen->contents.at, seen->contents.count, content);
}

static uint64_t origin_of(struct slice name, struct slice source) {
    return slice_hash_mix(slice_hash_mix(slice_hash_seed, slice_hash(name)), slice_hash(source));
}

bool seen_before_origin(const struct seen_before *seen, struct slice name, struct slice source) {
    return is_among(seen->origins.at, seen->origins.count, origin_of(name, source));
}

void seen_before_add(struct seen_before *seen, const struct fingerprint *print, struct slice name,
                     struct slice source) {
    bool is_first = seen->stories->all.count > seen->stories_before;
    struct seen_article article = {print->content, origin_of(name, source), is_first ? seen->stories_before : SIZE_MAX};
    if (print->content) array_push(&seen->added, article);
    seen->stories_before = seen->stories->all.count;
}

/* --- writing --------------------------------------------------------------------------------- */

static bool copy_row(struct reading *reading) {
    table_row(&reading->seen->table, reading->row.cells, seen_cells);
    return true;
}

static void write_article(struct seen_before *seen, const struct seen_article *article, struct sum *sum,
                          struct arena *scratch) {
    struct fingerprint print = {.content = article->content};
    struct slice cells[seen_cells] = {[SEEN_ARTICLE] = slice_of("")};
    if (article->story != SIZE_MAX)
        cells[SEEN_ARTICLE] = table_folded(scratch, stories_name(seen->stories, article->story));
    if (cells[SEEN_ARTICLE].size) print = seen->stories->all.at[article->story].print;
    fingerprint_print(&print, scratch, cells);
    cells[SEEN_ORIGIN] = fingerprint_digits(scratch, &article->origin, 1);
    table_row(&seen->table, cells, seen_cells);
    add_to_sum(sum, cells);
}

static void write_end(struct seen_before *seen, const struct sum *sum, struct arena *scratch) {
    struct digits digits;
    struct slice cells[seen_cells] = {slice_of("end")};
    cells[SEEN_ORIGIN] = fingerprint_digits(scratch, &sum->hash, 1);
    cells[SEEN_ARTICLE] = digits_of((long)sum->rows, &digits);
    table_row(&seen->table, cells, seen_cells);
}

bool seen_before_finish(struct seen_before *seen, struct diag *diag) {
    struct sum sum = {.rows = 0};
    struct arena scratch = {0};
    bool good = read_file(seen, &sum, copy_row, diag);
    for (size_t i = 0; good && i < seen->added.count; i++) {
        write_article(seen, &seen->added.at[i], &sum, &scratch);
        arena_reset(&scratch);
    }
    if (good) write_end(seen, &sum, &scratch);
    arena_free(&scratch);
    return good && table_finish(&seen->table, diag);
}

bool seen_before_publish(struct seen_before *seen, struct diag *diag) { return table_publish(&seen->table, diag); }

void seen_before_close(struct seen_before *seen) {
    table_discard(&seen->table);
    array_free(&seen->contents);
    array_free(&seen->origins);
    array_free(&seen->added);
    *seen = (struct seen_before){.path = NULL};
}
