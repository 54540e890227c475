#include "lexicon_parts.h"

#include "file.h"

#include <string.h>

struct list_reader {
    struct lexicon *lexicon;
    struct diag *diag;
    const char *path;
    size_t line;
    int class;
    bool good;
};

static void list_error(struct list_reader *reader, struct slice line, size_t column, const char *what) {
    diag_add(reader->diag, (struct diag_place){reader->path, reader->line, column, line}, "%s", what);
    reader->good = false;
}

static void read_form(struct list_reader *reader, struct slice line, const struct lexicon_entry *entry) {
    struct lexicon *lexicon = reader->lexicon;
    size_t column = (size_t)(entry->form.at - line.at) + 1;
    struct form_words words;
    if (!lexicon_split_form(lexicon, entry->form, &words)) {
        list_error(reader, line, column,
                   entry->form.size ? "a form of more than 12 words; shorten it" : "an empty form; remove the bar");
        return;
    }
    if (!lexicon_add_form(lexicon, &words, entry))
        list_error(reader, line, column, "this form stands twice in the list; remove one");
}

/* Where " = " stands, or SIZE_MAX. */
static size_t find_equal(struct slice line) {
    for (size_t at = 1; (at = slice_find(line, slice_of("="), at)) != SIZE_MAX; at++)
        if (at + 1 < line.size && line.at[at - 1] == ' ' && line.at[at + 1] == ' ') return at - 1;
    return SIZE_MAX;
}

static void read_entry(struct list_reader *reader, struct slice line) {
    struct slice forms = line;
    struct lexicon_entry entry = {.class = (uint16_t)reader->class, .value = {NULL, 0}, .keys = {line.at, 0}};
    size_t equal = find_equal(line);
    if (equal != SIZE_MAX) {
        forms = slice_cut(line, 0, equal);
        struct slice rest = slice_cut(line, equal + 3, line.size);
        slice_next(&rest, ';', &entry.value);
        entry.value = slice_trim(entry.value);
        if (rest.at) entry.keys = slice_trim(rest);
        if (!entry.value.size) {
            list_error(reader, line, equal + 3, "no value after the equals sign; write one, or remove the sign");
            return;
        }
    }
    struct slice rest = forms;
    while (slice_next(&rest, '|', &entry.form)) {
        entry.form = slice_trim(entry.form);
        if (!entry.value.at) entry.value = entry.form;
        read_form(reader, line, &entry);
    }
}

static bool read_list(struct lexicon *lexicon, const char *path, struct slice text, struct diag *diag) {
    struct slice line;
    const char *name = strrchr(path, '/') + 1;
    struct slice class = slice_cut(slice_of(name), 0, strlen(name) - strlen(".list"));
    struct list_reader reader = {lexicon, diag, path, 0, lexicon_find_class(lexicon, class, false), true};
    if (reader.class >= 0) {
        diag_add(diag, (struct diag_place){.path = path},
                 "the name '%.*s' is taken by a built-in class; rename the file", (int)class.size, class.at);
        return false;
    }
    reader.class = lexicon_add_class(lexicon, class, false);
    while (slice_next(&text, '\n', &line)) {
        reader.line++;
        line = slice_trim(line);
        if (line.size && line.at[0] != '#') read_entry(&reader, line);
    }
    return reader.good;
}

bool lexicon_load(struct lexicon *lexicon, const char *folder, struct diag *diag) {
    struct file_list files = {0};
    bool good = file_list_read(&files, lexicon->arena, folder, ".list", diag);
    struct slice *texts = arena_zero(lexicon->arena, (files.count + 1) * sizeof *texts);
    size_t bytes = 0;
    for (size_t i = 0; i < files.count; bytes += texts[i++].size)
        good = file_read(files.paths[i], lexicon->arena, &texts[i], diag) && good;
    lexicon_expect(lexicon, bytes);
    for (size_t i = 0; i < files.count; i++) good = read_list(lexicon, files.paths[i], texts[i], diag) && good;
    if (lexicon->words.count <= most_words && lexicon->nodes.count <= most_words) return good;
    diag_add(diag, (struct diag_place){.path = folder},
             "more than %d different words or beginnings of phrases; take some out", most_words);
    return false;
}
