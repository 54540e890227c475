/* errors.csv: every error in its sentence, for a spreadsheet. */
#ifndef CHANCERY_SCORE_ERRORS_H
#define CHANCERY_SCORE_ERRORS_H

#include "layout.h"
#include "score.h"

struct score_output {
    const char *path;   /* of the table, "-" is standard output */
    const char *corpus; /* a folder of <article>.txt, for articles whose source cannot be opened; or NULL */
    bool excel;
};

const struct layout *score_errors_layout(void);

/* A row for each error, in their order, under these columns. The sentence is cut from the article's source by byte
 * offsets, and empty where the source is not at hand or is not the text that was read. `corpus` as below. What the
 * score points at must outlive the table, which is to be freed. */
void score_list_errors(const struct score *score, const char *corpus, struct table *errors);

/* Writes that table. False, with a message, when it cannot be written. */
bool score_write_errors(const struct score *score, const struct score_output *output, struct diag *diag);

#endif
