/* diff.c: which rows went, came and changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "diff.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void read_text(const char *text, struct table *table) {
    char path[] = "/tmp/test_diff.XXXXXX";
    struct diag diag = {0};
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    bool done = table_read(path, table, &diag);
    unlink(path);
    diag_free(&diag);
    assert_true(done);
}

static const struct diff_table *kind_named(const char *name) {
    const struct diff_table *kind = diff_tables();
    while (strcmp(kind->name, name) != 0) kind++;
    return kind;
}

/* One line per change: "-row", "+row", "~row column: before -> after", rows from 0. */
static void describe(const struct diff_result *result, char *all, size_t room) {
    all[0] = '\0';
    for (size_t i = 0; i < result->changes.count; i++) {
        const struct diff_change *change = &result->changes.at[i];
        size_t used = strlen(all);
        if (change->kind != diff_changed)
            snprintf(all + used, room - used, "%c%zu\n", change->kind == diff_added ? '+' : '-', change->row);
        else
            snprintf(all + used, room - used, "~%zu %.*s: %.*s -> %.*s\n", change->row, (int)change->column.size,
                     change->column.at, (int)change->before.size, change->before.at, (int)change->after.size,
                     change->after.at);
    }
}

struct diff_case {
    const char *kind, *old, *new, *changes;
};

static void rows_are_compared(void **state) {
    (void)state;
    static const struct diff_case cases[] = {
        {"documents", "article,name,action\na,Plan,signed\nb,Plan,signed\n",
         "article,name,action\na,Plan,signed\nb,Plan,signed\n", ""},
        {"documents", "article,name,action\na,Plan,signed\nb,Plan,signed\n",
         "article,name,action\na,Act,\nb,Plan,adopted\nc,Plan,\n", "-0\n+0\n~1 action: signed -> adopted\n+2\n"},
        {"documents", "article,name,action\na,Plan,1\na,Plan,2\n", "article,name,action\na,Plan,1\n", "-1\n"},
        {"documents", "article,action,name\na,x,Plan\n", "article,name,action\na,Plan,y\n", "~0 action: x -> y\n"},
        {"documents", "article,name,old\na,Plan,x\n", "article,name,new\na,Plan,y\n", ""},
        {"mentions", "article,start,end,kind,chain\na,0,2,person,1\na,5,7,person,2\na,9,11,person,1\n",
         "article,start,end,kind,chain\na,5,7,person,1\na,9,11,person,1\n", "-0\n~2 chain: of 9-11 -> of 5-7\n"},
        {"mentions", "article,start,end,kind,chain\na,0,2,person,4\na,5,7,person,2\n",
         "article,start,end,kind,chain\na,0,2,person,1\na,5,7,person,9\n", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct table old, new;
        struct diff_result result;
        struct diag diag = {0};
        char all[512];
        read_text(cases[i].old, &old);
        read_text(cases[i].new, &new);
        assert_true(diff_compare(kind_named(cases[i].kind), &old, &new, &result, &diag));
        describe(&result, all, sizeof all);
        assert_string_equal(all, cases[i].changes);
        diff_free(&result);
        table_free(&old);
        table_free(&new);
    }
}

static void rows_are_counted(void **state) {
    (void)state;
    struct table old, new, none = {.rows = 0};
    struct diff_result result;
    struct diag diag = {0};
    read_text("article,source,gone\na,1,\nb,2,\nc,3,\nd,4,\n", &old);
    read_text("article,source,come\nc,3,\na,1,\nd,5,\ne,6,\n", &new);
    assert_true(diff_compare(kind_named("articles"), &old, &new, &result, &diag));
    assert_int_equal(result.removed, 1);
    assert_int_equal(result.added, 1);
    assert_int_equal(result.changed, 1);
    assert_int_equal(result.same, 2);
    assert_int_equal(result.moved, 1);
    assert_true(slice_equal(result.gone.at[0], slice_of("gone")));
    assert_true(slice_equal(result.come.at[0], slice_of("come")));
    diff_free(&result);
    assert_true(diff_compare(kind_named("articles"), &none, &new, &result, &diag));
    assert_int_equal(result.added, 4);
    assert_int_equal(result.come.count, 0);
    diff_free(&result);
    assert_false(diff_compare(kind_named("entities"), &old, &new, &result, &diag));
    assert_int_equal(diag.messages.count, 2);
    assert_non_null(strstr(diag.messages.at[0].at, ":1: the column 'entity' that names the rows is missing; "
                                                   "compare tables that chancery wrote"));
    diff_free(&result);
    diag_free(&diag);
    table_free(&old);
    table_free(&new);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(rows_are_compared), cmocka_unit_test(rows_are_counted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
