#include "lexicon_parts.h"

#include "file.h"
#include "list_file.h"

static void read_form(struct lexicon *lexicon, struct list_file *file, const struct list_entry *line, struct slice form,
                      struct slice value, uint16_t class) {
    const struct lexicon_entry entry = {.class = class,
                                        .form = form.at,
                                        .form_size = (uint32_t)form.size,
                                        .value_at = (int32_t)(value.at - form.at),
                                        .value_size = (uint32_t)value.size,
                                        .keys_at = (int32_t)(line->keys.at - form.at),
                                        .keys_size = (uint32_t)line->keys.size};
    struct form_words words;
    if (!lexicon_split_form(lexicon, form, &words))
        list_complain(file, line, form.at,
                      form.size ? "a form of more than 12 words; shorten it" : "an empty form; remove the bar");
    else if (!lexicon_add_form(lexicon, &words, &entry))
        list_complain(file, line, form.at, "this form stands twice in the list; remove one");
}

static bool read_list(struct lexicon *lexicon, const char *path, struct slice text, struct diag *diag) {
    struct slice name = list_file_name(path);
    if (lexicon_find_class(lexicon, name, false) >= 0) {
        diag_add(diag, (struct diag_place){.path = path},
                 "the name '%.*s' is taken by a built-in class; rename the file", (int)name.size, name.at);
        return false;
    }
    uint16_t class = (uint16_t)lexicon_add_class(lexicon, name, false);
    struct list_file file = list_file_open(path, text, diag);
    for (struct list_entry line; list_next_entry(&file, &line);) {
        struct slice value = line.value, form;
        while (list_next_form(&line, &form)) {
            if (!value.at) value = form;
            read_form(lexicon, &file, &line, form, value, class);
        }
    }
    return file.good;
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
