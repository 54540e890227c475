#include "symbol_set.h"

struct symbol_set symbol_set_of(const struct lexicon *lexicon, struct arena *arena, const int *classes, size_t count) {
    size_t symbols = lexicon_symbols(lexicon);
    bool *has = arena_zero(arena, symbols * sizeof *has);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; classes[i] >= 0 && j < symbols; j++) has[j] |= lexicon_has(lexicon, (uint16_t)j, classes[i]);
    return (struct symbol_set){has};
}
