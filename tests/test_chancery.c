/* chancery.c: the library as a program sees it. */
#include "chancery.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static int open_reader(void **state) {
    *state = chancery_open("rules");
    return *chancery_error(*state) != '\0';
}

static int close_reader(void **state) {
    chancery_close(*state);
    return 0;
}

static struct chancery_mention only_mention(struct chancery *chancery, const char *text, const char *published) {
    assert_true(chancery_read(chancery, text, strlen(text), published));
    assert_int_equal(chancery_count(chancery), 1);
    return chancery_mention(chancery, 0);
}

static void mentions_are_described(void **state) {
    struct chancery_mention date = only_mention(*state, "envoys met on 5  May\t2021", NULL);
    assert_string_equal(date.kind, "date");
    assert_string_equal(date.form, "name");
    assert_string_equal(date.text, "5 May 2021");
    assert_string_equal(date.value, "2021-05-05");
    assert_string_equal(date.rule, "date.day-month-year");
    assert_int_equal(date.start, 14);
    assert_int_equal(date.end, 25);
    assert_int_equal(date.chain, 0);
}

static void the_day_of_publication_counts(void **state) {
    assert_string_equal(only_mention(*state, "envoys met yesterday", "2021-05-05").value, "2021-05-04");
    assert_string_equal(chancery_published(*state), "2021-05-05");
    only_mention(*state, "envoys met yesterday", NULL);
    assert_string_equal(chancery_published(*state), "");
}

static void a_company_is_known_by_its_short_name(void **state) {
    const char *text = "Telquor AG moved here. Later Telquor left.";
    assert_true(chancery_read(*state, text, strlen(text), NULL));
    assert_int_equal(chancery_count(*state), 2);
    assert_string_equal(chancery_mention(*state, 0).text, "Telquor AG");
    assert_string_equal(chancery_mention(*state, 1).text, "Telquor");
    assert_int_equal(chancery_mention(*state, 0).chain, chancery_mention(*state, 1).chain);
}

static void what_is_signed_is_the_document(void **state) {
    const char *text = "The OSCE adopted a declaration. Norway will sign it.";
    assert_true(chancery_read(*state, text, strlen(text), NULL));
    assert_int_equal(chancery_count(*state), 3);
    assert_string_equal(chancery_mention(*state, 2).text, "it");
    assert_string_equal(chancery_mention(*state, 2).kind, "document");
    assert_int_equal(chancery_mention(*state, 2).chain, chancery_mention(*state, 1).chain);
}

static void whose_session_it_is_is_the_body(void **state) {
    const char *text = "Norway wrote to the OSCE about its third session.";
    assert_true(chancery_read(*state, text, strlen(text), NULL));
    assert_int_equal(chancery_count(*state), 2);
    assert_string_equal(chancery_mention(*state, 1).text, "its");
    assert_int_equal(chancery_mention(*state, 1).chain, chancery_mention(*state, 0).chain);
}

static void a_wrong_day_is_refused(void **state) {
    assert_false(chancery_read(*state, "on 5 May 2021", 13, "5 May"));
    assert_int_equal(chancery_count(*state), 0);
    assert_string_equal(chancery_error(*state),
                        "the day of publication is not written as YYYY-MM-DD; pass it so, or NULL\n");
    assert_true(chancery_read(*state, "on 5 May 2021", 13, NULL));
    assert_string_equal(chancery_error(*state), "");
}

static void an_empty_article_has_no_mentions(void **state) {
    assert_true(chancery_read(*state, "", 0, NULL));
    assert_int_equal(chancery_count(*state), 0);
}

static void offsets_count_the_bytes_passed_in(void **state) {
    struct chancery_mention date = only_mention(*state, "\xff\xff e\xcc\x81 on 5 May 2021", NULL);
    assert_int_equal(date.start, 10);
    assert_string_equal(date.text, "5 May 2021");
}

static void missing_rules_are_an_error(void **state) {
    (void)state;
    struct chancery *chancery = chancery_open("no/such/folder");
    assert_non_null(strstr(chancery_error(chancery), "no/such/folder"));
    assert_false(chancery_read(chancery, "on 5 May 2021", 13, NULL));
    assert_int_equal(chancery_count(chancery), 0);
    assert_non_null(strstr(chancery_error(chancery), "no/such/folder"));
    chancery_close(chancery);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mentions_are_described),
        cmocka_unit_test(the_day_of_publication_counts),
        cmocka_unit_test(a_company_is_known_by_its_short_name),
        cmocka_unit_test(what_is_signed_is_the_document),
        cmocka_unit_test(whose_session_it_is_is_the_body),
        cmocka_unit_test(a_wrong_day_is_refused),
        cmocka_unit_test(an_empty_article_has_no_mentions),
        cmocka_unit_test(offsets_count_the_bytes_passed_in),
        cmocka_unit_test(missing_rules_are_an_error),
    };
    return cmocka_run_group_tests(tests, open_reader, close_reader);
}
