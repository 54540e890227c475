/* The texts of the articles, which no table holds: read again from where they came.
 *
 * A text is an article's when its name and its size are, and every mention's bytes are
 * the mention's text: then offsets count in it. Files of lines and of JSON lines are
 * read again as they were; which format it was is found by trying. */
#ifndef CHANCERY_RUN_TEXTS_H
#define CHANCERY_RUN_TEXTS_H

#include "run_tables.h"

struct run_text {
    size_t article;       /* its number */
    size_t size;          /* in bytes, as articles.csv says; 0: it was refused */
    struct slice source;  /* as articles.csv says */
    struct slice bytes;   /* as read; empty where it was not found, or where there is none */
    struct slice problem; /* where and why it was not, and what to do; else empty */
};

/* A zeroed struct holds none. */
struct run_texts {
    array_of(struct run_text) all; /* of the first articles, in order */
    size_t missing;                /* of them not found */
    struct arena text;
};

struct run_texts_options {
    const char *corpus; /* an INPUT that holds the texts; NULL: their sources do */
    size_t articles;    /* the first so many */
    bool short_only;    /* leaves out texts larger than a mebibyte */
    const char *then;   /* what becomes of an article without its text: "left out" */
};

/* Finds the texts. The diag is told once of each source what is missing. */
void run_texts_find(struct run_texts *texts, const struct run_tables *tables, const struct run_texts_options *options,
                    struct diag *diag);

void run_texts_free(struct run_texts *texts);

#endif
