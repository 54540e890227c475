#include "workbook_xml.h"

#include "digits.h"

#include <stdio.h>

void xml_put(struct xml *xml, struct slice bytes) {
    array_reserve(&xml->bytes, bytes.size);
    if (bytes.size) memcpy(xml->bytes.at + xml->bytes.count, bytes.at, bytes.size);
    xml->bytes.count += bytes.size;
}

void xml_part(struct xml *xml, const char *name) {
    zip_member(xml->zip, name);
    xml_text(xml, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}

void xml_flush(struct xml *xml) {
    zip_put(xml->zip, (struct slice){xml->bytes.at, xml->bytes.count});
    array_clear(&xml->bytes);
}

void xml_text(struct xml *xml, const char *text) { xml_put(xml, slice_of(text)); }

void xml_number(struct xml *xml, size_t number) {
    struct digits digits;
    xml_put(xml, digits_of((long)number, &digits));
}

static bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

/* Whether a spelling _xHHHH_ begins there. */
static bool is_spelling(struct slice text, size_t at) {
    enum { spelling = 7 };
    if (text.size - at < spelling || text.at[at + 1] != 'x' || text.at[at + 6] != '_') return false;
    for (size_t i = at + 2; i < at + 6; i++)
        if (!is_hex(text.at[i])) return false;
    return true;
}

/* U+FFFE or U+FFFF */
static bool is_no_character(struct slice text, size_t at) {
    return text.size - at >= 3 && (unsigned char)text.at[at] == 0xEF && (unsigned char)text.at[at + 1] == 0xBF &&
           (unsigned char)text.at[at + 2] >= 0xBE;
}

static void spell(struct xml *xml, unsigned unit) {
    char room[8];
    int size = snprintf(room, sizeof room, "_x%04X_", unit);
    xml_put(xml, (struct slice){room, (size_t)size});
}

/* The bytes that begin there and cannot be written as they are; 0: it can. */
static size_t special_size(struct slice text, size_t at) {
    unsigned char c = (unsigned char)text.at[at];
    if (c < ' ') return c != '\t' && c != '\n';
    if (c == '_') return is_spelling(text, at);
    if (c == 0xEF) return is_no_character(text, at) ? 3 : 0;
    return c == '&' || c == '<' || c == '>' || c == '"';
}

static void put_special(struct xml *xml, struct slice text, size_t at) {
    unsigned char c = (unsigned char)text.at[at];
    switch (c) {
    case '&': xml_text(xml, "&amp;"); break;
    case '<': xml_text(xml, "&lt;"); break;
    case '>': xml_text(xml, "&gt;"); break;
    case '"': xml_text(xml, "&quot;"); break;
    case 0xEF: spell(xml, (unsigned char)text.at[at + 2] == 0xBE ? 0xFFFE : 0xFFFF); break;
    default: spell(xml, c);
    }
}

void xml_escaped(struct xml *xml, struct slice text) {
    size_t plain = 0; /* where what is not yet written begins */
    for (size_t i = 0; i < text.size; i++) {
        size_t size = special_size(text, i);
        if (!size) continue;
        xml_put(xml, slice_cut(text, plain, i));
        put_special(xml, text, i);
        plain = i + size;
    }
    xml_put(xml, slice_cut(text, plain, text.size));
}

static bool is_url_sign(struct slice url, size_t at) {
    char c = url.at[at];
    if (c == '%') return url.size - at > 2 && is_hex(url.at[at + 1]) && is_hex(url.at[at + 2]);
    return c > ' ' && c < 0x7F && !strchr("\"<>\\^`{|}[]", c);
}

void xml_url(struct xml *xml, struct slice url) {
    for (size_t i = 0; i < url.size; i++) {
        char room[4];
        struct slice sign = slice_cut(url, i, i + 1);
        if (!is_url_sign(url, i))
            sign = (struct slice){room, (size_t)snprintf(room, sizeof room, "%%%02X", (unsigned char)url.at[i])};
        xml_escaped(xml, sign);
    }
}

struct slice xml_front(struct slice text, size_t units) {
    if (text.size <= units) return text;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        size_t more = c >= 0xF0 ? 2 : (c & 0xC0) != 0x80;
        if (more > units) return slice_cut(text, 0, i);
        units -= more;
    }
    return text;
}
