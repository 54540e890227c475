/* Which offices a state does not have: the United States have no ministers, Japan no senators. */
#ifndef CHANCERY_OFFICE_ELSEWHERE_H
#define CHANCERY_OFFICE_ELSEWHERE_H

#include "vocabulary.h"

/* Whether no office of that name, "Minister of Finance" or "Deputy Minister of Finance", is the country's. */
bool office_is_elsewhere(const struct article *article, struct slice office, struct slice country);

#endif
