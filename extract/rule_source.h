/* Rule files as written: reading, macros, patterns in pieces.
 *
 * What ruleset_load builds on; nothing else includes it. A pattern becomes
 * pieces of PCRE2 source with holes for the classes, since a class can only be
 * spelt out once the group's alphabet is known. */
#ifndef CHANCERY_RULE_SOURCE_H
#define CHANCERY_RULE_SOURCE_H

#include "rule.h"

/* PCRE2 source [from, to) of `source`, then the class `expression` (-1: none). */
struct pattern_pieces {
    array_of(char) source;
    array_of(struct {
        size_t at;
        int32_t expression;
    }) holes;
    array_of(struct class_expression) expressions;
    struct class_expression need; /* the rarest unit that every match has near its start; empty: none */
    bool at_start;                /* every match begins a sentence */
    unsigned reach;               /* how many units after the start it may stand */
    bool empty;                   /* it is of no unit at all: ^, $, what only looks */
};

struct macro {
    struct slice name, body, line_text;
    size_t line;
    const char *path;
    bool used;
};

struct rule_source {
    struct rule rule;
    struct pattern_pieces match, look[4]; /* look: when before, unless before, when after, unless after */
    bool looks[4], staged;
    struct pattern_pieces need; /* one unit, or empty */
    struct slice line_text, match_line;
    size_t match_line_number, match_column;
};

struct rule_reader {
    struct arena *arena;
    struct lexicon *lexicon;
    struct diag *diag;
    const char *path;
    size_t line;
    struct slice line_text;
    array_of(struct macro) macros;
    array_of(struct rule_source) sources;
    bool good;
};

/* Reads the macros, then the rules of one file; mistakes go to the reader's diag
 * and clear `good`. Macros of all files come first, so that order never matters. */
void rule_file_macros(struct rule_reader *reader, const char *path, struct slice text);
void rule_file_rules(struct rule_reader *reader, const char *path, struct slice text);

/* Parses one pattern, which stands in the reader's current line, into pieces.
 * Slots and the lists they draw on go to the rule. */
bool rule_pattern_parse(struct rule_reader *reader, struct slice pattern, struct rule *rule,
                        struct pattern_pieces *out);

/* The same for what is to match: that has at least one unit. */
bool rule_match_parse(struct rule_reader *reader, struct slice pattern, struct rule *rule, struct pattern_pieces *out);

/* Reports a mistake at a place inside the current line. */
void rule_error(struct rule_reader *reader, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

void pattern_pieces_free(struct pattern_pieces *pieces);

#endif
