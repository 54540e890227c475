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
    unsigned long rest = number < 0 ? 0UL - (unsigned long)number : (unsigned long)number;
    size_t size = number < 0 ? 2 : 1;
    for (unsigned long more = rest; more >= 10; more /= 10) size++;
    if (number < 0) to[0] = '-';
    char *at = to + size;
    do *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    return size;
}

/* The same in the room given. */
static inline struct slice digits_of(long number, struct digits *digits) {
    return (struct slice){digits->room, digits_put(digits->room, number)};
}

#endif
