#include "rule_source.h"

#include "file.h"
#include "image.h"
#include "key_index.h"

#include <string.h>

const struct rule *ruleset_find(const struct ruleset *rules, const char *id) {
    for (size_t i = 0; i < rules->rules.count; i++)
        if (slice_equal(rules->rules.at[i].id, slice_of(id))) return &rules->rules.at[i];
    return NULL;
}

int rule_slot(const struct rule *rule, const char *name) {
    for (size_t i = 0; i < rule->slots.count; i++)
        if (slice_equal(rule->slots.at[i].name, slice_of(name))) return (int)i;
    return -1;
}

struct slice rule_give(const struct rule *rule, const char *key) {
    struct slice wanted = slice_of(key);
    for (size_t i = 0; i < rule->gives.count; i++)
        if (slice_equal(rule->gives.at[i].key, wanted)) return rule->gives.at[i].value;
    return slice_of("");
}

/* --- groups -------------------------------------------------------------------- */

static void add_classes(struct columns *columns, const struct syntax *node) {
    if (node->kind == SYNTAX_UNIT) columns_add(columns, &node->class);
    for (const struct syntax *child = node->child; child; child = child->next) add_classes(columns, child);
}

static void add_rule_classes(struct columns *columns, const struct rule *rule) {
    add_classes(columns, rule->match);
    for (int i = 0; i < 4; i++)
        if (rule->look[i]) add_classes(columns, rule->look[i]);
    if (rule->need.count) columns_add(columns, &rule->need);
}

static bool refine(struct alphabet *alphabet, const struct syntax *node, unsigned most) {
    if (node->kind == SYNTAX_UNIT && !alphabet_split(alphabet, &node->class, most)) return false;
    for (const struct syntax *child = node->child; child; child = child->next)
        if (!refine(alphabet, child, most)) return false;
    return true;
}

static bool refine_rule(struct alphabet *alphabet, const struct rule *rule, unsigned most) {
    bool fits = refine(alphabet, rule->match, most);
    for (int i = 0; i < 4; i++) fits = fits && (!rule->look[i] || refine(alphabet, rule->look[i], most));
    return fits && (!rule->need.count || alphabet_split(alphabet, &rule->need, most));
}

static struct rule_group *open_group(struct ruleset *rules, struct rule_stage *stage) {
    size_t number = stage->groups.count;
    struct alphabet *alphabet = arena_alloc(&rules->source, sizeof *alphabet);
    alphabet_open(alphabet, &stage->columns, &rules->source);
    array_push(&stage->groups, ((struct rule_group){.alphabet = alphabet, .number = number}));
    return &stage->groups.at[number];
}

static bool fits_group(struct rule_group *group, const struct rule *rule, unsigned most) {
    struct alphabet before = alphabet_save(group->alphabet);
    bool fits = refine_rule(group->alphabet, rule, most);
    if (!fits) alphabet_restore(group->alphabet, &before);
    alphabet_release(&before);
    return fits;
}

static void close_group(struct rule_group *group, struct arena *arena) {
    alphabet_close(group->alphabet);
    size_t size = group->alphabet->columns->count * sizeof *group->letters;
    group->letters = memcpy(arena_alloc(arena, size), group->alphabet->letters, size);
}

/* Puts a rule into the stage's last group, or a new one when it does not fit. */
static bool place_rule(struct ruleset *rules, struct rule *rule) {
    struct rule_stage *stage = &rules->stages[rule->stage];
    struct rule_group *group = stage->groups.count ? &stage->groups.at[stage->groups.count - 1] : NULL;
    if (!group || !fits_group(group, rule, usual_letters)) {
        group = open_group(rules, stage);
        if (!fits_group(group, rule, most_letters)) return false;
    }
    rule->group = group->number;
    return true;
}

/* The last unit of a pattern, when each match of it ends in such a one; else NULL. */
static const struct syntax *last_unit(const struct syntax *node) {
    if (node->kind == SYNTAX_UNIT) return node;
    if (node->kind == SYNTAX_SLOT) return last_unit(node->child);
    if (node->kind != SYNTAX_SEQUENCE) return NULL;
    const struct syntax *last = node->child;
    while (last && last->next) last = last->next;
    return last ? last_unit(last) : NULL;
}

/* What the alternatives of a look back say of the unit before a match, all of them or (`alone`)
 * those that are of one unit; NULL: nothing. */
static const uint64_t *unit_before(struct ruleset *rules, const struct columns *columns, const struct syntax *look,
                                   bool alone) {
    uint64_t *set = arena_zero(&rules->arena, columns->words * sizeof *set);
    bool choice = look->kind == SYNTAX_CHOICE, any = false;
    for (const struct syntax *node = choice ? look->child : look; node; node = choice ? node->next : NULL) {
        const struct syntax *unit = alone && node->kind != SYNTAX_UNIT ? NULL : last_unit(node);
        if (!unit && !alone) return NULL;
        if (!unit) continue;
        const uint64_t *members = columns_of(columns, &unit->class);
        for (size_t i = 0; i < columns->words; i++) set[i] |= members[i];
        any = true;
    }
    return any ? set : NULL;
}

static void make_automaton(struct ruleset *rules, struct rule_stage *stage) {
    struct automaton_rule *parts = memory_resize(NULL, (stage->rules.count + 1) * sizeof *parts);
    for (size_t i = 0; i < stage->rules.count; i++) {
        struct rule *rule = &rules->rules.at[stage->rules.at[i]];
        if (rule->need.count)
            rule->need_letters = alphabet_letters(stage->groups.at[rule->group].alphabet, &rule->need);
        if (rule->look[0]) rule->before = unit_before(rules, &stage->columns, rule->look[0], false);
        if (rule->look[1]) rule->not_before = unit_before(rules, &stage->columns, rule->look[1], true);
        const uint64_t *need = rule->need.count ? columns_of(&stage->columns, &rule->need) : NULL;
        parts[i] = (struct automaton_rule){rule->match, rule->look[2], need};
    }
    stage->automaton = automaton_new(parts, stage->rules.count, &stage->columns, &rules->arena);
    memory_resize(parts, 0);
}

/* Fills `evidence`, by symbol, too. */
static void mark_starts(struct ruleset *rules, enum stage number, struct evidence *evidence) {
    size_t symbols = lexicon_symbols(rules->lexicon);
    struct automaton_mark *marks = memory_resize(NULL, symbols * sizeof *marks);
    uint16_t bit = (uint16_t)(1u << number);
    if (automaton_mark(rules->stages[number].automaton, marks)) rules->ends |= bit;
    for (size_t i = 0; i < symbols; i++) {
        struct symbol_starts *starts = &rules->starts[i];
        if (marks[i].anywhere) starts->anywhere |= bit;
        if (marks[i].opening) starts->opening |= bit;
        if (marks[i].alone) starts->alone |= bit;
        if (marks[i].second) starts->second |= bit;
        evidence[i].by_stage[number] = marks[i].evidence;
    }
    memory_resize(marks, 0);
}

static struct slice evidence_key(const struct evidence *evidence) {
    return (struct slice){(const char *)evidence, sizeof *evidence};
}

/* Numbers what symbols are evidence of, which many share; most are of nothing. */
static void number_evidence(struct ruleset *rules, const struct evidence *by_symbol) {
    const struct evidence nothing = {{0}};
    struct key_index index = {0};
    key_index_add(&index, evidence_key(&nothing));
    for (size_t i = 0; i < lexicon_symbols(rules->lexicon); i++)
        rules->starts[i].evidence = (uint16_t)key_index_add(&index, evidence_key(&by_symbol[i]));
    struct evidence *evidence = arena_alloc(&rules->arena, index.keys.count * sizeof *evidence);
    for (size_t i = 0; i < index.keys.count; i++) memcpy(&evidence[i], index.keys.at[i].key.at, sizeof *evidence);
    rules->evidence = evidence;
    key_index_free(&index);
}

static void mark_all_starts(struct ruleset *rules) {
    const size_t symbols = lexicon_symbols(rules->lexicon), size = symbols * sizeof(struct evidence);
    struct evidence *evidence = memset(memory_resize(NULL, size), 0, size);
    rules->starts = arena_zero(&rules->arena, symbols * sizeof *rules->starts);
    for (int stage = 0; stage < STAGE_COUNT; stage++) mark_starts(rules, (enum stage)stage, evidence);
    number_evidence(rules, evidence);
    memory_resize(evidence, 0);
}

/* Everything that a stage's rules are matched by; false when one of them does not fit. */
static bool close_stage(struct ruleset *rules, struct rule_stage *stage, struct arena *scratch, struct diag *diag) {
    bool good = true;
    for (size_t i = 0; i < stage->rules.count; i++)
        add_rule_classes(&stage->columns, &rules->rules.at[stage->rules.at[i]]);
    columns_close(&stage->columns, rules->lexicon, &rules->arena, &rules->source, scratch);
    arena_reset(scratch);
    for (size_t i = 0; i < stage->rules.count; i++) {
        struct rule *rule = &rules->rules.at[stage->rules.at[i]];
        if (place_rule(rules, rule)) continue;
        diag_add(diag, (struct diag_place){rule->path, rule->line, 0, slice_of("")},
                 "this rule alone tells more than 1023 kinds of units apart; use lists instead of single words");
        good = false;
    }
    for (size_t i = 0; i < stage->groups.count; i++) close_group(&stage->groups.at[i], &rules->arena);
    if (good) make_automaton(rules, stage);
    return good;
}

/* Leaves of a slot's classes those that have entries, each once. */
static void keep_listed(struct rule_slot *slot) {
    size_t kept = 0;
    for (size_t i = 0; i < slot->classes.count; i++) {
        uint16_t class = slot->classes.at[i];
        bool known = !lexicon_has_entries(class);
        for (size_t j = 0; j < kept; j++) known = known || slot->classes.at[j] == class;
        if (!known) slot->classes.at[kept++] = class;
    }
    slot->classes.count = kept;
}

/* Copies what is needed when the source is not. */
static void settle_rule(struct rule *rule, struct arena *arena, struct arena *source) {
    array_settle(&rule->examples, source);
    array_settle(&rule->gives, arena);
    rule->id = arena_copy(arena, rule->id);
    for (size_t i = 0; i < rule->gives.count; i++) {
        struct rule_constant *give = &rule->gives.at[i];
        give->key = arena_copy(arena, give->key), give->value = arena_copy(arena, give->value);
    }
    for (size_t i = 0; i < rule->slots.count; i++) {
        struct rule_slot *slot = &rule->slots.at[i];
        slot->name = arena_copy(arena, slot->name);
        keep_listed(slot);
        array_settle(&slot->classes, arena);
    }
    array_settle(&rule->slots, arena);
}

/* Takes the rules over from their sources. They do not move from then on. */
static void take_rules(struct ruleset *rules, const struct rule_source *sources, size_t count) {
    array_reserve(&rules->rules, count);
    for (size_t i = 0; i < count; i++) {
        array_push(&rules->rules, sources[i].rule);
        settle_rule(&rules->rules.at[i], &rules->arena, &rules->source);
        if (!sources[i].rule.by_coreference) array_push(&rules->stages[sources[i].rule.stage].rules, (uint16_t)i);
    }
    array_settle(&rules->rules, &rules->arena);
}

static bool close_rules(struct ruleset *rules, struct diag *diag) {
    bool good = true;
    struct arena scratch = {0};
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        good = close_stage(rules, &rules->stages[stage], &scratch, diag) && good;
    arena_free(&scratch);
    if (good) mark_all_starts(rules);
    return good;
}

/* --- loading ---------------------------------------------------------------------- */

/* Says which files of a folder are not read. What lists are made of and notes, which have another ending or none, are
 * not meant to be. */
static void tell_unread(struct arena *arena, const char *folder, const char *ending, struct diag *diag) {
    static const char *const others[] = {".src", ".stop", ".py", ".md"};
    struct file_list files;
    if (!file_list_read(&files, arena, folder, "", diag)) return;
    for (size_t i = 0; i < files.count; i++) {
        struct slice path = slice_of(files.paths[i]);
        bool known =
            !strchr(strrchr(path.at, '/'), '.') || slice_ends(path, slice_of(ending)) || file_is_folder(path.at);
        for (size_t j = 0; j < sizeof others / sizeof *others; j++)
            known = known || slice_ends(path, slice_of(others[j]));
        if (known) continue;
        diag_add(diag, (struct diag_place){.path = path.at}, "is not read; name it *%s or take it away", ending);
    }
}

static void check_macros(struct rule_reader *reader) {
    for (size_t i = 0; i < reader->macros.count; i++) {
        const struct macro *macro = &reader->macros.at[i];
        if (macro->used) continue;
        rule_reader_turn(reader, &macro->line);
        rule_error(reader, macro->name.at, "this macro is never used; remove it");
    }
}

static bool read_rules(struct ruleset *rules, struct rule_reader *reader, const char *folder) {
    struct file_list files = {0};
    if (!file_list_read(&files, &rules->arena, folder, ".rules", reader->diag)) return false;
    struct slice *texts = arena_zero(&rules->source, (files.count + 1) * sizeof *texts);
    for (size_t i = 0; i < files.count; i++)
        reader->good = file_read(files.paths[i], &rules->source, &texts[i], reader->diag) && reader->good;
    for (size_t i = 0; i < files.count; i++) rule_file_macros(reader, files.paths[i], texts[i]);
    for (size_t i = 0; i < files.count; i++) rule_file_rules(reader, files.paths[i], texts[i]);
    if (reader->good) check_macros(reader); /* else what uses them may not have been understood */
    if (!files.count) {
        diag_add(reader->diag, (struct diag_place){.path = folder},
                 "no *.rules file in this folder; name the rules with --rules DIR");
        return false;
    }
    return reader->good;
}

static struct ruleset *new_ruleset(struct arena arena) {
    struct ruleset *rules = arena_zero(&arena, sizeof *rules);
    rules->arena = arena;
    rules->lexicon = lexicon_new(&rules->arena);
    return rules;
}

static void resolve_lists(struct ruleset *rules) {
    static const char *const names[L_COUNT] = {
#define RULE_LIST_NAME(list, name) [list] = name,
        RULE_LISTS(RULE_LIST_NAME)
#undef RULE_LIST_NAME
    };
    for (int list = 0; list < L_COUNT; list++)
        rules->lists[list] = lexicon_class(rules->lexicon, slice_of(names[list]));
}

/* Words are about as common in them as in news. */
static void note_examples(struct ruleset *rules) {
    for (size_t i = 0; i < rules->rules.count; i++)
        for (size_t j = 0; j < rules->rules.at[i].examples.count; j++)
            lexicon_note_text(rules->lexicon, rules->rules.at[i].examples.at[j].text);
}

static bool finish_rules(struct ruleset *rules, const struct rule_reader *reader) {
    take_rules(rules, reader->sources.at, reader->sources.count);
    note_examples(rules);
    lexicon_close(rules->lexicon);
    resolve_lists(rules);
    return close_rules(rules, reader->diag);
}

static void settle_ruleset(struct ruleset *rules) {
    lexicon_settle(rules->lexicon);
    for (int i = 0; i < STAGE_COUNT; i++) {
        columns_settle(&rules->stages[i].columns, &rules->source);
        array_settle(&rules->stages[i].groups, &rules->arena);
        array_settle(&rules->stages[i].rules, &rules->arena);
    }
}

/* Of one that did not come to be settled. */
static void free_unsettled(struct ruleset *rules) {
    lexicon_free(rules->lexicon);
    for (int i = 0; i < STAGE_COUNT; i++) {
        columns_free(&rules->stages[i].columns);
        array_free(&rules->stages[i].groups);
        array_free(&rules->stages[i].rules);
    }
    ruleset_free(rules);
}

static void free_sources(struct rule_reader *reader) {
    for (size_t i = 0; i < reader->sources.count; i++) {
        struct rule *rule = &reader->sources.at[i].rule;
        array_free(&rule->examples);
        array_free(&rule->gives);
        for (size_t j = 0; j < rule->slots.count; j++) array_free(&rule->slots.at[j].classes);
        array_free(&rule->slots);
    }
}

struct ruleset *ruleset_load_in(struct arena arena, const char *folder, struct diag *diag) {
    struct ruleset *rules = new_ruleset(arena);
    struct slice lists = arena_print(&rules->arena, "%s/lists", folder);
    struct rule_reader reader = {
        .arena = &rules->arena, .source = &rules->source, .lexicon = rules->lexicon, .diag = diag, .good = true};
    struct slice vocabulary = arena_print(&rules->arena, "%s/vocabulary", folder);
    bool words = vocabulary_load(&rules->vocabulary, &rules->arena, vocabulary.at, diag);
    bool good = lexicon_load(rules->lexicon, lists.at, diag) && words && read_rules(rules, &reader, folder);
    if (good) tell_unread(&rules->arena, folder, ".rules", diag);
    if (good) tell_unread(&rules->arena, lists.at, ".list", diag);
    if (!good) free_sources(&reader);
    good = good && finish_rules(rules, &reader);
    for (size_t i = 0; i < reader.sources.count; i++) array_free(&reader.sources.at[i].lines);
    array_free(&reader.sources);
    array_free(&reader.macros);
    if (good) settle_ruleset(rules);
    else free_unsettled(rules);
    return good ? rules : NULL;
}

struct ruleset *ruleset_load(const char *folder, struct diag *diag) {
    return ruleset_load_in((struct arena){0}, folder, diag);
}

void ruleset_forget_source(struct ruleset *rules) {
    for (size_t i = 0; i < rules->rules.count; i++) {
        struct rule *rule = &rules->rules.at[i];
        rule->match = NULL;
        rule->examples.at = NULL, rule->examples.count = 0;
        memset(rule->look, 0, sizeof rule->look);
        rule->need.tests = NULL;
    }
    for (int i = 0; i < STAGE_COUNT; i++) {
        for (size_t j = 0; j < rules->stages[i].groups.count; j++) rules->stages[i].groups.at[j].alphabet = NULL;
        columns_forget(&rules->stages[i].columns);
    }
    arena_free(&rules->source);
}

void ruleset_free(const struct ruleset *rules) {
    if (!rules) return;
    struct arena arena = rules->arena, source = rules->source; /* the first holds the struct, too */
    arena_free(&source);
    if (!image_holds(rules)) arena_free(&arena);
    else image_close();
}
