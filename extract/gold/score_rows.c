#include "score_parts.h"

/* One register of one article. Rows are few, so they are compared each with each. */
struct rows {
    const struct score_row *gold, *system;
    size_t golds, systems;
    size_t *of_gold, *of_system; /* the matching row, or score_none */
    enum score_register which;
};

static bool overlapping(const struct score_row *a, const struct score_row *b) {
    return a->placed && b->placed && a->start < b->end && b->start < a->end;
}

static bool contains(struct slice text, struct slice part) {
    for (size_t i = 0; part.size && i + part.size <= text.size; i++)
        if (slice_equal_nocase(slice_cut(text, i, i + part.size), part)) return true;
    return false;
}

/* Officials: person and title; documents: name. */
static bool strictly_same(enum score_register which, const struct score_row *a, const struct score_row *b) {
    if (!slice_equal_nocase(a->cells[0], b->cells[0])) return false;
    return which == score_documents || slice_equal_nocase(a->cells[1], b->cells[1]);
}

static bool loosely_same(enum score_register which, const struct score_row *a, const struct score_row *b) {
    if (which == score_officials) return slice_equal_nocase(a->cells[0], b->cells[0]) && overlapping(a, b);
    return contains(a->cells[0], b->cells[0]) || contains(b->cells[0], a->cells[0]);
}

/* Pairs rows that have no partner yet; returns how many pairs it made. */
static size_t pair_rows(struct rows *rows,
                        bool (*same)(enum score_register, const struct score_row *, const struct score_row *)) {
    size_t pairs = 0;
    for (size_t i = 0; i < rows->golds; i++) {
        for (size_t j = 0; j < rows->systems && rows->of_gold[i] == score_none; j++) {
            if (rows->of_system[j] != score_none || !same(rows->which, &rows->gold[i], &rows->system[j])) continue;
            rows->of_gold[i] = j;
            rows->of_system[j] = i;
            pairs++;
        }
    }
    return pairs;
}

/* `official` and `document` in the names of errors. */
static const char *singular(enum score_register which) { return which == score_officials ? "official" : "document"; }

static struct score_span row_span(struct score *score, enum score_register which, const struct score_row *row) {
    if (!row) return (struct score_span){.text = slice_of("")};
    struct slice text = row->cells[0], title = row->cells[1];
    if (which == score_officials)
        text = arena_print(&score->text, "%.*s | %.*s", (int)text.size, text.at, (int)title.size, title.at);
    return (struct score_span){row->placed, row->start, row->end, text};
}

/* `error` is the part of its name after the dash. */
static struct score_error row_error(struct score *score, const struct score_pair *pair, enum score_register which,
                                    const char *error) {
    return (struct score_error){.error = arena_print(&score->text, "%s-%s", singular(which), error),
                                .gold = pair->gold,
                                .system = pair->system,
                                .kind = singular(which),
                                .found = row_span(score, which, NULL),
                                .expected = row_span(score, which, NULL),
                                .value = slice_of(""),
                                .expected_value = slice_of(""),
                                .rule = slice_of("")};
}

static void note_row(struct score *score, const struct score_pair *pair, const struct rows *rows, size_t gold,
                     size_t system) {
    struct score_error error = row_error(score, pair, rows->which, gold == score_none ? "false" : "miss");
    if (gold != score_none) error.expected = row_span(score, rows->which, &rows->gold[gold]);
    if (system != score_none) error.found = row_span(score, rows->which, &rows->system[system]);
    array_push(&score->errors, error);
}

static void note_cell(struct score *score, const struct score_pair *pair, const struct rows *rows, size_t gold,
                      size_t column) {
    const struct score_row *expected = &rows->gold[gold], *found = &rows->system[rows->of_gold[gold]];
    struct score_error error = row_error(score, pair, rows->which, score_register_columns(rows->which)[column]);
    error.expected = row_span(score, rows->which, expected);
    error.found = row_span(score, rows->which, found);
    error.value = found->cells[column];
    error.expected_value = expected->cells[column];
    array_push(&score->errors, error);
}

static size_t key_cells(enum score_register which) { return which == score_officials ? 2 : 1; }

static void compare_cells(struct score *score, const struct score_pair *pair, const struct rows *rows) {
    for (size_t i = 0; i < rows->golds; i++) {
        if (rows->of_gold[i] == score_none) continue;
        const struct score_row *gold = &rows->gold[i], *system = &rows->system[rows->of_gold[i]];
        for (size_t c = key_cells(rows->which); score_register_columns(rows->which)[c]; c++) {
            struct score_rate *rate = &score->cells[rows->which][c];
            bool right = slice_equal_nocase(gold->cells[c], system->cells[c]);
            rate->of++;
            rate->right += right;
            if (!right) note_cell(score, pair, rows, i, c);
        }
    }
}

/* What is wrong with the rows that do not match strictly: the last cell of the
 * key where they match otherwise, else the whole row. */
static void note_rest(struct score *score, const struct score_pair *pair, const struct rows *rows) {
    for (size_t i = 0; i < rows->golds; i++) {
        if (rows->of_gold[i] == score_none) note_row(score, pair, rows, i, score_none);
        else if (!strictly_same(rows->which, &rows->gold[i], &rows->system[rows->of_gold[i]]))
            note_cell(score, pair, rows, i, key_cells(rows->which) - 1);
    }
    for (size_t j = 0; j < rows->systems; j++)
        if (rows->of_system[j] == score_none) note_row(score, pair, rows, score_none, j);
}

static size_t *unmatched(struct arena *arena, size_t count) {
    size_t *all = arena_alloc(arena, (count + 1) * sizeof *all);
    for (size_t i = 0; i <= count; i++) all[i] = score_none;
    return all;
}

void score_add_rows(struct score *score, const struct score_pair *pair, enum score_register which) {
    struct rows rows = {.gold = pair->gold->rows[which].at,
                        .system = pair->system->rows[which].at,
                        .golds = pair->gold->rows[which].count,
                        .systems = pair->system->rows[which].count,
                        .which = which};
    rows.of_gold = unmatched(&score->work, rows.golds);
    rows.of_system = unmatched(&score->work, rows.systems);
    struct score_tally *tally = &score->registers[which];
    tally->gold += rows.golds;
    tally->system += rows.systems;
    size_t strict = pair_rows(&rows, strictly_same);
    compare_cells(score, pair, &rows);
    tally->strict += strict;
    tally->relaxed += strict + pair_rows(&rows, loosely_same);
    note_rest(score, pair, &rows);
    score->registers_scored[which] = true;
}
