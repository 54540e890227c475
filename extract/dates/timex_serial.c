/* Years in the numbers by which pages and acts are known. */
#include "calendar.h"
#include "timex_parts.h"

enum { two_digits = 2 };

static long number_at(const struct article *article, uint32_t token) {
    long number = 0;
    return article_is_number(article, token) && slice_number(timex_word_at(article, token), &number) ? number : 0;
}

int timex_year_at(const struct article *article, uint32_t token) {
    enum { oldest = 1900 };
    long year = timex_has_shape(article, token, SHAPE_YEAR) ? number_at(article, token) : 0;
    return year >= oldest ? (int)year : 0;
}

static const char *const stroke[] = {"/", NULL}, *const hyphen[] = {"-", NULL};

/* Whether "No." or the like stands before the token. */
static bool is_called_number(const struct article *article, uint32_t token, const struct sentence *line) {
    static const char *const called[] = {"no", "nr", "no.", "nr.", "n°", "nº", "№", NULL};
    if (token < line->first + 2) return token > line->first && timex_is_word(article, token - 1, called);
    uint32_t before = token - 1 - timex_has_shape(article, token - 1, SHAPE_PUNCTUATION);
    return timex_is_word(article, before, called);
}

/* "No. 41/93", "P. 141/93": two digits of the year behind a number that is called so, or at the end of a line and none
 * of a day. */
static bool is_behind_short_number(const struct article *article, uint32_t token, const struct sentence *line) {
    enum { last_day = 31 };
    if (token < line->first + 2 || !timex_is_word(article, token - 1, stroke) ||
        !article_is_number(article, token - 2) || timex_has_shape(article, token - 2, SHAPE_YEAR))
        return false;
    bool ends = token + 1 == line->last && number_at(article, token) > last_day;
    return ends || is_called_number(article, token - 2, line);
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
    bool line_of_number =
        (line->last - line->first <= longest && token > line->first) || is_called_number(article, token, line);
    return line_of_number && timex_is_word(article, token + 1, stroke) && article_is_number(article, token + 2) &&
           number_at(article, token + 2) != (timex_year_at(article, token) + 1) % century;
}

/* "Vol. 12 No. 3, 2021", "Issue 3 • 2021": a short line that numbers an issue and ends with its year. */
static bool is_behind_issue(const struct article *article, uint32_t token, const struct sentence *line) {
    enum { longest = 12 };
    bool behind_sign = token >= line->first + 2 && timex_has_shape(article, token - 1, SHAPE_PUNCTUATION);
    if (token + 1 != line->last || line->last - line->first > longest || !behind_sign) return false;
    return article_is_number(article, token - 2) && !timex_has_shape(article, token - 2, SHAPE_YEAR);
}

int timex_year_of_number(const struct article *article, uint32_t token, const struct sentence *line) {
    bool in_symbol = is_in_symbol(article, token, stroke, line);
    if (timex_word_at(article, token).size == two_digits && article_is_number(article, token))
        return in_symbol || is_behind_short_number(article, token, line)
                   ? calendar_year_of_two_digits((int)number_at(article, token))
                   : 0;
    bool numbered =
        timex_has_shape(article, token, SHAPE_YEAR) &&
        (in_symbol || is_in_symbol(article, token, hyphen, line) || is_behind_number(article, token, line) ||
         is_before_number(article, token, line) || is_behind_issue(article, token, line));
    return numbered ? timex_year_at(article, token) : 0;
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
    if (timex_word_at(article, last).size != two_digits || !article_is_number(article, last - 2)) return 0;
    timex_expand_year(resolver, &words);
    return words.year;
}

/* Whether a sign joins that token and the next one, a number that is no year. */
static bool joins_number(const struct article *article, uint32_t sign, uint32_t number) {
    return (timex_is_word(article, sign, stroke) || timex_is_word(article, sign, hyphen)) &&
           article_is_number(article, number) && !timex_has_shape(article, number, SHAPE_YEAR);
}

int timex_year_of_half(const struct article *article, uint32_t token, const struct sentence *line) {
    if (timex_word_at(article, token).size != two_digits || !article_is_number(article, token)) return 0;
    bool behind = token >= line->first + 2 && joins_number(article, token - 1, token - 2),
         before = token + 2 < line->last && joins_number(article, token + 1, token + 2);
    return behind != before ? calendar_year_of_two_digits((int)number_at(article, token)) : 0;
}
