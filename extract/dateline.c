#include "dateline.h"

#include "calendar.h"

enum { header_sentences = 24 };

/* A day that the words give whole. */
static bool whole_day(const struct date_words *words, struct day *day) {
    *day = (struct day){words->year, words->month, words->day};
    if (words->two_digits) day->year += 2000;
    return words->way == WAY_CALENDAR && !words->last_day && calendar_valid(*day);
}

bool dateline_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    long rank = 0;
    struct day day;
    int32_t date = match_mention(reading, "day");
    if (date < 0 || !whole_day(&article->mentions.at[date].timex->words, &day)) return false;
    slice_number(rule_give(reading->match->rule, "rank"), &rank);
    bool header = mention->sentence < header_sentences;
    bool anywhere = slice_equal(rule_give(reading->match->rule, "where"), slice_of("anywhere"));
    if (!header && !anywhere) return false;
    if (article->published.size && article->published_rank <= rank) return false;
    article->published = arena_print(article->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
    article->published_from = arena_copy(article->arena, rule_give(reading->match->rule, "from")).at;
    article->published_rank = (int)rank;
    article->published_sentence = mention->sentence;
    return true;
}
