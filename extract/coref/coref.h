/* Coreference: which mentions are one person, organisation or document.
 *
 * Sieves in the order of their precision (Raghunathan et al. 2010; Lee et al.
 * 2013): the same name, acronyms, a title beside its holder, spelling variants
 * and short forms of names, titles that name the same office, descriptions
 * ("the Organization", "the document"), pronouns. A sieve that finds two
 * candidates that it cannot choose between links nothing; a description or
 * pronoun without an antecedent is dropped, but for a pronoun that only gender
 * keeps from the persons near it. Each link remembers its sieve. */
#ifndef CHANCERY_COREF_H
#define CHANCERY_COREF_H

#include "rule.h"

/* What one thread needs for it, kept from article to article. */
struct coref;

struct coref *coref_new(const struct ruleset *rules);
void coref_free(struct coref *coref);

/* Adds the mentions that only coreference can find (pronouns), gives every mention but dates a chain, and titles their
 * holders. */
void coref_resolve(struct coref *coref, struct article *article);

/* What the sieve goes by, in words. */
const char *coref_sieve(enum sieve sieve);

/* Puts mentions and chains in order again, once some of the mentions were dropped. */
void coref_settle(struct coref *coref, struct article *article);

/* The mention that names a chain best: a name rather than a description, the
 * person rather than the title, the longest; -1 when the chain has none. After
 * coref_resolve, until the mentions change. */
int32_t coref_fullest(const struct article *article, uint32_t chain);

/* Why a mention with a name is in one chain with the mention that names the chain best, where their keys differ
 * (name_key.h). Told by their words where these tell, else by the sieve. After coref_resolve, until the mentions
 * change. */
enum join coref_join(const struct article *article, size_t mention);

#endif
