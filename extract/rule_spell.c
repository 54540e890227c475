#include "rule.h"

#include <string.h>

/* A rule as PCRE2 writes it, in the letters of its group. */

/* A class as text; macros repeat them. */
struct spelt_class {
    uint64_t expression; /* its hash */
    struct slice text;
};

struct spelling {
    const struct ruleset *rules;
    const struct rule_group *group;
    struct arena arena;
    array_of(struct spelt_class) classes;
    uint16_t symbols[256];
    array_of(char) source;
};

static void write_text(struct spelling *out, struct slice text) {
    array_reserve(&out->source, text.size);
    memcpy(out->source.at + out->source.count, text.at, text.size);
    out->source.count += text.size;
}

static void write_sign(struct spelling *out, const char *sign) { write_text(out, slice_of(sign)); }

/* The byte itself, escaped where a class would take it for something else. */
static char *write_letter(char *at, unsigned letter) {
    if (letter && letter < 128 && strchr("]\\^-[", (int)letter)) *at++ = '\\';
    *at++ = (char)letter;
    return at;
}

static struct slice spell_class(struct spelling *out, const struct class_expression *expression) {
    enum { range_size = 5 };
    unsigned count = out->group->alphabet.count;
    char *text = arena_alloc(&out->arena, count * range_size + 3), *at = text;
    struct letter_set set = alphabet_letters(&out->group->alphabet, out->rules->lexicon, out->symbols, expression);
    *at++ = '[';
    for (unsigned letter = 0; letter < count; letter++) {
        if (!letter_set_has(&set, letter)) continue;
        unsigned end = letter;
        while (end + 1 < count && letter_set_has(&set, end + 1)) end++;
        at = write_letter(at, letter);
        if (end > letter) {
            *at++ = '-';
            at = write_letter(at, end);
        }
        letter = end;
    }
    *at++ = ']';
    return at == text + 2 ? slice_of("(?!)") : (struct slice){text, (size_t)(at - text)};
}

static void write_class(struct spelling *out, const struct class_expression *expression) {
    uint64_t hash = expression_hash(expression);
    for (size_t i = 0; i < out->classes.count; i++)
        if (out->classes.at[i].expression == hash) {
            write_text(out, out->classes.at[i].text);
            return;
        }
    struct slice text = spell_class(out, expression);
    array_push(&out->classes, ((struct spelt_class){hash, text}));
    write_text(out, text);
}

static void write_times(struct spelling *out, const struct syntax *repeat) {
    struct slice times = slice_of(repeat->least ? "+" : "*");
    if (repeat->least == 0 && repeat->most == 1) times = slice_of("?");
    else if (repeat->most < syntax_endless)
        times = arena_print(&out->arena, "{%u,%u}", repeat->least, repeat->most);
    else if (repeat->least > 1) times = arena_print(&out->arena, "{%u,}", repeat->least);
    write_text(out, times);
    if (repeat->manner) write_text(out, (struct slice){&repeat->manner, 1});
}

static void write_node(struct spelling *out, const struct syntax *node);

/* A node as it stands between brackets: alternatives need none of their own. */
static void write_body(struct spelling *out, const struct syntax *node) {
    if (node->kind != SYNTAX_CHOICE) {
        write_node(out, node);
        return;
    }
    for (const struct syntax *child = node->child; child; child = child->next) {
        if (child != node->child) write_sign(out, "|");
        write_body(out, child);
    }
}

static void write_bracket(struct spelling *out, const char *opening, const struct syntax *body) {
    write_sign(out, opening);
    write_body(out, body);
    write_sign(out, ")");
}

static void write_repeat(struct spelling *out, const struct syntax *node) {
    if (node->child->kind <= SYNTAX_ANY || node->child->kind == SYNTAX_SLOT) write_node(out, node->child);
    else write_bracket(out, "(?:", node->child);
    write_times(out, node);
}

static void write_node(struct spelling *out, const struct syntax *node) {
    switch (node->kind) {
    case SYNTAX_UNIT: write_class(out, &node->class); return;
    case SYNTAX_ANY: write_sign(out, "."); return;
    case SYNTAX_OPENING: write_sign(out, "^"); return;
    case SYNTAX_ENDING: write_sign(out, "$"); return;
    case SYNTAX_SEQUENCE:
        for (const struct syntax *child = node->child; child; child = child->next) write_node(out, child);
        return;
    case SYNTAX_CHOICE: write_bracket(out, "(?:", node); return;
    case SYNTAX_REPEAT: write_repeat(out, node); return;
    case SYNTAX_SLOT: write_bracket(out, "(", node->child); return;
    case SYNTAX_AHEAD: write_bracket(out, "(?=", node->child); return;
    case SYNTAX_NOT_AHEAD: write_bracket(out, "(?!", node->child); return;
    case SYNTAX_BEHIND: write_bracket(out, "(?<=", node->child); return;
    case SYNTAX_NOT_BEHIND: write_bracket(out, "(?<!", node->child); return;
    }
}

static void write_rule(struct spelling *out, const struct rule *rule) {
    static const char *const opening[] = {"(?<=", "(?<!", "(?=", "(?!"};
    array_clear(&out->source);
    for (int i = 0; i < 4; i++) {
        if (i == 2) write_node(out, rule->match);
        if (rule->look[i]) write_bracket(out, opening[i], rule->look[i]);
    }
}

static void open_spelling(struct spelling *out, const struct ruleset *rules, const struct rule_group *group) {
    *out = (struct spelling){.rules = rules, .group = group};
    alphabet_symbols(&group->alphabet, rules->lexicon, out->symbols);
}

static void close_spelling(struct spelling *out) {
    array_free(&out->source);
    array_free(&out->classes);
    arena_free(&out->arena);
}

static void compile(struct spelling *out, const struct rule *rule) {
    write_rule(out, rule);
    pattern_compile(rule->pattern, (struct slice){out->source.at, out->source.count});
}

void rule_compile(const struct ruleset *rules, const struct rule *rule) {
    struct spelling out;
    open_spelling(&out, rules, rule->group);
    compile(&out, rule);
    close_spelling(&out);
}

void ruleset_prepare(const struct ruleset *rules) {
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        for (size_t i = 0; i < rules->stages[stage].groups.count; i++) {
            const struct rule_group *group = &rules->stages[stage].groups.at[i];
            struct spelling out;
            open_spelling(&out, rules, group);
            for (size_t j = 0; j < group->rules.count; j++) {
                const struct rule *rule = &rules->rules.at[group->rules.at[j]];
                if (!pattern_is_compiled(rule->pattern)) compile(&out, rule);
                pattern_prepare(rule->pattern);
            }
            close_spelling(&out);
        }
}
