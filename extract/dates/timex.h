/* Date expressions to TIMEX3 values (TimeML 1.2.1, Pustejovsky et al. 2003; ISO 8601).
 *
 * In two steps: the words are read when a date rule matches, the value is made
 * when the article's publication date is known. A relative date hangs on the
 * publication date or, where its words say so ("the next day"), on the last
 * explicit date before it; without an anchor its parts are X. The clock is never
 * asked. */
#ifndef CHANCERY_TIMEX_H
#define CHANCERY_TIMEX_H

#include "match.h"

enum { ANCHOR_NONE = -1, ANCHOR_PUBLICATION = -2 };

/* The interpreter of the date stage: fills mention->timex.words from the slots
 *   day month year, day-code last-code, stamp stamp-minute, last-day last-month last-year, weekday, nth, season,
 *   quarter, quarter-code, fiscal-code, half, decade, century, holiday, hour, minute, second, past, till,
 *   meridiem, noon, part, count, least, half-more, finer-count finer-unit third-count third-unit, unit, direction,
 *   relative, edge, back, mod, reference
 * and constants of those names, and
 *   way      calendar relative weekday duration set reference
 *   textual  what it hangs on: yes the last date; story the day at which a story stands, else
 *            publication; near, latest, quarter the quarter of which the text speaks
 *   era      bc ad        order  unknown: day or month first     clock  four: digits; group; programme
 *   shift    days more, in its direction   nowadays  by-tense: "today" of no one day     aside  yes: moves no story
 *   from     day: counted from the day told behind it, or publication
 *   quarter  or month: the one that ends with the month
 * Refuses what is no day. */
bool timex_read(const struct reading *reading, struct mention *mention);

/* Gives every date mention of the article, in text order, its value, days, type and anchor. */
void timex_resolve(const struct ruleset *rules, struct article *article);

#endif
