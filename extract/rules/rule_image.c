#include "file.h"
#include "image.h"
#include "rule_source.h"

#include <string.h>
#include <time.h>

struct paths {
    array_of(const char *) all;
};

static bool add_paths(struct paths *paths, struct arena *arena, const char *folder, const char *ending,
                      struct diag *diag) {
    struct file_list files;
    if (!file_list_read(&files, arena, folder, ending, diag)) return false;
    for (size_t i = 0; i < files.count; i++) array_push(&paths->all, files.paths[i]);
    return true;
}

/* The files that rules are made of, in an order that is always the same. */
static bool find_source(struct paths *paths, struct arena *arena, const char *folder, struct diag *diag) {
    const char *vocabulary = arena_print(arena, "%s/vocabulary", folder).at;
    return add_paths(paths, arena, arena_print(arena, "%s/lists", folder).at, ".list", diag) &&
           (!file_is_folder(vocabulary) || add_paths(paths, arena, vocabulary, ".list", diag)) &&
           add_paths(paths, arena, folder, ".rules", diag);
}

static uint64_t add_name(uint64_t hash, const char *path) {
    return slice_hash_mix(hash, slice_hash(slice_of(strrchr(path, '/'))));
}

static bool hash_contents(uint64_t *hash, const char *folder, struct diag *diag) {
    struct arena arena = {0};
    struct paths paths = {0};
    bool read = find_source(&paths, &arena, folder, diag);
    *hash = slice_hash_seed;
    for (size_t i = 0; read && i < paths.all.count; i++) {
        struct slice text;
        read = file_read(paths.all.at[i], &arena, &text, diag);
        if (read) *hash = slice_hash_mix(add_name(*hash, paths.all.at[i]), slice_hash(text));
    }
    array_free(&paths.all);
    arena_free(&arena);
    return read;
}

/* Hashes how the files look, and says when the last of them was changed: seconds since 1970. */
static bool hash_looks(uint64_t *hash, int64_t *changed, const char *folder, struct diag *diag) {
    struct arena arena = {0};
    struct paths paths = {0};
    bool seen = find_source(&paths, &arena, folder, diag);
    *hash = slice_hash_seed;
    *changed = 0;
    for (size_t i = 0; seen && i < paths.all.count; i++) {
        struct file_looks looks = {0};
        seen = file_look(paths.all.at[i], &looks);
        *hash = slice_hash_mix(add_name(*hash, paths.all.at[i]), looks.size);
        *hash = slice_hash_mix(*hash, (uint64_t)looks.changed);
        if (looks.changed > *changed) *changed = looks.changed;
    }
    array_free(&paths.all);
    arena_free(&arena);
    return seen;
}

/* What an image that is written now is made of. A file that was changed a moment ago may be changed once more and look
 * the same (as git has it of its index): then only contents tell. */
static bool describe_source(struct image_source *source, const char *folder, struct diag *diag) {
    enum { moment = 2 };
    int64_t changed;
    if (!hash_looks(&source->looks, &changed, folder, diag) || !hash_contents(&source->contents, folder, diag))
        return false;
    if (changed > (int64_t)time(NULL) - moment) source->looks = 0;
    return true;
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
    struct image_source source;
    if (!describe_source(&source, folder, diag)) return false;
    if (!image_open(&arena)) {
        diag_add(diag, (struct diag_place){.path = image},
                 "no image can be written: its address is taken; the rules are read from their files instead");
        return false;
    }
    struct ruleset *rules = ruleset_load_in(arena, folder, diag);
    if (rules) {
        compile_patterns(rules);
        ruleset_forget_source(rules);
    }
    bool good = rules && image_write(image, &rules->arena, rules, source, diag);
    image_close();
    return good;
}

/* Whether the PCRE2 that is there reads what was saved; it is the same one or none. */
static bool can_restore(const struct ruleset *rules) {
    size_t first = 0;
    while (first < rules->rules.count && rules->rules.at[first].by_coreference) first++;
    if (first == rules->rules.count) return true;
    struct pattern *pattern = pattern_restore(rules->rules.at[first].compiled);
    bool good = !pattern_is_refused(pattern);
    pattern_free(pattern);
    return good;
}

/* The rules of an image that was made of what is in the folder, which need not be read when it looks as it did. */
static const struct ruleset *map_rules(const char *folder, const char *image) {
    struct diag unread = {0}; /* is said again, in full, when they are loaded */
    struct image_source source = {0};
    int64_t changed;
    const struct ruleset *rules = NULL;
    if (hash_looks(&source.looks, &changed, folder, &unread)) rules = image_map(image, source);
    if (!rules && hash_contents(&source.contents, folder, &unread)) rules = image_map(image, source);
    diag_free(&unread);
    if (!rules || can_restore(rules)) return rules;
    image_close();
    return NULL;
}

const struct ruleset *ruleset_open(const char *folder, const char *image, struct diag *diag) {
    const struct ruleset *rules = map_rules(folder, image);
    return rules ? rules : ruleset_load(folder, diag);
}
