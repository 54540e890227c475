/* Which rules of a stage may match where: all of them in one pass.
 *
 * The patterns become one position automaton (Glushkov 1961), which is made
 * deterministic as the text asks for it, state by state (as in Thompson's grep
 * and RE2), and walked from every unit until no rule is left that could still
 * match. It proposes and never misses: what only PCRE2 knows (what may not
 * follow, what stands before, how often at most) is left out, and PCRE2 has the
 * last word on each proposal. A rule leaves the walk as soon as it is proposed, and a walk ends when
 * the sentence has nothing that the rules left in it need. */
#ifndef CHANCERY_AUTOMATON_H
#define CHANCERY_AUTOMATON_H

#include "syntax.h"

struct automaton;

/* `after`: what must follow the match; NULL: anything. `need`: the columns of which one must be in the sentence; NULL:
 * none need be. */
struct automaton_rule {
    const struct syntax *match, *after;
    const uint64_t *need;
};

/* At most 65,535 rules, whose classes were added to the columns, which must stay. All of it is in the arena. */
struct automaton *automaton_new(const struct automaton_rule *rules, size_t count, const struct columns *columns,
                                struct arena *arena);

/* What a symbol may be: the first unit of a match, anywhere or at the start of a sentence;
 * all of a match; the second unit; what rules need, as bits. */
struct automaton_mark {
    bool anywhere, opening, alone, second;
    uint64_t evidence;
};

/* Fills the marks of all symbols; returns whether a sentence may end after the first unit. */
bool automaton_mark(const struct automaton *automaton, struct automaton_mark *marks);

struct proposal {
    uint32_t at;   /* unit */
    uint16_t rule; /* number, in the order in which they were given */
};

struct proposals {
    array_of(struct proposal) all;
};

/* The states that the threads of a run have met so far, and the steps between them. What one thread has made, all
 * find without waiting. It keeps so many states and steps at most, 16 MB of a stage, and begins again when they are
 * full. */
struct automaton_memory;
struct automaton_memory *automaton_memory_new(const struct automaton *automaton);

/* After every reader is closed. */
void automaton_memory_free(struct automaton_memory *memory);

/* A thread's way into it; begins with no states. */
struct automaton_reader {
    struct automaton_memory *memory;
    struct automaton_states *states;
};

void automaton_reader_close(struct automaton_reader *reader);

struct automaton_sentence {
    const struct unit *units;
    size_t count;
    const uint16_t *starts; /* by unit: bit number `bit` of those at which a match may start; then three zeros */
    unsigned bit;
    uint64_t evidence; /* what of the rules' needs is in it */
};

/* Adds what may match in a sentence. */
void automaton_propose(struct automaton_reader *reader, const struct automaton_sentence *sentence,
                       struct proposals *proposals);

#endif
