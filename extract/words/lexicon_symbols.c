#include "lexicon_parts.h"

#include <string.h>

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

/* Puts a class into the set at hand. */
static void add_to_set(struct lexicon *lexicon, uint16_t class) {
    array_reserve(&lexicon->set, 1);
    uint16_t *classes = lexicon->set.at;
    size_t at = lexicon->set.count;
    while (at && classes[at - 1] >= class) at--;
    if (at < lexicon->set.count && classes[at] == class) return;
    memmove(classes + at + 1, classes + at, (lexicon->set.count++ - at) * sizeof *classes);
    classes[at] = class;
}

/* The symbol of the set at hand, which is emptied. */
static uint16_t intern_set(struct lexicon *lexicon) {
    const uint16_t *classes = lexicon->set.at;
    size_t count = lexicon->set.count;
    array_clear(&lexicon->set);
    if (lexicon->symbols.count * 2 >= lexicon->symbol_room) grow_symbols(lexicon);
    size_t at = set_hash(classes, count) & (lexicon->symbol_room - 1);
    for (; lexicon->symbol_table[at] != UINT32_MAX; at = (at + 1) & (lexicon->symbol_room - 1))
        if (set_equal(&lexicon->symbols.at[lexicon->symbol_table[at]], classes, count))
            return (uint16_t)lexicon->symbol_table[at];
    struct class_set set = {arena_alloc(lexicon->arena, count * sizeof *classes), count};
    memcpy(set.classes, classes, count * sizeof *classes);
    array_push(&lexicon->symbols, set);
    lexicon->symbol_table[at] = (uint32_t)lexicon->symbols.count - 1;
    return (uint16_t)lexicon->symbol_table[at];
}

static void add_shape(struct lexicon *lexicon, enum shape shape) {
    for (size_t i = 0; i < shape_classes[shape].count; i++) add_to_set(lexicon, shape_classes[shape].classes[i]);
    add_to_set(lexicon, B_ANY);
}

/* The list of the forms' entries that fit a case, their classes in the set at hand. */
static uint32_t list_fitting(struct lexicon *lexicon, const struct forms *forms, uint32_t shown) {
    size_t list = lexicon->lists.count;
    array_push(&lexicon->lists, 0);
    for (uint32_t i = forms->first; i; i = lexicon->forms.at[i].next) {
        const struct form_entry *form = &lexicon->forms.at[i];
        if (!lexicon_case_fits(form->cases, shown)) continue;
        array_push(&lexicon->lists, form->entry);
        add_to_set(lexicon, lexicon->entries.at[form->entry].class);
    }
    lexicon->lists.at[list] = (uint32_t)(lexicon->lists.count - list - 1);
    if (lexicon->lists.at[list]) return (uint32_t)list;
    lexicon->lists.count = list;
    return 0;
}

static uint32_t list_of_one(struct lexicon *lexicon, uint32_t entry) {
    array_push(&lexicon->lists, 1);
    array_push(&lexicon->lists, entry);
    return (uint32_t)lexicon->lists.count - 2;
}

/* As what a word or phrase is read: words, signs and codes by case, phrases by that of their first word. */
enum { AS_WORD = 0, AS_SIGN = CASES, AS_CODE = 2 * CASES, AS_PHRASE = 3 * CASES, AS_COUNT = AS_PHRASE + 2 };

static size_t kind_of(const struct word *word) { return word->code ? AS_CODE : word->sign ? AS_SIGN : AS_WORD; }

static void add_kind(struct lexicon *lexicon, size_t kind) {
    static const enum shape shapes[AS_COUNT] = {[AS_WORD] = SHAPE_LOWER,
                                                SHAPE_TITLE,
                                                SHAPE_UPPER, /* as CASES are ordered */
                                                [AS_SIGN] = SHAPE_PUNCTUATION,
                                                SHAPE_PUNCTUATION_TIGHT,
                                                SHAPE_PUNCTUATION_TIGHT,
                                                [AS_CODE] = SHAPE_CODE,
                                                SHAPE_CODE,
                                                SHAPE_CODE,
                                                [AS_PHRASE] = SHAPE_LOWER,
                                                SHAPE_TITLE};
    add_shape(lexicon, shapes[kind]);
    if (kind >= AS_PHRASE) add_to_set(lexicon, B_PHRASE);
}

/* The symbols of what is in one class at most, which most words and phrases are: by class
 * (the one after the last: none) and kind. */
struct plain_symbols {
    uint16_t *symbols; /* + 1; 0 until it was asked for */
    size_t none;
};

static uint16_t plain_symbol(struct lexicon *lexicon, const struct plain_symbols *plain, size_t class, size_t kind) {
    uint16_t *symbol = &plain->symbols[class * AS_COUNT + kind];
    if (!*symbol) {
        if (class != plain->none) add_to_set(lexicon, (uint16_t) class);
        add_kind(lexicon, kind);
        *symbol = (uint16_t)(intern_set(lexicon) + 1);
    }
    return (uint16_t)(*symbol - 1);
}

static const uint32_t all_cases[CASES] = {CASE_LOWER, CASE_TITLE, CASE_UPPER};

static void close_plain_word(struct lexicon *lexicon, const struct plain_symbols *plain, const struct word *word,
                             struct word_reading *reading) {
    const struct form_entry *form = &lexicon->forms.at[word->forms.first];
    uint32_t list = word->forms.first ? list_of_one(lexicon, form->entry) : 0;
    for (size_t i = 0; i < CASES; i++) {
        bool fits = list && lexicon_case_fits(form->cases, all_cases[i]);
        size_t class = fits ? lexicon->entries.at[form->entry].class : plain->none;
        reading->symbols[i] = plain_symbol(lexicon, plain, class, kind_of(word) + i);
        reading->lists[i] = fits ? list : 0;
    }
}

static void close_word(struct lexicon *lexicon, const struct plain_symbols *plain, const struct word *word,
                       struct word_reading *reading) {
    *reading = (struct word_reading){
        .continues_phrase = word->continues_phrase, .phrases = word->phrases, .seconds = word->seconds};
    if (word->forms.first == word->forms.last) {
        close_plain_word(lexicon, plain, word, reading);
        return;
    }
    for (size_t i = 0; i < CASES; i++) {
        reading->lists[i] = list_fitting(lexicon, &word->forms, all_cases[i]);
        add_kind(lexicon, kind_of(word) + i);
        reading->symbols[i] = intern_set(lexicon);
    }
}

static void add_reading(struct lexicon *lexicon, const struct plain_symbols *plain, const struct node *node,
                        uint32_t cases) {
    struct phrase_reading reading = {.cases = cases};
    size_t kind = AS_PHRASE + (cases & CASE_TITLE);
    if (node->forms.first == node->forms.last) {
        const struct form_entry *form = &lexicon->forms.at[node->forms.first];
        reading.list = list_of_one(lexicon, form->entry);
        reading.symbol = plain_symbol(lexicon, plain, lexicon->entries.at[form->entry].class, kind);
    } else {
        reading.list = list_fitting(lexicon, &node->forms, cases);
        add_kind(lexicon, kind);
        reading.symbol = intern_set(lexicon);
    }
    array_push(&lexicon->phrase_readings, reading);
}

static bool has_reading(const struct lexicon *lexicon, const struct node *node, uint32_t cases) {
    for (size_t i = node->first_reading; i < lexicon->phrase_readings.count; i++)
        if (lexicon->phrase_readings.at[i].cases == cases) return true;
    return false;
}

/* One reading for each distinct demand on case, the strictest last. */
static void close_node(struct lexicon *lexicon, const struct plain_symbols *plain, struct node *node) {
    node->first_reading = (uint32_t)lexicon->phrase_readings.count;
    for (uint32_t i = node->forms.first; i; i = lexicon->forms.at[i].next)
        if (!has_reading(lexicon, node, lexicon->forms.at[i].cases))
            add_reading(lexicon, plain, node, lexicon->forms.at[i].cases);
    /* A phrase in lower case that the text writes with capitals is {cap} too. */
    size_t written = lexicon->phrase_readings.count;
    for (size_t i = node->first_reading; i < written; i++) {
        uint32_t cases = lexicon->phrase_readings.at[i].cases;
        if (!(cases & CASE_UPPER)) add_reading(lexicon, plain, node, cases | CASE_TITLE);
    }
    node->readings = (uint32_t)lexicon->phrase_readings.count - node->first_reading;
}

static void close_shapes(struct lexicon *lexicon) {
    for (int shape = 0; shape < SHAPE_COUNT; shape++) {
        add_shape(lexicon, (enum shape)shape);
        if (shape == SHAPE_TITLE || shape == SHAPE_UPPER) add_to_set(lexicon, B_UNHEARD);
        lexicon->shape_symbols[shape] = intern_set(lexicon);
    }
    add_shape(lexicon, SHAPE_TITLE);
    add_to_set(lexicon, B_UNHEARD);
    add_to_set(lexicon, B_STRANGER);
    lexicon->stranger_symbol = intern_set(lexicon);
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (int form = 0; form < 3; form++) {
            add_to_set(lexicon, (uint16_t)lexicon_kind_class(lexicon, (enum kind)kind, (enum form)form));
            add_to_set(lexicon, B_ANY);
            lexicon->kind_symbols[kind][form] = intern_set(lexicon);
        }
}

static void close_members(struct lexicon *lexicon) {
    size_t row = lexicon->members_row = lexicon->symbols.count / 64 + 1;
    size_t size = row * (lexicon->classes.count + 1) * sizeof *lexicon->members;
    lexicon->members = (uint64_t *)memset(memory_resize(NULL, size), 0, size) + row;
    for (size_t i = 0; i < lexicon->symbols.count; i++)
        for (size_t j = 0; j < lexicon->symbols.at[i].count; j++)
            lexicon->members[lexicon->symbols.at[i].classes[j] * row + i / 64] |= (uint64_t)1 << i % 64;
}

/* Numbers the symbol that a word has in a case. */
static void number_symbol(struct lexicon *lexicon, const struct word *word, size_t number) {
    for (uint32_t i = word->forms.first; i; i = lexicon->forms.at[i].next) {
        const struct form_entry *form = &lexicon->forms.at[i];
        if (lexicon_case_fits(form->cases, all_cases[number]))
            add_to_set(lexicon, lexicon->entries.at[form->entry].class);
    }
    add_kind(lexicon, kind_of(word) + number);
    intern_set(lexicon);
}

static void number_used(struct lexicon *lexicon) {
    struct word_uses uses = lexicon_take_uses(lexicon);
    for (size_t i = 0; i < uses.all.count; i++)
        number_symbol(lexicon, &lexicon->words.at[uses.all.at[i].word], uses.all.at[i].number);
    array_free(&uses.all);
}

void lexicon_close(struct lexicon *lexicon) {
    struct plain_symbols plain = {.none = lexicon->classes.count};
    plain.symbols = arena_zero(lexicon->arena, (plain.none + 1) * AS_COUNT * sizeof *plain.symbols);
    array_push(&lexicon->lists, 0);
    close_shapes(lexicon);
    number_used(lexicon);
    lexicon->word_readings = arena_alloc(lexicon->arena, lexicon->words.count * sizeof *lexicon->word_readings);
    lexicon->word_readings[0] = (struct word_reading){.phrases = 0};
    for (size_t i = 1; i < lexicon->words.count; i++)
        close_word(lexicon, &plain, &lexicon->words.at[i], &lexicon->word_readings[i]);
    for (size_t i = 1; i < lexicon->nodes.count; i++) close_node(lexicon, &plain, &lexicon->nodes.at[i]);
    lexicon->hyphen = lexicon_find_word(lexicon, slice_hash(slice_of("-")));
    lexicon->foreign = (struct foreign_classes){
        lexicon_class(lexicon, slice_of("against-prefix")),
        {lexicon_class(lexicon, slice_of("demonym")), lexicon_class(lexicon, slice_of("country")),
         lexicon_class(lexicon, slice_of("region")), lexicon_class(lexicon, slice_of("city"))}};
    lexicon->given = lexicon_class(lexicon, slice_of("given-name"));
    lexicon->surname = lexicon_class(lexicon, slice_of("surname"));
    close_members(lexicon);
}

size_t lexicon_symbols(const struct lexicon *lexicon) { return lexicon->symbols.count; }

const uint64_t *lexicon_members(const struct lexicon *lexicon, int class) {
    return lexicon->members + (ptrdiff_t) class * (ptrdiff_t)lexicon->members_row;
}

size_t lexicon_members_words(const struct lexicon *lexicon) { return lexicon->members_row; }

bool lexicon_has(const struct lexicon *lexicon, uint16_t symbol, int class) {
    return lexicon_is_member(lexicon_members(lexicon, class), symbol);
}
