/* What a dateline without a year tells: its year, and the weekday of its day. */
#include "calendar.h"
#include "timex_parts.h"

enum { max_year = 2199 }; /* as numbers of four digits are read */

/* "Monday, 4 March": a day that does not say its year, but its weekday. */
static bool names_weekday(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_CALENDAR && !words->year && words->weekday && words->month && words->day;
}

/* The weekday of a day; 0: there is none such in the year. */
static int weekday_in(int year, int month, int day) {
    struct day whole = {year, month, day};
    return calendar_valid(whole) ? calendar_weekday(calendar_number(whole)) : 0;
}

/* Whether the day of the dateline falls on that weekday in the year, 0 being any, and whether days that name theirs
 * fall on it; those half a year from the page's may be of another. */
static bool weekdays_fit(const struct article *article, int year, int weekday) {
    enum { half_a_year = 6 };
    if (weekday && weekday != weekday_in(year, article->published_month, article->published_day)) return false;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!names_weekday(&article->mentions.at[i])) continue;
        const struct date_words *words = &article->mentions.at[i].timex->words;
        int apart = words->month - article->published_month;
        if (apart >= half_a_year || apart <= -half_a_year) continue;
        if (weekday_in(year, words->month, words->day) != words->weekday) return false;
    }
    return true;
}

/* The only year that lines or dates of an article give its dateline. */
struct only_year {
    const struct article *article;
    int weekday; /* of the dateline, as far as it is known */
    int year;    /* 0: none yet */
    bool refused[max_year + 1];
};

/* Takes one more that gives the days of the article their weekdays; false: it is a second one. */
static bool take_only(struct only_year *only, int year) {
    if (year <= 0 || year > max_year || year == only->year || only->refused[year]) return true;
    only->refused[year] = !weekdays_fit(only->article, year, only->weekday);
    if (only->refused[year]) return true;
    bool first = !only->year;
    only->year = year;
    return first;
}

/* Where the lines over the text end. */
static size_t end_of_head(const struct article *article) {
    enum { longest_head = 40 };
    size_t line = 0;
    while (line < article->sentences.count && line < longest_head && !article_is_told(&article->sentences.at[line]))
        line++;
    return line;
}

/* Where the lines under the text begin, or the last few of them. */
static size_t first_of_foot(const struct article *article) {
    enum { longest_foot = 6 };
    size_t line = article->sentences.count;
    while (line > 0 && article->sentences.count - line < longest_foot &&
           !article_is_told(&article->sentences.at[line - 1]))
        line--;
    return line;
}

/* The only year over the text, of numbers by which the page is known, there or under it, or of any words, that gives
 * its days their weekdays; 0: none, or two. */
static int year_of_head(const struct article *article, bool of_numbers, int weekday) {
    const size_t head = end_of_head(article), foot = of_numbers ? first_of_foot(article) : article->sentences.count;
    struct only_year only = {.article = article, .weekday = weekday};
    for (size_t line = 0; line < article->sentences.count; line++) {
        const struct sentence *sentence = &article->sentences.at[line];
        if ((line >= head && line < foot) || sentence->furniture) continue;
        for (uint32_t token = sentence->first; token < sentence->last; token++) {
            int told = of_numbers ? timex_year_of_number(article, token, sentence) : timex_year_at(article, token);
            if (!take_only(&only, told)) return 0;
        }
    }
    return only.year;
}

/* The last year of which the text tells as past; 0: none. */
static int latest_year(const struct resolver *resolver) {
    const struct article *article = resolver->article;
    int latest = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (timex_tells_past_year(resolver, mention) && mention->timex->words.year > latest)
            latest = mention->timex->words.year;
    }
    return latest;
}

/* The last year of an imprint: "© 2003-2021 Norsk Wire". */
static int year_of_line(const struct article *article, const struct sentence *line) {
    int year = 0;
    for (uint32_t token = line->first; token < line->last; token++)
        if (timex_year_at(article, token)) year = timex_year_at(article, token);
    return year;
}

/* The year of the page's imprints, unless they differ or the text tells of a later year or of weekdays that are not
 * those of its days; 0: none. */
static int year_of_imprint(const struct resolver *resolver) {
    const struct article *article = resolver->article;
    int year = 0;
    for (size_t line = 0; line < article->sentences.count; line++) {
        int told = article->sentences.at[line].imprint ? year_of_line(article, &article->sentences.at[line]) : 0;
        if (told && year && told != year) return 0;
        if (told) year = told;
    }
    return year >= latest_year(resolver) && weekdays_fit(article, year, 0) ? year : 0;
}

/* The only year that two digits of a number over the text may be: the last of which the text tells, or the one after
 * it. */
static int year_of_short_number(const struct resolver *resolver, int weekday) {
    const struct article *article = resolver->article;
    const int latest = latest_year(resolver);
    const size_t head = latest ? end_of_head(article) : 0;
    struct only_year only = {.article = article, .weekday = weekday};
    for (size_t line = 0; line < head; line++) {
        const struct sentence *sentence = &article->sentences.at[line];
        for (uint32_t token = sentence->first; !sentence->furniture && token < sentence->last; token++) {
            int told = timex_year_of_half(article, token, sentence);
            if (told >= latest && told <= latest + 1 && !take_only(&only, told)) return 0;
        }
    }
    return only.year;
}

/* The only year that lines out of the text name with the dateline's month, and with no other day of it: "Bulletin,
 * March 2021", "(nw 04/03/21)"; 0: none, or two. */
static int year_of_month(const struct article *article) {
    struct only_year only = {.article = article};
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        const struct sentence *sentence = &article->sentences.at[mention->sentence];
        if (mention->kind != KIND_DATE || sentence->furniture || article_is_told(sentence)) continue;
        const struct date_words *words = &mention->timex->words;
        bool of_month = words->way == WAY_CALENDAR && words->year > 0 && words->month == article->published_month &&
                        (!words->day || words->day == article->published_day);
        if (!of_month || words->last_month || words->last_day) continue;
        if (!take_only(&only, words->two_digits ? calendar_year_of_two_digits(words->year) : words->year)) return 0;
    }
    return only.year;
}

/* The weekday that the dateline names, else the one of which the first sentences tell; 0: none. */
static int weekday_of_dateline(const struct resolver *resolver) {
    const struct article *article = resolver->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (names_weekday(mention) && mention->timex->words.month == article->published_month &&
            mention->timex->words.day == article->published_day)
            return mention->timex->words.weekday;
    }
    return timex_weekday_of_lead(resolver);
}

/* The year in which the dateline is of the half year behind a whole day, or a little before one, and on the side that
 * tense tells; 0: none. */
static int year_beside(const struct resolver *resolver, const struct mention *mention) {
    enum { half_a_year = 183, soon = 45 };
    const struct article *article = resolver->article;
    const struct date_words *words = &mention->timex->words;
    struct day day = {words->year, words->month, words->day};
    if (words->way != WAY_CALENDAR || words->two_digits || !calendar_valid(day)) return 0;
    int tense = timex_tense_at(resolver, mention);
    for (int year = day.year - 1; year <= day.year + 1; year++) {
        struct day published = {year, article->published_month, article->published_day};
        if (!calendar_valid(published)) continue;
        long away = calendar_number(published) - calendar_number(day);
        if (away <= (tense > 0 ? 0 : half_a_year) && away >= (tense < 0 ? 0 : -soon)) return year;
    }
    return 0;
}

/* The only year that whole days beside the dateline's give it, on the weekday that is told, and not before the last of
 * which the text tells; 0: none, or two. */
static int year_of_days(const struct resolver *resolver, int weekday) {
    const struct article *article = resolver->article;
    const int latest = latest_year(resolver);
    struct only_year only = {.article = article, .weekday = weekday};
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (article->mentions.at[i].kind != KIND_DATE) continue;
        int beside = year_beside(resolver, &article->mentions.at[i]);
        if (beside >= latest && !take_only(&only, beside)) return 0;
    }
    return only.year;
}

/* The first or the last day of what the words name. */
static long edge_of_named(const struct date_words *words, bool last) {
    enum { december = 12 };
    struct day day = {words->year, words->month, words->day};
    if (!day.month) day.month = last ? december : 1, day.day = 0;
    if (!day.day) day.day = last ? calendar_month_days(day.year, day.month) : 1;
    return calendar_valid(day) ? calendar_number(day) : 0;
}

/* The only year in which the dateline lies between the last date that is told as past and the first that is told as
 * planned; 0: none, or two. */
static int year_between(const struct resolver *resolver, int weekday) {
    const struct article *article = resolver->article;
    long past = 0, planned = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DATE || timex_is_in_document(article, mention)) continue;
        const struct date_words *words = &mention->timex->words;
        if (words->way != WAY_CALENDAR || words->year <= 0 || words->two_digits || words->last_year) continue;
        int tense = timex_tense_at(resolver, mention);
        long first = edge_of_named(words, false), last = edge_of_named(words, true);
        if (tense < 0 && first > past) past = first;
        if (tense > 0 && last && (!planned || last < planned)) planned = last;
    }
    struct only_year only = {.article = article, .weekday = weekday};
    for (int year = past ? calendar_day(past).year : 0; year && planned && year <= calendar_day(planned).year; year++) {
        struct day day = {year, article->published_month, article->published_day};
        long number = calendar_valid(day) ? calendar_number(day) : 0;
        if (number >= past && number <= planned && !take_only(&only, year)) return 0;
    }
    return only.year;
}

void timex_take_year(const struct resolver *resolver) {
    struct article *article = resolver->article;
    int year = year_of_head(article, true, 0);
    if (!year) year = year_of_month(article);
    int weekday = year ? 0 : weekday_of_dateline(resolver);
    if (!year && weekday) year = year_of_head(article, false, weekday);
    if (!year) year = year_of_imprint(resolver);
    if (!year) year = year_of_short_number(resolver, weekday);
    if (!year) year = year_of_days(resolver, weekday);
    if (!year) year = year_between(resolver, weekday);
    struct day day = {year, article->published_month, article->published_day};
    if (!day.year || !calendar_valid(day)) return;
    article->published = timex_format_day(article->arena, day);
    article->published_from = "dateline";
}

/* "OSLO, May 5 (NW)" over "Last updated: 6 May 2021": the day of the dateline where the change came soon after it. */
void timex_take_day_before_update(struct article *article) {
    enum { soon = 31 };
    struct day updated;
    if (!article->published_month || !calendar_parse(article->published, &updated)) return;
    for (int year = updated.year - 1; year <= updated.year; year++) {
        struct day day = {year, article->published_month, article->published_day};
        long after = calendar_valid(day) ? calendar_number(updated) - calendar_number(day) : -1;
        if (after < 0 || after > soon || !weekdays_fit(article, year, 0)) continue;
        article->published = timex_format_day(article->arena, day);
        article->published_from = "dateline";
        return;
    }
}

int timex_weekday_of_lead(const struct resolver *resolver) {
    enum { lead = 3, by_tense = 2 };
    static const char *const late[] = {"late", NULL}; /* told of on the day after; "Sunday's vote" may be ahead */
    const struct article *article = resolver->article;
    unsigned told = 0;
    uint32_t sentence = 0;
    for (size_t i = 0; i < article->mentions.count && told < lead; i++) {
        const struct mention *mention = &article->mentions.at[i];
        for (; sentence < mention->sentence; sentence++) told += article_is_told(&article->sentences.at[sentence]);
        if (mention->kind != KIND_DATE) continue;
        const struct date_words *words = &mention->timex->words;
        if (words->way != WAY_WEEKDAY || words->direction != by_tense || timex_tense_at(resolver, mention) > 0)
            continue;
        bool owner = mention->last < article->sentences.at[mention->sentence].last &&
                     timex_has_shape(article, mention->last, SHAPE_CLITIC);
        const uint32_t first = article->sentences.at[mention->sentence].first;
        bool eve =
            timex_is_word(article, mention->first, late) || timex_word_before(article, mention->first, first, 2, late);
        return owner || eve ? 0 : words->weekday;
    }
    return 0;
}
