#include "score_errors.h"

#include "digits.h"
#include "score_text.h"

#include <string.h>

enum { context = 600 }; /* bytes of a sentence that are shown on either side of an error */

static bool is_sign(struct slice text, size_t i, const char *signs) {
    return i < text.size && text.at[i] && strchr(signs, text.at[i]);
}

/* "Mr.", "Gen.", "U.S.", "p.m.": the stop at `stop` belongs to the word before it. No rules are at hand that know more,
 * and a sentence too long is read more easily than one too short. */
static bool abbreviates(struct slice text, size_t stop) {
    enum { longest = 3 };
    size_t start = stop;
    bool dotted = false;
    for (; start > 0 && !is_sign(text, start - 1, " \n\r(\"'"); start--) dotted = dotted || text.at[start - 1] == '.';
    bool capital = start < stop && text.at[start] >= 'A' && text.at[start] <= 'Z';
    return dotted || (capital && stop - start <= longest);
}

/* A stop before a blank, or an empty line. */
static bool ends_sentence(struct slice text, size_t i) {
    if (!i || !is_sign(text, i, " \n\r")) return false;
    if (is_sign(text, i - 1, "!?")) return true;
    if (is_sign(text, i - 1, ".")) return !abbreviates(text, i - 1);
    size_t next = i + 1;
    while (is_sign(text, next, "\r")) next++;
    return text.at[i] == '\n' && is_sign(text, next, "\n");
}

static bool inside_character(char c) { return ((unsigned char)c & 0xC0) == 0x80; }

/* The sentence around [start, end) of the text. */
static struct slice around(struct slice text, size_t start, size_t end) {
    size_t from = start, to = end;
    while (from > 0 && !ends_sentence(text, from - 1)) from--;
    while (to < text.size && !ends_sentence(text, to)) to++;
    while (from < start && inside_character(text.at[from])) from++;
    if (to == text.size && to > end)
        while (to > end && (unsigned char)text.at[to - 1] >= 0x80) to--;
    return slice_trim(slice_cut(text, from, to));
}

static struct slice sentence_of(struct score_text *source, const struct score_error *error) {
    const struct score_span *span = error->expected.known ? &error->expected : &error->found;
    if (!source->file || !span->known) return slice_of("");
    size_t from = span->start > context ? span->start - context : 0;
    struct slice text = score_text_range(source, from, span->end + context);
    if (text.size < span->end - from) return slice_of("");
    return around(text, span->start - from, span->end - from);
}

/* As the table would be read again: numbers as text, white space folded. */

static void add_cell(struct table *errors, struct slice cell) {
    array_push(&errors->cells, table_folded(&errors->text, cell));
}

static void add_number(struct table *errors, size_t number) {
    struct digits digits;
    add_cell(errors, arena_copy(&errors->text, digits_of((long)number, &digits)));
}

static void add_range(struct table *errors, const struct score_span *span) {
    if (span->known) {
        add_number(errors, span->start);
        add_number(errors, span->end);
    } else {
        add_cell(errors, slice_of(""));
        add_cell(errors, slice_of(""));
    }
    add_cell(errors, span->text);
}

static void add_error(struct table *errors, struct score_text *source, const struct score_error *error) {
    add_cell(errors, error->gold->name);
    add_cell(errors, error->error);
    add_cell(errors, slice_of(error->kind));
    add_range(errors, &error->found);
    add_range(errors, &error->expected);
    add_cell(errors, error->expected_value);
    add_cell(errors, error->value);
    add_cell(errors, error->rule);
    add_cell(errors, arena_copy(&errors->text, sentence_of(source, error)));
    errors->rows++;
}

const struct layout *score_errors_layout(void) {
    static const struct layout_column columns[] = {
        {"article", LAYOUT_ID, "the article: its name in articles.csv or in gold", NULL, false},
        {"error", LAYOUT_WORD,
         "miss, false alarm, border, kind, value or link; of rows of registers official-miss and such", NULL, false},
        {"kind", LAYOUT_WORD, "the kind of what was found or missed", NULL, false},
        {"start", LAYOUT_NUMBER, "where what was found begins, in bytes; empty: nothing was", NULL, false},
        {"end", LAYOUT_NUMBER, "where it ends", NULL, false},
        {"text", LAYOUT_TEXT, "its words", NULL, false},
        {"expected_start", LAYOUT_NUMBER, "where what is in gold begins, in bytes; empty: nothing is", NULL, false},
        {"expected_end", LAYOUT_NUMBER, "where it ends", NULL, false},
        {"expected_text", LAYOUT_TEXT, "its words", NULL, false},
        {"expected_value", LAYOUT_TEXT, "its value in gold", NULL, false},
        {"value", LAYOUT_TEXT, "the value that was found", NULL, false},
        {"rule", LAYOUT_WORD, "the rule that found it", NULL, false},
        {"sentence", LAYOUT_SENTENCE, "the sentence around it; empty: the text is not at hand", NULL, false},
    };
    static const struct layout layout = {"errors", "one difference from gold", columns,
                                         sizeof columns / sizeof *columns, false};
    return &layout;
}

static void add_header(struct table *errors) {
    const struct layout *layout = score_errors_layout();
    for (; errors->columns < layout->count; errors->columns++)
        add_cell(errors, slice_of(layout->columns[errors->columns].name));
}

void score_list_errors(const struct score *score, const char *corpus, struct table *errors) {
    struct score_text source = {0};
    *errors = (struct table){.path = "errors"};
    add_header(errors);
    for (size_t i = 0; i < score->errors.count; i++) {
        const struct score_error *error = &score->errors.at[i];
        score_text_open(&source, error->gold, error->system, corpus);
        add_error(errors, &source, error);
    }
    score_text_close(&source);
}

bool score_write_errors(const struct score *score, const struct score_output *output, struct diag *diag) {
    struct table_writer writer = {0};
    struct table errors;
    if (!table_open(&writer, output->path, output->excel, diag)) return false;
    score_list_errors(score, output->corpus, &errors);
    for (size_t row = 0; row <= errors.rows; row++)
        table_row(&writer, &errors.cells.at[row * errors.columns], errors.columns);
    table_free(&errors);
    bool done = table_finish(&writer, diag) && table_publish(&writer, diag);
    table_discard(&writer);
    return done;
}
