/* Dress: signs in plain text that only say how it is set or where a link leads, as pages
 * leave them when they are turned into text: **bold**, _slanted_, <b>tags</b>, the brackets
 * and addresses of [links](https://…), the numbers of notes behind a word[12]. */
#ifndef CHANCERY_DRESS_H
#define CHANCERY_DRESS_H

#include "slice.h"

/* Whether dress may start with the byte. */
static inline bool dress_may_start(char byte) {
    return byte == '*' || byte == '_' || byte == '<' || byte == '[' || byte == ']';
}

/* Where the dress that starts at an offset ends; the offset itself where none does. */
size_t dress_end(struct slice text, size_t at);

#endif
