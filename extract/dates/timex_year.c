/* What a dateline without a year tells: its year, and the weekday of its day. */
#include "calendar.h"
#include "timex_parts.h"

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

static long number_at(const struct article *article, uint32_t token) {
    long number = 0;
    return article_is_number(article, token) && slice_number(timex_word_at(article, token), &number) ? number : 0;
}

/* A year of news that is written there; 0: none. */
static int year_at(const struct article *article, uint32_t token) {
    enum { oldest = 1900 };
    long year = timex_has_shape(article, token, SHAPE_YEAR) ? number_at(article, token) : 0;
    return year >= oldest ? (int)year : 0;
}

static const char *const stroke[] = {"/", NULL}, *const hyphen[] = {"-", NULL};

/* "No. 41/93": a number that is called so, and two digits of its year behind it. */
static bool is_behind_called_number(const struct article *article, uint32_t token, const struct sentence *line) {
    static const char *const called[] = {"no", "nr", "no.", "nr.", "n°", "nº", "№", NULL};
    enum { shortest = 3 };
    if (token < line->first + shortest || !timex_is_word(article, token - 1, stroke) ||
        !article_is_number(article, token - 2))
        return false;
    uint32_t before = token - shortest;
    if (before > line->first && timex_has_shape(article, before, SHAPE_PUNCTUATION)) before--;
    return timex_is_word(article, before, called);
}

/* Whether the digits stand between two such signs, behind letters: "IP/14/511", "PR-2014-12". */
static bool is_in_symbol(const struct article *article, uint32_t token, const char *const *sign,
                         const struct sentence *line) {
    return token >= line->first + 2 && token + 2 < line->last && timex_is_word(article, token - 1, sign) &&
           timex_is_word(article, token + 1, sign) && article_has_capital(article, token - 2) &&
           (article_is_number(article, token + 2) || timex_has_shape(article, token + 2, SHAPE_UPPER));
}

/* "Press release 45/2021" at the end of a line or before a sign. */
static bool is_behind_number(const struct article *article, uint32_t token, const struct sentence *line) {
    bool ends = token + 1 == line->last || timex_has_shape(article, token + 1, SHAPE_PUNCTUATION);
    return ends && token >= line->first + 2 && timex_is_word(article, token - 1, stroke) &&
           article_is_number(article, token - 2);
}

/* "Release 2021-045", "PR 2021/12" as a line of its own; not "Season 2021/22". */
static bool is_before_number(const struct article *article, uint32_t token, const struct sentence *line) {
    enum { longest = 6, century = 100 };
    if (token + 2 >= line->last || article->tokens.at[token + 2].gap != GAP_NONE) return false;
    if (timex_is_word(article, token + 1, hyphen)) return timex_has_shape(article, token + 2, SHAPE_NUMBER_3);
    bool line_of_number = line->last - line->first <= longest && token > line->first;
    return line_of_number && timex_is_word(article, token + 1, stroke) && article_is_number(article, token + 2) &&
           number_at(article, token + 2) != (year_at(article, token) + 1) % century;
}

/* "Vol. 12 No. 3, 2021", "Issue 3 • 2021": a short line that numbers an issue and ends with its year. */
static bool is_behind_issue(const struct article *article, uint32_t token, const struct sentence *line) {
    enum { longest = 12 };
    bool behind_sign = token >= line->first + 2 && timex_has_shape(article, token - 1, SHAPE_PUNCTUATION);
    if (token + 1 != line->last || line->last - line->first > longest || !behind_sign) return false;
    return article_is_number(article, token - 2) && !timex_has_shape(article, token - 2, SHAPE_YEAR);
}

/* The year of a number by which the page is known; 0: none. */
static int year_of_number(const struct article *article, uint32_t token, const struct sentence *line) {
    enum { two_digits = 2 };
    bool in_symbol = is_in_symbol(article, token, stroke, line);
    if (timex_word_at(article, token).size == two_digits && article_is_number(article, token))
        return in_symbol || is_behind_called_number(article, token, line)
                   ? calendar_year_of_two_digits((int)number_at(article, token))
                   : 0;
    bool numbered =
        timex_has_shape(article, token, SHAPE_YEAR) &&
        (in_symbol || is_in_symbol(article, token, hyphen, line) || is_behind_number(article, token, line) ||
         is_before_number(article, token, line) || is_behind_issue(article, token, line));
    return numbered ? year_at(article, token) : 0;
}

int timex_year_of_serial(const struct resolver *resolver, const struct mention *mention) {
    enum { shortest = 4 /* "8/03 of" */ };
    static const char *const of[] = {"of", "dated", NULL}, *const comma[] = {",", NULL}, *const opening[] = {"(", NULL},
                             *const closing[] = {")", NULL};
    const struct article *article = resolver->article;
    const uint32_t first = article->sentences.at[mention->sentence].first;
    if (!mention->timex->words.day || mention->first < first + shortest) return 0;
    uint32_t last = mention->first - 1;
    if (!timex_is_word(article, last, of)) return 0;
    last -= 1 + timex_is_word(article, last - 1, comma);
    if (last < first + 2) return 0;
    const bool year = timex_has_shape(article, last, SHAPE_YEAR);
    if (timex_is_word(article, last, closing))
        return timex_has_shape(article, last - 1, SHAPE_YEAR) && timex_is_word(article, last - 2, opening)
                   ? (int)number_at(article, last - 1)
                   : 0;
    const bool year_first = timex_has_shape(article, last - 2, SHAPE_YEAR);
    if (timex_is_word(article, last - 1, hyphen)) return year && !year_first ? (int)number_at(article, last) : 0;
    if (!timex_is_word(article, last - 1, stroke)) return 0;
    if (year) return (int)number_at(article, last);
    if (year_first) return (int)number_at(article, last - 2);
    struct date_words words = {.year = (int)number_at(article, last), .two_digits = true};
    if (timex_word_at(article, last).size != 2 || !article_is_number(article, last - 2)) return 0;
    timex_expand_year(resolver, &words);
    return words.year;
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
    int year = 0;
    for (size_t line = 0; line < article->sentences.count; line++) {
        const struct sentence *sentence = &article->sentences.at[line];
        if ((line >= head && line < foot) || sentence->furniture) continue;
        for (uint32_t token = sentence->first; token < sentence->last; token++) {
            int told = of_numbers ? year_of_number(article, token, sentence) : year_at(article, token);
            if (!told || !weekdays_fit(article, told, weekday)) continue;
            if (year && told != year) return 0;
            year = told;
        }
    }
    return year;
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
        if (year_at(article, token)) year = year_at(article, token);
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
    int year = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (article->mentions.at[i].kind != KIND_DATE) continue;
        int beside = year_beside(resolver, &article->mentions.at[i]);
        if (!beside || beside < latest || !weekdays_fit(article, beside, weekday)) continue;
        if (year && beside != year) return 0;
        year = beside;
    }
    return year;
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
    int only = 0;
    for (int year = past ? calendar_day(past).year : 0; year && planned && year <= calendar_day(planned).year; year++) {
        struct day day = {year, article->published_month, article->published_day};
        long number = calendar_valid(day) ? calendar_number(day) : 0;
        if (number < past || number > planned || !weekdays_fit(article, year, weekday)) continue;
        if (only) return 0;
        only = year;
    }
    return only;
}

void timex_take_year(const struct resolver *resolver) {
    struct article *article = resolver->article;
    int year = year_of_head(article, true, 0);
    int weekday = year ? 0 : weekday_of_dateline(resolver);
    if (!year && weekday) year = year_of_head(article, false, weekday);
    if (!year) year = year_of_imprint(resolver);
    if (!year) year = year_of_days(resolver, weekday);
    if (!year) year = year_between(resolver, weekday);
    struct day day = {year, article->published_month, article->published_day};
    if (!day.year || !calendar_valid(day)) return;
    article->published = timex_format_day(article->arena, day);
    article->published_from = "dateline";
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
        return owner || timex_is_word(article, mention->first, late) ? 0 : words->weekday;
    }
    return 0;
}
