/* Unicode: the only includer of utf8proc.h.
 *
 * Every stage after this one may rely on three things: its text is well-formed
 * UTF-8, is in normalisation form C (Unicode 15, UAX 15), and holds no NUL. Signs
 * and letters that differ from plain ones in look only are those: hyphens that do
 * not break, ligatures, letters of full width, line separators; soft hyphens and
 * blanks without width are gone. What had to change for that is kept as a list of runs, so that every border in the
 * normalised text leads back to a border in the bytes that were read. Nearly all
 * news is in that form already; it is then neither copied nor mapped.
 *
 * Nothing here fails: malformed bytes are replaced and counted. */
#ifndef CHANCERY_TEXT_H
#define CHANCERY_TEXT_H

#include "arena.h"

/* A stretch that normalisation changed. It is atomic: no border inside the one
 * side belongs to a border inside the other. Neither side is empty. */
struct text_run {
    size_t start, end;                   /* normalised, half-open */
    size_t original_start, original_end; /* as read, half-open */
};

/* The changed runs in order; before, between and after them both texts run in step. */
struct text_map {
    const struct text_run *runs;
    size_t count;
};

struct text {
    struct slice bytes; /* normalised; the very slice that was read when nothing changed */
    struct text_map map;
    size_t malformed; /* ill-formed sequences and NULs, each now one U+FFFD */
};

/* Makes the raw bytes well-formed and normal. One U+FFFD stands for each maximal
 * subpart of an ill-formed sequence (Unicode 15, section 3.9, as the W3C's
 * Encoding Standard does it) and for each NUL. A byte order mark stays. `out`
 * points into `raw` or into the arena. */
void text_normalise(struct slice raw, struct arena *arena, struct text *out);

/* The border in the bytes as read that belongs to one of the normalised text.
 * Only inside a changed run do the two differ: a mention that starts there starts
 * with the run, one that ends there ends with it. Past the end counts as the end. */
size_t text_original_start(const struct text *text, size_t offset);
size_t text_original_end(const struct text *text, size_t offset);

/* The bytes of `raw`, which was normalised, that belong to a range of the normalised
 * text; repaired as below. */
struct slice text_as_read(const struct text *text, struct slice raw, struct arena *arena, size_t start, size_t end);

/* Well-formed UTF-8 without NUL, replaced as text_normalise does it but not
 * normalised: for names of files and other text that has no offsets. The slice
 * itself when there was nothing to replace. `malformed` (may be NULL) is increased. */
struct slice text_repair(struct arena *arena, struct slice raw, size_t *malformed);

/* Lower case without diacritics, for comparing names: Łukasz is lukasz, ß is ss,
 * é is e. Compatibility forms are taken apart (ﬁ is fi); letters that Unicode does not
 * take apart but writers do are spelt by base letters (ł ø đ ı æ œ þ …). */
struct slice text_fold(struct arena *arena, struct slice text);

bool text_wide_is_upper(uint32_t point);
bool text_wide_is_lower(uint32_t point);
bool text_wide_is_letter(uint32_t point);

/* An upper case or title case letter. */
static inline bool text_is_upper(uint32_t point) { return point < 0x80 ? point - 'A' < 26 : text_wide_is_upper(point); }

static inline bool text_is_lower(uint32_t point) { return point < 0x80 ? point - 'a' < 26 : text_wide_is_lower(point); }

/* A letter of any script, or a mark that stands on one, so that a word whose
 * letters have no composed form stays one word. */
static inline bool text_is_letter(uint32_t point) {
    return point < 0x80 ? (point | 0x20) - 'a' < 26 : text_wide_is_letter(point);
}

/* The code point at *at, which is moved behind it. The text must be well-formed
 * and *at the start of a code point before its end. */
static inline uint32_t text_next(struct slice text, size_t *at) {
    const unsigned char *from = (const unsigned char *)text.at + *at;
    if (from[0] < 0x80) return *at += 1, from[0];
    if (from[0] < 0xE0) return *at += 2, (from[0] & 0x1Fu) << 6 | (from[1] & 0x3Fu);
    uint32_t middle = (from[1] & 0x3Fu) << 6 | (from[2] & 0x3Fu);
    if (from[0] < 0xF0) return *at += 3, (from[0] & 0x0Fu) << 12 | middle;
    return *at += 4, (from[0] & 0x07u) << 18 | middle << 6 | (from[3] & 0x3Fu);
}

#endif
