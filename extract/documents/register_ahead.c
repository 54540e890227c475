#include "calendar.h"
#include "register_parts.h"

/* What is told in the present of a day to come: "The Senate adopts the bill next week". */

/* Whether nothing but a place, whom it goes to and small words stand between two tokens: "to the Senate on". */
static bool is_near(const struct article *article, uint32_t first, uint32_t last) {
    enum { most = 8 };
    static const struct slice small[] = {WORD("on"),   WORD("in"),    WORD("at"),   WORD("by"),
                                         WORD("the"),  WORD("to"),    WORD("here"), WORD("later"),
                                         WORD("late"), WORD("early"), WORDS_END};
    if (last < first || last - first > most) return false;
    for (uint32_t token = first; token < last; token++) {
        const enum shape shape = article->tokens.at[token].shape;
        const bool name = shape == SHAPE_TITLE || shape == SHAPE_UPPER;
        if (!name && !article_among(article, token, small)) return false;
    }
    return true;
}

/* "Next week the Senate debates the bill": whether a day opens the sentence of a deed. */
static bool opens(const struct article *article, const struct mention *date, const struct action *action) {
    const uint32_t first = article->sentences.at[date->sentence].first;
    return date->first <= first + 1 && date->last <= action->verb_token && date->first >= action->clause_first;
}

static bool is_day_of(const struct article *article, const struct mention *date, const struct action *action) {
    const struct mention *document = &article->mentions.at[action->document];
    if (register_inside(date, document)) return false; /* "approves the 2032 budget" */
    if (opens(article, date, action)) return true;
    if (date->last > action->clause_last) return false;
    const bool behind = date->first >= document->last && document->first > action->verb_token;
    return date->first > action->verb_token &&
           is_near(article, behind ? document->last : action->verb_token + 1, date->first);
}

static bool is_to_come(const struct article *article, const struct mention *date) {
    struct day first, published;
    return date->kind == KIND_DATE && (date->timex->type == TIMEX_DATE || date->timex->type == TIMEX_TIME) &&
           calendar_parse(date->timex->first_day, &first) && calendar_parse(article->published, &published) &&
           calendar_number(first) > calendar_number(published);
}

static bool has_day_to_come(const struct article *article, const struct action *action) {
    for (size_t i = article_from(article, action->clause_first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first >= action->clause_last) break;
        if (is_to_come(article, date) && is_day_of(article, date, action)) return true;
    }
    return false;
}

/* "due", "expected": it says itself that the day is yet to come. */
static bool is_foreseen(const struct article *article, const struct action *action) {
    return slice_starts(action->ahead, slice_of("to be ")) && vocabulary_has(article, action->verb, V_DEED_FORESEEN);
}

void register_look_ahead(struct article *article) {
    for (size_t i = 0; i < article->actions.count; i++) {
        struct action *action = &article->actions.at[i];
        if (!action->ahead.size || action->document < 0 || is_foreseen(article, action)) continue;
        if (!has_day_to_come(article, action)) continue;
        action->verb = action->ahead;
        action->future = true;
        action->reported = false;
    }
}
