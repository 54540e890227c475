#include "suggest.h"

#include "pipeline.h"
#include "run_texts.h"
#include "suggest_parts.h"

/* What is needed to read the articles of all runs. */
struct reader {
    struct pipeline pipeline;
    struct suggest_words words;
    struct suggestions suggestions;
    struct arena arena; /* the article's */
    struct article article;
};

static void read_article(struct reader *reader, const struct run_tables *tables, const struct run_text *text) {
    struct source_article read = {.text = text->bytes, .published_from = ""};
    arena_reset(&reader->arena);
    reader->article.arena = &reader->arena;
    pipeline_split(&reader->pipeline, &read, &reader->article);
    suggest_words_mark(&reader->words, &reader->article, tables, text->article);
    suggest_find(&reader->words, &reader->article, &reader->suggestions);
}

static bool read_run(struct reader *reader, const char *folder, const char *corpus, size_t *missing,
                     struct diag *diag) {
    struct run_tables tables;
    struct run_texts texts = {.missing = 0};
    bool done = run_tables_read(&tables, folder, diag);
    if (done) {
        struct run_texts_options wanted = {
            .corpus = corpus, .articles = tables.articles.keys.count, .then = "left out"};
        run_texts_find(&texts, &tables, &wanted, diag);
        for (size_t i = 0; i < texts.all.count; i++)
            if (texts.all.at[i].bytes.size) read_article(reader, &tables, &texts.all.at[i]);
        *missing += texts.missing;
    }
    run_texts_free(&texts);
    run_tables_free(&tables);
    return done;
}

bool suggest_write(const struct suggest_options *options, const char *path, size_t *missing, struct diag *diag) {
    struct reader reader = {.suggestions = {.article = 0}};
    bool done = true;
    *missing = 0;
    pipeline_open(&reader.pipeline, options->rules, slice_of(""));
    suggest_words_open(&reader.words, options->rules->lexicon);
    for (size_t i = 0; i < options->folder_count; i++)
        done &= read_run(&reader, options->folders[i], options->corpus, missing, diag);
    done = done && suggestions_write(&reader.suggestions, options->least, options->most, path, diag);
    suggestions_free(&reader.suggestions);
    suggest_words_free(&reader.words);
    pipeline_close(&reader.pipeline);
    article_free(&reader.article);
    arena_free(&reader.arena);
    return done;
}
