#include "lexicon_parts.h"

#include "token.h"

/* A token's reading by itself: a symbol and a list of entries. */
struct reading {
    uint16_t symbol;
    uint32_t list;
};

/* Numbers, codes and clitics have classes of their own that no list adds to. */
static bool is_listable(enum shape shape) { return shape < SHAPE_NUMBER_12 || shape > SHAPE_CODE; }

static struct reading read_token(const struct lexicon *lexicon, uint32_t word, enum shape shape) {
    if (word && is_listable(shape)) {
        const struct word_reading *reading = &lexicon->word_readings[word];
        unsigned bits = lexicon_case_of(shape), number = bits - (bits >> 1);
        if (reading->lists[number] || (shape != SHAPE_INITIAL && shape != SHAPE_CLITIC))
            return (struct reading){reading->symbols[number], reading->lists[number]};
    }
    return (struct reading){lexicon->shape_symbols[shape], 0};
}

static const uint32_t *list_at(const struct lexicon *lexicon, uint32_t list) {
    return list ? &lexicon->lists.at[list] : NULL;
}

void lexicon_tokenise(const struct lexicon *lexicon, struct article *article) {
    struct token_scanner scanner = {.text = article->text};
    struct token token;
    uint64_t hash;
    array_reserve(&article->tokens, article->text.size / 4 + 16);
    while (token_next(&scanner, &token, &hash)) {
        token.word = lexicon_find_word(lexicon, hash);
        token.symbol = read_token(lexicon, token.word, (enum shape)token.shape).symbol;
        array_push(&article->tokens, token);
    }
}

void lexicon_reread(const struct lexicon *lexicon, struct token *token, uint32_t word, enum shape shape) {
    token->word = word;
    token->shape = (uint8_t)shape;
    token->symbol = read_token(lexicon, word, shape).symbol;
}

struct unit lexicon_unit(const struct lexicon *lexicon, const struct article *article, uint32_t index) {
    const struct token *token = &article->tokens.at[index];
    uint32_t list = read_token(lexicon, token->word, (enum shape)token->shape).list;
    return (struct unit){index, index + 1, token->symbol, list_at(lexicon, list), -1};
}

/* The strictest reading of the words that fits; NULL without. */
static const struct phrase_reading *phrase_reading(const struct lexicon *lexicon, const struct node *node,
                                                   uint32_t shown) {
    const struct phrase_reading *best = NULL;
    int best_sum = 0;
    for (size_t i = 0; i < node->readings; i++) {
        const struct phrase_reading *reading = &lexicon->phrase_readings.at[node->first_reading + i];
        int sum = __builtin_popcount(reading->cases);
        if (!lexicon_case_fits(reading->cases, shown)) continue;
        if (!best || sum >= best_sum) best = reading, best_sum = sum;
    }
    return best;
}

static bool is_joint(const struct lexicon *lexicon, const struct article *article, uint32_t token) {
    const struct token *at = &article->tokens.at[token];
    return at->word == lexicon->hyphen && at->shape == SHAPE_PUNCTUATION_TIGHT;
}

/* Whether a phrase may start at a token: by its word and the next, or a hyphen between them. */
static bool may_start(const struct lexicon *lexicon, const struct article *article, uint32_t token, uint32_t last) {
    const struct word_reading *words = lexicon->word_readings;
    if (!words[article->tokens.at[token].word].starts_phrase || token + 1 >= last) return false;
    return words[article->tokens.at[token + 1].word].continues_phrase || is_joint(lexicon, article, token + 1);
}

/* The longest phrase that starts at a token; a unit without entries when there is none. */
static struct unit longest_phrase(const struct lexicon *lexicon, const struct article *article, uint32_t first,
                                  uint32_t last) {
    struct unit found = {first, first, 0, NULL, -1};
    uint32_t node = 0, at = first, shown = 0;
    for (unsigned depth = 0; at < last && depth < longest_form; depth++) {
        const struct token *token = &article->tokens.at[at];
        uint32_t next = lexicon_child(lexicon, node, token->word);
        if (!next && depth && is_joint(lexicon, article, at) && at + 1 < last) {
            token = &article->tokens.at[++at];
            next = lexicon_child(lexicon, node, token->word);
        }
        if (!next) break;
        shown |= lexicon_case_of((enum shape)token->shape) << depth * case_bits;
        node = next;
        at++;
        const struct phrase_reading *reading = phrase_reading(lexicon, &lexicon->nodes.at[node], shown);
        if (reading) found = (struct unit){first, at, reading->symbol, list_at(lexicon, reading->list), -1};
    }
    return found;
}

void lexicon_units(const struct lexicon *lexicon, struct article *article, uint32_t first, uint32_t last) {
    array_clear(&article->units);
    array_reserve(&article->units, last - first);
    for (uint32_t at = first; at < last;) {
        struct unit unit = {0};
        if (may_start(lexicon, article, at, last)) unit = longest_phrase(lexicon, article, at, last);
        if (!unit.entries) unit = lexicon_unit(lexicon, article, at);
        article->units.at[article->units.count++] = unit;
        at = unit.last;
    }
}

const struct lexicon_entry *lexicon_unit_entry(const struct lexicon *lexicon, const struct unit *unit, int class) {
    for (uint32_t i = 1; unit->entries && i <= unit->entries[0]; i++) {
        const struct lexicon_entry *entry = &lexicon->entries.at[unit->entries[i]];
        if (entry->class == class) return entry;
    }
    return NULL;
}

bool lexicon_token_has(const struct lexicon *lexicon, const struct article *article, uint32_t token, int class) {
    return class >= 0 && lexicon_has(lexicon, article->tokens.at[token].symbol, class);
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
