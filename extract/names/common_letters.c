#include "common_letters.h"

#include "key_index.h"
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

static bool is_common(const struct ruleset *rules, const struct article *article, const struct mention *letters) {
    const struct lexicon *lexicon = rules->lexicon;
    const struct sentence *sentence = &article->sentences.at[letters->sentence];
    struct slice text = mention_text(article, letters);
    bool bracketed = letters->first > sentence->first + 1 && article_byte(article, letters->first - 1) == '(' &&
                     letters->last < sentence->last && article_byte(article, letters->last) == ')';
    if (!bracketed || text.size < fewest_letters) return false;
    uint32_t end = letters->first - 1, first = words_start(article, sentence->first, end, text);
    if (first == end) return false;
    int heads = lexicon_class(lexicon, slice_of("organisation-head"));
    return !lexicon_token_has(lexicon, article, head_of(article, first, end), heads);
}

static bool is_letters(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && !mention->dropped && !mention->name.size &&
           mention->last == mention->first + 1;
}

void common_letters_drop(const struct ruleset *rules, struct article *article) {
    struct key_index common = {0};
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (is_letters(mention) && is_common(rules, article, mention))
            key_index_add(&common, mention_text(article, mention));
    }
    for (size_t i = 0; common.keys.count && i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (is_letters(mention) && key_index_find(&common, mention_text(article, mention)) != SIZE_MAX)
            mention->dropped = true;
    }
    key_index_free(&common);
}
