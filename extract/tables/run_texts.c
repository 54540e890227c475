#include "run_texts.h"

#include "article_text.h"
#include "source.h"
#include "text.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum { largest_short = 1 << 20, largest_read = 1 << 30 };

/* The texts of one source, or of the corpus, that are still to be found. */
struct search {
    struct run_texts *texts;
    const struct run_tables *tables;
    const char *then;
    struct slice source; /* empty: any */
    size_t pending, found;
    struct arena work; /* of the article at hand */
};

static struct slice article_cell(const struct run_tables *tables, size_t article, const char *column) {
    const struct run_table *articles = &tables->all[TABLE_ARTICLES];
    return run_cell(articles, articles->rows[articles->first[article]], column);
}

/* --- whether a text is an article's ------------------------------------------------- */

/* Without the ~2 of the second of two equal names. */
static struct slice without_count(struct slice name) {
    size_t end = name.size;
    while (end && name.at[end - 1] >= '0' && name.at[end - 1] <= '9') end--;
    bool counted = end > 1 && end < name.size && name.at[end - 1] == '~';
    return counted ? slice_cut(name, 0, end - 1) : name;
}

static bool is_end_of(struct slice name, struct slice path) {
    if (!slice_ends(path, name)) return false;
    return path.size == name.size || path.at[path.size - name.size - 1] == '/';
}

/* Names are paths below an INPUT, which need not be the one that was read first. */
static bool ends_same(struct slice a, struct slice b) {
    a = without_count(a);
    b = without_count(b);
    return is_end_of(a, b) || is_end_of(b, a);
}

/* In the folder that extract --texts wrote, files have the article's name as paths can have it. */
static bool same_name(struct search *search, struct slice article, struct slice read) {
    return ends_same(article, read) || ends_same(article_file_name(article, &search->work), read);
}

static bool stands_there(struct search *search, const struct run_table *mentions, size_t row, struct slice text) {
    size_t start, end;
    if (!run_range(mentions, row, "start", "end", &start, &end) || end > text.size) return false;
    struct slice there = text_repair(&search->work, slice_cut(text, start, end), NULL);
    return slice_equal(table_folded(&search->work, there), run_cell(mentions, row, "text"));
}

static bool is_text_of(struct search *search, const struct run_text *text, const struct source_article *read) {
    const struct run_table *mentions = &search->tables->all[TABLE_MENTIONS];
    size_t article = text->article;
    if (text->size != read->text.size) return false;
    if (!same_name(search, article_cell(search->tables, article, "article"), read->id)) return false;
    for (size_t i = mentions->first[article]; i < mentions->first[article + 1]; i++)
        if (!stands_there(search, mentions, mentions->rows[i], read->text)) return false;
    return true;
}

/* --- reading a source again ----------------------------------------------------------- */

static bool is_wanted(const struct search *search, const struct run_text *text) {
    if (text->bytes.size || text->problem.size) return false;
    return !search->source.size || slice_equal(text->source, search->source);
}

/* A text may be that of several articles: one file can be given twice. */
static void offer(struct search *search, const struct source_article *read) {
    for (size_t i = 0; i < search->texts->all.count; i++) {
        struct run_text *text = &search->texts->all.at[i];
        if (!is_wanted(search, text) || !is_text_of(search, text, read)) continue;
        text->bytes = arena_copy(&search->texts->text, read->text);
        search->pending--;
        search->found++;
    }
}

static void read_as(struct search *search, const char *input, enum source_format format) {
    struct source_options options = {.inputs = &input, .input_count = 1, .format = format, .limit = largest_read};
    struct source *source;
    struct source_article read;
    struct diag unheard = {0}; /* dates of publication are in the tables */
    source_open(&source, &options, &unheard);
    while (search->pending && source_next(source, &read, &search->work)) {
        if (read.text.size) offer(search, &read);
        arena_reset(&search->work);
    }
    source_close(source);
    diag_free(&unheard);
}

/* Lines are named file:line. */
static bool looks_like_line(struct slice name) {
    struct slice rest = without_count(name), part = rest;
    while (slice_next(&rest, ':', &part)) continue;
    long line;
    return part.size < name.size && slice_number(part, &line);
}

/* As lines first where that is likely, for a large file of them is no text that one would
 * want to try whole; the first format in which anything is found was the one. */
static void search_input(struct search *search, const char *input, bool lines_first) {
    static const enum source_format orders[][4] = {
        {source_auto, source_text, source_jsonl, source_lines},
        {source_lines, source_auto, source_jsonl, source_text},
    };
    for (size_t i = 0; i < 4 && search->pending && !search->found; i++) read_as(search, input, orders[lines_first][i]);
}

/* --- what is not found ------------------------------------------------------------------ */

/* Why the source cannot be read again at all; empty when it can. */
static struct slice hindrance(struct run_texts *texts, const char *source) {
    struct stat facts;
    if (stat(source, &facts) == 0)
        return S_ISREG(facts.st_mode) ? slice_of("")
                                      : slice_of("is no file that can be read again; name the text with --corpus");
    int failure = errno;
    if (strcmp(source, "stdin") == 0)
        return slice_of("standard input cannot be read again; name the text with --corpus");
    if (strstr(source, "://"))
        return slice_of("the text came from a file that has it under this address; name that with --corpus");
    return arena_print(&texts->text, "cannot be read again (%s); put it back or name the text with --corpus",
                       strerror(failure));
}

/* Gives what is still wanted of the search the problem, and tells of it. */
static void give_up(struct search *search, const char *place, struct slice problem, struct diag *diag) {
    size_t count = 0;
    struct slice told = arena_print(&search->texts->text, "%s: %.*s", place, (int)problem.size, problem.at);
    for (size_t i = 0; i < search->texts->all.count; i++) {
        struct run_text *text = &search->texts->all.at[i];
        if (!is_wanted(search, text)) continue;
        text->problem = told;
        count++;
    }
    search->texts->missing += count;
    if (count)
        diag_add(diag, (struct diag_place){.path = place}, "%.*s; %zu %s %s", (int)problem.size, problem.at, count,
                 count == 1 ? "article is" : "articles are", search->then);
}

/* --- one source after the other -------------------------------------------------------- */

static size_t count_wanted(const struct search *search) {
    size_t count = 0;
    for (size_t i = 0; i < search->texts->all.count; i++) count += is_wanted(search, &search->texts->all.at[i]);
    return count;
}

/* Looks for the texts of one source. */
static void search_source(struct search *search, const struct run_text *first, struct diag *diag) {
    const char *source = arena_copy(&search->texts->text, first->source).at;
    struct slice problem = hindrance(search->texts, source);
    search->source = first->source;
    search->pending = count_wanted(search);
    search->found = 0;
    if (!problem.size) {
        search_input(search, source, looks_like_line(article_cell(search->tables, first->article, "article")));
        problem = slice_of("is not the text that was read; extract it again");
    }
    give_up(search, source, problem, diag);
}

static void search_corpus(struct search *search, const char *corpus, struct diag *diag) {
    const struct run_texts *texts = search->texts;
    search->pending = count_wanted(search);
    bool lines = texts->all.count && looks_like_line(article_cell(search->tables, texts->all.at[0].article, "article"));
    search_input(search, corpus, lines);
    give_up(search, corpus, slice_of("does not hold the text that was read"), diag);
}

/* The articles, with what is known of their texts before looking for them. */
static void list_articles(struct run_texts *texts, const struct run_tables *tables,
                          const struct run_texts_options *options) {
    for (size_t article = 0; article < options->articles && article < tables->articles.keys.count; article++) {
        struct run_text text = {.article = article, .source = article_cell(tables, article, "source")};
        long size;
        if (slice_number(article_cell(tables, article, "bytes"), &size)) text.size = (size_t)size;
        if (!text.size) text.problem = slice_of("it was refused, so there is no text");
        else if (options->short_only && size > largest_short)
            text.problem = slice_of("its text is larger than a mebibyte and left out");
        array_push(&texts->all, text);
    }
}

void run_texts_find(struct run_texts *texts, const struct run_tables *tables, const struct run_texts_options *options,
                    struct diag *diag) {
    struct search search = {.texts = texts, .tables = tables, .then = options->then, .source = {"", 0}};
    *texts = (struct run_texts){.missing = 0};
    list_articles(texts, tables, options);
    if (options->corpus) search_corpus(&search, options->corpus, diag);
    for (size_t i = 0; !options->corpus && i < texts->all.count; i++)
        if (!texts->all.at[i].bytes.size && !texts->all.at[i].problem.size)
            search_source(&search, &texts->all.at[i], diag);
    arena_free(&search.work);
}

void run_texts_free(struct run_texts *texts) {
    array_free(&texts->all);
    arena_free(&texts->text);
}
