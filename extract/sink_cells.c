#include "sink_cells.h"

void begin_object(struct row *row) {
    row->names = row->columns;
    json_open(row->json, '{');
}

static struct slice next_name(struct row *row) {
    struct slice name;
    slice_next(&row->names, ',', &name);
    return name;
}

static void name_member(struct row *row) { json_member(row->json, next_name(row)); }

void pass_cell(struct row *row) { next_name(row); }

void cell_as_text(struct row *row, struct slice text) {
    name_member(row);
    json_text(row->json, table_folded(row->article->arena, text));
}

void cell_as_number(struct row *row, size_t number) {
    name_member(row);
    json_number(row->json, number);
}

void cell_as_null(struct row *row) {
    name_member(row);
    json_null(row->json);
}
