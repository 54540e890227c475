#include "text.h"

#include "array.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A code point is fresh when it is a starter that never composes with what stands
 * before it: normalisation treats what precedes it and what begins with it apart.
 * It is settled when it is fresh and keeps itself. A run that may have to change
 * therefore begins at an unsettled fresh code point or at the last fresh one before
 * a mark, and ends before the next fresh one. Only such runs are handed to utf8proc,
 * and only those that come back different are copied and mapped. */

enum { longest_decomposition = 32 };

/* Code points that are another one's, but for how they look in print: how that is written. An empty string: a mark
 * for who sets the lines, which nobody reads. */
static const char *plain_look(uint32_t point) {
    switch (point) {
    case 0xAD:   /* soft hyphen */
    case 0x200B: /* zero width space */
    case 0x2060: /* word joiner */
    case 0xFEFF: return "";
    case 0x85:
    case 0x2028: return "\n";
    case 0x2029: return "\n\n";
    case 0x2010:
    case 0x2011:
    case 0x2212:
    case 0xFE63: return "-";
    case 0x2012: return "\u2013";
    case 0x2015: return "\u2014";
    case 0xB4:
    case 0x2BC:
    case 0x2032: return "'";
    case 0x2033: return "\"";
    case 0xFB00: return "ff";
    case 0xFB01: return "fi";
    case 0xFB02: return "fl";
    case 0xFB03: return "ffi";
    case 0xFB04: return "ffl";
    default: return NULL;
    }
}

enum { first_fullwidth = 0xFF01, last_fullwidth = 0xFF5E, fullwidth_less = 0xFEE0 };

static bool is_fullwidth(uint32_t point) { return point >= first_fullwidth && point <= last_fullwidth; }

/* A mark that nobody reads goes with what stands before it. */
static bool is_unread(uint32_t point) {
    const char *look = plain_look(point);
    return look && !*look;
}

static const uint32_t malformed = UINT32_MAX; /* what decode gives for bytes that are to be replaced */
static const uint32_t replacement = 0xFFFD;

struct making {
    struct slice raw;
    struct text *text;
    size_t copied; /* raw bytes that `bytes` already accounts for */
    array_of(char) bytes;
    array_of(struct text_run) runs;
    array_of(utf8proc_int32_t) points, ordered;
    array_of(char) encoded;
};

/* --- reading ------------------------------------------------------------- */

/* The first byte at or after `at` that is not 01-7F. */
static size_t skip_ascii(struct slice raw, size_t at) {
#ifdef __SSE2__
    for (; raw.size - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(raw.at + at));
        unsigned plain = (unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(bytes, _mm_setzero_si128()));
        if (plain != 0xFFFF) return at + (unsigned)__builtin_ctz(~plain);
    }
#else
    const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
    for (uint64_t word; raw.size - at >= 8; at += 8) {
        memcpy(&word, raw.at + at, 8);
        if ((word | (word - ones)) & highs) break;
    }
#endif
    while (at < raw.size && (unsigned char)raw.at[at] - 1u < 0x7F) at++;
    return at;
}

/* Well-formed sequences as table 3-7 of the standard lists them: only the second
 * byte has bounds that depend on the first. */
static size_t decode(struct slice raw, size_t at, uint32_t *point) {
    const unsigned char *from = (const unsigned char *)raw.at + at;
    unsigned lead = from[0], low = 0x80, high = 0xBF;
    size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    *point = lead ? lead : malformed;
    if (lead < 0x80) return 1;
    *point = malformed;
    if (lead < 0xC2 || lead > 0xF4) return 1;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    uint32_t sum = lead & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++, low = 0x80, high = 0xBF) {
        if (at + i == raw.size || from[i] < low || from[i] > high) return i;
        sum = sum << 6 | (from[i] & 0x3Fu);
    }
    *point = sum;
    return size;
}

/* Whether the whole of a code point's decomposition composes to it again. */
static bool keeps_itself(uint32_t point) {
    utf8proc_int32_t parts[longest_decomposition];
    int class = 0;
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)point, parts, longest_decomposition, options, &class);
    if (count > 1) count = utf8proc_normalize_utf32(parts, count, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return count == 1 && parts[0] == (utf8proc_int32_t)point;
}

/* All second halves of a composition have one of these classes; so do many marks
 * that are none, which are merely looked at more closely. */
static bool may_attach(int boundclass) {
    return boundclass == UTF8PROC_BOUNDCLASS_EXTEND || boundclass == UTF8PROC_BOUNDCLASS_SPACINGMARK ||
           boundclass == UTF8PROC_BOUNDCLASS_V || boundclass == UTF8PROC_BOUNDCLASS_T;
}

static bool is_fresh(uint32_t point) {
    if (is_unread(point)) return false;
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)point);
    return !property->combining_class && !may_attach(property->boundclass);
}

/* The ranges are those in which every code point is settled and which make up
 * most of what is written: Latin, Greek, Cyrillic, punctuation, Vietnamese, Han, Hangul. */
static bool is_settled(uint32_t point) {
    if (plain_look(point) || is_fullwidth(point)) return false;
    if (point < 0x300 || (point >= 0x2002 && point < 0x2070) || (point >= 0x388 && point < 0x482)) return true;
    if ((point >= 0x1E00 && point < 0x1F00) || (point >= 0x4E00 && point < 0xA000)) return true;
    if (point >= 0xAC00 && point < 0xD7A4) return true;
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)point);
    if (property->combining_class || may_attach(property->boundclass)) return false;
    return property->decomp_seqindex == UINT16_MAX || property->decomp_type || keeps_itself(point);
}

static size_t step_back(struct slice raw, size_t at) {
    do at--;
    while (((unsigned char)raw.at[at] & 0xC0) == 0x80);
    return at;
}

/* Where the first run that may have to change starts, or the end. `from` is the
 * start of the text or the end of a run. */
static size_t next_doubt(struct slice raw, size_t from) {
    size_t at = from;
    while ((at = skip_ascii(raw, at)) < raw.size) {
        uint32_t point;
        size_t size = decode(raw, at, &point);
        if (point == malformed) return at;
        if (!is_settled(point)) return at == from || is_fresh(point) ? at : step_back(raw, at);
        at += size;
    }
    return at;
}

/* --- one run ------------------------------------------------------------- */

static void push_decomposed(struct making *making, uint32_t point) {
    if (is_fullwidth(point)) point -= fullwidth_less;
    array_reserve(&making->points, longest_decomposition);
    utf8proc_int32_t *to = making->points.at + making->points.count;
    int class = 0;
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)point, to, longest_decomposition, options, &class);
    assert(count > 0 && count <= longest_decomposition);
    making->points.count += (size_t)count;
}

static void push_point(struct making *making, uint32_t point) {
    const char *look = plain_look(point);
    if (!look) {
        push_decomposed(making, point);
        return;
    }
    struct slice plain = slice_of(look);
    for (size_t at = 0; at < plain.size;) push_decomposed(making, text_next(plain, &at));
}

/* Reads the run at `start` into `points`; returns its end. What nobody reads stays where it is all of the run. */
static size_t read_run(struct making *making, size_t start) {
    uint32_t point, unread;
    size_t at = start + decode(making->raw, start, &point);
    array_clear(&making->points);
    if (point == malformed) making->text->malformed++;
    push_point(making, unread = point == malformed ? replacement : point);
    while (at < making->raw.size) {
        size_t size = decode(making->raw, at, &point);
        if (point == malformed || is_fresh(point)) break;
        push_point(making, point);
        at += size;
    }
    if (!making->points.count) push_decomposed(making, unread);
    return at;
}

static unsigned mark_class(utf8proc_int32_t point) {
    return (unsigned)utf8proc_get_property(point)->combining_class & 0xFF;
}

static bool in_order(const utf8proc_int32_t *marks, size_t count) {
    for (size_t i = 1; i < count; i++)
        if (mark_class(marks[i]) < mark_class(marks[i - 1])) return false;
    return true;
}

/* Sorts marks by class and keeps equals in order. Counting, since the time of utf8proc's
 * exchange sort grows with the square of the marks. */
static void order_marks(struct making *making, utf8proc_int32_t *marks, size_t count) {
    if (in_order(marks, count)) return;
    size_t places[257] = {0};
    array_clear(&making->ordered);
    array_reserve(&making->ordered, count);
    for (size_t i = 0; i < count; i++) places[mark_class(marks[i]) + 1]++;
    for (size_t i = 1; i < 257; i++) places[i] += places[i - 1];
    for (size_t i = 0; i < count; i++) making->ordered.at[places[mark_class(marks[i])]++] = marks[i];
    memcpy(marks, making->ordered.at, count * sizeof *marks);
}

/* Canonical order: of each stretch of marks between starters. */
static void order_run(struct making *making) {
    utf8proc_int32_t *points = making->points.at;
    size_t count = making->points.count, first = 0;
    for (size_t i = 0; i <= count; i++) {
        if (i < count && mark_class(points[i])) continue;
        order_marks(making, points + first, i - first);
        first = i + 1;
    }
}

static struct slice compose_run(struct making *making) {
    utf8proc_ssize_t count = utf8proc_normalize_utf32(making->points.at, (utf8proc_ssize_t)making->points.count,
                                                      UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    assert(count > 0);
    array_clear(&making->encoded);
    array_reserve(&making->encoded, (size_t)count * 4);
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        utf8proc_uint8_t *to = (utf8proc_uint8_t *)making->encoded.at + making->encoded.count;
        making->encoded.count += (size_t)utf8proc_encode_char(making->points.at[i], to);
    }
    return (struct slice){making->encoded.at, making->encoded.count};
}

static void append(struct making *making, struct slice part) {
    array_reserve(&making->bytes, part.size);
    if (part.size) memcpy(making->bytes.at + making->bytes.count, part.at, part.size);
    making->bytes.count += part.size;
}

static void replace_run(struct making *making, size_t start, size_t end, struct slice by) {
    if (!making->bytes.room) array_reserve(&making->bytes, making->raw.size / 2 + by.size);
    append(making, slice_cut(making->raw, making->copied, start));
    struct text_run run = {.start = making->bytes.count, .original_start = start, .original_end = end};
    append(making, by);
    run.end = making->bytes.count;
    array_push(&making->runs, run);
    making->copied = end;
}

/* --- the whole text ------------------------------------------------------ */

static void finish(struct making *making, struct arena *arena) {
    struct text *text = making->text;
    if (making->runs.count) {
        append(making, slice_cut(making->raw, making->copied, making->raw.size));
        text->bytes = arena_copy(arena, (struct slice){making->bytes.at, making->bytes.count});
        size_t size = making->runs.count * sizeof *making->runs.at;
        text->map = (struct text_map){memcpy(arena_alloc(arena, size), making->runs.at, size), making->runs.count};
    }
    array_free(&making->bytes);
    array_free(&making->runs);
    array_free(&making->points);
    array_free(&making->ordered);
    array_free(&making->encoded);
}

void text_normalise(struct slice raw, struct arena *arena, struct text *out) {
    *out = (struct text){.bytes = raw};
    struct making making = {.raw = raw, .text = out};
    size_t end;
    for (size_t at = 0; (at = next_doubt(raw, at)) < raw.size; at = end) {
        end = read_run(&making, at);
        order_run(&making);
        struct slice normal = compose_run(&making);
        if (!slice_equal(normal, slice_cut(raw, at, end))) replace_run(&making, at, end, normal);
    }
    finish(&making, arena);
}

/* The last run that starts before the offset, NULL: none. */
static const struct text_run *run_before(const struct text *text, size_t offset) {
    size_t low = 0, high = text->map.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text->map.runs[middle].start < offset) low = middle + 1;
        else high = middle;
    }
    return low ? &text->map.runs[low - 1] : NULL;
}

static size_t original(const struct text *text, size_t offset, bool at_start) {
    if (offset > text->bytes.size) offset = text->bytes.size;
    const struct text_run *run = run_before(text, offset);
    if (!run) return offset;
    if (offset >= run->end) return run->original_end + (offset - run->end);
    return at_start ? run->original_start : run->original_end;
}

size_t text_original_start(const struct text *text, size_t offset) { return original(text, offset, true); }

size_t text_original_end(const struct text *text, size_t offset) { return original(text, offset, false); }

/* --- other services ------------------------------------------------------ */

static size_t next_malformed(struct slice raw, size_t at, size_t *size) {
    while ((at = skip_ascii(raw, at)) < raw.size) {
        uint32_t point;
        *size = decode(raw, at, &point);
        if (point == malformed) break;
        at += *size;
    }
    return at;
}

struct slice text_repair(struct arena *arena, struct slice raw, size_t *count) {
    array_of(char) bytes = {0};
    size_t copied = 0, size = 0;
    for (size_t at = 0; (at = next_malformed(raw, at, &size)) < raw.size; at += size, copied = at) {
        array_reserve(&bytes, at - copied + 3);
        memcpy(bytes.at + bytes.count, raw.at + copied, at - copied);
        bytes.count += at - copied;
        memcpy(bytes.at + bytes.count, "\xEF\xBF\xBD", 3);
        bytes.count += 3;
        if (count) ++*count;
    }
    if (!bytes.count) return raw;
    array_reserve(&bytes, raw.size - copied);
    memcpy(bytes.at + bytes.count, raw.at + copied, raw.size - copied);
    struct slice repaired = arena_copy(arena, (struct slice){bytes.at, bytes.count + raw.size - copied});
    array_free(&bytes);
    return repaired;
}

struct slice text_as_read(const struct text *text, struct slice raw, struct arena *arena, size_t start, size_t end) {
    struct slice read = slice_cut(raw, text_original_start(text, start), text_original_end(text, end));
    return text_repair(arena, read, NULL);
}

/* Letters that have no decomposition, after case folding, and signs that are written for the plain ones. */
static const char *base_letters(utf8proc_int32_t point) {
    switch (point) {
    case 0xE6: return "ae";
    case 0xF0: return "d";  /* ð */
    case 0xF8: return "o";  /* ø */
    case 0xFE: return "th"; /* þ */
    case 0x111: return "d"; /* đ */
    case 0x127: return "h"; /* ħ */
    case 0x131: return "i"; /* ı */
    case 0x142: return "l"; /* ł */
    case 0x153: return "oe";
    case 0x167: return "t"; /* ŧ */
    case 0x2BC:
    case 0x2018:
    case 0x2019: return "'";
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return "-";
    default: return NULL;
    }
}

/* `to` has room for four bytes; returns how many were written. */
static size_t write_folded(utf8proc_int32_t point, char *to) {
    const char *letters = base_letters(point);
    if (!letters) return (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)to);
    size_t size = strlen(letters);
    memcpy(to, letters, size);
    return size;
}

static size_t fold_point(uint32_t point, char *to) {
    utf8proc_int32_t parts[longest_decomposition];
    utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
    int class = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)point, parts, longest_decomposition, options, &class);
    assert(count <= longest_decomposition);
    size_t size = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++) size += write_folded(parts[i], to + size);
    return size;
}

static unsigned char fold_byte(unsigned char byte) {
    return byte >= 'A' && byte <= 'Z' ? (unsigned char)(byte + 32) : byte;
}

/* False when the text is not all ASCII; a NUL is not. */
static bool fold_ascii(struct slice text, char *to) {
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte - 1u >= 0x7F) return false;
        to[i] = (char)fold_byte(byte);
    }
    to[text.size] = '\0';
    return true;
}

struct slice text_fold(struct arena *arena, struct slice text) {
    char *plain = arena_alloc(arena, text.size + 1);
    if (fold_ascii(text, plain)) return (struct slice){plain, text.size};
    array_of(char) bytes = {0};
    array_reserve(&bytes, text.size + 1);
    for (size_t at = 0; at < text.size;) {
        uint32_t point;
        at += decode(text, at, &point);
        array_reserve(&bytes, 4 * longest_decomposition);
        if (point < 0x80) bytes.at[bytes.count++] = (char)fold_byte((unsigned char)point);
        else bytes.count += fold_point(point == malformed ? replacement : point, bytes.at + bytes.count);
    }
    struct slice folded = arena_copy(arena, (struct slice){bytes.at, bytes.count});
    array_free(&bytes);
    return folded;
}

static utf8proc_category_t category(uint32_t point) { return utf8proc_category((utf8proc_int32_t)point); }

bool text_wide_is_upper(uint32_t point) {
    return category(point) == UTF8PROC_CATEGORY_LU || category(point) == UTF8PROC_CATEGORY_LT;
}

bool text_wide_is_lower(uint32_t point) { return category(point) == UTF8PROC_CATEGORY_LL; }

bool text_wide_is_letter(uint32_t point) {
    switch (category(point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return true;
    default: return false;
    }
}
