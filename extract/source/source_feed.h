/* The items of feeds: RSS 0.9 to 2.0 and Atom as they come in, JSON Feed as a whole. */
#ifndef CHANCERY_SOURCE_FEED_H
#define CHANCERY_SOURCE_FEED_H

#include "markup.h"

/* Valid UTF-8, until the next item is asked for. */
struct feed_item {
    struct slice id, url, title, published, updated; /* as the feed has them; empty: it has none */
    struct slice content;                            /* in full, else the summary */
    bool is_html;                                    /* of the content */
    bool too_large;                                  /* more than the limit; the content is empty */
    struct slice problem;                            /* what was malformed, else empty */
    size_t line;                                     /* in which it begins; of JSON its number */
};

/* An XML feed that comes in pieces. */
struct feed_xml;

/* `limit`: bytes that an item may have, 0: none. The library must outlive the feed. */
struct feed_xml *feed_xml_open(const struct markup_library *library, size_t nesting, size_t limit);

/* Takes the next piece of valid UTF-8. False when elements are nested too deep. */
bool feed_xml_push(struct feed_xml *feed, struct slice piece);

/* The next item that is complete; false when more must be pushed. */
bool feed_xml_next(struct feed_xml *feed, struct feed_item *item);

/* After the last piece: whether the feed was whole; else what is wrong and where, as far as is known. */
bool feed_xml_is_whole(struct feed_xml *feed, struct markup_problem *problem);

void feed_xml_close(struct feed_xml *feed);

/* A JSON Feed. */
struct feed_json;

/* NULL, with what is wrong and where, when it is none. */
struct feed_json *feed_json_open(struct slice json, struct arena *arena, struct slice *what, size_t *line,
                                 size_t *column);
bool feed_json_next(struct feed_json *feed, struct arena *arena, struct feed_item *item);
void feed_json_close(struct feed_json *feed);

#endif
