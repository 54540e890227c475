#include "calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The independent formulations: days are counted one by one with Zeller's rule
 * for the weekday and the ordinal-day rule for ISO weeks, years 1600 to 2400. */

enum { first_year = 1600, last_year = 2400 };

static bool leap_by_cases(int year) {
    if (year % 400 == 0) return true;
    if (year % 100 == 0) return false;
    return year % 4 == 0;
}

static int month_length(int year, int month) {
    switch (month) {
    case 4:
    case 6:
    case 9:
    case 11: return 30;
    case 2: return leap_by_cases(year) ? 29 : 28;
    default: return 31;
    }
}

/* Zeller's congruence; Monday 1 to Sunday 7. */
static int zeller(struct day day) {
    int month = day.month < 3 ? day.month + 12 : day.month, year = day.month < 3 ? day.year - 1 : day.year;
    int h = (day.day + 13 * (month + 1) / 5 + year % 100 + year % 100 / 4 + year / 100 / 4 + 5 * (year / 100)) % 7;
    return (h + 5) % 7 + 1;
}

static int ordinal_day(struct day day) {
    int ordinal = day.day;
    for (int month = 1; month < day.month; month++) ordinal += month_length(day.year, month);
    return ordinal;
}

static int weeks_of(int year) {
    int weekday = zeller((struct day){year, 1, 1});
    return weekday == 4 || (weekday == 3 && leap_by_cases(year)) ? 53 : 52;
}

/* ISO 8601: (ordinal - weekday + 10) / 7, carried into the year before or after. */
static struct week week_by_ordinal(struct day day) {
    int weekday = zeller(day), week = (ordinal_day(day) - weekday + 10) / 7, year = day.year;
    if (week < 1) week = weeks_of(--year);
    else if (week > weeks_of(year)) week = 1, year++;
    return (struct week){year, week, weekday};
}

static struct day day_after(struct day day) {
    if (day.day < month_length(day.year, day.month)) return (struct day){day.year, day.month, day.day + 1};
    if (day.month < 12) return (struct day){day.year, day.month + 1, 1};
    return (struct day){day.year + 1, 1, 1};
}

static int64_t packed(struct day day) { return day.year * 10000 + day.month * 100 + day.day; }

#define assert_day(found, y, m, d) assert_int_equal(packed(found), packed((struct day){(y), (m), (d)}))

static void test_every_day(void **state) {
    (void)state;
    struct day day = {first_year, 1, 1};
    for (long number = calendar_number(day); day.year <= last_year; number++, day = day_after(day)) {
        assert_true(calendar_valid(day));
        assert_int_equal(calendar_number(day), number);
        assert_int_equal(packed(calendar_day(number)), packed(day));
        assert_int_equal(calendar_weekday(number), zeller(day));
        struct week found = calendar_week(number), wanted = week_by_ordinal(day);
        assert_int_equal(found.year, wanted.year);
        assert_int_equal(found.week, wanted.week);
        assert_int_equal(found.weekday, wanted.weekday);
        assert_int_equal(calendar_week_number(found), number);
    }
}

static void test_known_days(void **state) {
    (void)state;
    assert_int_equal(calendar_number((struct day){1970, 1, 1}), 0);
    assert_int_equal(calendar_number((struct day){1969, 12, 31}), -1);
    assert_int_equal(calendar_number((struct day){2000, 3, 1}), 11017);
    assert_int_equal(calendar_number((struct day){1, 1, 1}), -719162);
    assert_int_equal(calendar_weekday(0), 4);
    assert_int_equal(calendar_weekday(calendar_number((struct day){2020, 11, 24})), 2);
    struct week week = calendar_week(calendar_number((struct day){2021, 1, 3}));
    assert_int_equal(week.year, 2020);
    assert_int_equal(week.week, 53);
    assert_int_equal(week.weekday, 7);
}

static void test_lengths(void **state) {
    (void)state;
    for (int year = 1; year <= 9999; year++) {
        int days = 0;
        assert_int_equal(calendar_leap(year), leap_by_cases(year));
        for (int month = 1; month <= 12; month++) {
            assert_int_equal(calendar_month_days(year, month), month_length(year, month));
            days += calendar_month_days(year, month);
        }
        assert_int_equal(days, leap_by_cases(year) ? 366 : 365);
    }
}

static void test_what_is_no_day(void **state) {
    (void)state;
    static const struct day wrong[] = {{2021, 2, 29}, {1900, 2, 29}, {2020, 4, 31}, {2020, 13, 1}, {2020, 0, 1},
                                       {2020, 1, 0},  {0, 1, 1},     {10000, 1, 1}, {2020, -1, 5}, {2020, 12, 32}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) assert_false(calendar_valid(wrong[i]));
    assert_true(calendar_valid((struct day){2000, 2, 29}));
}

/* Months forward and back again land on the month; the day only ever moves into it. */
static void test_month_arithmetic(void **state) {
    (void)state;
    for (int month = 1; month <= 12; month++) {
        for (long by = -240; by <= 240; by++) {
            struct day start = {2004, month, 31}, there, back;
            if (start.day > month_length(start.year, month)) start.day = month_length(start.year, month);
            there = calendar_add_months(start, by);
            assert_true(calendar_valid(there));
            assert_int_equal(there.year * 12L + there.month, start.year * 12L + start.month + by);
            int length = month_length(there.year, there.month);
            assert_int_equal(there.day, start.day < length ? start.day : length);
            back = calendar_add_months(there, -by);
            assert_int_equal(back.year, start.year);
            assert_int_equal(back.month, start.month);
        }
    }
    assert_day(calendar_add_months((struct day){2020, 11, 24}, 3), 2021, 2, 24);
    assert_day(calendar_add_months((struct day){2020, 1, 31}, 1), 2020, 2, 29);
    assert_day(calendar_add_months((struct day){2020, 1, 15}, -1), 2019, 12, 15);
}

static void test_easter(void **state) {
    (void)state;
    assert_day(calendar_easter(1818), 1818, 3, 22);
    assert_day(calendar_easter(1943), 1943, 4, 25);
    assert_day(calendar_easter(1954), 1954, 4, 18);
    assert_day(calendar_easter(2000), 2000, 4, 23);
    assert_day(calendar_easter(2024), 2024, 3, 31);
    for (int year = first_year; year <= last_year; year++)
        assert_int_equal(calendar_weekday(calendar_number(calendar_easter(year))), 7);
}

static void test_nth_weekdays(void **state) {
    (void)state;
    assert_day(calendar_nth_weekday(1999, 11, 4, 4), 1999, 11, 25);
    assert_day(calendar_nth_weekday(2021, 5, 0, 1), 2021, 5, 31);
    assert_day(calendar_nth_weekday(2021, 9, 1, 1), 2021, 9, 6);
    assert_day(calendar_nth_weekday(2024, 2, 0, 4), 2024, 2, 29);
}

static void test_parse(void **state) {
    (void)state;
    struct day day;
    assert_true(calendar_parse(slice_of("2020-11-24"), &day));
    assert_day(day, 2020, 11, 24);
    static const char *const wrong[] = {"",         "2020-11",    "2020-11-2",  "2020-11-31",    "2020/11/24",
                                        "20201124", "XXXX-11-24", "2020-1x-24", "2020-11-24T10", " 020-11-24"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) assert_false(calendar_parse(slice_of(wrong[i]), &day));
}

static void assert_span(const char *value, const char *first, const char *last) {
    struct day start, end, from, to;
    assert_true(calendar_span(slice_of(value), &start, &end));
    assert_true(calendar_parse(slice_of(first), &from));
    assert_true(calendar_parse(slice_of(last), &to));
    assert_int_equal(packed(start), packed(from));
    assert_int_equal(packed(end), packed(to));
}

static void test_spans(void **state) {
    (void)state;
    assert_span("2020-11-24", "2020-11-24", "2020-11-24");
    assert_span("2020-11-24T09:19", "2020-11-24", "2020-11-24");
    assert_span("2020-11-24TEV", "2020-11-24", "2020-11-24");
    assert_span("2020-02", "2020-02-01", "2020-02-29");
    assert_span("2021-02", "2021-02-01", "2021-02-28");
    assert_span("2020", "2020-01-01", "2020-12-31");
    assert_span("202", "2020-01-01", "2029-12-31");
    assert_span("20", "2000-01-01", "2099-12-31");
    assert_span("2020-Q4", "2020-10-01", "2020-12-31");
    assert_span("2020-H1", "2020-01-01", "2020-06-30");
    assert_span("2020-W47", "2020-11-16", "2020-11-22");
    assert_span("2020-W47-WE", "2020-11-21", "2020-11-22");
    assert_span("2020-W53", "2020-12-28", "2021-01-03");
    assert_span("2021/2025", "2021-01-01", "2025-12-31");
    assert_span("2019-05-05/2019-05-07", "2019-05-05", "2019-05-07");
    assert_span("2020-05/2020-06", "2020-05-01", "2020-06-30");
}

static void test_no_spans(void **state) {
    (void)state;
    static const char *const none[] = {"",           "P3D",      "PT2H",    "PRESENT_REF", "XXXX-05-26",
                                       "XXXX-WXX",   "2020-Q5",  "2020-H3", "2020-13",     "2020-W54",
                                       "2021-02-29", "2021-W53", "0000",    "2021/P3D",    "XXXX/2021",
                                       "2020-Q",     "2020-WXX", "20201",   "2020-XX-05",  "2020-SU"};
    struct day first, last;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(calendar_span(slice_of(none[i]), &first, &last));
}

/* Every week and month is covered by the span of its own value, once and whole. */
static void test_spans_cover(void **state) {
    (void)state;
    char value[32];
    struct day first, last;
    long next = calendar_week_number((struct week){first_year, 1, 1});
    for (int year = first_year; year <= last_year; year++) {
        for (int week = 1; week <= weeks_of(year); week++) {
            snprintf(value, sizeof value, "%04d-W%02d", year, week);
            assert_true(calendar_span(slice_of(value), &first, &last));
            assert_int_equal(calendar_number(first), next);
            assert_int_equal(calendar_number(last), next + 6);
            next += 7;
        }
    }
    next = calendar_number((struct day){first_year, 1, 1});
    for (int at = first_year * 12; at < (last_year + 1) * 12; at++) {
        snprintf(value, sizeof value, "%04d-%02d", at / 12, at % 12 + 1);
        assert_true(calendar_span(slice_of(value), &first, &last));
        assert_int_equal(calendar_number(first), next);
        next = calendar_number(last) + 1;
    }
}

static void test_stamps(void **state) {
    (void)state;
    static const char *const same[] = {"2020-11-24T09:19:00Z",
                                       "20201124",
                                       "Tue, 24 Nov 2020 10:00:00 +0300",
                                       "Tuesday, 24-Nov-20 10:00:00 GMT",
                                       "Tue Nov 24 10:00:00 2020",
                                       "November 24, 2020",
                                       "24 November 2020",
                                       "2020/11/24 10:00",
                                       "24.11.2020",
                                       "24/11/2020",
                                       "11/24/2020",
                                       " 2020-11-24 ",
                                       "24 Nov 20"};
    static const char *const none[] = {"",      "2020",   "2020-11",    "05/06/2021", "31.02.2020", "yesterday",
                                       "10:00", "24 Nov", "1606204800", "2020-13-01", "May",        "Marching 4 2020"};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        struct day day = {0, 0, 0};
        assert_true(calendar_stamp(slice_of(same[i]), &day));
        assert_int_equal(day.year * 10000 + day.month * 100 + day.day, 20201124);
    }
    struct day day;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) assert_false(calendar_stamp(slice_of(none[i]), &day));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_day),        cmocka_unit_test(test_known_days),
        cmocka_unit_test(test_lengths),          cmocka_unit_test(test_what_is_no_day),
        cmocka_unit_test(test_month_arithmetic), cmocka_unit_test(test_easter),
        cmocka_unit_test(test_nth_weekdays),     cmocka_unit_test(test_parse),
        cmocka_unit_test(test_stamps),           cmocka_unit_test(test_spans),
        cmocka_unit_test(test_no_spans),         cmocka_unit_test(test_spans_cover),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
