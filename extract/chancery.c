#include "chancery.h"

#include "calendar.h"
#include "pipeline.h"
#include "registry.h"
#include "table.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>

struct chancery {
    struct ruleset *rules; /* NULL: they are not good */
    struct pipeline pipeline;
    struct arena arena; /* the article's */
    struct article article;
    const char *published;
    struct chancery_mention *mentions;
    size_t count;
    char *broken_rules; /* what is wrong with the rules, or NULL */
    const char *error;
};

static char *diag_text(struct diag *diag) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out) return NULL;
    diag_print(diag, out);
    fclose(out);
    return text;
}

struct chancery *chancery_open(const char *rules) {
    struct diag diag = {0};
    struct chancery *chancery = memory_resize(NULL, sizeof *chancery);
    *chancery = (struct chancery){
        .rules = ruleset_load(rules ? rules : CHANCERY_INSTALLED_RULES, &diag), .error = "", .published = ""};
    if (chancery->rules) pipeline_open(&chancery->pipeline, chancery->rules, slice_of(""));
    else chancery->broken_rules = diag_text(&diag);
    if (!chancery->rules)
        chancery->error = chancery->broken_rules ? chancery->broken_rules : "the rules cannot be used\n";
    diag_free(&diag);
    return chancery;
}

static struct slice as_read(const struct article *article, size_t start, size_t end) {
    struct slice repaired = text_repair(article->arena, slice_cut(article->raw, start, end), NULL);
    return arena_copy(article->arena, table_folded(article->arena, repaired));
}

static struct chancery_mention describe(const struct article *article, const struct mention *mention) {
    static const char *const forms[] = {[FORM_NAME] = "name", [FORM_NOMINAL] = "nominal", [FORM_PRONOUN] = "pronoun"};
    size_t start = text_original_start(article->normal, mention->start);
    size_t end = text_original_end(article->normal, mention->end);
    struct slice value = mention->kind == KIND_DATE ? mention->timex->value : slice_of("");
    struct slice rule = mention->rule ? mention->rule->id : slice_of("");
    return (struct chancery_mention){.kind = kind_name(mention->kind),
                                     .form = forms[mention->form],
                                     .start = start,
                                     .end = end,
                                     .text = as_read(article, start, end).at,
                                     .value = arena_copy(article->arena, value).at,
                                     .chain = mention->chain,
                                     .rule = arena_copy(article->arena, rule).at};
}

static bool refuse(struct chancery *chancery, const char *error) {
    chancery->error = error;
    return false;
}

bool chancery_read(struct chancery *chancery, const char *text, size_t size, const char *published) {
    enum { longest = 0x7FFFFFFF };
    struct article *article = &chancery->article;
    struct source_article read = {.text = {text, size}, .published = slice_of(published), .published_from = "caller"};
    struct day day;
    chancery->count = 0;
    chancery->published = "";
    if (!chancery->rules) return false;
    if (published && !calendar_parse(read.published, &day))
        return refuse(chancery, "the day of publication is not written as YYYY-MM-DD; pass it so, or NULL\n");
    if (size > longest) return refuse(chancery, "the article is 2 GiB or larger; pass it in parts\n");
    chancery->error = "";
    arena_reset(&chancery->arena);
    article->arena = &chancery->arena;
    pipeline_run(&chancery->pipeline, &read, article);
    chancery->count = article->mentions.count;
    chancery->mentions = arena_alloc(&chancery->arena, chancery->count * sizeof *chancery->mentions);
    for (size_t i = 0; i < chancery->count; i++) chancery->mentions[i] = describe(article, &article->mentions.at[i]);
    chancery->published = arena_copy(&chancery->arena, article->published).at;
    return true;
}

size_t chancery_count(const struct chancery *chancery) { return chancery->count; }

struct chancery_mention chancery_mention(const struct chancery *chancery, size_t number) {
    return chancery->mentions[number];
}

const char *chancery_published(const struct chancery *chancery) { return chancery->published; }

const char *chancery_error(const struct chancery *chancery) { return chancery->error; }

void chancery_close(struct chancery *chancery) {
    if (!chancery) return;
    if (chancery->rules) pipeline_close(&chancery->pipeline);
    ruleset_free(chancery->rules);
    article_free(&chancery->article);
    arena_free(&chancery->arena);
    free(chancery->broken_rules);
    memory_resize(chancery, 0);
}
