/* The lexicon from inside, for lexicon*.c alone.
 *
 * Words live in an open-addressed table by the hash of their folded form. Phrases
 * are paths in a trie of words. A word and a path's end have a list of forms, and
 * from closing a symbol and a list of entries for each demand on case. Sets of
 * classes are interned, so that a symbol is the number of a set. */

#ifndef CHANCERY_LEXICON_PARTS_H
#define CHANCERY_LEXICON_PARTS_H

#include "key_index.h"
#include "lexicon.h"

/* What a token shows or a form asks for. The bits of a lower case are among those of a
 * higher one, so that a word fits a form when the form wants no bit that it lacks. */
enum { CASE_LOWER = 0, CASE_TITLE = 1, CASE_UPPER = 3, CASES = 3, case_bits = 2 };
enum { longest_form = 12 }; /* words of a list form */

struct class {
    struct slice name;
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

/* A form of a list; `cases` has case_bits for each of its words, the first lowest. */
struct form_entry {
    uint32_t entry, cases;
    uint32_t next; /* of the same words; 0: none */
};

/* The forms of the same words, in the order of the lists. */
struct forms {
    uint32_t first, last; /* 0: none */
};

struct word {
    uint64_t hash; /* of its folded form */
    struct forms forms;
    uint32_t phrases; /* the node of those that it starts; 0: none */
    bool continues_phrase, sign, code;
    uint16_t seconds; /* the bits of the words that come second in those */
};

/* What closing makes of a word, by case; the last symbol and list are none. */
struct word_reading {
    uint16_t symbols[CASES + 1];
    uint32_t lists[CASES + 1]; /* see lexicon.lists */
    uint32_t phrases;          /* the node of those that it starts; 0: none */
    bool continues_phrase;
    uint16_t seconds; /* as the word's */
};

/* A place in the table of words holds the upper bits of a hash and a word, one in that of edges a key (node
 * and word) and the node to which it leads: eight bytes each, since what fits a cache is found sooner. 0: free. */
enum { word_bits = 21, node_bits = 21, slot_word_bits = 24, edge_node_bits = 64 - word_bits - node_bits };
enum { most_words = (1 << word_bits) - (1 << 16) }; /* and nodes, of lists: rules have words, too */

struct phrase_reading {
    uint32_t cases;
    uint32_t list;
    uint16_t symbol, unused; /* unused: the gap would hold what makes two images of the same rules differ */
};

struct node {
    struct forms forms;
    uint32_t first_reading, readings;
};

/* Classes of "pro-" and "anti-", and of the lands that stand behind them; -1: there is no such list. */
struct foreign_classes {
    int prefix, lands[4];
};

struct lexicon {
    struct arena *arena;
    array_of(struct class) classes;
    struct class_names listed, literal;
    array_of(struct class_set) symbols;
    array_of(struct lexicon_entry) entries;
    array_of(struct form_entry) forms; /* [0] is none */
    array_of(struct word) words;       /* [0] is no word */
    uint64_t *table;
    size_t table_room;
    array_of(struct node) nodes; /* [0] is none */
    uint64_t *edges;
    size_t edge_room, edge_count;
    struct word_reading *word_readings; /* by word */
    array_of(struct phrase_reading) phrase_readings;
    array_of(uint32_t) lists; /* of entries: how many, then which; at 0 the one of none */
    array_of(uint16_t) set;   /* of classes, at hand */
    uint32_t *uses;           /* by word and number of case, in the texts that were noted; NULL: there were none */
    uint32_t *symbol_table;
    size_t symbol_room;
    uint16_t shape_symbols[SHAPE_COUNT];
    uint16_t stranger_symbol;
    int given, surname; /* classes */
    uint16_t kind_symbols[KIND_COUNT][3];
    /* After closing: for each class a row of words with a bit for each symbol; before them that of -1, which none has.
     */
    uint64_t *members;
    size_t members_row, members_kept; /* kept: classes after settling */
    uint32_t hyphen;
    struct foreign_classes foreign;
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
    B_UNHEARD,
    B_STRANGER,
    B_ANY,
    B_KIND_FIRST,
    B_COUNT = B_KIND_FIRST + KIND_COUNT + 3
};

/* A list's form, split: its words and the least case of each. */
struct form_words {
    uint32_t words[longest_form];
    uint32_t cases;
    size_t count;
};

/* Makes room for what lists of so many bytes usually hold, so that little moves while they are read. */
void lexicon_expect(struct lexicon *lexicon, size_t bytes);

int lexicon_add_class(struct lexicon *lexicon, struct slice name, bool literal);
int lexicon_find_class(const struct lexicon *lexicon, struct slice name, bool literal);

/* The word with that hash of its folded form; 0: not in the lexicon. */
uint32_t lexicon_find_word(const struct lexicon *lexicon, uint64_t hash);

/* A bit of sixteen for a word: most words that do not come second in a phrase are told by it from those that do,
 * without asking the table of edges, which is large. */
static inline uint16_t lexicon_second(uint32_t word) { return (uint16_t)(1u << (word * 0x9E3779B1u >> 28)); }

static inline uint64_t lexicon_edge_key(uint32_t node, uint32_t word) { return (uint64_t)node << word_bits | word; }

/* The place of an edge, or the free one where it belongs. */
static inline size_t lexicon_edge(const struct lexicon *lexicon, uint64_t key) {
    size_t i = (size_t)((key * 0x9E3779B97F4A7C15u) >> 40) & (lexicon->edge_room - 1);
    while (lexicon->edges[i] && lexicon->edges[i] >> edge_node_bits != key) i = (i + 1) & (lexicon->edge_room - 1);
    return i;
}

/* The node to which it leads; 0: there is none. */
static inline uint32_t lexicon_edge_node(uint64_t edge) {
    return (uint32_t)(edge & ((UINT64_C(1) << edge_node_bits) - 1));
}

/* The case that a token shows, or that a form asks for. */
static inline unsigned lexicon_case_of(enum shape shape) {
    static const uint8_t cases[SHAPE_COUNT] = {[SHAPE_UPPER] = CASE_UPPER,
                                               [SHAPE_DOTTED] = CASE_UPPER,
                                               [SHAPE_TITLE] = CASE_TITLE,
                                               [SHAPE_INITIAL] = CASE_TITLE,
                                               [SHAPE_PUNCTUATION_TIGHT] = CASE_TITLE};
    return cases[shape];
}

static inline bool lexicon_case_fits(uint32_t wanted, uint32_t shown) { return !(wanted & ~shown); }

/* A form's words, made where they are new. False when the form is too long or empty. */
bool lexicon_split_form(struct lexicon *lexicon, struct slice form, struct form_words *out);

/* How often a word stands somewhere in a case; number: 0 for the lowest, as in a word's readings. */
struct word_use {
    uint32_t times, word;
    uint8_t number;
};

struct word_uses {
    array_of(struct word_use) all;
};

/* What was noted, the most used first; the caller frees it. Nothing is noted after it. */
struct word_uses lexicon_take_uses(struct lexicon *lexicon);

/* Adds an entry's form; false when the class has it already. */
bool lexicon_add_form(struct lexicon *lexicon, const struct form_words *form, const struct lexicon_entry *entry);

#endif
