#include "json_writer.h"

#include "digits.h"
#include "text.h"

static void put(struct json_writer *writer, const char *text) { output_put(writer->output, slice_of(text)); }

static void put_byte(struct json_writer *writer, char byte) { output_put(writer->output, (struct slice){&byte, 1}); }

/* Before a value or a name. */
static void begin(struct json_writer *writer) {
    if (writer->begun) put(writer, ",");
    if (writer->on_new_line) put(writer, "\n");
    writer->begun = true;
    writer->on_new_line = false;
}

void json_new_line(struct json_writer *writer) { writer->on_new_line = true; }

void json_open(struct json_writer *writer, char bracket) {
    begin(writer);
    put_byte(writer, bracket);
    writer->begun = false;
}

void json_close(struct json_writer *writer, char bracket) {
    put_byte(writer, bracket);
    writer->begun = true;
}

static bool is_written_plain(const struct json_writer *writer, unsigned char c) {
    if (c < ' ' || c == 0x7F || c == '"' || c == '\\') return false;
    return !writer->in_page || (c != '<' && c != '>' && c != '&');
}

static void put_escaped(struct json_writer *writer, unsigned char c) {
    static const char digits[] = "0123456789abcdef";
    char escape[] = "\\u0000";
    escape[4] = digits[c >> 4];
    escape[5] = digits[c & 15];
    put(writer, escape);
}

static void put_string(struct json_writer *writer, struct slice text) {
    size_t plain = 0; /* where what is not yet written begins */
    put(writer, "\"");
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (is_written_plain(writer, c)) continue;
        output_put(writer->output, slice_cut(text, plain, i));
        put_escaped(writer, c);
        plain = i + 1;
    }
    output_put(writer->output, slice_cut(text, plain, text.size));
    put(writer, "\"");
}

void json_name(struct json_writer *writer, const char *name) {
    begin(writer);
    put_string(writer, slice_of(name));
    put(writer, ":");
    writer->begun = false;
}

void json_text(struct json_writer *writer, struct slice text) {
    begin(writer);
    put_string(writer, text_repair(&writer->work, text, NULL));
    arena_reset(&writer->work);
}

void json_number(struct json_writer *writer, size_t number) {
    struct digits digits;
    begin(writer);
    output_put(writer->output, digits_of((long)number, &digits));
}

void json_decimal(struct json_writer *writer, double number) {
    begin(writer);
    output_put(writer->output, arena_print(&writer->work, "%.4f", number));
    arena_reset(&writer->work);
}

void json_end_line(struct json_writer *writer) {
    put_byte(writer, '\n');
    writer->begun = false;
}

void json_null(struct json_writer *writer) {
    begin(writer);
    put(writer, "null");
}

void json_bool(struct json_writer *writer, bool value) {
    begin(writer);
    put(writer, value ? "true" : "false");
}
