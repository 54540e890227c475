/* What names of bodies and documents are told by, for coref_names.c and coref_short_names.c. */
#ifndef CHANCERY_COREF_NAME_KEYS_H
#define CHANCERY_COREF_NAME_KEYS_H

#include "coref_parts.h"

/* The words by which organisations and documents are compared: without small
 * words, countries as their codes, nested organisations as what they stand for. */
enum { coref_most_words = 24 };

struct coref_key {
    int32_t mention;
    struct slice *words;
    size_t count; /* at most coref_most_words */
};

/* The different keys, and for each word those that hold it. */
struct coref_key_holder {
    size_t key, next; /* SIZE_MAX ends the list */
};

struct coref_key_word {
    size_t head, count;
};

struct coref_keys {
    struct key_index numbers, words;
    array_of(struct coref_key) keys; /* by number, with the first mention of each */
    array_of(int32_t) last;          /* by number, the last mention so far */
    array_of(struct coref_key_holder) holders;
    array_of(struct coref_key_word) uses; /* by number of the word */
};

/* "of", "the", "republic": told by no name. */
bool coref_is_small_word(struct slice word);

/* The mention nested in this one that starts at the token; NULL without. */
const struct mention *coref_nested_at(const struct coref *coref, int32_t outer, uint32_t token);

/* Fills the words of a mention's key, for which the key has room. */
void coref_key_fill(struct coref *coref, struct coref_key *keyed);

/* Whether all words of `part` are in `whole`, which has others too. */
bool coref_key_within(const struct coref_key *part, const struct coref_key *whole);

/* Empties the table for another article or kind. */
void coref_keys_forget(struct coref_keys *table);

/* The number of a name's key, whose words are kept when it is new; SIZE_MAX of one that has no words. */
size_t coref_keys_add(struct coref *coref, struct coref_keys *table, struct coref_key keyed);

/* "Acme Mining Ltd opened a mine. Acme said": firms by the first words of their names. */
void coref_link_firms(struct coref *coref, const struct coref_keys *table);

/* Names that are hardly less than others: Labour of the Labour Party. */
void coref_link_shorter(struct coref *coref, const struct coref_keys *table);

/* "The Oslo Ledger printed it. The Ledger said": papers by the last words of their names. */
void coref_link_papers(struct coref *coref);

/* "the Commonwealth" of the Commonwealth of Independent States, where the article does not name the one of Nations. */
void coref_link_first_words(struct coref *coref);

#endif
