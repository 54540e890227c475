/* The texts of the articles, which no table holds: read again from where they came.
 *
 * A text is an article's when its name and its size are, and every mention's bytes are
 * the mention's text: then offsets count in it. Files of lines and of JSON lines are
 * read again as they were; which format it was is found by trying. */
#ifndef CHANCERY_REPORT_TEXTS_H
#define CHANCERY_REPORT_TEXTS_H

#include "report_tables.h"

struct report_text {
    size_t article;       /* its number */
    struct slice bytes;   /* as read; empty where it was not found, or where there is none */
    struct slice problem; /* where and why it was not, and what to do; else empty */
};

/* A zeroed struct holds none. */
struct report_texts {
    array_of(struct report_text) all; /* of the first articles, in order */
    size_t missing;                   /* of them not found */
    struct arena text;
};

/* Finds the texts of the first `count` articles, at `corpus` where that is not NULL, else
 * at their sources. The diag is told once of each source what is missing. */
void report_texts_find(struct report_texts *texts, const struct report_tables *tables, size_t count, const char *corpus,
                       struct diag *diag);

void report_texts_free(struct report_texts *texts);

#endif
