#include "name_key.h"

#include "word_list.h"

#include <string.h>

static bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || c == '\'';
}

void name_split(struct slice folded, struct name_words *split) {
    const char *at = folded.at, *end = at + folded.size;
    split->count = 0;
    while (at < end && split->count < sizeof split->words / sizeof *split->words) {
        const char *start = at;
        while (at < end && is_word_byte(*at)) at++;
        if (at > start) split->words[split->count++] = (struct slice){start, (size_t)(at - start)};
        at += at < end;
    }
}

/* What stands for the spelling of a sound: one letter, or none ('\0') for `taken` bytes. */
struct levelling {
    char letter;
    uint8_t taken;
};

/* The levelling of the spelling that starts here; of several the longest. Where a word
 * ends no letter follows, so that none is looked for beyond its end. */
static inline struct levelling level(const char *at) {
    char first = at[0], second = at[1];
    switch (first) {
    case '\'': return (struct levelling){'\0', 1};
    case 'a':
        if (second == 'y' || second == 'i') return (struct levelling){'a', 2};
        break;
    case 'c':
        if (second == 'h') return (struct levelling){'c', 2};
        break;
    case 'd':
        if (second == 'z' && at[2] == 'h') return (struct levelling){'j', 3};
        if (second == 'j') return (struct levelling){'j', 2};
        break;
    case 'e':
        if (second == 'y' || second == 'i') return (struct levelling){'e', 2};
        if (second == 'e') return (struct levelling){'i', 2};
        break;
    case 'g':
        if (second == 'h') return (struct levelling){'g', 2};
        break;
    case 'i':
        if (second == 'y') return (struct levelling){'i', 2};
        if (second == 'a' || second == 'u' || second == 'o' || second == 'e') return (struct levelling){second, 2};
        break;
    case 'k':
        if (second == 'h') return (struct levelling){'h', 2};
        if (second == 's') return (struct levelling){'x', 2};
        break;
    case 'o':
        if (second == 'y' || second == 'i') return (struct levelling){'o', 2};
        if (second == 'u' || second == 'o') return (struct levelling){'u', 2};
        break;
    case 'p':
        if (second == 'h') return (struct levelling){'f', 2};
        break;
    case 'q': return (struct levelling){'k', 1};
    case 's':
        if (second == 'h' && at[2] == 'c' && at[3] == 'h') return (struct levelling){'s', 4};
        if (second == 'c' && at[2] == 'h') return (struct levelling){'s', 3};
        if (second == 'h') return (struct levelling){'s', 2};
        break;
    case 't':
        if (second == 'c' && at[2] == 'h') return (struct levelling){'c', 3};
        if (second == 's' || second == 'z') return (struct levelling){'c', 2};
        break;
    case 'w': return (struct levelling){'v', 1};
    case 'y':
        if (second == 'y') return (struct levelling){'i', 2};
        if (second == 'i' || second == 'a' || second == 'u' || second == 'o' || second == 'e')
            return (struct levelling){second, 2};
        return (struct levelling){'i', 1};
    case 'z':
        if (second == 'h') return (struct levelling){'j', 2};
        break;
    default: break;
    }
    return (struct levelling){first, 0};
}

/* A word on the way to its skeleton. */
struct levelled {
    const char *at, *end;
    char last; /* letter given; 0: none yet */
};

/* The next letter of the skeleton, in which a letter that is written twice stands once; 0 at the end. */
static inline char next_letter(struct levelled *word) {
    while (word->at < word->end) {
        struct levelling levelling = level(word->at);
        bool repeats = !levelling.taken && levelling.letter == word->last;
        word->at += levelling.taken ? levelling.taken : 1;
        if (levelling.letter && !repeats) return word->last = levelling.letter;
    }
    return '\0';
}

struct slice name_skeleton(struct arena *arena, struct slice word) {
    char *out = arena_alloc(arena, word.size + 1);
    struct levelled levelled = {word.at, word.at + word.size, '\0'};
    size_t size = 0;
    while ((out[size] = next_letter(&levelled))) size++;
    return (struct slice){out, size};
}

bool name_word_alike(struct slice a, struct slice b) {
    if (slice_equal(a, b)) return true;
    if (a.size < 4 || b.size < 4) return false;
    struct levelled one = {a.at, a.at + a.size, '\0'}, other = {b.at, b.at + b.size, '\0'};
    for (char letter = 1; letter;)
        if ((letter = next_letter(&one)) != next_letter(&other)) return false;
    return true;
}

/* "Sh." of Shakhin: two letters that stand for one of another script. */
static bool is_double_initial(struct slice initial, struct slice word) {
    static const char pairs[] = "sh ch kh zh ts yu ya ye dz dj gh th";
    if (initial.size != 2 || word.size <= initial.size || !slice_starts(word, initial)) return false;
    for (const char *pair = pairs; pair < pairs + sizeof pairs - 1; pair += 3)
        if (pair[0] == initial.at[0] && pair[1] == initial.at[1]) return true;
    return false;
}

static bool word_fits(struct slice a, struct slice b) {
    bool initial = a.size == 1 || b.size == 1;
    if (initial) return a.at[0] == b.at[0];
    return is_double_initial(a, b) || is_double_initial(b, a) || name_word_alike(a, b);
}

static size_t letters_of(const struct name_words *words) {
    size_t size = 0;
    for (size_t i = 0; i < words->count; i++) size += words->words[i].size;
    return size;
}

/* Jae-hyeok and Jaehyeok: the same letters, cut otherwise. */
static bool same_letters(const struct name_words *a, const struct name_words *b) {
    enum { fewest = 6 };
    size_t letters = letters_of(a), word = 0, at = 0;
    if (letters < fewest || letters != letters_of(b)) return false;
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < a->words[i].size; j++) {
            while (at == b->words[word].size) word++, at = 0;
            if (a->words[i].at[j] != b->words[word].at[at++]) return false;
        }
    return true;
}

bool name_is_father(const struct name_words *name, size_t at) {
    static const struct slice marks[] = {WORD("bin"), WORD("ibn"), WORD("bint"), WORD("binti"), WORDS_END};
    return at > 0 && word_among(name->words[at - 1], marks);
}

bool name_person_alike(const struct name_words *a, const struct name_words *b) {
    const struct name_words *shorter = a->count <= b->count ? a : b, *longer = shorter == a ? b : a;
    if (!shorter->count) return false;
    if (same_letters(a, b)) return true;
    if (shorter->count == 1) {
        struct slice word = shorter->words[0];
        size_t last = longer->count - 1;
        return word.size > 1 && !name_is_father(longer, last) && name_word_alike(word, longer->words[last]);
    }
    /* The surname must agree as a word; the others in order. */
    if (shorter->words[shorter->count - 1].size == 1 ||
        !name_word_alike(shorter->words[shorter->count - 1], longer->words[longer->count - 1]))
        return false;
    size_t at = 0;
    for (size_t i = 0; i + 1 < shorter->count; i++) {
        while (at + 1 < longer->count && !word_fits(shorter->words[i], longer->words[at])) at++;
        if (at + 1 >= longer->count) return false;
        at++;
    }
    return true;
}

size_t name_distance(struct slice a, struct slice b, size_t limit) {
    enum { longest = 40 };
    size_t rows[3][longest + 1];
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    if (a.size > longest || b.size > longest || a.size > b.size + limit || b.size > a.size + limit) return limit + 1;
    for (size_t j = 0; j <= b.size; j++) last[j] = j;
    for (size_t i = 1; i <= a.size; i++) {
        now[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            size_t cost = last[j - 1] + (a.at[i - 1] != b.at[j - 1]);
            if (last[j] + 1 < cost) cost = last[j] + 1;
            if (now[j - 1] + 1 < cost) cost = now[j - 1] + 1;
            if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1] && before[j - 2] + 1 < cost)
                cost = before[j - 2] + 1;
            now[j] = cost;
        }
        size_t *spare = before;
        before = last;
        last = now;
        now = spare;
    }
    return last[b.size];
}

struct slice name_slug(struct arena *arena, struct slice folded) {
    char *out = arena_alloc(arena, folded.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < folded.size; i++) {
        char c = folded.at[i];
        if (c == '\'') continue;
        if (is_word_byte(c)) out[size++] = c;
        else if (size && out[size - 1] != '-') out[size++] = '-';
    }
    while (size && out[size - 1] == '-') size--;
    out[size] = '\0';
    return (struct slice){out, size};
}

struct slice name_join(struct arena *arena, const struct slice *parts, size_t count, char sign) {
    size_t size = count + 1;
    for (size_t i = 0; i < count; i++) size += parts[i].size;
    char *out = arena_alloc(arena, size), *to = out;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].size) memcpy(to, parts[i].at, parts[i].size);
        to += parts[i].size;
        *to = sign;
        to += sign != '\0';
    }
    if (sign && count) to--;
    *to = '\0';
    return (struct slice){out, (size_t)(to - out)};
}

struct slice name_list(struct arena *arena, const struct slice *parts, size_t count) {
    const struct slice sign = slice_of("; ");
    size_t size = 1;
    for (size_t i = 0; i < count; i++) size += parts[i].size + sign.size;
    char *out = arena_alloc(arena, size), *to = out;
    for (size_t i = 0; i < count; i++) {
        if (!parts[i].size) continue;
        if (to > out) memcpy(to, sign.at, sign.size), to += sign.size;
        memcpy(to, parts[i].at, parts[i].size);
        to += parts[i].size;
    }
    *to = '\0';
    return (struct slice){out, (size_t)(to - out)};
}
