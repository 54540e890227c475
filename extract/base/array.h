/* A typed array that grows.
 *
 *   struct things { array_of(struct thing) all; };
 *   array_push(&things->all, thing);
 *
 * A zeroed array is empty. Elements move when it grows: keep indices, not
 * pointers, while pushing. */
#ifndef CHANCERY_ARRAY_H
#define CHANCERY_ARRAY_H

#include "arena.h"

#define array_of(type)      \
    struct {                \
        type *at;           \
        size_t count, room; \
    }

/* Room for `more` further elements. */
#define array_reserve(array, more)                                                               \
    ((array)->count + (more) > (array)->room                                                     \
         ? (void)((array)->room = ((array)->count + (more)) * 2,                                 \
                  (array)->at = memory_resize((array)->at, (array)->room * sizeof *(array)->at)) \
         : (void)0)

#define array_push(array, item) (array_reserve(array, 1), (void)((array)->at[(array)->count++] = (item)))

#define array_clear(array) ((void)((array)->count = 0))

#define array_free(array) ((array)->at = memory_resize((array)->at, 0), (void)((array)->count = (array)->room = 0))

/* Moves what the array holds into an arena. Nothing is pushed after it, and it is not freed. */
#define array_settle(array, arena)                                                            \
    ((array)->at = memory_settle((arena), (array)->at, (array)->count * sizeof *(array)->at), \
     (void)((array)->room = (array)->count))

#endif
