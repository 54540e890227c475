#include "alphabet.h"

#include <string.h>

enum { most_letters = 255 };

static bool holds(const struct lexicon *lexicon, const struct class_expression *expression, uint16_t symbol) {
    bool all = false;
    for (size_t i = 0; i < expression->count; i++) {
        const struct class_test *test = &expression->tests[i];
        if (test->opens_alternative) {
            if (all) return true;
            all = true;
        }
        all = all && lexicon_has(lexicon, symbol, test->class) != test->negated;
    }
    return all;
}

void alphabet_open(struct alphabet *alphabet, const struct lexicon *lexicon, struct arena *arena) {
    size_t symbols = lexicon_symbols(lexicon);
    *alphabet = (struct alphabet){.letters = arena_zero(arena, symbols), .count = 1};
    alphabet->population[0] = (uint32_t)symbols;
}

struct alphabet alphabet_save(const struct alphabet *alphabet, const struct lexicon *lexicon) {
    struct alphabet saved = *alphabet;
    size_t symbols = lexicon_symbols(lexicon);
    saved.letters = memory_resize(NULL, symbols);
    memcpy(saved.letters, alphabet->letters, symbols);
    return saved;
}

void alphabet_restore(struct alphabet *alphabet, struct alphabet *saved, const struct lexicon *lexicon) {
    memcpy(alphabet->letters, saved->letters, lexicon_symbols(lexicon));
    memcpy(alphabet->population, saved->population, sizeof saved->population);
    alphabet->count = saved->count;
    alphabet->hashes.count = saved->hashes.count;
    alphabet->known.count = saved->known.count;
}

void alphabet_release(struct alphabet *saved) { saved->letters = memory_resize(saved->letters, 0); }

/* The symbols for which an expression holds, as bits; the caller frees them. */
static uint64_t *members_of(const struct lexicon *lexicon, const struct class_expression *expression) {
    size_t words = lexicon_symbols(lexicon) / 64 + 1, size = words * sizeof(uint64_t);
    uint64_t *any = memory_resize(NULL, size), *all = memory_resize(NULL, size);
    memset(any, 0, size);
    memset(all, 0, size);
    for (size_t i = 0; i < expression->count; i++) {
        const struct class_test *test = &expression->tests[i];
        const uint64_t *members = lexicon_members(lexicon, test->class);
        for (size_t word = 0; word < words; word++) {
            uint64_t wanted = test->negated ? ~members[word] : members[word];
            if (test->opens_alternative) any[word] |= all[word], all[word] = wanted;
            else all[word] &= wanted;
        }
    }
    for (size_t word = 0; word < words; word++) any[word] |= all[word];
    any[words - 1] &= ((uint64_t)1 << lexicon_symbols(lexicon) % 64) - 1;
    memory_resize(all, 0);
    return any;
}

static void count_members(const struct alphabet *alphabet, const uint64_t *members, size_t words,
                          uint32_t inside[256]) {
    for (size_t word = 0; word < words; word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1)
            inside[alphabet->letters[word * 64 + (size_t)__builtin_ctzll(bits)]]++;
}

static void move_members(struct alphabet *alphabet, const uint64_t *members, size_t words, const uint8_t split[256]) {
    for (size_t word = 0; word < words; word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1) {
            uint8_t *letter = &alphabet->letters[word * 64 + (size_t)__builtin_ctzll(bits)];
            if (!split[*letter]) continue;
            alphabet->population[*letter]--;
            *letter = split[*letter];
            alphabet->population[*letter]++;
        }
}

uint64_t class_hash(const struct class_test *tests, size_t count) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count; i++) {
        uint64_t bits =
            (uint64_t)tests[i].class << 2 | (uint64_t)tests[i].negated << 1 | (uint64_t)tests[i].opens_alternative;
        hash = (hash ^ (bits + 1)) * 1099511628211u;
    }
    return hash;
}

/* Where the expression is among the known ones; their number when it is not. */
static size_t find_known(const struct alphabet *alphabet, const struct class_expression *expression) {
    size_t i = 0;
    while (i < alphabet->hashes.count && alphabet->hashes.at[i] != expression->hash) i++;
    return i;
}

bool alphabet_split(struct alphabet *alphabet, const struct lexicon *lexicon,
                    const struct class_expression *expression) {
    if (find_known(alphabet, expression) < alphabet->hashes.count) return true;
    size_t words = lexicon_symbols(lexicon) / 64 + 1;
    uint64_t *members = members_of(lexicon, expression);
    uint32_t inside[256] = {0};
    uint8_t split[256] = {0};
    unsigned count = alphabet->count;
    count_members(alphabet, members, words, inside);
    for (unsigned letter = 0; letter < alphabet->count && count <= most_letters; letter++)
        if (inside[letter] && inside[letter] < alphabet->population[letter]) split[letter] = (uint8_t)count++;
    bool fits = count <= most_letters;
    if (fits) {
        move_members(alphabet, members, words, split);
        alphabet->count = count;
        array_push(&alphabet->hashes, expression->hash);
        array_push(&alphabet->known, ((struct known_class){.expression = expression}));
    }
    memory_resize(members, 0);
    return fits;
}

void alphabet_close(struct alphabet *alphabet, const struct lexicon *lexicon) {
    uint16_t symbols[256] = {0}; /* one of each letter */
    for (size_t i = lexicon_symbols(lexicon); i-- > 0;) symbols[alphabet->letters[i]] = (uint16_t)i;
    for (size_t i = 0; i < alphabet->known.count; i++) {
        struct known_class *known = &alphabet->known.at[i];
        for (unsigned letter = 0; letter < alphabet->count; letter++)
            if (holds(lexicon, known->expression, symbols[letter]))
                known->letters.bits[letter / 64] |= (uint64_t)1 << letter % 64;
    }
}

struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct class_expression *expression) {
    return alphabet->known.at[find_known(alphabet, expression)].letters;
}

void alphabet_free(struct alphabet *alphabet) {
    array_free(&alphabet->hashes);
    array_free(&alphabet->known);
}
