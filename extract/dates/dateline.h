/* The day on which an article was published, from what the page says of itself.
 *
 * Rules of the stage `published` recognise the lines that say it (a dateline, a
 * line that is a date, "Published: …"); each `give`s the place it found it in,
 * how much that place is believed (`rank`, smaller is better) and `where` it must
 * stand: among the first sentences, or there at the beginning of a line (`line`) or
 * over the text (`top`) or both (`head`), over it and not at a line's beginning (`inside`), at the beginning of any
 * line (`anywhere`) or of one under which no text stands (`end`). The best rank wins, then the first in the text.
 * Furniture says nothing, nor does what it heads
 * under the text, and the clock is never asked. */
#ifndef CHANCERY_DATELINE_H
#define CHANCERY_DATELINE_H

#include "match.h"

/* The interpreter of the stage: remembers the best day so far in the article. */
bool dateline_read(const struct reading *reading, struct mention *mention);

/* Whether a line of any rule is believed there. */
bool dateline_may_stand(const struct article *article, uint32_t line);

#endif
