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

/* A number without a simple relation to those of other hashes (the finaliser of SplitMix64,
 * Steele, Lea and Flood 2014): their sums must not meet. */
static uint64_t scattered(uint64_t hash) {
    hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9u;
    hash = (hash ^ hash >> 27) * 0x94D049BB133111EBu;
    return hash ^ hash >> 31;
}

/* Each expression adds a number of its own to the symbols for which it holds, so that equal
 * sums tell equal sets (Zobrist 1970); taking it from the others instead comes to the same. */
static void add_to_sums(uint64_t *sums, const struct symbol_bits *bits, uint64_t number) {
    size_t members = 0;
    for (size_t word = 0; word < bits->words; word++) members += (size_t)__builtin_popcountll(bits->any[word]);
    bool most = members > bits->words * 64 / 2;
    for (size_t word = 0; word < bits->words; word++) {
        uint64_t some = most ? ~bits->any[word] : bits->any[word];
        if (word + 1 == bits->words) some &= bits->last;
        for (; some; some &= some - 1) sums[word * 64 + (size_t)__builtin_ctzll(some)] += most ? 0 - number : number;
    }
}

/* Symbols of one sum get one column; notes a symbol of each. */
static void number_columns(struct columns *columns, const uint64_t *sums, uint16_t *symbols) {
    size_t room = 64;
    while (room < columns->symbols * 2) room *= 2;
    uint32_t *table = memory_resize(NULL, room * sizeof *table);
    memset(table, 0, room * sizeof *table);
    for (size_t symbol = 0; symbol < columns->symbols; symbol++) {
        size_t at = (sums[symbol] ^ sums[symbol] >> 32) & (room - 1);
        while (table[at] && sums[symbols[table[at] - 1]] != sums[symbol]) at = (at + 1) & (room - 1);
        if (!table[at]) {
            symbols[columns->count++] = (uint16_t)symbol;
            table[at] = columns->count;
        }
        columns->by_symbol[symbol] = (uint16_t)(table[at] - 1);
    }
    memory_resize(table, 0);
}

static void note_members(struct columns *columns, const struct lexicon *lexicon, struct symbol_bits *bits,
                         const uint16_t *symbols, struct arena *arena) {
    uint64_t *room = arena_zero(arena, columns->known.count * columns->words * sizeof *room);
    for (size_t i = 0; i < columns->known.count; i++, room += columns->words) {
        find_members(lexicon, columns->known.at[i].expression, bits);
        for (unsigned column = 0; column < columns->count; column++)
            room[column / 64] |= (bits->any[symbols[column] / 64] >> symbols[column] % 64 & 1) << column % 64;
        columns->known.at[i].members = room;
    }
}

void columns_close(struct columns *columns, const struct lexicon *lexicon, struct arena *arena) {
    columns->symbols = lexicon_symbols(lexicon);
    columns->by_symbol = arena_alloc(arena, columns->symbols * sizeof *columns->by_symbol);
    struct symbol_bits bits = {.words = columns->symbols / 64 + 1, .last = ((uint64_t)1 << columns->symbols % 64) - 1};
    uint64_t *sums = memory_resize(NULL, columns->symbols * sizeof *sums);
    uint16_t *symbols = memory_resize(NULL, columns->symbols * sizeof *symbols);
    bits.any = memory_resize(NULL, bits.words * sizeof *bits.any);
    bits.all = memory_resize(NULL, bits.words * sizeof *bits.all);
    memset(sums, 0, columns->symbols * sizeof *sums);
    for (size_t i = 0; i < columns->known.count; i++) {
        find_members(lexicon, columns->known.at[i].expression, &bits);
        add_to_sums(sums, &bits, scattered(columns->known.at[i].expression->hash));
    }
    number_columns(columns, sums, symbols);
    columns->words = columns->count / 64 + 1;
    note_members(columns, lexicon, &bits, symbols, arena);
    memory_resize(bits.any, 0);
    memory_resize(bits.all, 0);
    memory_resize(symbols, 0);
    memory_resize(sums, 0);
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
