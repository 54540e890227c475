#include "vocabulary.h"

#include "file.h"
#include "list_file.h"
#include "token.h"

static const char *const names[V_COUNT] = {
#define VOCABULARY_FILE(list, file, kind) [list] = file,
    VOCABULARY(VOCABULARY_FILE)
#undef VOCABULARY_FILE
};

static const enum vocabulary_kind kinds[V_COUNT] = {
#define VOCABULARY_KIND(list, file, kind) [list] = VOCABULARY_##kind,
    VOCABULARY(VOCABULARY_KIND)
#undef VOCABULARY_KIND
};

/* --- the table ------------------------------------------------------------ */

enum { least_room = 1 << 10, most_of_family = 64 };

/* The same hash in another list is another key. */
static uint64_t key_of(enum vocabulary_list list, uint64_t hash) {
    return hash ^ ((uint64_t)list + 1) * UINT64_C(0x9E3779B97F4A7C15);
}

static uint64_t *place_of(const struct vocabulary *vocabulary, uint64_t key) {
    size_t mask = vocabulary->room - 1, at = key & mask;
    while (vocabulary->keys[at] && vocabulary->keys[at] != key) at = (at + 1) & mask;
    return &vocabulary->keys[at];
}

static uint64_t mark_of(uint64_t hash) { return (uint64_t)1 << (hash >> 58); }

bool vocabulary_holds(const struct vocabulary *vocabulary, enum vocabulary_list list, uint64_t hash) {
    return (vocabulary->marks[list] & mark_of(hash)) && *place_of(vocabulary, key_of(list, hash)) != 0;
}

static uint64_t hash_of_pair(struct slice value, struct slice other) {
    return slice_hash_mix(slice_hash_mix(slice_hash_seed, slice_hash(value)), slice_hash(other));
}

bool vocabulary_has(const struct article *article, struct slice value, enum vocabulary_list list) {
    return value.size && vocabulary_holds(article->vocabulary, list, slice_hash(value));
}

bool vocabulary_joins(const struct article *article, struct slice value, struct slice other,
                      enum vocabulary_list list) {
    return vocabulary_holds(article->vocabulary, list, hash_of_pair(value, other));
}

/* --- parts ------------------------------------------------------------------ */

bool vocabulary_stands_in(const struct article *article, struct slice text, enum vocabulary_list list) {
    for (const struct slice *part = vocabulary_parts(article, list); part->size; part++)
        if (slice_find(text, *part, 0) != SIZE_MAX) return true;
    return false;
}

bool vocabulary_stands_in_nocase(const struct article *article, struct slice text, enum vocabulary_list list) {
    for (const struct slice *part = vocabulary_parts(article, list); part->size; part++)
        if (slice_find_nocase(text, *part, 0) != SIZE_MAX) return true;
    return false;
}

bool vocabulary_starts(const struct article *article, struct slice text, enum vocabulary_list list) {
    for (const struct slice *part = vocabulary_parts(article, list); part->size; part++)
        if (slice_starts(text, *part)) return true;
    return false;
}

bool vocabulary_ends(const struct article *article, struct slice text, enum vocabulary_list list) {
    for (const struct slice *part = vocabulary_parts(article, list); part->size; part++)
        if (slice_ends(text, *part)) return true;
    return false;
}

/* --- reading ------------------------------------------------------------------ */

struct vocabulary_reader {
    struct vocabulary *vocabulary;
    struct arena *arena;
    size_t keys;                  /* in the table */
    array_of(struct slice) forms; /* of the list at hand, or of the line, where it is one of families */
    struct list_file file;
    enum vocabulary_list list;
};

static void open_table(struct vocabulary *vocabulary, size_t room) {
    vocabulary->room = room;
    vocabulary->keys = memory_resize(NULL, room * sizeof *vocabulary->keys);
    memset(vocabulary->keys, 0, room * sizeof *vocabulary->keys);
}

static void grow(struct vocabulary *vocabulary) {
    uint64_t *old = vocabulary->keys;
    size_t room = vocabulary->room;
    open_table(vocabulary, room * 2);
    for (size_t i = 0; i < room; i++)
        if (old[i]) *place_of(vocabulary, old[i]) = old[i];
    memory_resize(old, 0);
}

/* False when it is there already. */
static bool add_key(struct vocabulary_reader *reader, uint64_t hash) {
    if (reader->keys * 2 >= reader->vocabulary->room) grow(reader->vocabulary);
    uint64_t key = key_of(reader->list, hash), *place = place_of(reader->vocabulary, key);
    if (*place) return false;
    *place = key;
    reader->vocabulary->marks[reader->list] |= mark_of(hash);
    reader->keys++;
    return true;
}

/* Whether the text is one token, and the hash of that. */
static bool hash_word(struct slice text, uint64_t *hash) {
    struct token_scanner scanner = {.text = text};
    struct token tokens[2];
    uint64_t hashes[2] = {0, 0};
    size_t count = token_fill(&scanner, tokens, hashes, 2);
    *hash = hashes[0];
    return count == 1;
}

/* Those of a line belong to each other; one that stands in two lines does so with both. */
static void add_family(struct vocabulary_reader *reader) {
    for (size_t i = 0; i < reader->forms.count; i++)
        for (size_t j = 0; j < reader->forms.count; j++)
            if (i != j) add_key(reader, hash_of_pair(reader->forms.at[i], reader->forms.at[j]));
    array_clear(&reader->forms);
}

static void read_form(struct vocabulary_reader *reader, const struct list_entry *entry, struct slice form) {
    enum vocabulary_kind kind = kinds[reader->list];
    uint64_t hash = kind == VOCABULARY_PAIRS ? hash_of_pair(form, entry->value) : slice_hash(form);
    const char *wrong = NULL;
    if (!form.size) wrong = "an empty form; remove the bar";
    else if (kind == VOCABULARY_WORDS && !hash_word(form, &hash))
        wrong = "more than one word, where single words of the text are asked for; write one";
    else if (kind == VOCABULARY_FAMILIES && reader->forms.count == most_of_family)
        wrong = "more than 64 forms in one family; part the line";
    else if (kind != VOCABULARY_FAMILIES && !add_key(reader, hash))
        wrong = "this form stands twice in the list; remove one";
    if (wrong) list_complain(&reader->file, entry, form.at, wrong);
    else array_push(&reader->forms, form);
}

static void read_entry(struct vocabulary_reader *reader, struct list_entry *entry) {
    enum vocabulary_kind kind = kinds[reader->list];
    struct slice form;
    if ((kind == VOCABULARY_PAIRS) != (entry->value.at != NULL)) {
        list_complain(&reader->file, entry, entry->text.at,
                      entry->value.at ? "this list has no values; take out the equals sign and what follows"
                                      : "the value is missing, to which this belongs; write it behind \" = \"");
        return;
    }
    while (list_next_form(entry, &form)) read_form(reader, entry, form);
    if (kind == VOCABULARY_FAMILIES) add_family(reader);
}

/* The forms of the list at hand, with an empty one behind them. */
static const struct slice *kept_forms(struct vocabulary_reader *reader) {
    size_t count = reader->forms.count;
    struct slice *kept = arena_zero(reader->arena, (count + 1) * sizeof *kept);
    if (count) memcpy(kept, reader->forms.at, count * sizeof *kept);
    return kept;
}

/* The list of that name; V_COUNT: none. */
static enum vocabulary_list list_named(struct slice name) {
    int list = 0;
    while (list < V_COUNT && !slice_equal(name, slice_of(names[list]))) list++;
    return (enum vocabulary_list)list;
}

static bool read_list(struct vocabulary_reader *reader, const char *path, struct diag *diag) {
    struct slice text, name = list_file_name(path);
    reader->list = list_named(name);
    if (reader->list == V_COUNT) {
        diag_add(diag, (struct diag_place){.path = path},
                 "the program asks for no list '%.*s'; move one for rules to lists/, or rename the file",
                 (int)name.size, name.at);
        return false;
    }
    if (!file_read(path, reader->arena, &text, diag)) return false;
    reader->file = list_file_open(path, text, diag);
    array_clear(&reader->forms);
    for (struct list_entry entry; list_next_entry(&reader->file, &entry);) read_entry(reader, &entry);
    if (kinds[reader->list] == VOCABULARY_PARTS) reader->vocabulary->parts[reader->list] = kept_forms(reader);
    return reader->file.good;
}

/* Whether every list is among the files. */
static bool has_all(const struct file_list *files, const char *folder, struct diag *diag) {
    bool all = true;
    for (int list = 0; list < V_COUNT; list++) {
        size_t i = 0;
        while (i < files->count && !slice_equal(list_file_name(files->paths[i]), slice_of(names[list]))) i++;
        if (i < files->count) continue;
        all = false;
        diag_add(diag, (struct diag_place){.path = folder},
                 "the list %s.list is missing, for which the program asks; write it, with a comment at least",
                 names[list]);
    }
    return all;
}

bool vocabulary_load(struct vocabulary *vocabulary, struct arena *arena, const char *folder, struct diag *diag) {
    struct vocabulary_reader reader = {.vocabulary = vocabulary, .arena = arena};
    struct file_list files = {0};
    bool there = file_is_folder(folder), good = !there || file_list_read(&files, arena, folder, ".list", diag);
    const struct slice *none = kept_forms(&reader);
    for (int list = 0; list < V_COUNT; list++) vocabulary->parts[list] = none;
    open_table(vocabulary, least_room);
    for (size_t i = 0; i < files.count; i++) good = read_list(&reader, files.paths[i], diag) && good;
    if (there) good = has_all(&files, folder, diag) && good;
    array_free(&reader.forms);
    vocabulary->keys = memory_settle(arena, vocabulary->keys, vocabulary->room * sizeof *vocabulary->keys);
    return good;
}
