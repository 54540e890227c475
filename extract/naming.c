#include "naming.h"

#include "text.h"

#include <string.h>

static bool gives(const struct reading *reading, const char *key, const char *value) {
    return slice_equal(rule_give(reading->match->rule, key), slice_of(value));
}

/* --- organisations -------------------------------------------------------------- */

static char upper_of(char c) { return c >= 'a' && c <= 'z' ? (char)(c - 32) : c; }

/* Whether the letters of `shorted` are initials of `name` in order: CSC of
 * "Collective Security Council". Small words may be skipped, letters may not. */
static bool is_acronym_of(struct slice shorted, struct slice name) {
    size_t letter = 0;
    bool starts = true;
    for (size_t i = 0; i < name.size && letter < shorted.size; i++) {
        bool blank = name.at[i] == ' ' || name.at[i] == '-' || name.at[i] == '\n';
        if (starts && !blank && upper_of(name.at[i]) == upper_of(shorted.at[letter])) letter++;
        starts = blank;
    }
    return letter == shorted.size;
}

static bool define_acronym(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    if (reading->match->first < 2) return false;
    int32_t long_form = article->units.at[reading->match->first - 2].mention;
    struct slice shorted = article_words(article, mention->first, mention->last);
    if (long_form < 0 || !is_acronym_of(shorted, mention_text(article, &article->mentions.at[long_form]))) return false;
    mention->defines = long_form;
    array_push(&article->aliases, ((struct alias){shorted, (int32_t)article->mentions.count}));
    return true;
}

static struct slice own_country(const struct reading *reading) {
    const struct lexicon_entry *country = match_entry(reading, "country");
    return country ? country->value : slice_of("");
}

/* The canonical name when the whole mention is one entry of the list. */
static struct slice listed_name(const struct reading *reading, const char *list) {
    const struct match *match = reading->match;
    if (match->last - match->first != 1) return slice_of("");
    int class = lexicon_class(reading->rules->lexicon, slice_of(list));
    const struct lexicon_entry *entry =
        lexicon_unit_entry(reading->rules->lexicon, &reading->article->units.at[match->first], class);
    return entry ? entry->value : slice_of("");
}

bool organisation_read(const struct reading *reading, struct mention *mention) {
    mention->name = listed_name(reading, "known-organisation");
    mention->office.country = own_country(reading);
    mention->value = match_value(reading, "head");
    if (gives(reading, "acronym", "defined")) return define_acronym(reading, mention);
    return true;
}

/* --- titles ------------------------------------------------------------------------ */

static enum status read_status(struct slice status) {
    static const char *const names[] = {"current", "acting", "former", "elect"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal(status, slice_of(names[i]))) return (enum status)i;
    return STATUS_CURRENT;
}

/* The list values of a slot's units, joined by blanks. */
static struct slice joined_values(const struct reading *reading, const char *slot, const char *list) {
    uint32_t first, last;
    struct slice joined = slice_of("");
    if (!match_slot(reading, slot, &first, &last)) return joined;
    int class = lexicon_class(reading->rules->lexicon, slice_of(list));
    for (uint32_t i = first; i < last; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(reading->rules->lexicon, &reading->article->units.at[i], class);
        if (!entry) continue;
        joined = arena_print(reading->article->arena, "%.*s%s%.*s", (int)joined.size, joined.at, joined.size ? " " : "",
                             (int)entry->value.size, entry->value.at);
    }
    return joined;
}

static struct slice office_name(const struct reading *reading) {
    struct arena *arena = reading->article->arena;
    struct slice mods = joined_values(reading, "mods", "office-modifier"), head = match_value(reading, "head");
    struct slice portfolio = match_value(reading, "portfolio");
    struct slice name = arena_print(arena, "%.*s%s%.*s", (int)mods.size, mods.at, mods.size ? " " : "", (int)head.size, head.at);
    if (portfolio.size) name = arena_print(arena, "%s of %.*s", name.at, (int)portfolio.size, portfolio.at);
    return name;
}

static bool is_unlisted(const struct reading *reading) {
    static const char *const kinds[] = {"military", "noble", "monarch-consort", "person-noun"};
    const struct lexicon_entry *head = match_entry(reading, "head");
    if (gives(reading, "listed", "no")) return true;
    if (!head) return false;
    struct slice kind = lexicon_key(head, "kind");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (slice_equal(kind, slice_of(kinds[i]))) return true;
    return false;
}

bool title_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    int32_t organisation = match_mention(reading, "organisation");
    struct office *office = &mention->office;
    office->name = office_name(reading);
    office->status = read_status(match_value(reading, "status"));
    office->country = own_country(reading);
    office->plural = gives(reading, "plural", "yes");
    office->unlisted = is_unlisted(reading);
    if (organisation >= 0) {
        const struct mention *body = &article->mentions.at[organisation];
        office->organisation = mention_text(article, body);
        if (!office->country.size) office->country = body->office.country;
    }
    return true;
}

/* --- persons and documents ------------------------------------------------------------ */

bool person_read(const struct reading *reading, struct mention *mention) {
    (void)reading;
    (void)mention;
    return true;
}

bool document_read(const struct reading *reading, struct mention *mention) {
    mention->name = listed_name(reading, "document-name");
    mention->value = match_value(reading, "head");
    if (!mention->value.size) {
        const struct lexicon_entry *name = match_entry(reading, "name");
        if (name) mention->value = lexicon_key(name, "type");
    }
    return true;
}

/* --- relations ---------------------------------------------------------------------------- */

static bool read_official(const struct reading *reading, const struct mention *mention) {
    struct article *article = reading->article;
    int32_t person = match_mention(reading, "person"), title = match_mention(reading, "title");
    if (person < 0 || title < 0) return false;
    struct mention *held = &article->mentions.at[title];
    struct slice status = match_value(reading, "status");
    enum status standing = status.size ? read_status(status) : held->office.status;
    if (!held->office.plural && held->holder < 0) {
        held->holder = person;
        held->holder_from = FROM_BESIDE;
    }
    array_push(&article->officials, ((struct official){person, title, mention->start, mention->end, standing, mention->rule}));
    return true;
}

static bool read_action(const struct reading *reading) {
    struct action action = {.document = match_mention(reading, "document"),
                            .verb = match_value(reading, "verb"),
                            .agent = match_mention(reading, "agent"),
                            .day = match_mention(reading, "day")};
    if (action.document < 0) return false;
    array_push(&reading->article->actions, action);
    return true;
}

bool relation_read(const struct reading *reading, struct mention *mention) {
    struct slice relation = rule_give(reading->match->rule, "relation");
    if (slice_equal(relation, slice_of("official"))) return read_official(reading, mention);
    if (slice_equal(relation, slice_of("action"))) return read_action(reading);
    return false;
}
