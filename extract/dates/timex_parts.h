/* Giving dates their values, in parts, for timex*.c alone. */
#ifndef CHANCERY_TIMEX_PARTS_H
#define CHANCERY_TIMEX_PARTS_H

#include "timex.h"

#include "calendar.h"

/* Classes of words that show tense (rules/lists). */
struct tense_words {
    int future, past, says, orders;
    int timetable, timetable_plural, timetable_noun, timetable_going;
    int past_event, planned_event;
};

struct resolver {
    const struct ruleset *rules;
    struct article *article;
    struct tense_words tense;
    bool published;
    struct day publication;
    /* What later dates may hang on; mentions, -1: none yet. */
    int32_t last_explicit; /* the last that names days at all */
    int32_t last_single;   /* the last that is one day */
    int32_t last_day;      /* the same, of the day of writing in a narrative, too */
    int32_t told;          /* the last day that is told, not named by the way or by a text's name */
    int32_t heading;       /* the last such day that opens its sentence */
    int32_t last_quarter, first_quarter;
    bool reports_longer; /* since that quarter the text has told of the year or of many months */
    int32_t entry;       /* in a chronology, the date that opens the entry at hand */
    int latest_year;     /* without a day of publication, the latest that the text names; 0: none */
    bool narrative;      /* the article tells of years long past: its dates hang on each other */
    int32_t story;       /* in a narrative, the date at which the story stands */
    int32_t elsewhere;   /* a date far from it that may only have been mentioned; -1 */
    int32_t lead;        /* without a day of publication, the day that the head or the first sentences tell; -1 */
    struct day lead_day; /* its last day; of a month about its middle */
    bool lead_of_head;   /* it is a day that a line over the text tells: that of writing, as far as can be known */
    int lead_weekday;    /* of a dateline that tells no year; 0: not known */
};

/* What a date's rule gives for a key; whether it gives that value. */
struct slice timex_given(const struct mention *mention, const char *key);
bool timex_gives(const struct mention *mention, const char *key, const char *value);

/* A token's text, whether it is one of the words (the list ends in NULL), whether the mention holds one. */
struct slice timex_word_at(const struct article *article, uint32_t token);
bool timex_is_word(const struct article *article, uint32_t token, const char *const *words);
bool timex_holds_word(const struct article *article, const struct mention *mention, const char *const *words);

/* 1 ahead, 2 surely ahead, -1 back, -2 surely back, 0 not told: the preposition before the date, else the nearest
 * verb form that shows it, on either side, in its clause or else in its sentence. */
int timex_tense_at(const struct resolver *resolver, const struct mention *mention);

/* The tense of what follows the date in its sentence. */
int timex_tense_after(const struct resolver *resolver, const struct mention *mention);

/* --- timex_verb.c: words that show tense --- */

struct tense_words timex_tense_words(const struct lexicon *lexicon);

/* Whether a token has that shape, is of small letters and that size, is of that class. */
bool timex_has_shape(const struct article *article, uint32_t token, enum shape shape);
bool timex_is_short(const struct article *article, uint32_t token, uint32_t size);
bool timex_shows(const struct resolver *resolver, uint32_t token, int class);

/* Whether one of the words stands so many tokens before the token, not before the first; right after it. */
bool timex_word_before(const struct article *article, uint32_t token, uint32_t first, uint32_t away,
                       const char *const *words);
bool timex_word_after(const struct article *article, uint32_t token, const char *const *words);

/* Whether a word of the vocabulary's list stands so many tokens before the token, not before the first. */
bool timex_listed_before(const struct article *article, uint32_t token, uint32_t first, uint32_t away,
                         enum vocabulary_list list);

/* "Ms Lee visits", "it visits", "the team visits"; not "the visits", "his two visits". */
bool timex_has_subject(const struct article *article, uint32_t token, uint32_t first);

/* The tense that a word shows where it stands: 1 ahead, -1 back, 0 none. Nothing before `first` is looked at. */
int timex_verb_tense(const struct resolver *resolver, uint32_t token, uint32_t first);

/* --- timex_order.c: which of two numbers is the month --- */

/* Dates with strokes that tell their order, and dates in words that are one reading of a doubtful one or a day from
 * it, tell the order of all, when they agree; else one that was given as the day of publication, or the weekday of
 * which the text tells first, if the page was published on it or the day after in one reading only. The day of
 * publication follows. */
void timex_settle_orders(const struct resolver *resolver);

/* --- timex_shift.c: counted from a day --- */

struct slice timex_format_year(struct arena *arena, int year);                               /* 0987 */
struct slice timex_format_parts(struct arena *arena, struct slice year, int month, int day); /* day 0: none */
struct slice timex_format_day(struct arena *arena, struct day day);

/* The day with the clock time or the part of the day that the words give. */
struct slice timex_add_clock(struct arena *arena, struct slice day, const struct date_words *words);

/* Whether that is a day of the years 1 to 9999. */
bool timex_in_range(long number);

/* The week, or its weekend, in which a day lies. */
struct slice timex_week_text(struct arena *arena, long number, bool weekend);

/* What lies so many of the words' units from the anchor. */
struct slice timex_shifted(struct resolver *resolver, const struct date_words *words, struct day anchor, long by);

/* PAST_REF, PRESENT_REF or FUTURE_REF. */
struct slice timex_vague(int direction);

/* What a relative date comes to without an anchor: the units stay, the numbers are X. */
struct slice timex_unanchored(char unit);

/* --- timex_calendar.c: months, days, seasons, quarters, feasts --- */

struct slice timex_calendar_value(struct resolver *resolver, struct mention *mention);

/* The first or the last day of what the value names, by the edge that the words tell. */
struct slice timex_edge_of(struct arena *arena, struct slice period, int edge);

/* After all dates have values: gives a clock without a day the one that stands right behind it. */
void timex_take_day_behind(struct article *article, int32_t index);

/* --- timex_quarter.c: what balance sheets report --- */

/* A quarter that is over is the one of which the text speaks. */
void timex_remember_quarter(struct resolver *resolver, int32_t index);

/* "For the nine months": a year ago is then no quarter. */
void timex_remember_longer(struct resolver *resolver, int32_t index);

/* "a year ago", said of a quarter that the text has just named, is that quarter; else empty. */
struct slice timex_same_quarter(struct resolver *resolver, struct mention *mention);

/* The same month of the year before, or the month before, with which a month is compared; else empty. */
struct slice timex_same_month(struct resolver *resolver, struct mention *mention);

/* "the quarter": the one of which the text spoke last, else the one whose end it names, else the last that is over;
 * "the latest quarter": the one of which it spoke first. */
struct slice timex_the_quarter(struct resolver *resolver, struct mention *mention);

/* "The 1988 quarter" is compared with the one that the text reports. */
void timex_complete_quarter(struct resolver *resolver, struct mention *mention);

/* --- timex_anchor.c, timex_tense.c --- */

/* The month in which a season begins, by its TIMEX3 letters. */
int timex_season_month(struct slice season);

/* The mention of that index. */
const struct mention *timex_mention_at(const struct resolver *resolver, int32_t index);

/* One day, or a few from day to day. */
bool timex_is_fine(const struct timex *timex);

/* The first day of what a date came to; of one before Christ with a year below 0. */
bool timex_told_day(const struct timex *timex, struct day *day);

/* The last day of the earlier date when the way leads on from it, else its first. */
bool timex_hang_on(const struct resolver *resolver, struct mention *mention, int32_t index, struct day *anchor);

/* A clock time hangs on a day of its sentence, before it or after it, else on one
 * of the sentence before; one that opens a line on the heading above. */
int32_t timex_day_nearby(const struct resolver *resolver, const struct mention *mention);

/* The day that a relative date hangs on; false when there is none. */
bool timex_anchor_of(struct resolver *resolver, struct mention *mention, struct day *anchor);

/* A year that the sentence has named before the date: "In 1945 … on 26 June". */
int timex_year_of_sentence(const struct resolver *resolver, const struct mention *mention);

/* The date that follows, with one word or sign between; NULL without. */
const struct mention *timex_next_but_one(const struct article *article, const struct mention *mention);

/* The year of the date that follows, joined by a word or sign: "in April and June 1955". */
int timex_year_of_partner(const struct resolver *resolver, const struct mention *mention);

/* The year of the month from which a range goes that is over: "prices rose from January to June", said in May, tells of
 * last year; 0 without such a range. */
int timex_year_before_end(const struct resolver *resolver, const struct mention *mention, struct day anchor);

/* The year of the month to which a range goes: "from November to February". */
int timex_year_of_range(const struct resolver *resolver, const struct mention *mention);

/* Of the same day of year in the years around the anchor, the nearest; one that
 * lies on the other side than tense tells must be much nearer, and without tense
 * the past is a little likelier. */
int timex_year_by_tense(struct day anchor, int month, int day, int direction);

/* "last May" lies behind, "next May" ahead; nobody calls the month that has just passed "last May". */
int timex_year_by_direction(struct day anchor, int month, int direction);

/* '94 is 1994: a year of two digits in the century nearest to publication. */
void timex_expand_year(const struct resolver *resolver, struct date_words *words);

/* --- timex_serial.c: years in the numbers by which pages and acts are known --- */

/* A year of news that is written there; 0: none. */
int timex_year_at(const struct article *article, uint32_t token);

/* The year that the token is in a number by which the page is known: "Press release 45/2021", "IP/21/511", "Vol. 12 No.
 * 3, 2021"; 0: none. */
int timex_year_of_number(const struct article *article, uint32_t token, const struct sentence *line);

/* The year that two digits may be as a half of a number: "12/21", "21-12"; 0: none. */
int timex_year_of_half(const struct article *article, uint32_t token, const struct sentence *line);

/* The year in the number of the text whose day it is: "Law No. 8/2003 of 19 May", "Decree 42/92 of 15 December",
 * "resolution 1373 (2001) of 28 September"; 0: none. */
int timex_year_of_serial(const struct resolver *resolver, const struct mention *mention);

/* --- timex_year.c: datelines that tell month and day alone --- */

/* The year may stand in the number of the release, in other lines about the text, or follow from what the text tells.
 */
void timex_take_year(const struct resolver *resolver);

/* A page that tells its last change tells no less of a dateline without a year. */
void timex_take_day_before_update(struct article *article);

/* "OSLO, May 5 (NW) - Norway said on Monday": the weekday of which the first sentences tell is the dateline's; 0: none.
 */
int timex_weekday_of_lead(const struct resolver *resolver);

/* --- timex_lead.c: articles whose day of publication is not known --- */

/* The text may say it: "today, 4 May 2021". */
void timex_take_today(struct article *article);

/* Whether a line that may tell the day of something else is the only one to tell that of publication, and the text
 * tells of what was long after: "Order of 4 March 1992". */
bool timex_doubts_publication(struct resolver *resolver);

/* A year that is told of something that is over, and is no part of a text's name. */
bool timex_tells_past_year(const struct resolver *resolver, const struct mention *mention);

/* Finds the date that the head or the first sentences tell, of the last year of which the text tells. */
void timex_find_lead(struct resolver *resolver);

/* A year, month, week or weekday hangs on it; "yesterday" and a clock time do not. */
bool timex_hang_on_lead(const struct resolver *resolver, struct mention *mention, struct day *anchor);

/* --- timex_story.c: articles that tell of the past --- */

/* A date with its year that opens a paragraph. */
bool timex_opens_entry(const struct article *article, const struct mention *mention);

/* Four paragraphs or more that open with a date, in order: a list of dated
 * events, whose days hang on their entry and not on publication. */
bool timex_is_chronology(const struct article *article);

/* The first line of a chronology is no publication date. */
void timex_forget_entry_as_publication(struct article *article);

/* Most of its dates name years that are over, and few hang on the day of writing. Where
 * that is not known, the latest year told stands for it, and more years are wanted, unless all are those of
 * history. */
bool timex_is_narrative(const struct resolver *resolver);

/* "The town fell on 4 March 2014. On 12 April …": whether days without a year go on from one that has it. Were that the
 * day of writing, they would be so long past that they would bear their own. */
bool timex_goes_on(const struct resolver *resolver);

/* The latest year that the text names; 0: none. */
int timex_latest_year(const struct article *article);

/* Whether it is a date of a document's own name. */
bool timex_is_in_document(const struct article *article, const struct mention *mention);

/* "(born 1901)", "since 1901", "the Treaty of 1901", "before the summer offensive": said by the way. */
bool timex_is_aside(const struct article *article, const struct mention *mention);

/* Whether it stands between quotation marks: in a story, words of its own time. */
bool timex_is_quoted(const struct article *article, const struct mention *mention);

/* Moves a story on to that date; not by one that is told by the way, nor far off
 * by one alone inside a sentence. */
void timex_follow_story(struct resolver *resolver, int32_t index);

/* A story goes on from the date that the mention hangs on: after September 1939 "in April" is of 1940.
 * But it may look back a little, and goes no further than the year that it tells next. */
int timex_year_in_story(const struct resolver *resolver, const struct mention *mention, struct day anchor);

#endif
