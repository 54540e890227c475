#include "score_chains.h"

#include "array.h"

#include <math.h>
#include <stdlib.h>

/* All four measures follow from the sizes of the chains and from the cells of
 * their overlap: which gold chain shares how many mentions with which system chain. */
struct cell {
    size_t gold, system, shared;
    size_t group; /* cells that share a chain, however indirectly, are in one group */
};

struct overlap {
    const struct chain_map *map;
    array_of(struct cell) cells;
    size_t *gold_size, *system_size;
};

double score_share(struct chain_part part) { return part.whole > 0 ? part.part / part.whole : 0; }

double score_f1(double precision, double recall) {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

static int cell_order(const void *a, const void *b) {
    const struct cell *x = a, *y = b;
    if (x->group != y->group) return x->group < y->group ? -1 : 1;
    if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
    return x->system < y->system ? -1 : x->system > y->system;
}

static size_t *zeros(size_t count) {
    size_t *all = memory_resize(NULL, (count + 1) * sizeof *all);
    for (size_t i = 0; i <= count; i++) all[i] = 0;
    return all;
}

static void join_equal_cells(struct overlap *overlap) {
    size_t kept = 0;
    if (overlap->cells.count) qsort(overlap->cells.at, overlap->cells.count, sizeof *overlap->cells.at, cell_order);
    for (size_t i = 0; i < overlap->cells.count; i++) {
        struct cell *cell = &overlap->cells.at[i], *last = kept ? &overlap->cells.at[kept - 1] : NULL;
        if (last && last->gold == cell->gold && last->system == cell->system) last->shared++;
        else overlap->cells.at[kept++] = *cell;
    }
    overlap->cells.count = kept;
}

static void count_overlap(struct overlap *overlap) {
    const struct chain_map *map = overlap->map;
    overlap->gold_size = zeros(map->gold_chains);
    overlap->system_size = zeros(map->system_chains);
    for (size_t i = 0; i < map->count; i++) {
        size_t gold = map->gold[i], system = map->system[i];
        if (gold != chain_none) overlap->gold_size[gold]++;
        if (system != chain_none) overlap->system_size[system]++;
        if (gold != chain_none && system != chain_none)
            array_push(&overlap->cells, ((struct cell){.gold = gold, .system = system, .shared = 1}));
    }
    join_equal_cells(overlap);
}

/* The denominators: links without the first mention for MUC, mentions for B³
 * and LEA, chains for CEAFe. */
static void add_wholes(const size_t *sizes, size_t count, struct chain_part *parts[chain_measures]) {
    for (size_t i = 0; i < count; i++) {
        if (!sizes[i]) continue;
        parts[chain_muc]->whole += (double)(sizes[i] - 1);
        parts[chain_b3]->whole += (double)sizes[i];
        parts[chain_ceafe]->whole += 1;
        parts[chain_lea]->whole += (double)sizes[i];
    }
}

static double links(size_t mentions) { return (double)mentions * ((double)mentions - 1) / 2; }

/* LEA: the importance of a chain times the share of its links that are resolved. */
static double resolved(size_t size, size_t other, size_t shared) {
    if (size == 1) return other == 1 ? 1 : 0;
    return (double)size * links(shared) / links(size);
}

static void add_cell(const struct overlap *overlap, const struct cell *cell, struct chain_score *scores) {
    size_t gold = overlap->gold_size[cell->gold], system = overlap->system_size[cell->system];
    double shared = (double)cell->shared;
    scores[chain_muc].recall.part += shared - 1;
    scores[chain_muc].precision.part += shared - 1;
    scores[chain_b3].recall.part += shared * shared / (double)gold;
    scores[chain_b3].precision.part += shared * shared / (double)system;
    scores[chain_lea].recall.part += resolved(gold, system, cell->shared);
    scores[chain_lea].precision.part += resolved(system, gold, cell->shared);
}

/* CEAFe. Only chains that share mentions can gain by being aligned, so each
 * group of connected chains is aligned by itself: the cubic step sees few. */

static size_t root_of(size_t *parent, size_t node) {
    while (parent[node] != node) node = parent[node] = parent[parent[node]];
    return node;
}

static void group_cells(struct overlap *overlap) {
    size_t golds = overlap->map->gold_chains, nodes = golds + overlap->map->system_chains;
    size_t *parent = zeros(nodes);
    for (size_t i = 0; i < nodes; i++) parent[i] = i;
    for (size_t i = 0; i < overlap->cells.count; i++) {
        struct cell *cell = &overlap->cells.at[i];
        parent[root_of(parent, cell->gold)] = root_of(parent, golds + cell->system);
    }
    for (size_t i = 0; i < overlap->cells.count; i++)
        overlap->cells.at[i].group = root_of(parent, overlap->cells.at[i].gold);
    if (overlap->cells.count) qsort(overlap->cells.at, overlap->cells.count, sizeof *overlap->cells.at, cell_order);
    memory_resize(parent, 0);
}

/* Kuhn and Munkres with potentials. Rows and columns count from 1; row 0 is the
 * row being placed, column 0 where its path begins. */
struct assignment {
    size_t rows, columns; /* rows <= columns */
    double *cost;         /* rows x columns */
    double *row_potential, *column_potential, *slack;
    size_t *row_of, *before; /* by column */
    bool *seen;
};

static size_t next_column(struct assignment *a, size_t column) {
    size_t row = a->row_of[column], best = 0;
    double least = INFINITY;
    for (size_t j = 1; j <= a->columns; j++) {
        if (a->seen[j]) continue;
        double rest = a->cost[(row - 1) * a->columns + j - 1] - a->row_potential[row] - a->column_potential[j];
        if (rest < a->slack[j]) a->slack[j] = rest, a->before[j] = column;
        if (a->slack[j] < least) least = a->slack[j], best = j;
    }
    for (size_t j = 0; j <= a->columns; j++) {
        if (a->seen[j]) a->row_potential[a->row_of[j]] += least, a->column_potential[j] -= least;
        else a->slack[j] -= least;
    }
    return best;
}

static void place_row(struct assignment *a, size_t row) {
    for (size_t j = 0; j <= a->columns; j++) a->slack[j] = INFINITY, a->seen[j] = false;
    a->row_of[0] = row;
    size_t column = 0;
    do {
        a->seen[column] = true;
        column = next_column(a, column);
    } while (a->row_of[column]);
    for (; column; column = a->before[column]) a->row_of[column] = a->row_of[a->before[column]];
}

static double least_cost(struct assignment *a) {
    struct arena arena = {0};
    size_t places = a->columns + 1;
    a->row_potential = arena_zero(&arena, (a->rows + 1) * sizeof *a->row_potential);
    a->column_potential = arena_zero(&arena, places * sizeof *a->column_potential);
    a->slack = arena_zero(&arena, places * sizeof *a->slack);
    a->row_of = arena_zero(&arena, places * sizeof *a->row_of);
    a->before = arena_zero(&arena, places * sizeof *a->before);
    a->seen = arena_zero(&arena, places * sizeof *a->seen);
    for (size_t row = 1; row <= a->rows; row++) place_row(a, row);
    double sum = 0;
    for (size_t j = 1; j < places; j++)
        if (a->row_of[j]) sum += a->cost[(a->row_of[j] - 1) * a->columns + j - 1];
    arena_free(&arena);
    return sum;
}

static double phi4(const struct overlap *overlap, const struct cell *cell) {
    double sizes = (double)(overlap->gold_size[cell->gold] + overlap->system_size[cell->system]);
    return 2 * (double)cell->shared / sizes;
}

/* The best alignment of one group of cells; `place` maps each system chain to
 * its number within the group and starts and ends as zeros. */
static double align_group(const struct overlap *overlap, const struct cell *cells, size_t count, size_t *place) {
    size_t golds = 0, systems = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || cells[i].gold != cells[i - 1].gold) golds++;
        if (!place[cells[i].system]) place[cells[i].system] = ++systems;
    }
    bool turned = golds > systems;
    struct assignment a = {.rows = turned ? systems : golds, .columns = turned ? golds : systems};
    a.cost = memory_resize(NULL, a.rows * a.columns * sizeof *a.cost);
    for (size_t i = 0; i < a.rows * a.columns; i++) a.cost[i] = 0;
    for (size_t i = 0, gold = 0; i < count; i++) {
        if (i && cells[i].gold != cells[i - 1].gold) gold++;
        size_t system = place[cells[i].system] - 1;
        a.cost[turned ? system * a.columns + gold : gold * a.columns + system] = -phi4(overlap, &cells[i]);
    }
    double best = -least_cost(&a);
    for (size_t i = 0; i < count; i++) place[cells[i].system] = 0;
    memory_resize(a.cost, 0);
    return best;
}

static double best_alignment(struct overlap *overlap) {
    group_cells(overlap);
    size_t *place = zeros(overlap->map->system_chains);
    double sum = 0;
    for (size_t i = 0, end; i < overlap->cells.count; i = end) {
        const struct cell *first = &overlap->cells.at[i];
        for (end = i + 1; end < overlap->cells.count && overlap->cells.at[end].group == first->group;) end++;
        sum += end == i + 1 ? phi4(overlap, first) : align_group(overlap, first, end - i, place);
    }
    memory_resize(place, 0);
    return sum;
}

void score_chains(const struct chain_map *map, struct chain_score *scores) {
    struct overlap overlap = {.map = map};
    struct chain_part *recall[chain_measures], *precision[chain_measures];
    for (int i = 0; i < chain_measures; i++) recall[i] = &scores[i].recall, precision[i] = &scores[i].precision;
    count_overlap(&overlap);
    add_wholes(overlap.gold_size, map->gold_chains, recall);
    add_wholes(overlap.system_size, map->system_chains, precision);
    for (size_t i = 0; i < overlap.cells.count; i++) add_cell(&overlap, &overlap.cells.at[i], scores);
    double aligned = best_alignment(&overlap);
    scores[chain_ceafe].recall.part += aligned;
    scores[chain_ceafe].precision.part += aligned;
    array_free(&overlap.cells);
    memory_resize(overlap.gold_size, 0);
    memory_resize(overlap.system_size, 0);
}
