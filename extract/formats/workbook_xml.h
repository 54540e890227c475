/* The XML of a workbook's parts. */
#ifndef CHANCERY_WORKBOOK_XML_H
#define CHANCERY_WORKBOOK_XML_H

#include "array.h"
#include "zip.h"

struct xml {
    struct zip *zip;
    array_of(char) bytes; /* of the part at hand; not yet in the zip file */
};

/* Begins a part. */
void xml_part(struct xml *xml, const char *name);

/* What is written so far goes into the zip file. */
void xml_flush(struct xml *xml);

void xml_put(struct xml *xml, struct slice bytes);
void xml_text(struct xml *xml, const char *text);
void xml_number(struct xml *xml, size_t number);

/* Characters that XML cannot hold are spelt _xHHHH_, as workbooks have it, and what would be read as
 * such a spelling is spelt out itself. */
void xml_escaped(struct xml *xml, struct slice text);

/* A url as an attribute: what may not stand in one is written %XX. */
void xml_url(struct xml *xml, struct slice url);

/* The front of well-formed text that has no more UTF-16 units. */
struct slice xml_front(struct slice text, size_t units);

#endif
