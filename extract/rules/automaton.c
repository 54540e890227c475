#include "automaton_parts.h"

#include "key_index.h"

#include <string.h>

/* From trees to positions. */

/* Positions one after the other, in the builder's arena. */
struct position_link {
    uint32_t position;
    struct position_link *next;
};

struct position_list {
    struct position_link *first, *last;
};

/* A part of a pattern. At the start of a sentence ^ is nothing, elsewhere it is never met. */
struct fragment {
    struct position_list first, first_opening, last;
    bool nullable, nullable_opening;
};

struct builder {
    struct automaton *automaton;
    struct arena arena;
    array_of(struct position_list) follows; /* by position */
    struct key_index taken;                 /* the sets of columns that positions take */
    struct position_list starts[2];
    uint16_t rule;
};

static void add_position(struct builder *builder, struct position_list *list, uint32_t position) {
    struct position_link *link = arena_alloc(&builder->arena, sizeof *link);
    *link = (struct position_link){position, NULL};
    if (list->last) list->last->next = link;
    else list->first = link;
    list->last = link;
}

/* Both lists as one, to which they are lost. */
static struct position_list spliced(struct position_list left, struct position_list right) {
    if (!left.first) return right;
    if (!right.first) return left;
    left.last->next = right.first;
    return (struct position_list){left.first, right.last};
}

static uint64_t *new_set(struct builder *builder) {
    return arena_zero(&builder->arena, builder->automaton->columns->words * sizeof(uint64_t));
}

/* The columns of both, or out of the second; NULL stands for all. */
static const uint64_t *intersect(struct builder *builder, const uint64_t *set, const uint64_t *other, bool out) {
    if (!set && !out) return other;
    uint64_t *both = new_set(builder);
    for (size_t i = 0; i < builder->automaton->columns->words; i++)
        both[i] = (set ? set[i] : UINT64_MAX) & (out ? ~other[i] : other[i]);
    return both;
}

static const uint64_t *sentence_end(struct builder *builder) {
    uint64_t *set = new_set(builder);
    unsigned end = builder->automaton->columns->count;
    set[end / 64] |= (uint64_t)1 << end % 64;
    return set;
}

/* A set of columns as bytes. */
static struct slice columns_key(const struct automaton *automaton, const uint64_t *columns) {
    return (struct slice){(const char *)columns, automaton->columns->words * sizeof *columns};
}

static struct fragment unit_fragment(struct builder *builder, const uint64_t *columns) {
    struct fragment made = {.nullable = false};
    uint32_t number = (uint32_t)builder->automaton->positions.count;
    size_t taken = key_index_add(&builder->taken, columns_key(builder->automaton, columns));
    array_push(&builder->automaton->taken.by_position, (uint32_t)taken);
    array_push(&builder->automaton->positions, ((struct position){.rule = builder->rule}));
    array_push(&builder->follows, ((struct position_list){NULL, NULL}));
    add_position(builder, &made.first, number);
    add_position(builder, &made.first_opening, number);
    add_position(builder, &made.last, number);
    return made;
}

static struct fragment nothing(void) { return (struct fragment){.nullable = true, .nullable_opening = true}; }

static void connect(struct builder *builder, const struct fragment *left, const struct fragment *right) {
    for (const struct position_link *from = left->last.first; from; from = from->next)
        for (const struct position_link *to = right->first.first; to; to = to->next)
            add_position(builder, &builder->follows.at[from->position], to->position);
}

/* `left`, and `right` after it; takes both. */
static struct fragment join(struct builder *builder, struct fragment left, struct fragment right) {
    connect(builder, &left, &right);
    return (struct fragment){.first = left.nullable ? spliced(left.first, right.first) : left.first,
                             .first_opening = left.nullable_opening ? spliced(left.first_opening, right.first_opening)
                                                                    : left.first_opening,
                             .last = right.nullable ? spliced(right.last, left.last) : right.last,
                             .nullable = left.nullable && right.nullable,
                             .nullable_opening = left.nullable_opening && right.nullable_opening};
}

static struct fragment unite(struct fragment left, struct fragment right) {
    return (struct fragment){.first = spliced(left.first, right.first),
                             .first_opening = spliced(left.first_opening, right.first_opening),
                             .last = spliced(left.last, right.last),
                             .nullable = left.nullable || right.nullable,
                             .nullable_opening = left.nullable_opening || right.nullable_opening};
}

/* How a part is built: `final` when nothing of the pattern comes after it, so that what must
 * follow may be walked; `columns` are those that its first unit may have, NULL: all. */
struct setting {
    bool final;
    const uint64_t *columns;
};

static struct fragment build(struct builder *builder, const struct syntax *node, struct setting setting);

/* Whether a look is at one unit; what it leaves of the columns goes to *columns. */
static bool narrow(struct builder *builder, const struct syntax *look, const uint64_t **columns) {
    bool ahead = look->kind == SYNTAX_AHEAD;
    if ((!ahead && look->kind != SYNTAX_NOT_AHEAD) || look->child->kind != SYNTAX_UNIT) return false;
    *columns = intersect(builder, *columns, columns_of(builder->automaton->columns, &look->child->class), !ahead);
    return true;
}

static struct fragment build_sequence(struct builder *builder, const struct syntax *node, struct setting setting) {
    struct fragment all = nothing();
    const uint64_t *columns = setting.columns;
    for (const struct syntax *child = node->child; child; child = child->next) {
        bool final = setting.final && !child->next;
        if (!final && narrow(builder, child, &columns)) continue;
        all = join(builder, all, build(builder, child, (struct setting){final, columns}));
        columns = NULL;
    }
    return all;
}

/* All single units of a choice are one. */
static struct fragment build_choice(struct builder *builder, const struct syntax *node, struct setting setting) {
    struct fragment all = {.nullable = false};
    uint64_t *units = NULL;
    for (const struct syntax *child = node->child; child; child = child->next) {
        if (child->kind != SYNTAX_UNIT) {
            all = unite(all, build(builder, child, setting));
            continue;
        }
        const uint64_t *columns = columns_of(builder->automaton->columns, &child->class);
        if (!units) units = new_set(builder);
        for (size_t i = 0; i < builder->automaton->columns->words; i++) units[i] |= columns[i];
    }
    return units ? unite(all, unit_fragment(builder, intersect(builder, setting.columns, units, false))) : all;
}

/* The times it must stand are written out, a few of them; those it may stand come round again. */
static struct fragment build_repeat(struct builder *builder, const struct syntax *node, struct setting setting) {
    enum { most_copies = 3 };
    bool once = node->most == 1;
    unsigned copies = node->least > most_copies ? most_copies : node->least ? node->least : 1;
    struct setting inner = {setting.final && once, once ? setting.columns : NULL};
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
    const struct columns *columns = builder->automaton->columns;
    switch (node->kind) {
    case SYNTAX_UNIT:
        return unit_fragment(builder, intersect(builder, setting.columns, columns_of(columns, &node->class), false));
    case SYNTAX_ANY: return unit_fragment(builder, intersect(builder, setting.columns, sentence_end(builder), true));
    case SYNTAX_ENDING: return unit_fragment(builder, sentence_end(builder));
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

static void add_rule(struct builder *builder, const struct automaton_rule *rule) {
    struct automaton *automaton = builder->automaton;
    struct fragment all = build(builder, rule->match, (struct setting){!rule->after, NULL});
    if (rule->after) all = join(builder, all, build(builder, rule->after, (struct setting){true, NULL}));
    for (const struct position_link *last = all.last.first; last; last = last->next)
        automaton->positions.at[last->position].last = true;
    builder->starts[0] = spliced(builder->starts[0], all.first);
    builder->starts[1] = spliced(builder->starts[1], all.first_opening);
}

/* Adds a set of the positions of a list. */
static struct position_set lay_out(struct automaton *automaton, const struct position_list *list) {
    uint32_t low = UINT32_MAX, high = 0;
    for (const struct position_link *link = list->first; link; link = link->next) {
        uint32_t word = link->position / 64;
        low = word < low ? word : low;
        high = word > high ? word : high;
    }
    if (!list->first) return (struct position_set){0, 0, 0};
    struct position_set set = {(uint32_t)automaton->sets.count, low, high - low + 1};
    for (uint32_t i = 0; i < set.words; i++) array_push(&automaton->sets, 0);
    for (const struct position_link *link = list->first; link; link = link->next)
        automaton->sets.at[set.at + link->position / 64 - low] |= (uint64_t)1 << link->position % 64;
    return set;
}

/* Adds the positions of a set, ascending. */
static void list_positions(const struct automaton *automaton, struct position_set set, struct position_array *out) {
    for (uint32_t i = 0; i < set.words; i++)
        for (uint64_t bits = automaton->sets.at[set.at + i]; bits; bits &= bits - 1)
            array_push(&out->all, (set.first + i) * 64 + (uint32_t)__builtin_ctzll(bits));
}

static void lay_out_all(struct builder *builder) {
    struct automaton *automaton = builder->automaton;
    for (size_t i = 0; i < builder->follows.count; i++)
        automaton->positions.at[i].follow = lay_out(automaton, &builder->follows.at[i]);
    for (int i = 0; i < 2; i++)
        list_positions(automaton, lay_out(automaton, &builder->starts[i]), &automaton->starts[i]);
}

/* Columns one after the other: the first from `column` on, or the automaton's width. */
static unsigned next_column(const struct automaton *automaton, const uint64_t *columns, unsigned column) {
    for (size_t word = column / 64; word < automaton->columns->words; word++) {
        uint64_t bits = columns[word];
        if (word == column / 64) bits &= UINT64_MAX << column % 64;
        if (bits) return (unsigned)(word * 64 + (size_t)__builtin_ctzll(bits));
    }
    return automaton->width;
}

static void lay_out_taken(struct automaton *automaton, const struct key_index *index, struct arena *arena) {
    const size_t words = automaton->columns->words;
    struct taken_sets *taken = &automaton->taken;
    taken->count = index->keys.count;
    taken->words = taken->count / 64 + 1;
    taken->columns = arena_alloc(arena, taken->count * words * sizeof *taken->columns);
    taken->sets = arena_zero(arena, automaton->width * taken->words * sizeof *taken->sets);
    for (uint32_t set = 0; set < taken->count; set++) {
        uint64_t *columns = taken->columns + set * words;
        memcpy(columns, index->keys.at[set].key.at, words * sizeof *columns);
        for (unsigned column = 0; (column = next_column(automaton, columns, column)) < automaton->width; column++)
            taken->sets[column * taken->words + set / 64] |= (uint64_t)1 << set % 64;
    }
}

static void index_starts(struct automaton *automaton, int where, struct arena *arena) {
    const struct position_array *starts = &automaton->starts[where];
    struct start_index *index = &automaton->starting[where];
    index->first = arena_zero(arena, (automaton->width + 2) * sizeof *index->first);
    for (size_t i = 0; i < starts->all.count; i++) {
        const uint64_t *columns = taken_columns(automaton, starts->all.at[i]);
        for (unsigned column = 0; (column = next_column(automaton, columns, column)) < automaton->width; column++)
            index->first[column + 2]++;
    }
    for (unsigned column = 0; column < automaton->width; column++) index->first[column + 2] += index->first[column + 1];
    index->positions = arena_alloc(arena, index->first[automaton->width + 1] * sizeof *index->positions);
    /* Each first[c + 1] is where the next of column c goes, and thus at last where those of c + 1 begin. */
    for (size_t i = 0; i < starts->all.count; i++) {
        const uint64_t *columns = taken_columns(automaton, starts->all.at[i]);
        for (unsigned column = 0; (column = next_column(automaton, columns, column)) < automaton->width; column++)
            index->positions[index->first[column + 1]++] = starts->all.at[i];
    }
}

static void lay_out_needs(struct automaton *automaton, const struct automaton_rule *rules, struct arena *arena) {
    struct needs *needs = &automaton->needs;
    struct key_index index = {0};
    needs->by_rule = arena_alloc(arena, (automaton->rules + 1) * sizeof *needs->by_rule);
    needs->by_column = arena_zero(arena, automaton->width * sizeof *needs->by_column);
    for (size_t i = 0; i < automaton->rules; i++) {
        const uint64_t *need = rules[i].need;
        size_t number = need ? key_index_add(&index, columns_key(automaton, need)) % most_needs : 0;
        needs->by_rule[i] = need ? (uint64_t)2 << number : needs_nothing;
        needs->any |= needs->by_rule[i];
        for (unsigned column = 0; need && (column = next_column(automaton, need, column)) < automaton->width; column++)
            needs->by_column[column] |= needs->by_rule[i];
    }
    key_index_free(&index);
}

static void settle(struct automaton *automaton, struct arena *arena) {
    array_settle(&automaton->positions, arena);
    array_settle(&automaton->taken.by_position, arena);
    array_settle(&automaton->sets, arena);
    for (int i = 0; i < 2; i++) array_settle(&automaton->starts[i].all, arena);
}

struct automaton *automaton_new(const struct automaton_rule *rules, size_t count, const struct columns *columns,
                                struct arena *arena) {
    struct automaton *automaton = arena_alloc(arena, sizeof *automaton);
    *automaton = (struct automaton){.columns = columns, .width = columns->count + 1, .rules = (unsigned)count};
    struct builder builder = {.automaton = automaton};
    for (size_t i = 0; i < count; i++) {
        builder.rule = (uint16_t)i;
        add_rule(&builder, &rules[i]);
    }
    lay_out_all(&builder);
    lay_out_taken(automaton, &builder.taken, arena);
    lay_out_needs(automaton, rules, arena);
    key_index_free(&builder.taken);
    array_free(&builder.follows);
    arena_free(&builder.arena);
    for (int i = 0; i < 2; i++) index_starts(automaton, i, arena);
    settle(automaton, arena);
    return automaton;
}

/* What may start a match. */

/* Sets of columns. */
struct start_sets {
    uint64_t *anywhere, *opening, *alone, *second;
};

static void include(const struct automaton *automaton, uint64_t *set, uint32_t position) {
    const uint64_t *columns = taken_columns(automaton, position);
    for (size_t i = 0; i < automaton->columns->words; i++) set[i] |= columns[i];
}

static void include_all(const struct automaton *automaton, uint64_t *set, struct position_set positions) {
    for (uint32_t i = 0; i < positions.words; i++)
        for (uint64_t bits = automaton->sets.at[positions.at + i]; bits; bits &= bits - 1)
            include(automaton, set, (positions.first + i) * 64 + (uint32_t)__builtin_ctzll(bits));
}

static void include_starts(const struct automaton *automaton, const struct start_sets *sets, int where) {
    for (size_t i = 0; i < automaton->starts[where].all.count; i++) {
        uint32_t first = automaton->starts[where].all.at[i];
        include(automaton, where ? sets->opening : sets->anywhere, first);
        if (automaton->positions.at[first].last) include(automaton, sets->alone, first);
        include_all(automaton, sets->second, automaton->positions.at[first].follow);
    }
}

bool automaton_mark(const struct automaton *automaton, struct automaton_mark *marks) {
    const struct columns *columns = automaton->columns;
    size_t words = columns->words, size = 4 * words * sizeof(uint64_t);
    uint64_t *room = memory_resize(NULL, size);
    memset(room, 0, size);
    struct start_sets sets = {room, room + words, room + 2 * words, room + 3 * words};
    include_starts(automaton, &sets, 0);
    include_starts(automaton, &sets, 1);
    for (size_t symbol = 0; symbol < columns->symbols; symbol++) {
        unsigned column = columns->by_symbol[symbol];
        marks[symbol] = (struct automaton_mark){.anywhere = column_in(sets.anywhere, column),
                                                .opening = column_in(sets.opening, column),
                                                .alone = column_in(sets.alone, column),
                                                .second = column_in(sets.second, column),
                                                .evidence = automaton->needs.by_column[column]};
    }
    bool ends = column_in(sets.second, columns->count);
    memory_resize(room, 0);
    return ends;
}
