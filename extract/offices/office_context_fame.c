#include "coref.h"
#include "office_context_parts.h"
#include "word_list.h"

enum { code = 3 }; /* letters of a country's code */

const struct lexicon_entry *office_entry_at(const struct context *context, uint32_t first, uint32_t last, int class) {
    const struct lexicon *lexicon = context->kept->lexicon;
    struct unit unit = lexicon_first_unit(lexicon, context->article, first, last);
    return unit.last == last ? lexicon_unit_entry(lexicon, &unit, class) : NULL;
}

/* The country in an entry such as "USA George / GBR Kate" of whoever has the words; empty: nobody has. */
static struct slice country_with(const struct lexicon_entry *entry, struct slice words) {
    struct slice rest = entry ? lexicon_value(entry) : slice_of(""), one;
    while (slice_next(&rest, '/', &one)) {
        one = slice_trim(one);
        if (one.size > code + 1 && slice_equal_nocase(slice_cut(one, code + 1, one.size), words))
            return slice_cut(one, 0, code);
    }
    return slice_of("");
}

/* The country that all of an entry are of; empty: they are of several. */
static struct slice shared_country(const struct lexicon_entry *entry) {
    struct slice rest = lexicon_value(entry), one, shared = slice_of("");
    while (slice_next(&rest, '/', &one)) {
        one = slice_trim(one);
        if (one.size < code || (shared.size && !slice_equal(shared, slice_cut(one, 0, code)))) return slice_of("");
        shared = slice_cut(one, 0, code);
    }
    return shared;
}

const struct mention *office_fullest_of(const struct article *article, uint32_t chain) {
    const int32_t fullest = chain ? coref_fullest(article, chain) : -1;
    return fullest >= 0 ? office_at(article, (size_t)fullest) : NULL;
}

const struct mention *office_fullest(const struct article *article, const struct mention *mention) {
    const struct mention *fullest = office_fullest_of(article, mention->chain);
    return fullest ? fullest : mention;
}

bool office_leads_state(const struct article *article, const struct mention *title) {
    return vocabulary_has(article, title->office.name, V_OFFICE_HEAD_OF_STATE) ||
           vocabulary_has(article, title->office.name, V_OFFICE_HEAD_OF_GOVERNMENT);
}

/* The entry of one whom all news knows by the surname alone; NULL: nobody. */
static const struct lexicon_entry *known_surname(const struct context *context, const struct mention *person) {
    for (uint32_t i = person->first; i < person->last; i++) {
        const struct lexicon_entry *entry = office_entry_at(context, i, person->last, context->kept->leaders);
        if (entry) return entry;
    }
    return NULL;
}

/* "President Bush": one of those of the name, of whom the text says no more, if all are of one state. */
static struct slice surname_country(const struct context *context, const struct mention *title,
                                    const struct mention *person) {
    const struct article *article = context->article;
    if (!office_leads_state(article, title) || person->last - person->first != 1) return slice_of("");
    const struct lexicon_entry *entry =
        office_entry_at(context, person->first, person->last, context->kept->leader_names);
    return entry ? shared_country(entry) : slice_of("");
}

struct slice office_fame_country(const struct context *context, const struct mention *title,
                                 const struct mention *person) {
    const struct article *article = context->article;
    person = office_fullest(article, person);
    uint32_t first = person->first, last = person->last;
    bool whole = last - first > 1;
    int class = context->kept->leader_names;
    const struct lexicon_entry *by_last = whole ? office_entry_at(context, last - 1, last, class) : NULL,
                               *by_first = whole ? office_entry_at(context, first, first + 1, class) : NULL;
    struct slice country = country_with(by_last, article_words(article, first, last - whole));
    if (!country.size) country = country_with(by_first, article_words(article, first + whole, last));
    if (country.size || by_last) return country; /* "Peter Bush" is not the Bush who is known */
    const struct lexicon_entry *known = known_surname(context, person);
    if (known && known->value_size != code) return slice_of("");
    if (known) return lexicon_value(known);
    return surname_country(context, title, person);
}

bool office_leads_no_state(const struct context *context, const struct mention *title) {
    if (title->holder < 0 || !slice_ends(title->office.name, slice_of("President"))) return false;
    const struct mention *person = office_at(context->article, (size_t)title->holder);
    const struct lexicon_entry *known = known_surname(context, office_fullest(context->article, person));
    return known && !lexicon_value(known).size && !office_fame_country(context, title, person).size;
}

struct slice office_leader_country(struct context *context, const struct mention *title) {
    if (title->holder < 0) return slice_of("");
    return office_fame_country(context, title, office_at(context->article, (size_t)title->holder));
}

const struct mention *office_world_body(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!vocabulary_has(article, title->office.name, V_OFFICE_OF_WORLD)) return NULL;
    const struct mention *holder = title->holder < 0 ? title : office_at(article, (size_t)title->holder);
    struct slice person = mention_text(article, office_fullest(article, holder));
    for (const int32_t *i = context->bodies; *i >= 0; i++) {
        const struct mention *body = office_at(article, (size_t)*i);
        struct slice name = body->name.size ? body->name : mention_text(article, body);
        if (!vocabulary_joins(article, person, name, V_WORLD_LEADER)) continue;
        return office_fullest(article, body);
    }
    return NULL;
}
