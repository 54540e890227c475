/* What bodies are called by: "the group" of a movement, "the agency" of an organization, for coref_descriptions.c. */
#ifndef CHANCERY_COREF_KINDS_H
#define CHANCERY_COREF_KINDS_H

#include "coref_parts.h"

/* What a named body is, by the rule that found it or the last word of its name that says so; empty: nothing tells. */
struct slice coref_kind_of(const struct coref *coref, const struct mention *body);

/* Whether a body of one kind is called by the word of another for short. An unknown kind is called a few general
 * words. */
bool coref_is_called(const struct coref *coref, struct slice kind, struct slice word);

#endif
