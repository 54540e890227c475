/* The day on which an article was published, from what the page says of itself.
 *
 * Rules of the stage `published` recognise the lines that say it (a dateline, a
 * line that is a date, "Published: …"); each `give`s the place it found it in
 * and how much that place is believed (`rank`, smaller is better). The best rank
 * wins, then the first in the text. A line of furniture says nothing, and the
 * clock is never asked. */
#ifndef CHANCERY_DATELINE_H
#define CHANCERY_DATELINE_H

#include "match.h"

/* The interpreter of the stage: remembers the best day so far in the article. */
bool dateline_read(const struct reading *reading, struct mention *mention);

#endif
