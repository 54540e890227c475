#include "table.h"

#include "digits.h"
#include "table_parts.h"

#include <csv.h>
#include <string.h>

/* White space. */

static bool ascii_blank(unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* Bytes of the white-space character that starts at text.at[i], or 0. */
static size_t blank_size(struct slice text, size_t i) {
    const unsigned char *at = (const unsigned char *)text.at + i;
    size_t left = text.size - i;
    if (ascii_blank(at[0])) return 1;
    if (left >= 2 && at[0] == 0xC2 && (at[1] == 0x85 || at[1] == 0xA0)) return 2;
    if (left < 3) return 0;
    unsigned code = (unsigned)at[0] << 16 | (unsigned)at[1] << 8 | at[2];
    bool spaces = code >= 0xE28080 && code <= 0xE2808A;     /* U+2000 to U+200A */
    bool separators = code == 0xE280A8 || code == 0xE280A9; /* U+2028, U+2029 */
    bool others = code == 0xE19A80 || code == 0xE280AF || code == 0xE2819F || code == 0xE38080;
    return spaces || separators || others ? 3 : 0;
}

/* Whether a byte is a blank other than the usual one, or may start such a character. */
static bool may_be_blank(unsigned char c) { return (c < ' ') | (c == 0xC2) | (c >= 0xE1 && c <= 0xE3); }

static size_t fold_into(char *to, struct slice text) {
    size_t size = 0, step;
    for (size_t i = 0; i < text.size; i += step) {
        unsigned char c = (unsigned char)text.at[i];
        step = c == ' ' || may_be_blank(c) ? blank_size(text, i) : 0;
        if (!step) to[size++] = (char)c, step = 1;
        else if (size && to[size - 1] != ' ') to[size++] = ' ';
    }
    return size && to[size - 1] == ' ' ? size - 1 : size;
}

/* What of a cell must not be copied as it is, as bits. */
enum { LOOK_FOLDS = 1, LOOK_COMMAS = 2, LOOK_MARKS = 4 };
enum { block_size = 32 };

/* Looks at the bytes after the first, without branches and always at as many, so that
 * compilers look at many at once. */
static void look_at_block(const unsigned char *block, unsigned char *found) {
    for (size_t i = 0; i < block_size; i++) {
        unsigned char before = block[i], c = block[i + 1];
        unsigned char folds = (unsigned char)(((c == ' ') & (before == ' ')) | may_be_blank(c));
        unsigned char commas = c == ',', marks = c == '"';
        found[i] |= (unsigned char)(folds * LOOK_FOLDS | commas * LOOK_COMMAS | marks * LOOK_MARKS);
    }
}

/* Whether a short cell is one word or number, of ASCII bytes from '-' on, as most are. */
static bool is_simple(struct slice cell) {
    const uint64_t ones = 0x0101010101010101u, tops = ones << 7;
    if (cell.size > 16) return false;
    uint64_t first = slice_eight(cell.at, cell.size), last = first, simple = tops;
    if (cell.size > 8) last = slice_eight(cell.at + cell.size - 8, 8);
    if (cell.size < 8) first = last = first | ones * 'x' << cell.size * 8;
    uint64_t eights[] = {first, last};
    for (size_t i = 0; i < 2; i++) simple &= ((eights[i] & ~tops) + ones * (0x80 - '-')) & ~eights[i];
    return (simple & tops) == tops;
}

static unsigned look_at(struct slice cell) {
    if (!cell.size || is_simple(cell)) return 0;
    unsigned char filled[1 + block_size], found[block_size] = {0}, all = 0;
    /* A blank at either end is one too many. */
    bool blank_last = cell.at[cell.size - 1] == ' ';
    for (size_t at = 0; at < cell.size; at += block_size) {
        size_t left = cell.size - at;
        if (at && left >= block_size) {
            look_at_block((const unsigned char *)cell.at + at - 1, found);
            continue;
        }
        memset(filled, 'x', sizeof filled);
        filled[0] = at ? (unsigned char)cell.at[at - 1] : ' ';
        memcpy(filled + 1, cell.at + at, left < block_size ? left : block_size);
        look_at_block(filled, found);
    }
    for (size_t i = 0; i < block_size; i++) all |= found[i];
    return blank_last ? all | LOOK_FOLDS : all;
}

struct slice table_folded(struct arena *arena, struct slice text) {
    if (!(look_at(text) & LOOK_FOLDS)) return text;
    char *at = arena_alloc(arena, text.size);
    return (struct slice){at, fold_into(at, text)};
}

bool table_formula_like(struct slice cell) {
    size_t i = 0;
    while (i < cell.size && cell.at[i] == '\'') i++;
    return i < cell.size && strchr("=+-@\t\r", cell.at[i]) && cell.at[i];
}

/* Writing. */

/* Where in the buffer the next cell starts, with room for so many bytes where there can be as many. */
static inline char *next_cell(struct table_writer *writer, size_t size) {
    char *to = output_room(&writer->output, size + 1);
    if (writer->cells++) *to++ = ',';
    else writer->blank = size == 0;
    return to;
}

/* What a cell is written as: folded, made harmless in Excel mode, and as libcsv quotes it,
 * which is asked where marks must be doubled, for it goes byte by byte. The room is for
 * ready_room(cell.size) bytes. */
static size_t ready_room(size_t size) { return 3 * size + 5; }

static struct slice made_ready(char *room, struct slice cell, unsigned look, bool excel) {
    char *quoted = room + cell.size + 1;
    if (look & LOOK_FOLDS || (excel && table_formula_like(cell))) {
        room[0] = '\'';
        size_t size = fold_into(room + 1, cell);
        cell = (struct slice){room + 1, size};
        if (excel && table_formula_like(cell)) cell = (struct slice){room, size + 1};
    }
    if (look & LOOK_MARKS)
        return (struct slice){quoted, csv_write2(quoted, 2 * cell.size + 2, cell.at, cell.size, '"')};
    if (!(look & LOOK_COMMAS)) return cell;
    quoted[0] = quoted[cell.size + 1] = '"';
    memcpy(quoted + 1, cell.at, cell.size);
    return (struct slice){quoted, cell.size + 2};
}

/* Most cells are a few bytes, which need no call. */
static inline void copy_bytes(char *to, const char *from, size_t size) {
    if (size > 16) {
        memcpy(to, from, size);
    } else if (size >= 8) {
        memcpy(to, from, 8);
        memcpy(to + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        memcpy(to, from, 4);
        memcpy(to + size - 4, from + size - 4, 4);
    } else if (size) {
        to[0] = from[0];
        to[size / 2] = from[size / 2];
        to[size - 1] = from[size - 1];
    }
}

static inline void put_plain(struct table_writer *writer, struct slice cell) {
    char *to = next_cell(writer, cell.size);
    if (cell.size < output_buffer_size) {
        copy_bytes(to, cell.at, cell.size);
        output_end(&writer->output, to + cell.size);
    } else {
        output_end(&writer->output, to);
        output_put(&writer->output, cell);
    }
}

void table_plain(struct table_writer *writer, struct slice cell) { put_plain(writer, cell); }

void table_cell(struct table_writer *writer, struct slice cell) {
    unsigned look = look_at(cell);
    if (look || (writer->excel && table_formula_like(cell))) {
        array_reserve(&writer->room, ready_room(cell.size));
        cell = made_ready(writer->room.at, cell, look, writer->excel);
    }
    put_plain(writer, cell);
}

struct slice table_ready(const struct table_writer *writer, struct arena *arena, struct slice cell) {
    unsigned look = look_at(cell);
    if (!look && !(writer->excel && table_formula_like(cell))) return cell;
    return made_ready(arena_alloc(arena, ready_room(cell.size)), cell, look, writer->excel);
}

bool table_is_plain(struct slice cell) { return !look_at(cell) && !table_formula_like(cell); }

void table_number(struct table_writer *writer, long number) {
    char *to = next_cell(writer, digits_most);
    output_end(&writer->output, to + digits_put(to, number));
}

void table_end_row(struct table_writer *writer) {
    char *to = output_room(&writer->output, 4);
    if (writer->cells == 1 && writer->blank) *to++ = '"', *to++ = '"'; /* else it would read as a blank line */
    writer->cells = 0;
    if (writer->excel) *to++ = '\r';
    *to++ = '\n';
    output_end(&writer->output, to);
}

void table_row(struct table_writer *writer, const struct slice *cells, size_t count) {
    for (size_t i = 0; i < count; i++) table_cell(writer, cells[i]);
    table_end_row(writer);
}

bool table_open(struct table_writer *writer, const char *path, bool excel, struct diag *diag) {
    *writer = (struct table_writer){.excel = excel};
    if (!output_open(&writer->output, path, diag)) return false;
    if (excel) output_put(&writer->output, slice_of(table_byte_order_mark));
    return true;
}

bool table_finish(struct table_writer *writer, struct diag *diag) { return output_finish(&writer->output, diag); }

bool table_publish(struct table_writer *writer, struct diag *diag) {
    bool done = output_publish(&writer->output, diag);
    table_discard(writer);
    return done;
}

void table_discard(struct table_writer *writer) {
    output_discard(&writer->output);
    array_free(&writer->room);
    *writer = (struct table_writer){0};
}
