#include "score_load.h"

#include "file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const kind_names[] = {"date", "person", "title", "organisation", "document"};
static const char *const form_names[] = {"name", "nominal", "pronoun"};
static const char *const register_names[] = {"officials", "documents"};
static const char *const register_columns[][score_most_cells + 1] = {
    {"person", "title", "organisation", "country", "status", NULL},
    {"name", "doctype", "date", "adopted_by", "action", "action_day", NULL},
};

/* Tables that are no article's labels. */
static const char *const table_names[] = {"articles", "mentions", "dates",  "titles",       "officials", "documents",
                                          "entities", "tenures",  "merges", "fingerprints", "errors",    "published"};

const char *score_kind_name(enum score_kind kind) { return kind_names[kind]; }

const char *score_form_name(enum score_form form) { return form_names[form]; }

const char *score_register_name(enum score_register which) { return register_names[which]; }

const char *const *score_register_columns(enum score_register which) { return register_columns[which]; }

static struct score_article *article_named(struct score_side *side, struct slice name) {
    size_t number = key_index_add(&side->names, name);
    if (number == side->articles.count) array_push(&side->articles, ((struct score_article){.name = name}));
    return &side->articles.at[number];
}

const struct score_article *score_find(const struct score_side *side, struct slice name) {
    size_t number = key_index_find(&side->names, name);
    return number == SIZE_MAX ? NULL : &side->articles.at[number];
}

/* The index of the word among `count` names, or -1. */
static int word_of(struct slice cell, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal_nocase(slice_trim(cell), slice_of(names[i]))) return (int)i;
    return -1;
}

bool score_kind_named(struct slice name, enum score_kind *kind) {
    int found = word_of(name, kind_names, score_kinds);
    *kind = (enum score_kind)found;
    return found >= 0;
}

bool score_form_named(struct slice name, enum score_form *form) {
    int found = word_of(name, form_names, score_pronoun + 1);
    *form = (enum score_form)found;
    return found >= 0;
}

static struct diag_place place_of(const struct table *table, size_t row) {
    return (struct diag_place){.path = table->path, .line = table->lines.at[row]};
}

static bool read_range(const struct table *table, size_t row, size_t *start, size_t *end) {
    long from, to;
    if (!slice_number(slice_trim(table_at(table, row, table_column(table, "start"))), &from)) return false;
    if (!slice_number(slice_trim(table_at(table, row, table_column(table, "end"))), &to)) return false;
    *start = (size_t)from;
    *end = (size_t)to;
    return from < to;
}

static struct slice cell(struct score_side *side, const struct table *table, size_t row, const char *column) {
    return table_folded(&side->text, table_at(table, row, table_column(table, column)));
}

static bool read_mention(struct score_side *side, const struct table *table, size_t row, struct score_mention *mention,
                         struct diag *diag) {
    struct slice kind_cell = cell(side, table, row, "kind"), form_cell = cell(side, table, row, "form");
    *mention = (struct score_mention){.line = table->lines.at[row]};
    bool formed = score_form_named(form_cell.size ? form_cell : slice_of(form_names[score_name]), &mention->form);
    bool kinded = score_kind_named(kind_cell, &mention->kind);
    if (!kinded)
        diag_add(diag, place_of(table, row), "unknown kind '%.*s'; use date, person, title, organisation or document",
                 (int)kind_cell.size, kind_cell.at);
    if (!formed)
        diag_add(diag, place_of(table, row), "unknown form '%.*s'; use name, nominal or pronoun", (int)form_cell.size,
                 form_cell.at);
    bool ranged = read_range(table, row, &mention->start, &mention->end);
    if (!ranged) diag_add(diag, place_of(table, row), "start and end are no range of bytes; write start < end");
    mention->text = cell(side, table, row, "text");
    mention->value = cell(side, table, row, "value");
    mention->type = cell(side, table, row, "type");
    mention->chain = cell(side, table, row, "chain");
    mention->rule = cell(side, table, row, "rule");
    return kinded && formed && ranged;
}

/* Every column of the list (NULL at its end) is there. */
static bool has_columns(const struct table *table, const char *const *columns, struct diag *diag) {
    bool all = true;
    for (; *columns; columns++) {
        if (table_column(table, *columns) >= 0) continue;
        diag_add(diag, (struct diag_place){.path = table->path, .line = 1}, "the column '%s' is missing; add it",
                 *columns);
        all = false;
    }
    return all;
}

/* Reads a table into the side; NULL, with messages, when it cannot be used. */
static const struct table *take_table(struct score_side *side, const char *path, const char *const *columns,
                                      struct diag *diag) {
    struct table table;
    if (!table_read(path, &table, diag)) return NULL;
    array_push(&side->tables, table);
    struct table *taken = &side->tables.at[side->tables.count - 1];
    return has_columns(taken, columns, diag) ? taken : NULL;
}

/* The rows of one article's own file (`only` is its name), or of a table of many. */
static bool take_mentions(struct score_side *side, const char *path, struct slice only, struct diag *diag) {
    static const char *const columns[] = {"start", "end", "kind", "article", NULL};
    static const char *const own_columns[] = {"start", "end", "kind", NULL};
    const struct table *table = take_table(side, path, only.size ? own_columns : columns, diag);
    if (!table) return false;
    bool all = true;
    if (only.size) article_named(side, only)->labelled = true;
    if (only.size) article_named(side, only)->path = table->path;
    for (size_t row = 0; row < table->rows; row++) {
        struct score_mention mention;
        struct slice name = only.size ? only : cell(side, table, row, "article");
        if (!read_mention(side, table, row, &mention, diag)) {
            all = false;
            continue;
        }
        struct score_article *article = article_named(side, name);
        article->labelled = true;
        article->path = table->path;
        array_push(&article->mentions, mention);
    }
    return all;
}

static bool take_register(struct score_side *side, const char *path, enum score_register which, struct diag *diag) {
    const char *const *columns = register_columns[which];
    const struct table *table = take_table(side, path, columns, diag);
    static const char *const article_column[] = {"article", NULL};
    if (!table || !has_columns(table, article_column, diag)) return false;
    for (size_t row = 0; row < table->rows; row++) {
        struct score_row taken = {.place = place_of(table, row)};
        taken.placed = read_range(table, row, &taken.start, &taken.end);
        for (size_t i = 0; columns[i]; i++) taken.cells[i] = cell(side, table, row, columns[i]);
        array_push(&article_named(side, cell(side, table, row, "article"))->rows[which], taken);
    }
    return side->has[which] = true;
}

/* Articles that were read without a mention, and where their text lies. */
static bool take_articles(struct score_side *side, const char *path, struct diag *diag) {
    static const char *const columns[] = {"article", NULL};
    const struct table *table = take_table(side, path, columns, diag);
    if (!table) return false;
    for (size_t row = 0; row < table->rows; row++) {
        struct score_article *article = article_named(side, cell(side, table, row, "article"));
        long bytes;
        article->source = cell(side, table, row, "source");
        if (slice_number(cell(side, table, row, "bytes"), &bytes)) article->bytes = (size_t)bytes;
        article->labelled = true;
    }
    return true;
}

static int mention_order(const void *a, const void *b) {
    const struct score_mention *x = a, *y = b;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    if (x->end != y->end) return x->end < y->end ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static void sort_mentions(struct score_side *side) {
    for (size_t i = 0; i < side->articles.count; i++) {
        struct score_article *article = &side->articles.at[i];
        if (article->mentions.count)
            qsort(article->mentions.at, article->mentions.count, sizeof *article->mentions.at, mention_order);
    }
}

/* The types of dates come from dates.csv; the mentions must be sorted. */
static bool take_types(struct score_side *side, const char *path, struct diag *diag) {
    static const char *const columns[] = {"article", "start", "end", "type", NULL};
    const struct table *table = take_table(side, path, columns, diag);
    if (!table) return false;
    for (size_t row = 0; row < table->rows; row++) {
        struct score_mention key = {.kind = score_date};
        const struct score_article *article = score_find(side, cell(side, table, row, "article"));
        if (!article || !article->mentions.count || !read_range(table, row, &key.start, &key.end)) continue;
        struct score_mention *hit =
            bsearch(&key, article->mentions.at, article->mentions.count, sizeof key, mention_order);
        if (hit) hit->type = cell(side, table, row, "type");
    }
    return true;
}

static const char *path_in(struct score_side *side, const char *folder, const char *name, const char *ending) {
    return arena_print(&side->text, "%s/%s%s", folder, name, ending).at;
}

/* Articles and mentions in one table each, as extract writes them. */
static bool take_run(struct score_side *side, const char *folder, const char *mentions, struct diag *diag) {
    const char *articles = path_in(side, folder, "articles", ".csv");
    bool done = access(articles, F_OK) != 0 || take_articles(side, articles, diag);
    return take_mentions(side, mentions, slice_of(""), diag) && done;
}

/* The other tables; each may be missing. */
static bool take_tables(struct score_side *side, const char *folder, struct diag *diag) {
    bool all = true;
    for (int i = 0; i < score_registers; i++) {
        const char *path = path_in(side, folder, register_names[i], ".csv");
        if (access(path, F_OK) == 0) all &= take_register(side, path, (enum score_register)i, diag);
    }
    sort_mentions(side);
    const char *dates = path_in(side, folder, "dates", ".csv");
    if (access(dates, F_OK) == 0) all &= take_types(side, dates, diag);
    return all;
}

bool score_load_system(const char *folder, struct score_side *system, struct diag *diag) {
    bool done = take_run(system, folder, path_in(system, folder, "mentions", ".csv"), diag);
    return take_tables(system, folder, diag) && done;
}

/* Files of gold. */

static bool known_table(const char *name) {
    for (size_t i = 0; i < sizeof table_names / sizeof *table_names; i++)
        if (strcmp(name, table_names[i]) == 0) return true;
    return false;
}

static bool take_file(struct score_side *gold, const char *folder, const char *name, struct diag *diag) {
    const char *path = path_in(gold, folder, name, ".csv");
    const struct score_article *known = score_find(gold, slice_of(name));
    if (!known || !known->mentions.count) return take_mentions(gold, path, slice_of(name), diag);
    diag_add(diag, (struct diag_place){.path = path}, "the article is in mentions.csv too; keep one of the two");
    return false;
}

bool score_load_gold(const char *folder, struct score_side *gold, struct diag *diag) {
    struct file_list files;
    if (!file_tree_read(&files, &gold->text, folder, ".csv", diag)) return false;
    const char *mentions = path_in(gold, folder, "mentions", ".csv");
    bool has_table = access(mentions, F_OK) == 0, has_files = false;
    bool all = !has_table || take_run(gold, folder, mentions, diag);
    for (size_t i = 0; i < files.count; i++) {
        if (known_table(files.paths[i])) continue;
        has_files = true;
        all &= take_file(gold, folder, files.paths[i], diag);
    }
    if (!has_table && !has_files) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "holds no gold; it needs <article>.csv files or a mentions.csv");
        all = false;
    }
    return take_tables(gold, folder, diag) && all;
}

void score_side_free(struct score_side *side) {
    for (size_t i = 0; i < side->articles.count; i++) {
        array_free(&side->articles.at[i].mentions);
        for (int j = 0; j < score_registers; j++) array_free(&side->articles.at[i].rows[j]);
    }
    for (size_t i = 0; i < side->tables.count; i++) table_free(&side->tables.at[i]);
    array_free(&side->articles);
    array_free(&side->tables);
    key_index_free(&side->names);
    arena_free(&side->text);
    *side = (struct score_side){0};
}
