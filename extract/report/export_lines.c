/* JSON Lines: a file a table, an object a row. */
#include "export_parts.h"
#include "file.h"
#include "json_writer.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { most_tables = TABLE_FINGERPRINTS + 1 };

struct lines {
    struct export_job *job;
    bool streamed, made; /* made: the folder was not there */
    struct output outputs[most_tables];
    size_t count;
    struct json_writer json; /* of the last output */
};

static void *open_lines(struct export_job *job) {
    const char *folder = job->options->path;
    bool streamed = strcmp(folder, "-") == 0;
    if (!streamed) file_make_folders(slice_of(folder));
    bool made = !streamed && mkdir(folder, 0777) == 0;
    if (!streamed && !made && errno != EEXIST) {
        diag_add(job->diag, (struct diag_place){.path = folder}, "cannot be made (%s); choose another folder with -o",
                 strerror(errno));
        return NULL;
    }
    struct lines *lines = memory_resize(NULL, sizeof *lines);
    *lines = (struct lines){.job = job, .streamed = streamed, .made = made};
    return lines;
}

static bool begin_table(void *writer) {
    struct lines *lines = writer;
    struct export_job *job = lines->job;
    const char *path =
        lines->streamed ? "-" : arena_print(&job->kept, "%s/%s.jsonl", job->options->path, job->layout->name).at;
    struct output *output = &lines->outputs[lines->count];
    if (!output_open(output, path, job->diag)) return false;
    lines->count++;
    lines->json.output = output;
    return true;
}

static void write_list(struct json_writer *json, struct slice cell) {
    struct slice separator = slice_of(layout_separator);
    json_open(json, '[');
    for (size_t start = 0, end = 0; cell.size && end != SIZE_MAX; start = end + separator.size) {
        end = slice_find(cell, separator, start);
        json_text(json, slice_cut(cell, start, end));
    }
    json_close(json, ']');
}

static void write_number(struct json_writer *json, struct slice digits) {
    size_t number = 0;
    for (size_t i = 0; i < digits.size; i++) number = number * 10 + (size_t)(digits.at[i] - '0');
    json_number(json, number);
}

static void write_cell(struct json_writer *json, enum layout_type type, struct slice cell) {
    switch (type) {
    case LAYOUT_LIST: write_list(json, cell); break;
    case LAYOUT_NUMBER:
        if (cell.size) write_number(json, cell);
        else json_null(json);
        break;
    default:
        if (cell.size || !layout_empty_is_null(type)) json_text(json, cell);
        else json_null(json);
    }
}

static bool write_row(void *writer, const struct table_row *row) {
    struct lines *lines = writer;
    struct json_writer *json = &lines->json;
    const struct layout *layout = lines->job->layout;
    json->begun = false;
    json_open(json, '{');
    for (size_t i = 0; i < layout->count; i++) {
        json_name(json, layout->columns[i].name);
        write_cell(json, layout->columns[i].type, row->cells[i]);
    }
    json_close(json, '}');
    output_put(json->output, slice_of("\n"));
    return true;
}

static bool end_table(void *writer) {
    struct lines *lines = writer;
    return output_finish(lines->json.output, lines->job->diag);
}

static bool publish(void *writer) {
    struct lines *lines = writer;
    bool good = true;
    for (size_t i = 0; i < lines->count && good; i++) good = output_publish(&lines->outputs[i], lines->job->diag);
    lines->made &= !good;
    return good;
}

static void close_lines(void *writer) {
    struct lines *lines = writer;
    for (size_t i = 0; i < lines->count; i++) output_discard(&lines->outputs[i]);
    if (lines->made) rmdir(lines->job->options->path);
    arena_free(&lines->json.work);
    memory_resize(lines, 0);
}

const struct export_writer export_lines = {
    .open = open_lines,
    .begin_table = begin_table,
    .row = write_row,
    .end_table = end_table,
    .publish = publish,
    .close = close_lines,
};
