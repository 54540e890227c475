#include "report.h"

#include "json_writer.h"
#include "report_page.h"

#include <stdlib.h>

struct report {
    const struct report_options *options;
    struct report_tables tables;
    struct run_texts texts;
    struct json_writer json;
};

/* --- tables ------------------------------------------------------------------------ */

static bool is_row_shown(const struct report *report, const struct run_table *table, size_t row) {
    return row < report->options->rows || (table->article && table->article[row] < report->texts.all.count);
}

static void write_row(struct json_writer *json, const struct table *table, size_t row) {
    json_open(json, '[');
    for (size_t i = 0; i < table->columns; i++) json_text(json, table_at(table, row, (int)i));
    json_close(json, ']');
}

static void write_columns(struct json_writer *json, const struct table *table) {
    json_open(json, '[');
    for (size_t i = 0; i < table->columns; i++) json_text(json, slice_trim(table->cells.at[i]));
    json_close(json, ']');
}

static void write_table(struct report *report, int which) {
    struct json_writer *json = &report->json;
    const struct run_table *table = report_table(&report->tables, which);
    json_name(json, report_table_name(which));
    json_open(json, '{');
    json_name(json, "columns");
    write_columns(json, &table->table);
    json_name(json, "total");
    json_number(json, table->table.rows);
    json_name(json, "rows");
    json_open(json, '[');
    for (size_t row = 0; row < table->table.rows; row++)
        if (is_row_shown(report, table, row)) write_row(json, &table->table, row);
    json_close(json, ']');
    json_close(json, '}');
}

static void write_tables(struct report *report) {
    json_name(&report->json, "tables");
    json_open(&report->json, '{');
    for (int i = 0; i < REPORT_TABLES; i++)
        if (report_table(&report->tables, i)->table.columns) write_table(report, i);
    json_close(&report->json, '}');
}

/* --- texts --------------------------------------------------------------------------- */

/* Where anything that the tables speak of begins or ends in a text. */
struct borders {
    array_of(size_t) all;
};

static bool inside_character(struct slice text, size_t at) {
    return at < text.size && ((unsigned char)text.at[at] & 0xC0) == 0x80;
}

static void add_border(struct borders *borders, struct slice text, size_t at) {
    while (at && inside_character(text, at)) at--;
    array_push(&borders->all, at < text.size ? at : text.size);
}

static void add_range(struct borders *borders, struct slice text, const struct run_table *table, size_t row,
                      const char *const columns[2]) {
    size_t start, end;
    if (!run_range(table, row, columns[0], columns[1], &start, &end)) return;
    add_border(borders, text, start);
    add_border(borders, text, end);
}

static void add_rows(struct borders *borders, const struct run_table *table, const struct run_text *text) {
    static const char *const found[] = {"start", "end"}, *const expected[] = {"expected_start", "expected_end"};
    if (!table->rows) return;
    for (size_t i = table->first[text->article]; i < table->first[text->article + 1]; i++) {
        add_range(borders, text->bytes, table, table->rows[i], found);
        add_range(borders, text->bytes, table, table->rows[i], expected);
    }
}

static int by_size(const void *a, const void *b) {
    const size_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

/* In order, each once, from 0 to the end of the text. */
static void find_borders(const struct report *report, const struct run_text *text, struct borders *borders) {
    size_t kept = 0;
    array_clear(&borders->all);
    add_border(borders, text->bytes, 0);
    add_border(borders, text->bytes, text->bytes.size);
    for (int i = 0; i < REPORT_TABLES; i++) add_rows(borders, report_table(&report->tables, i), text);
    qsort(borders->all.at, borders->all.count, sizeof *borders->all.at, by_size);
    for (size_t i = 0; i < borders->all.count; i++)
        if (!kept || borders->all.at[i] != borders->all.at[kept - 1]) borders->all.at[kept++] = borders->all.at[i];
    borders->all.count = kept;
}

/* The text in pieces, so that the page need not count bytes: piece i lies between
 * borders i and i + 1. */
static void write_pieces(struct json_writer *json, struct slice text, const struct borders *borders) {
    json_name(json, "borders");
    json_open(json, '[');
    for (size_t i = 0; i < borders->all.count; i++) json_number(json, borders->all.at[i]);
    json_close(json, ']');
    json_name(json, "pieces");
    json_open(json, '[');
    for (size_t i = 0; i + 1 < borders->all.count; i++)
        json_text(json, slice_cut(text, borders->all.at[i], borders->all.at[i + 1]));
    json_close(json, ']');
}

static void write_texts(struct report *report) {
    struct json_writer *json = &report->json;
    struct borders borders = {.all = {NULL, 0, 0}};
    json_name(json, "texts");
    json_open(json, '[');
    for (size_t i = 0; i < report->texts.all.count; i++) {
        const struct run_text *text = &report->texts.all.at[i];
        json_open(json, '{');
        json_name(json, "article");
        json_text(json, report->tables.run.articles.keys.at[text->article].key);
        if (text->problem.size) {
            json_name(json, "problem");
            json_text(json, text->problem);
        } else {
            find_borders(report, text, &borders);
            write_pieces(json, text->bytes, &borders);
        }
        json_close(json, '}');
    }
    json_close(json, ']');
    array_free(&borders.all);
}

/* --- the rest ------------------------------------------------------------------------- */

static void write_figures(struct report *report) {
    struct json_writer *json = &report->json;
    json_name(json, "figures");
    json_open(json, '[');
    for (size_t i = 0; i < report->tables.figures.all.count; i++) {
        const struct score_figure *figure = &report->tables.figures.all.at[i];
        json_open(json, '[');
        json_text(json, slice_of(figure->name));
        json_text(json, slice_of(figure->measure));
        if (!figure->known) json_null(json);
        else if (figure->count) json_number(json, (size_t)figure->value);
        else json_decimal(json, figure->value);
        json_close(json, ']');
    }
    json_close(json, ']');
}

static void write_json(struct report *report) {
    struct json_writer *json = &report->json;
    json_open(json, '{');
    json_name(json, "folder");
    json_text(json, slice_of(report->options->inputs.folder));
    json_name(json, "scored");
    json_bool(json, report->options->inputs.gold);
    json_name(json, "stale");
    json_number(json, report->tables.stale);
    write_figures(report);
    write_texts(report);
    write_tables(report);
    json_close(json, '}');
}

static bool write_page(struct report *report, const char *path, struct diag *diag) {
    struct output output;
    if (!output_open(&output, path, diag)) return false;
    report->json.output = &output;
    report->json.in_page = true;
    output_put(&output, (struct slice){(const char *)report_page_begin, report_page_begin_size});
    write_json(report);
    output_put(&output, (struct slice){(const char *)report_page_end, report_page_end_size});
    bool done = output_finish(&output, diag) && output_publish(&output, diag);
    output_discard(&output);
    return done;
}

static struct report_totals add_up(const struct report *report) {
    return (struct report_totals){.articles = report->tables.run.articles.keys.count,
                                  .shown = report->texts.all.count,
                                  .errors = report->tables.errors.table.rows,
                                  .missing = report->texts.missing,
                                  .stale = report->tables.stale};
}

bool report_write(const struct report_options *options, const char *path, struct report_totals *totals,
                  struct diag *diag) {
    struct report report = {.options = options};
    bool done = report_tables_read(&report.tables, &options->inputs, diag);
    if (done) {
        struct run_texts_options wanted = {.corpus = options->inputs.corpus,
                                           .articles = options->articles,
                                           .short_only = true,
                                           .then = "shown without text"};
        run_texts_find(&report.texts, &report.tables.run, &wanted, diag);
        done = write_page(&report, path, diag);
        *totals = add_up(&report);
    }
    arena_free(&report.json.work);
    run_texts_free(&report.texts);
    report_tables_free(&report.tables);
    return done;
}
