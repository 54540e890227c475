#include "article_text.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { longest_part = 200 }; /* most file systems take 255 bytes, and an ending must fit */

/* Signs of URLs and names that are harmless in paths. */
static bool is_plain(char c) {
    bool letter = ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
    return letter || (c && strchr(" -_.,~+=@:;!&()'", c) != NULL);
}

/* The part of a name between slashes. A long one is cut and told from others by its hash. `inner`: others
 * follow, and it must not be taken for a file. */
static struct slice safe_part(struct slice part, bool inner, struct arena *arena) {
    char *safe = arena_alloc(arena, part.size * 3 + 4);
    size_t size = 0;
    bool txt = inner && slice_ends(part, slice_of(".txt"));
    for (size_t i = 0; i < part.size; i++) {
        bool dot = part.at[i] == '.' && (i == 0 || (txt && i + 4 == part.size));
        if (is_plain(part.at[i]) && !dot) safe[size++] = part.at[i];
        else size += (size_t)snprintf(safe + size, 4, "%%%02X", (unsigned)(unsigned char)part.at[i]);
    }
    if (!part.size) size += (size_t)snprintf(safe, 4, "%%00");
    if (size <= longest_part) return (struct slice){safe, size};
    return arena_print(arena, "%.*s%%%016llx", (int)(longest_part - 17), safe, (unsigned long long)slice_hash(part));
}

struct slice article_text_path(const char *folder, struct slice article, struct arena *arena) {
    struct slice part, path = arena_copy(arena, slice_of(folder));
    for (struct slice rest = article; slice_next(&rest, '/', &part);) {
        struct slice safe = safe_part(part, rest.at != NULL, arena);
        path = arena_print(arena, "%.*s/%.*s", (int)path.size, path.at, (int)safe.size, safe.at);
    }
    return arena_print(arena, "%.*s.txt", (int)path.size, path.at);
}

/* Makes the folders of the path. False, with errno. */
static bool make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made) return false;
    }
    return true;
}

static bool write_all(int file, struct slice text) {
    while (text.size) {
        ssize_t done = write(file, text.at, text.size);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return false;
        text = slice_cut(text, (size_t)done, text.size);
    }
    return true;
}

/* False, with errno, and nothing is left. */
static bool write_file(const char *partial, const char *path, struct slice text) {
    int file = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return false;
    bool good = write_all(file, text);
    int failure = errno;
    if (close(file) != 0 && good) good = false, failure = errno;
    if (good && rename(partial, path) == 0) return true;
    if (good) failure = errno;
    unlink(partial);
    errno = failure;
    return false;
}

bool article_text_write(const char *folder, struct slice article, struct slice text, struct diag *diag) {
    struct arena arena = {0};
    struct slice path = article_text_path(folder, article, &arena);
    struct slice partial = arena_print(&arena, "%s.partial", path.at);
    char *parts = memcpy(arena_alloc(&arena, path.size + 1), path.at, path.size + 1);
    bool good = make_folders(parts) && write_file(partial.at, path.at, text);
    if (!good)
        diag_add(diag, (struct diag_place){.path = path.at},
                 "cannot be written (%s); free space or choose another --texts", strerror(errno));
    arena_free(&arena);
    return good;
}
