#include "rule_source.h"

void rule_reader_turn(struct rule_reader *reader, const struct rule_line *line) {
    reader->path = line->path;
    reader->line = line->number;
    reader->line_text = line->text;
}

static bool holds(const struct rule_line *line, const char *at) {
    return at >= line->text.at && at <= line->text.at + line->text.size;
}

static const struct rule_line *line_with(const struct rule_reader *reader, const struct rule_source *source,
                                         const char *at) {
    for (size_t i = 0; i < source->lines.count; i++)
        if (holds(&source->lines.at[i], at)) return &source->lines.at[i];
    for (size_t i = 0; i < reader->macros.count; i++)
        if (holds(&reader->macros.at[i].line, at)) return &reader->macros.at[i].line;
    return NULL;
}

void rule_source_error(struct rule_reader *reader, const struct rule_source *source, const char *at, const char *format,
                       ...) {
    const struct rule_line here = {reader->path, reader->line, reader->line_text},
                           *line = line_with(reader, source, at);
    va_list arguments;
    va_start(arguments, format);
    struct slice what = arena_vprint(reader->arena, format, arguments);
    va_end(arguments);
    if (line) rule_reader_turn(reader, line);
    rule_error(reader, at, "%s", what.at);
    rule_reader_turn(reader, &here);
}

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
