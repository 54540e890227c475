#include "known_bodies_parts.h"

#include "text.h"
#include "vocabulary.h"
#include "word_list.h"

/* What the body is: as its rule or its list says, or its last word. */
static struct slice kind_of(const struct known_bodies *bodies, const struct mention *mention) {
    const struct article *article = bodies->article;
    if (mention->value.size) return mention->value;
    const struct slice given = rule_give(mention->rule, "head");
    if (given.size) return given;
    const struct slice last = text_fold(article->arena, article_words(article, mention->last - 1, mention->last));
    const struct lexicon_entry *head =
        lexicon_find(bodies->rules->lexicon, last, rule_list(bodies->rules, L_ORGANISATION_HEAD));
    return head ? lexicon_value(head) : slice_of("");
}

uint32_t known_bodies_opening_word(const struct article *article, const struct mention *mention) {
    uint32_t word = mention->first;
    while (word + 1 < mention->last &&
           (article->tokens.at[word].shape == SHAPE_INITIAL || article->tokens.at[word].shape == SHAPE_DOTTED))
        word++;
    return word;
}

/* "Acme" in "Acme Bank" stands before a word, in "Acme-Berg" and in "Acme & Berg" before a sign. */
static bool goes_on_with_word(const struct article *article, uint32_t word) {
    const uint32_t second = word + 1;
    return article->tokens.at[second].gap == GAP_BLANK && article_has_capital(article, second);
}

/* The rule says that the body is called by its first word, where the name has more than that and "Inc". */
static bool is_ruled(const struct mention *mention) {
    return mention->rule->first_word && mention->last - mention->first > 2;
}

/* So it does, and the word means little else. */
static bool is_sure(const struct known_bodies *bodies, const struct mention *mention) {
    const struct token *token = &bodies->article->tokens.at[mention->first];
    return is_ruled(mention) && !symbol_set_has(bodies->doubtful, token->symbol);
}

static bool may_open(const struct known_bodies *bodies, const struct mention *mention, uint32_t word) {
    enum { fewest_letters = 4 };
    const struct token *token = &bodies->article->tokens.at[word];
    if (token->end - token->start < fewest_letters || !goes_on_with_word(bodies->article, word)) return false;
    if (!vocabulary_has(bodies->article, kind_of(bodies, mention), V_KIND_CALLED_FIRST)) return false;
    return !token->word || is_ruled(mention) || !symbol_set_has(bodies->fields, token->symbol);
}

enum opening known_bodies_opening(const struct known_bodies *bodies, const struct mention *mention) {
    const uint32_t word = known_bodies_opening_word(bodies->article, mention);
    const struct token *token = &bodies->article->tokens.at[word];
    const bool named = mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME && !mention->dropped;
    if (!named || token->shape != SHAPE_TITLE || mention->last - word < 2) return OPENING_NONE;
    if (symbol_set_has(bodies->unlikely, token->symbol)) return OPENING_NONE;
    if (word == mention->first && is_sure(bodies, mention)) return OPENING_SURE;
    return may_open(bodies, mention, word) ? OPENING_LIKELY : OPENING_NONE;
}

/* Where a sentence opens, a word that lists have needs to say, to own or to do something. */
static bool opens_as_name(const struct known_bodies *bodies, uint32_t token, const struct sentence *sentence) {
    static const struct slice adverbs[] = {WORD("also"), WORD("now"), WORD("later"), WORDS_END};
    static const struct slice verbs[] = {WORD("has"),   WORD("had"),     WORD("will"),     WORD("would"),
                                         WORD("plans"), WORD("expects"), WORD("reported"), WORDS_END};
    const struct article *article = bodies->article;
    if (!article->tokens.at[token].word) return true;
    uint32_t next = token + 1;
    if (next < sentence->last && article_among(article, next, adverbs)) next++;
    if (next == sentence->last) return false;
    const struct token *verb = &article->tokens.at[next];
    return verb->shape == SHAPE_CLITIC || symbol_set_has(bodies->speech, verb->symbol) ||
           article_among(article, next, verbs);
}

bool known_bodies_means_opening(const struct known_bodies *bodies, uint32_t token, const struct sentence *sentence) {
    static const struct slice places[] = {WORD("the"),  WORD("in"),     WORD("near"), WORD("outside"),
                                          WORD("into"), WORD("across"), WORDS_END};
    if (sentence->heading && bodies->article->tokens.at[token].word) return false;
    if (token == sentence->first) return opens_as_name(bodies, token, sentence);
    return !article_among_nocase(bodies->article, token - 1, places);
}
