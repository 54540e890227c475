/* Organisations that the article has told, found again where no rule has evidence: firms and clubs.
 *
 * What comes back are the names of mentions whose rule gives repeats=yes, and the short forms that the article
 * defines, of which repeats=first are called by their first word as well, but for those that a person of the article
 * bears. They are found where no other capitalised word stands beside them; those that places bear as well, not where
 * the place is meant. */
#ifndef CHANCERY_KNOWN_BODIES_H
#define CHANCERY_KNOWN_BODIES_H

#include "known_names.h"

/* A zeroed struct knows none. */
struct known_bodies {
    const struct ruleset *rules;
    struct article *article;
    struct key_index names;     /* as they are written */
    array_of(int32_t) mentions; /* by number of the name: the first of that name; -1: a person bears it */
    uint64_t sieve[8];          /* places of the first two letters of names */
    uint8_t *covered;           /* by token: 1 + the kind of the mention that holds it, or 0 */
    struct arena terms;         /* lives as long as the rules */
    struct symbol_set places;   /* words that name places */
    struct symbol_set leads;    /* words after which a place is meant */
    struct symbol_set speech;   /* verbs of saying */
    struct symbol_set unlikely; /* words with which no short name of a firm starts */
    const struct rule *rule;
};

/* Adds a mention for each name of the article's bodies that no mention covers. The article is that of the
 * persons' names, which have been found again. */
void known_bodies_find(struct known_bodies *bodies, const struct known_names *persons);

void known_bodies_free(struct known_bodies *bodies);

#endif
