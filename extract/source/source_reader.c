#include "source_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { usual_chunk = 256 * 1024 };

bool reader_open(struct reader *reader, const char *path, size_t chunk) {
    int file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    *reader = (struct reader){.file = file, .buffer = reader->buffer, .room = reader->room, .total = reader->total};
    reader->chunk = chunk ? chunk : usual_chunk;
    reader->ended = file < 0;
    if (file < 0) reader->failure = errno;
    return file >= 0;
}

static ssize_t read_file(struct reader *reader, char *to, size_t room) {
    ssize_t got;
    do got = read(reader->file, to, room);
    while (got < 0 && errno == EINTR);
    if (got < 0) reader->failure = errno;
    else reader->total += (size_t)got;
    return got;
}

static ssize_t read_unpacked(struct reader *reader, char *to, size_t room) {
    size_t got = unpack_read(reader->unpack, to, room);
    if (unpack_problem(reader->unpack)) reader->failure = EIO;
    return (ssize_t)got;
}

static size_t read_bytes(struct reader *reader, char *to, size_t room) {
    if (reader->ended) return 0;
    ssize_t got = reader->unpack ? read_unpacked(reader, to, room) : read_file(reader, to, room);
    if (got <= 0) reader->ended = true;
    return got > 0 ? (size_t)got : 0;
}

/* The room serves for what is read, too, which is the decoder's once it is put in. */
static size_t read_decoded(struct reader *reader, char *to, size_t room) {
    size_t got;
    while (!(got = decoder_take(reader->decoder, to, room)) && !reader->ended) {
        size_t size = read_bytes(reader, to, room);
        decoder_put(reader->decoder, (struct slice){to, size}, reader->ended);
    }
    return got;
}

/* Up to a chunk of bytes; 0 at the end and after a failure. */
static size_t read_some(struct reader *reader, char *to, size_t room) {
    if (room > reader->chunk) room = reader->chunk;
    return reader->decoder ? read_decoded(reader, to, room) : read_bytes(reader, to, room);
}

void reader_unpack(struct reader *reader, size_t ratio) {
    struct slice head = reader_seen(reader);
    /* A whole line is no signature, and more may be long in coming. */
    while (head.size < unpack_signature && !memchr(head.at, '\n', head.size) && reader_more(reader))
        head = reader_seen(reader);
    if (reader->failure || !unpack_is_packed(head)) return;
    reader->unpack = unpack_open(head, reader->file, ratio);
    reader->start = reader->end = 0;
    reader->ended = false;
}

void reader_decode(struct reader *reader, struct slice label, size_t mark, bool sure) {
    struct slice seen = reader_seen(reader);
    reader->decoder = decoder_open(label, sure);
    if (!reader->decoder) return;
    decoder_put(reader->decoder, slice_cut(seen, mark, seen.size), reader->ended);
    reader->start = reader->end = 0;
}

size_t reader_total(const struct reader *reader) {
    return reader->total + (reader->unpack ? unpack_read_on(reader->unpack) : 0);
}

bool reader_more(struct reader *reader) {
    size_t waiting = reader->end - reader->start;
    if (reader->room - reader->end < reader->chunk) {
        if (waiting) memmove(reader->buffer, reader->buffer + reader->start, waiting);
        reader->start = 0, reader->end = waiting;
    }
    if (reader->room - reader->end < reader->chunk) {
        reader->room = (waiting + reader->chunk) * 2;
        reader->buffer = memory_resize(reader->buffer, reader->room);
    }
    size_t got = read_some(reader, reader->buffer + reader->end, reader->chunk);
    reader->end += got;
    return got > 0;
}

struct slice reader_seen(const struct reader *reader) {
    if (reader->start == reader->end) return slice_of("");
    return (struct slice){reader->buffer + reader->start, reader->end - reader->start};
}

struct slice reader_take(struct reader *reader, size_t most) {
    while (reader_seen(reader).size < most && reader_more(reader)) continue;
    struct slice taken = slice_cut(reader_seen(reader), 0, most);
    reader->start += taken.size;
    return taken;
}

/* Brings the next line into the buffer and returns the offset of its LF, SIZE_MAX at
 * the end. Of a line that gets too long nothing is kept but *cut. */
static size_t find_end(struct reader *reader, size_t limit, bool *cut) {
    size_t end, searched = 0;
    while ((end = slice_find(reader_seen(reader), slice_of("\n"), searched)) == SIZE_MAX) {
        searched = reader_seen(reader).size;
        if (limit && searched > limit && searched - limit > 1) *cut = true; /* one more may be the CR */
        if (*cut) reader->start = reader->end, searched = 0;
        if (!reader_more(reader)) break;
    }
    return end;
}

bool reader_line(struct reader *reader, size_t limit, struct slice *line, bool *cut) {
    *cut = false;
    size_t end = find_end(reader, limit, cut);
    bool ended = end == SIZE_MAX;
    if (ended && reader->failure) return false; /* half a line is no article */
    *line = slice_cut(reader_seen(reader), 0, end);
    if (ended && !line->size && !*cut) return false;
    reader->start += ended ? line->size : line->size + 1;
    if (line->size && line->at[line->size - 1] == '\r') line->size--;
    if (limit && line->size > limit) *cut = true;
    if (*cut) line->size = 0;
    return true;
}

/* How many bytes to make room for: a guess from the size of the file, never trusted. */
static size_t expected(const struct reader *reader, size_t limit) {
    struct stat facts;
    size_t waiting = reader->end - reader->start, guess = 2 * waiting + usual_chunk;
    if (fstat(reader->file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0)
        guess = (size_t)facts.st_size < waiting ? waiting : (size_t)facts.st_size;
    if (limit && guess > limit) guess = limit < waiting ? waiting : limit;
    return guess + 1; /* + 1: so that the read that finds the end has room */
}

struct slice reader_rest(struct reader *reader, size_t limit, struct arena *arena, bool *cut) {
    struct slice seen = reader_seen(reader);
    size_t room = expected(reader, limit), size = seen.size;
    char *to = arena_alloc(arena, room);
    memcpy(to, seen.at, size);
    reader->start = reader->end;
    while (!(limit && size > limit)) {
        if (size == room) {
            char *larger = arena_alloc(arena, room *= 2);
            to = memcpy(larger, to, size);
        }
        size_t got = read_some(reader, to + size, room - size);
        if (got == 0) break;
        size += got;
    }
    *cut = limit && size > limit;
    return (struct slice){to, *cut || reader->failure ? 0 : size};
}

void reader_close(struct reader *reader) {
    reader->total = reader_total(reader);
    unpack_close(reader->unpack);
    reader->unpack = NULL;
    decoder_close(reader->decoder);
    reader->decoder = NULL;
    if (reader->file > STDIN_FILENO) close(reader->file);
    reader->file = -1, reader->ended = true;
    reader->start = reader->end = 0;
}

void reader_free(struct reader *reader) {
    reader_close(reader);
    memory_resize(reader->buffer, 0);
    *reader = (struct reader){0};
}
