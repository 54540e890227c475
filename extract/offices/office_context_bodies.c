#include "office_context_parts.h"

#include "digits.h"
#include "name_key.h"
#include "portfolio.h"
#include "word_list.h"

#include <string.h>

const struct mention *office_body_of(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > title->end) continue;
        if (!title->office.governs || !vocabulary_has(article, inner->value, V_KIND_PARTISAN)) return inner;
    }
    return NULL;
}

/* The token behind a comma, and behind letters in brackets before it. */
static uint32_t behind_comma(const struct article *article, uint32_t token, uint32_t end) {
    enum { bracket = 3 };
    if (token + bracket < end && article_is_written(article, token, "(") &&
        article_is_written(article, token + bracket - 1, ")"))
        token += bracket;
    return token + (token < end && article_is_written(article, token, ","));
}

/* Whether the words between a body and a title say that it is the body's: "its new", ", whose", "of which Berg was". */
static bool is_owned(const struct article *article, const struct mention *body, const struct mention *title) {
    enum { most_words = 3 };
    static const struct slice owners[] = {WORD("its"), WORD("their"), WORDS_END};
    uint32_t token = body->last;
    if (body->form == FORM_PRONOUN && !article_among_nocase(article, body->first, owners)) return false; /* "it said" */
    if (body->form != FORM_PRONOUN) {
        token = behind_comma(article, token, title->first);
        const bool of_which =
            token + 1 < title->first && article_is(article, token, "of") && article_is(article, token + 1, "which");
        if (of_which) return token + 2 + most_words >= title->first;
        if (token >= title->first || !article_is(article, token++, "whose")) return false;
    }
    if (token + most_words < title->first) return false;
    while (token < title->first && article->tokens.at[token].shape == SHAPE_LOWER) token++;
    return token == title->first;
}

/* "its prime minister" is a state's, whatever "its" may mean. */
static bool may_be_owned(const struct article *article, const struct mention *title) {
    bool speaks = slice_find(title->office.name, slice_of("Spokes"), 0) != SIZE_MAX;
    return !title->office.state || speaks || vocabulary_has(article, title->office.name, V_OFFICE_OWNED);
}

/* The body whose the title is by the words before it, "its director" or "Acme, whose director"; NULL: none. */
static const struct mention *owner(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!may_be_owned(article, title)) return NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->end < title->start; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || !is_owned(article, body, title)) continue;
        const struct mention *fullest = office_fullest_of(article, body->chain);
        return fullest && fullest->form == FORM_NAME ? fullest : NULL;
    }
    return office_plural_owner(article, title);
}

/* The first title of the chain that has a body or a country. */
static const struct mention *served_title(const struct context *context, uint32_t chain) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *title = office_at(context->article, (size_t)i);
        if (title->office.organisation.size || title->office.country.size) return title;
    }
    return NULL;
}

/* "Berg" in "Berg's spokesman"; NULL: no person opens the title. */
static const struct mention *served_within(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && office_at(article, i)->first == title->first; i++) {
        const struct mention *person = office_at(article, i);
        if (person->kind == KIND_PERSON && person->last < title->last && person->chain) return person;
    }
    return NULL;
}

bool office_serves_person(const struct article *article, const struct mention *title) {
    return served_within(article, title);
}

/* The person before a title: "her deputy", "Berg's new spokesman"; NULL: nobody. */
static const struct mention *served_before(const struct article *article, const struct mention *title) {
    enum { most_words = 2 };
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first + 1 && article->tokens.at[token - 1].shape == SHAPE_LOWER &&
                    !article_is(article, token - 1, "her") && !article_is(article, token - 1, "his");
         i++)
        token--;
    if (token > first && article->tokens.at[token - 1].shape == SHAPE_CLITIC) token--;
    if (token == first) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < token;
         i++) {
        const struct mention *person = office_at(article, i);
        bool owns = person->form == FORM_PRONOUN || token < title->first;
        if (person->kind == KIND_PERSON && person->last == token && person->chain && owns) return person;
    }
    return NULL;
}

/* Who stands behind a title: "spokesman for Norwegian President Anna Berg"; NULL: nobody. */
static const struct mention *served_behind(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("for"), WORD("to"), WORD("of"), WORDS_END};
    uint32_t token = title->last, last = article->sentences.at[title->sentence].last;
    if (token + 1 >= last || !article_among(article, token, links)) return NULL;
    token += 1 + article_is(article, token + 1, "the");
    size_t i = article_from(article, token);
    if (i >= article->mentions.count || office_at(article, i)->first != token) return NULL;
    const struct mention *master = office_at(article, i);
    return master->chain && (master->kind == KIND_PERSON || master->kind == KIND_TITLE) ? master : NULL;
}

/* "the presidential spokesman": the president whom the sentences before name last, with the state; NULL: none. */
static const struct mention *president_before(const struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    for (size_t before = article_from(article, title->first); before-- > 0;) {
        const struct mention *other = office_at(article, before);
        if (other->sentence + reach < title->sentence) break;
        if (other->kind == KIND_TITLE && other->office.country.size && !other->office.organisation.size &&
            vocabulary_has(article, other->office.name, V_OFFICE_HEAD_OF_STATE))
            return other;
    }
    return NULL;
}

const struct mention *office_served(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (slice_starts(title->office.name, slice_of("Presidential "))) return president_before(context, title);
    const bool opens = title->first == article->sentences.at[title->sentence].first;
    const enum shape before = opens ? SHAPE_PUNCTUATION : (enum shape)article->tokens.at[title->first - 1].shape;
    const bool owned = before == SHAPE_CLITIC; /* "Berg's national security adviser" */
    const bool helper = vocabulary_starts(article, title->office.name, V_OFFICE_HELPER);
    const struct mention *master = served_within(article, title);
    if (!helper && !owned && !master) return NULL;
    if (!master && helper) master = served_behind(article, title);
    if (!master && before != SHAPE_PUNCTUATION) master = served_before(article, title);
    return master ? served_title(context, master->chain) : NULL;
}

/* "Adviser to the King of Jordan" serves where the king reigns. */
const struct mention *office_title_within(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, title->first + 1);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++)
        if (office_at(article, i)->kind == KIND_TITLE && office_at(article, i)->end <= title->end)
            return office_at(article, i);
    return NULL;
}

/* --- ministries --- */

/* "Norwegian Foreign Minister" in an article about another country: "the foreign ministry" is that one's. */
static bool is_visitor(const struct context *context, const struct mention *title) {
    struct places *places = context->kept->places;
    for (uint32_t i = title->first; i < title->last; i++) {
        struct slice country = places_at(places, title->sentence, i);
        if (country.size) return !slice_equal(country, places_main(places, context->article));
    }
    struct slice page = places_page(places);
    return page.size && title->office.country.size && !slice_equal(page, title->office.country);
}

/* "Interior" in "Interior Ministry" is the portfolio of Internal Affairs, by the lists. */
static bool has_portfolio(const struct context *context, const struct mention *body, struct slice portfolio) {
    const struct lexicon *lexicon = context->kept->lexicon;
    for (uint32_t i = body->first; i < body->last; i++) {
        struct unit unit = lexicon_first_unit(lexicon, context->article, i, body->last);
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, context->kept->portfolios);
        if (entry && slice_equal(entry->value, portfolio)) return true;
    }
    return false;
}

/* "Department of Health" is a state's ministry of it, and no part of one. */
static bool is_department_of(struct slice name, struct slice portfolio) {
    static const struct slice heads[] = {WORD("Department of "), WORD("Department for "), WORDS_END};
    for (const struct slice *head = heads; head->size; head++) {
        size_t at = slice_find(name, *head, 0);
        if (at != SIZE_MAX) return slice_starts(slice_cut(name, at + head->size, name.size), portfolio);
    }
    return false;
}

/* "Minister of Foreign Affairs" has the body that is called a ministry and names the first word of the portfolio. */
static bool is_ministry_of(const struct context *context, const struct mention *body, const struct mention *title) {
    const struct slice portfolio = portfolio_of(title->office.name), name = mention_text(context->article, body);
    struct slice word, rest = portfolio;
    if (!portfolio.size) return false;
    if (!slice_equal(body->value, slice_of("ministry")) || slice_starts(title->office.name, slice_of("Secretary of ")))
        return is_department_of(name, portfolio);
    slice_next(&rest, ' ', &word);
    return office_says(name, word) || has_portfolio(context, body, portfolio);
}

/* Of a ministry: also where a place tells it, "Oslo's foreign ministry". */
static struct slice ministrys_country(const struct context *context, const struct mention *ministry) {
    const struct slice country = context->body_country[ministry->chain];
    return country.size ? country : office_country_in_body(context, ministry);
}

static const struct mention *ministry_of(struct context *context, const struct mention *title) {
    const size_t count = portfolio_of(title->office.name).size ? context->kept->ministries.keys.count : 0;
    const bool visitor = count && is_visitor(context, title);
    const struct mention *best = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct mention *body = office_at(context->article, (size_t)context->ministries[i]);
        if (!is_ministry_of(context, body, title)) continue;
        const struct slice country = ministrys_country(context, body);
        if ((country.size || visitor) && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* The ministry in the first lines of a page, when it is the only one; NULL: none. */
static const struct mention *heading_ministry(const struct article *article) {
    enum { first_lines = 4 };
    const struct mention *found = NULL;
    for (size_t i = 0; i < article->mentions.count && office_at(article, i)->sentence < first_lines; i++) {
        const struct mention *body = office_at(article, i);
        bool ministry = body->kind == KIND_ORGANISATION && body->form == FORM_NAME &&
                        slice_equal(body->value, slice_of("ministry"));
        if (!ministry || !article->sentences.at[body->sentence].heading) continue;
        if (found && found->chain != body->chain) return NULL;
        if (!found) found = body;
    }
    return found;
}

/* The same for those who serve in a ministry that their titles do not name. */
static const struct mention *pages_ministry(struct context *context, const struct mention *title) {
    if (office_names_country(context, title) ||
        !vocabulary_has(context->article, title->office.name, V_OFFICE_OF_MINISTRY))
        return NULL;
    return heading_ministry(context->article);
}

struct slice office_country_of_page(struct context *context, const struct mention *title) {
    const bool leads_one = portfolio_of(title->office.name).size > 0;
    const struct mention *ministry = leads_one ? heading_ministry(context->article) : NULL;
    return ministry && is_ministry_of(context, ministry, title) ? ministrys_country(context, ministry) : slice_of("");
}

/* No state has as many ministries; of a list that says so, the first are looked at. */
void office_note_ministry(struct context *context, int32_t body) {
    const struct article *article = context->article;
    const struct mention *mention = office_at(article, (size_t)body);
    struct key_index *known = &context->kept->ministries;
    struct digits digits;
    size_t count = known->keys.count;
    const bool department = slice_equal(mention->value, slice_of("department")) && mention->form == FORM_NAME;
    if (!department && !slice_equal(mention->value, slice_of("ministry"))) return;
    if (mention->form == FORM_PRONOUN || count == most_ministries) return;
    struct slice parts[] = {digits_of(mention->chain, &digits), mention_text(article, mention)};
    if (key_index_add(known, name_join(article->arena, parts, 2, ' ')) == count) context->ministries[count] = body;
}

/* --- what stands beside a title --- */

/* "World Bank: Anna Berg, Country Director", "For the World Bank: …": the body that opens the entry; NULL: none. */
static const struct mention *entry_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    uint32_t first = sentence->first;
    if (article_is(article, first, "for")) first++;
    if (first > sentence->first && article_is_written(article, first, "the")) first++;
    size_t at = article_from(article, first);
    if (at >= article->mentions.count) return NULL;
    const struct mention *body = office_at(article, at);
    if (!office_names_body(body) || body->first != first || body->last + 1 >= title->first) return NULL;
    bool opens = article_is_written(article, body->last, ":");
    return opens && !title->office.state ? body : NULL;
}

/* The body that starts at a token or behind its article; NULL: none. */
static const struct mention *body_at(const struct article *article, uint32_t token) {
    if (article_is_written(article, token, "the")) token++;
    size_t i = article_from(article, token);
    return i < article->mentions.count && office_at(article, i)->first == token &&
                   office_names_body(office_at(article, i))
               ? office_at(article, i)
               : NULL;
}

static bool ends_at(const struct article *article, uint32_t sentence, uint32_t token) {
    static const struct slice ends[] = {WORD(";"), WORD("."), WORD("("), WORD(")"), WORDS_END};
    return token >= article->sentences.at[sentence].last || article_among(article, token, ends);
}

/* "Harvest Institute", "Harvest Institute, Oslo (Norway)": with the place where it is, the body ends its entry. */
static bool ends_entry(const struct article *article, const struct mention *body) {
    enum { longest_place = 3 };
    if (ends_at(article, body->sentence, body->last)) return true;
    if (!article_is_written(article, body->last, ",")) return false;
    const uint32_t first = body->last + 1;
    if (body_at(article, first)) return true;
    uint32_t token = first;
    while (token < first + longest_place && token < article->sentences.at[body->sentence].last &&
           article_has_capital(article, token))
        token++;
    const size_t next = article_from(article, first);
    const bool of_somebody = next < article->mentions.count && office_at(article, next)->first < token &&
                             office_at(article, next)->kind != KIND_ORGANISATION;
    return token > first && !of_somebody && ends_at(article, body->sentence, token);
}

/* "Professor Anna Berg of the University of Oslo", "Rapporteur: Anna Berg, University of Oslo", "Legal Officer, UNIDO",
 * "State Secretary Anna Berg, Ministry of Trade" */
static const struct mention *body_behind(struct context *context, const struct mention *title) {
    enum { apart = 4 };
    static const struct slice links[] = {WORD("of"), WORD("from"), WORD("at"), WORDS_END};
    const struct article *article = context->article;
    const struct mention *person = title->holder >= 0 ? office_at(article, (size_t)title->holder) : title;
    bool after = person->sentence == title->sentence && person->first >= title->last;
    uint32_t token = after && person->first < title->last + apart ? person->last : title->last;
    if (token + 1 >= article->sentences.at[title->sentence].last) return NULL;
    bool linked = token == person->last && article_among(article, token, links);
    if (!linked && !article_is_written(article, token, ",")) return NULL;
    const struct mention *body = body_at(article, token + 1);
    if (!body || (title->office.state && office_is_private(context, body))) return NULL;
    const bool meets = linked && !article_is(article, token, "of") && office_leads_state(article, title);
    if (meets) return NULL; /* "met President Berg at UNESCO" */
    if (linked) return body;
    if (title->office.state)
        return slice_equal(body->value, slice_of("ministry")) && token == person->last ? body : NULL;
    return ends_entry(article, body) ? body : NULL;
}

/* "(World Bank, Country Director)" */
static const struct mention *body_bracketed(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first;
    if (title->first < first + 3 || !article_is_written(article, title->first - 1, ",")) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->first >= title->first) break;
        if (body->last + 1 == title->first && body->first > first && office_names_body(body) &&
            article_is_written(article, body->first - 1, "("))
            return body;
    }
    return NULL;
}

const struct mention *office_firm_of_board(const struct article *article, const struct mention *body) {
    if (!body || !slice_equal(body->value, slice_of("board"))) return body;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *firm = office_at(article, i);
        if (office_names_body(firm) && firm->end == body->end && slice_equal(firm->value, slice_of("company")))
            return firm;
    }
    return body;
}

/* The body that a clause names right before its verb; NULL: none. */
static const struct mention *subject_body(const struct article *article, uint32_t first, uint32_t verb) {
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < verb;
         i++) {
        const struct mention *body = office_at(article, i);
        bool before = body->last == verb || (body->last + 1 == verb && article_is_written(article, body->last, ")"));
        if (office_names_body(body) && before) return body;
    }
    return NULL;
}

/* "Acme has named Anna Berg president", "Acme dismissed coach Anna Berg": who puts into office, or out of it, whoever
 * has it; NULL: nobody, or one who appoints others. */
static const struct mention *appointer(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    enum { most_words = 8 };
    static const struct slice helpers[] = {WORD("has"),  WORD("have"),    WORD("had"),
                                           WORD("also"), WORD("already"), WORDS_END};
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first && !vocabulary_has_token(article, token, V_APPOINTING_VERB); i++)
        token--;
    const bool removes = title->first > first && vocabulary_has_token(article, title->first - 1, V_REMOVING_VERB);
    if (removes) token = title->first - 1;
    else if (token == first || !vocabulary_has_token(article, token, V_APPOINTING_VERB)) return NULL;
    while (token > first && article_among(article, token - 1, helpers)) token--;
    const struct mention *body = subject_body(article, first, token);
    if (!body || vocabulary_has(article, body->value, V_KIND_APPOINTING)) return NULL;
    return office_firm_of_board(article, office_fullest_of(article, body->chain));
}

/* "chief executive and founder of Acme": the body of what else somebody is; NULL: none. */
static const struct mention *body_behind_pair(const struct article *article, const struct mention *title) {
    enum { most_words = 3 };
    static const struct slice links[] = {WORD("of"), WORD("at"), WORDS_END};
    const uint32_t last = article->sentences.at[title->sentence].last;
    uint32_t token = title->last + 1;
    while (token < last && token <= title->last + most_words && article->tokens.at[token].shape == SHAPE_LOWER &&
           !article_among(article, token, links))
        token++;
    return token + 1 < last && article_among(article, token, links) ? body_at(article, token + 1) : NULL;
}

/* "President and Chief Executive Officer of Acme": the body behind the second office; NULL: none. */
static const struct mention *shared_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (title->last + 1 >= article->sentences.at[title->sentence].last) return NULL;
    if (!article_is_written(article, title->last, "and") || office_serves_all(context->article, title)) return NULL;
    size_t i = article_from(article, title->last + 1);
    if (i >= article->mentions.count || office_at(article, i)->first != title->last + 1)
        return title->office.state ? NULL : body_behind_pair(article, title);
    const struct mention *second = office_at(article, i);
    if (second->kind != KIND_TITLE || second->chain != title->chain ||
        slice_starts(second->office.name, slice_of("Member")))
        return NULL;
    if (office_names_country(context, title)) return NULL; /* "Norwegian Oil Minister and head of Acme" */
    const struct mention *body = office_body_of(article, second);
    bool of_firm = body && (slice_equal(body->value, slice_of("company")) ||
                            (vocabulary_stands_in(article, second->office.name, V_OFFICE_CHIEF_OF_FIRM) &&
                             !vocabulary_has(article, body->value, V_KIND_STATE)));
    if (body && !office_sits_on(article, title, body)) return NULL; /* "Director and Chair of the Audit Committee" */
    return body && (!title->office.state || of_firm) ? body : NULL;
}

/* Whether a body of a name that no list has may stand there: "Aquasur", "Great Lakes Shipping" of a firm's head, but
 * not the field in "Director, Public Health". */
static bool may_name_body(const struct context *context, const struct mention *title, uint32_t first, uint32_t last) {
    const struct article *article = context->article;
    if (places_at(context->kept->places, title->sentence, first).size) return false;
    const bool field = article_is_written(article, first - 1, ",");
    if (!field && vocabulary_stands_in(article, title->office.name, V_OFFICE_CHIEF_OF_FIRM)) return true;
    for (uint32_t i = first; i < last; i++)
        if (article->tokens.at[i].shape == SHAPE_TITLE && !article->tokens.at[i].word) return true;
    return false;
}

void office_list_bodies(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1, count = 0;
    int32_t *by_chain = arena_alloc(article->arena, chains * sizeof *by_chain);
    context->bodies = arena_alloc(article->arena, (most_bodies + 1) * sizeof *context->bodies);
    for (size_t i = 0; i < chains; i++) by_chain[i] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN) continue;
        int32_t *known = &by_chain[body->chain];
        if (*known < 0 || (body->name.size && !office_at(article, (size_t)*known)->name.size)) *known = (int32_t)i;
    }
    for (size_t i = 1; i < chains && count < most_bodies; i++)
        if (by_chain[i] >= 0) context->bodies[count++] = by_chain[i];
    context->bodies[count] = -1;
}

/* The body whose name begins with these words: "Summit" for Summit Petroleum; NULL: none. */
static const struct mention *body_called(const struct context *context, struct slice words) {
    const struct article *article = context->article;
    for (const int32_t *body = context->bodies; *body >= 0; body++) {
        const struct mention *named = office_fullest(article, office_at(article, (size_t)*body));
        if (office_names_body(named) && slice_starts(mention_text(article, named), words)) return named;
    }
    return NULL;
}

/* The words behind "of" or "at" in a title, or right behind it, or behind a comma in it, that name a body of which the
 * text says no more: "the head of Aquasur", "Editor, Aquasur"; empty: none. */
static struct slice named_complement(const struct context *context, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("at"), WORDS_END},
                              joints[] = {WORD("of"), WORD("for"), WORD("and"), WORD("&"), WORDS_END};
    const struct article *article = context->article;
    uint32_t end = article->sentences.at[title->sentence].last, token = title->first + 1;
    if (!vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_NAMED)) return slice_of("");
    while (token < title->last && !article_is_written(article, token, ",")) token++;
    if (token == title->last)
        for (token = title->first + 1; token < title->last && !article_among(article, token, links);) token++;
    const bool comma = token < title->last && article_is_written(article, token, ",");
    if (token + 1 >= end || (!comma && !article_among(article, token, links))) return slice_of("");
    uint32_t first = token + 1 + article_is_written(article, token + 1, "the"), last = first;
    for (uint32_t i = first; i < end; i++) {
        if (article_has_capital(article, i)) last = i + 1;
        else if (i == first || !article_among(article, i, joints)) break;
    }
    if (last == first || (last < end && article->tokens.at[last].shape == SHAPE_LOWER)) return slice_of("");
    size_t inside = article_from(article, first);
    if (inside < article->mentions.count && office_at(article, inside)->first < last) return slice_of("");
    if (!may_name_body(context, title, first, last)) return slice_of("");
    struct slice name = article_words(article, first, last);
    const struct mention *body = body_called(context, name);
    return body ? mention_text(article, body) : name;
}

/* The token of a word that stands some tokens before another at most; the sentence's last without. */
static uint32_t word_before(const struct article *article, const struct mention *title, struct slice word) {
    enum { reach = 6 };
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    for (uint32_t i = title->first; i > sentence->first && i + reach > title->first; i--)
        if (slice_equal(article_words(article, i - 1, i), word)) return i - 1;
    return sentence->last;
}

/* The named body that ends before a token of the title's sentence; NULL: none. */
static const struct mention *body_ending(const struct article *article, const struct mention *title, uint32_t token) {
    const struct mention *found = NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->first < token; i++)
        if (office_names_body(office_at(article, i)) && office_at(article, i)->last == token && !found)
            found = office_at(article, i);
    return found;
}

/* "the World Bank, where she was chief economist", "joined the IMF as director": where the words before a title have
 * its holder work; NULL: they do not. */
static const struct mention *workplace(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    static const struct slice verbs[] = {WORD("was"),    WORD("is"),   WORD("became"), WORD("served"),
                                         WORD("serves"), WORD("been"), WORD("worked"), WORDS_END},
                              entries[] = {WORD("joined"), WORD("joins"),    WORD("join"), WORD("joining"),
                                           WORD("left"),   WORD("rejoined"), WORD("at"),   WORDS_END};
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    const uint32_t where = word_before(article, title, slice_of("where"));
    if (where < sentence->last && where > sentence->first) {
        bool works = false;
        for (uint32_t i = where; i < title->first; i++) works = works || article_among(article, i, verbs);
        const bool comma = article_is_written(article, where - 1, ",");
        return works ? body_ending(article, title, where - comma) : NULL;
    }
    const uint32_t as = word_before(article, title, slice_of("as"));
    if (as == sentence->last || as + 2 < title->first) return NULL;
    const struct mention *body = body_ending(article, title, as);
    if (!body || body->first < sentence->first + 2) return NULL;
    const uint32_t verb = body->first - 1 - article_is(article, body->first - 1, "the");
    return article_among(article, verb, entries) ? body : NULL;
}

/* "Acme chairman Anna Berg, vice president Peter Holm and spokeswoman Lea Lund": the body of the office before, in a
 * list; empty: none. */
static struct slice listed_body(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (!vocabulary_stands_in(article, title->office.name, V_OFFICE_LISTED) || office_names_country(context, title))
        return slice_of("");
    if (token > first && article_is(article, token - 1, "and")) token--;
    if (token > first && article_is_written(article, token - 1, ",")) token--;
    if (token == title->first) return slice_of("");
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < token;
         i++) {
        const struct mention *before = office_at(article, i);
        if (before->kind != KIND_TITLE || before->holder < 0 || before->office.plural) continue;
        const struct mention *person = office_at(article, (size_t)before->holder);
        if (person->last != token || person->first < before->last || before->office.governs) continue;
        const struct mention *body = office_body_of(article, before);
        return body && body->form == FORM_NAME ? mention_text(article, body) : before->office.organisation;
    }
    return slice_of("");
}

/* "The Ministry of Trade agreed. Deputy Minister Anna Berg": the ministry of which the text speaks where somebody of a
 * ministry is told of without a portfolio; NULL: none, or several. */
static const struct mention *ministry_near(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!vocabulary_has(article, title->office.name, V_OFFICE_UNDER_MINISTER) || office_names_country(context, title))
        return NULL;
    const struct mention *found = NULL;
    uint32_t before = article->sentences.at[title->sentence ? title->sentence - 1 : 0].first;
    for (size_t i = article_from(article, before);
         i < article->mentions.count && office_at(article, i)->end <= title->start; i++) {
        const struct mention *body = office_at(article, i);
        if (!office_names_body(body) || !slice_equal(body->value, slice_of("ministry"))) continue;
        if (found && found->chain != body->chain) return NULL;
        found = body;
    }
    struct slice country = found ? context->body_country[found->chain] : slice_of("");
    if (country.size && title->office.country.size && !slice_equal(country, title->office.country)) return NULL;
    return found ? office_fullest(article, found) : NULL;
}

/* "Deputy Head" of "First Deputy Head" */
static struct slice without_ordinal(struct slice office) {
    static const struct slice ordinals[] = {WORD("First"), WORD("Second"), WORD("Third"), WORDS_END};
    struct slice rest = office, first;
    slice_next(&rest, ' ', &first);
    return word_among(first, ordinals) ? rest : office;
}

/* "Head of the Harvest Office Anna Berg … Deputy head Peter Holm": the office just before above which his stands; NULL:
 * none, or one of a state. */
static const struct mention *superior(const struct article *article, const struct mention *title) {
    enum { reach = 2, most_words = 3 };
    const struct slice office = without_ordinal(title->office.name),
                       below = slice_cut(office, 0, slice_find(office, slice_of(" "), 0));
    if (title->office.state || title->last - title->first > most_words ||
        !vocabulary_has(article, below, V_OFFICE_BELOW))
        return NULL;
    const struct slice above = slice_cut(office, below.size + 1, office.size);
    const uint32_t from = title->sentence > reach ? title->sentence - reach : 0;
    for (size_t i = article_from(article, title->first); i-- > 0 && office_at(article, i)->sentence >= from;) {
        const struct mention *other = office_at(article, i);
        if (other->kind != KIND_TITLE || !slice_equal(other->office.name, above) || other->end > title->start) continue;
        return other->office.organisation.size ? other : NULL;
    }
    return NULL;
}

/* A way to find the body of an office, and what it rests on. */
struct body_sieve {
    const struct mention *(*find)(struct context *context, const struct mention *title);
    const char *by;
};

/* The body that the first finds that finds one; NULL: none does. */
static const struct mention *try_sieves(struct context *context, struct mention *title,
                                        const struct body_sieve *sieves) {
    const struct mention *body = NULL;
    for (; sieves->find && !body; sieves++) {
        body = sieves->find(context, title);
        if (body) office_take_body(&title->office, mention_text(context->article, body), sieves->by);
    }
    return body;
}

const struct mention *office_take_told_body(struct context *context, struct mention *title) {
    static const struct body_sieve told[] = {
        {workplace, "where its holder works"},          {appointer, "who puts its holder into office"},
        {office_subject_before, "the sentence before"}, {office_subject_spoken_for, "whom the sentence is about"},
        {office_body_of_page, "whose page it is"},      {NULL, NULL}};
    const struct article *article = context->article;
    const struct mention *body = office_body_of(article, title);
    if (!body) body = owner(context, title);
    if (!body) body = shared_body(context, title);
    return body ? body : try_sieves(context, title, told);
}

/* The title inside a title, or that of whom its holder serves; NULL: none. */
static const struct mention *master_of(const struct context *context, const struct mention *title) {
    const struct mention *master = office_title_within(context, title);
    return master ? master : office_served(context, title);
}

static const struct mention *headed_by_master(struct context *context, const struct mention *title) {
    const struct mention *master = master_of(context, title);
    return master ? office_headed_by_master(context, master) : NULL;
}

static const struct mention *headed_body(struct context *context, const struct mention *title) {
    return office_firm_of_board(context->article, office_headed_body(context, title));
}

/* "Its director" of a body that is only described: what the article calls it most fully. */
static void name_inner_body(const struct article *article, struct office *office, const struct mention *inner) {
    const struct mention *fullest = inner->form == FORM_NAME ? NULL : office_fullest_of(article, inner->chain);
    if (!fullest || fullest->form == FORM_PRONOUN) return;
    if (office_says(mention_text(article, inner), slice_of("central bank")) &&
        !vocabulary_stands_in_nocase(article, mention_text(article, fullest), V_CENTRAL_BANK_WORD))
        fullest = inner; /* no commercial bank */
    const struct slice house = slice_of("House");
    if (slice_equal(mention_text(article, inner), house) &&
        slice_find(mention_text(article, fullest), house, 0) == SIZE_MAX)
        fullest = inner; /* "House Speaker" beside other services of the state */
    office->organisation = mention_text(article, fullest);
    office->organisation_by = "the name of the body in it";
}

/* What other titles tell of an office's body, or words that name one. */
static void take_told_name(const struct context *context, struct mention *title) {
    struct office *office = &title->office;
    const struct mention *master = master_of(context, title);
    if (master) office_take_body(office, master->office.organisation, "the office of whom it serves");
    if (!office->organisation.size) office_take_body(office, named_complement(context, title), "its complement");
    if (!office->organisation.size) office_take_body(office, listed_body(context, title), "the office before it");
    const struct mention *above = office->organisation.size ? NULL : superior(context->article, title);
    if (!above) return;
    office_take_body(office, above->office.organisation, by_office_above);
    office_take_country(office, above->office.country, by_office_above);
}

/* "Peru's court" beside a judge of whom the places around tell that he is Norway's. */
static bool is_of_another_state(const struct context *context, const struct mention *title,
                                const struct mention *body) {
    if (!office_is_domestic(context, body) || office_names_country(context, title)) return false;
    const struct slice told = office_country_in_body(context, body);
    return told.size && title->office.country.size && !slice_equal(told, title->office.country);
}

/* The country of an office whose body alone tells it. */
static void take_country_of(struct context *context, struct mention *title, const struct mention *body) {
    struct office *office = &title->office;
    const bool domestic = office_is_domestic(context, body);
    if (domestic) office_take_country(office, context->body_country[body->chain], by_its_body);
    if (slice_find(office->name, slice_of("Governor"), 0) != SIZE_MAX) /* no bank of several states has one */
        office_take_country(office, body->office.country, by_its_body);
    const bool worlds =
        slice_find(office->name, slice_of("Secretary General"), 0) != SIZE_MAX ||
        (slice_find(office->name, slice_of("Rapporteur"), 0) != SIZE_MAX && !office_is_at_home(context));
    if (!office->country.size && !worlds && !office->plural && domestic && !office_is_private(context, body))
        office_guess_country(office, places_around(context->kept->places, context->article, title), by_places);
}

void office_complete_body(struct context *context, struct mention *title) {
    static const struct body_sieve beside[] = {{entry_body, "the entry's first words"},
                                               {owner, "whose it is"},
                                               {body_bracketed, "what stands before it"},
                                               {body_behind, "what stands behind it"},
                                               {shared_body, "the office beside it"},
                                               {ministry_of, "the ministry of its portfolio"},
                                               {pages_ministry, "the ministry of the page"},
                                               {ministry_near, "the ministry near it"},
                                               {NULL, NULL}},
                                   around[] = {{headed_by_master, "the body of whom it serves"},
                                               {office_listed_under, "the head of its list"},
                                               {office_university_of, "the article's university"},
                                               {office_body_of_kind, "the article's body of that kind"},
                                               {office_house_of, "the article's parliament"},
                                               {office_spoken_for, "the body named last"},
                                               {headed_body, "the body spoken of"},
                                               {NULL, NULL}};
    struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *inner = office_body_of(article, title);
    if (inner) name_inner_body(article, office, inner);
    if (office->organisation.size || inner) return;
    const struct mention *body = try_sieves(context, title, beside);
    if (!body) take_told_name(context, title);
    if (!body && office->organisation.size) return;
    const struct mention *world = body ? NULL : office_world_body(context, title);
    if (world) { /* no country's, whatever the text is about */
        office_take_body(office, mention_text(article, world), "the list of leaders");
        return;
    }
    if (!body) body = try_sieves(context, title, around);
    if (body && is_of_another_state(context, title, body)) {
        if (!office_is_recalled(context, body)) { /* of another story */
            office_drop_body(office);
            return;
        }
        office_drop_country(office);
        office_take_country(office, office_country_in_body(context, body), by_its_body);
    }
    if (body) take_country_of(context, title, body);
}
