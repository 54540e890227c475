#include "export.h"

#include "export_parts.h"
#include "score_errors.h"
#include "text.h"

#include <unistd.h>

struct known_format {
    const char *word, *usual;
    const struct export_writer *writer;
};

static const struct known_format formats[] = {
    [EXPORT_XLSX] = {"xlsx", "tables.xlsx", &export_workbook},
    [EXPORT_SQLITE] = {"sqlite", "tables.sqlite", &export_database},
    [EXPORT_JSONL] = {"jsonl", "jsonl", &export_lines},
};

const char *export_format_at(size_t number) {
    return number < sizeof formats / sizeof *formats ? formats[number].word : NULL;
}

bool export_format_named(const char *word, enum export_format *format) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i].word, word) != 0) continue;
        *format = (enum export_format)i;
        return true;
    }
    return false;
}

const char *export_usual_path(const char *folder, enum export_format format, struct arena *arena) {
    return arena_print(arena, "%s/%s", folder, formats[format].usual).at;
}

/* --- rows --------------------------------------------------------------------------- */

static bool refuse(const struct export_job *job, const struct table_row *row, size_t column, const char *what) {
    diag_add(job->diag, (struct diag_place){.path = job->path, .line = row->line}, "the cell of '%s' %s",
             job->layout->columns[column].name, what);
    return false;
}

/* Digits, as many as every number type holds, and none that would be lost. */
static bool is_number(struct slice cell) {
    enum { most_digits = 15 };
    for (size_t i = 0; i < cell.size; i++)
        if (cell.at[i] < '0' || cell.at[i] > '9') return false;
    return cell.size && cell.size <= most_digits && (cell.size == 1 || cell.at[0] != '0');
}

static bool check_cell(const struct export_job *job, const struct table_row *row, size_t column,
                       struct arena *scratch) {
    const struct layout_column *as = &job->layout->columns[column];
    struct slice cell = row->cells[column];
    size_t malformed = 0;
    if (!cell.size) return !as->filled || refuse(job, row, column, "is empty; write the tables again");
    if (as->type == LAYOUT_NUMBER)
        return is_number(cell) || refuse(job, row, column, "is no whole number; write the tables again");
    text_repair(scratch, cell, &malformed);
    return !malformed || refuse(job, row, column, "is not UTF-8; save the table as CSV UTF-8");
}

static bool check_row(const struct export_job *job, const struct table_row *row, struct arena *scratch) {
    bool good = true;
    for (size_t i = 0; i < row->count && good; i++) good = check_cell(job, row, i, scratch);
    arena_reset(scratch);
    return good;
}

/* --- tables ------------------------------------------------------------------------- */

static bool export_rows(struct export_job *job, const struct export_writer *as, void *writer,
                        struct table_reader *reader) {
    struct table_row row;
    struct arena scratch = {0};
    bool good = true;
    while (good && table_reader_next(reader, &row, job->diag)) {
        good = check_row(job, &row, &scratch) && as->row(writer, &row);
        job->totals->rows++;
    }
    arena_free(&scratch);
    if (!good || table_reader_failed(reader)) return false;
    if (!table_reader_is_cut(reader)) return true;
    diag_add(job->diag, (struct diag_place){.path = job->path},
             "the last line has no end: the table is cut off; write it again");
    return false;
}

static bool export_table(struct export_job *job, const struct export_writer *as, void *writer) {
    struct table_reader *reader = table_reader_open(job->path, job->diag);
    if (!reader) return false;
    bool good = layout_is_kept(job->layout, reader, job->path, job->diag) && as->begin_table(writer) &&
                export_rows(job, as, writer, reader) && as->end_table(writer);
    table_reader_close(reader);
    job->totals->tables++;
    return good;
}

/* The tables to be exported, in the order of the writer; errors.csv is there or not. */
struct choice {
    const struct layout *layouts[TABLE_FINGERPRINTS + 1];
    size_t count;
};

static const char *path_of(struct export_job *job, const struct layout *layout) {
    return arena_print(&job->kept, "%s/%s.csv", job->options->folder, layout->name).at;
}

static void choose_of_run(struct choice *choice, const struct export_options *options, bool keyed, bool unkeyed) {
    for (int i = 0; i < TABLE_FINGERPRINTS; i++) {
        const struct layout *layout = sink_layout((enum sink_table)i);
        bool wanted = options->only == TABLE_COUNT || i == (int)options->only;
        if (wanted && (layout->keyed ? keyed : unkeyed)) choice->layouts[choice->count++] = layout;
    }
}

static struct choice choose(struct export_job *job, const struct export_writer *as) {
    struct choice choice = {.count = 0};
    const struct layout *errors = score_errors_layout();
    choose_of_run(&choice, job->options, true, !as->keyed_first);
    if (as->keyed_first) choose_of_run(&choice, job->options, false, true);
    if (job->options->only == TABLE_COUNT && access(path_of(job, errors), F_OK) == 0)
        choice.layouts[choice.count++] = errors;
    return choice;
}

/* All that is missing is told at once, before anything is written. */
static bool is_complete(struct export_job *job, const struct choice *choice) {
    bool all = true;
    const char *folder = job->options->folder;
    if (access(folder, F_OK) != 0) {
        diag_add(job->diag, (struct diag_place){.path = folder},
                 "there is no such folder; write the tables with chancery extract -o %s", folder);
        return false;
    }
    for (size_t i = 0; i < choice->count; i++) {
        const char *path = path_of(job, choice->layouts[i]);
        if (access(path, F_OK) == 0) continue;
        diag_add(job->diag, (struct diag_place){.path = path},
                 "there is no such table; write all of them with chancery extract -o %s", folder);
        all = false;
    }
    return all;
}

static bool export_choice(struct export_job *job, const struct choice *choice, const struct export_writer *as) {
    void *writer = as->open(job);
    bool good = writer;
    for (size_t i = 0; i < choice->count && good; i++) {
        job->layout = choice->layouts[i];
        job->path = path_of(job, job->layout);
        good = export_table(job, as, writer);
    }
    good = good && as->publish(writer);
    if (writer) as->close(writer);
    return good;
}

bool export_tables(const struct export_options *options, struct export_totals *totals, struct diag *diag) {
    struct export_job job = {.options = options, .totals = totals, .diag = diag};
    const struct export_writer *as = formats[options->format].writer;
    *totals = (struct export_totals){.tables = 0};
    struct choice choice = choose(&job, as);
    bool good = is_complete(&job, &choice) && export_choice(&job, &choice, as);
    arena_free(&job.kept);
    return good;
}
