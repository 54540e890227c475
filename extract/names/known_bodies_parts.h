/* Known bodies from inside, for known_bodies*.c alone. */
#ifndef CHANCERY_KNOWN_BODIES_PARTS_H
#define CHANCERY_KNOWN_BODIES_PARTS_H

#include "known_bodies.h"

/* The token of that word; behind initials, "Acme" of E.F. Acme Inc. */
uint32_t known_bodies_opening_word(const struct article *article, const struct mention *mention);

/* How the body may be called by the first word of its name: Combustion of Combustion Engineering Inc for sure, Acme of
 * Acme Bank where the words beside it let it be. */
enum opening { OPENING_NONE, OPENING_LIKELY, OPENING_SURE };

enum opening known_bodies_opening(const struct known_bodies *bodies, const struct mention *mention);

/* Whether a likely one, which stands at the token by itself, means the body there. */
bool known_bodies_means_opening(const struct known_bodies *bodies, uint32_t token, const struct sentence *sentence);

#endif
