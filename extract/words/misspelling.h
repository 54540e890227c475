/* Words of titles that are one slip away from words of titles told before:
 * "scretary general" after "Secretary General".
 *
 * A word that no list knows, of six letters or more, is taken for a word of an
 * earlier title of the article when one insertion, deletion, exchange or swap
 * makes them equal (Damerau 1964) and both begin and end alike. The text stays
 * as it is; only the rules read the other word. */
#ifndef CHANCERY_MISSPELLING_H
#define CHANCERY_MISSPELLING_H

#include "lexicon.h"

/* A word of a title, in the text of one of its tokens. */
struct title_word {
    struct slice text;
    uint32_t number; /* of the lexicon */
};

struct misspelling {
    array_of(struct title_word) words; /* all different */
    size_t learnt_mentions;
};

void misspelling_open(struct misspelling *misspelling);

/* Learns the words of the titles found since the last call. */
void misspelling_learn(struct misspelling *misspelling, const struct article *article);

/* Gives the unknown words of a sentence the lexicon's number of the word they mean. */
void misspelling_mend(const struct misspelling *misspelling, const struct lexicon *lexicon, struct article *article,
                      const struct sentence *sentence);

void misspelling_free(struct misspelling *misspelling);

#endif
