/* The page that a report fills: extract/report/, put together by the build. */
#ifndef CHANCERY_REPORT_PAGE_H
#define CHANCERY_REPORT_PAGE_H

#include <stddef.h>

/* The bytes before and after the JSON that the page shows. */
extern const unsigned char report_page_begin[], report_page_end[];
extern const size_t report_page_begin_size, report_page_end_size;

#endif
