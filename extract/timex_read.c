#include "timex.h"

#include "calendar.h"
#include "token.h"

static int number(const struct reading *reading, const char *slot) {
    long value;
    return match_number(reading, slot, &value) ? (int)value : 0;
}

static void read_year(const struct reading *reading, const char *slot, int *year, bool *two_digits) {
    struct slice text = match_text(reading, slot);
    *year = number(reading, slot);
    if (text.size == 2 && *year < 100) *two_digits = true;
}

static bool equals(struct slice value, const char *text) { return slice_equal(value, slice_of(text)); }

static enum date_way read_way(const struct reading *reading) {
    static const struct { const char *name; enum date_way way; } ways[] = {
        {"relative", WAY_RELATIVE}, {"weekday", WAY_WEEKDAY}, {"duration", WAY_DURATION}, {"set", WAY_SET}, {"reference", WAY_REFERENCE}};
    struct slice name = rule_give(reading->match->rule, "way");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (equals(name, ways[i].name)) return ways[i].way;
    return WAY_CALENDAR;
}

static void read_direction(const struct reading *reading, struct date_words *words) {
    struct slice direction = match_value(reading, "direction");
    words->direction = equals(direction, "past") ? -1 : equals(direction, "this") ? 0 : equals(direction, "next") ? 1 : 2;
}

static void read_count(const struct reading *reading, struct date_words *words) {
    long value;
    struct slice counted = match_value(reading, "count");
    if (equals(counted, "some")) words->count = -1;
    else if (match_number(reading, "count", &value)) words->count = value;
    else words->count = words->way == WAY_SET || words->way == WAY_DURATION || words->way == WAY_RELATIVE ? 1 : 0;
    struct slice unit = match_value(reading, "unit");
    words->unit = unit.size ? unit.at[0] : '\0';
}

static void read_clock(const struct reading *reading, struct date_words *words) {
    uint32_t first, last;
    words->hour = words->minute = -1;
    if (match_slot(reading, "hour", &first, &last)) words->hour = number(reading, "hour");
    if (match_slot(reading, "minute", &first, &last)) words->minute = number(reading, "minute");
    struct slice meridiem = match_value(reading, "meridiem");
    if (equals(meridiem, "pm") && words->hour >= 0 && words->hour < 12) words->hour += 12;
    if (equals(meridiem, "am") && words->hour == 12) words->hour = 0;
    if (equals(meridiem, "noon")) words->hour = 12, words->minute = 0;
}

/* "20.01.2020" can only be a day first, "01/20/2020" only a month first; else a
 * slash leaves doubt and the dot and the hyphen mean a day first. */
static void read_order(const struct reading *reading, struct date_words *words) {
    if (!equals(rule_give(reading->match->rule, "order"), "unknown")) return;
    if (words->month > 12 && words->day <= 12) {
        int month = words->day;
        words->day = words->month;
        words->month = month;
    } else if (words->day <= 12 && words->day != words->month) {
        words->guessed = equals(rule_give(reading->match->rule, "sign"), "slash");
    }
}

/* "1990s", "90s", "nineties": the first three digits of its years. */
static void read_decade(const struct reading *reading, struct date_words *words) {
    long value;
    if (!match_number(reading, "decade", &value)) return;
    if (value < 100) value += value < 30 ? 2000 : 1900;
    words->decade = (int)(value / 10);
}

static bool plausible(const struct date_words *words) {
    int year = words->year ? words->year : 2000; /* a leap year: 29 February is a day */
    if (words->two_digits) year += 2000;
    if (words->month > 12) return false;
    if (words->day && words->month && !calendar_valid((struct day){year, words->month, words->day})) return false;
    if (words->last_day && words->month) {
        int month = words->last_month ? words->last_month : words->month;
        if (month > 12 || words->last_day > calendar_month_days(2000, month)) return false;
        if (month == words->month && words->last_day <= words->day) return false;
    }
    if (words->last_year && words->last_year <= words->year) return false;
    return words->hour <= 24 && words->minute <= 59;
}

/* "2021-22": the end has lost its century too. */
static void read_last_year(const struct reading *reading, struct date_words *words) {
    bool two_digits = false;
    read_year(reading, "last-year", &words->last_year, &two_digits);
    if (two_digits && words->year >= 1000) words->last_year += words->year / 100 * 100;
}

static enum timex_type read_type(const struct date_words *words) {
    if (words->way == WAY_DURATION) return TIMEX_DURATION;
    if (words->way == WAY_SET) return TIMEX_SET;
    return words->hour >= 0 || words->part.size || (words->unit && (words->unit == 'H' || words->unit == 'N' || words->unit == 'S'))
               ? TIMEX_TIME
               : TIMEX_DATE;
}

bool timex_read(const struct reading *reading, struct mention *mention) {
    struct date_words words = {.way = read_way(reading)};
    words.day = number(reading, "day");
    words.month = number(reading, "month");
    read_year(reading, "year", &words.year, &words.two_digits);
    words.last_day = number(reading, "last-day");
    words.last_month = number(reading, "last-month");
    read_last_year(reading, &words);
    words.weekday = number(reading, "weekday");
    words.quarter = number(reading, "quarter");
    words.half = number(reading, "half");
    words.century = number(reading, "century");
    words.season = match_value(reading, "season");
    words.part = match_value(reading, "part");
    words.reference = match_value(reading, "reference");
    words.mod = match_value(reading, "mod");
    words.textual = equals(rule_give(reading->match->rule, "textual"), "yes");
    read_decade(reading, &words);
    read_direction(reading, &words);
    read_count(reading, &words);
    read_clock(reading, &words);
    read_order(reading, &words);
    mention->timex = (struct timex){.type = read_type(&words), .words = words, .anchor = ANCHOR_NONE, .ambiguous = ""};
    return plausible(&words);
}
