/* Rules: patterns over symbols, kept as data in files `*.rules`.
 *
 *   macro day-of-month = {day-number} | {day-ordinal}
 *
 *   rule date.day-month-year
 *     stage     date
 *     match     <day>($day-of-month) "of"? <month>{month} ","? <year>{year}
 *     unless after "session"
 *     priority  10
 *     + held [[24 November 2020]] in Minsk
 *     - the 24 members
 *
 * A pattern is made of units: {class}, {a&b}, {a|b}, {!a}, "word", "one|other",
 * . for any unit, ^ and $ for the ends of a sentence; with ( ) | ? * + {m,n} as
 * in PCRE2, <slot> before what it names, (?=…) and (?!…). `when` and `unless`
 * with `before` or `after` look around the match. `needs {class}` says
 * what each match has in it or within eight units before it: the rule is tried only
 * where such a unit is near. `give key=value` hands constants to the stage, `veto`
 * makes a match that only keeps others away: in stages whose rules make mentions, for
 * in page, published, office and relation no rule keeps out another. A rule that is `by coreference` has
 * no pattern: it gives a name and examples to what a sieve of coreference finds.
 *
 * A + example shows in [[ ]] what the rule finds, a - example is one in which it
 * finds nothing (with [[ ]]: nothing there; of a veto: what it keeps out).
 *
 * A stage's rules are split into groups, each with an alphabet of at most 255
 * letters: symbols that no rule of the group tells apart share a letter. A
 * sentence is then a string of bytes, and PCRE2's bit-mapped classes decide
 * membership. */
#ifndef CHANCERY_RULE_H
#define CHANCERY_RULE_H

#include "alphabet.h"
#include "pattern.h"

enum stage {
    STAGE_PAGE, /* whole lines that are page furniture */
    STAGE_DATE,
    STAGE_PUBLISHED,    /* lines that say when the page was published */
    STAGE_NAME,         /* organisations that lists or their own words tell */
    STAGE_ORGANISATION, /* organisations made of those */
    STAGE_TITLE,
    STAGE_OUTER_TITLE, /* titles made of those */
    STAGE_PERSON,
    STAGE_ALIAS,  /* the same persons in another script */
    STAGE_OFFICE, /* who holds what */
    STAGE_TEXT,   /* documents that the names of others may hold */
    STAGE_DOCUMENT,
    STAGE_RELATION, /* what was done to a document */
    STAGE_COUNT
};

enum { rule_slots = pattern_groups - 1 };

/* Needs are looked for by blocks of units, at most so many after a match's start. */
enum { rule_block_units = 8, rule_blocks = 4 };

struct rule_example {
    bool positive;
    struct slice text; /* with [[ ]] as written; part of line_text */
    size_t line, column;
    struct slice line_text;
};

struct rule {
    struct slice id;
    enum stage stage;
    long priority;
    bool veto, by_coreference;
    struct slice give; /* "key=value key=value" */
    const char *path;
    size_t line;
    struct slice slots[rule_slots];
    size_t slot_count;
    array_of(uint16_t) slot_classes[rule_slots]; /* lists that a slot draws on */
    array_of(struct rule_example) examples;
    struct pattern *pattern; /* NULL by coreference */
    uint8_t need;            /* bit of the group, from 1; 0: none */
    uint8_t blocks;          /* of units after the start in which the need may stand */
    bool looks_back;         /* the need may also stand in the block before */
    bool at_start;           /* matches at the start of a sentence only */
};

/* A rule where it can start, with what must be near. */
struct rule_start {
    uint16_t rule;
    uint8_t need, blocks;
    bool looks_back;
};

/* Rules that share an alphabet. */
struct rule_group {
    array_of(uint16_t) rules;
    uint64_t presence; /* its bit in ruleset.presence; the last one is shared by all that come late */
    struct alphabet alphabet;
    uint64_t needs[256];            /* by letter: which needs it meets */
    array_of(uint64_t) need_hashes; /* of the expressions, by bit from 1 */
    uint64_t wanted[256];           /* by letter: needs of the rules that can start with it; bit 0: one has none */
    array_of(struct rule_start) starting[256]; /* by letter: the rules that can start with it anywhere */
    array_of(struct rule_start) opening[256];  /* the same, of the rules that match at the start of a sentence */
};

struct ruleset {
    struct arena arena;
    struct lexicon *lexicon;
    array_of(struct rule) rules;
    struct {
        array_of(struct rule_group) groups;
    } stages[STAGE_COUNT];
    uint64_t *presence; /* by symbol: groups of which it meets a need, or may start a rule that has none */
};

/* Loads `folder`/lists and every *.rules of the folder. Every mistake in every
 * file is reported; NULL when there was one. */
struct ruleset *ruleset_load(const char *folder, struct diag *diag);
void ruleset_free(struct ruleset *rules);

/* The rule of that id, or NULL. */
const struct rule *ruleset_find(const struct ruleset *rules, const char *id);

/* Compiles everything now, as threads need. */
void ruleset_prepare(struct ruleset *rules);

/* The slot's number, or -1. */
int rule_slot(const struct rule *rule, const char *name);

/* The value of a `give` key, or empty. */
struct slice rule_give(const struct rule *rule, const char *key);

const char *stage_name(enum stage stage);

/* Whether of two matches of the stage that overlap only the better one counts: so it
 * is where mentions are made. */
bool stage_has_rivals(enum stage stage);

#endif
