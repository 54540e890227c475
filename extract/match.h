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

/* The units that a slot covers; false when it took no part. Of several slots of
 * one name, the one that took part. */
bool match_slot(const struct reading *reading, const char *slot, uint32_t *first, uint32_t *last);

/* The text of a slot; empty when it took no part. */
struct slice match_text(const struct reading *reading, const char *slot);

/* The list entry by which a slot matched (that of its first unit that has one);
 * NULL when it took no part or is in none of the lists that the slot names. */
const struct lexicon_entry *match_entry(const struct reading *reading, const char *slot);

/* The value of that entry, or a `give` of the slot's name, or empty. */
struct slice match_value(const struct reading *reading, const char *slot);

/* A number: from digits, or from an entry's value; the sum over the slot's units
 * for number words ("twenty-five"). False when the slot took no part or is no number. */
bool match_number(const struct reading *reading, const char *slot, long *value);

/* The mention in a slot; -1 when there is none. */
int32_t match_mention(const struct reading *reading, const char *slot);

#endif
