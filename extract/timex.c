#include "timex.h"

#include "calendar.h"

#include <stdlib.h>
#include <string.h>

struct resolver {
    const struct lexicon *lexicon;
    struct article *article;
    int future, past; /* classes of words that show tense */
    bool published;
    struct day publication;
    int32_t last_explicit; /* the last date of the text that names a day, month or year; -1 */
    struct day last_day;
};

static struct slice format_day(struct arena *arena, struct day day) {
    return arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

/* --- tense --------------------------------------------------------------------- */

static bool ends_in_ed(struct slice word) { return word.size > 4 && slice_ends(word, slice_of("ed")); }

/* 1 ahead, -1 back, 0 not told: the nearest verb form that shows it, on either side. */
static int tense_at(const struct resolver *resolver, const struct mention *mention) {
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    enum { reach = 14 };
    for (uint32_t away = 1; away <= reach; away++) {
        for (int side = 0; side < 2; side++) {
            bool outside = side ? mention->last + away - 1 >= sentence->last : mention->first < sentence->first + away;
            if (outside) continue;
            uint32_t token = side ? mention->last + away - 1 : mention->first - away;
            if (lexicon_token_has(resolver->lexicon, article, token, resolver->future)) return 1;
            if (lexicon_token_has(resolver->lexicon, article, token, resolver->past)) return -1;
            if (ends_in_ed(article_words(article, token, token + 1))) return -1;
        }
    }
    return 0;
}

static int direction_of(const struct resolver *resolver, const struct mention *mention) {
    int said = mention->timex.words.direction;
    return said == 2 ? tense_at(resolver, mention) : said;
}

/* --- anchors --------------------------------------------------------------------- */

/* The day that a relative date hangs on; false when there is none. */
static bool anchor_of(struct resolver *resolver, struct mention *mention, struct day *anchor) {
    struct timex *timex = &mention->timex;
    if (timex->words.textual && resolver->last_explicit >= 0) {
        timex->anchor = resolver->last_explicit;
        *anchor = resolver->last_day;
        return true;
    }
    if (!resolver->published) return false;
    timex->anchor = ANCHOR_PUBLICATION;
    *anchor = resolver->publication;
    return true;
}

/* Of the same day of year in the years around the anchor, the one that tense asks for. */
static int year_by_tense(struct day anchor, int month, int day, int direction) {
    if (!day && month == anchor.month) return anchor.year;
    long at = calendar_number(anchor), best = 0;
    int chosen = anchor.year;
    for (int year = anchor.year - 1; year <= anchor.year + 1; year++) {
        struct day candidate = {year, month, day ? day : 15};
        if (candidate.day > calendar_month_days(year, month)) continue;
        long away = calendar_number(candidate) - at;
        if ((direction < 0 && away > 0) || (direction > 0 && away < 0)) continue;
        if (best == 0 || labs(away) < best) best = labs(away) + 1, chosen = year;
    }
    return chosen;
}

static void expand_year(struct resolver *resolver, struct date_words *words) {
    if (!words->two_digits) return;
    int pivot = resolver->published ? resolver->publication.year : 2030;
    int century = pivot / 100 * 100;
    words->year += words->year + century > pivot + 20 ? century - 100 : century;
    words->two_digits = false;
}

/* --- values ------------------------------------------------------------------------ */

static struct slice add_clock(struct arena *arena, struct slice day, const struct date_words *words) {
    if (words->part.size) return arena_print(arena, "%.*sT%.*s", (int)day.size, day.at, (int)words->part.size, words->part.at);
    if (words->hour < 0) return day;
    if (words->minute < 0) return arena_print(arena, "%.*sT%02d", (int)day.size, day.at, words->hour);
    return arena_print(arena, "%.*sT%02d:%02d", (int)day.size, day.at, words->hour, words->minute);
}

static struct slice year_text(struct arena *arena, int year) {
    return year ? arena_print(arena, "%04d", year) : slice_of("XXXX");
}

static struct slice calendar_text(struct arena *arena, int year, int month, int day, const struct date_words *words) {
    struct slice of = year_text(arena, year);
    if (words->season.size) return arena_print(arena, "%s-%.*s", of.at, (int)words->season.size, words->season.at);
    if (words->quarter) return arena_print(arena, "%s-Q%d", of.at, words->quarter);
    if (words->half) return arena_print(arena, "%s-H%d", of.at, words->half);
    if (!month) return day ? arena_print(arena, "%s-XX-%02d", of.at, day) : of;
    if (!day) return arena_print(arena, "%s-%02d", of.at, month);
    return arena_print(arena, "%s-%02d-%02d", of.at, month, day);
}

static void complete_year(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    bool wants = !words->year && (words->month || words->season.size || words->quarter || words->half);
    if (!wants || !anchor_of(resolver, mention, &anchor)) return;
    int direction = direction_of(resolver, mention);
    bool stated = mention->timex.words.direction != 2 && !words->month;
    if (stated) words->year = anchor.year + direction;
    else if (!words->month) words->year = anchor.year;
    else if (mention->timex.words.direction == 0) words->year = anchor.year;
    else words->year = year_by_tense(anchor, words->month, words->day, direction);
}

/* A day alone ("the 15th") takes month and year from its anchor. */
static void complete_month(struct resolver *resolver, struct mention *mention, struct date_words *words) {
    struct day anchor;
    if (!words->day || words->month || !anchor_of(resolver, mention, &anchor)) return;
    words->year = anchor.year;
    words->month = anchor.month;
}

static bool is_clock_only(const struct date_words *words) {
    return !words->day && !words->month && !words->year && (words->hour >= 0 || words->part.size);
}

static struct slice calendar_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex.words;
    struct day anchor;
    if (words->century) return arena_print(arena, "%02d", words->century - 1);
    if (words->decade) return arena_print(arena, "%03d", words->decade);
    if (is_clock_only(words)) {
        words->textual = resolver->last_explicit >= 0 && words->textual;
        bool anchored = anchor_of(resolver, mention, &anchor);
        if (anchored) anchor = calendar_day(calendar_number(anchor) + (words->direction == 2 ? 0 : words->direction));
        return add_clock(arena, anchored ? format_day(arena, anchor) : slice_of("XXXX-XX-XX"), words);
    }
    expand_year(resolver, words);
    complete_month(resolver, mention, words);
    complete_year(resolver, mention, words);
    struct slice first = calendar_text(arena, words->year, words->month, words->day, words);
    if (!words->last_day && !words->last_month && !words->last_year) return add_clock(arena, first, words);
    int last_year = words->last_year ? words->last_year : words->year;
    int last_month = words->last_month ? words->last_month : words->last_day ? words->month : 0;
    struct slice last = calendar_text(arena, last_year, last_month, words->last_day, words);
    return arena_print(arena, "%s/%s", first.at, last.at);
}

static const char *unit_letters(char unit) {
    switch (unit) {
    case 'E': return "DE";
    case 'C': return "CE";
    case 'K': return "WE";
    case 'N': return "M";
    case 'T': return "MIL";
    default: return NULL;
    }
}

static bool is_clock_unit(char unit) { return unit == 'H' || unit == 'N' || unit == 'S'; }

static struct slice duration_value(struct arena *arena, const struct date_words *words) {
    char single[2] = {words->unit, '\0'};
    const char *unit = unit_letters(words->unit), *time = is_clock_unit(words->unit) ? "T" : "";
    if (!unit) unit = single;
    long count = words->count;
    if (words->unit == 'F') unit = "M", count = count > 0 ? count * 6 : count;
    if (words->unit == 'O') unit = "W", count = count > 0 ? count * 2 : count; /* fortnight */
    if (count < 0) return arena_print(arena, "P%sX%s", time, unit);
    return arena_print(arena, "P%s%ld%s", time, count, unit);
}

static struct slice week_text(struct arena *arena, long number, bool weekend) {
    struct week week = calendar_week(number);
    return arena_print(arena, "%04d-W%02d%s", week.year, week.week, weekend ? "-WE" : "");
}

static struct slice shifted(struct resolver *resolver, const struct date_words *words, struct day anchor, long by) {
    struct arena *arena = resolver->article->arena;
    long number = calendar_number(anchor);
    struct day moved;
    switch (words->unit) {
    case 'D': return add_clock(arena, format_day(arena, calendar_day(number + by)), words);
    case 'W': return week_text(arena, number + by * 7, false);
    case 'O': return week_text(arena, number + by * 14, false);
    case 'K': return week_text(arena, number + by * 7, true);
    case 'M':
        moved = calendar_add_months(anchor, by);
        return arena_print(arena, "%04d-%02d", moved.year, moved.month);
    case 'Q':
        moved = calendar_add_months(anchor, by * 3);
        return arena_print(arena, "%04d-Q%d", moved.year, (moved.month + 2) / 3);
    case 'Y': return arena_print(arena, "%04d", anchor.year + (int)by);
    case 'E': return arena_print(arena, "%03d", anchor.year / 10 + (int)by);
    case 'C': return arena_print(arena, "%02d", anchor.year / 100 + (int)by);
    default: return slice_of("");
    }
}

static struct slice vague(int direction) {
    return slice_of(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF");
}

/* What a relative date comes to without an anchor: the units stay, the numbers are X. */
static struct slice unanchored(char unit) {
    switch (unit) {
    case 'D': return slice_of("XXXX-XX-XX");
    case 'W': return slice_of("XXXX-WXX");
    case 'K': return slice_of("XXXX-WXX-WE");
    case 'M': return slice_of("XXXX-XX");
    case 'Q': return slice_of("XXXX-QX");
    default: return slice_of("XXXX");
    }
}

static struct slice relative_value(struct resolver *resolver, struct mention *mention) {
    struct date_words *words = &mention->timex.words;
    struct day anchor;
    int direction = words->direction == 2 ? 0 : words->direction;
    if (words->count < 0 || is_clock_unit(words->unit)) return vague(direction);
    if (!anchor_of(resolver, mention, &anchor))
        return words->unit == 'D' ? add_clock(resolver->article->arena, unanchored('D'), words) : unanchored(words->unit);
    return shifted(resolver, words, anchor, direction * words->count);
}

static struct slice weekday_value(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    struct date_words *words = &mention->timex.words;
    struct day anchor;
    if (!anchor_of(resolver, mention, &anchor))
        return add_clock(arena, arena_print(arena, "XXXX-WXX-%d", words->weekday), words);
    long number = calendar_number(anchor);
    int back = (calendar_weekday(number) - words->weekday + 7) % 7;
    int direction = words->direction == 2 ? tense_at(resolver, mention) : words->direction;
    bool stated = words->direction == -1 || words->direction == 1;
    if (direction > 0) number += back == 0 ? (stated ? 7 : 0) : 7 - back;
    else number -= back == 0 && stated ? 7 : back;
    return add_clock(arena, format_day(arena, calendar_day(number)), words);
}

static struct slice set_value(struct arena *arena, const struct date_words *words) {
    if (words->weekday) return arena_print(arena, "XXXX-WXX-%d", words->weekday);
    if (words->month) return arena_print(arena, "XXXX-%02d", words->month);
    if (words->part.size) return add_clock(arena, slice_of("XXXX-XX-XX"), words);
    return duration_value(arena, words);
}

static struct slice value_of(struct resolver *resolver, struct mention *mention) {
    struct arena *arena = resolver->article->arena;
    switch (mention->timex.words.way) {
    case WAY_CALENDAR: return calendar_value(resolver, mention);
    case WAY_RELATIVE: return relative_value(resolver, mention);
    case WAY_WEEKDAY: return weekday_value(resolver, mention);
    case WAY_DURATION: return duration_value(arena, &mention->timex.words);
    case WAY_SET: return set_value(arena, &mention->timex.words);
    case WAY_REFERENCE: return mention->timex.words.reference;
    }
    return slice_of("");
}

static void remember(struct resolver *resolver, int32_t index, struct day first) {
    const struct mention *mention = &resolver->article->mentions.at[index];
    if (mention->timex.type == TIMEX_DURATION || mention->timex.type == TIMEX_SET) return;
    resolver->last_explicit = index;
    resolver->last_day = first;
}

static void resolve_one(struct resolver *resolver, int32_t index) {
    struct mention *mention = &resolver->article->mentions.at[index];
    struct timex *timex = &mention->timex;
    struct day first, last;
    timex->value = value_of(resolver, mention);
    timex->mod = timex->words.mod;
    if (timex->words.guessed) timex->ambiguous = "day-month";
    if (timex->words.two_digits) timex->ambiguous = "year";
    timex->first_day = timex->last_day = slice_of("");
    if (!calendar_span(timex->value, &first, &last)) return;
    timex->first_day = format_day(resolver->article->arena, first);
    timex->last_day = format_day(resolver->article->arena, last);
    remember(resolver, index, first);
}

void timex_resolve(const struct ruleset *rules, struct article *article) {
    struct resolver resolver = {.lexicon = rules->lexicon,
                                .article = article,
                                .future = lexicon_class(rules->lexicon, slice_of("future-sign")),
                                .past = lexicon_class(rules->lexicon, slice_of("past-sign")),
                                .last_explicit = -1};
    resolver.published = calendar_parse(article->published, &resolver.publication);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_DATE) resolve_one(&resolver, (int32_t)i);
}
