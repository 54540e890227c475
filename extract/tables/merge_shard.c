#include "merge_parts.h"

#include "name_key.h"

#include <unistd.h>

/* Tenures are made anew of what the others say. */
static bool is_read(enum sink_table table) { return table != TABLE_TENURES; }

static const char *path_of(struct arena *text, const char *folder, enum sink_table table) {
    return arena_print(text, "%s/%s.csv", folder, sink_table_name(table)).at;
}

bool shard_is_complete(const char *folder, struct diag *diag) {
    struct arena text = {0};
    int present = 0;
    bool all = true;
    for (int i = 0; i < TABLE_COUNT; i++) present += access(path_of(&text, folder, (enum sink_table)i), F_OK) == 0;
    if (!present)
        diag_add(diag, (struct diag_place){.path = folder}, "holds no tables; name folders that extract wrote");
    for (int i = 0; i < TABLE_COUNT && present; i++) {
        const char *path = path_of(&text, folder, (enum sink_table)i);
        if (!is_read((enum sink_table)i) || access(path, F_OK) == 0) continue;
        diag_add(diag, (struct diag_place){.path = path},
                 "the table is missing; merge takes whole runs, which extract writes without --table");
        all = false;
    }
    arena_free(&text);
    return present && all;
}

struct diag_place shard_place(const struct shard *shard, enum sink_table table) {
    const struct shard_sheet *sheet = &shard->sheets[table];
    return (struct diag_place){.path = sheet->path, .line = sheet->open ? sheet->row.line : 0};
}

static bool refuse(const struct shard *shard, enum sink_table table, const char *what) {
    diag_add(shard->diag, shard_place(shard, table), "%s", what);
    return false;
}

/* --- tables ------------------------------------------------------------------------------ */

bool shard_next(struct shard *shard, enum sink_table table) {
    struct shard_sheet *sheet = &shard->sheets[table];
    sheet->open = table_reader_next(sheet->reader, &sheet->row, shard->diag);
    if (sheet->open) return true;
    if (table_reader_failed(sheet->reader)) return false;
    return !table_reader_is_cut(sheet->reader) ||
           refuse(shard, table, "the last line has no end: the table is cut off; write it again");
}

bool shard_has(const struct shard *shard, enum sink_table table, struct slice article) {
    const struct shard_sheet *sheet = &shard->sheets[table];
    return sheet->open && slice_equal(sheet->row.cells[0], article);
}

static bool open_sheet(struct shard *shard, enum sink_table table, const char *folder) {
    struct shard_sheet *sheet = &shard->sheets[table];
    sheet->path = path_of(&shard->text, folder, table);
    sheet->reader = table_reader_open(sheet->path, shard->diag);
    return sheet->reader && layout_is_kept(sink_layout(table), sheet->reader, sheet->path, shard->diag) &&
           shard_next(shard, table);
}

/* Of more digits than slice_number takes: articles may be large. */
static bool read_number(struct slice cell, size_t *number) {
    enum { most_digits = 18 };
    *number = 0;
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.at[i] < '0' || cell.at[i] > '9') return false;
        *number = *number * 10 + (size_t)(cell.at[i] - '0');
    }
    return cell.size && cell.size <= most_digits;
}

bool shard_count(const struct shard *shard, enum sink_table table, size_t column, size_t *count) {
    return read_number(shard->sheets[table].row.cells[column], count) ||
           refuse(shard, table, "a count is no number; write the tables again");
}

/* --- entities ---------------------------------------------------------------------------- */

/* The part of an id that its name gave: csto of organisation/csto~2; empty where it is none. */
static struct slice slug_of(struct slice id, struct slice kind) {
    size_t start = kind.size + 1, end = slice_find(id, slice_of("~"), 0);
    bool good = slice_starts(id, kind) && id.size > start && id.at[kind.size] == '/';
    return good ? slice_cut(id, start, end) : slice_of("");
}

static bool take_entity(struct shard *shard) {
    const struct table_row *row = &shard->sheets[TABLE_ENTITIES].row;
    const struct slice *cells = row->cells;
    struct arena *text = &shard->text;
    struct slice id = arena_copy(text, cells[ENTITIES_ID]);
    int kind = kind_named(cells[ENTITIES_KIND]);
    struct shard_entity entity = {.kind = (enum kind)kind,
                                  .name = arena_copy(text, cells[ENTITIES_NAME]),
                                  .slug = slug_of(id, cells[ENTITIES_KIND]),
                                  .country = arena_copy(text, cells[ENTITIES_COUNTRY]),
                                  .named = cells[ENTITIES_VARIANTS].size > 0,
                                  .line = row->line};
    if (kind < 0 || !entity.slug.size)
        return refuse(shard, TABLE_ENTITIES, "the id is not one of its kind; write the tables again");
    if (key_index_add(&shard->ids, id) < shard->entities.count)
        return refuse(shard, TABLE_ENTITIES, "the id is in the table twice; write the tables again");
    array_push(&shard->entities, entity);
    return true;
}

static bool read_entities(struct shard *shard) {
    while (shard->sheets[TABLE_ENTITIES].open)
        if (!take_entity(shard) || !shard_next(shard, TABLE_ENTITIES)) return false;
    return true;
}

/* --- variants ---------------------------------------------------------------------------- */

static struct slice variant_key(struct arena *arena, struct slice id, struct slice variant) {
    return name_join(arena, (struct slice[]){id, variant}, 2, '\n');
}

static bool take_join(struct shard *shard) {
    const struct slice *cells = shard->sheets[TABLE_MERGES].row.cells;
    int join = join_named(cells[MERGES_WHY]);
    if (join <= JOIN_SAME) return refuse(shard, TABLE_MERGES, "the reason is none; write the tables again");
    if (key_index_find(&shard->ids, cells[MERGES_ENTITY]) == SIZE_MAX)
        return refuse(shard, TABLE_MERGES, "its entity is not in entities.csv; write the tables again");
    struct slice key = variant_key(&shard->text, cells[MERGES_ENTITY], cells[MERGES_VARIANT]);
    if (key_index_add(&shard->variants, key) < shard->joins.count)
        return refuse(shard, TABLE_MERGES, "the variant is in the table twice; write the tables again");
    array_push(&shard->joins, (enum join)join);
    return true;
}

static bool read_joins(struct shard *shard) {
    while (shard->sheets[TABLE_MERGES].open)
        if (!take_join(shard) || !shard_next(shard, TABLE_MERGES)) return false;
    return true;
}

enum join shard_join(const struct shard *shard, struct arena *scratch, struct slice variant) {
    struct slice id = shard->sheets[TABLE_MENTIONS].row.cells[MENTIONS_ENTITY];
    size_t number = key_index_find(&shard->variants, variant_key(scratch, id, variant));
    if (number != SIZE_MAX) return shard->joins.at[number];
    refuse(shard, TABLE_MENTIONS, "merges.csv does not say why the name is its entity's; write the tables again");
    return JOIN_UNTOLD;
}

/* --- rows -------------------------------------------------------------------------------- */

static bool find_entity(struct shard *shard, struct slice id, struct shard_entity **entity) {
    size_t number = id.size ? key_index_find(&shard->ids, id) : SIZE_MAX;
    *entity = number == SIZE_MAX ? NULL : &shard->entities.at[number];
    return *entity || !id.size ||
           refuse(shard, TABLE_MENTIONS, "its entity is not in entities.csv; write the tables again");
}

bool shard_mention(struct shard *shard, struct shard_mention *mention) {
    const struct slice *cells = shard->sheets[TABLE_MENTIONS].row.cells;
    int kind = kind_named(cells[MENTIONS_KIND]), form = form_named(cells[MENTIONS_FORM]);
    size_t start;
    if (kind < 0) return refuse(shard, TABLE_MENTIONS, "the kind is none; write the tables again");
    if (form < 0) return refuse(shard, TABLE_MENTIONS, "the form is none; write the tables again");
    if (!read_number(cells[MENTIONS_START], &start) || start < shard->start)
        return refuse(shard, TABLE_MENTIONS, "out of order: 'start' falls within its article; put the rows back");
    shard->start = start;
    *mention =
        (struct shard_mention){(enum kind)kind, (enum form)form, cells[MENTIONS_TEXT], cells[MENTIONS_CHAIN], NULL};
    return find_entity(shard, cells[MENTIONS_ENTITY], &mention->entity);
}

bool shard_fingerprint(const struct shard *shard, struct fingerprint *print) {
    const struct slice *cells = shard->sheets[TABLE_FINGERPRINTS].row.cells;
    return fingerprint_read(cells + 1, print) == fingerprint_cells ||
           refuse(shard, TABLE_FINGERPRINTS, "the fingerprint is none; write the tables again");
}

bool shard_office(const struct shard *shard, struct registry_office *held) {
    const struct slice *cells = shard->sheets[TABLE_OFFICIALS].row.cells;
    int status = status_named(cells[OFFICIALS_STATUS]);
    *held = (struct registry_office){cells[OFFICIALS_PERSON], cells[OFFICIALS_OFFICE], cells[OFFICIALS_ORGANISATION],
                                     cells[OFFICIALS_COUNTRY], (enum status)status};
    return status >= 0 || refuse(shard, TABLE_OFFICIALS, "the status is none; write the tables again");
}

bool shard_title(const struct shard *shard, struct registry_title *title) {
    const struct slice *cells = shard->sheets[TABLE_TITLES].row.cells;
    int status = status_named(cells[TITLES_STATUS]);
    *title = (struct registry_title){cells[TITLES_TEXT], cells[TITLES_OFFICE], cells[TITLES_ORGANISATION],
                                     cells[TITLES_COUNTRY], (enum status)status};
    return status >= 0 || refuse(shard, TABLE_TITLES, "the status is none; write the tables again");
}

bool shard_is_used_up(const struct shard *shard) {
    for (int i = 0; i < TABLE_COUNT; i++) {
        enum sink_table table = (enum sink_table)i;
        if (!shard->sheets[table].open) continue;
        bool known = unique_name_known(&shard->names, shard->sheets[table].row.cells[0]);
        return refuse(shard, table,
                      known ? "out of order: its article stands before others in articles.csv; put the rows back"
                            : "its article is not in articles.csv; write the tables again");
    }
    for (size_t i = 0; i < shard->entities.count; i++) {
        if (shard->entities.at[i].met) continue;
        diag_add(shard->diag,
                 (struct diag_place){.path = shard->sheets[TABLE_ENTITIES].path, .line = shard->entities.at[i].line},
                 "no row of mentions.csv is of the entity; write the tables again");
        return false;
    }
    return true;
}

bool shard_open(struct shard *shard, const char *folder, struct diag *diag) {
    *shard = (struct shard){.diag = diag};
    bool good = true;
    for (int i = 0; i < TABLE_COUNT && good; i++)
        if (is_read((enum sink_table)i)) good = open_sheet(shard, (enum sink_table)i, folder);
    return good && read_entities(shard) && read_joins(shard);
}

void shard_close(struct shard *shard) {
    for (int i = 0; i < TABLE_COUNT; i++) table_reader_close(shard->sheets[i].reader);
    unique_names_free(&shard->names);
    stories_free(&shard->stories);
    key_index_free(&shard->ids);
    array_free(&shard->entities);
    key_index_free(&shard->variants);
    array_free(&shard->joins);
    arena_free(&shard->text);
}
