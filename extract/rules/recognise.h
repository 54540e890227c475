/* Runs the rules of a stage over a sentence and settles which of them win.
 *
 * A rule is tried only where the automaton of its stage proposes it. Of matches that overlap
 * the longest wins, then the higher priority, then the smaller rule id; an
 * interpreter may refuse the winner (31 February), and then the next is asked.
 * Winners become mentions and, for the later stages, single units. */
#ifndef CHANCERY_RECOGNISE_H
#define CHANCERY_RECOGNISE_H

#include "match.h"

/* Why a match did not become a mention. */
enum fate { FATE_WON, FATE_LOST, FATE_REFUSED, FATE_LIMIT };

struct trace_entry {
    const struct rule *rule;
    uint32_t first, last;           /* tokens of the match, half-open */
    uint32_t made_first, made_last; /* the tokens that the interpreter left to its mention; else those of the match */
    uint32_t units;                 /* the length that counted */
    enum fate fate;
    const struct rule *rival; /* the winner it lost to, or NULL; that winner's tokens and length */
    uint32_t rival_first, rival_last, rival_units;
    uint32_t slots[rule_slots][2]; /* tokens; {UINT32_MAX, } took no part */
};

/* Filled when a recogniser has one; for explanations and examples. */
struct trace {
    array_of(struct trace_entry) entries;
};

/* The sentence at hand in the letters of a group. */
struct spelt {
    array_of(uint16_t) letters;
    uint64_t pass; /* in which it was spelt */
};

/* Makes a mention (or whatever the stage is about) of a match; `mention` comes
 * with kind, extent and rule. False refuses the match. */
typedef bool interpreter(const struct reading *reading, struct mention *mention);

/* What the recognisers of a run's threads learn for each other. */
struct recogniser_memory;

struct recogniser {
    const struct ruleset *rules;
    struct recogniser_memory *memory;
    struct pattern_scratch *scratch;
    struct trace *trace;     /* or NULL */
    const struct rule *only; /* no other rule of its stage is tried; NULL: all are */
    bool exhaustive;         /* asks PCRE2 for every rule at every unit: slow, and finds the same */
    interpreter *interpreters[STAGE_COUNT];
    struct automaton_reader readers[STAGE_COUNT];
    array_of(struct spelt) spelt; /* by group of the stage */
    uint64_t passes;              /* over a sentence, so far */
    struct proposals proposals;
    array_of(struct match) found;
    size_t limits; /* matches given up at PCRE2's limits */
};

/* `other`: a recogniser of another thread, of the same rules, with which it shares its memory; or NULL. */
void recogniser_open(struct recogniser *recogniser, const struct ruleset *rules, const struct recogniser *other);

/* Makes article->units the units of a sentence. */
void recognise_open(const struct ruleset *rules, struct article *article, const struct sentence *sentence);

/* The same for some tokens of it, each by itself: what a phrase of a list has joined. */
void recognise_open_words(const struct ruleset *rules, struct article *article, uint32_t first, uint32_t last);

/* Runs one stage over article->units, which are the sentence's. */
void recognise(struct recogniser *recogniser, struct article *article, uint32_t sentence, enum stage stage);

/* Makes units [first, last) one unit that stands for a mention. */
void recognise_collapse(const struct ruleset *rules, struct article *article, uint32_t first, uint32_t last,
                        int32_t mention);

/* What a stage's winners are; KIND_COUNT for relations. */
enum kind recognise_kind(enum stage stage);

/* No other thread opens or frees one that shares its memory meanwhile. */
void recogniser_free(struct recogniser *recogniser);

#endif
