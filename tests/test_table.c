/* table.c: quoting, folding, Excel mode, the way there and back, broken tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "table.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[] = "/tmp/test_table.XXXXXX";

static const char *path_in(const char *name) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const char *bytes, size_t size) {
    FILE *file = fopen(path_in(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void assert_file(const char *name, const char *expected) {
    char bytes[4096];
    FILE *file = fopen(path_in(name), "rb");
    assert_non_null(file);
    bytes[fread(bytes, 1, sizeof bytes - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(bytes, expected);
}

static void write_cell(const char *cell, bool excel) {
    struct table_writer writer;
    struct diag diag = {0};
    assert_true(table_open(&writer, path_in("cell.csv"), excel, &diag));
    table_cell(&writer, slice_of("x"));
    table_cell(&writer, slice_of(cell));
    table_end_row(&writer);
    assert_true(table_finish(&writer, &diag));
    assert_true(table_publish(&writer, &diag));
    diag_free(&diag);
}

struct written {
    const char *cell, *line;
};

static void cells_are_quoted_only_where_needed(void **state) {
    (void)state;
    static const struct written cases[] = {
        {"plain", "x,plain\n"},
        {"", "x,\n"},
        {"one, two", "x,\"one, two\"\n"},
        {"the \"note\"", "x,\"the \"\"note\"\"\"\n"},
        {"semi;colon 'quoted'", "x,semi;colon 'quoted'\n"},
        {"=SUM(A1)", "x,=SUM(A1)\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_cell(cases[i].cell, false);
        assert_file("cell.csv", cases[i].line);
    }
}

/* Cells of many sizes, for they are looked at in blocks, with a sign or two blanks at each place. */
enum { longest_cell = 70, most_bytes = 4 * longest_cell * longest_cell * longest_cell };

static void put_sign(char *cell, size_t size, size_t at, char sign) {
    memset(cell, 'a', size);
    cell[at] = sign;
    if (sign == ' ') cell[at + 1] = ' ';
    cell[size] = '\0';
}

/* What the cell is written as, by libcsv where it is quoted. */
static size_t expect_cell(char *to, const char *cell, size_t size, size_t at, char sign) {
    bool inside = at && at + 2 < size;
    if (sign == ',' || sign == '"') return csv_write2(to, (size_t)-1, cell, size, '"');
    if (sign == ' ') return (size_t)sprintf(to, "%.*s%s%s", (int)at, cell, inside ? " " : "", cell + at + 2);
    return (size_t)sprintf(to, "%s", cell);
}

static void signs_count_at_each_place(void **state) {
    (void)state;
    char *expected = malloc(most_bytes), *written = malloc(most_bytes), *to = expected;
    struct table_writer writer;
    struct diag diag = {0};
    assert_true(table_open(&writer, path_in("cell.csv"), false, &diag));
    for (size_t size = 3; size <= longest_cell; size++)
        for (size_t at = 0; at + 1 < size; at++)
            for (const char *sign = "x,\";' "; *sign; sign++) {
                char cell[longest_cell + 1];
                put_sign(cell, size, at, *sign);
                table_cell(&writer, slice_of(cell));
                table_end_row(&writer);
                assert_int_equal(table_is_plain(slice_of(cell)), !strchr(",\" ", *sign));
                to += expect_cell(to, cell, size, at, *sign);
                *to++ = '\n';
            }
    assert_true(table_finish(&writer, &diag) && table_publish(&writer, &diag));
    FILE *file = fopen(path_in("cell.csv"), "rb");
    assert_non_null(file);
    assert_int_equal(fread(written, 1, most_bytes, file), (size_t)(to - expected));
    assert_memory_equal(written, expected, (size_t)(to - expected));
    fclose(file);
    free(expected);
    free(written);
}

static void white_space_is_folded(void **state) {
    (void)state;
    static const struct written cases[] = {
        {"  two   words ", "x,two words\n"},
        {"line\r\nend\n", "x,line end\n"},
        {"tab\tand\vfeed\f", "x,tab and feed\n"},
        {"no\xC2\xA0"
         "break \xC2\xA0 here",
         "x,no break here\n"},
        {"\xE2\x80\x89thin\xE3\x80\x80wide\xE2\x80\xA8line", "x,thin wide line\n"},
        {"\xC3\xA0 \xE2\x80\x93 \xC2\xAB\xE4\xB8\xAD\xC2\xBB",
         "x,\xC3\xA0 \xE2\x80\x93 \xC2\xAB\xE4\xB8\xAD\xC2\xBB\n"},
        {"cut \xC2", "x,cut \xC2\n"},
        {"cut \xE2\x80", "x,cut \xE2\x80\n"},
        {" \n\xC2\xA0 ", "x,\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_cell(cases[i].cell, false);
        assert_file("cell.csv", cases[i].line);
    }
}

static void formulas_are_made_harmless(void **state) {
    (void)state;
    static const struct written cases[] = {
        {"plain", "\xEF\xBB\xBFx,plain\r\n"},
        {"=1+1", "\xEF\xBB\xBFx,'=1+1\r\n"},
        {" +7", "\xEF\xBB\xBFx,'+7\r\n"},
        {"-1", "\xEF\xBB\xBFx,'-1\r\n"},
        {"@A1", "\xEF\xBB\xBFx,'@A1\r\n"},
        {"\t=2", "\xEF\xBB\xBFx,'=2\r\n"},
        {"=A1,\"b\"", "\xEF\xBB\xBFx,\"'=A1,\"\"b\"\"\"\r\n"},
        {"'=2", "\xEF\xBB\xBFx,''=2\r\n"},
        {"'tis", "\xEF\xBB\xBFx,'tis\r\n"},
        {"a=b", "\xEF\xBB\xBFx,a=b\r\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        write_cell(cases[i].cell, true);
        assert_file("cell.csv", cases[i].line);
    }
}

static void numbers_and_rows(void **state) {
    (void)state;
    struct table_writer writer;
    struct diag diag = {0};
    assert_true(table_open(&writer, path_in("rows.csv"), false, &diag));
    table_row(&writer, (struct slice[]){slice_of("a"), slice_of("b")}, 2);
    table_number(&writer, 0);
    table_number(&writer, -120);
    table_end_row(&writer);
    table_row(&writer, (struct slice[]){slice_of("")}, 1);
    table_row(&writer, (struct slice[]){slice_of(""), slice_of("")}, 2);
    assert_int_not_equal(access(path_in("rows.csv"), F_OK), 0);
    assert_true(table_finish(&writer, &diag));
    assert_int_not_equal(access(path_in("rows.csv"), F_OK), 0);
    assert_true(table_publish(&writer, &diag));
    assert_file("rows.csv", "a,b\n0,-120\n\"\"\n,\n");
    assert_int_not_equal(access(path_in("rows.csv.partial"), F_OK), 0);
    table_discard(&writer);
    diag_free(&diag);
}

static void a_discarded_table_leaves_nothing(void **state) {
    (void)state;
    struct table_writer writer;
    struct diag diag = {0};
    write_file("old.csv", "old\n", 4);
    assert_true(table_open(&writer, path_in("old.csv"), false, &diag));
    table_row(&writer, (struct slice[]){slice_of("new")}, 1);
    table_discard(&writer);
    assert_file("old.csv", "old\n");
    assert_int_not_equal(access(path_in("old.csv.partial"), F_OK), 0);
    diag_free(&diag);
}

static void assert_message(struct diag *diag, const char *expected) {
    assert_int_equal(diag->messages.count, 1);
    assert_string_equal(diag->messages.at[0].at, expected);
    diag_free(diag);
}

static void what_cannot_be_written_is_said(void **state) {
    (void)state;
    struct table_writer writer;
    struct diag diag = {0};
    assert_false(table_open(&writer, "/nowhere/at/all.csv", false, &diag));
    assert_message(&diag, "chancery: /nowhere/at/all.csv: cannot be written (No such file or directory); "
                          "choose another place");
    table_discard(&writer);
}

static void a_full_disk_is_said(void **state) {
    (void)state;
    struct table_writer writer;
    struct diag diag = {0};
    int saved = dup(STDOUT_FILENO);
    assert_non_null(freopen("/dev/full", "w", stdout));
    assert_true(table_open(&writer, "-", false, &diag));
    for (int i = 0; i < 100000; i++) table_cell(&writer, slice_of("cell"));
    table_end_row(&writer);
    bool done = table_finish(&writer, &diag);
    table_discard(&writer);
    dup2(saved, STDOUT_FILENO);
    close(saved);
    assert_false(done);
    assert_message(&diag, "chancery: standard output: cannot be written (No space left on device); "
                          "make room or choose another place");
}

static void there_and_back(void **state) {
    (void)state;
    char *huge = malloc(200001);
    for (size_t i = 0; i < 200000; i++) huge[i] = "ab\"c,d"[i % 6];
    huge[200000] = '\0';
    const char *const cells[] = {"",   "plain", "a,b",         "\"",   "\"\"", ",", "'=1",
                                 "=1", "''-x",  "caf\xC3\xA9", "x; y", huge,   "'", "\"a\" and \"b\""};
    enum { count = sizeof cells / sizeof *cells };
    for (int excel = 0; excel < 2; excel++) {
        struct table_writer writer;
        struct table table;
        struct diag diag = {0};
        assert_true(table_open(&writer, path_in("trip.csv"), excel, &diag));
        for (int i = 0; i < count; i++) table_cell(&writer, slice_of("h"));
        table_end_row(&writer);
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < count; i++) table_cell(&writer, slice_of(cells[i]));
            table_end_row(&writer);
        }
        assert_true(table_finish(&writer, &diag) && table_publish(&writer, &diag));
        assert_true(table_read(path_in("trip.csv"), &table, &diag));
        assert_int_equal(table.rows, 3);
        assert_int_equal(table.columns, count);
        for (size_t row = 0; row < 3; row++)
            for (int i = 0; i < count; i++) assert_true(slice_equal(table_at(&table, row, i), slice_of(cells[i])));
        table_free(&table);
        diag_free(&diag);
    }
    free(huge);
}

static bool read_text(const char *text, struct table *table, struct diag *diag) {
    write_file("in.csv", text, strlen(text));
    return table_read(path_in("in.csv"), table, diag);
}

static void rows_know_their_lines(void **state) {
    (void)state;
    struct table table;
    struct diag diag = {0};
    assert_true(
        read_text("\xEF\xBB\xBF\r\nname,text\r\n\r\na,\"two\r\nlines\"\r\n  \nb,\"say \"\"x\"\"\"\nc, blank \nd,",
                  &table, &diag));
    assert_int_equal(table.rows, 4);
    static const size_t lines[] = {4, 7, 8, 9};
    for (size_t i = 0; i < 4; i++) assert_int_equal(table.lines.at[i], lines[i]);
    assert_int_equal(table_column(&table, "text"), 1);
    assert_int_equal(table_column(&table, "tex"), -1);
    assert_true(slice_equal(table_at(&table, 0, 1), slice_of("two\r\nlines")));
    assert_true(slice_equal(table_at(&table, 1, 1), slice_of("say \"x\"")));
    assert_true(slice_equal(table_at(&table, 2, 1), slice_of("blank")));
    assert_true(slice_equal(table_at(&table, 3, 1), slice_of("")));
    assert_true(slice_equal(table_at(&table, 3, -1), slice_of("")));
    table_free(&table);
    diag_free(&diag);
}

struct broken {
    const char *text, *message; /* the message without the program and the path */
};

static void broken_tables_are_located(void **state) {
    (void)state;
    static const struct broken cases[] = {
        {"", "the table is empty; it starts with a header row"},
        {"\n\n", "the table is empty; it starts with a header row"},
        {"a,b\n1,2\n3\n",
         "3: the row has 1 cell, the header 2; add or remove commas, or quote the cell that holds one"},
        {"a,b\n\"1\n\n\",2\n3,4,5",
         "5: the row has 3 cells, the header 2; add or remove commas, or quote the cell that holds one"},
        {"a,b\n1,x\"y\n",
         "2:4: a quotation mark that neither opens nor closes a cell; double it and quote the whole cell\n"
         "  1,x\"y\n     ^"},
        {"a,b\r\n1,\"x\"y\r\n",
         "2:5: a quotation mark that neither opens nor closes a cell; double it and quote the whole cell\n"
         "  1,\"x\"y\n      ^"},
        {"a,b\n1,2\n3,\"4\n5,6\n",
         "3:3: the quotation mark is never closed; close it at the end of its cell\n  3,\"4\n    ^"},
        {"a,b\n\"say \"\"x\"\"\",\"y\n", "2:13: the quotation mark is never closed; close it at the end of its cell\n"
                                         "  \"say \"\"x\"\"\",\"y\n              ^"},
        {"a;b\n1;2\n", "1: the cells are parted by semicolons; save it with commas"},
        {"\xFF\xFE"
         "a",
         "the table is UTF-16; save it as CSV UTF-8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct table table;
        struct diag diag = {0};
        char expected[512];
        bool located = cases[i].message[0] >= '0' && cases[i].message[0] <= '9';
        assert_false(read_text(cases[i].text, &table, &diag));
        snprintf(expected, sizeof expected, "chancery: %s:%s%s", path_in("in.csv"), located ? "" : " ",
                 cases[i].message);
        assert_message(&diag, expected);
        assert_null(table.cells.at);
    }
}

/* Rows that lie across the borders of what is read at a time, and cells that hold line ends. */
static void rows_are_read_one_by_one(void **state) {
    (void)state;
    enum { rows = 3000 };
    struct diag diag = {0};
    struct table_row row;
    size_t count = 0;
    FILE *file = fopen(path_in("in.csv"), "wb");
    assert_non_null(file);
    fputs("number,text\n", file);
    for (int i = 0; i < rows; i++) fprintf(file, "%d,\"%*s,\n%d\"\n", i, i % 97, "x", i);
    assert_int_equal(fclose(file), 0);
    struct table_reader *reader = table_reader_open(path_in("in.csv"), &diag);
    assert_non_null(reader);
    assert_int_equal(table_reader_header(reader)->count, 2);
    for (; table_reader_next(reader, &row, &diag); count++) {
        char expected[200];
        snprintf(expected, sizeof expected, "%*s,\n%zu", (int)count % 97, "x", count);
        assert_int_equal(row.line, 2 + 2 * count);
        assert_true(slice_equal(row.cells[1], slice_of(expected)));
    }
    assert_int_equal(count, rows);
    assert_false(table_reader_failed(reader));
    assert_false(table_reader_is_cut(reader));
    table_reader_close(reader);
    assert_int_equal(diag.messages.count, 0);
}

static void a_reader_stops_at_what_is_broken(void **state) {
    (void)state;
    struct diag diag = {0};
    struct table_row row;
    write_file("in.csv", "a,b\n1,2\n3\n4,5\n", 15);
    struct table_reader *reader = table_reader_open(path_in("in.csv"), &diag);
    assert_true(table_reader_next(reader, &row, &diag));
    assert_false(table_reader_next(reader, &row, &diag));
    assert_false(table_reader_next(reader, &row, &diag));
    assert_true(table_reader_failed(reader));
    assert_int_equal(diag.messages.count, 1);
    diag_free(&diag);
    table_reader_close(reader);
    write_file("in.csv", "a,b\n1,2\n3,4", 11);
    reader = table_reader_open(path_in("in.csv"), &diag);
    while (table_reader_next(reader, &row, &diag)) continue;
    assert_false(table_reader_failed(reader));
    assert_true(table_reader_is_cut(reader));
    table_reader_close(reader);
}

static void a_missing_table_is_said(void **state) {
    (void)state;
    struct table table;
    struct diag diag = {0};
    assert_false(table_read("/nowhere.csv", &table, &diag));
    assert_message(&diag, "chancery: /nowhere.csv: cannot be read (No such file or directory); "
                          "check the path and its permissions");
}

static int make_folder(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
    (void)state;
    static const char *const names[] = {"cell.csv", "rows.csv", "old.csv", "trip.csv", "in.csv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) unlink(path_in(names[i]));
    return rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_quoted_only_where_needed),
        cmocka_unit_test(signs_count_at_each_place),
        cmocka_unit_test(white_space_is_folded),
        cmocka_unit_test(formulas_are_made_harmless),
        cmocka_unit_test(numbers_and_rows),
        cmocka_unit_test(a_discarded_table_leaves_nothing),
        cmocka_unit_test(what_cannot_be_written_is_said),
        cmocka_unit_test(a_full_disk_is_said),
        cmocka_unit_test(there_and_back),
        cmocka_unit_test(rows_know_their_lines),
        cmocka_unit_test(broken_tables_are_located),
        cmocka_unit_test(rows_are_read_one_by_one),
        cmocka_unit_test(a_reader_stops_at_what_is_broken),
        cmocka_unit_test(a_missing_table_is_said),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
