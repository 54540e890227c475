#include "near_name.h"

#include "name_key.h"

#include <stdio.h>

enum { farthest = 2 };

struct near_name near_name_of(struct slice wrong) {
    return (struct near_name){.wrong = wrong, .distance = farthest + 1};
}

void near_name_try(struct near_name *near, struct slice known) {
    size_t distance = name_distance(near->wrong, known, farthest);
    if (distance >= near->distance || distance * 3 > known.size) return;
    near->distance = distance;
    near->best = known;
}

const char *near_name_hint(struct near_name *near) {
    if (near->distance > farthest) return "";
    snprintf(near->hint, sizeof near->hint, " (did you mean %.*s?)", (int)near->best.size, near->best.at);
    return near->hint;
}
