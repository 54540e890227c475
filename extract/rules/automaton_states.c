#include "automaton_parts.h"

#include <string.h>

/* States, made as the text asks for them, and walks from one to the next. */

/* An entry of a row: unknown as yet, no state, or the row of a state with a mark or both. */
enum { row_unknown, row_none };
enum {
    row_goes_on = 1 << 15,
    row_proposes = 1 << 14,
    row_marks = row_goes_on | row_proposes,
    row_number = row_proposes - 1
};

enum { start_rows = 2, most_states = row_number };

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

/* The columns that some position of a state has. */
static const uint64_t *find_alive(const struct automaton *automaton, struct automaton_states *states,
                                  const struct automaton_state *state) {
    size_t words = automaton->columns->words;
    array_clear(&states->alive);
    array_reserve(&states->alive, words);
    uint64_t *alive = states->alive.at;
    memset(alive, 0, words * sizeof *alive);
    for (size_t i = 0; i < state->position_count; i++) {
        const uint64_t *columns = automaton->positions.at[states->positions.at[state->positions + i]].columns;
        for (size_t word = 0; word < words; word++) alive[word] |= columns[word];
    }
    return alive;
}

/* A row in which only the columns that some position has are unknown. */
static uint32_t new_row(const struct automaton *automaton, struct automaton_states *states,
                        struct automaton_state state) {
    array_push(&states->all, state);
    array_reserve(&states->next, automaton->width);
    const uint64_t *some = find_alive(automaton, states, &state);
    uint16_t *row = states->next.at + states->next.count;
    for (unsigned column = 0; column < automaton->width; column++) row[column] = row_none;
    for (size_t word = 0; word < automaton->columns->words; word++) {
        for (uint64_t alive = some[word]; alive; alive &= alive - 1) {
            size_t column = word * 64 + (size_t)__builtin_ctzll(alive);
            if (column < automaton->width) row[column] = row_unknown;
        }
    }
    states->next.count += automaton->width;
    return (uint32_t)states->all.count - 1;
}

static void grow_table(struct automaton_states *states) {
    size_t room = states->table.count ? states->table.count * 2 : 256;
    array_clear(&states->table);
    array_reserve(&states->table, room);
    states->table.count = room;
    memset(states->table.at, 0xFF, room * sizeof *states->table.at);
    for (uint32_t i = start_rows; i < states->all.count; i++) {
        size_t at = states->all.at[i].hash & (room - 1);
        while (states->table.at[at] != UINT32_MAX) at = (at + 1) & (room - 1);
        states->table.at[at] = i;
    }
}

static void clear_states(const struct automaton *automaton, struct automaton_states *states) {
    array_clear(&states->next);
    array_clear(&states->all);
    array_clear(&states->positions);
    array_clear(&states->rules);
    array_clear(&states->table);
    grow_table(states);
    size_t words = automaton->positions.count / 64 + 1;
    array_clear(&states->reached);
    array_reserve(&states->reached, words);
    states->reached.count = words;
    memset(states->reached.at, 0, words * sizeof *states->reached.at);
    for (int i = 0; i < start_rows; i++) {
        struct automaton_state state = {.positions = (uint32_t)states->positions.count,
                                        .position_count = (uint32_t)automaton->starts[i].all.count};
        for (size_t j = 0; j < automaton->starts[i].all.count; j++)
            array_push(&states->positions, automaton->starts[i].all.at[j]);
        new_row(automaton, states, state);
    }
}

static bool same_state(const struct automaton_states *states, const struct automaton_state *a,
                       const struct automaton_state *b) {
    if (a->hash != b->hash || a->position_count != b->position_count || a->rule_count != b->rule_count) return false;
    for (size_t i = 0; i < a->position_count; i++)
        if (states->positions.at[a->positions + i] != states->positions.at[b->positions + i]) return false;
    for (size_t i = 0; i < a->rule_count; i++)
        if (states->rules.at[a->rules + i] != states->rules.at[b->rules + i]) return false;
    return true;
}

/* The row of a state whose positions and rules stand at the end of their arrays. */
static uint32_t intern_state(const struct automaton *automaton, struct automaton_states *states,
                             struct automaton_state state) {
    for (size_t i = 0; i < state.position_count; i++)
        state.hash = mix(state.hash, states->positions.at[state.positions + i]);
    for (size_t i = 0; i < state.rule_count; i++)
        state.hash = mix(state.hash, ~(uint64_t)states->rules.at[state.rules + i]);
    if (states->all.count * 2 >= states->table.count) grow_table(states);
    size_t mask = states->table.count - 1, at = state.hash & mask;
    for (; states->table.at[at] != UINT32_MAX; at = (at + 1) & mask)
        if (same_state(states, &states->all.at[states->table.at[at]], &state)) {
            states->positions.count = state.positions;
            states->rules.count = state.rules;
            return states->table.at[at];
        }
    states->table.at[at] = new_row(automaton, states, state);
    return (uint32_t)states->all.count - 1;
}

/* Adds the positions that are marked as reached, ascending, and takes the marks off. */
static uint32_t take_reached(struct automaton_states *states) {
    uint64_t *reached = states->reached.at;
    size_t words = states->reached.count, count = 0;
    array_reserve(&states->positions, words * 64);
    uint32_t *positions = states->positions.at + states->positions.count;
    for (size_t word = 0; word < words; word++) {
        if (!reached[word]) continue;
        for (uint64_t bits = reached[word]; bits; bits &= bits - 1)
            positions[count++] = (uint32_t)(word * 64 + (size_t)__builtin_ctzll(bits));
        reached[word] = 0;
    }
    states->positions.count += count;
    return (uint32_t)count;
}

/* The positions of a state that take a column. */
static void find_taking(const struct automaton *automaton, struct automaton_states *states,
                        const struct automaton_state *here, unsigned column) {
    array_clear(&states->taking);
    array_reserve(&states->taking, here->position_count);
    const uint32_t *numbers = states->positions.at + here->positions;
    size_t word = column / 64, found = 0;
    for (size_t i = 0; i < here->position_count; i++) {
        states->taking.at[found] = numbers[i];
        found += automaton->positions.at[numbers[i]].columns[word] >> column % 64 & 1;
    }
    states->taking.count = found;
}

/* Marks what the positions taken, [first, last), of one rule reach; true, and nothing marked,
 * when the rule is proposed there. */
static bool step_rule(const struct automaton *automaton, struct automaton_states *states, size_t first, size_t last) {
    for (size_t i = first; i < last; i++)
        if (automaton->positions.at[states->taking.at[i]].last) return true;
    for (size_t i = first; i < last; i++) {
        const struct position *position = &automaton->positions.at[states->taking.at[i]];
        for (size_t j = 0; j < position->follow_count; j++) {
            uint32_t follow = automaton->follows.all.at[position->follow + j];
            states->reached.at[follow / 64] |= (uint64_t)1 << follow % 64;
        }
    }
    return false;
}

/* The state after a unit; positions are ascending, so their rules are too. */
static uint16_t make_row(const struct automaton *automaton, struct automaton_states *states, uint32_t from,
                         unsigned column) {
    struct automaton_state here = states->all.at[from], made = {.rules = (uint32_t)states->rules.count,
                                                                .positions = (uint32_t)states->positions.count};
    find_taking(automaton, states, &here, column);
    for (size_t i = 0, end; i < states->taking.count; i = end) {
        uint16_t rule = automaton->positions.at[states->taking.at[i]].rule;
        for (end = i; end < states->taking.count; end++)
            if (automaton->positions.at[states->taking.at[end]].rule != rule) break;
        if (!step_rule(automaton, states, i, end)) continue;
        array_push(&states->rules, rule);
        made.rule_count++;
    }
    made.position_count = take_reached(states);
    if (!made.position_count && !made.rule_count) return row_none;
    unsigned marks = (made.rule_count ? row_proposes : 0u) | (made.position_count ? row_goes_on : 0u);
    return (uint16_t)(intern_state(automaton, states, made) | marks);
}

/* What walks over one sentence. */
struct walker {
    const struct automaton *automaton;
    struct automaton_states *states;
    struct proposals *proposals;
};

static void propose(const struct walker *walker, size_t at, uint32_t row) {
    const struct automaton_state *state = &walker->states->all.at[row];
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

/* A step of the walk from `at` that does more than to go on: it makes the row, it proposes, or it
 * is the last. Returns the entry. */
static __attribute__((noinline)) uint16_t step(const struct walker *walker, size_t at, uint32_t row, unsigned column) {
    struct automaton_states *states = walker->states;
    size_t entry = (size_t)row * walker->automaton->width + column;
    uint16_t next = states->next.at[entry];
    if (next == row_unknown && states->all.count == most_states) {
        propose_all(walker, at);
        return row_none;
    }
    if (next == row_unknown) {
        next = make_row(walker->automaton, states, row, column);
        states->next.at[entry] = next;
    }
    if (next & row_proposes) propose(walker, at, next & row_number);
    return next;
}

/* Walks on from a unit. */
static inline void walk(const struct walker *walker, const struct unit *units, size_t count, size_t at) {
    const uint16_t *by_symbol = walker->automaton->columns->by_symbol, *rows = walker->states->next.at;
    const unsigned width = walker->automaton->width;
    uint32_t row = at == 0;
    for (size_t i = at; i < count; i++) {
        unsigned column = by_symbol[units[i].symbol];
        uint16_t next = rows[(size_t)row * width + column];
        if (next == row_none) return;
        if ((next & row_marks) != row_goes_on) {
            next = step(walker, at, row, column);
            rows = walker->states->next.at;
        }
        if (!(next & row_goes_on)) return;
        row = next & row_number;
    }
    step(walker, at, row, width - 1);
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
    if (!states->all.count || states->all.count == most_states) clear_states(automaton, states);
    for (size_t at = 0; (at = next_start(sentence, at)) < sentence->count; at++)
        walk(&walker, sentence->units, sentence->count, at);
}

void automaton_states_free(struct automaton_states *states) {
    array_free(&states->next);
    array_free(&states->all);
    array_free(&states->positions);
    array_free(&states->rules);
    array_free(&states->table);
    array_free(&states->reached);
    array_free(&states->taking);
    array_free(&states->alive);
}
