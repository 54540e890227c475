#include "pattern.h"

#include "arena.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

struct pattern {
    char *source; /* until it is prepared */
    size_t size;
    pcre2_code *code; /* once it is */
    bool first[256];
    bool settled, jit; /* whether it was decided, and how, to compile it to machine code */
    unsigned uses;
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

static pcre2_code *compile(struct slice source, uint32_t options, struct pattern_error *error) {
    int number;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)source.at, source.size, options, &number, &offset, NULL);
    if (code || !error) return code;
    error->offset = offset;
    pcre2_get_error_message(number, (PCRE2_UCHAR *)error->message, sizeof error->message);
    return NULL;
}

/* PCRE2 studies where an unanchored pattern can start; the anchored one is what is run. */
static void study(const pcre2_code *code, bool first[256]) {
    const uint8_t *bitmap = NULL;
    uint32_t type = 0, unit = 0;
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODETYPE, &type);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTCODEUNIT, &unit);
    pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, (void *)&bitmap);
    for (unsigned byte = 0; byte < 256; byte++) {
        if (type == 1) first[byte] = byte == unit;
        else first[byte] = !bitmap || bitmap[byte / 8] >> (byte % 8) & 1;
    }
}

/* Most patterns of a run are never tried: what is studied here is compiled for
 * matching only when it is. */
struct pattern *pattern_new(struct slice source, struct pattern_error *error) {
    pcre2_code *loose = compile(source, 0, error);
    if (!loose) return NULL;
    struct pattern *pattern = memory_resize(NULL, sizeof *pattern);
    *pattern = (struct pattern){.source = memory_resize(NULL, source.size + 1), .size = source.size};
    memcpy(pattern->source, source.at, source.size);
    study(loose, pattern->first);
    pcre2_code_free(loose);
    return pattern;
}

void pattern_free(struct pattern *pattern) {
    if (!pattern) return;
    pcre2_code_free(pattern->code);
    memory_resize(pattern->source, 0);
    memory_resize(pattern, 0);
}

void pattern_first_bytes(const struct pattern *pattern, bool first[256]) {
    memcpy(first, pattern->first, sizeof pattern->first);
}

static void compile_anchored(struct pattern *pattern) {
    struct slice source = {pattern->source, pattern->size};
    pattern->code = checked(compile(source, PCRE2_NO_START_OPTIMIZE | PCRE2_ANCHORED, NULL));
    pattern->source = memory_resize(pattern->source, 0);
}

void pattern_prepare(struct pattern *pattern) {
    if (!pattern->code) compile_anchored(pattern);
    if (pattern->settled) return;
    pattern->jit = pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) == 0;
    pattern->settled = true;
}

/* Machine code costs more than a few matches without it. */
enum { uses_before_machine_code = 20 };

static void prepare_for_use(struct pattern *pattern) {
    if (pattern->settled) return;
    if (!pattern->code) compile_anchored(pattern);
    if (++pattern->uses > uses_before_machine_code) pattern_prepare(pattern);
}

static void copy_groups(pcre2_match_data *data, int groups, size_t *ends) {
    const PCRE2_SIZE *vector = pcre2_get_ovector_pointer(data);
    for (int i = 0; i < pattern_groups; i++) {
        bool took_part = i < groups && vector[2 * i] != PCRE2_UNSET;
        ends[2 * i] = took_part ? vector[2 * i] : SIZE_MAX;
        ends[2 * i + 1] = took_part ? vector[2 * i + 1] : SIZE_MAX;
    }
}

static int run(const struct pattern *pattern, struct pattern_scratch *scratch, struct slice subject, size_t at) {
    PCRE2_SPTR text = (PCRE2_SPTR)subject.at;
    if (pattern->jit) return pcre2_jit_match(pattern->code, text, subject.size, at, 0, scratch->data, scratch->context);
    return pcre2_match(pattern->code, text, subject.size, at, 0, scratch->data,
                       pattern->settled ? scratch->context : scratch->trial);
}

enum pattern_result pattern_match(struct pattern *pattern, struct pattern_scratch *scratch, struct slice subject,
                                  size_t at, size_t ends[2 * pattern_groups]) {
    prepare_for_use(pattern);
    int groups = run(pattern, scratch, subject, at);
    if (groups < 0 && groups != PCRE2_ERROR_NOMATCH && !pattern->settled) {
        pattern_prepare(pattern);
        groups = run(pattern, scratch, subject, at);
    }
    if (groups == PCRE2_ERROR_NOMATCH) return PATTERN_NONE;
    if (groups < 0) return PATTERN_LIMIT;
    copy_groups(scratch->data, groups ? groups : pattern_groups, ends);
    return PATTERN_MATCH;
}
