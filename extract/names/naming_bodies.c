#include "naming_parts.h"

#include "nested_names.h"
#include "spelled_names.h"

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

/* "Coastal" is an ordinary word: the lexicon knows it for nothing but English. "Norton" is a surname. */
static bool is_in(const struct reading *reading, uint32_t token, enum rule_list list) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    return lexicon_token_has(lexicon, reading->article, token, rule_list(reading->rules, list));
}

/* A word that may stand for a firm among others: the lexicon does not know it or has it as an ordinary one. */
static bool is_firms_own(const struct reading *reading, uint32_t token) {
    return article_has_capital(reading->article, token) &&
           (!reading->article->tokens.at[token].word || is_in(reading, token, L_ORDINARY_WORD));
}

/* "Acme" in "Acme Mining Ltd": unless the rule is sure of it, it needs a word that the lexicon does not know
 * or that is an ordinary one or a surname, or two words. "Qwabena Harvest" in "Qwabena Harvest Plantations Ltd". */
static void define_short_name(const struct reading *reading) {
    const struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, "short", &first, &last)) return;
    uint32_t start = article->units.at[first].first, end = article->units.at[last - 1].last;
    bool alone = end - start == 1,
         sure = naming_gives(reading, "short", "sure") || (alone && is_in(reading, start, L_ORDINARY_WORD));
    bool may = !alone || !article->tokens.at[start].word || is_in(reading, start, L_SURNAME);
    if (sure || may) add_alias(reading, article_words(article, start, end), sure);
    if (end - start == 3 && is_firms_own(reading, start) && is_firms_own(reading, start + 1))
        add_alias(reading, article_words(article, start, start + 2), false);
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
    if (naming_gives(reading, "joins", "kind")) mention->name = part->name;
}

/* "Central Bank" in "Board of the Central Bank", but not in "Board of the Central Bank of Norway". */
static bool is_whole_phrase(const struct article *article, uint32_t head) {
    const struct unit *unit = &article->units.at[head];
    const bool goes_on = unit->last < article->tokens.count && article_is(article, unit->last, "of");
    return unit->last - unit->first > 1 && !goes_on;
}

/* Where a name inside the match starts that ends with the unit or goes on with "of"; 0: it is none.
 * "Ministry of Public Service" holds none. */
static uint32_t inner_start(const struct reading *reading, uint32_t head) {
    const struct article *article = reading->article;
    const struct match *match = reading->match;
    bool ends = head + 1 == match->last;
    if (!naming_has_capital(article, head) || (!ends && !article_is(article, article->units.at[head + 1].first, "of")))
        return 0;
    uint32_t start = head;
    while (start > match->first && naming_has_capital(article, start - 1)) start--;
    if (start == match->first || (start == head && ends && !is_whole_phrase(article, head))) return 0;
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
        if (entry) nested.value = lexicon_value(entry);
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
    for (uint32_t i = match->first; i + 1 < match->last && naming_has_capital(article, i); i++) {
        const struct unit *head = &article->units.at[i];
        if (head->first == outer->first || !naming_has_capital(article, i + 1)) continue;
        if (!lexicon_token_has(lexicon, article, head->last - 1, owners)) continue;
        struct mention nested = *outer;
        nested.last = head->last, nested.end = article->tokens.at[head->last - 1].end;
        nested.name = nested.value = slice_of("");
        array_push(&article->mentions, nested);
        return;
    }
}

/* "Minister of Finance" in "Office of the Minister of Finance", "Berg" in "the Berg government", "UN" in "Mission of
 * Norway to the UN", "QZX" in "Council of the QZX". */
static void nest_others(const struct reading *reading, const struct mention *outer) {
    struct article *article = reading->article;
    naming_nest_slot(reading, outer, "person", KIND_PERSON);
    const struct lexicon_entry *body = match_entry(reading, "body");
    if (body && naming_nest_slot(reading, outer, "body", KIND_ORGANISATION))
        article->mentions.at[article->mentions.count - 1].name = lexicon_value(body);
    const struct lexicon_entry *parent = match_entry(reading, "parent");
    if (naming_nest_slot(reading, outer, "parent", KIND_ORGANISATION) && parent)
        article->mentions.at[article->mentions.count - 1].value = lexicon_value(parent);
    if (!naming_nest_slot(reading, outer, "title", KIND_TITLE)) return;
    struct mention *title = &article->mentions.at[article->mentions.count - 1];
    title->office.name = naming_office_in(reading, "title", mention_text(article, title));
    title->office.country = outer->office.country;
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

/* "The Sudan Harvest Council", "the Americas Bureau": a place that has an article leaves it before the name of a body.
 */
static void drop_article(const struct reading *reading, struct mention *mention) {
    const struct article *article = reading->article;
    const struct unit *first = &article->units.at[reading->match->first];
    if (reading->match->last - reading->match->first < 2 || first->last - first->first < 2) return;
    if (!article_is(article, first->first, "the")) return;
    if (!article_is_written(article, first->first, "the") &&
        !naming_country_at(reading, first->first, first->last, false).size)
        return;
    mention->start = article->tokens.at[++mention->first].start;
}

/* A body that a list or its last word tells to be an organ. */
static bool is_organ(const struct reading *reading, const struct mention *body) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    int organs = rule_list(reading->rules, L_ORGAN);
    if (body->value.size && lexicon_find(lexicon, body->value, organs)) return true;
    return lexicon_token_has(lexicon, reading->article, body->last - 1, organs);
}

/* "France's Le Monde", "Volkswagen's Audi AG": a possessive belongs to the name of an organ alone. */
static bool is_no_organ(const struct reading *reading) {
    uint32_t first, last;
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0 || !match_slot(reading, "possessive", &first, &last)) return false;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    return !body->office.country.size && !is_organ(reading, body);
}

/* The last word of a body's name, or the last before "of" or "for". */
static uint32_t head_of_body(const struct article *article, const struct mention *body) {
    uint32_t after = body->first + 1;
    while (after < body->last && !article_is(article, after, "of") && !article_is(article, after, "for")) after++;
    return after - 1;
}

/* The word is in the list of heads and names bodies by itself. */
static bool is_head(const struct reading *reading, uint32_t token, enum rule_list heads) {
    return is_in(reading, token, heads) && !is_in(reading, token, L_NOT_ORGAN);
}

/* The body that a name grows from ends in a word of the list, as "State Council" in "Supreme State Council" does and
 * "Goldman Sachs" in "Rival Goldman Sachs" does not; before "for" such a word may stand alone, as in "Oslo Institute
 * for Harvests". */
static bool grows_from(const struct reading *reading, enum rule_list heads) {
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0) return false;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    const struct article *article = reading->article;
    uint32_t end = head_of_body(article, body);
    bool purpose = end + 1 < body->last && article_is(article, end + 1, "for");
    if (body->form != FORM_NAME || (end == body->first && !purpose) || !article_has_capital(article, end)) return false;
    return is_head(reading, end, heads);
}

/* "Academy of Sciences" in "Academy of Sciences of Norway" is an organ, "Acme Inc" in "Acme Inc of Norway" none. */
static bool is_organ_of_land(const struct reading *reading) {
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0) return false;
    const struct mention *body = &reading->article->mentions.at[absorbed];
    return is_head(reading, head_of_body(reading->article, body), L_ORGANISATION_HEAD);
}

/* "UNESCO" in "Norwegian UNESCO proposal" and in "India UNESCO": letters, and a word that a list has as a body of no
 * land, are named without one, where they are no organ as "Storting" is. */
static bool stands_apart(const struct reading *reading) {
    int32_t absorbed = match_mention(reading, "absorbed");
    if (absorbed < 0) return false;
    const struct article *article = reading->article;
    const struct mention *body = &article->mentions.at[absorbed];
    if (body->last - body->first > 1 || is_organ(reading, body)) return false;
    if (article->tokens.at[body->first].shape == SHAPE_UPPER) return true;
    return body->name.size && !body->office.country.size;
}

static bool ends_with_dot(const struct article *article, const struct mention *body) {
    return slice_ends(mention_text(article, body), slice_of("."));
}

/* Bodies that stand side by side are two where a list has the second and it is no organ, as in "told Reuters Equifax"
 * and "Leeds Everton", or where a sentence ends between them: "sold by Acme Inc. Harvest Corp said". */
static bool are_two(const struct reading *reading) {
    const struct article *article = reading->article;
    int32_t absorbed = match_mention(reading, "absorbed"), first = article->units.at[reading->match->first].mention;
    if (absorbed < 0 || first < 0) return false;
    const struct mention *body = &article->mentions.at[absorbed];
    if (ends_with_dot(article, &article->mentions.at[first])) return true;
    return body->name.size && !is_in(reading, body->last - 1, L_ORGAN) &&
           !is_in(reading, head_of_body(article, body), L_ORGAN);
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
    mention->opens = naming_may_open(reading, head);
    mention->stands = naming_may_stand(reading, mention, head);
    if (naming_gives(reading, "joins", "names") && (follows_description(reading) || are_two(reading))) return false;
    if (is_no_organ(reading)) return false;
    if (naming_gives(reading, "joins", "longer") && !grows_from(reading, L_ORGANISATION_HEAD)) return false;
    if (naming_gives(reading, "joins", "onward") && absorbed_size(reading) < shortest_onward) return false;
    if (naming_gives(reading, "joins", "land") && !is_organ_of_land(reading)) return false;
    if (naming_gives(reading, "joins", "nation") && stands_apart(reading)) return false;
    if (naming_gives(reading, "joins", "wing") && !grows_from(reading, L_PARTY_HEAD)) return false;
    const struct lexicon_entry *listed = listed_name(reading);
    if (listed) mention->name = lexicon_value(listed), mention->office.country = lexicon_key(listed, "country");
    if (!mention->office.country.size) mention->office.country = naming_own_country(reading, mention);
    mention->value = head ? lexicon_value(head) : match_give(reading, "head");
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
