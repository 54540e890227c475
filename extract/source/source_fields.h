/* What the fields of JSON Lines and the columns of tables are called. */
#ifndef CHANCERY_SOURCE_FIELDS_H
#define CHANCERY_SOURCE_FIELDS_H

#include "slice.h"

enum field_name { FIELD_ID, FIELD_URL, FIELD_PUBLISHED, FIELD_TITLE, FIELD_TEXT, FIELD_HTML, FIELD_NAMES };

enum { field_name_room = 64 };

struct field_names {
    char names[FIELD_NAMES][field_name_room];
};

/* id, url, published, title, text, html */
extern const struct field_names field_names_usual;

/* Reads "text=body,published=date"; what is not named keeps its usual name. False when it is
 * not written so. */
bool field_names_read(const char *text, struct field_names *names);

#endif
