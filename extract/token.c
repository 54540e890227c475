#include "token.h"

#include "text.h"

enum byte_class { BLANK, LINE, LOWER, UPPER, DIGIT, SIGN, HIGH };

/* By byte, sixteen a row; control characters but the line feed are blanks. */
static inline enum byte_class class_of(unsigned char byte) {
    enum { B = BLANK, N = LINE, L = LOWER, U = UPPER, D = DIGIT, S = SIGN };
    static const uint8_t classes[128] = {
        B, B, B, B, B, B, B, B, B, B, N, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
        B, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, D, D, D, D, D, D, D, D, D, D, S, S, S, S, S, S,
        S, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, S, S, S, S, S,
        S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, S, S, S, S, B,
    };
    return byte >= 128 ? HIGH : (enum byte_class)classes[byte];
}

/* Makes the slice_hash of a text that comes byte by byte. */
struct hashing {
    uint64_t hash, bytes;
    unsigned size; /* of `bytes` */
};

static void hash_byte(struct hashing *hashing, unsigned char byte) {
    hashing->bytes |= (uint64_t)byte << hashing->size * 8;
    if (++hashing->size < 8) return;
    *hashing = (struct hashing){.hash = slice_hash_mix(hashing->hash, hashing->bytes)};
}

static uint64_t hash_done(const struct hashing *hashing) {
    return hashing->size ? slice_hash_mix(hashing->hash, hashing->bytes) : hashing->hash;
}

static bool is_space(uint32_t point) {
    return point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200F) || point == 0x2028 ||
           point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF ||
           (point >= 0x80 && point < 0xA0) || (point >= 0x202A && point <= 0x202E) || point == 0xAD;
}

static bool is_letter(uint32_t point) {
    if (point < 0xC0) return point == 0xAA || point == 0xB5 || point == 0xBA;
    if (point < 0x250) return point != 0xD7 && point != 0xF7;
    return text_is_letter(point);
}

/* Whether a token starts there: a byte that no white space does. */
static bool starts_plainly(struct slice text, size_t at) {
    if (at >= text.size) return false;
    enum byte_class class = class_of((unsigned char)text.at[at]);
    return class != BLANK && class != LINE && class != HIGH;
}

/* Where the white space at an offset ends, and what it was. */
static size_t skip_space(struct slice text, size_t at, uint8_t *gap) {
    int lines = 0;
    *gap = at == 0 ? GAP_PARAGRAPH : GAP_NONE;
    while (at < text.size) {
        enum byte_class class = class_of((unsigned char)text.at[at]);
        size_t next = at + 1;
        if (class == LINE) lines++;
        else if (class == HIGH && !is_space(text_next(text, (next = at, &next)))) break;
        else if (class != BLANK && class != HIGH) break;
        if (*gap == GAP_NONE) *gap = GAP_BLANK;
        at = next;
    }
    if (lines && *gap != GAP_PARAGRAPH) *gap = lines > 1 ? GAP_PARAGRAPH : GAP_LINE;
    return at;
}

/* The same; mostly there is none, or one blank. */
static inline size_t skip_gap(struct slice text, size_t at, uint8_t *gap) {
    *gap = at == 0 ? GAP_PARAGRAPH : GAP_NONE;
    if (starts_plainly(text, at)) return at;
    if (at == 0 || at == text.size || text.at[at] != ' ' || !starts_plainly(text, at + 1))
        return skip_space(text, at, gap);
    *gap = GAP_BLANK;
    return at + 1;
}

struct word_scan {
    size_t at;
    struct hashing hashing;
    uint32_t uppers, lowers, digits;
    bool first_upper, foreign;
};

static bool letter_at(struct slice text, size_t at) {
    if (at >= text.size) return false;
    enum byte_class class = class_of((unsigned char)text.at[at]);
    if (class == LOWER || class == UPPER) return true;
    return class == HIGH && is_letter(text_next(text, &at));
}

static bool is_apostrophe(struct slice text, size_t at, size_t *next) {
    if (text.at[at] == '\'') {
        *next = at + 1;
        return true;
    }
    /* ’, or ‘ as Uzbek writes it between letters */
    if (at + 2 < text.size && (unsigned char)text.at[at] == 0xE2 && (unsigned char)text.at[at + 1] == 0x80 &&
        ((unsigned char)text.at[at + 2] == 0x99 ||
         ((unsigned char)text.at[at + 2] == 0x98 && at && letter_at(text, at - 1)))) {
        *next = at + 3;
        return true;
    }
    return false;
}

static bool word_at(struct slice text, size_t at) {
    return letter_at(text, at) || (at < text.size && class_of((unsigned char)text.at[at]) == DIGIT);
}

/* An apostrophe that ends in a possessive: 's or S, with no letter after it. */
static bool is_possessive(struct slice text, size_t after_apostrophe) {
    return after_apostrophe < text.size && (text.at[after_apostrophe] == 's' || text.at[after_apostrophe] == 'S') &&
           !word_at(text, after_apostrophe + 1);
}

static void scan_high(struct slice text, struct word_scan *scan, uint32_t point, size_t next) {
    bool upper = text_is_upper(point);
    if (point >= 0x370 && point < 0x1E00) scan->foreign = true;
    if (point >= 0x1F00) scan->foreign = true;
    if (scan->uppers + scan->lowers + scan->digits == 0) scan->first_upper = upper;
    if (upper) scan->uppers++;
    else scan->lowers++;
    for (; scan->at < next; scan->at++) hash_byte(&scan->hashing, (unsigned char)text.at[scan->at]);
}

/* Letters and digits, with the apostrophes that stand between letters. */
static void scan_word(struct slice text, struct word_scan *scan) {
    while (scan->at < text.size) {
        unsigned char byte = (unsigned char)text.at[scan->at];
        enum byte_class class = class_of(byte);
        size_t next = scan->at;
        if (class == LOWER) {
            scan->lowers++;
        } else if (class == UPPER) {
            if (scan->uppers + scan->lowers + scan->digits == 0) scan->first_upper = true;
            scan->uppers++;
            byte = (unsigned char)(byte + 32);
        } else if (class == DIGIT) {
            scan->digits++;
        } else if (is_apostrophe(text, scan->at, &next)) {
            if (!letter_at(text, next) || is_possessive(text, next) || scan->digits) return;
            hash_byte(&scan->hashing, '\'');
            scan->at = next;
            continue;
        } else if (class == HIGH) {
            uint32_t point = text_next(text, &next);
            if (!is_letter(point)) return;
            scan_high(text, scan, point, next);
            continue;
        } else {
            return;
        }
        hash_byte(&scan->hashing, byte);
        scan->at++;
    }
}

/* The dots of U.S. or a.m. or V.: each after a single letter. */
static bool scan_dots(struct slice text, struct word_scan *scan) {
    if (scan->at >= text.size || text.at[scan->at] != '.') return false;
    if (scan->uppers + scan->lowers != 1 || scan->digits) return false;
    bool more = letter_at(text, scan->at + 1) && scan->at + 2 < text.size && text.at[scan->at + 2] == '.';
    if (!scan->first_upper && !more) return false;
    hash_byte(&scan->hashing, '.');
    scan->at++;
    while (letter_at(text, scan->at) && scan->at + 1 < text.size && text.at[scan->at + 1] == '.') {
        unsigned char byte = (unsigned char)text.at[scan->at];
        if (class_of(byte) == UPPER) scan->uppers++, byte = (unsigned char)(byte + 32);
        else scan->lowers++;
        hash_byte(&scan->hashing, byte);
        hash_byte(&scan->hashing, '.');
        scan->at += 2;
    }
    return true;
}

static enum shape number_shape(long value, size_t digits) {
    if (digits <= 2)
        return value <= 12   ? SHAPE_NUMBER_12
               : value <= 24 ? SHAPE_NUMBER_24
               : value <= 31 ? SHAPE_NUMBER_31
               : value <= 59 ? SHAPE_NUMBER_59
                             : SHAPE_NUMBER_99;
    if (digits == 3) return SHAPE_NUMBER_3;
    return digits == 4 && value >= 1000 && value < 2200 ? SHAPE_YEAR : SHAPE_NUMBER;
}

/* 75th, 1990s, G20, 3pm: letters after digits or the reverse. */
static enum shape mixed_shape(struct slice word, const struct word_scan *scan) {
    struct slice tail = slice_cut(word, scan->digits, word.size);
    if (class_of((unsigned char)word.at[0]) != DIGIT || word.size - scan->digits != tail.size) return SHAPE_CODE;
    if (tail.size == 1 && tail.at[0] == 's') return SHAPE_DECADE;
    if (tail.size == 2 && (slice_equal_nocase(tail, slice_of("st")) || slice_equal_nocase(tail, slice_of("nd")) ||
                           slice_equal_nocase(tail, slice_of("rd")) || slice_equal_nocase(tail, slice_of("th")))) {
        long value = token_number(word);
        return value >= 1 && value <= 31 ? SHAPE_ORDINAL_31 : SHAPE_ORDINAL;
    }
    return SHAPE_CODE;
}

static enum shape word_shape(struct slice word, const struct word_scan *scan, bool dotted) {
    if (scan->digits) {
        if (scan->uppers + scan->lowers) return mixed_shape(word, scan);
        return number_shape(token_number(word), word.size);
    }
    uint32_t letters = scan->uppers + scan->lowers;
    if (dotted) return letters > 1 ? SHAPE_DOTTED : SHAPE_INITIAL;
    if (letters == 1) return scan->first_upper ? SHAPE_INITIAL : SHAPE_LOWER;
    if (!scan->lowers) return SHAPE_UPPER;
    if (scan->foreign) return SHAPE_FOREIGN;
    bool elided =
        scan->uppers && word.size > 2 && (word.at[1] == '\'' || (unsigned char)word.at[1] == 0xE2); /* d'Angelo */
    return scan->first_upper || elided ? SHAPE_TITLE : SHAPE_LOWER;
}

static bool space_at(struct slice text, size_t at) {
    if (at >= text.size) return true;
    enum byte_class class = class_of((unsigned char)text.at[at]);
    return class == BLANK || class == LINE || (class == HIGH && is_space(text_next(text, &at)));
}

/* One sign; a run of the same hyphen or dot counts as one ("--", "..."). Returns its end. */
static size_t scan_sign(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    size_t next = start, end = start;
    if (is_apostrophe(text, start, &next) && is_possessive(text, next) && token->gap == GAP_NONE) {
        token->shape = SHAPE_CLITIC;
        *hash = slice_hash(slice_of("'s"));
        return next + 1;
    }
    text_next(text, &end);
    if (text.at[start] == '-' || text.at[start] == '.')
        while (end < text.size && text.at[end] == text.at[start]) end++;
    *hash = slice_hash((struct slice){text.at + start, end - start});
    token->shape = token->gap == GAP_NONE && !space_at(text, end) ? SHAPE_PUNCTUATION_TIGHT : SHAPE_PUNCTUATION;
    return end;
}

static const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;

/* The high bit of each of eight bytes that is an ASCII letter. */
static uint64_t letters_among(uint64_t bytes) {
    uint64_t low = (bytes | ones * 0x20) & ~highs;
    uint64_t from_a = low + ones * (0x80 - 'a'), past_z = low + ones * (0x7F - 'z');
    return from_a & ~past_z & ~bytes & highs;
}

/* Most words: ASCII letters alone, eight at a time, and then nothing that may belong to
 * the word. Returns its end, 0 when a closer look is needed. */
static inline size_t scan_plain(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    uint64_t lowers = 0, sum = slice_hash_seed, others = 0;
    size_t end = start;
    while (!others) {
        uint64_t bytes = slice_eight(text.at + end, text.size - end);
        uint64_t letters = letters_among(bytes), uppers = letters & ~(bytes << 2);
        others = ~letters & highs;
        uint64_t kept = ((others & -others) >> 7) - 1;
        if (kept) sum = slice_hash_mix(sum, (bytes | uppers >> 2) & kept);
        lowers |= letters & ~uppers & kept;
        end += 8;
    }
    end = end - 8 + (unsigned)__builtin_ctzll(others) / 8;
    bool alone = end == start + 1, first_upper = text.at[start] < 'a';
    if (end < text.size) {
        unsigned char next = (unsigned char)text.at[end];
        enum byte_class class = class_of(next);
        if (class >= DIGIT && (class != SIGN || next == '\'' || (next == '.' && alone))) return 0;
    }
    *hash = sum;
    token->shape = (uint8_t)(alone         ? (first_upper ? SHAPE_INITIAL : SHAPE_LOWER)
                             : !lowers     ? SHAPE_UPPER
                             : first_upper ? SHAPE_TITLE
                                           : SHAPE_LOWER);
    return end;
}

static size_t scan_any_word(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    struct word_scan scan = {.at = start, .hashing.hash = slice_hash_seed};
    scan_word(text, &scan);
    bool dotted = scan_dots(text, &scan);
    token->shape = (uint8_t)word_shape(slice_cut(text, start, scan.at), &scan, dotted);
    *hash = hash_done(&scan.hashing);
    return scan.at;
}

static size_t scan_other(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    return (word_at(text, start) ? scan_any_word : scan_sign)(text, start, token, hash);
}

size_t token_fill(struct token_scanner *scanner, struct token *tokens, uint64_t *hashes, size_t room) {
    struct slice text = scanner->text;
    size_t at = scanner->at, count = 0;
    for (; count < room; count++) {
        struct token *token = &tokens[count];
        size_t start = at = skip_gap(text, at, &token->gap), end = 0;
        if (start >= text.size) break;
        enum byte_class class = class_of((unsigned char)text.at[start]);
        if (class == LOWER || class == UPPER) end = scan_plain(text, start, token, &hashes[count]);
        if (!end) end = scan_other(text, start, token, &hashes[count]);
        token->start = (uint32_t)start;
        token->end = (uint32_t)end;
        at = end;
    }
    scanner->at = at;
    return count;
}

struct slice token_fold(struct arena *arena, struct slice word) {
    char *folded = arena_alloc(arena, word.size + 1);
    size_t size = 0;
    for (size_t i = 0, next; i < word.size; i = next) {
        if (is_apostrophe(word, i, &next)) {
            folded[size++] = '\'';
        } else {
            char c = word.at[i];
            folded[size++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
            next = i + 1;
        }
    }
    folded[size] = '\0';
    return (struct slice){folded, size};
}

long token_number(struct slice word) {
    long value = -1;
    for (size_t i = 0; i < word.size && i < 9 && word.at[i] >= '0' && word.at[i] <= '9'; i++)
        value = (value < 0 ? 0 : value * 10) + (word.at[i] - '0');
    return value;
}
