#include "office_context_parts.h"

#include "word_list.h"

/* The body that a title's words describe, though it has no name: "president of the Swedish textile workers union". */

/* "union", "security service" up to a token; NULL: no such word. */
static const struct lexicon_entry *head_at(const struct context *context, uint32_t token, uint32_t first) {
    const struct lexicon_entry *head = office_entry_at(context, token, token + 1, context->kept->body_heads);
    if (head || token <= first) return head;
    return office_entry_at(context, token - 1, token + 1, context->kept->body_heads);
}

/* Whether such a word heads a body; not "programme", which may be a plan as well. */
static bool heads_body(const struct context *context, uint32_t token, uint32_t first) {
    if (context->article->tokens.at[token].shape != SHAPE_LOWER) return false;
    const struct lexicon_entry *head = head_at(context, token, first);
    return head &&
           (!lexicon_key(head, "weak").size || vocabulary_has(context->article, lexicon_value(head), V_KIND_DESCRIBED));
}

/* Where what stands behind a title's first link begins, articles left out; the title's end without. */
static uint32_t behind_link(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("at"), WORDS_END},
                              articles[] = {WORD("the"), WORD("a"), WORD("an"), WORD("its"), WORD("their"), WORDS_END};
    uint32_t token = title->first + 1;
    while (token < title->last && !article_among(article, token, links)) token++;
    if (token < title->last) token++;
    return token + (token < title->last && article_among(article, token, articles));
}

struct slice office_described_complement(const struct context *context, const struct mention *title) {
    static const struct slice where[] = {WORD("in"), WORD("at"), WORD("from"), WORDS_END},
                              fields[] = {WORD("of"), WORD("on"), WORD("for"), WORDS_END};
    const struct article *article = context->article;
    const uint32_t first = behind_link(article, title);
    uint32_t last = first, head = first;
    while (last < title->last && !article_among(article, last, where)) last++;
    while (head < last && !article_among(article, head, fields)) head++;
    const bool named = office_body_of(article, title) || office_title_within(context, title);
    if (head == first || named) return slice_of("");
    return heads_body(context, head - 1, first) ? article_words(article, first, last) : slice_of("");
}

bool office_describes_private(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t first = behind_link(article, title);
    for (uint32_t i = title->last; i-- > first;) {
        if (article->tokens.at[i].shape != SHAPE_LOWER) continue;
        if (office_entry_at(context, i, i + 1, context->kept->firms)) return true;
        const struct lexicon_entry *head = head_at(context, i, first);
        if (head) return vocabulary_has(article, lexicon_value(head), V_KIND_PRIVATE);
    }
    return false;
}

/* Whether a word before a body's noun in a title tells which one it is: "media" of "media committee". */
static bool tells_which(const struct context *context, uint32_t token) {
    static const struct slice links[] = {WORD("of"),  WORD("for"), WORD("at"),  WORD("in"),    WORD("with"),
                                         WORD("the"), WORD("a"),   WORD("its"), WORD("their"), WORDS_END};
    const struct article *article = context->article;
    const struct token *word = &article->tokens.at[token];
    if (article_among_nocase(article, token, links) || symbol_set_has(context->kept->ranks, word->symbol)) return false;
    if (word->shape == SHAPE_TITLE) return !office_entry_at(context, token, token + 1, context->kept->creeds);
    return word->shape == SHAPE_LOWER || word->shape == SHAPE_CLITIC || article_is_written(article, token, "'");
}

struct slice office_described_around(const struct context *context, const struct mention *title,
                                     const struct mention *body) {
    uint32_t first = body->first;
    while (first > title->first && tells_which(context, first - 1)) first--;
    return article_words(context->article, first, body->last);
}
