/* Bytes from a file or standard input, in chunks.
 *
 * What was read and not yet taken is in one buffer that grows to the longest line.
 * Compressed ones are unpacked, those of other encodings decoded. A failed read ends the bytes and leaves its errno in
 * `failure`; when the unpacking failed that is EIO, and `unpack` knows more. */
#ifndef CHANCERY_SOURCE_READER_H
#define CHANCERY_SOURCE_READER_H

#include "source_decoder.h"
#include "source_unpack.h"

/* A zeroed reader is closed. */
struct reader {
    int file;
    int failure; /* errno of the opening or read that failed, or 0 */
    bool ended;
    struct unpack *unpack;   /* NULL: the bytes are as they are */
    struct decoder *decoder; /* NULL: they are not in another encoding */
    size_t chunk;            /* bytes asked for at a time */
    char *buffer;
    size_t start, end, room; /* [start, end) of the buffer is not yet taken */
    size_t total;            /* bytes of files that were read, without what the unpacking has */
};

/* "-" is standard input. False, with `failure`, when it cannot be opened. The buffer of a
 * reader that was open before is used again. */
bool reader_open(struct reader *reader, const char *path, size_t chunk);

/* To be called before anything is read: looks whether the bytes are compressed. */
void reader_unpack(struct reader *reader, size_t ratio);

/* To be called once no byte has been taken: what is left, but for the first `mark` bytes, is in an encoding that
 * iconv knows; unless `sure`, if the bytes are not UTF-8. */
void reader_decode(struct reader *reader, struct slice label, size_t mark, bool sure);

/* Reads once. False when nothing more came. */
bool reader_more(struct reader *reader);

/* How many bytes of files have been read, of packed ones as they are. */
size_t reader_total(const struct reader *reader);

/* What is in the buffer; until the next call that reads. */
struct slice reader_seen(const struct reader *reader);

/* Takes a line, without its LF and the CR before it; it lives until the next call. A line
 * longer than `limit` (0: none) is passed over: *cut is true and the line empty. False at the end. */
bool reader_line(struct reader *reader, size_t limit, struct slice *line, bool *cut);

/* Takes `most` bytes, or fewer at the end; they live until the next call. */
struct slice reader_take(struct reader *reader, size_t most);

/* Takes all that is left, into the arena. When that is more than `limit`, *cut is true
 * and the result empty. */
struct slice reader_rest(struct reader *reader, size_t limit, struct arena *arena, bool *cut);

void reader_close(struct reader *reader);

/* Closes and frees the buffer. */
void reader_free(struct reader *reader);

#endif
