/* Sentences: where they end, and which lines stand alone.
 *
 * A sentence never crosses a blank line; it crosses a line break only in text
 * that is wrapped at a fixed width. The dots of initials, abbreviations and
 * numbers end nothing; quotation marks and brackets after a stop belong to the
 * sentence that it ends. */
#ifndef CHANCERY_SENTENCE_H
#define CHANCERY_SENTENCE_H

#include "lexicon.h"

/* Fills article->sentences from its tokens. */
void sentence_split(const struct lexicon *lexicon, struct article *article);

/* Marks menus as furniture, runs of very short lines without a stop, and the links
 * below the article that follow a line of furniture. A name with an office below it is none. */
void sentence_mark_menus(const struct lexicon *lexicon, struct article *article);

#endif
