#include "timex_parts.h"

#include "digits.h"

struct slice timex_format_year(struct arena *arena, int year) {
    if (year < 0 || year > 9999) return arena_print(arena, "%04d", year);
    char *at = arena_zero(arena, sizeof "2021");
    digits_padded(at, (unsigned)year, 4);
    return (struct slice){at, 4};
}

struct slice timex_format_parts(struct arena *arena, struct slice year, int month, int day) {
    size_t size = year.size + (day ? 6 : 3);
    char *at = arena_zero(arena, size + 1), *month_at = at + year.size;
    memcpy(at, year.at, year.size);
    month_at[0] = '-';
    digits_padded(month_at + 1, (unsigned)month, 2);
    if (day) month_at[3] = '-', digits_padded(month_at + 4, (unsigned)day, 2);
    return (struct slice){at, size};
}

struct slice timex_format_day(struct arena *arena, struct day day) {
    return timex_format_parts(arena, timex_format_year(arena, day.year), day.month, day.day);
}

struct slice timex_add_clock(struct arena *arena, struct slice day, const struct date_words *words) {
    if (words->hour < 0 && !words->part.size) return day;
    if (words->hour < 0)
        return arena_print(arena, "%.*sT%.*s", (int)day.size, day.at, (int)words->part.size, words->part.at);
    if (words->second >= 0)
        return arena_print(arena, "%.*sT%02d:%02d:%02d", (int)day.size, day.at, words->hour, words->minute,
                           words->second);
    return arena_print(arena, "%.*sT%02d:%02d", (int)day.size, day.at, words->hour, words->minute);
}

struct slice timex_week_text(struct arena *arena, long number, bool weekend) {
    struct week week = calendar_week(number);
    return arena_print(arena, "%04d-W%02d%s", week.year, week.week, weekend ? "-WE" : "");
}

bool timex_in_range(long number) {
    return number >= calendar_number((struct day){1, 1, 1}) && number <= calendar_number((struct day){9999, 12, 31});
}

static struct slice shifted_months(struct arena *arena, struct day anchor, long by, char unit) {
    long total = anchor.year * 12L + by;
    if (total < 24 || total > 9998 * 12L) return slice_of(by < 0 ? "PAST_REF" : "FUTURE_REF");
    struct day moved = calendar_add_months(anchor, by);
    if (unit == 'Q') return arena_print(arena, "%04d-Q%d", moved.year, (moved.month + 2) / 3);
    if (unit == 'F') return arena_print(arena, "%04d-H%d", moved.year, moved.month > 6 ? 2 : 1);
    return timex_format_parts(arena, timex_format_year(arena, moved.year), moved.month, 0);
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

struct slice timex_shifted(struct resolver *resolver, const struct date_words *words, struct day anchor, long by) {
    struct arena *arena = resolver->article->arena;
    if (anchor.year < 0) return shifted_before_christ(arena, anchor, by, words->unit);
    long days = words->unit == 'W' || words->unit == 'K' ? 7 : words->unit == 'O' ? 14 : 1;
    long number = calendar_number(anchor) + by * days;
    switch (words->unit) {
    case 'D':
    case 'W':
    case 'O':
    case 'K':
        if (!timex_in_range(number)) return slice_of(by < 0 ? "PAST_REF" : "FUTURE_REF");
        if (words->unit == 'D') return timex_add_clock(arena, timex_format_day(arena, calendar_day(number)), words);
        return timex_week_text(arena, number, words->unit == 'K');
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

struct slice timex_vague(int direction) {
    return slice_of(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF");
}

struct slice timex_unanchored(char unit) {
    switch (unit) {
    case 'D': return slice_of("XXXX-XX-XX");
    case 'W': return slice_of("XXXX-WXX");
    case 'K': return slice_of("XXXX-WXX-WE");
    case 'M': return slice_of("XXXX-XX");
    case 'Q': return slice_of("XXXX-QX");
    default: return slice_of("XXXX");
    }
}
