/* What the parts of the source module share. */
#ifndef CHANCERY_SOURCE_PARTS_H
#define CHANCERY_SOURCE_PARTS_H

#include "page.h"
#include "source.h"
#include "source_json.h"
#include "source_published.h"
#include "source_reader.h"
#include "source_walk.h"
#include "table_rows.h"
#include "unique_name.h"

struct source {
    struct source_options options;
    struct arena text; /* of names and paths, for the whole run */
    struct walk walk;
    struct reader reader;
    struct walk_file file; /* while `reading` */
    enum source_format format;
    bool reading;
    size_t line, given; /* in the file: lines read, articles given */
    struct unique_names ids;
    array_of(struct published) dates; /* one of each folder that has a published.csv */
    array_of(size_t) dates_of;        /* of the INPUT with that number; SIZE_MAX: none */
    struct markup_library *markup;    /* NULL before the first page or feed */
    struct page *page;                /* NULL before the first */
    struct table_rows *rows;          /* NULL unless a table is being read */
    size_t columns[FIELD_NAMES];      /* of that table, by field; SIZE_MAX: it has none */
    size_t header;                    /* its columns */
    struct arena scratch;             /* the page at hand, before its text is taken */
    struct feed_reading *feed;        /* NULL unless one is being read */
};

/* --- source.c --- */

/* Makes the article ready to be given: its id is made unique, and unless it has them it gets
 * the source, the place and the day of published.csv. Both return true. */
bool source_give(struct source *source, struct source_article *article, struct arena *arena);
bool source_refuse(struct source *source, struct source_article *article, struct slice problem, struct arena *arena);

/* Opens the file at hand and finds its format. Why it cannot be read, else empty; then it is not open. */
struct slice source_open_file(struct source *source, struct arena *arena);

/* The path of the file at hand; with its line and, unless 0, a column. */
struct slice source_path(const struct source *source, struct arena *arena);
struct slice source_line_place(const struct source *source, size_t column, struct arena *arena);

struct slice source_line_id(const struct source *source, struct arena *arena);

/* Gives the article that fields say, which live in the arena. Its place and what is odd about it are set. */
bool source_give_fields(struct source *source, const struct slice *fields, struct source_article *article,
                        struct arena *arena);

const struct field_names *source_fields(const struct source *source);

extern const char source_empty[];
struct slice source_too_large(const struct source *source, struct arena *arena);
struct slice source_read_failure(const struct source *source, struct arena *arena);

/* Adds to the problem what is odd about the article. */
void source_note(struct source_article *article, struct arena *arena, struct slice what);

/* --- source_format.c --- */

/* Looks at the beginning of the file that was opened and finds its format. Why it cannot
 * be read, else empty. */
struct slice source_look(struct source *source, struct arena *arena);

bool source_is_blank(struct slice text);

/* Whether it begins as a whole page does. */
bool source_is_page(struct slice head);

/* The sign that parts the cells of the header: comma, semicolon or tab. */
char source_separator(struct slice header);

/* Whether it is the header of a table of articles. */
bool source_is_header(const struct source *source, struct slice line);

/* --- source_page.c --- */

/* The encoding of a page or feed of which these are the bytes: what its mark or markup says, else `told`,
 * else the option's; empty when it cannot be known. *mark: the bytes of the mark. Bytes that are UTF-8
 * beyond ASCII are that whatever a page says: other encodings do not look so by chance. `more`: they are
 * only the beginning. */
struct slice source_encoding(const struct source *source, struct slice bytes, struct slice told, bool more,
                             size_t *mark);

/* Says in the problem that iconv does not know the encoding. */
void source_unknown_encoding(struct source_article *article, struct slice label, struct arena *arena);

/* "2 malformed UTF-8 sequences read as U+FFFD" */
void source_note_malformed(struct source_article *article, size_t malformed, struct slice label, struct arena *arena);

/* The bytes as UTF-8, in the scratch. `told`: the encoding that something beside the page says, or empty. False with a
 * problem when it cannot be known; what was malformed is noted. */
bool source_decode(struct source *source, struct slice bytes, struct slice told, struct arena *arena,
                   struct source_article *article, struct slice *text);

/* Takes text, title and day from the page. False with a problem. */
bool source_take_page(struct source *source, struct slice html, struct arena *arena, struct source_article *article);

/* The same of HTML that may be a part of a page: of a part all is kept but what calls itself furniture. */
bool source_take_part(struct source *source, struct slice html, struct arena *arena, struct source_article *article);

size_t source_nesting(const struct source *source);
struct slice source_too_deep(const struct source *source, struct arena *arena);

/* Loads libxml2 when it is not. False with a problem. */
bool source_markup(struct source *source, struct source_article *article, struct arena *arena);

/* An empty page to read into; NULL with a problem when there is no libxml2. */
struct page *source_page(struct source *source, struct source_article *article, struct arena *arena);

bool source_next_page(struct source *source, struct source_article *article, struct arena *arena);

/* --- source_feed.c --- */

bool source_next_item(struct source *source, struct source_article *article, struct arena *arena);

/* Whatever the feed at hand holds. */
void source_close_feed(struct source *source);

/* --- source_warc.c --- */

bool source_next_record(struct source *source, struct source_article *article, struct arena *arena);

/* --- source_csv.c --- */

bool source_next_row(struct source *source, struct source_article *article, struct arena *arena);

#endif
