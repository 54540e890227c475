#include "known_names.h"

#include "name_key.h"
#include "recognise.h"
#include "text.h"

#include <string.h>

static bool is_hyphen(const struct article *article, uint32_t token) {
    return article->text.at[article->tokens.at[token].start] == '-' && article->tokens.at[token].gap == GAP_NONE;
}

static bool is_particle(const struct known_names *names, uint32_t token) {
    return names->particles && lexicon_is_member(names->particles, names->article->tokens.at[token].symbol);
}

static struct slice word_key(const struct known_names *names, uint32_t token) {
    struct arena *arena = names->article->arena;
    struct slice *key = &names->keys[token];
    if (!key->at) *key = name_skeleton(arena, text_fold(arena, article_words(names->article, token, token + 1)));
    return *key;
}

static void read_word(struct known_names *names, uint32_t token) {
    struct slice word = word_key(names, token);
    array_reserve(&names->read, word.size + 1);
    memcpy(names->read.at + names->read.count, word.at, word.size);
    names->read.count += word.size;
    array_push(&names->read, ' ');
}

/* The number of what was read among the beginnings, or SIZE_MAX. */
static size_t find_read(const struct known_names *names) {
    return key_index_find(&names->beginnings, (struct slice){names->read.at, names->read.count});
}

static size_t add_read(struct known_names *names) {
    size_t number = find_read(names);
    if (number != SIZE_MAX) return number;
    array_push(&names->whole, false);
    return key_index_add(&names->beginnings,
                         arena_copy(names->article->arena, (struct slice){names->read.at, names->read.count}));
}

static void add_known(struct known_names *names, uint32_t first, uint32_t last) {
    size_t words = 0, number = SIZE_MAX;
    for (uint32_t i = first; i < last; i++) words += !is_hyphen(names->article, i);
    if (!words || words > known_name_words || (words == 1 && word_key(names, first).size < 2)) return;
    array_clear(&names->read);
    for (uint32_t i = first; i < last; i++) {
        if (is_hyphen(names->article, i)) continue;
        read_word(names, i);
        number = add_read(names);
    }
    names->whole.at[number] = true;
}

/* Where the last word of a name starts, its hyphenated parts and particles with it. */
static uint32_t surname_start(const struct known_names *names, const struct mention *mention) {
    const struct article *article = names->article;
    uint32_t start = mention->last - 1;
    while (start > mention->first + 1 && is_hyphen(article, start - 1)) start -= 2;
    return start;
}

static uint32_t particles_start(const struct known_names *names, const struct mention *mention, uint32_t start) {
    while (start > mention->first + 1 && is_particle(names, start - 1)) start--;
    return start;
}

/* Noh Jae-hyeok, Xi Jinping: a list knows the first word as a family name. */
static bool family_first(const struct known_names *names, const struct mention *mention) {
    return lexicon_token_has(names->rules->lexicon, names->article, mention->first, names->family);
}

static void learn(struct known_names *names, const struct mention *mention) {
    if (mention->last - mention->first < 2) return;
    uint32_t start = surname_start(names, mention), wide = particles_start(names, mention, start);
    add_known(names, mention->first, mention->last);
    add_known(names, start, mention->last);
    if (wide < start) add_known(names, wide, mention->last);
    if (mention->first + 1 < start && family_first(names, mention)) add_known(names, mention->first + 1, mention->last);
    if (family_first(names, mention)) add_known(names, mention->first, mention->first + 1);
}

static bool starts_name(const struct known_names *names, uint32_t token) {
    enum shape shape = (enum shape)names->article->tokens.at[token].shape;
    return shape == SHAPE_TITLE || shape == SHAPE_UPPER || is_particle(names, token);
}

/* The end of the longest known name that starts at the token; the token itself when none does. */
static uint32_t match_known(struct known_names *names, uint32_t token, uint32_t limit) {
    uint32_t best = token;
    array_clear(&names->read);
    for (uint32_t at = token; at < limit && !names->covered[at]; at++) {
        if (at > token && is_hyphen(names->article, at)) at++;
        if (at == limit) break;
        read_word(names, at);
        size_t number = find_read(names);
        if (number == SIZE_MAX) break;
        if (names->whole.at[number]) best = at + 1;
    }
    return best;
}

/* No capitalised or hyphenated word on either side that would make it part of another name. */
static bool stands_alone(const struct known_names *names, uint32_t first, uint32_t last,
                         const struct sentence *sentence) {
    const struct article *article = names->article;
    if (last < sentence->last) {
        const struct token *next = &article->tokens.at[last];
        bool cap = next->shape == SHAPE_TITLE || next->shape == SHAPE_UPPER;
        if (cap && next->gap == GAP_BLANK && !names->covered[last]) return false;
        if (is_hyphen(article, last) && last + 1 < sentence->last && article->tokens.at[last + 1].gap == GAP_NONE)
            return false;
    }
    if (first == sentence->first) return true;
    if (is_hyphen(article, first - 1) && article->tokens.at[first].gap == GAP_NONE) return false;
    enum shape before = (enum shape)article->tokens.at[first - 1].shape;
    return before != SHAPE_UPPER || names->covered[first - 1] || last - first > 1;
}

static void add_repeated(struct known_names *names, uint32_t sentence, uint32_t first, uint32_t last) {
    struct article *article = names->article;
    struct mention mention = {.kind = KIND_PERSON,
                              .form = FORM_NAME,
                              .first = first,
                              .last = last,
                              .sentence = sentence,
                              .start = article->tokens.at[first].start,
                              .end = article->tokens.at[last - 1].end,
                              .rule = names->rule,
                              .antecedent = -1,
                              .defines = -1,
                              .holder = -1,
                              .timex = {.anchor = -1}};
    array_push(&article->mentions, mention);
}

/* Marks the tokens that are part of a mention already. */
static void cover(struct known_names *names) {
    const struct article *article = names->article;
    for (; names->covered_mentions < article->mentions.count; names->covered_mentions++) {
        const struct mention *mention = &article->mentions.at[names->covered_mentions];
        if (mention->kind == KIND_DOCUMENT || mention->kind == KIND_TITLE) continue;
        memset(names->covered + mention->first, 1, mention->last - mention->first);
    }
}

static void know_rules(struct known_names *names, const struct ruleset *rules) {
    int particle = lexicon_class(rules->lexicon, slice_of("particle"));
    names->rules = rules;
    names->particles = particle >= 0 ? lexicon_members(rules->lexicon, particle) : NULL;
    names->family = lexicon_class(rules->lexicon, slice_of("family-first"));
    names->rule = ruleset_find(rules, "person.repeated");
}

void known_names_open(struct known_names *names, const struct ruleset *rules, struct article *article) {
    if (names->rules != rules) know_rules(names, rules);
    key_index_clear(&names->beginnings);
    array_clear(&names->whole);
    names->article = article;
    names->covered = arena_zero(article->arena, article->tokens.count + 1);
    names->keys = arena_zero(article->arena, (article->tokens.count + 1) * sizeof *names->keys);
    names->covered_mentions = names->learnt_mentions = 0;
}

void known_names_learn(struct known_names *names) {
    const struct article *article = names->article;
    for (; names->learnt_mentions < article->mentions.count; names->learnt_mentions++) {
        const struct mention *mention = &article->mentions.at[names->learnt_mentions];
        if (mention->kind == KIND_PERSON && mention->form == FORM_NAME && !mention->dropped) learn(names, mention);
    }
}

/* The unit that starts at a token, or UINT32_MAX. */
static uint32_t unit_at(const struct article *article, uint32_t token) {
    for (uint32_t i = 0; i < article->units.count; i++)
        if (article->units.at[i].first == token) return i;
    return UINT32_MAX;
}

/* Makes the units of a mention one, where its borders are theirs. */
static void collapse(struct known_names *names, const struct mention *mention) {
    struct article *article = names->article;
    uint32_t first = unit_at(article, mention->first), last = first;
    if (first == UINT32_MAX) return;
    while (last < article->units.count && article->units.at[last].last < mention->last) last++;
    if (last == article->units.count || article->units.at[last].last != mention->last) return;
    recognise_collapse(names->rules, article, first, last + 1, (int32_t)article->mentions.count - 1);
}

void known_names_find(struct known_names *names, uint32_t number, bool units) {
    const struct sentence *sentence = &names->article->sentences.at[number];
    if (!names->whole.count || !names->rule || sentence->furniture) return;
    cover(names);
    for (uint32_t token = sentence->first; token < sentence->last; token++) {
        if (names->covered[token] || !starts_name(names, token)) continue;
        uint32_t end = match_known(names, token, sentence->last);
        if (end == token || !stands_alone(names, token, end, sentence)) continue;
        add_repeated(names, number, token, end);
        if (units) collapse(names, &names->article->mentions.at[names->article->mentions.count - 1]);
        token = end - 1;
    }
}

void known_names_free(struct known_names *names) {
    key_index_free(&names->beginnings);
    array_free(&names->whole);
    array_free(&names->read);
}
