#include "lexicon_parts.h"

#include "token.h"

#include <string.h>

static const char *const builtin_names[B_COUNT] = {"word",
                                                   "lower",
                                                   "cap",
                                                   "caps",
                                                   "initial",
                                                   "upper",
                                                   "number",
                                                   "day-number",
                                                   "month-number",
                                                   "hour-number",
                                                   "minute-number",
                                                   "two-digits",
                                                   "year",
                                                   "ordinal",
                                                   "day-ordinal",
                                                   "decade",
                                                   "code",
                                                   "clitic",
                                                   "sign",
                                                   "tight",
                                                   "phrase",
                                                   "foreign",
                                                   "dotted",
                                                   "unheard",
                                                   "stranger",
                                                   "any",
                                                   "date",
                                                   "person",
                                                   "title",
                                                   "organisation",
                                                   "document",
                                                   "title-nominal",
                                                   "organisation-nominal",
                                                   "document-nominal"};

int lexicon_add_class(struct lexicon *lexicon, struct slice name, bool literal) {
    struct class_names *names = literal ? &lexicon->literal : &lexicon->listed;
    struct slice kept = arena_copy(lexicon->arena, name);
    int class = (int)lexicon->classes.count;
    array_push(&lexicon->classes, ((struct class){kept}));
    key_index_add(&names->names, kept);
    array_push(&names->classes, class);
    return class;
}

int lexicon_find_class(const struct lexicon *lexicon, struct slice name, bool literal) {
    const struct class_names *names = literal ? &lexicon->literal : &lexicon->listed;
    size_t number = key_index_find(&names->names, name);
    return number == SIZE_MAX ? -1 : names->classes.at[number];
}

/* --- words ------------------------------------------------------------- */

static const uint64_t slot_word = (UINT64_C(1) << slot_word_bits) - 1;

static uint64_t *slot_of(const struct lexicon *lexicon, uint64_t hash) {
    size_t mask = lexicon->table_room - 1, at = hash & mask;
    while (lexicon->table[at] && (lexicon->table[at] ^ hash) > slot_word) at = (at + 1) & mask;
    return &lexicon->table[at];
}

uint32_t lexicon_find_word(const struct lexicon *lexicon, uint64_t hash) {
    return (uint32_t)(*slot_of(lexicon, hash) & slot_word);
}

static void fill_slot(struct lexicon *lexicon, uint32_t word) {
    uint64_t hash = lexicon->words.at[word].hash;
    *slot_of(lexicon, hash) = (hash & ~slot_word) | word;
}

static void open_table(struct lexicon *lexicon, size_t room) {
    lexicon->table_room = room;
    lexicon->table = memory_resize(lexicon->table, room * sizeof *lexicon->table);
    memset(lexicon->table, 0, room * sizeof *lexicon->table);
    for (uint32_t word = 1; word < lexicon->words.count; word++) fill_slot(lexicon, word);
}

static uint32_t intern_word(struct lexicon *lexicon, uint64_t hash) {
    if (lexicon->words.count * 2 > lexicon->table_room) open_table(lexicon, lexicon->table_room * 2);
    uint32_t word = lexicon_find_word(lexicon, hash);
    if (word) return word;
    word = (uint32_t)lexicon->words.count;
    array_push(&lexicon->words, (struct word){.hash = hash});
    fill_slot(lexicon, word);
    return word;
}

/* --- making and freeing ------------------------------------------------- */

enum { least_room = 1 << 12 }; /* of the tables of words and edges */

struct lexicon *lexicon_new(struct arena *arena) {
    struct lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    *lexicon = (struct lexicon){.arena = arena};
    for (int i = 0; i < B_COUNT; i++) lexicon_add_class(lexicon, slice_of(builtin_names[i]), false);
    array_push(&lexicon->forms, (struct form_entry){0});
    array_push(&lexicon->words, (struct word){.hash = 0});
    open_table(lexicon, least_room);
    array_push(&lexicon->nodes, (struct node){0});
    return lexicon;
}

static void settle_names(struct class_names *names, struct arena *arena) {
    key_index_settle(&names->names, arena);
    array_settle(&names->classes, arena);
}

bool lexicon_has_entries(int class) { return class >= B_COUNT; }

void lexicon_settle(struct lexicon *lexicon) {
    struct arena *arena = lexicon->arena;
    /* Classes of literal words come after all others, since lists are read before rules. */
    lexicon->members_kept = lexicon->classes.count - lexicon->literal.classes.count;
    size_t row = lexicon->members_row, kept = (lexicon->members_kept + 1) * row * sizeof *lexicon->members;
    lexicon->members = (uint64_t *)memory_settle(arena, lexicon->members - row, kept) + row;
    array_settle(&lexicon->classes, arena);
    settle_names(&lexicon->listed, arena);
    settle_names(&lexicon->literal, arena);
    array_settle(&lexicon->symbols, arena);
    array_settle(&lexicon->entries, arena);
    array_settle(&lexicon->nodes, arena);
    array_settle(&lexicon->phrase_readings, arena);
    array_settle(&lexicon->lists, arena);
    lexicon->table = memory_settle(arena, lexicon->table, lexicon->table_room * sizeof *lexicon->table);
    lexicon->edges = memory_settle(arena, lexicon->edges, lexicon->edge_room * sizeof *lexicon->edges);
    array_free(&lexicon->forms);
    array_free(&lexicon->words);
    array_free(&lexicon->set);
    lexicon->symbol_table = memory_resize(lexicon->symbol_table, 0);
}

static void free_names(struct class_names *names) {
    key_index_free(&names->names);
    array_free(&names->classes);
}

void lexicon_free(struct lexicon *lexicon) {
    if (!lexicon) return;
    array_free(&lexicon->classes);
    free_names(&lexicon->listed);
    free_names(&lexicon->literal);
    array_free(&lexicon->symbols);
    array_free(&lexicon->entries);
    array_free(&lexicon->forms);
    array_free(&lexicon->words);
    array_free(&lexicon->nodes);
    array_free(&lexicon->phrase_readings);
    array_free(&lexicon->lists);
    array_free(&lexicon->set);
    if (lexicon->members) memory_resize(lexicon->members - lexicon->members_row, 0);
    memory_resize(lexicon->table, 0);
    memory_resize(lexicon->edges, 0);
    memory_resize(lexicon->symbol_table, 0);
}

/* --- the trie of phrases ------------------------------------------------- */

static void open_edges(struct lexicon *lexicon, size_t room) {
    lexicon->edge_room = room;
    lexicon->edges = memory_resize(NULL, room * sizeof *lexicon->edges);
    memset(lexicon->edges, 0, room * sizeof *lexicon->edges);
}

static void grow_edges(struct lexicon *lexicon) {
    uint64_t *old = lexicon->edges;
    size_t room = lexicon->edge_room;
    open_edges(lexicon, room ? room * 2 : least_room);
    for (size_t i = 0; i < room; i++)
        if (old[i]) lexicon->edges[lexicon_edge(lexicon, old[i] >> edge_node_bits)] = old[i];
    memory_resize(old, 0);
}

static uint32_t add_node(struct lexicon *lexicon) {
    array_push(&lexicon->nodes, (struct node){0});
    return (uint32_t)lexicon->nodes.count - 1;
}

static uint32_t intern_child(struct lexicon *lexicon, uint32_t node, uint32_t word) {
    if (lexicon->edge_count * 2 >= lexicon->edge_room) grow_edges(lexicon);
    uint64_t key = lexicon_edge_key(node, word);
    uint64_t *edge = &lexicon->edges[lexicon_edge(lexicon, key)];
    if (!*edge) {
        *edge = key << edge_node_bits | add_node(lexicon);
        lexicon->edge_count++;
    }
    return lexicon_edge_node(*edge);
}

/* --- what is to come ------------------------------------------------------ */

void lexicon_expect(struct lexicon *lexicon, size_t bytes) {
    enum { a_form = 16, a_word = 24 }; /* bytes, rather too few than too many */
    size_t room = least_room;
    while (room < bytes / a_form) room *= 2;
    array_reserve(&lexicon->entries, bytes / a_form);
    array_reserve(&lexicon->forms, bytes / a_form);
    array_reserve(&lexicon->words, bytes / a_word);
    array_reserve(&lexicon->nodes, bytes / a_word);
    if (lexicon->table_room < room) open_table(lexicon, room);
    if (!lexicon->edge_room) open_edges(lexicon, room);
}

/* --- forms ---------------------------------------------------------------- */

/* A code (G20) keeps no case, a sign neither. False when the form is too long or empty. */
bool lexicon_split_form(struct lexicon *lexicon, struct slice form, struct form_words *out) {
    struct token_scanner scanner = {.text = form};
    struct token tokens[longest_form + 1];
    uint64_t hashes[longest_form + 1];
    out->count = token_fill(&scanner, tokens, hashes, longest_form + 1);
    out->cases = 0;
    if (out->count > longest_form) return false;
    for (size_t i = 0; i < out->count; i++) {
        enum shape shape = (enum shape)tokens[i].shape;
        uint32_t word = intern_word(lexicon, hashes[i]);
        if (shape > SHAPE_CLITIC) lexicon->words.at[word].sign = true;
        if (shape == SHAPE_CODE) lexicon->words.at[word].code = true;
        if (shape < SHAPE_CLITIC) out->cases |= lexicon_case_of(shape) << i * case_bits;
        out->words[i] = word;
    }
    return out->count > 0;
}

/* The forms of the same words, made when they are new. */
static struct forms *forms_of(struct lexicon *lexicon, const struct form_words *form) {
    if (form->count == 1) return &lexicon->words.at[form->words[0]].forms;
    uint32_t node = lexicon->words.at[form->words[0]].phrases;
    if (!node) node = lexicon->words.at[form->words[0]].phrases = add_node(lexicon);
    lexicon->words.at[form->words[0]].seconds |= lexicon_second(form->words[1]);
    for (size_t i = 1; i < form->count; i++) {
        lexicon->words.at[form->words[i]].continues_phrase = true;
        node = intern_child(lexicon, node, form->words[i]);
    }
    return &lexicon->nodes.at[node].forms;
}

bool lexicon_add_form(struct lexicon *lexicon, const struct form_words *form, const struct lexicon_entry *entry) {
    struct forms *forms = forms_of(lexicon, form);
    for (uint32_t i = forms->first; i; i = lexicon->forms.at[i].next) {
        const struct form_entry *known = &lexicon->forms.at[i];
        if (known->cases == form->cases && lexicon->entries.at[known->entry].class == entry->class) return false;
    }
    uint32_t number = (uint32_t)lexicon->forms.count;
    if (forms->last) lexicon->forms.at[forms->last].next = number;
    else forms->first = number;
    forms->last = number;
    array_push(&lexicon->forms, ((struct form_entry){(uint32_t)lexicon->entries.count, form->cases, 0}));
    array_push(&lexicon->entries, *entry);
    return true;
}

int lexicon_literal(struct lexicon *lexicon, struct slice word) {
    int class = lexicon_find_class(lexicon, word, true);
    if (class >= 0) return class;
    struct form_words form;
    if (!lexicon_split_form(lexicon, word, &form) || form.count != 1) return -1;
    class = lexicon_add_class(lexicon, word, true);
    struct slice text = lexicon->classes.at[class].name;
    struct lexicon_entry entry = {.class = (uint16_t) class, .form = text.at, .form_size = (uint32_t)text.size};
    entry.value_size = entry.form_size;
    lexicon_add_form(lexicon, &form, &entry);
    return class;
}

int lexicon_class(const struct lexicon *lexicon, struct slice name) { return lexicon_find_class(lexicon, name, false); }

void lexicon_near_class(const struct lexicon *lexicon, struct near_name *near) {
    const struct key_index *names = &lexicon->listed.names;
    for (size_t i = 0; i < names->keys.count; i++) near_name_try(near, names->keys.at[i].key);
}

int lexicon_kind_class(const struct lexicon *lexicon, enum kind kind, enum form form) {
    (void)lexicon;
    if (form == FORM_NOMINAL && kind >= KIND_TITLE) return B_KIND_FIRST + KIND_COUNT + (int)kind - KIND_TITLE;
    return B_KIND_FIRST + (int)kind;
}

uint16_t lexicon_kind_symbol(const struct lexicon *lexicon, enum kind kind, enum form form) {
    return lexicon->kind_symbols[kind][form];
}

struct slice lexicon_key(const struct lexicon_entry *entry, const char *key) {
    struct slice rest = {entry->form + entry->keys_at, entry->keys_size}, part, name, wanted = slice_of(key);
    while (slice_next(&rest, ';', &part)) {
        if (slice_next(&part, '=', &name) && part.at && slice_equal(slice_trim(name), wanted)) return slice_trim(part);
    }
    return slice_of("");
}
