#include "list_file.h"

#include <string.h>

struct list_file list_file_open(const char *path, struct slice text, struct diag *diag) {
    return (struct list_file){.path = path, .diag = diag, .rest = text, .good = true};
}

struct slice list_file_name(const char *path) {
    const char *name = strrchr(path, '/') + 1;
    return slice_cut(slice_of(name), 0, strlen(name) - strlen(".list"));
}

void list_complain(struct list_file *file, const struct list_entry *entry, const char *at, const char *what) {
    size_t column = (size_t)(at - entry->text.at) + 1;
    diag_add(file->diag, (struct diag_place){file->path, entry->line, column, entry->text}, "%s", what);
    file->good = false;
}

/* Where " = " stands, the last blank of which the end of the line may be; or SIZE_MAX. */
static size_t find_equal(struct slice line) {
    for (size_t at = 1; (at = slice_find(line, slice_of("="), at)) != SIZE_MAX; at++)
        if (line.at[at - 1] == ' ' && (at + 1 == line.size || line.at[at + 1] == ' ')) return at - 1;
    return SIZE_MAX;
}

/* False when it has a mistake. */
static bool read_entry(struct list_file *file, struct list_entry *entry) {
    struct slice line = entry->text;
    entry->forms = line;
    entry->value = (struct slice){NULL, 0};
    entry->keys = (struct slice){line.at, 0};
    size_t equal = find_equal(line);
    if (equal == SIZE_MAX) return true;
    entry->forms = slice_cut(line, 0, equal);
    struct slice rest = slice_cut(line, equal + 2, line.size);
    slice_next(&rest, ';', &entry->value);
    entry->value = slice_trim(entry->value);
    if (rest.at) entry->keys = slice_trim(rest);
    if (entry->value.size) return true;
    list_complain(file, entry, line.at + equal + 2, "no value after the equals sign; write one, or remove the sign");
    return false;
}

bool list_next_entry(struct list_file *file, struct list_entry *entry) {
    struct slice line;
    while (slice_next(&file->rest, '\n', &line)) {
        file->line++;
        entry->line = file->line;
        entry->text = slice_trim(line);
        if (entry->text.size && entry->text.at[0] != '#' && read_entry(file, entry)) return true;
    }
    return false;
}

bool list_next_form(struct list_entry *entry, struct slice *form) {
    if (!slice_next(&entry->forms, '|', form)) return false;
    *form = slice_trim(*form);
    return true;
}
