#include "lexicon_parts.h"

#include "token.h"

#include <stdlib.h>
#include <string.h>

/* How often words stand in texts, by word and case. */

static void note_use(struct lexicon *lexicon, uint64_t hash, enum shape shape) {
    static const uint8_t numbers[] = {[CASE_LOWER] = 0, [CASE_TITLE] = 1, [CASE_UPPER] = 2};
    uint32_t word = lexicon_find_word(lexicon, hash);
    if (word) lexicon->uses[word * CASES + numbers[lexicon_case_of(shape)]]++;
}

void lexicon_note_text(struct lexicon *lexicon, struct slice text) {
    enum { at_once = 64 };
    struct token_scanner scanner = {.text = text};
    struct token tokens[at_once];
    uint64_t hashes[at_once];
    size_t count, size = lexicon->words.count * CASES * sizeof *lexicon->uses;
    if (!lexicon->uses) lexicon->uses = memset(memory_resize(NULL, size), 0, size);
    do {
        count = token_fill(&scanner, tokens, hashes, at_once);
        for (size_t i = 0; i < count; i++) note_use(lexicon, hashes[i], (enum shape)tokens[i].shape);
    } while (count == at_once);
}

static int by_times(const void *a, const void *b) {
    const struct word_use *left = a, *right = b;
    if (left->times != right->times) return left->times > right->times ? -1 : 1;
    if (left->word != right->word) return left->word < right->word ? -1 : 1;
    return (int)left->number - (int)right->number;
}

struct word_uses lexicon_take_uses(struct lexicon *lexicon) {
    struct word_uses uses = {0};
    for (uint32_t i = 0; lexicon->uses && i < lexicon->words.count * CASES; i++)
        if (lexicon->uses[i])
            array_push(&uses.all, ((struct word_use){lexicon->uses[i], i / CASES, (uint8_t)(i % CASES)}));
    if (uses.all.count) qsort(uses.all.at, uses.all.count, sizeof *uses.all.at, by_times);
    lexicon->uses = memory_resize(lexicon->uses, 0);
    return uses;
}
