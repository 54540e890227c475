#include "rule.h"

#include <string.h>

/* A rule as PCRE2 writes it, in the letters of its group. */

struct spelling {
    const struct alphabet *alphabet;
    struct arena arena;
    array_of(char) source;
};

static void write_text(struct spelling *out, struct slice text) {
    array_reserve(&out->source, text.size);
    memcpy(out->source.at + out->source.count, text.at, text.size);
    out->source.count += text.size;
}

static void write_sign(struct spelling *out, const char *sign) { write_text(out, slice_of(sign)); }

/* The byte itself, escaped where a class would take it for something else. */
static void write_letter(struct spelling *out, unsigned letter) {
    if (letter && letter < 128 && strchr("]\\^-[", (int)letter)) array_push(&out->source, '\\');
    array_push(&out->source, (char)letter);
}

static void write_class(struct spelling *out, const struct class_expression *expression) {
    struct letter_set set = alphabet_letters(out->alphabet, expression);
    unsigned count = out->alphabet->count;
    size_t start = out->source.count;
    array_push(&out->source, '[');
    for (unsigned letter = 0; letter < count; letter++) {
        if (!letter_set_has(&set, letter)) continue;
        unsigned end = letter;
        while (end + 1 < count && letter_set_has(&set, end + 1)) end++;
        write_letter(out, letter);
        if (end > letter) {
            array_push(&out->source, '-');
            write_letter(out, end);
        }
        letter = end;
    }
    bool empty = out->source.count == start + 1;
    if (empty) out->source.count = start;
    write_sign(out, empty ? "(?!)" : "]");
}

static void write_times(struct spelling *out, const struct syntax *repeat) {
    struct slice times = slice_of(repeat->least ? "+" : "*");
    if (repeat->least == 0 && repeat->most == 1) times = slice_of("?");
    else if (repeat->most < syntax_endless) times = arena_print(&out->arena, "{%u,%u}", repeat->least, repeat->most);
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

static void close_spelling(struct spelling *out) {
    array_free(&out->source);
    arena_free(&out->arena);
}

static void compile(struct spelling *out, const struct ruleset *rules, const struct rule *rule) {
    out->alphabet = &rules->stages[rule->stage].groups.at[rule->group].alphabet;
    write_rule(out, rule);
    pattern_compile(rule->pattern, (struct slice){out->source.at, out->source.count});
}

void rule_compile(const struct ruleset *rules, const struct rule *rule) {
    struct spelling out = {.alphabet = NULL};
    compile(&out, rules, rule);
    close_spelling(&out);
}

void ruleset_prepare(const struct ruleset *rules) {
    struct spelling out = {.alphabet = NULL};
    for (size_t i = 0; i < rules->rules.count; i++) {
        const struct rule *rule = &rules->rules.at[i];
        if (!rule->pattern) continue;
        if (!pattern_is_compiled(rule->pattern)) compile(&out, rules, rule);
        pattern_prepare(rule->pattern);
    }
    close_spelling(&out);
}
