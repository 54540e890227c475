/* What the interpreters of names share, for naming*.c alone. */
#ifndef CHANCERY_NAMING_PARTS_H
#define CHANCERY_NAMING_PARTS_H

#include "naming.h"

/* Whether the rule gives that value for the key. */
static inline bool naming_gives(const struct reading *reading, const char *key, const char *value) {
    return slice_equal(match_give(reading, key), slice_of(value));
}

static inline bool naming_has_capital(const struct article *article, uint32_t unit) {
    return article->tokens.at[article->units.at[unit].first].shape == SHAPE_TITLE;
}

/* The country whose name starts at a token, if it ends before `last`; `adjective`: or whose adjective does. */
struct slice naming_country_at(const struct reading *reading, uint32_t first, uint32_t last, bool adjective);

/* The country of the slot of that name, else the one that the words of the mention say; empty without. */
struct slice naming_own_country(const struct reading *reading, const struct mention *mention);

/* Whether a description with that head may open a chain. */
bool naming_may_open(const struct reading *reading, const struct lexicon_entry *head);
/* Whether one does where none is found that it could mean. */
bool naming_may_stand(const struct reading *reading, const struct mention *mention, const struct lexicon_entry *head);

/* Adds what the slot holds as a mention of its own; false: it took no part. */
bool naming_nest_slot(const struct reading *reading, const struct mention *outer, const char *slot, enum kind kind);

/* The usual name of the office in a slot whose words are these: "French president" is a President, "Minister of
 * Finance" what it says. */
struct slice naming_office_in(const struct reading *reading, const char *slot, struct slice words);

/* The status of that name; current of any other. */
enum status naming_status(struct slice status);

#endif
