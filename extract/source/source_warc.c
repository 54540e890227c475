/* A WARC file (ISO 28500): each HTML page that was fetched is an article. */
#include "source_parts.h"

#include "encoding.h"
#include "text.h"

enum { longest_line = 64 * 1024, piece = 64 * 1024 };

struct record {
    struct slice type, url, content_type;
    long length;
    bool http; /* the body is an HTTP response, not the page alone */
};

/* What is left of an HTTP response. */
struct response {
    struct slice type, packing, coding; /* Content-Type, Content-Encoding, Transfer-Encoding */
    struct slice body;
    bool good; /* its status is 200 */
};

/* The value of "Name: value" when the line has that name. */
static bool header_value(struct slice line, const char *name, struct slice *value) {
    size_t size = strlen(name);
    if (!slice_starts_nocase(line, slice_of(name)) || line.size <= size || line.at[size] != ':') return false;
    *value = slice_trim(slice_cut(line, size + 1, line.size));
    return true;
}

/* --- records ---------------------------------------------------------------------------- */

/* A number of bytes, which may be more than slice_number takes; -1: none. */
static long length_of(struct slice value) {
    enum { most_digits = 15 };
    long length = 0;
    if (!value.size || value.size > most_digits) return -1;
    for (size_t i = 0; i < value.size; i++) {
        if (value.at[i] < '0' || value.at[i] > '9') return -1;
        length = length * 10 + (value.at[i] - '0');
    }
    return length;
}

static void take_header(struct record *record, struct slice line, struct arena *arena) {
    struct slice value;
    if (header_value(line, "WARC-Type", &value)) record->type = arena_copy(arena, value);
    if (header_value(line, "Content-Type", &value)) record->content_type = arena_copy(arena, value);
    if (header_value(line, "Content-Length", &value)) record->length = length_of(value);
    if (!header_value(line, "WARC-Target-URI", &value)) return;
    bool brackets = value.size > 2 && value.at[0] == '<' && value.at[value.size - 1] == '>';
    record->url = arena_copy(arena, brackets ? slice_cut(value, 1, value.size - 1) : value);
}

enum header { HEADER_READ, HEADER_NONE, HEADER_WRONG };

/* Reads the lines over a record's body. */
static enum header read_header(struct source *source, struct arena *arena, struct record *record) {
    struct slice line = {"", 0};
    bool cut = false;
    *record = (struct record){.type = {"", 0}, .url = {"", 0}, .content_type = {"", 0}, .length = -1};
    while (!slice_trim(line).size)
        if (!reader_line(&source->reader, longest_line, &line, &cut)) return HEADER_NONE;
    if (!slice_starts(line, slice_of("WARC/")) || cut) return HEADER_WRONG;
    while (reader_line(&source->reader, longest_line, &line, &cut)) {
        if (!cut && !line.size) return record->length >= 0 ? HEADER_READ : HEADER_WRONG;
        if (!cut) take_header(record, line, arena);
    }
    return HEADER_WRONG;
}

static bool is_html(struct slice type) {
    return slice_starts_nocase(type, slice_of("text/html")) ||
           slice_starts_nocase(type, slice_of("application/xhtml+xml"));
}

/* Whether the record may hold a page. */
static bool is_wanted(struct record *record) {
    record->http = slice_starts_nocase(record->content_type, slice_of("application/http"));
    if (slice_equal_nocase(record->type, slice_of("response"))) return record->http || is_html(record->content_type);
    return slice_equal_nocase(record->type, slice_of("resource")) && is_html(record->content_type);
}

/* Passes over the body; false when the file ends before. */
static bool skip_body(struct source *source, long length) {
    while (length > 0) {
        struct slice part = reader_take(&source->reader, length < piece ? (size_t)length : piece);
        if (!part.size) return false;
        length -= (long)part.size;
    }
    return true;
}

/* Takes the body off the file, into the scratch. The length is believed as far as bytes come. */
static bool take_body(struct source *source, long length, struct slice *body) {
    enum { first_room = 256 * 1024 };
    size_t size = 0, left = (size_t)length, room = left < first_room ? left : first_room;
    char *to = arena_alloc(&source->scratch, room);
    while (left) {
        struct slice part = reader_take(&source->reader, left < piece ? left : piece);
        if (!part.size) return false;
        if (size + part.size > room) {
            char *larger = arena_alloc(&source->scratch, room = (size + part.size) * 2);
            to = memcpy(larger, to, size);
        }
        memcpy(to + size, part.at, part.size);
        size += part.size, left -= part.size;
    }
    *body = (struct slice){to, size};
    return true;
}

/* --- HTTP ------------------------------------------------------------------------------- */

static bool next_line(struct slice *rest, struct slice *line) {
    if (!slice_next(rest, '\n', line)) return false;
    if (line->size && line->at[line->size - 1] == '\r') line->size--;
    return true;
}

static struct response read_response(struct slice body) {
    struct response response = {.type = {"", 0}, .packing = {"", 0}, .coding = {"", 0}, .body = {"", 0}};
    struct slice line;
    if (!next_line(&body, &line) || !slice_starts_nocase(line, slice_of("HTTP/"))) return response;
    size_t blank = slice_find(line, slice_of(" "), 0);
    response.good = blank != SIZE_MAX && slice_starts(slice_trim(slice_cut(line, blank, line.size)), slice_of("200"));
    while (next_line(&body, &line) && line.size) {
        header_value(line, "Content-Type", &response.type);
        header_value(line, "Content-Encoding", &response.packing);
        header_value(line, "Transfer-Encoding", &response.coding);
    }
    if (body.at) response.body = body;
    return response;
}

static int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
}

/* The chunks put together; the body itself where it has none, as crawlers put them together too. */
static struct slice without_chunks(struct slice body, struct arena *arena) {
    enum { most_digits = 8 };
    char *whole = arena_alloc(arena, body.size + 1);
    size_t size = 0;
    for (struct slice rest = body, line; next_line(&rest, &line);) {
        size_t chunk = 0, digits = 0;
        while (digits < line.size && digits < most_digits && digit_of(line.at[digits]) >= 0)
            chunk = chunk * 16 + (size_t)digit_of(line.at[digits++]);
        if (!digits) return size ? (struct slice){whole, size} : body;
        if (!chunk || !rest.at) break;
        struct slice part = slice_cut(rest, 0, chunk);
        memcpy(whole + size, part.at, part.size);
        size += part.size;
        rest = slice_cut(rest, chunk, rest.size);
        next_line(&rest, &line); /* the line end behind it */
        if (!rest.at) break;
    }
    return (struct slice){whole, size};
}

/* The body as it was before it was compressed for the way. False with a problem. */
static bool unpack_body(struct source *source, struct arena *arena, struct slice *body,
                        struct source_article *article) {
    size_t room = body->size * 4 + 1024, size = 0, got = 0;
    struct unpack *unpack = unpack_open(*body, -1, source->options.ratio ? source->options.ratio : unpack_ratio);
    char *to = arena_alloc(&source->scratch, room);
    do {
        if (size == room) {
            char *larger = arena_alloc(&source->scratch, room *= 2);
            to = memcpy(larger, to, size);
        }
        got = unpack_read(unpack, to + size, room - size);
        size += got;
    } while (got && !(source->options.limit && size > source->options.limit));
    bool failed = unpack_problem(unpack) != NULL;
    if (failed) article->problem = text_repair(arena, arena_copy(arena, slice_of(unpack_problem(unpack))), NULL);
    unpack_close(unpack);
    *body = (struct slice){to, size};
    return !failed;
}

static bool decode_body(struct source *source, const struct response *response, struct arena *arena, struct slice *body,
                        struct source_article *article) {
    bool packed = response->packing.size && !slice_equal_nocase(response->packing, slice_of("identity"));
    *body = response->body;
    if (slice_starts_nocase(response->coding, slice_of("chunked"))) *body = without_chunks(*body, &source->scratch);
    if (unpack_is_packed(*body)) return unpack_body(source, arena, body, article);
    struct slice head = slice_cut(*body, 0, encoding_head);
    bool unpacked = !packed || (head.size && memchr(head.at, '<', head.size) && encoding_is_utf8(head, true));
    if (unpacked) return true;
    struct slice shown = text_repair(arena, slice_cut(response->packing, 0, 20), NULL);
    article->problem = arena_print(arena, "in the content encoding \"%.*s\", which is not read; fetch it with gzip",
                                   (int)shown.size, shown.at);
    return false;
}

/* --- one after the other ---------------------------------------------------------------- */

/* Takes the page out of the body. False when there is none to speak of, and no problem. */
static bool read_record(struct source *source, const struct record *record, struct slice body, struct arena *arena,
                        struct source_article *article) {
    struct slice html, charset;
    struct response response = {
        .type = record->content_type, .packing = {"", 0}, .coding = {"", 0}, .body = body, .good = true};
    if (record->http) response = read_response(body);
    if (!response.good || !is_html(response.type)) return false;
    charset = encoding_of_type(response.type);
    if (!decode_body(source, &response, arena, &body, article)) return true;
    if (source->options.limit && body.size > source->options.limit) article->problem = source_too_large(source, arena);
    else if (source_is_blank(body)) article->problem = slice_of(source_empty);
    else if (source_decode(source, body, charset, arena, article, &html))
        source_take_page(source, html, arena, article);
    return true;
}

static bool refuse_rest(struct source *source, struct source_article *article, const char *problem,
                        struct arena *arena) {
    bool failed = source->reader.failure != 0;
    struct slice why = failed ? source_read_failure(source, arena) : slice_of(problem);
    reader_close(&source->reader);
    source->reader.failure = 0; /* told once */
    article->id = source->file.name;
    article->place = article->source = slice_of("");
    return source_refuse(source, article, why, arena);
}

static bool give_record(struct source *source, struct source_article *article, struct arena *arena) {
    return article->text.size ? source_give(source, article, arena)
                              : source_refuse(source, article, article->problem, arena);
}

bool source_next_record(struct source *source, struct source_article *article, struct arena *arena) {
    struct record record;
    enum header header;
    while (arena_reset(&source->scratch), (header = read_header(source, &source->scratch, &record)) == HEADER_READ) {
        struct slice body = slice_of("");
        size_t limit = source->options.limit;
        bool wanted = is_wanted(&record), large = limit && (size_t)record.length > limit + longest_line;
        bool whole = wanted && !large ? take_body(source, record.length, &body) : skip_body(source, record.length);
        if (!whole) return refuse_rest(source, article, "the last record is cut; fetch the file again", arena);
        if (!wanted) continue;
        article->id = article->source = arena_copy(arena, text_repair(arena, record.url, NULL));
        if (!article->id.size) article->id = source->file.name;
        article->place = source_path(source, arena);
        if (large) return source_refuse(source, article, source_too_large(source, arena), arena);
        if (read_record(source, &record, body, arena, article)) return give_record(source, article, arena);
    }
    if (header == HEADER_WRONG)
        return refuse_rest(source, article, "here is no WARC record where one should begin; fetch the file again",
                           arena);
    if (source->reader.failure) return refuse_rest(source, article, "", arena);
    return !source->given &&
           refuse_rest(source, article, "the WARC file holds no HTML pages; look at what was crawled", arena);
}
