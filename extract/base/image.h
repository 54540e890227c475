/* Memory images: what an arena holds, written to a file and mapped again where it was.
 *
 * An image is full of pointers, so it has one address, and it means something only to the very
 * program that wrote it: the linker's build id is in it (cf. the portable dumper of Emacs). It is
 * trusted as that program is, and must stand where only those can write who can replace that, too. */
#ifndef CHANCERY_IMAGE_H
#define CHANCERY_IMAGE_H

#include "diag.h"

/* Opens an empty arena at the address of images. False when there is no room at it. */
bool image_open(struct arena *arena);

/* What an image was made of, in hashes; 0: not known. */
struct image_source {
    uint64_t looks;    /* of what shows without reading: names, sizes, times */
    uint64_t contents; /* of all bytes */
};

/* Writes what the arena holds, all of it found from `root`. The file appears whole or not at all. */
bool image_write(const char *path, const struct arena *arena, const void *root, struct image_source source,
                 struct diag *diag);

/* The root of an image, to read only; NULL when there is none in the file that this program wrote from a source that
 * is the same by looks or by contents, or no room for it. */
const void *image_map(const char *path, struct image_source source);

/* Whether something lies in an image, or in an arena that was opened as one. */
bool image_holds(const void *at);

/* Says of a part of an image that was mapped (not of an arena opened as one, whose bytes it would lose) that it is not
 * needed for now: the memory that it and what lies around it take is given back. What is read there later, the kernel
 * brings in anew. */
void image_release(struct slice part);

/* Gives up the image or the arena. */
void image_close(void);

#endif
