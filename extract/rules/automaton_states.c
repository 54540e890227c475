#include "automaton_parts.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

/* States, made as the text asks for them, and walks from one to the next. Who misses a step makes it, under the lock;
 * it is whole before it can be found, so that it is read without one. */

/* Where a step leads: unknown as yet, no state, or the number of one with a mark or both. */
enum { unknown_lead, leads_nowhere };
enum { goes_on = 1 << 15, proposes = 1 << 14, state_number = proposes - 1 };

/* A step in its table: the state and the column from which it starts, and below them where it leads. */
enum { lead_bits = 16, column_bits = 16, key_bits = 64 - lead_bits };

enum { start_states = 2, most_states = state_number, most_steps = 1 << 18 };
enum { chunk_states = 64, most_chunks = most_states / chunk_states + 1 };

struct state {
    uint64_t hash;
    const uint32_t *positions; /* what may come next; of the start states see automaton.starting */
    const uint16_t *rules;     /* what it proposes */
    uint32_t position_count, rule_count;
    uint32_t steps;                /* that were made from it, until it is known what it takes; with the lock */
    const uint64_t *_Atomic alive; /* the columns that it takes, as bits; NULL: not known yet */
};

/* Steps by hash. A larger table takes the place of a full one, in which other threads may still look. */
struct step_table {
    struct step_table *before;
    size_t mask;
    _Atomic uint64_t cells[]; /* 0: free */
};

struct first_step {
    _Atomic uint16_t lead;
};

struct automaton_states {
    const struct automaton *automaton;
    /* Read without the lock. */
    _Atomic bool full;
    struct first_step *first; /* the steps from the two start states, by column */
    struct step_table *_Atomic steps;
    char *chunks[most_chunks];
    /* The rest is only for who holds the lock. */
    unsigned holders; /* readers, and the memory if they are its current ones */
    size_t count, step_count;
    array_of(uint32_t) table;             /* states by hash, UINT32_MAX: free */
    array_of(uint64_t) reached;           /* positions as bits, while a state is made */
    array_of(uint32_t) taking, positions; /* from which it is made; what may come next in it */
    array_of(uint16_t) rules;             /* what it proposes */
    struct arena arena;
};

struct automaton_memory {
    const struct automaton *automaton;
    pthread_mutex_t lock;
    struct automaton_states *current;
};

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

static inline struct state *state_at(const struct automaton_states *states, uint32_t number) {
    return (void *)(states->chunks[number / chunk_states] + number % chunk_states * sizeof(struct state));
}

/* Steps. */

/* Never 0. */
static uint64_t step_key(uint32_t state, unsigned column) {
    return (uint64_t)1 << (key_bits - 1) | (uint64_t)state << column_bits | column;
}

/* The cell of a step, or the free one where it belongs; *value is what it holds. */
static inline _Atomic uint64_t *step_cell(struct step_table *steps, uint64_t key, uint64_t *value) {
    size_t at = key * 0x9E3779B97F4A7C15u >> 32 & steps->mask;
    for (;; at = (at + 1) & steps->mask) {
        *value = atomic_load_explicit(&steps->cells[at], memory_order_acquire);
        if (!*value || *value >> lead_bits == key) return &steps->cells[at];
    }
}

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
    if (states->step_count * 2 > atomic_load_explicit(&states->steps, memory_order_relaxed)->mask) grow_steps(states);
    _Atomic uint64_t *cell = step_cell(atomic_load_explicit(&states->steps, memory_order_relaxed), key, &none);
    atomic_store_explicit(cell, key << lead_bits | lead, memory_order_release);
}

static inline uint16_t known_first(const struct automaton_states *states, uint32_t state, unsigned column) {
    return atomic_load_explicit(&states->first[state * states->automaton->width + column].lead, memory_order_acquire);
}

static inline uint16_t known_step(const struct automaton_states *states, uint32_t state, unsigned column) {
    uint64_t step;
    step_cell(atomic_load_explicit(&states->steps, memory_order_acquire), step_key(state, column), &step);
    return (uint16_t)step;
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

/* Adds a state of the positions and rules at hand. */
static uint32_t add_state(struct automaton_states *states, uint64_t hash) {
    uint32_t number = (uint32_t)states->count++;
    if (number % chunk_states == 0)
        states->chunks[number / chunk_states] = arena_alloc(&states->arena, sizeof(struct state) * chunk_states);
    struct state *state = state_at(states, number);
    *state = (struct state){
        .hash = hash, .position_count = (uint32_t)states->positions.count, .rule_count = (uint32_t)states->rules.count};
    state->positions = memcpy(arena_alloc(&states->arena, states->positions.count * sizeof *state->positions),
                              states->positions.at, states->positions.count * sizeof *state->positions);
    state->rules = memcpy(arena_alloc(&states->arena, states->rules.count * sizeof *state->rules), states->rules.at,
                          states->rules.count * sizeof *state->rules);
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
    uint64_t *alive = arena_zero(&states->arena, words * sizeof *alive);
    for (size_t i = 0; i < state->position_count; i++) {
        const uint64_t *columns = automaton->positions.at[state->positions[i]].columns;
        for (size_t word = 0; word < words; word++) alive[word] |= columns[word];
    }
    atomic_store_explicit(&state->alive, alive, memory_order_release);
}

/* Whether a state has the positions and rules at hand. */
static bool is_same(const struct automaton_states *states, const struct state *state, uint64_t hash) {
    size_t positions = states->positions.count, rules = states->rules.count;
    return state->hash == hash && state->position_count == positions && state->rule_count == rules &&
           memcmp(state->rules, states->rules.at, rules * sizeof *state->rules) == 0 &&
           memcmp(state->positions, states->positions.at, positions * sizeof *state->positions) == 0;
}

/* The number of the state that has the positions, which are hashed already, and the rules at hand. */
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
    array_reserve(&states->taking, state->position_count);
    const struct position *all = states->automaton->positions.at;
    uint32_t *taking = states->taking.at;
    size_t found = 0;
    for (size_t i = 0; i < state->position_count; i++) {
        taking[found] = state->positions[i];
        found += column_in(all[state->positions[i]].columns, column);
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
    if (range.first >= range.last) return hash;
    array_reserve(&states->positions, (size_t)(range.last - range.first) * 64);
    uint32_t *positions = states->positions.at;
    size_t count = states->positions.count;
    for (uint32_t word = range.first; word < range.last; word++) {
        if (!reached[word]) continue;
        hash = mix(mix(hash, word), reached[word]);
        for (uint64_t bits = reached[word]; bits; bits &= bits - 1)
            positions[count++] = word * 64 + (uint32_t)__builtin_ctzll(bits);
        reached[word] = 0;
    }
    states->positions.count = count;
    return hash;
}

/* Where a unit leads; positions are ascending, so their rules are too, and those that one rule reaches are its own. */
static uint16_t make_step(struct automaton_states *states, uint32_t from, unsigned column) {
    const struct position *all = states->automaton->positions.at;
    uint64_t hash = 0;
    if (from < start_states) find_starting(states, from, column);
    else find_taking(states, from, column), note_step(states, from);
    array_clear(&states->positions);
    array_clear(&states->rules);
    for (size_t i = 0, end; i < states->taking.count; i = end) {
        uint16_t rule = all[states->taking.at[i]].rule;
        for (end = i; end < states->taking.count; end++)
            if (all[states->taking.at[end]].rule != rule) break;
        struct word_range range = {UINT32_MAX, 0};
        if (step_rule(states, i, end, &range)) array_push(&states->rules, rule);
        else hash = take_reached(states, range, hash);
    }
    if (!states->positions.count && !states->rules.count) return leads_nowhere;
    unsigned marked = (states->rules.count ? proposes : 0u) | (states->positions.count ? goes_on : 0u);
    uint16_t lead = (uint16_t)(intern_state(states, hash) | marked);
    if (states->count >= most_states || states->step_count >= most_steps) atomic_store(&states->full, true);
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
    atomic_init(&states->steps, new_steps(1024));
    array_reserve(&states->reached, words);
    memset(states->reached.at, 0, words * sizeof *states->reached.at);
    array_reserve(&states->positions, 1);
    array_reserve(&states->rules, 1);
    grow_table(states);
    for (int i = 0; i < start_states; i++) add_state(states, 0);
    return states;
}

/* With the lock held. */
static void release_states(struct automaton_states *states) {
    if (!states || --states->holders) return;
    free_steps(atomic_load_explicit(&states->steps, memory_order_relaxed));
    memory_resize(states->first, 0);
    array_free(&states->table);
    array_free(&states->reached);
    array_free(&states->taking);
    array_free(&states->positions);
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
    reader->states = NULL;
}

/* Takes the memory's states; where they are the full ones that the reader has, new ones. */
static void take_states(struct automaton_reader *reader) {
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

/* What walks over one sentence. */
struct walker {
    struct automaton_memory *memory;
    struct automaton_states *states;
    struct proposals *proposals;
};

static void propose(const struct walker *walker, size_t at, uint32_t number) {
    const struct state *state = state_at(walker->states, number);
    for (size_t i = 0; i < state->rule_count; i++)
        array_push(&walker->proposals->all, ((struct proposal){(uint32_t)at, state->rules[i]}));
}

static bool is_proposed(const struct proposals *proposals, size_t at, unsigned rule) {
    for (size_t i = proposals->all.count; i && proposals->all.at[i - 1].at == at; i--)
        if (proposals->all.at[i - 1].rule == rule) return true;
    return false;
}

/* Without room for another state: all rules that have not been proposed yet. */
static void propose_all(const struct walker *walker, size_t at) {
    for (unsigned rule = 0; rule < walker->states->automaton->rules; rule++)
        if (!is_proposed(walker->proposals, at, rule))
            array_push(&walker->proposals->all, ((struct proposal){(uint32_t)at, (uint16_t)rule}));
}

/* Makes a step that is not known yet, in a walk from `at`. */
static __attribute__((noinline)) uint16_t new_step(const struct walker *walker, size_t at, uint32_t state,
                                                   unsigned column) {
    struct automaton_states *states = walker->states;
    pthread_mutex_lock(&walker->memory->lock);
    /* Another thread may have made it meanwhile. */
    uint16_t lead = state < start_states ? known_first(states, state, column) : known_step(states, state, column);
    if (lead == unknown_lead && !atomic_load(&states->full)) {
        lead = make_step(states, state, column);
        add_step(states, state, column, lead);
    }
    pthread_mutex_unlock(&walker->memory->lock);
    if (lead != unknown_lead) return lead;
    propose_all(walker, at);
    return leads_nowhere;
}

static inline uint16_t first_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    uint16_t lead = known_first(walker->states, state, column);
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
}

static inline uint16_t next_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    const uint64_t *alive = atomic_load_explicit(&state_at(walker->states, state)->alive, memory_order_acquire);
    if (alive && !column_in(alive, column)) return leads_nowhere;
    uint16_t lead = known_step(walker->states, state, column);
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
}

/* Walks on from a unit, at last over the sentence's end, and proposes what it finds. */
static inline void walk(const struct walker *walker, const struct unit *units, size_t count, size_t at) {
    const struct columns *columns = walker->states->automaton->columns;
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

void automaton_propose(struct automaton_reader *reader, const struct automaton_sentence *sentence,
                       struct proposals *proposals) {
    if (!reader->states || atomic_load_explicit(&reader->states->full, memory_order_relaxed)) take_states(reader);
    const struct walker walker = {reader->memory, reader->states, proposals};
    for (size_t at = 0; (at = next_start(sentence, at)) < sentence->count; at++)
        walk(&walker, sentence->units, sentence->count, at);
}
