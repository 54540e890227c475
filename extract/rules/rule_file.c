#include "rule_source.h"

#include <stdio.h>
#include <string.h>

/* A rule file line by line. Each line of a rule is a key and the rest; a line
 * that starts with ".." goes on with the one before. */

static struct slice first_word(struct slice *rest) {
    size_t end = 0;
    while (end < rest->size && rest->at[end] != ' ' && rest->at[end] != '\t') end++;
    struct slice word = slice_cut(*rest, 0, end);
    *rest = slice_trim(slice_cut(*rest, end, rest->size));
    return word;
}

static void read_macro(struct rule_reader *reader, struct slice rest) {
    struct slice name = first_word(&rest);
    if (!rest.size || rest.at[0] != '=') {
        rule_error(reader, rest.at, "a macro is written: macro NAME = PATTERN");
        return;
    }
    for (size_t i = 0; i < reader->macros.count; i++)
        if (slice_equal(reader->macros.at[i].name, name)) {
            rule_error(reader, name.at, "this macro is defined twice; first in %s:%zu", reader->macros.at[i].line.path,
                       reader->macros.at[i].line.number);
            return;
        }
    array_push(&reader->macros, ((struct macro){.name = name,
                                                .body = slice_trim(slice_cut(rest, 1, rest.size)),
                                                .line = {reader->path, reader->line, reader->line_text}}));
}

static bool good_id(struct slice id) {
    for (size_t i = 0; i < id.size; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-.", id.at[i])) return false;
    return id.size > 0;
}

static struct rule_source *open_rule(struct rule_reader *reader, struct slice id) {
    if (!good_id(id)) rule_error(reader, id.at, "a rule's id is made of small letters, digits, - and .");
    for (size_t i = 0; i < reader->sources.count; i++)
        if (slice_equal(reader->sources.at[i].rule.id, id))
            rule_error(reader, id.at, "this id is taken by the rule at %s:%zu; choose another",
                       reader->sources.at[i].rule.path, reader->sources.at[i].rule.line);
    array_push(&reader->sources, ((struct rule_source){.staged = false}));
    struct rule_source *source = &reader->sources.at[reader->sources.count - 1];
    source->rule = (struct rule){.id = id, .path = reader->path, .line = reader->line, .stage = STAGE_COUNT};
    source->line_text = reader->line_text;
    return source;
}

static void read_stage(struct rule_reader *reader, struct rule_source *source, struct slice name) {
    struct rule *rule = &source->rule;
    source->staged = true;
    rule->stage = stage_named(name);
    if (rule->stage < STAGE_COUNT) return;
    struct near_name near = near_name_of(name);
    for (int i = 0; i < STAGE_COUNT; i++) near_name_try(&near, slice_of(stage_name((enum stage)i)));
    rule_error(reader, name.at,
               "no such stage%s; choose page, date, published, name, organisation, title, outer-title, person, "
               "alias, office, text, document, relation or outer-organisation",
               near_name_hint(&near));
}

static void read_look(struct rule_reader *reader, struct rule_source *source, struct slice rest, int unless) {
    struct slice where = first_word(&rest);
    bool before = slice_equal(where, slice_of("before"));
    if (!before && !slice_equal(where, slice_of("after"))) {
        rule_error(reader, where.at, "expected 'before' or 'after' here");
        return;
    }
    int look = (before ? 0 : 2) + unless;
    if (source->rule.look[look]) {
        rule_error(reader, where.at, "this rule has such a line already; join them with |");
        return;
    }
    const struct syntax *tree = rule_pattern_parse(reader, rest);
    if (tree && before && !syntax_fits_behind(tree)) rule_error(reader, rest.at, "%s", rule_behind_wrong);
    source->rule.look[look] = tree;
}

static void read_match(struct rule_reader *reader, struct rule_source *source, struct slice line) {
    struct slice rest = line, key = first_word(&rest);
    if (source->match_at) {
        rule_error(reader, key.at, "this rule has a match already; join them with |");
        return;
    }
    source->match_at = rest.at;
    source->rule.match = rule_pattern_parse(reader, rest);
    if (source->rule.match && !syntax_length(source->rule.match).most) rule_error(reader, rest.at, "%s", rule_no_unit);
}

static void read_need(struct rule_reader *reader, struct rule_source *source, struct slice rest) {
    const struct syntax *tree = rule_pattern_parse(reader, rest);
    if (tree && tree->kind == SYNTAX_UNIT) source->rule.need = tree->class;
    else if (tree) rule_error(reader, rest.at, "needs wants one unit: {class}, {a|b} or \"word|other\"");
}

/* Every [[ is closed by the next ]], and no ]] closes nothing. */
static void check_brackets(struct rule_reader *reader, struct slice text) {
    struct slice open = slice_of("[["), close = slice_of("]]");
    for (size_t at = 0;;) {
        size_t next = slice_find(text, open, at), end = slice_find(text, close, at);
        if (next == SIZE_MAX && end == SIZE_MAX) return;
        if (end == SIZE_MAX || (next != SIZE_MAX && slice_find(text, open, next + 2) < end)) {
            rule_error(reader, text.at + next, "this [[ is not closed by ]] before the next [[ or the end of the line");
            return;
        }
        if (next == SIZE_MAX || end < next) {
            rule_error(reader, text.at + end, "this ]] closes nothing");
            return;
        }
        if (end == next + 2) {
            rule_error(reader, text.at + next, "there is nothing between [[ and ]]");
            return;
        }
        at = end + 2;
    }
}

static void read_example(struct rule_reader *reader, struct rule *rule, struct slice line) {
    struct rule_example example = {line.at[0] == '+', slice_trim(slice_cut(line, 1, line.size)), reader->line,
                                   (size_t)(line.at - reader->line_text.at) + 1, reader->line_text};
    if (example.positive && slice_find(example.text, slice_of("[["), 0) == SIZE_MAX)
        rule_error(reader, line.at, "a positive example shows in [[ ]] what the rule finds");
    check_brackets(reader, example.text);
    array_push(&rule->examples, example);
}

/* "key=value key=value" */
static void read_gives(struct rule_reader *reader, struct rule *rule, struct slice rest) {
    struct slice part, key;
    while (slice_next(&rest, ' ', &part)) {
        if (!part.size) continue;
        slice_next(&part, '=', &key);
        if (part.at) array_push(&rule->gives, ((struct rule_constant){key, part}));
        else rule_error(reader, key.at, "a constant is written KEY=VALUE");
    }
}

static void read_line(struct rule_reader *reader, struct rule_source *source, struct slice line) {
    struct slice rest = line, key = first_word(&rest);
    struct rule *rule = &source->rule;
    array_push(&source->lines, ((struct rule_line){reader->path, reader->line, reader->line_text}));
    if (line.at[0] == '+' || line.at[0] == '-') {
        read_example(reader, rule, line);
    } else if (slice_equal(key, slice_of("stage"))) {
        read_stage(reader, source, rest);
    } else if (slice_equal(key, slice_of("match"))) {
        read_match(reader, source, line);
    } else if (slice_equal(key, slice_of("when"))) {
        read_look(reader, source, rest, 0);
    } else if (slice_equal(key, slice_of("unless"))) {
        read_look(reader, source, rest, 1);
    } else if (slice_equal(key, slice_of("needs"))) {
        read_need(reader, source, rest);
    } else if (slice_equal(key, slice_of("give"))) {
        read_gives(reader, rule, rest);
    } else if (slice_equal(key, slice_of("by"))) {
        rule->by_coreference = true;
        if (!slice_equal(rest, slice_of("coreference")))
            rule_error(reader, key.at, "expected 'by coreference', or else a match line");
    } else if (slice_equal(key, slice_of("veto"))) {
        rule->veto = true;
    } else if (slice_equal(key, slice_of("priority"))) {
        if (!slice_number(rest, &rule->priority)) rule_error(reader, rest.at, "a priority is a whole number from 0");
    } else {
        rule_error(
            reader, key.at,
            "no such line in a rule; it has stage, match, by, when, unless, needs, give, veto, priority, + and -");
    }
}

static bool has_pattern(const struct rule_source *source) {
    bool has = source->match_at || source->rule.need.count;
    for (int i = 0; i < 4; i++) has = has || source->rule.look[i];
    return has;
}

static void close_rule(struct rule_reader *reader, struct rule_source *source) {
    struct rule *rule = &source->rule;
    reader->line = rule->line;
    reader->line_text = source->line_text;
    if (!source->staged)
        rule_error(reader, reader->line_text.at, "rule %.*s has no stage line", (int)rule->id.size, rule->id.at);
    if (rule->by_coreference && (has_pattern(source) || rule->veto))
        rule_error(reader, reader->line_text.at,
                   "rule %.*s is made by coreference and has no match, when, unless, needs or veto; remove those",
                   (int)rule->id.size, rule->id.at);
    if (!rule->by_coreference && !source->match_at)
        rule_error(reader, reader->line_text.at, "rule %.*s has no match line", (int)rule->id.size, rule->id.at);
    if (rule->veto && rule->stage != STAGE_COUNT && !stage_has_rivals(rule->stage))
        rule_error(
            reader, reader->line_text.at,
            "rule %.*s: a veto keeps out rivals, and in stage %s rules have none; use unless or narrow the match",
            (int)rule->id.size, rule->id.at, stage_name(rule->stage));
    bool shown = false;
    for (size_t i = 0; i < rule->examples.count; i++) shown = shown || rule->examples.at[i].positive != rule->veto;
    if (!shown)
        rule_error(reader, reader->line_text.at, "rule %.*s has no %s example; write what it %s", (int)rule->id.size,
                   rule->id.at, rule->veto ? "negative" : "positive",
                   rule->veto ? "keeps out, after a -" : "finds, after a +");
    bool numbered = !rule->match || rule_number_slots(rule);
    if (!numbered) rule_source_error(reader, source, source->match_at, "too many slots in one rule; split it");
    if (numbered && rule->stage != STAGE_COUNT) stage_check_words(reader, source);
    if (!rule->match) return;
    rule->names_mention = rule_slot(rule, "mention") >= 0;
    rule->nominal = slice_equal(rule_give(rule, "form"), slice_of("nominal"));
    rule->repeats = slice_equal(rule_give(rule, "repeats"), slice_of("yes"));
    rule->first_word = slice_equal(rule_give(rule, "repeats"), slice_of("first"));
}

struct lines {
    struct slice rest;
    size_t number;
};

/* The next line that says something, with its ".." continuations joined in the
 * reader's arena: columns then count in the joined line. */
static bool next_line(struct rule_reader *reader, struct lines *lines, struct slice *line) {
    struct slice raw;
    while (slice_next(&lines->rest, '\n', &raw)) {
        lines->number++;
        struct slice trimmed = slice_trim(raw);
        if (!trimmed.size || trimmed.at[0] == '#') continue;
        reader->line = lines->number;
        for (;;) {
            struct lines ahead = *lines;
            struct slice more;
            if (!slice_next(&ahead.rest, '\n', &more)) break;
            more = slice_trim(more);
            if (!slice_starts(more, slice_of(".."))) break;
            more = slice_cut(more, 2, more.size);
            raw = arena_print(reader->source, "%.*s%.*s", (int)raw.size, raw.at, (int)more.size, more.at);
            lines->rest = ahead.rest;
            lines->number++;
        }
        if (raw.size && raw.at[raw.size - 1] == '\r') raw.size--;
        reader->line_text = raw;
        *line = slice_trim(raw);
        return true;
    }
    return false;
}

void rule_file_macros(struct rule_reader *reader, const char *path, struct slice text) {
    struct lines lines = {text, 0};
    struct slice line;
    reader->path = path;
    while (next_line(reader, &lines, &line)) {
        struct slice rest = line;
        if (slice_equal(first_word(&rest), slice_of("macro"))) read_macro(reader, rest);
    }
}

void rule_file_rules(struct rule_reader *reader, const char *path, struct slice text) {
    struct lines lines = {text, 0};
    struct slice line;
    struct rule_source *open = NULL;
    reader->path = path;
    while (next_line(reader, &lines, &line)) {
        struct slice rest = line, key = first_word(&rest);
        bool rule = slice_equal(key, slice_of("rule"));
        if (open && (rule || slice_equal(key, slice_of("macro")))) {
            struct rule_line here = {path, reader->line, reader->line_text};
            close_rule(reader, open);
            rule_reader_turn(reader, &here);
            open = NULL;
        }
        if (slice_equal(key, slice_of("macro"))) continue;
        if (rule) open = open_rule(reader, rest);
        else if (open) read_line(reader, open, line);
        else rule_error(reader, key.at, "expected 'rule ID' or 'macro NAME = PATTERN' here");
    }
    if (open) close_rule(reader, open);
}
