#include "lexicon_parts.h"

#include "token.h"

/* Which of a word's readings a shape has. Numbers have classes of their own that no list adds to.
 * A letter, a code or a clitic is more than its shape only where a list has it. */
enum { AS_LOWER, AS_TITLE, AS_UPPER, AS_NONE, ONLY_LISTED = 4 };

static inline unsigned reading_of(enum shape shape) {
    static const uint8_t readings[SHAPE_COUNT] = {
        [SHAPE_TITLE] = AS_TITLE,     [SHAPE_UPPER] = AS_UPPER,
        [SHAPE_DOTTED] = AS_UPPER,    [SHAPE_INITIAL] = AS_TITLE | ONLY_LISTED,
        [SHAPE_NUMBER_12] = AS_NONE,  [SHAPE_NUMBER_24] = AS_NONE,
        [SHAPE_NUMBER_31] = AS_NONE,  [SHAPE_NUMBER_59] = AS_NONE,
        [SHAPE_NUMBER_99] = AS_NONE,  [SHAPE_NUMBER_3] = AS_NONE,
        [SHAPE_YEAR] = AS_NONE,       [SHAPE_NUMBER] = AS_NONE,
        [SHAPE_ORDINAL_31] = AS_NONE, [SHAPE_ORDINAL] = AS_NONE,
        [SHAPE_DECADE] = AS_NONE,     [SHAPE_CODE] = ONLY_LISTED,
        [SHAPE_CLITIC] = ONLY_LISTED, [SHAPE_PUNCTUATION_TIGHT] = AS_TITLE};
    return readings[shape];
}

static uint32_t list_of(const struct lexicon *lexicon, uint32_t word, enum shape shape) {
    return lexicon->word_readings[word].lists[reading_of(shape) % ONLY_LISTED];
}

static uint16_t symbol_of(const struct lexicon *lexicon, uint32_t word, enum shape shape) {
    unsigned number = reading_of(shape);
    bool own = number < AS_NONE || (number > AS_NONE && list_of(lexicon, word, shape));
    return word && own ? lexicon->word_readings[word].symbols[number % ONLY_LISTED] : lexicon->shape_symbols[shape];
}

static void read_tokens(const struct lexicon *lexicon, struct token *tokens, const uint64_t *hashes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        tokens[i].word = lexicon_find_word(lexicon, hashes[i]);
        tokens[i].symbol = symbol_of(lexicon, tokens[i].word, (enum shape)tokens[i].shape);
    }
}

static bool is_of(const struct lexicon *lexicon, const struct token *token, int class) {
    return lexicon_has(lexicon, token->symbol, class);
}

static bool is_land(const struct lexicon *lexicon, const struct token *token) {
    for (size_t i = 0; i < sizeof lexicon->foreign.lands / sizeof *lexicon->foreign.lands; i++)
        if (is_of(lexicon, token, lexicon->foreign.lands[i])) return true;
    return false;
}

static bool is_joint(const struct lexicon *lexicon, const struct token *token) {
    return token->word == lexicon->hyphen && token->shape == SHAPE_PUNCTUATION_TIGHT;
}

/* Whose a "pro-Norwegian president" is, the land does not tell: it is read as any word. */
static bool is_foreign(const struct lexicon *lexicon, const struct token *land) {
    return is_of(lexicon, land - 2, lexicon->foreign.prefix) && is_land(lexicon, land);
}

static bool is_unheard(const struct lexicon *lexicon, const struct token *token) {
    return token->symbol == lexicon->shape_symbols[SHAPE_TITLE];
}

static bool is_capital(const struct token *token) { return token->shape == SHAPE_TITLE || token->shape == SHAPE_UPPER; }

/* The end of a word with what hyphens join to it. */
static size_t joined_end(const struct lexicon *lexicon, const struct article *article, size_t at) {
    const struct token *tokens = article->tokens.at;
    for (at++; at + 1 < article->tokens.count && is_joint(lexicon, &tokens[at]) && is_capital(&tokens[at + 1]);)
        at += 2;
    return at;
}

/* Not a given name, which starts one. */
static bool may_end_name(const struct lexicon *lexicon, const struct article *article, size_t at) {
    const struct token *token = &article->tokens.at[at];
    if (at >= article->tokens.count || token->gap != GAP_BLANK || token->shape != SHAPE_TITLE) return false;
    if (is_of(lexicon, token, lexicon->given)) return false;
    return is_unheard(lexicon, token) || is_of(lexicon, token, lexicon->surname) ||
           joined_end(lexicon, article, at) > at + 1;
}

/* A name of two or three words starts, and no more capitals follow it. */
static bool starts_name(const struct lexicon *lexicon, const struct article *article, size_t first) {
    const struct token *tokens = article->tokens.at;
    size_t count = article->tokens.count, at = joined_end(lexicon, article, first);
    if (at < count && tokens[at].shape == SHAPE_INITIAL) at++;
    if (!may_end_name(lexicon, article, at)) return false;
    at = joined_end(lexicon, article, at);
    if (may_end_name(lexicon, article, at)) at = joined_end(lexicon, article, at);
    return at >= count || tokens[at].gap != GAP_BLANK || !is_capital(&tokens[at]);
}

/* "Thandolwe" of "the National Assembly Thandolwe Qwabena": with that word something else starts than the capitals
 * before it belong to. */
static bool is_stranger(const struct lexicon *lexicon, const struct article *article, size_t at) {
    const struct token *token = &article->tokens.at[at];
    return is_capital(token - 1) && token->gap == GAP_BLANK && starts_name(lexicon, article, at);
}

/* What the words beside a word make of it. */
static void read_neighbours(const struct lexicon *lexicon, struct article *article) {
    struct token *tokens = article->tokens.at;
    for (size_t i = 2; i < article->tokens.count; i++) {
        if (is_unheard(lexicon, &tokens[i])) {
            if (is_stranger(lexicon, article, i)) tokens[i].symbol = lexicon->stranger_symbol;
        } else if (is_joint(lexicon, &tokens[i - 1]) && is_foreign(lexicon, &tokens[i])) {
            lexicon_reread(lexicon, &tokens[i], 0, SHAPE_LOWER);
        }
    }
}

void lexicon_tokenise(const struct lexicon *lexicon, struct article *article) {
    enum { at_once = 64 };
    struct token_scanner scanner = {.text = article->text};
    size_t count = at_once;
    array_reserve(&article->tokens, article->text.size / 4 + at_once);
    array_reserve(&article->hashes, article->text.size / 4 + at_once);
    while (count == at_once) {
        array_reserve(&article->tokens, at_once);
        array_reserve(&article->hashes, at_once);
        struct token *tokens = article->tokens.at + article->tokens.count;
        uint64_t *hashes = article->hashes.at + article->hashes.count;
        count = token_fill(&scanner, tokens, hashes, at_once);
        read_tokens(lexicon, tokens, hashes, count);
        article->hashes.count = article->tokens.count += count;
    }
    read_neighbours(lexicon, article);
}

void lexicon_reread(const struct lexicon *lexicon, struct token *token, uint32_t word, enum shape shape) {
    token->word = word;
    token->shape = (uint8_t)shape;
    token->symbol = symbol_of(lexicon, word, shape);
}

static inline struct unit single(const struct lexicon *lexicon, const struct token *token, uint32_t index) {
    uint32_t list = list_of(lexicon, token->word, (enum shape)token->shape);
    return (struct unit){index, index + 1, token->symbol, -1, &lexicon->lists.at[list]};
}

struct unit lexicon_unit(const struct lexicon *lexicon, const struct article *article, uint32_t index) {
    return single(lexicon, &article->tokens.at[index], index);
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

/* Whether the second word of a phrase that a token starts may stand behind it: at once, or after a hyphen. */
static inline bool may_start_phrase(const struct lexicon *lexicon, const struct token *token) {
    const struct word_reading *reading = &lexicon->word_readings[token->word];
    if (!reading->phrases) return false;
    uint32_t next = token[1].word;
    return ((reading->seconds & lexicon_second(next)) && lexicon->word_readings[next].continues_phrase) ||
           is_joint(lexicon, token + 1);
}

static uint32_t child(const struct lexicon *lexicon, uint32_t node, uint32_t word) {
    if (!lexicon->word_readings[word].continues_phrase) return 0;
    return lexicon_edge_node(lexicon->edges[lexicon_edge(lexicon, lexicon_edge_key(node, word))]);
}

/* Makes the unit the longest phrase that starts at a token, if there is one. */
static __attribute__((noinline)) void longest_phrase(const struct lexicon *lexicon, const struct article *article,
                                                     uint32_t first, uint32_t last, struct unit *unit) {
    const struct token *token = &article->tokens.at[first];
    uint32_t node = lexicon->word_readings[token->word].phrases, shown = lexicon_case_of((enum shape)token->shape);
    for (uint32_t at = first + 1, depth = 1; at < last && depth < longest_form; at++, depth++) {
        uint32_t next = child(lexicon, node, article->tokens.at[at].word);
        if (is_joint(lexicon, &article->tokens.at[at]) && at + 1 < last) {
            /* "long-serving", where another phrase is written "long-term" */
            uint32_t word = article->tokens.at[at + 1].word;
            if (!next || !child(lexicon, next, word)) next = child(lexicon, node, word), at++;
        }
        if (!next) break;
        node = next;
        shown |= lexicon_case_of((enum shape)article->tokens.at[at].shape) << depth * case_bits;
        const struct phrase_reading *reading = phrase_reading(lexicon, &lexicon->nodes.at[node], shown);
        if (reading) *unit = (struct unit){first, at + 1, reading->symbol, -1, &lexicon->lists.at[reading->list]};
    }
}

static inline void read_unit(const struct lexicon *lexicon, const struct article *article, uint32_t first,
                             uint32_t last, struct unit *unit) {
    const struct token *token = &article->tokens.at[first];
    *unit = single(lexicon, token, first);
    if (first + 1 < last && may_start_phrase(lexicon, token)) longest_phrase(lexicon, article, first, last, unit);
}

struct unit lexicon_first_unit(const struct lexicon *lexicon, const struct article *article, uint32_t first,
                               uint32_t last) {
    struct unit unit;
    read_unit(lexicon, article, first, last, &unit);
    return unit;
}

void lexicon_units(const struct lexicon *lexicon, struct article *article, uint32_t first, uint32_t last) {
    array_clear(&article->units);
    array_reserve(&article->units, last - first);
    struct unit *unit = article->units.at;
    for (uint32_t at = first; at < last; at = unit++->last) read_unit(lexicon, article, at, last, unit);
    article->units.count = (size_t)(unit - article->units.at);
}

const struct lexicon_entry *lexicon_unit_entry(const struct lexicon *lexicon, const struct unit *unit, int class) {
    if (!unit->entries || class < 0) return NULL;
    if ((size_t) class < lexicon->members_kept && !lexicon_has(lexicon, unit->symbol, class)) return NULL;
    for (uint32_t i = 1; i <= unit->entries[0]; i++) {
        const struct lexicon_entry *entry = &lexicon->entries.at[unit->entries[i]];
        if (entry->class == class) return entry;
    }
    return NULL;
}

bool lexicon_token_has(const struct lexicon *lexicon, const struct article *article, uint32_t token, int class) {
    return lexicon_has(lexicon, article->tokens.at[token].symbol, class);
}

const struct lexicon_entry *lexicon_find(const struct lexicon *lexicon, struct slice words, int class) {
    enum { longest = 2 * longest_form }; /* with hyphens between the words */
    struct token tokens[longest];
    uint64_t hashes[longest];
    struct unit units[longest];
    struct token_scanner scanner = {.text = words};
    size_t count = token_fill(&scanner, tokens, hashes, longest);
    if (count == 0 || count == longest) return NULL;
    read_tokens(lexicon, tokens, hashes, count);
    struct article article = {.text = words, .tokens = {tokens, count, longest}, .units = {units, 0, longest}};
    lexicon_units(lexicon, &article, 0, (uint32_t)count);
    return article.units.count == 1 ? lexicon_unit_entry(lexicon, units, class) : NULL;
}
