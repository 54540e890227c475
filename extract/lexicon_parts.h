/* The lexicon from inside, for lexicon*.c alone.
 *
 * Words live in an open-addressed table by the hash of their folded form; each
 * has a variant for the three cases that a text can show. Phrases are paths in
 * a trie of words; a path's end has a variant for each demand on case. Sets of
 * classes are interned, so that a symbol is the number of a set. */

#ifndef CHANCERY_LEXICON_PARTS_H
#define CHANCERY_LEXICON_PARTS_H

#include "key_index.h"
#include "lexicon.h"

enum { CASE_LOWER, CASE_TITLE, CASE_UPPER, CASES };
enum { longest_form = 12 }; /* words of a list form */

struct class {
    struct slice name;
    unsigned frequency; /* see lexicon_frequency */
};

/* Classes by name; those of lists and of literal words are told apart. */
struct class_names {
    struct key_index names;
    array_of(int) classes; /* by number of the name */
};

struct class_set {
    uint16_t *classes; /* ascending */
    size_t count;
};

struct form_entry {
    uint32_t entry;
    uint8_t cases[longest_form]; /* the least case of each word */
};

struct word {
    uint64_t hash;
    array_of(struct form_entry) forms;
    struct lexicon_variant variants[CASES];
    bool starts_phrase, sign;
};

/* A place in the table of words: the tag spares looking at words that are others. */
struct word_slot {
    uint32_t word, tag;
};

struct phrase_variant {
    uint8_t cases[longest_form];
    struct lexicon_variant lexical;
};

struct node {
    array_of(struct form_entry) forms;
    array_of(struct phrase_variant) variants;
    uint8_t depth;
};

struct edge {
    uint64_t key; /* node << 32 | word; 0: empty */
    uint32_t node;
};

struct lexicon {
    struct arena arena;
    array_of(struct class) classes;
    struct class_names listed, literal;
    array_of(struct class_set) symbols;
    array_of(struct lexicon_entry) entries;
    array_of(struct word) words; /* [0] is no word */
    struct word_slot *table;
    size_t table_room;
    array_of(struct node) nodes; /* [0] is the root */
    struct edge *edges;
    size_t edge_room, edge_count;
    uint32_t *symbol_table;
    size_t symbol_room;
    uint16_t shape_symbols[SHAPE_COUNT];
    uint16_t kind_symbols[KIND_COUNT][3];
    uint64_t *members; /* after closing: a bit for each class and symbol */
    uint32_t hyphen;
};

/* Built-in classes. The order of this table is their numbers. */
enum builtin {
    B_WORD,
    B_LOWER,
    B_CAP,
    B_CAPS,
    B_INITIAL,
    B_UPPER,
    B_NUMBER,
    B_DAY_NUMBER,
    B_MONTH_NUMBER,
    B_HOUR_NUMBER,
    B_MINUTE_NUMBER,
    B_TWO_DIGITS,
    B_YEAR,
    B_ORDINAL,
    B_DAY_ORDINAL,
    B_DECADE,
    B_CODE,
    B_CLITIC,
    B_SIGN,
    B_TIGHT,
    B_PHRASE,
    B_FOREIGN,
    B_DOTTED,
    B_ANY,
    B_KIND_FIRST,
    B_COUNT = B_KIND_FIRST + KIND_COUNT + 3
};

/* A list's form, split: its words, the least case of each, how many. */
struct form_words {
    uint32_t words[longest_form];
    uint8_t cases[longest_form];
    size_t count;
};

int lexicon_add_class(struct lexicon *lexicon, struct slice name, bool literal);
int lexicon_find_class(const struct lexicon *lexicon, struct slice name, bool literal);

/* The word with that hash of its folded form; 0: not in the lexicon. */
uint32_t lexicon_find_word(const struct lexicon *lexicon, uint64_t hash);

/* The node that a word leads to; 0: none. */
uint32_t lexicon_child(const struct lexicon *lexicon, uint32_t node, uint32_t word);

/* The case that a token shows, or that a form asks for. */
uint8_t lexicon_case_of(enum shape shape);
bool lexicon_case_fits(const uint8_t *wanted, const uint8_t *shown, size_t count);

/* A form's words, made where they are new. False when the form is too long or empty. */
bool lexicon_split_form(struct lexicon *lexicon, struct slice form, struct form_words *out);
void lexicon_add_form(struct lexicon *lexicon, const struct form_words *form, uint32_t entry);

#endif
