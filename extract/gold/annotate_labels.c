#include "annotate_parts.h"

#include "digits.h"

#include <stdlib.h>

static int size_order(size_t a, size_t b) { return a < b ? -1 : a > b; }

static int mention_order(const void *a, const void *b) {
    const struct score_mention *x = a, *y = b;
    int order = size_order(x->start, y->start);
    if (order == 0) order = size_order(y->end, x->end);
    if (order == 0) order = (int)x->kind - (int)y->kind;
    if (order == 0) order = (int)x->form - (int)y->form;
    if (order == 0) order = slice_compare(x->chain, y->chain);
    return order ? order : slice_compare(x->value, y->value);
}

void annotate_labels_sort(struct annotate_labels *labels) {
    if (labels->mentions.count)
        qsort(labels->mentions.at, labels->mentions.count, sizeof *labels->mentions.at, mention_order);
}

void annotate_labels_free(struct annotate_labels *labels) {
    array_free(&labels->mentions);
    array_free(&labels->links);
}

/* --- chains ------------------------------------------------------------------------ */

/* Every mention leads to another of its chain, the last to itself. */
struct forest {
    size_t *next;
};

static size_t root_of(const struct forest *forest, size_t mention) {
    while (forest->next[mention] != mention) mention = forest->next[mention] = forest->next[forest->next[mention]];
    return mention;
}

static void join(const struct forest *forest, size_t one, size_t other) {
    forest->next[root_of(forest, one)] = root_of(forest, other);
}

/* One after the mentions that say the same chain. */
static void join_named(const struct forest *forest, const struct annotate_labels *labels, struct arena *arena) {
    struct key_index names = {0};
    size_t *first = arena_alloc(arena, (labels->mentions.count + 1) * sizeof *first);
    for (size_t i = 0; i < labels->mentions.count; i++) {
        if (!labels->mentions.at[i].chain.size) continue;
        size_t known = names.keys.count, name = key_index_add(&names, labels->mentions.at[i].chain);
        if (name == known) first[name] = i;
        join(forest, first[name], i);
    }
    key_index_free(&names);
}

static long largest_number(const struct annotate_labels *labels) {
    long largest = 0, number;
    for (size_t i = 0; i < labels->mentions.count; i++)
        if (slice_number(labels->mentions.at[i].chain, &number) && number > largest) largest = number;
    return largest;
}

/* By root: the mention that stands first of those that say a chain, else the number of mentions. */
static size_t *find_sayers(const struct forest *forest, const struct annotate_labels *labels, struct arena *arena) {
    size_t count = labels->mentions.count, *sayers = arena_alloc(arena, (count + 1) * sizeof *sayers);
    for (size_t i = 0; i < count; i++) sayers[i] = count;
    for (size_t i = 0; i < count; i++) {
        size_t *sayer = &sayers[root_of(forest, i)];
        if (!labels->mentions.at[i].chain.size) continue;
        if (*sayer == count || mention_order(&labels->mentions.at[i], &labels->mentions.at[*sayer]) < 0) *sayer = i;
    }
    return sayers;
}

struct naming {
    struct slice *names; /* by root; empty: none */
    bool *linked;        /* by root: has more than one mention */
};

static void give_numbers(const struct forest *forest, const struct annotate_labels *labels, struct naming *naming,
                         struct arena *arena) {
    long number = largest_number(labels);
    for (size_t i = 0; i < labels->mentions.count; i++) {
        size_t root = root_of(forest, i);
        struct digits digits;
        if (naming->names[root].size || !naming->linked[root]) continue;
        naming->names[root] = arena_copy(arena, digits_of(++number, &digits));
    }
}

void annotate_labels_chain(struct annotate_labels *labels, struct arena *arena) {
    size_t count = labels->mentions.count;
    struct forest forest = {arena_alloc(arena, (count + 1) * sizeof *forest.next)};
    struct naming naming = {arena_zero(arena, (count + 1) * sizeof *naming.names), arena_zero(arena, count + 1)};
    for (size_t i = 0; i < count; i++) forest.next[i] = i;
    for (size_t i = 0; i < labels->links.count; i++) join(&forest, labels->links.at[i].one, labels->links.at[i].other);
    join_named(&forest, labels, arena);
    const size_t *sayers = find_sayers(&forest, labels, arena);
    for (size_t i = 0; i < count; i++) {
        size_t root = root_of(&forest, i);
        if (root != i) naming.linked[root] = true;
        if (sayers[root] < count) naming.names[root] = labels->mentions.at[sayers[root]].chain;
    }
    give_numbers(&forest, labels, &naming, arena);
    for (size_t i = 0; i < count; i++) labels->mentions.at[i].chain = naming.names[root_of(&forest, i)];
    array_clear(&labels->links);
}

size_t *annotate_labels_before(const struct annotate_labels *labels, struct arena *arena) {
    struct key_index chains = {0};
    size_t *before = arena_alloc(arena, (labels->mentions.count + 1) * sizeof *before);
    size_t *latest = arena_alloc(arena, (labels->mentions.count + 1) * sizeof *latest);
    for (size_t i = 0; i < labels->mentions.count; i++) {
        before[i] = score_none;
        if (!labels->mentions.at[i].chain.size) continue;
        size_t known = chains.keys.count, chain = key_index_add(&chains, labels->mentions.at[i].chain);
        if (chain < known) before[i] = latest[chain];
        latest[chain] = i;
    }
    key_index_free(&chains);
    return before;
}
