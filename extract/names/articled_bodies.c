#include "articled_bodies.h"

#include "key_index.h"
#include "naming.h"

/* What the search needs beside the article. */
struct search {
    const struct ruleset *rules;
    struct article *article;
    const struct rule *rule;
    struct key_index words;   /* the first ones of the institutions */
    array_of(size_t) bearers; /* by number of the word: the first mention of such an institution */
    int32_t *holder;          /* by token: the mention that holds it, + 1; the innermost is the last */
};

/* "Qwabena Museum", "Qwabena Museum of Art": one word and what it is. */
static bool is_institution(const struct article *article, const struct mention *mention) {
    if (mention->kind != KIND_ORGANISATION || mention->dropped || mention->form != FORM_NAME) return false;
    if (mention->last - mention->first < 2 || article->tokens.at[mention->first].shape != SHAPE_TITLE) return false;
    const uint32_t kind = mention->first + 1;
    return vocabulary_has_token(article, kind, V_ARTICLED_INSTITUTION) &&
           (mention->last == kind + 1 || article_is_written(article, kind + 1, "of"));
}

static void survey(struct search *search) {
    const struct article *article = search->article;
    search->holder = arena_zero(article->arena, (article->tokens.count + 1) * sizeof *search->holder);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->dropped || mention->kind == KIND_DOCUMENT || mention->kind == KIND_TITLE) continue;
        for (uint32_t at = mention->first; at < mention->last; at++) search->holder[at] = (int32_t)i + 1;
    }
}

/* Nothing that the word could tell of goes on behind it: "the Berg family" is none. */
static bool ends_name(const struct search *search, uint32_t token, const struct sentence *sentence) {
    const struct article *article = search->article;
    if (token == sentence->last) return true;
    const struct token *next = &article->tokens.at[token];
    if (next->shape == SHAPE_CLITIC ||
        (next->shape == SHAPE_LOWER && naming_parts(search->rules, article, token, sentence->heading)))
        return true;
    return next->gap == GAP_NONE && article_byte(article, token) != '-';
}

/* The word stands behind an article and alone, and nothing but a person of that one word holds it. */
static bool stands_for(const struct search *search, uint32_t token, const struct sentence *sentence) {
    const struct article *article = search->article;
    if (token == sentence->first || !article_is(article, token - 1, "the")) return false;
    if (!ends_name(search, token + 1, sentence)) return false;
    if (!search->holder[token]) return true;
    const struct mention *held = &article->mentions.at[search->holder[token] - 1];
    return held->kind == KIND_PERSON && held->first == token && held->last == token + 1;
}

static void add(struct search *search, uint32_t number, uint32_t token, size_t institution) {
    struct article *article = search->article;
    struct mention mention = article->mentions.at[institution];
    if (search->holder[token]) article->mentions.at[search->holder[token] - 1].dropped = true;
    mention.first = token, mention.last = token + 1, mention.sentence = number;
    mention.start = article->tokens.at[token].start, mention.end = article->tokens.at[token].end;
    mention.defines = -1, mention.rule = search->rule;
    array_push(&article->mentions, mention);
}

static void list_institutions(struct search *search) {
    const struct article *article = search->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!is_institution(article, mention)) continue;
        const size_t number = key_index_add(&search->words, article_words(article, mention->first, mention->first + 1));
        if (number == search->bearers.count) array_push(&search->bearers, i);
    }
}

static void find_in(struct search *search, uint32_t number) {
    const struct article *article = search->article;
    const struct sentence *sentence = &article->sentences.at[number];
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        if (article->tokens.at[i].shape != SHAPE_TITLE || !stands_for(search, i, sentence)) continue;
        const size_t word = key_index_find(&search->words, article_words(article, i, i + 1));
        if (word != SIZE_MAX) add(search, number, i, search->bearers.at[word]);
    }
}

void articled_bodies_find(const struct ruleset *rules, struct article *article) {
    struct search search = {.rules = rules, .article = article, .rule = ruleset_find(rules, "organisation.repeated")};
    if (search.rule) list_institutions(&search);
    if (search.bearers.count) survey(&search);
    for (uint32_t number = 0; search.bearers.count && number < article->sentences.count; number++)
        if (!article->sentences.at[number].furniture) find_in(&search, number);
    key_index_free(&search.words);
    array_free(&search.bearers);
}
