#include "known_bodies_parts.h"

#include "word_list.h"

#include <string.h>

enum { most_words = 3, sieve_bits = 512 };

/* The place of a word's first two letters in the sieve. */
static unsigned place_of(struct slice word) {
    unsigned second = word.size > 1 ? (unsigned char)word.at[1] : 0;
    return ((unsigned char)word.at[0] * 29u + second) % sieve_bits;
}

static bool may_begin(const struct known_bodies *bodies, struct slice word) {
    unsigned place = place_of(word);
    return bodies->sieve[place / 64] >> place % 64 & 1;
}

static void prepare(struct known_bodies *bodies, const struct ruleset *rules) {
    static const char *const places[] = {"city", "region", "country", "club-town", "club-county", NULL};
    static const char *const leads[] = {"place-lead", NULL};
    static const char *const speech[] = {"speech-verb", NULL};
    static const char *const starters[] = {"starter", NULL};
    static const char *const ordinary[] = {
        "ordinary-word", "starter",           "given-name", "surname",   "month",   "honorific",  "rank",
        "office-head",   "organisation-head", "topic-noun", "portfolio", "demonym", "profession", NULL};
    static const char *const unlikely[] = {"country",         "demonym", "city",        "region",    "starter",
                                           "month",           "rank",    "office-head", "honorific", "region-adjective",
                                           "place-adjective", NULL};
    static const char *const fields[] = {"organisation-head", "portfolio",  "topic-noun",
                                         "body-modifier",     "evaluative", "given-name",
                                         "surname",           "not-name",   NULL};
    static const char *const doubtful[] = {"organisation-head", "given-name", NULL};
    bodies->rules = rules;
    arena_reset(&bodies->terms);
    bodies->places = symbol_set_of_lists(rules->lexicon, &bodies->terms, places);
    bodies->leads = symbol_set_of_lists(rules->lexicon, &bodies->terms, leads);
    bodies->speech = symbol_set_of_lists(rules->lexicon, &bodies->terms, speech);
    bodies->starters = symbol_set_of_lists(rules->lexicon, &bodies->terms, starters);
    bodies->ordinary = symbol_set_of_lists(rules->lexicon, &bodies->terms, ordinary);
    bodies->unlikely = symbol_set_of_lists(rules->lexicon, &bodies->terms, unlikely);
    bodies->fields = symbol_set_of_lists(rules->lexicon, &bodies->terms, fields);
    bodies->doubtful = symbol_set_of_lists(rules->lexicon, &bodies->terms, doubtful);
    bodies->rule = ruleset_find(rules, "organisation.repeated");
}

static void learn(struct known_bodies *bodies, struct slice text, struct known_body body) {
    if (text.size < 3) return;
    size_t number = key_index_add(&bodies->names, text);
    if (number == bodies->known.count) array_push(&bodies->known, body);
    bodies->sieve[place_of(text) / 64] |= (uint64_t)1 << place_of(text) % 64;
}

/* Letters alone are found by their shape. */
static bool is_acronym(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z') return false;
    return true;
}

static bool is_written_so(const struct article *article, const struct mention *mention) {
    return mention->last - mention->first <= most_words && article->tokens.at[mention->first].shape == SHAPE_TITLE &&
           article->tokens.at[mention->last - 1].shape == SHAPE_TITLE;
}

/* Behind whole names, which tell more of whom they mean. */
static void learn_openings(struct known_bodies *bodies) {
    const struct article *article = bodies->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        const enum opening opening = known_bodies_opening(bodies, mention);
        if (opening == OPENING_NONE) continue;
        const uint32_t word = known_bodies_opening_word(article, mention);
        learn(bodies, article_words(article, word, word + 1),
              (struct known_body){(int32_t)i, opening == OPENING_LIKELY});
    }
}

static void learn_all(struct known_bodies *bodies) {
    const struct article *article = bodies->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->rule->repeats || mention->dropped || !is_written_so(article, mention)) continue;
        learn(bodies, article_words(article, mention->first, mention->last), (struct known_body){(int32_t)i, false});
    }
    for (size_t i = 0; i < article->aliases.count; i++) {
        const struct alias *alias = &article->aliases.at[i];
        const struct mention *mention = &article->mentions.at[alias->mention];
        if (is_acronym(alias->text) || mention->dropped || mention->kind != KIND_ORGANISATION) continue;
        learn(bodies, alias->text, (struct known_body){alias->mention, false});
    }
    learn_openings(bodies);
}

/* The number of a name, or SIZE_MAX. */
static size_t name_number(const struct known_bodies *bodies, uint32_t first, uint32_t last) {
    struct slice text = article_words(bodies->article, first, last);
    return may_begin(bodies, text) ? key_index_find(&bodies->names, text) : SIZE_MAX;
}

/* What persons are called no body is. */
static void forget_bearers(struct known_bodies *bodies, const struct mention *person) {
    for (uint32_t at = person->first; at < person->last; at++) {
        size_t number = name_number(bodies, at, at + 1);
        if (number != SIZE_MAX) bodies->known.at[number].mention = -1;
    }
}

/* Where the words end by which a title covers others: before the body that it serves, as in "spokesman for Qwabena". */
static uint32_t end_of_cover(const struct article *article, const struct mention *mention) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("to"), WORD("at"), WORD("with"), WORDS_END};
    uint32_t end = mention->first;
    if (mention->kind != KIND_TITLE) return mention->last;
    while (end < mention->last && !article_among(article, end, links)) end++;
    return end;
}

/* Marks what mentions cover. */
static void survey(struct known_bodies *bodies) {
    struct article *article = bodies->article;
    bodies->covered = arena_zero(article->arena, article->tokens.count + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->dropped || mention->kind == KIND_DOCUMENT) continue;
        memset(bodies->covered + mention->first, 1 + (int)mention->kind,
               end_of_cover(article, mention) - mention->first);
        if (mention->kind == KIND_PERSON) forget_bearers(bodies, mention);
    }
}

static bool is_sign(const struct article *article, uint32_t token, char sign) {
    return article_byte(article, token) == sign;
}

static bool is_number(const struct article *article, uint32_t token) {
    char first = article_byte(article, token);
    return first >= '0' && first <= '9';
}

/* The tokens [first, last) of the sentence are no part of a longer name or compound; "UPDATE 2-Acme" and "The Acme"
 * are none. */
static bool stands_alone(const struct known_bodies *bodies, uint32_t first, uint32_t last,
                         const struct sentence *sentence) {
    const struct article *article = bodies->article;
    if (last < sentence->last) {
        bool blank = article->tokens.at[last].gap == GAP_BLANK;
        if (blank && article_opens_capital(article, last) && !bodies->covered[last]) return false;
        if (!blank && is_sign(article, last, '-')) return false;
    }
    if (first == sentence->first) return true;
    if (article->tokens.at[first].gap == GAP_NONE && is_sign(article, first - 1, '-'))
        return first > sentence->first + 1 && is_number(article, first - 2);
    if (first == sentence->first + 1 && symbol_set_has(bodies->starters, article->tokens.at[first - 1].symbol))
        return true;
    return !article_opens_capital(article, first - 1) || bodies->covered[first - 1] == 1 + KIND_DATE;
}

/* A word with a capital that is no body's. */
static bool is_other(const struct known_bodies *bodies, uint32_t token) {
    return article_opens_capital(bodies->article, token) && bodies->covered[token] != 1 + KIND_ORGANISATION;
}

/* "in Leeds", "the Leeds of", "Leeds, England", and "LEEDS 3 May" where a line begins. */
static bool means_place(const struct known_bodies *bodies, uint32_t first, uint32_t last,
                        const struct sentence *sentence) {
    const struct article *article = bodies->article;
    if (!symbol_set_has(bodies->places, article->tokens.at[first].symbol)) return false;
    if (last + 1 < sentence->last && is_sign(article, last, ',') && is_other(bodies, last + 1)) return true;
    if (first == sentence->first) return last < sentence->last && bodies->covered[last];
    bool listed = is_sign(article, first - 1, ',') && first > sentence->first + 1 && is_other(bodies, first - 2);
    return listed || symbol_set_has(bodies->leads, article->tokens.at[first - 1].symbol);
}

/* A word that means other things as well is no name where every word has a capital, unless it says or owns
 * something. */
static bool means_other(const struct known_bodies *bodies, uint32_t first, uint32_t last,
                        const struct sentence *sentence) {
    const struct token *token = &bodies->article->tokens.at[first];
    if (last - first > 1 || first > sentence->first) return false;
    if (!token->word || symbol_set_has(bodies->places, token->symbol)) return false;
    if (!symbol_set_has(bodies->ordinary, token->symbol)) return false;
    const struct token *next = &bodies->article->tokens.at[last];
    return last == sentence->last || !(next->shape == SHAPE_CLITIC || symbol_set_has(bodies->speech, next->symbol));
}

static void add_repeated(struct known_bodies *bodies, uint32_t sentence, uint32_t first, uint32_t last, int32_t model) {
    struct article *article = bodies->article;
    struct mention mention = article->mentions.at[model];
    mention.first = first, mention.last = last, mention.sentence = sentence;
    mention.start = article->tokens.at[first].start, mention.end = article->tokens.at[last - 1].end;
    mention.defines = -1, mention.rule = bodies->rule;
    array_push(&article->mentions, mention);
    memset(bodies->covered + first, 1 + KIND_ORGANISATION, last - first);
}

/* The end of the longest name that starts at the token; the token itself when none does. */
static uint32_t match_name(const struct known_bodies *bodies, uint32_t token, uint32_t limit,
                           const struct known_body **model) {
    uint32_t last = token;
    while (last < limit && last - token < most_words && !bodies->covered[last]) last++;
    for (; last > token; last--) {
        size_t number = key_index_find(&bodies->names, article_words(bodies->article, token, last));
        if (number == SIZE_MAX || bodies->known.at[number].mention < 0) continue;
        *model = &bodies->known.at[number];
        return last;
    }
    return token;
}

/* Looks at the words with which a name may start. */
static void find_all(struct known_bodies *bodies, const struct known_names *persons) {
    struct article *article = bodies->article;
    uint32_t end = 0;
    for (size_t i = 0; i < persons->starts.count; i++) {
        const struct known_body *model;
        uint32_t at = persons->starts.at[i].token, number = persons->starts.at[i].sentence;
        const struct token *token = &article->tokens.at[at];
        if (at < end || bodies->covered[at] || token->shape == SHAPE_LOWER) continue;
        if (!may_begin(bodies, article_words(article, at, at + 1))) continue;
        const struct sentence *sentence = &article->sentences.at[number];
        end = match_name(bodies, at, sentence->last, &model);
        if (end == at || !stands_alone(bodies, at, end, sentence)) continue;
        if (means_place(bodies, at, end, sentence) || means_other(bodies, at, end, sentence)) continue;
        if (model->likely && !known_bodies_means_opening(bodies, at, sentence)) continue;
        add_repeated(bodies, number, at, end, model->mention);
    }
}

void known_bodies_find(struct known_bodies *bodies, const struct known_names *persons) {
    struct article *article = persons->article;
    if (bodies->rules != persons->rules) prepare(bodies, persons->rules);
    if (!bodies->rule) return;
    bodies->article = article;
    memset(bodies->sieve, 0, sizeof bodies->sieve);
    key_index_clear(&bodies->names);
    array_clear(&bodies->known);
    learn_all(bodies);
    if (!bodies->known.count) return;
    survey(bodies);
    find_all(bodies, persons);
}

void known_bodies_free(struct known_bodies *bodies) {
    key_index_free(&bodies->names);
    array_free(&bodies->known);
    arena_free(&bodies->terms);
}
