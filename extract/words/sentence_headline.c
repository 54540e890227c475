#include "sentence_parts.h"

#include "word_list.h"

#include <string.h>

/* "NORLAND MINISTER RESIGNS Foreign Minister Anna Berg said …": a headline in capitals, at the beginning of a text
 * whose line breaks were lost on the way. It ends before the first word that has small letters, with the article, the
 * letters of a country, the initials or the repeated name before that word. */

static enum shape shape_at(const struct article *article, uint32_t token) {
    return (enum shape)article->tokens.at[token].shape;
}

static bool has_small_letters(const struct article *article, uint32_t token) {
    return shape_at(article, token) == SHAPE_TITLE || shape_at(article, token) == SHAPE_LOWER;
}

static uint32_t count_upper(const struct article *article, uint32_t end) {
    uint32_t upper = 0;
    for (uint32_t i = 0; i < end; i++) upper += shape_at(article, i) == SHAPE_UPPER;
    return upper;
}

/* The first word with small letters; 0: the line ends before, or the run of capitals is too long for a headline. */
static uint32_t first_small(const struct article *article) {
    enum { longest = 32 };
    for (uint32_t i = 0; i < longest && i < article->tokens.count; i++) {
        if (i && article->tokens.at[i].gap >= GAP_LINE) return 0;
        if (shape_at(article, i) == SHAPE_FOREIGN) return 0;
        if (has_small_letters(article, i)) return i;
    }
    return 0;
}

/* Whether enough of a sentence follows on the line: some words, of which one near the start has small letters, be it
 * behind a long name and the letters of its shares, "Harvest Motor Co Ltd <HRVM.T> is". */
static bool opens_sentence(const struct article *article, uint32_t start) {
    enum { fewest = 8, farthest = 16 };
    bool small = false;
    for (uint32_t i = start + 1; i < start + farthest && !(small && i >= start + fewest); i++) {
        bool ends = i >= article->tokens.count || article->tokens.at[i].gap >= GAP_LINE;
        if (ends) return false;
        small = small || shape_at(article, i) == SHAPE_LOWER;
    }
    return small;
}

/* A sign that goes on with what stands behind it: "RIO DE JANEIRO, Brazil". */
static bool is_open_sign(const struct article *article, uint32_t token) {
    return shape_at(article, token) >= SHAPE_PUNCTUATION && !strchr(">)\".?!", article_byte(article, token));
}

/* "T." before "Boone", neither the last letter of "R AND D" nor of "C.O.M.B." */
static bool is_dotted_initial(const struct article *article, uint32_t token) {
    const struct token *initial = &article->tokens.at[token];
    return shape_at(article, token) == SHAPE_INITIAL && initial->gap != GAP_NONE && initial->end - initial->start > 1;
}

/* Whether the headline's first word stands there again. */
static bool is_repeated(const struct article *article, uint32_t token) {
    struct slice first = article_words(article, 0, 1);
    return shape_at(article, token) == SHAPE_UPPER && slice_equal(article_words(article, token, token + 1), first);
}

uint32_t sentence_headline_end(const struct splitter *splitter) {
    enum { fewest_words = 3 };
    static const struct slice links[] = {WORD("in"), WORD("to"), WORD("from"), WORD("of"),  WORD("for"), WORD("with"),
                                         WORD("by"), WORD("on"), WORD("and"),  WORD("the"), WORD("at"),  WORDS_END};
    const struct article *article = splitter->article;
    uint32_t small = first_small(article), start = small;
    if (small < fewest_words || article->tokens.at[small].gap == GAP_NONE) return 0;
    if (is_open_sign(article, small - 1) || sentence_is_month(splitter, small)) return 0;
    if (shape_at(article, start - 1) == SHAPE_DOTTED && !article_among_nocase(article, start - 2, links)) start--;
    while (start > 1 && is_dotted_initial(article, start - 1)) start--;
    if (is_repeated(article, start - 1)) start--;
    if (article_is_written(article, start - 1, "A")) start--;
    if (start == small && shape_at(article, small) == SHAPE_LOWER) return 0;
    return count_upper(article, start) >= fewest_words && opens_sentence(article, start) ? start : 0;
}
