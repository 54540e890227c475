#include "timex_parts.h"

#include <stdlib.h>

/* Which orders dates tell. */
struct orders {
    bool month_first, day_first;
};

/* The day that a date of numbers names in the order in which it was read, or in the other. */
static struct day read_in_order(const struct date_words *words, bool turned) {
    int year = words->two_digits ? calendar_year_of_two_digits(words->year) : words->year;
    return (struct day){year, turned ? words->day : words->month, turned ? words->month : words->day};
}

/* "March 4", "4 March 2021": the year is the other date's where it is not said. */
static bool is_told_day(const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_CALENDAR && words->month && words->day && !words->last_day && !words->guessed &&
           !words->told_order;
}

/* The days in words. */
struct told_days {
    long *numbers; /* of those with a year, in order; NULL: not read */
    size_t count;
    bool of_any_year[13][32]; /* by month and day: those without */
};

static int by_number(const void *a, const void *b) {
    const long left = *(const long *)a, right = *(const long *)b;
    return left < right ? -1 : left > right;
}

static void read_told(const struct article *article, struct told_days *told) {
    enum { leap_year = 2000 };
    told->numbers = arena_alloc(article->arena, (article->mentions.count + 1) * sizeof *told->numbers);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->timex || !is_told_day(mention)) continue;
        const struct date_words *words = &mention->timex->words;
        const struct day day = {words->year ? words->year : leap_year, words->month, words->day};
        if (!calendar_valid(day)) continue;
        if (words->year) told->numbers[told->count++] = calendar_number(day);
        else told->of_any_year[day.month][day.day] = true;
    }
    if (told->count > 1) qsort(told->numbers, told->count, sizeof *told->numbers, by_number);
}

/* Whether a day in words is that day, the one before it or the one after; one without a year is of that year. */
static bool is_near_told(const struct told_days *told, struct day day) {
    if (!calendar_valid(day)) return false;
    const long number = calendar_number(day);
    size_t low = 0;
    for (size_t high = told->count; low < high;) {
        const size_t middle = low + (high - low) / 2;
        if (told->numbers[middle] < number - 1) low = middle + 1;
        else high = middle;
    }
    if (low < told->count && told->numbers[low] <= number + 1) return true;
    for (long near = number - 1; near <= number + 1; near++) {
        const struct day other = calendar_day(near);
        if (other.year == day.year && told->of_any_year[other.month][other.day]) return true;
    }
    return false;
}

/* What the dates in words say of one that may be read in two ways. */
static void hear_words(const struct told_days *told, const struct date_words *doubtful, struct orders *orders) {
    if (is_near_told(told, read_in_order(doubtful, false))) orders->day_first = true;
    if (doubtful->day == doubtful->month) return;
    if (is_near_told(told, read_in_order(doubtful, true))) orders->month_first = true;
}

static struct orders told_orders(const struct article *article) {
    struct orders orders = {0};
    struct told_days told = {0};
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!article->mentions.at[i].timex) continue;
        const struct date_words *words = &article->mentions.at[i].timex->words;
        if (words->guessed && !told.numbers) read_told(article, &told);
        if (words->guessed) hear_words(&told, words, &orders);
        else if (words->told_order) *(words->told_order > 0 ? &orders.day_first : &orders.month_first) = true;
    }
    return orders;
}

/* Whether the day of publication was read from that date. */
static bool tells_publication(const struct article *article, const struct mention *mention) {
    struct slice read = timex_format_day(article->arena, read_in_order(&mention->timex->words, false));
    bool here = article->published_rank >= 0 && article->published_sentence == mention->sentence;
    return here && slice_equal(article->published, read);
}

/* The day of publication that was read from that date is read anew. */
static void turn_publication(struct article *article, const struct mention *mention) {
    if (tells_publication(article, mention))
        article->published = timex_format_day(article->arena, read_in_order(&mention->timex->words, true));
}

/* Whether something of that weekday may be news of the day: it was then or the day before. */
static bool is_news_of(int weekday, struct day day) {
    enum { week = 7 };
    if (!calendar_valid(day)) return false;
    const int own = calendar_weekday(calendar_number(day));
    return own == weekday || own == weekday % week + 1;
}

/* A reading that is the day of publication, if that was given from outside; else the weekday of which the text tells
 * first suits one reading of what the page tells. */
static void hear_publication(const struct resolver *resolver, struct orders *orders) {
    const struct article *article = resolver->article;
    const bool given = article->published_rank < 0;
    const int weekday = given ? 0 : timex_weekday_of_lead(resolver);
    for (size_t i = 0; i < article->mentions.count && (given || weekday); i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->timex || !mention->timex->words.guessed) continue;
        const struct day read = read_in_order(&mention->timex->words, false),
                         turned = read_in_order(&mention->timex->words, true);
        if (given && slice_equal(article->published, timex_format_day(article->arena, read))) orders->day_first = true;
        if (given && slice_equal(article->published, timex_format_day(article->arena, turned)))
            orders->month_first = true;
        if (given || !tells_publication(article, mention)) continue;
        orders->day_first = is_news_of(weekday, read);
        orders->month_first = is_news_of(weekday, turned);
        return;
    }
}

void timex_settle_orders(const struct resolver *resolver) {
    struct article *article = resolver->article;
    struct orders orders = told_orders(article);
    if (!orders.month_first && !orders.day_first) hear_publication(resolver, &orders);
    if (orders.month_first == orders.day_first) return;
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (!mention->timex || !mention->timex->words.guessed) continue;
        struct date_words *words = &mention->timex->words;
        if (orders.month_first) {
            turn_publication(article, mention);
            int day = words->month;
            words->month = words->day;
            words->day = day;
        }
        words->guessed = false;
    }
}
