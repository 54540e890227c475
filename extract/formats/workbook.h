/* A workbook for spreadsheets (Office Open XML, ECMA-376), as it is written: sheet after
 * sheet, row after row, cell after cell.
 *
 * It goes straight into a zip file: a row is in memory while it is written, and of a sheet
 * the links. Text is never taken for a formula, a number or a day. No time is written, so
 * the same cells give the same bytes. libxlsxwriter, which does the like, holds each sheet
 * in temporary files and does not tell when the disk is full: the workbook is cut then. */
#ifndef CHANCERY_WORKBOOK_H
#define CHANCERY_WORKBOOK_H

#include "output.h"

enum { workbook_most_rows = 1048576, workbook_most_units = 32767, workbook_most_columns = 26 };

struct workbook;

/* NULL, with a message, when it cannot be begun. The output must outlive the workbook. */
struct workbook *workbook_open(struct output *output, struct diag *diag);

struct workbook_column {
    const char *name;
    unsigned width; /* in digits */
};

/* Begins the next sheet with a row of names, which stays in view and filters. There are at
 * most workbook_most_columns; name and columns must outlive the workbook. */
void workbook_sheet(struct workbook *workbook, const char *name, const struct workbook_column *columns, size_t count);

/* Whether the sheet takes no further row. */
bool workbook_is_full(const struct workbook *workbook);

/* The next cell of the row at hand; its text must be well-formed UTF-8 without NUL. False
 * where it is longer than a cell can be: workbook_most_units in UTF-16. It is cut there. */
bool workbook_text(struct workbook *workbook, struct slice text);

/* The same, as a link where the text is a url of the web that spreadsheets follow. */
bool workbook_url(struct workbook *workbook, struct slice url);

/* A number, in digits. */
void workbook_number(struct workbook *workbook, struct slice digits);

/* A day, by its number in calendar.h; text where spreadsheets know no such day: before March 1900. */
void workbook_day(struct workbook *workbook, long day, struct slice text);

void workbook_no_cell(struct workbook *workbook);
void workbook_end_row(struct workbook *workbook);

void workbook_end_sheet(struct workbook *workbook);

/* Ends the workbook, of one sheet or more. False, with a message about the path, when it could not be
 * packed; whether it could be written the output tells. */
bool workbook_finish(struct workbook *workbook, const char *path, struct diag *diag);

/* NULL is let pass. */
void workbook_close(struct workbook *workbook);

#endif
