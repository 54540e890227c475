#include "lexicon.h"

#include "file.h"
#include "token.h"

#include <stdlib.h>
#include <string.h>

/* Words live in an open-addressed table by the hash of their folded form; each
 * has a variant for the three cases that a text can show. Phrases are paths in
 * a trie of words; a path's end has a variant for each demand on case. Sets of
 * classes are interned, so that a symbol is the number of a set. */

enum { CASE_LOWER, CASE_TITLE, CASE_UPPER, CASES };
enum { longest_form = 12 }; /* words of a list form */

struct class {
    struct slice name;
    bool literal, used;
};

struct class_set {
    uint16_t *classes; /* ascending */
    size_t count;
};

struct form_entry {
    uint32_t entry;
    uint8_t cases[longest_form]; /* the least case of each word */
};

struct word {
    uint64_t hash;
    array_of(struct form_entry) forms;
    struct lexicon_variant variants[CASES];
    bool starts_phrase, sign;
};

/* A place in the table of words: the tag spares looking at words that are others. */
struct word_slot {
    uint32_t word, tag;
};

struct phrase_variant {
    uint8_t cases[longest_form];
    struct lexicon_variant lexical;
};

struct node {
    array_of(struct form_entry) forms;
    array_of(struct phrase_variant) variants;
    uint8_t depth;
};

struct edge {
    uint64_t key; /* node << 32 | word; 0: empty */
    uint32_t node;
};

struct lexicon {
    struct arena arena;
    array_of(struct class) classes;
    array_of(struct class_set) symbols;
    array_of(struct lexicon_entry) entries;
    array_of(struct word) words; /* [0] is no word */
    struct word_slot *table;
    size_t table_room;
    array_of(struct node) nodes; /* [0] is the root */
    struct edge *edges;
    size_t edge_room, edge_count;
    uint32_t *symbol_table;
    size_t symbol_room;
    uint16_t shape_symbols[SHAPE_COUNT];
    uint16_t kind_symbols[KIND_COUNT][3];
    uint64_t *members; /* after closing: a bit for each class and symbol */
    uint32_t hyphen;
};

/* Built-in classes. The order of this table is their numbers. */
enum builtin {
    B_WORD, B_LOWER, B_CAP, B_CAPS, B_INITIAL, B_UPPER, B_NUMBER, B_DAY_NUMBER, B_MONTH_NUMBER, B_HOUR_NUMBER,
    B_MINUTE_NUMBER, B_TWO_DIGITS, B_YEAR, B_ORDINAL, B_DAY_ORDINAL, B_DECADE, B_CODE, B_CLITIC, B_SIGN, B_TIGHT,
    B_PHRASE, B_FOREIGN, B_DOTTED, B_ANY, B_KIND_FIRST, B_COUNT = B_KIND_FIRST + KIND_COUNT + 3
};

static const char *const builtin_names[B_COUNT] = {
    "word", "lower", "cap", "caps", "initial", "upper", "number", "day-number", "month-number", "hour-number",
    "minute-number", "two-digits", "year", "ordinal", "day-ordinal", "decade", "code", "clitic", "sign", "tight",
    "phrase", "foreign", "dotted", "any", "date", "person", "title", "organisation", "document", "title-nominal", "organisation-nominal",
    "document-nominal"};

struct shape_classes {
    uint8_t count, classes[8];
};

static const struct shape_classes shape_classes[SHAPE_COUNT] = {
    [SHAPE_LOWER] = {2, {B_WORD, B_LOWER}},
    [SHAPE_TITLE] = {3, {B_WORD, B_CAP, B_UPPER}},
    [SHAPE_UPPER] = {3, {B_WORD, B_CAPS, B_UPPER}},
    [SHAPE_FOREIGN] = {2, {B_WORD, B_FOREIGN}},
    [SHAPE_INITIAL] = {2, {B_INITIAL, B_UPPER}},
    [SHAPE_DOTTED] = {2, {B_DOTTED, B_UPPER}},
    [SHAPE_NUMBER_12] = {5, {B_NUMBER, B_DAY_NUMBER, B_MONTH_NUMBER, B_HOUR_NUMBER, B_MINUTE_NUMBER}},
    [SHAPE_NUMBER_24] = {4, {B_NUMBER, B_DAY_NUMBER, B_HOUR_NUMBER, B_MINUTE_NUMBER}},
    [SHAPE_NUMBER_31] = {4, {B_NUMBER, B_DAY_NUMBER, B_MINUTE_NUMBER, B_TWO_DIGITS}},
    [SHAPE_NUMBER_59] = {3, {B_NUMBER, B_MINUTE_NUMBER, B_TWO_DIGITS}},
    [SHAPE_NUMBER_99] = {2, {B_NUMBER, B_TWO_DIGITS}},
    [SHAPE_NUMBER_3] = {1, {B_NUMBER}},
    [SHAPE_YEAR] = {2, {B_NUMBER, B_YEAR}},
    [SHAPE_NUMBER] = {1, {B_NUMBER}},
    [SHAPE_ORDINAL_31] = {2, {B_ORDINAL, B_DAY_ORDINAL}},
    [SHAPE_ORDINAL] = {1, {B_ORDINAL}},
    [SHAPE_DECADE] = {1, {B_DECADE}},
    [SHAPE_CODE] = {1, {B_CODE}},
    [SHAPE_CLITIC] = {1, {B_CLITIC}},
    [SHAPE_PUNCTUATION] = {1, {B_SIGN}},
    [SHAPE_PUNCTUATION_TIGHT] = {2, {B_SIGN, B_TIGHT}},
};

static int add_class(struct lexicon *lexicon, struct slice name, bool literal) {
    array_push(&lexicon->classes, ((struct class){.name = arena_copy(&lexicon->arena, name), .literal = literal}));
    return (int)lexicon->classes.count - 1;
}

static int find_class(const struct lexicon *lexicon, struct slice name, bool literal) {
    for (size_t i = 0; i < lexicon->classes.count; i++)
        if (lexicon->classes.at[i].literal == literal && slice_equal(lexicon->classes.at[i].name, name)) return (int)i;
    return -1;
}

struct lexicon *lexicon_new(void) {
    struct lexicon *lexicon = memory_resize(NULL, sizeof *lexicon);
    *lexicon = (struct lexicon){0};
    for (int i = 0; i < B_COUNT; i++) add_class(lexicon, slice_of(builtin_names[i]), false);
    array_push(&lexicon->words, (struct word){0});
    array_push(&lexicon->nodes, (struct node){0});
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon) {
    if (!lexicon) return;
    for (size_t i = 0; i < lexicon->words.count; i++) array_free(&lexicon->words.at[i].forms);
    for (size_t i = 0; i < lexicon->nodes.count; i++) {
        array_free(&lexicon->nodes.at[i].forms);
        array_free(&lexicon->nodes.at[i].variants);
    }
    array_free(&lexicon->classes);
    array_free(&lexicon->symbols);
    array_free(&lexicon->entries);
    array_free(&lexicon->words);
    array_free(&lexicon->nodes);
    memory_resize(lexicon->table, 0);
    memory_resize(lexicon->edges, 0);
    memory_resize(lexicon->symbol_table, 0);
    arena_free(&lexicon->arena);
    memory_resize(lexicon, 0);
}

/* --- words ------------------------------------------------------------- */

static uint32_t tag_of(uint64_t hash) { return (uint32_t)(hash >> 32); }

static uint32_t find_word(const struct lexicon *lexicon, uint64_t hash) {
    if (!lexicon->table_room) return 0;
    for (size_t i = hash & (lexicon->table_room - 1);; i = (i + 1) & (lexicon->table_room - 1)) {
        struct word_slot slot = lexicon->table[i];
        if (!slot.word || (slot.tag == tag_of(hash) && lexicon->words.at[slot.word].hash == hash)) return slot.word;
    }
}

static void place_word(struct lexicon *lexicon, uint32_t word) {
    uint64_t hash = lexicon->words.at[word].hash;
    size_t i = hash & (lexicon->table_room - 1);
    while (lexicon->table[i].word) i = (i + 1) & (lexicon->table_room - 1);
    lexicon->table[i] = (struct word_slot){word, tag_of(hash)};
}

static uint32_t intern_word(struct lexicon *lexicon, uint64_t hash) {
    uint32_t word = find_word(lexicon, hash);
    if (word) return word;
    array_push(&lexicon->words, (struct word){.hash = hash});
    word = (uint32_t)lexicon->words.count - 1;
    if (lexicon->words.count * 4 > lexicon->table_room) {
        lexicon->table_room = lexicon->table_room ? lexicon->table_room * 2 : 1 << 14;
        lexicon->table = memory_resize(lexicon->table, lexicon->table_room * sizeof *lexicon->table);
        memset(lexicon->table, 0, lexicon->table_room * sizeof *lexicon->table);
        for (uint32_t i = 1; i < lexicon->words.count; i++) place_word(lexicon, i);
    } else {
        place_word(lexicon, word);
    }
    return word;
}

/* --- the trie of phrases ------------------------------------------------- */

static size_t edge_slot(const struct lexicon *lexicon, uint64_t key) {
    size_t i = (size_t)((key * 0x9E3779B97F4A7C15u) >> 20) & (lexicon->edge_room - 1);
    while (lexicon->edges[i].key && lexicon->edges[i].key != key) i = (i + 1) & (lexicon->edge_room - 1);
    return i;
}

static uint32_t child(const struct lexicon *lexicon, uint32_t node, uint32_t word) {
    if (!lexicon->edge_room || !word) return 0;
    return lexicon->edges[edge_slot(lexicon, (uint64_t)node << 32 | word)].node;
}

static void grow_edges(struct lexicon *lexicon) {
    struct edge *old = lexicon->edges;
    size_t room = lexicon->edge_room;
    lexicon->edge_room = room ? room * 2 : 1 << 12;
    lexicon->edges = memory_resize(NULL, lexicon->edge_room * sizeof *lexicon->edges);
    memset(lexicon->edges, 0, lexicon->edge_room * sizeof *lexicon->edges);
    for (size_t i = 0; i < room; i++)
        if (old[i].key) lexicon->edges[edge_slot(lexicon, old[i].key)] = old[i];
    memory_resize(old, 0);
}

static uint32_t intern_child(struct lexicon *lexicon, uint32_t node, uint32_t word) {
    uint32_t found = child(lexicon, node, word);
    if (found) return found;
    if (lexicon->edge_count * 2 >= lexicon->edge_room) grow_edges(lexicon);
    array_push(&lexicon->nodes, ((struct node){.depth = (uint8_t)(lexicon->nodes.at[node].depth + 1)}));
    found = (uint32_t)lexicon->nodes.count - 1;
    uint64_t key = (uint64_t)node << 32 | word;
    lexicon->edges[edge_slot(lexicon, key)] = (struct edge){key, found};
    lexicon->edge_count++;
    return found;
}

/* --- forms ---------------------------------------------------------------- */

static uint8_t case_of(enum shape shape) {
    switch (shape) {
    case SHAPE_UPPER:
    case SHAPE_DOTTED: return CASE_UPPER;
    case SHAPE_TITLE:
    case SHAPE_INITIAL:
    case SHAPE_PUNCTUATION_TIGHT: return CASE_TITLE;
    default: return CASE_LOWER;
    }
}

struct form_words {
    uint32_t words[longest_form];
    uint8_t cases[longest_form];
    size_t count;
};

/* A code (G20) keeps no case, a sign neither. False when the form is too long or empty. */
static bool split_form(struct lexicon *lexicon, struct slice form, struct form_words *out) {
    struct token_scanner scanner = {.text = form};
    struct token token;
    uint64_t hash;
    out->count = 0;
    while (token_next(&scanner, &token, &hash)) {
        if (out->count == longest_form) return false;
        bool sign = token.shape >= SHAPE_CLITIC;
        uint32_t word = intern_word(lexicon, hash);
        if (sign && token.shape != SHAPE_CLITIC) lexicon->words.at[word].sign = true;
        out->words[out->count] = word;
        out->cases[out->count++] = sign ? (uint8_t)CASE_LOWER : case_of(token.shape);
    }
    return out->count > 0;
}

static void add_form(struct lexicon *lexicon, const struct form_words *form, uint32_t entry) {
    struct form_entry made = {.entry = entry};
    memcpy(made.cases, form->cases, form->count);
    if (form->count == 1) {
        array_push(&lexicon->words.at[form->words[0]].forms, made);
        return;
    }
    lexicon->words.at[form->words[0]].starts_phrase = true;
    uint32_t node = 0;
    for (size_t i = 0; i < form->count; i++) node = intern_child(lexicon, node, form->words[i]);
    array_push(&lexicon->nodes.at[node].forms, made);
}

int lexicon_literal(struct lexicon *lexicon, struct slice word) {
    int class = find_class(lexicon, word, true);
    if (class >= 0) return class;
    struct form_words form;
    if (!split_form(lexicon, word, &form) || form.count != 1) return -1;
    class = add_class(lexicon, word, true);
    struct slice form_text = arena_copy(&lexicon->arena, word);
    array_push(&lexicon->entries, ((struct lexicon_entry){.class = (uint16_t)class, .form = form_text, .value = form_text}));
    add_form(lexicon, &form, (uint32_t)lexicon->entries.count - 1);
    return class;
}

int lexicon_class(const struct lexicon *lexicon, struct slice name) { return find_class(lexicon, name, false); }

int lexicon_kind_class(const struct lexicon *lexicon, enum kind kind, enum form form) {
    (void)lexicon;
    if (form == FORM_NOMINAL && kind >= KIND_TITLE) return B_KIND_FIRST + KIND_COUNT + (int)kind - KIND_TITLE;
    return B_KIND_FIRST + (int)kind;
}

unsigned lexicon_frequency(const struct lexicon *lexicon, int class) {
    static const unsigned builtin[B_COUNT] = {
        [B_WORD] = 8000, [B_LOWER] = 7000, [B_CAP] = 1500, [B_CAPS] = 150, [B_INITIAL] = 30, [B_UPPER] = 1700, [B_NUMBER] = 200,
        [B_DAY_NUMBER] = 80, [B_MONTH_NUMBER] = 50, [B_HOUR_NUMBER] = 70, [B_MINUTE_NUMBER] = 100, [B_TWO_DIGITS] = 50,
        [B_YEAR] = 40, [B_ORDINAL] = 15, [B_DAY_ORDINAL] = 10, [B_DECADE] = 3, [B_CODE] = 20, [B_CLITIC] = 100, [B_SIGN] = 1300,
        [B_TIGHT] = 150, [B_PHRASE] = 300, [B_FOREIGN] = 1, [B_DOTTED] = 20, [B_ANY] = 10000};
    static const char *const frequent[] = {"the", "of", "to", "and", "in", "a", "an", "for", "on", "that", "with", "by", "at", "from", "as",
                                           "is", "was", "be", "it", "its", "his", "her", "this", "has", "have", "or", ",", ".", "-", "\"",
                                           "(", ")", ":", "not", "are", "were", "been", "will", "had", "but", "which", "who", "their"};
    if (class < B_COUNT) return builtin[class] ? builtin[class] : 50;
    if (!lexicon->classes.at[class].literal) return 15;
    for (size_t i = 0; i < sizeof frequent / sizeof *frequent; i++)
        if (slice_equal_nocase(lexicon->classes.at[class].name, slice_of(frequent[i]))) return 300;
    return 5;
}

uint16_t lexicon_kind_symbol(const struct lexicon *lexicon, enum kind kind, enum form form) {
    return lexicon->kind_symbols[kind][form];
}

/* --- list files ------------------------------------------------------------ */

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

static bool has_class(const struct lexicon *lexicon, const struct form_entry *forms, size_t count, int class,
                      const struct form_words *form) {
    for (size_t i = 0; i < count; i++)
        if (lexicon->entries.at[forms[i].entry].class == class && !memcmp(forms[i].cases, form->cases, form->count))
            return true;
    return false;
}

static bool form_is_known(const struct lexicon *lexicon, const struct form_words *form, int class) {
    if (form->count == 1) {
        const struct word *word = &lexicon->words.at[form->words[0]];
        return has_class(lexicon, word->forms.at, word->forms.count, class, form);
    }
    uint32_t node = 0;
    for (size_t i = 0; i < form->count; i++)
        if (!(node = child(lexicon, node, form->words[i]))) return false;
    return has_class(lexicon, lexicon->nodes.at[node].forms.at, lexicon->nodes.at[node].forms.count, class, form);
}

static void read_form(struct list_reader *reader, struct slice line, struct slice form, struct lexicon_entry entry) {
    struct lexicon *lexicon = reader->lexicon;
    size_t column = (size_t)(form.at - line.at) + 1;
    struct form_words words;
    if (!split_form(lexicon, form, &words)) {
        list_error(reader, line, column, form.size ? "a form of more than 12 words; shorten it" : "an empty form; remove the bar");
        return;
    }
    if (form_is_known(lexicon, &words, reader->class)) {
        list_error(reader, line, column, "this form stands twice in the list; remove one");
        return;
    }
    entry.form = form;
    array_push(&lexicon->entries, entry);
    add_form(lexicon, &words, (uint32_t)lexicon->entries.count - 1);
}

static void read_entry(struct list_reader *reader, struct slice line) {
    struct slice forms = line, value, keys = {line.at, 0}, form;
    size_t equal = slice_find(line, slice_of(" = "), 0);
    bool valued = equal != SIZE_MAX;
    if (valued) {
        forms = slice_cut(line, 0, equal);
        struct slice rest = slice_cut(line, equal + 3, line.size);
        slice_next(&rest, ';', &value);
        value = slice_trim(value);
        if (rest.at) keys = slice_trim(rest);
        if (!value.size) {
            list_error(reader, line, equal + 3, "no value after the equals sign; write one, or remove the sign");
            return;
        }
    }
    struct slice rest = forms;
    while (slice_next(&rest, '|', &form)) {
        form = slice_trim(form);
        if (!valued) value = form, valued = true;
        read_form(reader, line, form, (struct lexicon_entry){.class = (uint16_t)reader->class, .value = value, .keys = keys});
    }
}

static bool read_list(struct lexicon *lexicon, const char *path, struct diag *diag) {
    struct slice text, line;
    if (!file_read(path, &lexicon->arena, &text, diag)) return false;
    const char *name = strrchr(path, '/') + 1;
    struct slice class = slice_cut(slice_of(name), 0, strlen(name) - strlen(".list"));
    struct list_reader reader = {lexicon, diag, path, 0, find_class(lexicon, class, false), true};
    if (reader.class >= 0) {
        diag_add(diag, (struct diag_place){.path = path}, "the name '%.*s' is taken by a built-in class; rename the file",
                 (int)class.size, class.at);
        return false;
    }
    reader.class = add_class(lexicon, class, false);
    while (slice_next(&text, '\n', &line)) {
        reader.line++;
        line = slice_trim(line);
        if (line.size && line.at[0] != '#') read_entry(&reader, line);
    }
    return reader.good;
}

bool lexicon_load(struct lexicon *lexicon, const char *folder, struct diag *diag) {
    struct file_list files = {0};
    bool good = file_list_read(&files, &lexicon->arena, folder, ".list", diag);
    for (size_t i = 0; i < files.count; i++) good = read_list(lexicon, files.paths[i], diag) && good;
    return good;
}

/* --- symbols ----------------------------------------------------------------- */

static uint64_t set_hash(const uint16_t *classes, size_t count) {
    return slice_hash((struct slice){(const char *)classes, count * sizeof *classes});
}

static bool set_equal(const struct class_set *set, const uint16_t *classes, size_t count) {
    return set->count == count && !memcmp(set->classes, classes, count * sizeof *classes);
}

static void grow_symbols(struct lexicon *lexicon) {
    lexicon->symbol_room = lexicon->symbol_room ? lexicon->symbol_room * 2 : 1 << 12;
    lexicon->symbol_table = memory_resize(lexicon->symbol_table, lexicon->symbol_room * sizeof *lexicon->symbol_table);
    memset(lexicon->symbol_table, 0xFF, lexicon->symbol_room * sizeof *lexicon->symbol_table);
    for (uint32_t i = 0; i < lexicon->symbols.count; i++) {
        size_t at = set_hash(lexicon->symbols.at[i].classes, lexicon->symbols.at[i].count) & (lexicon->symbol_room - 1);
        while (lexicon->symbol_table[at] != UINT32_MAX) at = (at + 1) & (lexicon->symbol_room - 1);
        lexicon->symbol_table[at] = i;
    }
}

static int by_number(const void *a, const void *b) {
    uint16_t left = *(const uint16_t *)a, right = *(const uint16_t *)b;
    return left < right ? -1 : left > right;
}

/* The symbol of a set of classes, given in any order, with repeats. */
static uint16_t intern_set(struct lexicon *lexicon, uint16_t *classes, size_t count) {
    qsort(classes, count, sizeof *classes, by_number);
    size_t unique = 0;
    for (size_t i = 0; i < count; i++)
        if (!unique || classes[unique - 1] != classes[i]) classes[unique++] = classes[i];
    if (lexicon->symbols.count * 2 >= lexicon->symbol_room) grow_symbols(lexicon);
    size_t at = set_hash(classes, unique) & (lexicon->symbol_room - 1);
    for (; lexicon->symbol_table[at] != UINT32_MAX; at = (at + 1) & (lexicon->symbol_room - 1))
        if (set_equal(&lexicon->symbols.at[lexicon->symbol_table[at]], classes, unique))
            return (uint16_t)lexicon->symbol_table[at];
    struct class_set set = {arena_alloc(&lexicon->arena, unique * sizeof *classes), unique};
    memcpy(set.classes, classes, unique * sizeof *classes);
    array_push(&lexicon->symbols, set);
    lexicon->symbol_table[at] = (uint32_t)lexicon->symbols.count - 1;
    return (uint16_t)lexicon->symbol_table[at];
}

static bool case_fits(const uint8_t *wanted, const uint8_t *shown, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (wanted[i] > shown[i]) return false;
    return true;
}

struct variant_request {
    const struct form_entry *forms;
    size_t form_count;
    const uint8_t *cases;
    size_t words;
    enum shape shape;
    bool phrase;
};

static struct lexicon_variant make_variant(struct lexicon *lexicon, struct variant_request want) {
    uint16_t classes[64];
    size_t count = 0, fitting = 0;
    uint32_t *entries = arena_alloc(&lexicon->arena, (want.form_count + 1) * sizeof *entries);
    for (size_t i = 0; i < want.form_count && fitting < 40; i++)
        if (case_fits(want.forms[i].cases, want.cases, want.words)) {
            entries[fitting++] = want.forms[i].entry;
            classes[count++] = lexicon->entries.at[want.forms[i].entry].class;
        }
    const struct shape_classes *shape = &shape_classes[want.shape];
    for (size_t i = 0; i < shape->count; i++) classes[count++] = shape->classes[i];
    if (want.phrase) classes[count++] = B_PHRASE;
    classes[count++] = B_ANY;
    return (struct lexicon_variant){intern_set(lexicon, classes, count), (uint16_t)fitting, entries};
}

static void close_word(struct lexicon *lexicon, struct word *word) {
    static const enum shape words[CASES] = {SHAPE_LOWER, SHAPE_TITLE, SHAPE_UPPER};
    static const enum shape signs[CASES] = {SHAPE_PUNCTUATION, SHAPE_PUNCTUATION_TIGHT, SHAPE_PUNCTUATION_TIGHT};
    for (uint8_t i = 0; i < CASES; i++)
        word->variants[i] = make_variant(lexicon, (struct variant_request){word->forms.at, word->forms.count, &i, 1,
                                                                           word->sign ? signs[i] : words[i], false});
}

/* One variant for each distinct demand on case, the strictest last. */
static void close_node(struct lexicon *lexicon, struct node *node) {
    for (size_t i = 0; i < node->forms.count; i++) {
        const uint8_t *cases = node->forms.at[i].cases;
        bool known = false;
        for (size_t j = 0; j < node->variants.count; j++)
            known = known || !memcmp(node->variants.at[j].cases, cases, node->depth);
        if (known) continue;
        struct phrase_variant variant = {0};
        memcpy(variant.cases, cases, node->depth);
        enum shape shape = cases[0] ? SHAPE_TITLE : SHAPE_LOWER;
        variant.lexical = make_variant(lexicon, (struct variant_request){node->forms.at, node->forms.count, cases,
                                                                         node->depth, shape, true});
        array_push(&node->variants, variant);
    }
    /* A phrase in lower case that the text writes with capitals is {cap} too. */
    size_t lower = node->variants.count;
    for (size_t i = 0; i < lower; i++) {
        if (node->variants.at[i].cases[0] != CASE_LOWER) continue;
        struct phrase_variant variant = node->variants.at[i];
        variant.cases[0] = CASE_TITLE;
        variant.lexical = make_variant(lexicon, (struct variant_request){node->forms.at, node->forms.count, variant.cases,
                                                                         node->depth, SHAPE_TITLE, true});
        array_push(&node->variants, variant);
    }
}

static void close_shapes(struct lexicon *lexicon) {
    uint8_t none = 0;
    for (int shape = 0; shape < SHAPE_COUNT; shape++) {
        struct variant_request want = {NULL, 0, &none, 1, (enum shape)shape, false};
        lexicon->shape_symbols[shape] = make_variant(lexicon, want).symbol;
    }
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (int form = 0; form < 3; form++) {
            uint16_t classes[] = {(uint16_t)lexicon_kind_class(lexicon, (enum kind)kind, (enum form)form), B_ANY};
            lexicon->kind_symbols[kind][form] = intern_set(lexicon, classes, 2);
        }
}

static size_t member_words(const struct lexicon *lexicon) { return lexicon->symbols.count / 64 + 1; }

static void close_members(struct lexicon *lexicon) {
    size_t row = member_words(lexicon);
    lexicon->members = arena_zero(&lexicon->arena, row * lexicon->classes.count * sizeof *lexicon->members);
    for (size_t i = 0; i < lexicon->symbols.count; i++)
        for (size_t j = 0; j < lexicon->symbols.at[i].count; j++)
            lexicon->members[lexicon->symbols.at[i].classes[j] * row + i / 64] |= (uint64_t)1 << i % 64;
}

void lexicon_close(struct lexicon *lexicon) {
    close_shapes(lexicon);
    for (size_t i = 1; i < lexicon->words.count; i++) close_word(lexicon, &lexicon->words.at[i]);
    for (size_t i = 1; i < lexicon->nodes.count; i++) close_node(lexicon, &lexicon->nodes.at[i]);
    lexicon->hyphen = find_word(lexicon, slice_hash(slice_of("-")));
    close_members(lexicon);
}

size_t lexicon_symbols(const struct lexicon *lexicon) { return lexicon->symbols.count; }

const uint64_t *lexicon_members(const struct lexicon *lexicon, int class) {
    return lexicon->members + (size_t)class * member_words(lexicon);
}

bool lexicon_has(const struct lexicon *lexicon, uint16_t symbol, int class) {
    return lexicon_members(lexicon, class)[symbol / 64] >> symbol % 64 & 1;
}

const struct lexicon_entry *lexicon_entry(const struct lexicon *lexicon, uint32_t entry) {
    return &lexicon->entries.at[entry];
}

struct slice lexicon_key(const struct lexicon_entry *entry, const char *key) {
    struct slice rest = entry->keys, part, name, wanted = slice_of(key);
    while (slice_next(&rest, ';', &part)) {
        if (slice_next(&part, '=', &name) && part.at && slice_equal(slice_trim(name), wanted)) return slice_trim(part);
    }
    return slice_of("");
}

/* --- reading a text ------------------------------------------------------------ */

void lexicon_tokenise(const struct lexicon *lexicon, struct article *article) {
    struct token_scanner scanner = {.text = article->text};
    struct token token;
    uint64_t hash;
    array_reserve(&article->tokens, article->text.size / 4 + 16);
    while (token_next(&scanner, &token, &hash)) {
        token.word = find_word(lexicon, hash);
        array_push(&article->tokens, token);
    }
}

static const struct lexicon_variant *word_variant(const struct lexicon *lexicon, const struct token *token) {
    /* Numbers, codes and clitics have classes of their own that no list adds to. */
    if (!token->word || (token->shape >= SHAPE_NUMBER_12 && token->shape <= SHAPE_CODE)) return NULL;
    return &lexicon->words.at[token->word].variants[case_of(token->shape)];
}

struct unit lexicon_unit(const struct lexicon *lexicon, const struct article *article, uint32_t index) {
    const struct token *token = &article->tokens.at[index];
    const struct lexicon_variant *variant = word_variant(lexicon, token);
    if (variant && (token->shape == SHAPE_INITIAL || token->shape == SHAPE_CLITIC) && !variant->count) variant = NULL;
    uint16_t symbol = variant ? variant->symbol : lexicon->shape_symbols[token->shape];
    return (struct unit){index, index + 1, symbol, variant, -1};
}

static const struct phrase_variant *phrase_variant(const struct node *node, const uint8_t *shown) {
    const struct phrase_variant *best = NULL;
    unsigned best_sum = 0;
    for (size_t i = 0; i < node->variants.count; i++) {
        const struct phrase_variant *variant = &node->variants.at[i];
        if (!case_fits(variant->cases, shown, node->depth)) continue;
        unsigned sum = 0;
        for (size_t j = 0; j < node->depth; j++) sum += variant->cases[j];
        if (!best || sum >= best_sum) best = variant, best_sum = sum;
    }
    return best && best->lexical.count ? best : NULL;
}

static bool is_joint(const struct lexicon *lexicon, const struct article *article, uint32_t token) {
    const struct token *at = &article->tokens.at[token];
    return at->word == lexicon->hyphen && at->shape == SHAPE_PUNCTUATION_TIGHT;
}

/* The longest phrase that starts at a token; a unit without a variant when there is none. */
static struct unit longest_phrase(const struct lexicon *lexicon, const struct article *article, uint32_t first, uint32_t last) {
    struct unit found = {first, first, 0, NULL, -1};
    uint8_t shown[longest_form];
    uint32_t node = 0, at = first;
    for (size_t depth = 0; at < last && depth < longest_form; depth++) {
        const struct token *token = &article->tokens.at[at];
        uint32_t next = child(lexicon, node, token->word);
        if (!next && depth && is_joint(lexicon, article, at) && at + 1 < last) {
            token = &article->tokens.at[++at];
            next = child(lexicon, node, token->word);
        }
        if (!next) break;
        shown[depth] = case_of(token->shape);
        node = next;
        at++;
        const struct phrase_variant *variant = phrase_variant(&lexicon->nodes.at[node], shown);
        if (variant) found = (struct unit){first, at, variant->lexical.symbol, &variant->lexical, -1};
    }
    return found;
}

void lexicon_units(const struct lexicon *lexicon, struct article *article, uint32_t first, uint32_t last) {
    array_clear(&article->units);
    array_reserve(&article->units, last - first);
    for (uint32_t at = first; at < last;) {
        struct unit unit = {0};
        uint32_t word = article->tokens.at[at].word;
        if (word && lexicon->words.at[word].starts_phrase) unit = longest_phrase(lexicon, article, at, last);
        if (!unit.variant) unit = lexicon_unit(lexicon, article, at);
        array_push(&article->units, unit);
        at = unit.last;
    }
}

const struct lexicon_entry *lexicon_unit_entry(const struct lexicon *lexicon, const struct unit *unit, int class) {
    for (size_t i = 0; unit->variant && i < unit->variant->count; i++) {
        const struct lexicon_entry *entry = &lexicon->entries.at[unit->variant->entries[i]];
        if (entry->class == class) return entry;
    }
    return NULL;
}

bool lexicon_token_has(const struct lexicon *lexicon, const struct article *article, uint32_t token, int class) {
    return class >= 0 && lexicon_has(lexicon, lexicon_unit(lexicon, article, token).symbol, class);
}

const struct lexicon_entry *lexicon_find(const struct lexicon *lexicon, struct slice words, int class) {
    struct article article = {.text = words};
    lexicon_tokenise(lexicon, &article);
    const struct lexicon_entry *entry = NULL;
    if (article.tokens.count) {
        lexicon_units(lexicon, &article, 0, (uint32_t)article.tokens.count);
        if (article.units.count == 1) entry = lexicon_unit_entry(lexicon, article.units.at, class);
    }
    array_free(&article.tokens);
    array_free(&article.units);
    return entry;
}
