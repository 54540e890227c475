/* Says in plain text how each mention of an article came about.
 *
 * Works on an article and the trace of its recogniser. All ranges are bytes of
 * the article as it was read, as in the tables. The same article gives the same
 * text. */
#ifndef CHANCERY_EXPLAIN_H
#define CHANCERY_EXPLAIN_H

#include "recognise.h"

#include <stdio.h>

struct explain_options {
    long at; /* only what covers this byte; -1: everything */
};

/* Writes the publication date and furniture, every mention in text order (the
 * rule, its slots, what lost to it and why, its antecedent), the relations, and
 * what was matched but not kept. Puts the trace into the order of the text. A
 * full disk shows in ferror(out). */
void explain_article(FILE *out, const struct explain_options *options, const struct article *article,
                     struct trace *trace);

#endif
