#include "source_json.h"

#include "text.h"

#include <jansson.h>

static const struct slice byte_order_mark = {"\xEF\xBB\xBF", 3};

static const struct source_json empty_line = {{"", 0}, {"", 0}, {"", 0}, {"", 0}, {"", 0}, {"", 0}, 1};

static json_t *parse(struct slice line, json_error_t *error) {
    if (slice_starts(line, byte_order_mark)) line = slice_cut(line, byte_order_mark.size, line.size);
    return json_loadb(line.at, line.size, JSON_ALLOW_NUL, error);
}

static struct slice string_of(const json_t *value, struct arena *arena) {
    if (!json_is_string(value)) return slice_of("");
    return arena_copy(arena, (struct slice){json_string_value(value), json_string_length(value)});
}

/* Names go into tables and file names: no NUL. */
static struct slice name_of(const json_t *value, struct arena *arena) {
    if (json_is_integer(value)) return arena_print(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (json_is_real(value)) return arena_print(arena, "%.15g", json_real_value(value));
    return slice_trim(text_repair(arena, string_of(value, arena), NULL));
}

/* Adds to the problem what is odd or wrong about the line. */
static bool note(struct source_json *json, struct arena *arena, const char *what) {
    struct slice before = json->problem;
    json->problem = arena_print(arena, "%.*s%s%s", (int)before.size, before.at, before.size ? "; " : "", what);
    return false;
}

static bool read_members(const json_t *object, struct arena *arena, struct source_json *json) {
    const json_t *text = json_object_get(object, "text");
    json->id = name_of(json_object_get(object, "id"), arena);
    json->url = name_of(json_object_get(object, "url"), arena);
    json->published = name_of(json_object_get(object, "published"), arena);
    json->title = text_repair(arena, string_of(json_object_get(object, "title"), arena), NULL);
    if (!text) return note(json, arena, "the object has no \"text\"; add it");
    if (!json_is_string(text)) return note(json, arena, "the \"text\" is not a string; put it in quotation marks");
    json->text = string_of(text, arena);
    return slice_trim(json->text).size || note(json, arena, "the \"text\" is empty; fill it or remove the line");
}

/* jansson's position is that of the last byte it had read: the column from 1. */
static void note_error(struct source_json *json, struct arena *arena, const json_error_t *error) {
    struct slice what = text_repair(arena, slice_of(error->text), NULL);
    json->column = error->position > 0 ? (size_t)error->position : 1;
    json->problem = arena_print(arena, "%.*s; write one whole JSON object on each line", (int)what.size, what.at);
}

bool source_json_read(struct slice line, struct arena *arena, struct source_json *json) {
    json_error_t error;
    size_t malformed = 0;
    *json = empty_line;
    json_t *object = parse(text_repair(arena, line, &malformed), &error);
    if (malformed) note(json, arena, "malformed UTF-8 was read as U+FFFD; save the file as UTF-8");
    bool good = json_is_object(object) && read_members(object, arena, json);
    if (!object) note_error(json, arena, &error);
    else if (!json_is_object(object)) note(json, arena, "not a JSON object; write one on each line");
    if (!good) json->text = slice_of("");
    json_decref(object);
    return good;
}

bool source_json_is(struct slice line) {
    json_error_t error;
    json_t *object = parse(line, &error);
    bool is = json_is_string(json_object_get(object, "text"));
    json_decref(object);
    return is;
}
