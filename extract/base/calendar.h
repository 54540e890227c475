/* Calendar arithmetic in the proleptic Gregorian calendar, years 1 to 9999.
 *
 * A day is its number from 1970-01-01; weekdays and weeks are ISO 8601's
 * (Monday is 1; week 1 holds the year's first Thursday). Conversions after
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
#ifndef CHANCERY_CALENDAR_H
#define CHANCERY_CALENDAR_H

#include "slice.h"

struct day {
    int year, month, day;
};

struct week {
    int year, week, weekday;
};

bool calendar_leap(int year);

/* The year of its last two digits, from 1951 to 2050: newspapers do not date further ahead. */
int calendar_year_of_two_digits(int digits);

int calendar_month_days(int year, int month);

/* Whether the three numbers name a day. */
bool calendar_valid(struct day day);

long calendar_number(struct day day);
struct day calendar_day(long number);

/* Monday 1 to Sunday 7. */
int calendar_weekday(long number);

struct week calendar_week(long number);

/* The day's number from an ISO week date. */
long calendar_week_number(struct week week);

/* Month arithmetic: 2020-11 plus 3 is 2021-02. The day is moved into the month. */
struct day calendar_add_months(struct day day, long months);

/* The day of Easter after the Gregorian calendar. */
struct day calendar_easter(int year);

/* The nth weekday (Monday 1) of a month, counted from its end when nth is 0. */
struct day calendar_nth_weekday(int year, int month, int nth, int weekday);

/* Reads YYYY-MM-DD. */
bool calendar_parse(struct slice text, struct day *day);

/* The month of its name or the first three letters or more of it, in any case; 0: none. */
int calendar_month_named(struct slice word);

/* Reads the day of a date as machines write it, whatever stands behind it: ISO 8601 with
 * signs or without (2020-11-24T09:19Z, 20201124), RFC 822 and 850 (Tue, 24 Nov 2020), asctime,
 * the same in words (November 24, 2020), numbers parted by dots (24.11.2020), and by strokes
 * where these tell which is the month. The day is the one that is written, whatever its zone. */
bool calendar_stamp(struct slice text, struct day *day);

/* The first and last day that a TIMEX3 value covers; false when it names none
 * (durations, sets, references, values with X) or when they differ from one
 * hemisphere to the other (seasons). */
bool calendar_span(struct slice value, struct day *first, struct day *last);

#endif
