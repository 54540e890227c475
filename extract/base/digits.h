/* Numbers as text. */
#ifndef CHANCERY_DIGITS_H
#define CHANCERY_DIGITS_H

#include "slice.h"

enum { digits_most = 24 };

struct digits {
    char room[digits_most];
};

/* Writes a number in decimal, without a NUL; returns its bytes, at most digits_most. */
static inline size_t digits_put(char *to, long number) {
    static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                                "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    unsigned long rest = number < 0 ? 0UL - (unsigned long)number : (unsigned long)number;
    size_t size = number < 0 ? 2 : 1;
    for (unsigned long least = 10; rest >= least; least *= 10) size++;
    if (number < 0) to[0] = '-';
    char *at = to + size;
    for (; rest >= 10; rest /= 100) memcpy(at -= 2, pairs + rest % 100 * 2, 2);
    if (at > to + (number < 0)) *--at = (char)('0' + rest);
    return size;
}

/* The same in the room given. */
static inline struct slice digits_of(long number, struct digits *digits) {
    return (struct slice){digits->room, digits_put(digits->room, number)};
}

/* Writes the last so many digits of a number, with zeros before it. */
static inline void digits_padded(char *to, unsigned number, size_t digits) {
    for (; digits; number /= 10) to[--digits] = (char)('0' + number % 10);
}

#endif
