/* What the writing and the reading of tables have in common. */
#ifndef CHANCERY_TABLE_PARTS_H
#define CHANCERY_TABLE_PARTS_H

#include "table.h"

static const char table_byte_order_mark[] = "\xEF\xBB\xBF";

/* A spreadsheet would run the cell, were it not for the apostrophes before it. */
bool table_formula_like(struct slice cell);

#endif
