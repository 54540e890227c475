#include "naming_parts.h"

#include "name_key.h"
#include "nested_names.h"
#include "word_list.h"

#include <string.h>

/* The list values of a slot's units, joined by blanks, but for what is no part of a name: "future", "rotating". */
static struct slice joined_values(const struct reading *reading, const char *slot, enum rule_list list) {
    uint32_t first, last;
    struct slice joined = slice_of("");
    if (!match_slot(reading, slot, &first, &last)) return joined;
    int class = rule_list(reading->rules, list);
    for (uint32_t i = first; i < last; i++) {
        const struct lexicon_entry *entry =
            lexicon_unit_entry(reading->rules->lexicon, &reading->article->units.at[i], class);
        if (!entry || lexicon_key(entry, "unsaid").size) continue;
        struct slice parts[] = {joined, slice_of(" "), lexicon_value(entry)};
        joined = joined.size ? name_join(reading->article->arena, parts, 3, 0) : lexicon_value(entry);
    }
    return joined;
}

/* Each word with a capital. */
static struct slice capitalised(struct arena *arena, struct slice words) {
    char *to = arena_alloc(arena, words.size + 1);
    for (size_t i = 0; i < words.size; i++) {
        bool opens = !i || words.at[i - 1] == ' ';
        to[i] = opens && words.at[i] >= 'a' && words.at[i] <= 'z' ? (char)(words.at[i] - 'a' + 'A') : words.at[i];
    }
    to[words.size] = '\0';
    return (struct slice){to, words.size};
}

struct slice naming_office_in(const struct reading *reading, const char *slot, struct slice words) {
    size_t last = words.size;
    while (last && words.at[last - 1] != ' ') last--;
    if (words.size && slice_is_capital(words.at[0]) && slice_is_capital(words.at[last])) return words;
    const struct slice mods = joined_values(reading, slot, L_OFFICE_MODIFIER),
                       heads = joined_values(reading, slot, L_OFFICE_HEAD);
    if (!heads.size) return capitalised(reading->article->arena, words);
    const struct slice parts[] = {mods, slice_of(mods.size ? " " : ""), heads};
    return name_join(reading->article->arena, parts, sizeof parts / sizeof *parts, 0);
}

/* The office by its usual name; lists that are made for other ends have it as it is written. */
static struct slice head_name(const struct reading *reading) {
    struct slice head = match_value(reading, "head");
    if (!head.size || head.at[0] < 'a' || head.at[0] > 'z') return head;
    struct slice usual = joined_values(reading, "head", L_OFFICE_HEAD);
    return usual.size ? usual : capitalised(reading->article->arena, head);
}

static struct slice office_name(const struct reading *reading) {
    struct slice mods = joined_values(reading, "mods", L_OFFICE_MODIFIER),
                 portfolio = match_value(reading, "portfolio");
    struct slice parts[] = {mods, slice_of(mods.size ? " " : ""), head_name(reading),
                            slice_of(portfolio.size ? " of " : ""), portfolio};
    return name_join(reading->article->arena, parts, sizeof parts / sizeof *parts, 0);
}

/* "Hamas leader", "Liberal leader", "leader of the Tamil rebels", "chief of parliament's trade committee" and "Chief of
 * Armed Forces Training" hold an office, "rebel leader" does not. */
static bool leads_a_body(const struct reading *reading, const struct lexicon_entry *head) {
    uint32_t first, last;
    if (!slice_equal(lexicon_key(head, "kind"), slice_of("leader"))) return true;
    if (match_mention(reading, "organisation") >= 0 || match_entry(reading, "country")) return true;
    if (match_slot(reading, "party", &first, &last)) return true;
    if (!match_slot(reading, "head", &first, &last)) return false;
    if (last == reading->match->last) return false;
    const struct unit *end = &reading->article->units.at[reading->match->last - 1];
    if (lexicon_unit_entry(reading->rules->lexicon, end, rule_list(reading->rules, L_ORGANISATION_HEAD))) return true;
    bool capital = naming_has_capital(reading->article, first);
    if (!article_is(reading->article, reading->article->units.at[last].first, "of")) return capital;
    for (uint32_t i = last; i < reading->match->last && !capital; i++)
        capital = naming_has_capital(reading->article, i);
    return capital;
}

static bool is_unlisted(const struct reading *reading, const struct lexicon_entry *head) {
    static const struct slice kinds[] = {WORD("noble"), WORD("monarch"), WORD("person-noun"), WORDS_END};
    if (naming_gives(reading, "listed", "no")) return true;
    if (naming_gives(reading, "listed", "held") || naming_gives(reading, "listed", "yes")) return false;
    return head && (word_among(lexicon_key(head, "kind"), kinds) || !leads_a_body(reading, head));
}

static bool is_listed(const struct reading *reading, const struct lexicon_entry *head, enum rule_list list) {
    int class = rule_list(reading->rules, list);
    return class >= 0 && lexicon_find(reading->rules->lexicon, lexicon_form(head), class);
}

/* "Deputy Attorney General": what stands behind the first word. */
static bool is_deputy_of_states(const struct reading *reading, const struct lexicon_entry *head) {
    static const struct slice ranks[] = {WORD("deputy"), WORD("assistant"), WORD("first"), WORD("vice"), WORDS_END};
    struct slice rest = lexicon_form(head), rank;
    if (!slice_next(&rest, ' ', &rank) || !rest.size || !word_among_nocase(rank, ranks)) return false;
    return lexicon_find(reading->rules->lexicon, rest, rule_list(reading->rules, L_STATE_HEAD));
}

/* "District Police Chief", "Deputy Provincial Attorney" */
static bool is_territorial(const struct article *article, struct slice office) {
    struct slice word;
    while (slice_next(&office, ' ', &word))
        if (office.at && vocabulary_has(article, word, V_OFFICE_TERRITORY)) return true;
    return false;
}

/* "Lawmakers", "Vice-Governors": unlike presidents, those of one plural are of one state. */
static bool are_one_states(const struct reading *reading, const struct lexicon_entry *head) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    return naming_gives(reading, "plural", "yes") &&
           lexicon_find(lexicon, lexicon_value(head), rule_list(reading->rules, L_MANY_HELD));
}

/* "spokesman for the mining company": of a body that no state has, though it is only described. */
static bool is_of_private(const struct reading *reading) {
    uint32_t first, last;
    if (!match_slot(reading, "led", &first, &last)) return false;
    const struct lexicon_entry *led = lexicon_unit_entry(reading->rules->lexicon, &reading->article->units.at[first],
                                                         rule_list(reading->rules, L_ORGANISATION_HEAD));
    return led && vocabulary_has(reading->article, lexicon_value(led), V_KIND_PRIVATE);
}

/* States have presidents; secretaries are theirs only with a portfolio: "Energy Secretary". */
static bool is_state_office(const struct reading *reading, const struct lexicon_entry *head, struct slice office) {
    if (!head || is_of_private(reading)) return false;
    if (naming_gives(reading, "seat", "yes")) return true;
    if (is_listed(reading, head, L_STATE_HEAD) || is_deputy_of_states(reading, head)) return true;
    if (are_one_states(reading, head)) return true;
    if (office.size > lexicon_value(head).size && is_territorial(reading->article, office)) return true;
    return match_entry(reading, "portfolio") && is_listed(reading, head, L_PORTFOLIO_HEAD);
}

/* "Tory Prime Minister": a party has presidents and secretaries, but a government's members are no party's. */
static bool is_governments(const struct article *article, struct slice office) {
    return vocabulary_has(article, office, V_OFFICE_OF_GOVERNMENT) || slice_starts(office, slice_of("Minister"));
}

/* What "Retired Judge", "Chargé d'affaires a.i." and "Ambassador-designate" say of their holders. */
static enum status title_status(const struct reading *reading, const struct lexicon_entry *head) {
    struct slice said = match_value(reading, "status");
    const struct lexicon_entry *mods = match_entry(reading, "mods");
    if (!said.size && head) said = lexicon_key(head, "status");
    if (!said.size && mods) said = lexicon_key(mods, "status");
    return naming_status(said);
}

/* "Special Adviser to the Secretary-General" is the office of its first part. */
static bool inherit_office(const struct reading *reading, struct mention *mention) {
    int32_t part = match_mention(reading, "absorbed");
    if (part < 0) return false;
    struct mention *absorbed = &reading->article->mentions.at[part];
    mention->office = absorbed->office;
    if (absorbed->form == FORM_NOMINAL) mention->office.unlisted = false; /* "the envoy of the President" serves one */
    absorbed->dropped = true;
    return true;
}

/* "Mayor of Oslo", "Oslo Mayor": where the city is. */
static struct slice city_country(const struct reading *reading, const struct mention *mention) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    const struct article *article = reading->article;
    int city = rule_list(reading->rules, L_CITY);
    for (uint32_t i = mention->first; i < mention->last; i++) {
        bool place = i == mention->first || article_is(article, i - 1, "of");
        if (!place) continue;
        struct unit unit = lexicon_first_unit(lexicon, article, i, mention->last);
        const struct lexicon_entry *entry =
            unit.entries && unit.entries[0] ? lexicon_unit_entry(lexicon, &unit, city) : NULL;
        if (entry) return lexicon_value(entry);
    }
    return slice_of("");
}

/* "army" in "former army chief", which a list has as one; "the Harvest party chief" has another body. */
static bool is_own_body(const struct reading *reading, const struct unit *head) {
    const struct article *article = reading->article;
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (head->first == article->units.at[0].first || !article_has_capital(article, head->first - 1)) return true;
    static const enum rule_list others[] = {L_STANDING, L_PARTY_ADJECTIVE};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (lexicon_token_has(lexicon, article, head->first - 1, rule_list(reading->rules, others[i]))) return true;
    return false;
}

/* The longest body of the list among the tokens, from the first on. */
static const struct lexicon_entry *inner_body(const struct reading *reading, uint32_t first, uint32_t last,
                                              struct unit *body) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    int bodies = rule_list(reading->rules, L_INNER_BODY);
    for (; last > first; last--) {
        *body = lexicon_first_unit(lexicon, reading->article, first, last);
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, body, bodies);
        if (entry) return entry;
    }
    return NULL;
}

/* The body with which the head begins, or which follows its "of"; NULL: none. */
static const struct lexicon_entry *find_inner_body(const struct reading *reading, const struct unit *head,
                                                   struct unit *body) {
    const struct article *article = reading->article;
    if (head->last - head->first < 2) return NULL;
    const struct lexicon_entry *entry = inner_body(reading, head->first, head->last - 1, body);
    if (entry) return is_own_body(reading, head) ? entry : NULL;
    /* "Leader of the House" begins "Leader of the House of Commons", whose house is another */
    const bool goes_on = head->last < article->tokens.count && article_is(article, head->last, "of");
    for (uint32_t i = head->first + 1; i + 1 < head->last && !entry && !goes_on; i++)
        if (article_is(article, i, "of"))
            entry = inner_body(reading, i + 1 + article_is(article, i + 1, "the"), head->last, body);
    return entry;
}

static void nest_body(const struct reading *reading, const struct mention *outer) {
    struct article *article = reading->article;
    struct unit body;
    uint32_t first, last;
    if (!match_slot(reading, "head", &first, &last)) return;
    const struct lexicon_entry *entry = find_inner_body(reading, &article->units.at[first], &body);
    if (!entry) return;
    struct mention nested = *outer;
    nested.kind = KIND_ORGANISATION, nested.form = FORM_NOMINAL, nested.opens = true;
    nested.first = body.first, nested.last = body.last;
    nested.start = article->tokens.at[body.first].start, nested.end = article->tokens.at[body.last - 1].end;
    nested.value = lexicon_value(entry), nested.name = slice_of(""),
    nested.office = (struct office){.name = slice_of("")};
    nested.rule = ruleset_find(reading->rules, "organisation.bare-before-title");
    array_push(&article->mentions, nested);
}

bool title_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    int32_t organisation = match_mention(reading, "organisation");
    struct office *office = &mention->office;
    const struct lexicon_entry *head = match_entry(reading, "head");
    mention->opens = naming_may_open(reading, head);
    if (inherit_office(reading, mention)) {
        naming_nest_slot(reading, mention, "body", KIND_ORGANISATION);
        return true;
    }
    office->name = office_name(reading);
    office->status = title_status(reading, head);
    office->country = naming_own_country(reading, mention);
    if (!office->country.size && head) office->country = lexicon_key(head, "country");
    office->plural = naming_gives(reading, "plural", "yes");
    office->state = is_state_office(reading, head, office->name);
    if (!office->country.size && office->state) office->country = city_country(reading, mention);
    office->unlisted = is_unlisted(reading, head);
    office->governs = is_governments(reading->article, office->name);
    nest_body(reading, mention);
    naming_nest_slot(reading, mention, "body", KIND_ORGANISATION); /* which no list has */
    naming_nest_slot(reading, mention, "served", KIND_PERSON);
    const struct mention *body = organisation < 0 ? NULL : &article->mentions.at[organisation];
    if (body && !(office->governs && vocabulary_has(article, body->value, V_KIND_PARTISAN))) {
        office->organisation = mention_text(article, body);
        if (!office->country.size) office->country = body->office.country;
    }
    return true;
}
