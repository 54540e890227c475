#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int by_bytes(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

bool file_list_read(struct file_list *list, struct arena *arena, const char *folder, const char *ending,
                    struct diag *diag) {
    DIR *directory = opendir(folder);
    if (!directory) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "cannot be opened as a folder (%s); name the rules with --rules DIR", strerror(errno));
        return false;
    }
    array_of(const char *) paths = {0};
    for (struct dirent *entry; (entry = readdir(directory));)
        if (entry->d_name[0] != '.' && slice_ends(slice_of(entry->d_name), slice_of(ending)))
            array_push(&paths, arena_print(arena, "%s/%s", folder, entry->d_name).at);
    closedir(directory);
    if (paths.count) qsort(paths.at, paths.count, sizeof *paths.at, by_bytes);
    list->count = paths.count;
    list->paths = arena_alloc(arena, (paths.count + 1) * sizeof *paths.at);
    if (paths.count) memcpy(list->paths, paths.at, paths.count * sizeof *paths.at);
    array_free(&paths);
    return true;
}

bool file_read(const char *path, struct arena *arena, struct slice *out, struct diag *diag) {
    FILE *file = fopen(path, "rb");
    array_of(char) bytes = {0};
    size_t got = 0;
    if (file) do {
            array_reserve(&bytes, 1 << 16);
            got = fread(bytes.at + bytes.count, 1, 1 << 16, file);
            bytes.count += got;
        } while (got);
    bool good = file && !ferror(file);
    if (!good)
        diag_add(diag, (struct diag_place){.path = path}, "cannot be read (%s); check the path and its permissions",
                 strerror(errno));
    if (file) fclose(file);
    *out = arena_copy(arena, (struct slice){bytes.at, bytes.count});
    array_free(&bytes);
    return good;
}
