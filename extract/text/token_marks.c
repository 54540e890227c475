#include "token_parts.h"

#include "word_list.h"

#include <string.h>

bool token_is_apostrophe(struct slice text, size_t at, size_t *next) {
    if (text.at[at] == '\'') {
        *next = at + 1;
        return true;
    }
    /* ’, or ‘ as Uzbek writes it between letters */
    if (at + 2 < text.size && (unsigned char)text.at[at] == 0xE2 && (unsigned char)text.at[at + 1] == 0x80 &&
        ((unsigned char)text.at[at + 2] == 0x99 ||
         ((unsigned char)text.at[at + 2] == 0x98 && at && letter_at(text, at - 1)))) {
        *next = at + 3;
        return true;
    }
    return false;
}

/* Whether a pronoun ends there, to which a verb may be shortened. */
static bool is_pronoun_before(struct slice text, size_t end) {
    static const struct slice pronouns[] = {WORD("I"),    WORD("he"),    WORD("she"),  WORD("it"),
                                            WORD("we"),   WORD("you"),   WORD("they"), WORD("who"),
                                            WORD("that"), WORD("there"), WORDS_END};
    enum { longest = 5 };
    size_t start = end;
    while (start > 0 && end - start <= longest && letter_at(text, start - 1)) start--;
    return word_among_nocase(slice_cut(text, start, end), pronouns);
}

size_t token_clitic(struct slice text, size_t apostrophe, size_t after) {
    static const struct slice verbs[] = {WORD("d"), WORD("ll"), WORD("m"), WORD("re"), WORD("ve"), WORDS_END};
    if (after < text.size && (text.at[after] | 0x20) == 's' && !word_at(text, after + 1)) return 1;
    for (const struct slice *verb = verbs; verb->size; verb++) {
        struct slice tail = slice_cut(text, after, after + verb->size);
        if (slice_equal_nocase(tail, *verb) && !word_at(text, after + verb->size))
            return is_pronoun_before(text, apostrophe) ? verb->size : 0;
    }
    return 0;
}

/* Whether the text has no double quotation marks, so that its single ones are those of speech. */
static bool has_only_single(struct token_scanner *scanner) {
    static const char *const doubles[] = {"\"", "\u201c", "\u201e", "\u00ab", "``", "''"};
    if (scanner->quotes) return scanner->quotes > 0;
    scanner->quotes = 1;
    for (size_t i = 0; scanner->quotes > 0 && i < sizeof doubles / sizeof *doubles; i++)
        if (slice_find(scanner->text, slice_of(doubles[i]), 0) != SIZE_MAX) scanner->quotes = -1;
    return scanner->quotes > 0;
}

/* The bytes of ' or ‘ or ’ at an offset; 0: none is there. */
static inline size_t single_mark(struct slice text, size_t at) {
    const unsigned char *from = (const unsigned char *)text.at + at;
    if (from[0] == '\'') return 1;
    if (from[0] != 0xE2 || text.size - at < 3 || from[1] != 0x80) return 0;
    return from[2] == 0x98 || from[2] == 0x99 ? 3 : 0;
}

static bool opens_single(struct slice text, size_t at, size_t size) {
    bool apart = at == 0 || (unsigned char)text.at[at - 1] <= ' ' || memchr("([-:", text.at[at - 1], 4);
    return apart && letter_at(text, at + size);
}

/* "the workers' union" */
static bool is_possessive(struct slice text, size_t at, size_t size) {
    return at > 0 && (text.at[at - 1] | 0x20) == 's' && at + size < text.size && text.at[at + size] == ' ' &&
           letter_at(text, at + size + 1);
}

static bool closes_single(struct slice text, size_t at, size_t size) {
    if (is_possessive(text, at, size)) return false;
    bool behind = at > 0 && (unsigned char)text.at[at - 1] > ' ' && text.at[at - 1] != '(';
    return behind && !word_at(text, at + size);
}

/* Whether another single mark stands near the one, before it an opening, behind it a closing one. */
static bool has_partner(struct slice text, size_t at, bool opening) {
    enum { farthest = 600 };
    size_t from = opening ? at + 1 : at < farthest ? 0 : at - farthest, to = opening ? at + farthest : at;
    for (size_t i = from; i < to && i < text.size; i++) {
        size_t size = single_mark(text, i);
        if (size && (opening ? closes_single : opens_single)(text, i, size)) return true;
    }
    return false;
}

const char *token_double_mark(struct token_scanner *scanner, size_t start, size_t *end) {
    struct slice text = scanner->text;
    bool twice = start + 1 < text.size && text.at[start + 1] == text.at[start];
    size_t size = single_mark(text, start);
    if (twice && (text.at[start] == '\'' || text.at[start] == '`')) {
        *end = start + 2;
        return text.at[start] == '`' ? "\u201c" : "\u201d";
    }
    if (!size || !has_only_single(scanner)) return NULL;
    *end = start + size;
    if (opens_single(text, start, size) && has_partner(text, start, true)) return "\u201c";
    return closes_single(text, start, size) && has_partner(text, start, false) ? "\u201d" : NULL;
}

bool token_ends_owner(struct slice text, size_t at, size_t end) {
    enum { farthest = 200 };
    if (!single_mark(text, at) || !is_possessive(text, at, end - at)) return false;
    size_t start = at;
    while (start > 0 && letter_at(text, start - 1)) start--;
    if (class_of((unsigned char)text.at[start]) != UPPER) return false;
    for (size_t i = at; i-- > 0 && at - i < farthest && class_of((unsigned char)text.at[i]) != LINE;) {
        const size_t mark = single_mark(text, i);
        if (mark && opens_single(text, i, mark)) return false;
        if (mark && closes_single(text, i, mark)) return true;
    }
    return true;
}

bool token_ends_name(struct slice text, size_t apostrophe) {
    enum { shortest = 5 };
    size_t start = apostrophe;
    while (start > 0 && letter_at(text, start - 1)) start--;
    if (apostrophe - start < shortest || class_of((unsigned char)text.at[start]) != UPPER) return false;
    return memcmp(text.at + apostrophe - 2, "ng", 2) == 0 && !has_partner(text, apostrophe, false);
}
