/* One JSON line. */
#ifndef CHANCERY_SOURCE_JSON_H
#define CHANCERY_SOURCE_JSON_H

#include "arena.h"
#include "source_fields.h"

/* Valid UTF-8, in the arena. */
struct source_json {
    struct slice fields[FIELD_NAMES]; /* empty where the object has none */
    struct slice problem;             /* why there is no text, or what was odd, and what to do; else empty */
    size_t column;                    /* where that is, from 1 */
};

/* To be called before any JSON is read. Where there is no memory jansson drops bytes of a string and does not say so
 * (lex_save in its load.c); with our memory the program ends instead. */
void source_json_prepare(void);

/* Reads the object on a line. `names` are those of the fields. A number as id is its digits.
 * Malformed UTF-8 is read as U+FFFD and named in `problem`. False when there is neither text nor html. */
bool source_json_read(struct slice line, const struct field_names *names, struct arena *arena,
                      struct source_json *json);

/* Whether the line is an object with a string as text or html: how a file of them is known. */
bool source_json_is(struct slice line, const struct field_names *names);

#endif
