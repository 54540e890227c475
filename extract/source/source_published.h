/* Publication dates: published.csv, columns article,published.
 *
 * Dates are ISO: YYYY, YYYY-MM or YYYY-MM-DD; of a date with a time (RFC 3339) the
 * day is kept as it is written, whatever the zone. Others are read as calendar_stamp does. */
#ifndef CHANCERY_SOURCE_PUBLISHED_H
#define CHANCERY_SOURCE_PUBLISHED_H

#include "key_index.h"
#include "table.h"

/* A zeroed struct knows no dates. */
struct published {
    struct table table;
    struct key_index articles;
    array_of(struct slice) days; /* of the article with that number; empty: unknown */
};

/* Whether the text is a date; *day is that in ISO, in the text or the arena, else empty. */
bool published_day(struct slice text, struct arena *arena, struct slice *day);

/* Reads the table. False, with messages, when it cannot be used or when some rows
 * cannot; the other rows are good then. */
bool published_read(struct published *published, const char *path, struct diag *diag);

/* The day, or empty; lives as long as the table. */
struct slice published_find(const struct published *published, struct slice article);

void published_free(struct published *published);

#endif
