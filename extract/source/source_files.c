#include "source_parts.h"

#include <string.h>
#include <sys/stat.h>

static size_t count_lines(struct source *source) {
    struct slice line;
    size_t count = 0;
    for (bool cut; reader_line(&source->reader, source->options.limit, &line, &cut);)
        count += cut || !source_is_blank(line);
    return count;
}

static size_t count_articles(struct source *source) {
    if (source->format == source_text || source->format == source_html) return 1;
    bool lines = source->format == source_lines || source->format == source_jsonl;
    return lines && !source->reader.unpack ? count_lines(source) : SIZE_MAX;
}

/* What a pipe holds can be read once only; it is left for the run. */
static size_t size_of(const char *path) {
    struct stat facts;
    return stat(path, &facts) == 0 && S_ISREG(facts.st_mode) ? (size_t)facts.st_size : SIZE_MAX;
}

/* Texts and pages are refused by their size before they are read; what is in a compressed one nobody knows. */
static bool is_too_large(const struct source *source, size_t bytes) {
    size_t limit = source->options.limit;
    bool whole = source->format == source_text || source->format == source_html;
    return whole && limit && bytes != SIZE_MAX && bytes > limit && !source->reader.unpack;
}

size_t source_bytes_read(const struct source *source) { return reader_total(&source->reader); }

size_t source_bytes(const struct source_options *options) {
    struct walk walk = {.inputs = options->inputs, .count = options->input_count};
    struct walk_file file;
    size_t all = walk.count ? 0 : SIZE_MAX;
    while (all != SIZE_MAX && walk_next(&walk, &file)) {
        if (file.problem.size) continue;
        size_t bytes = size_of(file.path);
        all = bytes == SIZE_MAX ? SIZE_MAX : all + bytes;
    }
    walk_free(&walk);
    return all;
}

static void look_into(struct source *source, struct source_file *file, struct arena *arena) {
    file->problem = source_open_file(source, arena);
    if (file->problem.size) return;
    if (is_too_large(source, file->bytes)) file->problem = source_too_large(source, arena);
    else file->articles = count_articles(source);
    reader_close(&source->reader);
}

bool source_next_file(struct source *source, struct source_file *file, struct arena *arena) {
    if (!walk_next(&source->walk, &source->file)) return false;
    source->format = source->options.format;
    *file = (struct source_file){.path = source_path(source, arena),
                                 .bytes = size_of(source->file.path),
                                 .articles = SIZE_MAX,
                                 .problem = arena_copy(arena, source->file.problem)};
    if (!file->problem.size && file->bytes != SIZE_MAX) look_into(source, file, arena);
    file->format = source_format_at((size_t)source->format);
    return true;
}
