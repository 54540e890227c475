#include "annotate_parts.h"

#include "digits.h"

/* --- writing ----------------------------------------------------------------------- */

void annotate_put(struct annotate_bytes *to, struct slice text) {
    if (!text.size) return;
    array_reserve(&to->all, text.size);
    memcpy(to->all.at + to->all.count, text.at, text.size);
    to->all.count += text.size;
}

void annotate_print(struct annotate_bytes *to, const char *format, ...) {
    struct arena arena = {0};
    va_list arguments;
    va_start(arguments, format);
    annotate_put(to, arena_vprint(&arena, format, arguments));
    va_end(arguments);
    arena_free(&arena);
}

void annotate_number(struct annotate_bytes *to, size_t number) {
    struct digits digits;
    annotate_put(to, digits_of((long)number, &digits));
}

bool annotate_refuse(const struct annotate_article *article, const struct score_mention *mention, const char *format,
                     ...) {
    va_list arguments;
    va_start(arguments, format);
    struct slice message = arena_vprint(article->arena, format, arguments);
    va_end(arguments);
    diag_add(article->diag, (struct diag_place){.path = article->path, .line = mention->line}, "%s", message.at);
    return false;
}

/* --- reading ----------------------------------------------------------------------- */

bool annotate_next_line(struct annotate_file *file) {
    struct slice mark = slice_of("\xEF\xBB\xBF");
    if (!file->number && slice_starts(file->rest, mark)) file->rest = slice_cut(file->rest, mark.size, file->rest.size);
    if (!file->rest.size || !slice_next(&file->rest, '\n', &file->line)) return false;
    if (slice_ends(file->line, slice_of("\r"))) file->line.size--;
    file->number++;
    return true;
}

struct slice annotate_cell(struct slice *rest) {
    struct slice cell = {rest->at, 0};
    return slice_next(rest, '\t', &cell) ? cell : slice_of("");
}

struct diag_place annotate_place(const struct annotate_file *file, struct slice part) {
    bool inside = part.at && part.at >= file->line.at && part.at <= file->line.at + file->line.size;
    size_t column = inside ? (size_t)(part.at - file->line.at) + 1 : 1;
    return (struct diag_place){.path = file->path, .line = file->number, .column = column, .source = file->line};
}

bool annotate_complain(struct annotate_file *file, struct diag_place place, const char *format, ...) {
    file->failed = true;
    if (!file->diag) return false;
    va_list arguments;
    va_start(arguments, format);
    struct slice message = arena_vprint(file->arena, format, arguments);
    va_end(arguments);
    diag_add(file->diag, place, "%s", message.at);
    return false;
}

bool annotate_read_kind(struct annotate_file *file, struct slice name, enum score_kind *kind) {
    if (score_kind_named(name, kind)) return true;
    return annotate_complain(file, annotate_place(file, name),
                             "unknown kind '%.*s'; use date, person, title, organisation or document", (int)name.size,
                             name.at);
}

bool annotate_read_form(struct annotate_file *file, struct slice name, enum score_form *form) {
    if (score_form_named(name, form)) return true;
    return annotate_complain(file, annotate_place(file, name), "unknown form '%.*s'; use name, nominal or pronoun",
                             (int)name.size, name.at);
}

bool annotate_read_range(struct annotate_file *file, enum annotate_unit unit, struct slice start, struct slice end,
                         size_t range[2]) {
    static const char *const units[] = {"characters", "UTF-16 units"};
    long from, to;
    struct diag_place place = annotate_place(file, start);
    if (!slice_number(start, &from) || !slice_number(end, &to) || from < 0 || from >= to)
        return annotate_complain(file, place, "no range of %s; write two numbers, the smaller first", units[unit]);
    if (annotate_text_byte(file->text, unit, (size_t)from, &range[0]) &&
        annotate_text_byte(file->text, unit, (size_t)to, &range[1]))
        return true;
    return annotate_complain(file, place, "%ld-%ld is no range of the text's %zu %s; label the text that was exported",
                             from, to, annotate_text_offset(file->text, unit, file->text->bytes.size), units[unit]);
}

/* As much of a text as a message shows, in one line. */
static struct slice shown(struct slice text, struct arena *arena) {
    enum { most = 60 };
    bool long_one = text.size > most;
    size_t size = long_one ? most : text.size;
    while (size && size < text.size && ((unsigned char)text.at[size] & 0xC0) == 0x80) size--;
    struct slice folded = table_folded(arena, slice_cut(text, 0, size));
    return arena_print(arena, "%.*s%s", (int)folded.size, folded.at, long_one ? "…" : "");
}

bool annotate_complain_of_text(struct annotate_file *file, struct slice said, struct slice there) {
    return annotate_complain(file, annotate_place(file, said),
                             "the words are \"%s\", but the text has \"%s\" there; label the text that was exported, "
                             "or mend the line",
                             shown(said, file->arena).at, shown(there, file->arena).at);
}
