/* Museums, libraries, hotels and their like, which news calls by what they bear behind an article: "the Qwabena" of
 * Qwabena Museum. Who bears the same name has no article. */
#ifndef CHANCERY_ARTICLED_BODIES_H
#define CHANCERY_ARTICLED_BODIES_H

#include "rule.h"

/* Adds a mention for each that stands so, in place of a person's who was taken for it. Once all names are known. */
void articled_bodies_find(const struct ruleset *rules, struct article *article);

#endif
