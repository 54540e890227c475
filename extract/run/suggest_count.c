#include "suggest_parts.h"

#include "table.h"
#include "token.h"

#include <stdlib.h>

/* --- examples ----------------------------------------------------------------------------- */

enum { example_size = 160, example_before = 60, longest_cut = 40 };

static bool is_blank(char byte) { return (unsigned char)byte <= ' '; }

static bool inside_character(struct slice text, size_t at) {
    return at < text.size && ((unsigned char)text.at[at] & 0xC0) == 0x80;
}

/* Behind a blank between the two, else at a character between them. */
static size_t cut_start(struct slice text, size_t from, size_t to) {
    for (size_t at = from; at < to; at++)
        if (is_blank(text.at[at])) return at + 1;
    while (inside_character(text, from)) from++;
    return from;
}

static size_t cut_end(struct slice text, size_t to) {
    for (size_t at = to; at > to - longest_cut; at--)
        if (is_blank(text.at[at])) return at;
    while (inside_character(text, to)) to--;
    return to;
}

/* The sentence, or as much of it as an example may hold around the bytes [start, end). */
static struct slice example_of(struct suggestions *suggestions, struct slice sentence, size_t start, size_t end) {
    size_t from = 0, to = sentence.size;
    if (end > example_size && start > example_before) from = cut_start(sentence, start - example_before, start);
    if (to - from > example_size) to = cut_end(sentence, from + example_size);
    struct slice cut = slice_trim(slice_cut(sentence, from, to));
    return arena_print(&suggestions->text, "%s%.*s%s", from ? "… " : "", (int)cut.size, cut.at,
                       to < sentence.size ? " …" : "");
}

/* --- counting ------------------------------------------------------------------------------ */

static struct suggestion *add(struct suggestions *suggestions, enum suggestion_kind kind, struct slice text,
                              size_t *number) {
    struct slice key = kind == SUGGEST_ROLE ? token_fold(&suggestions->work, text) : text;
    *number = key_index_add(&suggestions->keys[kind], key);
    if (*number == suggestions->all[kind].at.count) {
        suggestions->keys[kind].keys.at[*number].key = arena_copy(&suggestions->text, key);
        array_push(&suggestions->all[kind].at, ((struct suggestion){.text = arena_copy(&suggestions->text, text)}));
    }
    return &suggestions->all[kind].at.at[*number];
}

size_t suggestions_add(struct suggestions *suggestions, enum suggestion_kind kind, const struct article *article,
                       const struct sentence *sentence, uint32_t first, uint32_t last) {
    size_t number;
    arena_reset(&suggestions->work);
    struct slice text = table_folded(&suggestions->work, article_words(article, first, last));
    struct suggestion *suggestion = add(suggestions, kind, text, &number);
    if (!suggestion->count++) {
        const struct token *tokens = article->tokens.at;
        uint32_t begin = tokens[sentence->first].start;
        suggestion->example = example_of(suggestions, article_words(article, sentence->first, sentence->last),
                                         tokens[first].start - begin, tokens[last - 1].end - begin);
    }
    suggestion->articles += suggestion->last_article != suggestions->article;
    suggestion->last_article = suggestions->article;
    return number;
}

void suggestions_add_body(struct suggestions *suggestions, const struct article *article,
                          const struct sentence *sentence, uint32_t first, uint32_t last, size_t name) {
    size_t number = suggestions_add(suggestions, SUGGEST_BODY, article, sentence, first, last);
    struct suggestion *body = &suggestions->all[SUGGEST_BODY].at.at[number];
    if (body->count == 1) body->run = name;
    body->several = body->several || body->run != name;
}

/* --- writing -------------------------------------------------------------------------------- */

static int by_count(const void *a, const void *b) {
    const struct suggestion *x = *(const struct suggestion *const *)a, *y = *(const struct suggestion *const *)b;
    if (x->count != y->count) return x->count > y->count ? -1 : 1;
    return slice_compare(x->text, y->text);
}

static void write_kind(struct table_writer *writer, const struct suggestions *suggestions, enum suggestion_kind kind,
                       size_t least, size_t most) {
    static const char *const names[] = {[SUGGEST_ROLE] = "role", [SUGGEST_BODY] = "body", [SUGGEST_NAME] = "name"};
    struct {
        array_of(const struct suggestion *) at;
    } rows = {.at = {NULL, 0, 0}};
    for (size_t i = 0; i < suggestions->all[kind].at.count; i++) {
        const struct suggestion *suggestion = &suggestions->all[kind].at.at[i];
        bool counts = kind != SUGGEST_BODY || suggestion->several;
        if (counts && suggestion->count >= least) array_push(&rows.at, suggestion);
    }
    if (rows.at.count) qsort(rows.at.at, rows.at.count, sizeof *rows.at.at, by_count);
    for (size_t i = 0; i < rows.at.count && i < most; i++) {
        table_cell(writer, slice_of(names[kind]));
        table_cell(writer, rows.at.at[i]->text);
        table_number(writer, (long)rows.at.at[i]->count);
        table_number(writer, (long)rows.at.at[i]->articles);
        table_cell(writer, rows.at.at[i]->example);
        table_end_row(writer);
    }
    array_free(&rows.at);
}

bool suggestions_write(const struct suggestions *suggestions, size_t least, size_t most, const char *path,
                       struct diag *diag) {
    static const struct slice columns[] = {{"kind", 4}, {"text", 4}, {"count", 5}, {"articles", 8}, {"example", 7}};
    struct table_writer writer;
    if (!table_open(&writer, path, false, diag)) return false;
    table_row(&writer, columns, sizeof columns / sizeof *columns);
    for (enum suggestion_kind kind = 0; kind < SUGGEST_KINDS; kind++)
        write_kind(&writer, suggestions, kind, least, most);
    bool done = table_finish(&writer, diag) && table_publish(&writer, diag);
    table_discard(&writer);
    return done;
}

void suggestions_free(struct suggestions *suggestions) {
    for (int i = 0; i < SUGGEST_KINDS; i++) {
        key_index_free(&suggestions->keys[i]);
        array_free(&suggestions->all[i].at);
    }
    arena_free(&suggestions->text);
    arena_free(&suggestions->work);
}
