/* Tokens: words, numbers, signs.
 *
 * A word is a run of letters and digits; an apostrophe between letters, or at the end of a name in ng, belongs
 * to it (O'Brien, don't, Ochieng'), a possessive 's (or a bare mark behind the s of a name, Siemens') is a token of its
 * own, and so are a verb shortened after a pronoun (he'd, they'll) and a hyphen. A capital with a dot (V.) and letters
 * each with a dot (U.S., a.m.) are one token, dots included; any other dot stands alone. The scanner works on valid
 * UTF-8 in one pass and never looks back. */
#ifndef CHANCERY_TOKEN_H
#define CHANCERY_TOKEN_H

#include "document.h"

struct token_scanner {
    struct slice text;
    size_t at;
    int quotes; /* whether single quotation marks are its only ones: 1 yes, -1 no, 0 not known yet */
};

/* The next tokens, at most `room`, and the hashes of their folded forms (ASCII letters in
 * lower case, typographic apostrophes as ', quotation marks of other shapes as “ and ”). What the lexicon knows of them
 * is left open. Returns how many there were: fewer than the room at the end. */
size_t token_fill(struct token_scanner *scanner, struct token *tokens, uint64_t *hashes, size_t room);

/* The folded form as text, as hashed by token_fill; lives in the arena. */
struct slice token_fold(struct arena *arena, struct slice word);

/* The value of the digits at the start of a token: 24, 75th, 1990s; -1 without. */
long token_number(struct slice word);

#endif
