/* Listed bodies inside the listed names of others: the UN in the UN Charter.
 *
 * A name that a list knows is one unit, so no rule sees what stands in it. */
#ifndef CHANCERY_NESTED_NAMES_H
#define CHANCERY_NESTED_NAMES_H

#include "match.h"

/* Adds mentions of the listed organisations with which the outer name begins, or
 * which follow an "of" in it, where they are others than the outer one. */
void nested_names_add(const struct reading *reading, const struct mention *outer);

#endif
