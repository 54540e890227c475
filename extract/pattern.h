/* Regular expressions: the only place that knows PCRE2.
 *
 * A pattern matches bytes at one given offset, never further on; what the bytes
 * are (text, or the symbols of a sentence) is the caller's affair. Patterns are
 * compiled to machine code when they have been used a few times, so that loading many
 * and reading little is cheap; pattern_prepare does it ahead of time, which threads need. Match, depth and
 * stack limits are set: hitting one is an error of that pattern at that place,
 * not "no match". */
#ifndef CHANCERY_PATTERN_H
#define CHANCERY_PATTERN_H

#include "slice.h"

struct pattern;

enum { pattern_groups = 40 }; /* captures, the whole match included */

struct pattern_error {
    char message[128];
    size_t offset; /* into the source of the pattern */
};

/* Memory for matching; one for each thread. */
struct pattern_scratch;
struct pattern_scratch *pattern_scratch_new(void);
void pattern_scratch_free(struct pattern_scratch *scratch);

/* NULL and *error when the source is no pattern. It matches bytes. */
struct pattern *pattern_new(struct slice source, struct pattern_error *error);
void pattern_free(struct pattern *pattern);

/* Which bytes a match can start with; all when any can. */
void pattern_first_bytes(const struct pattern *pattern, bool first[256]);

/* Compiles to machine code now. */
void pattern_prepare(struct pattern *pattern);

enum pattern_result { PATTERN_NONE, PATTERN_MATCH, PATTERN_LIMIT };

/* Matches at `at`. Group i covers [ends[2i], ends[2i+1]); SIZE_MAX when it took no part. */
enum pattern_result pattern_match(struct pattern *pattern, struct pattern_scratch *scratch, struct slice subject,
                                  size_t at, size_t ends[2 * pattern_groups]);

#endif
