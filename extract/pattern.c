#include "pattern.h"

#include "arena.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

struct pattern {
    pcre2_code *code;
    bool first[256];
    bool prepared, jit;
};

struct pattern_scratch {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
};

enum { match_limit = 200000, stack_start = 32 * 1024, stack_limit = 1024 * 1024 };

static void *checked(void *made) { return made ? made : memory_resize(NULL, SIZE_MAX / 2); }

struct pattern_scratch *pattern_scratch_new(void) {
    struct pattern_scratch *scratch = memory_resize(NULL, sizeof *scratch);
    scratch->data = checked(pcre2_match_data_create(pattern_groups, NULL));
    scratch->context = checked(pcre2_match_context_create(NULL));
    scratch->stack = checked(pcre2_jit_stack_create(stack_start, stack_limit, NULL));
    pcre2_set_match_limit(scratch->context, match_limit);
    pcre2_jit_stack_assign(scratch->context, NULL, scratch->stack);
    return scratch;
}

void pattern_scratch_free(struct pattern_scratch *scratch) {
    if (!scratch) return;
    pcre2_match_data_free(scratch->data);
    pcre2_match_context_free(scratch->context);
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

struct pattern *pattern_new(struct slice source, bool text, struct pattern_error *error) {
    uint32_t options = PCRE2_NO_START_OPTIMIZE;
    uint32_t of_text = text ? PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NO_UTF_CHECK : 0;
    pcre2_code *loose = compile(source, of_text, error);
    if (!loose) return NULL;
    struct pattern *pattern = memory_resize(NULL, sizeof *pattern);
    *pattern = (struct pattern){0};
    study(loose, pattern->first);
    pcre2_code_free(loose);
    pattern->code = checked(compile(source, of_text | options | PCRE2_ANCHORED, error));
    return pattern;
}

void pattern_free(struct pattern *pattern) {
    if (!pattern) return;
    pcre2_code_free(pattern->code);
    memory_resize(pattern, 0);
}

void pattern_first_bytes(const struct pattern *pattern, bool first[256]) {
    memcpy(first, pattern->first, sizeof pattern->first);
}

void pattern_prepare(struct pattern *pattern) {
    if (pattern->prepared) return;
    pattern->jit = pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) == 0;
    pattern->prepared = true;
}

static void copy_groups(pcre2_match_data *data, int groups, size_t *ends) {
    const PCRE2_SIZE *vector = pcre2_get_ovector_pointer(data);
    for (int i = 0; i < pattern_groups; i++) {
        bool took_part = i < groups && vector[2 * i] != PCRE2_UNSET;
        ends[2 * i] = took_part ? vector[2 * i] : SIZE_MAX;
        ends[2 * i + 1] = took_part ? vector[2 * i + 1] : SIZE_MAX;
    }
}

enum pattern_result pattern_match(struct pattern *pattern, struct pattern_scratch *scratch, struct slice subject,
                                  size_t at, size_t ends[2 * pattern_groups]) {
    pattern_prepare(pattern);
    int groups;
    if (pattern->jit)
        groups = pcre2_jit_match(pattern->code, (PCRE2_SPTR)subject.at, subject.size, at, 0, scratch->data,
                                 scratch->context);
    else
        groups = pcre2_match(pattern->code, (PCRE2_SPTR)subject.at, subject.size, at, PCRE2_NO_UTF_CHECK, scratch->data,
                             scratch->context);
    if (groups == PCRE2_ERROR_NOMATCH) return PATTERN_NONE;
    if (groups < 0) return PATTERN_LIMIT;
    copy_groups(scratch->data, groups ? groups : pattern_groups, ends);
    return PATTERN_MATCH;
}
