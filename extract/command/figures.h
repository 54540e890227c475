/* Figures on standard output, for the commands that measure. */
#ifndef CHANCERY_FIGURES_H
#define CHANCERY_FIGURES_H

#include "score.h"

/* As a table to read, or as rows name,measure,value. */
void figures_print(const struct score_figures *figures, bool csv);

#endif
