#include "diff.h"

#include "key_index.h"

#include <string.h>

static const struct diff_table tables[] = {
    {"articles", {"article"}},
    {"mentions", {"article", "start", "end", "kind"}},
    {"dates", {"article", "start", "end"}},
    {"titles", {"article", "start", "end"}},
    {"officials", {"article", "person", "title"}},
    {"documents", {"article", "name"}},
    {"entities", {"entity"}},
    {"tenures", {"office", "organisation", "country", "person", "status"}},
    {"merges", {"entity", "variant"}},
    {"errors", {"article", "error", "kind", "start", "end", "expected_start", "expected_end"}},
    {NULL, {NULL}},
};

const struct diff_table *diff_tables(void) { return tables; }

#define none SIZE_MAX

struct side {
    const struct table *table;
    size_t *key;         /* of each row: a number that both tables share */
    size_t *partner;     /* of each row: the same row of the other table, or none */
    int chain;           /* the column of chain numbers, or -1 */
    size_t *chain_start; /* of each paired row: the first paired row of its chain */
};

struct comparison {
    const struct diff_table *kind;
    struct side old, new;
    struct key_index keys;
    struct diff_result *result;
    struct arena work;
};

/* The cells with a terminator after each: a key that no other cells give. */
static struct slice joined_cells(struct arena *arena, const struct table *table, size_t row, const int *columns,
                                 size_t count) {
    size_t size = 0, used = 0;
    for (size_t i = 0; i < count; i++) size += table_at(table, row, columns[i]).size + 1;
    char *at = arena_alloc(arena, size);
    for (size_t i = 0; i < count; i++) {
        struct slice cell = table_at(table, row, columns[i]);
        if (cell.size) memcpy(at + used, cell.at, cell.size);
        used += cell.size;
        at[used++] = '\0';
    }
    return (struct slice){at, size};
}

static size_t key_size(const struct diff_table *kind) {
    size_t count = 0;
    while (kind->key[count]) count++;
    return count;
}

static bool find_columns(const struct diff_table *kind, const struct table *table, int *columns, struct diag *diag) {
    bool all = true;
    for (size_t i = 0; kind->key[i]; i++) {
        columns[i] = table_column(table, kind->key[i]);
        if (columns[i] >= 0) continue;
        diag_add(diag, (struct diag_place){.path = table->path, .line = 1},
                 "the column '%s' that names the rows is missing; compare tables that chancery wrote", kind->key[i]);
        all = false;
    }
    return all;
}

static size_t *row_numbers(struct comparison *c, size_t count) {
    size_t *numbers = arena_alloc(&c->work, (count + 1) * sizeof *numbers);
    for (size_t i = 0; i <= count; i++) numbers[i] = none;
    return numbers;
}

static bool number_rows(struct comparison *c, struct side *side, struct diag *diag) {
    int columns[8];
    side->key = row_numbers(c, side->table->rows);
    side->partner = row_numbers(c, side->table->rows);
    if (!side->table->columns) return true;
    if (!find_columns(c->kind, side->table, columns, diag)) return false;
    for (size_t row = 0; row < side->table->rows; row++)
        side->key[row] = key_index_add(&c->keys, joined_cells(&c->work, side->table, row, columns, key_size(c->kind)));
    return true;
}

/* The new rows of each key wait in a queue, in their order. */
static void pair_rows(struct comparison *c) {
    size_t *first = row_numbers(c, c->keys.keys.count), *next = row_numbers(c, c->new.table->rows);
    for (size_t row = c->new.table->rows; row-- > 0;) {
        next[row] = first[c->new.key[row]];
        first[c->new.key[row]] = row;
    }
    for (size_t row = 0; row < c->old.table->rows; row++) {
        size_t partner = first[c->old.key[row]];
        if (partner == none) continue;
        first[c->old.key[row]] = next[partner];
        c->old.partner[row] = partner;
        c->new.partner[partner] = row;
    }
}

/* Chains, each by its first row that the other table has too, so that a chain
 * is not another one because a mention came or went. */
static void find_chains(struct comparison *c, struct side *side) {
    side->chain = strcmp(c->kind->name, "mentions") == 0 ? table_column(side->table, "chain") : -1;
    if (side->chain < 0) return;
    struct key_index chains = {0};
    int columns[] = {table_column(side->table, "article"), side->chain};
    size_t *start = row_numbers(c, side->table->rows);
    side->chain_start = row_numbers(c, side->table->rows);
    for (size_t row = 0; row < side->table->rows; row++) {
        size_t chain = key_index_add(&chains, joined_cells(&c->work, side->table, row, columns, 2));
        if (side->partner[row] == none) continue;
        if (start[chain] == none) start[chain] = row;
        side->chain_start[row] = start[chain];
    }
    key_index_free(&chains);
}

/* What a chain cell is compared by: the range of the chain's first mention. */
static struct slice shown(struct comparison *c, const struct side *side, size_t row, int column) {
    struct slice cell = table_at(side->table, row, column);
    if (column != side->chain || side->chain < 0 || !cell.size) return cell;
    size_t first = side->chain_start[row];
    struct slice start = table_at(side->table, first, table_column(side->table, "start"));
    struct slice end = table_at(side->table, first, table_column(side->table, "end"));
    return arena_print(&c->result->text, "of %.*s-%.*s", (int)start.size, start.at, (int)end.size, end.at);
}

static bool same_cell(struct comparison *c, size_t row, size_t partner, int column, int new_column) {
    if (column != c->old.chain || c->old.chain < 0 || c->new.chain < 0)
        return slice_equal(table_at(c->old.table, row, column), table_at(c->new.table, partner, new_column));
    struct slice old = table_at(c->old.table, row, column), new = table_at(c->new.table, partner, new_column);
    if (!old.size || !new.size) return old.size == new.size;
    return c->old.partner[c->old.chain_start[row]] == c->new.chain_start[partner];
}

static void compare_rows(struct comparison *c, size_t row, const int *new_columns) {
    struct diff_result *result = c->result;
    size_t before = result->changes.count, partner = c->old.partner[row];
    for (int i = 0; i < (int)c->old.table->columns; i++) {
        if (new_columns[i] < 0 || same_cell(c, row, partner, i, new_columns[i])) continue;
        struct diff_change change = {.kind = diff_changed, .row = row, .column = c->old.table->cells.at[i]};
        change.before = shown(c, &c->old, row, i);
        change.after = shown(c, &c->new, partner, new_columns[i]);
        array_push(&result->changes, change);
    }
    if (result->changes.count > before) result->changed++;
    else result->same++;
}

/* The new rows from *from up to `to` that the old table lacks. */
static void add_rows(struct comparison *c, size_t *from, size_t to) {
    for (; *from < to; ++*from) {
        if (c->new.partner[*from] != none) continue;
        array_push(&c->result->changes, ((struct diff_change){.kind = diff_added, .row = *from}));
        c->result->added++;
    }
}

static void walk(struct comparison *c, const int *new_columns) {
    size_t from = 0, furthest = 0;
    for (size_t row = 0; row < c->old.table->rows; row++) {
        size_t partner = c->old.partner[row];
        if (partner == none) {
            array_push(&c->result->changes, ((struct diff_change){.kind = diff_removed, .row = row}));
            c->result->removed++;
            continue;
        }
        add_rows(c, &from, partner);
        c->result->moved += partner < furthest;
        if (partner > furthest) furthest = partner;
        compare_rows(c, row, new_columns);
    }
    add_rows(c, &from, c->new.table->rows);
}

/* The new table's column for each of the old, or -1. */
static int *match_columns(struct comparison *c) {
    const struct table *old = c->old.table, *new = c->new.table;
    int *columns = arena_alloc(&c->work, (old->columns + 1) * sizeof *columns);
    for (size_t i = 0; i < old->columns; i++) {
        columns[i] = table_column(new, arena_copy(&c->work, old->cells.at[i]).at);
        if (columns[i] < 0 && new->columns) array_push(&c->result->gone, old->cells.at[i]);
    }
    for (size_t i = 0; i < new->columns; i++)
        if (old->columns && table_column(old, arena_copy(&c->work, new->cells.at[i]).at) < 0)
            array_push(&c->result->come, new->cells.at[i]);
    return columns;
}

bool diff_compare(const struct diff_table *kind, const struct table *old, const struct table *new,
                  struct diff_result *result, struct diag *diag) {
    *result = (struct diff_result){0};
    struct comparison c = {.kind = kind, .old = {.table = old}, .new = {.table = new}, .result = result};
    bool done = number_rows(&c, &c.old, diag);
    done = number_rows(&c, &c.new, diag) && done;
    if (done) {
        pair_rows(&c);
        find_chains(&c, &c.old);
        find_chains(&c, &c.new);
        walk(&c, match_columns(&c));
    }
    key_index_free(&c.keys);
    arena_free(&c.work);
    return done;
}

void diff_free(struct diff_result *result) {
    array_free(&result->changes);
    array_free(&result->gone);
    array_free(&result->come);
    arena_free(&result->text);
    *result = (struct diff_result){0};
}
