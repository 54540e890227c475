/* What an office takes from the rest of the article: country and body.
 *
 * A title seldom repeats what its readers know. Its country is looked for, in
 * this order, in the chain of the body it names, in the other titles of its
 * holder, and, for offices that states have, in the country that most titles and
 * bodies of the article belong to; when two countries rival, nothing is filled in.
 * A minister's body is the ministry of that portfolio, where the article names it. */
#ifndef CHANCERY_OFFICE_CONTEXT_H
#define CHANCERY_OFFICE_CONTEXT_H

#include "document.h"

/* After coreference: completes the offices of the article's titles. */
void office_context(struct article *article);

#endif
