#include "timex_parts.h"

#include <stdlib.h>

static bool is_sign(const struct article *article, uint32_t token, const char *sign) {
    return slice_equal(timex_word_at(article, token), slice_of(sign));
}

bool timex_is_in_document(const struct article *article, const struct mention *mention) {
    enum { reach = 8 };
    const struct mention *outer = mention;
    for (int i = 0; i < reach && outer > article->mentions.at; i++) {
        outer--;
        if (outer->kind == KIND_DOCUMENT && outer->first <= mention->first && outer->last >= mention->last) return true;
    }
    return false;
}

bool timex_is_aside(const struct article *article, const struct mention *mention) {
    enum { reach = 8 };
    static const char *const since[] = {"since", NULL};
    if (timex_is_in_document(article, mention) || timex_gives(mention, "aside", "yes")) return true;
    uint32_t first = article->sentences.at[mention->sentence].first;
    if (mention->first > first && timex_is_word(article, mention->first - 1, since)) return true;
    for (uint32_t away = 1; away <= reach && mention->first >= first + away; away++) {
        if (is_sign(article, mention->first - away, ")")) return false;
        if (is_sign(article, mention->first - away, "(")) return true;
    }
    return false;
}

bool timex_opens_entry(const struct article *article, const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_CALENDAR && words->year && !words->two_digits &&
           mention->first == article->sentences.at[mention->sentence].first &&
           article->tokens.at[mention->first].gap >= GAP_LINE;
}

bool timex_is_chronology(const struct article *article) {
    enum { fewest_entries = 4 };
    size_t entries = 0;
    int year = 0, ups = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!timex_opens_entry(article, &article->mentions.at[i])) continue;
        entries++;
        ups += year && article->mentions.at[i].timex->words.year >= year;
        year = article->mentions.at[i].timex->words.year;
    }
    return entries >= fewest_entries && (size_t)ups + 1 >= entries;
}

static bool tells_year(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    return !words->two_digits && words->way == WAY_CALENDAR && words->year;
}

/* "Monday", "last week", "last August": told from the day of writing. */
static bool is_from_publication(const struct mention *mention) {
    const struct date_words *words = &mention->timex->words;
    if (words->textual || timex_gives(mention, "nowadays", "by-tense")) return false;
    return words->way == WAY_WEEKDAY || words->way == WAY_RELATIVE ||
           (words->way == WAY_CALENDAR && words->direction != 2);
}

int timex_latest_year(const struct article *article) {
    int latest = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (tells_year(mention) && mention->timex->words.year > latest) latest = mention->timex->words.year;
    }
    return latest;
}

bool timex_is_narrative(const struct resolver *resolver) {
    enum { fewest_years = 5, fewest_unpublished = 15, fewest_of_history = 2, history = 1950, later = 2 };
    size_t old = 0, late = 0, from_publication = 0;
    const struct article *article = resolver->article;
    const int latest = resolver->latest_year;
    bool of_history = latest && latest < history;
    int now = resolver->published ? resolver->publication.year : latest + (of_history ? later : 0);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DATE) continue;
        const struct date_words *words = &mention->timex->words;
        if (words->two_digits || timex_is_aside(article, mention)) continue;
        if (tells_year(mention)) *(words->year + 1 < now ? &old : &late) += 1;
        else from_publication += is_from_publication(mention);
    }
    size_t fewest = resolver->published ? fewest_years : of_history ? fewest_of_history : fewest_unpublished;
    return old >= fewest && old > late * 3 && old > from_publication * 3;
}

bool timex_goes_on(const struct resolver *resolver) {
    const struct article *article = resolver->article;
    struct day last = {0, 0, 0};
    size_t later = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DATE || timex_is_aside(article, mention)) continue;
        const struct date_words *words = &mention->timex->words;
        if (!tells_year(mention) && is_from_publication(mention)) return false;
        if (words->way != WAY_CALENDAR || words->two_digits || !words->month || !words->day) continue;
        if (!article_is_told(&article->sentences.at[mention->sentence]) || timex_tense_at(resolver, mention) >= 0)
            continue;
        if (words->year) last = (struct day){words->year, words->month, words->day};
        else later += last.year && (words->month > last.month || (words->month == last.month && words->day > last.day));
    }
    return later > 0;
}

void timex_forget_entry_as_publication(struct article *article) {
    struct day published;
    if (article->published_rank < 0 || !calendar_parse(article->published, &published)) return;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!timex_opens_entry(article, mention)) continue;
        const struct date_words *words = &mention->timex->words;
        if (!words->month || !words->day) continue;
        if (words->year != published.year || words->month != published.month || words->day != published.day) continue;
        article->published = slice_of("");
        article->published_from = "";
        return;
    }
}

bool timex_is_quoted(const struct article *article, const struct mention *mention) {
    static const char *const opening[] = {"“", "``", NULL}, *const closing[] = {"”", "''", NULL},
                             *const either[] = {"\"", NULL};
    bool open = false;
    for (uint32_t token = article->sentences.at[mention->sentence].first; token < mention->first; token++) {
        if (timex_is_word(article, token, either)) open = !open;
        else if (timex_is_word(article, token, opening)) open = true;
        else if (timex_is_word(article, token, closing)) open = false;
    }
    return open;
}

/* --- the day at which a story stands ------------------------------------------------ */

static bool told_year(const struct resolver *resolver, int32_t index, int *year) {
    struct day first;
    if (index < 0 || !timex_told_day(timex_mention_at(resolver, index)->timex, &first)) return false;
    *year = first.year;
    return true;
}

/* Whether the year is near the one of that date. */
static bool is_near(const struct resolver *resolver, int32_t index, int year) {
    enum { reach = 10 };
    int other;
    return told_year(resolver, index, &other) && abs(year - other) <= reach;
}

static bool has_month(const struct timex *timex) {
    enum { year_size = 4, era_size = 2 };
    return timex->value.size > year_size + (timex->words.before_christ ? era_size : 0);
}

/* "the year before" looks back; "December 7 … 1941" has told the year by its day. */
static bool is_only_named(const struct resolver *resolver, const struct mention *mention) {
    int year, other;
    if (mention->timex->words.way == WAY_RELATIVE && mention->timex->words.direction < 0) return true;
    if (resolver->story < 0 || has_month(mention->timex)) return false;
    const struct mention *story = timex_mention_at(resolver, resolver->story);
    const struct timex *timex = mention->timex;
    int32_t index = (int32_t)(mention - resolver->article->mentions.at);
    return !timex->mod.size && story->sentence == mention->sentence && has_month(story->timex) &&
           told_year(resolver, index, &year) && told_year(resolver, resolver->story, &other) && year == other;
}

/* "A campaign planned for 1976"; but "by 1940" it was over. */
static bool is_planned(const struct resolver *resolver, const struct mention *mention) {
    static const char *const till[] = {"by", "until", "till", NULL};
    uint32_t first = resolver->article->sentences.at[mention->sentence].first;
    if (mention->first > first && timex_is_word(resolver->article, mention->first - 1, till)) return false;
    return timex_tense_at(resolver, mention) > 0;
}

/* "The siege was to last until February 1945": told on the way. */
static bool leaps_ahead(const struct resolver *resolver, const struct mention *mention, int year) {
    static const char *const till[] = {"until", "till", NULL};
    int story;
    enum { reach = 7 };
    const struct article *article = resolver->article;
    uint32_t first = article->sentences.at[mention->sentence].first;
    if (!told_year(resolver, resolver->story, &story) || year <= story) return false;
    for (uint32_t away = 1; away <= reach && mention->first > first + away; away++) {
        if (is_sign(article, mention->first - away, ",")) return false;
        if (timex_is_word(article, mention->first - away, till)) return true;
    }
    return false;
}

/* "Berg, who had left in July 2012, commanded them": told of before the story. */
static bool looks_back(const struct resolver *resolver, const struct mention *mention, int year) {
    static const char *const back[] = {"who", "which", "whose", "had", NULL};
    enum { reach = 12 };
    const struct article *article = resolver->article;
    const uint32_t first = article->sentences.at[mention->sentence].first;
    int story;
    if (!told_year(resolver, resolver->story, &story) || year >= story) return false;
    for (uint32_t away = 1; away <= reach && mention->first >= first + away; away++) {
        if (is_sign(article, mention->first - away, ",")) return false;
        if (timex_is_word(article, mention->first - away, back)) return true;
    }
    return false;
}

void timex_follow_story(struct resolver *resolver, int32_t index) {
    const struct mention *mention = timex_mention_at(resolver, index);
    const struct timex *timex = mention->timex;
    enum { year_size = 4 };
    int year;
    if (timex->anchor == ANCHOR_PUBLICATION || timex->value.size < year_size ||
        timex_is_aside(resolver->article, mention))
        return;
    if (is_planned(resolver, mention)) return;
    if (!told_year(resolver, index, &year)) return;
    if (is_only_named(resolver, mention)) return;
    if (leaps_ahead(resolver, mention, year) || looks_back(resolver, mention, year)) return;
    bool opens = mention->first <= resolver->article->sentences.at[mention->sentence].first + 2;
    bool taken = resolver->story < 0 || opens || has_month(timex) || is_near(resolver, resolver->story, year) ||
                 is_near(resolver, resolver->elsewhere, year);
    if (taken) resolver->story = index;
    resolver->elsewhere = taken ? -1 : index;
}

/* The next year that the text tells, near that one; 0 without one among the next mentions. */
static int next_year(const struct resolver *resolver, const struct mention *mention, int year) {
    enum { reach = 3, mentions_ahead = 300 };
    const struct article *article = resolver->article;
    const struct mention *end = article->mentions.at + article->mentions.count;
    if (end - mention > mentions_ahead) end = mention + mentions_ahead;
    for (const struct mention *next = mention + 1; next < end; next++) {
        if (tells_year(next) && abs(next->timex->words.year - year) <= reach &&
            !timex_is_aside(resolver->article, next))
            return next->timex->words.year;
    }
    return 0;
}

/* The month after the story's, or a little before it. */
static int year_onwards(const struct timex *story, struct day anchor, int month) {
    enum { year_size = 4, late_in_year = 11, furthest_ahead = 7 };
    bool whole_year = story->value.size == year_size || (anchor.year < 0 && story->value.size == year_size + 2),
         late = slice_equal(story->mod, slice_of("END"));
    if (whole_year && !late) return anchor.year;
    int at = whole_year ? late_in_year : anchor.month;
    bool ahead = (month - at + 12) % 12 <= furthest_ahead;
    return ahead ? anchor.year + (month < at) : anchor.year - (month > at);
}

int timex_year_in_story(const struct resolver *resolver, const struct mention *mention, struct day anchor) {
    enum { december = 12 };
    const struct date_words *words = &mention->timex->words;
    int month = words->month     ? words->month
                : words->quarter ? words->quarter * 3 - 2
                : words->half    ? words->half * 6 - 5
                                 : timex_season_month(words->season) % december + 1; /* winter: of the new year */
    int year = year_onwards(timex_mention_at(resolver, mention->timex->anchor)->timex, anchor, month);
    int bound = next_year(resolver, mention, anchor.year);
    if (bound == anchor.year || (bound > anchor.year && year > bound)) return bound;
    return year;
}
