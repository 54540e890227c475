#include "timex_parts.h"

enum { quarter_size = 7, months = 3, sentences = 3, sentences_by_name = 12 };

/* A quarter to come has nothing to report, nor has the one at hand where an earlier one is spoken of; but results may
 * open with a fiscal quarter that bears the name of the one at hand. */
static bool is_not_over(const struct resolver *resolver, const struct mention *mention) {
    static const char *const fiscal[] = {"fiscal", NULL};
    struct day end;
    struct slice edge = resolver->last_quarter < 0 ? mention->timex->first_day : mention->timex->last_day;
    return resolver->published && calendar_parse(edge, &end) &&
           calendar_number(end) > calendar_number(resolver->publication) &&
           !timex_holds_word(resolver->article, mention, fiscal);
}

void timex_remember_quarter(struct resolver *resolver, int32_t index) {
    const struct mention *mention = timex_mention_at(resolver, index);
    const struct timex *timex = mention->timex;
    /* "A year earlier", "the 1988 quarter" are only compared with the quarter that the text reports. */
    if (timex->words.way == WAY_RELATIVE && timex->words.unit == 'Y') return;
    if (timex_gives(mention, "textual", "quarter")) return;
    if (is_not_over(resolver, mention)) return;
    resolver->last_quarter = index;
    resolver->reports_longer = false;
    if (resolver->first_quarter < 0) resolver->first_quarter = index;
}

void timex_remember_longer(struct resolver *resolver, int32_t index) {
    static const char *const the[] = {"the", NULL}, *const first[] = {"first", NULL};
    const struct mention *mention = timex_mention_at(resolver, index);
    const struct date_words *words = &mention->timex->words;
    if (words->way != WAY_DURATION || words->count <= 0) return;
    bool longer = (words->unit == 'M' && words->count > months) || words->unit == 'Y';
    if (longer && (timex_is_word(resolver->article, mention->first, the) ||
                   timex_is_word(resolver->article, mention->first, first)))
        resolver->reports_longer = true;
}

static bool names_quarter(const struct resolver *resolver, const struct mention *mention) {
    static const char *const quarter[] = {"quarter", NULL};
    return timex_is_word(resolver->article, mention->last - 1, quarter);
}

/* "Compared with earnings of $33 million last year": the amount that a quarter's is compared with. */
static bool is_compared_amount(const struct article *article, const struct mention *mention) {
    static const char *const compared[] = {"compared", "from", "versus", "against", NULL}, *const amount[] = {
                                                                                               "million", "billion",
                                                                                               "share", "cents", NULL};
    enum { reach = 9 };
    uint32_t first = article->sentences.at[mention->sentence].first;
    if (!timex_word_before(article, mention->first, first, 1, amount)) return false;
    for (uint32_t away = 2; away <= reach; away++)
        if (timex_word_before(article, mention->first, first, away, compared)) return true;
    return false;
}

struct slice timex_same_quarter(struct resolver *resolver, struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    int32_t index = resolver->last_quarter;
    if (index < 0 || words->unit != 'Y' || words->count != 1 || words->direction != -1 ||
        (!timex_given(mention, "direction").size && !is_compared_amount(resolver->article, mention)))
        return slice_of("");
    if (resolver->reports_longer && !names_quarter(resolver, mention)) return slice_of("");
    const struct mention *quarter = timex_mention_at(resolver, index);
    struct slice value = quarter->timex->value;
    struct day first, last;
    uint32_t reach = timex_gives(mention, "textual", "quarter") ? sentences_by_name : sentences;
    if (quarter->sentence + reach < mention->sentence || value.size != quarter_size ||
        !calendar_span(value, &first, &last))
        return slice_of("");
    mention->timex->anchor = index;
    return arena_print(resolver->article->arena, "%04d-Q%c", first.year - 1, value.at[quarter_size - 1]);
}

/* "Rose in April from a year earlier", "fell in May compared with a month earlier": of the month that the sentence has
 * just told. */
struct slice timex_same_month(struct resolver *resolver, struct mention *mention) {
    static const char *const compared[] = {"from", "than", "with", "over", "against", "versus", NULL},
                             *const ago[] = {"earlier", "ago", "before", "previously", NULL};
    enum { year_months = 12, month_size = 7 };
    const struct date_words *words = &mention->timex->words;
    const struct article *article = resolver->article;
    const int32_t index = resolver->last_explicit;
    const bool back = words->way == WAY_RELATIVE && words->count == 1 && words->direction == -1 && !words->half_more;
    if (index < 0 || !back || (words->unit != 'Y' && words->unit != 'M')) return slice_of("");
    if (!timex_is_word(article, mention->last - 1, ago)) return slice_of("");
    const struct mention *month = timex_mention_at(resolver, index);
    struct day told;
    if (month->sentence != mention->sentence || !month->timex->words.month || month->timex->value.size != month_size ||
        !timex_told_day(month->timex, &told))
        return slice_of("");
    if (!timex_word_before(article, mention->first, article->sentences.at[mention->sentence].first, 1, compared) &&
        !is_compared_amount(article, mention))
        return slice_of("");
    mention->timex->anchor = index;
    told = calendar_add_months(told, words->unit == 'Y' ? -year_months : -1);
    return timex_format_parts(article->arena, timex_format_year(article->arena, told.year), told.month, 0);
}

/* "The quarter ended July 31": the one in which its middle month lies. */
static bool ended_quarter(const struct resolver *resolver, const struct mention *mention, struct day anchor,
                          struct day *middle) {
    static const char *const ended[] = {"ended", "ending", NULL};
    enum { half = 15 };
    const struct mention *next = timex_next_but_one(resolver->article, mention);
    if (!next || !timex_is_word(resolver->article, mention->last, ended)) return false;
    const struct date_words *words = &next->timex->words;
    if (words->way != WAY_CALENDAR || !words->month) return false;
    int year = words->year ? words->year : timex_year_by_tense(anchor, words->month, words->day, -1);
    bool begins = words->day && words->day < half;
    *middle = calendar_add_months((struct day){year, words->month, 1}, begins ? -2 : -1);
    return true;
}

struct slice timex_the_quarter(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex->words;
    struct day anchor, middle;
    int32_t told = timex_gives(mention, "textual", "latest") ? resolver->first_quarter : resolver->last_quarter;
    if (told >= 0) {
        mention->timex->anchor = told;
        return timex_mention_at(resolver, told)->timex->value;
    }
    if (!timex_anchor_of(resolver, mention, &anchor)) return slice_of("");
    if (ended_quarter(resolver, mention, anchor, &middle)) return timex_shifted(resolver, words, middle, 0);
    return timex_shifted(resolver, words, anchor, -1);
}

void timex_complete_quarter(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex->words;
    if (resolver->last_quarter < 0 || !timex_gives(mention, "textual", "quarter")) return;
    const struct mention *quarter = timex_mention_at(resolver, resolver->last_quarter);
    bool near = quarter->sentence + 1 >= mention->sentence && !resolver->reports_longer;
    if (!near && !names_quarter(resolver, mention)) return;
    struct slice value = quarter->timex->value;
    words->quarter = value.at[value.size - 1] - '0';
    mention->timex->anchor = resolver->last_quarter;
}
