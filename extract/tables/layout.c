#include "layout.h"

const char layout_separator[] = " | ";

bool layout_empty_is_null(enum layout_type type) {
    return type == LAYOUT_NUMBER || type == LAYOUT_DAY || type == LAYOUT_DATE || type == LAYOUT_ID;
}

void layout_write_header(const struct layout *layout, struct table_writer *writer) {
    for (size_t i = 0; i < layout->count; i++) table_cell(writer, slice_of(layout->columns[i].name));
    table_end_row(writer);
}

struct slice layout_columns(const struct layout *layout, struct arena *arena) {
    struct slice all = slice_of("");
    for (size_t i = 0; i < layout->count; i++)
        all = arena_print(arena, "%.*s%s%s", (int)all.size, all.at, i ? "," : "", layout->columns[i].name);
    return all;
}

bool layout_is_kept(const struct layout *layout, const struct table_reader *reader, const char *path,
                    struct diag *diag) {
    const struct table_row *header = table_reader_header(reader);
    size_t same = 0;
    while (same < layout->count && same < header->count &&
           slice_equal(header->cells[same], slice_of(layout->columns[same].name)))
        same++;
    if (same == layout->count && same == header->count) return true;
    struct arena text = {0};
    diag_add(diag, (struct diag_place){.path = path, .line = header->line},
             "the columns are not %s; write the tables again with this version", layout_columns(layout, &text).at);
    arena_free(&text);
    return false;
}
