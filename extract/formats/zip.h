/* A zip file, as it is written: the only user of libarchive that packs.
 *
 * Members go to an output one after the other, without being held in memory or in files
 * of their own. None bears a time or an owner, so the same members give the same bytes. */
#ifndef CHANCERY_ZIP_H
#define CHANCERY_ZIP_H

#include "output.h"

struct zip;

/* NULL, with a message, when libarchive cannot be loaded. The output must outlive the zip file. */
struct zip *zip_open(struct output *output, struct diag *diag);

/* Begins the next member. What fails, here and below, shows in zip_finish. */
void zip_member(struct zip *zip, const char *name);

void zip_put(struct zip *zip, struct slice bytes);

/* Bytes put into the member so far; zip_most at most. */
uint64_t zip_size(const struct zip *zip);

extern const uint64_t zip_most;

/* Ends the file. False, with a message about the path, when anything failed but the output, which says so itself. */
bool zip_finish(struct zip *zip, const char *path, struct diag *diag);

/* NULL is let pass. */
void zip_close(struct zip *zip);

#endif
