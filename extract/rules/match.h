/* One match of a rule in a sentence: its units, and what its slots cover. */
#ifndef CHANCERY_MATCH_H
#define CHANCERY_MATCH_H

#include "rule.h"

struct match {
    const struct rule *rule;
    uint32_t first, last;          /* units of the sentence, half-open: the mention */
    uint16_t slots[rule_slots][2]; /* units; {UINT16_MAX, } took no part */
};

/* What an interpreter works on. */
struct reading {
    const struct ruleset *rules;
    struct article *article;
    const struct match *match;
};

/* Slots are asked for by name; inline, so that the length of a constant name is one too. */

/* The slot of a name that took part, of several the first; -1 without. */
static inline int match_taken(const struct match *match, struct slice name) {
    for (size_t i = 0; i < match->rule->slots.count; i++)
        if (match->slots[i][0] != UINT16_MAX && slice_equal(match->rule->slots.at[i].name, name)) return (int)i;
    return -1;
}

/* The units that a slot covers; false when it took no part. */
static inline bool match_slot(const struct reading *reading, const char *slot, uint32_t *first, uint32_t *last) {
    int taken = match_taken(reading->match, slice_of(slot));
    if (taken < 0) return false;
    *first = reading->match->slots[taken][0];
    *last = reading->match->slots[taken][1];
    return true;
}

/* The same by the slot's number; -1 is one that took no part. */
struct slice match_taken_text(const struct reading *reading, int taken);
const struct lexicon_entry *match_taken_entry(const struct reading *reading, int taken);
int32_t match_taken_mention(const struct reading *reading, int taken);

/* The text of a slot; empty when it took no part. */
static inline struct slice match_text(const struct reading *reading, const char *slot) {
    return match_taken_text(reading, match_taken(reading->match, slice_of(slot)));
}

/* The list entry by which a slot matched (that of its first unit that has one);
 * NULL when it took no part or is in none of the lists that the slot names. */
static inline const struct lexicon_entry *match_entry(const struct reading *reading, const char *slot) {
    return match_taken_entry(reading, match_taken(reading->match, slice_of(slot)));
}

/* The value of a `give` of the rule, or empty. */
static inline struct slice match_give(const struct reading *reading, const char *key) {
    return rule_give(reading->match->rule, key);
}

/* The value of that entry, or a `give` of the slot's name, or empty. */
static inline struct slice match_value(const struct reading *reading, const char *slot) {
    const struct lexicon_entry *entry = match_entry(reading, slot);
    return entry ? lexicon_value(entry) : match_give(reading, slot);
}

/* A number: from digits, or from an entry's value; the sum over the slot's units
 * for number words ("twenty-five"). False when the slot took no part or is no number. */
bool match_number(const struct reading *reading, const char *slot, long *value);

/* The mention in a slot; -1 when there is none. */
static inline int32_t match_mention(const struct reading *reading, const char *slot) {
    return match_taken_mention(reading, match_taken(reading->match, slice_of(slot)));
}

#endif
