#include "symbol_set.h"

static bool *no_symbols(const struct lexicon *lexicon, struct arena *arena) {
    return arena_zero(arena, lexicon_symbols(lexicon) * sizeof(bool));
}

static void add_class(const struct lexicon *lexicon, bool *has, int class) {
    size_t symbols = lexicon_symbols(lexicon);
    for (size_t i = 0; i < symbols; i++) has[i] |= lexicon_has(lexicon, (uint16_t)i, class);
}

struct symbol_set symbol_set_of(const struct lexicon *lexicon, struct arena *arena, const int *classes, size_t count) {
    bool *has = no_symbols(lexicon, arena);
    for (size_t i = 0; i < count; i++) add_class(lexicon, has, classes[i]);
    return (struct symbol_set){has};
}

struct symbol_set symbol_set_of_lists(const struct lexicon *lexicon, struct arena *arena, const char *const *lists) {
    bool *has = no_symbols(lexicon, arena);
    for (; *lists; lists++) add_class(lexicon, has, lexicon_class(lexicon, slice_of(*lists)));
    return (struct symbol_set){has};
}
