#include "key_index.h"

#include <string.h>

/* The slot that holds the key, or the free one where it belongs. */
static size_t slot_of(const struct key_index *index, struct slice key, uint64_t hash) {
    size_t mask = index->room - 1, slot = (size_t)(hash ^ hash >> 32) & mask;
    for (; index->slots[slot]; slot = (slot + 1) & mask) {
        const struct key_entry *entry = &index->keys.at[index->slots[slot] - 1];
        if (entry->hash == hash && slice_equal(entry->key, key)) break;
    }
    return slot;
}

static void grow(struct key_index *index) {
    index->room = index->room ? index->room * 2 : 64;
    index->slots = memory_resize(index->slots, index->room * sizeof *index->slots);
    memset(index->slots, 0, index->room * sizeof *index->slots);
    for (size_t i = 0; i < index->keys.count; i++)
        index->slots[slot_of(index, index->keys.at[i].key, index->keys.at[i].hash)] = i + 1;
}

size_t key_index_add(struct key_index *index, struct slice key) {
    if (index->keys.count * 2 >= index->room) grow(index);
    uint64_t hash = slice_hash(key);
    size_t slot = slot_of(index, key, hash);
    if (!index->slots[slot]) {
        array_push(&index->keys, ((struct key_entry){key, hash}));
        index->slots[slot] = index->keys.count;
    }
    return index->slots[slot] - 1;
}

size_t key_index_find(const struct key_index *index, struct slice key) {
    if (!index->room) return SIZE_MAX;
    size_t number = index->slots[slot_of(index, key, slice_hash(key))];
    return number ? number - 1 : SIZE_MAX;
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

void key_index_free(struct key_index *index) {
    array_free(&index->keys);
    memory_resize(index->slots, 0);
    *index = (struct key_index){0};
}
