#include "match.h"

#include "token.h"

struct slice match_taken_text(const struct reading *reading, int taken) {
    if (taken < 0 || reading->match->slots[taken][0] == reading->match->slots[taken][1]) return slice_of("");
    const struct unit *units = reading->article->units.at;
    const uint16_t *range = reading->match->slots[taken];
    return article_words(reading->article, units[range[0]].first, units[range[1] - 1].last);
}

static const struct lexicon_entry *unit_entry(const struct reading *reading, size_t slot, const struct unit *unit) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    const struct rule_slot *from = &reading->match->rule->slots.at[slot];
    for (size_t i = 0; i < from->classes.count; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, unit, from->classes.at[i]);
        if (entry) return entry;
    }
    return NULL;
}

const struct lexicon_entry *match_taken_entry(const struct reading *reading, int taken) {
    if (taken < 0) return NULL;
    const uint16_t *range = reading->match->slots[taken];
    for (uint32_t i = range[0]; i < range[1]; i++) {
        const struct lexicon_entry *entry = unit_entry(reading, (size_t)taken, &reading->article->units.at[i]);
        if (entry) return entry;
    }
    return NULL;
}

static bool unit_number(const struct reading *reading, size_t slot, const struct unit *unit, long *value) {
    const struct lexicon_entry *entry = unit_entry(reading, slot, unit);
    if (entry) return slice_number(lexicon_value(entry), value);
    *value = token_number(article_words(reading->article, unit->first, unit->last));
    return *value >= 0;
}

bool match_number(const struct reading *reading, const char *slot, long *value) {
    int taken = match_taken(reading->match, slice_of(slot));
    if (taken < 0) return slice_number(match_give(reading, slot), value);
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

int32_t match_taken_mention(const struct reading *reading, int taken) {
    if (taken < 0) return -1;
    const uint16_t *range = reading->match->slots[taken];
    for (uint32_t i = range[0]; i < range[1]; i++)
        if (reading->article->units.at[i].mention >= 0) return reading->article->units.at[i].mention;
    return -1;
}
