/* Who and what, across articles: entities and the holders of offices over time.
 *
 * Grows with the number of different persons, organisations and documents, not
 * with the number of articles. Articles must be added in input order, from one
 * thread: the order decides which spelling names an entity. */
#ifndef CHANCERY_REGISTRY_H
#define CHANCERY_REGISTRY_H

#include "key_index.h"
#include "rule.h"

struct seen {
    struct slice first, last; /* ISO days; empty when no article had one */
    size_t articles;
};

struct entity {
    enum kind kind;
    struct slice id, name, country;
    size_t first_variant, last_variant; /* in registry->variants; SIZE_MAX: none */
    size_t mentions;
    struct seen seen;
    size_t counted; /* the last article that was counted in `seen`, from 1 */
};

struct tenure {
    struct slice office, organisation, country, person;
    enum status status;
    struct seen seen;
};

/* One row of officials.csv. */
struct official_row {
    struct slice person, title, office, organisation, country;
    enum status status;
    uint32_t start, end, sentence;
    uint32_t person_chain;
    uint32_t body; /* chain of the organisation; 0 */
};

struct registry {
    struct arena arena;
    array_of(struct entity) entities;
    struct key_index ids, spellings, variants; /* variants: the entity's number as bytes, then the text */
    array_of(size_t) next_variant;             /* of its entity; SIZE_MAX: none */
    array_of(size_t) copies;                   /* by number of the id: the last -n that was made of it */
    size_t articles;
    array_of(struct tenure) tenures;
    struct key_index tenure_keys;
};

/* The offices that an article states, one row for each person and office, in the
 * order in which it states them. In the article's arena. */
struct official_rows {
    struct official_row *at;
    size_t count;
};
struct official_rows registry_officials(const struct article *article);

/* Adds an article. Returns an array in the article's arena: the entity of each
 * chain, by chain number, or -1 for chains that are none (a title without a holder). */
int32_t *registry_add(struct registry *registry, const struct ruleset *rules, struct article *article,
                      const struct official_rows *officials);

/* The text of a variant. */
struct slice registry_variant(const struct registry *registry, size_t variant);

void registry_free(struct registry *registry);

const char *status_name(enum status status);
const char *kind_name(enum kind kind);

#endif
