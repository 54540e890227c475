/* What the parts of suggest share: the words of an article, and what is counted. */
#ifndef CHANCERY_SUGGEST_PARTS_H
#define CHANCERY_SUGGEST_PARTS_H

#include "key_index.h"
#include "rule.h"
#include "run_tables.h"
#include "symbol_set.h"

/* --- what is counted: suggest_count.c --------------------------------------------------- */

enum suggestion_kind { SUGGEST_ROLE, SUGGEST_BODY, SUGGEST_NAME, SUGGEST_KINDS };

struct suggestion {
    struct slice text, example; /* of the first occurrence */
    size_t count, articles;
    size_t last_article; /* in which it was met */
    size_t run;          /* of a body: the number of the first name that it ends */
    bool several;        /* of a body: it ends others too */
};

/* A zeroed struct holds none. */
struct suggestions {
    struct key_index keys[SUGGEST_KINDS];
    struct {
        array_of(struct suggestion) at; /* by number of the key */
    } all[SUGGEST_KINDS];
    struct arena text; /* owns keys, texts and examples */
    struct arena work; /* of the words at hand */
    size_t article;    /* the one at hand, from 1 */
};

/* Counts the tokens [first, last), which are in the sentence. Returns the number of what they are. */
size_t suggestions_add(struct suggestions *suggestions, enum suggestion_kind kind, const struct article *article,
                       const struct sentence *sentence, uint32_t first, uint32_t last);

/* The same of the last word of a name. */
void suggestions_add_body(struct suggestions *suggestions, const struct article *article,
                          const struct sentence *sentence, uint32_t first, uint32_t last, size_t name);

/* Writes the table, the most frequent of each kind first. */
bool suggestions_write(const struct suggestions *suggestions, size_t least, size_t most, const char *path,
                       struct diag *diag);

void suggestions_free(struct suggestions *suggestions);

/* --- the words of an article: suggest_words.c ------------------------------------------- */

/* What is known of a token, as bits. */
enum {
    WORD_COVERED = 1, /* by a mention */
    WORD_OPENS = 2,   /* begins a sentence, a line or what is quoted */
    WORD_STOPS = 4,   /* is no part of a role: a function word, an honorific, a verb */
    WORD_SAYS = 8,    /* is a verb of saying */
    WORD_PLACE = 16,  /* a place, a people or a day, which no one need be told of */
    WORD_PHRASE = 32, /* part of a phrase of a list */
    WORD_BEARS = 64   /* a name of persons */
};

/* A zeroed struct may be opened. */
struct suggest_words {
    const struct lexicon *lexicon;
    struct arena terms; /* lives as long as the rules */
    struct symbol_set stops, verbs, says, places, bears;
    int article_word, quote; /* classes */
    array_of(uint8_t) marks;
    array_of(uint32_t) persons; /* by token: the end of the person's name that starts there; 0: none does */
};

void suggest_words_open(struct suggest_words *words, const struct lexicon *lexicon);

/* Marks the tokens of an article, whose number in the tables this is. */
void suggest_words_mark(struct suggest_words *words, struct article *article, const struct run_tables *tables,
                        size_t number);

void suggest_words_free(struct suggest_words *words);

/* Where the word that begins, or ends, with the token ends, or begins: hyphens without
 * blanks join words. */
uint32_t suggest_word_end(const struct article *article, uint32_t token, uint32_t last);
uint32_t suggest_word_start(const struct article *article, uint32_t token, uint32_t first);

/* --- what is nearly matched: suggest_find.c ---------------------------------------------- */

/* Counts what the sentences of a marked article hold. */
void suggest_find(const struct suggest_words *words, const struct article *article, struct suggestions *suggestions);

#endif
