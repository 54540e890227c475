#include "timex_code.h"

#include "calendar.h"

/* Cuts the run of digits, or of letters, at the beginning off. */
static struct slice cut_run(struct slice *text, bool digits) {
    size_t end = 0;
    while (end < text->size && (text->at[end] >= '0' && text->at[end] <= '9') == digits) end++;
    struct slice run = slice_cut(*text, 0, end);
    *text = slice_cut(*text, end, text->size);
    return run;
}

/* "121004": of a date-time group the day and the clock, in the zone of the letter behind it. */
static bool read_group(struct slice digits, struct slice *letters, struct date_words *words) {
    long value;
    if (!letters->size || !slice_number(digits, &value)) return false;
    *letters = slice_cut(*letters, 1, letters->size);
    words->day = (int)(value / 10000), words->hour = (int)(value / 100 % 100), words->minute = (int)(value % 100);
    return true;
}

static bool read_start(struct slice digits, struct slice *letters, struct date_words *words) {
    enum { group_digits = 6, day_digits = 2 };
    long day = 0;
    if (digits.size == group_digits) return read_group(digits, letters, words);
    if (digits.size > day_digits || (digits.size && !slice_number(digits, &day))) return false;
    words->day = (int)day;
    return true;
}

static bool read_year(struct slice digits, struct date_words *words) {
    enum { short_year = 2, long_year = 4 };
    long year;
    if (!digits.size) return words->day > 0;
    if ((digits.size != short_year && digits.size != long_year) || !slice_number(digits, &year)) return false;
    words->year = digits.size == short_year ? calendar_year_of_two_digits((int)year) : (int)year;
    return true;
}

/* "20210504": no number of a thing. */
static bool read_basic(struct slice code, struct date_words *words) {
    enum { oldest = 1900, latest = 2100, digits = 8 };
    struct day day;
    if (code.size != digits || !calendar_stamp(code, &day) || day.year < oldest || day.year > latest) return false;
    words->day = day.day, words->month = day.month, words->year = day.year;
    return true;
}

bool timex_read_code(struct slice code, struct date_words *words) {
    enum { longest_month = 4 };
    struct slice rest = code, start = cut_run(&rest, true), letters = cut_run(&rest, false),
                 year = cut_run(&rest, true);
    if (!letters.size) return read_basic(code, words);
    if (rest.size || !read_start(start, &letters, words)) return false;
    words->month = letters.size <= longest_month ? calendar_month_named(letters) : 0;
    return words->month && read_year(year, words);
}

bool timex_read_last_code(struct slice code, struct date_words *words) {
    struct date_words last = {0};
    if (!timex_read_code(code, &last) || !last.day) return false;
    words->last_day = last.day;
    if (last.month != words->month) words->last_month = last.month;
    if (words->year && last.year != words->year) words->last_year = last.year;
    if (!words->year) words->year = last.year;
    return true;
}
