/* Chancery as a library: the mentions in one article.
 *
 *   struct chancery *chancery = chancery_open(NULL);
 *   if (!chancery_read(chancery, text, strlen(text), NULL)) fputs(chancery_error(chancery), stderr);
 *   for (size_t i = 0; i < chancery_count(chancery); i++) {
 *       struct chancery_mention mention = chancery_mention(chancery, i);
 *       printf("%s %zu-%zu %s\n", mention.kind, mention.start, mention.end, mention.text);
 *   }
 *   chancery_close(chancery);
 *
 * The same article, date and rules give the mentions that `chancery extract` writes
 * to mentions.csv, in the same order. Compile with `pkg-config --cflags --libs chancery`.
 *
 * A reader belongs to one thread at a time; several may be open side by side. Text
 * is UTF-8, and malformed bytes are read as U+FFFD. Out of memory ends the program
 * with a message and exit status 2. */
#ifndef CHANCERY_H
#define CHANCERY_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CHANCERY_API __attribute__((visibility("default")))

/* Rules, and the article that was read last. */
struct chancery;

/* All text is the reader's and lives until its next chancery_read or its close. White
 * space in it is folded to single blanks. */
struct chancery_mention {
    const char *kind;    /* date, person, title, organisation or document */
    const char *form;    /* name, nominal ("the organisation") or pronoun */
    size_t start, end;   /* bytes of the text that was passed in, half-open */
    const char *text;    /* those bytes */
    const char *value;   /* of a date: its TIMEX3 value, as 2020-11-24; else "" */
    unsigned long chain; /* mentions of one entity share a number, from 1; 0: none */
    const char *rule;    /* id of the rule that found it; "" when coreference did */
};

/* A reader with the rules in a folder; NULL: those that were installed. Takes some 50
 * milliseconds: keep it for many articles. Never NULL, and the caller's to close. When
 * the rules are not good, chancery_error says so and chancery_read always fails. */
CHANCERY_API struct chancery *chancery_open(const char *rules);

/* Reads an article of `size` bytes, which need no terminator and must stay where they
 * are until the next call. `published` is the day it was published, YYYY-MM-DD, on
 * which "yesterday" hangs; NULL: what the article says itself. False, with no mentions,
 * when the rules or the day are not good or the article is 2 GiB or larger. */
CHANCERY_API bool chancery_read(struct chancery *chancery, const char *text, size_t size, const char *published);

/* How many mentions the article has. */
CHANCERY_API size_t chancery_count(const struct chancery *chancery);

/* The mention of that number, from 0 to below chancery_count, in text order. */
CHANCERY_API struct chancery_mention chancery_mention(const struct chancery *chancery, size_t number);

/* The day on which the article was published, as passed in or as it says itself; "" when unknown. */
CHANCERY_API const char *chancery_published(const struct chancery *chancery);

/* What is wrong since the last call that failed, a line for each thing; "" when nothing
 * is. Lives as long as the reader or until the next chancery_read. */
CHANCERY_API const char *chancery_error(const struct chancery *chancery);

/* NULL is let pass. */
CHANCERY_API void chancery_close(struct chancery *chancery);

#ifdef __cplusplus
}
#endif

#endif
