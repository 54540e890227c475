#include "timex_parts.h"

#include <stdlib.h>
#include <string.h>

static struct slice format_day(struct arena *arena, struct day day) {
    return arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

/* --- values ------------------------------------------------------------------------ */

static struct slice add_clock(struct arena *arena, struct slice day, const struct date_words *words) {
    if (words->hour < 0 && !words->part.size) return day;
    if (words->hour < 0)
        return arena_print(arena, "%.*sT%.*s", (int)day.size, day.at, (int)words->part.size, words->part.at);
    if (words->second >= 0)
        return arena_print(arena, "%.*sT%02d:%02d:%02d", (int)day.size, day.at, words->hour, words->minute,
                           words->second);
    return arena_print(arena, "%.*sT%02d:%02d", (int)day.size, day.at, words->hour, words->minute);
}

static struct slice year_text(struct arena *arena, int year) {
    if (year < 0) return arena_print(arena, "BC%04d", -year);
    return year > 0 && year < 10000 ? arena_print(arena, "%04d", year) : slice_of("XXXX");
}

static struct slice calendar_text(struct arena *arena, int year, int month, int day, const struct date_words *words) {
    struct slice of = year_text(arena, year);
    if (words->season.size) return arena_print(arena, "%s-%.*s", of.at, (int)words->season.size, words->season.at);
    if (words->quarter) return arena_print(arena, "%s-Q%d", of.at, words->quarter);
    if (words->half) return arena_print(arena, "%s-H%d", of.at, words->half);
    if (!month) return day ? arena_print(arena, "%s-XX-%02d", of.at, day) : of;
    if (!day) return arena_print(arena, "%s-%02d", of.at, month);
    return arena_print(arena, "%s-%02d-%02d", of.at, month, day);
}

static bool of_the_year(const struct resolver *resolver, const struct mention *mention) {
    static const char *const year[] = {"year", NULL};
    return timex_is_word(resolver->article, mention->last - 1, year) ||
           timex_is_word(resolver->article, mention->first, year);
}

static bool holds_word(const struct resolver *resolver, const struct mention *mention, const char *const *words) {
    for (uint32_t token = mention->first; token < mention->last; token++)
        if (timex_is_word(resolver->article, token, words)) return true;
    return false;
}

/* "last year", "next year" beside the month: whole years count, else the month does. */
static int year_stated(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    static const char *const year[] = {"year", NULL};
    const struct date_words *words = &mention->timex.words;
    if (holds_word(resolver, mention, year)) return anchor.year + words->direction;
    if (words->season.size) return timex_year_by_direction(anchor, timex_season_month(words->season), words->direction);
    return words->month ? timex_year_by_direction(anchor, words->month, words->direction)
                        : anchor.year + words->direction;
}

/* The quarter before the one of that day: results are still told as expected. */
static bool is_just_over(int quarter, struct day day) { return quarter % 4 == (day.month - 1) / 3; }

static void complete_year(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    bool wants = !words->year && (words->month || words->season.size || words->quarter || words->half);
    if (!wants) return;
    if (words->direction == 2) words->year = timex_year_of_partner(resolver, mention);
    if (words->direction == 2 && !words->year && !resolver->narrative)
        words->year = timex_year_of_sentence(resolver, mention);
    if (words->year || !timex_anchor_of(resolver, mention, &anchor)) return;
    if (words->direction != 2) {
        words->year = year_stated(resolver, mention, anchor);
        return;
    }
    if (of_the_year(resolver, mention)) {
        words->year = anchor.year;
        return;
    }
    if (mention->timex.anchor >= 0) {
        words->year = timex_year_in_story(resolver, mention, anchor);
        return;
    }
    if (words->quarter && is_just_over(words->quarter, anchor)) {
        words->year = anchor.year - (words->quarter == 4);
        return;
    }
    int tense = timex_tense_at(resolver, mention);
    if (words->edge) words->year = anchor.year;
    else if (words->month) words->year = timex_year_by_tense(anchor, words->month, words->day, tense);
    else if (words->quarter) words->year = timex_year_by_tense(anchor, words->quarter * 3 - 1, 0, tense);
    else if (words->season.size) words->year = timex_year_by_tense(anchor, timex_season_month(words->season), 0, tense);
    else words->year = anchor.year;
}

/* A day alone ("the 15th") takes month and year from its anchor: this month, or by
 * tense the one before or after it. */
static void complete_month(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    if (!words->day || words->month || !timex_anchor_of(resolver, mention, &anchor)) return;
    int months = words->direction;
    if (months == 2) {
        bool ahead = timex_tense_at(resolver, mention) > 0;
        months = ahead && words->day < anchor.day ? 1 : !ahead && words->day > anchor.day ? -1 : 0;
    }
    struct day month = calendar_add_months((struct day){anchor.year, anchor.month, 1}, months);
    words->year = month.year;
    words->month = month.month;
}

static int weekday_of(struct slice letters) {
    static const char *const names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    for (int i = 0; i < 7; i++)
        if (slice_equal(letters, slice_of(names[i]))) return i + 1;
    return 0;
}

/* The day of a feast that moves, once its year is known. */
static void complete_feast(struct date_words *words) {
    enum { nth_at = 3, weekday_at = 4, weekday_end = 6 };
    struct slice feast = words->feast;
    if (!feast.size || words->year < 1) return;
    bool easter = feast.at[0] == 'E';
    char nth = easter ? '0' : feast.at[nth_at];
    struct day day = easter ? calendar_easter(words->year)
                            : calendar_nth_weekday(words->year, words->month, nth == 'L' ? 0 : nth - '0',
                                                   weekday_of(slice_cut(feast, weekday_at, weekday_end)));
    struct slice more = slice_cut(feast, easter ? 1 : weekday_end, feast.size);
    long days = 0;
    if (more.size) slice_number(slice_cut(more, 1, more.size), &days);
    day = calendar_day(calendar_number(day) + (more.size && more.at[0] == '-' ? -days : days));
    words->year = day.year, words->month = day.month, words->day = day.day;
}

/* "The 1988 quarter" is compared with the one that the text reports. */
static void complete_quarter(struct resolver *resolver, struct mention *mention) {
    static const char *const quarter[] = {"quarter", NULL};
    struct date_words *words = &mention->timex.words;
    if (resolver->last_quarter < 0 || !timex_gives(mention, "textual", "quarter")) return;
    if (!timex_is_word(resolver->article, mention->last - 1, quarter)) return;
    struct slice value = timex_mention_at(resolver, resolver->last_quarter)->timex.value;
    words->quarter = value.at[value.size - 1] - '0';
    mention->timex.anchor = resolver->last_quarter;
}

static bool is_clock_only(const struct date_words *words) {
    return !words->day && !words->month && !words->year && (words->hour >= 0 || words->part.size);
}

static struct slice clock_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct day anchor;
    bool anchored = timex_hang_on(resolver, &mention->timex, timex_day_nearby(resolver, mention), &anchor) ||
                    timex_anchor_of(resolver, mention, &anchor);
    return add_clock(arena, anchored ? format_day(arena, anchor) : slice_of("XXXX-XX-XX"), &mention->timex.words);
}

/* The first or the last day of what the words name. */
static struct slice edge_of(struct arena *arena, struct slice period, int edge) {
    struct day first, last;
    if (!edge || !calendar_span(period, &first, &last)) return period;
    return format_day(arena, edge < 0 ? first : last);
}

static struct slice week_text(struct arena *arena, long number, bool weekend) {
    struct week week = calendar_week(number);
    return arena_print(arena, "%04d-W%02d%s", week.year, week.week, weekend ? "-WE" : "");
}

/* The nth weekday of a month, or the week in which its nth seven days have their middle. */
static struct slice nth_value(struct arena *arena, const struct date_words *words) {
    enum { week = 7, middle = 3, saturday = 6 };
    int nth = words->nth < 0 ? 0 : words->nth, weekday = words->weekday ? words->weekday : saturday;
    struct day day = calendar_nth_weekday(words->year, words->month, nth, weekday);
    if (words->weekday) return format_day(arena, day);
    if (words->unit == 'K') return week_text(arena, calendar_number(day), true);
    day.day = nth ? nth * week - middle : calendar_month_days(words->year, words->month) - middle;
    return week_text(arena, calendar_number(day), false);
}

static struct slice calendar_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex.words;
    const char *era = words->before_christ ? "BC" : "";
    if (words->century) return arena_print(arena, "%s%02d", era, words->century - 1);
    if (words->decade) return arena_print(arena, "%s%03d", era, words->decade);
    if (is_clock_only(words)) return clock_value(resolver, mention);
    timex_expand_year(resolver, words);
    complete_month(resolver, mention, words);
    complete_year(resolver, mention, words);
    complete_feast(words);
    complete_quarter(resolver, mention);
    if (words->nth && words->year > 0) return nth_value(arena, words);
    struct slice first = calendar_text(arena, words->year, words->month, words->day, words);
    if (!words->last_day && !words->last_month && !words->last_year)
        return edge_of(arena, add_clock(arena, first, words), words->edge);
    int last_year = words->last_year ? words->last_year : words->year;
    int last_month = words->last_month ? words->last_month : words->last_day ? words->month : 0;
    struct slice last = calendar_text(arena, last_year, last_month, words->last_day, words);
    return arena_print(arena, "%s/%s", first.at, last.at);
}

static const char *unit_letters(char unit) {
    switch (unit) {
    case 'E': return "DE";
    case 'C': return "CE";
    case 'K': return "WE";
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

static struct slice duration_value(struct arena *arena, const struct date_words *words) {
    char single[2] = {'\0', '\0'};
    long count;
    plain_unit(words, &single[0], &count);
    const char *unit = unit_letters(single[0]), *time = is_clock_unit(words->unit) ? "T" : "";
    if (!unit) unit = single;
    if (count < 0) return arena_print(arena, "P%sX%s", time, unit);
    if (words->decimals.size && single[0] == words->unit)
        return arena_print(arena, "P%s%ld%.*s%s", time, count, (int)words->decimals.size, words->decimals.at, unit);
    if (!words->half_more || single[0] != words->unit) return arena_print(arena, "P%s%ld%s", time, count, unit);
    const char *half = half_text(words->unit);
    if (!half) return arena_print(arena, "P%s%ld.5%s", time, count, unit);
    if (!count) return arena_print(arena, "P%s%s", time, half);
    return arena_print(arena, "P%s%ld%s%s", time, count, unit, half);
}

/* A count of weeks leads to a day, a count of decades to a year: "two weeks ago". */
static struct date_words counted_words(const struct mention *mention, const struct date_words *words, long *by) {
    struct date_words finer = *words;
    bool counted = timex_given(mention, "direction").size && !timex_given(mention, "count").size;
    if (!counted) return finer;
    if (words->unit == 'W' || words->unit == 'O') *by *= words->unit == 'O' ? 14 : 7, finer.unit = 'D';
    if (words->unit == 'E' || words->unit == 'C' || words->unit == 'T')
        *by *= words->unit == 'T' ? 1000 : words->unit == 'C' ? 100 : 10, finer.unit = 'Y';
    return finer;
}

/* A day of the years 1 to 9999. */
static bool in_range(long number) {
    return number >= calendar_number((struct day){1, 1, 1}) && number <= calendar_number((struct day){9999, 12, 31});
}

static struct slice shifted_months(struct arena *arena, struct day anchor, long by, char unit) {
    long total = anchor.year * 12L + by;
    if (total < 24 || total > 9998 * 12L) return slice_of(by < 0 ? "PAST_REF" : "FUTURE_REF");
    struct day moved = calendar_add_months(anchor, by);
    if (unit == 'Q') return arena_print(arena, "%04d-Q%d", moved.year, (moved.month + 2) / 3);
    if (unit == 'F') return arena_print(arena, "%04d-H%d", moved.year, moved.month > 6 ? 2 : 1);
    return arena_print(arena, "%04d-%02d", moved.year, moved.month);
}

/* Counted from a date before Christ, which has no finer calendar here. */
static struct slice shifted_before_christ(struct arena *arena, struct day anchor, long by, char unit) {
    long years = by * (unit == 'E' ? 10 : unit == 'C' ? 100 : unit == 'Y' ? 1 : 0), year = anchor.year + years;
    bool finer = unit != 'E' && unit != 'C' && unit != 'Y';
    if (finer && by) return slice_of("BCXXXX-XX-XX");
    if (finer) return arena_print(arena, unit == 'M' ? "BC%04d-%02d" : "BC%04d-%02d-XX", -anchor.year, anchor.month);
    if (year >= 0) return arena_print(arena, "%04ld", year + 1);
    int before = (int)-year;
    return unit == 'E'   ? arena_print(arena, "BC%03d", before / 10)
           : unit == 'C' ? arena_print(arena, "BC%02d", before / 100)
                         : arena_print(arena, "BC%04d", before);
}

static struct slice shifted_years(struct arena *arena, struct day anchor, long by, char unit) {
    long year = anchor.year + by * (unit == 'E' ? 10 : unit == 'C' ? 100 : unit == 'T' ? 1000 : 1);
    if (year < 1 || year > 9999) return slice_of(by < 0 ? "PAST_REF" : "FUTURE_REF");
    if (unit == 'E') return arena_print(arena, "%03d", (int)(year / 10));
    if (unit == 'T') return arena_print(arena, "%d", (int)(year / 1000));
    return unit == 'C' ? arena_print(arena, "%02d", (int)(year / 100)) : arena_print(arena, "%04d", (int)year);
}

static struct slice shifted(struct resolver *resolver, const struct date_words *words, struct day anchor, long by) {
    struct arena *arena = resolver->article->arena;
    if (anchor.year < 0) return shifted_before_christ(arena, anchor, by, words->unit);
    long days = words->unit == 'W' || words->unit == 'K' ? 7 : words->unit == 'O' ? 14 : 1;
    long number = calendar_number(anchor) + by * days;
    switch (words->unit) {
    case 'D':
    case 'W':
    case 'O':
    case 'K':
        if (!in_range(number)) return slice_of(by < 0 ? "PAST_REF" : "FUTURE_REF");
        if (words->unit == 'D') return add_clock(arena, format_day(arena, calendar_day(number)), words);
        return week_text(arena, number, words->unit == 'K');
    case 'M': return shifted_months(arena, anchor, by, 'M');
    case 'Q': return shifted_months(arena, anchor, by * 3, 'Q');
    case 'F': return shifted_months(arena, anchor, by * 6, 'F');
    case 'Y':
    case 'E':
    case 'T':
    case 'C': return shifted_years(arena, anchor, by, words->unit);
    default: return slice_of("");
    }
}

static struct slice vague(int direction) {
    return slice_of(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF");
}

/* What a relative date comes to without an anchor: the units stay, the numbers are X. */
static struct slice unanchored(char unit) {
    switch (unit) {
    case 'D': return slice_of("XXXX-XX-XX");
    case 'W': return slice_of("XXXX-WXX");
    case 'K': return slice_of("XXXX-WXX-WE");
    case 'M': return slice_of("XXXX-XX");
    case 'Q': return slice_of("XXXX-QX");
    default: return slice_of("XXXX");
    }
}

/* "a year ago", said of a quarter that the text has just named, is that quarter. */
static struct slice same_quarter(struct resolver *resolver, struct mention *mention) {
    const struct date_words *words = &mention->timex.words;
    int32_t index = resolver->last_quarter;
    if (index < 0 || words->unit != 'Y' || words->count != 1 || words->direction != -1 ||
        !timex_given(mention, "direction").size)
        return slice_of("");
    const struct mention *quarter = timex_mention_at(resolver, index);
    struct slice value = quarter->timex.value;
    struct day first, last;
    uint32_t reach = timex_gives(mention, "textual", "quarter") ? 4 : 3;
    if (quarter->sentence + reach < mention->sentence || value.size != 7 || !calendar_span(value, &first, &last))
        return slice_of("");
    mention->timex.anchor = index;
    int year = first.year - 1;
    return arena_print(resolver->article->arena, "%04d-Q%c", year, value.at[6]);
}

/* "the quarter": the one of which the text spoke last, else the last that is over;
 * "the latest quarter": the one of which it spoke first. */
static struct slice the_period(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex.words;
    struct day anchor;
    int32_t told = timex_gives(mention, "textual", "latest") ? resolver->first_quarter : resolver->last_quarter;
    if (words->unit == 'Q' && told >= 0) {
        mention->timex.anchor = told;
        return timex_mention_at(resolver, told)->timex.value;
    }
    if (!timex_anchor_of(resolver, mention, &anchor)) return slice_of("");
    long by =
        words->unit == 'Q' ? -1
        : words->unit == 'K' && calendar_weekday(calendar_number(anchor)) < 6 && timex_tense_at(resolver, mention) < 0
            ? -1
            : 0;
    return shifted(resolver, words, anchor, by);
}

static struct slice relative_value(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex.words;
    struct arena *arena = resolver->article->arena;
    struct day anchor;
    if (timex_gives(mention, "nowadays", "by-tense") && !timex_tense_after(resolver, mention)) return vague(0);
    int direction = words->direction == 2 ? 0 : words->direction;
    if (words->count < 0) return vague(direction);
    if (is_clock_unit(words->unit)) return vague(direction);
    struct slice value = same_quarter(resolver, mention);
    bool near = timex_gives(mention, "textual", "near") || timex_gives(mention, "textual", "latest");
    if (!value.size && near) value = the_period(resolver, mention);
    if (value.size) return value;
    if (!timex_anchor_of(resolver, mention, &anchor))
        return words->unit == 'D' ? add_clock(arena, unanchored('D'), words) : unanchored(words->unit);
    long by = direction * words->count;
    struct date_words finer = counted_words(mention, words, &by);
    return shifted(resolver, &finer, anchor, by);
}

/* "last Friday" said on a Saturday is not yesterday; a bare weekday is the last
 * one, the publication day included, unless tense tells otherwise. */
static long weekday_number(struct resolver *resolver, struct mention *mention, long number) {
    const struct date_words *words = &mention->timex.words;
    int back = (calendar_weekday(number) - words->weekday + 7) % 7;
    if (words->direction == 1) return number + (back == 0 ? 7 : 7 - back);
    if (words->direction == -1) return number - (back <= 1 ? back + 7 : back);
    if (words->direction == 0) return number - calendar_weekday(number) + words->weekday;
    if (back == 0) return number;
    static const char *const is[] = {"is", "marks", NULL};
    const struct sentence *sentence = &resolver->article->sentences.at[mention->sentence];
    if (mention->last < sentence->last && timex_is_word(resolver->article, mention->last, is)) return number + 7 - back;
    return timex_tense_at(resolver, mention) > 0 ? number + 7 - back : number - back;
}

static struct slice weekday_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex.words;
    struct day anchor;
    long more = 0, number = 0;
    slice_number(timex_given(mention, "shift"), &more);
    bool anchored = timex_anchor_of(resolver, mention, &anchor);
    if (anchored) number = weekday_number(resolver, mention, calendar_number(anchor)) + more;
    if (!anchored || !in_range(number))
        return add_clock(arena, arena_print(arena, "XXXX-WXX-%d", words->weekday), words);
    return add_clock(arena, format_day(arena, calendar_day(number)), words);
}

static struct slice set_value(struct arena *arena, const struct date_words *words) {
    if (words->weekday) return add_clock(arena, arena_print(arena, "XXXX-WXX-%d", words->weekday), words);
    if (words->season.size) return arena_print(arena, "XXXX-%.*s", (int)words->season.size, words->season.at);
    if (words->month) return arena_print(arena, "XXXX-%02d", words->month);
    if (words->part.size) return add_clock(arena, slice_of("XXXX-XX-XX"), words);
    return duration_value(arena, words);
}

static struct slice value_of(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    switch (mention->timex.words.way) {
    case WAY_CALENDAR: return calendar_value(resolver, mention);
    case WAY_RELATIVE: return relative_value(resolver, mention);
    case WAY_WEEKDAY: return weekday_value(resolver, mention);
    case WAY_DURATION: return duration_value(arena, &mention->timex.words);
    case WAY_SET: return set_value(arena, &mention->timex.words);
    case WAY_REFERENCE: return mention->timex.words.reference;
    }
    return slice_of("");
}

/* "A year earlier" is only compared with the quarter that the text reports. */
static void remember_quarter(struct resolver *resolver, int32_t index) {
    const struct date_words *words = &timex_mention_at(resolver, index)->timex.words;
    if (words->way == WAY_RELATIVE && words->unit == 'Y') return;
    resolver->last_quarter = index;
    if (resolver->first_quarter < 0) resolver->first_quarter = index;
}

/* "Rose from a year earlier": nothing hangs on it. */
static bool is_compared(const struct mention *mention) {
    const struct date_words *words = &mention->timex.words;
    return words->way == WAY_RELATIVE && words->unit == 'Y' && words->direction < 0 &&
           (timex_gives(mention, "textual", "story") || timex_gives(mention, "textual", "quarter"));
}

static void remember(struct resolver *resolver, int32_t index) {
    const struct timex *timex = &timex_mention_at(resolver, index)->timex;
    if (timex->type == TIMEX_DURATION || timex->type == TIMEX_SET) return;
    if (timex->value.size == 7 && timex->value.at[5] == 'Q') remember_quarter(resolver, index);
    if (is_compared(timex_mention_at(resolver, index))) return;
    resolver->last_explicit = index;
    if (timex_is_fine(timex)) resolver->last_single = index;
    if (resolver->narrative) timex_follow_story(resolver, index);
}

static void resolve_one(struct resolver *resolver, int32_t index) {
    struct mention *mention = &resolver->article->mentions.at[index];
    struct timex *timex = &mention->timex;
    struct day first, last;
    if (timex->words.two_digits) timex->ambiguous = "year";
    if (timex->words.guessed) timex->ambiguous = "day-month";
    timex->value = value_of(resolver, mention);
    timex->mod = timex->words.mod;
    timex->first_day = timex->last_day = slice_of("");
    bool spans = calendar_span(timex->value, &first, &last);
    if (spans) timex->first_day = format_day(resolver->article->arena, first);
    if (spans) timex->last_day = format_day(resolver->article->arena, last);
    if (timex_told_day(timex, &first)) remember(resolver, index);
}

void timex_resolve(const struct ruleset *rules, struct article *article) {
    struct resolver resolver = {.rules = rules,
                                .article = article,
                                .future = lexicon_class(rules->lexicon, slice_of("future-sign")),
                                .past = lexicon_class(rules->lexicon, slice_of("past-sign")),
                                .last_explicit = -1,
                                .last_single = -1,
                                .last_quarter = -1,
                                .first_quarter = -1,
                                .entry = -1,
                                .story = -1,
                                .elsewhere = -1};
    bool chronology = timex_is_chronology(article);
    if (chronology) timex_forget_entry_as_publication(article);
    resolver.published = calendar_parse(article->published, &resolver.publication);
    resolver.narrative = !chronology && timex_is_narrative(article, resolver.published ? &resolver.publication : NULL);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (article->mentions.at[i].kind != KIND_DATE) continue;
        resolve_one(&resolver, (int32_t)i);
        if (chronology && timex_opens_entry(article, &article->mentions.at[i])) resolver.entry = (int32_t)i;
    }
}
