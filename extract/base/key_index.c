#include "key_index.h"

#include <string.h>

static uint32_t tag_of(uint64_t hash) { return (uint32_t)(hash >> 32); }

/* The slot that holds the key, or the free one where it belongs. */
static struct key_slot *slot_of(const struct key_index *index, struct slice key, uint64_t hash) {
    for (size_t mask = index->room - 1, at = hash & mask;; at = (at + 1) & mask) {
        struct key_slot *slot = &index->slots[at];
        if (!slot->number) return slot;
        if (slot->tag == tag_of(hash) && slice_equal(index->keys.at[slot->number - 1].key, key)) return slot;
    }
}

static void fill(struct key_slot *slot, size_t number, uint64_t hash) {
    *slot = (struct key_slot){(uint32_t)number + 1, tag_of(hash)};
}

static void grow(struct key_index *index) {
    index->room = index->room ? index->room * 2 : 64;
    index->slots = memory_resize(index->slots, index->room * sizeof *index->slots);
    memset(index->slots, 0, index->room * sizeof *index->slots);
    for (size_t i = 0; i < index->keys.count; i++)
        fill(slot_of(index, index->keys.at[i].key, index->keys.at[i].hash), i, index->keys.at[i].hash);
}

size_t key_index_add(struct key_index *index, struct slice key) {
    if (index->keys.count * 2 >= index->room) grow(index);
    uint64_t hash = slice_hash(key);
    struct key_slot *slot = slot_of(index, key, hash);
    if (!slot->number) {
        fill(slot, index->keys.count, hash);
        array_push(&index->keys, ((struct key_entry){key, hash}));
    }
    return slot->number - 1;
}

size_t key_index_find(const struct key_index *index, struct slice key) {
    if (!index->room) return SIZE_MAX;
    const struct key_slot *slot = slot_of(index, key, slice_hash(key));
    return slot->number ? slot->number - 1 : SIZE_MAX;
}

void key_index_clear(struct key_index *index) {
    enum { much = 1024 };
    if (index->room > much) {
        key_index_free(index);
    } else if (index->keys.count) {
        memset(index->slots, 0, index->room * sizeof *index->slots);
        array_clear(&index->keys);
    }
}

void key_index_settle(struct key_index *index, struct arena *arena) {
    index->slots = memory_settle(arena, index->slots, index->room * sizeof *index->slots);
    array_settle(&index->keys, arena);
}

void key_index_free(struct key_index *index) {
    array_free(&index->keys);
    memory_resize(index->slots, 0);
    *index = (struct key_index){0};
}
