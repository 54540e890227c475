#include "alphabet.h"

#include <string.h>

static size_t letters_size(const struct alphabet *alphabet) {
    return (alphabet->columns->count + 1) * sizeof *alphabet->letters;
}

static size_t done_size(const struct alphabet *alphabet) {
    return (alphabet->columns->known.count / 64 + 1) * sizeof *alphabet->done;
}

void alphabet_open(struct alphabet *alphabet, const struct columns *columns, struct arena *arena) {
    *alphabet = (struct alphabet){.columns = columns, .count = 1};
    alphabet->letters = arena_zero(arena, letters_size(alphabet));
    alphabet->done = arena_zero(arena, done_size(alphabet));
    alphabet->population[0] = columns->count;
}

struct alphabet alphabet_save(const struct alphabet *alphabet) {
    struct alphabet saved = *alphabet;
    saved.letters = memory_resize(NULL, letters_size(alphabet));
    saved.done = memory_resize(NULL, done_size(alphabet));
    memcpy(saved.letters, alphabet->letters, letters_size(alphabet));
    memcpy(saved.done, alphabet->done, done_size(alphabet));
    return saved;
}

void alphabet_restore(struct alphabet *alphabet, const struct alphabet *saved) {
    memcpy(alphabet->letters, saved->letters, letters_size(alphabet));
    memcpy(alphabet->done, saved->done, done_size(alphabet));
    memcpy(alphabet->population, saved->population, sizeof saved->population);
    memcpy(alphabet->next, saved->next, sizeof saved->next);
    alphabet->count = saved->count;
}

void alphabet_release(struct alphabet *saved) {
    saved->letters = memory_resize(saved->letters, 0);
    saved->done = memory_resize(saved->done, 0);
}

bool alphabet_split(struct alphabet *alphabet, const struct class_expression *expression, unsigned most) {
    size_t number = columns_number(alphabet->columns, expression), words = alphabet->columns->words;
    if (column_in(alphabet->done, (unsigned)number)) return true;
    const uint64_t *members = alphabet->columns->known.at[number].members;
    uint32_t inside[most_letters + 1] = {0};
    uint16_t split[most_letters + 1] = {0};
    unsigned count = alphabet->count;
    for (size_t word = 0; word < words; word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1)
            inside[alphabet->letters[word * 64 + (size_t)__builtin_ctzll(bits)]]++;
    for (unsigned letter = 0; letter < alphabet->count && count <= most; letter++)
        if (inside[letter] && inside[letter] < alphabet->population[letter]) split[letter] = (uint16_t)count++;
    if (count > most) return false;
    for (unsigned letter = 0; letter < alphabet->count; letter++) {
        if (!split[letter]) continue;
        alphabet->next[split[letter]] = alphabet->next[letter];
        alphabet->next[letter] = split[letter];
    }
    alphabet->done[number / 64] |= (uint64_t)1 << number % 64;
    for (size_t word = 0; word < words && count > alphabet->count; word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1) {
            uint16_t *letter = &alphabet->letters[word * 64 + (size_t)__builtin_ctzll(bits)];
            if (!split[*letter]) continue;
            alphabet->population[*letter]--;
            *letter = split[*letter];
            alphabet->population[*letter]++;
        }
    alphabet->count = count;
    return true;
}

void alphabet_close(struct alphabet *alphabet) {
    uint16_t numbers[most_letters + 1] = {0}, letter = 0;
    for (unsigned number = 0; number < alphabet->count; number++, letter = alphabet->next[letter])
        numbers[letter] = (uint16_t)number;
    for (unsigned column = 0; column < alphabet->columns->count; column++)
        alphabet->letters[column] = numbers[alphabet->letters[column]];
}

struct letter_set alphabet_letters(const struct alphabet *alphabet, const struct class_expression *expression) {
    const uint64_t *members = columns_of(alphabet->columns, expression);
    struct letter_set set = {{0}};
    for (size_t word = 0; word < alphabet->columns->words; word++)
        for (uint64_t bits = members[word]; bits; bits &= bits - 1) {
            unsigned letter = alphabet->letters[word * 64 + (size_t)__builtin_ctzll(bits)];
            set.bits[letter / 64] |= (uint64_t)1 << letter % 64;
        }
    return set;
}
