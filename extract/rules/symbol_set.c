#include "symbol_set.h"

static bool *no_symbols(const struct lexicon *lexicon, struct arena *arena) {
    return arena_zero(arena, lexicon_symbols(lexicon) * sizeof(bool));
}

static void add_class(const struct lexicon *lexicon, bool *has, int class) {
    const uint64_t *members = lexicon_members(lexicon, class);
    for (size_t word = 0; word < lexicon_members_words(lexicon); word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1)
            has[word * 64 + (size_t)__builtin_ctzll(bits)] = true;
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
