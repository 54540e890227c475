#include "article_text.h"

#include "file.h"
#include "output.h"

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

struct slice article_file_name(struct slice article, struct arena *arena) {
    struct slice part, name = {"", 0};
    for (struct slice rest = article; slice_next(&rest, '/', &part);) {
        struct slice safe = safe_part(part, rest.at != NULL, arena);
        name = arena_print(arena, "%.*s%s%.*s", (int)name.size, name.at, name.size ? "/" : "", (int)safe.size, safe.at);
    }
    return name;
}

struct slice article_file_path(const char *folder, struct slice article, const char *ending, struct arena *arena) {
    return arena_print(arena, "%s/%s%s", folder, article_file_name(article, arena).at, ending);
}

struct slice article_text_path(const char *folder, struct slice article, struct arena *arena) {
    return article_file_path(folder, article, ".txt", arena);
}

bool article_file_write(struct slice path, struct slice bytes, struct diag *diag) {
    struct arena arena = {0};
    struct output output = {0};
    file_make_folders(path);
    bool good = output_open(&output, arena_copy(&arena, path).at, diag);
    if (good) output_put(&output, bytes);
    good = good && output_finish(&output, diag) && output_publish(&output, diag);
    output_discard(&output);
    arena_free(&arena);
    return good;
}

bool article_text_write(const char *folder, struct slice article, struct slice text, struct diag *diag) {
    struct arena arena = {0};
    bool good = article_file_write(article_text_path(folder, article, &arena), text, diag);
    arena_free(&arena);
    return good;
}
