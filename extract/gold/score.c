#include "score_parts.h"

#include <stdlib.h>

static struct score_span span_of(const struct score_mention *mention) {
    if (!mention) return (struct score_span){.text = slice_of("")};
    return (struct score_span){true, mention->start, mention->end, mention->text};
}

struct score_error score_mention_error(const struct score_pair *pair, const char *error,
                                       const struct score_mention *found, const struct score_mention *expected) {
    return (struct score_error){.error = slice_of(error),
                                .gold = pair->gold,
                                .system = pair->system,
                                .kind = score_kind_name((expected ? expected : found)->kind),
                                .found = span_of(found),
                                .expected = span_of(expected),
                                .value = found ? found->value : slice_of(""),
                                .expected_value = expected ? expected->value : slice_of(""),
                                .rule = found ? found->rule : slice_of("")};
}

static void count_mentions(struct score *score, const struct score_pair *pair) {
    for (size_t i = 0; i < pair->gold->mentions.count; i++) {
        struct score_tally *tally = &score->kinds[pair->gold->mentions.at[i].kind];
        tally->gold++;
        tally->strict += pair->match.strict_of_gold[i] != score_none;
        tally->relaxed += pair->match.relaxed_of_gold[i] != score_none;
    }
    for (size_t j = 0; j < pair->system->mentions.count; j++) score->kinds[pair->system->mentions.at[j].kind].system++;
}

/* Dates. */

/* What the shape of a TIMEX3 value tells; that of a SET looks like a duration. */
static struct slice type_of(struct slice value) {
    if (slice_ends(value, slice_of("_REF"))) return slice_of("DATE");
    if (slice_starts(value, slice_of("P"))) return slice_of("DURATION");
    return slice_of(slice_find(value, slice_of("T"), 0) != SIZE_MAX ? "TIME" : "DATE");
}

/* Labelled types when both sides have them, else those of the values. */
static bool same_type(const struct score_mention *gold, const struct score_mention *system) {
    if (gold->type.size && system->type.size) return slice_equal_nocase(gold->type, system->type);
    return slice_equal(type_of(gold->value), type_of(system->value));
}

static void add_rate(struct score_rate *rate, bool right) {
    rate->of++;
    rate->right += right;
}

static void count_values(struct score *score, const struct score_pair *pair) {
    for (size_t i = 0; i < pair->gold->mentions.count; i++) {
        const struct score_mention *gold = &pair->gold->mentions.at[i];
        size_t other = pair->match.relaxed_of_gold[i];
        if (gold->kind != score_date || !gold->value.size || other == score_none) continue;
        const struct score_mention *system = &pair->system->mentions.at[other];
        bool strict = pair->match.strict_of_gold[i] != score_none, equal = slice_equal(gold->value, system->value);
        bool typed = same_type(gold, system);
        add_rate(&score->value_relaxed, equal);
        add_rate(&score->type_relaxed, typed);
        if (!strict) continue;
        add_rate(&score->value_strict, equal);
        add_rate(&score->type_strict, typed);
        if (!equal) array_push(&score->errors, score_mention_error(pair, "value", system, gold));
    }
}

/* Errors of mentions. */

/* A mention of the system in the same place with another kind that nothing else explains. */
static size_t other_kind(const struct score_pair *pair, size_t gold, const bool *used, size_t *from) {
    const struct score_mention *g = &pair->gold->mentions.at[gold];
    while (*from < pair->system->mentions.count && pair->system->mentions.at[*from].start < g->start) ++*from;
    for (size_t j = *from; j < pair->system->mentions.count; j++) {
        const struct score_mention *s = &pair->system->mentions.at[j];
        if (s->start != g->start || s->end > g->end) break;
        if (s->end == g->end && !used[j] && pair->match.relaxed_of_system[j] == score_none) return j;
    }
    return score_none;
}

static void note_mentions(struct score *score, const struct score_pair *pair) {
    bool *used = arena_zero(&score->work, pair->system->mentions.count + 1);
    size_t from = 0;
    for (size_t i = 0; i < pair->gold->mentions.count; i++) {
        const struct score_mention *gold = &pair->gold->mentions.at[i], *system = pair->system->mentions.at;
        size_t near = pair->match.relaxed_of_gold[i];
        if (pair->match.strict_of_gold[i] != score_none) continue;
        const char *error = near != score_none ? "border" : "kind";
        if (near == score_none) near = other_kind(pair, i, used, &from);
        if (near != score_none) used[near] = true;
        else error = "miss";
        array_push(&score->errors, score_mention_error(pair, error, near == score_none ? NULL : system + near, gold));
    }
    for (size_t j = 0; j < pair->system->mentions.count; j++)
        if (!used[j] && pair->match.relaxed_of_system[j] == score_none)
            array_push(&score->errors, score_mention_error(pair, "false alarm", &pair->system->mentions.at[j], NULL));
}

static size_t error_start(const struct score_error *error) {
    size_t found = error->found.known ? error->found.start : SIZE_MAX;
    size_t expected = error->expected.known ? error->expected.start : SIZE_MAX;
    return found < expected ? found : expected;
}

static int error_order(const void *a, const void *b) {
    const struct score_error *x = a, *y = b;
    size_t at = error_start(x), other = error_start(y);
    if (at != other) return at < other ? -1 : 1;
    int order = slice_compare(x->error, y->error);
    if (order == 0) order = slice_compare(x->expected.text, y->expected.text);
    if (order == 0) order = slice_compare(x->found.text, y->found.text);
    return order ? order : slice_compare(x->expected_value, y->expected_value);
}

void score_article(struct score *score, const struct score_side *gold_side, const struct score_side *system_side,
                   const struct score_article *gold, const struct score_article *system) {
    static const struct score_article nothing = {.source = {"", 0}};
    struct score_pair pair = {.gold = gold, .system = system ? system : &nothing};
    size_t before = score->errors.count;
    if (gold->labelled) {
        pair.match = score_match_mentions(pair.gold, pair.system, &score->work);
        count_mentions(score, &pair);
        count_values(score, &pair);
        note_mentions(score, &pair);
        score_add_chains(score, &pair);
        score->mentions_scored = true;
    }
    for (int i = 0; i < score_registers; i++)
        if (gold_side->has[i] && system_side->has[i]) score_add_rows(score, &pair, (enum score_register)i);
    if (score->errors.count > before)
        qsort(score->errors.at + before, score->errors.count - before, sizeof *score->errors.at, error_order);
    score->articles++;
    arena_reset(&score->work);
}

void score_free(struct score *score) {
    array_free(&score->errors);
    arena_free(&score->text);
    arena_free(&score->work);
    *score = (struct score){0};
}
