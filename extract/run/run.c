#include "run.h"

#include <pthread.h>

enum { batch_per_thread = 16 };

/* A place in a batch; its arena and arrays are used again by the next batch. */
struct slot {
    struct arena arena;
    struct source_article read;
    struct article article;
    struct fingerprint print;
};

struct worker {
    pthread_t thread;
    struct pipeline pipeline;
    struct batch *batch;
};

struct batch {
    struct slot *slots;
    size_t room, count;
    size_t next; /* the first slot that no worker has taken */
    pthread_mutex_t lock;
};

struct run {
    const struct run_options *options;
    struct source *source;
    struct sink *sink;
    struct run_totals *totals;
};

/* The next article that no earlier run has seen. */
static bool read_article(struct run *run, struct slot *slot) {
    const struct seen_before *seen = run->options->seen;
    for (;; run->totals->seen++) {
        arena_reset(&slot->arena);
        if (!source_next(run->source, &slot->read, &slot->arena)) return false;
        if (!seen || !seen_before_content(seen, &slot->read, &slot->arena)) return true;
    }
}

static bool fill_batch(struct run *run, struct batch *batch) {
    batch->count = batch->next = 0;
    while (batch->count < batch->room) {
        struct slot *slot = &batch->slots[batch->count];
        slot->article.arena = &slot->arena;
        if (!read_article(run, slot)) break;
        batch->count++;
    }
    return batch->count > 0;
}

static size_t take_slot(struct batch *batch) {
    pthread_mutex_lock(&batch->lock);
    size_t slot = batch->next++;
    pthread_mutex_unlock(&batch->lock);
    return slot;
}

static void *work(void *context) {
    struct worker *worker = context;
    for (size_t i; (i = take_slot(worker->batch)) < worker->batch->count;) {
        struct slot *slot = &worker->batch->slots[i];
        pipeline_run(&worker->pipeline, &slot->read, &slot->article);
        slot->print = fingerprint_of(&slot->article, slot->read.published);
    }
    return NULL;
}

/* Threads are made for each batch: at tens of articles a batch that costs nothing,
 * and there is no state to wait on. Returns how many there are beside the one at hand. */
static unsigned start_workers(struct worker *workers, unsigned threads, struct batch *batch) {
    unsigned started = 0;
    for (unsigned i = 0; i < threads; i++) workers[i].batch = batch;
    while (started + 1 < threads &&
           pthread_create(&workers[started + 1].thread, NULL, work, &workers[started + 1]) == 0)
        started++;
    return started;
}

static void finish_work(struct worker *workers, unsigned started) {
    work(&workers[0]);
    for (unsigned i = 1; i <= started; i++) pthread_join(workers[i].thread, NULL);
}

static void note_update(const struct seen_before *seen, struct article *article) {
    struct slice before = article->problem;
    if (!article->raw.size || !seen_before_origin(seen, article->id, article->source)) return;
    article->problem = arena_print(article->arena, "%.*s%san update: an earlier run read another text of this name",
                                   (int)before.size, before.at, before.size ? "; " : "");
}

static void write_article(struct run *run, struct slot *slot) {
    struct seen_before *seen = run->options->seen;
    if (seen) note_update(seen, &slot->article);
    sink_add(run->sink, &slot->article, &slot->print);
    if (seen) seen_before_add(seen, &slot->print, slot->article.id, slot->article.source);
}

static void write_batch(struct run *run, struct batch *batch) {
    for (size_t i = 0; i < batch->count; i++) {
        struct slot *slot = &batch->slots[i];
        run->totals->articles++;
        run->totals->bytes += slot->read.text.size;
        run->totals->refused += slot->read.problem.size && !slot->read.text.size;
        run->totals->mentions += slot->article.mentions.count;
        run->totals->read = source_bytes_read(run->source);
        write_article(run, slot);
        if (run->options->progress) run->options->progress(run->options->context, &slot->article, run->totals);
    }
}

static void open_batch(struct batch *batch, unsigned threads) {
    *batch = (struct batch){.room = threads == 1 ? 1 : threads * batch_per_thread};
    batch->slots = memory_resize(NULL, batch->room * sizeof *batch->slots);
    for (size_t i = 0; i < batch->room; i++) batch->slots[i] = (struct slot){.read.problem = {NULL, 0}};
    pthread_mutex_init(&batch->lock, NULL);
}

static void close_batch(struct batch *batch) {
    for (size_t i = 0; i < batch->room; i++) {
        article_free(&batch->slots[i].article);
        arena_free(&batch->slots[i].arena);
    }
    pthread_mutex_destroy(&batch->lock);
    memory_resize(batch->slots, 0);
}

static void run_alone(struct run *run, struct worker *worker, struct batch *batch) {
    while (fill_batch(run, batch)) {
        start_workers(worker, 1, batch);
        finish_work(worker, 0);
        write_batch(run, batch);
    }
}

/* While a batch is analysed the one before is written and the one after is read. */
static void run_together(struct run *run, struct worker *workers, unsigned threads, struct batch *batches) {
    struct batch *now = &batches[0], *other = &batches[1];
    bool more = fill_batch(run, now);
    while (more) {
        unsigned started = start_workers(workers, threads, now);
        write_batch(run, other);
        more = fill_batch(run, other);
        finish_work(workers, started);
        struct batch *done = now;
        now = other;
        other = done;
    }
    write_batch(run, other);
}

static void open_pipeline(struct pipeline *pipeline, const struct ruleset *rules, const struct run_options *options) {
    pipeline_open(pipeline, rules, options->published);
    if (corrections_reject_rows(options->corrections)) pipeline->rejections = rejections_new(options->corrections);
}

static void run_batches(struct run *run, const struct ruleset *rules) {
    unsigned threads = run->options->threads;
    struct batch batches[2];
    struct worker *workers = memory_resize(NULL, threads * sizeof *workers);
    for (unsigned i = 0; i < threads; i++) open_pipeline(&workers[i].pipeline, rules, run->options);
    for (int i = 0; i < 2; i++) open_batch(&batches[i], threads);
    if (threads == 1) run_alone(run, workers, batches);
    else run_together(run, workers, threads, batches);
    for (int i = 0; i < 2; i++) close_batch(&batches[i]);
    for (unsigned i = 0; i < threads; i++) {
        run->totals->limits += workers[i].pipeline.recogniser.limits;
        rejections_close(workers[i].pipeline.rejections, run->options->corrections);
        pipeline_close(&workers[i].pipeline);
    }
    memory_resize(workers, 0);
}

bool run_articles(const struct run_options *options, const struct ruleset *rules, struct sink *sink,
                  struct run_totals *totals, struct diag *diag) {
    struct run run = {.options = options, .sink = sink, .totals = totals};
    *totals = (struct run_totals){.articles = 0};
    bool good = source_open(&run.source, &options->source, diag);
    run_batches(&run, rules);
    source_close(run.source);
    return good;
}
