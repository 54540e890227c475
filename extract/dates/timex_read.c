#include "timex.h"

#include "calendar.h"
#include "timex_code.h"
#include "token.h"
#include "word_list.h"

enum { latest_year = 9999 };

/* A match, and which names of slots and constants may have been said: most of what is asked for has not. */
struct reader {
    const struct reading *reading;
    uint64_t said; /* a bit for each name's first two letters */
};

static uint64_t bit_of(const char *name) {
    enum { bits = 64, spread = 7 };
    return UINT64_C(1) << ((unsigned)(name[0] * spread + name[1]) % bits);
}

static bool may_say(const struct reader *reader, const char *name) { return reader->said & bit_of(name); }

static struct reader open_reader(const struct reading *reading) {
    struct reader reader = {.reading = reading};
    const struct match *match = reading->match;
    for (size_t i = 0; i < match->rule->slots.count; i++)
        if (match->slots[i][0] != UINT16_MAX) reader.said |= bit_of(match->rule->slots.at[i].name.at);
    for (size_t i = 0; i < match->rule->gives.count; i++) reader.said |= bit_of(match->rule->gives.at[i].key.at);
    return reader;
}

static struct slice given(const struct reader *reader, const char *key) {
    return may_say(reader, key) ? rule_give(reader->reading->match->rule, key) : slice_of("");
}

static struct slice text_in(const struct reader *reader, const char *slot) {
    return may_say(reader, slot) ? match_text(reader->reading, slot) : slice_of("");
}

/* Of the words of a slot, the value of the first that stands in one of the lists;
 * else what the rule gives. */
static struct slice value_in(const struct reader *reader, const char *slot, const enum rule_list *lists) {
    uint32_t first, last;
    const struct lexicon *lexicon = reader->reading->rules->lexicon;
    if (!may_say(reader, slot)) return slice_of("");
    if (!match_slot(reader->reading, slot, &first, &last)) return given(reader, slot);
    for (; *lists != L_COUNT; lists++) {
        int class = rule_list(reader->reading->rules, *lists);
        for (uint32_t i = first; i < last && class >= 0; i++) {
            const struct lexicon_entry *entry =
                lexicon_unit_entry(lexicon, &reader->reading->article->units.at[i], class);
            if (entry) return lexicon_value(entry);
        }
    }
    return given(reader, slot);
}

static bool equals(struct slice value, const char *text) { return slice_equal(value, slice_of(text)); }

static bool is_letters(struct slice text, const char *lower) { return slice_equal_nocase(text, slice_of(lower)); }

static int number(const struct reader *reader, const char *slot) {
    static const enum rule_list lists[] = {L_ORDINAL_WORD, L_NUMBER_WORD, L_COUNT};
    long value;
    if (!may_say(reader, slot)) return 0;
    if (match_number(reader->reading, slot, &value)) return (int)value;
    return slice_number(value_in(reader, slot, lists), &value) ? (int)value : 0;
}

/* "nineteen ninety-six" is read in pairs, "two thousand four" as a number. */
static int year_in_words(const struct reader *reader, const char *slot) {
    uint32_t first, last;
    long head = 0, rest = 0;
    if (!match_slot(reader->reading, slot, &first, &last)) return 0;
    const struct lexicon *lexicon = reader->reading->rules->lexicon;
    int class = rule_list(reader->reading->rules, L_NUMBER_WORD);
    for (uint32_t i = first; i < last; i++) {
        long part;
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &reader->reading->article->units.at[i], class);
        if (!entry || !slice_number(lexicon_value(entry), &part)) continue;
        if (!head) head = part;
        else if (part == 1000) head *= 1000;
        else rest += part == 100 ? 0 : part;
    }
    return (int)(head < 100 ? head * 100 + rest : head + rest);
}

static void read_year(const struct reader *reader, const char *slot, int *year, bool *two_digits) {
    struct slice text = text_in(reader, slot);
    bool digits = text.size && text.at[0] >= '0' && text.at[0] <= '9';
    *year = digits ? number(reader, slot) : year_in_words(reader, slot);
    if (text.size == 2 && *year < 100) *two_digits = true;
    if (text.size == 1 && !given(reader, "era").size) *year = latest_year + 1; /* "10.12.2" is no day */
}

static enum date_way read_way(const struct reader *reader) {
    static const struct {
        const char *name;
        enum date_way way;
    } ways[] = {{"calendar", WAY_CALENDAR}, {"relative", WAY_RELATIVE}, {"weekday", WAY_WEEKDAY},
                {"duration", WAY_DURATION}, {"set", WAY_SET},           {"reference", WAY_REFERENCE}};
    struct slice name = given(reader, "way");
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (equals(name, ways[i].name)) return ways[i].way;
    return text_in(reader, "weekday").size && !text_in(reader, "day").size ? WAY_WEEKDAY : WAY_CALENDAR;
}

static int direction_value(struct slice direction) {
    return equals(direction, "past") ? -1 : equals(direction, "this") ? 0 : equals(direction, "next") ? 1 : 2;
}

static int direction_by_adverb(struct slice said, int direction) {
    static const char *const back[] = {"before", "ago", "earlier", NULL}, *const ahead[] = {"after", "later", NULL};
    for (int i = 0; back[i]; i++)
        if (slice_equal_nocase(said, slice_of(back[i]))) return -1;
    for (int i = 0; ahead[i]; i++)
        if (slice_equal_nocase(said, slice_of(ahead[i]))) return 1;
    return direction;
}

static void read_direction(const struct reader *reader, struct date_words *words) {
    static const enum rule_list lists[] = {L_DIRECTION, L_COUNT};
    struct slice said = text_in(reader, "direction"), day = text_in(reader, "relative");
    words->direction = direction_value(value_in(reader, "direction", lists));
    if (said.size) words->direction = direction_by_adverb(said, words->direction);
    if (day.size)
        words->direction = slice_equal_nocase(day, slice_of("today"))      ? 0
                           : slice_equal_nocase(day, slice_of("tomorrow")) ? 1
                                                                           : -1;
}

/* ".816", but not ".5", which is a half. */
static struct slice read_decimals(struct slice rest) {
    long part;
    bool digits = rest.size > 1 && rest.at[0] == '.' && slice_number(slice_cut(rest, 1, rest.size), &part);
    return digits && !equals(rest, ".5") ? rest : slice_of("");
}

/* What the word behind the digits counts them in, cut off: "65 million". */
static long cut_scale(struct slice *text) {
    static const struct {
        const char *word;
        long times;
    } scales[] = {{"hundred", 100}, {"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (!slice_ends(*text, slice_of(scales[i].word))) continue;
        *text = slice_trim(slice_cut(*text, 0, text->size - strlen(scales[i].word)));
        return scales[i].times;
    }
    return 1;
}

/* Digits with their thousands and decimals: "1,200", "2.5", "2 1/2", "65 million". */
static bool digits_number(struct slice text, long *whole, bool *half, struct slice *decimals) {
    size_t at = 0;
    *whole = 0, *half = false;
    if (!text.size || text.at[0] < '0' || text.at[0] > '9') return false;
    long scale = cut_scale(&text);
    for (; at < text.size && *whole < 100000000 && ((text.at[at] >= '0' && text.at[at] <= '9') || text.at[at] == ',');
         at++)
        if (text.at[at] != ',') *whole = *whole * 10 + (text.at[at] - '0');
    struct slice rest = slice_trim(slice_cut(text, at, text.size));
    *half = equals(rest, ".5") || equals(rest, "1/2");
    if (equals(rest, "/2") && *whole == 1) *whole = 0, *half = true;
    const long most = 1000000000000; /* more of any unit would overflow when they are counted in smaller ones */
    *whole = *whole * scale + (*half ? scale / 2 : 0);
    if (*whole > most) *whole = most;
    *half = *half && scale == 1;
    *decimals = read_decimals(rest);
    return true;
}

/* In digits, or in words that count thousands themselves, but no millions: "three million". */
static bool read_numeral(const struct reader *reader, struct slice text, struct date_words *words) {
    enum { million = 1000000 };
    if (digits_number(text, &words->count, &words->half_more, &words->decimals)) return true;
    if (!match_number(reader->reading, "count", &words->count)) return false;
    long scale = cut_scale(&text);
    if (scale >= million && words->count < million) words->count *= scale;
    return true;
}

static void read_count(const struct reader *reader, struct date_words *words) {
    static const enum rule_list units[] = {L_TIME_UNIT, L_CLOCK_UNIT, L_PERIOD_ADJECTIVE, L_PERIOD_LONG, L_COUNT};
    static const enum rule_list vague[] = {L_VAGUE_NUMBER, L_COUNT};
    struct slice text = text_in(reader, "count"), counted = value_in(reader, "count", vague);
    if (!text.size) counted = given(reader, "count");
    bool counts = words->way == WAY_SET || words->way == WAY_DURATION || words->way == WAY_RELATIVE;
    words->count = counts ? 1 : 0;
    if (equals(counted, "half") || is_letters(text, "half")) words->count = 0, words->half_more = true;
    else if (equals(counted, "some") || slice_find(text, slice_of("number"), 0) != SIZE_MAX) words->count = -1;
    else if (slice_equal_nocase(text, slice_of("other"))) words->count = 2;
    else if (!read_numeral(reader, text, words)) words->count = counts ? 1 : 0;
    if (text_in(reader, "half-more").size) words->half_more = true;
    struct slice unit = value_in(reader, "unit", units);
    words->unit = unit.size ? unit.at[0] : '\0';
    if (text_in(reader, "least").size && !match_number(reader->reading, "least", &words->least)) words->least = 0;
}

/* "48 hours later": two days. */
static void count_in_days(struct date_words *words) {
    enum { day_hours = 24 };
    if (words->way != WAY_RELATIVE || words->unit != 'H' || words->half_more || words->decimals.size) return;
    if (words->count < 2 * day_hours || words->count % day_hours) return;
    words->unit = 'D', words->count /= day_hours;
}

/* What comes behind the whole units of a duration: smaller ones. */
static bool read_finer(const struct reader *reader, char larger, const char *count, const char *unit,
                       struct finer_part *part) {
    static const enum rule_list units[] = {L_TIME_UNIT, L_CLOCK_UNIT, L_COUNT};
    static const char by_size[] = "CEYMWDHNS";
    struct slice text = text_in(reader, count);
    bool half = false;
    if (!text.size) return true;
    if (!digits_number(text, &part->count, &half, &part->decimals) &&
        !match_number(reader->reading, count, &part->count))
        return false;
    struct slice letter = value_in(reader, unit, units);
    if (!letter.size) return false; /* a rule may count in words of no such list */
    part->unit = letter.at[0];
    const char *before = strchr(by_size, larger), *here = strchr(by_size, part->unit);
    return !half && before && here && before < here;
}

static bool read_finer_parts(const struct reader *reader, struct date_words *words) {
    struct finer_part *first = &words->finer[0], *second = &words->finer[1];
    if (!text_in(reader, "finer-count").size) return true;
    return words->count > 0 && !words->half_more &&
           read_finer(reader, words->unit, "finer-count", "finer-unit", first) &&
           read_finer(reader, first->unit, "third-count", "third-unit", second);
}

/* "05PM", "6pm": the digits, and the half of the day that clings to them. */
static bool clinging_meridiem(struct slice text, int *number_part, bool *afternoon) {
    size_t digits = 0;
    *number_part = 0;
    for (; digits < text.size && digits < 2 && text.at[digits] >= '0' && text.at[digits] <= '9'; digits++)
        *number_part = *number_part * 10 + (text.at[digits] - '0');
    struct slice rest = slice_cut(text, digits, text.size);
    *afternoon = is_letters(rest, "pm");
    return digits && (*afternoon || is_letters(rest, "am"));
}

/* "17h42", "9h05"; "1H20" is half of a year. */
static bool clock_with_h(struct slice text, struct date_words *words) {
    enum { minute_digits = 2 };
    size_t at = slice_find_nocase(text, slice_of("h"), 0);
    long hour, minute;
    if (at == SIZE_MAX || text.size != at + 1 + minute_digits) return false;
    if (!slice_number(slice_cut(text, 0, at), &hour) || !slice_number(slice_cut(text, at + 1, text.size), &minute))
        return false;
    words->hour = (int)hour, words->minute = (int)minute;
    return text.at[at] == 'h' || hour > 2;
}

/* "0600Z", "1759hrs"; of a date-time group, "140600Z", the day too. */
static bool clinging_zone(const struct reader *reader, struct slice text, struct date_words *words) {
    static const struct slice tails[] = {WORD("z"), WORD("hrs"), WORD("hours"), WORDS_END};
    enum { clock_digits = 4, group_digits = 6 };
    size_t digits = equals(given(reader, "clock"), "group") ? group_digits : clock_digits;
    long value;
    if (text.size <= digits || !slice_number(slice_cut(text, 0, digits), &value)) return false;
    if (!word_among_nocase(slice_cut(text, digits, text.size), tails)) return false;
    words->minute = (int)(value % 100), words->hour = (int)(value / 100 % 100);
    if (digits == group_digits) words->day = (int)(value / 10000);
    return true;
}

/* "17:21h", "09:30Z": the minutes, and what clings to them. */
static bool clinging_tail(struct slice text, int *minute) {
    static const struct slice tails[] = {WORD("z"), WORD("h"), WORD("hrs"), WORD("hours"), WORDS_END};
    enum { minute_digits = 2 };
    long value;
    if (text.size <= minute_digits || !slice_number(slice_cut(text, 0, minute_digits), &value)) return false;
    *minute = (int)value;
    return word_among_nocase(slice_cut(text, minute_digits, text.size), tails);
}

static bool has_letter(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if ((text.at[i] | 32) >= 'a' && (text.at[i] | 32) <= 'z') return true;
    return false;
}

/* "4 in the afternoon", "9 o'clock on Monday night". */
static bool is_after_noon(const struct date_words *words) {
    enum { six = 6, noon = 12 };
    bool night = equals(words->part, "NI") && words->hour >= six;
    return words->hour > 0 && words->hour < noon && (night || equals(words->part, "AF") || equals(words->part, "EV"));
}

/* "Half past six", "a quarter to seven", "ten minutes past five". */
static bool read_minutes_beside(const struct reader *reader, struct date_words *words) {
    enum { hours = 24, minutes = 60 };
    struct slice past = text_in(reader, "past"), till = text_in(reader, "till"), said = past.size ? past : till;
    if (!said.size) return true;
    words->minute = is_letters(said, "half")      ? minutes / 2
                    : is_letters(said, "quarter") ? minutes / 4
                                                  : number(reader, past.size ? "past" : "till");
    if (words->minute < 1 || words->minute >= minutes) return false; /* "seventy minutes to six" */
    words->hour %= hours;
    if (till.size) words->minute = minutes - words->minute, words->hour = (words->hour + hours - 1) % hours;
    return true;
}

/* "24 May 2015 GMT": a year. */
static bool is_rather_year(const struct reader *reader, const struct date_words *words, struct slice hour) {
    enum { first = 1900, last = 2059 };
    long number;
    return words->day && words->month && !words->year && !text_in(reader, "minute").size && hour.size == 4 &&
           slice_number(hour, &number) && number >= first && number <= last;
}

/* "9.30 Welcome", "10.52 The first boat arrives"; "4.10 Findings" is the number of a section. */
static bool is_of_programme(struct slice hour, struct slice minute) {
    enum { digits = 2, quarter = 15 };
    long number;
    if (minute.size != digits || !slice_number(minute, &number)) return false;
    return hour.size == digits || number % quarter == 0;
}

/* "04T10", and the minute behind it: "15", "15Z". */
static bool read_stamp(const struct reader *reader, struct date_words *words) {
    enum { digits = 2, hours = 24, minutes = 60 };
    struct slice stamp = text_in(reader, "stamp"), minute = text_in(reader, "stamp-minute");
    long values[3];
    if (!stamp.size) return true;
    if (stamp.size != digits + 1 + digits || stamp.at[digits] != 'T' || minute.size < digits) return false;
    if (!slice_number(slice_cut(stamp, 0, digits), &values[0]) ||
        !slice_number(slice_cut(stamp, digits + 1, stamp.size), &values[1]) ||
        !slice_number(slice_cut(minute, 0, digits), &values[2]))
        return false;
    words->day = (int)values[0], words->hour = (int)values[1], words->minute = (int)values[2];
    return words->hour < hours && words->minute < minutes;
}

static bool read_clock(const struct reader *reader, struct date_words *words) {
    static const enum rule_list halves[] = {L_MERIDIEM, L_COUNT};
    struct slice hour = text_in(reader, "hour"), minute = text_in(reader, "minute"), second = text_in(reader, "second");
    bool afternoon = false, clung = false;
    if (is_rather_year(reader, words, hour)) return false;
    if (equals(given(reader, "clock"), "programme") && !is_of_programme(hour, minute)) return false;
    words->hour = hour.size ? number(reader, "hour") : -1;
    words->minute = minute.size ? number(reader, "minute") : -1;
    words->second = second.size ? number(reader, "second") : -1;
    struct slice last = minute.size ? minute : hour;
    if (slice_has_digit(last) && has_letter(last)) {
        clung = clinging_meridiem(last, minute.size ? &words->minute : &words->hour, &afternoon);
        bool read = clung || (minute.size ? clinging_tail(minute, &words->minute)
                                          : clock_with_h(hour, words) || clinging_zone(reader, hour, words));
        if (!read) return false;
    }
    struct slice meridiem = value_in(reader, "meridiem", halves), noon = text_in(reader, "noon");
    bool pm = equals(meridiem, "pm") || (clung && afternoon), am = equals(meridiem, "am") || (clung && !afternoon);
    bool four = hour.size == 4 && !minute.size && !has_letter(hour);
    if (four) words->minute = words->hour % 100, words->hour /= 100;
    else if (equals(given(reader, "clock"), "four")) return false;
    if ((pm || am) && words->hour > 12 && am) return false;
    if (!pm && !am && !four && is_after_noon(words)) pm = true;
    if (pm && words->hour >= 0 && words->hour < 12) words->hour += 12;
    if (am && words->hour == 12) words->hour = 0;
    if (noon.size && !is_letters(noon, "midnight")) words->hour = 12;
    if (noon.size && is_letters(noon, "midnight")) words->hour = 24;
    if (equals(meridiem, "noon")) words->hour = 12;
    if (equals(meridiem, "midnight")) words->hour = 24;
    if (words->hour >= 0 && !read_minutes_beside(reader, words)) return false;
    if (words->hour >= 0 && words->minute < 0) words->minute = 0;
    return true;
}

/* "Thu, 03/04/2021": whether the weekday is that of the month and day so read. */
static bool is_weekday_of(const struct date_words *words, int month, int day) {
    struct day read = {words->year, month, day};
    if (words->two_digits) read.year = calendar_year_of_two_digits(words->year);
    return words->weekday && calendar_valid(read) && calendar_weekday(calendar_number(read)) == words->weekday;
}

/* Which of two numbers is the month: the one that can be, the one of the weekday, else
 * the second. "20.01.2020" can only be a day first, "01/20/2020" only a month first; else
 * a slash leaves doubt and the dot and the hyphen mean a day first. */
static void read_order(const struct reader *reader, struct date_words *words) {
    if (!equals(given(reader, "order"), "unknown")) return;
    int first = words->day, second = words->month;
    bool either = first <= 12 && second <= 12 && first != second, told = is_weekday_of(words, second, first);
    bool turned = (second > 12 && first <= 12) || (either && !told && is_weekday_of(words, first, second));
    if (turned) words->day = second, words->month = first;
    bool slash = equals(given(reader, "sign"), "slash") || equals(text_in(reader, "sign"), "/");
    words->guessed = either && !told && !turned && slash;
    if (slash && (turned || told || first > 12)) words->told_order = turned ? -1 : 1;
}

/* "1990s", "90s", "nineties": the first three digits of its years. Not "over-18s". */
static bool read_decade(const struct reader *reader, struct date_words *words) {
    static const enum rule_list lists[] = {L_DECADE_WORD, L_COUNT};
    long value;
    if (!text_in(reader, "decade").size) return true;
    if (!slice_number(value_in(reader, "decade", lists), &value)) value = token_number(text_in(reader, "decade"));
    enum { first_decade = 1900 };
    bool digits = text_in(reader, "decade").at[0] <= '9';
    if (value < 0 || value % 10 || (digits && value < 20)) return false;
    if (value >= 100 && value % 100 == 0 && value < first_decade) { /* "the 1700s" are a century */
        words->century = (int)(value / 100) + 1;
        return true;
    }
    if (value < 100) value += value < 30 ? 2000 : 1900;
    words->decade = (int)(value / 10);
    return true;
}

/* Years with an era have all their digits; those before Christ count down. */
static void read_era(const struct reader *reader, struct date_words *words) {
    struct slice era = given(reader, "era");
    if (!era.size) return;
    words->two_digits = false;
    words->before_christ = equals(era, "bc");
    if (!words->before_christ) return;
    words->year = -words->year;
    words->last_year = -words->last_year;
}

/* Whether a range ends where it begins, or before. */
static bool ends_early(const struct date_words *words) {
    int year = words->last_year ? words->last_year : words->year;
    int month = words->last_month ? words->last_month : words->last_day ? words->month : 0;
    if (year != words->year) return year < words->year;
    if (words->last_year && month != words->month) return month < words->month;
    if (words->last_day && month == words->month) return words->last_day <= words->day;
    return words->last_year && !words->last_day;
}

static bool plausible(const struct date_words *words) {
    int year = words->year > 0 ? words->year : 2000; /* a leap year: 29 February is a day */
    if (words->two_digits) year += 2000;
    if (words->year > latest_year || words->year < -latest_year || words->last_year > latest_year) return false;
    if (words->month > 12 || words->quarter > 4 || words->decade > 999) return false;
    if (words->day && words->month && !calendar_valid((struct day){year, words->month, words->day})) return false;
    if (words->last_day && words->month) {
        int month = words->last_month ? words->last_month : words->month;
        if (month > 12 || words->last_day > calendar_month_days(2000, month)) return false;
    }
    if (ends_early(words)) return false;
    return words->hour <= 24 && words->minute <= 59 && words->second <= 59;
}

/* "2021-22", "1999-00": the end has lost its century, which may be the next. */
static void read_last_year(const struct reader *reader, struct date_words *words) {
    bool two_digits = false;
    read_year(reader, "last-year", &words->last_year, &two_digits);
    enum { century = 100, longest = 10 };
    if (!two_digits || words->year < 1000) return;
    words->last_year += words->year / century * century;
    if (words->last_year <= words->year && words->last_year + century - words->year <= longest)
        words->last_year += century;
}

static enum timex_type read_type(const struct date_words *words) {
    if (words->way == WAY_DURATION) return TIMEX_DURATION;
    if (words->way == WAY_SET) return TIMEX_SET;
    return words->hour >= 0 || words->part.size ||
                   (words->unit && (words->unit == 'H' || words->unit == 'N' || words->unit == 'S'))
               ? TIMEX_TIME
               : TIMEX_DATE;
}

static void read_parts(const struct reader *reader, struct date_words *words) {
    static const enum rule_list parts[] = {L_DAY_PART, L_SUN_PART, L_COUNT};
    static const enum rule_list mods[] = {L_DATE_MOD, L_PERIOD_EDGE, L_APPROXIMATION,  L_COMPARATIVE,
                                          L_AROUND,   L_BOUND,       L_ABOVE_OR_BELOW, L_COUNT};
    static const enum rule_list lists[] = {L_SEASON, L_WEEKDAY, L_COUNT};
    struct slice edge = text_in(reader, "edge"), half = text_in(reader, "half");
    words->season = value_in(reader, "season", lists);
    words->part = value_in(reader, "part", parts);
    words->mod = value_in(reader, "mod", mods);
    words->reference = may_say(reader, "reference") ? match_value(reader->reading, "reference") : slice_of("");
    struct slice quarter = text_in(reader, "quarter");
    words->half = is_letters(half, "last") || is_letters(half, "latter") ? 2 : number(reader, "half");
    words->quarter = is_letters(quarter, "last") || is_letters(quarter, "final") ? 4 : number(reader, "quarter");
    if (equals(given(reader, "quarter"), "month")) words->quarter = (words->month + 2) / 3, words->month = 0;
    if (edge.size) words->edge = is_letters(edge, "first") || is_letters(edge, "opening") ? -1 : 1;
    if (text_in(reader, "back").size) words->direction = -1;
}

/* A day with a name: its month and day stand in the list, or how it is found in a year. */
static void read_holiday(const struct reader *reader, struct date_words *words) {
    static const enum rule_list lists[] = {L_HOLIDAY, L_FEAST, L_COUNT};
    enum { easter_month = 4 };
    long month, day;
    struct slice value = value_in(reader, "holiday", lists);
    if (!value.size) return;
    words->month = slice_number(slice_cut(value, 0, 2), &month) ? (int)month : easter_month;
    if (value.size == 5 && slice_number(slice_cut(value, 3, 5), &day)) words->day = (int)day;
    else words->feast = value;
}

/* "Q3", "3Q", "H1" */
static bool read_part_code(struct slice code, struct date_words *words) {
    bool letter_first = code.at[0] > '9';
    char letter = code.at[letter_first ? 0 : 1], digit = code.at[letter_first ? 1 : 0];
    if (digit < '1' || digit > (letter == 'H' ? '2' : '4') || (letter != 'Q' && letter != 'H')) return false;
    *(letter == 'Q' ? &words->quarter : &words->half) = digit - '0';
    return true;
}

/* "2H2019", "1Q11", "Q32019": a part of a year and the year, of two digits or four. */
static bool read_part_of_year(struct slice code, struct date_words *words) {
    long year;
    bool digits = slice_number(slice_cut(code, 2, code.size), &year);
    if (!digits) return false;
    words->year = (int)(code.size == 4 ? year + 2000 : year);
    return read_part_code(slice_cut(code, 0, 2), words);
}

/* "FY2021", "FY21"; "FY2021/22" goes on to the next year. */
static bool read_fiscal_year(struct slice code, struct date_words *words) {
    enum { century = 100 };
    long year;
    if (code.size != 4 && code.size != 6) return false;
    if (!equals(slice_cut(code, 0, 2), "FY") || !slice_number(slice_cut(code, 2, code.size), &year)) return false;
    int until = words->year;
    words->year = (int)(code.size == 4 ? year + 2000 : year), words->two_digits = false;
    if (!until) return true;
    words->last_year = until < century ? words->year / century * century + until : until;
    return words->last_year == words->year + 1;
}

/* "FY2021", "2H2019". */
static bool read_year_code(struct slice code, struct date_words *words) {
    if (code.size != 4 && code.size != 6) return false;
    return equals(slice_cut(code, 0, 2), "FY") ? read_fiscal_year(code, words) : read_part_of_year(code, words);
}

/* "Q3", "3Q", "H1", "FY2021", "Q3 FY21". */
static bool read_period_code(const struct reader *reader, struct date_words *words) {
    struct slice code = text_in(reader, "quarter-code"), year = text_in(reader, "fiscal-code");
    if (!code.size) return true;
    if (year.size && !read_fiscal_year(year, words)) return false;
    return code.size == 2 ? read_part_code(code, words) : !year.size && read_year_code(code, words);
}

/* "05MAY21", "FEB20", "29MAR–04APR2021". */
static bool read_day_code(const struct reader *reader, struct date_words *words) {
    struct slice code = text_in(reader, "day-code"), last = text_in(reader, "last-code");
    return !code.size || (timex_read_code(code, words) && (!last.size || timex_read_last_code(last, words)));
}

/* "the last Sunday in March". */
static bool read_nth(const struct reader *reader, struct date_words *words) {
    enum { most = 5 };
    words->nth = is_letters(text_in(reader, "nth"), "last") ? -1 : number(reader, "nth");
    return words->nth <= most;
}

/* "5.X.2021": a numeral of one letter that has taken the stop behind it, as initials do, is no word of the list. */
static int read_month(const struct reader *reader) {
    static const struct {
        const char *numeral;
        int month;
    } lettered[] = {{"I.", 1}, {"V.", 5}, {"X.", 10}};
    struct slice text = text_in(reader, "month");
    for (size_t i = 0; i < sizeof lettered / sizeof *lettered; i++)
        if (equals(text, lettered[i].numeral)) return lettered[i].month;
    return number(reader, "month");
}

bool timex_read(const struct reading *reading, struct mention *mention) {
    const struct reader opened = open_reader(reading), *reader = &opened;
    struct date_words words = {.way = read_way(reader)};
    words.day = number(reader, "day");
    words.month = read_month(reader);
    bool no_day = text_in(reader, "day").size && words.day < 1,
         no_month = text_in(reader, "month").size && words.month < 1;
    if (no_day || no_month) return false;
    read_year(reader, "year", &words.year, &words.two_digits);
    words.last_day = number(reader, "last-day");
    words.last_month = number(reader, "last-month");
    read_last_year(reader, &words);
    words.weekday = number(reader, "weekday");
    words.century = number(reader, "century");
    words.textual = given(reader, "textual").size != 0;
    if (!read_decade(reader, &words)) return false;
    read_era(reader, &words);
    read_direction(reader, &words);
    read_parts(reader, &words);
    read_count(reader, &words);
    count_in_days(&words);
    if (!read_finer_parts(reader, &words)) return false;
    if (!read_day_code(reader, &words) || !read_period_code(reader, &words) || !read_nth(reader, &words) ||
        !read_clock(reader, &words) || !read_stamp(reader, &words))
        return false;
    read_order(reader, &words);
    read_holiday(reader, &words);
    mention->timex = arena_alloc(reading->article->arena, sizeof *mention->timex);
    *mention->timex = (struct timex){.type = read_type(&words), .words = words, .anchor = ANCHOR_NONE, .ambiguous = ""};
    return plausible(&words);
}
