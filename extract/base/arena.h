/* Memory, and running out of it.
 *
 * Two lifetimes: what belongs to the rules and the registry lives for the whole
 * run; what belongs to one article lives in an arena that is reset after its
 * rows are written. Out of memory ends the program here, with a message and
 * exit status 2, and nowhere else. */
#ifndef CHANCERY_ARENA_H
#define CHANCERY_ARENA_H

#include "slice.h"

#include <stdalign.h>
#include <stdarg.h>

struct arena_block;

/* A zeroed struct is an empty arena. */
struct arena {
    struct arena_block *first, *current;
    char *free; /* of the current block, with so much room */
    size_t room;
};

/* What arena_alloc does when the current block is full; the size is aligned. */
void *arena_next(struct arena *arena, size_t size);

static inline size_t arena_aligned(size_t size) {
    size_t step = alignof(max_align_t);
    return (size + step - 1) / step * step;
}

/* `size` bytes aligned for any type, not zeroed; they live until the reset. */
static inline void *arena_alloc(struct arena *arena, size_t size) {
    size = arena_aligned(size);
    if (arena->room <= size) return arena_next(arena, size); /* an empty arena too, for no bytes */
    char *at = arena->free;
    arena->free += size;
    arena->room -= size;
    return at;
}

/* The same, zeroed. */
void *arena_zero(struct arena *arena, size_t size);

/* A copy of the text; its bytes are followed by a NUL. */
struct slice arena_copy(struct arena *arena, struct slice text);

/* printf into the arena; followed by a NUL. */
struct slice arena_print(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct slice arena_vprint(struct arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Forgets everything that was allocated, keeps the largest blocks for reuse. */
void arena_reset(struct arena *arena);

void arena_free(struct arena *arena);

/* An empty arena that begins in memory of another owner, zeroed and aligned for any type, who frees that. */
struct arena arena_in(void *memory, size_t size);

/* The one realloc: `size` 0 frees and returns NULL, else the block is returned
 * or the program ends. */
void *memory_resize(void *block, size_t size);

/* Moves the first `size` bytes of such a block into the arena. */
void *memory_settle(struct arena *arena, void *block, size_t size);

#endif
