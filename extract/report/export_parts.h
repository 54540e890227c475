/* What the formats have in common: each is told the tables, and their rows. */
#ifndef CHANCERY_EXPORT_PARTS_H
#define CHANCERY_EXPORT_PARTS_H

#include "export.h"
#include "output.h"

/* The table at hand, and what is done with all of them. */
struct export_job {
    const struct export_options *options;
    struct export_totals *totals;
    struct diag *diag;
    const struct layout *layout;
    const char *path; /* of the table, for messages */
    struct arena kept;
};

/* One format at work. The functions are given what `open` has made, tables in the order that they are
 * read in, rows as the layout has them: filled cells of numbers are digits, all cells are well-formed UTF-8. */
struct export_writer {
    bool keyed_first; /* tables with keys come before those that refer to them */
    /* NULL, with a message, when it cannot be begun. */
    void *(*open)(struct export_job *job);
    bool (*begin_table)(void *writer);
    bool (*row)(void *writer, const struct table_row *row);
    bool (*end_table)(void *writer);
    /* Gives what was written its name. Each of these is false after a message. */
    bool (*publish)(void *writer);
    /* Removes what was not published. */
    void (*close)(void *writer);
};

extern const struct export_writer export_workbook, export_database, export_lines;

#endif
