#include "source_published.h"

#include "calendar.h"

static bool part(struct slice text, size_t start, size_t end, long least, long most, long *value) {
    if (text.size < end || (start && text.at[start - 1] != '-')) return false;
    return slice_number(slice_cut(text, start, end), value) && *value >= least && *value <= most;
}

static long days_in(long year, long month) {
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month == 2) return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static bool iso_day(struct slice text, struct slice *day) {
    long year, month, number;
    if (!part(text, 0, 4, 1, 9999, &year)) return false;
    if (text.size > 4 && !part(text, 5, 7, 1, 12, &month)) return false;
    if (text.size > 7 && !part(text, 8, 10, 1, days_in(year, month), &number)) return false;
    if (text.size > 10 && text.at[10] != 'T' && text.at[10] != 't' && text.at[10] != ' ') return false;
    *day = slice_cut(text, 0, 10);
    return true;
}

/* Which number is the year of 24/11/12 nobody knows. */
static bool tells_year(struct slice text) {
    size_t digits = 0;
    for (size_t i = 0; i < text.size && digits < 4; i++)
        digits = text.at[i] >= '0' && text.at[i] <= '9' ? digits + 1 : 0;
    return digits == 4;
}

bool published_day(struct slice text, struct arena *arena, struct slice *day) {
    struct day read;
    text = slice_trim(text);
    *day = slice_of("");
    if (iso_day(text, day)) return true;
    if (!tells_year(text) || !calendar_stamp(text, &read)) return false;
    *day = arena_print(arena, "%04d-%02d-%02d", read.year, read.month, read.day);
    return true;
}

static struct diag_place place(const struct published *published, size_t row) {
    return (struct diag_place){.path = published->table.path, .line = published->table.lines.at[row]};
}

static bool read_row(struct published *published, size_t row, int article, int column, struct diag *diag) {
    struct slice name = slice_trim(table_at(&published->table, row, article)), day;
    struct slice cell = slice_trim(table_at(&published->table, row, column));
    bool good = !cell.size || published_day(cell, &published->table.text, &day);
    if (!cell.size || !good) day = slice_of("");
    if (!good)
        diag_add(diag, place(published, row), "\"%.*s\" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY",
                 (int)(cell.size < 60 ? cell.size : 60), cell.at);
    size_t number = key_index_add(&published->articles, name);
    if (number == published->days.count) array_push(&published->days, day);
    else if (!slice_equal(published->days.at[number], day)) {
        diag_add(diag, place(published, row),
                 "\"%.*s\" is here a second time with another date, which is not used; remove one",
                 (int)(name.size < 200 ? name.size : 200), name.at);
        good = false;
    }
    return good;
}

bool published_read(struct published *published, const char *path, struct diag *diag) {
    *published = (struct published){0};
    if (!table_read(path, &published->table, diag)) return false;
    int article = table_column(&published->table, "article"), column = table_column(&published->table, "published");
    if (article < 0 || column < 0) {
        diag_add(diag, (struct diag_place){.path = path, .line = 1},
                 "the header has no column \"%s\"; it must name article and published",
                 article < 0 ? "article" : "published");
        return false;
    }
    bool good = true;
    for (size_t row = 0; row < published->table.rows; row++)
        if (!read_row(published, row, article, column, diag)) good = false;
    return good;
}

struct slice published_find(const struct published *published, struct slice article) {
    size_t number = key_index_find(&published->articles, article);
    return number == SIZE_MAX ? slice_of("") : published->days.at[number];
}

void published_free(struct published *published) {
    table_free(&published->table);
    key_index_free(&published->articles);
    array_free(&published->days);
    *published = (struct published){0};
}
