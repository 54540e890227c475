/* Alphabets: columns that a group of rules does not tell apart share a letter.
 *
 * Starts with one letter for all columns; each class expression splits the letters
 * whose columns it tells apart (partition refinement, Paige and Tarjan 1987). At
 * most 255 letters, so that a sentence is a string of bytes. */
#ifndef CHANCERY_ALPHABET_H
#define CHANCERY_ALPHABET_H

#include "columns.h"

/* Letters of an alphabet, as bits. */
struct letter_set {
    uint64_t bits[4];
};

struct alphabet {
    const struct columns *columns;
    uint8_t *letters; /* by column */
    uint64_t *done;   /* expressions that have split it, by their number, as bits */
    uint32_t population[256];
    uint8_t next[256]; /* by letter: the one that is numbered behind it in the end */
    unsigned count;
};

/* One letter; its memory is the arena's. The columns are closed. */
void alphabet_open(struct alphabet *alphabet, const struct columns *columns, struct arena *arena);

/* A copy to go back to when a rule does not fit; release or restore it. */
struct alphabet alphabet_save(const struct alphabet *alphabet);
void alphabet_restore(struct alphabet *alphabet, const struct alphabet *saved);
void alphabet_release(struct alphabet *saved);

/* False, and nothing changed, when that needs more letters than there are. */
bool alphabet_split(struct alphabet *alphabet, const struct class_expression *expression);

/* Numbers the letters anew, each behind the one that it was split from, so that most expressions are
 * few runs of letters: less to write and to compile. Nothing is split after it. */
void alphabet_close(struct alphabet *alphabet);

/* The letters of an expression by which it has been split. */
struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct class_expression *expression);

static inline bool letter_set_has(const struct letter_set *set, unsigned letter) {
    return set->bits[letter / 64] >> letter % 64 & 1;
}

#endif
