#include "columns.h"

#include <string.h>

uint64_t class_hash(const struct class_test *tests, size_t count) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count; i++) {
        uint64_t bits =
            (uint64_t)tests[i].class << 2 | (uint64_t)tests[i].negated << 1 | (uint64_t)tests[i].opens_alternative;
        hash = (hash ^ (bits + 1)) * 1099511628211u;
    }
    return hash;
}

/* Where an expression of that hash is in the table, or would be. */
static size_t slot_of(const struct columns *columns, uint64_t hash) {
    size_t mask = columns->table.count - 1, at = (hash ^ hash >> 32) & mask;
    while (columns->table.at[at] && columns->known.at[columns->table.at[at] - 1].expression->hash != hash)
        at = (at + 1) & mask;
    return at;
}

static void grow_table(struct columns *columns) {
    size_t room = columns->table.count ? columns->table.count * 2 : 64;
    array_clear(&columns->table);
    array_reserve(&columns->table, room);
    columns->table.count = room;
    memset(columns->table.at, 0, room * sizeof *columns->table.at);
    for (uint32_t i = 0; i < columns->known.count; i++)
        columns->table.at[slot_of(columns, columns->known.at[i].expression->hash)] = i + 1;
}

void columns_add(struct columns *columns, const struct class_expression *expression) {
    if (columns->known.count * 2 >= columns->table.count) grow_table(columns);
    size_t slot = slot_of(columns, expression->hash);
    if (columns->table.at[slot]) return;
    array_push(&columns->known, ((struct known_class){expression, NULL}));
    columns->table.at[slot] = (uint32_t)columns->known.count;
}

/* Symbols as bits, for one expression at a time. */
struct symbol_bits {
    size_t words;
    uint64_t last; /* the bits of the last word that are symbols */
    uint64_t *any, *all;
};

/* Leaves in `any` the symbols for which an expression holds. */
static void find_members(const struct lexicon *lexicon, const struct class_expression *expression,
                         struct symbol_bits *bits) {
    memset(bits->any, 0, bits->words * sizeof *bits->any);
    memset(bits->all, 0, bits->words * sizeof *bits->all);
    for (size_t i = 0; i < expression->count; i++) {
        const struct class_test *test = &expression->tests[i];
        const uint64_t *members = lexicon_members(lexicon, test->class);
        uint64_t flip = test->negated ? UINT64_MAX : 0;
        for (size_t word = 0; word < bits->words; word++) {
            uint64_t wanted = members[word] ^ flip;
            if (test->opens_alternative) bits->any[word] |= bits->all[word], bits->all[word] = wanted;
            else bits->all[word] &= wanted;
        }
    }
    for (size_t word = 0; word < bits->words; word++) bits->any[word] |= bits->all[word];
    bits->any[bits->words - 1] &= bits->last;
}

/* What the expressions say of the symbols: a row of bits for each symbol, a bit for each expression. */
struct answers {
    uint64_t *rows;
    size_t row; /* words */
};

/* Turns 64 by 64 bits over their diagonal, by halves, quarters … (Warren, Hacker's Delight, 7-3). */
static void transpose(uint64_t *block) {
    uint64_t mask = 0x00000000FFFFFFFFu;
    for (unsigned half = 32; half; half /= 2, mask ^= mask << half)
        for (uint64_t *rows = block; rows < block + 64; rows += 2 * half)
            for (unsigned i = 0; i < half; i++) {
                uint64_t swapped = (rows[i] >> half ^ rows[i + half]) & mask;
                rows[i] ^= swapped << half;
                rows[i + half] ^= swapped;
            }
}

/* Answers up to 64 expressions, from `first` on. */
static void answer(const struct columns *columns, const struct lexicon *lexicon, size_t first, struct symbol_bits *bits,
                   uint64_t *room, const struct answers *answers) {
    size_t count = columns->known.count - first;
    if (count > 64) count = 64;
    memset(room, 0, bits->words * 64 * sizeof *room);
    for (size_t i = 0; i < count; i++) {
        find_members(lexicon, columns->known.at[first + i].expression, bits);
        for (size_t word = 0; word < bits->words; word++) room[word * 64 + i] = bits->any[word];
    }
    for (size_t word = 0; word < bits->words; word++) {
        transpose(room + word * 64);
        for (size_t i = 0; i < 64; i++)
            answers->rows[(word * 64 + i) * answers->row + first / 64] = room[word * 64 + i];
    }
}

static uint64_t row_hash(const uint64_t *row, size_t words) {
    return slice_hash((struct slice){(const char *)row, words * sizeof *row});
}

/* Symbols of equal answers get one column; notes a symbol of each. */
static void number_columns(struct columns *columns, const struct answers *answers, uint16_t *symbols,
                           struct arena *scratch) {
    size_t room = 64, size = answers->row * sizeof *answers->rows;
    while (room < columns->symbols * 2) room *= 2;
    uint32_t *table = arena_zero(scratch, room * sizeof *table);
    for (size_t symbol = 0; symbol < columns->symbols; symbol++) {
        const uint64_t *row = answers->rows + symbol * answers->row;
        size_t at = row_hash(row, answers->row) & (room - 1);
        while (table[at] && memcmp(answers->rows + symbols[table[at] - 1] * answers->row, row, size) != 0)
            at = (at + 1) & (room - 1);
        if (!table[at]) {
            symbols[columns->count++] = (uint16_t)symbol;
            table[at] = columns->count;
        }
        columns->by_symbol[symbol] = (uint16_t)(table[at] - 1);
    }
}

/* The columns of each expression, by what it says of a symbol of each. */
static void note_members(struct columns *columns, const struct answers *answers, const uint16_t *symbols,
                         struct arena *arena) {
    uint64_t *room = arena_zero(arena, columns->known.count * columns->words * sizeof *room), block[64];
    for (size_t i = 0; i < columns->known.count; i++) columns->known.at[i].members = room + i * columns->words;
    for (size_t word = 0; word < columns->words; word++)
        for (size_t first = 0; first < columns->known.count; first += 64) {
            for (size_t i = 0; i < 64; i++) {
                size_t column = word * 64 + i;
                block[i] = column < columns->count ? answers->rows[symbols[column] * answers->row + first / 64] : 0;
            }
            transpose(block);
            for (size_t i = 0; i < 64 && first + i < columns->known.count; i++)
                columns->known.at[first + i].members[word] = block[i];
        }
}

void columns_close(struct columns *columns, const struct lexicon *lexicon, struct arena *arena, struct arena *members,
                   struct arena *scratch) {
    columns->symbols = lexicon_symbols(lexicon);
    columns->by_symbol = arena_alloc(arena, columns->symbols * sizeof *columns->by_symbol);
    struct symbol_bits bits = {.words = columns->symbols / 64 + 1, .last = ((uint64_t)1 << columns->symbols % 64) - 1};
    struct answers answers = {.row = columns->known.count / 64 + 1};
    size_t size = bits.words * sizeof(uint64_t);
    bits.any = arena_alloc(scratch, size);
    bits.all = arena_alloc(scratch, size);
    answers.rows = arena_alloc(scratch, size * 64 * answers.row);
    uint64_t *room = arena_alloc(scratch, size * 64);
    uint16_t *symbols = arena_alloc(scratch, columns->symbols * sizeof *symbols);
    for (size_t i = 0; i < answers.row; i++) answer(columns, lexicon, i * 64, &bits, room, &answers);
    number_columns(columns, &answers, symbols, scratch);
    columns->words = columns->count / 64 + 1;
    note_members(columns, &answers, symbols, members);
}

size_t columns_number(const struct columns *columns, const struct class_expression *expression) {
    return columns->table.at[slot_of(columns, expression->hash)] - 1;
}

const uint64_t *columns_of(const struct columns *columns, const struct class_expression *expression) {
    return columns->known.at[columns_number(columns, expression)].members;
}

void columns_free(struct columns *columns) {
    array_free(&columns->known);
    array_free(&columns->table);
}

void columns_settle(struct columns *columns, struct arena *members) {
    array_settle(&columns->known, members);
    array_settle(&columns->table, members);
}

void columns_forget(struct columns *columns) {
    columns->known.at = NULL, columns->known.count = 0;
    columns->table.at = NULL, columns->table.count = 0;
}
