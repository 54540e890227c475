#include "recognise.h"

#include "match.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

struct recogniser_memory {
    unsigned holders; /* recognisers */
    struct automaton_memory *stages[STAGE_COUNT];
    struct pattern *_Atomic patterns[]; /* by rule; NULL before the first use */
};

enum kind recognise_kind(enum stage stage) {
    static const enum kind kinds[STAGE_COUNT] = {[STAGE_PAGE] = KIND_COUNT,
                                                 [STAGE_PUBLISHED] = KIND_COUNT,
                                                 [STAGE_DATE] = KIND_DATE,
                                                 [STAGE_NAME] = KIND_ORGANISATION,
                                                 [STAGE_ORGANISATION] = KIND_ORGANISATION,
                                                 [STAGE_TITLE] = KIND_TITLE,
                                                 [STAGE_PERSON] = KIND_PERSON,
                                                 [STAGE_TEXT] = KIND_DOCUMENT,
                                                 [STAGE_DOCUMENT] = KIND_DOCUMENT,
                                                 [STAGE_OUTER_TITLE] = KIND_TITLE,
                                                 [STAGE_ALIAS] = KIND_PERSON,
                                                 [STAGE_OFFICE] = KIND_COUNT,
                                                 [STAGE_OUTER_ORGANISATION] = KIND_ORGANISATION,
                                                 [STAGE_RELATION] = KIND_COUNT};
    return kinds[stage];
}

static void token_range(const struct article *article, const struct match *match, uint32_t *first, uint32_t *last) {
    *first = article->units.at[match->first].first;
    *last = article->units.at[match->last - 1].last;
}

static void trace_slots(const struct article *article, const struct match *match, struct trace_entry *entry) {
    for (size_t i = 0; i < match->rule->slots.count; i++) {
        bool took_part = match->slots[i][0] != UINT16_MAX && match->slots[i][0] < match->slots[i][1];
        entry->slots[i][0] = took_part ? article->units.at[match->slots[i][0]].first : UINT32_MAX;
        entry->slots[i][1] = took_part ? article->units.at[match->slots[i][1] - 1].last : UINT32_MAX;
    }
}

static struct trace_entry *trace(struct recogniser *recogniser, const struct article *article,
                                 const struct match *match, enum fate fate) {
    struct trace_entry entry = {.rule = match->rule, .fate = fate, .units = match->last - match->first};
    token_range(article, match, &entry.first, &entry.last);
    entry.made_first = entry.first;
    entry.made_last = entry.last;
    trace_slots(article, match, &entry);
    array_push(&recogniser->trace->entries, entry);
    return &recogniser->trace->entries.at[recogniser->trace->entries.count - 1];
}

static void trace_lost(struct recogniser *recogniser, const struct article *article, const struct match *match,
                       const struct match *rival) {
    if (!recogniser->trace) return;
    struct trace_entry *entry = trace(recogniser, article, match, FATE_LOST);
    entry->rival = rival->rule;
    entry->rival_units = rival->last - rival->first;
    token_range(article, rival, &entry->rival_first, &entry->rival_last);
}

static void trace_settled(struct recogniser *recogniser, const struct article *article, const struct match *match,
                          enum fate fate, const struct mention *mention) {
    if (!recogniser->trace) return;
    struct trace_entry *entry = trace(recogniser, article, match, fate);
    if (fate != FATE_WON || match->rule->veto) return;
    entry->made_first = mention->first;
    entry->made_last = mention->last;
}

static void trace_limit(struct recogniser *recogniser, const struct article *article, const struct rule *rule,
                        size_t at) {
    if (!recogniser->trace) return;
    struct match match = {.rule = rule, .first = (uint32_t)at, .last = (uint32_t)at + 1};
    memset(match.slots, 0xFF, sizeof match.slots);
    trace(recogniser, article, &match, FATE_LIMIT);
}

static void keep_match(struct recogniser *recogniser, const struct rule *rule, const size_t *ends, size_t count) {
    struct match match = {.rule = rule, .first = (uint32_t)ends[0], .last = (uint32_t)ends[1]};
    for (size_t i = 0; i < rule->slots.count; i++) {
        bool took_part = i + 1 < count && ends[2 * i + 2] != SIZE_MAX;
        match.slots[i][0] = took_part ? (uint16_t)ends[2 * i + 2] : UINT16_MAX;
        match.slots[i][1] = took_part ? (uint16_t)ends[2 * i + 3] : UINT16_MAX;
    }
    int mention = rule->names_mention ? match_taken(&match, slice_of("mention")) : -1;
    if (mention >= 0) {
        match.first = match.slots[mention][0];
        match.last = match.slots[mention][1];
    }
    if (match.first < match.last) array_push(&recogniser->found, match);
}

static bool is_silenced(const struct recogniser *recogniser, const struct rule *rule) {
    return recogniser->only && recogniser->only != rule && recogniser->only->stage == rule->stage;
}

/* Whether the evidence that a rule asks for stands near a match's start. */
static bool has_evidence(const struct rule *rule, struct pattern_text letters, size_t at) {
    enum { reach_back = 16, reach_on = 32 };
    if (!rule->need.count) return true;
    for (size_t i = at > reach_back ? at - reach_back : 0; i < at + reach_on && i < letters.count; i++)
        if (letter_set_has(&rule->need_letters, letters.at[i])) return true;
    return false;
}

/* Whether the unit before a place is one that the rule wants there: spares PCRE2 most of its looks back. */
static bool may_follow(const struct recogniser *recogniser, const struct article *article, const struct rule *rule,
                       size_t at) {
    if (!at) return !rule->before;
    const struct columns *columns = &recogniser->rules->stages[rule->stage].columns;
    unsigned column = columns->by_symbol[article->units.at[at - 1].symbol];
    if (rule->before && !column_in(rule->before, column)) return false;
    return !rule->not_before || !column_in(rule->not_before, column);
}

/* The sentence in the letters of a rule's group. */
static struct pattern_text spell_sentence(struct recogniser *recogniser, const struct article *article,
                                          const struct rule *rule) {
    const struct rule_stage *stage = &recogniser->rules->stages[rule->stage];
    const uint16_t *letters = stage->groups.at[rule->group].letters;
    struct spelt *spelt = &recogniser->spelt.at[rule->group];
    size_t count = article->units.count;
    if (spelt->pass != recogniser->passes) {
        array_clear(&spelt->letters);
        array_reserve(&spelt->letters, count);
        for (size_t i = 0; i < count; i++)
            spelt->letters.at[i] = letters[stage->columns.by_symbol[article->units.at[i].symbol]];
        spelt->pass = recogniser->passes;
    }
    return (struct pattern_text){spelt->letters.at, count};
}

/* Compiled when it is first used. Of two threads that do so at once one keeps its own. */
static struct pattern *pattern_of(const struct recogniser *recogniser, const struct rule *rule) {
    struct pattern *_Atomic *place = &recogniser->memory->patterns[rule - recogniser->rules->rules.at];
    struct pattern *pattern = atomic_load_explicit(place, memory_order_acquire), *none = NULL;
    if (pattern) return pattern;
    pattern = rule_compile(recogniser->rules, rule);
    if (atomic_compare_exchange_strong(place, &none, pattern)) return pattern;
    pattern_free(pattern);
    return none;
}

static void try_rule(struct recogniser *recogniser, const struct article *article, const struct rule *rule, size_t at) {
    const size_t *ends;
    size_t count;
    if (is_silenced(recogniser, rule) || !may_follow(recogniser, article, rule, at)) return;
    struct pattern_text letters = spell_sentence(recogniser, article, rule);
    if (!has_evidence(rule, letters, at)) return;
    struct pattern *pattern = pattern_of(recogniser, rule);
    enum pattern_result result = pattern_match(pattern, recogniser->scratch, letters, at, &ends, &count);
    if (result == PATTERN_MATCH) keep_match(recogniser, rule, ends, count);
    if (result != PATTERN_LIMIT) return;
    recogniser->limits++;
    trace_limit(recogniser, article, rule, at);
}

static void propose_everything(struct proposals *proposals, size_t units, size_t rules) {
    for (size_t at = 0; at < units; at++)
        for (size_t rule = 0; rule < rules; rule++)
            array_push(&proposals->all, ((struct proposal){(uint32_t)at, (uint16_t)rule}));
}

static void propose(struct recogniser *recogniser, const struct article *article, enum stage number) {
    const struct rule_stage *stage = &recogniser->rules->stages[number];
    struct proposals *proposals = &recogniser->proposals;
    array_clear(&proposals->all);
    if (recogniser->exhaustive) {
        propose_everything(proposals, article->units.count, stage->rules.count);
    } else if (article->any_starts >> number & 1) {
        struct automaton_sentence sentence = {article->units.at, article->units.count, article->starts.at, number,
                                              article->evidence[number]};
        automaton_propose(&recogniser->readers[number], &sentence, proposals);
    }
}

static void find_matches(struct recogniser *recogniser, const struct article *article, enum stage number) {
    const struct rule_stage *stage = &recogniser->rules->stages[number];
    propose(recogniser, article, number);
    recogniser->passes++;
    for (size_t i = 0; i < recogniser->proposals.all.count; i++) {
        struct proposal proposal = recogniser->proposals.all.at[i];
        try_rule(recogniser, article, &recogniser->rules->rules.at[stage->rules.at[proposal.rule]], proposal.at);
    }
}

/* Longest first, then priority, then id; then order of the text. */
static int by_rank(const void *a, const void *b) {
    const struct match *left = a, *right = b;
    uint32_t left_size = left->last - left->first, right_size = right->last - right->first;
    if (left_size != right_size) return left_size > right_size ? -1 : 1;
    if (left->rule->priority != right->rule->priority) return left->rule->priority > right->rule->priority ? -1 : 1;
    int order = slice_compare(left->rule->id, right->rule->id);
    if (order) return order;
    return left->first < right->first ? -1 : left->first > right->first;
}

static const struct match *rival_of(const struct match *winners, size_t count, const struct match *match) {
    for (size_t i = 0; i < count; i++)
        if (winners[i].first < match->last && match->first < winners[i].last) return &winners[i];
    return NULL;
}

static int32_t add_mention(struct article *article, struct mention mention) {
    array_push(&article->mentions, mention);
    return (int32_t)article->mentions.count - 1;
}

static struct mention draft_mention(const struct article *article, const struct match *match, uint32_t sentence,
                                    enum stage stage) {
    uint32_t first = article->units.at[match->first].first, last = article->units.at[match->last - 1].last;
    return (struct mention){.kind = recognise_kind(stage),
                            .form = match->rule->nominal ? FORM_NOMINAL : FORM_NAME,
                            .first = first,
                            .last = last,
                            .start = article->tokens.at[first].start,
                            .end = article->tokens.at[last - 1].end,
                            .sentence = sentence,
                            .rule = match->rule,
                            .antecedent = -1,
                            .defines = -1,
                            .holder = -1};
}

static bool settle_one(struct recogniser *recogniser, struct article *article, const struct match *match,
                       struct mention *mention, enum stage stage) {
    if (match->rule->veto) return true;
    struct reading reading = {recogniser->rules, article, match};
    *mention = draft_mention(article, match, mention->sentence, stage);
    return !recogniser->interpreters[stage] || recogniser->interpreters[stage](&reading, mention);
}

/* Winners are gathered at the front of `found`; returns how many. */
static size_t settle(struct recogniser *recogniser, struct article *article, uint32_t sentence, enum stage stage,
                     int32_t *mentions) {
    struct match *found = recogniser->found.at;
    bool makes_mentions = stage_has_rivals(stage);
    size_t winners = 0;
    for (size_t i = 0; i < recogniser->found.count; i++) {
        const struct match *rival = rival_of(found, winners, &found[i]);
        struct mention mention = {.sentence = sentence};
        if (rival && makes_mentions) {
            trace_lost(recogniser, article, &found[i], rival);
        } else if (!settle_one(recogniser, article, &found[i], &mention, stage)) {
            trace_settled(recogniser, article, &found[i], FATE_REFUSED, &mention);
        } else {
            trace_settled(recogniser, article, &found[i], FATE_WON, &mention);
            bool kept = !found[i].rule->veto && makes_mentions;
            mentions[winners] = kept ? add_mention(article, mention) : -1;
            struct match winner = found[i];
            found[winners++] = winner;
        }
    }
    return winners;
}

enum { after_starts = 3 }; /* zeros, so that four can be looked at anywhere */

static void note_evidence(const struct ruleset *rules, struct article *article, unsigned number) {
    if (!number) return;
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        article->evidence[stage] |= rules->evidence[number].by_stage[stage];
}

static void note_starts(const struct ruleset *rules, struct article *article, size_t unit) {
    const struct symbol_starts *own = &rules->starts[article->units.at[unit].symbol];
    bool last = unit + 1 == article->units.count;
    unsigned second = last ? rules->ends : rules->starts[article->units.at[unit + 1].symbol].second;
    unsigned starts = (unit ? own->anywhere : own->opening) & (own->alone | second);
    article->starts.at[unit] = (uint16_t)starts;
    article->any_starts |= starts;
    note_evidence(rules, article, own->evidence);
}

void recognise_collapse(const struct ruleset *rules, struct article *article, uint32_t first, uint32_t last,
                        int32_t mention) {
    struct unit *units = article->units.at;
    const struct mention *made = &article->mentions.at[mention];
    units[first] = (struct unit){.first = units[first].first,
                                 .last = units[last - 1].last,
                                 .symbol = lexicon_kind_symbol(rules->lexicon, made->kind, made->form),
                                 .mention = mention};
    uint16_t *starts = article->starts.at;
    memmove(units + first + 1, units + last, (article->units.count - last) * sizeof *units);
    memmove(starts + first + 1, starts + last, (article->units.count - last + after_starts) * sizeof *starts);
    article->units.count -= last - first - 1;
    note_starts(rules, article, first);
    if (first) note_starts(rules, article, first - 1);
}

struct winner {
    uint32_t first, last;
    int32_t mention;
};

static int from_the_end(const void *a, const void *b) {
    const struct winner *left = a, *right = b;
    return left->first > right->first ? -1 : left->first < right->first;
}

/* Where a mention ends among the units of its match; those that its interpreter cut off stay as they are. */
static uint32_t kept_end(const struct article *article, uint32_t first, uint32_t last, int32_t mention) {
    const struct unit *units = article->units.at;
    while (mention >= 0 && last > first + 1 && units[last - 1].first >= article->mentions.at[mention].last) last--;
    return last;
}

static void collapse_winners(struct recogniser *recogniser, struct article *article, size_t count,
                             const int32_t *mentions) {
    struct winner *winners = arena_alloc(article->arena, (count + 1) * sizeof *winners);
    for (size_t i = 0; i < count; i++) {
        const struct match *found = &recogniser->found.at[i];
        uint32_t last = kept_end(article, found->first, found->last, mentions[i]);
        winners[i] = (struct winner){found->first, last, mentions[i]};
    }
    if (count > 1) qsort(winners, count, sizeof *winners, from_the_end);
    for (size_t i = 0; i < count; i++)
        if (winners[i].mention >= 0)
            recognise_collapse(recogniser->rules, article, winners[i].first, winners[i].last, winners[i].mention);
}

static void open_units(const struct ruleset *rules, struct article *article) {
    array_clear(&article->starts);
    array_reserve(&article->starts, article->units.count + after_starts);
    memset(article->starts.at + article->units.count, 0, after_starts * sizeof *article->starts.at);
    article->any_starts = 0;
    memset(article->evidence, 0, sizeof article->evidence);
    for (size_t i = 0; i < article->units.count; i++) note_starts(rules, article, i);
}

/* "sold to Acme Ltd.": the stop that ends the sentence is no part of the firm's name. */
static void part_full_stop(const struct ruleset *rules, struct article *article) {
    if (!article->units.count) return;
    struct unit *form = &article->units.at[article->units.count - 1];
    if (form->last - form->first != 2 || article_byte(article, form->last - 1) != '.') return;
    const struct unit word = lexicon_unit(rules->lexicon, article, form->first);
    const struct unit stop = lexicon_unit(rules->lexicon, article, form->last - 1);
    if (!rule_list_has(rules, L_COMPANY_SUFFIX, form->symbol) || !rule_list_has(rules, L_COMPANY_SUFFIX, word.symbol))
        return;
    *form = word;
    array_push(&article->units, stop);
}

void recognise_open(const struct ruleset *rules, struct article *article, const struct sentence *sentence) {
    lexicon_units(rules->lexicon, article, sentence->first, sentence->last);
    part_full_stop(rules, article);
    open_units(rules, article);
}

void recognise_open_words(const struct ruleset *rules, struct article *article, uint32_t first, uint32_t last) {
    array_clear(&article->units);
    for (uint32_t i = first; i < last; i++) array_push(&article->units, lexicon_unit(rules->lexicon, article, i));
    open_units(rules, article);
}

void recognise(struct recogniser *recogniser, struct article *article, uint32_t sentence, enum stage stage) {
    array_clear(&recogniser->found);
    find_matches(recogniser, article, stage);
    if (!recogniser->found.count) return;
    if (recogniser->found.count > 1)
        qsort(recogniser->found.at, recogniser->found.count, sizeof *recogniser->found.at, by_rank);
    int32_t *mentions = arena_alloc(article->arena, recogniser->found.count * sizeof *mentions);
    size_t winners = settle(recogniser, article, sentence, stage, mentions);
    collapse_winners(recogniser, article, winners, mentions);
}

static struct recogniser_memory *new_memory(const struct ruleset *rules) {
    size_t patterns = (rules->rules.count + 1) * sizeof(struct pattern *);
    struct recogniser_memory *memory = memory_resize(NULL, sizeof *memory + patterns);
    memset(memory, 0, sizeof *memory + patterns);
    for (int i = 0; i < STAGE_COUNT; i++) memory->stages[i] = automaton_memory_new(rules->stages[i].automaton);
    return memory;
}

static void free_memory(struct recogniser_memory *memory, const struct ruleset *rules) {
    for (int i = 0; i < STAGE_COUNT; i++) automaton_memory_free(memory->stages[i]);
    for (size_t i = 0; i < rules->rules.count; i++) pattern_free(atomic_load(&memory->patterns[i]));
    memory_resize(memory, 0);
}

static size_t most_groups(const struct ruleset *rules) {
    size_t most = 0;
    for (int i = 0; i < STAGE_COUNT; i++)
        if (rules->stages[i].groups.count > most) most = rules->stages[i].groups.count;
    return most;
}

void recogniser_open(struct recogniser *recogniser, const struct ruleset *rules, const struct recogniser *other) {
    *recogniser = (struct recogniser){
        .rules = rules, .memory = other ? other->memory : new_memory(rules), .scratch = pattern_scratch_new()};
    recogniser->memory->holders++;
    for (int i = 0; i < STAGE_COUNT; i++) recogniser->readers[i].memory = recogniser->memory->stages[i];
    for (size_t i = most_groups(rules); i > 0; i--) array_push(&recogniser->spelt, (struct spelt){.pass = 0});
}

void recogniser_free(struct recogniser *recogniser) {
    for (int i = 0; i < STAGE_COUNT; i++) automaton_reader_close(&recogniser->readers[i]);
    if (--recogniser->memory->holders == 0) free_memory(recogniser->memory, recogniser->rules);
    for (size_t i = 0; i < recogniser->spelt.count; i++) array_free(&recogniser->spelt.at[i].letters);
    array_free(&recogniser->spelt);
    array_free(&recogniser->proposals.all);
    array_free(&recogniser->found);
    pattern_scratch_free(recogniser->scratch);
}
