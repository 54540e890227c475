#include "token_parts.h"

#include "dress.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* Whether a token starts with a byte of that class: one that no white space has. */
static bool starts_token(enum byte_class class) { return class > LINE && class < HIGH; }

/* Whether a line ends with that byte: not with the carriage return of a pair. */
static bool ends_line(struct slice text, size_t at) {
    char byte = text.at[at];
    return byte == '\n' || byte == '\v' || byte == '\f' ||
           (byte == '\r' && !(at + 1 < text.size && text.at[at + 1] == '\n'));
}

/* Whether the sign at the start of a line says that what is behind it was quoted in a letter: "> ", ">>". */
static bool is_quoted_line(struct slice text, size_t at) {
    if (text.at[at] != '>' || (at > 0 && text.at[at - 1] != '\n' && text.at[at - 1] != '>' && text.at[at - 1] != ' '))
        return false;
    return at + 1 < text.size && ((unsigned char)text.at[at + 1] <= ' ' || text.at[at + 1] == '>');
}

/* Where the white space at an offset ends, and what it was. */
static __attribute__((noinline)) size_t skip_space(struct slice text, size_t at, uint8_t *gap) {
    int lines = 0;
    *gap = at == 0 ? GAP_PARAGRAPH : GAP_NONE;
    while (at < text.size) {
        enum byte_class class = class_of((unsigned char)text.at[at]);
        size_t next = at;
        if (class == SIGN && (lines || at == 0) && is_quoted_line(text, at)) class = BLANK;
        if (starts_token(class) || (class == HIGH && !is_space(text_next(text, &next)))) break;
        lines += ends_line(text, at);
        if (*gap == GAP_NONE) *gap = GAP_BLANK;
        at = class == HIGH ? next : at + 1;
    }
    if (lines && *gap != GAP_PARAGRAPH) *gap = lines > 1 ? GAP_PARAGRAPH : GAP_LINE;
    return at;
}

/* Where dress and the white space around it end; `gap` becomes what stands before the token behind them. The blank
 * before the number of a note goes with it. */
static __attribute__((noinline)) size_t skip_dress(struct slice text, size_t at, uint8_t *gap) {
    for (size_t end; at < text.size && dress_may_start(text.at[at]) && (end = dress_end(text, at)) > at;) {
        uint8_t behind = GAP_NONE;
        bool note = text.at[at] == '[' && end > at + 1;
        at = skip_space(text, end, &behind);
        if (note || behind > *gap) *gap = behind;
    }
    return at;
}

struct word_scan {
    size_t at;
    struct hashing hashing;
    uint32_t uppers, lowers, digits;
    bool first_upper, foreign;
};

static void scan_high(struct slice text, struct word_scan *scan, uint32_t point, size_t next) {
    bool upper = text_is_upper(point);
    if (point >= 0x370 && point < 0x1E00) scan->foreign = true;
    if (point >= 0x1F00) scan->foreign = true;
    if (scan->uppers + scan->lowers + scan->digits == 0) scan->first_upper = upper;
    if (upper) scan->uppers++;
    else scan->lowers++;
    for (; scan->at < next; scan->at++) hash_byte(&scan->hashing, (unsigned char)text.at[scan->at]);
}

/* Letters and digits, with the apostrophes that stand between letters, or end a name. */
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
        } else if (token_is_apostrophe(text, scan->at, &next)) {
            const bool last = !letter_at(text, next);
            if (last ? !token_ends_name(text, scan->at) : token_clitic(text, scan->at, next) || scan->digits) return;
            hash_byte(&scan->hashing, '\'');
            scan->at = next;
            if (last) return;
            continue;
        } else if (class == HIGH) {
            uint32_t point = text_next(text, &next);
            if (!token_is_letter(point)) return;
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

/* "Vice–President": a dash where others write a hyphen. */
static bool is_joining_dash(struct slice text, size_t start, size_t end) {
    return slice_equal(slice_cut(text, start, end), slice_of("–")) && start > 0 && letter_at(text, end) &&
           letter_at(text, start - 1);
}

/* One sign; a run of the same hyphen or dot counts as one ("--", "..."). Returns its end. */
static size_t scan_sign(struct token_scanner *scanner, size_t start, struct token *token, uint64_t *hash) {
    struct slice text = scanner->text;
    size_t next = start, end = start;
    size_t letters =
        token_is_apostrophe(text, start, &next) && token->gap == GAP_NONE ? token_clitic(text, start, next) : 0;
    if (letters) {
        char folded[] = "'  ";
        for (size_t i = 0; i < letters; i++) folded[i + 1] = (char)(text.at[next + i] | 0x20);
        token->shape = SHAPE_CLITIC;
        *hash = slice_hash((struct slice){folded, letters + 1});
        return next + letters;
    }
    const char *mark = token_double_mark(scanner, start, &end);
    if (!mark) {
        end = start;
        text_next(text, &end);
        if (text.at[start] == '-' || text.at[start] == '.')
            while (end < text.size && text.at[end] == text.at[start]) end++;
    }
    if (is_joining_dash(text, start, end)) mark = "-";
    if (!mark && token_ends_owner(text, start, end)) {
        token->shape = SHAPE_CLITIC;
        *hash = slice_hash(slice_of("'s"));
        return end;
    }
    *hash = slice_hash(mark ? slice_of(mark) : slice_cut(text, start, end));
    token->shape = token->gap == GAP_NONE && !space_at(text, end) ? SHAPE_PUNCTUATION_TIGHT : SHAPE_PUNCTUATION;
    return end;
}

/* Of sixteen bytes, those that are ASCII letters and those that may be upper case; bit i is that of byte i. */
struct letters {
    unsigned all, uppers;
};

static const uint64_t to_lower = 0x2020202020202020u;

#ifdef __SSE2__
static inline struct letters letters_of(const char *sixteen) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)sixteen);
    __m128i from_a = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), _mm_set1_epi8((char)('a' + 128)));
    __m128i all = _mm_cmplt_epi8(from_a, _mm_set1_epi8('z' - 'a' + 1 - 128));
    unsigned lowers = (unsigned)_mm_movemask_epi8(_mm_slli_epi16(bytes, 2));
    return (struct letters){(unsigned)_mm_movemask_epi8(all), ~lowers};
}
#else
static inline struct letters letters_of(const char *sixteen) {
    struct letters letters = {0, 0};
    for (unsigned i = 0; i < 16; i++) {
        enum byte_class class = class_of((unsigned char)sixteen[i]);
        letters.all |= (unsigned)(class == LOWER || class == UPPER) << i;
        letters.uppers |= (unsigned)(class == UPPER) << i;
    }
    return letters;
}
#endif

/* The hash of up to fifteen letters in lower case. */
static inline uint64_t letters_hash(const char *sixteen, unsigned size) {
    uint64_t hash = slice_hash_seed, bytes = slice_eight(sixteen, 8) | to_lower;
    if (size >= 8) {
        hash = slice_hash_mix(hash, bytes);
        if (size == 8) return hash;
        bytes = slice_eight(sixteen + 8, 8) | to_lower;
        size -= 8;
    }
    return slice_hash_mix(hash, bytes & (((uint64_t)1 << size * 8) - 1));
}

static inline enum shape letters_shape(unsigned uppers, unsigned size) {
    if (size == 1) return uppers & 1 ? SHAPE_INITIAL : SHAPE_LOWER;
    if (uppers + 1 == 1u << size) return SHAPE_UPPER;
    return uppers & 1 ? SHAPE_TITLE : SHAPE_LOWER;
}

/* Whether a word without digits ends before an apostrophe or a byte of a wide character. */
static __attribute__((noinline)) bool ends_word(struct slice text, size_t at) {
    size_t next;
    if (token_is_apostrophe(text, at, &next))
        return letter_at(text, next) ? token_clitic(text, at, next) > 0 : !token_ends_name(text, at);
    return !letter_at(text, at);
}

/* Most words: up to fifteen ASCII letters alone, and then nothing that may belong to the
 * word. Returns its end, 0 when a closer look is needed. */
static inline size_t scan_plain_word(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    char copy[16];
    const char *sixteen = text.at + start;
    if (text.size - start < sizeof copy) sixteen = memcpy(memset(copy, 0, sizeof copy), sixteen, text.size - start);
    struct letters letters = letters_of(sixteen);
    unsigned size = (unsigned)__builtin_ctz(~letters.all);
    if (size == sizeof copy) return 0;
    unsigned char next = (unsigned char)sixteen[size];
    enum byte_class class = class_of(next);
    if (class == DIGIT || (next == '.' && size == 1)) return 0;
    if ((class == HIGH || next == '\'') && !ends_word(text, start + size)) return 0;
    *hash = letters_hash(sixteen, size);
    token->shape = (uint8_t)letters_shape(letters.uppers & ((1u << size) - 1), size);
    return start + size;
}

static bool digit_at(struct slice text, size_t at) {
    return at < text.size && class_of((unsigned char)text.at[at]) == DIGIT;
}

/* Whether the three letters there begin the English name of a month. */
static bool month_at(struct slice text, size_t at) {
    static const struct slice months[] = {WORD("jan"), WORD("feb"), WORD("mar"), WORD("apr"), WORD("may"),
                                          WORD("jun"), WORD("jul"), WORD("aug"), WORD("sep"), WORD("oct"),
                                          WORD("nov"), WORD("dec"), WORDS_END};
    return at + 3 <= text.size && word_among_nocase(slice_cut(text, at, at + 3), months);
}

/* "4 Mar 20214 Mar 2021": whether a month stands on both sides of the digits. */
static bool is_between_months(struct slice text, size_t start, size_t end) {
    enum { longest = 10 };
    size_t word = start ? start - 1 : 0;
    while (word > 0 && start - word < longest && letter_at(text, word - 1)) word--;
    return start && text.at[start - 1] == ' ' && month_at(text, word) && end + 1 < text.size && text.at[end] == ' ' &&
           month_at(text, end + 1);
}

/* A line of a page whose items a scraper has joined: "March 4, 20218:12 PM", "4 Mar 20214 Mar 2021", "March 4,
 * 20216 min read", "March 4, 2021Source". Returns the digits of the year with which the number begins; 0: nothing is
 * joined to it. */
static size_t joined_year(struct slice text, size_t start, size_t end) {
    enum { year = 4, clock = 2 };
    const size_t size = end - start;
    if (size < year || size > year + clock) return 0;
    const struct slice digits = slice_cut(text, start, end);
    if (!slice_starts(digits, slice_of("20")) && !slice_starts(digits, slice_of("19"))) return 0;
    bool name = size == year && end < text.size && class_of((unsigned char)text.at[end]) == UPPER &&
                letter_at(text, end + 1) && letter_at(text, end + 2) && (text.at[end + 1] & 0x20);
    bool hour =
        size > year && end < text.size && text.at[end] == ':' && digit_at(text, end + 1) && digit_at(text, end + 2);
    bool reading = size > year && slice_starts(slice_cut(text, end, text.size), slice_of(" min "));
    return name || hour || reading || (size > year && is_between_months(text, start, end)) ? year : 0;
}

/* Most numbers: up to eight digits, and no letter after them. Returns the end, or 0. */
static size_t scan_plain_number(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    enum byte_class class = DIGIT;
    size_t end = start;
    long value = 0;
    for (; end < text.size && (class = class_of((unsigned char)text.at[end])) == DIGIT; end++)
        if (end - start < 8) value = value * 10 + (text.at[end] - '0');
    const size_t year = joined_year(text, start, end);
    if (year) {
        end = start + year;
        value = token_number(slice_cut(text, start, end));
        class = SIGN;
    }
    if (end - start > 8 || (end < text.size && (class == LOWER || class == UPPER || class == HIGH))) return 0;
    *hash = slice_hash_mix(slice_hash_seed, slice_eight(text.at + start, end - start));
    token->shape = (uint8_t)number_shape(value, end - start);
    return end;
}

/* Whether a blank behind a hyphen is one too many, left where a line was broken: "Jean- Pierre", "4- 5", but not
 * "pre- and post-war". */
static bool is_stray_blank(struct slice text, size_t blank) {
    static const struct slice links[] = {WORD("and"), WORD("or"), WORD("to"), WORD("nor"), WORD("and/or"), WORDS_END};
    size_t end = blank + 1;
    if (text.at[blank] != ' ' || !word_at(text, end)) return false;
    while (word_at(text, end)) end++;
    return !word_among_nocase(slice_cut(text, blank + 1, end), links);
}

/* How many stray blanks are behind the hyphen of a word that ends at the offset; with one it is as tight as without. */
static __attribute__((noinline)) size_t skip_stray_blank(struct slice text, size_t end, struct token *token) {
    if (end < 2 || end == text.size || !word_at(text, end - 2) || !is_stray_blank(text, end)) return 0;
    token->shape = SHAPE_PUNCTUATION_TIGHT;
    return 1;
}

/* Most signs: one that may be no apostrophe, not doubled, and no wide character after it.
 * Returns the end, or 0. */
static inline size_t scan_plain_sign(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    unsigned char sign = (unsigned char)text.at[start];
    unsigned char next = start + 1 < text.size ? (unsigned char)text.at[start + 1] : ' ';
    enum byte_class class = class_of(next);
    if (sign == '\'' || sign == next || class == HIGH) return 0;
    *hash = slice_hash_mix(slice_hash_seed, sign);
    bool tight = token->gap == GAP_NONE && class != BLANK && class != LINE;
    token->shape = tight ? SHAPE_PUNCTUATION_TIGHT : SHAPE_PUNCTUATION;
    return start + 1;
}

static size_t scan_any_word(struct slice text, size_t start, struct token *token, uint64_t *hash) {
    struct word_scan scan = {.at = start, .hashing.hash = slice_hash_seed};
    scan_word(text, &scan);
    bool dotted = scan_dots(text, &scan);
    token->shape = (uint8_t)word_shape(slice_cut(text, start, scan.at), &scan, dotted);
    *hash = hash_done(&scan.hashing);
    return scan.at;
}

static __attribute__((noinline)) size_t scan_other(struct token_scanner *scanner, size_t start, struct token *token,
                                                   uint64_t *hash) {
    if (word_at(scanner->text, start)) return scan_any_word(scanner->text, start, token, hash);
    return scan_sign(scanner, start, token, hash);
}

static inline enum byte_class class_at(struct slice text, size_t at) { return class_of((unsigned char)text.at[at]); }

size_t token_fill(struct token_scanner *scanner, struct token *tokens, uint64_t *hashes, size_t room) {
    struct slice text = scanner->text;
    size_t at = scanner->at, count = 0;
    for (; count < room && at < text.size; count++) {
        struct token *token = &tokens[count];
        enum byte_class class = class_at(text, at);
        token->gap = GAP_NONE;
        if (!starts_token(class) && text.at[at] == ' ' && at + 1 < text.size) {
            class = class_at(text, ++at);
            token->gap = GAP_BLANK;
        }
        /* Anything else than no white space or one blank, and the start of the text. */
        if (!starts_token(class) || at <= 1) {
            at = skip_space(text, scanner->at, &token->gap);
            if (at == text.size) break;
            class = class_at(text, at);
        }
        if (class == DRESS) {
            at = skip_dress(text, at, &token->gap);
            if (at == text.size) break;
            class = class_at(text, at);
        }
        size_t end = 0, stray = 0;
        if (class == LOWER || class == UPPER) {
            end = scan_plain_word(text, at, token, &hashes[count]);
        } else if (class == SIGN || class == DRESS) {
            end = scan_plain_sign(text, at, token, &hashes[count]);
            if (text.at[at] == '-' && token->gap == GAP_NONE && end) stray = skip_stray_blank(text, end, token);
        } else if (class == DIGIT) {
            end = scan_plain_number(text, at, token, &hashes[count]);
        }
        if (!end) end = scan_other(scanner, at, token, &hashes[count]);
        token->start = (uint32_t)at;
        token->end = (uint32_t)end;
        scanner->at = at = end + stray;
    }
    return count;
}

struct slice token_fold(struct arena *arena, struct slice word) {
    char *folded = arena_alloc(arena, word.size + 1);
    size_t size = 0;
    for (size_t i = 0, next; i < word.size; i = next) {
        if (token_is_apostrophe(word, i, &next)) {
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
