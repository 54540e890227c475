/* How somebody stands to an office on the day of the page, beyond what the words beside it say: an office taken up
 * later is not held yet, the dead hold none, and what a sentence tells of a year long ago is over. */
#ifndef CHANCERY_OFFICIAL_STANDING_H
#define CHANCERY_OFFICIAL_STANDING_H

#include "document.h"

struct official_standing {
    const struct article *article;
    const bool *dead; /* by chain: who is told to be dead */
};

/* Once coreference is done; in the article's arena. */
struct official_standing official_standing_of(const struct article *article);

enum status official_stands_at(const struct official_standing *standing, const struct official *official);

/* "In 1974 Governor Berg opened the bridge": only where nothing else tells of the same office. */
bool official_is_of_old(const struct article *article, const struct official *official);

#endif
