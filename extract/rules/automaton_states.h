/* States, made as the text asks for them, and the steps from one to the next, for automaton*.c alone. Who misses a step
 * makes it, under the lock; it is whole before it can be found, so that it is read without one. */
#ifndef CHANCERY_AUTOMATON_STATES_H
#define CHANCERY_AUTOMATON_STATES_H

#include "automaton_parts.h"

#include <pthread.h>
#include <stdatomic.h>

/* Where a step leads: unknown as yet, no state, or the number of one with a mark or both. */
enum { unknown_lead, leads_nowhere };
enum { goes_on = 1 << 15, proposes = 1 << 14, state_number = proposes - 1 };

/* A step in its table: the state and the column from which it starts, and below them where it leads. */
enum { lead_bits = 16, column_bits = 16, key_bits = 64 - lead_bits };

enum { start_states = 2, most_states = state_number, most_steps = 1 << 18 };
enum { chunk_states = 64, most_chunks = most_states / chunk_states + 1 };

struct state {
    uint64_t hash;
    const uint8_t *gaps;   /* what may come next; of the start states see automaton.starting */
    const uint16_t *rules; /* what it proposes */
    uint32_t gap_bytes, rule_count;
    uint32_t steps; /* that were made from it, until it is known what it takes; with the lock */
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

/* What a walk asks of a state before it goes on. */
struct gate {
    uint64_t needs;         /* of its rules, as the automaton's */
    _Atomic uint16_t alive; /* the number of its row of the columns that it takes, as bits; until they are known that
                               is row 0, which has them all */
};

struct automaton_states {
    const struct automaton *automaton;
    /* Read without the lock. */
    _Atomic bool full;
    struct gate *gates;                  /* by state */
    uint64_t *alive_chunks[most_chunks]; /* the rows */
    struct first_step *first;            /* the steps from the two start states, by column */
    struct step_table *_Atomic steps;
    char *chunks[most_chunks];
    /* The rest is only for who holds the lock. */
    unsigned holders; /* readers, and the memory if they are its current ones */
    size_t count, step_count, alive_count;
    array_of(uint32_t) table;   /* states by hash, UINT32_MAX: free */
    array_of(uint64_t) reached; /* positions as bits, while a state is made */
    array_of(uint64_t) joined;  /* taken sets as bits, while the columns of a state are */
    array_of(uint32_t) taking;  /* the positions from which it is made */
    array_of(uint8_t) gaps;     /* to what may come next in it */
    uint32_t last;              /* position of them */
    array_of(uint16_t) rules;   /* what it proposes */
    uint64_t needs;             /* of the rules of its positions */
    struct arena arena;
};

struct automaton_memory {
    const struct automaton *automaton;
    pthread_mutex_t lock;
    struct automaton_states *current;
};

static inline struct state *state_at(const struct automaton_states *states, uint32_t number) {
    return (void *)(states->chunks[number / chunk_states] + number % chunk_states * sizeof(struct state));
}

/* Never 0. */
static inline uint64_t step_key(uint32_t state, unsigned column) {
    return (uint64_t)1 << (key_bits - 1) | (uint64_t)state << column_bits | column;
}

static inline size_t step_slot(const struct step_table *steps, uint64_t key) {
    return key * 0x9E3779B97F4A7C15u >> 32 & steps->mask;
}

/* The cell of a step, or the free one where it belongs; *value is what it holds. */
static inline _Atomic uint64_t *step_cell(struct step_table *steps, uint64_t key, uint64_t *value) {
    for (size_t at = step_slot(steps, key);; at = (at + 1) & steps->mask) {
        *value = atomic_load_explicit(&steps->cells[at], memory_order_acquire);
        if (!*value || *value >> lead_bits == key) return &steps->cells[at];
    }
}

static inline uint16_t known_first(const struct automaton_states *states, uint32_t state, unsigned column) {
    return atomic_load_explicit(&states->first[state * states->automaton->width + column].lead, memory_order_acquire);
}

static inline uint16_t known_step(const struct automaton_states *states, uint32_t state, unsigned column) {
    uint64_t step;
    step_cell(atomic_load_explicit(&states->steps, memory_order_acquire), step_key(state, column), &step);
    return (uint16_t)step;
}

static inline uint64_t *alive_row(const struct automaton_states *states, uint16_t number) {
    return states->alive_chunks[number / chunk_states] + number % chunk_states * states->automaton->columns->words;
}

/* The columns that a state takes, as far as that is known. */
static inline const uint64_t *alive_of(const struct automaton_states *states, uint32_t state) {
    return alive_row(states, atomic_load_explicit(&states->gates[state].alive, memory_order_acquire));
}

/* Makes a step that is not known yet, and the state to which it leads; with the lock held, and unless they are full. */
uint16_t automaton_make_step(struct automaton_states *states, uint32_t from, unsigned column);

/* Takes the memory's states; where they are the full ones that the reader has, new ones. */
void automaton_take_states(struct automaton_reader *reader);

#endif
