/* Organisations that the article has told, found again where no rule has evidence: firms and clubs.
 *
 * Those come back whose rule gives repeats=yes, the short forms that the article defines, and the first words of the
 * names of firms and clubs; repeats=first means that the body is one of those. None comes back that a person of the
 * article bears, that stands beside another capitalised word, or that is a place's name as well where the place is
 * meant. */
#ifndef CHANCERY_KNOWN_BODIES_H
#define CHANCERY_KNOWN_BODIES_H

#include "known_names.h"

struct known_body {
    int32_t mention; /* the first of that name; -1: a person bears it */
    bool likely;     /* the name is the first word of that one alone, which may mean something else */
};

/* A zeroed struct knows none. */
struct known_bodies {
    const struct ruleset *rules;
    struct article *article;
    struct key_index names;            /* as they are written */
    array_of(struct known_body) known; /* by number of the name */
    uint64_t sieve[8];                 /* places of the first two letters of names */
    uint8_t *covered;                  /* by token: 1 + the kind of the mention that holds it, or 0 */
    struct arena terms;                /* lives as long as the rules */
    struct symbol_set places;          /* words that name places */
    struct symbol_set leads;           /* words after which a place is meant */
    struct symbol_set speech;          /* verbs of saying */
    struct symbol_set starters;        /* words that have a capital for they open a sentence */
    struct symbol_set ordinary;        /* words that mean other things as well */
    struct symbol_set unlikely;        /* words with which no short name of a firm starts */
    struct symbol_set fields;          /* and those with which one starts only where a rule says so */
    struct symbol_set doubtful;        /* of these, those that mean something else though it does */
    const struct rule *rule;
};

/* Adds a mention for each name of the article's bodies that no mention covers. The article is that of the
 * persons' names, which have been found again. */
void known_bodies_find(struct known_bodies *bodies, const struct known_names *persons);

void known_bodies_free(struct known_bodies *bodies);

#endif
