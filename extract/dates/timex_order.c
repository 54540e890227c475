#include "timex_parts.h"

#include <stdlib.h>

/* How many dates tell each order. */
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

static bool is_near(struct day one, struct day other) {
    return calendar_valid(one) && calendar_valid(other) && labs(calendar_number(one) - calendar_number(other)) <= 1;
}

/* What the dates in words say of one that may be read in two ways. */
static void hear_words(const struct article *article, const struct date_words *doubtful, struct orders *orders) {
    struct day as_read = read_in_order(doubtful, false), turned = read_in_order(doubtful, true);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->timex || !is_told_day(mention)) continue;
        const struct date_words *words = &mention->timex->words;
        struct day told = {words->year ? words->year : as_read.year, words->month, words->day};
        if (is_near(told, as_read)) orders->day_first = true;
        else if (is_near(told, turned)) orders->month_first = true;
    }
}

static struct orders told_orders(const struct article *article) {
    struct orders orders = {0};
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!article->mentions.at[i].timex) continue;
        const struct date_words *words = &article->mentions.at[i].timex->words;
        if (words->guessed) hear_words(article, words, &orders);
        else if (words->told_order) *(words->told_order > 0 ? &orders.day_first : &orders.month_first) = true;
    }
    return orders;
}

/* The day of publication that was read from that date is read anew. */
static void turn_publication(struct article *article, const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    struct slice read = timex_format_day(article->arena, read_in_order(words, false));
    bool here = article->published_rank >= 0 && article->published_sentence == mention->sentence;
    if (here && slice_equal(article->published, read))
        article->published = timex_format_day(article->arena, read_in_order(words, true));
}

void timex_settle_orders(struct article *article) {
    struct orders orders = told_orders(article);
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
