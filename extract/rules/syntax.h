/* The tree of a pattern, as the rule files write it.
 *
 * Macros are parsed once: their trees hang in every pattern that uses them, so a
 * node must not be changed after it was made, and its place says nothing about
 * the rule. Trees live in the arena of the rules. */
#ifndef CHANCERY_SYNTAX_H
#define CHANCERY_SYNTAX_H

#include "columns.h"

enum syntax_kind {
    SYNTAX_UNIT,      /* one unit of a class */
    SYNTAX_ANY,       /* any one unit */
    SYNTAX_OPENING,   /* ^ */
    SYNTAX_ENDING,    /* $ */
    SYNTAX_SEQUENCE,  /* its children one after the other */
    SYNTAX_CHOICE,    /* one of its children, the first that fits */
    SYNTAX_REPEAT,    /* its child, `least` to `most` times */
    SYNTAX_SLOT,      /* its child, under a name */
    SYNTAX_AHEAD,     /* its child follows here, and is not taken */
    SYNTAX_NOT_AHEAD, /* it does not */
    SYNTAX_BEHIND,    /* its child stands before this place */
    SYNTAX_NOT_BEHIND
};

struct syntax {
    enum syntax_kind kind;
    struct class_expression class; /* of a unit */
    struct slice slot;             /* its name */
    unsigned least, most;          /* of a repeat */
    char manner;                   /* of a repeat: '+' gives nothing back, '?' takes as few as it can, or 0 */
    struct syntax *child, *next;   /* the first child; the next child of the same node */
};

enum { syntax_endless = 1000 }; /* `most` without a limit */

/* How many units a match can have, at most syntax_endless. */
struct syntax_length {
    unsigned least, most;
};

struct syntax_length syntax_length(const struct syntax *node);

enum { syntax_huge = 100000 };

/* How many units the pattern has when every repeat is written out, as PCRE2 does; at most syntax_huge. */
size_t syntax_size(const struct syntax *node);

/* Whether PCRE2 can look back for it: each alternative has one length. */
bool syntax_fits_behind(const struct syntax *node);

#endif
