/* Rule files as written: reading, macros, patterns as trees.
 *
 * What ruleset_load builds on; nothing else includes it. */
#ifndef CHANCERY_RULE_SOURCE_H
#define CHANCERY_RULE_SOURCE_H

#include "rule.h"

struct macro {
    struct slice name, body, line_text;
    size_t line;
    const char *path;
    const struct syntax *tree; /* once it was used */
    bool used, open;           /* open: it is being parsed */
};

struct rule_source {
    struct rule rule;
    bool staged;
    struct slice line_text, match_line;
    size_t match_line_number;
    const char *match_at; /* in match_line */
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

/* Parses a pattern that stands in the reader's current line; NULL when it is wrong. */
const struct syntax *rule_pattern_parse(struct rule_reader *reader, struct slice pattern);

/* ruleset_load, with all memory from that arena. */
struct ruleset *ruleset_load_in(struct arena arena, const char *folder, struct diag *diag);

extern const char rule_no_unit[], rule_behind_wrong[];

/* Numbers the rule's slots in the order in which PCRE2 will. False when there are too many. */
bool rule_number_slots(struct rule *rule);

/* Reports a mistake at a place inside the current line. */
void rule_error(struct rule_reader *reader, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
