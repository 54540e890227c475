/* The automaton from inside, for automaton*.c alone. */
#ifndef CHANCERY_AUTOMATON_PARTS_H
#define CHANCERY_AUTOMATON_PARTS_H

#include "automaton.h"

/* A unit of a pattern: what it may be, and what may come after it. */
struct position {
    const uint64_t *columns;
    uint32_t follow, follow_count;
    uint16_t rule;
    bool last;
};

struct position_array {
    array_of(uint32_t) all;
};

struct automaton {
    const struct columns *columns;
    unsigned width, rules; /* width: the columns and the sentence's end */
    array_of(struct position) positions;
    struct position_array follows, starts[2]; /* starts: anywhere, at the start of a sentence */
};

#endif
