#include "sink_metadata.h"

#include "json_writer.h"
#include "sink.h"

const char sink_metadata_name[] = "tables.json";

static void member(struct json_writer *json, const char *name, const char *text) {
    json_name(json, name);
    json_text(json, slice_of(text));
}

static void member_object(struct json_writer *json, const char *name) {
    json_name(json, name);
    json_open(json, '{');
}

static void member_array(struct json_writer *json, const char *name) {
    json_name(json, name);
    json_open(json, '[');
}

/* --- columns ---------------------------------------------------------------------- */

static void write_datatype(struct json_writer *json, enum layout_type type) {
    if (type == LAYOUT_NUMBER) {
        member(json, "datatype", "nonNegativeInteger");
    } else if (type == LAYOUT_DAY) {
        member_object(json, "datatype");
        member(json, "base", "date");
        member(json, "format", "yyyy-MM-dd");
        json_close(json, '}');
    } else {
        member(json, "datatype", "string");
    }
    if (type == LAYOUT_LIST) member(json, "separator", layout_separator);
}

static void write_column(struct json_writer *json, const struct layout_column *column) {
    json_new_line(json);
    json_open(json, '{');
    member(json, "name", column->name);
    member(json, "titles", column->name);
    member(json, "dc:description", column->holds);
    write_datatype(json, column->type);
    if (column->filled) {
        json_name(json, "required");
        json_bool(json, true);
    }
    json_close(json, '}');
}

/* --- tables ----------------------------------------------------------------------- */

static void write_url(struct json_writer *json, const char *name, const char *table) {
    struct arena text = {0};
    json_name(json, name);
    json_text(json, arena_print(&text, "%s.csv", table));
    arena_free(&text);
}

static const char *key_of(const char *table) { return sink_layout(sink_table_named(table))->columns[0].name; }

/* An empty cell refers to nothing, which CSV on the Web does not foresee. */
static bool always_refers(const struct layout_column *column) { return column->refers && column->filled; }

static bool has_foreign_keys(const struct layout *layout) {
    for (size_t i = 0; i < layout->count; i++)
        if (always_refers(&layout->columns[i])) return true;
    return false;
}

static void write_foreign_keys(struct json_writer *json, const struct layout *layout) {
    if (!has_foreign_keys(layout)) return;
    member_array(json, "foreignKeys");
    for (size_t i = 0; i < layout->count; i++) {
        const char *referred = layout->columns[i].refers;
        if (!always_refers(&layout->columns[i])) continue;
        json_new_line(json);
        json_open(json, '{');
        member(json, "columnReference", layout->columns[i].name);
        member_object(json, "reference");
        write_url(json, "resource", referred);
        member(json, "columnReference", key_of(referred));
        json_close(json, '}');
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_table(struct json_writer *json, const struct layout *layout) {
    json_new_line(json);
    json_open(json, '{');
    write_url(json, "url", layout->name);
    member(json, "dc:title", layout->name);
    member(json, "dc:description", layout->row);
    member_object(json, "tableSchema");
    member_array(json, "columns");
    for (size_t i = 0; i < layout->count; i++) write_column(json, &layout->columns[i]);
    json_close(json, ']');
    if (layout->keyed) member(json, "primaryKey", layout->columns[0].name);
    write_foreign_keys(json, layout);
    json_close(json, '}');
    json_close(json, '}');
}

/* --- the file --------------------------------------------------------------------- */

/* Both ends of lines are named, as they were written first, so that a table that is written
 * again in the other way is still read. */
static void write_dialect(struct json_writer *json, bool excel) {
    member_object(json, "dialect");
    member(json, "encoding", "utf-8");
    member(json, "delimiter", ",");
    member(json, "quoteChar", "\"");
    json_name(json, "doubleQuote");
    json_bool(json, true);
    json_name(json, "header");
    json_bool(json, true);
    member_array(json, "lineTerminators");
    json_text(json, slice_of(excel ? "\r\n" : "\n"));
    json_text(json, slice_of(excel ? "\n" : "\r\n"));
    json_close(json, ']');
    json_close(json, '}');
}

static void write_context(struct json_writer *json) {
    member_array(json, "@context");
    json_text(json, slice_of("http://www.w3.org/ns/csvw"));
    json_open(json, '{');
    member(json, "@language", "en");
    json_close(json, '}');
    json_close(json, ']');
}

void sink_metadata_write(struct output *output, bool excel) {
    struct json_writer json = {.output = output};
    json_open(&json, '{');
    write_context(&json);
    member(&json, "dc:title", "Tables of news articles, written by Chancery");
    if (excel)
        member(
            &json, "dc:description",
            "Written for spreadsheets: a byte order mark, and an apostrophe before cells that would run as formulas");
    json_new_line(&json);
    write_dialect(&json, excel);
    json_new_line(&json);
    member_array(&json, "tables");
    for (int i = 0; i < TABLE_COUNT; i++) write_table(&json, sink_layout((enum sink_table)i));
    json_close(&json, ']');
    json_close(&json, '}');
    output_put(output, slice_of("\n"));
    arena_free(&json.work);
}
