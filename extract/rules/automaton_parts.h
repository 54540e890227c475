/* The automaton from inside, for automaton*.c alone. */
#ifndef CHANCERY_AUTOMATON_PARTS_H
#define CHANCERY_AUTOMATON_PARTS_H

#include "automaton.h"

/* Positions as bits: those of a rule are near each other, so that few words hold what follows one. */
struct position_set {
    uint32_t at, first, words; /* in the automaton's sets; the first word's number in a set of all */
};

/* A unit of a pattern, and what may come after it. */
struct position {
    struct position_set follow;
    uint16_t rule;
    bool last;
};

/* What the units of the patterns may be: few sets of columns, each of many positions. */
struct taken_sets {
    array_of(uint32_t) by_position;
    size_t count, words; /* words: of a set of such sets */
    uint64_t *columns;   /* by set: its columns, as bits */
    uint64_t *sets;      /* by column: the sets that hold it, as bits */
};

struct position_array {
    array_of(uint32_t) all;
};

/* The positions that may start a match, by the column that they take: those of column c are positions[first[c]] up to
 * positions[first[c + 1]]. */
struct start_index {
    uint32_t *first, *positions;
};

/* What rules need, as bits: one for needing nothing. The others are given out in turn to what is needed, so that rules
 * which need different things may share one when there are many. */
enum { needs_nothing = 1, most_needs = 63 };

struct needs {
    uint64_t *by_rule, *by_column; /* by_column: what it is evidence of */
    uint64_t any;                  /* of all rules */
};

struct automaton {
    const struct columns *columns;
    struct needs needs;
    unsigned width, rules; /* width: the columns and the sentence's end */
    array_of(struct position) positions;
    struct taken_sets taken;
    array_of(uint64_t) sets;
    struct position_array starts[2]; /* anywhere, at the start of a sentence */
    struct start_index starting[2];
};

/* The columns that a position takes. */
static inline const uint64_t *taken_columns(const struct automaton *automaton, uint32_t position) {
    return automaton->taken.columns + automaton->taken.by_position.at[position] * automaton->columns->words;
}

#endif
