#include "file.h"
#include "image.h"
#include "rule_source.h"

#include <string.h>

/* Adds the names and contents of the files in a folder that end so to a hash. */
static bool add_files(uint64_t *hash, struct arena *arena, const char *folder, const char *ending, struct diag *diag) {
    struct file_list files;
    if (!file_list_read(&files, arena, folder, ending, diag)) return false;
    for (size_t i = 0; i < files.count; i++) {
        struct slice text;
        if (!file_read(files.paths[i], arena, &text, diag)) return false;
        *hash = slice_hash_mix(*hash, slice_hash(slice_of(strrchr(files.paths[i], '/'))));
        *hash = slice_hash_mix(*hash, slice_hash(text));
    }
    return true;
}

static bool hash_source(uint64_t *hash, const char *folder, struct diag *diag) {
    struct arena arena = {0};
    *hash = slice_hash_seed;
    const char *vocabulary = arena_print(&arena, "%s/vocabulary", folder).at;
    bool read = add_files(hash, &arena, arena_print(&arena, "%s/lists", folder).at, ".list", diag) &&
                (!file_is_folder(vocabulary) || add_files(hash, &arena, vocabulary, ".list", diag)) &&
                add_files(hash, &arena, folder, ".rules", diag);
    arena_free(&arena);
    return read;
}

static void compile_patterns(struct ruleset *rules) {
    for (size_t i = 0; i < rules->rules.count; i++) {
        struct rule *rule = &rules->rules.at[i];
        if (rule->by_coreference) continue;
        struct pattern *pattern = rule_compile(rules, rule);
        rule->compiled = pattern_save(pattern, &rules->arena);
        pattern_free(pattern);
    }
}

bool ruleset_compile(const char *folder, const char *image, struct diag *diag) {
    struct arena arena;
    uint64_t source;
    if (!hash_source(&source, folder, diag)) return false;
    if (!image_open(&arena)) {
        diag_add(diag, (struct diag_place){.path = image},
                 "no image can be written: its address is taken; the rules are read from their files instead");
        return false;
    }
    struct ruleset *rules = ruleset_load_in(arena, folder, diag);
    if (rules) compile_patterns(rules);
    bool good = rules && image_write(image, &rules->arena, rules, source, diag);
    image_close();
    return good;
}

const struct ruleset *ruleset_open(const char *folder, const char *image, struct diag *diag) {
    struct diag unread = {0}; /* is said again, in full, when they are loaded */
    uint64_t source;
    const struct ruleset *rules = hash_source(&source, folder, &unread) ? image_map(image, source) : NULL;
    diag_free(&unread);
    return rules ? rules : ruleset_load(folder, diag);
}
