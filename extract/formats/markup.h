/* HTML and XML as events: the only user of libxml2.
 *
 * No tree is built. Nothing is fetched, no document type is loaded and no entity
 * expanded but the named characters of HTML, so that a page or feed takes time and
 * memory in proportion to its bytes, however it was made. The library is loaded when
 * the first page or feed comes. */
#ifndef CHANCERY_MARKUP_H
#define CHANCERY_MARKUP_H

#include "arena.h"

struct markup_attribute {
    struct slice name, value;
};

/* The attribute of that name, NULL without; its value, or the empty slice. */
const struct markup_attribute *markup_find(const struct markup_attribute *attributes, size_t count, const char *name);
struct slice markup_value(const struct markup_attribute *attributes, size_t count, const char *name);

/* Who is told. Names are as written (HTML: in small letters); slices live during the call. */
struct markup_handler {
    void (*start)(void *context, struct slice name, const struct markup_attribute *attributes, size_t count);
    void (*end)(void *context, struct slice name);
    void (*text)(void *context, struct slice text); /* in pieces; markup inside <script> as it stands */
    void *context;
};

enum { markup_nesting = 512 }; /* how deep elements may stand in each other when nobody says */

/* The functions of libxml2. */
struct markup_library;

/* NULL, with the reason in the arena, when it cannot be loaded. */
struct markup_library *markup_library_open(struct arena *arena, struct slice *why);
void markup_library_close(struct markup_library *library);

/* Reads an HTML page of valid UTF-8, mending it as browsers do. False when elements are nested deeper
 * than `nesting`. */
bool markup_html(const struct markup_library *library, struct slice page, size_t nesting,
                 const struct markup_handler *handler);

struct markup_problem {
    const char *what; /* NULL: there is none */
    size_t line, column;
};

/* XML that comes in pieces of valid UTF-8. The library must outlive it. */
struct markup;

struct markup *markup_open(const struct markup_library *library, size_t nesting, const struct markup_handler *handler);

/* Goes on after mistakes. False once it cannot: nested too deep. */
bool markup_push(struct markup *markup, struct slice piece);

/* Says that nothing more comes; the first mistake that was not taken. */
struct markup_problem markup_finish(struct markup *markup);

/* The first mistake since the last call; `what` lives until the next mistake. */
struct markup_problem markup_take_problem(struct markup *markup);

/* The line at which the parser stands. */
size_t markup_line(const struct markup *markup);

void markup_close(struct markup *markup);

#endif
