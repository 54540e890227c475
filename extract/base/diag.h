/* Located messages.
 *
 * A module that can fail takes a `struct diag *`, adds what is wrong and what to
 * do about it, and returns false. It never prints: the commands do, with
 * diag_print, in the shape `chancery: path:line:column: what is wrong; what to do`
 * followed, where the source line is known, by that line and a caret. */
#ifndef CHANCERY_DIAG_H
#define CHANCERY_DIAG_H

#include "array.h"

#include <stdio.h>

struct diag_place {
    const char *path;    /* NULL: the message is about no file */
    size_t line;         /* from 1; 0: no line */
    size_t column;       /* in bytes from 1; 0: no column */
    struct slice source; /* the text of that line, or empty */
};

struct diag {
    struct arena text;
    array_of(struct slice) messages;
};

/* Adds a message; the text is copied. */
void diag_add(struct diag *diag, struct diag_place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Prints all messages in the order in which they were added and forgets them. */
void diag_print(struct diag *diag, FILE *out);

void diag_free(struct diag *diag);

#endif
