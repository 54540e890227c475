#include "registry_corrections.h"

#include "file.h"
#include "name_key.h"
#include "registry.h"
#include "registry_rejections.h"
#include "table.h"
#include "text.h"

#include <stdarg.h>

static const char *const actions[] = {"same", "different", "rename", "reject"};
static const char *const rows_names[] = {"", "official", "mention", "date", "title", "document"};

const char *correction_rows_name(enum correction_rows rows) { return rows_names[rows]; }

/* The table while it is read. */
struct reading {
    struct corrections *corrections;
    struct table table;
    struct slice bytes; /* of the file, for the places of cells */
    struct diag *diag;
    size_t row;
    bool good;
};

/* --- where a cell stands ------------------------------------------------------------------- */

static struct slice line_of(struct slice rest, size_t number) {
    struct slice line = slice_of("");
    while (number-- && slice_next(&rest, '\n', &line)) continue;
    return slice_ends(line, slice_of("\r")) ? slice_cut(line, 0, line.size - 1) : line;
}

/* The byte, from 1, at which a cell of the line starts; 0: not in this line. */
static size_t column_at(struct slice line, int cell) {
    bool quoted = false;
    size_t i = 0;
    for (; i < line.size && cell > 0; i++) {
        if (line.at[i] == '"') quoted = !quoted;
        if (line.at[i] == ',' && !quoted) cell--;
    }
    return cell == 0 ? i + 1 : 0;
}

static bool refuse(struct reading *reading, const char *column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static bool refuse(struct reading *reading, const char *column, const char *format, ...) {
    size_t line = reading->table.lines.at[reading->row];
    struct slice source = line_of(reading->bytes, line);
    struct diag_place place = {reading->table.path, line, column_at(source, table_column(&reading->table, column)),
                               source};
    va_list arguments;
    va_start(arguments, format);
    struct slice message = arena_vprint(&reading->corrections->text, format, arguments);
    va_end(arguments);
    diag_add(reading->diag, place, "%.*s", (int)message.size, message.at);
    return reading->good = false;
}

/* --- names and keys -------------------------------------------------------------------------- */

/* False where another correction is about the key. */
bool corrections_note(struct correction_index *index, struct slice key, size_t correction) {
    if (key_index_add(&index->keys, key) < index->of.count) return false;
    array_push(&index->of, correction);
    return true;
}

struct correction *corrections_find(const struct corrections *corrections, const struct correction_index *index,
                                    struct slice key) {
    size_t number = index->of.count ? key_index_find(&index->keys, key) : SIZE_MAX;
    return number == SIZE_MAX ? NULL : &corrections->all.at[index->of.at[number]];
}

static struct slice exact_key(struct arena *arena, enum kind kind, struct slice folded) {
    return name_join(arena, (struct slice[]){slice_of(kind_name(kind)), folded}, 2, '=');
}

/* By how it sounds, unless the word is short or alone: Hu is not Khoo, nor Kiely Kelly. No skeleton has a dot. */
static struct slice person_word(struct arena *arena, const struct name_words *name, size_t word) {
    enum { shortest = 4 };
    struct slice own = name->words[word];
    if (name->count > 1 && own.size >= shortest) return name_skeleton(arena, own);
    return name_join(arena, (struct slice[]){own, slice_of(".")}, 2, 0);
}

struct slice corrections_key(const struct corrections *corrections, struct arena *arena, enum kind kind,
                             struct slice folded) {
    if (corrections && corrections->apart.of.count) {
        struct slice exact = exact_key(arena, kind, folded);
        struct correction *apart = corrections_find(corrections, &corrections->apart, exact);
        if (apart) return apart->met++, exact;
    }
    struct name_words split;
    name_split(folded, &split);
    struct slice parts[1 + sizeof split.words / sizeof *split.words] = {slice_of(kind_name(kind))};
    for (size_t i = 0; i < split.count; i++)
        parts[1 + i] = kind == KIND_PERSON ? person_word(arena, &split, i) : split.words[i];
    return name_join(arena, parts, 1 + split.count, ' ');
}

struct correction *corrections_of(struct corrections *corrections, struct slice key, struct slice id) {
    struct correction *by_key = corrections_find(corrections, &corrections->names, key);
    struct correction *correction = by_key ? by_key : corrections_find(corrections, &corrections->names, id);
    /* An id may be made of what a list calls the entity: from now on the name tells it, too. */
    if (correction && !by_key && key.size)
        corrections_note(&corrections->names, arena_copy(&corrections->text, key),
                         (size_t)(correction - corrections->all.at));
    return correction;
}

struct correction *corrections_rename(const struct corrections *corrections, struct slice key) {
    struct correction *correction = corrections_find(corrections, &corrections->renamed, key);
    if (correction) correction->met++;
    return correction;
}

static bool fits(struct slice asked, struct slice cell) { return !asked.size || slice_equal_nocase(asked, cell); }

bool corrections_reject(struct corrections *corrections, const struct correction_row *row) {
    for (size_t i = 0; i < corrections->all.count; i++) {
        struct correction *correction = &corrections->all.at[i];
        bool placed = correction->end > 0;
        if (correction->rows != ROWS_OFFICIALS || !fits(correction->name, row->name)) continue;
        if (!fits(correction->other, row->other)) continue;
        if (correction->article.size && !slice_equal(correction->article, row->article)) continue;
        if (placed && (correction->start != row->start || correction->end != row->end)) continue;
        correction->met++;
        return true;
    }
    return false;
}

/* --- rows -------------------------------------------------------------------------------------- */

/* The kind of an id, "person/anna-berg"; -1: the cell is a name. */
static int id_kind(struct slice cell) {
    struct slice rest = cell, word;
    slice_next(&rest, '/', &word);
    return rest.at ? kind_named(word) : -1;
}

static bool is_id(struct slice cell) { return id_kind(cell) >= 0; }

/* The key of a name as a cell has it; of an id that itself. */
static struct slice key_of(struct corrections *corrections, enum kind kind, struct slice cell) {
    if (is_id(cell)) return cell;
    return corrections_key(corrections, &corrections->text, kind, text_fold(&corrections->text, cell));
}

static struct slice id_of(struct arena *text, enum kind kind, struct slice name) {
    struct slice slug = registry_name_slug(text, text_fold(text, name));
    return name_join(text, (struct slice[]){slice_of(kind_name(kind)), slug}, 2, '/');
}

static struct slice cell_of(const struct reading *reading, const char *column) {
    struct slice cell = table_at(&reading->table, reading->row, table_column(&reading->table, column));
    return arena_copy(&reading->corrections->text, table_folded(&reading->corrections->text, cell));
}

static bool read_action(struct reading *reading, struct correction *correction) {
    struct slice cell = cell_of(reading, "action");
    for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
        correction->action = (enum correction_action)i;
        if (slice_equal_nocase(cell, slice_of(actions[i]))) return true;
    }
    return refuse(reading, "action", "no action is named '%.*s'; use same, different, rename or reject", (int)cell.size,
                  cell.at);
}

/* A document is an entity unless the correction says in which article. */
static enum correction_rows rows_named(const struct reading *reading, struct slice kind) {
    for (size_t i = ROWS_OFFICIALS; i < sizeof rows_names / sizeof *rows_names; i++) {
        if (!slice_equal(kind, slice_of(rows_names[i]))) continue;
        return i == ROWS_DOCUMENTS && !cell_of(reading, "article").size ? ROWS_NONE : (enum correction_rows)i;
    }
    return ROWS_NONE;
}

static bool read_kind(struct reading *reading, struct correction *correction) {
    struct slice cell = cell_of(reading, "kind");
    int kind = kind_named(cell);
    bool rejects = correction->action == CORRECTION_REJECT;
    correction->rows = rejects ? rows_named(reading, cell) : ROWS_NONE;
    correction->kind = (enum kind)kind;
    if (correction->rows || kind == KIND_PERSON || kind == KIND_ORGANISATION || kind == KIND_DOCUMENT) return true;
    if (rejects)
        return refuse(reading, "kind",
                      "'%.*s' cannot be rejected; use mention, date, title, document, official, person or organisation",
                      (int)cell.size, cell.at);
    return refuse(reading, "kind", "there are no entities of kind '%.*s'; use person, organisation or document",
                  (int)cell.size, cell.at);
}

/* Ids of other kinds, and those that a run made different by ~, mean nothing to another run. */
static bool check_id(struct reading *reading, const char *column, enum kind kind, struct slice cell) {
    if (!is_id(cell)) return true;
    if (id_kind(cell) != (int)kind)
        return refuse(reading, column, "'%.*s' is no id of that kind; take it from entities.csv, or write the name",
                      (int)cell.size, cell.at);
    return slice_find(cell, slice_of("~"), 0) == SIZE_MAX ||
           refuse(reading, column, "'%.*s' may be another entity in the next run; write the name", (int)cell.size,
                  cell.at);
}

/* Of rows: their text, and of those of officials the title. */
static bool read_row_names(struct reading *reading, const struct correction *correction) {
    if (!correction->other.size || correction->rows == ROWS_OFFICIALS) return true;
    return refuse(reading, "other", "a row is rejected by its text and its place; leave this cell empty");
}

static bool read_names(struct reading *reading, struct correction *correction) {
    bool rejects = correction->action == CORRECTION_REJECT;
    correction->name = cell_of(reading, "name");
    correction->other = cell_of(reading, "other");
    if (correction->rows) return read_row_names(reading, correction);
    if (!correction->name.size) return refuse(reading, "name", "the name is missing; write it");
    if (!correction->other.size && !rejects) return refuse(reading, "other", "the other name is missing; write it");
    if (correction->other.size && rejects)
        return refuse(reading, "other", "an entity is rejected by its name alone; leave this cell empty");
    if (is_id(correction->name) && !rejects)
        return refuse(reading, "name", "an id does not say how to call the entity; write its name");
    if (is_id(correction->other) && correction->action != CORRECTION_SAME)
        return refuse(reading, "other", "a name is wanted, no id; write it");
    return check_id(reading, "name", correction->kind, correction->name) &&
           check_id(reading, "other", correction->kind, correction->other);
}

static bool read_offset(struct reading *reading, const char *column, size_t *offset) {
    struct slice cell = cell_of(reading, column);
    long value = 0;
    if (!cell.size) return true;
    if (!slice_number(cell, &value))
        return refuse(reading, column, "'%.*s' is no number of a byte; write one", (int)cell.size, cell.at);
    *offset = (size_t)value;
    return true;
}

static bool read_place(struct reading *reading, struct correction *correction) {
    correction->article = cell_of(reading, "article");
    if (!read_offset(reading, "start", &correction->start) || !read_offset(reading, "end", &correction->end))
        return false;
    bool placed = correction->end > 0;
    if (!correction->rows && correction->action == CORRECTION_REJECT && correction->article.size)
        return refuse(reading, "article",
                      "an entity is none in all articles; leave it empty, or reject its mentions there");
    if (!correction->rows && (placed || correction->article.size))
        return refuse(reading, "article", "only rows are rejected by place; leave it empty");
    if (placed ? correction->start >= correction->end : correction->start > 0)
        return refuse(reading, "end", "start and end are no range of bytes; write both, start < end");
    if (placed && !correction->article.size)
        return refuse(reading, "article", "the article of start and end is missing; write it");
    bool by_person = correction->rows == ROWS_OFFICIALS;
    return !correction->rows || correction->name.size || placed ||
           refuse(reading, "name", "all rows would be rejected; write the %s, or article, start and end",
                  by_person ? "person" : "text");
}

static void read_row(struct reading *reading) {
    struct correction correction = {.line = reading->table.lines.at[reading->row]};
    if (!read_action(reading, &correction) || !read_kind(reading, &correction) || !read_names(reading, &correction) ||
        !read_place(reading, &correction))
        return;
    if (correction.rows) correction.folded = text_fold(&reading->corrections->text, correction.name);
    array_push(&reading->corrections->all, correction);
}

/* --- what they say together ------------------------------------------------------------------ */

static bool note_different(struct reading *reading, size_t number) {
    struct corrections *corrections = reading->corrections;
    const struct correction *correction = &corrections->all.at[number];
    struct arena *text = &corrections->text;
    struct slice name = exact_key(text, correction->kind, text_fold(text, correction->name));
    struct slice other = exact_key(text, correction->kind, text_fold(text, correction->other));
    if (slice_equal(name, other))
        return refuse(reading, "other", "the names differ in nothing but capitals and accents; drop the row");
    corrections_note(&corrections->apart, name, number);
    corrections_note(&corrections->apart, other, number);
    return true;
}

static bool note_name(struct reading *reading, const char *column, struct slice key, size_t number) {
    struct corrections *corrections = reading->corrections;
    if (corrections_note(&corrections->names, key, number)) return true;
    return refuse(reading, column, "line %zu speaks of that name already; keep one of the two",
                  corrections_find(corrections, &corrections->names, key)->line);
}

static bool note_same(struct reading *reading, size_t number) {
    struct corrections *corrections = reading->corrections;
    const struct correction *correction = &corrections->all.at[number];
    struct arena *text = &corrections->text;
    struct slice name = key_of(corrections, correction->kind, correction->name);
    struct slice other = key_of(corrections, correction->kind, correction->other);
    bool renames = correction->action == CORRECTION_RENAME;
    if (renames && !corrections_note(&corrections->renamed, name, number))
        return refuse(reading, "name", "the name is renamed twice; keep one of the two");
    /* One name to the program, too: that another release of the rules may have it so is no mistake. */
    bool one = slice_equal(name, other) || slice_equal(other, id_of(text, correction->kind, correction->name));
    return one || note_name(reading, "other", other, number);
}

static bool note_row(struct reading *reading, size_t number) {
    struct corrections *corrections = reading->corrections;
    const struct correction *correction = &corrections->all.at[number];
    if (correction->action == CORRECTION_DIFFERENT || correction->rows == ROWS_OFFICIALS) return true;
    if (correction->rows)
        return rejections_note(corrections, number) ||
               refuse(reading, "kind", "another row rejects the same; keep one of the two");
    if (correction->action != CORRECTION_REJECT) return note_same(reading, number);
    return note_name(reading, "name", key_of(corrections, correction->kind, correction->name), number);
}

/* What is said of the name to which a correction leads. */
static const struct correction *next(struct corrections *corrections, const struct correction *correction) {
    struct slice id = id_of(&corrections->text, correction->kind, correction->name);
    return corrections_of(corrections, key_of(corrections, correction->kind, correction->name), id);
}

/* Whether the names to which one leads, from correction to correction, come to an end. */
static bool ends(struct corrections *corrections, const struct correction *correction) {
    for (size_t steps = 0; steps <= corrections->all.count; steps++) {
        if (!correction || correction->action == CORRECTION_REJECT) return true;
        correction = next(corrections, correction);
    }
    return false;
}

/* Rows are refused where they stand; those that were refused before are not among the corrections. */
static void note_all(struct reading *reading) {
    struct corrections *corrections = reading->corrections;
    for (size_t i = 0; i < corrections->all.count; i++) {
        reading->row = i;
        if (corrections->all.at[i].action == CORRECTION_DIFFERENT) note_different(reading, i);
    }
    for (size_t i = 0; i < corrections->all.count; i++) {
        reading->row = i;
        note_row(reading, i);
    }
    for (size_t i = 0; i < corrections->all.count && reading->good; i++) {
        const struct correction *correction = &corrections->all.at[i];
        bool leads = correction->action == CORRECTION_SAME || correction->action == CORRECTION_RENAME;
        reading->row = i;
        if (leads && !ends(corrections, correction))
            refuse(reading, "name", "the names lead back to each other in a circle; drop one of the rows");
    }
    for (size_t i = 0; i < corrections->all.count; i++) corrections->all.at[i].met = 0;
}

static bool has_columns(struct reading *reading) {
    static const char *const columns[] = {"action", "kind", "name", "other"};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        if (table_column(&reading->table, columns[i]) >= 0) continue;
        diag_add(reading->diag, (struct diag_place){.path = reading->table.path, .line = 1},
                 "the column '%s' is missing; the header is action,kind,name,other,article,start,end", columns[i]);
        return false;
    }
    return true;
}

bool corrections_read(struct corrections *corrections, const char *path, struct diag *diag) {
    *corrections = (struct corrections){.path = path};
    struct reading reading = {.corrections = corrections, .diag = diag, .good = true};
    if (!table_read(path, &reading.table, diag)) return false;
    bool good = file_read(path, &reading.table.text, &reading.bytes, diag) && has_columns(&reading);
    for (; good && reading.row < reading.table.rows; reading.row++) read_row(&reading);
    if (good && reading.good) note_all(&reading);
    table_free(&reading.table);
    return good && reading.good;
}

static void free_index(struct correction_index *index) {
    key_index_free(&index->keys);
    array_free(&index->of);
}

void corrections_free(struct corrections *corrections) {
    free_index(&corrections->apart);
    free_index(&corrections->names);
    free_index(&corrections->renamed);
    free_index(&corrections->of_rows);
    key_index_free(&corrections->row_articles);
    array_free(&corrections->all);
    arena_free(&corrections->text);
}

/* What the correction is about, for a message. */
static struct slice shown(const struct correction *correction, struct arena *arena) {
    struct slice parts[3] = {correction->name, correction->article}, joined[3];
    size_t count = 0;
    if (correction->end) parts[2] = arena_print(arena, "%zu-%zu", correction->start, correction->end);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].size) joined[count++] = parts[i];
    return name_join(arena, joined, count, ' ');
}

void corrections_unmet(const struct corrections *corrections, bool articles_read, struct diag *diag) {
    struct arena arena = {0};
    for (size_t i = 0; i < corrections->all.count; i++) {
        const struct correction *correction = &corrections->all.at[i];
        if (correction->met || (correction->action == CORRECTION_REJECT && !articles_read)) continue;
        struct slice what = shown(correction, &arena);
        diag_add(diag, (struct diag_place){.path = corrections->path, .line = correction->line},
                 "the correction met nothing: %s %.*s; name %s as its table does", actions[correction->action],
                 (int)what.size, what.at, correction->rows ? "the row" : "the entity");
    }
    arena_free(&arena);
}
