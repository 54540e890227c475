#include "token.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Plain words, numbers and signs are read in one step, all others byte by byte; both
 * must see the same tokens and give the hash of the folded form. */

static const struct word {
    const char *text;
    enum shape shape;
} words[] = {{"a", SHAPE_LOWER},
             {"A", SHAPE_INITIAL},
             {"of", SHAPE_LOWER},
             {"The", SHAPE_TITLE},
             {"BBC", SHAPE_UPPER},
             {"iPhone", SHAPE_LOWER},
             {"McDonald", SHAPE_TITLE},
             {"GOVERNMENT", SHAPE_UPPER},
             {"congratulation", SHAPE_LOWER},
             {"Congratulations", SHAPE_TITLE},
             {"Responsibilities", SHAPE_TITLE},
             {"RESPONSIBILITIES", SHAPE_UPPER},
             {"unconstitutionally", SHAPE_LOWER},
             {"Donaudampfschifffahrtsgesellschaftskapitaen", SHAPE_TITLE},
             {"O'Brien", SHAPE_TITLE},
             {"Ochieng'", SHAPE_TITLE},
             {"Achieng\xE2\x80\x99", SHAPE_TITLE},
             {"d'Angelo", SHAPE_TITLE},
             {"don\xE2\x80\x99t", SHAPE_LOWER},
             {"na\xC3\xAFve", SHAPE_LOWER},
             {"\xC5\x81ukasz", SHAPE_TITLE},
             {"\xD0\x9C\xD0\xB8\xD0\xBD\xD1\x81\xD0\xBA", SHAPE_FOREIGN},
             {"V.", SHAPE_INITIAL},
             {"U.S.", SHAPE_DOTTED},
             {"7", SHAPE_NUMBER_12},
             {"24", SHAPE_NUMBER_24},
             {"31", SHAPE_NUMBER_31},
             {"59", SHAPE_NUMBER_59},
             {"99", SHAPE_NUMBER_99},
             {"500", SHAPE_NUMBER_3},
             {"2021", SHAPE_YEAR},
             {"2200", SHAPE_NUMBER},
             {"12345678", SHAPE_NUMBER},
             {"123456789", SHAPE_NUMBER},
             {"21st", SHAPE_ORDINAL_31},
             {"75th", SHAPE_ORDINAL},
             {"1990s", SHAPE_DECADE},
             {"G20", SHAPE_CODE},
             {",", SHAPE_PUNCTUATION},
             {"...", SHAPE_PUNCTUATION},
             {"\xE2\x80\x94", SHAPE_PUNCTUATION}};

enum { word_count = sizeof words / sizeof *words };

static void check_token(const struct token *token, uint64_t hash, struct slice text, const struct word *word) {
    struct arena arena = {0};
    struct slice found = slice_cut(text, token->start, token->end), wanted = slice_of(word->text);
    assert_int_equal(found.size, wanted.size);
    assert_memory_equal(found.at, wanted.at, wanted.size);
    assert_int_equal(token->shape, word->shape);
    assert_int_equal(hash, slice_hash(token_fold(&arena, found)));
    arena_free(&arena);
}

/* Nothing behind the text is read: it fills its memory. */
static void test_alone(void **state) {
    (void)state;
    for (size_t i = 0; i < word_count; i++) {
        struct slice text = slice_of(words[i].text);
        char *filled = memory_resize(NULL, text.size);
        text.at = memcpy(filled, text.at, text.size);
        struct token_scanner scanner = {.text = text};
        struct token token;
        uint64_t hash;
        assert_int_equal(token_fill(&scanner, &token, &hash, 1), 1);
        assert_int_equal(token.gap, GAP_PARAGRAPH);
        check_token(&token, hash, text, &words[i]);
        assert_int_equal(token_fill(&scanner, &token, &hash, 1), 0);
        memory_resize(filled, 0);
    }
}

static void test_in_text(void **state) {
    static const char *const gaps[] = {" ", "  ", "\xC2\xA0", "\n", "\n\n"};
    static const enum gap kinds[] = {GAP_BLANK, GAP_BLANK, GAP_BLANK, GAP_LINE, GAP_PARAGRAPH};
    (void)state;
    for (size_t gap = 0; gap < sizeof gaps / sizeof *gaps; gap++)
        for (size_t room = 1; room < word_count + 2; room += 3) {
            struct arena arena = {0};
            struct slice text = slice_of("");
            for (size_t i = 0; i < word_count; i++)
                text = arena_print(&arena, "%.*s%s%s", (int)text.size, text.at, i ? gaps[gap] : "", words[i].text);
            struct token_scanner scanner = {.text = text};
            struct token tokens[word_count + 2];
            uint64_t hashes[word_count + 2];
            size_t count = 0, more;
            do
                count += more = token_fill(&scanner, tokens + count, hashes + count,
                                           room < word_count + 2 - count ? room : word_count + 2 - count);
            while (more);
            assert_int_equal(count, word_count);
            for (size_t i = 0; i < count; i++) {
                assert_int_equal(tokens[i].gap, i ? kinds[gap] : GAP_PARAGRAPH);
                check_token(&tokens[i], hashes[i], text, &words[i]);
            }
            arena_free(&arena);
        }
}

/* Words, and how many of their letters are before the clitic; 0: they have none. */
static void test_clitics(void **state) {
    static const struct {
        const char *text;
        size_t before;
        const char *clitic; /* folded */
    } cases[] = {{"Berg's", 4, "'s"},   {"BERG'S", 4, "'s"}, {"he'd", 2, "'d"},    {"They\xE2\x80\x99LL", 4, "'ll"},
                 {"I'm", 1, "'m"},      {"we've", 2, "'ve"}, {"You're", 3, "'re"}, {"don't", 0, NULL},
                 {"Sa'd", 0, NULL},     {"the'd", 0, NULL},  {"he'dx", 0, NULL},   {"O'Dell", 0, NULL},
                 {"theshe'd", 0, NULL}, {"who'll", 3, "'ll"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct token_scanner scanner = {.text = slice_of(cases[i].text)};
        struct token tokens[3];
        uint64_t hashes[3];
        size_t count = token_fill(&scanner, tokens, hashes, 3);
        assert_int_equal(count, cases[i].before ? 2 : 1);
        if (!cases[i].before) continue;
        assert_int_equal(tokens[0].end, cases[i].before);
        assert_int_equal(tokens[1].shape, SHAPE_CLITIC);
        assert_int_equal(tokens[1].end, scanner.text.size);
        assert_int_equal(hashes[1], slice_hash(slice_of(cases[i].clitic)));
    }
}

/* The tokens of a text, with a bar between them. */
static struct slice tokens_of(struct arena *arena, struct slice text) {
    char *to = arena_alloc(arena, text.size * 2 + 1);
    struct token_scanner scanner = {.text = text};
    struct token token;
    uint64_t hash;
    size_t size = 0;
    while (token_fill(&scanner, &token, &hash, 1)) {
        if (size) to[size++] = token.gap == GAP_NONE ? '+' : '|';
        memcpy(to + size, text.at + token.start, token.end - token.start);
        size += token.end - token.start;
    }
    return (struct slice){to, size};
}

/* Whether the tokens have the hashes of the words, with a blank between these. */
static void check_hashes(const char *text, const char *folded) {
    struct token_scanner scanner = {.text = slice_of(text)};
    struct slice rest = slice_of(folded), word;
    struct token token;
    uint64_t hash;
    while (slice_next(&rest, ' ', &word)) {
        assert_int_equal(token_fill(&scanner, &token, &hash, 1), 1);
        assert_true(hash == slice_hash(word));
    }
    assert_int_equal(token_fill(&scanner, &token, &hash, 1), 0);
}

static void test_signs(void **state) {
    (void)state;
    check_hashes("``no,'' he", "“ no , ” he");
    check_hashes("‘no,’ the workers’ union", "“ no , ” the workers ’ union");
    check_hashes("a 'no' of '99", "a “ no ” of ' 99");
    check_hashes("\"a 'yes',\" he", "\" a ' yes ' , \" he");
    check_hashes("Vice–President – 2–3", "vice - president – 2 – 3");
    check_hashes("> a\n>> b\n> > c > d", "a b c > d");
    check_hashes("the workers' 'Ofa", "the workers ' ' ofa");
}

static void test_passed_over(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"met **Anna Berg**, who", "met|Anna|Berg+,|who"},
        {"the _Oslo Post_ said __it__", "the|Oslo|Post|said|it"},
        {"a *b c* d", "a|b|c|d"},
        {"<b>Berg</b> and <a href=\"/x\">Holm</a>.", "Berg|and|Holm+."},
        {"see [the text](https://example.org/a) now", "see|the|text|now"},
        {"was so.[12] Then [3], it", "was|so+.|Then+,|it"},
        {"* an item", "*|an|item"},
        {"*Not dressed", "*+Not|dressed"},
        {"word* and more", "word+*|and|more"},
        {"a_b 3*4*5 _ x < y", "a+_+b|3+*+4+*+5|_|x|<|y"},
        {"[2017] [[4]] [see below]", "[+2017+]|[+[+4+]+]|[+see|below+]"},
        {"[1] The", "[+1+]|The"},
        {"Jean- Pierre met on 4- 5 May", "Jean+-+Pierre|met|on|4+-+5|May"},
        {"May 4, 20218:12 on 4 Mar 20214 Mar", "May|4+,|2021+8+:+12|on|4|Mar|2021+4|Mar"},
        {"May 4, 2021Source 4 May 20216 min read", "May|4+,|2021+Source|4|May|2021+6|min|read"},
        {"20218 men 2021BC 18218:12", "20218|men|2021BC|18218+:+12"},
        {"pre- and post-war - who -", "pre+-|and|post+-+war|-|who|-"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct slice found = tokens_of(&arena, slice_of(pairs[i][0])), wanted = slice_of(pairs[i][1]);
        assert_int_equal(found.size, wanted.size);
        assert_memory_equal(found.at, wanted.at, wanted.size);
    }
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_alone), cmocka_unit_test(test_in_text),
                                       cmocka_unit_test(test_clitics), cmocka_unit_test(test_signs),
                                       cmocka_unit_test(test_passed_over)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
