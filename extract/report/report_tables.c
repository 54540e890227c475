#include "report_tables.h"

#include "score_errors.h"
#include "word_list.h"

#include <string.h>
#include <unistd.h>

const char *report_table_name(int which) {
    return which == REPORT_ERRORS ? score_errors_layout()->name : sink_table_name((enum sink_table)which);
}

const struct run_table *report_table(const struct report_tables *tables, int which) {
    return which == REPORT_ERRORS ? &tables->errors : &tables->run.all[which];
}

/* --- errors ------------------------------------------------------------------------ */

/* Whether the mention that an error speaks of is one of the run. */
static bool is_of_run(const struct report_tables *tables, size_t row) {
    const struct run_table *errors = &tables->errors, *mentions = &tables->run.all[TABLE_MENTIONS];
    static const struct slice of_mentions[] = {WORD("false alarm"), WORD("border"), WORD("value"), WORD("kind"),
                                               WORDS_END};
    size_t article = errors->article[row], start, end, from, to;
    if (!word_among(run_cell(errors, row, "error"), of_mentions)) return true;
    if (!run_range(errors, row, "start", "end", &start, &end)) return true;
    if (article == SIZE_MAX) return false;
    struct slice text = run_cell(errors, row, "text");
    for (size_t i = mentions->first[article]; i < mentions->first[article + 1]; i++)
        if (run_range(mentions, mentions->rows[i], "start", "end", &from, &to) && from == start && to == end &&
            slice_equal(run_cell(mentions, mentions->rows[i], "text"), text))
            return true;
    return false;
}

/* The errors that `score` wrote, which may be of tables that have been written anew since. */
static bool read_errors(struct report_tables *tables, const char *folder, struct diag *diag) {
    const char *path = arena_print(&tables->run.text, "%s/errors.csv", folder).at;
    if (access(path, F_OK) != 0) return true;
    struct run_table *errors = &tables->errors;
    if (!run_tables_read_table(&tables->run, folder, score_errors_layout(), errors, diag)) return false;
    run_tables_group(&tables->run, errors);
    for (size_t row = 0; row < errors->table.rows; row++) tables->stale += !is_of_run(tables, row);
    if (tables->stale)
        diag_add(diag, (struct diag_place){.path = path},
                 "%zu of its %zu rows fit no mention of this run; score it again, or give --gold DIR", tables->stale,
                 errors->table.rows);
    return true;
}

static bool score_against(struct report_tables *tables, const struct report_inputs *inputs, struct diag *diag) {
    if (!score_load_gold(inputs->gold, &tables->gold, diag)) return false;
    if (!score_load_system(inputs->folder, &tables->system, diag)) return false;
    for (size_t i = 0; i < tables->gold.articles.count; i++) {
        const struct score_article *article = &tables->gold.articles.at[i];
        const struct score_article *found = score_find(&tables->system, article->name);
        score_article(&tables->score, &tables->gold, &tables->system, article, found);
    }
    score_list(&tables->score, &tables->figures);
    score_list_errors(&tables->score, inputs->corpus, &tables->errors.table);
    run_tables_group(&tables->run, &tables->errors);
    return true;
}

bool report_tables_read(struct report_tables *tables, const struct report_inputs *inputs, struct diag *diag) {
    *tables = (struct report_tables){.stale = 0};
    if (!run_tables_read(&tables->run, inputs->folder, diag)) return false;
    return inputs->gold ? score_against(tables, inputs, diag) : read_errors(tables, inputs->folder, diag);
}

void report_tables_free(struct report_tables *tables) {
    run_tables_free(&tables->run);
    table_free(&tables->errors.table);
    array_free(&tables->figures.all);
    score_free(&tables->score);
    score_side_free(&tables->gold);
    score_side_free(&tables->system);
}
