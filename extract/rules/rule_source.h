/* Rule files as written: reading, macros, patterns as trees.
 *
 * What ruleset_load builds on; nothing else includes it. */
#ifndef CHANCERY_RULE_SOURCE_H
#define CHANCERY_RULE_SOURCE_H

#include "rule.h"

struct rule_line {
    const char *path;
    size_t number;
    struct slice text;
};

struct macro {
    struct slice name, body;
    struct rule_line line;
    const struct syntax *tree; /* once it was used */
    bool used, open;           /* open: it is being parsed */
};

struct rule_source {
    struct rule rule;
    bool staged;
    struct slice line_text;
    array_of(struct rule_line) lines; /* behind the first */
    const char *match_at;             /* the pattern of its match line; NULL: it has none */
};

struct rule_reader {
    struct arena *arena, *source; /* as the ruleset has them */
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

/* ruleset_load, with all memory but that of the source from that arena. */
struct ruleset *ruleset_load_in(struct arena arena, const char *folder, struct diag *diag);

/* Frees the source, when all patterns are compiled. */
void ruleset_forget_source(struct ruleset *rules);

extern const char rule_no_unit[], rule_behind_wrong[];

/* Numbers the rule's slots in the order in which PCRE2 will. False when there are too many. */
bool rule_number_slots(struct rule *rule);

/* STAGE_COUNT: there is none of that name. */
enum stage stage_named(struct slice name);

/* Reports the slots and constants of a rule that its stage does not know. */
void stage_check_words(struct rule_reader *reader, const struct rule_source *source);

/* Makes a line the current one. */
void rule_reader_turn(struct rule_reader *reader, const struct rule_line *line);

/* Reports a mistake at a place inside a line of the rule or of a macro. */
void rule_source_error(struct rule_reader *reader, const struct rule_source *source, const char *at, const char *format,
                       ...) __attribute__((format(printf, 4, 5)));

/* Reports a mistake at a place inside the current line. */
void rule_error(struct rule_reader *reader, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
