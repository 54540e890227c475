#include "zip.h"

#include "library.h"

#include <archive.h>
#include <archive_entry.h>

/* Larger ones need extensions (Zip64) that not all spreadsheets read. */
const uint64_t zip_most = UINT32_MAX;

#define LIBARCHIVE_FUNCTIONS(each)                                                                                     \
    each(archive_entry_free) each(archive_entry_new) each(archive_entry_set_filetype) each(archive_entry_set_pathname) \
        each(archive_entry_set_perm) each(archive_error_string) each(archive_write_close) each(archive_write_data)     \
            each(archive_write_free) each(archive_write_header) each(archive_write_new) each(archive_write_open)       \
                each(archive_write_set_bytes_in_last_block) each(archive_write_set_format_zip)                         \
                    each(archive_write_set_format_option)

struct zip_library {
#define POINTER(name) __typeof__(name) *name;
    LIBARCHIVE_FUNCTIONS(POINTER)
#undef POINTER
};

struct zip {
    struct zip_library library;
    struct output *output;
    struct archive *archive;
    uint64_t member, written; /* bytes */
    char problem[200];        /* empty: none yet */
};

static bool load(struct zip *zip, struct diag *diag) {
    struct arena arena = {0};
    struct slice why;
    struct zip_library *library = &zip->library;
    const struct library_function functions[] = {
#define FUNCTION(name) {#name, &library->name},
        LIBARCHIVE_FUNCTIONS(FUNCTION)
#undef FUNCTION
    };
    bool loaded = library_load(CHANCERY_LIBARCHIVE, functions, sizeof functions / sizeof *functions, &arena, &why);
    if (!loaded) diag_add(diag, (struct diag_place){0}, "libarchive cannot be loaded (%.120s); install it", why.at);
    arena_free(&arena);
    return loaded;
}

static void fail(struct zip *zip, const char *why) {
    if (!*zip->problem) snprintf(zip->problem, sizeof zip->problem, "%s", why ? why : "it cannot be packed");
}

/* The verdict of libarchive. */
static void see(struct zip *zip, int result) {
    if (result != ARCHIVE_OK) fail(zip, zip->library.archive_error_string(zip->archive));
}

/* libarchive's: takes packed bytes. */
static la_ssize_t take_packed(struct archive *archive, void *context, const void *bytes, size_t size) {
    struct zip *zip = context;
    (void)archive;
    zip->written += size;
    if (zip->written > zip_most) fail(zip, "it would be larger than 4 GiB");
    output_put(zip->output, (struct slice){bytes, size});
    return (la_ssize_t)size;
}

struct zip *zip_open(struct output *output, struct diag *diag) {
    struct zip *zip = memory_resize(NULL, sizeof *zip);
    *zip = (struct zip){.output = output};
    bool loaded = load(zip, diag);
    if (loaded) zip->archive = zip->library.archive_write_new();
    if (loaded && !zip->archive) diag_add(diag, (struct diag_place){0}, "there is no memory for packing; free some");
    if (!zip->archive) {
        zip_close(zip);
        return NULL;
    }
    see(zip, zip->library.archive_write_set_format_zip(zip->archive));
    see(zip, zip->library.archive_write_set_format_option(zip->archive, "zip", "zip64", NULL));
    see(zip, zip->library.archive_write_set_bytes_in_last_block(zip->archive, 1));
    see(zip, zip->library.archive_write_open(zip->archive, zip, NULL, take_packed, NULL));
    return zip;
}

void zip_member(struct zip *zip, const char *name) {
    struct archive_entry *entry = zip->library.archive_entry_new();
    if (!entry) {
        fail(zip, "there is no memory for it");
        return;
    }
    zip->library.archive_entry_set_pathname(entry, name);
    zip->library.archive_entry_set_filetype(entry, AE_IFREG);
    zip->library.archive_entry_set_perm(entry, 0644);
    see(zip, zip->library.archive_write_header(zip->archive, entry));
    zip->library.archive_entry_free(entry);
    zip->member = 0;
}

void zip_put(struct zip *zip, struct slice bytes) {
    zip->member += bytes.size;
    if (zip->member > zip_most) fail(zip, "a part of it would be larger than 4 GiB");
    if (*zip->problem || !bytes.size) return;
    if (zip->library.archive_write_data(zip->archive, bytes.at, bytes.size) != (la_ssize_t)bytes.size)
        fail(zip, zip->library.archive_error_string(zip->archive));
}

uint64_t zip_size(const struct zip *zip) { return zip->member; }

bool zip_finish(struct zip *zip, const char *path, struct diag *diag) {
    see(zip, zip->library.archive_write_close(zip->archive));
    if (!*zip->problem) return true;
    diag_add(diag, (struct diag_place){.path = path}, "cannot be written (%s); choose another format", zip->problem);
    return false;
}

void zip_close(struct zip *zip) {
    if (!zip) return;
    if (zip->archive) zip->library.archive_write_free(zip->archive);
    memory_resize(zip, 0);
}
