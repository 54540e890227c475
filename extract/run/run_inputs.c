#include "run_inputs.h"

#include "table.h"
#include "word_list.h"

static void write_count(struct table_writer *table, size_t count) {
    if (count == SIZE_MAX) table_cell(table, slice_of(""));
    else table_number(table, (long)count);
}

static void write_file(struct table_writer *table, const struct source_file *file) {
    bool refused = file->problem.size > 0;
    table_cell(table, file->path);
    table_cell(table, slice_of(refused ? "" : file->format));
    write_count(table, file->bytes);
    write_count(table, refused ? 0 : file->articles);
    table_cell(table, file->problem);
    table_end_row(table);
}

static void write_files(struct table_writer *table, struct source *source, struct run_inputs_totals *totals) {
    struct arena arena = {0};
    for (struct source_file file; source_next_file(source, &file, &arena); arena_reset(&arena)) {
        write_file(table, &file);
        if (file.problem.size) totals->refused++;
        else totals->read++;
    }
    arena_free(&arena);
}

bool run_inputs_write(const struct source_options *options, struct run_inputs_totals *totals, bool *written,
                      struct diag *diag) {
    static const struct slice columns[] = {WORD("source"), WORD("format"), WORD("bytes"), WORD("articles"),
                                           WORD("problem")};
    struct table_writer table;
    struct source *source;
    *totals = (struct run_inputs_totals){.read = 0};
    bool good = source_open(&source, options, diag);
    *written = table_open(&table, "-", false, diag);
    table_row(&table, columns, sizeof columns / sizeof *columns);
    write_files(&table, source, totals);
    *written = *written && table_finish(&table, diag);
    table_discard(&table);
    source_close(source);
    return good;
}
