#include "source.h"

#include "source_json.h"
#include "source_published.h"
#include "source_reader.h"
#include "source_walk.h"
#include "text.h"
#include "unique_name.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum { looked_at = 8 * 1024 }; /* bytes in which a NUL makes a file binary */

struct source {
    struct source_options options;
    struct arena text; /* of names and paths, for the whole run */
    struct walk walk;
    struct reader reader;
    struct walk_file file; /* while `reading` */
    enum source_format format;
    bool reading;
    size_t line, given; /* in the file: lines read, articles given */
    struct unique_names ids;
    array_of(struct published) dates; /* one of each folder that has a published.csv */
    array_of(size_t) dates_of;        /* of the INPUT with that number; SIZE_MAX: none */
};

static const char *const only_input[] = {"-"};

static const struct source_article empty_article = {{"", 0}, {"", 0}, {"", 0}, {"", 0}, "", {"", 0}, {"", 0}, {"", 0}};

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

static void set_published(const struct source *source, struct source_article *article, struct slice named,
                          struct slice stated, struct arena *arena) {
    struct slice day = listed_day(source, article->id, named);
    article->published_from = day.size ? "published.csv" : stated.size ? "feed" : "";
    article->published = arena_copy(arena, day.size ? day : stated);
}

static struct slice path_of(const struct source *source, struct arena *arena) {
    const char *path = strcmp(source->file.path, "-") == 0 ? "stdin" : source->file.path;
    return text_repair(arena, arena_copy(arena, slice_of(path)), NULL);
}

static struct slice line_place(const struct source *source, size_t column, struct arena *arena) {
    struct slice path = path_of(source, arena);
    if (!column) return arena_print(arena, "%.*s:%zu", (int)path.size, path.at, source->line);
    return arena_print(arena, "%.*s:%zu:%zu", (int)path.size, path.at, source->line, column);
}

/* Gives the article its id and, unless it has one, the source; `stated`: the date it states itself. */
static bool give(struct source *source, struct source_article *article, struct slice stated, struct arena *arena) {
    struct slice named = text_repair(arena, arena_copy(arena, article->id), NULL);
    article->id = unique_name(&source->ids, &source->text, named);
    if (!article->source.size) article->source = path_of(source, arena);
    if (!article->place.size) article->place = path_of(source, arena);
    set_published(source, article, named, stated, arena);
    source->given++;
    return true;
}

static bool refuse(struct source *source, struct source_article *article, struct slice problem, struct arena *arena) {
    article->text = slice_of("");
    article->problem = arena_copy(arena, problem);
    return give(source, article, slice_of(""), arena);
}

static struct slice line_id(const struct source *source, struct arena *arena) {
    struct slice name = source->file.name;
    return arena_print(arena, "%.*s:%zu", (int)name.size, name.at, source->line);
}

/* --- which format -------------------------------------------------------- */

static const char empty_file[] = "empty; put an article into it or leave it out";

/* Why the file is no text at all, else empty. */
static struct slice refusal(struct source *source, struct arena *arena) {
    struct reader *reader = &source->reader;
    while (reader_seen(reader).size < looked_at && reader_more(reader)) continue;
    struct slice head = slice_cut(reader_seen(reader), 0, looked_at);
    if (reader->failure && !head.size)
        return arena_print(arena, "cannot be read (%s); check the disk or copy the file", strerror(reader->failure));
    if (!head.size) return slice_of(empty_file);
    if (slice_starts(head, slice_of("\xFF\xFE")) || slice_starts(head, slice_of("\xFE\xFF")))
        return slice_of("text in UTF-16; convert it with iconv -f UTF-16 -t UTF-8");
    return slice_of(memchr(head.at, '\0', head.size) ? "not text but a binary file; save it as plain text in UTF-8"
                                                     : "");
}

static size_t skip_blank(struct slice text, size_t at) {
    if (at == 0 && slice_starts(text, slice_of("\xEF\xBB\xBF"))) at = 3;
    while (at < text.size && strchr(" \t\r\n\v\f", text.at[at]) && text.at[at]) at++;
    return at;
}

static bool is_blank(struct slice text) { return skip_blank(text, 0) == text.size; }

/* Whether the first line that is not blank is an object with a text. Looks no
 * further than an article may be long. */
static bool looks_like_json(struct source *source) {
    struct reader *reader = &source->reader;
    size_t limit = source->options.limit, start = 0, end, searched = 0;
    while ((start = skip_blank(reader_seen(reader), start)) == reader_seen(reader).size)
        if ((limit && start > limit) || !reader_more(reader)) return false;
    if (reader_seen(reader).at[start] != '{') return false;
    while ((end = slice_find(reader_seen(reader), slice_of("\n"), start + searched)) == SIZE_MAX) {
        searched = reader_seen(reader).size - start;
        if ((limit && searched > limit) || !reader_more(reader)) break;
    }
    return source_json_is(slice_cut(reader_seen(reader), start, end));
}

static enum source_format find_format(struct source *source) {
    struct slice path = slice_of(source->file.path);
    if (source->options.format != source_auto) return source->options.format;
    if (walk_is_kind(path, ".jsonl") || walk_is_kind(path, ".ndjson")) return source_jsonl;
    return looks_like_json(source) ? source_jsonl : source_text;
}

/* --- one article --------------------------------------------------------- */

static struct slice too_large(const struct source *source, struct arena *arena) {
    return arena_print(arena, "larger than the limit of %zu bytes; raise it with --limit", source->options.limit);
}

static struct slice read_failure(const struct source *source, struct arena *arena) {
    return arena_print(arena, "cannot be read to its end (%s); check the disk or copy the file",
                       strerror(source->reader.failure));
}

static bool next_text(struct source *source, struct source_article *article, struct arena *arena) {
    bool cut = false;
    if (source->given) return false;
    article->id = source->file.name;
    article->text = reader_rest(&source->reader, source->options.limit, arena, &cut);
    if (source->reader.failure) return refuse(source, article, read_failure(source, arena), arena);
    if (cut) return refuse(source, article, too_large(source, arena), arena);
    if (is_blank(article->text)) return refuse(source, article, slice_of(empty_file), arena);
    return give(source, article, slice_of(""), arena);
}

static bool give_line(struct source *source, struct slice line, struct source_article *article, struct arena *arena) {
    article->id = line_id(source, arena);
    article->text = arena_copy(arena, line);
    return give(source, article, slice_of(""), arena);
}

static bool give_json(struct source *source, struct slice line, struct source_article *article, struct arena *arena) {
    struct source_json json;
    struct slice day = {"", 0};
    source_json_read(line, arena, &json);
    article->place = line_place(source, json.column, arena);
    article->id = json.id.size ? json.id : json.url.size ? json.url : line_id(source, arena);
    article->source = json.url, article->title = json.title;
    article->text = json.text, article->problem = json.problem;
    if (json.published.size && !published_day(json.published, &day))
        article->problem = arena_print(arena, "%.*s%s\"published\" is not a date; write YYYY-MM-DD",
                                       (int)json.problem.size, json.problem.at, json.problem.size ? "; " : "");
    return give(source, article, day, arena);
}

static bool next_line(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice line;
    bool cut;
    while (reader_line(&source->reader, source->options.limit, &line, &cut)) {
        source->line++;
        if (!cut && is_blank(line)) continue;
        if (!cut && source->format == source_lines) return give_line(source, line, article, arena);
        if (!cut) return give_json(source, line, article, arena);
        article->id = line_id(source, arena);
        article->place = line_place(source, 0, arena);
        return refuse(source, article, too_large(source, arena), arena);
    }
    article->id = source->file.name;
    if (!source->reader.failure) return !source->given && refuse(source, article, slice_of(empty_file), arena);
    struct slice problem = read_failure(source, arena);
    reader_close(&source->reader);
    source->reader.failure = 0; /* told once */
    return refuse(source, article, problem, arena);
}

/* Opens the file that the walk has found; true when it is refused and that given. */
static bool begin_file(struct source *source, struct source_article *article, struct arena *arena) {
    source->line = source->given = 0;
    article->id = source->file.name;
    struct slice problem = source->file.problem;
    if (!problem.size && !reader_open(&source->reader, source->file.path, source->options.chunk))
        problem = arena_print(arena, "cannot be opened (%s); check its permissions", strerror(source->reader.failure));
    if (!problem.size) problem = refusal(source, arena);
    source->reading = !problem.size;
    if (problem.size) {
        reader_close(&source->reader);
        return refuse(source, article, problem, arena);
    }
    source->format = find_format(source);
    return false;
}

bool source_next(struct source *source, struct source_article *article, struct arena *arena) {
    for (;;) {
        *article = empty_article;
        if (!source->reading) {
            if (!walk_next(&source->walk, &source->file)) return false;
            if (begin_file(source, article, arena)) return true;
        }
        if (source->format == source_text ? next_text(source, article, arena) : next_line(source, article, arena))
            return true;
        reader_close(&source->reader);
        source->reading = false;
    }
}
