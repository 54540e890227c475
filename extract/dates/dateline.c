#include "dateline.h"

#include "calendar.h"

#include <string.h>

enum { header_sentences = 24, longest_menu = 512 };

/* A day that the words give whole. Nothing was published before there were newspapers. */
static bool whole_day(const struct date_words *words, struct day *day) {
    enum { oldest = 1600 };
    *day = (struct day){words->year, words->month, words->day};
    if (words->two_digits) day->year = calendar_year_of_two_digits(words->year);
    return words->way == WAY_CALENDAR && !words->last_day && day->year >= oldest && calendar_valid(*day);
}

static bool token_has(const struct reading *reading, uint32_t token, enum rule_list list) {
    return lexicon_token_has(reading->rules->lexicon, reading->article, token, rule_list(reading->rules, list));
}

/* "4 March 1931 – 5 May 2021": a day that a dash joins with another is an end of a period. */
static bool ends_period(const struct reading *reading, const struct mention *date) {
    const struct article *article = reading->article;
    struct day day;
    for (size_t i = article->mentions.count; i > 0 && article->mentions.at[i - 1].sentence == date->sentence; i--) {
        const struct mention *other = &article->mentions.at[i - 1];
        bool after = other->first == date->last + 1, before = date->first == other->last + 1;
        if ((after || before) && token_has(reading, after ? date->last : other->last, L_DASH) &&
            whole_day(&other->timex->words, &day))
            return true;
    }
    return false;
}

/* "4 March 2021 | 10:00": of a clock, the day right before it. */
static int32_t day_of_clock(const struct article *article, int32_t clock) {
    const struct mention *mention = &article->mentions.at[clock];
    bool alone = mention->timex->words.hour >= 0 && !mention->timex->words.day;
    for (size_t i = article->mentions.count; alone && i > 0; i--) {
        const struct mention *other = &article->mentions.at[i - 1];
        if (other->sentence != mention->sentence) break;
        if (other->kind == KIND_DATE && other->timex->words.day && other->last + 1 == mention->first)
            return (int32_t)i - 1;
    }
    return clock;
}

/* The day in the slot: a date, or a timestamp as machines write it. */
static bool told_day(const struct reading *reading, struct day *day) {
    int32_t date = match_mention(reading, "day");
    if (date >= 0) date = day_of_clock(reading->article, date);
    const struct mention *mention = date < 0 ? NULL : &reading->article->mentions.at[date];
    if (mention && (!whole_day(&mention->timex->words, day) || ends_period(reading, mention))) return false;
    return mention || calendar_stamp(match_text(reading, "day"), day);
}

static bool begins_line(const struct article *article, uint32_t line) {
    return article->tokens.at[article->sentences.at[line].first].gap >= GAP_LINE;
}

/* Whether no more than a standfirst is above the line: a sentence, or above a line of its own a paragraph of a few and
 * what is listed. */
static bool is_over_text(const struct article *article, uint32_t line) {
    enum { standfirst = 1, longest = 4 };
    const bool own = line < article->sentences.count && article->sentences.at[line].heading;
    unsigned told = 0, paragraphs = 0;
    for (uint32_t i = 0; i < line && i < longest_menu && told <= longest; i++) {
        const struct sentence *above = &article->sentences.at[i];
        if (!article_is_told(above) || (own && above->mark)) continue;
        paragraphs += begins_line(article, i) || !told;
        told++;
    }
    return told <= standfirst || (own && told <= longest && paragraphs <= standfirst);
}

/* A line that may be the headline: five words or more, and no day opens it. */
static bool is_headline(const struct article *article, const struct sentence *line) {
    enum { fewest_tokens = 5 };
    return line->last - line->first >= fewest_tokens && !article_is_number(article, line->first);
}

/* Whether the line stands under the head of a list, before anything else; no list is longer than the longest menu. */
static bool is_below_list_head(const struct article *article, uint32_t line) {
    for (uint32_t i = line; i > 0 && line - i < longest_menu; i--) {
        const struct sentence *above = &article->sentences.at[i - 1];
        if (above->lists) return true;
        if (above->furniture || is_headline(article, above)) return false;
    }
    return false;
}

/* Whether the line stands in what the page lists under the text: comments, other articles. */
static bool is_listed(const struct article *article, uint32_t line) {
    enum { reach = 24 };
    if (is_below_list_head(article, line)) return true;
    for (uint32_t i = line; i > 0 && line - i < reach; i--)
        if (article->sentences.at[i - 1].furniture && !article->sentences.at[i - 1].imprint)
            return !is_over_text(article, i - 1);
    return false;
}

bool dateline_may_stand(const struct article *article, uint32_t line) {
    enum { into_text = 6 };
    return line < into_text || begins_line(article, line);
}

/* "10:00 Meeting with the Ambassador": a day over such a line is one of a programme. */
static bool opens_with_clock(const struct article *article, const struct sentence *line) {
    enum { clock = 3, fewest_words = 2 };
    if (line->last - line->first < clock + fewest_words) return false;
    const struct token *token = &article->tokens.at[line->first];
    enum shape after = (enum shape)token[clock].shape;
    return token[0].shape <= SHAPE_NUMBER_31 && token[0].shape >= SHAPE_NUMBER_12 && token[2].gap == GAP_NONE &&
           strchr(":.", article->text.at[token[1].start]) && token[2].shape >= SHAPE_NUMBER_12 && after <= SHAPE_UPPER;
}

/* Minutes of the day at which such a line opens. */
static long minutes_at(const struct article *article, uint32_t first) {
    enum { hour_minutes = 60 };
    long hour = 0, minute = 0;
    slice_number(article_words(article, first, first + 1), &hour);
    slice_number(article_words(article, first + 2, first + 3), &minute);
    return hour * hour_minutes + minute;
}

/* A programme goes on to later hours; what is told live, the latest first, does not. */
static bool heads_programme(const struct article *article, uint32_t line) {
    enum { reach = 12 };
    const struct sentence *opening = &article->sentences.at[line + 1];
    if (line + 1 >= article->sentences.count || !opens_with_clock(article, opening)) return false;
    for (uint32_t i = line + 2; i < article->sentences.count && i <= line + reach; i++) {
        const struct sentence *next = &article->sentences.at[i];
        if (begins_line(article, i) && opens_with_clock(article, next))
            return minutes_at(article, next->first) >= minutes_at(article, opening->first);
        if (next->heading) return true;
    }
    return true;
}

/* Whether the line stands over the text's first sentence or close below it, however much stands over it. */
static bool is_about_first_text(const struct article *article, uint32_t line) {
    enum { below = 4 };
    uint32_t text = 0, end = line < longest_menu ? line + 1 : 0;
    while (text < end && !article_is_told(&article->sentences.at[text])) text++;
    if (text < end) return line <= text + below;
    for (; text < article->sentences.count && text < longest_menu; text++)
        if (article_is_told(&article->sentences.at[text])) return end > 0;
    return false;
}

/* Whether the line is among the first of the page, its menus not counted, or about where its text begins. */
static bool is_in_header(const struct article *article, uint32_t line) {
    unsigned lines = 0;
    for (uint32_t i = 0; i < line && i < longest_menu && lines < header_sentences; i++)
        lines += !article->sentences.at[i].furniture;
    return (lines < header_sentences && line < longest_menu) || is_about_first_text(article, line);
}

/* Whether no more than a note stands under the line: a sentence, or under a line of its own a paragraph of a few. */
static bool is_at_end(const struct article *article, uint32_t line) {
    enum { note = 1, longest = 4, reach = 24 };
    unsigned told = 0, paragraphs = 0;
    for (uint32_t i = line + 1; i < article->sentences.count && i <= line + reach && told <= longest; i++) {
        if (!article_is_told(&article->sentences.at[i])) continue;
        paragraphs += begins_line(article, i) || !told;
        told++;
    }
    return told <= note || (article->sentences.at[line].heading && told <= longest && paragraphs <= note);
}

/* "Anna Berg", "Minister of Fisheries", "Riga", "-ENDS-": what stands between a text and its day, not another headline,
 * a caption or the name of another day. */
static bool is_of_signature(const struct reading *reading, const struct sentence *line) {
    enum { longest = 14, shortest = 3 };
    const struct article *article = reading->article;
    uint32_t words = line->last - line->first;
    if (words > longest || article_is_number(article, line->first)) return false;
    for (uint32_t i = line->first; i < line->last; i++) {
        if (words <= shortest && (article_is(article, i, "ends") || article_is(article, i, "end"))) return true;
        bool small = article->tokens.at[i].shape == SHAPE_LOWER && !token_has(reading, i, L_FUNCTION_WORD);
        if (small || token_has(reading, i, L_HEADLINE_VERB) || token_has(reading, i, L_OTHER_DAY) ||
            token_has(reading, i, L_MEETING_WORD))
            return false;
    }
    return true;
}

/* Whether all that is under the line may stand under a signature. */
static bool closes_page(const struct reading *reading, uint32_t line) {
    enum { most = 4 };
    const struct article *article = reading->article;
    unsigned lines = 0;
    for (uint32_t i = line + 1; i < article->sentences.count; i++) {
        const struct sentence *under = &article->sentences.at[i];
        if (under->furniture) continue;
        if (!under->heading || article_is_number(article, under->first) || ++lines > most) return false;
        for (uint32_t token = under->first; token < under->last; token++)
            if (token_has(reading, token, L_HEADLINE_VERB)) return false;
    }
    return true;
}

/* Whether another line close above is a day: each of a list has its own. */
static bool is_under_other_day(const struct article *article, uint32_t line) {
    enum { reach = 12 };
    for (size_t i = article->mentions.count; i > 0; i--) {
        const struct mention *other = &article->mentions.at[i - 1];
        const struct sentence *sentence = &article->sentences.at[other->sentence];
        if (other->sentence + reach < line) break;
        if (other->sentence < line && other->kind == KIND_DATE && other->timex->words.day &&
            other->first == sentence->first && other->last + 1 >= sentence->last)
            return true;
    }
    return false;
}

/* Whether the line ends the page under its text or a signature. */
static bool is_at_foot(const struct reading *reading, uint32_t line) {
    const struct article *article = reading->article;
    uint32_t above = line;
    while (above > 0 && article->sentences.at[above - 1].furniture) above--;
    if (!closes_page(reading, line) || is_under_other_day(article, line)) return false;
    const struct sentence *over = above > 0 ? &article->sentences.at[above - 1] : NULL;
    return !over || !over->heading || is_of_signature(reading, over);
}

/* "Season opens", "Offer ends": a line that names the day under it. */
static bool is_under_name_of_day(const struct reading *reading, uint32_t line) {
    enum { shortest = 2, longest = 3 };
    const struct sentence *above = line > 0 ? &reading->article->sentences.at[line - 1] : NULL;
    uint32_t words = above ? above->last - above->first : 0;
    return words >= shortest && words <= longest && above->heading &&
           token_has(reading, above->last - 1, L_OTHER_DAY) && token_has(reading, above->last - 1, L_HEADLINE_VERB);
}

/* Whether the line stands where lines of the rule are believed. */
static bool is_believed(const struct reading *reading, uint32_t line) {
    struct slice where = match_give(reading, "where");
    const struct article *article = reading->article;
    bool end = slice_equal(where, slice_of("end")), anywhere = end || slice_equal(where, slice_of("anywhere")),
         head = slice_equal(where, slice_of("head"));
    bool of_line = head || slice_equal(where, slice_of("line")), foot = slice_equal(where, slice_of("foot"));
    if (!anywhere && !foot && !is_in_header(article, line)) return false;
    if ((anywhere || of_line || foot) && !begins_line(article, line)) return false;
    if (foot && !is_at_foot(reading, line)) return false;
    bool inside = slice_equal(where, slice_of("inside"));
    if (end && !is_at_end(article, line)) return false;
    if (inside && begins_line(article, line)) return false;
    if ((head || inside || slice_equal(where, slice_of("top"))) && !is_over_text(article, line)) return false;
    return !is_listed(article, line) &&
           !(of_line && (heads_programme(article, line) || is_under_name_of_day(reading, line)));
}

/* How much the match is believed: a line that is a day less under the text than what stands over it, and
 * less where it may be the visitor's. */
static long rank_of(const struct reading *reading, uint32_t line) {
    enum { less = 4 };
    const struct article *article = reading->article;
    long rank = 0;
    slice_number(match_give(reading, "rank"), &rank);
    bool under = slice_equal(match_give(reading, "where"), slice_of("line")) && !is_over_text(article, line);
    return under || article->sentences.at[line].doubted ? rank + less : rank;
}

/* "OSLO, May 5 (NW)", "Tuesday 5 May | News": the first such line is remembered for what it tells. */
static void remember_yearless(const struct reading *reading, uint32_t line) {
    enum { least_believed = 6 };
    struct article *article = reading->article;
    int32_t date = match_mention(reading, "day");
    if (date < 0 || article->published_month || rank_of(reading, line) > least_believed) return;
    const struct date_words *words = &article->mentions.at[date].timex->words;
    if (words->way != WAY_CALENDAR || words->year || words->last_day || !words->day || !words->month) return;
    if (!is_believed(reading, line)) return;
    article->published_month = words->month;
    article->published_day = words->day;
}

bool dateline_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    long rank = rank_of(reading, mention->sentence);
    struct day day;
    if (article->published.size && article->published_rank <= rank) return false;
    if (!told_day(reading, &day)) {
        remember_yearless(reading, mention->sentence);
        return false;
    }
    if (!is_believed(reading, mention->sentence)) return false;
    article->published = arena_print(article->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
    article->published_from = arena_copy(article->arena, match_give(reading, "from")).at;
    article->published_rank = (int)rank;
    article->published_sentence = mention->sentence;
    return true;
}
