#include "source_parts.h"

#include "encoding.h"

#include <errno.h>
#include <string.h>

enum { looked_at = 8 * 1024 }; /* bytes that tell what a file is; a NUL in them makes it binary */

const char source_empty[] = "empty; put an article into it or leave it out";

const char *source_format_at(size_t number) {
    static const char *const names[] = {"auto", "text", "lines", "jsonl", "html", "feed", "warc", "csv", NULL};
    return names[number];
}

bool source_format_named(struct slice name, enum source_format *format) {
    const char *each;
    for (size_t i = 0; (each = source_format_at(i)); i++) {
        if (!slice_equal(name, slice_of(each))) continue;
        *format = (enum source_format)i;
        return true;
    }
    return false;
}

static size_t skip_blank(struct slice text, size_t at) {
    if (at == 0 && slice_starts(text, slice_of("\xEF\xBB\xBF"))) at = 3;
    while (at < text.size && strchr(" \t\r\n\v\f", text.at[at]) && text.at[at]) at++;
    return at;
}

bool source_is_blank(struct slice text) { return skip_blank(text, 0) == text.size; }

/* --- markup ------------------------------------------------------------------------------ */

/* Behind "end", or the end of the text. */
static struct slice behind(struct slice text, const char *end) {
    size_t at = slice_find(text, slice_of(end), 0);
    return at == SIZE_MAX ? slice_cut(text, text.size, text.size) : slice_cut(text, at + strlen(end), text.size);
}

/* From the first element on, or from the document type when it says more. */
static struct slice first_element(struct slice head) {
    for (;;) {
        head = slice_cut(head, skip_blank(head, 0), head.size);
        if (slice_starts_nocase(head, slice_of("<!--"))) head = behind(head, "-->");
        else if (slice_starts_nocase(head, slice_of("<?"))) head = behind(head, "?>");
        else return head;
    }
}

static bool is_element(struct slice text, const char *name) {
    size_t size = strlen(name);
    bool same =
        text.size > size + 1 && text.at[0] == '<' && slice_starts_nocase(slice_cut(text, 1, text.size), slice_of(name));
    return same && strchr(" \t\r\n/>", text.at[size + 1]) != NULL;
}

bool source_is_page(struct slice head) {
    static const char *const names[] = {"!doctype html", "html", "head", "body"};
    struct slice first = first_element(head);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_element(first, names[i])) return true;
    return false;
}

static bool is_named_page(struct slice path) {
    return walk_is_kind(path, ".html") || walk_is_kind(path, ".htm") || walk_is_kind(path, ".xhtml");
}

static bool is_xml_feed(struct slice head) {
    static const char *const names[] = {"rss", "feed", "rdf:RDF", "atom:feed", "RDF"};
    struct slice first = first_element(head);
    /* A document type may hold declarations, but names the root element. */
    if (slice_starts_nocase(first, slice_of("<!doctype "))) {
        struct slice name = slice_cut(first, strlen("<!doctype "), first.size);
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            if (slice_starts_nocase(name, slice_of(names[i]))) return true;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_element(first, names[i])) return true;
    return false;
}

/* A JSON Feed names the version of its format, near its beginning as a rule. */
static bool is_json_feed(struct slice head) {
    size_t start = skip_blank(head, 0);
    return start < head.size && head.at[start] == '{' &&
           slice_find(head, slice_of("jsonfeed.org/version/"), start) != SIZE_MAX;
}

/* --- which format ------------------------------------------------------------------------ */

/* Whether the first line that is not blank is an object with a text. Looks no
 * further than an article may be long. */
static bool looks_like_json(struct source *source) {
    struct reader *reader = &source->reader;
    size_t limit = source->options.limit, start = 0, end, searched = 0;
    while ((start = skip_blank(reader_seen(reader), start)) == reader_seen(reader).size)
        if ((limit && start > limit) || !reader_more(reader)) return false;
    if (reader_seen(reader).at[start] != '{') return false;
    while ((end = slice_find(reader_seen(reader), slice_of("\n"), start + searched)) == SIZE_MAX) {
        searched = reader_seen(reader).size - start;
        if ((limit && searched > limit) || !reader_more(reader)) break;
    }
    return source_json_is(slice_cut(reader_seen(reader), start, end), source_fields(source));
}

/* The head as UTF-8 when it is UTF-16, else as it is. */
static struct slice readable(struct slice head, struct arena *arena) {
    size_t mark;
    struct encoding encoding;
    struct slice label = encoding_of_mark(head, &mark);
    if (!label.size) label = encoding_of_markup(head);
    if (!slice_starts_nocase(label, slice_of("utf-16")) || !encoding_open(&encoding, label)) return head;
    struct slice text = encoding_convert(&encoding, slice_cut(head, mark, head.size), arena);
    encoding_close(&encoding);
    return text;
}

static struct slice first_line(struct slice head) {
    struct slice line = slice_cut(head, skip_blank(head, 0), head.size);
    return slice_trim(slice_cut(line, 0, slice_find(line, slice_of("\n"), 0)));
}

static enum source_format find_format(struct source *source, struct slice head) {
    struct slice path = slice_of(source->file.path);
    if (source->options.format != source_auto) return source->options.format;
    if (slice_starts(head, slice_of("WARC/"))) return source_warc;
    if (source_is_page(head)) return source_html;
    if (is_xml_feed(head) || is_json_feed(head)) return source_feed;
    if (is_named_page(path) && memchr(head.at, '<', head.size)) return source_html;
    if (walk_is_kind(path, ".jsonl") || walk_is_kind(path, ".ndjson")) return source_jsonl;
    if (source_is_header(source, first_line(head)) || walk_is_kind(path, ".csv") || walk_is_kind(path, ".tsv"))
        return source_csv;
    return looks_like_json(source) ? source_jsonl : source_text;
}

static bool is_tar(struct slice head) {
    enum { mark = 257 };
    return head.size > mark && slice_starts(slice_cut(head, mark, head.size), slice_of("ustar"));
}

/* Why the head is none of an article in plain text, lines or JSON Lines, else empty. */
static struct slice text_refusal(const struct source *source, struct slice head, struct slice text) {
    static const struct slice utf32 = {"\xFF\xFE\0\0", 4};
    struct slice start = slice_cut(text, skip_blank(text, 0), text.size);
    if (source->options.format == source_auto && slice_starts_nocase(start, slice_of("<?xml")))
        return slice_of("XML that is no feed; save it as RSS, Atom or plain text");
    if (slice_starts(start, slice_of("%PDF-"))) return slice_of("a PDF file; save its text as plain text in UTF-8");
    if (slice_starts(start, slice_of("{\\rtf"))) return slice_of("an RTF file; save it as plain text in UTF-8");
    if (slice_starts(head, utf32)) return slice_of("text in UTF-32; convert it with iconv -f UTF-32 -t UTF-8");
    if (is_tar(head)) return slice_of("a tar archive; unpack it, and name the folder");
    if (slice_starts(head, slice_of("PK\3\4")))
        return slice_of("a zip archive, as docx and odt are; unpack it, or save its text as plain text in UTF-8");
    return slice_of(memchr(text.at, '\0', text.size) ? "not text but a binary file; save it as plain text in UTF-8"
                                                     : "");
}

/* The same of markup, which may be in any encoding. */
static struct slice markup_refusal(struct slice text) {
    return slice_of(memchr(text.at, '\0', text.size) ? "not a page or feed but a binary file; save it as HTML or XML"
                                                     : "");
}

/* The bytes that tell what the file is. Where it is said to be JSON Lines that is the first line, so that
 * none is waited for before the one before it is read. */
static struct slice look_at_head(struct source *source) {
    struct reader *reader = &source->reader;
    bool told = source->options.format == source_jsonl;
    size_t end = SIZE_MAX;
    do {
        struct slice seen = reader_seen(reader);
        if (told) end = slice_find(seen, slice_of("\n"), 0);
        if (end != SIZE_MAX) return slice_cut(seen, 0, end < looked_at ? end + 1 : looked_at);
    } while (reader_seen(reader).size < looked_at && reader_more(reader));
    return slice_cut(reader_seen(reader), 0, looked_at);
}

/* Text, lines and tables say in a mark at most in which encoding they are; pages and feeds are decoded when
 * they are read. */
static void decode(struct source *source, struct slice marked, size_t mark) {
    enum source_format format = source->format;
    bool plain = format == source_text || format == source_lines || format == source_jsonl || format == source_csv;
    bool wide = slice_starts_nocase(marked, slice_of("utf-16"));
    if (!plain || (!wide && (marked.size || !source->options.encoding))) return;
    reader_decode(&source->reader, wide ? marked : slice_of(source->options.encoding), wide ? mark : 0, wide);
}

struct slice source_look(struct source *source, struct arena *arena) {
    struct reader *reader = &source->reader;
    reader_unpack(reader, source->options.ratio ? source->options.ratio : unpack_ratio);
    struct slice head = look_at_head(source);
    if (reader->unpack && unpack_problem(reader->unpack) && !head.size) return source_read_failure(source, arena);
    if (reader->failure && !head.size)
        return arena_print(arena, "cannot be read (%s); check the disk or copy the file", strerror(reader->failure));
    if (!head.size) return slice_of(source_empty);
    struct slice text = readable(head, arena);
    size_t mark;
    struct slice marked = encoding_of_mark(head, &mark); /* no part of the head */
    struct slice no_text = text_refusal(source, head, text), no_markup = markup_refusal(text);
    source->format = find_format(source, text); /* may read on: the head is gone then */
    bool odd_json = source->options.format == source_auto && source->format == source_text &&
                    walk_is_kind(slice_of(source->file.path), ".json");
    if (odd_json) return slice_of("JSON that is no feed; write JSON Lines, an object with a \"text\" on each line");
    decode(source, marked, mark);
    if (source->format == source_warc) return slice_of(""); /* pages in it may be compressed */
    return source->format == source_html || source->format == source_feed ? no_markup : no_text;
}
