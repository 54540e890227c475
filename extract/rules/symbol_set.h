/* The symbols of some lists: whether a unit is in any of them is one look. */
#ifndef CHANCERY_SYMBOL_SET_H
#define CHANCERY_SYMBOL_SET_H

#include "lexicon.h"

struct symbol_set {
    const bool *has; /* by symbol */
};

/* The symbols that have any of the classes; -1 among these counts for none. In the arena. */
struct symbol_set symbol_set_of(const struct lexicon *lexicon, struct arena *arena, const int *classes, size_t count);

/* Of the lists with these names, up to a NULL; one that is not there counts for none. */
struct symbol_set symbol_set_of_lists(const struct lexicon *lexicon, struct arena *arena, const char *const *lists);

static inline bool symbol_set_has(struct symbol_set set, uint16_t symbol) { return set.has[symbol]; }

#endif
