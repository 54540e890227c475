#include "rule_source.h"

#include <string.h>

/* A recursive descent over the pattern's text. It passes the grammar of PCRE2
 * on and only understands what PCRE2 cannot: units, slots and macros. */

enum { deepest_macro = 8 };

/* What a part of a pattern must have: one of the units of an expression. */
struct need {
    const struct class_test *tests; /* in the reader's arena; NULL: nothing in particular */
    size_t count;
    unsigned frequency;
    unsigned reach; /* how many units after the start it may stand */
};

struct part {
    unsigned longest; /* units that it can match, at most `endless` */
    struct need need;
    bool at_start; /* every way through it begins with ^ */
};

/* A need further from the start of a match than `horizon` is not looked for. */
enum { endless = 1000, horizon = 24, too_frequent = 250 };

struct parser {
    struct rule_reader *reader;
    struct rule *rule;
    struct pattern_pieces *out;
    struct slice text;
    size_t at;
    int macro_depth;
    const char *macro_use; /* where the outermost macro was used; NULL outside */
    int slot;              /* the slot at hand, -1 */
    struct part part;      /* the one just parsed */
    bool failed;
};

/* --- what a pattern needs ------------------------------------------------------------ */

static struct need no_need(void) { return (struct need){NULL, 0, endless * 10, 0}; }

/* How many of them stand where they are looked for: the fewer, the better. */
static unsigned expected(struct need need) { return need.frequency * (need.reach + 6); }

static struct need rarer(struct need a, struct need b) {
    return b.tests && (!a.tests || expected(b) < expected(a)) ? b : a;
}

static struct need either(struct arena *arena, struct need a, struct need b) {
    if (!a.tests || !b.tests) return no_need();
    struct class_test *tests = arena_alloc(arena, (a.count + b.count) * sizeof *tests);
    memcpy(tests, a.tests, a.count * sizeof *tests);
    memcpy(tests + a.count, b.tests, b.count * sizeof *tests);
    return (struct need){tests, a.count + b.count, a.frequency + b.frequency, a.reach > b.reach ? a.reach : b.reach};
}

static struct need need_of(const struct parser *parser, const struct class_expression *expression) {
    const struct lexicon *lexicon = parser->reader->lexicon;
    unsigned sum = 0, rarest = endless * 10;
    for (size_t i = 0; i < expression->tests.count; i++) {
        const struct class_test *test = &expression->tests.at[i];
        unsigned frequency = test->negated ? endless * 10 : lexicon_frequency(lexicon, test->class);
        if (test->opens_alternative && i) sum += rarest, rarest = endless * 10;
        if (frequency < rarest) rarest = frequency;
    }
    size_t size = expression->tests.count * sizeof(struct class_test);
    struct class_test *tests = arena_alloc(parser->reader->arena, size + 1);
    if (size) memcpy(tests, expression->tests.at, size);
    return (struct need){tests, expression->tests.count, sum + rarest, 0};
}

static struct part follow(struct part sequence, struct part next) {
    next.need.reach += sequence.longest;
    if (next.need.reach <= horizon) sequence.need = rarer(sequence.need, next.need);
    if (sequence.longest == 0) sequence.at_start |= next.at_start;
    sequence.longest = sequence.longest + next.longest > endless ? endless : sequence.longest + next.longest;
    return sequence;
}

static struct part choose(struct arena *arena, struct part a, struct part b) {
    return (struct part){a.longest > b.longest ? a.longest : b.longest, either(arena, a.need, b.need),
                         a.at_start && b.at_start};
}

static struct part empty_part(void) { return (struct part){0, no_need(), false}; }

/* --- parsing ---------------------------------------------------------------------------- */

/* A mistake inside a macro shows where the rule uses it. */
static void fail(struct parser *parser, size_t at, const char *what) {
    if (parser->failed) return;
    if (parser->macro_use) rule_error(parser->reader, parser->macro_use, "inside this macro: %s", what);
    else rule_error(parser->reader, parser->text.at + at, "%s", what);
    parser->failed = true;
}

static const char *quoted(struct parser *parser, const char *before, struct slice name, const char *after) {
    return arena_print(parser->reader->arena, "%s '%.*s'%s", before, (int)name.size, name.at, after).at;
}

static void emit(struct parser *parser, const char *text) {
    for (; *text; text++) array_push(&parser->out->source, *text);
}

static char peek(struct parser *parser) {
    while (parser->at < parser->text.size &&
           (parser->text.at[parser->at] == ' ' || parser->text.at[parser->at] == '\t'))
        parser->at++;
    return parser->at < parser->text.size ? parser->text.at[parser->at] : '\0';
}

static bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

static struct slice take_name(struct parser *parser) {
    size_t start = parser->at;
    while (parser->at < parser->text.size && is_name_byte(parser->text.at[parser->at])) parser->at++;
    return slice_cut(parser->text, start, parser->at);
}

static void add_hole(struct parser *parser, struct class_expression expression) {
    parser->part = (struct part){1, need_of(parser, &expression), false};
    array_push(&parser->out->expressions, expression);
    array_reserve(&parser->out->holes, 1);
    size_t hole = parser->out->holes.count++;
    parser->out->holes.at[hole].at = parser->out->source.count;
    parser->out->holes.at[hole].expression = (int32_t)parser->out->expressions.count - 1;
    if (parser->slot < 0) return;
    for (size_t i = 0; i < expression.tests.count; i++)
        if (!expression.tests.at[i].negated)
            array_push(&parser->rule->slot_classes[parser->slot], expression.tests.at[i].class);
}

/* {a&!b|c} */
static void parse_class(struct parser *parser) {
    struct class_expression expression = {0};
    bool opens = true;
    parser->at++;
    for (;;) {
        struct class_test test = {.opens_alternative = opens};
        if (peek(parser) == '!') test.negated = true, parser->at++;
        size_t start = parser->at;
        struct slice name = take_name(parser);
        int class = name.size ? lexicon_class(parser->reader->lexicon, name) : -1;
        if (class < 0) {
            const char *unknown =
                quoted(parser, "no list and no built-in class is named", name, "; mend the name or add the list");
            fail(parser, start, name.size ? unknown : "a class name is expected here");
            break;
        }
        test.class = (uint16_t) class;
        array_push(&expression.tests, test);
        char next = peek(parser);
        parser->at++;
        if (next == '}') break;
        if (next != '&' && next != '|') {
            fail(parser, parser->at - 1, "expected & or | or } in a class");
            break;
        }
        opens = next == '|';
    }
    add_hole(parser, expression);
}

static bool add_literal(struct parser *parser, struct class_expression *expression, struct slice word) {
    int class = word.size ? lexicon_literal(parser->reader->lexicon, word) : -1;
    if (class >= 0) array_push(&expression->tests, ((struct class_test){(uint16_t) class, false, true}));
    return class >= 0;
}

/* "a number of": several units, one a word. */
static bool emit_phrase(struct parser *parser, struct slice phrase) {
    struct slice word;
    struct part sequence = empty_part();
    while (slice_next(&phrase, ' ', &word)) {
        struct class_expression expression = {0};
        if (!add_literal(parser, &expression, word)) return false;
        add_hole(parser, expression);
        sequence = follow(sequence, parser->part);
    }
    parser->part = sequence;
    return true;
}

/* Single words make one class, phrases are alternatives beside it. */
static struct slice emit_words(struct parser *parser, struct slice words) {
    struct class_expression singles = {0};
    struct slice word, none = {NULL, 0};
    bool any = false;
    struct part all = empty_part();
    emit(parser, "(?:");
    while (slice_next(&words, '|', &word)) {
        word = slice_trim(word);
        if (slice_find(word, slice_of(" "), 0) == SIZE_MAX) {
            if (add_literal(parser, &singles, word)) continue;
            array_free(&singles.tests);
            return word;
        }
        if (any) emit(parser, "|");
        if (!emit_phrase(parser, word)) {
            array_free(&singles.tests);
            return word;
        }
        all = any ? choose(parser->reader->arena, all, parser->part) : parser->part;
        any = true;
    }
    if (singles.tests.count) {
        if (any) emit(parser, "|");
        add_hole(parser, singles);
        all = any ? choose(parser->reader->arena, all, parser->part) : parser->part;
    }
    parser->part = all;
    emit(parser, ")");
    return none;
}

/* "of|for|to" */
static void parse_words(struct parser *parser) {
    size_t start = ++parser->at, end = slice_find(parser->text, slice_of("\""), start);
    if (end == SIZE_MAX) {
        fail(parser, start - 1, "this quotation mark is never closed");
        return;
    }
    parser->at = end + 1;
    struct slice wrong = emit_words(parser, slice_cut(parser->text, start, end));
    if (wrong.at)
        fail(parser, (size_t)(wrong.at - parser->text.at),
             "words or single signs are expected between bars and quotation marks");
}

static void parse_alternatives(struct parser *parser);

static void parse_macro(struct parser *parser) {
    size_t start = parser->at++;
    struct slice name = take_name(parser);
    struct rule_reader *reader = parser->reader;
    for (size_t i = 0; i < reader->macros.count; i++) {
        struct macro *macro = &reader->macros.at[i];
        if (!slice_equal(macro->name, name)) continue;
        macro->used = true;
        if (parser->macro_depth == deepest_macro) {
            fail(parser, start, quoted(parser, "macros are nested too deep at", name, "; does one use itself?"));
            return;
        }
        struct parser outer = *parser;
        if (!parser->macro_use) parser->macro_use = parser->text.at + start;
        parser->text = macro->body;
        parser->at = 0;
        parser->macro_depth++;
        emit(parser, "(?:");
        parse_alternatives(parser);
        emit(parser, ")");
        outer.failed = parser->failed;
        outer.part = parser->part;
        *parser = outer;
        return;
    }
    fail(parser, start, quoted(parser, "no macro is named", name, "; define it with: macro NAME = PATTERN"));
}

static void parse_group(struct parser *parser, const char *opening) {
    parser->at++;
    const char *look[] = {"?=", "?!", "?<=", "?<!"};
    struct slice rest = slice_cut(parser->text, parser->at, parser->text.size);
    emit(parser, "(");
    const char *kind = opening;
    for (size_t i = 0; i < 4; i++)
        if (slice_starts(rest, slice_of(look[i]))) kind = look[i];
    if (kind != opening) parser->at += strlen(kind);
    emit(parser, kind);
    size_t open = parser->at;
    parse_alternatives(parser);
    if (peek(parser) != ')') {
        fail(parser, open ? open - 1 : 0, "this bracket is never closed");
        return;
    }
    parser->at++;
    emit(parser, ")");
    if (kind != opening) parser->part = empty_part();
}

static bool parse_slot_name(struct parser *parser, int *slot) {
    size_t start = parser->at++;
    struct slice name = take_name(parser);
    if (!name.size || peek(parser) != '>') {
        fail(parser, start, "a slot is written <name>");
        return false;
    }
    parser->at++;
    if (parser->rule->slot_count == rule_slots) {
        fail(parser, start, "too many slots in one rule; split it");
        return false;
    }
    *slot = (int)parser->rule->slot_count++;
    parser->rule->slots[*slot] = name;
    return true;
}

static void parse_atom(struct parser *parser) {
    char next = peek(parser);
    switch (next) {
    case '{': parse_class(parser); return;
    case '"': parse_words(parser); return;
    case '$':
        if (parser->at + 1 < parser->text.size && is_name_byte(parser->text.at[parser->at + 1])) {
            parse_macro(parser);
            return;
        }
        emit(parser, "$");
        parser->at++;
        parser->part = empty_part();
        return;
    case '(': parse_group(parser, "?:"); return;
    case '.':
    case '^':
        emit(parser, (char[]){next, '\0'});
        parser->at++;
        parser->part = (struct part){next == '.', no_need(), next == '^'};
        return;
    default: fail(parser, parser->at, "expected {class}, \"word\", <slot>, $macro or a bracket here");
    }
}

static void parse_slotted(struct parser *parser) {
    int outer = parser->slot, slot;
    if (!parse_slot_name(parser, &slot)) return;
    parser->slot = slot;
    emit(parser, "(");
    parse_atom(parser);
    emit(parser, ")");
    parser->slot = outer;
}

/* How often the part just parsed may stand: the need of one that may be left out is none. */
static void repeat_part(struct parser *parser, struct slice quantifier) {
    long least = 0, most = endless;
    struct slice rest = slice_cut(quantifier, 1, quantifier.size), number;
    if (quantifier.at[0] == '?') most = 1;
    if (quantifier.at[0] == '+') least = 1;
    if (quantifier.at[0] == '{') {
        rest.size -= slice_ends(rest, slice_of("}"));
        bool ranged = slice_find(rest, slice_of(","), 0) != SIZE_MAX;
        slice_next(&rest, ',', &number);
        slice_number(number, &least);
        most = ranged ? endless : least;
        if (ranged && rest.at) slice_number(rest, &most);
    }
    long longest = (long)parser->part.longest * most;
    parser->part.longest = longest > endless ? endless : (unsigned)longest;
    if (least) return;
    parser->part.need = no_need();
    parser->part.at_start = false;
}

static void parse_quantifier(struct parser *parser) {
    char next = peek(parser);
    size_t end = parser->at;
    if (next == '?' || next == '*' || next == '+') end++;
    else if (next == '{' && parser->at + 1 < parser->text.size && parser->text.at[parser->at + 1] >= '0' &&
             parser->text.at[parser->at + 1] <= '9')
        end = slice_find(parser->text, slice_of("}"), parser->at) + 1;
    if (end == parser->at || end == 0) return;
    repeat_part(parser, slice_cut(parser->text, parser->at, end));
    if (end < parser->text.size && (parser->text.at[end] == '+' || parser->text.at[end] == '?')) end++;
    for (; parser->at < end; parser->at++) array_push(&parser->out->source, parser->text.at[parser->at]);
}

static void parse_alternatives(struct parser *parser) {
    struct part all = empty_part(), sequence = empty_part();
    bool first = true;
    for (;;) {
        char next = peek(parser);
        if (parser->failed || next == '\0' || next == ')') break;
        if (next == '|') {
            emit(parser, "|");
            parser->at++;
            all = first ? sequence : choose(parser->reader->arena, all, sequence);
            first = false;
            sequence = empty_part();
            continue;
        }
        if (next == '<') parse_slotted(parser);
        else parse_atom(parser);
        parse_quantifier(parser);
        sequence = follow(sequence, parser->part);
    }
    parser->part = first ? sequence : choose(parser->reader->arena, all, sequence);
}

static const char no_unit[] = "a pattern needs at least one unit; write {class}, \"word\" or .";

bool rule_pattern_parse(struct rule_reader *reader, struct slice pattern, struct rule *rule,
                        struct pattern_pieces *out) {
    struct parser parser = {.reader = reader, .rule = rule, .out = out, .text = pattern, .slot = -1};
    parse_alternatives(&parser);
    if (!parser.failed && parser.at < pattern.size) fail(&parser, parser.at, "this bracket closes nothing");
    if (!parser.failed && !out->source.count && !out->holes.count) fail(&parser, 0, no_unit);
    const struct need *need = &parser.part.need;
    out->reach = need->reach;
    out->empty = parser.part.longest == 0;
    out->at_start = parser.part.at_start;
    for (size_t i = 0; need->tests && need->frequency <= too_frequent && i < need->count; i++)
        array_push(&out->need.tests, need->tests[i]);
    return !parser.failed;
}

bool rule_match_parse(struct rule_reader *reader, struct slice pattern, struct rule *rule, struct pattern_pieces *out) {
    if (!rule_pattern_parse(reader, pattern, rule, out)) return false;
    if (out->empty) rule_error(reader, pattern.at, no_unit);
    return !out->empty;
}

void pattern_pieces_free(struct pattern_pieces *pieces) {
    for (size_t i = 0; i < pieces->expressions.count; i++) array_free(&pieces->expressions.at[i].tests);
    array_free(&pieces->expressions);
    array_free(&pieces->need.tests);
    array_free(&pieces->holes);
    array_free(&pieces->source);
}
