/* Which of the names that are known a misspelt one may stand for.
 *
 *   struct near_name near = near_name_of(slice_of("tabel"));
 *   near_name_try(&near, slice_of("table"));
 *   … near_name_hint(&near) …                          " (did you mean table?)"
 *
 * Near are names that no more than two insertions, deletions, exchanges or swaps of neighbours
 * part, and one for every three letters of the known one. */
#ifndef CHANCERY_NEAR_NAME_H
#define CHANCERY_NEAR_NAME_H

#include "slice.h"

struct near_name {
    struct slice wrong, best; /* best: of those tried so far, the first where two are as near */
    size_t distance;
    char hint[80];
};

struct near_name near_name_of(struct slice wrong);

void near_name_try(struct near_name *near, struct slice known);

/* What a message says behind the wrong name: empty where none is near. It lives as long as the struct. */
const char *near_name_hint(struct near_name *near);

#endif
