/* What the tables of a run are, for programs: CSV on the Web,
 * https://www.w3.org/TR/tabular-metadata/, in one file beside them. */
#ifndef CHANCERY_SINK_METADATA_H
#define CHANCERY_SINK_METADATA_H

#include "output.h"

/* The name of the file. */
extern const char sink_metadata_name[];

/* Writes what tells of all tables; `excel`: as they are written for spreadsheets. */
void sink_metadata_write(struct output *output, bool excel);

#endif
