/* Lines in capitals, read as if they were written in small letters.
 *
 * Capitals tell nothing where all words have them. In such a line a word that the
 * lists know as a small word or a verb counts as lower case, as does one that they do not know and that
 * the article writes in small letters elsewhere; an acronym that they
 * know keeps its capitals, and every other word counts as capitalised once. */
#ifndef CHANCERY_CAPITALS_H
#define CHANCERY_CAPITALS_H

#include "lexicon.h"

/* After the sentences are known: sets the shapes of the tokens of such sentences. */
void capitals_settle(const struct lexicon *lexicon, struct article *article);

#endif
