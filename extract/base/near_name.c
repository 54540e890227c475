#include "near_name.h"

#include <stdio.h>

enum { farthest = 2, longest_name = 48 };

struct near_name near_name_of(struct slice wrong) {
    return (struct near_name){.wrong = wrong, .distance = farthest + 1};
}

static unsigned least_of(unsigned a, unsigned b) { return a < b ? a : b; }

/* By rows of the matrix of Wagner and Fischer: the one at hand and the two before it. */
static unsigned distance_between(struct slice a, struct slice b) {
    unsigned rows[3][longest_name + 1];
    for (size_t j = 0; j <= b.size; j++) rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= a.size; i++) {
        unsigned *row = rows[i % 3], *before = rows[(i + 2) % 3], *second = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b.size; j++) {
            unsigned other = a.at[i - 1] != b.at[j - 1];
            row[j] = least_of(least_of(before[j], row[j - 1]) + 1, before[j - 1] + other);
            bool swapped = i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1];
            if (swapped) row[j] = least_of(row[j], second[j - 2] + 1);
        }
    }
    return rows[a.size % 3][b.size];
}

void near_name_try(struct near_name *near, struct slice known) {
    if (near->wrong.size > longest_name || known.size > longest_name) return;
    unsigned distance = distance_between(near->wrong, known);
    if (distance >= near->distance || distance * 3 > known.size) return;
    near->distance = distance;
    near->best = known;
}

const char *near_name_hint(struct near_name *near) {
    if (near->distance > farthest) return "";
    snprintf(near->hint, sizeof near->hint, " (did you mean %.*s?)", (int)near->best.size, near->best.at);
    return near->hint;
}
