/* Days and months in one word, as forces, wires and passports write them. */
#ifndef CHANCERY_TIMEX_CODE_H
#define CHANCERY_TIMEX_CODE_H

#include "document.h"

/* "05MAY21", "16JAN", "FEB20", "121004ZSEP22", "20210504": puts what it names into the words. */
bool timex_read_code(struct slice code, struct date_words *words);

/* The same of what ends a range that the words begin: "29MAR–04APR2021". */
bool timex_read_last_code(struct slice code, struct date_words *words);

#endif
