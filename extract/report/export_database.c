/* A database of SQLite: a table a table, indexes, and views of the registers. */
#include "export_database_views.h"

#include "export_parts.h"
#include "library.h"

#include <sqlite3.h>

#define SQLITE_FUNCTIONS(each)                                                                                        \
    each(sqlite3_bind_int64) each(sqlite3_bind_null) each(sqlite3_bind_text) each(sqlite3_close) each(sqlite3_errmsg) \
        each(sqlite3_exec) each(sqlite3_extended_errcode) each(sqlite3_finalize) each(sqlite3_open_v2)                \
            each(sqlite3_prepare_v2) each(sqlite3_reset) each(sqlite3_step)

struct sqlite_library {
#define POINTER(name) __typeof__(name) *name;
    SQLITE_FUNCTIONS(POINTER)
#undef POINTER
};

struct base {
    struct sqlite_library library;
    struct export_job *job;
    struct output output;
    sqlite3 *handle;
    sqlite3_stmt *insert; /* of the table at hand */
    struct arena text;    /* of statements */
};

/* --- SQLite ------------------------------------------------------------------------- */

static bool load(struct base *base) {
    struct slice why;
    struct sqlite_library *library = &base->library;
    const struct library_function functions[] = {
#define FUNCTION(name) {#name, &library->name},
        SQLITE_FUNCTIONS(FUNCTION)
#undef FUNCTION
    };
    bool loaded = library_load(CHANCERY_SQLITE, functions, sizeof functions / sizeof *functions, &base->text, &why);
    if (!loaded)
        diag_add(base->job->diag, (struct diag_place){0}, "SQLite cannot be loaded (%.120s); install it", why.at);
    return loaded;
}

static bool fail(const struct base *base) {
    diag_add(base->job->diag, (struct diag_place){.path = base->job->options->path},
             "cannot be written (%s); make room or choose another place", base->library.sqlite3_errmsg(base->handle));
    return false;
}

static bool run(struct base *base, const char *statements) {
    return base->library.sqlite3_exec(base->handle, statements, NULL, NULL, NULL) == SQLITE_OK || fail(base);
}

/* --- the file ------------------------------------------------------------------------ */

static void close_base(void *writer) {
    struct base *base = writer;
    if (base->insert) base->library.sqlite3_finalize(base->insert);
    if (base->handle) base->library.sqlite3_close(base->handle);
    output_discard(&base->output);
    arena_free(&base->text);
    memory_resize(base, 0);
}

/* It is written beside and only then gets its name, so it needs no journal; nothing is lost that was there before. */
static bool begin_base(struct base *base) {
    struct export_job *job = base->job;
    if (!output_open(&base->output, job->options->path, job->diag)) return false;
    const char *beside = output_beside(&base->output);
    if (!beside) {
        diag_add(job->diag, (struct diag_place){.path = job->options->path},
                 "is no file; a database cannot be written to a device or a pipe");
        return false;
    }
    if (base->library.sqlite3_open_v2(beside, &base->handle, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return fail(base);
    return run(base, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
                     "PRAGMA foreign_keys = ON; PRAGMA user_version = 1; BEGIN");
}

static void *open_base(struct export_job *job) {
    struct base *base = memory_resize(NULL, sizeof *base);
    *base = (struct base){.job = job};
    if (load(base) && begin_base(base)) return base;
    close_base(base);
    return NULL;
}

/* --- tables -------------------------------------------------------------------------- */

static const char *type_of(enum layout_type type) { return type == LAYOUT_NUMBER ? "INTEGER" : "TEXT"; }

/* What CREATE TABLE says of a column; what the column holds stands behind it as a comment. */
static struct slice column_of(struct base *base, const struct layout *layout, size_t number) {
    const struct layout_column *column = &layout->columns[number];
    bool last = number + 1 == layout->count, referred = column->refers;
    struct slice reference = slice_of("");
    if (referred)
        reference = arena_print(&base->text, " REFERENCES \"%s\" (\"%s\")", column->refers,
                                sink_layout(sink_table_named(column->refers))->columns[0].name);
    return arena_print(&base->text, "\n  \"%s\" %s%s%s%.*s%s -- %s", column->name, type_of(column->type),
                       column->filled || !layout_empty_is_null(column->type) ? " NOT NULL" : "",
                       layout->keyed && !number ? " PRIMARY KEY" : "", (int)reference.size, reference.at,
                       last ? "" : ",", column->holds);
}

static bool create_table(struct base *base, const struct layout *layout) {
    struct slice all = arena_print(&base->text, "CREATE TABLE \"%s\" ( -- %s", layout->name, layout->row);
    for (size_t i = 0; i < layout->count; i++) {
        struct slice column = column_of(base, layout, i);
        all = arena_print(&base->text, "%.*s%.*s", (int)all.size, all.at, (int)column.size, column.at);
    }
    return run(base, arena_print(&base->text, "%.*s\n)", (int)all.size, all.at).at);
}

static bool prepare_insert(struct base *base, const struct layout *layout) {
    struct slice all = arena_print(&base->text, "INSERT INTO \"%s\" VALUES (?", layout->name);
    for (size_t i = 1; i < layout->count; i++) all = arena_print(&base->text, "%.*s,?", (int)all.size, all.at);
    all = arena_print(&base->text, "%.*s)", (int)all.size, all.at);
    return base->library.sqlite3_prepare_v2(base->handle, all.at, (int)all.size, &base->insert, NULL) == SQLITE_OK ||
           fail(base);
}

static bool begin_table(void *writer) {
    struct base *base = writer;
    const struct layout *layout = base->job->layout;
    return create_table(base, layout) && prepare_insert(base, layout);
}

static int bind_cell(struct base *base, int number, enum layout_type type, struct slice cell) {
    sqlite3_int64 value = 0;
    if (!cell.size && layout_empty_is_null(type)) return base->library.sqlite3_bind_null(base->insert, number);
    if (type != LAYOUT_NUMBER)
        return base->library.sqlite3_bind_text(base->insert, number, cell.size ? cell.at : "", (int)cell.size,
                                               SQLITE_STATIC);
    for (size_t i = 0; i < cell.size; i++) value = value * 10 + (cell.at[i] - '0');
    return base->library.sqlite3_bind_int64(base->insert, number, value);
}

static bool refuse(const struct base *base, const struct table_row *row) {
    const struct export_job *job = base->job;
    struct diag_place place = {.path = job->path, .line = row->line};
    struct slice key = row->cells[0];
    switch (base->library.sqlite3_extended_errcode(base->handle)) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        diag_add(job->diag, place, "'%.*s' is in the table twice; write the tables again", (int)key.size, key.at);
        return false;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        diag_add(job->diag, place,
                 "its article or entity is in no row of articles.csv or entities.csv; write the "
                 "tables again");
        return false;
    default: return fail(base);
    }
}

static bool write_row(void *writer, const struct table_row *row) {
    struct base *base = writer;
    const struct layout *layout = base->job->layout;
    for (size_t i = 0; i < layout->count; i++)
        if (bind_cell(base, (int)i + 1, layout->columns[i].type, row->cells[i]) != SQLITE_OK) return fail(base);
    bool good = base->library.sqlite3_step(base->insert) == SQLITE_DONE || refuse(base, row);
    base->library.sqlite3_reset(base->insert);
    return good;
}

/* --- indexes and views --------------------------------------------------------------- */

static bool is_indexed(const struct layout *layout, size_t number) {
    const struct layout_column *column = &layout->columns[number];
    if (layout->keyed && !number) return false; /* the key is */
    return column->type == LAYOUT_ID || column->type == LAYOUT_DAY || column->type == LAYOUT_DATE ||
           strcmp(column->name, "person") == 0;
}

static bool end_table(void *writer) {
    struct base *base = writer;
    const struct layout *layout = base->job->layout;
    bool good = true;
    base->library.sqlite3_finalize(base->insert);
    base->insert = NULL;
    for (size_t i = 0; i < layout->count && good; i++) {
        if (!is_indexed(layout, i)) continue;
        const char *column = layout->columns[i].name;
        good = run(base, arena_print(&base->text, "CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\")", layout->name, column,
                                     layout->name, column)
                             .at);
    }
    arena_reset(&base->text);
    return good;
}

static bool publish(void *writer) {
    struct base *base = writer;
    struct export_job *job = base->job;
    if (!run(base, database_views) || !run(base, "COMMIT")) return false;
    if (base->library.sqlite3_close(base->handle) != SQLITE_OK) return fail(base);
    base->handle = NULL;
    return output_finish(&base->output, job->diag) && output_publish(&base->output, job->diag);
}

const struct export_writer export_database = {
    .keyed_first = true,
    .open = open_base,
    .begin_table = begin_table,
    .row = write_row,
    .end_table = end_table,
    .publish = publish,
    .close = close_base,
};
