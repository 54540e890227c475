/* What reads untrusted bytes, one target each: text, lines, jsonl, html, feed, warc, csv, auto
 * (all of the way to mentions), table, gold, rules, list, corrections, state, brat, webanno, conll.
 *
 * Linked with libFuzzer the target is $FUZZ_TARGET. Without, the program is given a target and
 * folders of inputs, and reads them all: so that what was once found stays mended. */
#include "annotate.h"
#include "file.h"
#include "pipeline.h"
#include "registry_corrections.h"
#include "score_load.h"
#include "seen_before.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct fuzzer {
    const struct fuzz_target *target;
    char folder[64], path[96]; /* where the bytes are put for targets that read files */
    struct ruleset *rules;
    struct pipeline pipeline;
    struct article article;
};

struct fuzz_target {
    const char *name, *file; /* what the file is called for which the bytes stand */
    void (*read)(struct fuzzer *fuzzer);
    enum source_format format;
};

static void must(bool good) {
    if (!good) abort();
}

/* What every table relies on: mentions lie in the text, in order, and have a chain. */
static void look_over(const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        must(mention->first < mention->last && mention->last <= article->tokens.count);
        must(mention->start < mention->end && mention->end <= article->text.size);
        must(mention->chain || mention->kind == KIND_DATE);
        must(!i || article->mentions.at[i - 1].start <= mention->start);
    }
}

static void read_articles(struct fuzzer *fuzzer) {
    const char *input = fuzzer->path;
    struct source_options options = {.inputs = &input,
                                     .input_count = 1,
                                     .format = fuzzer->target->format,
                                     .limit = 1 << 20,
                                     .encoding = "windows-1252"};
    struct source *source;
    struct diag diag = {0};
    source_open(&source, &options, &diag);
    struct source_article read;
    struct arena arena = {0};
    for (fuzzer->article.arena = &arena; source_next(source, &read, &arena); arena_reset(&arena)) {
        pipeline_run(&fuzzer->pipeline, &read, &fuzzer->article);
        look_over(&fuzzer->article);
        article_clear(&fuzzer->article);
    }
    source_close(source);
    arena_free(&arena);
    diag_free(&diag);
}

static void read_table(struct fuzzer *fuzzer) {
    struct table table;
    struct diag diag = {0};
    if (table_read(fuzzer->path, &table, &diag))
        for (size_t row = 0; row < table.rows; row++) must(table_at(&table, row, (int)table.columns - 1).at);
    table_free(&table);
    diag_free(&diag);
}

static void read_gold(struct fuzzer *fuzzer) {
    struct score_side side = {0};
    struct diag diag = {0};
    score_load_gold(fuzzer->folder, &side, &diag);
    score_side_free(&side);
    diag_free(&diag);
}

static void read_rules(struct fuzzer *fuzzer) {
    struct diag diag = {0};
    struct ruleset *rules = ruleset_load(fuzzer->folder, &diag);
    for (size_t i = 0; rules && i < rules->rules.count; i++)
        if (!rules->rules.at[i].by_coreference) pattern_free(rule_compile(rules, &rules->rules.at[i]));
    ruleset_free(rules);
    diag_free(&diag);
}

static void read_corrections(struct fuzzer *fuzzer) {
    struct corrections corrections;
    struct diag diag = {0};
    corrections_read(&corrections, fuzzer->path, &diag);
    corrections_free(&corrections);
    diag_free(&diag);
}

static void read_state(struct fuzzer *fuzzer) {
    struct stories stories = {.room = 0};
    struct seen_before seen = {.path = NULL};
    struct diag diag = {0};
    seen_before_open(&seen, fuzzer->path, &stories, &diag);
    seen_before_close(&seen);
    stories_free(&stories);
    diag_free(&diag);
}

/* Labels of the text beside them, into gold. */
static void read_labels(struct fuzzer *fuzzer) {
    char gold[96];
    snprintf(gold, sizeof gold, "%s/gold", fuzzer->folder);
    struct annotate_options options = {.from = fuzzer->folder, .to = gold, .corpus = fuzzer->folder};
    struct annotate_totals totals = {0};
    struct diag diag = {0};
    must(annotate_format_named(slice_of(fuzzer->target->name), &options.format));
    annotate_import(&options, &totals, &diag);
    diag_free(&diag);
}

static const struct fuzz_target targets[] = {{"text", "in.txt", read_articles, source_text},
                                             {"lines", "in.txt", read_articles, source_lines},
                                             {"jsonl", "in.jsonl", read_articles, source_jsonl},
                                             {"html", "in.html", read_articles, source_html},
                                             {"feed", "in.xml", read_articles, source_feed},
                                             {"warc", "in.warc", read_articles, source_warc},
                                             {"csv", "in.csv", read_articles, source_csv},
                                             {"auto", "in", read_articles, source_auto},
                                             {"table", "in.csv", read_table, source_auto},
                                             {"gold", "in.csv", read_gold, source_auto},
                                             {"rules", "in.rules", read_rules, source_auto},
                                             {"list", "lists/in.list", read_rules, source_auto},
                                             {"vocabulary", "vocabulary/doctype-family.list", read_rules, source_auto},
                                             {"corrections", "in.csv", read_corrections, source_auto},
                                             {"state", "in.csv", read_state, source_auto},
                                             {"brat", "in.ann", read_labels, source_auto},
                                             {"webanno", "in.tsv", read_labels, source_auto},
                                             {"conll", "in.conllup", read_labels, source_auto}};

static const struct fuzz_target *target_named(const char *name) {
    for (size_t i = 0; name && i < sizeof targets / sizeof *targets; i++)
        if (!strcmp(targets[i].name, name)) return &targets[i];
    fprintf(stderr, "fuzz: no target '%s'; see the list in tests/fuzz.c\n", name ? name : "");
    exit(2);
}

static void put(const char *path, const uint8_t *bytes, size_t size) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    must(file >= 0);
    for (ssize_t written; size; bytes += written, size -= (size_t)written)
        must((written = write(file, bytes, size)) > 0);
    close(file);
}

static void put_beside(const struct fuzzer *fuzzer, const char *name, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", fuzzer->folder, name);
    put(path, (const uint8_t *)text, strlen(text));
}

static void make_below(const struct fuzzer *fuzzer, const char *name) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", fuzzer->folder, name);
    must(!mkdir(path, 0700));
}

/* A folder for the bytes, with what rules and labels need beside them. */
static void open_folder(struct fuzzer *fuzzer) {
    snprintf(fuzzer->folder, sizeof fuzzer->folder, "/tmp/chancery-fuzz-XXXXXX");
    must(mkdtemp(fuzzer->folder));
    snprintf(fuzzer->path, sizeof fuzzer->path, "%s/%s", fuzzer->folder, fuzzer->target->file);
    if (fuzzer->target->read == read_labels)
        put_beside(fuzzer, "in.txt", "Anna Berg said on Monday.\nHe left 👩‍🚀.\n");
    if (fuzzer->target->read != read_rules) return;
    make_below(fuzzer, "lists");
    if (!strncmp(fuzzer->target->file, "vocabulary/", strlen("vocabulary/"))) make_below(fuzzer, "vocabulary");
    put_beside(fuzzer, "lists/month.list", "January | Jan = 1\nMay = 5\n");
    put_beside(fuzzer, "dates.rules", "rule date.month\n  stage date\n  match {month}\n  + in [[May]] he\n");
}

static void close_folder(const struct fuzzer *fuzzer) {
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", fuzzer->folder);
    must(!system(command));
}

static void fuzzer_open(struct fuzzer *fuzzer, const char *target, const char *folder) {
    struct diag diag = {0};
    *fuzzer = (struct fuzzer){.target = target_named(target)};
    open_folder(fuzzer);
    if (fuzzer->target->read != read_articles) return;
    fuzzer->rules = ruleset_load(folder, &diag);
    if (!fuzzer->rules) diag_print(&diag, stderr), exit(2);
    pipeline_open(&fuzzer->pipeline, fuzzer->rules, slice_of("2021-05-05"));
}

static void fuzzer_close(struct fuzzer *fuzzer) {
    close_folder(fuzzer);
    if (!fuzzer->rules) return;
    pipeline_close(&fuzzer->pipeline);
    article_free(&fuzzer->article);
    ruleset_free(fuzzer->rules);
}

static void fuzzer_try(struct fuzzer *fuzzer, const uint8_t *bytes, size_t size) {
    put(fuzzer->path, bytes, size);
    fuzzer->target->read(fuzzer);
}

#ifdef CHANCERY_FUZZ

/* libFuzzer's own names; it gives no place to keep anything in. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void at_exit(void);

static struct fuzzer *the_fuzzer(bool last) {
    static struct fuzzer fuzzer;
    static bool open;
    if (last) {
        if (open) fuzzer_close(&fuzzer);
        return NULL;
    }
    if (!open) fuzzer_open(&fuzzer, getenv("FUZZ_TARGET"), "rules"), atexit(at_exit);
    open = true;
    return &fuzzer;
}

static void at_exit(void) { the_fuzzer(true); }

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    fuzzer_try(the_fuzzer(false), bytes, size);
    return 0;
}

#else

static void replay(struct fuzzer *fuzzer, const char *path) {
    struct arena arena = {0};
    struct diag diag = {0};
    struct slice bytes;
    if (!file_read(path, &arena, &bytes, &diag)) diag_print(&diag, stderr), exit(1);
    fuzzer_try(fuzzer, (const uint8_t *)bytes.at, bytes.size);
    arena_free(&arena);
}

int main(int argc, char **argv) {
    struct fuzzer fuzzer;
    struct file_list files = {0};
    struct arena arena = {0};
    struct diag diag = {0};
    fuzzer_open(&fuzzer, argc > 1 ? argv[1] : NULL, "rules");
    for (int i = 2; i < argc; i++) {
        if (!file_list_read(&files, &arena, argv[i], "", &diag)) diag_print(&diag, stderr), exit(1);
        for (size_t file = 0; file < files.count; file++) replay(&fuzzer, files.paths[file]);
    }
    fuzzer_close(&fuzzer);
    arena_free(&arena);
    printf("%s 1 - %s: the inputs of tests/fuzz are read\n", files.count ? "ok" : "not ok", argv[1]);
    return !files.count;
}

#endif
