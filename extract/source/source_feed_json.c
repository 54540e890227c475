#include "source_feed.h"

#include "text.h"

#include <jansson.h>

struct feed_json {
    json_t *root, *items;
    size_t next;
};

/* As a string, or the digits of a number; in the arena, without NUL. */
static struct slice member(const json_t *object, const char *key, struct arena *arena) {
    const json_t *value = json_object_get(object, key);
    if (json_is_integer(value)) return arena_print(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    if (!json_is_string(value)) return slice_of("");
    struct slice text = {json_string_value(value), json_string_length(value)};
    return slice_trim(text_repair(arena, arena_copy(arena, text), NULL));
}

struct feed_json *feed_json_open(struct slice json, struct arena *arena, struct slice *what, size_t *line,
                                 size_t *column) {
    json_error_t error;
    json_t *root = json_loadb(json.at, json.size, JSON_ALLOW_NUL, &error), *items = json_object_get(root, "items");
    *line = *column = 1;
    *what = slice_of("not a JSON Feed, for it has no list of items; write JSON Lines with a \"text\" in each");
    if (!root) {
        struct slice text = text_repair(arena, arena_copy(arena, slice_of(error.text)), NULL);
        *what = arena_print(arena, "%.*s; save the whole feed", (int)text.size, text.at);
        *line = error.line > 0 ? (size_t)error.line : 1;
        *column = error.column > 0 ? (size_t)error.column : 1;
    }
    if (!json_is_array(items)) {
        json_decref(root);
        return NULL;
    }
    struct feed_json *feed = memory_resize(NULL, sizeof *feed);
    *feed = (struct feed_json){root, items, 0};
    return feed;
}

bool feed_json_next(struct feed_json *feed, struct arena *arena, struct feed_item *item) {
    if (feed->next >= json_array_size(feed->items)) return false;
    const json_t *object = json_array_get(feed->items, feed->next++);
    struct slice html = member(object, "content_html", arena), text = member(object, "content_text", arena);
    struct slice summary = member(object, "summary", arena);
    *item = (struct feed_item){.id = member(object, "id", arena),
                               .url = member(object, "url", arena),
                               .title = member(object, "title", arena),
                               .published = member(object, "date_published", arena),
                               .updated = member(object, "date_modified", arena),
                               .content = html.size   ? html
                                          : text.size ? text
                                                      : summary,
                               .is_html = html.size > 0,
                               .line = feed->next};
    return true;
}

void feed_json_close(struct feed_json *feed) {
    if (!feed) return;
    json_decref(feed->root);
    memory_resize(feed, 0);
}
