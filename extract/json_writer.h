/* JSON into an output, as it is made, so that no tree of it is in memory.
 *
 * What it writes may stand in a script element of an HTML page: no text can end the
 * element or open a comment, for `<`, `>` and `&` are written as \u003c, \u003e and
 * \u0026. Malformed UTF-8 and NULs are written as U+FFFD. */
#ifndef CHANCERY_JSON_WRITER_H
#define CHANCERY_JSON_WRITER_H

#include "output.h"

/* Zeroed but for the output it is ready. */
struct json_writer {
    struct output *output;
    struct arena work; /* to be freed by the caller */
    bool begun;        /* a comma stands before what comes next */
};

/* '{' or '[', and '}' or ']' */
void json_open(struct json_writer *writer, char bracket);
void json_close(struct json_writer *writer, char bracket);

/* The name of a member; its value comes next. */
void json_member(struct json_writer *writer, struct slice name);
void json_name(struct json_writer *writer, const char *name);

void json_text(struct json_writer *writer, struct slice text);
void json_number(struct json_writer *writer, size_t number);

/* With four digits behind the point. */
void json_decimal(struct json_writer *writer, double number);

/* Ends a line of JSON Lines: what comes next is a value of its own. */
void json_end_line(struct json_writer *writer);

void json_null(struct json_writer *writer);
void json_bool(struct json_writer *writer, bool value);

#endif
