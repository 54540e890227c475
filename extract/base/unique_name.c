#include "unique_name.h"

bool unique_name_known(const struct unique_names *names, struct slice given) {
    return key_index_find(&names->names, given) != SIZE_MAX;
}

/* The next free name ~n of the one with that number, and its n. */
static struct slice next_free(const struct unique_names *names, struct arena *arena, size_t number, size_t *last) {
    struct slice asked = names->names.keys.at[number].key, given;
    *last = names->last.at[number];
    do given = arena_print(arena, "%.*s~%zu", (int)asked.size, asked.at, ++*last);
    while (unique_name_known(names, given));
    return given;
}

struct slice unique_name(struct unique_names *names, struct arena *kept, struct slice asked) {
    size_t number = key_index_find(&names->names, asked), last = 1;
    struct slice given = number == SIZE_MAX ? arena_copy(kept, asked) : next_free(names, kept, number, &last);
    if (number != SIZE_MAX) names->last.at[number] = last;
    key_index_add(&names->names, given);
    array_push(&names->last, 1);
    return given;
}

struct slice unique_name_asked(const struct unique_names *names, struct arena *scratch, struct slice given) {
    size_t size = given.size, last;
    while (size && given.at[size - 1] != '~') size--;
    struct slice before = slice_cut(given, 0, size ? size - 1 : 0);
    size_t number = size ? key_index_find(&names->names, before) : SIZE_MAX;
    bool next = number != SIZE_MAX && slice_equal(next_free(names, scratch, number, &last), given);
    return next ? before : given;
}

void unique_names_free(struct unique_names *names) {
    key_index_free(&names->names);
    array_free(&names->last);
}
