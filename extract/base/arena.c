#include "arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A chain of blocks, each twice the one before, so that a large article costs a
 * handful of allocations and a small one none after the first. */
struct arena_block {
    struct arena_block *next;
    size_t room;
    bool lent; /* freed by its owner */
    alignas(max_align_t) char bytes[];
};

enum { first_block = 64 * 1024, kept_on_reset = 8 * 1024 * 1024 };

void *memory_resize(void *block, size_t size) {
    if (size == 0) {
        free(block);
        return NULL;
    }
    void *moved = realloc(block, size);
    if (!moved) {
        fprintf(stderr, "chancery: out of memory (asked for %zu bytes); give it more or cut the input\n", size);
        exit(2);
    }
    return moved;
}

void *memory_settle(struct arena *arena, void *block, size_t size) {
    void *settled = arena_alloc(arena, size);
    if (size) memcpy(settled, block, size);
    memory_resize(block, 0);
    return settled;
}

static void use(struct arena *arena, struct arena_block *block) {
    arena->current = block;
    arena->free = block->bytes;
    arena->room = block->room;
}

struct arena arena_in(void *memory, size_t size) {
    struct arena_block *block = memory;
    *block = (struct arena_block){.room = size - sizeof *block, .lent = true};
    struct arena arena = {.first = block};
    use(&arena, block);
    return arena;
}

static void free_block(struct arena_block *block) {
    if (!block->lent) memory_resize(block, 0);
}

void *arena_next(struct arena *arena, size_t size) {
    struct arena_block *last = arena->current;
    while (last && last->next) {
        last = last->next;
        if (last->room <= size) continue;
        use(arena, last);
        return arena_alloc(arena, size);
    }
    size_t room = last ? last->room * 2 : first_block;
    while (room <= size) room *= 2;
    struct arena_block *block = memory_resize(NULL, sizeof *block + room);
    *block = (struct arena_block){.room = room};
    if (last) last->next = block;
    else arena->first = block;
    use(arena, block);
    return arena_alloc(arena, size);
}

void *arena_zero(struct arena *arena, size_t size) { return memset(arena_alloc(arena, size), 0, size); }

struct slice arena_copy(struct arena *arena, struct slice text) {
    char *at = arena_alloc(arena, text.size + 1);
    if (text.size) memcpy(at, text.at, text.size);
    at[text.size] = '\0';
    return (struct slice){at, text.size};
}

struct slice arena_vprint(struct arena *arena, const char *format, va_list arguments) {
    enum { usual = 256 };
    va_list again;
    va_copy(again, arguments);
    char *at = arena_alloc(arena, usual);
    int size = vsnprintf(at, usual, format, arguments);
    if (size >= usual) {
        at = arena_alloc(arena, (size_t)size + 1);
        vsnprintf(at, (size_t)size + 1, format, again);
    } else if (size >= 0) {
        size_t unused = usual - arena_aligned((size_t)size + 1);
        arena->free -= unused;
        arena->room += unused;
    }
    va_end(again);
    return size < 0 ? slice_of("") : (struct slice){at, (size_t)size};
}

struct slice arena_print(struct arena *arena, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    struct slice text = arena_vprint(arena, format, arguments);
    va_end(arguments);
    return text;
}

void arena_reset(struct arena *arena) {
    struct arena_block *block = arena->first;
    size_t kept = 0;
    while (block && (kept += block->room) < kept_on_reset && block->next) block = block->next;
    if (block) {
        for (struct arena_block *rest = block->next, *next; rest; rest = next) {
            next = rest->next;
            free_block(rest);
        }
        block->next = NULL;
    }
    if (arena->first) use(arena, arena->first);
}

void arena_free(struct arena *arena) {
    for (struct arena_block *block = arena->first, *next; block; block = next) {
        next = block->next;
        free_block(block);
    }
    *arena = (struct arena){0};
}
