#include "automaton_states.h"

#include <string.h>

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

/* Steps. */

static struct step_table *new_steps(size_t room) {
    size_t size = sizeof(struct step_table) + room * sizeof(uint64_t);
    struct step_table *steps = memory_resize(NULL, size);
    memset(steps, 0, size);
    steps->mask = room - 1;
    return steps;
}

static void free_steps(struct step_table *steps) {
    for (struct step_table *before; steps; steps = before) {
        before = steps->before;
        memory_resize(steps, 0);
    }
}

static void grow_steps(struct automaton_states *states) {
    struct step_table *before = atomic_load_explicit(&states->steps, memory_order_relaxed);
    struct step_table *steps = new_steps((before->mask + 1) * 2);
    for (size_t i = 0; i <= before->mask; i++) {
        uint64_t step = atomic_load_explicit(&before->cells[i], memory_order_relaxed), none;
        if (!step) continue;
        atomic_store_explicit(step_cell(steps, step >> lead_bits, &none), step, memory_order_relaxed);
    }
    bool alone = states->holders <= 2; /* the memory and this thread */
    if (alone) free_steps(before);
    else steps->before = before;
    atomic_store_explicit(&states->steps, steps, memory_order_release);
}

static void add_step(struct automaton_states *states, uint32_t state, unsigned column, uint16_t lead) {
    if (state < start_states) {
        atomic_store_explicit(&states->first[state * states->automaton->width + column].lead, lead,
                              memory_order_release);
        return;
    }
    uint64_t key = step_key(state, column), none;
    states->step_count++;
    if (states->step_count * 4 > atomic_load_explicit(&states->steps, memory_order_relaxed)->mask * 3)
        grow_steps(states);
    _Atomic uint64_t *cell = step_cell(atomic_load_explicit(&states->steps, memory_order_relaxed), key, &none);
    atomic_store_explicit(cell, key << lead_bits | lead, memory_order_release);
}

/* Positions of a state, ascending: from each to the next. Most are near, and take a byte; a far one is marked and takes
 * four more. */
enum { far_gap = UINT8_MAX, most_gap_bytes = 1 + sizeof(uint32_t) };

static uint8_t *put_gap(uint8_t *at, uint32_t gap) {
    if (gap < far_gap) {
        *at = (uint8_t)gap;
        return at + 1;
    }
    *at = far_gap;
    memcpy(at + 1, &gap, sizeof gap);
    return at + most_gap_bytes;
}

static inline uint32_t read_gap(const uint8_t **at) {
    uint32_t gap = *(*at)++;
    if (__builtin_expect(gap == far_gap, false)) {
        memcpy(&gap, *at, sizeof gap);
        *at += sizeof gap;
    }
    return gap;
}

/* States. */

static size_t state_slot(uint64_t hash, size_t mask) { return (hash ^ hash >> 32) & mask; }

static void grow_table(struct automaton_states *states) {
    size_t room = states->table.count ? states->table.count * 2 : 256;
    array_clear(&states->table);
    array_reserve(&states->table, room);
    states->table.count = room;
    memset(states->table.at, 0xFF, room * sizeof *states->table.at);
    for (uint32_t i = start_states; i < states->count; i++) {
        size_t at = state_slot(state_at(states, i)->hash, room - 1);
        while (states->table.at[at] != UINT32_MAX) at = (at + 1) & (room - 1);
        states->table.at[at] = i;
    }
}

/* Adds a state of the gaps and rules at hand. */
static uint32_t add_state(struct automaton_states *states, uint64_t hash) {
    uint32_t number = (uint32_t)states->count++;
    states->gates[number].needs = states->needs;
    atomic_init(&states->gates[number].alive, 0);
    if (number % chunk_states == 0)
        states->chunks[number / chunk_states] = arena_alloc(&states->arena, sizeof(struct state) * chunk_states);
    struct state *state = state_at(states, number);
    *state = (struct state){
        .hash = hash, .gap_bytes = (uint32_t)states->gaps.count, .rule_count = (uint32_t)states->rules.count};
    state->gaps = memcpy(arena_alloc(&states->arena, states->gaps.count), states->gaps.at, states->gaps.count);
    state->rules = memcpy(arena_alloc(&states->arena, states->rules.count * sizeof *state->rules), states->rules.at,
                          states->rules.count * sizeof *state->rules);
    return number;
}

/* The number of a new row, all of whose bits are those of `bits`. */
static uint16_t add_alive(struct automaton_states *states, int bits) {
    const size_t size = states->automaton->columns->words * sizeof(uint64_t);
    uint16_t number = (uint16_t)states->alive_count++;
    if (number % chunk_states == 0)
        states->alive_chunks[number / chunk_states] = arena_alloc(&states->arena, chunk_states * size);
    memset(alive_row(states, number), bits, size);
    return number;
}

/* Most states are met with a few columns only. From one that is met with more it is told at once what it does not
 * take. */
static void note_step(struct automaton_states *states, uint32_t from) {
    enum { many = 8 };
    const struct automaton *automaton = states->automaton;
    const size_t words = automaton->columns->words;
    struct state *state = state_at(states, from);
    if (++state->steps != many) return;
    uint16_t number = add_alive(states, 0);
    uint64_t *alive = alive_row(states, number), *joined = states->joined.at;
    memset(joined, 0, automaton->taken.words * sizeof *joined);
    uint32_t position = 0;
    for (const uint8_t *at = state->gaps, *end = at + state->gap_bytes; at < end;) {
        position += read_gap(&at);
        uint32_t set = automaton->taken.by_position.at[position];
        if (joined[set / 64] >> set % 64 & 1) continue;
        joined[set / 64] |= (uint64_t)1 << set % 64;
        const uint64_t *columns = automaton->taken.columns + set * words;
        for (size_t word = 0; word < words; word++) alive[word] |= columns[word];
    }
    atomic_store_explicit(&states->gates[from].alive, number, memory_order_release);
}

/* Whether a state has the gaps and rules at hand. */
static bool is_same(const struct automaton_states *states, const struct state *state, uint64_t hash) {
    size_t gaps = states->gaps.count, rules = states->rules.count;
    return state->hash == hash && state->gap_bytes == gaps && state->rule_count == rules &&
           memcmp(state->rules, states->rules.at, rules * sizeof *state->rules) == 0 &&
           memcmp(state->gaps, states->gaps.at, gaps) == 0;
}

/* The number of the state that has the gaps, whose positions are hashed already, and the rules at hand. */
static uint32_t intern_state(struct automaton_states *states, uint64_t hash) {
    for (size_t i = 0; i < states->rules.count; i++) hash = mix(hash, ~(uint64_t)states->rules.at[i]);
    if (states->count * 2 >= states->table.count) grow_table(states);
    size_t mask = states->table.count - 1, at = state_slot(hash, mask);
    for (; states->table.at[at] != UINT32_MAX; at = (at + 1) & mask)
        if (is_same(states, state_at(states, states->table.at[at]), hash)) return states->table.at[at];
    return states->table.at[at] = add_state(states, hash);
}

/* The positions of a state that take a column. */
static void find_taking(struct automaton_states *states, uint32_t from, unsigned column) {
    const struct state *state = state_at(states, from);
    array_clear(&states->taking);
    array_reserve(&states->taking, state->gap_bytes);
    const struct taken_sets *taken = &states->automaton->taken;
    const uint64_t *sets = taken->sets + column * taken->words;
    uint32_t *taking = states->taking.at;
    size_t found = 0;
    uint32_t position = 0;
    for (const uint8_t *at = state->gaps, *end = at + state->gap_bytes; at < end;) {
        position += read_gap(&at);
        uint32_t set = taken->by_position.at[position];
        taking[found] = position;
        found += sets[set / 64] >> set % 64 & 1;
    }
    states->taking.count = found;
}

/* The same of a start state, which has many: they are listed by column. */
static void find_starting(struct automaton_states *states, uint32_t from, unsigned column) {
    const struct start_index *index = &states->automaton->starting[from];
    array_clear(&states->taking);
    for (uint32_t i = index->first[column]; i < index->first[column + 1]; i++)
        array_push(&states->taking, index->positions[i]);
}

/* What is behind the positions taken stands far apart, and to wait for one after the other is most of the work: all of
 * it is asked for first. */
static void fetch_taking(const struct automaton_states *states) {
    const struct automaton *automaton = states->automaton;
    for (size_t i = 0; i < states->taking.count; i++)
        __builtin_prefetch(&automaton->positions.at[states->taking.at[i]]);
    for (size_t i = 0; i < states->taking.count; i++)
        __builtin_prefetch(automaton->sets.at + automaton->positions.at[states->taking.at[i]].follow.at);
}

/* Words of `reached`, half-open. */
struct word_range {
    uint32_t first, last;
};

/* Marks what the positions taken, [first, last), of one rule reach, and notes among which words; true, and nothing
 * marked, when the rule is proposed there. */
static bool step_rule(struct automaton_states *states, size_t first, size_t last, struct word_range *range) {
    const struct automaton *automaton = states->automaton;
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

/* Adds the positions of a rule that are marked as reached, ascending, and takes the marks off; returns the hash with
 * them. */
static uint64_t take_reached(struct automaton_states *states, struct word_range range, uint64_t hash) {
    uint64_t *reached = states->reached.at;
    enum { word_gap_bytes = 63 + most_gap_bytes }; /* within a word a gap takes one */
    array_reserve(&states->gaps, (size_t)(range.last - range.first) * word_gap_bytes);
    uint8_t *at = states->gaps.at + states->gaps.count;
    uint32_t last = states->last;
    for (uint32_t word = range.first; word < range.last; word++) {
        if (!reached[word]) continue;
        hash = mix(mix(hash, word), reached[word]);
        for (uint64_t bits = reached[word]; bits; bits &= bits - 1) {
            uint32_t position = word * 64 + (uint32_t)__builtin_ctzll(bits);
            at = put_gap(at, position - last);
            last = position;
        }
        reached[word] = 0;
    }
    states->gaps.count = (size_t)(at - states->gaps.at);
    states->last = last;
    return hash;
}

/* Where a unit leads; positions are ascending, so their rules are too, and those that one rule reaches are its own. */
static uint16_t make_lead(struct automaton_states *states, uint32_t from, unsigned column) {
    const struct position *all = states->automaton->positions.at;
    uint64_t hash = 0;
    if (from < start_states) find_starting(states, from, column);
    else find_taking(states, from, column), note_step(states, from);
    fetch_taking(states);
    array_clear(&states->gaps);
    array_clear(&states->rules);
    states->last = 0;
    states->needs = 0;
    for (size_t i = 0, end; i < states->taking.count; i = end) {
        uint16_t rule = all[states->taking.at[i]].rule;
        for (end = i; end < states->taking.count; end++)
            if (all[states->taking.at[end]].rule != rule) break;
        struct word_range range = {UINT32_MAX, 0};
        if (step_rule(states, i, end, &range)) {
            array_push(&states->rules, rule);
        } else if (range.first < range.last) {
            hash = take_reached(states, range, hash);
            states->needs |= states->automaton->needs.by_rule[rule];
        }
    }
    if (!states->gaps.count && !states->rules.count) return leads_nowhere;
    unsigned marked = (states->rules.count ? proposes : 0u) | (states->gaps.count ? goes_on : 0u);
    uint16_t lead = (uint16_t)(intern_state(states, hash) | marked);
    if (states->count >= most_states || states->step_count >= most_steps) atomic_store(&states->full, true);
    return lead;
}

uint16_t automaton_make_step(struct automaton_states *states, uint32_t from, unsigned column) {
    uint16_t lead = make_lead(states, from, column);
    add_step(states, from, column, lead);
    return lead;
}

static struct automaton_states *new_states(const struct automaton *automaton) {
    struct automaton_states *states = memory_resize(NULL, sizeof *states);
    memset(states, 0, sizeof *states);
    states->automaton = automaton;
    states->holders = 1;
    size_t steps = (size_t)automaton->width * start_states, words = automaton->positions.count / 64 + 1;
    states->first = memory_resize(NULL, steps * sizeof *states->first);
    memset(states->first, unknown_lead, steps * sizeof *states->first);
    states->gates = memory_resize(NULL, most_states * sizeof *states->gates);
    atomic_init(&states->steps, new_steps(1024));
    array_reserve(&states->reached, words);
    memset(states->reached.at, 0, words * sizeof *states->reached.at);
    array_reserve(&states->joined, automaton->taken.words);
    array_reserve(&states->gaps, 1);
    array_reserve(&states->rules, 1);
    grow_table(states);
    add_alive(states, 0xFF);
    for (int i = 0; i < start_states; i++) add_state(states, 0);
    return states;
}

/* With the lock held. */
static void release_states(struct automaton_states *states) {
    if (!states || --states->holders) return;
    free_steps(atomic_load_explicit(&states->steps, memory_order_relaxed));
    memory_resize(states->first, 0);
    memory_resize(states->gates, 0);
    array_free(&states->table);
    array_free(&states->reached);
    array_free(&states->taking);
    array_free(&states->joined);
    array_free(&states->gaps);
    array_free(&states->rules);
    arena_free(&states->arena);
    memory_resize(states, 0);
}

struct automaton_memory *automaton_memory_new(const struct automaton *automaton) {
    struct automaton_memory *memory = memory_resize(NULL, sizeof *memory);
    *memory = (struct automaton_memory){.automaton = automaton};
    pthread_mutex_init(&memory->lock, NULL);
    return memory;
}

void automaton_memory_free(struct automaton_memory *memory) {
    release_states(memory->current);
    pthread_mutex_destroy(&memory->lock);
    memory_resize(memory, 0);
}

void automaton_reader_close(struct automaton_reader *reader) {
    pthread_mutex_lock(&reader->memory->lock);
    release_states(reader->states);
    pthread_mutex_unlock(&reader->memory->lock);
}

void automaton_take_states(struct automaton_reader *reader) {
    struct automaton_memory *memory = reader->memory;
    pthread_mutex_lock(&memory->lock);
    if (memory->current == reader->states) {
        release_states(memory->current);
        memory->current = new_states(memory->automaton);
    }
    release_states(reader->states);
    reader->states = memory->current;
    reader->states->holders++;
    pthread_mutex_unlock(&memory->lock);
}
