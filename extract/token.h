/* Tokens: words, numbers, signs.
 *
 * A word is a run of letters and digits; an apostrophe between letters belongs
 * to it (O'Brien, don't), a possessive 's is a token of its own, a hyphen too.
 * A capital with a dot (V.) and letters each with a dot (U.S., a.m.) are one
 * token, dots included; any other dot stands alone. The scanner works on valid
 * UTF-8 in one pass and never looks back. */
#ifndef CHANCERY_TOKEN_H
#define CHANCERY_TOKEN_H

#include "document.h"

struct token_scanner {
    struct slice text;
    size_t at;
};

/* The next token and the hash of its folded form (ASCII letters in lower case,
 * typographic apostrophes as '). `word` of the token is left 0. False at the end. */
bool token_next(struct token_scanner *scanner, struct token *token, uint64_t *hash);

/* The folded form as text, as hashed by token_next; lives in the arena. */
struct slice token_fold(struct arena *arena, struct slice word);

/* The value of the digits at the start of a token: 24, 75th, 1990s; -1 without. */
long token_number(struct slice word);

#endif
