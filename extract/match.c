#include "match.h"

#include "token.h"

bool match_slot(const struct reading *reading, const char *slot, uint32_t *first, uint32_t *last) {
    const struct match *match = reading->match;
    for (size_t i = 0; i < match->rule->slot_count; i++) {
        if (match->slots[i][0] == UINT16_MAX || !slice_equal(match->rule->slots[i], slice_of(slot))) continue;
        *first = match->slots[i][0];
        *last = match->slots[i][1];
        return true;
    }
    return false;
}

struct slice match_text(const struct reading *reading, const char *slot) {
    uint32_t first, last;
    if (!match_slot(reading, slot, &first, &last) || first == last) return slice_of("");
    const struct unit *units = reading->article->units.at;
    return article_words(reading->article, units[first].first, units[last - 1].last);
}

static const struct lexicon_entry *unit_entry(const struct reading *reading, size_t slot, const struct unit *unit) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    const struct rule *rule = reading->match->rule;
    for (size_t i = 0; i < rule->slot_classes[slot].count; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, unit, rule->slot_classes[slot].at[i]);
        if (entry) return entry;
    }
    return NULL;
}

/* The slot of a name that took part, or -1. */
static int taken_slot(const struct match *match, const char *slot) {
    for (size_t i = 0; i < match->rule->slot_count; i++)
        if (match->slots[i][0] != UINT16_MAX && slice_equal(match->rule->slots[i], slice_of(slot))) return (int)i;
    return -1;
}

const struct lexicon_entry *match_entry(const struct reading *reading, const char *slot) {
    int taken = taken_slot(reading->match, slot);
    if (taken < 0) return NULL;
    const uint16_t *range = reading->match->slots[taken];
    for (uint32_t i = range[0]; i < range[1]; i++) {
        const struct lexicon_entry *entry = unit_entry(reading, (size_t)taken, &reading->article->units.at[i]);
        if (entry) return entry;
    }
    return NULL;
}

struct slice match_value(const struct reading *reading, const char *slot) {
    const struct lexicon_entry *entry = match_entry(reading, slot);
    return entry ? entry->value : rule_give(reading->match->rule, slot);
}

static bool unit_number(const struct reading *reading, size_t slot, const struct unit *unit, long *value) {
    const struct lexicon_entry *entry = unit_entry(reading, slot, unit);
    if (entry) return slice_number(entry->value, value);
    *value = token_number(article_words(reading->article, unit->first, unit->last));
    return *value >= 0;
}

bool match_number(const struct reading *reading, const char *slot, long *value) {
    int taken = taken_slot(reading->match, slot);
    if (taken < 0) return slice_number(rule_give(reading->match->rule, slot), value);
    const uint16_t *range = reading->match->slots[taken];
    bool any = false;
    *value = 0;
    for (uint32_t i = range[0]; i < range[1]; i++) {
        long part;
        if (!unit_number(reading, (size_t)taken, &reading->article->units.at[i], &part)) continue;
        /* "two hundred", "three thousand" multiply; "twenty-five" adds. */
        *value = part >= 100 && any && part > *value ? *value * part : *value + part;
        any = true;
    }
    return any;
}

int32_t match_mention(const struct reading *reading, const char *slot) {
    uint32_t first, last;
    if (!match_slot(reading, slot, &first, &last)) return -1;
    for (uint32_t i = first; i < last; i++)
        if (reading->article->units.at[i].mention >= 0) return reading->article->units.at[i].mention;
    return -1;
}
