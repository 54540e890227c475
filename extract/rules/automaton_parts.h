/* The automaton from inside, for automaton*.c alone. */
#ifndef CHANCERY_AUTOMATON_PARTS_H
#define CHANCERY_AUTOMATON_PARTS_H

#include "automaton.h"

/* Positions as bits: those of a rule are near each other, so that few words hold what follows one. */
struct position_set {
    uint32_t at, first, words; /* in the automaton's sets; the first word's number in a set of all */
};

/* A unit of a pattern: what it may be, and what may come after it. */
struct position {
    const uint64_t *columns;
    struct position_set follow;
    uint16_t rule;
    bool last;
};

struct position_array {
    array_of(uint32_t) all;
};

/* The positions that may start a match, by the column that they take: those of column c are positions[first[c]] up to
 * positions[first[c + 1]]. */
struct start_index {
    uint32_t *first, *positions;
};

struct automaton {
    const struct columns *columns;
    unsigned width, rules; /* width: the columns and the sentence's end */
    array_of(struct position) positions;
    array_of(uint64_t) sets;
    struct position_array starts[2]; /* anywhere, at the start of a sentence */
    struct start_index starting[2];
};

#endif
