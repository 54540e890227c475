#include "rule_source.h"

void rule_error(struct rule_reader *reader, const char *at, const char *format, ...) {
    const char *start = reader->line_text.at;
    bool inside = at >= start && at <= start + reader->line_text.size;
    va_list arguments;
    va_start(arguments, format);
    struct slice what = arena_vprint(reader->arena, format, arguments);
    va_end(arguments);
    struct diag_place place = {reader->path, reader->line, inside ? (size_t)(at - start) + 1 : 1, reader->line_text};
    diag_add(reader->diag, place, "%s", what.at);
    reader->good = false;
}
