/* A workbook: a sheet a table, and more where a table has more rows than a sheet. */
#include "calendar.h"
#include "export_parts.h"
#include "workbook.h"

enum { most_told = 10 }; /* cells that are cut; the others are counted */

struct book {
    struct export_job *job;
    struct output output;
    struct workbook *workbook;
    struct workbook_column columns[workbook_most_columns]; /* of the table at hand */
    bool split;                                            /* told once a table */
};

static void close_book(void *writer) {
    struct book *book = writer;
    workbook_close(book->workbook);
    output_discard(&book->output);
    memory_resize(book, 0);
}

static void *open_book(struct export_job *job) {
    struct book *book = memory_resize(NULL, sizeof *book);
    *book = (struct book){.job = job};
    if (output_open(&book->output, job->options->path, job->diag))
        book->workbook = workbook_open(&book->output, job->diag);
    if (book->workbook) return book;
    close_book(book);
    return NULL;
}

/* In digits; longer cells can be read all the same. */
static unsigned width_of(enum layout_type type) {
    switch (type) {
    case LAYOUT_NUMBER: return 11;
    case LAYOUT_DAY:
    case LAYOUT_DATE: return 13;
    case LAYOUT_WORD: return 16;
    case LAYOUT_ID: return 28;
    case LAYOUT_SENTENCE: return 80;
    default: return 34;
    }
}

static bool begin_table(void *writer) {
    struct book *book = writer;
    const struct layout *layout = book->job->layout;
    for (size_t i = 0; i < layout->count; i++)
        book->columns[i] = (struct workbook_column){layout->columns[i].name, width_of(layout->columns[i].type)};
    workbook_sheet(book->workbook, layout->name, book->columns, layout->count);
    book->split = false;
    return true;
}

static bool end_table(void *writer) {
    struct book *book = writer;
    workbook_end_sheet(book->workbook);
    return true;
}

/* The table goes on in another sheet, with the header again. */
static void go_on(struct book *book) {
    const struct layout *layout = book->job->layout;
    if (!book->split)
        diag_add(book->job->diag, (struct diag_place){.path = book->job->path},
                 "has more rows than a sheet; it goes on in the sheet '%s 2'", layout->name);
    book->split = true;
    workbook_end_sheet(book->workbook);
    workbook_sheet(book->workbook, layout->name, book->columns, layout->count);
}

static void tell_cut(const struct book *book, size_t column, size_t line) {
    struct export_job *job = book->job;
    if (job->totals->cut++ >= most_told) return;
    diag_add(job->diag, (struct diag_place){.path = job->path, .line = line},
             "the cell of '%s' is longer than one of a sheet and is cut after %d characters; take sqlite or jsonl to "
             "have all of it",
             job->layout->columns[column].name, workbook_most_units);
}

/* False where it is cut. */
static bool write_cell(struct book *book, enum layout_type type, struct slice cell) {
    struct day day;
    if (!cell.size) return workbook_no_cell(book->workbook), true;
    switch (type) {
    case LAYOUT_NUMBER: return workbook_number(book->workbook, cell), true;
    case LAYOUT_SOURCE: return workbook_url(book->workbook, cell);
    case LAYOUT_DAY:
    case LAYOUT_DATE:
        if (!calendar_parse(cell, &day)) break;
        return workbook_day(book->workbook, calendar_number(day), cell), true;
    default: break;
    }
    return workbook_text(book->workbook, cell);
}

static bool write_row(void *writer, const struct table_row *row) {
    struct book *book = writer;
    const struct layout *layout = book->job->layout;
    if (workbook_is_full(book->workbook)) go_on(book);
    for (size_t i = 0; i < layout->count; i++)
        if (!write_cell(book, layout->columns[i].type, row->cells[i])) tell_cut(book, i, row->line);
    workbook_end_row(book->workbook);
    return true;
}

static bool publish(void *writer) {
    struct book *book = writer;
    struct export_job *job = book->job;
    bool good = workbook_finish(book->workbook, job->options->path, job->diag);
    good = output_finish(&book->output, job->diag) && good && output_publish(&book->output, job->diag);
    if (good && job->totals->cut > most_told)
        diag_add(job->diag, (struct diag_place){.path = job->options->path}, "%zu further cells are cut",
                 job->totals->cut - most_told);
    return good;
}

const struct export_writer export_workbook = {
    .open = open_book,
    .begin_table = begin_table,
    .row = write_row,
    .end_table = end_table,
    .publish = publish,
    .close = close_book,
};
