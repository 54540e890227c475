#include "nested_names.h"

/* "Islamic State of Iraq" is no name inside "Islamic State of Iraq and the Levant"; "of 5 May" tells a day. */
static bool goes_on(const struct article *article, uint32_t token) {
    if (article_is(article, token, "and")) return true;
    if (!article_is(article, token, "of") || token + 1 >= article->tokens.count) return false;
    char next = article_byte(article, token + 1);
    return next < '0' || next > '9';
}

static void add_nested(const struct reading *reading, const struct mention *outer, const struct unit *unit,
                       const struct lexicon_entry *entry) {
    struct article *article = reading->article;
    struct mention nested = *outer;
    nested.kind = KIND_ORGANISATION, nested.form = FORM_NAME;
    nested.first = unit->first, nested.last = unit->last;
    nested.start = article->tokens.at[unit->first].start, nested.end = article->tokens.at[unit->last - 1].end;
    nested.name = lexicon_value(entry);
    nested.office = (struct office){.country = lexicon_key(entry, "country")};
    array_push(&article->mentions, nested);
}

/* "Society" of National Geographic Society, "Martin" of Lockheed Martin: the last word of the outer name makes a
 * body of its own with the inner one, which is then none. */
static bool is_completed(const struct reading *reading, const struct mention *outer, const struct unit *unit) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (unit->first != outer->first || unit->last + 1 != outer->last) return false;
    static const enum rule_list lists[] = {L_NAME_REST, L_SURNAME, L_COMPANY_SUFFIX};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (lexicon_token_has(lexicon, reading->article, unit->last, rule_list(reading->rules, lists[i]))) return true;
    return false;
}

/* The longest listed name that starts at the token and ends before `last`, but for another form of the outer one:
 * "United Nations High Commissioner for Refugees" is none in the name of its office. */
static const struct lexicon_entry *other_name(const struct reading *reading, const struct mention *outer,
                                              uint32_t first, uint32_t last, struct unit *unit) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    int known = rule_list(reading->rules, L_KNOWN_ORGANISATION);
    for (uint32_t end = last; end > first; end = unit->last - 1) {
        *unit = lexicon_first_unit(lexicon, reading->article, first, end);
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, unit, known);
        if (!entry || !slice_equal(lexicon_value(entry), outer->name)) return entry;
    }
    return NULL;
}

/* A listed name that starts at a token of the mention and is shorter than it; no branch has its "Red Cross" inside. */
static void nest_at(const struct reading *reading, const struct mention *outer, uint32_t first, uint32_t last) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    struct unit unit = {0};
    const struct lexicon_entry *entry = other_name(reading, outer, first, last, &unit);
    if (!entry || lexicon_unit_entry(lexicon, &unit, rule_list(reading->rules, L_SHARED_NAME))) return;
    bool whole = unit.last == outer->last || !goes_on(reading->article, unit.last);
    if (whole && !is_completed(reading, outer, &unit)) add_nested(reading, outer, &unit, entry);
}

/* Organisations inside a name that a list gave as a whole: at its start ("UN
 * Charter"), after "of" or after "on" ("Treaty on European Union"). */
void nested_names_add(const struct reading *reading, const struct mention *outer) {
    const struct article *article = reading->article;
    if (outer->last - outer->first < 2) return;
    nest_at(reading, outer, outer->first, outer->last - 1);
    for (uint32_t i = outer->first + 1; i + 1 < outer->last; i++)
        if (article_is(article, i, "of") || article_is(article, i, "on"))
            nest_at(reading, outer, i + 1 + article_is(article, i + 1, "the"), outer->last);
}
