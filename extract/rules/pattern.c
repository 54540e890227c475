#include "pattern.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>

/* How a pattern is matched once it was decided: with machine code where PCRE2 makes some. */
struct settled {
    pcre2_code *code;
    bool jit;
};

struct pattern {
    pcre2_code *code;                /* NULL when PCRE2 refused it */
    struct settled *_Atomic settled; /* NULL: not yet */
    _Atomic unsigned uses;           /* before that */
    pthread_mutex_t settling;
};

struct pattern_scratch {
    pcre2_match_data *data;
    pcre2_match_context *context, *trial; /* with machine code, and before there is any */
    pcre2_jit_stack *stack;
};

/* PCRE2 counts differently with and without machine code. What passes the trial's limit
 * passes the other by far, and what does not is tried again with machine code: a verdict
 * never depends on how often a pattern was used before. */
enum { match_limit = 200000, trial_limit = 1000 };
enum { stack_start = 32 * 1024, stack_limit = 1024 * 1024 };

/* Without memory the program ends rather than to find less. */
static void *checked(void *made) { return made ? made : memory_resize(NULL, SIZE_MAX / 2); }

struct pattern_scratch *pattern_scratch_new(void) {
    struct pattern_scratch *scratch = memory_resize(NULL, sizeof *scratch);
    scratch->data = checked(pcre2_match_data_create(pattern_groups, NULL));
    scratch->context = checked(pcre2_match_context_create(NULL));
    scratch->stack = checked(pcre2_jit_stack_create(stack_start, stack_limit, NULL));
    scratch->trial = checked(pcre2_match_context_create(NULL));
    pcre2_set_match_limit(scratch->context, match_limit);
    pcre2_set_match_limit(scratch->trial, trial_limit);
    pcre2_jit_stack_assign(scratch->context, NULL, scratch->stack);
    return scratch;
}

void pattern_scratch_free(struct pattern_scratch *scratch) {
    if (!scratch) return;
    pcre2_match_data_free(scratch->data);
    pcre2_match_context_free(scratch->context);
    pcre2_match_context_free(scratch->trial);
    pcre2_jit_stack_free(scratch->stack);
    memory_resize(scratch, 0);
}

static struct pattern *pattern_of(pcre2_code *code) {
    struct pattern *pattern = memory_resize(NULL, sizeof *pattern);
    *pattern = (struct pattern){.code = code};
    pthread_mutex_init(&pattern->settling, NULL);
    return pattern;
}

struct pattern *pattern_new(struct pattern_text source) {
    struct pattern *pattern = pattern_of(NULL);
    int number;
    PCRE2_SIZE offset;
    uint32_t options = PCRE2_NO_START_OPTIMIZE | PCRE2_ANCHORED | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY;
    pattern->code = pcre2_compile(source.at, source.count, options, &number, &offset, NULL);
    if (!pattern->code && number == PCRE2_ERROR_HEAP_FAILED) checked(NULL);
    return pattern;
}

bool pattern_is_refused(const struct pattern *pattern) { return !pattern->code; }

struct slice pattern_save(const struct pattern *pattern, struct arena *arena) {
    uint8_t *bytes;
    PCRE2_SIZE size;
    const pcre2_code *codes[] = {pattern->code};
    struct slice saved = {NULL, 0};
    if (!pattern->code || pcre2_serialize_encode(codes, 1, &bytes, &size, NULL) != 1) return saved;
    saved = arena_copy(arena, (struct slice){(const char *)bytes, size});
    pcre2_serialize_free(bytes);
    return saved;
}

struct pattern *pattern_restore(struct slice saved) {
    pcre2_code *code = NULL;
    if (saved.size && pcre2_serialize_decode(&code, 1, (const uint8_t *)saved.at, NULL) == PCRE2_ERROR_NOMEMORY)
        checked(NULL);
    return pattern_of(code);
}

void pattern_free(struct pattern *pattern) {
    if (!pattern) return;
    struct settled *settled = atomic_load(&pattern->settled);
    if (settled) pcre2_code_free(settled->code);
    memory_resize(settled, 0);
    pthread_mutex_destroy(&pattern->settling);
    pcre2_code_free(pattern->code);
    memory_resize(pattern, 0);
}

/* PCRE2 compiles in place, so a copy: another thread may be matching. One thread at a time: copies of a pattern that
 * was restored share its tables and count themselves in them, which PCRE2 does without a lock. */
static struct settled *settle(struct pattern *pattern) {
    pthread_mutex_lock(&pattern->settling);
    struct settled *settled = atomic_load_explicit(&pattern->settled, memory_order_relaxed);
    if (!settled) {
        settled = memory_resize(NULL, sizeof *settled);
        settled->code = checked(pcre2_code_copy(pattern->code));
        settled->jit = pcre2_jit_compile(settled->code, PCRE2_JIT_COMPLETE) == 0;
        atomic_store_explicit(&pattern->settled, settled, memory_order_release);
    }
    pthread_mutex_unlock(&pattern->settling);
    return settled;
}

/* Machine code costs as much as so many matches without it. */
enum { uses_before_machine_code = 120 };

static int run(const struct settled *settled, struct pattern_scratch *scratch, struct pattern_text subject, size_t at) {
    if (settled->jit)
        return pcre2_jit_match(settled->code, subject.at, subject.count, at, 0, scratch->data, scratch->context);
    return pcre2_match(settled->code, subject.at, subject.count, at, 0, scratch->data, scratch->context);
}

/* Without machine code, as long as that does; else as it is settled. */
static int try(struct pattern *pattern, struct pattern_scratch *scratch, struct pattern_text subject, size_t at) {
    if (atomic_fetch_add_explicit(&pattern->uses, 1, memory_order_relaxed) < uses_before_machine_code) {
        int groups = pcre2_match(pattern->code, subject.at, subject.count, at, 0, scratch->data, scratch->trial);
        if (groups >= 0 || groups == PCRE2_ERROR_NOMATCH) return groups;
    }
    return run(settle(pattern), scratch, subject, at);
}

enum pattern_result pattern_match(struct pattern *pattern, struct pattern_scratch *scratch, struct pattern_text subject,
                                  size_t at, const size_t **ends, size_t *count) {
    if (!pattern->code) return PATTERN_LIMIT;
    const struct settled *settled = atomic_load_explicit(&pattern->settled, memory_order_acquire);
    int groups = settled ? run(settled, scratch, subject, at) : try(pattern, scratch, subject, at);
    if (groups == PCRE2_ERROR_NOMATCH) return PATTERN_NONE;
    if (groups == PCRE2_ERROR_NOMEMORY) checked(NULL);
    if (groups < 0) return PATTERN_LIMIT;
    *ends = pcre2_get_ovector_pointer(scratch->data);
    *count = groups ? (size_t)groups : (size_t)pattern_groups;
    return PATTERN_MATCH;
}
