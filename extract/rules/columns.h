/* Columns: what the rules of a stage tell apart.
 *
 * A class expression is true of some symbols. Symbols of which the same expressions of a
 * stage are true share a column, so that thousands of symbols become some hundred
 * columns, and an expression a set of them. */
#ifndef CHANCERY_COLUMNS_H
#define CHANCERY_COLUMNS_H

#include "lexicon.h"

/* One test of a class expression: in or not in a class. An expression is a list
 * of alternatives, each a run of tests that must all hold. */
struct class_test {
    uint16_t class;
    bool negated, opens_alternative;
};

struct class_expression {
    const struct class_test *tests;
    size_t count;
    uint64_t hash; /* as class_hash says; expressions of one hash are taken for equal */
};

uint64_t class_hash(const struct class_test *tests, size_t count);

struct known_class {
    const struct class_expression *expression;
    uint64_t *members; /* column i is bit i % 64 of word i / 64 */
};

struct columns {
    uint16_t *by_symbol;
    size_t symbols;
    unsigned count; /* the number that no symbol has: the end of a sentence */
    size_t words;   /* of a set of columns, with room for that number */
    array_of(struct known_class) known;
    array_of(uint32_t) table; /* of the known ones by hash: number + 1; 0: free */
};

/* Tells symbols apart by an expression, too, which must live as long as the columns. */
void columns_add(struct columns *columns, const struct class_expression *expression);

/* Numbers the columns. That of each symbol is the arena's, those of each expression are the one's `members`, and what
 * it takes to make them the other's. Nothing is added after it. */
void columns_close(struct columns *columns, const struct lexicon *lexicon, struct arena *arena, struct arena *members,
                   struct arena *scratch);

/* The number among the known ones of an expression that was added, and its columns. */
size_t columns_number(const struct columns *columns, const struct class_expression *expression);
const uint64_t *columns_of(const struct columns *columns, const struct class_expression *expression);

void columns_free(struct columns *columns);

/* Moves the expressions of closed columns into the arena of their members; they are not freed then. */
void columns_settle(struct columns *columns, struct arena *members);

/* Leaves the column of each symbol alone: that arena is freed. */
void columns_forget(struct columns *columns);

static inline bool column_in(const uint64_t *set, unsigned column) { return set[column / 64] >> column % 64 & 1; }

#endif
