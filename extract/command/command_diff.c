#include "command.h"

#include "diff.h"
#include "help_text.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const char command_diff_help[] = "Usage: chancery diff OUT_A OUT_B\n"
                                 "\n"
                                 "Prints what changed from the tables in OUT_A to those in OUT_B, table by table:\n"
                                 "  - a row that is gone\n"
                                 "  + a row that is new\n"
                                 "  ~ a row whose cells changed: its key, the column, the old and the new content\n"
                                 "A mention's chain is shown by the place of its first mention that both have,\n"
                                 "since chains are numbered anew by every run.\n"
                                 "\n"
                                 "  --summary         only the counts\n"
                                 "  --help            this text\n"
                                 "\n"
                                 "Exit status: 0 whatever changed; 2 wrong usage or unreadable tables.\n"
                                 "\n"
                                 "Example:\n"
                                 "  chancery diff out out\n";

struct options {
    const char *folder[2];
    bool summary, help;
};

static bool wrong(struct diag *diag, const char *what, const char *which) {
    diag_add(diag, (struct diag_place){0}, "diff: %s%s; see 'chancery diff --help'", what, which);
    return false;
}

static bool wrong_option(struct diag *diag, const char *option) {
    struct near_name near;
    diag_add(diag, (struct diag_place){0}, "diff: unknown option %s%s; see 'chancery diff --help'", option,
             help_option_hint(command_diff_help, option, &near));
    return false;
}

static bool read_options(struct options *options, int argc, char **argv, struct diag *diag) {
    bool only_operands = false;
    size_t folders = 0;
    for (int i = 1; i < argc; i++) {
        bool option = !only_operands && argv[i][0] == '-';
        if (option && strcmp(argv[i], "--") == 0) only_operands = true;
        else if (option && strcmp(argv[i], "--summary") == 0) options->summary = true;
        else if (option && (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)) return options->help = true;
        else if (option) return wrong_option(diag, argv[i]);
        else if (folders == 2) return wrong(diag, "two folders at a time; unexpected ", argv[i]);
        else options->folder[folders++] = argv[i];
    }
    return folders == 2 || wrong(diag, "give two folders that extract wrote", "");
}

/* Cells come from texts of anybody: control bytes would drive the terminal. */
static void print_cell(struct slice cell) {
    for (size_t i = 0; i < cell.size; i++) {
        unsigned char c = (unsigned char)cell.at[i];
        putchar(c < ' ' || c == 0x7F ? '?' : c);
    }
}

static void print_row(const struct table *table, size_t row, char sign) {
    putchar(sign);
    for (size_t i = 0; i < table->columns; i++) {
        fputs(i ? " | " : " ", stdout);
        print_cell(table_at(table, row, (int)i));
    }
    putchar('\n');
}

/* The cells that name the row; start and end as a range. */
static void print_key(const struct diff_table *kind, const struct table *table, size_t row) {
    for (size_t i = 0; kind->key[i]; i++) {
        putchar(strcmp(kind->key[i], "end") == 0 ? '-' : ' ');
        print_cell(table_at(table, row, table_column(table, kind->key[i])));
    }
}

static void print_change(const struct diff_table *kind, const struct table tables[2],
                         const struct diff_change *change) {
    if (change->kind == diff_removed) {
        print_row(&tables[0], change->row, '-');
    } else if (change->kind == diff_added) {
        print_row(&tables[1], change->row, '+');
    } else {
        putchar('~');
        print_key(kind, &tables[0], change->row);
        putchar(' ');
        print_cell(change->column);
        fputs(": ", stdout);
        print_cell(change->before);
        fputs(" -> ", stdout);
        print_cell(change->after);
        putchar('\n');
    }
}

static void print_columns(const char *what, const struct slice *columns, size_t count) {
    for (size_t i = 0; i < count; i++) {
        fputs(i ? ", " : what, stdout);
        print_cell(columns[i]);
    }
    if (count) putchar('\n');
}

static void print_summary(const struct diff_table *kind, const struct diff_result *result) {
    printf("%s.csv: %zu removed, %zu added, %zu changed, %zu the same", kind->name, result->removed, result->added,
           result->changed, result->same);
    if (result->moved) printf(", %zu in another order", result->moved);
    putchar('\n');
    print_columns("  columns gone: ", result->gone.at, result->gone.count);
    print_columns("  columns new: ", result->come.at, result->come.count);
}

static const char *path_of(struct arena *text, const char *folder, const struct diff_table *kind) {
    return arena_print(text, "%s/%s.csv", folder, kind->name).at;
}

static bool has_tables(const char *folder, struct diag *diag) {
    bool any = false;
    struct arena text = {0};
    for (const struct diff_table *kind = diff_tables(); kind->name && !any; kind++)
        any = access(path_of(&text, folder, kind), F_OK) == 0;
    arena_free(&text);
    if (!any)
        diag_add(diag, (struct diag_place){.path = folder}, "holds no tables; write them with chancery extract -o %s",
                 folder);
    return any;
}

/* A table that is not there is an empty one. */
static bool read_side(const char *folder, const struct diff_table *kind, struct table *table, struct diag *diag) {
    struct arena text = {0};
    const char *path = path_of(&text, folder, kind);
    bool done = access(path, F_OK) != 0 || table_read(path, table, diag);
    arena_free(&text);
    return done;
}

static bool compare_table(const struct options *options, const struct diff_table *kind, struct diag *diag) {
    struct table tables[2] = {{.rows = 0}, {.rows = 0}};
    struct diff_result result = {0};
    bool done = read_side(options->folder[0], kind, &tables[0], diag);
    done = read_side(options->folder[1], kind, &tables[1], diag) && done;
    bool any = tables[0].columns || tables[1].columns;
    done = done && (!any || diff_compare(kind, &tables[0], &tables[1], &result, diag));
    if (done && any) {
        print_summary(kind, &result);
        for (size_t i = 0; i < result.changes.count && !options->summary; i++)
            print_change(kind, tables, &result.changes.at[i]);
    }
    diff_free(&result);
    table_free(&tables[0]);
    table_free(&tables[1]);
    return done;
}

static bool compare_folders(const struct options *options, struct diag *diag) {
    bool done = has_tables(options->folder[0], diag);
    if (!has_tables(options->folder[1], diag) || !done) return false;
    for (const struct diff_table *kind = diff_tables(); kind->name; kind++) done &= compare_table(options, kind, diag);
    return done;
}

int command_diff(int argc, char **argv) {
    struct options options = {0};
    struct diag diag = {0};
    bool done = read_options(&options, argc, argv, &diag);
    if (options.help) fputs(command_diff_help, stdout);
    else done = done && compare_folders(&options, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return done ? 0 : 2;
}
