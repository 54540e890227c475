#include "source_walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *const kinds[] = {".txt", ".text", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".rss",
                                    ".rdf", ".atom", ".xml",   ".json",   ".warc", ".csv", ".tsv"};
static const char *const packed_kinds[] = {".gz", ".zst", ".bz2", ".xz"};

static bool ends_in(struct slice path, const char *extension) {
    size_t size = strlen(extension);
    if (path.size < size) return false;
    return slice_equal_nocase(slice_cut(path, path.size - size, path.size), slice_of(extension));
}

/* Without the extension that tells that it is compressed. */
static struct slice unpacked(struct slice path) {
    for (size_t i = 0; i < sizeof packed_kinds / sizeof *packed_kinds; i++)
        if (ends_in(path, packed_kinds[i])) return slice_cut(path, 0, path.size - strlen(packed_kinds[i]));
    return path;
}

bool walk_is_kind(struct slice path, const char *extension) { return ends_in(unpacked(path), extension); }

static bool is_known(struct slice path) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (walk_is_kind(path, kinds[i])) return true;
    return unpacked(path).size < path.size;
}

/* A dot that opens the name is no extension's; a compressed file has two. */
struct slice walk_without_extension(struct slice path) {
    struct slice packed = path;
    path = unpacked(path);
    for (size_t i = path.size; i-- > 1 && path.at[i] != '/' && path.at[i - 1] != '/';)
        if (path.at[i] == '.') return slice_cut(path, 0, i);
    return path.size && path.at[path.size - 1] != '/' ? path : packed;
}

static struct slice without_slashes(struct slice path) {
    while (path.size > 1 && path.at[path.size - 1] == '/') path.size--;
    return path;
}

static struct slice base_name(struct slice path) {
    size_t at = path.size;
    while (at && path.at[at - 1] != '/') at--;
    return at < path.size ? slice_cut(path, at, path.size) : path;
}

/* --- the path ------------------------------------------------------------ */

/* Cuts the path to `size` and adds a name; it stays followed by a NUL. */
static void set_path(struct walk *walk, size_t size, struct slice name) {
    walk->path.count = size;
    array_reserve(&walk->path, name.size + 2);
    if (name.size) memcpy(walk->path.at + size, name.at, name.size);
    walk->path.count += name.size;
    walk->path.at[walk->path.count] = '\0';
}

static void end_in_slash(struct walk *walk) {
    if (walk->path.count && walk->path.at[walk->path.count - 1] != '/') set_path(walk, walk->path.count, slice_of("/"));
}

static struct slice path_below_input(const struct walk *walk) {
    size_t start = walk->folders.count ? walk->folders.at[0].path : 0;
    return slice_cut((struct slice){walk->path.at, walk->path.count}, start, walk->path.count);
}

/* --- folders ------------------------------------------------------------- */

static int by_bytes(const void *a, const void *b) {
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* With their slash folders sort as the paths below them do: a-b.txt, a.txt, a/b.txt. */
static void add_name(struct walk *walk, struct walk_folder *folder, const char *name) {
    struct stat facts;
    set_path(walk, folder->path, slice_of(name));
    bool is_folder = lstat(walk->path.at, &facts) == 0 && S_ISDIR(facts.st_mode);
    array_push(&folder->names, arena_print(&folder->text, "%s%s", name, is_folder ? "/" : ""));
}

static int named(const void *name, const void *entry) {
    return slice_compare(*(const struct slice *)name, *(const struct slice *)entry);
}

/* Whether a listing has the file, or it is being written: then its name ends in .partial. */
static bool lists(const struct walk_folder *folder, const char *name, struct arena *scratch) {
    struct slice whole = slice_of(name), partial = arena_print(scratch, "%s.partial", name);
    size_t count = folder->names.count, size = sizeof *folder->names.at;
    return count && (bsearch(&whole, folder->names.at, count, size, named) ||
                     bsearch(&partial, folder->names.at, count, size, named));
}

/* The tables of a run, which are no articles. */
static bool holds_tables(const struct walk_folder *folder, struct arena *scratch) {
    return lists(folder, "tables.json", scratch) && lists(folder, "articles.csv", scratch);
}

static bool is_passed_over(const char *name) { return name[0] == '.' || strcmp(name, "published.csv") == 0; }

/* Lists the folder at the path. False, with errno, when that cannot be done. */
static bool list_folder(struct walk *walk, struct walk_folder *folder) {
    DIR *listing = opendir(walk->path.at);
    if (!listing) return false;
    end_in_slash(walk);
    folder->path = walk->path.count;
    struct dirent *entry;
    while ((errno = 0, entry = readdir(listing)))
        if (!is_passed_over(entry->d_name)) add_name(walk, folder, entry->d_name);
    int failure = errno;
    closedir(listing);
    set_path(walk, folder->path, slice_of(""));
    if (folder->names.count) qsort(folder->names.at, folder->names.count, sizeof *folder->names.at, by_bytes);
    errno = failure;
    return failure == 0;
}

static void free_folder(struct walk_folder *folder) {
    array_free(&folder->names);
    arena_free(&folder->text);
}

/* A folder mounted or bound inside itself has no end. */
static bool is_on_the_way(const struct walk *walk, const struct walk_folder *folder) {
    for (size_t i = 0; i < walk->folders.count; i++)
        if (walk->folders.at[i].device == folder->device && walk->folders.at[i].number == folder->number) return true;
    return false;
}

/* Goes down into the folder at the path; else says why not. */
static struct slice enter_folder(struct walk *walk) {
    struct stat facts;
    struct walk_folder folder = {0};
    bool there = stat(walk->path.at, &facts) == 0;
    if (there) folder.device = facts.st_dev, folder.number = facts.st_ino;
    if (there && is_on_the_way(walk, &folder)) return slice_of("a folder that contains itself; it is not read again");
    if (there && list_folder(walk, &folder)) {
        if (holds_tables(&folder, &walk->text)) {
            array_clear(&folder.names);
            walk->tables = true;
        }
        array_push(&walk->folders, folder);
        return slice_of("");
    }
    struct slice problem =
        arena_print(&walk->text, "the folder cannot be read (%s); check its permissions", strerror(errno));
    free_folder(&folder);
    return problem;
}

/* ".txt, .text, …": what is read in a folder. */
static struct slice all_kinds(struct arena *text) {
    struct slice all = slice_of(kinds[0]);
    for (size_t i = 1; i < sizeof kinds / sizeof *kinds; i++)
        all = arena_print(text, "%.*s, %s", (int)all.size, all.at, kinds[i]);
    for (size_t i = 0; i < sizeof packed_kinds / sizeof *packed_kinds; i++)
        all = arena_print(text, "%.*s%s%s", (int)all.size, all.at, i ? ", " : ", and these with ", packed_kinds[i]);
    return all;
}

/* Why a path in a folder is not to be read, else empty. */
static struct slice entry_problem(struct walk *walk) {
    struct stat facts;
    struct slice path = {walk->path.at, walk->path.count};
    if (stat(walk->path.at, &facts) != 0)
        return arena_print(&walk->text, "cannot be read (%s); check the link or the file", strerror(errno));
    if (S_ISDIR(facts.st_mode)) return slice_of("a link to a folder is not followed; name the folder as an INPUT");
    if (!S_ISREG(facts.st_mode)) return slice_of("not a regular file; name it as an INPUT of its own");
    if (!is_known(path))
        return arena_print(&walk->text,
                           "unknown kind of file; name it as an INPUT of its own (in a folder are read %s)",
                           all_kinds(&walk->text).at);
    return slice_of("");
}

/* --- one after the other ------------------------------------------------- */

static bool give(struct walk *walk, struct walk_file *file, struct slice name, struct slice problem) {
    walk->found++;
    *file = (struct walk_file){walk->path.at, name, problem, walk->next - 1};
    return true;
}

/* The next of the folders on the way; false when they are done. */
static bool next_below(struct walk *walk, struct walk_file *file) {
    while (walk->folders.count) {
        struct walk_folder *folder = &walk->folders.at[walk->folders.count - 1];
        if (folder->next == folder->names.count) {
            free_folder(folder);
            walk->folders.count--;
            continue;
        }
        struct slice name = folder->names.at[folder->next++];
        bool is_folder = slice_ends(name, slice_of("/"));
        set_path(walk, folder->path, is_folder ? slice_cut(name, 0, name.size - 1) : name);
        if (!is_folder) return give(walk, file, walk_without_extension(path_below_input(walk)), entry_problem(walk));
        struct slice problem = enter_folder(walk);
        if (problem.size) return give(walk, file, without_slashes(path_below_input(walk)), problem);
    }
    return false;
}

static struct slice input_name(const struct walk *walk) {
    return base_name(without_slashes((struct slice){walk->path.at, walk->path.count}));
}

static bool is_url(const char *input) {
    return slice_starts_nocase(slice_of(input), slice_of("http://")) ||
           slice_starts_nocase(slice_of(input), slice_of("https://"));
}

/* Begins the next INPUT; true when that gives a file, false when it is a folder or passed over. */
static bool begin_input(struct walk *walk, struct walk_file *file) {
    struct stat facts;
    const char *input = walk->inputs[walk->next++];
    set_path(walk, 0, slice_of(input));
    walk->found = 0;
    walk->tables = false;
    if (strcmp(input, "-") == 0) return give(walk, file, slice_of("stdin"), slice_of(""));
    struct slice name = input_name(walk);
    if (stat(input, &facts) != 0)
        return give(walk, file, walk_without_extension(name),
                    is_url(input)
                        ? slice_of("nothing is fetched; save it, and name the file")
                        : arena_print(&walk->text, "cannot be read (%s); check the INPUT's name", strerror(errno)));
    if (!S_ISDIR(facts.st_mode))
        return !slice_equal(name, slice_of("published.csv")) &&
               give(walk, file, walk_without_extension(name), slice_of(""));
    struct slice problem = enter_folder(walk);
    return problem.size && give(walk, file, input_name(walk), problem);
}

bool walk_next(struct walk *walk, struct walk_file *file) {
    arena_reset(&walk->text);
    for (;;) {
        bool inside = walk->folders.count > 0;
        if (next_below(walk, file)) return true;
        if (inside && !walk->found) {
            set_path(walk, 0, slice_of(walk->inputs[walk->next - 1]));
            return give(walk, file, input_name(walk),
                        walk->tables
                            ? slice_of("the folder holds the tables of a run; name one that has articles")
                            : arena_print(&walk->text, "the folder holds no articles; name one that does (read are %s)",
                                          all_kinds(&walk->text).at));
        }
        if (walk->next == walk->count) return false;
        if (begin_input(walk, file)) return true;
    }
}

void walk_free(struct walk *walk) {
    for (size_t i = 0; i < walk->folders.count; i++) free_folder(&walk->folders.at[i]);
    array_free(&walk->folders);
    array_free(&walk->path);
    arena_free(&walk->text);
    *walk = (struct walk){0};
}
