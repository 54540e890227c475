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
 * with `before` or `after` look around the match. `needs {class}` asks for evidence: such a
 * unit stands within sixteen units before the match's start or thirty-two after it. `give key=value` hands constants to
 * the stage, `veto` makes a match that only keeps others away: in stages whose rules make mentions, for in page,
 * published, office and relation no rule keeps out another. A rule that is `by coreference` has no pattern: it gives a
 * name and examples to what a sieve of coreference finds.
 *
 * A + example shows in [[ ]] what the rule finds, a - example is one in which it
 * finds nothing (with [[ ]]: nothing there; of a veto: what it keeps out).
 *
 * A stage has one automaton, which proposes where its rules may match, and PCRE2
 * decides it. For PCRE2 the rules are split into groups, each with an alphabet of at most
 * 255 letters: units that no rule of the group tells apart share a letter. A sentence is
 * then a string of letters, and bit-mapped classes decide membership. A rule that tells
 * more apart has an alphabet of its own. */
#ifndef CHANCERY_RULE_H
#define CHANCERY_RULE_H

#include "alphabet.h"
#include "automaton.h"
#include "pattern.h"
#include "rule_lists.h"
#include "vocabulary.h"

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
    STAGE_RELATION,           /* what was done to a document */
    STAGE_OUTER_ORGANISATION, /* organisations told by who leads them, or by the text that they serve */
    STAGE_COUNT
};

enum { rule_slots = pattern_groups - 1 };

struct rule_example {
    bool positive;
    struct slice text; /* with [[ ]] as written; part of line_text */
    size_t line, column;
    struct slice line_text;
};

/* What `give` hands to the stage. */
struct rule_constant {
    struct slice key, value;
};

struct rule_slot {
    struct slice name;
    array_of(uint16_t) classes; /* lists that it draws on */
};

struct rule {
    struct slice id;
    enum stage stage;
    long priority;
    bool veto, by_coreference;
    array_of(struct rule_constant) gives;
    const char *path;
    size_t line;
    array_of(struct rule_slot) slots;
    array_of(struct rule_example) examples; /* none in rules from an image */
    bool names_mention;                     /* its slot "mention" is what of a match is mentioned, else all of it is */
    bool nominal;                           /* gives form=nominal */
    bool repeats, first_word;               /* gives repeats=yes, repeats=first */
    /* look: when before, unless before, when after, unless after; or NULL. All are NULL in rules from an image. */
    const struct syntax *match, *look[4];
    struct class_expression need; /* evidence that must be near; of no test: none */
    struct letter_set need_letters;
    /* Columns that the unit before a match must have, and must not; NULL: any may stand there. */
    const uint64_t *before, *not_before;
    size_t group;          /* in its stage */
    struct slice compiled; /* as pattern_save has it; empty in rules that are not from an image */
};

/* Rules that share an alphabet. */
struct rule_group {
    struct alphabet *alphabet; /* NULL in rules from an image */
    const uint16_t *letters;   /* by column */
    size_t number;             /* in its stage */
};

struct rule_stage {
    struct columns columns;
    array_of(struct rule_group) groups;
    array_of(uint16_t) rules; /* in the order of the automaton's numbers */
    struct automaton *automaton;
};

_Static_assert((int)STAGE_COUNT <= (int)most_stages, "stages are bits of 16");

/* Stages, as bits, of which a symbol may start a rule, anywhere or as a sentence's first unit;
 * be all of one; come second in one. */
struct symbol_starts {
    uint16_t anywhere, opening, alone, second;
    uint16_t evidence; /* a number among those of the ruleset; 0: it is none */
};

/* What of the needs of each stage's rules a symbol is, as the automaton's bits. */
struct evidence {
    uint64_t by_stage[STAGE_COUNT];
};

struct ruleset {
    struct arena arena;
    struct arena source; /* rules as written: examples, syntax that patterns are spelt from, what its expressions are */
    struct lexicon *lexicon;
    struct vocabulary vocabulary;
    array_of(struct rule) rules;
    struct rule_stage stages[STAGE_COUNT];
    struct symbol_starts *starts;    /* by symbol */
    const struct evidence *evidence; /* by the number that a symbol's starts have */
    int lists[L_COUNT];              /* classes of the lists that the program asks for; -1: there is none */
    uint16_t ends;                   /* stages of which a sentence's last unit may start a rule */
};

/* Loads `folder`/lists, `folder`/vocabulary where it is there, and every *.rules of the folder. Every mistake in every
 * file is reported; NULL when there was one. */
struct ruleset *ruleset_load(const char *folder, struct diag *diag);
void ruleset_free(const struct ruleset *rules);

/* Loads rules and writes them to a file as they are in memory, from which ruleset_open has them at once:
 * their paths are then those of when it was written. */
bool ruleset_compile(const char *folder, const char *image, struct diag *diag);

/* The rules of a folder: from the image, unless it was made of others or by another program; else loaded. */
const struct ruleset *ruleset_open(const char *folder, const char *image, struct diag *diag);

/* The rule of that id, or NULL. */
const struct rule *ruleset_find(const struct ruleset *rules, const char *id);

/* A rule's pattern, with what must stand around the match, in the letters of its group; the
 * caller frees it. */
struct pattern *rule_compile(const struct ruleset *rules, const struct rule *rule);

/* The class of a list that the program asks for, or -1. */
static inline int rule_list(const struct ruleset *rules, enum rule_list list) { return rules->lists[list]; }

/* Whether a symbol has it; of a list that is not there none has. */
static inline bool rule_list_has(const struct ruleset *rules, enum rule_list list, uint16_t symbol) {
    return lexicon_has(rules->lexicon, symbol, rules->lists[list]);
}

/* The slot's number, or -1. */
int rule_slot(const struct rule *rule, const char *name);

/* The value of a `give` key, or empty. */
struct slice rule_give(const struct rule *rule, const char *key);

const char *stage_name(enum stage stage);

/* Whether of two matches of the stage that overlap only the better one counts: so it
 * is where mentions are made. */
bool stage_has_rivals(enum stage stage);

#endif
