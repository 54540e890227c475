#include "name_key.h"

#include "text.h"

#include <string.h>

static bool is_word_byte(char c) {
    return (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '\'';
}

struct name_words name_split(struct arena *arena, struct slice name) {
    struct name_words split = {.count = 0};
    struct slice folded = text_fold(arena, name);
    size_t at = 0;
    while (at < folded.size && split.count < sizeof split.words / sizeof *split.words) {
        while (at < folded.size && !is_word_byte(folded.at[at])) at++;
        size_t start = at;
        while (at < folded.size && is_word_byte(folded.at[at])) at++;
        if (at > start) split.words[split.count++] = slice_cut(folded, start, at);
    }
    return split;
}

/* One letter, or none, for a spelling that starts with the letter it is listed under. */
struct levelling {
    uint8_t size; /* of the spelling; 0 ends the list */
    char from[5], to;
};

/* By first letter, longer spellings first. */
static const struct levelling *levellings_of(char letter) {
    static const struct levelling apostrophe[] = {{1, "'", 0}, {0}}, a[] = {{2, "ay", 'a'}, {2, "ai", 'a'}, {0}},
                                  c[] = {{2, "ch", 'c'}, {0}}, d[] = {{3, "dzh", 'j'}, {2, "dj", 'j'}, {0}},
                                  e[] = {{2, "ey", 'e'}, {2, "ei", 'e'}, {2, "ee", 'i'}, {0}},
                                  g[] = {{2, "gh", 'g'}, {0}}, i[] = {{2, "iy", 'i'}, {2, "ia", 'a'}, {2, "iu", 'u'},
                                                                      {2, "io", 'o'}, {2, "ie", 'e'}, {0}},
                                  k[] = {{2, "kh", 'h'}, {2, "ks", 'x'}, {0}},
                                  o[] = {{2, "oy", 'o'}, {2, "oi", 'o'}, {2, "ou", 'u'}, {2, "oo", 'u'}, {0}},
                                  p[] = {{2, "ph", 'f'}, {0}}, q[] = {{1, "q", 'k'}, {0}},
                                  letter_s[] = {{4, "shch", 's'}, {3, "sch", 's'}, {2, "sh", 's'}, {0}},
                                  t[] = {{3, "tch", 'c'}, {2, "ts", 'c'}, {2, "tz", 'c'}, {0}},
                                  w[] = {{1, "w", 'v'}, {0}},
                                  y[] = {{2, "yi", 'i'}, {2, "yy", 'i'}, {2, "ya", 'a'}, {2, "yu", 'u'},
                                         {2, "yo", 'o'}, {2, "ye", 'e'}, {1, "y", 'i'},  {0}},
                                  z[] = {{2, "zh", 'j'}, {0}}, none[] = {{0}};
    switch (letter) {
    case '\'': return apostrophe;
    case 'a': return a;
    case 'c': return c;
    case 'd': return d;
    case 'e': return e;
    case 'g': return g;
    case 'i': return i;
    case 'k': return k;
    case 'o': return o;
    case 'p': return p;
    case 'q': return q;
    case 's': return letter_s;
    case 't': return t;
    case 'w': return w;
    case 'y': return y;
    case 'z': return z;
    default: return none;
    }
}

/* A word on the way to its skeleton. */
struct levelled {
    const char *at, *end;
    char last; /* letter given; 0: none yet */
};

static struct levelled level(struct slice word) { return (struct levelled){word.at, word.at + word.size, 0}; }

static inline bool is_spelt(const char *at, const char *end, const struct levelling *as, char second) {
    if (as->size > 1 && as->from[1] != second) return false;
    for (uint8_t i = 2; i < as->size; i++)
        if (at + i >= end || at[i] != as->from[i]) return false;
    return true;
}

/* The next letter of the skeleton; 0 at the end. */
static inline char next_letter(struct levelled *word) {
    while (word->at < word->end) {
        const struct levelling *levelled = levellings_of(*word->at);
        char letter = *word->at, second = '\0';
        if (word->at + 1 < word->end) second = word->at[1];
        while (levelled->size && !is_spelt(word->at, word->end, levelled, second)) levelled++;
        bool repeats = !levelled->size && letter == word->last;
        if (levelled->size) letter = levelled->to;
        word->at += levelled->size ? levelled->size : 1;
        if (letter && !repeats) return word->last = letter;
    }
    return 0;
}

struct slice name_skeleton(struct arena *arena, struct slice word) {
    char *out = arena_alloc(arena, word.size + 1);
    struct levelled levelled = level(word);
    size_t size = 0;
    while ((out[size] = next_letter(&levelled))) size++;
    return (struct slice){out, size};
}

bool name_word_alike(struct slice a, struct slice b) {
    if (slice_equal(a, b)) return true;
    if (a.size < 4 || b.size < 4) return false;
    struct levelled one = level(a), other = level(b);
    for (char letter = 1; letter;)
        if ((letter = next_letter(&one)) != next_letter(&other)) return false;
    return true;
}

static bool word_fits(struct slice a, struct slice b) {
    bool initial = a.size == 1 || b.size == 1;
    return initial ? a.at[0] == b.at[0] : name_word_alike(a, b);
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

bool name_person_alike(const struct name_words *a, const struct name_words *b) {
    const struct name_words *shorter = a->count <= b->count ? a : b, *longer = shorter == a ? b : a;
    if (!shorter->count) return false;
    if (same_letters(a, b)) return true;
    if (shorter->count == 1) {
        struct slice word = shorter->words[0];
        return word.size > 1 && name_word_alike(word, longer->words[longer->count - 1]);
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

struct slice name_slug(struct arena *arena, struct slice name) {
    struct slice folded = text_fold(arena, name);
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
    size_t size = 0;
    for (size_t i = 0; i < count; i++) size += parts[i].size + (sign && i);
    char *out = arena_alloc(arena, size + 1), *to = out;
    for (size_t i = 0; i < count; i++) {
        if (sign && i) *to++ = sign;
        if (parts[i].size) memcpy(to, parts[i].at, parts[i].size);
        to += parts[i].size;
    }
    *to = '\0';
    return (struct slice){out, size};
}
