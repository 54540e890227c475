#include "source_fields.h"

const struct field_names field_names_usual = {{"id", "url", "published", "title", "text", "html"}};

static bool read_pair(struct slice pair, struct field_names *names) {
    size_t sign = slice_find(pair, slice_of("="), 0);
    if (sign == SIZE_MAX) return false;
    struct slice name = slice_trim(slice_cut(pair, 0, sign)), field = slice_trim(slice_cut(pair, sign + 1, pair.size));
    if (!field.size || field.size >= field_name_room) return false;
    for (int i = 0; i < FIELD_NAMES; i++) {
        if (!slice_equal(name, slice_of(field_names_usual.names[i]))) continue;
        memcpy(names->names[i], field.at, field.size);
        names->names[i][field.size] = '\0';
        return true;
    }
    return false;
}

bool field_names_read(const char *text, struct field_names *names) {
    struct slice pair;
    *names = field_names_usual;
    for (struct slice rest = slice_of(text); slice_next(&rest, ',', &pair);)
        if (!read_pair(pair, names)) return false;
    return true;
}
