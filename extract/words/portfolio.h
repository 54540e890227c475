/* The field for which a minister or a secretary of a government stands. */
#ifndef CHANCERY_PORTFOLIO_H
#define CHANCERY_PORTFOLIO_H

#include "slice.h"

/* "Trade" in "Minister of Trade", "Minister of State of Trade" and "Deputy Secretary of Trade", but not in "State
 * Secretary of Trade"; a slice of the office, empty when it has none. Offices are as rules name them. */
struct slice portfolio_of(struct slice office);

#endif
