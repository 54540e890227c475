/* One JSON line: the only includer of jansson.h. */
#ifndef CHANCERY_SOURCE_JSON_H
#define CHANCERY_SOURCE_JSON_H

#include "arena.h"

/* Valid UTF-8, in the arena. */
struct source_json {
    struct slice id, url, published, title, text; /* empty where the object has none */
    struct slice problem; /* why there is no text, or what was odd, and what to do; else empty */
    size_t column;        /* where that is, from 1 */
};

/* Reads the object on a line. A number as id is its digits.
 * Malformed UTF-8 is read as U+FFFD and named in `problem`. False when there is no text. */
bool source_json_read(struct slice line, struct arena *arena, struct source_json *json);

/* Whether the line is an object with a string as text: how a file of them is known. */
bool source_json_is(struct slice line);

#endif
