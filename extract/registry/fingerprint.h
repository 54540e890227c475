/* What an article says, in a few bytes by which a story is known again.
 *
 * `content` is a hash of the normalised text. Articles of sixty words and signs or more have a sketch of the
 * set of all four words in a row (Broder, "On the resemblance and containment of documents",
 * 1997), by one permutation (Li, Owen and Zhang, "One permutation hashing", 2012) with four bits
 * a minimum (Li and König, "b-bit minwise hashing", 2010), and their numbers and names as bits.
 * Two notes made from one template resemble each other as an article does its correction, but
 * their numbers and names are others.
 *
 * Fingerprints are kept in files: whatever changes them changes the version in seen_before.c. */
#ifndef CHANCERY_FINGERPRINT_H
#define CHANCERY_FINGERPRINT_H

#include "document.h"

enum { SKETCH_MINIMA, SKETCH_NUMBERS = 3, SKETCH_NAMES, sketch_parts };

struct fingerprint {
    uint64_t content;              /* 0: the article was refused */
    uint64_t sketch[sketch_parts]; /* 48 minima of four bits, 0: none; numbers; names. All 0 of a short article */
};

/* The hash of a text, which text_normalise has made. A few words that come back another day ("President Berg
 * spoke.") are other news: of short texts the day of publication as the source gives it counts too. */
uint64_t fingerprint_content(struct slice normal, struct slice published);

/* The fingerprint of an article after pipeline_run; its day as for fingerprint_content. */
struct fingerprint fingerprint_of(const struct article *article, struct slice published);

bool fingerprint_has_sketch(const struct fingerprint *fingerprint);

/* How many of their minima two sketches share, where that is enough for two articles
 * to be one story with small changes; else 0. */
unsigned fingerprint_shared(const struct fingerprint *a, const struct fingerprint *b);

/* --- as cells of tables -------------------------------------------------------------------- */

enum { FINGERPRINT_CONTENT, FINGERPRINT_SKETCH, fingerprint_cells };

/* Hexadecimal cells in the arena; the second is empty where there is no sketch. */
void fingerprint_print(const struct fingerprint *fingerprint, struct arena *arena, struct slice *cells);

/* What such cells say. Returns the number of the first that cannot be one, or fingerprint_cells. */
size_t fingerprint_read(const struct slice *cells, struct fingerprint *fingerprint);

/* Hexadecimal digits, sixteen to a number. */
struct slice fingerprint_digits(struct arena *arena, const uint64_t *numbers, size_t count);
bool fingerprint_numbers(struct slice digits, uint64_t *numbers, size_t count);

#endif
