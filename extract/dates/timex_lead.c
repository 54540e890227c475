/* What later dates hang on where the page tells no day of its own. */
#include "timex_parts.h"

static bool names_month(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    bool within_year = words->month || words->season.size;
    return words->way == WAY_CALENDAR && words->year > 0 && within_year && !words->two_digits && !words->guessed;
}

static bool names_day(const struct mention *mention) {
    return names_month(mention) && mention->timex->words.month && mention->timex->words.day;
}

/* Whether a word of that list stands before the mention in its sentence, and is none of those. */
static bool is_behind(const struct resolver *resolver, const struct mention *mention, enum rule_list list,
                      const char *const *but) {
    const int class = rule_list(resolver->rules, list);
    for (uint32_t i = resolver->article->sentences.at[mention->sentence].first; i < mention->first; i++)
        if (timex_shows(resolver, i, class) && !timex_is_word(resolver->article, i, but)) return true;
    return false;
}

/* "Riga, 4–6 May 2021", "Notes of a talk of 4 May 2021", not "Born on 4 May 1921", "Apply by 4 May": a line of its own.
 * One over the text that was not believed to tell the day of publication tells nothing. */
static bool is_told_in_head(const struct resolver *resolver, const struct mention *mention) {
    static const char *const no[] = {"since", "until", "till", "before", "after", "from", "between", "by", "to", NULL},
                             *const held[] = {"recorded", "filmed",  "broadcast", "aired",     "live",
                                              "heard",    "hearing", "argued",    "conducted", NULL};
    const struct article *article = resolver->article;
    if (mention->first == article->sentences.at[mention->sentence].first) return mention->timex->words.last_day != 0;
    return !timex_is_word(article, mention->first - 1, no) && !is_behind(resolver, mention, L_OTHER_DAY, held);
}

/* "On 4 May 2021 they met", "In Riga, 4 May 2021": behind a sign or a word for when something was. */
static bool tells_when(const struct resolver *resolver, const struct mention *mention) {
    static const char *const on[] = {"on", "ending", "ended", NULL}, *const bracket[] = {"(", NULL};
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    if (!article_is_told(sentence)) return is_told_in_head(resolver, mention);
    if (mention->first == sentence->first) return true;
    const uint32_t before = mention->first - 1;
    if (timex_is_word(article, before, bracket)) return false;
    return timex_has_shape(article, before, SHAPE_PUNCTUATION) || timex_is_word(article, before, on);
}

/* Whether it is told of a day long after that one. */
static bool tells_later(const struct resolver *resolver, const struct mention *mention, struct day day) {
    enum { month = 31 };
    if (mention->kind != KIND_DATE || mention->timex->words.year < day.year) return false;
    const struct date_words *words = &mention->timex->words;
    struct day other = {words->year, words->month, words->day ? words->day : 1};
    bool later = words->year > day.year ||
                 (words->month && calendar_valid(other) && calendar_number(other) > calendar_number(day) + month);
    return later && timex_tells_past_year(resolver, mention);
}

/* The text tells of nothing long after its lead. */
static bool is_latest(const struct resolver *resolver, struct day day) {
    const struct article *article = resolver->article;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (tells_later(resolver, &article->mentions.at[i], day)) return false;
    return true;
}

bool timex_tells_past_year(const struct resolver *resolver, const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_CALENDAR && words->year > 0 && !words->two_digits && !words->last_year &&
           !timex_is_in_document(resolver->article, mention) && timex_tense_at(resolver, mention) < 0;
}

/* Of a month, about its middle. */
static struct day last_day_of(const struct date_words *words) {
    enum { middle = 15 };
    int month = words->last_month ? words->last_month : words->month ? words->month : timex_season_month(words->season);
    return (struct day){words->year, month, words->last_day ? words->last_day : words->day ? words->day : middle};
}

static bool may_lead(const struct resolver *resolver, const struct mention *mention) {
    return !resolver->article->sentences.at[mention->sentence].furniture &&
           !timex_is_in_document(resolver->article, mention) && timex_tense_at(resolver, mention) <= 0 &&
           calendar_valid(last_day_of(&mention->timex->words)) &&
           is_latest(resolver, last_day_of(&mention->timex->words));
}

/* "Newsletter, May 2021", "No. 3, spring 2021", not "the Treaty of May 1921". */
static bool is_issue(const struct resolver *resolver, const struct mention *mention) {
    if (!names_month(mention)) return false;
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    bool behind_small = mention->first > sentence->first && timex_has_shape(article, mention->first - 1, SHAPE_LOWER);
    const struct date_words *words = &mention->timex->words;
    return !words->day && !words->last_month && !article_is_told(sentence) && !behind_small &&
           may_lead(resolver, mention);
}

/* "Today", "this morning", "yesterday": a day told from that of writing. */
static bool is_near_today(const struct article *article, const struct mention *mention) {
    static const char *const named[] = {"today", "yesterday", "tomorrow", "tonight", "this", NULL};
    const struct date_words *words = &mention->timex->words;
    return words->way == WAY_RELATIVE && words->unit == 'D' && words->count == 1 && words->direction >= -1 &&
           words->direction <= 1 && !words->textual && timex_holds_word(article, mention, named);
}

/* The day told right behind such a word: "today, 4 May", "yesterday (3 May 2021)", "today, on 4 May"; NULL: none. */
static const struct mention *day_beside(const struct article *article, const struct mention *mention) {
    static const char *const between[] = {",", "(", "on", "–", "—", "-", NULL};
    enum { reach = 2 };
    const struct mention *next = mention + 1, *end = article->mentions.at + article->mentions.count;
    while (next < end && next->kind != KIND_DATE && next->first <= mention->last + reach) next++;
    if (next == end || next->kind != KIND_DATE || next->sentence != mention->sentence ||
        next->first > mention->last + reach)
        return NULL;
    for (uint32_t token = mention->last; token < next->first; token++)
        if (!timex_is_word(article, token, between)) return NULL;
    const struct date_words *words = &next->timex->words;
    bool day = words->way == WAY_CALENDAR && words->month && words->day && !words->last_day && words->direction == 2 &&
               !words->two_digits && !words->guessed;
    return day ? next : NULL;
}

/* The day of writing, told so: "Today, 4 May 2021"; NULL: it is not. */
static const struct mention *told_today(const struct article *article, const struct mention *mention) {
    if (mention->kind != KIND_DATE || !article_is_told(&article->sentences.at[mention->sentence]) ||
        !is_near_today(article, mention) || timex_is_quoted(article, mention))
        return NULL;
    return day_beside(article, mention);
}

void timex_take_today(struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i], *day = told_today(article, mention);
        if (!day) continue;
        const struct date_words *words = &day->timex->words;
        if (words->year > 0) {
            struct day told = last_day_of(words);
            if (!calendar_valid(told)) continue;
            told = calendar_day(calendar_number(told) - mention->timex->words.direction);
            article->published = timex_format_day(article->arena, told);
            article->published_from = "page";
            return;
        }
        if (!article->published_month && !mention->timex->words.direction)
            article->published_month = words->month, article->published_day = words->day;
    }
}

/* A line over the text, or a sentence that says what the text is: "This is the transcript of a talk of 4 May 2021." */
static bool is_of_head(const struct resolver *resolver, const struct mention *mention) {
    static const char *const none[] = {NULL};
    return !article_is_told(&resolver->article->sentences.at[mention->sentence]) ||
           is_behind(resolver, mention, L_ISSUE_WORD, none);
}

void timex_find_lead(struct resolver *resolver) {
    enum { told_by = 1, longest_head = 40 };
    const struct article *article = resolver->article;
    unsigned told = 0;
    uint32_t line = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        for (; line < mention->sentence; line++) told += article_is_told(&article->sentences.at[line]);
        if (told >= told_by || line > longest_head) return;
        bool day = names_day(mention) && tells_when(resolver, mention) && may_lead(resolver, mention);
        if (!day && (resolver->lead >= 0 || !is_issue(resolver, mention))) continue;
        resolver->lead = (int32_t)i;
        resolver->lead_day = last_day_of(&mention->timex->words);
        resolver->lead_of_head = day && is_of_head(resolver, mention);
        if (day) return;
    }
}

/* "Last modified: 11 March 2025" under what tells of a day long before it as news. */
static bool is_long_after_lead(struct resolver *resolver) {
    enum { soon = 31 };
    timex_find_lead(resolver);
    const bool old =
        resolver->lead >= 0 && calendar_number(resolver->publication) - calendar_number(resolver->lead_day) > soon;
    resolver->lead = -1;
    return old;
}

bool timex_doubts_publication(struct resolver *resolver) {
    enum { weakest_sure = 6, weakest_of_text = 11 };
    const int rank = resolver->article->published_rank;
    const bool of_page =
        rank > weakest_of_text && slice_equal(slice_of(resolver->article->published_from), slice_of("updated"));
    return rank > weakest_sure &&
           (!is_latest(resolver, resolver->publication) || (of_page && is_long_after_lead(resolver)));
}

/* "Saturday" is told of the days that the head names and, when it is ahead, of the one on which something was; not of
 * those about it. A month tells of no week. */
static bool is_outside_lead(const struct resolver *resolver, const struct mention *mention) {
    const struct date_words *words = &mention->timex->words,
                            *lead = &timex_mention_at(resolver, resolver->lead)->timex->words;
    bool of_week = words->unit == 'W' || words->unit == 'K' || words->unit == 'O';
    bool ahead = lead->day && timex_tense_at(resolver, mention) > 0;
    return (words->weekday && !lead->last_day && !ahead) || (of_week && !lead->day);
}

bool timex_hang_on_lead(const struct resolver *resolver, struct mention *mention, struct day *anchor) {
    const struct date_words *words = &mention->timex->words;
    bool of_today = words->unit == 'D' || (words->way == WAY_CALENDAR && !words->month && !words->season.size &&
                                           !words->quarter && !words->half && !words->day);
    if (resolver->lead < 0) return false;
    if (!resolver->lead_of_head && (of_today || is_outside_lead(resolver, mention))) return false;
    mention->timex->anchor = resolver->lead;
    *anchor = resolver->lead_day;
    return true;
}
