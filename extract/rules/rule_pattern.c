#include "rule_source.h"

#include <string.h>

/* A recursive descent over the pattern's text. */

enum { most_repeats = 100, largest_pattern = 15000, deepest_bracket = 100 };

const char rule_no_unit[] = "a pattern needs at least one unit; write {class}, \"word\" or .";
const char rule_behind_wrong[] =
    "what stands before a place has one length in each of its alternatives; write the others out";

struct parser {
    struct rule_reader *reader;
    struct slice text;
    size_t at;
    unsigned depth;
    bool failed; /* there is a mistake: no tree comes of it */
    bool lost;   /* what comes after the mistake cannot be read */
};

/* A mistake behind which reading goes on, so that all of a pattern are reported. */
static void note(struct parser *parser, size_t at, const char *what) {
    if (!parser->lost) rule_error(parser->reader, parser->text.at + at, "%s", what);
    parser->failed = true;
}

static void fail(struct parser *parser, size_t at, const char *what) {
    note(parser, at, what);
    parser->lost = true;
}

static const char *quoted(struct parser *parser, const char *before, struct slice name, const char *after) {
    return arena_print(parser->reader->arena, "%s '%.*s'%s", before, (int)name.size, name.at, after).at;
}

static void note_unknown(struct parser *parser, size_t at, const char *what, struct near_name *near, const char *then) {
    struct arena *arena = parser->reader->arena;
    note(parser, at, quoted(parser, what, near->wrong, arena_print(arena, "%s; %s", near_name_hint(near), then).at));
}

static char peek(struct parser *parser) {
    while (parser->at < parser->text.size &&
           (parser->text.at[parser->at] == ' ' || parser->text.at[parser->at] == '\t'))
        parser->at++;
    return parser->at < parser->text.size ? parser->text.at[parser->at] : '\0';
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; }

static struct slice take_name(struct parser *parser) {
    size_t start = parser->at;
    while (parser->at < parser->text.size && is_name_byte(parser->text.at[parser->at])) parser->at++;
    return slice_cut(parser->text, start, parser->at);
}

/* --- nodes ------------------------------------------------------------------------------- */

static struct syntax *new_node(struct parser *parser, enum syntax_kind kind) {
    struct syntax *node = arena_zero(parser->reader->source, sizeof *node);
    node->kind = kind;
    return node;
}

static struct syntax *parent_of(struct parser *parser, enum syntax_kind kind, struct syntax *child) {
    struct syntax *node = new_node(parser, kind);
    node->child = child;
    return node;
}

/* A sequence or choice while its children are gathered. */
struct family {
    struct syntax *first, *last;
};

static void add_child(struct family *family, struct syntax *child) {
    if (family->last) family->last->next = child;
    else family->first = child;
    family->last = child;
}

/* An only child needs no parent. */
static struct syntax *close_family(struct parser *parser, enum syntax_kind kind, const struct family *family) {
    return family->first && family->first == family->last ? family->first : parent_of(parser, kind, family->first);
}

/* --- classes and words --------------------------------------------------------------------- */

struct test_list {
    array_of(struct class_test) all;
};

static struct syntax *unit_of(struct parser *parser, struct test_list *tests) {
    struct syntax *node = new_node(parser, SYNTAX_UNIT);
    size_t size = tests->all.count * sizeof(struct class_test);
    struct class_test *kept = arena_alloc(parser->reader->source, size + 1);
    if (size) memcpy(kept, tests->all.at, size);
    node->class = (struct class_expression){kept, tests->all.count, class_hash(kept, tests->all.count)};
    array_free(&tests->all);
    return node;
}

/* {a&!b|c} */
static struct syntax *parse_class(struct parser *parser) {
    struct test_list tests = {{NULL, 0, 0}};
    bool opens = true;
    parser->at++;
    for (;;) {
        struct class_test test = {.opens_alternative = opens};
        if (peek(parser) == '!') test.negated = true, parser->at++;
        size_t start = parser->at;
        struct slice name = take_name(parser);
        if (!name.size) {
            fail(parser, start, "a class name is expected here");
            break;
        }
        int class = lexicon_class(parser->reader->lexicon, name);
        if (class < 0) {
            struct near_name near = near_name_of(name);
            lexicon_near_class(parser->reader->lexicon, &near);
            note_unknown(parser, start, "no list and no built-in class is named", &near,
                         "mend the name or add the list");
        }
        test.class = class < 0 ? 0 : (uint16_t) class;
        array_push(&tests.all, test);
        char next = peek(parser);
        parser->at++;
        if (next == '}') break;
        if (next != '&' && next != '|') {
            fail(parser, parser->at - 1, "expected & or | or } in a class");
            break;
        }
        opens = next == '|';
    }
    return unit_of(parser, &tests);
}

static bool add_word(struct parser *parser, struct test_list *tests, struct slice word) {
    int class = word.size ? lexicon_literal(parser->reader->lexicon, word) : -1;
    if (class >= 0) array_push(&tests->all, ((struct class_test){(uint16_t) class, false, true}));
    return class >= 0;
}

/* "a number of": several units, one a word. NULL when one is no word. */
static struct syntax *phrase_of(struct parser *parser, struct slice phrase) {
    struct family words = {NULL, NULL};
    struct slice word;
    while (slice_next(&phrase, ' ', &word)) {
        struct test_list tests = {{NULL, 0, 0}};
        if (!add_word(parser, &tests, word)) return NULL;
        add_child(&words, unit_of(parser, &tests));
    }
    return close_family(parser, SYNTAX_SEQUENCE, &words);
}

/* Single words make one class, phrases are alternatives before it. The word that is none goes to *wrong. */
static struct syntax *words_of(struct parser *parser, struct slice words, struct slice *wrong) {
    struct test_list singles = {{NULL, 0, 0}};
    struct family all = {NULL, NULL};
    struct slice word;
    while (!wrong->at && slice_next(&words, '|', &word)) {
        word = slice_trim(word);
        bool phrase = slice_find(word, slice_of(" "), 0) != SIZE_MAX;
        struct syntax *node = phrase ? phrase_of(parser, word) : NULL;
        if (node) add_child(&all, node);
        else if (phrase || !add_word(parser, &singles, word)) *wrong = word;
    }
    if (singles.all.count) add_child(&all, unit_of(parser, &singles));
    return close_family(parser, SYNTAX_CHOICE, &all);
}

/* "of|for|to" */
static struct syntax *parse_words(struct parser *parser) {
    size_t start = ++parser->at, end = slice_find(parser->text, slice_of("\""), start);
    if (end == SIZE_MAX) {
        fail(parser, start - 1, "this quotation mark is never closed");
        return NULL;
    }
    parser->at = end + 1;
    struct slice wrong = {NULL, 0};
    struct syntax *node = words_of(parser, slice_cut(parser->text, start, end), &wrong);
    if (wrong.at)
        note(parser, (size_t)(wrong.at - parser->text.at),
             "words or single signs are expected between bars and quotation marks");
    return node;
}

/* --- macros, brackets, slots ------------------------------------------------------------------ */

static struct syntax *parse_alternatives(struct parser *parser);

/* Its mistakes are shown where it is written, once. */
static void parse_macro_body(struct rule_reader *reader, struct macro *macro) {
    const struct rule_line here = {reader->path, reader->line, reader->line_text};
    rule_reader_turn(reader, &macro->line);
    macro->open = true;
    size_t index = (size_t)(macro - reader->macros.at);
    const struct syntax *tree = rule_pattern_parse(reader, macro->body);
    macro = &reader->macros.at[index];
    macro->open = false;
    macro->tree = tree;
    rule_reader_turn(reader, &here);
}

static struct macro *find_macro(struct rule_reader *reader, struct slice name) {
    for (size_t i = 0; i < reader->macros.count; i++)
        if (slice_equal(reader->macros.at[i].name, name)) return &reader->macros.at[i];
    return NULL;
}

static struct syntax *parse_macro(struct parser *parser) {
    size_t start = parser->at++;
    struct slice name = take_name(parser);
    struct macro *macro = find_macro(parser->reader, name);
    struct syntax *copy = new_node(parser, SYNTAX_ANY);
    if (!macro) {
        struct near_name near = near_name_of(name);
        for (size_t i = 0; i < parser->reader->macros.count; i++)
            near_name_try(&near, parser->reader->macros.at[i].name);
        note_unknown(parser, start, "no macro is named", &near, "define it with: macro NAME = PATTERN");
    } else if (macro->open) note(parser, start, quoted(parser, "the macro", name, " uses itself"));
    if (!macro || macro->open) return copy;
    if (!macro->used) parse_macro_body(parser->reader, macro);
    macro->used = true;
    if (!macro->tree) parser->failed = true;
    if (!macro->tree) return copy;
    *copy = *macro->tree;
    copy->next = NULL;
    return copy;
}

static struct syntax *parse_group(struct parser *parser) {
    static const struct {
        const char *sign;
        enum syntax_kind kind;
    } looks[] = {{"?=", SYNTAX_AHEAD}, {"?!", SYNTAX_NOT_AHEAD}, {"?<=", SYNTAX_BEHIND}, {"?<!", SYNTAX_NOT_BEHIND}};
    parser->at++;
    struct slice rest = slice_cut(parser->text, parser->at, parser->text.size);
    size_t look = 0;
    while (look < 4 && !slice_starts(rest, slice_of(looks[look].sign))) look++;
    if (look < 4) parser->at += strlen(looks[look].sign);
    size_t open = parser->at;
    if (++parser->depth > deepest_bracket) {
        fail(parser, open, "brackets are nested too deep here; split the pattern with macros");
        return NULL;
    }
    struct syntax *inside = parse_alternatives(parser);
    parser->depth--;
    if (peek(parser) != ')') {
        fail(parser, open ? open - 1 : 0, "this bracket is never closed");
        return NULL;
    }
    parser->at++;
    if (look == 4 || parser->failed) return inside;
    if (look >= 2 && !syntax_fits_behind(inside)) note(parser, open, rule_behind_wrong);
    return parent_of(parser, looks[look].kind, inside);
}

static struct syntax *parse_atom(struct parser *parser) {
    char next = peek(parser);
    switch (next) {
    case '{': return parse_class(parser);
    case '"': return parse_words(parser);
    case '(': return parse_group(parser);
    case '$':
        if (parser->at + 1 < parser->text.size && is_name_byte(parser->text.at[parser->at + 1]))
            return parse_macro(parser);
        parser->at++;
        return new_node(parser, SYNTAX_ENDING);
    case '.': parser->at++; return new_node(parser, SYNTAX_ANY);
    case '^': parser->at++; return new_node(parser, SYNTAX_OPENING);
    default: fail(parser, parser->at, "expected {class}, \"word\", <slot>, $macro or a bracket here"); return NULL;
    }
}

static struct syntax *parse_slotted(struct parser *parser) {
    size_t start = parser->at++;
    struct slice name = take_name(parser);
    if (!name.size || peek(parser) != '>') {
        fail(parser, start, "a slot is written <name>");
        return NULL;
    }
    parser->at++;
    struct syntax *node = parent_of(parser, SYNTAX_SLOT, parse_atom(parser));
    node->slot = name;
    return node;
}

/* {m}, {m,} or {m,n}, from after the bracket; false when it is none of them. */
static bool read_bounds(struct slice bounds, unsigned *least, unsigned *most) {
    long from, to;
    struct slice number;
    bool ranged = slice_find(bounds, slice_of(","), 0) != SIZE_MAX;
    slice_next(&bounds, ',', &number);
    if (!slice_number(number, &from)) return false;
    if (!ranged) to = from;
    else if (!bounds.at || !bounds.size) to = syntax_endless;
    else if (!slice_number(bounds, &to)) return false;
    if (from < 0 || from > most_repeats || to < from || to == 0 || (to > most_repeats && to != syntax_endless))
        return false;
    *least = (unsigned)from;
    *most = (unsigned)to;
    return true;
}

static struct syntax *parse_quantifier(struct parser *parser, struct syntax *atom) {
    unsigned least = 0, most = syntax_endless;
    char next = peek(parser);
    size_t end = parser->at + 1;
    if (next == '?') {
        most = 1;
    } else if (next == '+') {
        least = 1;
    } else if (next == '{' && end < parser->text.size && is_digit(parser->text.at[end])) {
        size_t close = slice_find(parser->text, slice_of("}"), end);
        if (close == SIZE_MAX || !read_bounds(slice_cut(parser->text, end, close), &least, &most)) {
            fail(parser, parser->at, "a repeat is written {2}, {2,} or {2,5}, with at most 100 on either side");
            return atom;
        }
        end = close + 1;
    } else if (next != '*') {
        return atom;
    }
    struct syntax *node = parent_of(parser, SYNTAX_REPEAT, atom);
    node->least = least;
    node->most = most;
    if (end < parser->text.size && (parser->text.at[end] == '+' || parser->text.at[end] == '?'))
        node->manner = parser->text.at[end++];
    parser->at = end;
    return node;
}

static struct syntax *parse_sequence(struct parser *parser) {
    struct family parts = {NULL, NULL};
    for (char next = peek(parser); !parser->lost && next && next != ')' && next != '|'; next = peek(parser)) {
        struct syntax *atom = next == '<' ? parse_slotted(parser) : parse_atom(parser);
        if (!parser->lost) add_child(&parts, parse_quantifier(parser, atom));
    }
    return close_family(parser, SYNTAX_SEQUENCE, &parts);
}

static struct syntax *parse_alternatives(struct parser *parser) {
    struct family choices = {NULL, NULL};
    add_child(&choices, parse_sequence(parser));
    while (!parser->lost && peek(parser) == '|') {
        parser->at++;
        add_child(&choices, parse_sequence(parser));
    }
    return close_family(parser, SYNTAX_CHOICE, &choices);
}

const struct syntax *rule_pattern_parse(struct rule_reader *reader, struct slice pattern) {
    struct parser parser = {.reader = reader, .text = pattern};
    struct syntax *tree = parse_alternatives(&parser);
    if (!parser.lost && parser.at < pattern.size) fail(&parser, parser.at, "this bracket closes nothing");
    if (!parser.failed && tree->kind == SYNTAX_SEQUENCE && !tree->child) fail(&parser, 0, rule_no_unit);
    if (!parser.failed && syntax_size(tree) > largest_pattern)
        fail(&parser, 0, "this pattern is too large with its macros and repeats written out; split it");
    return parser.failed ? NULL : tree;
}

/* --- slots --------------------------------------------------------------------------------------- */

static bool number_slots(struct rule *rule, const struct syntax *node, int slot) {
    if (node->kind == SYNTAX_SLOT) {
        if (rule->slots.count == rule_slots) return false;
        slot = (int)rule->slots.count;
        array_push(&rule->slots, ((struct rule_slot){.name = node->slot}));
    }
    for (size_t i = 0; slot >= 0 && i < node->class.count; i++)
        if (!node->class.tests[i].negated) array_push(&rule->slots.at[slot].classes, node->class.tests[i].class);
    for (const struct syntax *child = node->child; child; child = child->next)
        if (!number_slots(rule, child, slot)) return false;
    return true;
}

bool rule_number_slots(struct rule *rule) {
    const struct syntax *parts[] = {rule->look[0], rule->look[1], rule->match, rule->look[2], rule->look[3]};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i] && !number_slots(rule, parts[i], -1)) return false;
    return true;
}
