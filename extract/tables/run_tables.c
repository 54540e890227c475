#include "run_tables.h"

#include <string.h>
#include <unistd.h>

/* --- cells ------------------------------------------------------------------------ */

struct slice run_cell(const struct run_table *table, size_t row, const char *column) {
    return table_at(&table->table, row, table_column(&table->table, column));
}

bool run_range(const struct run_table *table, size_t row, const char *start_column, const char *end_column,
               size_t *start, size_t *end) {
    long from, to;
    if (!slice_number(run_cell(table, row, start_column), &from)) return false;
    if (!slice_number(run_cell(table, row, end_column), &to)) return false;
    *start = (size_t)from;
    *end = (size_t)to;
    return from < to;
}

/* --- reading ---------------------------------------------------------------------- */

/* Every column that is relied on is there; others may stand beside them. */
static bool has_columns(const struct table *table, const struct layout *layout, struct diag *diag) {
    bool all = true;
    for (size_t i = 0; i < layout->count; i++) {
        if (table_column(table, layout->columns[i].name) >= 0) continue;
        diag_add(diag, (struct diag_place){.path = table->path, .line = 1},
                 "the column '%s' is missing; write the table again or add the column", layout->columns[i].name);
        all = false;
    }
    return all;
}

bool run_tables_read_table(struct run_tables *tables, const char *folder, const struct layout *layout,
                           struct run_table *table, struct diag *diag) {
    const char *path = arena_print(&tables->text, "%s/%s.csv", folder, layout->name).at;
    if (access(path, F_OK) != 0) {
        diag_add(diag, (struct diag_place){.path = path},
                 "there is no such table; write all of them with chancery extract -o %s", folder);
        return false;
    }
    return table_read(path, &table->table, diag) && has_columns(&table->table, layout, diag);
}

static bool read_run(struct run_tables *tables, const char *folder, struct diag *diag) {
    bool all = true;
    if (access(folder, F_OK) != 0) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "there is no such folder; write the tables with chancery extract -o %s", folder);
        return false;
    }
    for (enum sink_table i = 0; i < TABLE_FINGERPRINTS; i++)
        all &= run_tables_read_table(tables, folder, sink_layout(i), &tables->all[i], diag);
    return all;
}

/* --- rows of an article ------------------------------------------------------------ */

static void number_articles(struct run_tables *tables) {
    const struct run_table *articles = &tables->all[TABLE_ARTICLES];
    for (size_t row = 0; row < articles->table.rows; row++)
        key_index_add(&tables->articles, run_cell(articles, row, "article"));
}

static size_t *zeroed(struct run_tables *tables, size_t count) {
    return arena_zero(&tables->text, (count + 1) * sizeof(size_t));
}

void run_tables_group(struct run_tables *tables, struct run_table *table) {
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

bool run_tables_read(struct run_tables *tables, const char *folder, struct diag *diag) {
    *tables = (struct run_tables){.articles = {.room = 0}};
    if (!read_run(tables, folder, diag)) return false;
    number_articles(tables);
    for (int i = 0; i < TABLE_COUNT; i++) run_tables_group(tables, &tables->all[i]);
    return true;
}

void run_tables_free(struct run_tables *tables) {
    for (int i = 0; i < TABLE_COUNT; i++) table_free(&tables->all[i].table);
    key_index_free(&tables->articles);
    arena_free(&tables->text);
}
