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
};

/* Letters of an alphabet, as bits. */
struct letter_set {
    uint64_t bits[4];
};

struct alphabet {
    uint8_t *letters; /* by symbol */
    uint32_t population[256];
    unsigned count;
    array_of(uint64_t) known; /* hashes of the expressions that it has been split by */
};

/* One letter; its memory is the arena's. */
void alphabet_open(struct alphabet *alphabet, const struct lexicon *lexicon, struct arena *arena);

/* A copy to go back to when a rule does not fit; release or restore it. */
struct alphabet alphabet_save(const struct alphabet *alphabet, const struct lexicon *lexicon);
void alphabet_restore(struct alphabet *alphabet, struct alphabet *saved, const struct lexicon *lexicon);
void alphabet_release(struct alphabet *saved);

/* False, and nothing changed, when that needs more letters than there are. */
bool alphabet_split(struct alphabet *alphabet, const struct lexicon *lexicon,
                    const struct class_expression *expression);

/* Equal for equal expressions. */
uint64_t expression_hash(const struct class_expression *expression);

static inline bool letter_set_has(const struct letter_set *set, unsigned letter) {
    return set->bits[letter / 64] >> letter % 64 & 1;
}

/* The letters of an expression by which the alphabet has been split. `symbols` is
 * a symbol of each letter, as alphabet_symbols gives it. */
struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct lexicon *lexicon,
                                   const uint16_t symbols[256], const struct class_expression *expression);

void alphabet_symbols(const struct alphabet *alphabet, const struct lexicon *lexicon, uint16_t symbols[256]);

#endif
