#include "fingerprint.h"

enum { minima = 64, fewest_tokens = 60, digits_a_number = 16 };

/* --- the content ----------------------------------------------------------------------------- */

__extension__ typedef unsigned __int128 product;

static uint64_t folded_product(uint64_t a, uint64_t b) {
    product whole = (product)a * b;
    return (uint64_t)whole ^ (uint64_t)(whole >> 64);
}

/* By sixteen bytes at a time, as all bytes of all articles go through it. */
uint64_t fingerprint_content(struct slice normal, struct slice published) {
    enum { short_text = 300 };
    struct slice rest = slice_trim(normal);
    size_t size = rest.size;
    uint64_t hash = slice_hash_mix(slice_hash_seed, size);
    for (; rest.size > 16; rest.at += 16, rest.size -= 16)
        hash = folded_product(hash ^ slice_eight(rest.at, 8), slice_hash_seed ^ slice_eight(rest.at + 8, 8));
    hash = slice_hash_mix(hash, slice_hash(rest));
    if (size < short_text) hash = slice_hash_mix(hash, slice_hash(published));
    return hash ? hash : 1;
}

/* --- the sketch ------------------------------------------------------------------------------ */

/* A window is the sum of the hashes of words, each moved by sixteen bits for each word since: four words decide
 * its first bits. Only the smallest windows, some hundred, are looked at further. */
struct making {
    uint64_t limit, window;
    uint64_t least[minima]; /* of the small windows, mixed, those that begin with the six bits of their number */
    uint64_t numbers, names;
};

static const uint64_t spread = 0x9E3779B97F4A7C15u;

static void take_window(struct making *making, uint64_t window) {
    uint64_t mixed = window * spread, *least = &making->least[mixed >> 58];
    if (mixed < *least) *least = mixed;
}

static uint64_t bit_of(uint64_t hash) { return (uint64_t)1 << (hash >> 58); }

/* Takes in the words of a sentence; signs are passed over, which editors change. A capital at its start
 * or in a heading makes no name. */
static void take_sentence(struct making *making, const struct article *article, const struct sentence *sentence) {
    const struct token *first = article->tokens.at + sentence->first, *last = article->tokens.at + sentence->last;
    const uint64_t *hash = article->hashes.at + sentence->first, limit = making->limit;
    uint64_t window = making->window, numbers = 0, names = 0;
    for (const struct token *token = first; token < last; token++, hash++) {
        if (token->shape != SHAPE_LOWER) {
            if (token->shape >= SHAPE_CLITIC) continue;
            if (token->shape >= SHAPE_NUMBER_12) numbers |= bit_of(*hash);
            else if (token > first) names |= bit_of(*hash);
        }
        window = (window << 16) + *hash;
        if (window < limit) take_window(making, window);
    }
    making->window = window;
    making->numbers |= numbers;
    if (!sentence->heading) making->names |= names;
}

/* Of long articles a quarter of the sentences after their first words is enough, chosen by what they begin with. */
enum { first_words = 160, part = 4 };

static bool is_chosen(const struct article *article, const struct sentence *sentence) {
    if (sentence->furniture) return false;
    if (sentence->first < first_words) return true;
    const uint64_t *hashes = article->hashes.at + sentence->first;
    uint64_t start = hashes[0] + (sentence->last - sentence->first > 1 ? hashes[1] : 0);
    return start % part == 0;
}

/* Below it some hundred of the windows of so many tokens are expected. */
static uint64_t limit_for(size_t tokens) {
    enum { small_windows = 96 };
    size_t taken = tokens < first_words ? tokens : first_words + (tokens - first_words) / part;
    return taken > small_windows ? UINT64_MAX / taken * small_windows : UINT64_MAX;
}

/* One of eight odd values. */
static uint64_t four_bits(uint64_t mixed) { return mixed == UINT64_MAX ? 0 : (mixed >> 8 & 15) | 1; }

static uint64_t sixteen_minima(const uint64_t *least) {
    uint64_t all = 0;
    for (size_t i = 0; i < 16; i++) all = all << 4 | four_bits(least[i]);
    return all;
}

struct fingerprint fingerprint_of(const struct article *article, struct slice published) {
    struct fingerprint fingerprint = {.content = 0};
    if (!article->raw.size) return fingerprint;
    fingerprint.content = fingerprint_content(article->text, published);
    if (article->tokens.count < fewest_tokens) return fingerprint;
    struct making making = {.limit = limit_for(article->tokens.count)};
    memset(making.least, 0xFF, sizeof making.least);
    for (size_t i = 0; i < article->sentences.count; i++)
        if (is_chosen(article, &article->sentences.at[i])) take_sentence(&making, article, &article->sentences.at[i]);
    for (size_t i = 0; i < SKETCH_NUMBERS; i++) fingerprint.sketch[i] = sixteen_minima(making.least + i * 16);
    fingerprint.sketch[SKETCH_NUMBERS] = making.numbers;
    fingerprint.sketch[SKETCH_NAMES] = making.names;
    return fingerprint;
}

/* --- comparing two ----------------------------------------------------------------------------- */

static unsigned count_bits(uint64_t bits) { return (unsigned)__builtin_popcountll(bits); }

/* How many groups of four bits are not zero. */
static unsigned count_fours(uint64_t bits) {
    bits |= bits >> 1;
    bits |= bits >> 2;
    return count_bits(bits & 0x1111111111111111u);
}

bool fingerprint_has_sketch(const struct fingerprint *fingerprint) {
    return fingerprint->sketch[0] || fingerprint->sketch[1] || fingerprint->sketch[2];
}

/* Whether one has what the other has not, more than so many on either side. */
static bool replaces(uint64_t a, uint64_t b, unsigned most) {
    return count_bits(a & ~b) > most && count_bits(b & ~a) > most;
}

unsigned fingerprint_shared(const struct fingerprint *a, const struct fingerprint *b) {
    enum { fewest_filled = 24, names_a_change = 16 };
    unsigned filled = 0, different = 0;
    for (size_t i = 0; i < SKETCH_NUMBERS; i++) {
        filled += count_fours(a->sketch[i] | b->sketch[i]);
        different += count_fours(a->sketch[i] ^ b->sketch[i]);
    }
    if (filled < fewest_filled || different * 10 > filled * 3) return 0;
    if (replaces(a->sketch[SKETCH_NUMBERS], b->sketch[SKETCH_NUMBERS], 0)) return 0;
    uint64_t names = a->sketch[SKETCH_NAMES], others = b->sketch[SKETCH_NAMES];
    return replaces(names, others, count_bits(names | others) / names_a_change) ? 0 : filled - different;
}

/* --- cells --------------------------------------------------------------------------------------- */

/* Eight digits at once, the lowest first: the bytes of `digits` are first their values. */
static void put_digits(char *to, uint64_t number) {
    const uint64_t ones = 0x0101010101010101u;
    uint64_t digits = (number | number << 16) & 0x0000FFFF0000FFFFu;
    digits = (digits | digits << 8) & 0x00FF00FF00FF00FFu;
    digits = (digits | digits << 4) & 0x0F0F0F0F0F0F0F0Fu;
    uint64_t letters = (digits + 6 * ones) >> 4 & ones;
    digits += '0' * ones + letters * ('a' - '9' - 1);
    for (unsigned i = 0; i < 8; i++) to[i] = (char)(digits >> i * 8);
}

struct slice fingerprint_digits(struct arena *arena, const uint64_t *numbers, size_t count) {
    char *at = arena_alloc(arena, count * digits_a_number);
    for (size_t i = 0; i < count * 2; i++) put_digits(at + i * 8, numbers[i / 2] >> i % 2 * 32 & UINT32_MAX);
    return (struct slice){at, count * digits_a_number};
}

static int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

bool fingerprint_numbers(struct slice digits, uint64_t *numbers, size_t count) {
    if (digits.size != count * digits_a_number) return false;
    for (size_t i = digits.size; i-- > 0;) {
        int value = digit_value(digits.at[i]);
        if (value < 0) return false;
        uint64_t *number = &numbers[i / digits_a_number];
        *number = *number << 4 | (uint64_t)value;
    }
    return true;
}

void fingerprint_print(const struct fingerprint *fingerprint, struct arena *arena, struct slice *cells) {
    size_t parts = fingerprint_has_sketch(fingerprint) ? sketch_parts : 0;
    cells[FINGERPRINT_CONTENT] = fingerprint_digits(arena, &fingerprint->content, 1);
    cells[FINGERPRINT_SKETCH] = fingerprint_digits(arena, fingerprint->sketch, parts);
}

size_t fingerprint_read(const struct slice *cells, struct fingerprint *fingerprint) {
    *fingerprint = (struct fingerprint){.content = 0};
    struct slice sketch = cells[FINGERPRINT_SKETCH];
    if (!fingerprint_numbers(cells[FINGERPRINT_CONTENT], &fingerprint->content, 1) || !fingerprint->content)
        return FINGERPRINT_CONTENT;
    bool good = !sketch.size || fingerprint_numbers(sketch, fingerprint->sketch, sketch_parts);
    return good ? fingerprint_cells : FINGERPRINT_SKETCH;
}
