/* The bytes of a text in another encoding, in UTF-8, as they come.
 *
 * Single bytes of an encoding that somebody only supposes decide nothing: the first sequence
 * beyond ASCII tells. Where it is UTF-8 the bytes stay as they are to the end. */
#ifndef CHANCERY_SOURCE_DECODER_H
#define CHANCERY_SOURCE_DECODER_H

#include "arena.h"

struct decoder;

/* NULL for a label that iconv does not know; it must outlive the decoder. `sure`: the bytes are in the encoding; else
 * they may be UTF-8. */
struct decoder *decoder_open(struct slice label, bool sure);

/* Takes in a piece, of any size; at the end, `last`, an empty one will do. */
void decoder_put(struct decoder *decoder, struct slice piece, bool last);

/* Up to `room` bytes of UTF-8; 0: none before more is put in. */
size_t decoder_take(struct decoder *decoder, char *to, size_t room);

/* Whether anything was in the encoding: then malformed sequences have become U+FFFD. */
bool decoder_decodes(const struct decoder *decoder);

/* As it was given. */
struct slice decoder_label(const struct decoder *decoder);

void decoder_close(struct decoder *decoder);

#endif
