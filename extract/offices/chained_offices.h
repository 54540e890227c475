/* Offices that the text states through others: the next of a row ("he was Minister of Finance from 2001 to 2005 and
 * Governor until 2008"), and that of the one whom a new holder succeeds in it ("She succeeds Anna Berg"),
 * lines of a life ("2001-2004: Minister of Finance"), and times that are over. */
#ifndef CHANCERY_CHAINED_OFFICES_H
#define CHANCERY_CHAINED_OFFICES_H

#include "rule.h"

/* After all sentences are read, before mentions are sorted: adds officials for article->chained_offices. */
void chained_offices(struct article *article);

/* An appointment, or "becomes". */
bool official_takes_office(const struct article *article, const struct official *official);

#endif
