/* JSON into an output, as it is made, so that no tree of the whole is in memory.
 * Malformed UTF-8 and NULs are written as U+FFFD. */
#ifndef CHANCERY_JSON_WRITER_H
#define CHANCERY_JSON_WRITER_H

#include "output.h"

/* Zeroed but for the output, and whether it is of a page, it is ready. */
struct json_writer {
    struct output *output;
    struct arena work; /* to be freed by the caller */
    /* It stands in a script element of an HTML page: no text may end the element or open a
     * comment, so `<`, `>` and `&` are written as \u003c, \u003e and \u0026. */
    bool in_page;
    bool begun, on_new_line; /* begun: a comma stands before what comes next */
};

/* '{' or '[', and '}' or ']' */
void json_open(struct json_writer *writer, char bracket);
void json_close(struct json_writer *writer, char bracket);

/* The next value or name begins a line, for readers. */
void json_new_line(struct json_writer *writer);

/* The name of a member; its value comes next. */
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
