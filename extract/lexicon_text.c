#include "lexicon_parts.h"

#include "token.h"

void lexicon_tokenise(const struct lexicon *lexicon, struct article *article) {
    struct token_scanner scanner = {.text = article->text};
    struct token token;
    uint64_t hash;
    array_reserve(&article->tokens, article->text.size / 4 + 16);
    while (token_next(&scanner, &token, &hash)) {
        token.word = lexicon_find_word(lexicon, hash);
        array_push(&article->tokens, token);
    }
}

static const struct lexicon_variant *word_variant(const struct lexicon *lexicon, const struct token *token) {
    /* Numbers, codes and clitics have classes of their own that no list adds to. */
    if (!token->word || (token->shape >= SHAPE_NUMBER_12 && token->shape <= SHAPE_CODE)) return NULL;
    return &lexicon->words.at[token->word].variants[lexicon_case_of(token->shape)];
}

struct unit lexicon_unit(const struct lexicon *lexicon, const struct article *article, uint32_t index) {
    const struct token *token = &article->tokens.at[index];
    const struct lexicon_variant *variant = word_variant(lexicon, token);
    if (variant && (token->shape == SHAPE_INITIAL || token->shape == SHAPE_CLITIC) && !variant->count) variant = NULL;
    uint16_t symbol = variant ? variant->symbol : lexicon->shape_symbols[token->shape];
    return (struct unit){index, index + 1, symbol, -1, variant, 0};
}

static const struct phrase_variant *phrase_variant(const struct node *node, const uint8_t *shown) {
    const struct phrase_variant *best = NULL;
    unsigned best_sum = 0;
    for (size_t i = 0; i < node->variants.count; i++) {
        const struct phrase_variant *variant = &node->variants.at[i];
        if (!lexicon_case_fits(variant->cases, shown, node->depth)) continue;
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
static struct unit longest_phrase(const struct lexicon *lexicon, const struct article *article, uint32_t first,
                                  uint32_t last) {
    struct unit found = {.first = first, .last = first, .mention = -1};
    uint8_t shown[longest_form];
    uint32_t node = 0, at = first;
    for (size_t depth = 0; at < last && depth < longest_form; depth++) {
        const struct token *token = &article->tokens.at[at];
        uint32_t next = lexicon_child(lexicon, node, token->word);
        if (!next && depth && is_joint(lexicon, article, at) && at + 1 < last) {
            token = &article->tokens.at[++at];
            next = lexicon_child(lexicon, node, token->word);
        }
        if (!next) break;
        shown[depth] = lexicon_case_of(token->shape);
        node = next;
        at++;
        const struct phrase_variant *variant = phrase_variant(&lexicon->nodes.at[node], shown);
        if (variant) found = (struct unit){first, at, variant->lexical.symbol, -1, &variant->lexical, 0};
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
