#include "run.h"

#include "name_key.h"

#include <pthread.h>

/* A place for an article; its arena and arrays are used again by a later one. */
struct slot {
    struct arena arena;
    struct source_article read;
    struct article article;
    struct fingerprint print;
    bool done; /* analysed */
};

/* The articles that have been read and are not yet written, in input order: number n lies in ring[n % room]. Of
 * the free slots the last one used is taken first, for its memory is still at hand. Threads share all of it under
 * the lock but what lies in a slot, which is one thread's at a time. */
struct desk {
    struct slot *slots, **ring, **free;
    size_t room, free_count;
    size_t read, taken, written; /* articles so far: written <= taken <= read <= written + room */
    bool closed;                 /* no more are read */
    pthread_mutex_t lock;
    pthread_cond_t waiting, finished; /* an article waits for a thread; the first of all is analysed */
};

struct worker {
    pthread_t thread;
    struct pipeline pipeline;
    struct desk *desk;
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

/* Reads an article into a free slot; false when there are none left. */
static bool read_next(struct run *run, struct desk *desk) {
    struct slot *slot = desk->free[desk->free_count - 1];
    slot->article.arena = &slot->arena;
    if (!read_article(run, slot)) return false;
    desk->free_count--;
    slot->done = false;
    pthread_mutex_lock(&desk->lock);
    desk->ring[desk->read++ % desk->room] = slot;
    pthread_cond_signal(&desk->waiting);
    pthread_mutex_unlock(&desk->lock);
    return true;
}

/* The first article that nobody has taken; NULL: none waits. */
static struct slot *take_waiting(struct desk *desk) {
    return desk->taken < desk->read ? desk->ring[desk->taken++ % desk->room] : NULL;
}

static struct slot *first_unwritten(const struct desk *desk) { return desk->ring[desk->written % desk->room]; }

/* Called with the lock held, which it gives up while it works. */
static void analyse(struct worker *worker, struct slot *slot) {
    struct desk *desk = worker->desk;
    pthread_mutex_unlock(&desk->lock);
    pipeline_run(&worker->pipeline, &slot->read, &slot->article);
    slot->print = fingerprint_of(&slot->article, slot->read.published);
    pthread_mutex_lock(&desk->lock);
    slot->done = true;
    if (slot == first_unwritten(desk)) pthread_cond_signal(&desk->finished);
}

static void *work(void *context) {
    struct worker *worker = context;
    struct desk *desk = worker->desk;
    pthread_mutex_lock(&desk->lock);
    for (struct slot *slot;;) {
        if ((slot = take_waiting(desk))) analyse(worker, slot);
        else if (desk->closed) break;
        else pthread_cond_wait(&desk->waiting, &desk->lock);
    }
    pthread_mutex_unlock(&desk->lock);
    return NULL;
}

/* Returns how many threads there are beside the one at hand. */
static unsigned start_workers(struct worker *workers, unsigned threads) {
    unsigned started = 0;
    while (started + 1 < threads &&
           pthread_create(&workers[started + 1].thread, NULL, work, &workers[started + 1]) == 0)
        started++;
    return started;
}

static void finish_work(struct desk *desk, struct worker *workers, unsigned started) {
    pthread_mutex_lock(&desk->lock);
    desk->closed = true;
    pthread_cond_broadcast(&desk->waiting);
    pthread_mutex_unlock(&desk->lock);
    for (unsigned i = 1; i <= started; i++) pthread_join(workers[i].thread, NULL);
}

static void note_update(const struct seen_before *seen, struct article *article) {
    const struct slice note = slice_of("an update: an earlier run read another text of this name");
    if (!article->raw.size || !seen_before_origin(seen, article->id, article->source)) return;
    article->problem = name_list(article->arena, (struct slice[]){article->problem, note}, 2);
}

static void write_article(struct run *run, struct slot *slot) {
    struct seen_before *seen = run->options->seen;
    if (seen) note_update(seen, &slot->article);
    sink_add(run->sink, &slot->article, &slot->print);
    if (seen) seen_before_add(seen, &slot->print, slot->article.id, slot->article.source);
}

static void count_article(struct run *run, const struct slot *slot) {
    bool odd = slot->article.problem.size > 0, refused = odd && !slot->read.text.size;
    run->totals->articles += !refused;
    run->totals->refused += refused;
    run->totals->noted += odd && !refused;
    run->totals->bytes += slot->read.text.size;
    run->totals->mentions += slot->article.mentions.count;
    run->totals->read = source_bytes_read(run->source);
}

static void write_next(struct run *run, struct desk *desk) {
    struct slot *slot = first_unwritten(desk);
    write_article(run, slot);
    count_article(run, slot);
    if (run->options->progress) run->options->progress(run->options->context, &slot->article, run->totals);
    desk->free[desk->free_count++] = slot;
    pthread_mutex_lock(&desk->lock);
    desk->written++;
    pthread_mutex_unlock(&desk->lock);
}

/* Waits until the first article is analysed, and helps as long as there is something to take. */
static void await_first(struct worker *worker) {
    struct desk *desk = worker->desk;
    pthread_mutex_lock(&desk->lock);
    while (!first_unwritten(desk)->done) {
        struct slot *slot = take_waiting(desk);
        if (slot) analyse(worker, slot);
        else pthread_cond_wait(&desk->finished, &desk->lock);
    }
    pthread_mutex_unlock(&desk->lock);
}

/* Reads as far ahead as there is room, so that no thread has to wait, and writes in input order. */
static void conduct(struct run *run, struct worker *worker) {
    struct desk *desk = worker->desk;
    for (bool more = true;;) {
        while (more && desk->free_count) more = read_next(run, desk);
        if (desk->written == desk->read) return;
        await_first(worker);
        write_next(run, desk);
    }
}

static void open_desk(struct desk *desk, unsigned threads) {
    enum { slots_per_thread = 4 };
    size_t room = threads == 1 ? 1 : (size_t)threads * slots_per_thread;
    *desk = (struct desk){.room = room, .free_count = room};
    desk->slots = memory_resize(NULL, room * sizeof *desk->slots);
    desk->ring = memory_resize(NULL, room * sizeof *desk->ring);
    desk->free = memory_resize(NULL, room * sizeof *desk->free);
    for (size_t i = 0; i < room; i++) {
        desk->slots[i] = (struct slot){.read.problem = {NULL, 0}};
        desk->free[i] = &desk->slots[i];
    }
    pthread_mutex_init(&desk->lock, NULL);
    pthread_cond_init(&desk->waiting, NULL);
    pthread_cond_init(&desk->finished, NULL);
}

static void close_desk(struct desk *desk) {
    for (size_t i = 0; i < desk->room; i++) {
        article_free(&desk->slots[i].article);
        arena_free(&desk->slots[i].arena);
    }
    pthread_cond_destroy(&desk->finished);
    pthread_cond_destroy(&desk->waiting);
    pthread_mutex_destroy(&desk->lock);
    memory_resize(desk->free, 0);
    memory_resize(desk->ring, 0);
    memory_resize(desk->slots, 0);
}

static void open_pipelines(struct worker *workers, const struct ruleset *rules, const struct run_options *options) {
    bool rejects = corrections_reject_rows(options->corrections);
    for (unsigned i = 0; i < options->threads; i++) {
        struct pipeline *pipeline = &workers[i].pipeline;
        if (i == 0) pipeline_open(pipeline, rules, options->published);
        else pipeline_open_beside(pipeline, &workers[0].pipeline);
        if (rejects) pipeline->rejections = rejections_new(options->corrections);
    }
}

static void run_threads(struct run *run, const struct ruleset *rules) {
    unsigned threads = run->options->threads;
    struct desk desk;
    struct worker *workers = memory_resize(NULL, threads * sizeof *workers);
    open_desk(&desk, threads);
    for (unsigned i = 0; i < threads; i++) workers[i].desk = &desk;
    open_pipelines(workers, rules, run->options);
    unsigned started = start_workers(workers, threads);
    conduct(run, &workers[0]);
    finish_work(&desk, workers, started);
    close_desk(&desk);
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
    run_threads(&run, rules);
    source_close(run.source);
    return good;
}
