#include "rule_source.h"

#include "file.h"

#include <string.h>

const struct rule *ruleset_find(const struct ruleset *rules, const char *id) {
    for (size_t i = 0; i < rules->rules.count; i++)
        if (slice_equal(rules->rules.at[i].id, slice_of(id))) return &rules->rules.at[i];
    return NULL;
}

int rule_slot(const struct rule *rule, const char *name) {
    for (size_t i = 0; i < rule->slot_count; i++)
        if (slice_equal(rule->slots[i], slice_of(name))) return (int)i;
    return -1;
}

struct slice rule_give(const struct rule *rule, const char *key) {
    struct slice rest = rule->give, part, name;
    while (slice_next(&rest, ' ', &part))
        if (slice_next(&part, '=', &name) && part.at && slice_equal(name, slice_of(key))) return part;
    return slice_of("");
}

/* --- alphabets --------------------------------------------------------------- */

static bool refine_pieces(const struct lexicon *lexicon, struct rule_group *group,
                          const struct pattern_pieces *pieces) {
    for (size_t i = 0; i < pieces->expressions.count; i++)
        if (!alphabet_split(&group->alphabet, lexicon, &pieces->expressions.at[i])) return false;
    return true;
}

/* What a rule says that it needs, else what its pattern shows; NULL: nothing. */
static const struct class_expression *need_of(const struct rule_source *source) {
    if (source->need.holes.count) return &source->need.expressions.at[0];
    return source->match.need.tests.count ? &source->match.need : NULL;
}

static bool refine_rule(const struct lexicon *lexicon, struct rule_group *group, const struct rule_source *source) {
    bool fits = refine_pieces(lexicon, group, &source->match);
    for (int i = 0; i < 4; i++) fits = fits && refine_pieces(lexicon, group, &source->look[i]);
    const struct class_expression *need = need_of(source);
    return fits && (!need || alphabet_split(&group->alphabet, lexicon, need));
}

static struct rule_group new_group(struct ruleset *rules) {
    struct rule_group group = {.rules = {NULL, 0, 0}};
    alphabet_open(&group.alphabet, rules->lexicon, &rules->arena);
    return group;
}

enum { most_needs = 63, most_rules = 4096 };

/* The bit of a need; equal needs share one. 0: none; -1: no bit is left. */
static int need_bit(struct rule_group *group, const struct class_expression *need) {
    if (!need) return 0;
    uint64_t hash = expression_hash(need);
    for (size_t i = 0; i < group->need_hashes.count; i++)
        if (group->need_hashes.at[i] == hash) return (int)i + 1;
    if (group->need_hashes.count == most_needs) return -1;
    array_push(&group->need_hashes, hash);
    return (int)group->need_hashes.count;
}

/* What is written down as needed may stand before the match; what the pattern
 * shows stands in it, where it shows it. */
static void place_need(struct rule *rule, const struct rule_source *source, int bit) {
    bool written = source->need.holes.count > 0;
    rule->need = (uint8_t)bit;
    rule->looks_back = written;
    rule->blocks = (uint8_t)(written ? rule_blocks : source->match.reach / rule_block_units + 1);
}

/* Puts a rule into the stage's last group, or a new one when it does not fit. */
static bool place_rule(struct ruleset *rules, const struct rule_source *source, size_t number) {
    struct rule *rule = &rules->rules.at[number];
    for (int attempt = 0; attempt < 2; attempt++) {
        if (attempt || !rules->stages[rule->stage].groups.count)
            array_push(&rules->stages[rule->stage].groups, new_group(rules));
        struct rule_group *group = &rules->stages[rule->stage].groups.at[rules->stages[rule->stage].groups.count - 1];
        struct alphabet before = alphabet_save(&group->alphabet, rules->lexicon);
        bool fits = group->rules.count < most_rules && refine_rule(rules->lexicon, group, source);
        int bit = fits ? need_bit(group, need_of(source)) : -1;
        fits = fits && bit >= 0;
        if (!fits) alphabet_restore(&group->alphabet, &before, rules->lexicon);
        alphabet_release(&before);
        if (!fits) continue;
        array_push(&group->rules, (uint16_t)number);
        place_need(rule, source, bit);
        rule->at_start = source->match.at_start;
        return true;
    }
    return false;
}

/* --- from pieces to PCRE2 ------------------------------------------------------ */

/* A class expression as PCRE2 writes it, in the letters of the group. */
struct spelt_class {
    uint64_t expression; /* its hash */
    struct slice text;
};

struct spelling {
    const struct lexicon *lexicon;
    const struct rule_group *group;
    struct arena arena;
    array_of(struct spelt_class) classes; /* macros repeat them */
    uint16_t representative[256];         /* a symbol of each letter */
    array_of(char) source;
};

static void write_text(struct spelling *out, struct slice text) {
    for (size_t i = 0; i < text.size; i++) array_push(&out->source, text.at[i]);
}

/* The byte itself, escaped where a class would take it for something else. */
static char *write_letter(char *at, unsigned letter) {
    if (letter && letter < 128 && strchr("]\\^-[", (int)letter)) *at++ = '\\';
    *at++ = (char)letter;
    return at;
}

static struct slice spell_class(struct spelling *out, const struct class_expression *expression) {
    enum { range_size = 5 };
    char *text = arena_alloc(&out->arena, out->group->alphabet.count * range_size + 3), *at = text;
    bool in[256] = {false};
    unsigned count = out->group->alphabet.count;
    for (unsigned letter = 0; letter < count; letter++)
        in[letter] = expression_holds(out->lexicon, expression, out->representative[letter]);
    *at++ = '[';
    for (unsigned letter = 0; letter < count; letter++) {
        if (!in[letter]) continue;
        unsigned end = letter;
        while (end + 1 < count && in[end + 1]) end++;
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

static void write_pieces(struct spelling *out, const struct pattern_pieces *pieces) {
    size_t at = 0;
    for (size_t i = 0; i <= pieces->holes.count; i++) {
        size_t end = i < pieces->holes.count ? pieces->holes.at[i].at : pieces->source.count;
        for (; at < end; at++) array_push(&out->source, pieces->source.at[at]);
        if (i < pieces->holes.count) write_class(out, &pieces->expressions.at[pieces->holes.at[i].expression]);
    }
}

static void spell(struct spelling *out, const struct rule_source *source) {
    static const char *const opening[] = {"(?<=", "(?<!", "(?=", "(?!"};
    out->source.count = 0;
    for (int i = 0; i < 4; i++) {
        if (i == 2) write_text(out, slice_of("(?:")), write_pieces(out, &source->match), write_text(out, slice_of(")"));
        if (!source->looks[i]) continue;
        write_text(out, slice_of(opening[i]));
        write_pieces(out, &source->look[i]);
        write_text(out, slice_of(")"));
    }
}

static void open_spelling(struct spelling *out, const struct ruleset *rules, const struct rule_group *group) {
    *out = (struct spelling){.lexicon = rules->lexicon, .group = group};
    for (size_t i = lexicon_symbols(rules->lexicon); i-- > 0;)
        out->representative[group->alphabet.letters[i]] = (uint16_t)i;
}

static bool compile_group(struct ruleset *rules, struct rule_group *group, const struct rule_source *sources,
                          struct diag *diag) {
    struct spelling out;
    bool good = true;
    open_spelling(&out, rules, group);
    for (size_t i = 0; i < group->rules.count; i++) {
        struct rule *rule = &rules->rules.at[group->rules.at[i]];
        const struct rule_source *source = &sources[group->rules.at[i]];
        struct pattern_error error;
        bool first[256];
        spell(&out, source);
        rule->pattern = pattern_new((struct slice){out.source.at, out.source.count}, &error);
        if (!rule->pattern) {
            struct diag_place place = {rule->path, source->match_line_number, source->match_column, source->match_line};
            diag_add(diag, place, "this pattern is wrong: %s", error.message);
            good = false;
            continue;
        }
        pattern_first_bytes(rule->pattern, first);
        for (unsigned letter = 0; letter < group->alphabet.count; letter++) {
            struct rule_start start = {group->rules.at[i], rule->need, rule->blocks, rule->looks_back};
            if (first[letter] && rule->at_start) array_push(&group->opening[letter], start);
            if (first[letter] && !rule->at_start) {
                array_push(&group->starting[letter], start);
                group->wanted[letter] |= (uint64_t)1 << rule->need;
            }
            if (rule->need && expression_holds(rules->lexicon, need_of(source), out.representative[letter]))
                group->needs[letter] |= (uint64_t)1 << rule->need;
        }
    }
    array_free(&out.source);
    array_free(&out.classes);
    arena_free(&out.arena);
    return good;
}

/* Whether a letter alone can make a group worth a look. */
static bool concerns(const struct rule_group *group, unsigned letter) {
    bool concerned = group->needs[letter] || (group->wanted[letter] & 1);
    for (size_t i = 0; i < group->opening[letter].count; i++)
        concerned = concerned || !group->opening[letter].at[i].need;
    return concerned;
}

static void mark_presence(struct ruleset *rules) {
    size_t symbols = lexicon_symbols(rules->lexicon), bit = 0;
    rules->presence = arena_zero(&rules->arena, symbols * sizeof *rules->presence);
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        for (size_t i = 0; i < rules->stages[stage].groups.count; i++) {
            struct rule_group *group = &rules->stages[stage].groups.at[i];
            bool concerned[256];
            group->presence = (uint64_t)1 << bit;
            if (bit < 63) bit++;
            for (unsigned letter = 0; letter < 256; letter++) concerned[letter] = concerns(group, letter);
            for (size_t symbol = 0; symbol < symbols; symbol++)
                if (concerned[group->alphabet.letters[symbol]]) rules->presence[symbol] |= group->presence;
        }
}

static bool compile_rules(struct ruleset *rules, const struct rule_source *sources, size_t count, struct diag *diag) {
    bool good = true;
    array_reserve(&rules->rules, count);
    for (size_t i = 0; i < count; i++) {
        array_push(&rules->rules, sources[i].rule);
        if (sources[i].rule.by_coreference || place_rule(rules, &sources[i], i)) continue;
        diag_add(diag, (struct diag_place){sources[i].rule.path, sources[i].rule.line, 0, slice_of("")},
                 "this rule alone tells more than 255 kinds of units apart; use lists instead of single words");
        good = false;
    }
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        for (size_t i = 0; i < rules->stages[stage].groups.count; i++)
            good = compile_group(rules, &rules->stages[stage].groups.at[i], sources, diag) && good;
    mark_presence(rules);
    return good;
}

/* --- loading ---------------------------------------------------------------------- */

static void check_macros(struct rule_reader *reader) {
    for (size_t i = 0; i < reader->macros.count; i++) {
        const struct macro *macro = &reader->macros.at[i];
        if (macro->used) continue;
        reader->path = macro->path;
        reader->line = macro->line;
        reader->line_text = macro->line_text;
        rule_error(reader, macro->name.at, "this macro is never used; remove it");
    }
}

static bool read_rules(struct ruleset *rules, struct rule_reader *reader, const char *folder) {
    struct file_list files = {0};
    if (!file_list_read(&files, &rules->arena, folder, ".rules", reader->diag)) return false;
    struct slice *texts = arena_zero(&rules->arena, (files.count + 1) * sizeof *texts);
    for (size_t i = 0; i < files.count; i++)
        reader->good = file_read(files.paths[i], &rules->arena, &texts[i], reader->diag) && reader->good;
    for (size_t i = 0; i < files.count; i++) rule_file_macros(reader, files.paths[i], texts[i]);
    for (size_t i = 0; i < files.count; i++) rule_file_rules(reader, files.paths[i], texts[i]);
    check_macros(reader);
    if (!files.count) {
        diag_add(reader->diag, (struct diag_place){.path = folder},
                 "no *.rules file in this folder; name the rules with --rules DIR");
        return false;
    }
    return reader->good;
}

struct ruleset *ruleset_load(const char *folder, struct diag *diag) {
    struct ruleset *rules = memory_resize(NULL, sizeof *rules);
    *rules = (struct ruleset){.lexicon = lexicon_new()};
    struct slice lists = arena_print(&rules->arena, "%s/lists", folder);
    struct rule_reader reader = {.arena = &rules->arena, .lexicon = rules->lexicon, .diag = diag, .good = true};
    bool good = lexicon_load(rules->lexicon, lists.at, diag);
    good = good && read_rules(rules, &reader, folder);
    if (good) {
        lexicon_close(rules->lexicon);
        good = compile_rules(rules, reader.sources.at, reader.sources.count, diag);
    }
    for (size_t i = 0; i < reader.sources.count; i++) {
        pattern_pieces_free(&reader.sources.at[i].match);
        pattern_pieces_free(&reader.sources.at[i].need);
        for (int j = 0; j < 4; j++) pattern_pieces_free(&reader.sources.at[i].look[j]);
    }
    if (!good && !rules->rules.count)
        for (size_t i = 0; i < reader.sources.count; i++) array_push(&rules->rules, reader.sources.at[i].rule);
    array_free(&reader.sources);
    array_free(&reader.macros);
    if (good) return rules;
    ruleset_free(rules);
    return NULL;
}

static void free_rule(struct rule *rule) {
    pattern_free(rule->pattern);
    array_free(&rule->examples);
    for (size_t i = 0; i < rule_slots; i++) array_free(&rule->slot_classes[i]);
}

void ruleset_free(struct ruleset *rules) {
    if (!rules) return;
    for (size_t i = 0; i < rules->rules.count; i++) free_rule(&rules->rules.at[i]);
    for (int stage = 0; stage < STAGE_COUNT; stage++) {
        for (size_t i = 0; i < rules->stages[stage].groups.count; i++) {
            struct rule_group *group = &rules->stages[stage].groups.at[i];
            array_free(&group->rules);
            array_free(&group->alphabet.known);
            array_free(&group->need_hashes);
            for (int letter = 0; letter < 256; letter++) {
                array_free(&group->starting[letter]);
                array_free(&group->opening[letter]);
            }
        }
        array_free(&rules->stages[stage].groups);
    }
    array_free(&rules->rules);
    lexicon_free(rules->lexicon);
    arena_free(&rules->arena);
    memory_resize(rules, 0);
}

void ruleset_prepare(struct ruleset *rules) {
    for (size_t i = 0; i < rules->rules.count; i++)
        if (rules->rules.at[i].pattern) pattern_prepare(rules->rules.at[i].pattern);
}
