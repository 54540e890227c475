#include "encoding.h"

#include <errno.h>
#include <iconv.h>

enum { longest_label = 40 };

static const struct slice replacement = {"\xEF\xBF\xBD", 3};

/* --- which encoding ------------------------------------------------------------------- */

/* Labels of the Encoding Standard that mean another encoding than iconv makes of them. */
static const char *const labels[][2] = {
    {"unicode-1-1-utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"iso-8859-1", "WINDOWS-1252"},
    {"iso8859-1", "WINDOWS-1252"},
    {"latin1", "WINDOWS-1252"},
    {"l1", "WINDOWS-1252"},
    {"us-ascii", "WINDOWS-1252"},
    {"ascii", "WINDOWS-1252"},
    {"cp1252", "WINDOWS-1252"},
    {"iso-8859-9", "WINDOWS-1254"},
    {"latin5", "WINDOWS-1254"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"windows-874", "CP874"},
    {"x-cp1250", "WINDOWS-1250"},
    {"x-cp1251", "WINDOWS-1251"},
    {"x-sjis", "CP932"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"euc-kr", "UHC"},
    {"ks_c_5601-1987", "UHC"},
    {"big5", "BIG5-HKSCS"},
    {"x-mac-cyrillic", "MAC-CYRILLIC"},
    {"utf-16", "UTF-16LE"},
    {"unicode", "UTF-16LE"},
};

static bool is_label_sign(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '_' || c == '.' ||
           c == ':' || c == '+';
}

/* iconv's name of the label, followed by a NUL; false when no label looks so. */
static bool iconv_name(struct slice label, char *name) {
    label = slice_trim(label);
    if (!label.size || label.size >= longest_label) return false;
    for (size_t i = 0; i < label.size; i++)
        if (!is_label_sign(label.at[i])) return false;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (slice_equal_nocase(label, slice_of(labels[i][0]))) label = slice_of(labels[i][1]);
    memcpy(name, label.at, label.size);
    name[label.size] = '\0';
    return true;
}

struct slice encoding_of_mark(struct slice head, size_t *size) {
    static const struct {
        struct slice mark;
        const char *label;
    } marks[] = {{{"\xEF\xBB\xBF", 3}, "UTF-8"}, {{"\xFF\xFE", 2}, "UTF-16LE"}, {{"\xFE\xFF", 2}, "UTF-16BE"}};
    *size = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!slice_starts(head, marks[i].mark)) continue;
        *size = marks[i].mark.size;
        return slice_of(marks[i].label);
    }
    return slice_of("");
}

/* The value behind `key=` at the beginning of the text, in quotation marks or not. */
static struct slice value_of(struct slice text, const char *key) {
    if (!slice_starts_nocase(text, slice_of(key))) return slice_of("");
    size_t at = strlen(key), end;
    while (at < text.size && (unsigned char)text.at[at] <= ' ') at++;
    if (at == text.size || text.at[at++] != '=') return slice_of("");
    while (at < text.size && ((unsigned char)text.at[at] <= ' ' || text.at[at] == '"' || text.at[at] == '\'')) at++;
    for (end = at; end < text.size && is_label_sign(text.at[end]);) end++;
    return slice_cut(text, at, end);
}

struct slice encoding_of_type(struct slice content_type) {
    for (size_t i = 0; i < content_type.size; i++) {
        struct slice value = value_of(slice_cut(content_type, i, content_type.size), "charset");
        if (value.size) return value;
    }
    return slice_of("");
}

static struct slice declared_in_xml(struct slice head) {
    size_t end = slice_find(head, slice_of("?>"), 0);
    struct slice declaration = slice_cut(head, 0, end == SIZE_MAX ? 0 : end);
    for (size_t i = 0; i < declaration.size; i++) {
        struct slice value = value_of(slice_cut(declaration, i, declaration.size), "encoding");
        if (value.size) return value;
    }
    return slice_of("");
}

static struct slice declared_in_meta(struct slice head) {
    for (size_t at = slice_find(head, slice_of("<"), 0); at != SIZE_MAX; at = slice_find(head, slice_of("<"), at + 1)) {
        struct slice rest = slice_cut(head, at, head.size);
        size_t end = slice_find(rest, slice_of(">"), 0);
        if (slice_starts_nocase(rest, slice_of("<!--")) && (end = slice_find(rest, slice_of("-->"), 0)) != SIZE_MAX)
            at += end;
        if (!slice_starts_nocase(rest, slice_of("<meta")) || end == SIZE_MAX) continue;
        struct slice value = encoding_of_type(slice_cut(rest, 0, end));
        if (value.size) return value;
    }
    return slice_of("");
}

struct slice encoding_of_markup(struct slice head) {
    static const struct slice little = {"<\0", 2}, big = {"\0<", 2};
    head = slice_cut(head, 0, encoding_head);
    if (slice_starts(head, little)) return slice_of("UTF-16LE");
    if (slice_starts(head, big)) return slice_of("UTF-16BE");
    struct slice label =
        slice_starts_nocase(slice_trim(head), slice_of("<?xml")) ? declared_in_xml(slice_trim(head)) : slice_of("");
    if (!label.size) label = declared_in_meta(head);
    /* It could not be read if it were so. */
    return slice_starts_nocase(label, slice_of("utf-16")) ? slice_of("UTF-8") : label;
}

bool encoding_is_known(struct slice label) {
    struct encoding encoding;
    bool known = encoding_open(&encoding, label);
    encoding_close(&encoding);
    return known;
}

/* --- conversion ----------------------------------------------------------------------- */

bool encoding_open(struct encoding *encoding, struct slice label) {
    char name[longest_label];
    *encoding = (struct encoding){.conversion = NULL};
    if (!iconv_name(label, name)) return false;
    iconv_t conversion = iconv_open("UTF-8", name);
    if (conversion == (iconv_t)-1) return false;
    encoding->conversion = conversion;
    return true;
}

void encoding_close(struct encoding *encoding) {
    if (encoding->conversion) iconv_close(encoding->conversion);
    encoding->conversion = NULL;
}

struct output {
    char *at;
    size_t room, size;
};

static void make_room(struct output *output, struct arena *arena, size_t more) {
    if (output->room - output->size >= more) return;
    char *larger = arena_alloc(arena, output->room = (output->room + more) * 2);
    if (output->size) memcpy(larger, output->at, output->size);
    output->at = larger;
}

static void put_replacement(struct encoding *encoding, struct output *output, struct arena *arena) {
    make_room(output, arena, replacement.size);
    memcpy(output->at + output->size, replacement.at, replacement.size);
    output->size += replacement.size;
    encoding->malformed++;
}

/* Converts what it can; returns what is left: the beginning of a sequence. */
static struct slice convert(struct encoding *encoding, struct slice from, struct output *output, struct arena *arena) {
    enum { least_room = 64 };
    char *at = (char *)(uintptr_t)from.at; /* iconv does not write there */
    size_t left = from.size;
    while (left) {
        make_room(output, arena, left + least_room);
        char *to = output->at + output->size;
        size_t room = output->room - output->size;
        size_t done = iconv(encoding->conversion, &at, &left, &to, &room);
        output->size = output->room - room;
        if (done != (size_t)-1) continue;
        if (errno == EINVAL) break;
        if (errno == E2BIG) make_room(output, arena, output->room + least_room);
        else put_replacement(encoding, output, arena), at++, left--;
    }
    return (struct slice){at, left};
}

struct slice encoding_convert(struct encoding *encoding, struct slice piece, struct arena *arena) {
    struct output output = {.at = NULL};
    while (encoding->left_size && piece.size) {
        encoding->left[encoding->left_size++] = piece.at[0];
        piece = slice_cut(piece, 1, piece.size);
        struct slice left = convert(encoding, (struct slice){encoding->left, encoding->left_size}, &output, arena);
        memmove(encoding->left, left.at, left.size);
        encoding->left_size = left.size;
        if (left.size < sizeof encoding->left) continue;
        put_replacement(encoding, &output, arena);
        encoding->left_size = 0;
    }
    struct slice left = convert(encoding, piece, &output, arena);
    for (; left.size > sizeof encoding->left - 1; left = slice_cut(left, 1, left.size))
        put_replacement(encoding, &output, arena);
    if (left.size) memcpy(encoding->left, left.at, left.size), encoding->left_size = left.size;
    return output.at ? (struct slice){output.at, output.size} : slice_of("");
}

struct slice encoding_finish(struct encoding *encoding, struct arena *arena) {
    struct output output = {.at = NULL};
    if (encoding->left_size) put_replacement(encoding, &output, arena);
    encoding->left_size = 0;
    return output.at ? (struct slice){output.at, output.size} : slice_of("");
}

/* --- UTF-8 ---------------------------------------------------------------------------- */

/* The bytes of the sequence that the byte begins; 0: none. */
static size_t sequence_size(unsigned char byte) {
    if (byte < 0x80) return 1;
    if (byte >= 0xC2 && byte < 0xE0) return 2;
    if (byte >= 0xE0 && byte < 0xF0) return 3;
    return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

size_t encoding_utf8_size(struct slice bytes, bool more) {
    for (size_t at = 0; at < bytes.size;) {
        size_t size = sequence_size((unsigned char)bytes.at[at]), seen = 1;
        if (!size) return at;
        while (seen < size && at + seen < bytes.size && ((unsigned char)bytes.at[at + seen] & 0xC0) == 0x80) seen++;
        if (seen < size && !(more && at + seen == bytes.size)) return at;
        at += seen;
    }
    return bytes.size;
}

bool encoding_is_utf8(struct slice bytes, bool more) { return encoding_utf8_size(bytes, more) == bytes.size; }
