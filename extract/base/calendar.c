#include "calendar.h"

bool calendar_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int calendar_year_of_two_digits(int digits) {
    enum { latest = 50 };
    return digits + (digits > latest ? 1900 : 2000);
}

int calendar_month_days(int year, int month) {
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && calendar_leap(year) ? 29 : days[month - 1];
}

bool calendar_valid(struct day day) {
    return day.year >= 1 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
           day.day <= calendar_month_days(day.year, day.month);
}

long calendar_number(struct day day) {
    long year = day.month <= 2 ? day.year - 1 : day.year;
    long era = (year >= 0 ? year : year - 399) / 400;
    long of_era = year - era * 400;
    long of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct day calendar_day(long number) {
    number += 719468;
    long era = (number >= 0 ? number : number - 146096) / 146097;
    long of_era = number - era * 146097;
    long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    long shifted = (5 * of_year + 2) / 153;
    struct day day = {(int)(year_of_era + era * 400), (int)(shifted < 10 ? shifted + 3 : shifted - 9),
                      (int)(of_year - (153 * shifted + 2) / 5 + 1)};
    if (day.month <= 2) day.year++;
    return day;
}

int calendar_weekday(long number) { return (int)(((number + 3) % 7 + 7) % 7) + 1; }

struct week calendar_week(long number) {
    int weekday = calendar_weekday(number);
    long thursday = number + 4 - weekday;
    int year = calendar_day(thursday).year;
    long first = calendar_number((struct day){year, 1, 1});
    return (struct week){year, (int)((thursday - first) / 7) + 1, weekday};
}

long calendar_week_number(struct week week) {
    long fourth = calendar_number((struct day){week.year, 1, 4});
    return fourth - calendar_weekday(fourth) + (week.week - 1) * 7L + week.weekday;
}

struct day calendar_add_months(struct day day, long months) {
    long total = day.year * 12L + day.month - 1 + months;
    day.year = (int)(total / 12);
    day.month = (int)(total % 12) + 1;
    int last = calendar_month_days(day.year, day.month);
    if (day.day > last) day.day = last;
    return day;
}

/* After J. Meeus, "Astronomical Algorithms", chapter 8, from Butcher's Ecclesiastical Calendar. */
struct day calendar_easter(int year) {
    int golden = year % 19, century = year / 100, of_century = year % 100;
    int skipped = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - skipped + 15) % 30;
    int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    int days = epact + to_sunday - 7 * late + 114;
    return (struct day){year, days / 31, days % 31 + 1};
}

struct day calendar_nth_weekday(int year, int month, int nth, int weekday) {
    int length = calendar_month_days(year, month);
    struct day edge = {year, month, nth ? 1 : length};
    int on = calendar_weekday(calendar_number(edge));
    edge.day = nth ? (weekday - on + 7) % 7 + 1 + (nth - 1) * 7 : length - (on - weekday + 7) % 7;
    return edge;
}

static bool digits(struct slice text, size_t at, size_t count, int *value) {
    long number;
    if (at + count > text.size || !slice_number(slice_cut(text, at, at + count), &number)) return false;
    *value = (int)number;
    return true;
}

bool calendar_parse(struct slice text, struct day *day) {
    return text.size == 10 && text.at[4] == '-' && text.at[7] == '-' && digits(text, 0, 4, &day->year) &&
           digits(text, 5, 2, &day->month) && digits(text, 8, 2, &day->day) && calendar_valid(*day);
}

static bool months(int year, int from, int to, struct day *first, struct day *last) {
    if (from < 1 || to > 12) return false;
    *first = (struct day){year, from, 1};
    *last = (struct day){year, to, calendar_month_days(year, to)};
    return true;
}

static bool week_span(int year, struct slice rest, struct day *first, struct day *last) {
    int week;
    if (!digits(rest, 1, 2, &week) || week < 1 || week > 53) return false;
    long monday = calendar_week_number((struct week){year, week, 1});
    if (calendar_week(monday).week != week) return false; /* a year of 52 weeks */
    bool weekend = slice_equal(slice_cut(rest, 3, rest.size), slice_of("-WE"));
    if (rest.size > 3 && !weekend) return false;
    *first = calendar_day(weekend ? monday + 5 : monday);
    *last = calendar_day(monday + 6);
    return true;
}

/* What stands after the year: -11, -11-24, -W47, -Q4, -H1. */
static bool year_part(int year, struct slice rest, struct day *first, struct day *last) {
    int number;
    if (rest.size == 0) return months(year, 1, 12, first, last);
    rest = slice_cut(rest, 1, rest.size);
    if (rest.size == 2 && digits(rest, 0, 2, &number)) return months(year, number, number, first, last);
    if (rest.size && rest.at[0] == 'W' && rest.size >= 3 && rest.at[1] != 'I')
        return week_span(year, rest, first, last);
    if (rest.size == 2 && rest.at[0] == 'Q' && digits(rest, 1, 1, &number))
        return months(year, number * 3 - 2, number * 3, first, last);
    if (rest.size == 2 && rest.at[0] == 'H' && digits(rest, 1, 1, &number))
        return months(year, number * 6 - 5, number * 6, first, last);
    return false;
}

static bool single_span(struct slice value, struct day *first, struct day *last) {
    int year;
    size_t time = slice_find(value, slice_of("T"), 0);
    if (time == 10) value = slice_cut(value, 0, time);
    if (calendar_parse(value, first)) {
        *last = *first;
        return true;
    }
    if (value.size >= 4 && digits(value, 0, 4, &year) && (value.size == 4 || value.at[4] == '-') && year > 0)
        return year_part(year, slice_cut(value, 4, value.size), first, last);
    bool decade = value.size == 3, century = value.size == 2;
    if ((!decade && !century) || !digits(value, 0, value.size, &year) || year == 0) return false;
    *first = (struct day){year * (decade ? 10 : 100), 1, 1};
    *last = (struct day){first->year + (decade ? 9 : 99), 12, 31};
    return true;
}

bool calendar_span(struct slice value, struct day *first, struct day *last) {
    size_t slash = slice_find(value, slice_of("/"), 0);
    struct day other;
    if (slash == SIZE_MAX) return single_span(value, first, last);
    return single_span(slice_cut(value, 0, slash), first, &other) &&
           single_span(slice_cut(value, slash + 1, value.size), &other, last);
}
