#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int by_bytes(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

struct names {
    array_of(const char *) all;
};

/* Moves the names into the arena, in order, and frees their array. */
static void keep_sorted(struct file_list *list, struct arena *arena, struct names *names) {
    if (names->all.count) qsort(names->all.at, names->all.count, sizeof *names->all.at, by_bytes);
    list->count = names->all.count;
    list->paths = arena_alloc(arena, (list->count + 1) * sizeof *list->paths);
    if (list->count) memcpy(list->paths, names->all.at, list->count * sizeof *list->paths);
    array_free(&names->all);
}

bool file_list_read(struct file_list *list, struct arena *arena, const char *folder, const char *ending,
                    struct diag *diag) {
    DIR *directory = opendir(folder);
    if (!directory) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "cannot be opened as a folder (%s); name the rules with --rules DIR", strerror(errno));
        return false;
    }
    struct names paths = {0};
    for (struct dirent *entry; (entry = readdir(directory));)
        if (entry->d_name[0] != '.' && slice_ends(slice_of(entry->d_name), slice_of(ending)))
            array_push(&paths.all, arena_print(arena, "%s/%s", folder, entry->d_name).at);
    closedir(directory);
    keep_sorted(list, arena, &paths);
    return true;
}

/* Notes one entry of the folder `below` the root ("" or "sub/"): a file of the kind wanted, or a
 * folder to be searched. */
static void note_entry(struct arena *arena, const char *root, struct slice name, struct slice ending,
                       struct names *files, struct names *folders) {
    struct stat facts;
    if (stat(arena_print(arena, "%s/%s", root, name.at).at, &facts) != 0) return;
    if (S_ISDIR(facts.st_mode)) array_push(&folders->all, arena_print(arena, "%s/", name.at).at);
    else if (slice_ends(name, ending))
        array_push(&files->all, arena_copy(arena, slice_cut(name, 0, name.size - ending.size)).at);
}

static bool search_folder(struct arena *arena, const char *root, const char *below, struct slice ending,
                          struct names *files, struct names *folders) {
    DIR *folder = opendir(arena_print(arena, "%s/%s", root, below).at);
    if (!folder) return false;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            note_entry(arena, root, arena_print(arena, "%s%s", below, entry->d_name), ending, files, folders);
    closedir(folder);
    return true;
}

bool file_tree_read(struct file_list *list, struct arena *arena, const char *folder, const char *ending,
                    struct diag *diag) {
    struct names files = {0}, folders = {0};
    bool all = true;
    array_push(&folders.all, "");
    for (size_t i = 0; i < folders.all.count; i++) {
        const char *below = folders.all.at[i];
        if (search_folder(arena, folder, below, slice_of(ending), &files, &folders)) continue;
        all = false;
        diag_add(diag, (struct diag_place){.path = *below ? arena_print(arena, "%s/%s", folder, below).at : folder},
                 "cannot be read (%s); give the folder of the labels", strerror(errno));
    }
    array_free(&folders.all);
    keep_sorted(list, arena, &files);
    return all;
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
