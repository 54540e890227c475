#include "calendar.h"

/* What a date is made of, one after the other. */
struct part {
    enum { PART_NONE, PART_NUMBER, PART_MONTH } kind;
    int value;
    size_t digits;
    char after; /* the sign behind it; NUL at the end */
};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

int calendar_month_named(struct slice word) {
    static const char *const names[12] = {"january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december"};
    if (word.size < 3) return 0;
    for (int i = 0; i < 12; i++)
        if (word.size <= strlen(names[i]) && slice_equal_nocase(word, slice_cut(slice_of(names[i]), 0, word.size)))
            return i + 1;
    return 0;
}

static struct slice run_of(struct slice text, size_t at, bool (*is)(char)) {
    size_t end = at;
    while (end < text.size && is(text.at[end])) end++;
    return slice_cut(text, at, end);
}

/* The next number or month from *at on; clocks and words that are no months are passed over. */
static struct part next_part(struct slice text, size_t *at) {
    while (*at < text.size) {
        bool digit = is_digit(text.at[*at]);
        struct slice run = run_of(text, *at, digit ? is_digit : is_letter);
        char after = *at + run.size < text.size ? text.at[*at + run.size] : '\0';
        bool clock = digit && (after == ':' || (*at && text.at[*at - 1] == ':'));
        long number = 0;
        *at += run.size ? run.size : 1;
        if (digit && !clock && slice_number(run, &number))
            return (struct part){PART_NUMBER, (int)number, run.size, after};
        int month = digit ? 0 : calendar_month_named(run);
        if (month) return (struct part){PART_MONTH, month, 0, after};
    }
    return (struct part){PART_NONE, 0, 0, '\0'};
}

static int full_year(const struct part *part) {
    return part->digits == 2 ? calendar_year_of_two_digits(part->value) : part->value;
}

/* Day, month and year in numbers; the first two of a stroked date may be exchanged. */
static bool in_numbers(const struct part *parts, struct day *day) {
    int first = parts[0].value, second = parts[1].value;
    bool stroke = parts[0].after == '/';
    if (parts[0].after != parts[1].after || (!stroke && parts[0].after != '.')) return false;
    if (stroke && first <= 12 && second <= 12 && first != second) return false;
    bool month_first = stroke && second > 12;
    *day = (struct day){full_year(&parts[2]), month_first ? first : second, month_first ? second : first};
    return parts[2].digits == 4 || parts[2].digits == 2;
}

static bool in_words(const struct part *parts, struct day *day) {
    int month = parts[0].kind == PART_MONTH ? 0 : 1;
    if (parts[month].kind != PART_MONTH || parts[1 - month].kind != PART_NUMBER || parts[2].kind != PART_NUMBER)
        return false;
    *day = (struct day){full_year(&parts[2]), parts[month].value, parts[1 - month].value};
    return parts[1 - month].digits <= 2 && (parts[2].digits == 4 || parts[2].digits == 2);
}

bool calendar_stamp(struct slice text, struct day *day) {
    enum { basic = 8 };
    struct part parts[3];
    size_t at = 0;
    text = slice_trim(text);
    struct slice head = run_of(text, 0, is_digit);
    if (head.size == basic) {
        long number = 0;
        slice_number(head, &number);
        *day = (struct day){(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
        return calendar_valid(*day);
    }
    for (int i = 0; i < 3; i++) parts[i] = next_part(text, &at);
    bool numbers = parts[0].kind == PART_NUMBER && parts[1].kind == PART_NUMBER && parts[2].kind == PART_NUMBER;
    if (numbers && head.size == 4) *day = (struct day){parts[0].value, parts[1].value, parts[2].value};
    else if (numbers ? !in_numbers(parts, day) : !in_words(parts, day)) return false;
    return calendar_valid(*day);
}
