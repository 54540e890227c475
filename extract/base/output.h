/* A file that appears whole or not at all.
 *
 * What is written goes through one buffer into "<path>.partial", and stands under its
 * own name only when everything has succeeded:
 *
 *   output_open, then output_put, output_finish, output_publish; or output_discard. */
#ifndef CHANCERY_OUTPUT_H
#define CHANCERY_OUTPUT_H

#include "diag.h"

enum { output_buffer_size = 64 * 1024 };

/* All members are the module's own. A zeroed output is closed. */
struct output {
    char *path;    /* NULL on standard output */
    char *partial; /* NULL where bytes go to the path itself */
    char *buffer;
    size_t used;
    int file, failure; /* failure: errno of the first write that failed, or 0 */
    int lock;          /* a second descriptor, which keeps other runs from the file until it is published; 0: none */
    bool open, durable;
};

/* Opens "<path>.partial" for writing; "-" is standard output, where publishing and
 * discarding touch no file. Nor do they where the path is a device or a pipe: that is
 * written to as it is. False, with a message, when it cannot be opened. */
bool output_open(struct output *output, const char *path, struct diag *diag);

void output_put(struct output *output, struct slice bytes);

/* For what must outlast a power cut: on finishing the bytes are on the disk, on publishing the name is. */
void output_make_durable(struct output *output);

/* The file beside, for a library that writes it by name, in place of all that could be put;
 * NULL where there is none. It lives until the publishing. */
const char *output_beside(const struct output *output);

/* Writes what is buffered. A failure shows in output_finish. */
void output_flush(struct output *output);

/* Where the next bytes may be composed in place, with room for as many as asked for, or
 * for a whole buffer where that is less; output_end says where they ended. */
static inline char *output_room(struct output *output, size_t size) {
    if (size > output_buffer_size - output->used) output_flush(output);
    return output->buffer + output->used;
}

static inline void output_end(struct output *output, const char *end) { output->used = (size_t)(end - output->buffer); }

/* Writes what is buffered and closes. False when any write since the opening failed. */
bool output_finish(struct output *output, struct diag *diag);

/* After output_finish: gives the finished file its name and frees the output. */
bool output_publish(struct output *output, struct diag *diag);

/* At any time, on a zeroed or published output too: removes the partial file, frees the output. */
void output_discard(struct output *output);

#endif
