/* Who and what, across articles: entities and the holders of offices over time.
 *
 * It is told only what tables hold, so that joining the tables of several runs tells it
 * the same as one run over all articles. Grows with the number of different persons,
 * organisations and documents, not with the number of articles. Articles must be told
 * in input order, from one thread: the order decides which spelling names an entity. */
#ifndef CHANCERY_REGISTRY_H
#define CHANCERY_REGISTRY_H

#include "registry_corrections.h"
#include "rule.h"
#include "unique_name.h"

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

/* Where a variant was first met, and why it belongs to its entity. */
struct variant_join {
    struct slice article;
    size_t start;
    enum join join;
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
    uint32_t body;  /* chain of the organisation; 0 */
    bool of_party;  /* the organisation is one */
    bool plural;    /* the title is shared: "Senators" */
    bool long_past; /* told only of a year long before the page */
};

/* What is told of an article first. */
struct registry_article {
    struct slice name, published;
    bool names_offices; /* whether it states or names any */
    bool repeats;       /* a story that an earlier one has told: it counts only for what is new in it */
};

struct registry {
    struct corrections *corrections; /* set before the first article; NULL: none */
    struct arena arena;
    array_of(struct entity) entities;
    struct unique_names ids;
    struct key_index entity_keys, variants; /* variants: the entity's number as bytes, then the text */
    array_of(size_t) next_variant;          /* of its entity; SIZE_MAX: none */
    array_of(struct variant_join) joins;    /* by variant */
    array_of(struct tenure) tenures;
    struct key_index tenure_keys;
    struct key_index offices;       /* an office, its body, its country */
    array_of(size_t) first_tenure;  /* by number of the office: its tenures are a list */
    array_of(size_t) told_in;       /* by number of the office: the last article that states a holder, from 1 */
    array_of(size_t) next_tenure;   /* of the same office, by number of the tenure; SIZE_MAX ends */
    struct key_index month_holders; /* who holds what in the tenures that are kept by month */
    size_t articles;
    struct arena *scratch; /* of the article at hand */
    struct registry_article article;
    bool article_kept;                          /* its name, once a variant was met in it */
    size_t first_counted, first_counted_tenure; /* entities and tenures from there on count the article */
    struct key_index bodies;                    /* the words in it that mean organisations */
    array_of(int32_t) body_of;
};

/* --- what a registry is told ---------------------------------------------------------- */

/* Opens the next article. The arena, and all text told until the next article is opened,
 * live as long as that. Where it names no offices, neither registry_hold nor registry_holder is called for it. */
void registry_open(struct registry *registry, struct arena *scratch, const struct registry_article *article);

/* What a name of that kind, folded, is found by; in the article's arena. */
struct slice registry_key(const struct registry *registry, enum kind kind, struct slice folded);

/* The entity of a key; -1: none yet. */
int32_t registry_find(const struct registry *registry, struct slice key);

/* The entity of a name that is not found; the key is empty for a description without a name, which nothing else
 * will mean. The id is made of the slug, as name_slug gives it, which must not be empty. Mostly it is a new one, but
 * corrections may have it that it is another's, or that there is none: -1. */
struct registry_name {
    enum kind kind;
    struct slice name, key, slug;
};
int32_t registry_enter(struct registry *registry, const struct registry_name *name);

/* The slug of a description, which is known in its own article only. */
struct slice registry_description_slug(struct registry *registry, struct slice article, struct slice folded);

/* The slug of a name, in the arena. */
struct slice registry_name_slug(struct arena *arena, struct slice folded);

/* A mention of an entity, with its text as mentions.csv has it, in normalisation form C. */
struct registry_mention {
    int32_t entity;
    enum kind kind;
    enum form form;
    struct slice text;
};

/* NULL, or, where the text is a new variant of its entity, its place, until the next mention: the caller says where it
 * starts and, where the names themselves leave it untold, why it belongs to the entity. */
struct variant_join *registry_mention(struct registry *registry, const struct registry_mention *mention);

/* The country of an entity; the first that is told stays. */
void registry_country(struct registry *registry, int32_t entity, struct slice country);

/* An office that somebody holds, as officials.csv states it; told after the mentions. */
struct registry_office {
    struct slice person, office, organisation, country;
    enum status status;
};
void registry_hold(struct registry *registry, const struct registry_office *held);

/* Whether corrections have it that the person of that name is none. */
bool registry_rejects_person(const struct registry *registry, struct slice name);

/* Whether corrections reject a row of officials.csv, or the person in it: then the office is not told. */
bool registry_rejects(const struct registry *registry, const struct correction_row *row);

/* A title whose holder its article does not tell, as titles.csv has it. */
struct registry_title {
    struct slice text, office, organisation, country;
    enum status status;
};

/* Who held the office around the article's day of publication, of those whom the articles before state; told after the
 * offices of this one. Empty: nobody, more than one, the title does not say whose office it is, or its own article
 * states who holds it, and does not mean him. */
struct slice registry_holder(struct registry *registry, const struct registry_title *title);

/* Which office a statement means, however its article calls it: "President of the Republic" is the President of its
 * country, and a minister of a portfolio is one whether or not the ministry is named. The body is by the name that all
 * articles have for it. Of what the tables hold alone; in the article's arena. */
struct registry_seat {
    struct slice office, organisation, country;
};
struct registry_seat registry_seat(const struct registry *registry, struct slice office, struct slice organisation,
                                   struct slice country);

/* What a seat is found by. In the article's arena. */
struct slice registry_seat_key(const struct registry *registry, const struct registry_seat *seat);

/* Whether the name is one word, so that its bearer may be another from month to month:
 * its tenures are kept by month until they are settled. */
bool registry_by_month(struct slice person);

/* Once all is told: an office that is held by part of a name ("President Berg") goes to the
 * only one who holds it by a name with that part, if nobody else held it in between.
 * Tenures that went so have no articles. */
void registry_settle(struct registry *registry);

/* --- articles ---------------------------------------------------------------------------- */

/* The offices that an article states, one row for each person and office, in the
 * order in which it states them. In the article's arena. */
struct official_rows {
    struct official_row *at;
    size_t count;
};
struct official_rows registry_officials(const struct article *article);

struct registry_telling {
    const struct ruleset *rules;
    struct official_rows *officials;
    bool repeats; /* as registry_article has it */
};

/* Tells an article, and takes out the offices that corrections reject. Returns an array in its arena: the entity of
 * each chain, by chain number, or -1 for chains that are none (a title without a holder). */
int32_t *registry_add(struct registry *registry, struct article *article, const struct registry_telling *telling);

/* The text of a variant. */
struct slice registry_variant(const struct registry *registry, size_t variant);

void registry_free(struct registry *registry);

/* The words of tables, and what they mean; -1: nothing. */
const char *kind_name(enum kind kind);
const char *form_name(enum form form);
const char *status_name(enum status status);
const char *person_from_name(enum person_from from);
const char *join_name(enum join join);
int kind_named(struct slice word);
int form_named(struct slice word);
int status_named(struct slice word);
int join_named(struct slice word);

#endif
