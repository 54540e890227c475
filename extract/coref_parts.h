/* The sieves of coreference, for coref.c alone. */
#ifndef CHANCERY_COREF_PARTS_H
#define CHANCERY_COREF_PARTS_H

#include "coref.h"
#include "key_index.h"
#include "symbol_set.h"

/* What the rules and lists say of pronouns. */
struct coref_pronoun_terms {
    struct symbol_set symbols;
    int personal, thing, female, male, female_name, male_name; /* classes */
    int text_part, text_verb, text_deed, deed, being, meeting;
    const struct rule *person_rule, *thing_rule;
};

/* Names as they were met in the article, for coref_names.c alone. */
struct coref_met;

struct coref {
    const struct ruleset *rules;
    const struct lexicon *lexicon;
    int country, demonym;      /* classes */
    struct symbol_set nations; /* of either */
    struct coref_pronoun_terms pronouns;
    struct arena terms; /* lives as long as this */
    struct coref_met *met;
    struct key_index offices; /* of the article at hand */
    struct article *article;
    struct arena *arena;
    int32_t *next; /* by mention: the next of its chain, in a ring; to itself when it is alone */
};

struct coref_met *coref_met_new(void);
void coref_met_free(struct coref_met *met);

/* The mention's text without a possessive 's. */
struct slice coref_name(const struct coref *coref, const struct mention *mention);

/* Puts a mention into the chain of an earlier or later one; two chains become one.
 * Until the mentions are sorted anew. */
void coref_link(struct coref *coref, int32_t mention, int32_t antecedent, const char *sieve);

/* Puts a mention and its chain into the chain of an antecedent that stands in no ring (a pronoun). */
void coref_adopt(struct coref *coref, int32_t mention, int32_t antecedent, const char *sieve);

/* The best name of each chain as it is now, by chain; -1: none. In the arena. */
const int32_t *coref_fullest_now(const struct coref *coref);

/* Equal and similar names of persons, organisations, documents. */
void coref_names(struct coref *coref);

/* Titles to their holders, and to other titles of the same office. */
void coref_titles(struct coref *coref);

/* "the Organization", "the document": linked or dropped. */
void coref_descriptions(struct coref *coref);

/* he, she, his, her; it, its: linked, or never made. */
void coref_pronouns(struct coref *coref);

#endif
