/* What a table holds: its columns, their types, what they mean.
 *
 * The one place that knows; headers, checks, the metadata beside the tables and the formats
 * they are exported to are made of it. Layouts are constants of the modules that write tables. */
#ifndef CHANCERY_LAYOUT_H
#define CHANCERY_LAYOUT_H

#include "table.h"

enum layout_type {
    LAYOUT_NUMBER,   /* a whole number from 0 on */
    LAYOUT_DAY,      /* YYYY-MM-DD */
    LAYOUT_DATE,     /* such a day, or a TIMEX3 value that is vaguer: 2020-12 */
    LAYOUT_ID,       /* names a row: an article or an entity */
    LAYOUT_WORD,     /* one of a few words */
    LAYOUT_TEXT,     /* a name or a few words of text */
    LAYOUT_SOURCE,   /* a path or a url */
    LAYOUT_LIST,     /* texts, joined by layout_separator */
    LAYOUT_SENTENCE, /* a line of text */
};

extern const char layout_separator[];

struct layout_column {
    const char *name;
    enum layout_type type;
    const char *holds;  /* a description, in words */
    const char *refers; /* the table whose key its cells are, where they are not empty; NULL: none */
    bool filled;        /* no cell is empty */
};

struct layout {
    const char *name; /* of the table: "mentions" */
    const char *row;  /* what a row is, in words */
    const struct layout_column *columns;
    size_t count;
    bool keyed; /* no two rows share the first column, which is filled */
};

/* Whether an empty cell says that there is none, as of numbers, days and ids; else it is a text like others. */
bool layout_empty_is_null(enum layout_type type);

void layout_write_header(const struct layout *layout, struct table_writer *writer);

/* The names of the columns, parted by commas, in the arena. */
struct slice layout_columns(const struct layout *layout, struct arena *arena);

/* Whether the table has these columns and no others; a message where not. */
bool layout_is_kept(const struct layout *layout, const struct table_reader *reader, const char *path,
                    struct diag *diag);

#endif
