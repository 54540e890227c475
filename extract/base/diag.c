#include "diag.h"

enum { longest_shown_line = 160 };

static struct slice place_text(struct diag *diag, struct diag_place place) {
    if (!place.path) return slice_of("");
    if (!place.line) return arena_print(&diag->text, "%s: ", place.path);
    if (!place.column) return arena_print(&diag->text, "%s:%zu: ", place.path, place.line);
    return arena_print(&diag->text, "%s:%zu:%zu: ", place.path, place.line, place.column);
}

/* The source line and a caret under its column; tabs stay tabs so that the
 * caret stands right whatever a tab is worth. */
static struct slice caret_text(struct diag *diag, struct diag_place place) {
    if (!place.source.size || !place.column || place.source.size > longest_shown_line) return slice_of("");
    struct slice before = slice_cut(place.source, 0, place.column - 1);
    char *pad = arena_alloc(&diag->text, before.size + 1);
    size_t width = 0;
    for (size_t i = 0; i < before.size; i++)
        if (((unsigned char)before.at[i] & 0xC0) != 0x80) pad[width++] = before.at[i] == '\t' ? '\t' : ' ';
    return arena_print(&diag->text, "\n  %.*s\n  %.*s^", (int)place.source.size, place.source.at, (int)width, pad);
}

void diag_add(struct diag *diag, struct diag_place place, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    struct slice what = arena_vprint(&diag->text, format, arguments);
    va_end(arguments);
    struct slice where = place_text(diag, place), caret = caret_text(diag, place);
    array_push(&diag->messages, arena_print(&diag->text, "chancery: %.*s%.*s%.*s", (int)where.size, where.at,
                                            (int)what.size, what.at, (int)caret.size, caret.at));
}

void diag_print(struct diag *diag, FILE *out) {
    for (size_t i = 0; i < diag->messages.count; i++)
        fprintf(out, "%.*s\n", (int)diag->messages.at[i].size, diag->messages.at[i].at);
    array_clear(&diag->messages);
    arena_reset(&diag->text);
}

void diag_free(struct diag *diag) {
    array_free(&diag->messages);
    arena_free(&diag->text);
}
