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
/* As slice_equal_nocase. */
bool slice_starts_nocase(struct slice text, struct slice start);

bool slice_ends(struct slice text, struct slice end);

/* Offset of the first occurrence at or after `from`, or SIZE_MAX. */
size_t slice_find(struct slice text, struct slice needle, size_t from);

/* The same when ASCII letters are compared without case. */
size_t slice_find_nocase(struct slice text, struct slice needle, size_t from);

/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice text);

/* Takes the part before the first `separator` off the front of *rest and
 * returns it; without a separator takes all. False when *rest was used up
 * (its `at` is NULL). */
bool slice_next(struct slice *rest, char separator, struct slice *part);

/* Of the ASCII letters. */
static inline bool slice_is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

/* Whether an ASCII digit stands anywhere in it. */
static inline bool slice_has_digit(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= '0' && text.at[i] <= '9') return true;
    return false;
}

/* A decimal number that fills the slice: true and its value, or false. */
bool slice_number(struct slice text, long *value);

static inline uint32_t slice_four(const char *at) {
    uint32_t bytes;
    memcpy(&bytes, at, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap32(bytes);
#endif
    return bytes;
}

/* Up to eight bytes as a number, the first its lowest; zero where there are fewer. */
static inline uint64_t slice_eight(const char *at, size_t size) {
    const unsigned char *byte = (const unsigned char *)at;
    if (size >= 8) return slice_four(at) | (uint64_t)slice_four(at + 4) << 32;
    if (size >= 4) return slice_four(at) | (uint64_t)slice_four(at + size - 4) << (size - 4) * 8;
    if (size == 0) return 0;
    return byte[0] | (uint64_t)byte[size / 2] << size / 2 * 8 | (uint64_t)byte[size - 1] << (size - 1) * 8;
}

/* The hash of a text is the seed, mixed with eight bytes after eight bytes. Texts of up
 * to eight bytes without a NUL never share one. The mixing is that of splitmix64
 * (Steele, Lea, Flood 2014). */
static const uint64_t slice_hash_seed = 0x9E3779B97F4A7C15u;

static inline uint64_t slice_hash_mix(uint64_t hash, uint64_t eight_bytes) {
    hash = (hash ^ eight_bytes) * 0xBF58476D1CE4E5B9u;
    hash = (hash ^ hash >> 32) * 0x94D049BB133111EBu;
    return hash ^ hash >> 29;
}

uint64_t slice_hash(struct slice text);

#endif
