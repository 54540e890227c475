/* recognise.c, automaton.c: asking PCRE2 only where an automaton proposes a rule loses no match. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "file.h"
#include "pipeline.h"

struct readers {
    struct ruleset *rules;
    struct pipeline proposed, exhaustive;
    struct arena arena;
};

static int open_readers(void **state) {
    static struct readers readers;
    struct diag diag = {0};
    readers.rules = ruleset_load("rules", &diag);
    diag_free(&diag);
    if (!readers.rules) return -1;
    pipeline_open(&readers.proposed, readers.rules, slice_of("2020-06-01"));
    pipeline_open(&readers.exhaustive, readers.rules, slice_of("2020-06-01"));
    readers.exhaustive.recogniser.exhaustive = true;
    *state = &readers;
    return 0;
}

static int close_readers(void **state) {
    struct readers *readers = *state;
    pipeline_close(&readers->proposed);
    pipeline_close(&readers->exhaustive);
    ruleset_free(readers->rules);
    arena_free(&readers->arena);
    return 0;
}

/* Returns how many mentions there are. */
static size_t compare(struct readers *readers, struct slice text) {
    struct source_article read = {
        .id = slice_of("article"), .source = slice_of("article"), .text = text, .published_from = ""};
    struct article articles[2] = {{.arena = &readers->arena}, {.arena = &readers->arena}};
    pipeline_run(&readers->proposed, &read, &articles[0]);
    pipeline_run(&readers->exhaustive, &read, &articles[1]);
    size_t count = articles[0].mentions.count;
    assert_int_equal(count, articles[1].mentions.count);
    for (size_t i = 0; i < count; i++) {
        const struct mention *one = &articles[0].mentions.at[i], *other = &articles[1].mentions.at[i];
        assert_int_equal(one->start, other->start);
        assert_int_equal(one->end, other->end);
        assert_ptr_equal(one->rule, other->rule);
    }
    assert_int_equal(articles[0].officials.count, articles[1].officials.count);
    assert_int_equal(articles[0].actions.count, articles[1].actions.count);
    article_free(&articles[0]);
    article_free(&articles[1]);
    arena_reset(&readers->arena);
    return count;
}

static void seeds_read_the_same(void **state) {
    struct readers *readers = *state;
    struct arena arena = {0};
    struct diag diag = {0};
    struct file_list files;
    size_t mentions = 0;
    assert_true(file_list_read(&files, &arena, "corpus", ".txt", &diag));
    for (size_t i = 0; i < files.count && i < 5; i++) {
        struct slice text;
        assert_true(file_read(files.paths[i], &arena, &text, &diag));
        mentions += compare(readers, text);
    }
    assert_true(mentions > 100);
    diag_free(&diag);
    arena_free(&arena);
}

static void examples_read_the_same(void **state) {
    struct readers *readers = *state;
    for (size_t i = 0; i < readers->rules->rules.count; i++) {
        const struct rule *rule = &readers->rules->rules.at[i];
        for (size_t j = 0; j < rule->examples.count; j++) {
            char plain[4096];
            size_t size = 0;
            struct slice text = rule->examples.at[j].text;
            assert_true(text.size < sizeof plain);
            for (size_t k = 0; k < text.size; k++)
                if (text.at[k] != '[' && text.at[k] != ']') plain[size++] = text.at[k];
            compare(readers, (struct slice){plain, size});
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(seeds_read_the_same), cmocka_unit_test(examples_read_the_same)};
    return cmocka_run_group_tests(tests, open_readers, close_readers);
}
