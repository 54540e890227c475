#include "source_json.h"

#include "name_key.h"
#include "text.h"

#include <jansson.h>

static const struct slice byte_order_mark = {"\xEF\xBB\xBF", 3};

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
    json->problem = name_list(arena, (struct slice[]){json->problem, slice_of(what)}, 2);
    return false;
}

static const json_t *member(const json_t *object, const struct field_names *names, enum field_name field) {
    return json_object_get(object, names->names[field]);
}

/* Whether the member is a string that is not blank; else says why not. */
static bool is_text(const json_t *value, struct source_json *json, struct arena *arena, const char *name) {
    struct slice text = string_of(value, arena);
    if (!value) return note(json, arena, arena_print(arena, "the object has no \"%s\"; add it", name).at);
    if (!json_is_string(value))
        return note(json, arena, arena_print(arena, "the \"%s\" is not a string; put it in quotation marks", name).at);
    return slice_trim(text).size ||
           note(json, arena, arena_print(arena, "the \"%s\" is empty; fill it or remove the line", name).at);
}

static bool read_members(const json_t *object, const struct field_names *names, struct arena *arena,
                         struct source_json *json) {
    for (int i = 0; i < FIELD_TITLE; i++) json->fields[i] = name_of(member(object, names, (enum field_name)i), arena);
    for (int i = FIELD_TITLE; i < FIELD_NAMES; i++)
        json->fields[i] = string_of(member(object, names, (enum field_name)i), arena);
    json->fields[FIELD_TITLE] = text_repair(arena, json->fields[FIELD_TITLE], NULL);
    json->fields[FIELD_HTML] = text_repair(arena, json->fields[FIELD_HTML], NULL);
    if (slice_trim(json->fields[FIELD_HTML]).size) return true;
    return is_text(member(object, names, FIELD_TEXT), json, arena, names->names[FIELD_TEXT]);
}

/* jansson's position is that of the last byte it had read: the column from 1. */
static void note_error(struct source_json *json, struct arena *arena, const json_error_t *error) {
    struct slice what = text_repair(arena, slice_of(error->text), NULL);
    json->column = error->position > 0 ? (size_t)error->position : 1;
    json->problem = arena_print(arena, "%.*s; write one whole JSON object on each line", (int)what.size, what.at);
}

static void *take_memory(size_t size) { return memory_resize(NULL, size ? size : 1); }
static void give_back(void *memory) { memory_resize(memory, 0); }

void source_json_prepare(void) { json_set_alloc_funcs(take_memory, give_back); }

bool source_json_read(struct slice line, const struct field_names *names, struct arena *arena,
                      struct source_json *json) {
    json_error_t error;
    size_t malformed = 0;
    *json = (struct source_json){.column = 1};
    for (int i = 0; i < FIELD_NAMES; i++) json->fields[i] = slice_of("");
    json->problem = slice_of("");
    json_t *object = parse(text_repair(arena, line, &malformed), &error);
    if (malformed)
        note(json, arena,
             arena_print(arena,
                         "%zu malformed UTF-8 %s read as U+FFFD, whose bytes offsets count; save the file as UTF-8",
                         malformed, malformed == 1 ? "sequence" : "sequences")
                 .at);
    bool good = json_is_object(object) && read_members(object, names, arena, json);
    if (!object) note_error(json, arena, &error);
    else if (!json_is_object(object)) note(json, arena, "not a JSON object; write one on each line");
    if (!good) json->fields[FIELD_TEXT] = slice_of("");
    json_decref(object);
    return good;
}

bool source_json_is(struct slice line, const struct field_names *names) {
    json_error_t error;
    json_t *object = parse(line, &error);
    bool is = json_is_string(member(object, names, FIELD_TEXT)) || json_is_string(member(object, names, FIELD_HTML));
    json_decref(object);
    return is;
}
