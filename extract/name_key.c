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

struct levelling {
    const char *from, *to;
};

/* By first letter, longer spellings first. */
static const struct levelling *levellings_of(char letter) {
    static const struct levelling apostrophe[] = {{"'", ""}, {NULL, NULL}},
                                  a[] = {{"ay", "a"}, {"ai", "a"}, {NULL, NULL}}, c[] = {{"ch", "c"}, {NULL, NULL}},
                                  d[] = {{"dzh", "j"}, {"dj", "j"}, {NULL, NULL}},
                                  e[] = {{"ey", "e"}, {"ei", "e"}, {"ee", "i"}, {NULL, NULL}},
                                  g[] = {{"gh", "g"}, {NULL, NULL}},
                                  i[] = {{"iy", "i"}, {"ia", "a"}, {"iu", "u"}, {"io", "o"}, {"ie", "e"}, {NULL, NULL}},
                                  k[] = {{"kh", "h"}, {"ks", "x"}, {NULL, NULL}},
                                  o[] = {{"oy", "o"}, {"oi", "o"}, {"ou", "u"}, {"oo", "u"}, {NULL, NULL}},
                                  p[] = {{"ph", "f"}, {NULL, NULL}}, q[] = {{"q", "k"}, {NULL, NULL}},
                                  letter_s[] = {{"shch", "s"}, {"sch", "s"}, {"sh", "s"}, {NULL, NULL}},
                                  t[] = {{"tch", "c"}, {"ts", "c"}, {"tz", "c"}, {NULL, NULL}},
                                  w[] = {{"w", "v"}, {NULL, NULL}},
                                  y[] = {{"yi", "i"}, {"yy", "i"}, {"ya", "a"}, {"yu", "u"},
                                         {"yo", "o"}, {"ye", "e"}, {"y", "i"},  {NULL, NULL}},
                                  z[] = {{"zh", "j"}, {NULL, NULL}}, none[] = {{NULL, NULL}};
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

/* How many bytes of `from` stand at the start of a text; 0 unless all do. */
static size_t spelt(const char *at, const char *end, const char *from) {
    size_t size = 0;
    while (from[size] && at + size < end && at[size] == from[size]) size++;
    return from[size] ? 0 : size;
}

struct slice name_skeleton(struct arena *arena, struct slice word) {
    char *out = arena_alloc(arena, word.size + 1);
    const char *end = word.at + word.size;
    size_t size = 0;
    for (const char *at = word.at; at < end;) {
        const struct levelling *levelled = levellings_of(*at);
        size_t taken = 0;
        while (levelled->from && !(taken = spelt(at, end, levelled->from))) levelled++;
        if (taken) {
            for (const char *to = levelled->to; *to; to++) out[size++] = *to;
            at += taken;
        } else {
            if (!size || out[size - 1] != *at) out[size++] = *at;
            at++;
        }
    }
    out[size] = '\0';
    return (struct slice){out, size};
}

bool name_word_alike(struct arena *arena, struct slice a, struct slice b) {
    if (slice_equal(a, b)) return true;
    if (a.size < 4 || b.size < 4) return false;
    return slice_equal(name_skeleton(arena, a), name_skeleton(arena, b));
}

static bool word_fits(struct arena *arena, struct slice a, struct slice b) {
    bool initial = a.size == 1 || b.size == 1;
    return initial ? a.at[0] == b.at[0] : name_word_alike(arena, a, b);
}

/* Jae-hyeok and Jaehyeok: the same letters, cut otherwise. */
static bool same_letters(struct arena *arena, const struct name_words *a, const struct name_words *b) {
    struct slice joined[2];
    const struct name_words *both[2] = {a, b};
    for (int i = 0; i < 2; i++) {
        joined[i] = (struct slice){"", 0};
        for (size_t j = 0; j < both[i]->count; j++)
            joined[i] = arena_print(arena, "%.*s%.*s", (int)joined[i].size, joined[i].at, (int)both[i]->words[j].size,
                                    both[i]->words[j].at);
    }
    return joined[0].size > 5 && slice_equal(joined[0], joined[1]);
}

bool name_person_alike(struct arena *arena, const struct name_words *a, const struct name_words *b) {
    const struct name_words *shorter = a->count <= b->count ? a : b, *longer = shorter == a ? b : a;
    if (!shorter->count) return false;
    if (same_letters(arena, a, b)) return true;
    if (shorter->count == 1) {
        struct slice word = shorter->words[0];
        return word.size > 1 && name_word_alike(arena, word, longer->words[longer->count - 1]);
    }
    /* The surname must agree as a word; the others in order. */
    if (shorter->words[shorter->count - 1].size == 1 ||
        !name_word_alike(arena, shorter->words[shorter->count - 1], longer->words[longer->count - 1]))
        return false;
    size_t at = 0;
    for (size_t i = 0; i + 1 < shorter->count; i++) {
        while (at + 1 < longer->count && !word_fits(arena, shorter->words[i], longer->words[at])) at++;
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
