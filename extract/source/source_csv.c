/* A table of articles: CSV or tabs, with a header that names the columns. */
#include "source_parts.h"

#include "text.h"

static const struct slice byte_order_mark = {"\xEF\xBB\xBF", 3};

char source_separator(struct slice header) {
    static const char separators[] = ",;\t";
    size_t most = 0;
    char best = ',';
    for (const char *sign = separators; *sign; sign++) {
        size_t count = 0;
        for (size_t i = 0; i < header.size; i++) count += header.at[i] == *sign;
        if (count > most) most = count, best = *sign;
    }
    return best;
}

/* The field that the column is; FIELD_NAMES: none. */
static enum field_name field_of(const struct field_names *names, struct slice column) {
    column = slice_trim(column);
    for (int i = 0; i < FIELD_NAMES; i++)
        if (slice_equal_nocase(column, slice_of(names->names[i]))) return (enum field_name)i;
    return FIELD_NAMES;
}

static struct slice unquoted(struct slice cell) {
    cell = slice_trim(cell);
    bool quoted = cell.size > 1 && cell.at[0] == '"' && cell.at[cell.size - 1] == '"';
    return quoted ? slice_cut(cell, 1, cell.size - 1) : cell;
}

/* Two fields or more, one of them the article. */
bool source_is_header(const struct source *source, struct slice line) {
    char separator = source_separator(line);
    unsigned known = 0, text = 0;
    struct slice cell;
    for (struct slice rest = line; slice_next(&rest, separator, &cell);) {
        enum field_name field = field_of(source_fields(source), unquoted(cell));
        known += field < FIELD_NAMES;
        text += field == FIELD_TEXT || field == FIELD_HTML;
    }
    return text > 0 && known > 1;
}

static bool read_line(struct source *source, struct slice *line, bool *cut) {
    if (!reader_line(&source->reader, source->options.limit, line, cut)) return false;
    source->line++;
    return true;
}

static bool refuse_file(struct source *source, struct source_article *article, struct slice problem,
                        struct arena *arena) {
    reader_close(&source->reader);
    source->reader.failure = 0; /* told once */
    article->id = source->file.name;
    return source_refuse(source, article, problem, arena);
}

/* Reads the header. False with a problem. */
static bool open_table(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice line = slice_of("");
    const struct field_names *names = source_fields(source);
    bool cut = false;
    while (!slice_trim(line).size && read_line(source, &line, &cut))
        if (slice_starts(line, byte_order_mark)) line = slice_cut(line, byte_order_mark.size, line.size);
    source->rows = table_rows_open(source_separator(line), source->options.limit);
    for (int i = 0; i < FIELD_NAMES; i++) source->columns[i] = SIZE_MAX;
    bool read = !cut && table_rows_line(source->rows, line) == TABLE_LINE_DONE;
    source->header = read ? table_rows_count(source->rows) : 0;
    for (size_t i = 0; read && i < table_rows_count(source->rows); i++) {
        enum field_name field = field_of(names, table_rows_cell(source->rows, i));
        if (field < FIELD_NAMES && source->columns[field] == SIZE_MAX) source->columns[field] = i;
    }
    if (source->columns[FIELD_TEXT] != SIZE_MAX || source->columns[FIELD_HTML] != SIZE_MAX) return true;
    article->place = source_line_place(source, 0, arena);
    article->problem =
        arena_print(arena, "the header has no column \"%s\"; name that of the text: --fields text=COLUMN",
                    names->names[FIELD_TEXT]);
    return false;
}

/* Valid UTF-8 but for the text, in the arena. */
static void take_cells(const struct source *source, struct slice *fields, struct arena *arena) {
    for (int i = 0; i < FIELD_NAMES; i++) {
        size_t column = source->columns[i];
        struct slice cell = column == SIZE_MAX ? slice_of("") : table_rows_cell(source->rows, column);
        fields[i] = arena_copy(arena, i < FIELD_TITLE ? slice_trim(cell) : cell);
        if (i != FIELD_TEXT) fields[i] = text_repair(arena, fields[i], NULL);
    }
}

/* A separator in a cell without quotation marks takes what is behind it out of the text. */
static void note_cells(const struct source *source, struct source_article *article, struct arena *arena) {
    size_t cells = table_rows_count(source->rows);
    if (cells <= source->header) return;
    source_note(article, arena,
                arena_print(arena,
                            "the row has %zu cells, the header %zu; put cells that hold a "
                            "separator into quotation marks",
                            cells, source->header));
}

/* A row of several lines is named after its first. */
static bool give_row(struct source *source, size_t begun, struct source_article *article, struct arena *arena) {
    struct slice fields[FIELD_NAMES];
    size_t line = source->line;
    source->line = begun;
    article->place = source_line_place(source, 0, arena);
    take_cells(source, fields, arena);
    note_cells(source, article, arena);
    if (table_rows_too_large(source->rows)) article->problem = source_too_large(source, arena);
    else if (!slice_trim(fields[FIELD_TEXT]).size && !slice_trim(fields[FIELD_HTML]).size)
        article->problem = slice_of("the row has no text; fill it or remove the row");
    source_give_fields(source, fields, article, arena);
    source->line = line;
    return true;
}

static bool refuse_row(struct source *source, struct source_article *article, size_t column, const char *problem,
                       struct arena *arena) {
    article->id = source_line_id(source, arena);
    article->place = source_line_place(source, column, arena);
    return source_refuse(source, article, slice_of(problem), arena);
}

static bool end_table(struct source *source, struct source_article *article, struct arena *arena) {
    if (source->reader.failure) return refuse_file(source, article, source_read_failure(source, arena), arena);
    if (!table_rows_end(source->rows))
        return refuse_row(source, article, 0, "the quotation mark is never closed; close it at the end of its cell",
                          arena);
    return !source->given &&
           refuse_file(source, article, slice_of("the table has no rows; put an article into it"), arena);
}

bool source_next_row(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice line;
    bool cut;
    size_t begun = 0;
    if (!source->rows && !open_table(source, article, arena))
        return refuse_file(source, article, article->problem, arena);
    if (source->columns[FIELD_TEXT] == SIZE_MAX && source->columns[FIELD_HTML] == SIZE_MAX) return false;
    while (read_line(source, &line, &cut)) {
        if (cut) return refuse_row(source, article, 0, source_too_large(source, arena).at, arena);
        if (!begun) begun = source->line;
        switch (table_rows_line(source->rows, line)) {
        case TABLE_LINE_DONE: return give_row(source, begun, article, arena);
        case TABLE_LINE_WRONG:
            return refuse_row(
                source, article, table_rows_column(source->rows),
                "a quotation mark that neither opens nor closes a cell; double it and quote the whole cell", arena);
        case TABLE_LINE_NONE: begun = 0; break;
        case TABLE_LINE_MORE: break;
        }
    }
    return end_table(source, article, arena);
}
