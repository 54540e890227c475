/* A run: every article of the inputs through the pipeline into the sink.
 *
 * With one thread an article is read, analysed, written and forgotten. With
 * more, a few articles are read ahead and analysed in parallel, and written in
 * input order: the bytes of the tables do not depend on the number of threads. */
#ifndef CHANCERY_RUN_H
#define CHANCERY_RUN_H

#include "pipeline.h"
#include "seen_before.h"
#include "sink.h"

struct run_totals {
    size_t articles, refused, bytes, mentions; /* refused: no articles */
    size_t noted;                              /* articles with a problem */
    size_t read;                               /* bytes of the inputs */
    size_t seen;                               /* passed over, not among the articles */
    size_t limits;                             /* matches given up at PCRE2's limits */
};

struct run_options {
    struct source_options source;
    struct slice published;          /* for articles that say nothing themselves */
    unsigned threads;                /* from 1 */
    struct seen_before *seen;        /* by earlier runs: passed over, and told of this one; or NULL */
    struct corrections *corrections; /* NULL: none */
    /* Called after each article, in order, with the totals so far. May be NULL. */
    void (*progress)(void *context, const struct article *article, const struct run_totals *totals);
    void *context;
};

/* False when an input could not be opened; the others have been read all the same. */
bool run_articles(const struct run_options *options, const struct ruleset *rules, struct sink *sink,
                  struct run_totals *totals, struct diag *diag);

#endif
