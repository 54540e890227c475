#include "score_match.h"

#include <stdlib.h>

static size_t *nones(struct arena *arena, size_t count) {
    size_t *all = arena_alloc(arena, (count + 1) * sizeof *all);
    for (size_t i = 0; i <= count; i++) all[i] = score_none;
    return all;
}

static int compare(const struct score_mention *a, const struct score_mention *b) {
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    if (a->end != b->end) return a->end < b->end ? -1 : 1;
    return (int)a->kind - (int)b->kind;
}

static void match_strictly(const struct score_article *gold, const struct score_article *system,
                           struct score_match *match) {
    for (size_t i = 0, j = 0; i < gold->mentions.count && j < system->mentions.count;) {
        int order = compare(&gold->mentions.at[i], &system->mentions.at[j]);
        if (order == 0) {
            match->strict_of_gold[i] = match->relaxed_of_gold[i] = j;
            match->strict_of_system[j] = match->relaxed_of_system[j] = i;
        }
        i += order <= 0;
        j += order >= 0;
    }
}

struct candidate {
    size_t gold, system, overlap;
};

struct candidates {
    array_of(struct candidate) all;
};

static int candidate_order(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    if (x->overlap != y->overlap) return x->overlap > y->overlap ? -1 : 1;
    if (x->gold != y->gold) return x->gold < y->gold ? -1 : 1;
    return x->system < y->system ? -1 : x->system > y->system;
}

size_t *score_reaches(const struct score_article *article, struct arena *arena) {
    size_t *reach = arena_alloc(arena, (article->mentions.count + 1) * sizeof *reach);
    for (size_t j = 0, furthest = 0; j < article->mentions.count; j++) {
        if (article->mentions.at[j].end > furthest) furthest = article->mentions.at[j].end;
        reach[j] = furthest;
    }
    return reach;
}

size_t score_first_reaching(const size_t *reach, size_t count, size_t place) {
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (reach[middle] > place) count = middle;
        else low = middle + 1;
    }
    return low;
}

static void find_candidates(const struct score_article *gold, const struct score_article *system,
                            const struct score_match *match, const size_t *reach, struct candidates *found) {
    for (size_t i = 0; i < gold->mentions.count; i++) {
        const struct score_mention *g = &gold->mentions.at[i];
        if (match->strict_of_gold[i] != score_none) continue;
        for (size_t j = score_first_reaching(reach, system->mentions.count, g->start); j < system->mentions.count;
             j++) {
            const struct score_mention *s = &system->mentions.at[j];
            if (s->start >= g->end) break;
            if (s->kind != g->kind || s->end <= g->start || match->strict_of_system[j] != score_none) continue;
            size_t from = s->start > g->start ? s->start : g->start, to = s->end < g->end ? s->end : g->end;
            array_push(&found->all, ((struct candidate){i, j, to - from}));
        }
    }
}

struct score_match score_match_mentions(const struct score_article *gold, const struct score_article *system,
                                        struct arena *arena) {
    size_t golds = gold->mentions.count, systems = system->mentions.count;
    struct score_match match = {nones(arena, golds), nones(arena, golds), nones(arena, systems), nones(arena, systems)};
    match_strictly(gold, system, &match);
    struct candidates found = {0};
    find_candidates(gold, system, &match, score_reaches(system, arena), &found);
    if (found.all.count) qsort(found.all.at, found.all.count, sizeof *found.all.at, candidate_order);
    for (size_t i = 0; i < found.all.count; i++) {
        struct candidate next = found.all.at[i];
        if (match.relaxed_of_gold[next.gold] != score_none || match.relaxed_of_system[next.system] != score_none)
            continue;
        match.relaxed_of_gold[next.gold] = next.system;
        match.relaxed_of_system[next.system] = next.gold;
    }
    array_free(&found.all);
    return match;
}
