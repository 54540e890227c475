/* Names no two of which are equal: the second of two gets ~2, the third ~3. */
#ifndef CHANCERY_UNIQUE_NAME_H
#define CHANCERY_UNIQUE_NAME_H

#include "key_index.h"

/* A zeroed struct holds no names. */
struct unique_names {
    struct key_index names;
    array_of(size_t) last; /* by number of the name: the last ~n that was made of it, 1: none */
};

/* The name that stands for the one asked for, in the arena, which must live as long as
 * the names. */
struct slice unique_name(struct unique_names *names, struct arena *kept, struct slice asked);

/* Whether unique_name has given it. */
bool unique_name_known(const struct unique_names *names, struct slice given);

/* For which name unique_name, called now, would give this one: that before its ~n where
 * this is the next n, else itself. */
struct slice unique_name_asked(const struct unique_names *names, struct arena *scratch, struct slice given);

void unique_names_free(struct unique_names *names);

#endif
