/* Persons' names that the article has told, found again where no rule has evidence.
 *
 * A surname by itself is learnt where its rule gives repeats=yes. A name is learnt whole, by its surname (with its
 * hyphens and particles), by a part of a long surname, and by a given name or a family name that comes first; before
 * the first sentence also two or three words that no list has, of which the last comes back as a surname does. It is
 * found again in any spelling that has the same skeleton, where no other capitalised word stands beside it. */
#ifndef CHANCERY_KNOWN_NAMES_H
#define CHANCERY_KNOWN_NAMES_H

#include "key_index.h"
#include "rule.h"
#include "symbol_set.h"

enum { known_name_words = 8 };

struct known_word;

/* A word with which a name may start. */
struct name_start {
    uint32_t sentence, token;
    uint32_t sieve; /* the word's place in the sieve + 1; 0: not asked for yet */
};

/* A zeroed struct may be opened. */
struct known_names {
    const struct ruleset *rules;
    struct article *article;
    struct key_index beginnings;        /* of the known names, by whole words: skeletons, each followed by a blank */
    array_of(bool) whole;               /* by number of the beginning: it is a name */
    array_of(char) read;                /* the beginning at hand */
    uint8_t *covered;                   /* by token: part of a mention */
    uint64_t sieve[8];                  /* places of words with which known names begin */
    struct known_word *words;           /* the last words asked for, of any article */
    array_of(struct name_start) starts; /* of the sentences looked at */
    size_t covered_mentions, learnt_mentions; /* of the article, up to here */
    const uint64_t *particles;                /* members of the class; NULL: no such class */
    int family, suffix, title, place;         /* classes */
    struct arena terms;                       /* lives as long as the rules */
    struct symbol_set elsewise, bearing;      /* words that mean something else; that persons bear */
    struct symbol_set given, common;          /* given names; words that are more than a given name */
    struct symbol_set surnames;               /* surnames that the lists know */
    struct symbol_set ordinary;               /* words that are more than a surname */
    struct symbol_set places;                 /* places and their peoples */
    const struct rule *rule;
};

/* Starts with an article that has its tokens; forgets the one before. */
void known_names_open(struct known_names *names, const struct ruleset *rules, struct article *article);

/* Learns from the mentions added since the last call. */
void known_names_learn(struct known_names *names);

/* Adds a mention for each known name in a sentence that no mention covers. The names
 * become units of article->units, which are the sentence's. */
void known_names_find(struct known_names *names, uint32_t sentence);

/* The same once more for all sentences, now that all names are known; without units. */
void known_names_find_again(struct known_names *names);

void known_names_free(struct known_names *names);

#endif
