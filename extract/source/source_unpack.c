#include "source_unpack.h"

#include "library.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum { piece = 64 * 1024, free_bytes = 16 * 1024 * 1024 };

#define LIBARCHIVE_FUNCTIONS(each)                                                                     \
    each(archive_error_string) each(archive_read_data) each(archive_read_free) each(archive_read_new)  \
        each(archive_read_next_header) each(archive_read_open) each(archive_read_support_filter_bzip2) \
            each(archive_read_support_filter_gzip) each(archive_read_support_filter_xz)                \
                each(archive_read_support_filter_zstd) each(archive_read_support_format_empty)         \
                    each(archive_read_support_format_raw) each(archive_set_error)

struct unpack_library {
#define POINTER(name) __typeof__(name) *name;
    LIBARCHIVE_FUNCTIONS(POINTER)
#undef POINTER
};

struct unpack {
    struct unpack_library library;
    struct archive *archive;
    int file;
    struct slice head; /* not yet read */
    size_t ratio;
    unsigned long long in, out; /* bytes so far */
    size_t read_on;             /* of `in` those behind the head */
    bool ended;
    char problem[200];
    char buffer[piece];
};

bool unpack_is_packed(struct slice head) {
    static const struct slice signatures[] = {{"\x1F\x8B\x08", 3},
                                              {"\x28\xB5\x2F\xFD", 4},
                                              {"BZh", 3},
                                              {"\xFD"
                                               "7zXZ",
                                               5}};
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (slice_starts(head, signatures[i])) return true;
    return false;
}

/* libarchive's: brings packed bytes. */
static la_ssize_t read_packed(struct archive *archive, void *context, const void **bytes) {
    struct unpack *unpack = context;
    struct slice head = unpack->head;
    ssize_t got = 0;
    *bytes = unpack->buffer;
    if (head.size) {
        *bytes = head.at;
        got = (ssize_t)head.size;
        unpack->head = (struct slice){"", 0};
    } else if (unpack->file >= 0) {
        do got = read(unpack->file, unpack->buffer, piece);
        while (got < 0 && errno == EINTR);
        if (got < 0) unpack->library.archive_set_error(archive, errno, "%s", strerror(errno));
        if (got > 0) unpack->read_on += (size_t)got;
    }
    if (got > 0) unpack->in += (unsigned long long)got;
    return got;
}

static void fail(struct unpack *unpack) {
    const char *what = unpack->archive ? unpack->library.archive_error_string(unpack->archive) : NULL;
    snprintf(unpack->problem, sizeof unpack->problem, "cannot be unpacked to its end (%.120s); fetch or pack it again",
             what ? what : "it is damaged");
    unpack->ended = true;
}

/* A filter that would run a program of its own is a warning, and not wanted. */
static bool open_archive(struct unpack *unpack) {
    struct archive *archive = unpack->archive;
    return unpack->library.archive_read_support_filter_gzip(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_support_filter_zstd(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_support_filter_bzip2(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_support_filter_xz(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_support_format_empty(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_support_format_raw(archive) == ARCHIVE_OK &&
           unpack->library.archive_read_open(archive, unpack, NULL, read_packed, NULL) == ARCHIVE_OK;
}

/* Finds the beginning of the bytes; packed nothing has none. */
static bool begin(struct unpack *unpack) {
    struct archive_entry *entry;
    int result = unpack->library.archive_read_next_header(unpack->archive, &entry);
    unpack->ended = result == ARCHIVE_EOF;
    return result >= ARCHIVE_OK;
}

static bool load(struct unpack *unpack) {
    struct arena arena = {0};
    struct slice why;
    struct unpack_library *library = &unpack->library;
    const struct library_function functions[] = {
#define FUNCTION(name) {#name, &library->name},
        LIBARCHIVE_FUNCTIONS(FUNCTION)
#undef FUNCTION
    };
    bool loaded = library_load(CHANCERY_LIBARCHIVE, functions, sizeof functions / sizeof *functions, &arena, &why);
    if (!loaded) {
        snprintf(unpack->problem, sizeof unpack->problem, "libarchive cannot be loaded (%.120s); install it", why.at);
        unpack->ended = true;
    }
    arena_free(&arena);
    return loaded;
}

struct unpack *unpack_open(struct slice head, int file, size_t ratio) {
    struct unpack *unpack = memory_resize(NULL, sizeof *unpack + head.size);
    char *copy = (char *)(unpack + 1);
    *unpack = (struct unpack){.file = file, .head = {copy, head.size}, .ratio = ratio};
    if (head.size) memcpy(copy, head.at, head.size);
    if (!load(unpack)) return unpack;
    unpack->archive = unpack->library.archive_read_new();
    if (!unpack->archive || !open_archive(unpack) || !begin(unpack)) fail(unpack);
    return unpack;
}

size_t unpack_read(struct unpack *unpack, char *to, size_t room) {
    if (unpack->ended) return 0;
    la_ssize_t got = unpack->library.archive_read_data(unpack->archive, to, room);
    if (got < 0) fail(unpack);
    if (got <= 0) unpack->ended = true;
    if (got > 0) unpack->out += (unsigned long long)got;
    if (unpack->out > free_bytes && unpack->out / unpack->ratio > unpack->in) {
        snprintf(unpack->problem, sizeof unpack->problem,
                 "is more than %zu times as large unpacked; raise that with --ratio", unpack->ratio);
        unpack->ended = true;
        return 0;
    }
    return got > 0 ? (size_t)got : 0;
}

size_t unpack_read_on(const struct unpack *unpack) { return unpack->read_on; }

const char *unpack_problem(const struct unpack *unpack) { return *unpack->problem ? unpack->problem : NULL; }

void unpack_close(struct unpack *unpack) {
    if (!unpack) return;
    if (unpack->archive) unpack->library.archive_read_free(unpack->archive);
    memory_resize(unpack, 0);
}
