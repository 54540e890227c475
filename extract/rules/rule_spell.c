#include "image.h"
#include "rule.h"

#include <string.h>

/* A rule as PCRE2 writes it, in the letters of its group. */

struct spelling {
    const struct alphabet *alphabet;
    struct arena arena;
    array_of(uint16_t) source;
};

static void write_text(struct spelling *out, struct slice text) {
    array_reserve(&out->source, text.size);
    for (size_t i = 0; i < text.size; i++) out->source.at[out->source.count++] = (unsigned char)text.at[i];
}

static void write_sign(struct spelling *out, const char *sign) { write_text(out, slice_of(sign)); }

/* The code unit itself, escaped where a class would take it for something else. */
static void write_letter(struct spelling *out, unsigned letter) {
    if (letter && letter < 128 && strchr("]\\^-[", (int)letter)) array_push(&out->source, '\\');
    array_push(&out->source, (uint16_t)letter);
}

enum { no_letter = letter_words * 64 };

/* The first letter from one on that is in the set, or out of it. */
static unsigned next_letter(const struct letter_set *set, unsigned from, bool in) {
    for (unsigned word = from / 64; word < letter_words; word++) {
        uint64_t bits = in ? set->bits[word] : ~set->bits[word];
        if (word == from / 64) bits &= UINT64_MAX << from % 64;
        if (bits) return word * 64 + (unsigned)__builtin_ctzll(bits);
    }
    return no_letter;
}

static void write_class(struct spelling *out, const struct letter_set *set) {
    unsigned first = next_letter(set, 0, true);
    if (first == no_letter) {
        write_sign(out, "(?!)");
        return;
    }
    array_push(&out->source, '[');
    while (first < no_letter) {
        unsigned end = next_letter(set, first, false);
        write_letter(out, first);
        if (end > first + 1) {
            array_push(&out->source, '-');
            write_letter(out, end - 1);
        }
        first = end < no_letter ? next_letter(set, end, true) : no_letter;
    }
    array_push(&out->source, ']');
}

/* Whether a part is one unit of some class: a unit, or a choice of nothing else. */
static bool is_class(const struct syntax *node) {
    if (node->kind != SYNTAX_CHOICE) return node->kind == SYNTAX_UNIT;
    for (const struct syntax *child = node->child; child; child = child->next)
        if (!is_class(child)) return false;
    return true;
}

static void add_letters(const struct spelling *out, const struct syntax *node, struct letter_set *set) {
    if (node->kind == SYNTAX_UNIT) {
        struct letter_set own = alphabet_letters(out->alphabet, &node->class);
        for (int i = 0; i < letter_words; i++) set->bits[i] |= own.bits[i];
    }
    for (const struct syntax *child = node->child; child; child = child->next) add_letters(out, child, set);
}

/* Siblings from one on that are one unit each, as one class; returns the last of them. */
static const struct syntax *write_units(struct spelling *out, const struct syntax *node, bool siblings) {
    struct letter_set set = {{0}};
    add_letters(out, node, &set);
    for (; siblings && node->next && is_class(node->next); node = node->next) add_letters(out, node->next, &set);
    write_class(out, &set);
    return node;
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

/* Those of a choice in a choice stand beside the others; neighbours that are one unit each are one class. */
static void write_alternatives(struct spelling *out, const struct syntax *choice) {
    for (const struct syntax *child = choice->child; child; child = child->next) {
        if (child != choice->child) write_sign(out, "|");
        if (is_class(child)) child = write_units(out, child, true);
        else if (child->kind == SYNTAX_CHOICE) write_alternatives(out, child);
        else write_node(out, child);
    }
}

/* A node as it stands between brackets: alternatives need none of their own. */
static void write_body(struct spelling *out, const struct syntax *node) {
    if (node->kind == SYNTAX_CHOICE) write_alternatives(out, node);
    else write_node(out, node);
}

static void write_bracket(struct spelling *out, const char *opening, const struct syntax *body) {
    write_sign(out, opening);
    write_body(out, body);
    write_sign(out, ")");
}

static void write_repeat(struct spelling *out, const struct syntax *node) {
    if (is_class(node->child)) write_units(out, node->child, false);
    else if (node->child->kind == SYNTAX_ANY || node->child->kind == SYNTAX_SLOT) write_node(out, node->child);
    else write_bracket(out, "(?:", node->child);
    write_times(out, node);
}

static void write_node(struct spelling *out, const struct syntax *node) {
    switch (node->kind) {
    case SYNTAX_UNIT: write_units(out, node, false); return;
    case SYNTAX_ANY: write_sign(out, "."); return;
    case SYNTAX_OPENING: write_sign(out, "^"); return;
    case SYNTAX_ENDING: write_sign(out, "$"); return;
    case SYNTAX_SEQUENCE:
        for (const struct syntax *child = node->child; child; child = child->next) write_node(out, child);
        return;
    case SYNTAX_CHOICE:
        if (is_class(node)) write_units(out, node, false);
        else write_bracket(out, "(?:", node);
        return;
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

/* What is saved of a pattern is read once a thread, and would be resident ever after. */
static struct pattern *restore(struct slice compiled) {
    struct pattern *pattern = pattern_restore(compiled);
    image_release(compiled);
    return pattern;
}

struct pattern *rule_compile(const struct ruleset *rules, const struct rule *rule) {
    if (!rule->match) return restore(rule->compiled);
    struct spelling out = {.alphabet = rules->stages[rule->stage].groups.at[rule->group].alphabet};
    write_rule(&out, rule);
    struct pattern *pattern = pattern_new((struct pattern_text){out.source.at, out.source.count});
    array_free(&out.source);
    arena_free(&out.arena);
    return pattern;
}
