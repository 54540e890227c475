#include "check.h"

#include "pipeline.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* A stretch of an example's text without its brackets, in bytes as they stand in the rule file. */
struct span {
    size_t start, end;
    const struct rule *rule; /* that found it; NULL: it stands in brackets */
    bool inner;
};

struct spans {
    array_of(struct span) all;
};

struct checker {
    const struct ruleset *rules;
    struct diag *diag;
    struct pipeline pipeline;
    struct trace trace;
    struct arena arena; /* of the example at hand */
    struct article article;
    const struct rule *rule;
    const struct rule_example *example;
    struct slice text;                   /* of the example, without brackets */
    struct spans wanted, found, refused; /* found: by the run at hand */
};

/* --- which rules ------------------------------------------------------------------- */

static const char *file_name(const struct rule *rule) {
    const char *slash = strrchr(rule->path, '/');
    return slash ? slash + 1 : rule->path;
}

static bool selects(const char *name, const struct rule *rule) {
    return slice_equal(slice_of(name), rule->id) || strcmp(name, rule->path) == 0 || strcmp(name, file_name(rule)) == 0;
}

static bool is_selected(const struct check_names *names, const struct rule *rule) {
    for (size_t i = 0; i < names->count; i++)
        if (selects(names->at[i], rule)) return true;
    return !names->count;
}

const char *check_unknown(const struct ruleset *rules, const struct check_names *names) {
    for (size_t i = 0; i < names->count; i++) {
        bool known = false;
        for (size_t j = 0; j < rules->rules.count; j++) known = known || selects(names->at[i], &rules->rules.at[j]);
        if (!known) return names->at[i];
    }
    return NULL;
}

void check_near_names(const struct ruleset *rules, struct near_name *near) {
    for (size_t i = 0; i < rules->rules.count; i++) {
        near_name_try(near, rules->rules.at[i].id);
        near_name_try(near, slice_of(file_name(&rules->rules.at[i])));
    }
}

/* --- spans --------------------------------------------------------------------------- */

static int by_place(const void *a, const void *b) {
    const struct span *left = a, *right = b;
    if (left->start != right->start) return left->start < right->start ? -1 : 1;
    return left->end < right->end ? -1 : left->end > right->end;
}

static bool same_place(const struct span *a, const struct span *b) { return a->start == b->start && a->end == b->end; }
static bool overlap(const struct span *a, const struct span *b) { return a->start < b->end && b->start < a->end; }

static bool holds(const struct spans *spans, const struct span *span) {
    for (size_t i = 0; i < spans->all.count; i++)
        if (same_place(&spans->all.at[i], span)) return true;
    return false;
}

static bool touches(const struct spans *spans, const struct span *span) {
    for (size_t i = 0; i < spans->all.count; i++)
        if (overlap(&spans->all.at[i], span)) return true;
    return false;
}

static bool covers(const struct spans *spans, const struct span *span) {
    for (size_t i = 0; i < spans->all.count; i++)
        if (spans->all.at[i].start <= span->start && spans->all.at[i].end >= span->end) return true;
    return false;
}

/* The first span of `these` that is not among `those`; NULL when all are. */
static const struct span *missing(const struct spans *these, const struct spans *those) {
    for (size_t i = 0; i < these->all.count; i++)
        if (!holds(those, &these->all.at[i])) return &these->all.at[i];
    return NULL;
}

/* Takes the brackets out of the example. */
static void read_brackets(struct checker *checker) {
    struct slice text = checker->example->text, open = slice_of("[["), close = slice_of("]]");
    char *plain = arena_alloc(&checker->arena, text.size + 1);
    size_t used = 0;
    array_clear(&checker->wanted.all);
    for (size_t at = 0; at < text.size;) {
        struct slice rest = slice_cut(text, at, text.size);
        if (slice_starts(rest, open)) {
            array_push(&checker->wanted.all, ((struct span){.start = used, .end = used}));
            at += open.size;
        } else if (slice_starts(rest, close)) {
            checker->wanted.all.at[checker->wanted.all.count - 1].end = used;
            at += close.size;
        } else {
            plain[used++] = text.at[at++];
        }
    }
    checker->text = (struct slice){plain, used};
}

/* Where a place of the text without brackets stands in the rule file's line. */
static size_t column_of(const struct checker *checker, size_t offset) {
    size_t column = (size_t)(checker->example->text.at - checker->example->line_text.at) + offset + 1;
    for (size_t i = 0; i < checker->wanted.all.count; i++) {
        if (checker->wanted.all.at[i].start < offset) column += 2;
        if (checker->wanted.all.at[i].end <= offset) column += 2;
    }
    return column;
}

static struct span token_span(const struct article *article, uint32_t first, uint32_t last, const struct rule *rule) {
    return (struct span){text_original_start(article->normal, article->tokens.at[first].start),
                         text_original_end(article->normal, article->tokens.at[last - 1].end), rule, false};
}

/* --- running ------------------------------------------------------------------------- */

static void run(struct checker *checker, const struct rule *only) {
    struct source_article read = {
        .id = slice_of("example"), .source = slice_of("example"), .text = checker->text, .published_from = ""};
    array_clear(&checker->trace.entries);
    checker->article.arena = &checker->arena;
    checker->pipeline.recogniser.only = only;
    pipeline_run(&checker->pipeline, &read, &checker->article);
}

/* What the trace tells of the rule, or of the whole stage when `rule` is NULL. */
static void collect_trace(const struct checker *checker, const struct rule *rule, enum fate fate, struct spans *out) {
    array_clear(&out->all);
    for (size_t i = 0; i < checker->trace.entries.count; i++) {
        const struct trace_entry *entry = &checker->trace.entries.at[i];
        if (entry->fate != fate || (rule ? entry->rule != rule : entry->rule->stage != checker->rule->stage)) continue;
        struct span span = token_span(&checker->article, entry->made_first, entry->made_last, entry->rule);
        if (!holds(out, &span)) array_push(&out->all, span);
    }
    if (out->all.count) qsort(out->all.at, out->all.count, sizeof *out->all.at, by_place);
}

static bool is_inside(const struct span *inner, const struct span *outer) {
    return !same_place(inner, outer) && inner->start >= outer->start && inner->end <= outer->end;
}

/* What the rule found in an earlier round of its stage is no find of its own
 * when a later round made it part of a longer one. */
static void drop_inner(struct checker *checker) {
    size_t kept = 0;
    struct spans *found = &checker->found;
    for (size_t i = 0; i < found->all.count; i++) {
        bool inner = false;
        for (size_t j = 0; j < found->all.count; j++) inner = inner || is_inside(&found->all.at[i], &found->all.at[j]);
        found->all.at[i].inner = inner && !holds(&checker->wanted, &found->all.at[i]);
    }
    for (size_t i = 0; i < found->all.count; i++)
        if (!found->all.at[i].inner) found->all.at[kept++] = found->all.at[i];
    found->all.count = kept;
}

/* The mentions of the rule's stage's kind, or those that the rule made itself. */
static void collect_mentions(const struct checker *checker, bool own, struct spans *out) {
    enum kind kind = recognise_kind(checker->rule->stage);
    array_clear(&out->all);
    for (size_t i = 0; i < checker->article.mentions.count; i++) {
        const struct mention *mention = &checker->article.mentions.at[i];
        if (own ? mention->rule == checker->rule : mention->kind == kind)
            array_push(&out->all, token_span(&checker->article, mention->first, mention->last, mention->rule));
    }
}

static void collect_furniture(const struct checker *checker, struct spans *out) {
    array_clear(&out->all);
    for (size_t i = 0; i < checker->article.sentences.count; i++) {
        const struct sentence *sentence = &checker->article.sentences.at[i];
        if (sentence->furniture)
            array_push(&out->all, token_span(&checker->article, sentence->first, sentence->last, NULL));
    }
}

/* --- reporting ----------------------------------------------------------------------- */

static struct slice list_spans(struct checker *checker, const struct spans *spans, bool with_rules) {
    struct arena *arena = &checker->arena;
    struct slice list = slice_of("");
    for (size_t i = 0; i < spans->all.count; i++) {
        const struct span *span = &spans->all.at[i];
        struct slice words = slice_cut(checker->text, span->start, span->end),
                     id = span->rule ? span->rule->id : slice_of("");
        list = arena_print(arena, "%.*s%s[[%.*s]]", (int)list.size, list.at, list.size ? ", " : "", (int)words.size,
                           words.at);
        if (with_rules && id.size) list = arena_print(arena, "%s by %.*s", list.at, (int)id.size, id.at);
    }
    return list;
}

/* The winner that the rule's first lost match lost to; empty without. */
static struct slice loss(struct checker *checker) {
    for (size_t i = 0; i < checker->trace.entries.count; i++) {
        const struct trace_entry *entry = &checker->trace.entries.at[i];
        if (entry->fate != FATE_LOST || entry->rule != checker->rule || !entry->rival) continue;
        struct slice lost = article_words(&checker->article, entry->first, entry->last);
        struct slice rival = article_words(&checker->article, entry->rival_first, entry->rival_last);
        return arena_print(&checker->arena, " ([[%.*s]] lost to [[%.*s]] by %.*s)", (int)lost.size, lost.at,
                           (int)rival.size, rival.at, (int)entry->rival->id.size, entry->rival->id.at);
    }
    return slice_of("");
}

/* Why nothing was found where something should be, as far as it is known. */
static struct slice reason(struct checker *checker) {
    struct spans furniture = {{0}}, own = {{0}};
    struct slice why = slice_of("");
    collect_furniture(checker, &furniture);
    collect_trace(checker, checker->rule, FATE_LIMIT, &own);
    bool limit = own.all.count > 0;
    collect_trace(checker, checker->rule, FATE_WON, &own);
    collect_trace(checker, checker->rule, FATE_REFUSED, &checker->refused);
    if (limit) why = slice_of(" (the pattern was given up at the match limits)");
    else if (furniture.all.count && checker->rule->stage != STAGE_PAGE)
        why = slice_of(" (the line was taken for page furniture)");
    else if (own.all.count)
        why = arena_print(&checker->arena, " (%s was dropped later)", list_spans(checker, &own, false).at);
    else if (checker->refused.all.count)
        why = arena_print(&checker->arena, " (%s was refused)", list_spans(checker, &checker->refused, false).at);
    else why = loss(checker);
    array_free(&furniture.all);
    array_free(&own.all);
    return why;
}

struct failure {
    const char *how;       /* "alone", "in the whole pipeline" */
    const struct span *at; /* where the caret goes; NULL: the example's sign */
    const char *expected;  /* when nothing stands in brackets */
    bool with_rules;
};

static void report(struct checker *checker, const struct failure *failure) {
    const struct rule_example *example = checker->example;
    size_t column = failure->at ? column_of(checker, failure->at->start) : example->column;
    bool any = checker->found.all.count > 0, shown = checker->wanted.all.count && !failure->expected;
    struct slice expected = shown ? list_spans(checker, &checker->wanted, false) : slice_of(failure->expected);
    struct slice found = any ? list_spans(checker, &checker->found, failure->with_rules) : slice_of("nothing"),
                 why = any ? slice_of("") : reason(checker);
    diag_add(checker->diag, (struct diag_place){checker->rule->path, example->line, column, example->line_text},
             "example of rule %.*s: expected %.*s, found %.*s%.*s %s; fix the rule or the example",
             (int)checker->rule->id.size, checker->rule->id.at, (int)expected.size, expected.at, (int)found.size,
             found.at, (int)why.size, why.at, failure->how);
}

/* --- judging --------------------------------------------------------------------------- */

/* The rule must find exactly what stands in brackets; without brackets, anything. */
static bool judge_exact(struct checker *checker, const char *how) {
    if (!checker->wanted.all.count) {
        if (checker->found.all.count) return true;
        report(checker, &(struct failure){.how = how, .expected = "a veto"});
        return false;
    }
    const struct span *wrong = missing(&checker->wanted, &checker->found);
    if (!wrong) wrong = missing(&checker->found, &checker->wanted);
    if (!wrong) return true;
    report(checker, &(struct failure){.how = how, .at = wrong});
    return false;
}

/* Nothing must be found; with brackets, nothing that touches what stands in them. */
static bool judge_none(struct checker *checker, const char *how) {
    for (size_t i = 0; i < checker->found.all.count; i++) {
        const struct span *span = &checker->found.all.at[i];
        if (checker->wanted.all.count && !touches(&checker->wanted, span)) continue;
        report(checker, &(struct failure){.how = how, .at = span, .expected = "nothing"});
        return false;
    }
    return true;
}

/* Each bracket must be found; `covered`: as a part of what is found. */
static bool judge_included(struct checker *checker, bool covered) {
    const struct span *wrong = NULL;
    for (size_t i = 0; i < checker->wanted.all.count && !wrong; i++) {
        const struct span *span = &checker->wanted.all.at[i];
        if (covered ? !covers(&checker->found, span) : !holds(&checker->found, span)) wrong = span;
    }
    if (!wrong) return true;
    report(checker, &(struct failure){.how = "in the whole pipeline", .at = wrong, .with_rules = true});
    return false;
}

static bool judge_alone(struct checker *checker) {
    const char *how = "alone";
    run(checker, checker->rule);
    collect_trace(checker, checker->rule, FATE_WON, &checker->found);
    drop_inner(checker);
    return checker->example->positive != checker->rule->veto ? judge_exact(checker, how) : judge_none(checker, how);
}

static bool judge_published(struct checker *checker) {
    if (checker->article.published.size) return true;
    array_clear(&checker->found.all);
    report(checker, &(struct failure){.how = "in the whole pipeline", .at = &checker->wanted.all.at[0]});
    return false;
}

/* A + example: what it shows must be there in the end, whichever rule found it. */
static bool judge_kept(struct checker *checker) {
    switch (checker->rule->stage) {
    case STAGE_PUBLISHED: return judge_published(checker);
    case STAGE_PAGE: collect_furniture(checker, &checker->found); return judge_included(checker, true);
    case STAGE_OFFICE:
    case STAGE_RELATION: collect_trace(checker, NULL, FATE_WON, &checker->found); return judge_included(checker, true);
    default: collect_mentions(checker, false, &checker->found); return judge_included(checker, false);
    }
}

static bool judge_whole(struct checker *checker) {
    const struct rule *rule = checker->rule;
    const char *how = "in the whole pipeline";
    run(checker, NULL);
    if (checker->example->positive) return judge_kept(checker);
    bool traced = rule->veto || recognise_kind(rule->stage) == KIND_COUNT;
    if (traced) collect_trace(checker, rule, FATE_WON, &checker->found);
    else collect_mentions(checker, true, &checker->found);
    return rule->veto ? judge_exact(checker, how) : judge_none(checker, how);
}

static bool judge(struct checker *checker, const struct rule_example *example) {
    checker->example = example;
    read_brackets(checker);
    bool good = (checker->rule->by_coreference || judge_alone(checker)) && judge_whole(checker);
    arena_reset(&checker->arena);
    return good;
}

/* A pattern that PCRE2 refuses matches nothing. */
static bool judge_pattern(const struct checker *checker) {
    const struct rule *rule = checker->rule;
    if (rule->by_coreference) return true;
    struct pattern *pattern = rule_compile(checker->rules, rule);
    const bool good = !pattern_is_refused(pattern);
    pattern_free(pattern);
    if (!good)
        diag_add(checker->diag, (struct diag_place){.path = rule->path, .line = rule->line},
                 "the pattern of rule %.*s is too large for PCRE2 with its macros written out, and matches nothing; "
                 "name words in lists, or split the rule",
                 (int)rule->id.size, rule->id.at);
    return good;
}

struct check_totals check_examples(const struct ruleset *rules, const struct check_names *names, struct diag *diag) {
    struct checker checker = {.rules = rules, .diag = diag};
    struct check_totals totals = {0};
    pipeline_open(&checker.pipeline, rules, slice_of(""));
    checker.pipeline.recogniser.trace = &checker.trace;
    for (size_t i = 0; i < rules->rules.count; i++) {
        checker.rule = &rules->rules.at[i];
        if (!is_selected(names, checker.rule)) continue;
        totals.rules++;
        if (!judge_pattern(&checker)) {
            totals.failed++;
            continue;
        }
        for (size_t j = 0; j < checker.rule->examples.count; j++) {
            totals.examples++;
            totals.failed += !judge(&checker, &checker.rule->examples.at[j]);
        }
    }
    pipeline_close(&checker.pipeline);
    article_free(&checker.article);
    array_free(&checker.trace.entries);
    array_free(&checker.wanted.all);
    array_free(&checker.found.all);
    array_free(&checker.refused.all);
    arena_free(&checker.arena);
    return totals;
}
