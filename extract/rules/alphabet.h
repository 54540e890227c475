/* Alphabets: columns that a group of rules does not tell apart share a letter.
 *
 * Starts with one letter for all columns; each class expression splits the letters
 * whose columns it tells apart (partition refinement, Paige and Tarjan 1987). A
 * letter is a code unit of 16 bits. */
#ifndef CHANCERY_ALPHABET_H
#define CHANCERY_ALPHABET_H

#include "columns.h"

/* Up to 255 letters PCRE2 looks a class up in a bitmap, beyond them in ranges. */
enum { usual_letters = 255, most_letters = 1023, letter_words = (most_letters + 1) / 64 };

/* Letters of an alphabet, as bits. */
struct letter_set {
    uint64_t bits[letter_words];
};

struct alphabet {
    const struct columns *columns;
    uint16_t *letters; /* by column */
    uint64_t *done;    /* expressions that have split it, by their number, as bits */
    uint32_t population[most_letters + 1];
    uint16_t next[most_letters + 1]; /* by letter: the one that is numbered behind it in the end */
    unsigned count;
};

/* One letter; its memory is the arena's. The columns are closed. */
void alphabet_open(struct alphabet *alphabet, const struct columns *columns, struct arena *arena);

/* A copy to go back to when a rule does not fit; release or restore it. */
struct alphabet alphabet_save(const struct alphabet *alphabet);
void alphabet_restore(struct alphabet *alphabet, const struct alphabet *saved);
void alphabet_release(struct alphabet *saved);

/* False, and nothing changed, when that needs more letters than `most`, which is at most most_letters. */
bool alphabet_split(struct alphabet *alphabet, const struct class_expression *expression, unsigned most);

/* Numbers the letters anew, each behind the one that it was split from, so that most expressions are
 * few runs of letters: less to write and to compile. Nothing is split after it. */
void alphabet_close(struct alphabet *alphabet);

/* The letters of an expression by which it has been split. */
struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct class_expression *expression);

static inline bool letter_set_has(const struct letter_set *set, unsigned letter) {
    return set->bits[letter / 64] >> letter % 64 & 1;
}

#endif
