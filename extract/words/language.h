/* Whether a text is in English, by its small words and its script.
 *
 * That the most frequent words of a text tell its language is the method of Ingle, "A language identification table"
 * (1976). */
#ifndef CHANCERY_LANGUAGE_H
#define CHANCERY_LANGUAGE_H

#include "lexicon.h"

/* Whether the first words of an article are those of another language by far; false of a text too short to tell. */
bool language_is_other(const struct article *article);

#endif
