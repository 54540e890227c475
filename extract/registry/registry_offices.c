#include "registry.h"

#include "name_key.h"
#include "portfolio.h"
#include "table.h"
#include "text.h"
#include "word_list.h"

/* --- whether a body is the ministry of a portfolio ------------------------------------------ */

static bool are_synonyms(struct slice portfolio, struct slice word) {
    static const struct slice pairs[][2] = {
        {WORD("foreign"), WORD("external")},
        {WORD("internal"), WORD("interior")},
        {WORD("internal"), WORD("home")},
        {WORD("defence"), WORD("defense")},
        {WORD("labour"), WORD("labor")},
        {WORD("finance"), WORD("treasury")},
        {WORD("transport"), WORD("transportation")},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (slice_equal(portfolio, pairs[i][0]) && slice_equal(word, pairs[i][1])) return true;
    return false;
}

/* "Economy" and "Economic", "Finance" and "Financial"; not "Internal" and "International". */
static bool is_same_topic(struct slice portfolio, struct slice word) {
    enum { stem = 6, longest_ending = 3 };
    static const struct slice general[] = {WORD("affairs"), WORD("and"), WORD("the"), WORD("of"), WORDS_END};
    if (word_among(portfolio, general)) return false;
    if (slice_equal(portfolio, word) || are_synonyms(portfolio, word)) return true;
    struct slice shorter = portfolio.size < word.size ? portfolio : word;
    struct slice longer = portfolio.size < word.size ? word : portfolio;
    return shorter.size >= stem && longer.size - shorter.size <= longest_ending &&
           slice_starts(longer, slice_cut(shorter, 0, stem));
}

static bool has_topic(struct slice portfolio, struct slice body) {
    struct slice word, rest = body, topics, topic;
    while (slice_next(&rest, ' ', &word))
        for (topics = portfolio; slice_next(&topics, ' ', &topic);)
            if (is_same_topic(topic, word)) return true;
    return false;
}

static bool is_ministry_of(struct arena *arena, struct slice office, struct slice body) {
    struct slice portfolio = portfolio_of(office), folded = text_fold(arena, body);
    bool ministry = slice_find(folded, slice_of("ministry"), 0) != SIZE_MAX ||
                    slice_find(folded, slice_of("department"), 0) != SIZE_MAX;
    return portfolio.size && ministry && has_topic(text_fold(arena, portfolio), folded);
}

/* --- which office a statement means ------------------------------------------------------------ */

/* What states call their president in full. */
static struct slice common_name(struct slice office) {
    static const struct slice full[] = {WORD("President of the Republic"), WORD("Federal President"), WORDS_END};
    return word_among(office, full) ? slice_of("President") : office;
}

/* The name of the body, by which all articles call it. */
static struct slice body_name(const struct registry *registry, struct slice organisation) {
    struct slice folded = table_folded(registry->scratch, organisation);
    size_t known = key_index_find(&registry->bodies, folded);
    return known == SIZE_MAX ? folded : registry->entities.at[registry->body_of.at[known]].name;
}

struct registry_seat registry_seat(const struct registry *registry, struct slice office, struct slice organisation,
                                   struct slice country) {
    struct registry_seat seat = {office, body_name(registry, organisation), country};
    if (!country.size) return seat;
    if (!organisation.size) seat.office = common_name(office);
    else if (is_ministry_of(registry->scratch, office, seat.organisation)) seat.organisation = slice_of("");
    return seat;
}

struct slice registry_seat_key(const struct registry *registry, const struct registry_seat *seat) {
    struct slice parts[] = {seat->office, seat->organisation, seat->country};
    return name_join(registry->scratch, parts, sizeof parts / sizeof *parts, '\n');
}
