/* What the scanner of tokens is made of, for token*.c alone. */
#ifndef CHANCERY_TOKEN_PARTS_H
#define CHANCERY_TOKEN_PARTS_H

#include "text.h"
#include "token.h"

enum byte_class { BLANK, LINE, LOWER, UPPER, DIGIT, SIGN, DRESS, HIGH };

/* By byte, 32 a row; control characters but the line feed are blanks. */
static inline enum byte_class class_of(unsigned char byte) {
    enum { B = BLANK, N = LINE, L = LOWER, U = UPPER, D = DIGIT, S = SIGN, R = DRESS, H = HIGH };
    /* clang-format off */
    static const uint8_t classes[256] = {
        B, B, B, B, B, B, B, B, B, B, N, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
        B, S, S, S, S, S, S, S, S, S, R, S, S, S, S, S, D, D, D, D, D, D, D, D, D, D, S, S, R, S, S, S,
        S, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, R, S, R, S, R,
        S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, S, S, S, S, B,
        H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
        H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    };
    /* clang-format on */
    return (enum byte_class)classes[byte];
}

static inline bool token_is_letter(uint32_t point) {
    if (point < 0xC0) return point == 0xAA || point == 0xB5 || point == 0xBA;
    if (point < 0x250) return point != 0xD7 && point != 0xF7;
    return text_is_letter(point);
}

static inline bool letter_at(struct slice text, size_t at) {
    if (at >= text.size) return false;
    enum byte_class class = class_of((unsigned char)text.at[at]);
    if (class == LOWER || class == UPPER) return true;
    return class == HIGH && token_is_letter(text_next(text, &at));
}

static inline bool word_at(struct slice text, size_t at) {
    return letter_at(text, at) || (at < text.size && class_of((unsigned char)text.at[at]) == DIGIT);
}

/* Whether an apostrophe stands at an offset; `next` becomes that behind it. */
bool token_is_apostrophe(struct slice text, size_t at, size_t *next);

/* The letters of a clitic behind an apostrophe: 's, and after a pronoun 'd, 'll, 'm, 're and 've. 0: there is none. */
size_t token_clitic(struct slice text, size_t apostrophe, size_t after);

/* Whether the apostrophe is the end of a name, as in Ochieng': of the letter ng' of Luo and Swahili. */
bool token_ends_name(struct slice text, size_t apostrophe);

/* The double mark for which a sign stands: '' and `` everywhere, and single marks where they are the only ones. NULL:
 * for none. `end` becomes the sign's. */
const char *token_double_mark(struct token_scanner *scanner, size_t start, size_t *end);

/* The mark behind "Siemens" in "Siemens' chief executive", where it ends no quotation that began before. Of common
 * nouns it is part of what they own: "the pilots' union" is one body. */
bool token_ends_owner(struct slice text, size_t start, size_t end);

#endif
