/* Text in other encodings than UTF-8: the only user of iconv.
 *
 * A page or feed says its encoding in its first bytes (byte order mark), in its markup
 * (<meta charset>, XML declaration) or beside it (HTTP). Labels mean what the WHATWG's
 * Encoding Standard says they mean on the web: ISO-8859-1 is Windows-1252. Sequences that
 * are malformed become U+FFFD and are counted. */
#ifndef CHANCERY_ENCODING_H
#define CHANCERY_ENCODING_H

#include "arena.h"

enum { encoding_head = 4096 }; /* bytes within which a page says its encoding */

/* Which encoding the byte order mark tells; empty without one. *size: its bytes. */
struct slice encoding_of_mark(struct slice head, size_t *size);

/* Which encoding the markup says: <meta charset>, <meta http-equiv>, an XML declaration, also
 * of text in UTF-16 without a mark; empty when it says none. Points into the head or a constant. */
struct slice encoding_of_markup(struct slice head);

/* The value of charset= in a Content-Type; empty without. */
struct slice encoding_of_type(struct slice content_type);

/* Whether iconv knows it. */
bool encoding_is_known(struct slice label);

/* A text that comes in pieces. A zeroed struct is closed. */
struct encoding {
    void *conversion;
    size_t malformed; /* sequences so far */
    char left[16];    /* the beginning of a sequence that the last piece cut */
    size_t left_size;
};

/* False for a label that iconv does not know. */
bool encoding_open(struct encoding *encoding, struct slice label);

/* The piece in UTF-8, in the arena. */
struct slice encoding_convert(struct encoding *encoding, struct slice piece, struct arena *arena);

/* What is left at the end: a cut sequence is one malformed. */
struct slice encoding_finish(struct encoding *encoding, struct arena *arena);

void encoding_close(struct encoding *encoding);

/* Up to where the bytes are well-formed UTF-8. The last sequence may be cut when `more` bytes follow. */
size_t encoding_utf8_size(struct slice bytes, bool more);

/* Whether all of them are. */
bool encoding_is_utf8(struct slice bytes, bool more);

#endif
