#include "report_tables.h"

#include "score_errors.h"
#include "word_list.h"

#include <string.h>
#include <unistd.h>

/* --- cells ------------------------------------------------------------------------ */

const char *report_table_name(int which) {
    return which == REPORT_ERRORS ? "errors" : sink_table_name((enum sink_table)which);
}

struct slice report_cell(const struct report_table *table, size_t row, const char *column) {
    return table_at(&table->table, row, table_column(&table->table, column));
}

bool report_range(const struct report_table *table, size_t row, const char *start_column, const char *end_column,
                  size_t *start, size_t *end) {
    long from, to;
    if (!slice_number(report_cell(table, row, start_column), &from)) return false;
    if (!slice_number(report_cell(table, row, end_column), &to)) return false;
    *start = (size_t)from;
    *end = (size_t)to;
    return from < to;
}

/* --- reading ---------------------------------------------------------------------- */

/* Every column that the report relies on is there; others may stand beside them. */
static bool has_columns(const struct table *table, struct slice columns, struct diag *diag) {
    bool all = true;
    struct arena text = {0};
    for (struct slice column; slice_next(&columns, ',', &column);) {
        if (table_column(table, arena_copy(&text, column).at) >= 0) continue;
        diag_add(diag, (struct diag_place){.path = table->path, .line = 1},
                 "the column '%.*s' is missing; write the table again or add the column", (int)column.size, column.at);
        all = false;
    }
    arena_free(&text);
    return all;
}

static bool read_table(struct report_tables *tables, int which, const char *folder, struct slice columns,
                       struct diag *diag) {
    struct table *table = &tables->all[which].table;
    const char *path = arena_print(&tables->text, "%s/%s.csv", folder, report_table_name(which)).at;
    if (access(path, F_OK) != 0) {
        diag_add(diag, (struct diag_place){.path = path},
                 "there is no such table; write all of them with chancery extract -o %s", folder);
        return false;
    }
    return table_read(path, table, diag) && has_columns(table, columns, diag);
}

static bool read_run(struct report_tables *tables, const char *folder, struct diag *diag) {
    bool all = true;
    if (access(folder, F_OK) != 0) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "there is no such folder; write the tables with chancery extract -o %s", folder);
        return false;
    }
    for (int i = 0; i < TABLE_COUNT; i++)
        all &= read_table(tables, i, folder, slice_of(sink_columns((enum sink_table)i)), diag);
    return all;
}

/* --- rows of an article ------------------------------------------------------------ */

static void number_articles(struct report_tables *tables) {
    const struct report_table *articles = &tables->all[TABLE_ARTICLES];
    for (size_t row = 0; row < articles->table.rows; row++)
        key_index_add(&tables->articles, report_cell(articles, row, "article"));
}

static size_t *zeroed(struct report_tables *tables, size_t count) {
    return arena_zero(&tables->text, (count + 1) * sizeof(size_t));
}

/* Sorts the rows by article, by counting. */
static void group_rows(struct report_tables *tables, struct report_table *table) {
    size_t count = tables->articles.keys.count;
    int column = table_column(&table->table, "article");
    if (column < 0) return;
    table->article = zeroed(tables, table->table.rows);
    table->rows = zeroed(tables, table->table.rows);
    table->first = zeroed(tables, count + 1);
    for (size_t row = 0; row < table->table.rows; row++) {
        size_t article = table->article[row] = key_index_find(&tables->articles, table_at(&table->table, row, column));
        if (article != SIZE_MAX) table->first[article + 2]++;
    }
    for (size_t article = 2; article <= count; article++) table->first[article] += table->first[article - 1];
    for (size_t row = 0; row < table->table.rows; row++)
        if (table->article[row] != SIZE_MAX) table->rows[table->first[table->article[row] + 1]++] = row;
}

/* --- errors ------------------------------------------------------------------------ */

/* Whether the mention that an error speaks of is one of the run. */
static bool is_of_run(const struct report_tables *tables, size_t row) {
    const struct report_table *errors = &tables->all[REPORT_ERRORS], *mentions = &tables->all[TABLE_MENTIONS];
    static const struct slice of_mentions[] = {WORD("false alarm"), WORD("border"), WORD("value"), WORD("kind"),
                                               WORDS_END};
    size_t article = errors->article[row], start, end, from, to;
    if (!word_among(report_cell(errors, row, "error"), of_mentions)) return true;
    if (!report_range(errors, row, "start", "end", &start, &end)) return true;
    if (article == SIZE_MAX) return false;
    struct slice text = report_cell(errors, row, "text");
    for (size_t i = mentions->first[article]; i < mentions->first[article + 1]; i++)
        if (report_range(mentions, mentions->rows[i], "start", "end", &from, &to) && from == start && to == end &&
            slice_equal(report_cell(mentions, mentions->rows[i], "text"), text))
            return true;
    return false;
}

/* The errors that `score` wrote, which may be of tables that have been written anew since. */
static bool read_errors(struct report_tables *tables, const char *folder, struct diag *diag) {
    const char *path = arena_print(&tables->text, "%s/errors.csv", folder).at;
    if (access(path, F_OK) != 0) return true;
    if (!read_table(tables, REPORT_ERRORS, folder, slice_of(score_errors_columns()), diag)) return false;
    struct report_table *errors = &tables->all[REPORT_ERRORS];
    group_rows(tables, errors);
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
    score_list_errors(&tables->score, inputs->corpus, &tables->all[REPORT_ERRORS].table);
    group_rows(tables, &tables->all[REPORT_ERRORS]);
    return true;
}

bool report_tables_read(struct report_tables *tables, const struct report_inputs *inputs, struct diag *diag) {
    *tables = (struct report_tables){.stale = 0};
    if (!read_run(tables, inputs->folder, diag)) return false;
    number_articles(tables);
    for (int i = 0; i < TABLE_COUNT; i++) group_rows(tables, &tables->all[i]);
    return inputs->gold ? score_against(tables, inputs, diag) : read_errors(tables, inputs->folder, diag);
}

void report_tables_free(struct report_tables *tables) {
    for (int i = 0; i < REPORT_TABLES; i++) table_free(&tables->all[i].table);
    key_index_free(&tables->articles);
    array_free(&tables->figures.all);
    score_free(&tables->score);
    score_side_free(&tables->gold);
    score_side_free(&tables->system);
    arena_free(&tables->text);
}
