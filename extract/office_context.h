/* What an office takes from the rest of the article: country and body.
 *
 * A title seldom repeats what its readers know. Its country is looked for, in
 * this order, in the chain of the body it names, in the other titles of its
 * holder, and, for offices that states have, among the countries, nationalities
 * and cities of the article: those of its sentence, of the sentences before it and
 * of the dateline above it count most.
 * A minister's body is the ministry of that portfolio; the body of a head of
 * something is the one that the sentences before name, or the one of which the
 * article speaks most. A body that is only described has its fullest name. */
#ifndef CHANCERY_OFFICE_CONTEXT_H
#define CHANCERY_OFFICE_CONTEXT_H

#include "rule.h"

/* After coreference: completes the offices of the article's titles. */
void office_context(const struct ruleset *rules, struct article *article);

#endif
