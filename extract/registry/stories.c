#include "stories.h"

#include <string.h>

enum { band_minima = 6, band_bits = band_minima * 4, most_asked = 64, most_a_chain = 2 };

/* The first key is the content, the others are bands of the sketch. 0: there is none to find by. */
static uint64_t key_of(const struct fingerprint *print, size_t number) {
    if (!number) return print->content;
    size_t from = (number - 1) * band_bits, word = from / 64, shift = from % 64;
    uint64_t band = print->sketch[word] >> shift;
    if (shift + band_bits > 64) band |= print->sketch[word + 1] << (64 - shift);
    return band & (((uint64_t)1 << band_bits) - 1);
}

static uint32_t *chain_of(const struct stories *stories, size_t number, uint64_t key) {
    uint64_t mixed = key * 0x9E3779B97F4A7C15u >> 32;
    return &stories->chains[number * stories->room + (mixed & (stories->room - 1))];
}

static void link_story(struct stories *stories, size_t story) {
    for (size_t i = 0; i < story_keys; i++) {
        uint64_t key = key_of(&stories->all.at[story].print, i);
        if (!key) continue;
        uint32_t *chain = chain_of(stories, i, key);
        stories->all.at[story].next[i] = *chain;
        *chain = (uint32_t)story + 1;
    }
}

static void grow(struct stories *stories) {
    stories->room = stories->room ? stories->room * 2 : 64;
    size_t size = story_keys * stories->room * sizeof *stories->chains;
    stories->chains = memory_resize(stories->chains, size);
    memset(stories->chains, 0, size);
    for (size_t i = 0; i < stories->all.count; i++) link_story(stories, i);
}

void stories_add(struct stories *stories, const struct fingerprint *print, struct slice name) {
    if (stories->all.count >= stories->room * most_a_chain) grow(stories);
    struct story story = {.print = *print, .name = stories->names.count};
    array_reserve(&stories->names, name.size + 1);
    memcpy(stories->names.at + story.name, name.at, name.size);
    stories->names.at[story.name + name.size] = '\0';
    stories->names.count += name.size + 1;
    array_push(&stories->all, story);
    link_story(stories, stories->all.count - 1);
}

/* --- finding -------------------------------------------------------------------------------- */

enum { no_story = -1 };

static long find_content(const struct stories *stories, uint64_t content) {
    for (uint32_t at = *chain_of(stories, 0, content); at; at = stories->all.at[at - 1].next[0])
        if (stories->all.at[at - 1].print.content == content) return (long)at - 1;
    return no_story;
}

struct best {
    long story; /* of equals the earliest */
    unsigned shared;
};

static void ask_chain(const struct stories *stories, const struct fingerprint *print, size_t number,
                      struct best *best) {
    uint64_t key = key_of(print, number);
    size_t asked = 0;
    if (!key) return;
    for (uint32_t at = *chain_of(stories, number, key); at && asked < most_asked; asked++) {
        const struct story *story = &stories->all.at[at - 1];
        bool same = key_of(&story->print, number) == key;
        unsigned shared = same ? fingerprint_shared(&story->print, print) : 0;
        bool earlier = shared == best->shared && (long)at - 1 < best->story;
        if (shared > best->shared || (shared && earlier)) *best = (struct best){(long)at - 1, shared};
        at = story->next[number];
    }
}

static long find_story(const struct stories *stories, const struct fingerprint *print) {
    if (!stories->room) return no_story;
    struct best best = {.story = find_content(stories, print->content)};
    if (best.story != no_story) return best.story;
    for (size_t i = 1; i < story_keys; i++) ask_chain(stories, print, i, &best);
    return best.story;
}

struct slice stories_name(const struct stories *stories, size_t story) {
    return slice_of(stories->names.at + stories->all.at[story].name);
}

struct slice stories_tell(struct stories *stories, const struct fingerprint *print, struct slice name,
                          struct arena *arena) {
    if (!print->content) return slice_of("");
    long story = find_story(stories, print);
    if (story != no_story) return arena_copy(arena, stories_name(stories, (size_t)story));
    stories_add(stories, print, name);
    return slice_of("");
}

void stories_free(struct stories *stories) {
    array_free(&stories->all);
    array_free(&stories->names);
    stories->chains = memory_resize(stories->chains, 0);
    *stories = (struct stories){.room = 0};
}
