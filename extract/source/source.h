/* The next article.
 *
 * Reads the INPUTs in their order: files, folders (with all that is below them, in
 * the byte order of the paths, the same on every file system) and standard input.
 * Nothing is lost silently: whatever was found gives a row, one that cannot be
 * read too, with its problem. Only names that begin with a dot, published.csv and
 * folders with the tables of a run are passed over. One article is in memory at a time, and articles do not depend
 * on how many bytes a read brings.
 *
 * An article is named after its file's path below the INPUT, without extension
 * (a file named as INPUT: its name; standard input: `stdin`), with `:<line>` where
 * each line is one; a JSON line, a row or an item of a feed is named by its id,
 * else its url, a page in a WARC file by its url. The second of two
 * equal names gets `~2`, the third `~3`.
 *
 * Files may be compressed. The text of a page is what page.h takes from it, in UTF-8; offsets count its bytes. */
#ifndef CHANCERY_SOURCE_H
#define CHANCERY_SOURCE_H

#include "diag.h"
#include "source_fields.h"

enum source_format {
    source_auto,  /* what the file looks like or is named: html, feed, warc, csv, jsonl, else text */
    source_text,  /* the file is one article */
    source_lines, /* each line that is not blank is one */
    source_jsonl, /* each is a JSON object: id, url, published, title, text or html */
    source_html,  /* the file is a page that holds one */
    source_feed,  /* each item of an RSS, Atom or JSON Feed is one */
    source_warc,  /* each HTML page in a WARC file holds one */
    source_csv    /* each row of a table with a header does, in the columns that are fields of a JSON line */
};

/* The format of that name; false when there is none. */
bool source_format_named(struct slice name, enum source_format *format);

/* The names by number; NULL behind the last. */
const char *source_format_at(size_t number);

struct source_options {
    const char *const *inputs; /* "-": standard input; they must outlive the source */
    size_t input_count;        /* 0: standard input */
    enum source_format format;
    size_t limit;   /* largest file or line in bytes that is an article, 0: none; a larger one is refused unread */
    size_t chunk;   /* bytes that one read asks for, 0: a good size */
    size_t nesting; /* how deep elements of a page may stand in each other, 0: markup_nesting */
    size_t ratio;   /* how many times its size a compressed file may have unpacked, 0: unpack_ratio */
    const struct field_names *fields; /* how JSON Lines and tables name theirs; NULL: as we do */
    const char
        *encoding; /* of what does not say its own and is not UTF-8; NULL: such pages are refused, texts repaired */
};

/* All slices live in the arena that was passed to source_next, and are valid UTF-8
 * except `text`, which is as it was read. */
struct source_article {
    struct slice id;
    struct slice source;        /* path of the file, "stdin", or the url of a JSON line */
    struct slice text;          /* empty when the article was refused */
    struct slice published;     /* ISO: YYYY, YYYY-MM or YYYY-MM-DD; empty: unknown here */
    const char *published_from; /* "published.csv", "feed" (a JSON line or item), of a page as page.h says, or "" */
    bool published_last;        /* what the text itself says is believed before it */
    struct slice title;         /* the headline where it is known: of a JSON line no part of the text */
    struct slice problem;       /* why it was refused, or what was odd about it, and what to do; else empty */
    struct slice place;         /* where that is: the path, with :line or :line:column where lines are articles */
};

struct source;

/* Opens the INPUTs and reads their publication dates: published.csv (columns
 * article,published) in each folder given and beside each file given. False when
 * the diag was told something: a published.csv that cannot be used, a date in it
 * that is none. The source is open all the same, the
 * rest of it is good, and it is to be closed; the diag is not kept. */
bool source_open(struct source **source, const struct source_options *options, struct diag *diag);

/* The next article or refused input; false at the end. Call it from one thread at a time. */
bool source_next(struct source *source, struct source_article *article, struct arena *arena);

/* Bytes of the inputs that have been read, of compressed ones as they are. */
size_t source_bytes_read(const struct source *source);

/* Those of all inputs; SIZE_MAX where one is no file. */
size_t source_bytes(const struct source_options *options);

/* A file that is an input, or is refused as a whole. */
struct source_file {
    struct slice path;      /* "stdin" for standard input */
    const char *format;     /* its name; of pipes and standard input, which are not looked at, what the options say */
    struct slice problem;   /* why it is refused; else empty */
    size_t bytes, articles; /* SIZE_MAX: not known without reading it */
};

/* The next of them, in place of its articles; false at the end. Of texts, pages and lines that are not compressed
 * the articles are counted, though some of these may be refused when they are read. */
bool source_next_file(struct source *source, struct source_file *file, struct arena *arena);

void source_close(struct source *source);

#endif
