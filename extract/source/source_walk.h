/* The files under the INPUTs, one at a time.
 *
 * An INPUT's files come in the byte order of their paths. Links to files are
 * followed, links to folders are not. Only the listings of the folders on the way
 * down to the file at hand are in memory. */
#ifndef CHANCERY_SOURCE_WALK_H
#define CHANCERY_SOURCE_WALK_H

#include "array.h"

#include <sys/types.h>

/* A folder that is being read. */
struct walk_folder {
    struct arena text;
    array_of(struct slice) names; /* in byte order; those of folders end in a slash */
    size_t next;
    size_t path; /* length of the walk's path up to here, with its slash */
    dev_t device;
    ino_t number;
};

/* Zeroed but for inputs and count, it is before the first file. */
struct walk {
    const char *const *inputs; /* "-": standard input */
    size_t count, next;
    array_of(struct walk_folder) folders; /* the way down to the file at hand */
    array_of(char) path;
    size_t found;      /* files of the INPUT at hand */
    bool tables;       /* it has a folder with the tables of a run */
    struct arena text; /* of the file at hand */
};

/* Lives until the next call. */
struct walk_file {
    const char *path;     /* to open; "-" is standard input */
    struct slice name;    /* path below the INPUT, without extension */
    struct slice problem; /* why it is not to be read, else empty */
    size_t input;         /* number of the INPUT */
};

/* The next file or what is to be reported in its place; false at the end. Passed
 * over without a word: names that begin with a dot, published.csv, and folders that hold
 * the tables of a run, finished or not. */
bool walk_next(struct walk *walk, struct walk_file *file);

void walk_free(struct walk *walk);

/* The path up to its extension, with that of a compressed file its two. A dot that opens the name
 * is no extension's. */
struct slice walk_without_extension(struct slice path);

/* Whether the path ends in this extension (".txt"), in either case, behind it perhaps one that
 * tells that the file is compressed (".txt.gz"). */
bool walk_is_kind(struct slice path, const char *extension);

#endif
