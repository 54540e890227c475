#include "naming.h"

#include "name_key.h"
#include "nested_names.h"
#include "register.h"
#include "spelled_names.h"
#include "word_list.h"

#include <string.h>

static inline bool gives(const struct reading *reading, const char *key, const char *value) {
    return slice_equal(match_give(reading, key), slice_of(value));
}

/* --- organisations -------------------------------------------------------------- */

static void add_alias(const struct reading *reading, struct slice text, bool sure) {
    struct article *article = reading->article;
    array_push(&article->aliases, ((struct alias){text, (int32_t)article->mentions.count, sure}));
}

/* Branches are told apart so: "State Bank of India (London)". */
static bool is_city(const struct reading *reading, const struct mention *mention) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    return lexicon_token_has(lexicon, reading->article, mention->first, rule_list(reading->rules, L_CITY));
}

/* A body that has just become part of a longer name is that one from now on; -1: none. */
static int32_t grown(const struct article *article, int32_t body) {
    if (body < 0 || !article->mentions.at[body].dropped) return body;
    const struct mention *part = &article->mentions.at[body];
    for (size_t i = article->mentions.count; i-- > 0 && article->mentions.at[i].sentence == part->sentence;) {
        const struct mention *whole = &article->mentions.at[i];
        if (whole->kind == KIND_ORGANISATION && !whole->dropped && whole->last == part->last) return (int32_t)i;
    }
    return -1;
}

/* A word in brackets right after an organisation's name is its short form from now
 * on; so it is in quotation marks in them. */
static bool define_acronym(const struct reading *reading, struct mention *mention) {
    enum { reach = 8 };
    const struct article *article = reading->article;
    uint32_t first = reading->match->first;
    if (is_city(reading, mention)) return false;
    for (uint32_t back = 2; back <= reach && back <= first && mention->defines < 0; back++)
        mention->defines = grown(article, article->units.at[first - back].mention);
    if (mention->defines < 0) return false;
    add_alias(reading, article_words(article, mention->first, mention->last), false);
    return true;
}

/* "the Harvest Front, formerly known as the Human Safety Movement": what it is called from now on, too. */
static void define_other_name(const struct reading *reading, struct mention *mention) {
    mention->defines = match_mention(reading, "known");
    if (mention->defines >= 0)
        add_alias(reading, article_words(reading->article, mention->first, mention->last), false);
}

/* "Human Safety Council (HSC) of the OSCE": the letters stand inside the name that is being made. */
static void define_inner_acronym(const struct reading *reading) {
    int32_t inner = match_mention(reading, "acronym");
    struct article *article = reading->article;
    if (inner < 0) return;
    struct mention *acronym = &article->mentions.at[inner];
    acronym->defines = (int32_t)article->mentions.count;
    add_alias(reading, article_words(article, acronym->first, acronym->last), false);
}

/* "Coastal": the lexicon knows the word for nothing but English. */
static bool is_ordinary(const struct reading *reading, uint32_t token) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    return lexicon_token_has(lexicon, reading->article, token, rule_list(reading->rules, L_ORDINARY_WORD));
}

/* "Acme" in "Acme Mining Ltd": unless the rule is sure of it, it needs a word that the lexicon does not know
 * or that is an ordinary one, or two words. */
static void define_short_name(const struct reading *reading) {
    const struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, "short", &first, &last)) return;
    uint32_t start = article->units.at[first].first, end = article->units.at[last - 1].last;
    bool alone = end - start == 1, sure = gives(reading, "short", "sure") || (alone && is_ordinary(reading, start));
    if (sure || !alone || !article->tokens.at[start].word) add_alias(reading, article_words(article, start, end), sure);
}

/* The country whose name starts at a token; `adjective`: or whose adjective does. */
static struct slice country_at(const struct reading *reading, uint32_t first, uint32_t last, bool adjective) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (first >= last) return slice_of("");
    struct unit unit = lexicon_first_unit(lexicon, reading->article, first, last);
    if (!unit.entries || !unit.entries[0]) return slice_of("");
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, rule_list(reading->rules, L_COUNTRY));
    if (!entry && adjective) entry = lexicon_unit_entry(lexicon, &unit, rule_list(reading->rules, L_DEMONYM));
    return entry ? entry->value : slice_of("");
}

/* The country that the words themselves say: at their start, or after "of", but not behind "to", where envoys go. */
static struct slice spelled_country(const struct reading *reading, const struct mention *mention) {
    const struct article *article = reading->article;
    enum { two_letters = 2 };
    struct slice country = country_at(reading, mention->first, mention->last, true);
    for (uint32_t i = mention->first + 1; i + 1 < mention->last && !country.size; i++) {
        struct slice link = article_words(article, i, i + 1);
        if (link.size != two_letters) continue;
        if (slice_equal_nocase(link, slice_of("to"))) break;
        if (slice_equal_nocase(link, slice_of("of")))
            country = country_at(reading, i + 1 + article_is(article, i + 1, "the"), mention->last, false);
    }
    return country;
}

static struct slice own_country(const struct reading *reading, const struct mention *mention) {
    const struct lexicon_entry *country = match_entry(reading, "country");
    return country ? country->value : spelled_country(reading, mention);
}

/* The entry of the first list that has the whole mention as a name; NULL: none has. */
static const struct lexicon_entry *listed_name(const struct reading *reading) {
    static const enum rule_list lists[] = {L_KNOWN_ORGANISATION, L_COMPANY, L_FIRM_COMMON, L_CLUB};
    const struct match *match = reading->match;
    const struct unit *unit = &reading->article->units.at[match->first];
    const struct lexicon *lexicon = reading->rules->lexicon;
    const struct lexicon_entry *entry = NULL;
    if (match->last - match->first != 1 || !unit->entries || !unit->entries[0]) return NULL;
    for (size_t i = 0; i < sizeof lists / sizeof *lists && !entry; i++)
        entry = lexicon_unit_entry(lexicon, unit, rule_list(reading->rules, lists[i]));
    return entry;
}

/* The part of a longer name that is no mention of its own. */
static void drop_absorbed(const struct reading *reading, struct mention *mention) {
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0) return;
    struct mention *part = &reading->article->mentions.at[absorbed];
    part->dropped = true;
    if (!mention->office.country.size) mention->office.country = part->office.country;
    if (!mention->value.size) mention->value = part->value;
}

static bool has_capital(const struct article *article, uint32_t unit) {
    return article->tokens.at[article->units.at[unit].first].shape == SHAPE_TITLE;
}

/* Where a name inside the match starts that ends with the unit or goes on with "of"; 0: it is none.
 * "Ministry of Public Service" holds none. */
static uint32_t inner_start(const struct reading *reading, uint32_t head) {
    const struct article *article = reading->article;
    const struct match *match = reading->match;
    bool ends = head + 1 == match->last;
    if (!has_capital(article, head) || (!ends && !article_is(article, article->units.at[head + 1].first, "of")))
        return 0;
    uint32_t start = head;
    while (start > match->first && has_capital(article, start - 1)) start--;
    if (start == match->first || (start == head && ends)) return 0;
    uint32_t before = article->units.at[start - 1].first;
    bool apart = article_is(article, before, "the") || (start == head && article_is(article, before, "of"));
    return apart ? start : 0;
}

/* "Parliament of Kazakhstan" in "Senate of the Parliament of Kazakhstan". */
static void nest_inner(const struct reading *reading, const struct mention *outer) {
    struct article *article = reading->article;
    const struct lexicon *lexicon = reading->rules->lexicon;
    for (uint32_t i = reading->match->first + 2; i < reading->match->last; i++) {
        const struct unit *head = &article->units.at[i];
        uint32_t start = inner_start(reading, i);
        if (!start) continue;
        int organ = rule_list(reading->rules, L_ORGANISATION_HEAD), none = rule_list(reading->rules, L_NOT_ORGAN);
        if (!lexicon_has(lexicon, head->symbol, organ) || lexicon_has(lexicon, head->symbol, none)) continue;
        struct mention nested = *outer;
        nested.first = article->units.at[start].first;
        nested.start = article->tokens.at[nested.first].start;
        nested.name = slice_of("");
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, head, organ);
        if (entry) nested.value = entry->value;
        array_push(&article->mentions, nested);
        return;
    }
}

/* "Cocoa Council" in "Cocoa Council General Assembly": whose organ it is. */
static void nest_owner(const struct reading *reading, const struct mention *outer) {
    struct article *article = reading->article;
    const struct lexicon *lexicon = reading->rules->lexicon;
    const struct match *match = reading->match;
    int owners = rule_list(reading->rules, L_ORGAN_OWNER), organs = rule_list(reading->rules, L_ORGAN);
    if (!lexicon_token_has(lexicon, article, outer->last - 1, organs)) return;
    for (uint32_t i = match->first; i + 1 < match->last && has_capital(article, i); i++) {
        const struct unit *head = &article->units.at[i];
        if (head->first == outer->first || !has_capital(article, i + 1)) continue;
        if (!lexicon_token_has(lexicon, article, head->last - 1, owners)) continue;
        struct mention nested = *outer;
        nested.last = head->last, nested.end = article->tokens.at[head->last - 1].end;
        nested.name = nested.value = slice_of("");
        array_push(&article->mentions, nested);
        return;
    }
}

/* Adds what the slot holds as a mention of its own; false: it took no part. */
static bool nest_slot(const struct reading *reading, const struct mention *outer, const char *slot, enum kind kind) {
    struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, slot, &first, &last)) return false;
    struct mention nested = *outer;
    nested.kind = kind, nested.form = FORM_NAME;
    nested.first = article->units.at[first].first, nested.last = article->units.at[last - 1].last;
    nested.start = article->tokens.at[nested.first].start, nested.end = article->tokens.at[nested.last - 1].end;
    nested.name = nested.value = slice_of("");
    nested.office = (struct office){.name = slice_of("")};
    array_push(&article->mentions, nested);
    return true;
}

/* "Minister of Finance" in "Office of the Minister of Finance", "Berg" in "the Berg government", "UN" in "Mission of
 * Norway to the UN", "QZX" in "Council of the QZX". */
static void nest_others(const struct reading *reading, const struct mention *outer) {
    struct article *article = reading->article;
    nest_slot(reading, outer, "person", KIND_PERSON);
    const struct lexicon_entry *body = match_entry(reading, "body");
    if (body && nest_slot(reading, outer, "body", KIND_ORGANISATION))
        article->mentions.at[article->mentions.count - 1].name = body->value;
    nest_slot(reading, outer, "parent", KIND_ORGANISATION);
    if (!nest_slot(reading, outer, "title", KIND_TITLE)) return;
    struct mention *title = &article->mentions.at[article->mentions.count - 1];
    title->office.name = mention_text(article, title);
    title->office.country = outer->office.country;
}

/* The rule or the list says that a description points even where nothing is named. */
static bool may_open(const struct reading *reading, const struct lexicon_entry *head) {
    return gives(reading, "opens", "yes") || (head && lexicon_key(head, "opens").size);
}

/* The match starts with a body that ends in a small word: "the German news agency DPA" are two. */
static bool follows_description(const struct reading *reading) {
    const struct article *article = reading->article;
    const struct unit *body = &article->units.at[reading->match->first];
    if (body->mention < 0 || body->last >= article->tokens.count) return false;
    bool owns = article->tokens.at[body->last].shape == SHAPE_CLITIC;
    return !owns && article->tokens.at[body->last - 1].shape == SHAPE_LOWER;
}

/* Letters in brackets are the short form of the body that they spell. */
static bool define_spelled(const struct reading *reading, struct mention *mention) {
    int32_t whole = spelled_name_add(reading, mention);
    if (whole < 0) return false;
    mention->defines = whole;
    add_alias(reading, article_words(reading->article, mention->first, mention->last), false);
    return true;
}

/* "The Sudan Harvest Council": a country that has an article leaves it before the name of a body. */
static void drop_article(const struct reading *reading, struct mention *mention) {
    const struct article *article = reading->article;
    const struct unit *first = &article->units.at[reading->match->first];
    if (reading->match->last - reading->match->first < 2 || first->last - first->first < 2) return;
    if (!article_is(article, first->first, "the") || !country_at(reading, first->first, first->last, false).size)
        return;
    mention->start = article->tokens.at[++mention->first].start;
}

/* "France's Le Monde", "Volkswagen's Audi AG": a possessive belongs to the name of an organ alone. */
static bool is_no_organ(const struct reading *reading) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    uint32_t first, last;
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0 || !match_slot(reading, "possessive", &first, &last)) return false;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    int organs = rule_list(reading->rules, L_ORGAN);
    if (body->value.size && lexicon_find(lexicon, body->value, organs)) return false;
    return !body->office.country.size && !lexicon_token_has(lexicon, reading->article, body->last - 1, organs);
}

/* The body that a name grows from ends in a word of the list, as "State Council" in "Supreme State Council" does and
 * "Goldman Sachs" in "Rival Goldman Sachs" does not. */
static bool grows_from(const struct reading *reading, enum rule_list heads) {
    int32_t absorbed = match_mention(reading, "absorbed");
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (absorbed < 0) return false;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    uint32_t end = body->first + 1;
    while (end < body->last && !article_is(reading->article, end, "of")) end++;
    end--;
    int none = rule_list(reading->rules, L_NOT_ORGAN);
    if (lexicon_token_has(lexicon, reading->article, end, none)) return false;
    if (body->form != FORM_NAME || end == body->first || !article_has_capital(reading->article, end)) return false;
    return lexicon_token_has(lexicon, reading->article, end, rule_list(reading->rules, heads));
}

/* "AB de Villiers" is no bank. */
static size_t absorbed_size(const struct reading *reading) {
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0) return 0;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    return body->end - body->start;
}

bool organisation_read(const struct reading *reading, struct mention *mention) {
    enum { longest_acronym = 7, longest_joined = 13, shortest_onward = 4 };
    struct slice acronym = match_give(reading, "acronym");
    if (slice_equal(acronym, slice_of("spelled"))) return define_spelled(reading, mention);
    if (slice_equal(acronym, slice_of("short")) && mention->end - mention->start > longest_acronym) return false;
    if (slice_equal(acronym, slice_of("joined")) && mention->end - mention->start > longest_joined) return false;
    const struct lexicon_entry *head = match_entry(reading, "head");
    mention->opens = may_open(reading, head);
    if (gives(reading, "joins", "names") && follows_description(reading)) return false;
    if (is_no_organ(reading)) return false;
    if (gives(reading, "joins", "longer") && !grows_from(reading, L_ORGANISATION_HEAD)) return false;
    if (gives(reading, "joins", "onward") && absorbed_size(reading) < shortest_onward) return false;
    if (gives(reading, "joins", "wing") && !grows_from(reading, L_PARTY_HEAD)) return false;
    const struct lexicon_entry *listed = listed_name(reading);
    if (listed) mention->name = listed->value, mention->office.country = lexicon_key(listed, "country");
    if (!mention->office.country.size) mention->office.country = own_country(reading, mention);
    mention->value = head ? head->value : match_give(reading, "head");
    if (listed && !mention->value.size) mention->value = lexicon_key(listed, "kind");
    drop_absorbed(reading, mention);
    define_other_name(reading, mention);
    drop_article(reading, mention);
    nest_others(reading, mention);
    if (listed) {
        nested_names_add(reading, mention);
    } else {
        nest_inner(reading, mention);
        nest_owner(reading, mention);
    }
    if (listed && lexicon_key(listed, "later").size) add_alias(reading, lexicon_key(listed, "later"), true);
    define_short_name(reading);
    define_inner_acronym(reading);
    return !slice_equal(acronym, slice_of("defined")) || define_acronym(reading, mention);
}

/* --- titles ------------------------------------------------------------------------ */

static enum status read_status(struct slice status) {
    static const char *const names[] = {"current", "acting", "former", "elect"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal(status, slice_of(names[i]))) return (enum status)i;
    return STATUS_CURRENT;
}

/* The list values of a slot's units, joined by blanks. */
static struct slice joined_values(const struct reading *reading, const char *slot, enum rule_list list) {
    uint32_t first, last;
    struct slice joined = slice_of("");
    if (!match_slot(reading, slot, &first, &last)) return joined;
    int class = rule_list(reading->rules, list);
    for (uint32_t i = first; i < last; i++) {
        const struct lexicon_entry *entry =
            lexicon_unit_entry(reading->rules->lexicon, &reading->article->units.at[i], class);
        if (!entry) continue;
        struct slice parts[] = {joined, slice_of(" "), entry->value};
        joined = joined.size ? name_join(reading->article->arena, parts, 3, 0) : entry->value;
    }
    return joined;
}

static struct slice office_name(const struct reading *reading) {
    struct slice mods = joined_values(reading, "mods", L_OFFICE_MODIFIER),
                 portfolio = match_value(reading, "portfolio");
    struct slice parts[] = {mods, slice_of(mods.size ? " " : ""), match_value(reading, "head"),
                            slice_of(portfolio.size ? " of " : ""), portfolio};
    return name_join(reading->article->arena, parts, sizeof parts / sizeof *parts, 0);
}

/* "Hamas leader", "leader of the Tamil rebels" and "Chief of Armed Forces Training" hold an office, "rebel leader"
 * does not. */
static bool leads_a_body(const struct reading *reading, const struct lexicon_entry *head) {
    uint32_t first, last;
    if (!slice_equal(lexicon_key(head, "kind"), slice_of("leader"))) return true;
    if (match_mention(reading, "organisation") >= 0 || match_entry(reading, "country")) return true;
    if (!match_slot(reading, "head", &first, &last)) return false;
    if (last == reading->match->last) return false;
    bool capital = has_capital(reading->article, first);
    if (!article_is(reading->article, reading->article->units.at[last].first, "of")) return capital;
    for (uint32_t i = last; i < reading->match->last && !capital; i++) capital = has_capital(reading->article, i);
    return capital;
}

static bool is_unlisted(const struct reading *reading, const struct lexicon_entry *head) {
    static const struct slice kinds[] = {WORD("noble"), WORD("monarch"), WORD("person-noun"), WORDS_END};
    if (gives(reading, "listed", "no")) return true;
    if (gives(reading, "listed", "held") || gives(reading, "listed", "yes")) return false;
    return head && (word_among(lexicon_key(head, "kind"), kinds) || !leads_a_body(reading, head));
}

static bool is_listed(const struct reading *reading, const struct lexicon_entry *head, enum rule_list list) {
    int class = rule_list(reading->rules, list);
    return class >= 0 && lexicon_find(reading->rules->lexicon, head->form, class);
}

/* "Deputy Attorney General": what stands behind the first word. */
static bool is_deputy_of_states(const struct reading *reading, const struct lexicon_entry *head) {
    static const struct slice ranks[] = {WORD("deputy"), WORD("assistant"), WORD("first"), WORD("vice"), WORDS_END};
    struct slice rest = head->form, rank;
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
    return gives(reading, "plural", "yes") &&
           lexicon_find(lexicon, head->value, rule_list(reading->rules, L_MANY_HELD));
}

/* States have presidents; secretaries are theirs only with a portfolio: "Energy Secretary". */
static bool is_state_office(const struct reading *reading, const struct lexicon_entry *head, struct slice office) {
    if (!head) return false;
    if (is_listed(reading, head, L_STATE_HEAD) || is_deputy_of_states(reading, head)) return true;
    if (are_one_states(reading, head)) return true;
    if (office.size > head->value.size && is_territorial(reading->article, office)) return true;
    return match_entry(reading, "portfolio") && is_listed(reading, head, L_PORTFOLIO_HEAD);
}

/* "Tory Prime Minister": a party has presidents and secretaries, but a government's members are no party's. */
static bool is_governments(struct slice office) {
    static const struct slice heads[] = {WORD("Prime Minister"),
                                         WORD("Deputy Prime Minister"),
                                         WORD("Vice Premier"),
                                         WORD("First Minister"),
                                         WORD("Chancellor"),
                                         WORD("Chancellor of the Exchequer"),
                                         WORDS_END};
    return word_among(office, heads) || slice_starts(office, slice_of("Minister"));
}

/* What "Retired Judge", "Chargé d'affaires a.i." and "Ambassador-designate" say of their holders. */
static enum status title_status(const struct reading *reading, const struct lexicon_entry *head) {
    struct slice said = match_value(reading, "status");
    const struct lexicon_entry *mods = match_entry(reading, "mods");
    if (!said.size && head) said = lexicon_key(head, "status");
    if (!said.size && mods) said = lexicon_key(mods, "status");
    return read_status(said);
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
        if (entry) return entry->value;
    }
    return slice_of("");
}

/* "army" in "army chief", which a list has as one; "the Harvest party chief" has another body. */
static bool is_own_body(const struct reading *reading, const struct unit *head) {
    const struct article *article = reading->article;
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (head->first == article->units.at[0].first || !article_has_capital(article, head->first - 1)) return true;
    return lexicon_token_has(lexicon, article, head->first - 1, rule_list(reading->rules, L_STANDING));
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
    for (uint32_t i = head->first + 1; i + 1 < head->last && !entry; i++)
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
    nested.value = entry->value, nested.name = slice_of(""), nested.office = (struct office){.name = slice_of("")};
    nested.rule = ruleset_find(reading->rules, "organisation.bare-before-title");
    array_push(&article->mentions, nested);
}

bool title_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    int32_t organisation = match_mention(reading, "organisation");
    struct office *office = &mention->office;
    const struct lexicon_entry *head = match_entry(reading, "head");
    mention->opens = may_open(reading, head);
    if (inherit_office(reading, mention)) return true;
    office->name = office_name(reading);
    office->status = title_status(reading, head);
    office->country = own_country(reading, mention);
    if (!office->country.size && head) office->country = lexicon_key(head, "country");
    office->plural = gives(reading, "plural", "yes");
    office->state = is_state_office(reading, head, office->name);
    if (!office->country.size && office->state) office->country = city_country(reading, mention);
    office->unlisted = is_unlisted(reading, head);
    office->governs = is_governments(office->name);
    nest_body(reading, mention);
    const struct mention *body = organisation < 0 ? NULL : &article->mentions.at[organisation];
    if (body && !(office->governs && slice_equal(body->value, slice_of("party")))) {
        office->organisation = mention_text(article, body);
        if (!office->country.size) office->country = body->office.country;
    }
    return true;
}

/* --- persons -------------------------------------------------------------------------- */

/* A surname in capitals can be spoken; letters that cannot are those of a firm or an office. */
static bool can_be_spoken(struct slice word) {
    for (size_t i = 0; i < word.size; i++)
        if (memchr("AEIOUY", word.at[i], 6) || (unsigned char)word.at[i] >= 128) return true;
    return false;
}

/* Whether the text, as far as readers remember, is somewhere "in Tenqgara". */
static bool is_told_as_place(const struct article *article, uint32_t word) {
    enum { farthest = 8192 };
    static const struct slice places[] = {WORD("in"),  WORD("near"),   WORD("into"), WORD("across"),
                                          WORD("the"), WORD("around"), WORDS_END};
    const uint64_t *hashes = article->hashes.at;
    uint32_t first = word > farthest ? word - farthest : 1, count = (uint32_t)article->tokens.count;
    for (uint32_t i = first; i < count && i < word + farthest; i++)
        if (hashes[i] == hashes[word] && article_among_nocase(article, i - 1, places)) return true;
    return false;
}

/* "Ministers Berg and Qwabena": a title of two persons tells that the second is one. */
static bool follows_plural(const struct reading *reading) {
    int32_t title = match_mention(reading, "title");
    return title >= 0 && reading->article->mentions.at[title].office.plural;
}

bool person_read(const struct reading *reading, struct mention *mention) {
    if (gives(reading, "told", "plural") && !follows_plural(reading)) return false;
    mention->defines = match_mention(reading, "known");
    if (gives(reading, "places", "none") && is_told_as_place(reading->article, mention->last - 1)) return false;
    if (!gives(reading, "capitals", "spoken")) return true;
    return can_be_spoken(article_words(reading->article, mention->last - 1, mention->last));
}

/* --- relations ---------------------------------------------------------------------------- */

/* A pronoun in the place of the person: coreference says later whose it is, or drops it. */
static int32_t add_pronoun(const struct reading *reading, const struct mention *mention) {
    uint32_t first, last;
    struct article *article = reading->article;
    if (!match_slot(reading, "pronoun", &first, &last)) return -1;
    struct mention pronoun = *mention;
    pronoun.kind = KIND_PERSON, pronoun.form = FORM_PRONOUN;
    pronoun.rule = ruleset_find(reading->rules, "person.pronoun");
    pronoun.first = article->units.at[first].first, pronoun.last = article->units.at[last - 1].last;
    pronoun.start = article->tokens.at[pronoun.first].start, pronoun.end = article->tokens.at[pronoun.last - 1].end;
    array_push(&article->mentions, pronoun);
    return (int32_t)article->mentions.count - 1;
}

/* "Ambassador (13 March 2009)": lists tell since when, not until when. */
static bool is_since_a_day(const struct reading *reading) {
    enum { units = 4 }; /* the title, a bracket, the day, a bracket */
    const struct article *article = reading->article;
    const struct match *match = reading->match;
    if (match->last - match->first != units) return false;
    int32_t day = article->units.at[match->last - 2].mention;
    const struct timex *date = day < 0 ? NULL : article->mentions.at[day].timex;
    return date && date->words.day && !date->words.last_day;
}

/* A statement that leans on another; what it says is settled once all are read. */
static bool read_chained(const struct reading *reading, const struct mention *mention) {
    struct article *article = reading->article;
    int32_t title = match_mention(reading, "title");
    if (title >= 0 && article->mentions.at[title].office.plural) return false;
    if (match_mention(reading, "dated") >= 0 && is_since_a_day(reading)) return false;
    struct chained_office chained = {.earlier = match_mention(reading, "earlier"),
                                     .title = title,
                                     .person = match_mention(reading, "person"),
                                     .dated = match_mention(reading, "dated"),
                                     .start = mention->start,
                                     .end = mention->end,
                                     .sentence = mention->sentence,
                                     .status = read_status(match_value(reading, "status")),
                                     .rule = mention->rule};
    array_push(&article->chained_offices, chained);
    return true;
}

static bool read_official(const struct reading *reading, const struct mention *mention) {
    struct article *article = reading->article;
    int32_t person = match_mention(reading, "person"), title = match_mention(reading, "title");
    if (title >= 0 && person < 0) person = add_pronoun(reading, mention);
    if (person < 0 || title < 0) return false;
    struct mention *held = &article->mentions.at[title];
    if (gives(reading, "plural", "only") && !held->office.plural) return false;
    struct slice status = match_value(reading, "status");
    enum status standing = status.size ? read_status(status) : held->office.status;
    bool named = article->mentions.at[person].form == FORM_NAME;
    if (named && !held->office.plural && held->holder < 0) {
        held->holder = person;
        held->holder_from = FROM_BESIDE;
    }
    array_push(&article->officials,
               ((struct official){person, title, mention->start, mention->end, standing, mention->rule, {NULL, 0}}));
    return true;
}

bool relation_read(const struct reading *reading, struct mention *mention) {
    struct slice relation = match_give(reading, "relation");
    if (slice_equal(relation, slice_of("official"))) return read_official(reading, mention);
    if (slice_equal(relation, slice_of("chained"))) return read_chained(reading, mention);
    if (slice_equal(relation, slice_of("action"))) return action_read(reading, mention);
    return false;
}
