#include "timex_parts.h"

#include <stdlib.h>
#include <string.h>

static struct slice year_text(struct arena *arena, int year) {
    if (year < 0) return arena_print(arena, "BC%04d", -year);
    return year > 0 && year < 10000 ? timex_format_year(arena, year) : slice_of("XXXX");
}

static struct slice calendar_text(struct arena *arena, int year, int month, int day, const struct date_words *words) {
    struct slice of = year_text(arena, year);
    if (words->season.size) return arena_print(arena, "%s-%.*s", of.at, (int)words->season.size, words->season.at);
    if (words->quarter) return arena_print(arena, "%s-Q%d", of.at, words->quarter);
    if (words->half) return arena_print(arena, "%s-H%d", of.at, words->half);
    if (!month) return day ? arena_print(arena, "%s-XX-%02d", of.at, day) : of;
    return timex_format_parts(arena, of, month, day);
}

static bool of_the_year(const struct resolver *resolver, const struct mention *mention) {
    static const char *const year[] = {"year", NULL};
    return timex_is_word(resolver->article, mention->last - 1, year) ||
           timex_is_word(resolver->article, mention->first, year);
}

/* "In January they go on, the next round in the second quarter of the year": of the one that the sentence is in. */
static int year_ahead(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    if (resolver->last_explicit < 0 || timex_tense_at(resolver, mention) <= 0) return anchor.year;
    const struct mention *before = timex_mention_at(resolver, resolver->last_explicit);
    struct day told;
    bool ahead =
        before->sentence == mention->sentence && timex_told_day(before->timex, &told) && told.year == anchor.year + 1;
    return ahead ? told.year : anchor.year;
}

/* In March "this winter" has begun in the year before; the coming one is always of the year at hand. */
static int year_of_season(const struct date_words *words, struct day anchor) {
    enum { march = 3, december = 12 };
    int month = timex_season_month(words->season);
    if (!words->direction && month == december && anchor.month <= march) return anchor.year - 1;
    if (words->direction > 0 && month == december) return anchor.year;
    if (words->direction > 0 && month == anchor.month + 1) return anchor.year + 1; /* it has begun */
    return timex_year_by_direction(anchor, month, words->direction);
}

/* "In 1848 … the following spring": told of a whole year, not of its beginning. */
static bool follows_year(const struct resolver *resolver, const struct mention *mention) {
    enum { year_size = 4 };
    if (mention->timex->words.direction <= 0 || mention->timex->anchor < 0) return false;
    const struct timex *before = timex_mention_at(resolver, mention->timex->anchor)->timex;
    return before->value.size == year_size && before->words.year > 0 && !slice_equal(before->mod, slice_of("START"));
}

/* "last year", "next year" beside the month: whole years count, else the month does. */
static int year_stated(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    static const char *const year[] = {"year", NULL};
    const struct date_words *words = &mention->timex->words;
    if (timex_holds_word(resolver->article, mention, year)) return anchor.year + words->direction;
    if (follows_year(resolver, mention)) return anchor.year + 1;
    if (words->season.size) return year_of_season(words, anchor);
    return words->month ? timex_year_by_direction(anchor, words->month, words->direction)
                        : anchor.year + words->direction;
}

/* The quarter before the one of that day: results are still told as expected. */
static bool is_just_over(int quarter, struct day day) { return quarter % 4 == (day.month - 1) / 3; }

/* In spring "the second half" of which results are told is of the year before. */
static bool is_half_before(const struct date_words *words, struct day anchor, int tense) {
    enum { june = 6 };
    return words->half == 2 && anchor.month <= june && tense < 0;
}

/* "Sunday 3 January" in a text that tells of 2015: of that year and those beside it the one whose day it is; 0: none.
 */
static int year_of_weekday(const struct resolver *resolver, const struct date_words *words) {
    static const int beside[] = {0, 1, -1};
    const int told = words->weekday && words->month && words->day ? resolver->latest_year : 0;
    for (size_t i = 0; told && i < sizeof beside / sizeof *beside; i++) {
        const struct day day = {told + beside[i], words->month, words->day};
        if (calendar_valid(day) && calendar_weekday(calendar_number(day)) == words->weekday) return day.year;
    }
    return 0;
}

/* "Next year, in May": the year told from publication right before; 0: none. */
static int year_just_told(const struct resolver *resolver, const struct mention *mention) {
    static const char *const between[] = {",", "in", "on", "by", "perhaps", "possibly", "probably", "the", NULL};
    enum { year_size = 4, reach = 4 };
    if (resolver->last_explicit < 0) return 0;
    const struct mention *before = timex_mention_at(resolver, resolver->last_explicit);
    struct day told;
    if (before->timex->words.way != WAY_RELATIVE || before->timex->words.unit != 'Y' || before->last > mention->first ||
        before->sentence != mention->sentence || mention->first > before->last + reach ||
        before->timex->value.size != year_size || !timex_told_day(before->timex, &told))
        return 0;
    for (uint32_t token = before->last; token < mention->first; token++)
        if (!timex_is_word(resolver->article, token, between)) return 0;
    return told.year;
}

static void complete_year(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    bool wants = !words->year && (words->month || words->season.size || words->quarter || words->half);
    if (!wants) return;
    words->year = timex_year_of_serial(resolver, mention);
    if (words->year) return;
    words->year_guessed = true;
    if (words->direction == 2) words->year = timex_year_of_partner(resolver, mention);
    if (words->direction == 2 && !words->year) words->year = year_just_told(resolver, mention);
    if (words->direction == 2 && !words->year && !resolver->narrative)
        words->year = timex_year_of_range(resolver, mention);
    if (words->direction == 2 && !words->year && !resolver->narrative) {
        words->year = timex_year_of_sentence(resolver, mention);
        words->year_above = words->year != 0;
    }
    if (words->year) return;
    if (!timex_anchor_of(resolver, mention, &anchor)) {
        words->year = year_of_weekday(resolver, words);
        return;
    }
    if (words->direction != 2) {
        words->year = year_stated(resolver, mention, anchor);
        return;
    }
    if (of_the_year(resolver, mention)) {
        words->year = year_ahead(resolver, mention, anchor);
        return;
    }
    if (mention->timex->anchor >= 0 && mention->timex->anchor != resolver->lead) {
        words->year = timex_year_in_story(resolver, mention, anchor);
        return;
    }
    if (words->quarter && is_just_over(words->quarter, anchor)) {
        words->year = anchor.year - (words->quarter == 4);
        return;
    }
    words->year = timex_year_before_end(resolver, mention, anchor);
    if (words->year) return;
    int tense = timex_tense_at(resolver, mention);
    if (words->edge) words->year = anchor.year;
    else if (words->month) words->year = timex_year_by_tense(anchor, words->month, words->day, tense);
    else if (words->quarter) words->year = timex_year_by_tense(anchor, words->quarter * 3 - 1, 0, tense);
    else if (words->season.size) words->year = timex_year_by_tense(anchor, timex_season_month(words->season), 0, tense);
    else words->year = anchor.year - is_half_before(words, anchor, tense);
}

/* "In December … the 9th": in the month that the text has told; past a day of it the next one. */
static int months_onwards(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    bool fine = timex_is_fine(timex_mention_at(resolver, mention->timex->anchor)->timex);
    return fine && mention->timex->words.day < anchor.day;
}

/* The first day of that date's month that its sentence has told; 0: none. */
static int first_day_told(const struct resolver *resolver, int32_t index) {
    const struct article *article = resolver->article;
    const struct mention *last = timex_mention_at(resolver, index);
    enum { reach = 16 };
    int first = 0;
    for (int32_t i = index; i >= 0 && i > index - reach && article->mentions.at[i].sentence == last->sentence; i--) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DATE || mention->timex->words.month != last->timex->words.month) continue;
        int day = mention->timex->words.day;
        if (day && (!first || day < first)) first = day;
    }
    return first;
}

/* "In April, on the 17th", "on 28 April and the 3rd": in the month that its sentence has named, or the next one. */
static bool take_month_of_sentence(const struct resolver *resolver, struct mention *mention, struct date_words *words) {
    if (words->nth || words->direction != 2 || resolver->last_explicit < 0) return false;
    const struct mention *before = timex_mention_at(resolver, resolver->last_explicit);
    const struct date_words *told = &before->timex->words;
    if (before->sentence != mention->sentence || told->way != WAY_CALENDAR || !told->month || told->year < 1)
        return false;
    int day = first_day_told(resolver, resolver->last_explicit),
        month = told->last_month ? told->last_month : told->month;
    struct day onwards = calendar_add_months((struct day){told->year, month, 1}, words->day < day);
    words->year = onwards.year, words->month = onwards.month;
    mention->timex->anchor = resolver->last_explicit;
    return true;
}

/* A day alone ("the 15th") takes month and year from its sentence, else from its anchor: this month, or by
 * tense the one before or after it. */
static void complete_month(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    if ((!words->day && !words->nth) || words->month || take_month_of_sentence(resolver, mention, words) ||
        !timex_anchor_of(resolver, mention, &anchor))
        return;
    int months = words->direction;
    if (words->nth) {
        months = months == 2 ? 0 : months;
    } else if (months == 2 && mention->timex->anchor >= 0) {
        months = months_onwards(resolver, mention, anchor);
    } else if (months == 2) {
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

/* The day in that year of a feast that moves. */
static struct day feast_day(struct slice feast, int year, int month) {
    enum { nth_at = 3, weekday_at = 4, weekday_end = 6 };
    bool easter = feast.at[0] == 'E';
    char nth = easter ? '0' : feast.at[nth_at];
    struct day day = easter ? calendar_easter(year)
                            : calendar_nth_weekday(year, month, nth == 'L' ? 0 : nth - '0',
                                                   weekday_of(slice_cut(feast, weekday_at, weekday_end)));
    struct slice more = slice_cut(feast, easter ? 1 : weekday_end, feast.size);
    long days = 0;
    if (more.size) slice_number(slice_cut(more, 1, more.size), &days);
    return calendar_day(calendar_number(day) + (more.size && more.at[0] == '-' ? -days : days));
}

/* The year of a feast was only guessed by the month in which it may fall: the next or the last one from publication, as
 * tense tells, unless the one at hand is near. */
static void choose_feast(const struct resolver *resolver, const struct mention *mention, struct date_words *words) {
    enum { near = 14 };
    int tense = timex_tense_at(resolver, mention);
    long publication = calendar_number(resolver->publication),
         away = calendar_number(feast_day(words->feast, words->year, words->month)) - publication,
         before = calendar_number(feast_day(words->feast, words->year - 1, words->month)) - publication,
         after = calendar_number(feast_day(words->feast, words->year + 1, words->month)) - publication;
    if (!tense || labs(away) <= near) return;
    if (tense > 0 ? before >= 0 : away > 0) words->year--;
    else if (tense > 0 ? away < 0 : after <= 0) words->year++;
}

/* The day of a feast that moves, once its year is known. */
static void complete_feast(const struct resolver *resolver, const struct mention *mention, struct date_words *words) {
    if (!words->feast.size || words->year < 2) return;
    if (words->year_guessed && resolver->published && words->direction == 2 && mention->timex->anchor < 0)
        choose_feast(resolver, mention, words);
    struct day day = feast_day(words->feast, words->year, words->month);
    words->year = day.year, words->month = day.month, words->day = day.day;
}

static bool is_clock_only(const struct date_words *words) {
    return words->way == WAY_CALENDAR && !words->day && !words->month && !words->year &&
           (words->hour >= 0 || words->part.size);
}

/* "Open daily from 10 a.m. to 4 p.m.", "on Sundays the first one leaves at seven": of no one day. */
static bool is_of_a_set(const struct resolver *resolver, const struct mention *mention) {
    const struct mention *at = mention;
    while (at > resolver->article->mentions.at && (--at)->sentence == mention->sentence) {
        if (at->kind != KIND_DATE || (is_clock_only(&at->timex->words) && at->timex->type != TIMEX_SET)) continue;
        const struct date_words *words = &at->timex->words;
        bool within_days = words->unit == 'D' || words->unit == 'H' || words->unit == 'N';
        return at->timex->type == TIMEX_SET && (within_days || words->weekday || words->part.size);
    }
    return false;
}

/* "Sometimes until four in the morning": before it in its sentence, a word that tells of a habit. */
static bool is_of_a_habit(const struct resolver *resolver, const struct mention *mention) {
    int habit = rule_list(resolver->rules, L_HABIT_ADVERB);
    for (uint32_t i = resolver->article->sentences.at[mention->sentence].first; i < mention->first; i++)
        if (timex_shows(resolver, i, habit)) return true;
    return false;
}

/* "Shells fell overnight", in news of the next day. */
static bool is_last_night(const struct resolver *resolver, const struct mention *mention) {
    return timex_gives(mention, "part", "NI") && mention->timex->anchor == ANCHOR_PUBLICATION &&
           timex_tense_at(resolver, mention) < 0;
}

static struct slice clock_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct day anchor;
    if (is_of_a_set(resolver, mention) || is_of_a_habit(resolver, mention))
        return timex_add_clock(arena, slice_of("XXXX-XX-XX"), &mention->timex->words);
    bool anchored = timex_hang_on(resolver, mention, timex_day_nearby(resolver, mention), &anchor) ||
                    timex_anchor_of(resolver, mention, &anchor);
    if (anchored && is_last_night(resolver, mention)) anchor = calendar_day(calendar_number(anchor) - 1);
    return timex_add_clock(arena, anchored ? timex_format_day(arena, anchor) : slice_of("XXXX-XX-XX"),
                           &mention->timex->words);
}

static bool is_between_clock_and_day(const struct article *article, uint32_t token) {
    static const char *const words[] = {"(", ")", ",", "on", "to", "until", "till", "and", NULL};
    return timex_is_word(article, token, words);
}

/* The day that stands right behind a clock, with another hour between or with it: "2 p.m. (1900 GMT) on Tuesday", "from
 * 9 a.m. to 5 p.m. tomorrow". */
static int32_t day_behind(const struct article *article, int32_t clock) {
    const struct mention *mention = &article->mentions.at[clock];
    uint32_t token = mention->last;
    for (size_t i = (size_t)clock + 1; i < article->mentions.count; i++) {
        const struct mention *next = &article->mentions.at[i];
        if (next->sentence != mention->sentence) return -1;
        if (next->kind != KIND_DATE) continue;
        while (token < next->first && is_between_clock_and_day(article, token)) token++;
        if (token != next->first) return -1;
        const struct date_words *words = &next->timex->words;
        if (!is_clock_only(words)) return !words->part.size ? (int32_t)i : -1;
        token = next->last;
    }
    return -1;
}

void timex_take_day_behind(struct article *article, int32_t index) {
    struct timex *clock = article->mentions.at[index].timex;
    if (clock->type != TIMEX_TIME || clock->words.hour < 0 || !is_clock_only(&clock->words)) return;
    int32_t behind = day_behind(article, index);
    const struct timex *day = behind < 0 ? NULL : article->mentions.at[behind].timex;
    const size_t day_size = strlen("XXXX-WXX-1");
    if (!day || day->value.size < day_size || (day->value.size > day_size && day->value.at[day_size] != 'T')) return;
    clock->value = timex_add_clock(article->arena, slice_cut(day->value, 0, day_size), &clock->words);
    clock->first_day = day->first_day, clock->last_day = day->last_day;
    clock->anchor = behind;
}

struct slice timex_edge_of(struct arena *arena, struct slice period, int edge) {
    struct day first, last;
    if (!edge || !calendar_span(period, &first, &last)) return period;
    return timex_format_day(arena, edge < 0 ? first : last);
}

/* The nth weekday of a month, or the week in which its nth seven days have their middle. */
static struct slice nth_value(struct arena *arena, const struct date_words *words) {
    enum { week = 7, middle = 3, saturday = 6 };
    int nth = words->nth < 0 ? 0 : words->nth, weekday = words->weekday ? words->weekday : saturday;
    struct day day = calendar_nth_weekday(words->year, words->month, nth, weekday);
    if (words->weekday) return timex_format_day(arena, day);
    if (words->unit == 'K') return timex_week_text(arena, calendar_number(day), true);
    day.day = nth ? nth * week - middle : calendar_month_days(words->year, words->month) - middle;
    return timex_week_text(arena, calendar_number(day), false);
}

/* "The week of 3 May", its weekend; a weekend with a Monday or Tuesday is the one before it. */
static struct slice week_of(struct arena *arena, const struct date_words *words) {
    enum { tuesday = 2 };
    long number = calendar_number((struct day){words->year, words->month, words->day});
    bool weekend = words->unit == 'K';
    if (weekend && calendar_weekday(number) <= tuesday) number -= calendar_weekday(number);
    return timex_week_text(arena, number, weekend);
}

struct slice timex_calendar_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex->words;
    const char *era = words->before_christ ? "BC" : "";
    if (words->century) return arena_print(arena, "%s%02d", era, words->century - 1);
    if (words->decade) return arena_print(arena, "%s%03d", era, words->decade);
    if (is_clock_only(words)) return clock_value(resolver, mention);
    timex_expand_year(resolver, words);
    complete_month(resolver, mention, words);
    complete_year(resolver, mention, words);
    complete_feast(resolver, mention, words);
    timex_complete_quarter(resolver, mention);
    if (words->nth && words->year > 0) return nth_value(arena, words);
    if (words->nth && !words->month && words->unit) return timex_unanchored(words->unit);
    if (words->unit && words->day && words->year > 0 && !words->last_day) return week_of(arena, words);
    bool turns_year = words->last_month && words->last_month < words->month && !words->last_year && words->year > 0;
    int first_year = words->year - (turns_year && !words->year_guessed);
    struct slice first = calendar_text(arena, first_year, words->month, words->day, words);
    if (!words->last_day && !words->last_month && !words->last_year)
        return timex_edge_of(arena, timex_add_clock(arena, first, words), words->edge);
    int last_year = words->last_year ? words->last_year : first_year + turns_year;
    int last_month = words->last_month ? words->last_month : words->last_day ? words->month : 0;
    struct slice last = calendar_text(arena, last_year, last_month, words->last_day, words);
    return arena_print(arena, "%s/%s", first.at, last.at);
}
