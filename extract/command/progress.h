/* A line on a terminal that says how far a run is.
 *
 * It is written over itself ten times a second at most. It alone looks at a clock, and nothing but the line
 * depends on that. */
#ifndef CHANCERY_PROGRESS_H
#define CHANCERY_PROGRESS_H

#include <stddef.h>
#include <stdio.h>

struct progress {
    FILE *out;
    size_t bytes;        /* of all inputs; SIZE_MAX: unknown */
    double begun, shown; /* in seconds */
    int width;           /* of the line that stands there */
};

struct progress_state {
    size_t articles, mentions;
    size_t bytes; /* of the inputs, read so far */
};

void progress_open(struct progress *progress, FILE *out, size_t bytes);

/* Shows how far it is, unless it has just done so. */
void progress_show(struct progress *progress, const struct progress_state *state);

/* Takes the line away, so that something else can be written. */
void progress_clear(struct progress *progress);

/* Shows the last state and takes it away. */
void progress_close(struct progress *progress, const struct progress_state *state);

#endif
