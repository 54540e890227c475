#include "sink_cells.h"

void begin_object(struct row *row) {
    row->column = 0;
    json_open(row->json, '{');
}

static void name_member(struct row *row) { json_name(row->json, row->layout->columns[row->column++].name); }

void pass_cell(struct row *row) { row->column++; }

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
