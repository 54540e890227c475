/* Text as a pointer and a length.
 *
 * A slice never owns its bytes and they need no terminator: it points into an
 * article, an arena or a constant, and lives as long as that does. All text is
 * UTF-8; lengths and offsets are bytes. */
#ifndef CHANCERY_SLICE_H
#define CHANCERY_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
    const char *at;
    size_t size;
};

/* A slice over a C string, without its terminator. NULL gives the empty slice.
 * Inline, so that the length of a constant is one too. */
static inline struct slice slice_of(const char *text) {
    return (struct slice){text ? text : "", text ? strlen(text) : 0};
}

/* The bytes [start, end) of a slice; borders beyond its end are moved to the end. */
struct slice slice_cut(struct slice text, size_t start, size_t end);

static inline bool slice_equal(struct slice a, struct slice b) {
    return a.size == b.size && (a.size == 0 || (a.at[0] == b.at[0] && memcmp(a.at, b.at, a.size) == 0));
}

/* Equal when ASCII letters are compared without case. */
bool slice_equal_nocase(struct slice a, struct slice b);

/* Byte order, shorter first where one is the start of the other: <0, 0, >0. */
int slice_compare(struct slice a, struct slice b);

bool slice_starts(struct slice text, struct slice start);
bool slice_ends(struct slice text, struct slice end);

/* Offset of the first occurrence at or after `from`, or SIZE_MAX. */
size_t slice_find(struct slice text, struct slice needle, size_t from);

/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice text);

/* Takes the part before the first `separator` off the front of *rest and
 * returns it; without a separator takes all. False when *rest was used up
 * (its `at` is NULL). */
bool slice_next(struct slice *rest, char separator, struct slice *part);

/* A decimal number that fills the slice: true and its value, or false. */
bool slice_number(struct slice text, long *value);

/* FNV-1a (Fowler, Noll, Vo), 64 bits. */
uint64_t slice_hash(struct slice text);

#endif
