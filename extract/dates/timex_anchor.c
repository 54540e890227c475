#include "timex_parts.h"

#include <stdlib.h>

struct slice timex_given(const struct mention *mention, const char *key) {
    return mention->rule ? rule_give(mention->rule, key) : slice_of("");
}

bool timex_gives(const struct mention *mention, const char *key, const char *value) {
    return slice_equal(timex_given(mention, key), slice_of(value));
}

int timex_season_month(struct slice season) {
    static const char *const names[] = {"SP", "SU", "FA", "WI"};
    static const int months[] = {4, 7, 10, 12};
    for (int i = 0; i < 4; i++)
        if (slice_equal(season, slice_of(names[i]))) return months[i];
    return 7;
}

const struct mention *timex_mention_at(const struct resolver *resolver, int32_t index) {
    return &resolver->article->mentions.at[index];
}

bool timex_is_fine(const struct timex *timex) {
    enum { day_range = 21 };
    return timex->first_day.size && (slice_equal(timex->first_day, timex->last_day) || timex->value.size == day_range);
}

/* "2008-SP" is about April. */
static bool told_season(const struct timex *timex, struct day *day) {
    if (!timex->words.season.size || timex->first_day.size || timex->words.year < 1) return false;
    *day = (struct day){timex->words.year, timex_season_month(timex->words.season), 1};
    return true;
}

bool timex_told_day(const struct timex *timex, struct day *day) {
    enum { year_at = 2, year_size = 6, month_at = 7, month_size = 9 };
    long year, month;
    struct slice value = timex->value;
    if (calendar_parse(timex->first_day, day) || told_season(timex, day)) return true;
    if (value.size < year_size || !slice_equal(slice_cut(value, 0, year_at), slice_of("BC")) ||
        !slice_number(slice_cut(value, year_at, year_size), &year))
        return false;
    bool named = value.size >= month_size && slice_number(slice_cut(value, month_at, month_size), &month);
    *day = (struct day){(int)-year, named ? (int)month : 1, 1};
    return true;
}

bool timex_hang_on(const struct resolver *resolver, struct mention *mention, int32_t index, struct day *anchor) {
    struct timex *timex = mention->timex;
    if (index < 0) return false;
    const struct timex *earlier = timex_mention_at(resolver, index)->timex;
    bool onward = timex->words.direction == 1 && timex_is_fine(earlier);
    bool told = onward ? calendar_parse(earlier->last_day, anchor) : timex_told_day(earlier, anchor);
    if (!told) return false;
    /* Nobody tells of "the previous day" of one that is still to come, but what will be "a week earlier". */
    if (timex->words.direction == -1 && resolver->published &&
        calendar_number(*anchor) > calendar_number(resolver->publication) && timex_tense_at(resolver, mention) <= 0)
        return false;
    timex->anchor = index;
    return true;
}

static bool opens_line(const struct article *article, const struct mention *mention) {
    return mention->first == article->sentences.at[mention->sentence].first &&
           article->tokens.at[mention->first].gap >= GAP_LINE;
}

/* "The lease runs out on 31 December. At 9 a.m. shares were up": told in passing, of a day to come. */
static bool is_yet_to_come(const struct resolver *resolver, int32_t index, const struct mention *mention) {
    struct day day;
    const struct mention *before = timex_mention_at(resolver, index);
    return resolver->published && before->sentence != mention->sentence && timex_told_day(before->timex, &day) &&
           calendar_number(day) > calendar_number(resolver->publication) && timex_tense_at(resolver, mention) < 0;
}

/* "Above its close on Friday", "Friday's close": what a price is compared with. */
static bool is_of_close(const struct article *article, const struct mention *day) {
    static const char *const on[] = {"on", NULL}, *const of[] = {"'s", "’s", NULL},
                             *const close[] = {"close", "closing", NULL};
    const uint32_t first = article->sentences.at[day->sentence].first;
    return (timex_word_before(article, day->first, first, 1, on) &&
            timex_word_before(article, day->first, first, 2, close)) ||
           (day->last < article->tokens.count && timex_is_word(article, day->last, of) &&
            timex_word_after(article, day->last, close));
}

int32_t timex_day_nearby(const struct resolver *resolver, const struct mention *mention) {
    int32_t before = resolver->last_day;
    if (before >= 0 && is_yet_to_come(resolver, before, mention)) return -1;
    if (before >= 0 && is_of_close(resolver->article, timex_mention_at(resolver, before))) return -1;
    if (before >= 0 && timex_mention_at(resolver, before)->sentence + 1 >= mention->sentence) return before;
    return opens_line(resolver->article, mention) ? resolver->heading : -1;
}

/* "Two days earlier", "three weeks earlier". */
static bool counts_days(const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    return words->unit == 'D' || (words->unit == 'W' && timex_gives(mention, "direction", "past"));
}

/* "A year earlier" compares with the year before. */
static bool is_year_earlier(const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    return words->unit == 'Y' && words->count == 1 && words->direction < 0;
}

enum { year_months = 12 };

/* Whether a line begins behind that sentence, up to the mention's. */
static bool is_other_line(const struct article *article, uint32_t sentence, const struct mention *mention) {
    while (++sentence <= mention->sentence)
        if (article->tokens.at[article->sentences.at[sentence].first].gap >= GAP_LINE) return true;
    return false;
}

/* Whether a date is of the months before publication, or later. */
static bool is_recent(const struct resolver *resolver, int32_t index, int months) {
    struct day told;
    if (index < 0 || !timex_told_day(timex_mention_at(resolver, index)->timex, &told)) return false;
    return calendar_number(calendar_add_months(told, months)) >= calendar_number(resolver->publication);
}

/* Whether a date that may hang on the story does so in news as well: "It crashed Monday. A day earlier …", "He died in
 * 1995. Three years earlier he had …", not after what is of this year. */
static bool looks_back(const struct resolver *resolver, const struct mention *mention, int32_t index) {
    if (index < 0) return false;
    const struct mention *before = timex_mention_at(resolver, index);
    const struct date_words *words = &before->timex->words;
    struct day told;
    if (before->sentence + 1 < mention->sentence || !timex_told_day(before->timex, &told)) return false;
    if (counts_days(mention))
        return resolver->published && timex_is_fine(before->timex) &&
               (!is_other_line(resolver->article, before->sentence, mention) || is_recent(resolver, index, 1));
    bool named = words->way == WAY_CALENDAR && ((words->year && !words->year_guessed) || words->decade);
    bool ago = !resolver->published || told.year < resolver->publication.year;
    if (is_year_earlier(mention))
        return named && ago && before->sentence == mention->sentence && !timex_given(before, "textual").size;
    return (named || before->timex->anchor >= 0) && ago && timex_tense_at(resolver, mention) < 0;
}

/* "It was shut until 13 May 2009; five days earlier …": in a story, too, counted from the day of the sentence. */
static bool is_beside_day(const struct resolver *resolver, const struct mention *mention) {
    int32_t day = resolver->last_single;
    return timex_gives(mention, "textual", "story") && counts_days(mention) && day >= 0 &&
           timex_mention_at(resolver, day)->sentence == mention->sentence;
}

static bool hang_on_publication(const struct resolver *resolver, struct timex *timex, struct day *anchor) {
    timex->anchor = ANCHOR_PUBLICATION;
    *anchor = resolver->publication;
    return true;
}

/* "A service will be held on 16 May": ahead of the day of writing, even in a story. */
static bool will_be(const struct article *article, const struct mention *mention) {
    static const char *const will[] = {"will", NULL};
    const uint32_t first = article->sentences.at[mention->sentence].first;
    enum { reach = 10 };
    for (uint32_t away = 1; away <= reach && mention->first >= first + away; away++) {
        if (timex_is_word(article, mention->first - away, will)) return !timex_is_quoted(article, mention);
        if (timex_has_shape(article, mention->first - away, SHAPE_PUNCTUATION)) return false;
    }
    return false;
}

/* Whether a date is told in the paragraph of the mention, or at most two sentences before it. */
static bool is_at_hand(const struct resolver *resolver, int32_t index, const struct mention *mention) {
    enum { reach = 2 };
    if (index < 0) return false;
    uint32_t sentence = timex_mention_at(resolver, index)->sentence;
    return sentence + reach >= mention->sentence || !is_other_line(resolver->article, sentence, mention);
}

/* "Under the order of 4 May 2021, which was carried out the next day": a day of a text's name, right before. */
static bool is_named_here(const struct resolver *resolver, int32_t index, const struct mention *mention) {
    if (index < 0) return false;
    uint32_t sentence = timex_mention_at(resolver, index)->sentence;
    if (sentence == mention->sentence) return true;
    return sentence + 1 == mention->sentence && is_recent(resolver, index, year_months) &&
           !is_other_line(resolver->article, sentence, mention);
}

/* The last day told before that of a text's name; where that name opens its sentence, as those of a gazette do, the
 * last of such a name: "Decree No. 46 of the same date". */
static int32_t day_of_text(const struct resolver *resolver, const struct mention *mention) {
    enum { reach = 96 };
    const struct article *article = resolver->article;
    const int32_t last = (int32_t)(mention - article->mentions.at);
    int32_t day = -1;
    bool opens = false;
    for (int32_t i = last; i-- > 0 && last - i < reach;) {
        const struct mention *text = &article->mentions.at[i];
        const bool heads = text->kind == KIND_DOCUMENT && text->first == article->sentences.at[text->sentence].first;
        if (text->kind == KIND_DATE && timex_is_fine(text->timex)) day = i;
        opens = opens || (heads && text->last >= mention->last);
        if (!heads || text->last >= mention->last) continue;
        if (!opens) break;
        if (day >= 0 && article->mentions.at[day].last <= text->last) return day;
    }
    return resolver->last_single;
}

/* "Resigned the following day", "turned up two weeks later": nothing that was is later than the day of writing. */
static bool cannot_be_later(const struct resolver *resolver, const struct mention *mention) {
    return mention->timex->words.direction == 1 && timex_tense_at(resolver, mention) < 0;
}

/* In news "the same day", "the day before" is told of the day of what is told here, else of the one under which it
 * stands, else of the day of writing: not of one long ago that was only named, but "Decree No. 46 of the same date".
 * -1: of that of writing. */
static int32_t day_of_news(const struct resolver *resolver, const struct mention *mention) {
    if (timex_is_in_document(resolver->article, mention)) return day_of_text(resolver, mention);
    if (is_named_here(resolver, resolver->last_single, mention)) return resolver->last_single;
    if (is_at_hand(resolver, resolver->told, mention)) return resolver->told;
    struct day heading;
    if (cannot_be_later(resolver, mention) && is_recent(resolver, resolver->told, 1)) return resolver->told;
    if (!is_recent(resolver, resolver->heading, year_months)) return -1;
    bool come = timex_told_day(timex_mention_at(resolver, resolver->heading)->timex, &heading) &&
                calendar_number(heading) <= calendar_number(resolver->publication);
    return come ? resolver->heading : -1;
}

bool timex_anchor_of(struct resolver *resolver, struct mention *mention, struct day *anchor) {
    struct timex *timex = mention->timex;
    char unit = timex->words.unit;
    bool fine = unit == 'D' || timex->words.part.size || timex->words.weekday;
    if (timex->words.textual && timex_gives(mention, "textual", "yes")) {
        bool news = fine && resolver->published && !resolver->narrative && resolver->entry < 0;
        int32_t day = news ? day_of_news(resolver, mention) : resolver->last_single;
        if (fine && timex_hang_on(resolver, mention, day, anchor)) return true;
        if (news && cannot_be_later(resolver, mention)) return false;
        if (news) return hang_on_publication(resolver, timex, anchor);
        if (timex->words.direction && timex_hang_on(resolver, mention, resolver->story, anchor)) return true;
        if (timex_hang_on(resolver, mention, resolver->last_explicit, anchor)) return true;
    }
    if (timex_hang_on(resolver, mention, resolver->entry, anchor)) return true;
    if (!resolver->narrative && timex_gives(mention, "textual", "story")) {
        int32_t before = counts_days(mention) ? resolver->told : resolver->last_explicit;
        if (looks_back(resolver, mention, before) && timex_hang_on(resolver, mention, before, anchor)) return true;
    }
    if (resolver->narrative && is_beside_day(resolver, mention) &&
        timex_hang_on(resolver, mention, resolver->last_single, anchor))
        return true;
    bool of_calendar = timex->words.way == WAY_CALENDAR && timex->words.direction == 2;
    if (resolver->narrative && resolver->published && of_calendar && will_be(resolver->article, mention))
        return hang_on_publication(resolver, timex, anchor);
    bool in_story =
        of_calendar || timex->words.textual || (resolver->narrative && timex_is_quoted(resolver->article, mention));
    if (resolver->narrative && in_story && timex_hang_on(resolver, mention, resolver->story, anchor)) return true;
    if (!resolver->published) return timex_hang_on_lead(resolver, mention, anchor);
    return hang_on_publication(resolver, timex, anchor);
}

/* --- the year of a day that has none ------------------------------------------------ */

/* "Signed on 10 May 2010 and ratified in July": the next deed, no sign between; but not "the first since May 2010". */
static bool goes_on(const struct resolver *resolver, const struct mention *before, const struct mention *mention) {
    static const char *const then[] = {"and", "but", "then", "before", "until", NULL}, *const when[] = {"on", "in",
                                                                                                        NULL};
    enum { reach = 10 };
    const struct article *article = resolver->article;
    const struct date_words *words = &before->timex->words;
    bool joined = false;
    if (!words->month || !words->year || words->year_guessed || mention->timex->words.day) return false;
    if (mention->first > before->last + reach) return false;
    if (!before->first || !timex_is_word(article, before->first - 1, when)) return false;
    for (uint32_t token = before->last; token < mention->first; token++) {
        if (timex_has_shape(article, token, SHAPE_PUNCTUATION)) return false;
        joined |= timex_is_word(article, token, then);
    }
    return joined && timex_tense_at(resolver, mention) < 0;
}

/* "In April 2014 it was signed. In May voters approved it": on in the year of years ago. */
static bool goes_on_in_year(const struct resolver *resolver, const struct mention *before,
                            const struct mention *mention) {
    const struct date_words *words = &before->timex->words;
    return words->month && !words->last_month && words->year > 0 && words->year < resolver->publication.year &&
           mention->timex->words.month > words->month;
}

/* Without a day of publication the year of a paragraph's sentence is that of the next one as well, else where it goes
 * on from a month. */
static bool is_in_reach(const struct resolver *resolver, const struct mention *before, const struct mention *mention) {
    if (before->sentence == mention->sentence) return true;
    if (before->sentence + 1 != mention->sentence || is_other_line(resolver->article, before->sentence, mention))
        return false;
    int tense = timex_tense_at(resolver, mention);
    return resolver->published ? tense < 0 && goes_on_in_year(resolver, before, mention) : tense <= 0;
}

/* "In 1945 … on 26 June": a year told at the head of the sentence, or for a day of the year that it told. */
int timex_year_of_sentence(const struct resolver *resolver, const struct mention *mention) {
    if (resolver->last_explicit < 0) return 0;
    const struct mention *before = timex_mention_at(resolver, resolver->last_explicit);
    const struct date_words *words = &before->timex->words;
    bool opens = before->first <= resolver->article->sentences.at[before->sentence].first + 2;
    bool onward = goes_on(resolver, before, mention);
    bool told = words->year_above || onward || (opens && words->year && !words->year_guessed);
    if (words->way != WAY_CALENDAR || words->last_year || !is_in_reach(resolver, before, mention)) return 0;
    if (!told || before->last > mention->first || (resolver->published && words->year > resolver->publication.year))
        return 0;
    struct slice sign =
        before->last < resolver->article->tokens.count ? timex_word_at(resolver->article, before->last) : slice_of("");
    if (slice_equal(sign, slice_of(")"))) return 0;
    return words->year + (onward && mention->timex->words.month && mention->timex->words.month < words->month);
}

const struct mention *timex_next_but_one(const struct article *article, const struct mention *mention) {
    const struct mention *end = article->mentions.at + article->mentions.count, *next = mention + 1;
    while (next < end && next->kind != KIND_DATE && next->first <= mention->last + 1) next++;
    bool found = next < end && next->kind == KIND_DATE && next->sentence == mention->sentence;
    return found && next->first == mention->last + 1 ? next : NULL;
}

/* The year that a date names, or tells from publication: "July last year". */
static int year_named(const struct resolver *resolver, const struct mention *mention) {
    static const char *const year[] = {"year", NULL};
    const struct date_words *words = &mention->timex->words;
    if (words->year || words->direction == 2 || !words->month || !resolver->published) return words->year;
    return timex_holds_word(resolver->article, mention, year) ? resolver->publication.year + words->direction : 0;
}

int timex_year_of_partner(const struct resolver *resolver, const struct mention *mention) {
    static const char *const joins[] = {"and", "to", "or", "until", "till", "through", "-", "–", "/", NULL},
                             *const of[] = {"in", "of", NULL};
    const struct article *article = resolver->article;
    const struct mention *next = timex_next_but_one(article, mention);
    if (!next) return 0;
    const struct date_words *words = &mention->timex->words, *later = &next->timex->words;
    int year = year_named(resolver, next);
    if (later->way != WAY_CALENDAR || later->two_digits || !year) return 0;
    bool bare_year = !later->month && !later->season.size && !later->quarter && !later->last_year;
    if (bare_year) return timex_is_word(article, mention->last, of) ? year : 0;
    bool alike = words->season.size ? later->season.size != 0
                 : words->quarter   ? later->quarter != 0
                                    : words->month && later->month;
    if (!alike || !timex_is_word(article, mention->last, joins)) return 0;
    return year - (words->month > later->month);
}

static bool is_between(const struct article *article, const struct mention *mention) {
    static const char *const between[] = {"between", NULL};
    return mention->first > article->sentences.at[mention->sentence].first &&
           timex_is_word(article, mention->first - 1, between);
}

/* Whether a range goes from that date to the other, which is right behind it. */
static bool is_joined(const struct article *article, const struct mention *from, const struct mention *to) {
    static const char *const joins[] = {"to", "until", "till", "through", NULL}, *const also[] = {"and", NULL};
    return from->last + 1 == to->first && timex_is_word(article, from->last, is_between(article, from) ? also : joins);
}

int timex_year_before_end(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    const struct mention *end = timex_next_but_one(resolver->article, mention);
    if (!end || !is_joined(resolver->article, mention, end)) return 0;
    const struct date_words *words = &mention->timex->words, *last = &end->timex->words;
    bool months = words->month && last->way == WAY_CALENDAR && last->month && !last->year && last->direction == 2;
    if (!months || timex_tense_at(resolver, end) >= 0) return 0;
    return timex_year_by_tense(anchor, last->month, last->day, -1) - (words->month > last->month);
}

int timex_year_of_range(const struct resolver *resolver, const struct mention *mention) {
    if (resolver->last_explicit < 0) return 0;
    const struct mention *before = timex_mention_at(resolver, resolver->last_explicit);
    const struct date_words *words = &mention->timex->words, *first = &before->timex->words;
    bool months = first->way == WAY_CALENDAR && first->month && words->month && first->year > 0;
    if (!months || !is_joined(resolver->article, before, mention)) return 0;
    return first->year + (words->month < first->month);
}

int timex_year_by_tense(struct day anchor, int month, int day, int direction) {
    enum { with = 2, likelier = 3, less_likely = 5, against = 8, surely_against = 24, never = 1000 };
    if (!day && month == anchor.month) return anchor.year;
    long at = calendar_number(anchor), best = 0;
    int chosen = anchor.year;
    for (int year = anchor.year - 1; year <= anchor.year + 1; year++) {
        struct day candidate = {year, month, day ? day : 15};
        if (candidate.day > calendar_month_days(year, month)) continue;
        long away = calendar_number(candidate) - at;
        int weight = direction  ? ((direction > 0) == (away > 0) ? with
                                   : direction > 1               ? never
                                   : direction < -1              ? surely_against
                                                                 : against)
                     : away > 0 ? less_likely
                                : likelier;
        long cost = (labs(away) + 1) * weight;
        if (best == 0 || cost < best) best = cost, chosen = year;
    }
    return chosen;
}

int timex_year_by_direction(struct day anchor, int month, int direction) {
    if (direction < 0) return month < anchor.month - 1 ? anchor.year : anchor.year - 1;
    if (direction > 0) return month > anchor.month ? anchor.year : anchor.year + 1;
    return anchor.year;
}

void timex_expand_year(const struct resolver *resolver, struct date_words *words) {
    if (!words->two_digits) return;
    int pivot = resolver->published ? resolver->publication.year : 2010;
    int century = pivot / 100 * 100;
    words->year += words->year + century > pivot + 20 ? century - 100 : century;
    words->two_digits = false;
}
