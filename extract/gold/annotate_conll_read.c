#include "annotate_conll.h"

#include "annotate_parts.h"

/* A column of a kind, and the mention in it that has begun. */
struct column {
    enum score_kind kind;
    struct slice name; /* PERSON, PERSON:2 */
    size_t open;       /* score_none: none */
};

/* A pair of brackets of the column of chains. */
struct bracket {
    struct slice chain;
    size_t start, end;
    bool open;
    struct diag_place place;
};

struct conll {
    struct annotate_file *file;
    struct annotate_labels *labels;
    size_t form, coref, misc, count;   /* columns from 0; SIZE_MAX: none */
    array_of(struct column) columns;   /* in their order */
    array_of(size_t) column_at;        /* by number of the cell: of the column of a kind, or SIZE_MAX */
    array_of(struct bracket) brackets; /* by start */
    size_t at, start, end;             /* in the text: read up to; the word at hand */
};

/* --- header ---------------------------------------------------------------------------- */

/* CHANCERY:PERSON:2 */
static bool read_column(struct conll *conll, struct slice name) {
    struct slice prefix = slice_of(CONLL_PREFIX);
    if (slice_equal(name, slice_of("FORM"))) conll->form = conll->count;
    if (slice_equal(name, slice_of("MISC"))) conll->misc = conll->count;
    if (slice_equal(name, slice_of(CONLL_COREF))) conll->coref = conll->count;
    conll->count++;
    if (!slice_starts(name, prefix) || slice_equal(name, slice_of(CONLL_COREF))) {
        array_push(&conll->column_at, SIZE_MAX);
        return true;
    }
    struct column column = {.name = slice_cut(name, prefix.size, name.size), .open = score_none};
    struct slice rest = column.name, kind;
    slice_next(&rest, ':', &kind);
    array_push(&conll->column_at, conll->columns.count);
    if (!annotate_read_kind(conll->file, kind, &column.kind)) return false;
    array_push(&conll->columns, column);
    return true;
}

static bool read_header(struct conll *conll) {
    struct annotate_file *file = conll->file;
    struct slice start = slice_of("# global.columns ="), rest, name;
    if (!annotate_next_line(file) || !slice_starts(file->line, start))
        return annotate_complain(file, annotate_place(file, file->line),
                                 "no CoNLL-U Plus, which begins with # global.columns = ID FORM …; name the columns as "
                                 "chancery annotate --to conll does");
    rest = slice_trim(slice_cut(file->line, start.size, file->line.size));
    while (slice_next(&rest, ' ', &name))
        if (name.size && !read_column(conll, name)) return false;
    if (conll->form != SIZE_MAX && conll->columns.count) return true;
    return annotate_complain(file, annotate_place(file, file->line),
                             "the columns FORM and " CONLL_PREFIX "DATE, " CONLL_PREFIX
                             "PERSON … are missing; name those that the lines have");
}

/* --- words ----------------------------------------------------------------------------- */

/* Finds the word in the text behind the last one. */
static bool find_word(struct conll *conll, struct slice word) {
    const struct annotate_text *text = conll->file->text;
    size_t at = conll->at;
    for (size_t next = at; at < text->bytes.size; at = next) {
        if (slice_equal(slice_cut(text->bytes, at, at + word.size), word)) break;
        do next++;
        while (!annotate_text_border(text, next));
        if (!annotate_blank(slice_cut(text->bytes, at, next))) break;
    }
    struct slice there = slice_cut(text->bytes, at, at + word.size);
    if (!word.size || !slice_equal(there, word)) return annotate_complain_of_text(conll->file, word, there);
    conll->start = at;
    conll->at = conll->end = at + word.size;
    return true;
}

/* B-name begins a mention, I-name goes on with one, O is outside. */
static bool read_tag(struct conll *conll, struct column *column, struct slice tag) {
    struct annotate_file *file = conll->file;
    enum score_form form;
    bool outside = slice_equal(tag, slice_of("O")) || slice_equal(tag, slice_of("_"));
    if (outside) column->open = score_none;
    if (outside) return true;
    bool begins = slice_starts(tag, slice_of("B-"));
    if (!begins && !slice_starts(tag, slice_of("I-")))
        return annotate_complain(file, annotate_place(file, tag), "unknown tag '%.*s'; use B-FORM, I-FORM or O",
                                 (int)tag.size, tag.at);
    if (!annotate_read_form(file, slice_cut(tag, 2, tag.size), &form)) return false;
    if (begins) {
        column->open = conll->labels->mentions.count;
        array_push(&conll->labels->mentions, ((struct score_mention){.start = conll->start,
                                                                     .kind = column->kind,
                                                                     .form = form,
                                                                     .chain = slice_of(""),
                                                                     .value = slice_of(""),
                                                                     .line = file->number}));
    }
    if (column->open == score_none || conll->labels->mentions.at[column->open].form != form)
        return annotate_complain(file, annotate_place(file, tag),
                                 "%.*s goes on with a mention that has not begun; begin it with B-", (int)tag.size,
                                 tag.at);
    conll->labels->mentions.at[column->open].end = conll->end;
    return true;
}

static struct slice without_escapes(struct slice text, struct arena *arena) {
    static const char digits[] = "0123456789ABCDEF";
    char *to = arena_alloc(arena, text.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *high = i + 2 < text.size && text.at[i] == '%' ? memchr(digits, text.at[i + 1], 16) : NULL;
        const char *low = high ? memchr(digits, text.at[i + 2], 16) : NULL;
        to[size++] = low ? (char)((high - digits) * 16 + (low - digits)) : text.at[i];
        if (low) i += 2;
    }
    return (struct slice){to, size};
}

/* --- chains ------------------------------------------------------------------------------ */

/* The last bracket of the chain that is open. */
static struct bracket *open_bracket(struct conll *conll, struct slice chain) {
    for (size_t i = conll->brackets.count; i-- > 0;)
        if (conll->brackets.at[i].open && slice_equal(conll->brackets.at[i].chain, chain))
            return &conll->brackets.at[i];
    return NULL;
}

/* (3, 3) or (3) */
static bool read_bracket(struct conll *conll, struct slice bracket) {
    struct annotate_file *file = conll->file;
    bool opens = slice_starts(bracket, slice_of("(")), closes = slice_ends(bracket, slice_of(")"));
    struct slice chain = slice_cut(bracket, opens, bracket.size - closes);
    struct diag_place place = annotate_place(file, bracket);
    chain = without_escapes(chain, file->arena);
    if (!chain.size || (!opens && !closes))
        return annotate_complain(file, place, "no bracket of a chain: '%.*s'; write (3, 3) or (3)", (int)bracket.size,
                                 bracket.at);
    if (opens)
        array_push(&conll->brackets,
                   ((struct bracket){.chain = chain, .start = conll->start, .open = true, .place = place}));
    struct bracket *open = closes ? open_bracket(conll, chain) : NULL;
    if (closes && !open)
        return annotate_complain(file, place, "the bracket closes chain %.*s, which has not begun; open it before",
                                 (int)chain.size, chain.at);
    if (open) {
        open->open = false;
        open->end = conll->end;
    }
    return true;
}

static bool read_chains(struct conll *conll, struct slice cell) {
    if (slice_equal(cell, slice_of("_")) || slice_equal(cell, slice_of("-"))) return true;
    for (struct slice part; slice_next(&cell, '|', &part);)
        if (!read_bracket(conll, part)) return false;
    return true;
}

/* --- lines ------------------------------------------------------------------------------- */

/* DATE=2020-11-24|SpaceAfter=No */
static bool read_misc(struct conll *conll, struct slice cell) {
    for (struct slice part; slice_next(&cell, '|', &part);) {
        struct slice value = part, name;
        slice_next(&value, '=', &name);
        for (size_t i = 0; value.at && i < conll->columns.count; i++) {
            struct column *column = &conll->columns.at[i];
            if (!slice_equal(column->name, name)) continue;
            if (column->open == score_none || conll->labels->mentions.at[column->open].start != conll->start)
                return annotate_complain(
                    conll->file, annotate_place(conll->file, part),
                    "a value, but no mention of that column begins here; move it to where it begins");
            conll->labels->mentions.at[column->open].value = without_escapes(value, conll->file->arena);
        }
    }
    return true;
}

/* The word first, then the mentions in it, then what is said of them. */
enum pass { pass_word, pass_mentions, pass_rest, passes };

static bool read_cell(struct conll *conll, enum pass pass, size_t number, struct slice cell) {
    size_t column = conll->column_at.at[number];
    if (pass == pass_word) return number != conll->form || find_word(conll, cell);
    if (pass == pass_mentions) return column == SIZE_MAX || read_tag(conll, &conll->columns.at[column], cell);
    if (number == conll->coref) return read_chains(conll, cell);
    return number != conll->misc || read_misc(conll, cell);
}

static bool read_cells(struct conll *conll, enum pass pass) {
    struct slice rest = conll->file->line;
    for (size_t i = 0; i < conll->count; i++)
        if (!read_cell(conll, pass, i, annotate_cell(&rest))) return false;
    return true;
}

static bool read_line(struct conll *conll) {
    struct annotate_file *file = conll->file;
    struct slice line = file->line, cell;
    size_t cells = 0;
    if (!line.size || line.at[0] == '#') return true;
    for (struct slice rest = line; slice_next(&rest, '\t', &cell);) cells++;
    if (cells != conll->count)
        return annotate_complain(file, annotate_place(file, line),
                                 "%zu cells, but %zu columns; write one cell a column", cells, conll->count);
    for (enum pass pass = 0; pass < passes; pass++)
        if (!read_cells(conll, pass)) return false;
    return true;
}

/* The first of the sorted mentions that starts there or after it. */
static size_t mentions_from(const struct annotate_labels *labels, size_t start) {
    size_t low = 0, high = labels->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (labels->mentions.at[middle].start < start) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The mention of the bracket's words that has no chain yet: of several the first, a date last. */
static struct score_mention *bracketed(struct conll *conll, const struct bracket *bracket) {
    struct score_mention *date = NULL;
    for (size_t i = mentions_from(conll->labels, bracket->start); i < conll->labels->mentions.count; i++) {
        struct score_mention *mention = &conll->labels->mentions.at[i];
        if (mention->start != bracket->start) break;
        if (mention->end != bracket->end || mention->chain.size) continue;
        if (mention->kind != score_date) return mention;
        if (!date) date = mention;
    }
    return date;
}

static void give_chain(struct conll *conll, const struct bracket *bracket) {
    struct score_mention *mention = bracket->open ? NULL : bracketed(conll, bracket);
    if (mention) mention->chain = bracket->chain;
    else if (bracket->open)
        annotate_complain(conll->file, bracket->place, "the chain's mention never ends; close its bracket");
    else
        annotate_complain(conll->file, bracket->place,
                          "no mention has just the words of these brackets; label them in a column of a kind");
}

bool annotate_conll_read(struct annotate_file *file, struct annotate_labels *labels) {
    struct conll conll = {.file = file, .labels = labels, .form = SIZE_MAX, .coref = SIZE_MAX, .misc = SIZE_MAX};
    if (read_header(&conll))
        while (!file->failed && annotate_next_line(file)) read_line(&conll);
    annotate_labels_sort(labels);
    for (size_t i = 0; !file->failed && i < conll.brackets.count; i++) give_chain(&conll, &conll.brackets.at[i]);
    array_free(&conll.columns);
    array_free(&conll.column_at);
    array_free(&conll.brackets);
    return !file->failed;
}
