/* The text of an article that is scored, for what tables do not hold.
 *
 * It is read from the article's source as extract's tables name it, or from a folder of texts, and only taken where
 * the mentions of the run stand in it: a feed or a JSON line is a source, but not the text that was read. */
#ifndef CHANCERY_SCORE_TEXT_H
#define CHANCERY_SCORE_TEXT_H

#include "score_load.h"

#include <stdio.h>

/* A zeroed one is closed. */
struct score_text {
    const struct score_article *article; /* of gold, whose text was looked for last */
    FILE *file;                          /* NULL: it is not at hand */
    size_t size;                         /* of the file, in bytes */
    struct arena arena;
};

/* Looks for the text of an article as both sides have it, unless it was the last one looked for. `corpus`: a folder of
 * <article>.txt, or NULL. */
void score_text_open(struct score_text *text, const struct score_article *gold, const struct score_article *system,
                     const char *corpus);

/* The bytes [start, end), as many as there are; they live until another text is looked for. */
struct slice score_text_range(struct score_text *text, size_t start, size_t end);

/* Reports the rows of gold that do not stand in its open text as they say; false when there are any. */
bool score_text_check(struct score_text *text, struct diag *diag);

void score_text_close(struct score_text *text);

#endif
