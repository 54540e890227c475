#include "timex_parts.h"

static const char *unit_letters(char unit) {
    switch (unit) {
    case 'E': return "DE";
    case 'C': return "CE";
    case 'K': return "WE";
    case 'I': return "NI";
    case 'N': return "M";
    case 'T': return "MIL";
    default: return NULL;
    }
}

static bool is_clock_unit(char unit) { return unit == 'H' || unit == 'N' || unit == 'S'; }

/* Decades, centuries, quarters and fortnights are counted in smaller units when they can be. */
static void plain_unit(const struct date_words *words, char *unit, long *count) {
    static const struct {
        char from, to;
        long times;
    } plain[] = {{'E', 'Y', 10}, {'C', 'Y', 100}, {'T', 'Y', 1000}, {'Q', 'M', 3}, {'O', 'W', 2}};
    *unit = words->unit;
    *count = words->count;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (words->unit != plain[i].from || words->count < 0) continue;
        *unit = plain[i].to;
        *count = words->count * plain[i].times + (words->half_more ? plain[i].times / 2 : 0);
    }
}

/* What half a unit comes to, after the whole ones; NULL where it is no round number of smaller ones. */
static const char *half_text(char unit) {
    switch (unit) {
    case 'Y': return "6M";
    case 'D': return "T12H";
    case 'H': return "30M";
    case 'N': return "30S";
    default: return NULL;
    }
}

/* Behind "P2Y": "3M"; behind "P1D": "T6H". */
static const char *finer_text(struct arena *arena, const struct finer_part *part, char larger) {
    if (!part->unit) return "";
    bool enters_clock = is_clock_unit(part->unit) && !is_clock_unit(larger);
    return arena_print(arena, "%s%ld%.*s%c", enters_clock ? "T" : "", part->count, (int)part->decimals.size,
                       part->decimals.at, part->unit == 'N' ? 'M' : part->unit)
        .at;
}

static struct slice duration_value(struct arena *arena, const struct date_words *words) {
    if (words->least > 0 && words->least < words->count) {
        struct date_words least = *words, most = *words;
        least.count = words->least, least.least = most.least = 0;
        return arena_print(arena, "%s/%s", duration_value(arena, &least).at, duration_value(arena, &most).at);
    }
    char single[2] = {'\0', '\0'};
    long count;
    plain_unit(words, &single[0], &count);
    const char *unit = unit_letters(single[0]), *time = is_clock_unit(words->unit) ? "T" : "";
    if (!unit) unit = single;
    if (count < 0) return arena_print(arena, "P%sX%s", time, unit);
    if (words->finer[0].unit)
        return arena_print(arena, "P%s%ld%s%s%s", time, count, unit, finer_text(arena, &words->finer[0], words->unit),
                           finer_text(arena, &words->finer[1], words->finer[0].unit));
    if (words->decimals.size && single[0] == words->unit)
        return arena_print(arena, "P%s%ld%.*s%s", time, count, (int)words->decimals.size, words->decimals.at, unit);
    if (!words->half_more || single[0] != words->unit) return arena_print(arena, "P%s%ld%s", time, count, unit);
    const char *half = half_text(words->unit);
    if (!half) return arena_print(arena, "P%s%ld.5%s", time, count, unit);
    if (!count) return arena_print(arena, "P%s%s", time, half);
    return arena_print(arena, "P%s%ld%s%s", time, count, unit, half);
}

/* "Half a century ago", "two and a half years ago": counted in what makes the halves whole. */
static bool count_halves(struct date_words *words, int direction, long *by) {
    static const struct {
        char from, to;
        int whole;
    } halves[] = {{'Y', 'M', 12}, {'E', 'Y', 10}, {'C', 'Y', 100}, {'M', 'D', 30}, {'W', 'D', 7}};
    for (size_t i = 0; words->half_more && i < sizeof halves / sizeof *halves; i++) {
        if (words->unit != halves[i].from) continue;
        words->unit = halves[i].to;
        *by = direction * (words->count * halves[i].whole + halves[i].whole / 2);
        return true;
    }
    return false;
}

/* A count of weeks leads to a day, a count of decades to a year: "two weeks ago". */
static struct date_words counted_words(const struct mention *mention, const struct date_words *words, int direction,
                                       long *by) {
    struct date_words finer = *words;
    if (count_halves(&finer, direction, by)) return finer;
    bool counted = timex_given(mention, "direction").size && !timex_given(mention, "count").size;
    if (!counted) return finer;
    if (words->unit == 'W' || words->unit == 'O') *by *= words->unit == 'O' ? 14 : 7, finer.unit = 'D';
    if (words->unit == 'E' || words->unit == 'C' || words->unit == 'T')
        *by *= words->unit == 'T' ? 1000 : words->unit == 'C' ? 100 : 10, finer.unit = 'Y';
    return finer;
}

/* "The weekend": the coming one, unless what is told has been or the week is young. */
static struct slice the_weekend(struct resolver *resolver, struct mention *mention) {
    enum { wednesday = 3, saturday = 6 };
    struct day anchor;
    if (!timex_anchor_of(resolver, mention, &anchor)) return slice_of("");
    int weekday = calendar_weekday(calendar_number(anchor)), tense = timex_tense_at(resolver, mention);
    bool back = weekday < saturday && (tense < 0 || (!tense && weekday <= wednesday));
    return timex_shifted(resolver, &mention->timex->words, anchor, back ? -1 : 0);
}

/* "The year", "the quarter", "the weekend": of which the text speaks. */
static struct slice the_period(struct resolver *resolver, struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    struct day anchor;
    if (words->unit == 'Q') return timex_the_quarter(resolver, mention);
    if (words->unit == 'K') return the_weekend(resolver, mention);
    return timex_anchor_of(resolver, mention, &anchor) ? timex_shifted(resolver, words, anchor, 0) : slice_of("");
}

/* A day counted from a month or a year is some day of it: XX; empty where the anchor is a day. */
static struct slice unknown_day(const struct resolver *resolver, const struct mention *mention, struct day anchor,
                                long by) {
    enum { year_size = 4, month_size = 7 };
    if (mention->timex->anchor < 0) return slice_of("");
    const struct timex *told = timex_mention_at(resolver, mention->timex->anchor)->timex;
    long number = calendar_number(anchor) + by;
    if (!told->first_day.size || timex_is_fine(told) || !timex_in_range(number)) return slice_of("");
    bool of_month = slice_equal(slice_cut(told->first_day, 0, month_size), slice_cut(told->last_day, 0, month_size));
    bool of_year = slice_equal(slice_cut(told->first_day, 0, year_size), slice_cut(told->last_day, 0, year_size));
    struct day day = calendar_day(number);
    struct arena *arena = resolver->article->arena;
    if (of_month) return arena_print(arena, "%04d-%02d-XX", day.year, day.month);
    return of_year ? arena_print(arena, "%04d-XX-XX", day.year) : slice_of("XXXX-XX-XX");
}

/* Counted from a dateline without a year, in whatever year: "XXXX-05-04"; all X where the year tells. */
static struct slice yearless_value(struct resolver *resolver, const struct mention *mention, long by) {
    enum { leap_year = 2000, next_year = 2001, year_size = 4 };
    const struct date_words *words = &mention->timex->words;
    struct arena *arena = resolver->article->arena;
    struct slice unknown = timex_unanchored(words->unit);
    if (words->unit == 'D') unknown = timex_add_clock(arena, unknown, words);
    struct day day = {leap_year, resolver->article->published_month, resolver->article->published_day};
    if (!day.month || words->textual || !strchr("DMQ", words->unit)) return unknown;
    struct slice in_leap_year = timex_shifted(resolver, words, day, by);
    day.year = next_year;
    struct slice in_next = timex_shifted(resolver, words, day, by);
    struct slice rest = slice_cut(in_next, year_size, in_next.size);
    if (!slice_has_digit(in_next)) return unknown; /* out of all years: PAST_REF */
    if (!slice_equal(rest, slice_cut(in_leap_year, year_size, in_leap_year.size))) return unknown;
    return arena_print(arena, "XXXX%.*s", (int)rest.size, rest.at);
}

/* "The next day, 4 May", "on Thursday, the previous day": the day that stands beside it. */
static struct slice day_told_beside(const struct resolver *resolver, const struct mention *mention) {
    static const char *const sign[] = {",", "(", NULL};
    const struct article *article = resolver->article;
    const struct date_words *words = &mention->timex->words;
    if (words->unit != 'D' || words->part.size || !timex_gives(mention, "textual", "yes")) return slice_of("");
    int32_t before = resolver->last_single;
    const struct mention *day = before < 0 ? NULL : timex_mention_at(resolver, before);
    bool behind = day && day->timex->words.way == WAY_WEEKDAY && day->last + 1 == mention->first &&
                  timex_is_word(article, day->last, sign);
    if (behind && words->direction) return day->timex->first_day;
    const struct mention *next = timex_next_but_one(article, mention);
    if (!next || !timex_is_word(article, mention->last, sign)) return slice_of("");
    const struct date_words *told = &next->timex->words;
    if (told->way != WAY_CALENDAR || !told->day || !told->month || told->last_day) return slice_of("");
    int year = told->year            ? told->year
               : resolver->published ? timex_year_by_tense(resolver->publication, told->month, told->day, 0)
                                     : 0;
    struct day of = {year, told->month, told->day};
    return year && calendar_valid(of) ? timex_format_day(article->arena, of) : slice_of("");
}

static struct slice relative_value(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex->words;
    struct arena *arena = resolver->article->arena;
    struct day anchor;
    if (timex_gives(mention, "nowadays", "by-tense") && !timex_tense_after(resolver, mention)) return timex_vague(0);
    int direction = words->direction == 2 ? 0 : words->direction;
    if (words->count < 0) return timex_vague(direction);
    if (is_clock_unit(words->unit)) return timex_vague(direction);
    struct slice value = timex_same_quarter(resolver, mention);
    if (!value.size) value = timex_same_month(resolver, mention);
    bool near = timex_gives(mention, "textual", "near") || timex_gives(mention, "textual", "latest");
    if (!value.size && near) value = the_period(resolver, mention);
    if (!value.size) value = day_told_beside(resolver, mention);
    if (value.size) return value;
    long by = direction * words->count;
    if (!timex_anchor_of(resolver, mention, &anchor)) return yearless_value(resolver, mention, by);
    struct date_words finer = counted_words(mention, words, direction, &by);
    struct slice day = finer.unit == 'D' ? unknown_day(resolver, mention, anchor, by) : slice_of("");
    if (day.size) return timex_add_clock(arena, day, words);
    return timex_edge_of(arena, timex_shifted(resolver, &finer, anchor, by), words->edge);
}

/* "arrives Monday and leaves on Wednesday": up to three words, the first of them "and". */
static bool is_next_deed(const struct article *article, const struct mention *before, const struct mention *mention) {
    static const char *const also[] = {"and", "then", NULL};
    enum { reach = 4 };
    bool near = before->sentence == mention->sentence && mention->first > before->last + 1 &&
                mention->first <= before->last + reach;
    if (!near || !timex_is_word(article, before->last, also)) return false;
    for (uint32_t token = before->last; token < mention->first; token++)
        if (article->tokens.at[token].shape != SHAPE_LOWER) return false;
    return true;
}

/* "They resume on Monday and a summit follows on Friday". */
static bool is_joined_clause(const struct article *article, const struct mention *partner,
                             const struct mention *mention) {
    static const char *const also[] = {"and", "then", NULL};
    enum { reach = 9 };
    bool joined = false;
    if (partner->sentence != mention->sentence || mention->first > partner->last + reach) return false;
    for (uint32_t token = partner->last; token < mention->first; token++) {
        if (timex_has_shape(article, token, SHAPE_PUNCTUATION)) return false;
        joined |= timex_is_word(article, token, also);
    }
    return joined;
}

/* "From Monday to Wednesday", "on Saturday and Sunday": the first after its partner. But "Friday and Thursday" may
 * both have been. */
static bool after_partner(const struct resolver *resolver, const struct mention *mention, long *day) {
    static const char *const on[] = {"to", "until", "till", "through", "into", NULL}, *const also[] = {"and", "or",
                                                                                                       NULL};
    enum { week = 7, near = 3 };
    struct day beside;
    int32_t before = resolver->last_single;
    if (before < 0 || mention->timex->words.direction != 2) return false;
    const struct mention *partner = timex_mention_at(resolver, before);
    const struct date_words *words = &partner->timex->words;
    bool of_day = words->way == WAY_WEEKDAY || (words->way == WAY_RELATIVE && words->unit == 'D' && !words->textual);
    if (!of_day || !calendar_parse(partner->timex->first_day, &beside)) return false;
    long number = calendar_number(beside), now = calendar_number(resolver->publication);
    bool deed = number > now && is_next_deed(resolver->article, partner, mention);
    deed |=
        number > now && timex_tense_at(resolver, mention) > 0 && is_joined_clause(resolver->article, partner, mention);
    bool ranges = timex_is_word(resolver->article, partner->last, on);
    if (partner->last + 1 != mention->first && !deed) return false;
    if (!deed && !ranges && !timex_is_word(resolver->article, partner->last, also)) return false;
    *day = number + (mention->timex->words.weekday - calendar_weekday(number) + week) % week;
    bool next = number > now || (number == now && *day <= now + near);
    return *day != number && (ranges || next || *day <= now);
}

/* "last Friday" said on a Saturday is not yesterday; a bare weekday is the last
 * one, the publication day included, unless tense tells otherwise. */
static long weekday_number(struct resolver *resolver, struct mention *mention, long number) {
    const struct date_words *words = &mention->timex->words;
    int back = (calendar_weekday(number) - words->weekday + 7) % 7;
    if (timex_gives(mention, "week", "yes"))
        return number - calendar_weekday(number) + words->weekday + words->direction * 7;
    if (words->textual && words->direction == 1) return number + 7 - back;
    if (words->textual && words->direction == -1) return number - (back ? back : 7);
    if (words->direction == 1) return number + (back == 6 ? 8 : 7 - back);
    if (words->direction == -1) return number - (back <= 1 ? back + 7 : back);
    if (words->direction == 0) return number - calendar_weekday(number) + words->weekday;
    if (back == 0) return number;
    static const char *const is[] = {"is", "marks", NULL};
    const struct sentence *sentence = &resolver->article->sentences.at[mention->sentence];
    bool opens = mention->first == sentence->first;
    if (opens && mention->last < sentence->last && timex_is_word(resolver->article, mention->last, is))
        return number + 7 - back;
    return timex_tense_at(resolver, mention) > 0 ? number + 7 - back : number - back;
}

static bool is_bracket_at(const struct article *article, uint32_t token) {
    static const char *const bracket[] = {"(", NULL};
    return token < article->tokens.count && timex_is_word(article, token, bracket);
}

static bool parts_days(const struct article *article, uint32_t token) {
    static const char *const signs[] = {"(", ",", NULL};
    return timex_is_word(article, token, signs);
}

/* "Monday (3 May)", "3 May (Monday)", "3 May, Monday": the day that stands beside it, if it is of that name. */
static bool told_beside(const struct resolver *resolver, const struct mention *mention, struct day anchor, long *day) {
    const struct article *article = resolver->article;
    const struct mention *next = timex_next_but_one(article, mention);
    struct day beside;
    int32_t before = resolver->last_single;
    if (next && is_bracket_at(article, mention->last) && next->timex->words.month && next->timex->words.day) {
        const struct date_words *words = &next->timex->words;
        int year = words->year ? words->year : timex_year_by_tense(anchor, words->month, words->day, 0);
        beside = (struct day){year, words->month, words->day};
    } else if (before < 0 || timex_mention_at(resolver, before)->last + 1 != mention->first ||
               !parts_days(article, mention->first - 1) ||
               !calendar_parse(timex_mention_at(resolver, before)->timex->first_day, &beside)) {
        return false;
    }
    if (!calendar_valid(beside)) return false;
    *day = calendar_number(beside);
    return calendar_weekday(*day) == mention->timex->words.weekday;
}

/* Without a year of publication: the dateline's own day, or any of that name. */
static struct slice yearless_weekday(const struct resolver *resolver, const struct mention *mention) {
    enum { by_tense = 2 };
    const struct article *article = resolver->article;
    const struct date_words *words = &mention->timex->words;
    bool dateline = words->weekday == resolver->lead_weekday && words->direction == by_tense &&
                    timex_tense_at(resolver, mention) <= 0;
    if (!dateline) return arena_print(article->arena, "XXXX-WXX-%d", words->weekday);
    return timex_format_parts(article->arena, slice_of("XXXX"), article->published_month, article->published_day);
}

static struct slice weekday_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex->words;
    struct day anchor;
    long more = 0, number = 0;
    slice_number(timex_given(mention, "shift"), &more);
    bool anchored = timex_anchor_of(resolver, mention, &anchor);
    if (anchored && !told_beside(resolver, mention, anchor, &number) && !after_partner(resolver, mention, &number))
        number = weekday_number(resolver, mention, calendar_number(anchor)) + (words->direction < 0 ? -more : more);
    if (!anchored || !timex_in_range(number)) return timex_add_clock(arena, yearless_weekday(resolver, mention), words);
    return timex_add_clock(arena, timex_format_day(arena, calendar_day(number)), words);
}

/* "Three years ago today", "20 years ago this week": counted from a day near publication. */
static struct slice anniversary_value(struct resolver *resolver, struct mention *mention) {
    static const char *const week[] = {"week", NULL}, *const month[] = {"month", NULL};
    enum { months_a_year = 12, years_a_decade = 10, days_a_week = 7, longest = 1000000 };
    struct date_words *words = &mention->timex->words;
    struct arena *arena = resolver->article->arena;
    struct day anchor;
    if (!timex_anchor_of(resolver, mention, &anchor)) return timex_unanchored('D');
    long from = calendar_number(anchor);
    from = words->weekday ? weekday_number(resolver, mention, from)
                          : from + (words->direction == 2 ? 0 : words->direction);
    long months = words->unit == 'Y'   ? months_a_year * words->count
                  : words->unit == 'E' ? months_a_year * years_a_decade * words->count
                  : words->unit == 'M' ? words->count
                                       : 0;
    long days = words->unit == 'W' ? days_a_week * words->count : words->unit == 'D' ? words->count : 0;
    struct day day = calendar_day(from - days);
    if (words->count < 0 || words->count > longest || months >= months_a_year * day.year) return timex_vague(-1);
    day = calendar_add_months(day, -months);
    if (day.year < 1) return timex_vague(-1);
    if (timex_is_word(resolver->article, mention->last - 1, month))
        return timex_format_parts(arena, timex_format_year(arena, day.year), day.month, 0);
    if (timex_is_word(resolver->article, mention->last - 1, week))
        return timex_week_text(arena, calendar_number(day), false);
    return timex_format_day(arena, day);
}

static struct slice set_value(struct arena *arena, const struct date_words *words) {
    if (words->weekday) return timex_add_clock(arena, arena_print(arena, "XXXX-WXX-%d", words->weekday), words);
    if (words->season.size) return arena_print(arena, "XXXX-%.*s", (int)words->season.size, words->season.at);
    if (words->month) return timex_format_parts(arena, slice_of("XXXX"), words->month, words->day);
    if (words->part.size) return timex_add_clock(arena, slice_of("XXXX-XX-XX"), words);
    return duration_value(arena, words);
}

static struct slice value_of(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    switch (mention->timex->words.way) {
    case WAY_CALENDAR: return timex_calendar_value(resolver, mention);
    case WAY_RELATIVE:
        return timex_gives(mention, "from", "day") ? anniversary_value(resolver, mention)
                                                   : relative_value(resolver, mention);
    case WAY_WEEKDAY: return weekday_value(resolver, mention);
    case WAY_DURATION: return duration_value(arena, &mention->timex->words);
    case WAY_SET: return set_value(arena, &mention->timex->words);
    case WAY_REFERENCE: return mention->timex->words.reference;
    }
    return slice_of("");
}

/* "Rose from a year earlier": nothing hangs on it. */
static bool is_compared(const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_RELATIVE && words->unit == 'Y' && words->direction < 0 &&
           (timex_gives(mention, "textual", "story") || timex_gives(mention, "textual", "quarter"));
}

static void remember_day(struct resolver *resolver, int32_t index) {
    const struct mention *mention = timex_mention_at(resolver, index);
    resolver->last_single = index;
    if (timex_is_aside(resolver->article, mention)) return;
    resolver->told = index;
    const struct sentence *sentence = &resolver->article->sentences.at[mention->sentence];
    const struct date_words *words = &mention->timex->words;
    bool ends_heading = !article_is_told(sentence) && mention->last + 1 >= sentence->last; /* "Agenda for tomorrow:" */
    bool opens = mention->first <= sentence->first + 1 && words->way != WAY_RELATIVE;
    if (words->hour < 0 && !sentence->furniture && (opens || ends_heading)) resolver->heading = index;
}

/* "It sank on 3 May, police said on Friday": the weekday of who says it is none of the story, where its sentence has
 * told a day. */
static bool is_of_speech(const struct resolver *resolver, const struct mention *mention) {
    enum { reach = 4 };
    const uint32_t first = resolver->article->sentences.at[mention->sentence].first;
    if (mention->timex->words.way != WAY_WEEKDAY || resolver->told < 0 ||
        timex_mention_at(resolver, resolver->told)->sentence != mention->sentence)
        return false;
    for (uint32_t away = 1; away <= reach && mention->first >= first + away; away++) {
        const uint32_t token = mention->first - away;
        if (timex_shows(resolver, token, resolver->tense.says)) return true;
        if (timex_has_shape(resolver->article, token, SHAPE_PUNCTUATION)) return false;
    }
    return false;
}

static void remember(struct resolver *resolver, int32_t index) {
    const struct timex *timex = timex_mention_at(resolver, index)->timex;
    if (timex->type == TIMEX_DURATION || timex->type == TIMEX_SET) return;
    if (timex->value.size == 7 && timex->value.at[5] == 'Q') timex_remember_quarter(resolver, index);
    if (timex_is_fine(timex)) resolver->last_day = index;
    const struct mention *mention = timex_mention_at(resolver, index);
    if (is_compared(mention) || is_of_speech(resolver, mention)) return;
    if (resolver->narrative && timex->anchor == ANCHOR_PUBLICATION) return;
    resolver->last_explicit = index;
    if (timex_is_fine(timex)) remember_day(resolver, index);
    if (resolver->narrative) timex_follow_story(resolver, index);
}

static void resolve_one(struct resolver *resolver, int32_t index) {
    struct mention *mention = &resolver->article->mentions.at[index];
    struct timex *timex = mention->timex;
    struct day first, last;
    if (timex->words.two_digits) timex->ambiguous = "year";
    if (timex->words.guessed) timex->ambiguous = "day-month";
    timex->value = value_of(resolver, mention);
    timex->mod = timex->words.mod;
    timex->first_day = timex->last_day = slice_of("");
    bool spans = calendar_span(timex->value, &first, &last);
    if (spans) timex->first_day = timex_format_day(resolver->article->arena, first);
    if (spans) timex->last_day = timex_format_day(resolver->article->arena, last);
    if (timex_told_day(timex, &first)) remember(resolver, index);
    timex_remember_longer(resolver, index);
}

void timex_resolve(const struct ruleset *rules, struct article *article) {
    struct resolver resolver = {.rules = rules,
                                .article = article,
                                .tense = timex_tense_words(rules->lexicon),
                                .last_explicit = -1,
                                .last_single = -1,
                                .last_day = -1,
                                .told = -1,
                                .heading = -1,
                                .last_quarter = -1,
                                .first_quarter = -1,
                                .entry = -1,
                                .story = -1,
                                .elsewhere = -1,
                                .lead = -1};
    timex_settle_orders(&resolver);
    bool chronology = timex_is_chronology(article);
    if (chronology) timex_forget_entry_as_publication(article);
    if (slice_equal(slice_of(article->published_from), slice_of("updated"))) timex_take_day_before_update(article);
    if (!article->published.size) timex_take_today(article);
    if (!article->published.size && article->published_month) timex_take_year(&resolver);
    resolver.published = calendar_parse(article->published, &resolver.publication);
    if (resolver.published && timex_doubts_publication(&resolver)) {
        resolver.published = false;
        article->published = slice_of("");
        article->published_from = "";
    }
    if (!resolver.published && article->published_month) resolver.lead_weekday = timex_weekday_of_lead(&resolver);
    if (!resolver.published) resolver.latest_year = timex_latest_year(article);
    resolver.narrative = !chronology && timex_is_narrative(&resolver);
    if (!resolver.published && !chronology && !resolver.narrative) resolver.narrative = timex_goes_on(&resolver);
    if (!resolver.published && !chronology && !resolver.narrative) timex_find_lead(&resolver);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (article->mentions.at[i].kind != KIND_DATE) continue;
        resolve_one(&resolver, (int32_t)i);
        if (chronology && timex_opens_entry(article, &article->mentions.at[i])) resolver.entry = (int32_t)i;
    }
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_DATE) timex_take_day_behind(article, (int32_t)i);
}
