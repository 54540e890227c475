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

bool file_is_folder(const char *path) {
    struct stat facts;
    return stat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

bool file_is_regular(const char *path) {
    struct stat facts;
    return stat(path, &facts) == 0 && S_ISREG(facts.st_mode);
}

bool file_look(const char *path, struct file_looks *looks) {
    struct stat facts;
    if (stat(path, &facts) != 0) return false;
    *looks = (struct file_looks){(uint64_t)facts.st_size, facts.st_mtime};
    return true;
}

/* Cuts the last name off the path; false when none is left. */
static bool cut_name(struct slice *path) {
    while (path->size && path->at[path->size - 1] == '/') path->size--;
    while (path->size && path->at[path->size - 1] != '/') path->size--;
    return path->size > 0;
}

/* The folder at the path, or that in which it is or would be. */
static struct slice nearest_folder(const char *path, struct arena *arena) {
    struct slice folder = slice_of(path);
    while (!file_is_folder(arena_copy(arena, folder).at))
        if (!cut_name(&folder)) return slice_of(".");
    return arena_copy(arena, folder);
}

bool file_is_within(const char *path, const char *folder) {
    struct stat wanted, at, before = {0};
    struct arena arena = {0};
    struct slice way = nearest_folder(path, &arena);
    bool found = false;
    if (stat(folder, &wanted) == 0 && S_ISDIR(wanted.st_mode))
        while (!found && stat(way.at, &at) == 0 && (at.st_ino != before.st_ino || at.st_dev != before.st_dev)) {
            found = at.st_ino == wanted.st_ino && at.st_dev == wanted.st_dev;
            way = arena_print(&arena, "%s/..", way.at);
            before = at;
        }
    arena_free(&arena);
    return found;
}

void file_make_folders(struct slice path) {
    struct arena arena = {0};
    for (size_t slash = slice_find(path, slice_of("/"), 1); slash != SIZE_MAX;
         slash = slice_find(path, slice_of("/"), slash + 1))
        if (mkdir(arena_copy(&arena, slice_cut(path, 0, slash)).at, 0777) != 0 && errno != EEXIST) break;
    arena_free(&arena);
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

/* More than the file has, if it is one: its end is found without growing. */
static size_t room_for(FILE *file) {
    enum { usual = 1 << 16 };
    struct stat facts;
    bool known = fstat(fileno(file), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0;
    return known ? (size_t)facts.st_size + 1 : usual;
}

bool file_read(const char *path, struct arena *arena, struct slice *out, struct diag *diag) {
    FILE *file = fopen(path, "rb");
    size_t room = file ? room_for(file) : 1, size = 0, got;
    char *at = arena_alloc(arena, room);
    while (file && (got = fread(at + size, 1, room - size, file)))
        if ((size += got) == room) at = memcpy(arena_alloc(arena, room *= 2), at, size);
    at[size] = '\0';
    bool good = file && !ferror(file);
    if (!good)
        diag_add(diag, (struct diag_place){.path = path}, "cannot be read (%s); check the path and its permissions",
                 strerror(errno));
    if (file) fclose(file);
    *out = (struct slice){at, size};
    return good;
}
