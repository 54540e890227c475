/* What a dateline without a year tells: its year, and the weekday of its day. */
#include "calendar.h"
#include "timex_parts.h"

/* The year of a number by which the page is known: "Press release 45/2021" at the end of a line or before a sign,
 * "GOV/2021/45". */
static int year_of_number(const struct article *article, uint32_t token, const struct sentence *line) {
    static const char *const stroke[] = {"/", NULL};
    long year = 0;
    if (!timex_has_shape(article, token, SHAPE_YEAR) || token < line->first + 2 ||
        !timex_is_word(article, token - 1, stroke))
        return 0;
    bool ends = token + 1 == line->last || timex_has_shape(article, token + 1, SHAPE_PUNCTUATION);
    bool first =
        token + 2 < line->last && timex_is_word(article, token + 1, stroke) && article_is_number(article, token + 2);
    bool numbered =
        article_is_number(article, token - 2) ? ends : first && timex_has_shape(article, token - 2, SHAPE_UPPER);
    return numbered && slice_number(timex_word_at(article, token), &year) ? (int)year : 0;
}

static long number_at(const struct article *article, uint32_t token) {
    long number = 0;
    return article_is_number(article, token) && slice_number(timex_word_at(article, token), &number) ? number : 0;
}

int timex_year_of_serial(const struct resolver *resolver, const struct mention *mention) {
    enum { shortest = 4 /* "8/03 of" */ };
    static const char *const of[] = {"of", "dated", NULL}, *const stroke[] = {"/", NULL}, *const dash[] = {"-", NULL},
                             *const comma[] = {",", NULL}, *const opening[] = {"(", NULL},
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
    if (timex_is_word(article, last - 1, dash)) return year && !year_first ? (int)number_at(article, last) : 0;
    if (!timex_is_word(article, last - 1, stroke)) return 0;
    if (year) return (int)number_at(article, last);
    if (year_first) return (int)number_at(article, last - 2);
    struct date_words words = {.year = (int)number_at(article, last), .two_digits = true};
    if (timex_word_at(article, last).size != 2 || !article_is_number(article, last - 2)) return 0;
    timex_expand_year(resolver, &words);
    return words.year;
}

/* The only year of such numbers over the text; 0: none, or two. */
static int year_of_head(const struct article *article) {
    enum { longest_head = 40 };
    int year = 0;
    for (size_t line = 0; line < article->sentences.count && line < longest_head; line++) {
        const struct sentence *sentence = &article->sentences.at[line];
        if (article_is_told(sentence)) break;
        for (uint32_t token = sentence->first; !sentence->furniture && token < sentence->last; token++) {
            int told = year_of_number(article, token, sentence);
            if (told && year && told != year) return 0;
            if (told) year = told;
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

/* "Monday, 4 March": a day that does not say its year, but its weekday. */
static bool names_weekday(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_CALENDAR && !words->year && words->weekday && words->month && words->day;
}

/* Whether such days fall on their weekdays in the year; those half a year from the page's may be of another. */
static bool weekdays_fit(const struct article *article, int year) {
    enum { half_a_year = 6 };
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!names_weekday(&article->mentions.at[i])) continue;
        const struct date_words *words = &article->mentions.at[i].timex->words;
        int apart = words->month - article->published_month;
        struct day day = {year, words->month, words->day};
        if (apart >= half_a_year || apart <= -half_a_year) continue;
        if (!calendar_valid(day) || calendar_weekday(calendar_number(day)) != words->weekday) return false;
    }
    return true;
}

/* The last year of an imprint: "© 2003-2021 Norsk Wire". */
static int year_of_line(const struct article *article, const struct sentence *line) {
    long year = 0;
    for (uint32_t token = line->first; token < line->last; token++)
        if (timex_has_shape(article, token, SHAPE_YEAR)) slice_number(timex_word_at(article, token), &year);
    return (int)year;
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
    return year >= latest_year(resolver) && weekdays_fit(article, year) ? year : 0;
}

void timex_take_year(const struct resolver *resolver) {
    struct article *article = resolver->article;
    int year = year_of_head(article);
    if (!year) year = year_of_imprint(resolver);
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
