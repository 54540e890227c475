#include "suggest_parts.h"

#include "text.h"

#include <string.h>

void suggest_words_open(struct suggest_words *words, const struct lexicon *lexicon) {
    static const char *const stops[] = {"function-word", "starter", "honorific", "particle", NULL};
    static const char *const verbs[] = {"speech-verb", "verb-stop", "human-deed", "leaving", NULL};
    static const char *const says[] = {"speech-verb", NULL};
    static const char *const places[] = {"country",   "demonym",          "city",    "region", "state-short",
                                         "month",     "weekday",          "holiday", "feast",  "month-foreign",
                                         "time-zone", "region-adjective", NULL};
    static const char *const bears[] = {"given-name", "surname", NULL};
    *words = (struct suggest_words){.lexicon = lexicon};
    words->stops = symbol_set_of_lists(lexicon, &words->terms, stops);
    words->verbs = symbol_set_of_lists(lexicon, &words->terms, verbs);
    words->says = symbol_set_of_lists(lexicon, &words->terms, says);
    words->places = symbol_set_of_lists(lexicon, &words->terms, places);
    words->bears = symbol_set_of_lists(lexicon, &words->terms, bears);
    words->article_word = lexicon_class(lexicon, slice_of("text-article"));
    words->quote = lexicon_class(lexicon, slice_of("quote-sign"));
}

/* --- mentions ------------------------------------------------------------------------- */

/* The first token that ends behind an offset of the text as it was read. */
static uint32_t token_behind(const struct article *article, size_t offset) {
    uint32_t low = 0, high = (uint32_t)article->tokens.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text_original_end(article->normal, article->tokens.at[middle].end) <= offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Marks what a mention covers; a row of the tables may have been changed by hand. */
static void mark_mention(struct suggest_words *words, const struct article *article, const struct run_table *mentions,
                         size_t row) {
    size_t start, end;
    if (!run_range(mentions, row, "start", "end", &start, &end)) return;
    bool person = slice_equal(run_cell(mentions, row, "kind"), slice_of("person")) &&
                  slice_equal(run_cell(mentions, row, "form"), slice_of("name"));
    uint32_t first = token_behind(article, start), last = first;
    for (; last < article->tokens.count; last++) {
        if (text_original_start(article->normal, article->tokens.at[last].start) >= end) break;
        words->marks.at[last] |= WORD_COVERED;
    }
    if (person && last > first && words->persons.at[first] < last) words->persons.at[first] = last;
}

/* --- words ------------------------------------------------------------------------------ */

static bool is_hyphen(const struct article *article, uint32_t token) {
    const struct token *sign = &article->tokens.at[token];
    return article->text.at[sign->start] == '-' && sign->end - sign->start == 1 && sign->gap == GAP_NONE;
}

uint32_t suggest_word_end(const struct article *article, uint32_t token, uint32_t last) {
    while (token + 2 < last && is_hyphen(article, token + 1) && article->tokens.at[token + 2].gap == GAP_NONE &&
           article->tokens.at[token + 2].shape <= SHAPE_CODE)
        token += 2;
    return token + 1;
}

uint32_t suggest_word_start(const struct article *article, uint32_t token, uint32_t first) {
    while (token >= first + 2 && is_hyphen(article, token - 1) && article->tokens.at[token].gap == GAP_NONE &&
           article->tokens.at[token - 2].shape <= SHAPE_CODE)
        token -= 2;
    return token;
}

static unsigned marks_of(const struct suggest_words *words, const struct article *article, const struct unit *unit) {
    bool lower = article->tokens.at[unit->first].shape == SHAPE_LOWER;
    unsigned marks = 0;
    if (symbol_set_has(words->stops, unit->symbol)) marks |= WORD_STOPS;
    if (lower && symbol_set_has(words->verbs, unit->symbol)) marks |= WORD_STOPS;
    if (lower && symbol_set_has(words->says, unit->symbol)) marks |= WORD_SAYS;
    if (symbol_set_has(words->places, unit->symbol)) marks |= WORD_PLACE;
    if (symbol_set_has(words->bears, unit->symbol)) marks |= WORD_BEARS;
    if (unit->last - unit->first > 1) marks |= WORD_PHRASE;
    return marks;
}

/* Whether what begins there is quoted speech or what a colon announces: its first word is
 * written large whatever it is. */
static bool is_opened(const struct suggest_words *words, const struct article *article, uint32_t token) {
    const struct token *sign = &article->tokens.at[token - 1];
    if (article->text.at[sign->start] == ':') return true;
    return article->tokens.at[token].gap == GAP_NONE &&
           lexicon_token_has(words->lexicon, article, token - 1, words->quote);
}

static void mark_openings(struct suggest_words *words, const struct article *article, const struct sentence *sentence) {
    bool open = true;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &article->tokens.at[i];
        open = open || token->gap >= GAP_LINE || is_opened(words, article, i);
        if (!open || token->shape > SHAPE_DOTTED) continue;
        words->marks.at[i] |= WORD_OPENS;
        open = false;
    }
}

static void mark_sentence(struct suggest_words *words, struct article *article, const struct sentence *sentence) {
    lexicon_units(words->lexicon, article, sentence->first, sentence->last);
    for (size_t i = 0; i < article->units.count; i++) {
        const struct unit *unit = &article->units.at[i];
        unsigned marks = marks_of(words, article, unit);
        for (uint32_t j = unit->first; j < unit->last; j++) words->marks.at[j] |= (uint8_t)marks;
    }
    mark_openings(words, article, sentence);
}

void suggest_words_mark(struct suggest_words *words, struct article *article, const struct run_tables *tables,
                        size_t number) {
    size_t count = article->tokens.count;
    const struct run_table *mentions = &tables->all[TABLE_MENTIONS];
    array_clear(&words->marks);
    array_clear(&words->persons);
    array_reserve(&words->marks, count + 1);
    array_reserve(&words->persons, count + 1);
    memset(words->marks.at, 0, count * sizeof *words->marks.at);
    memset(words->persons.at, 0, count * sizeof *words->persons.at);
    for (size_t i = mentions->first[number]; i < mentions->first[number + 1]; i++)
        mark_mention(words, article, mentions, mentions->rows[i]);
    for (size_t i = 0; i < article->sentences.count; i++)
        if (!article->sentences.at[i].furniture) mark_sentence(words, article, &article->sentences.at[i]);
}

void suggest_words_free(struct suggest_words *words) {
    arena_free(&words->terms);
    array_free(&words->marks);
    array_free(&words->persons);
}
