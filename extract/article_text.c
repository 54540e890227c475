#include "article_text.h"

#include "output.h"

#include <errno.h>
#include <sys/stat.h>

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

/* Makes the folders of the path. What fails shows when the file is opened. */
static void make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made) return;
    }
}

bool article_text_write(const char *folder, struct slice article, struct slice text, struct diag *diag) {
    struct arena arena = {0};
    struct output output = {0};
    struct slice path = article_text_path(folder, article, &arena);
    make_folders(memcpy(arena_alloc(&arena, path.size + 1), path.at, path.size + 1));
    bool good = output_open(&output, path.at, diag);
    if (good) output_put(&output, text);
    good = good && output_finish(&output, diag) && output_publish(&output, diag);
    output_discard(&output);
    arena_free(&arena);
    return good;
}
