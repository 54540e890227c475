#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include <cmocka.h>

static struct slice bytes_of(const void *at, size_t size) { return (struct slice){at, size}; }

#define literal(text) bytes_of(text, sizeof(text) - 1)

static void assert_slice(struct slice found, struct slice wanted) {
    assert_int_equal(found.size, wanted.size);
    if (wanted.size) assert_memory_equal(found.at, wanted.at, wanted.size);
}

/* --- samples ------------------------------------------------------------- */

struct sample {
    struct slice raw, normal;
    size_t runs, malformed;
};

static void check_sample(const struct sample *sample) {
    struct arena arena = {0};
    struct text text;
    text_normalise(sample->raw, &arena, &text);
    assert_slice(text.bytes, sample->normal);
    assert_int_equal(text.map.count, sample->runs);
    assert_int_equal(text.malformed, sample->malformed);
    if (!sample->runs) assert_ptr_equal(text.bytes.at, sample->raw.at);
    arena_free(&arena);
}

static void normal_form(void **state) {
    (void)state;
    const struct sample samples[] = {
        {literal(""), literal(""), 0, 0},
        {literal("plain ASCII, longer than one step of 16 bytes"),
         literal("plain ASCII, longer than one step of 16 bytes"), 0, 0},
        {literal("caf\u00E9 \u201Cquoted\u201D \u2014 \u0141\u00F3d\u017A"),
         literal("caf\u00E9 \u201Cquoted\u201D \u2014 \u0141\u00F3d\u017A"), 0, 0},
        {literal("cafe\u0301"), literal("caf\u00E9"), 1, 0},
        {literal("A\u030Angstro\u0308m"), literal("\u00C5ngstr\u00F6m"), 2, 0},
        {literal("\u212B"), literal("\u00C5"), 1, 0},
        {literal("\u2000\u2001"), literal("\u2002\u2003"), 2, 0},
        {literal("\u1112\u1161\u11AB\u1100\u1173\u11AF"), literal("\uD55C\uAE00"), 2, 0},
        {literal("\uD558\u11AB"), literal("\uD55C"), 1, 0},
        {literal("Vi\u1EC7t Nam"), literal("Vi\u1EC7t Nam"), 0, 0},
        {literal("Vie\u0302\u0323t Nam"), literal("Vi\u1EC7t Nam"), 1, 0},
        {literal("Vi\u00EA\u0323t Nam"), literal("Vi\u1EC7t Nam"), 1, 0},
        {literal("q\u0307\u0323"), literal("q\u0323\u0307"), 1, 0},
        {literal("q\u0323\u0307"), literal("q\u0323\u0307"), 0, 0},
        {literal("\u0301a"), literal("\u0301a"), 0, 0},
        {literal("\u0344"), literal("\u0308\u0301"), 1, 0},
        {literal("\u0958"), literal("\u0915\u093C"), 1, 0},
        {literal("\uFEFFtext"), literal("\uFEFFtext"), 0, 0},
        {literal("or\u00ADgani\u00ADsation, New\u200BYork"), literal("organisation, NewYork"), 3, 0},
        {literal("\u00AD"), literal("\u00AD"), 0, 0},
        {literal("Vice\u2011President Ren\u02BCe\u0301"), literal("Vice-President Ren'\u00E9"), 3, 0},
        {literal("o\uFB03ce \uFF08\uFF21\uFF22\uFF09\uFF0C"), literal("office (AB),"), 6, 0},
        {literal("a\u2028b\u2029c\xC2\x85 d"), literal("a\nb\n\nc\n d"), 3, 0},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) check_sample(&samples[i]);
}

/* Table 3-8 and its neighbours: one U+FFFD for each maximal subpart. */
static void malformed_bytes(void **state) {
    (void)state;
    const struct sample samples[] = {
        {literal("a\xF1\x80\x80\xE1\x80\xC2"
                 "b\x80"
                 "c\x80\xBF"
                 "d"),
         literal("a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd"), 6, 6},
        {literal("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
                 "A"),
         literal("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"), 8, 8},
        {literal("\xED\xA0\x80"), literal("\uFFFD\uFFFD\uFFFD"), 3, 3},
        {literal("\xF4\x91\x92\x93\xFF"), literal("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"), 5, 5},
        {literal("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                 "A"),
         literal("\uFFFD\uFFFD\uFFFD\uFFFDA"), 4, 4},
        {literal("end\xE2\x80"), literal("end\uFFFD"), 1, 1},
        {literal("NUL\0here"), literal("NUL\uFFFDhere"), 1, 1},
        {literal("sixteen bytes + \0\0"), literal("sixteen bytes + \uFFFD\uFFFD"), 2, 2},
        {literal("\xFF\u0301"), literal("\uFFFD\u0301"), 1, 1},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) check_sample(&samples[i]);
}

/* "A<ring>b<e><acute>" and a stray byte: every border on both sides. */
static void borders(void **state) {
    (void)state;
    struct arena arena = {0};
    struct text text;
    text_normalise(literal("A\u030Ab\xFFz"), &arena, &text); /* Å 0-2, b 2-3, U+FFFD 3-6, z 6-7 */
    const size_t starts[] = {0, 0, 3, 4, 4, 4, 5, 6}, ends[] = {0, 3, 3, 4, 5, 5, 5, 6};
    assert_int_equal(text.bytes.size, 7);
    for (size_t i = 0; i < 8; i++) {
        assert_int_equal(text_original_start(&text, i), starts[i]);
        assert_int_equal(text_original_end(&text, i), ends[i]);
    }
    assert_int_equal(text_original_end(&text, 99), 6);
    arena_free(&arena);
}

/* --- properties ---------------------------------------------------------- */

static uint32_t random_next(uint32_t *seed) { return *seed = *seed * 1664525u + 1013904223u, *seed >> 8; }

/* Pieces that meet in every way: bases, marks of several classes, jamo, halves of
 * sequences, singletons, exclusions. */
static struct slice random_text(uint32_t *seed, char *to, size_t room) {
    static const char *const pieces[] = {
        "a",        "e",          "A",          " ",      ".",      "\u0301", "\u0323",   "\u030A",
        "\u0327",   "\u0345",     "\u00E9",     "\u1EC7", "\u1100", "\u1161", "\u11A8",   "\uAC00",
        "\u212B",   "\u2019",     "\u2000",     "\u0958", "\u09C7", "\u09BE", "\u4E2D",   "\u0416",
        "\u03AC",   "\U0001D15E", "\U0001F600", "\u0F73", "\u0344", "\uFB1D", "\xE2\x80", "\xFF",
        "\xF0\x9F", "\x80",       "\u3099",     "\u304B", "\u1E9B", "\u0338", "=",        "twenty plain bytes .",
    };
    size_t size = 0, count = random_next(seed) % 40;
    for (size_t i = 0; i < count; i++) {
        uint32_t pick = random_next(seed) % (sizeof pieces / sizeof *pieces + 2);
        struct slice piece = pick < sizeof pieces / sizeof *pieces ? slice_of(pieces[pick]) : literal("\0");
        char byte = (char)random_next(seed);
        if (pick > sizeof pieces / sizeof *pieces) piece = bytes_of(&byte, 1);
        if (size + piece.size > room) break;
        memcpy(to + size, piece.at, piece.size);
        size += piece.size;
    }
    return bytes_of(to, size);
}

static void check_nfc(struct slice normal, struct slice repaired) {
    utf8proc_uint8_t *wanted = NULL;
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)repaired.at, (utf8proc_ssize_t)repaired.size, &wanted, options);
    assert_true(size >= 0);
    assert_slice(normal, bytes_of(wanted, (size_t)size));
    free(wanted);
}

/* Whether a code point is written as another one that looks like it, which the samples show. */
static bool has_plain_look(utf8proc_int32_t point) {
    static const utf8proc_int32_t looks[] = {0x85,   0xAD,   0xB4,   0x2BC,  0x200B, 0x2010, 0x2011, 0x2012,
                                             0x2015, 0x2028, 0x2029, 0x2032, 0x2033, 0x2060, 0x2212, 0xFE63,
                                             0xFEFF, 0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04};
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
        if (looks[i] == point) return true;
    return point >= 0xFF01 && point <= 0xFF5E;
}

static void check_map(const struct text *text, struct slice raw) {
    for (size_t i = 0; i < text->bytes.size; i++) {
        assert_true(text_original_start(text, i) <= text_original_start(text, i + 1));
        assert_true(text_original_end(text, i) <= text_original_end(text, i + 1));
        assert_true(text_original_start(text, i) <= text_original_end(text, i));
    }
    assert_int_equal(text_original_start(text, 0), 0);
    assert_int_equal(text_original_end(text, text->bytes.size), raw.size);
    assert_int_equal(text_original_start(text, text->bytes.size), raw.size);
}

static bool has_any_look(struct slice repaired) {
    for (size_t at = 0; at < repaired.size;)
        if (has_plain_look((utf8proc_int32_t)text_next(repaired, &at))) return true;
    return false;
}

/* What lies between two runs is the same on both sides. */
static void check_steps(const struct text *text, struct slice raw) {
    size_t at = 0, original = 0;
    for (size_t i = 0; i < text->map.count; i++) {
        struct text_run run = text->map.runs[i];
        assert_true(run.start < run.end && run.original_start < run.original_end);
        assert_slice(slice_cut(text->bytes, at, run.start), slice_cut(raw, original, run.original_start));
        at = run.end, original = run.original_end;
    }
    assert_slice(slice_cut(text->bytes, at, text->bytes.size), slice_cut(raw, original, raw.size));
}

static void random_texts(void **state) {
    (void)state;
    uint32_t seed = 20201124;
    char room[512];
    for (int round = 0; round < 50000; round++) {
        struct arena arena = {0};
        struct slice raw = random_text(&seed, room, sizeof room);
        struct text text, again;
        text_normalise(raw, &arena, &text);
        size_t malformed = 0;
        struct slice repaired = text_repair(&arena, raw, &malformed);
        if (!has_any_look(repaired)) check_nfc(text.bytes, repaired);
        assert_int_equal(malformed, text.malformed);
        check_map(&text, raw);
        check_steps(&text, raw);
        text_normalise(text.bytes, &arena, &again);
        assert_ptr_equal(again.bytes.at, text.bytes.at);
        assert_int_equal(again.map.count + again.malformed, 0);
        arena_free(&arena);
    }
}

/* Every code point alone, between letters and under a mark. */
static void every_code_point(void **state) {
    (void)state;
    struct arena arena = {0};
    for (utf8proc_int32_t point = 1; point < 0x110000; point++) {
        if ((point >= 0xD800 && point < 0xE000) || has_plain_look(point)) continue;
        char raw[16] = "x";
        size_t size = 1;
        size += (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)raw + size);
        memcpy(raw + size, "\u0323\u0301y", 5);
        struct text text;
        const size_t borders[][2] = {{1, size}, {0, size}, {1, size + 5}};
        for (size_t i = 0; i < 3; i++) {
            struct slice part = slice_cut(bytes_of(raw, size + 5), borders[i][0], borders[i][1]);
            text_normalise(part, &arena, &text);
            check_nfc(text.bytes, part);
        }
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* Whatever follows the first code point of a decomposition may be the second half
 * of a composition; none of it may be passed over after its base. */
static void every_composition(void **state) {
    (void)state;
    struct arena arena = {0};
    for (utf8proc_int32_t point = 1; point < 0x110000; point++) {
        utf8proc_int32_t parts[32];
        int class = 0;
        utf8proc_ssize_t count = utf8proc_decompose_char(point, parts, 32, UTF8PROC_DECOMPOSE, &class);
        if (count < 2 || has_plain_look(parts[0])) continue;
        char raw[160];
        size_t size = 0;
        for (utf8proc_ssize_t i = 0; i < count; i++)
            size += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)raw + size);
        struct text text;
        text_normalise(bytes_of(raw, size), &arena, &text);
        check_nfc(text.bytes, bytes_of(raw, size));
        arena_reset(&arena);
    }
    arena_free(&arena);
}

/* Half a million marks in the worst order end in one run, and soon. */
static void many_marks(void **state) {
    (void)state;
    enum { pairs = 500000 };
    char *raw = malloc(pairs * 4);
    assert_non_null(raw);
    for (size_t i = 0; i < pairs; i++) memcpy(raw + i * 4, "\u0307\u0323", 4);
    struct arena arena = {0};
    struct text text;
    text_normalise(bytes_of(raw, pairs * 4), &arena, &text);
    assert_int_equal(text.map.count, 1);
    assert_int_equal(text.bytes.size, pairs * 4);
    assert_memory_equal(text.bytes.at, "\u0323\u0323", 4);
    assert_memory_equal(text.bytes.at + pairs * 4 - 4, "\u0307\u0307", 4);
    arena_free(&arena);
    free(raw);
}

/* --- other services ------------------------------------------------------ */

static void folding(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"", ""},
        {"Stanislav ZAS", "stanislav zas"},
        {"\u0141ukasz", "lukasz"},
        {"Ren\u00E9", "rene"},
        {"Rene\u0301", "rene"},
        {"Gro\u00DF", "gross"},
        {"\u0110okovi\u0107", "dokovic"},
        {"\u00D8rsted", "orsted"},
        {"\u00C6sop, \u0152uvre", "aesop, oeuvre"},
        {"\u0130stanbul, D\u0131yarbak\u0131r", "istanbul, diyarbakir"},
        {"\u00DE\u00F3r\u00F0ur", "thordur"},
        {"Nguy\u1EC5n Xu\u00E2n Ph\u00FAc", "nguyen xuan phuc"},
        {"\uFB01nance", "finance"},
        {"\u041F\u0423\u0422\u0418\u041D", "\u043F\u0443\u0442\u0438\u043D"},
        {"O\u2019Brien, \u02BBOhana, Sino\u2013Russian", "o'brien, \u02BBohana, sino-russian"},
        {"a\xFF", "a\uFFFD"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_slice(text_fold(&arena, slice_of(pairs[i][0])), slice_of(pairs[i][1]));
    arena_free(&arena);
}

static void repairing(void **state) {
    (void)state;
    struct arena arena = {0};
    struct slice whole = literal("e\u0301 stays");
    size_t malformed = 0;
    assert_ptr_equal(text_repair(&arena, whole, &malformed).at, whole.at);
    assert_int_equal(malformed, 0);
    assert_slice(text_repair(&arena, literal("a\xC3(\0\xE2\x80"), &malformed), literal("a\uFFFD(\uFFFD\uFFFD"));
    assert_int_equal(malformed, 3);
    arena_free(&arena);
}

static void code_points(void **state) {
    (void)state;
    struct slice text = literal("z\u00E9\u20AC\U0001F600");
    const uint32_t wanted[] = {'z', 0xE9, 0x20AC, 0x1F600};
    size_t at = 0;
    for (size_t i = 0; i < 4; i++) assert_int_equal(text_next(text, &at), wanted[i]);
    assert_int_equal(at, text.size);
    assert_true(text_is_upper('A') && text_is_upper(0x141) && text_is_upper(0x416) && text_is_upper(0x1C5));
    assert_false(text_is_upper('a') || text_is_upper('@') || text_is_upper('[') || text_is_upper(0x142) ||
                 text_is_upper('1'));
    assert_true(text_is_lower('z') && text_is_lower(0xDF));
    assert_false(text_is_lower('Z') || text_is_lower('`') || text_is_lower('{') || text_is_lower(0x4E2D));
    assert_true(text_is_letter('q') && text_is_letter('Q') && text_is_letter(0x4E2D) && text_is_letter(0x301));
    assert_false(text_is_letter('1') || text_is_letter('@') || text_is_letter(0x2019) || text_is_letter(0xD7));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(normal_form),  cmocka_unit_test(malformed_bytes),  cmocka_unit_test(borders),
        cmocka_unit_test(random_texts), cmocka_unit_test(every_code_point), cmocka_unit_test(every_composition),
        cmocka_unit_test(many_marks),   cmocka_unit_test(folding),          cmocka_unit_test(repairing),
        cmocka_unit_test(code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
