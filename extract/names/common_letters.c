#include "common_letters.h"

#include "key_index.h"
#include "spelled_names.h"
#include "word_list.h"

enum { fewest_letters = 2, most_words = 8 };

static bool is_link(const struct article *article, uint32_t token) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("and"), WORD("on"), WORD("in"),
                                         WORD("to"), WORD("the"), WORD("-"),   WORDS_END};
    return article_among(article, token, links);
}

/* Where the words in small letters start that end before `end` and begin with the letters; `end`: there are none. */
static uint32_t words_start(const struct article *article, uint32_t limit, uint32_t end, struct slice letters) {
    size_t left = letters.size;
    for (uint32_t i = end; i > limit && end - i < most_words; i--) {
        char first = article_byte(article, i - 1);
        if (first >= 'a' && first <= 'z' && first - 'a' == letters.at[left - 1] - 'A') left--;
        else if (!is_link(article, i - 1)) return end;
        if (!left) return i - 1;
    }
    return end;
}

/* The last of the words, or the last before "of": its class tells whether they are a body. */
static uint32_t head_of(const struct article *article, uint32_t first, uint32_t end) {
    for (uint32_t i = first + 1; i < end; i++)
        if (article_is(article, i, "of") || article_is(article, i, "for")) return i - 1;
    return end - 1;
}

/* What is asked of an article. */
struct asked {
    const struct ruleset *rules;
    const struct article *article;
    bool *closes_body; /* by token: whether a body ends before it; NULL: not asked yet */
};

static bool closes_body(struct asked *asked, uint32_t token) {
    const struct article *article = asked->article;
    if (asked->closes_body) return asked->closes_body[token];
    asked->closes_body = arena_zero(article->arena, article->tokens.count + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind == KIND_ORGANISATION && !mention->dropped) asked->closes_body[mention->last] = true;
    }
    return asked->closes_body[token];
}

/* "Operation Green Shield (OGS)": the words with a capital that end there open with what they are, and are no body. */
static bool opens_with_thing(struct asked *asked, uint32_t limit, uint32_t end) {
    const struct article *article = asked->article;
    uint32_t first = end;
    while (first > limit && article_has_capital(article, first - 1)) first--;
    if (end - first < 2 || closes_body(asked, end)) return false;
    return lexicon_token_has(asked->rules->lexicon, article, first, rule_list(asked->rules, L_SPELLED_THING));
}

/* The token is letters between brackets; they stand for no body. */
static bool is_common(struct asked *asked, uint32_t sentence, uint32_t token) {
    const struct article *article = asked->article;
    const struct lexicon *lexicon = asked->rules->lexicon;
    struct slice letters = article_words(article, token, token + 1);
    uint32_t limit = article->sentences.at[sentence].first, end = token - 1;
    uint32_t first = words_start(article, limit, end, letters);
    if (opens_with_thing(asked, limit, end)) return true;
    if (first == end) return spelled_is_thing(asked->rules, article, limit, token) && !closes_body(asked, end);
    int heads = lexicon_class(lexicon, slice_of("organisation-head"));
    return !lexicon_token_has(lexicon, article, head_of(article, first, end), heads);
}

static bool is_bracketed(const struct article *article, const struct sentence *sentence, uint32_t token) {
    const struct token *letters = &article->tokens.at[token];
    return letters->shape == SHAPE_UPPER && letters->end - letters->start >= fewest_letters &&
           token > sentence->first + 1 && article_byte(article, token - 1) == '(' && token + 1 < sentence->last &&
           article_byte(article, token + 1) == ')';
}

static void collect(struct asked *asked, uint32_t number, struct key_index *common) {
    const struct article *article = asked->article;
    const struct sentence *sentence = &article->sentences.at[number];
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (is_bracketed(article, sentence, i) && is_common(asked, number, i))
            key_index_add(common, article_words(article, i, i + 1));
}

static bool is_letters(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && !mention->dropped && !mention->name.size &&
           mention->last == mention->first + 1;
}

void common_letters_drop(const struct ruleset *rules, struct article *article) {
    struct key_index common = {0};
    struct asked asked = {rules, article, NULL};
    for (uint32_t i = 0; i < article->sentences.count; i++) collect(&asked, i, &common);
    for (size_t i = 0; common.keys.count && i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (is_letters(mention) && key_index_find(&common, mention_text(article, mention)) != SIZE_MAX)
            mention->dropped = true;
    }
    key_index_free(&common);
}
