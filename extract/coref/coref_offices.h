/* Which offices may be one, however they are called, for coref_titles.c. */
#ifndef CHANCERY_COREF_OFFICES_H
#define CHANCERY_COREF_OFFICES_H

#include "coref_office_field.h"

struct office_key {
    struct slice office, country;
    uint32_t body;
    struct slice led; /* what its holder leads, where that is only described: "anti-terror unit"; empty: nothing is */
    struct office_field field;
    bool shared; /* of a counterpart, who has the office of another */
    bool chief;  /* "the UN chief", in this order */
};

/* Of a title and one who holds it, -1: nobody stands beside it: "President Anna Berg of Norway". Lives as long as the
 * article's arena. */
struct office_key coref_office_key(const struct coref *coref, int32_t title, int32_t holder);

/* What tells a body from others: its chain, or for one that is named but once a number of its own. */
uint32_t coref_body_number(const struct coref *coref, size_t body);

/* Whether it is "Chinese counterpart". */
bool coref_is_counterpart(const struct mention *title);

/* The kind of offices whose holders a function noun, "the prelate", is said of; empty: it is of no such kind. */
struct slice coref_pointed_kind(const struct coref *coref, const struct mention *pointer);

/* Whether it is an office of whom leads a country. */
bool coref_is_head_of_country(const struct article *article, const struct mention *held);

/* Whether an office is of that kind. */
bool coref_is_of_kind(const struct coref *coref, const struct mention *title, struct slice kind);

/* Whether the first, which says less (no country, no body), may be the second, and nothing contradicts. */
bool coref_office_could_be(const struct article *article, struct office_key less, struct office_key more);

#endif
