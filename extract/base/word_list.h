/* A few words that the program itself knows.
 *
 *   static const struct slice pronouns[] = {WORD("he"), WORD("she"), WORDS_END};
 *
 * Their sizes are known beforehand, so that nearly every word is told apart
 * without being looked at. The empty word is never among them. */
#ifndef CHANCERY_WORD_LIST_H
#define CHANCERY_WORD_LIST_H

#include "slice.h"

#define WORD(text) \
    { text, sizeof(text) - 1 }
#define WORDS_END \
    { NULL, 0 }

static inline bool word_among(struct slice word, const struct slice *words) {
    for (; words->size; words++)
        if (slice_equal(word, *words)) return true;
    return false;
}

/* The same without regard to the case of ASCII letters. */
static inline bool word_among_nocase(struct slice word, const struct slice *words) {
    for (; words->size; words++)
        if (word.size == words->size && slice_equal_nocase(word, *words)) return true;
    return false;
}

#endif
