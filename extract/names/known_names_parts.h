/* Known names from inside, for known_names*.c alone. */
#ifndef CHANCERY_KNOWN_NAMES_PARTS_H
#define CHANCERY_KNOWN_NAMES_PARTS_H

#include "known_names.h"

/* The tokens [first, last) are a person's name from now on. */
void known_names_add(struct known_names *names, uint32_t first, uint32_t last);

/* Looks through the whole article for two or three capitalised words, which may be names and of which the
 * last comes back by itself as a surname does: before a verb of saying or a possessive, or twice. Such a run is
 * a person's name, though nothing beside it says so. */
void known_names_expect(struct known_names *names);

#endif
