/* What an office takes from the rest of the article: country and body.
 *
 * A title seldom repeats what its readers know. Its country is looked for, in this order, after its holder's name and
 * before it ("Peru sent", "on the Peruvian side"), in the chain of the body it names, in a title inside it, in the
 * office of whom it serves ("her deputy"), in the other titles of its holder, and, for offices that states have, where
 * its sentence opens, and among the countries, nationalities and cities of the article: those of its sentence, of the
 * sentences before it and of the dateline above it count most, those of envoys, of treaties "with" and of visits not at
 * all; where the article names none, that of those whom all news knows. Who sits for a party has the country of its
 * parliament. A minister's body is the ministry of that portfolio or of the page; the body of a head of something is
 * the one that the sentences before name, or the one of which the article speaks most; one who is put into office has
 * the body that does so. A body that is only described has its fullest name. */
#ifndef CHANCERY_OFFICE_CONTEXT_H
#define CHANCERY_OFFICE_CONTEXT_H

#include "rule.h"

/* What one thread needs for it, kept from article to article. */
struct office_context;

struct office_context *office_context_new(const struct ruleset *rules);
void office_context_free(struct office_context *context);

/* Forgets the places of the article before. */
void office_context_open(struct office_context *context);

/* Notes the places of a sentence, while article->units are its units as the lists give them. */
void office_context_note(struct office_context *context, const struct article *article, uint32_t sentence);

/* After coreference: completes the offices of the article's titles. */
void office_context_complete(struct office_context *context, struct article *article);

/* The body inside a title; NULL: none, or a party before a government's office. */
const struct mention *office_body_of(const struct article *article, const struct mention *title);

#endif
