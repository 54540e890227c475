#include "automaton_states.h"

#include <string.h>

/* Walks from every unit at which a match may start, from state to state. */

/* What walks over one sentence. */
struct walker {
    struct automaton_memory *memory;
    struct automaton_states *states;
    struct proposals *proposals;
    const struct columns *columns;
    const struct automaton_sentence *sentence;
    uint64_t evidence; /* what of the rules' needs is in it */
};

/* Of a unit, or of the sentence's end. */
static inline unsigned column_at(const struct walker *walker, size_t at) {
    if (at == walker->sentence->count) return walker->columns->count;
    return walker->columns->by_symbol[walker->sentence->units[at].symbol];
}

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
    if (lead == unknown_lead && !atomic_load(&states->full)) lead = automaton_make_step(states, state, column);
    pthread_mutex_unlock(&walker->memory->lock);
    if (lead != unknown_lead) return lead;
    propose_all(walker, at);
    return leads_nowhere;
}

/* Whether a walk goes on to where the sentence has what a rule needs. */
static inline bool goes_further(const struct walker *walker, uint16_t lead) {
    return (lead & goes_on) && walker->states->gates[lead & state_number].needs & walker->evidence;
}

static inline uint16_t first_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    uint16_t lead = known_first(walker->states, state, column);
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
}

static inline uint16_t next_step(const struct walker *walker, size_t at, uint32_t state, unsigned column) {
    if (!column_in(alive_of(walker->states, state), column)) return leads_nowhere;
    uint16_t lead = known_step(walker->states, state, column);
    return lead == unknown_lead ? new_step(walker, at, state, column) : lead;
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

/* Where a walk began, and to what it has led. */
struct walk {
    uint32_t at;
    uint16_t lead;
};

/* Most time goes into waiting for the memory that says where the second step leads: it is asked for of several walks
 * before the first of them goes on. */
enum { together = 32 };

static inline void fetch_step(const struct automaton_states *states, uint32_t state, unsigned column) {
    __builtin_prefetch(alive_of(states, state) + column / 64);
    const struct step_table *steps = atomic_load_explicit(&states->steps, memory_order_acquire);
    __builtin_prefetch(&steps->cells[step_slot(steps, step_key(state, column))]);
}

/* Begins walks from the starts at *at and behind it, as many as there is room for; returns how many. */
static inline size_t begin_walks(const struct walker *walker, size_t *at, struct walk *walks) {
    const struct automaton_sentence *sentence = walker->sentence;
    size_t count = 0;
    for (; count < together && (*at = next_start(sentence, *at)) < sentence->count; ++*at) {
        uint16_t lead = first_step(walker, *at, *at == 0, column_at(walker, *at));
        if (goes_further(walker, lead)) fetch_step(walker->states, lead & state_number, column_at(walker, *at + 1));
        walks[count++] = (struct walk){(uint32_t)*at, lead};
    }
    return count;
}

/* Goes on, at last over the sentence's end, and proposes what it finds. */
static inline void walk_on(const struct walker *walker, struct walk walk) {
    for (size_t i = walk.at + 1;; i++) {
        if (walk.lead & proposes) propose(walker, walk.at, walk.lead & state_number);
        if (!goes_further(walker, walk.lead) || i > walker->sentence->count) return;
        walk.lead = next_step(walker, walk.at, walk.lead & state_number, column_at(walker, i));
    }
}

void automaton_propose(struct automaton_reader *reader, const struct automaton_sentence *sentence,
                       struct proposals *proposals) {
    const struct automaton *automaton = reader->memory->automaton;
    const uint64_t evidence = sentence->evidence | needs_nothing;
    if (!(evidence & automaton->needs.any)) return;
    if (!reader->states || atomic_load_explicit(&reader->states->full, memory_order_relaxed))
        automaton_take_states(reader);
    const struct walker walker = {reader->memory, reader->states, proposals, automaton->columns, sentence, evidence};
    struct walk walks[together];
    for (size_t at = 0, count; (count = begin_walks(&walker, &at, walks));)
        for (size_t i = 0; i < count; i++) walk_on(&walker, walks[i]);
}
