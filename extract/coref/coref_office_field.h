/* What an office is over beside its country and body, for coref_offices.c: the words that tell the governor of Texas
 * from that of Ohio, the director of research from that of sales. */
#ifndef CHANCERY_COREF_OFFICE_FIELD_H
#define CHANCERY_COREF_OFFICE_FIELD_H

#include "coref_parts.h"

/* Folded words, a blank between them; lands by their codes. */
struct office_field {
    struct slice matter, side; /* side: "Republican", "Catholic" */
};

/* Of a title; the words of the body in it are left out when that is `known` otherwise. Lives as long as the article's
 * arena. */
struct office_field coref_office_field(const struct coref *coref, const struct mention *title, bool known);

/* Whether in the matter or the side each has a word that the other lacks; what is empty fits any. */
bool coref_fields_differ(struct office_field one, struct office_field other);

#endif
