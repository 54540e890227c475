#include "automaton.h"

#include <stdlib.h>
#include <string.h>

enum { sentence_end = 255 }; /* a letter that no alphabet has */

/* A unit of a pattern: what it may be, and what may come after it. */
struct position {
    struct letter_set letters;
    uint32_t follow, follow_count;
    uint16_t rule;
    uint8_t alphabet; /* number of the one in which its letters are */
    bool last;
};

/* Symbols that no alphabet tells apart are one column of the states' rows. */
struct automaton {
    uint16_t *columns; /* by symbol */
    uint8_t *letters;  /* a row a column: by alphabet */
    size_t symbols;
    unsigned width, alphabets, rules; /* width: columns and the sentence's end */
    array_of(struct position) positions;
    array_of(uint32_t) follows;
    array_of(uint32_t) starts[2]; /* anywhere, at the start of a sentence */
};

/* --- from trees to positions ------------------------------------------------------------------ */

struct position_list {
    array_of(uint32_t) all;
};

/* A part of a pattern. At the start of a sentence ^ is nothing, elsewhere it is never met. */
struct fragment {
    struct position_list first, first_opening, last;
    bool nullable, nullable_opening;
};

struct builder {
    struct automaton *automaton;
    array_of(const struct alphabet *) alphabets;
    const struct alphabet *alphabet; /* of the rule at hand */
    uint8_t alphabet_number;
    array_of(struct position_list) follows; /* by position */
    uint16_t rule;
};

static const struct letter_set all_letters = {{UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX}};

static void add_all(struct position_list *list, const struct position_list *more) {
    for (size_t i = 0; i < more->all.count; i++) array_push(&list->all, more->all.at[i]);
}

static void free_fragment(struct fragment *fragment) {
    array_free(&fragment->first.all);
    array_free(&fragment->first_opening.all);
    array_free(&fragment->last.all);
}

static void intersect(struct letter_set *set, const struct letter_set *other) {
    for (int i = 0; i < 4; i++) set->bits[i] &= other->bits[i];
}

static struct fragment unit_fragment(struct builder *builder, struct letter_set letters) {
    struct fragment made = {.nullable = false};
    uint32_t number = (uint32_t)builder->automaton->positions.count;
    array_push(&builder->automaton->positions,
               ((struct position){.letters = letters, .rule = builder->rule, .alphabet = builder->alphabet_number}));
    array_push(&builder->follows, ((struct position_list){{NULL, 0, 0}}));
    array_push(&made.first.all, number);
    array_push(&made.first_opening.all, number);
    array_push(&made.last.all, number);
    return made;
}

static struct fragment nothing(void) { return (struct fragment){.nullable = true, .nullable_opening = true}; }

static void connect(struct builder *builder, const struct fragment *left, const struct fragment *right) {
    for (size_t i = 0; i < left->last.all.count; i++)
        add_all(&builder->follows.at[left->last.all.at[i]], &right->first);
}

/* `left`, and `right` after it; takes both. */
static struct fragment join(struct builder *builder, struct fragment left, struct fragment right) {
    connect(builder, &left, &right);
    if (left.nullable) add_all(&left.first, &right.first);
    if (left.nullable_opening) add_all(&left.first_opening, &right.first_opening);
    if (right.nullable) add_all(&right.last, &left.last);
    struct position_list last = right.last;
    right.last = left.last;
    left.last = last;
    left.nullable = left.nullable && right.nullable;
    left.nullable_opening = left.nullable_opening && right.nullable_opening;
    free_fragment(&right);
    return left;
}

static struct fragment unite(struct fragment left, struct fragment right) {
    add_all(&left.first, &right.first);
    add_all(&left.first_opening, &right.first_opening);
    add_all(&left.last, &right.last);
    left.nullable = left.nullable || right.nullable;
    left.nullable_opening = left.nullable_opening || right.nullable_opening;
    free_fragment(&right);
    return left;
}

/* How a part is built: `final` when nothing of the pattern comes after it, so that what must
 * follow may be walked; `letters` are those that its first unit may be. */
struct setting {
    bool final;
    struct letter_set letters;
};

static struct fragment build(struct builder *builder, const struct syntax *node, struct setting setting);

/* Whether a look is at one unit; its letters, or those that are left, go to *letters. */
static bool narrows(struct builder *builder, const struct syntax *look, struct letter_set *letters) {
    bool ahead = look->kind == SYNTAX_AHEAD;
    if ((!ahead && look->kind != SYNTAX_NOT_AHEAD) || look->child->kind != SYNTAX_UNIT) return false;
    *letters = alphabet_letters(builder->alphabet, &look->child->class);
    for (int i = 0; !ahead && i < 4; i++) letters->bits[i] = ~letters->bits[i];
    return true;
}

static struct fragment build_sequence(struct builder *builder, const struct syntax *node, struct setting setting) {
    struct fragment all = nothing();
    struct letter_set letters = setting.letters;
    for (const struct syntax *child = node->child; child; child = child->next) {
        struct letter_set narrowed;
        bool final = setting.final && !child->next;
        if (!final && narrows(builder, child, &narrowed)) {
            intersect(&letters, &narrowed);
            continue;
        }
        all = join(builder, all, build(builder, child, (struct setting){final, letters}));
        letters = all_letters;
    }
    return all;
}

static struct fragment build_choice(struct builder *builder, const struct syntax *node, struct setting setting) {
    struct fragment all = build(builder, node->child, setting);
    for (const struct syntax *child = node->child->next; child; child = child->next)
        all = unite(all, build(builder, child, setting));
    return all;
}

/* The times it must stand are written out, a few of them; those it may stand come round again. */
static struct fragment build_repeat(struct builder *builder, const struct syntax *node, struct setting setting) {
    enum { most_copies = 3 };
    bool once = node->most == 1;
    unsigned copies = node->least > most_copies ? most_copies : node->least ? node->least : 1;
    struct setting inner = {setting.final && once, once ? setting.letters : all_letters};
    struct fragment all = nothing();
    for (unsigned i = 0; i < copies; i++) {
        struct fragment one = build(builder, node->child, inner);
        if (i + 1 == copies && node->most > copies) connect(builder, &one, &one);
        all = join(builder, all, one);
    }
    if (!node->least) all.nullable = all.nullable_opening = true;
    return all;
}

static struct fragment build(struct builder *builder, const struct syntax *node, struct setting setting) {
    struct letter_set letters = setting.letters;
    switch (node->kind) {
    case SYNTAX_UNIT: {
        struct letter_set own = alphabet_letters(builder->alphabet, &node->class);
        intersect(&letters, &own);
        return unit_fragment(builder, letters);
    }
    case SYNTAX_ANY: letters.bits[3] &= ~((uint64_t)1 << 63); return unit_fragment(builder, letters);
    case SYNTAX_ENDING: return unit_fragment(builder, (struct letter_set){{0, 0, 0, (uint64_t)1 << 63}});
    case SYNTAX_OPENING: return (struct fragment){.nullable_opening = true};
    case SYNTAX_SEQUENCE: return build_sequence(builder, node, setting);
    case SYNTAX_CHOICE: return build_choice(builder, node, setting);
    case SYNTAX_REPEAT: return build_repeat(builder, node, setting);
    case SYNTAX_SLOT: return build(builder, node->child, setting);
    case SYNTAX_AHEAD:
        if (setting.final) return build(builder, node->child, setting);
        return nothing();
    default: return nothing();
    }
}

static void use_alphabet(struct builder *builder, const struct alphabet *alphabet) {
    size_t number = 0;
    while (number < builder->alphabets.count && builder->alphabets.at[number] != alphabet) number++;
    if (number == builder->alphabets.count) array_push(&builder->alphabets, alphabet);
    builder->alphabet = alphabet;
    builder->alphabet_number = (uint8_t)number;
}

static void add_rule(struct builder *builder, const struct automaton_rule *rule) {
    struct automaton *automaton = builder->automaton;
    use_alphabet(builder, rule->alphabet);
    struct fragment all = build(builder, rule->match, (struct setting){!rule->after, all_letters});
    if (rule->after) all = join(builder, all, build(builder, rule->after, (struct setting){true, all_letters}));
    for (size_t i = 0; i < all.last.all.count; i++) automaton->positions.at[all.last.all.at[i]].last = true;
    for (size_t i = 0; i < all.first.all.count; i++) array_push(&automaton->starts[0], all.first.all.at[i]);
    for (size_t i = 0; i < all.first_opening.all.count; i++)
        array_push(&automaton->starts[1], all.first_opening.all.at[i]);
    free_fragment(&all);
}

static int by_number(const void *a, const void *b) {
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return left < right ? -1 : left > right;
}

/* Ascending, each once. */
static size_t tidy(uint32_t *numbers, size_t count) {
    size_t kept = 0;
    if (count > 1) qsort(numbers, count, sizeof *numbers, by_number);
    for (size_t i = 0; i < count; i++)
        if (!kept || numbers[kept - 1] != numbers[i]) numbers[kept++] = numbers[i];
    return kept;
}

static void lay_out_follows(struct builder *builder) {
    struct automaton *automaton = builder->automaton;
    for (size_t i = 0; i < builder->follows.count; i++) {
        struct position_list *list = &builder->follows.at[i];
        struct position *position = &automaton->positions.at[i];
        position->follow = (uint32_t)automaton->follows.count;
        position->follow_count = (uint32_t)tidy(list->all.at, list->all.count);
        for (size_t j = 0; j < position->follow_count; j++) array_push(&automaton->follows, list->all.at[j]);
        array_free(&list->all);
    }
    for (int i = 0; i < 2; i++) automaton->starts[i].count = tidy(automaton->starts[i].at, automaton->starts[i].count);
}

static uint64_t mix(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x9E3779B97F4A7C15u ^ hash >> 29; }

/* The column of a tuple of letters, one of each alphabet, which stands after the last column. */
static uint16_t intern_column(struct automaton *automaton, uint16_t *table, size_t mask, unsigned *columns) {
    const uint8_t *tuple = automaton->letters + (size_t)*columns * automaton->alphabets;
    uint64_t hash = 0;
    for (unsigned i = 0; i < automaton->alphabets; i++) hash = mix(hash, tuple[i]);
    size_t at = (hash >> 20) & mask;
    for (; table[at]; at = (at + 1) & mask)
        if (!memcmp(automaton->letters + (size_t)(table[at] - 1u) * automaton->alphabets, tuple, automaton->alphabets))
            return (uint16_t)(table[at] - 1u);
    table[at] = (uint16_t)++ * columns;
    return (uint16_t)(*columns - 1);
}

static void number_columns(struct builder *builder) {
    struct automaton *automaton = builder->automaton;
    size_t room = 64;
    while (room < automaton->symbols * 2) room *= 2;
    uint16_t *table = memory_resize(NULL, room * sizeof *table);
    memset(table, 0, room * sizeof *table);
    automaton->alphabets = (unsigned)builder->alphabets.count;
    automaton->letters = memory_resize(NULL, (automaton->symbols + 1) * automaton->alphabets + 1);
    automaton->columns = memory_resize(NULL, automaton->symbols * sizeof *automaton->columns);
    unsigned columns = 0;
    for (size_t symbol = 0; symbol < automaton->symbols; symbol++) {
        for (unsigned i = 0; i < automaton->alphabets; i++)
            automaton->letters[columns * automaton->alphabets + i] = builder->alphabets.at[i]->letters[symbol];
        automaton->columns[symbol] = intern_column(automaton, table, room - 1, &columns);
    }
    memset(automaton->letters + (size_t)columns * automaton->alphabets, sentence_end, automaton->alphabets);
    automaton->width = columns + 1;
    memory_resize(table, 0);
}

struct automaton *automaton_new(const struct automaton_rule *rules, size_t count, size_t symbols) {
    struct automaton *automaton = memory_resize(NULL, sizeof *automaton);
    *automaton = (struct automaton){.symbols = symbols, .rules = (unsigned)count};
    struct builder builder = {.automaton = automaton};
    for (size_t i = 0; i < count; i++) {
        builder.rule = (uint16_t)i;
        add_rule(&builder, &rules[i]);
    }
    lay_out_follows(&builder);
    number_columns(&builder);
    array_free(&builder.alphabets);
    array_free(&builder.follows);
    return automaton;
}

void automaton_free(struct automaton *automaton) {
    if (!automaton) return;
    array_free(&automaton->positions);
    array_free(&automaton->follows);
    for (int i = 0; i < 2; i++) array_free(&automaton->starts[i]);
    memory_resize(automaton->letters, 0);
    memory_resize(automaton->columns, 0);
    memory_resize(automaton, 0);
}

/* `letters`: of the unit, by alphabet. */
static bool takes(const struct position *position, const uint8_t *letters) {
    return letter_set_has(&position->letters, letters[position->alphabet]);
}

/* --- what may start a match --------------------------------------------------------------------- */

/* Letters of each alphabet, by its number. */
struct start_sets {
    struct letter_set *anywhere, *opening, *alone, *second;
};

static void include(struct letter_set *sets, const struct position *position) {
    for (int i = 0; i < 4; i++) sets[position->alphabet].bits[i] |= position->letters.bits[i];
}

static void include_starts(const struct automaton *automaton, const struct start_sets *sets, int where) {
    for (size_t i = 0; i < automaton->starts[where].count; i++) {
        const struct position *first = &automaton->positions.at[automaton->starts[where].at[i]];
        include(where ? sets->opening : sets->anywhere, first);
        if (first->last) include(sets->alone, first);
        for (size_t j = 0; j < first->follow_count; j++)
            include(sets->second, &automaton->positions.at[automaton->follows.at[first->follow + j]]);
    }
}

static bool has_any(const struct automaton *automaton, const struct letter_set *sets, unsigned column) {
    for (unsigned i = 0; i < automaton->alphabets; i++)
        if (letter_set_has(&sets[i], automaton->letters[(size_t)column * automaton->alphabets + i])) return true;
    return false;
}

bool automaton_mark(const struct automaton *automaton, struct automaton_mark *marks) {
    size_t size = automaton->alphabets * sizeof(struct letter_set);
    struct letter_set *room = memory_resize(NULL, 4 * size);
    memset(room, 0, 4 * size);
    struct start_sets sets = {room, room + automaton->alphabets, room + 2 * automaton->alphabets,
                              room + 3 * automaton->alphabets};
    include_starts(automaton, &sets, 0);
    include_starts(automaton, &sets, 1);
    for (size_t symbol = 0; symbol < automaton->symbols; symbol++) {
        unsigned column = automaton->columns[symbol];
        marks[symbol] =
            (struct automaton_mark){has_any(automaton, sets.anywhere, column), has_any(automaton, sets.opening, column),
                                    has_any(automaton, sets.alone, column), has_any(automaton, sets.second, column)};
    }
    bool ends = false;
    for (unsigned i = 0; i < automaton->alphabets; i++) ends |= letter_set_has(&sets.second[i], sentence_end);
    memory_resize(room, 0);
    return ends;
}

/* --- states --------------------------------------------------------------------------------------- */

/* An entry of a row: unknown as yet, no state, or the row of a state with two marks. */
enum { row_unknown, row_none, row_marks = 2 };
enum { row_proposes = 1 << 15, row_goes_on = 1 << 14, row_number = row_goes_on - 1 };

enum { start_rows = 2, most_states = row_number - row_marks };

static uint32_t new_row(const struct automaton *automaton, struct automaton_states *states,
                        struct automaton_state state) {
    array_push(&states->all, state);
    array_reserve(&states->next, automaton->width);
    memset(states->next.at + states->next.count, 0, automaton->width * sizeof *states->next.at);
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
                                        .position_count = (uint32_t)automaton->starts[i].count};
        for (size_t j = 0; j < automaton->starts[i].count; j++)
            array_push(&states->positions, automaton->starts[i].at[j]);
        new_row(automaton, states, state);
    }
}

static bool same_state(const struct automaton_states *states, const struct automaton_state *a,
                       const struct automaton_state *b) {
    return a->hash == b->hash && a->position_count == b->position_count && a->rule_count == b->rule_count &&
           !memcmp(states->positions.at + a->positions, states->positions.at + b->positions,
                   a->position_count * sizeof *states->positions.at) &&
           !memcmp(states->rules.at + a->rules, states->rules.at + b->rules, a->rule_count * sizeof *states->rules.at);
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
    size_t before = states->positions.count;
    for (size_t word = 0; word < states->reached.count; word++) {
        for (uint64_t bits = states->reached.at[word]; bits; bits &= bits - 1)
            array_push(&states->positions, (uint32_t)(word * 64 + (size_t)__builtin_ctzll(bits)));
        states->reached.at[word] = 0;
    }
    return (uint32_t)(states->positions.count - before);
}

/* Marks what a rule reaches from its positions, which stand together from *at on, by a unit;
 * true, and nothing marked, when it is proposed there. Moves *at behind them. */
static bool step_rule(const struct automaton *automaton, struct automaton_states *states,
                      const struct automaton_state *here, const uint8_t *letters, size_t *at) {
    const uint32_t *numbers = states->positions.at + here->positions;
    size_t first = *at, end = first;
    uint16_t rule = automaton->positions.at[numbers[first]].rule;
    bool proposed = false;
    for (; end < here->position_count && automaton->positions.at[numbers[end]].rule == rule; end++) {
        const struct position *position = &automaton->positions.at[numbers[end]];
        proposed = proposed || (position->last && takes(position, letters));
    }
    *at = end;
    for (size_t i = first; i < end && !proposed; i++) {
        const struct position *position = &automaton->positions.at[numbers[i]];
        for (size_t j = 0; j < position->follow_count && takes(position, letters); j++) {
            uint32_t follow = automaton->follows.at[position->follow + j];
            states->reached.at[follow / 64] |= (uint64_t)1 << follow % 64;
        }
    }
    return proposed;
}

/* The state after a unit; positions are ascending, so their rules are too. */
static uint16_t make_row(const struct automaton *automaton, struct automaton_states *states, uint32_t from,
                         unsigned column) {
    const uint8_t *letters = automaton->letters + (size_t)column * automaton->alphabets;
    struct automaton_state here = states->all.at[from], made = {.rules = (uint32_t)states->rules.count,
                                                                .positions = (uint32_t)states->positions.count};
    for (size_t i = 0; i < here.position_count;) {
        uint16_t rule = automaton->positions.at[states->positions.at[here.positions + i]].rule;
        if (!step_rule(automaton, states, &here, letters, &i)) continue;
        array_push(&states->rules, rule);
        made.rule_count++;
    }
    made.position_count = take_reached(states);
    if (!made.position_count && !made.rule_count) return row_none;
    unsigned marks = (made.rule_count ? row_proposes : 0u) | (made.position_count ? row_goes_on : 0u);
    return (uint16_t)((intern_state(automaton, states, made) + row_marks) | marks);
}

static inline uint16_t next_row(const struct automaton *automaton, struct automaton_states *states, uint32_t row,
                                unsigned column) {
    size_t entry = (size_t)row * automaton->width + column;
    uint16_t next = states->next.at[entry];
    if (next != row_unknown) return next;
    next = make_row(automaton, states, row, column);
    states->next.at[entry] = next;
    return next;
}

static void propose(const struct automaton_states *states, uint32_t row, size_t at, struct proposals *proposals) {
    const struct automaton_state *state = &states->all.at[row];
    for (size_t i = 0; i < state->rule_count; i++)
        array_push(&proposals->all, ((struct proposal){(uint32_t)at, states->rules.at[state->rules + i]}));
}

/* Without room for another state: all rules that have not been proposed yet. */
static void propose_all(const struct automaton *automaton, size_t at, struct proposals *proposals, size_t before) {
    for (unsigned rule = 0; rule < automaton->rules; rule++) {
        bool proposed = false;
        for (size_t i = before; i < proposals->all.count; i++) proposed |= proposals->all.at[i].rule == rule;
        if (!proposed) array_push(&proposals->all, ((struct proposal){(uint32_t)at, (uint16_t)rule}));
    }
}

/* Walks on from a unit: `next` is what its row says, at the unit after it. */
static void walk(const struct automaton *automaton, struct automaton_states *states, const struct unit *units,
                 size_t count, size_t at, uint16_t next, struct proposals *proposals) {
    size_t before = proposals->all.count;
    for (size_t i = at + 1; next != row_none; i++) {
        uint32_t row = (next & row_number) - row_marks;
        if (next & row_proposes) propose(states, row, at, proposals);
        if (!(next & row_goes_on) || i > count) return;
        if (states->all.count == most_states) {
            propose_all(automaton, at, proposals, before);
            return;
        }
        next = next_row(automaton, states, row, i < count ? automaton->columns[units[i].symbol] : automaton->width - 1);
    }
}

void automaton_propose(const struct automaton *automaton, struct automaton_states *states, const struct unit *units,
                       size_t count, const uint32_t *starts, size_t start_count, struct proposals *proposals) {
    for (size_t i = 0; i < start_count; i++) {
        if (!states->all.count || states->all.count == most_states) clear_states(automaton, states);
        size_t at = starts[i];
        uint16_t next = next_row(automaton, states, at == 0, automaton->columns[units[at].symbol]);
        if (next != row_none) walk(automaton, states, units, count, at, next, proposals);
    }
}

void automaton_states_free(struct automaton_states *states) {
    array_free(&states->next);
    array_free(&states->all);
    array_free(&states->positions);
    array_free(&states->rules);
    array_free(&states->table);
    array_free(&states->reached);
}
