/* Regular expressions: the only place that knows PCRE2.
 *
 * A pattern matches code units of 16 bits at one given offset, never further on;
 * what they are is the caller's affair. Patterns are
 * compiled to machine code when they have been used often enough to pay for it,
 * by any thread: they may share one. Match, depth and
 * stack limits are set: hitting one is an error of that pattern at that place,
 * not "no match". */
#ifndef CHANCERY_PATTERN_H
#define CHANCERY_PATTERN_H

#include "arena.h"

struct pattern;

/* Code units. */
struct pattern_text {
    const uint16_t *at;
    size_t count;
};

enum { pattern_groups = 40 }; /* captures, the whole match included */

/* Memory for matching; one for each thread. */
struct pattern_scratch;
struct pattern_scratch *pattern_scratch_new(void);
void pattern_scratch_free(struct pattern_scratch *scratch);

/* None of the units ends a line. A source that PCRE2 refuses is always at its limit. */
struct pattern *pattern_new(struct pattern_text source);
void pattern_free(struct pattern *pattern);

bool pattern_is_refused(const struct pattern *pattern);

/* A pattern as bytes in the arena, from which the same PCRE2 restores it in a tenth of the time; empty
 * where it cannot. */
struct slice pattern_save(const struct pattern *pattern, struct arena *arena);

/* One that is refused when it was saved by another PCRE2, or is empty. */
struct pattern *pattern_restore(struct slice saved);

enum pattern_result { PATTERN_NONE, PATTERN_MATCH, PATTERN_LIMIT };

/* Matches at `at`. Group i covers [(*ends)[2i], (*ends)[2i+1]); SIZE_MAX when it took no part;
 * groups from *count on took none. They live in the scratch until the next match. */
enum pattern_result pattern_match(struct pattern *pattern, struct pattern_scratch *scratch, struct pattern_text subject,
                                  size_t at, const size_t **ends, size_t *count);

#endif
