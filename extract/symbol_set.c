#include "symbol_set.h"

struct symbol_set symbol_set_of(const struct lexicon *lexicon, struct arena *arena, const int *classes, size_t count) {
    size_t words = lexicon_symbols(lexicon) / 64 + 1;
    uint64_t *bits = arena_zero(arena, words * sizeof *bits);
    for (size_t i = 0; i < count; i++) {
        const uint64_t *members = classes[i] >= 0 ? lexicon_members(lexicon, classes[i]) : NULL;
        for (size_t j = 0; members && j < words; j++) bits[j] |= members[j];
    }
    return (struct symbol_set){bits};
}
