/* The parts of a workbook beside its sheets. */
#ifndef CHANCERY_WORKBOOK_PACKAGE_H
#define CHANCERY_WORKBOOK_PACKAGE_H

#include "workbook_xml.h"

/* The names of formats of XML. */
#define WORKBOOK_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define WORKBOOK_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORKBOOK_PACKAGE "http://schemas.openxmlformats.org/package/2006/"

/* The numbers of the formats of cells. */
enum style { STYLE_PLAIN, STYLE_HEAD, STYLE_DAY, STYLE_LINK };

struct sheet {
    const char *name;
    size_t number; /* of the sheets that have the name, from 1 */
    size_t columns, rows;
};

/* Writes what comes before the sheets, and what tells of them. */
void package_begin(struct xml *xml);
void package_end(struct xml *xml, const struct sheet *sheets, size_t count);

/* The cells of a sheet: A1:J12; `fixed`, "$" or nothing, stands before each letter and number. */
void package_range(struct xml *xml, const struct sheet *sheet, const char *fixed);

#endif
