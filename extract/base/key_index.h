/* Keys and their numbers.
 *
 * Gives every different key a number, from 0 in the order of first adding, and
 * finds it again in constant time (open addressing). The keys' bytes are not
 * copied: they must live as long as the index. */
#ifndef CHANCERY_KEY_INDEX_H
#define CHANCERY_KEY_INDEX_H

#include "array.h"

struct key_entry {
    struct slice key;
    uint64_t hash;
};

/* The tag is a part of the hash that spares looking at keys that are others. */
struct key_slot {
    uint32_t number; /* + 1; 0: free */
    uint32_t tag;
};

/* A zeroed struct is an empty index; keys.at[n].key is the key with number n. */
struct key_index {
    array_of(struct key_entry) keys;
    struct key_slot *slots;
    size_t room; /* a power of two */
};

/* The key's number, a new one when it has none. */
size_t key_index_add(struct key_index *index, struct slice key);

/* The key's number, or SIZE_MAX. */
size_t key_index_find(const struct key_index *index, struct slice key);

/* Empties the index; what it holds stays allocated, unless it is much. */
void key_index_clear(struct key_index *index);

/* Moves the index into an arena. No key is added after it, and it is not freed. */
void key_index_settle(struct key_index *index, struct arena *arena);

void key_index_free(struct key_index *index);

#endif
