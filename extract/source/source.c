#include "source.h"

#include "name_key.h"
#include "source_parts.h"
#include "table.h"
#include "text.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static const char *const only_input[] = {"-"};

static const struct source_article empty_article = {.published_from = ""};

/* --- opening ------------------------------------------------------------- */

/* Where the INPUT's published.csv would be: in the folder, beside the file. */
static struct slice published_path(struct source *source, const char *input, bool is_folder) {
    struct slice path = slice_of(input);
    if (!is_folder)
        while (path.size && path.at[path.size - 1] != '/') path.size--;
    const char *slash = path.size && path.at[path.size - 1] != '/' ? "/" : "";
    return arena_print(&source->text, "%.*s%spublished.csv", (int)path.size, path.at, slash);
}

struct opening {
    struct source *source;
    struct diag *diag;
    struct key_index paths; /* of the tables of dates; the number is that in source->dates */
    bool good;
};

/* The number of the dates at the path, read unless an INPUT before had the same;
 * SIZE_MAX without such a file. */
static size_t dates_at(struct opening *opening, struct slice path) {
    struct stat facts;
    size_t number = key_index_find(&opening->paths, path);
    if (number != SIZE_MAX) return number;
    if (stat(path.at, &facts) != 0 && errno == ENOENT) return SIZE_MAX;
    struct published dates;
    if (!published_read(&dates, path.at, opening->diag)) opening->good = false;
    array_push(&opening->source->dates, dates);
    return key_index_add(&opening->paths, path);
}

static size_t look_at_input(struct opening *opening, const char *input) {
    struct stat facts;
    if (strcmp(input, "-") == 0 || stat(input, &facts) != 0) return SIZE_MAX;
    return dates_at(opening, published_path(opening->source, input, S_ISDIR(facts.st_mode)));
}

bool source_open(struct source **source, const struct source_options *options, struct diag *diag) {
    source_json_prepare();
    *source = memory_resize(NULL, sizeof **source);
    **source = (struct source){.options = *options, .reader.file = -1};
    bool given = options->input_count > 0;
    (*source)->walk.inputs = given ? options->inputs : only_input;
    (*source)->walk.count = given ? options->input_count : 1;
    struct opening opening = {.source = *source, .diag = diag, .good = true};
    for (size_t i = 0; i < (*source)->walk.count; i++)
        array_push(&(*source)->dates_of, look_at_input(&opening, (*source)->walk.inputs[i]));
    key_index_free(&opening.paths);
    return opening.good;
}

void source_close(struct source *source) {
    if (!source) return;
    reader_free(&source->reader);
    walk_free(&source->walk);
    for (size_t i = 0; i < source->dates.count; i++) published_free(&source->dates.at[i]);
    array_free(&source->dates);
    array_free(&source->dates_of);
    unique_names_free(&source->ids);
    page_free(source->page);
    arena_free(&source->scratch);
    table_rows_close(source->rows);
    source_close_feed(source);
    markup_library_close(source->markup);
    arena_free(&source->text);
    memory_resize(source, 0);
}

/* --- the article's own data ---------------------------------------------- */

/* The date in published.csv: of the id as it is in the tables, else as the file has it. */
static struct slice listed_day(const struct source *source, struct slice id, struct slice named) {
    size_t number = source->dates_of.at[source->file.input];
    if (number == SIZE_MAX) return slice_of("");
    struct slice day = published_find(&source->dates.at[number], id);
    return day.size ? day : published_find(&source->dates.at[number], named);
}

/* A published.csv is believed before what the article states. */
static void set_published(const struct source *source, struct source_article *article, struct slice named,
                          struct arena *arena) {
    struct slice day = listed_day(source, article->id, named);
    if (day.size) article->published_from = "published.csv", article->published_last = false;
    else if (!article->published.size) article->published_from = "";
    article->published = arena_copy(arena, day.size ? day : article->published);
}

struct slice source_path(const struct source *source, struct arena *arena) {
    const char *path = strcmp(source->file.path, "-") == 0 ? "stdin" : source->file.path;
    return text_repair(arena, arena_copy(arena, slice_of(path)), NULL);
}

struct slice source_line_place(const struct source *source, size_t column, struct arena *arena) {
    struct slice path = source_path(source, arena);
    if (!column) return arena_print(arena, "%.*s:%zu", (int)path.size, path.at, source->line);
    return arena_print(arena, "%.*s:%zu:%zu", (int)path.size, path.at, source->line, column);
}

void source_note(struct source_article *article, struct arena *arena, struct slice what) {
    article->problem = name_list(arena, (struct slice[]){article->problem, what}, 2);
}

/* In a text that was decoded, what was malformed is U+FFFD already. */
static void note_replaced(const struct source *source, struct source_article *article, struct arena *arena) {
    static const struct slice replacement = {"\xEF\xBF\xBD", 3};
    const struct decoder *decoder = source->reader.decoder;
    size_t count = 0, at = 0;
    if (!decoder || !decoder_decodes(decoder)) return;
    while ((at = slice_find(article->text, replacement, at)) != SIZE_MAX) count++, at += replacement.size;
    source_note_malformed(article, count, decoder_label(decoder), arena);
}

bool source_give(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice named = text_repair(arena, arena_copy(arena, article->id), NULL);
    if (!article->source.size) article->source = source_path(source, arena);
    if (!article->place.size) article->place = source_path(source, arena);
    /* As tables have it: names that differ in blanks alone must not become one. */
    struct slice cell = table_folded(arena, named);
    if (!cell.size) cell = table_folded(arena, article->place);
    article->id = unique_name(&source->ids, &source->text, cell);
    set_published(source, article, named, arena);
    note_replaced(source, article, arena);
    source->given++;
    return true;
}

bool source_refuse(struct source *source, struct source_article *article, struct slice problem, struct arena *arena) {
    article->text = slice_of("");
    article->problem = arena_copy(arena, problem);
    return source_give(source, article, arena);
}

struct slice source_line_id(const struct source *source, struct arena *arena) {
    struct slice name = source->file.name;
    return arena_print(arena, "%.*s:%zu", (int)name.size, name.at, source->line);
}

/* --- one article --------------------------------------------------------- */

struct slice source_too_large(const struct source *source, struct arena *arena) {
    return arena_print(arena, "larger than the limit of %zu bytes; raise it with --limit", source->options.limit);
}

struct slice source_read_failure(const struct source *source, struct arena *arena) {
    const struct unpack *unpack = source->reader.unpack;
    if (unpack && unpack_problem(unpack))
        return text_repair(arena, arena_copy(arena, slice_of(unpack_problem(unpack))), NULL);
    return arena_print(arena, "cannot be read to its end (%s); check the disk or copy the file",
                       strerror(source->reader.failure));
}

static bool next_text(struct source *source, struct source_article *article, struct arena *arena) {
    bool cut = false;
    if (source->given) return false;
    article->id = source->file.name;
    article->text = reader_rest(&source->reader, source->options.limit, arena, &cut);
    if (source->reader.failure) return source_refuse(source, article, source_read_failure(source, arena), arena);
    if (cut) return source_refuse(source, article, source_too_large(source, arena), arena);
    if (source_is_blank(article->text)) return source_refuse(source, article, slice_of(source_empty), arena);
    return source_give(source, article, arena);
}

static bool give_line(struct source *source, struct slice line, struct source_article *article, struct arena *arena) {
    article->id = source_line_id(source, arena);
    article->text = arena_copy(arena, line);
    return source_give(source, article, arena);
}

/* The text, or what the page or part of one holds. */
static bool take_fields_text(struct source *source, const struct slice *fields, struct source_article *article,
                             struct arena *arena) {
    article->text = fields[FIELD_TEXT];
    if (slice_trim(article->text).size) return true;
    article->text = slice_of("");
    return fields[FIELD_HTML].size && source_take_part(source, fields[FIELD_HTML], arena, article);
}

bool source_give_fields(struct source *source, const struct slice *fields, struct source_article *article,
                        struct arena *arena) {
    struct slice day = {"", 0}, told = fields[FIELD_PUBLISHED];
    struct slice name = fields[FIELD_ID].size ? fields[FIELD_ID] : fields[FIELD_URL];
    bool good = take_fields_text(source, fields, article, arena);
    article->id = name.size ? name : source_line_id(source, arena);
    article->source = fields[FIELD_URL];
    if (fields[FIELD_TITLE].size) article->title = fields[FIELD_TITLE];
    if (told.size && !published_day(told, arena, &day))
        source_note(article, arena,
                    arena_print(arena, "\"%s\" is \"%.*s\", which is not a date; write YYYY-MM-DD",
                                source_fields(source)->names[FIELD_PUBLISHED], (int)slice_cut(told, 0, 40).size,
                                told.at));
    if (day.size) article->published = day, article->published_from = "feed", article->published_last = false;
    return good ? source_give(source, article, arena) : source_refuse(source, article, article->problem, arena);
}

const struct field_names *source_fields(const struct source *source) {
    return source->options.fields ? source->options.fields : &field_names_usual;
}

static bool give_json(struct source *source, struct slice line, struct source_article *article, struct arena *arena) {
    struct source_json json;
    source_json_read(line, source_fields(source), arena, &json);
    article->place = source_line_place(source, json.column, arena);
    article->problem = json.problem;
    return source_give_fields(source, json.fields, article, arena);
}

static bool next_line(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice line;
    bool cut;
    while (reader_line(&source->reader, source->options.limit, &line, &cut)) {
        source->line++;
        if (!cut && source_is_blank(line)) continue;
        if (!cut && source->format == source_lines) return give_line(source, line, article, arena);
        if (!cut) return give_json(source, line, article, arena);
        article->id = source_line_id(source, arena);
        article->place = source_line_place(source, 0, arena);
        return source_refuse(source, article, source_too_large(source, arena), arena);
    }
    article->id = source->file.name;
    if (!source->reader.failure) return !source->given && source_refuse(source, article, slice_of(source_empty), arena);
    struct slice problem = source_read_failure(source, arena);
    reader_close(&source->reader);
    source->reader.failure = 0; /* told once */
    return source_refuse(source, article, problem, arena);
}

struct slice source_open_file(struct source *source, struct arena *arena) {
    struct slice problem = source->file.problem;
    if (!problem.size && !reader_open(&source->reader, source->file.path, source->options.chunk))
        problem = arena_print(arena, "cannot be opened (%s); check its permissions", strerror(source->reader.failure));
    if (!problem.size) problem = source_look(source, arena);
    if (problem.size) reader_close(&source->reader);
    return problem;
}

/* Opens the file that the walk has found; true when it is refused and that given. */
static bool begin_file(struct source *source, struct source_article *article, struct arena *arena) {
    source->line = source->given = 0;
    article->id = source->file.name;
    struct slice problem = source_open_file(source, arena);
    source->reading = !problem.size;
    return problem.size && source_refuse(source, article, problem, arena);
}

static bool next_of_file(struct source *source, struct source_article *article, struct arena *arena) {
    switch (source->format) {
    case source_text: return next_text(source, article, arena);
    case source_html: return source_next_page(source, article, arena);
    case source_feed: return source_next_item(source, article, arena);
    case source_warc: return source_next_record(source, article, arena);
    case source_csv: return source_next_row(source, article, arena);
    default: return next_line(source, article, arena);
    }
}

bool source_next(struct source *source, struct source_article *article, struct arena *arena) {
    for (;;) {
        *article = empty_article;
        if (!source->reading) {
            if (!walk_next(&source->walk, &source->file)) return false;
            if (begin_file(source, article, arena)) return true;
        }
        if (next_of_file(source, article, arena)) return true;
        source_close_feed(source);
        table_rows_close(source->rows);
        source->rows = NULL;
        reader_close(&source->reader);
        source->reading = false;
    }
}
