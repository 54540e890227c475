#include "articled_bodies.h"

#include "naming.h"

/* What the search needs beside the article. */
struct search {
    const struct ruleset *rules;
    struct article *article;
    const struct rule *rule;
    int32_t *holder; /* by token: the mention that holds it, + 1; the innermost is the last */
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
    search->holder[token] = (int32_t)article->mentions.count;
}

static void find_all(struct search *search, size_t institution) {
    const struct article *article = search->article;
    const uint32_t named = article->mentions.at[institution].first;
    for (uint32_t number = 0; number < article->sentences.count; number++) {
        const struct sentence *sentence = &article->sentences.at[number];
        if (sentence->furniture) continue;
        for (uint32_t i = sentence->first; i < sentence->last; i++)
            if (article->hashes.at[i] == article->hashes.at[named] && article->tokens.at[i].shape == SHAPE_TITLE &&
                stands_for(search, i, sentence))
                add(search, number, i, institution);
    }
}

void articled_bodies_find(const struct ruleset *rules, struct article *article) {
    struct search search = {.rules = rules, .article = article, .rule = ruleset_find(rules, "organisation.repeated")};
    const size_t count = article->mentions.count;
    for (size_t i = 0; search.rule && i < count; i++) {
        if (!is_institution(article, &article->mentions.at[i])) continue;
        if (!search.holder) survey(&search);
        find_all(&search, i);
    }
}
