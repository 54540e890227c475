#include "annotate.h"

#include "annotate_parts.h"
#include "article_text.h"
#include "file.h"

#include <unistd.h>

struct format {
    const char *name, *ending;
    bool (*write)(const struct annotate_article *article, struct annotate_bytes *to);
    bool (*read)(struct annotate_file *file, struct annotate_labels *labels);
};

static const struct format formats[annotate_formats] = {
    [annotate_brat] = {"brat", ".ann", annotate_brat_write, annotate_brat_read},
    [annotate_webanno] = {"webanno", ".tsv", annotate_webanno_write, annotate_webanno_read},
    [annotate_conll] = {"conll", ".conllup", annotate_conll_write, annotate_conll_read},
};

const char *annotate_format_at(size_t number) { return number < annotate_formats ? formats[number].name : NULL; }

bool annotate_format_named(struct slice name, enum annotate_format *format) {
    for (*format = 0; *format < annotate_formats; ++*format)
        if (slice_equal(name, slice_of(formats[*format].name))) return true;
    return false;
}

/* A file that is written when all have been composed. */
struct composed {
    struct slice path;
    struct annotate_bytes bytes;
};

struct annotating {
    const struct annotate_options *options;
    const struct format *format;
    struct annotate_totals *totals;
    struct diag *diag;
    struct annotate_splitter splitter;
    struct annotate_words words;
    array_of(struct composed) files;
    struct arena paths, work; /* `work` is reset after each article */
};

static void annotating_free(struct annotating *annotating) {
    for (size_t i = 0; i < annotating->files.count; i++) array_free(&annotating->files.at[i].bytes.all);
    array_free(&annotating->files);
    annotate_words_free(&annotating->words);
    if (annotating->options->rules) annotate_splitter_close(&annotating->splitter);
    arena_free(&annotating->paths);
    arena_free(&annotating->work);
}

/* --- export ---------------------------------------------------------------------------- */

/* A file of the article. What has labels in a file of its own has a name that is one. */
static struct slice file_of(struct annotating *annotating, const char *folder, const struct score_article *article,
                            const char *ending) {
    int size = (int)article->name.size;
    struct slice own = arena_print(&annotating->work, "%s/%.*s.csv", annotating->options->from, size, article->name.at);
    if (article->path && slice_equal(own, slice_of(article->path)))
        return arena_print(&annotating->paths, "%s/%.*s%s", folder, size, article->name.at, ending);
    return article_file_path(folder, article->name, ending, &annotating->paths);
}

/* Where the article's text is: in the corpus, or where its run found it. NULL, with a message, when nothing says. */
static const char *text_path(struct annotating *annotating, const struct score_article *article) {
    const char *corpus = annotating->options->corpus;
    if (corpus) return file_of(annotating, corpus, article, ".txt").at;
    if (article->source.size) return arena_copy(&annotating->work, article->source).at;
    diag_add(annotating->diag, (struct diag_place){.path = article->path ? article->path : annotating->options->from},
             "where the text of %.*s is stands nowhere; name its folder with --corpus", (int)article->name.size,
             article->name.at);
    return NULL;
}

/* Reads it. A file of another size, as one that holds many articles, is not the text. */
static bool read_text(struct annotating *annotating, const struct score_article *article, struct annotate_text *text) {
    const char *path = text_path(annotating, article);
    if (!path || !annotate_text_read(text, path, &annotating->work, annotating->diag)) return false;
    if (!article->bytes || article->bytes == text->bytes.size) return true;
    diag_add(annotating->diag, (struct diag_place){.path = path},
             "is not the text of %.*s, which has %zu bytes; name the folder of extract --texts with --corpus",
             (int)article->name.size, article->name.at, article->bytes);
    return false;
}

/* The row's bytes are characters of the text, and its words stand there. */
static bool stands_there(const struct annotate_article *article, const struct score_mention *mention) {
    const struct annotate_text *text = article->text;
    if (mention->end > text->bytes.size || !annotate_text_border(text, mention->start) ||
        !annotate_text_border(text, mention->end))
        return annotate_refuse(article, mention,
                               "%zu-%zu are no characters of the text; is --corpus the folder with the texts of these "
                               "labels (extract --texts)?",
                               mention->start, mention->end);
    if (annotate_text_says(text->bytes, mention)) return true;
    struct slice there = table_folded(article->arena, slice_cut(text->bytes, mention->start, mention->end));
    return annotate_refuse(article, mention,
                           "the text has \"%.*s\" at %zu-%zu; is --corpus the folder with the texts of these labels "
                           "(extract --texts)?",
                           (int)there.size, there.at, mention->start, mention->end);
}

static bool same(const struct score_mention *a, const struct score_mention *b) {
    return a->start == b->start && a->end == b->end && a->kind == b->kind && a->form == b->form &&
           slice_equal(a->chain, b->chain) && slice_equal(a->value, b->value);
}

/* Reads what has been written: the labels must be those of gold. */
static bool is_faithful(struct annotating *annotating, const struct annotate_article *article,
                        const struct annotate_bytes *bytes) {
    struct annotate_labels read = {.links = {.count = 0}};
    struct annotate_file file = {.path = "",
                                 .rest = {bytes->all.at ? bytes->all.at : "", bytes->all.count},
                                 .text = article->text,
                                 .arena = article->arena};
    bool good = annotating->format->read(&file, &read);
    size_t first = 0, count = article->labels->mentions.count;
    if (good) annotate_labels_chain(&read, article->arena);
    annotate_labels_sort(&read);
    while (good && first < count && first < read.mentions.count &&
           same(&article->labels->mentions.at[first], &read.mentions.at[first]))
        first++;
    good = good && first == count && read.mentions.count == count;
    annotate_labels_free(&read);
    struct score_mention none = {.line = 1};
    return good || annotate_refuse(article, first < count ? &article->labels->mentions.at[first] : &none,
                                   "%s has no way to say this row beside the others; change it, or use another format",
                                   annotating->format->name);
}

static bool compose(struct annotating *annotating, const struct score_article *gold,
                    const struct annotate_article *article) {
    struct annotate_bytes bytes = {0};
    bool good = true;
    for (size_t i = 0; good && i < article->labels->mentions.count; i++) /* where one is wrong, nearly all are */
        good = stands_there(article, &article->labels->mentions.at[i]);
    good = good && annotating->format->write(article, &bytes) && is_faithful(annotating, article, &bytes);
    if (!good) {
        array_free(&bytes.all);
        return false;
    }
    const char *to = annotating->options->to;
    array_push(&annotating->files,
               ((struct composed){file_of(annotating, to, gold, annotating->format->ending), bytes}));
    if (annotating->format->write != annotate_brat_write) return true;
    struct annotate_bytes text = {0};
    annotate_put(&text, article->text->bytes);
    array_push(&annotating->files, ((struct composed){file_of(annotating, to, gold, ".txt"), text}));
    return true;
}

static bool compose_article(struct annotating *annotating, const struct score_article *gold) {
    struct annotate_text text;
    struct annotate_labels labels = {.links = {.count = 0}};
    if (!read_text(annotating, gold, &text)) return false;
    struct annotate_article article = {.name = gold->name,
                                       .path = gold->path ? gold->path : annotating->options->from,
                                       .text = &text,
                                       .words = annotating->options->rules ? &annotating->words : NULL,
                                       .labels = &labels,
                                       .arena = &annotating->work,
                                       .diag = annotating->diag};
    if (article.words) annotate_split(&annotating->splitter, text.bytes, &annotating->words);
    for (size_t i = 0; i < gold->mentions.count; i++) array_push(&labels.mentions, gold->mentions.at[i]);
    annotate_labels_sort(&labels);
    bool good = compose(annotating, gold, &article);
    if (good) annotating->totals->mentions += labels.mentions.count;
    annotate_labels_free(&labels);
    return good;
}

static bool write_files(struct annotating *annotating) {
    const char *to = annotating->options->to;
    bool good = true;
    for (size_t i = 0; good && i < annotating->files.count; i++) {
        const struct composed *file = &annotating->files.at[i];
        good =
            article_file_write(file->path, (struct slice){file->bytes.all.at, file->bytes.all.count}, annotating->diag);
    }
    if (!good || annotating->options->format != annotate_brat) return good;
    return article_file_write(arena_print(&annotating->paths, "%s/annotation.conf", to),
                              slice_of(annotate_brat_configuration), annotating->diag);
}

bool annotate_export(const struct annotate_options *options, struct annotate_totals *totals, struct diag *diag) {
    struct annotating annotating = {
        .options = options, .format = &formats[options->format], .totals = totals, .diag = diag};
    struct score_side gold = {0};
    bool good = score_load_gold(options->from, &gold, diag);
    if (options->rules) annotate_splitter_open(&annotating.splitter, options->rules);
    for (size_t i = 0; good && i < gold.articles.count; i++) {
        if (!gold.articles.at[i].labelled) continue;
        bool done = compose_article(&annotating, &gold.articles.at[i]);
        *(done ? &totals->articles : &totals->refused) += 1;
        arena_reset(&annotating.work);
    }
    good = good && write_files(&annotating);
    annotating_free(&annotating);
    score_side_free(&gold);
    return good;
}

/* --- import ---------------------------------------------------------------------------- */

static bool write_gold(struct annotating *annotating, const char *name, const struct annotate_text *text,
                       const struct annotate_labels *labels) {
    static const char *const columns[] = {"start", "end", "text", "kind", "form", "chain", "value", NULL};
    struct table_writer table = {.cells = 0};
    struct slice path = arena_print(&annotating->work, "%s/%s.csv", annotating->options->to, name);
    file_make_folders(path);
    if (!table_open(&table, path.at, annotating->options->excel, annotating->diag)) return false;
    for (size_t i = 0; columns[i]; i++) table_cell(&table, slice_of(columns[i]));
    table_end_row(&table);
    for (size_t i = 0; i < labels->mentions.count; i++) {
        const struct score_mention *mention = &labels->mentions.at[i];
        table_number(&table, (long)mention->start);
        table_number(&table, (long)mention->end);
        table_cell(&table, slice_cut(text->bytes, mention->start, mention->end));
        table_cell(&table, slice_of(score_kind_name(mention->kind)));
        table_cell(&table, slice_of(score_form_name(mention->form)));
        table_cell(&table, mention->chain);
        table_cell(&table, mention->value);
        table_end_row(&table);
    }
    bool done = table_finish(&table, annotating->diag) && table_publish(&table, annotating->diag);
    table_discard(&table);
    return done;
}

/* The text: in the corpus, else beside the labels, where brat has it. */
static bool read_text_of(struct annotating *annotating, const char *name, struct annotate_text *text) {
    const char *folder = annotating->options->corpus ? annotating->options->corpus : annotating->options->from;
    const char *path = arena_print(&annotating->work, "%s/%s.txt", folder, name).at;
    if (access(path, F_OK) == 0 || annotating->options->corpus)
        return annotate_text_read(text, path, &annotating->work, annotating->diag);
    diag_add(annotating->diag, (struct diag_place){.path = path},
             "there is no such text beside the labels; name the folder of the texts with --corpus");
    return false;
}

static bool read_labels(struct annotating *annotating, const char *name, struct annotate_text *text,
                        struct annotate_labels *labels) {
    struct annotate_file file = {.text = text, .arena = &annotating->work, .diag = annotating->diag};
    file.path =
        arena_print(&annotating->work, "%s/%s%s", annotating->options->from, name, annotating->format->ending).at;
    if (!read_text_of(annotating, name, text)) return false;
    if (!file_read(file.path, &annotating->work, &file.rest, annotating->diag)) return false;
    if (!annotating->format->read(&file, labels)) return false;
    annotate_labels_chain(labels, &annotating->work);
    annotate_labels_sort(labels);
    return true;
}

/* False when the table cannot be written. */
static bool import_file(struct annotating *annotating, const char *name) {
    struct annotate_text text;
    struct annotate_labels labels = {.links = {.count = 0}};
    bool good = read_labels(annotating, name, &text, &labels), written = true;
    *(good ? &annotating->totals->articles : &annotating->totals->refused) += 1;
    if (good) annotating->totals->mentions += labels.mentions.count;
    if (good) written = write_gold(annotating, name, &text, &labels);
    annotate_labels_free(&labels);
    arena_reset(&annotating->work);
    return written;
}

bool annotate_import(const struct annotate_options *options, struct annotate_totals *totals, struct diag *diag) {
    struct annotating annotating = {
        .options = options, .format = &formats[options->format], .totals = totals, .diag = diag};
    struct file_list files;
    bool good = file_tree_read(&files, &annotating.paths, options->from, annotating.format->ending, diag);
    if (good && !files.count) {
        diag_add(diag, (struct diag_place){.path = options->from},
                 "holds no file of %s, which end in %s; give the folder that holds them", annotating.format->name,
                 annotating.format->ending);
        good = false;
    }
    for (size_t i = 0; good && i < files.count; i++) good = import_file(&annotating, files.paths[i]);
    annotating_free(&annotating);
    return good;
}
