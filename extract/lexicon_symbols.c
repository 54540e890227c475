#include "lexicon_parts.h"

#include <stdlib.h>
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

static size_t member_words(const struct lexicon *lexicon) { return lexicon->symbols.count / 64 + 1; }

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

bool lexicon_case_fits(const uint8_t *wanted, const uint8_t *shown, size_t count) {
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
        if (lexicon_case_fits(want.forms[i].cases, want.cases, want.words)) {
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
        variant.lexical = make_variant(
            lexicon, (struct variant_request){node->forms.at, node->forms.count, cases, node->depth, shape, true});
        array_push(&node->variants, variant);
    }
    /* A phrase in lower case that the text writes with capitals is {cap} too. */
    size_t lower = node->variants.count;
    for (size_t i = 0; i < lower; i++) {
        if (node->variants.at[i].cases[0] != CASE_LOWER) continue;
        struct phrase_variant variant = node->variants.at[i];
        variant.cases[0] = CASE_TITLE;
        variant.lexical =
            make_variant(lexicon, (struct variant_request){node->forms.at, node->forms.count, variant.cases,
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
    lexicon->hyphen = lexicon_find_word(lexicon, slice_hash(slice_of("-")));
    close_members(lexicon);
}

size_t lexicon_symbols(const struct lexicon *lexicon) { return lexicon->symbols.count; }

const uint64_t *lexicon_members(const struct lexicon *lexicon, int class) {
    return lexicon->members + (size_t) class * member_words(lexicon);
}

bool lexicon_has(const struct lexicon *lexicon, uint16_t symbol, int class) {
    return lexicon_members(lexicon, class)[symbol / 64] >> symbol % 64 & 1;
}
