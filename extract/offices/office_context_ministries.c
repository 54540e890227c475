#include "office_context_parts.h"

#include "digits.h"
#include "name_key.h"
#include "portfolio.h"
#include "word_list.h"

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
        if (entry && slice_equal(lexicon_value(entry), portfolio)) return true;
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

/* "the Foreign Ministry" far from a guest's minister is the ministry of the state of which the article speaks most, or
 * of one of several. */
static bool is_hosts(const struct context *context, const struct mention *title, const struct mention *ministry) {
    enum { near = 4 };
    const struct slice own = title->office.country, home = places_main(context->kept->places, context->article);
    const bool beside = ministry->sentence <= title->sentence + near && title->sentence <= ministry->sentence + near;
    return !beside && own.size && !slice_equal(own, home);
}

const struct mention *office_ministry_of(struct context *context, const struct mention *title) {
    const size_t count = portfolio_of(title->office.name).size ? context->kept->ministries.keys.count : 0;
    const bool visitor = count && is_visitor(context, title);
    const struct mention *best = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct mention *body = office_at(context->article, (size_t)context->ministries[i]);
        if (!is_ministry_of(context, body, title)) continue;
        const struct slice country = ministrys_country(context, body);
        if ((country.size || visitor) && !slice_equal(country, title->office.country)) continue;
        if (!country.size && is_hosts(context, title, body)) continue;
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

const struct mention *office_ministry_of_page(struct context *context, const struct mention *title) {
    if (office_names_country(context, title) ||
        !vocabulary_has(context->article, title->office.name, V_OFFICE_OF_MINISTRY))
        return NULL;
    return heading_ministry(context->article);
}

const struct mention *office_ministry_near(struct context *context, const struct mention *title) {
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
