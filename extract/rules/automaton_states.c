#include "automaton_parts.h"

#include <string.h>

/* States, made as the text asks for them, and walks from one to the next. */

/* Where a step leads: unknown as yet, no state, or the number of one with a mark or both. */
enum { unknown_lead, leads_nowhere };
enum { goes_on = 1 << 15, proposes = 1 << 14, state_number = proposes - 1 };

/* A step in its table: the state and the column from which it starts, and below them where it leads. */
enum { lead_bits = 16, column_bits = 16, key_bits = 64 - lead_bits };

enum { start_states = 2, most_states = state_number, most_steps = 1 << 18 };

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

static uint32_t add_state(const struct automaton *automaton, struct automaton_states *states,
                          struct automaton_state state) {
    size_t words = automaton->columns->words;
    array_push(&states->all, state);
    array_reserve(&states->alive, words);
    uint64_t *alive = states->alive.at + states->alive.count;
    memset(alive, 0, words * sizeof *alive);
    for (size_t i = 0; i < state.position_count; i++) {
        const uint64_t *columns = automaton->positions.at[states->positions.at[state.positions + i]].columns;
        for (size_t word = 0; word < words; word++) alive[word] |= columns[word];
    }
    states->alive.count += words;
    return (uint32_t)states->all.count - 1;
}

static size_t state_slot(uint64_t hash, size_t mask) { return (hash ^ hash >> 32) & mask; }

static void grow_table(struct automaton_states *states) {
    size_t room = states->table.count ? states->table.count * 2 : 256;
    array_clear(&states->table);
    array_reserve(&states->table, room);
    states->table.count = room;
    memset(states->table.at, 0xFF, room * sizeof *states->table.at);
    for (uint32_t i = start_states; i < states->all.count; i++) {
        size_t at = state_slot(states->all.at[i].hash, room - 1);
        while (states->table.at[at] != UINT32_MAX) at = (at + 1) & (room - 1);
        states->table.at[at] = i;
    }
}

/* Never 0. */
static uint64_t step_key(uint32_t state, unsigned column) {
    return (uint64_t)1 << (key_bits - 1) | (uint64_t)state << column_bits | column;
}

/* Where a step is in the table, or would be. */
static inline size_t place_of_step(const struct automaton_states *states, uint64_t key) {
    size_t mask = states->steps.count - 1, at = key * 0x9E3779B97F4A7C15u >> 32 & mask;
    while (states->steps.at[at] && states->steps.at[at] >> lead_bits != key) at = (at + 1) & mask;
    return at;
}

static void grow_steps(struct automaton_states *states) {
    size_t before = states->steps.count, room = before ? before * 2 : 1024;
    uint64_t *steps = states->steps.at;
    states->steps.at = memory_resize(NULL, room * sizeof *steps);
    states->steps.count = states->steps.room = room;
    memset(states->steps.at, 0, room * sizeof *steps);
    for (size_t i = 0; i < before; i++)
        if (steps[i]) states->steps.at[place_of_step(states, steps[i] >> lead_bits)] = steps[i];
    memory_resize(steps, 0);
}

static void add_step(struct automaton_states *states, uint64_t key, uint16_t lead) {
    if (++states->step_count * 2 > states->steps.count) grow_steps(states);
    states->steps.at[place_of_step(states, key)] = key << lead_bits | lead;
}

static void clear_first(const struct automaton *automaton, struct automaton_states *states) {
    size_t count = (size_t)automaton->width * start_states;
    array_clear(&states->first);
    array_reserve(&states->first, count);
    memset(states->first.at, unknown_lead, count * sizeof *states->first.at);
    states->first.count = count;
}

static void clear_states(const struct automaton *automaton, struct automaton_states *states) {
    array_clear(&states->all);
    array_clear(&states->alive);
    array_clear(&states->steps);
    array_clear(&states->positions);
    array_clear(&states->rules);
    array_clear(&states->table);
    states->step_count = 0;
    grow_table(states);
    grow_steps(states);
    clear_first(automaton, states);
    size_t words = automaton->positions.count / 64 + 1;
    array_clear(&states->reached);
    array_reserve(&states->reached, words);
    states->reached.count = words;
    memset(states->reached.at, 0, words * sizeof *states->reached.at);
    for (int i = 0; i < start_states; i++) add_state(automaton, states, (struct automaton_state){.hash = 0});
}

static bool same_state(const struct automaton_states *states, const struct automaton_state *a,
                       const struct automaton_state *b) {
    if (a->hash != b->hash || a->position_count != b->position_count || a->rule_count != b->rule_count) return false;
    for (size_t i = 0; i < a->rule_count; i++)
        if (states->rules.at[a->rules + i] != states->rules.at[b->rules + i]) return false;
    const uint32_t *positions = states->positions.at;
    size_t size = a->position_count * sizeof *positions;
    return !size || memcmp(positions + a->positions, positions + b->positions, size) == 0;
}

/* The number of a state whose positions, which are hashed already, and rules stand at the end of their arrays. */
static uint32_t intern_state(const struct automaton *automaton, struct automaton_states *states,
                             struct automaton_state state) {
    for (size_t i = 0; i < state.rule_count; i++)
        state.hash = mix(state.hash, ~(uint64_t)states->rules.at[state.rules + i]);
    if (states->all.count * 2 >= states->table.count) grow_table(states);
    size_t mask = states->table.count - 1, at = state_slot(state.hash, mask);
    for (; states->table.at[at] != UINT32_MAX; at = (at + 1) & mask)
        if (same_state(states, &states->all.at[states->table.at[at]], &state)) {
            states->positions.count = state.positions;
            states->rules.count = state.rules;
            return states->table.at[at];
        }
    states->table.at[at] = add_state(automaton, states, state);
    return (uint32_t)states->all.count - 1;
}

/* The positions of a state that take a column. */
static void find_taking(const struct automaton *automaton, struct automaton_states *states,
                        const struct automaton_state *here, unsigned column) {
    array_clear(&states->taking);
    array_reserve(&states->taking, here->position_count);
    const uint32_t *numbers = states->positions.at + here->positions;
    size_t found = 0;
    for (size_t i = 0; i < here->position_count; i++) {
        states->taking.at[found] = numbers[i];
        found += column_in(automaton->positions.at[numbers[i]].columns, column);
    }
    states->taking.count = found;
}

/* The same of a start state, which has many: they are listed by column. */
static void find_starting(const struct automaton *automaton, struct automaton_states *states, uint32_t where,
                          unsigned column) {
    const struct start_index *index = &automaton->starting[where];
    array_clear(&states->taking);
    for (uint32_t i = index->first[column]; i < index->first[column + 1]; i++)
        array_push(&states->taking, index->positions[i]);
}

/* Words of `reached`, half-open. */
struct word_range {
    uint32_t first, last;
};

/* Marks what the positions taken, [first, last), of one rule reach, and notes among which words; true, and nothing
 * marked, when the rule is proposed there. */
static bool step_rule(const struct automaton *automaton, struct automaton_states *states, size_t first, size_t last,
                      struct word_range *range) {
    for (size_t i = first; i < last; i++)
        if (automaton->positions.at[states->taking.at[i]].last) return true;
    for (size_t i = first; i < last; i++) {
        const struct position_set follow = automaton->positions.at[states->taking.at[i]].follow;
        const uint64_t *words = automaton->sets.at + follow.at;
        if (follow.first < range->first) range->first = follow.first;
        if (follow.first + follow.words > range->last) range->last = follow.first + follow.words;
        for (uint32_t j = 0; j < follow.words; j++) states->reached.at[follow.first + j] |= words[j];
    }
    return false;
}

/* Gives a state the positions of a rule that are marked as reached, ascending, and takes the marks off. */
static void take_reached(struct automaton_states *states, struct word_range range, struct automaton_state *state) {
    uint64_t *reached = states->reached.at;
    if (range.first >= range.last) return;
    array_reserve(&states->positions, (size_t)(range.last - range.first) * 64);
    uint32_t *positions = states->positions.at + states->positions.count;
    size_t count = 0;
    for (uint32_t word = range.first; word < range.last; word++) {
        if (!reached[word]) continue;
        state->hash = mix(mix(state->hash, word), reached[word]);
        for (uint64_t bits = reached[word]; bits; bits &= bits - 1)
            positions[count++] = word * 64 + (uint32_t)__builtin_ctzll(bits);
        reached[word] = 0;
    }
    states->positions.count += count;
    state->position_count += (uint32_t)count;
}

/* Where a unit leads; positions are ascending, so their rules are too, and those that one rule reaches are its own. */
static uint16_t make_step(const struct automaton *automaton, struct automaton_states *states, uint32_t from,
                          unsigned column) {
    struct automaton_state here = states->all.at[from], made = {.rules = (uint32_t)states->rules.count,
                                                                .positions = (uint32_t)states->positions.count};
    if (from < start_states) find_starting(automaton, states, from, column);
    else find_taking(automaton, states, &here, column);
    for (size_t i = 0, end; i < states->taking.count; i = end) {
        uint16_t rule = automaton->positions.at[states->taking.at[i]].rule;
        for (end = i; end < states->taking.count; end++)
            if (automaton->positions.at[states->taking.at[end]].rule != rule) break;
        struct word_range range = {UINT32_MAX, 0};
        if (step_rule(automaton, states, i, end, &range)) {
            array_push(&states->rules, rule);
            made.rule_count++;
        }
        take_reached(states, range, &made);
    }
    if (!made.position_count && !made.rule_count) return leads_nowhere;
    unsigned marked = (made.rule_count ? proposes : 0u) | (made.position_count ? goes_on : 0u);
    return (uint16_t)(intern_state(automaton, states, made) | marked);
}

/* What walks over one sentence. */
struct walker {
    const struct automaton *automaton;
    struct automaton_states *states;
    struct proposals *proposals;
};

static void propose(const struct walker *walker, size_t at, uint32_t number) {
    const struct automaton_state *state = &walker->states->all.at[number];
    const uint16_t *rules = walker->states->rules.at + state->rules;
    for (size_t i = 0; i < state->rule_count; i++)
        array_push(&walker->proposals->all, ((struct proposal){(uint32_t)at, rules[i]}));
}

static bool is_proposed(const struct proposals *proposals, size_t at, unsigned rule) {
    for (size_t i = proposals->all.count; i && proposals->all.at[i - 1].at == at; i--)
        if (proposals->all.at[i - 1].rule == rule) return true;
    return false;
}

/* Without room for another state: all rules that have not been proposed yet. */
static void propose_all(const struct walker *walker, size_t at) {
    for (unsigned rule = 0; rule < walker->automaton->rules; rule++)
        if (!is_proposed(walker->proposals, at, rule))
            array_push(&walker->proposals->all, ((struct proposal){(uint32_t)at, (uint16_t)rule}));
}

static bool is_full(const struct automaton_states *states) {
    return states->all.count == most_states || states->step_count == most_steps;
}

/* Makes a step that is not known yet, in a walk from `at`. */
static __attribute__((noinline)) uint16_t new_step(const struct walker *walker, size_t at, uint32_t state,
                                                   unsigned column) {
    struct automaton_states *states = walker->states;
    if (is_full(states)) {
        propose_all(walker, at);
        return leads_nowhere;
    }
    uint16_t lead = make_step(walker->automaton, states, state, column);
    if (state < start_states) states->first.at[state * walker->automaton->width + column] = lead;
    else add_step(states, step_key(state, column), lead);
    return lead;
}

static inline uint16_t first_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    uint16_t lead = walker->states->first.at[state * walker->automaton->width + column];
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
}

static inline uint16_t next_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    const uint64_t *alive = walker->states->alive.at + state * walker->automaton->columns->words;
    if (!column_in(alive, column)) return leads_nowhere;
    size_t place = place_of_step(walker->states, step_key(state, column));
    uint16_t lead = (uint16_t)walker->states->steps.at[place];
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
}

/* Walks on from a unit, at last over the sentence's end, and proposes what it finds. */
static inline void walk(const struct walker *walker, const struct unit *units, size_t count, size_t at) {
    const struct columns *columns = walker->automaton->columns;
    uint16_t lead = first_step(walker, at, at == 0, columns->by_symbol[units[at].symbol]);
    for (size_t i = at + 1;; i++) {
        if (lead & proposes) propose(walker, at, lead & state_number);
        if (!(lead & goes_on) || i > count) return;
        lead = next_step(walker, at, lead & state_number,
                         i < count ? columns->by_symbol[units[i].symbol] : columns->count);
    }
}

/* Which of four marks, the bits that are wanted of them, is the first in memory that has one. */
static inline size_t first_of(uint64_t four) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(four) / 16;
#else
    return (size_t)__builtin_ctzll(four) / 16;
#endif
}

/* The next unit at which a match may start. Few may, so that four are looked at together. */
static inline size_t next_start(const struct automaton_sentence *sentence, size_t at) {
    const uint64_t wanted = UINT64_C(0x0001000100010001) << sentence->bit;
    for (uint64_t four; at < sentence->count; at += 4) {
        memcpy(&four, sentence->starts + at, sizeof four);
        if (four & wanted) return at + first_of(four & wanted);
    }
    return at;
}

void automaton_propose(const struct automaton *automaton, struct automaton_states *states,
                       const struct automaton_sentence *sentence, struct proposals *proposals) {
    const struct walker walker = {automaton, states, proposals};
    if (!states->all.count || is_full(states)) clear_states(automaton, states);
    for (size_t at = 0; (at = next_start(sentence, at)) < sentence->count; at++)
        walk(&walker, sentence->units, sentence->count, at);
}

void automaton_states_free(struct automaton_states *states) {
    array_free(&states->all);
    array_free(&states->alive);
    array_free(&states->first);
    array_free(&states->steps);
    array_free(&states->positions);
    array_free(&states->rules);
    array_free(&states->table);
    array_free(&states->reached);
    array_free(&states->taking);
}
