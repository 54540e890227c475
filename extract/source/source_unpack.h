/* Compressed bytes (gzip, Zstandard, bzip2, xz), known by their first ones and not by a name:
 * the only user of libarchive, which is not touched before the first such bytes. */
#ifndef CHANCERY_SOURCE_UNPACK_H
#define CHANCERY_SOURCE_UNPACK_H

#include "arena.h"

enum {
    unpack_signature = 6, /* bytes that tell */
    unpack_ratio = 200    /* how many times its size something may have unpacked when nobody says */
};

bool unpack_is_packed(struct slice head);

struct unpack;

/* What begins with the head, which is copied, and goes on in the file (-1: nowhere). A ratio larger
 * than this is a failure, once 16 MiB have been unpacked. */
struct unpack *unpack_open(struct slice head, int file, size_t ratio);

/* Up to `room` bytes; 0 at the end and after a failure. */
size_t unpack_read(struct unpack *unpack, char *to, size_t room);

/* Bytes that it has read from the file, behind the head. */
size_t unpack_read_on(const struct unpack *unpack);

/* What failed and what to do; NULL: nothing did. Lives until the closing. */
const char *unpack_problem(const struct unpack *unpack);

void unpack_close(struct unpack *unpack);

#endif
