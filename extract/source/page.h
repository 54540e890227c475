/* The article in an HTML page.
 *
 * A page is a sequence of blocks of text (paragraphs, headings, items, cells). Which
 * of them are the article is told by the number of words and the link density of a block
 * and its neighbours (the tree of "NumWords" rules in Kohlschütter, Fankhauser and Nejdl,
 * "Boilerplate Detection using Shallow Text Features", WSDM 2010), by the element that
 * holds most of such blocks, and by what the page calls its parts: navigation, footers,
 * comments, banners and the like are furniture. The headline is the block that says what
 * the page's title says.
 *
 * The text: the headline on a line, then a line for each paragraph, item and row of a
 * table, parted by blank lines; cells are parted by a bar. <br> is a line end. */
#ifndef CHANCERY_PAGE_H
#define CHANCERY_PAGE_H

#include "markup.h"

struct page_article {
    struct slice text;
    struct slice title;         /* the headline; the text begins with it or holds it near its beginning */
    struct slice published;     /* ISO day, or empty: the page's data do not say */
    const char *published_from; /* "json-ld", "meta", "time", or "updated": no more than the last change is known */
    struct slice language;      /* as the page says it: en-GB; empty: it does not */
};

struct page;

/* The library must outlive the page. */
struct page *page_new(const struct markup_library *library);
void page_free(struct page *page);

/* Forgets the page that was read; the memory stays for the next. */
void page_clear(struct page *page);

/* Adds a page of valid UTF-8, or a part of one. False when its elements are nested too deep. */
bool page_read(struct page *page, struct slice html, size_t nesting);

/* The same as events, for markup that comes inside other markup. */
struct markup_handler page_handler(struct page *page);

/* A line of plain text, which is kept whatever it looks like. */
void page_line(struct page *page, struct slice text);

enum page_whole {
    page_is_whole, /* a page with all its furniture */
    page_is_part   /* the content of a feed: kept but for what calls itself furniture */
};

/* The article in what was read, in the arena. */
void page_article(struct page *page, enum page_whole whole, struct arena *arena, struct page_article *article);

#endif
