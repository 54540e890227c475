/* Alphabets: symbols that a group of rules does not tell apart share a letter.
 *
 * Starts with one letter for all symbols; each class expression splits the letters
 * whose symbols it tells apart (partition refinement, Paige and Tarjan 1987). At
 * most 255 letters, so that a sentence is a string of bytes. */
#ifndef CHANCERY_ALPHABET_H
#define CHANCERY_ALPHABET_H

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

/* Letters of an alphabet, as bits. */
struct letter_set {
    uint64_t bits[4];
};

/* An expression by which an alphabet has been split. */
struct known_class {
    const struct class_expression *expression;
    struct letter_set letters; /* once it is closed */
};

struct alphabet {
    uint8_t *letters; /* by symbol */
    uint32_t population[256];
    unsigned count;
    array_of(uint64_t) hashes;          /* of the expressions that it has been split by */
    array_of(struct known_class) known; /* in the same order */
};

/* One letter; its memory is the arena's. */
void alphabet_open(struct alphabet *alphabet, const struct lexicon *lexicon, struct arena *arena);

/* A copy to go back to when a rule does not fit; release or restore it. */
struct alphabet alphabet_save(const struct alphabet *alphabet, const struct lexicon *lexicon);
void alphabet_restore(struct alphabet *alphabet, struct alphabet *saved, const struct lexicon *lexicon);
void alphabet_release(struct alphabet *saved);

/* False, and nothing changed, when that needs more letters than there are. The expression
 * must live as long as the alphabet. */
bool alphabet_split(struct alphabet *alphabet, const struct lexicon *lexicon,
                    const struct class_expression *expression);

/* Notes the letters of every expression; no split comes after it. */
void alphabet_close(struct alphabet *alphabet, const struct lexicon *lexicon);

/* The letters of an expression by which it has been split. */
struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct class_expression *expression);

void alphabet_free(struct alphabet *alphabet);

uint64_t class_hash(const struct class_test *tests, size_t count);

static inline bool letter_set_has(const struct letter_set *set, unsigned letter) {
    return set->bits[letter / 64] >> letter % 64 & 1;
}

#endif
