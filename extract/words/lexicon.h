/* Words and what they are: lists, classes, symbols.
 *
 * A list is a file `lists/<class>.list`; its name is a class. A word or phrase
 * may stand in many lists, and its outer form adds further classes ({cap},
 * {year}, {tight}). Every distinct set of classes that can occur is one symbol,
 * numbered when the lists are loaded; from then on a token is a symbol, and
 * "is it in a list" costs nothing. This is the alphabet over which rules are
 * matched (cf. JAPE, Cunningham et al. 2000; FASTUS, Hobbs et al. 1997).
 *
 * Case: a form in lower case matches any case; a form with a capital first
 * letter wants a capital; a form in capitals wants capitals. A blank in a form
 * also matches a hyphen between two words. */
#ifndef CHANCERY_LEXICON_H
#define CHANCERY_LEXICON_H

#include "diag.h"
#include "document.h"
#include "near_name.h"

struct lexicon;

/* A form of a line of a list and what that line says of it, which stands so far from the form: there are a hundred
 * thousand entries, so that they are kept small. */
struct lexicon_entry {
    const char *form;
    int32_t value_at, keys_at;
    uint32_t form_size, value_size, keys_size; /* keys: "key=value ; key=value", or empty */
    uint16_t class;
};

/* It is in the arena, and what it takes to make it beside it, until it is settled or freed. */
struct lexicon *lexicon_new(struct arena *arena);
void lexicon_free(struct lexicon *lexicon);

/* Moves all that a closed lexicon needs into its arena; it is not freed then. Whether a symbol has the
 * class of a literal word is not known after it. */
void lexicon_settle(struct lexicon *lexicon);

/* Reads every *.list of a folder, in byte order of their names. Reports all
 * mistakes; false when there was one. */
bool lexicon_load(struct lexicon *lexicon, const char *folder, struct diag *diag);

/* The class of a list or a built-in one; -1 when there is none of that name. */
int lexicon_class(const struct lexicon *lexicon, struct slice name);

/* Tries the names of lists and built-in classes beside one that is none. */
void lexicon_near_class(const struct lexicon *lexicon, struct near_name *near);

/* Whether there are entries of a class: it is that of a list or a literal word. */
bool lexicon_has_entries(int class);

/* The class of one literal word or sign, made when it is new. Before lexicon_close. */
int lexicon_literal(struct lexicon *lexicon, struct slice word);

/* The class of a mention of that kind after its stage; always there. */
int lexicon_kind_class(const struct lexicon *lexicon, enum kind kind, enum form form);

/* The symbol that stands for such a mention. */
uint16_t lexicon_kind_symbol(const struct lexicon *lexicon, enum kind kind, enum form form);

/* Notes how often words that were added stand in a text which is like those to be read. No word is added after it. */
void lexicon_note_text(struct lexicon *lexicon, struct slice text);

/* Numbers the symbols, those of the words that were noted most often first: what is asked for most then stands together
 * in every table by symbol. After it nothing can be added. */
void lexicon_close(struct lexicon *lexicon);

/* How many symbols there are, and whether one has a class; none has -1. */
size_t lexicon_symbols(const struct lexicon *lexicon);
bool lexicon_has(const struct lexicon *lexicon, uint16_t symbol, int class);

/* The symbols that have a class, as bits: symbol i is bit i % 64 of word i / 64. */
const uint64_t *lexicon_members(const struct lexicon *lexicon, int class);
size_t lexicon_members_words(const struct lexicon *lexicon);

static inline bool lexicon_is_member(const uint64_t *members, uint16_t symbol) {
    return members[symbol / 64] >> symbol % 64 & 1;
}

static inline struct slice lexicon_form(const struct lexicon_entry *entry) {
    return (struct slice){entry->form, entry->form_size};
}

/* What its line says after the equals sign, else the first form of it. */
static inline struct slice lexicon_value(const struct lexicon_entry *entry) {
    return (struct slice){entry->form + entry->value_at, entry->value_size};
}

/* The value of `key` in an entry's keys, or empty. */
struct slice lexicon_key(const struct lexicon_entry *entry, const char *key);

/* Fills article->tokens and their hashes from article->text. */
void lexicon_tokenise(const struct lexicon *lexicon, struct article *article);

/* Reads a token as another word, or as one of another shape. */
void lexicon_reread(const struct lexicon *lexicon, struct token *token, uint32_t word, enum shape shape);

/* What a token is by itself, without phrases. */
struct unit lexicon_unit(const struct lexicon *lexicon, const struct article *article, uint32_t token);

/* Whether a token's own entries include the class; never those of class -1. */
bool lexicon_token_has(const struct lexicon *lexicon, const struct article *article, uint32_t token, int class);

/* The longest phrase of the tokens [first, last) that starts them, else their first token. */
struct unit lexicon_first_unit(const struct lexicon *lexicon, const struct article *article, uint32_t first,
                               uint32_t last);

/* Fills article->units with the tokens [first, last), longest phrases joined. */
void lexicon_units(const struct lexicon *lexicon, struct article *article, uint32_t first, uint32_t last);

/* The entry of a unit in a class; NULL without. */
const struct lexicon_entry *lexicon_unit_entry(const struct lexicon *lexicon, const struct unit *unit, int class);

/* The entry of a single word or phrase, in the case in which it is written, in a class; NULL without. */
const struct lexicon_entry *lexicon_find(const struct lexicon *lexicon, struct slice words, int class);

#endif
