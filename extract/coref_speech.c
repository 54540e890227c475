#include "coref_speech.h"

#include "word_list.h"

static bool has(const struct coref_speech *speech, uint32_t token, int class) {
    return lexicon_token_has(speech->lexicon, speech->article, token, class);
}

static bool is_mark(const struct coref_speech *speech, uint32_t token) {
    return symbol_set_has(speech->marks, speech->article->tokens.at[token].symbol);
}

static bool is_word(const struct coref_speech *speech, uint32_t token, const struct slice *words) {
    return word_among_nocase(article_words(speech->article, token, token + 1), words);
}

/* A sentence of the speaker's begins where one of the writer's does, or behind a comma, a colon, "that" or a verb of
 * saying. */
static bool opens_speech(const struct coref_speech *speech, const struct sentence *sentence, uint32_t mark) {
    static const struct slice signs[] = {WORD(","), WORD(":"), WORD("that"), WORDS_END};
    if (mark == sentence->first) return true;
    return is_word(speech, mark - 1, signs) || has(speech, mark - 1, speech->says);
}

static uint32_t next_mark(const struct coref_speech *speech, uint32_t token) {
    const struct token *tokens = speech->article->tokens.at;
    const uint32_t count = (uint32_t)speech->article->tokens.count;
    const struct symbol_set marks = speech->marks;
    while (token < count && !symbol_set_has(marks, tokens[token].symbol)) token++;
    return token;
}

/* The number of the sentence that holds the token, at or after one. */
static uint32_t sentence_of(const struct article *article, uint32_t sentence, uint32_t token) {
    while (sentence + 1 < article->sentences.count && article->sentences.at[sentence].last <= token) sentence++;
    return sentence;
}

/* Where what a mark opens ends: before the next mark, or with its paragraph. */
static uint32_t end_of(const struct coref_speech *speech, uint32_t first) {
    const struct article *article = speech->article;
    uint32_t last = first;
    while (last < article->tokens.count && !is_mark(speech, last) && article->tokens.at[last].gap != GAP_PARAGRAPH)
        last++;
    return last;
}

void coref_speech_read(struct coref_speech *speech, const struct article *article) {
    enum { fewest = 3 }; /* fewer words are a name */
    speech->article = article;
    if (speech->quotations.room > 1024) array_free(&speech->quotations);
    else array_clear(&speech->quotations);
    uint32_t sentence = 0;
    for (uint32_t mark = next_mark(speech, 0), last; mark < article->tokens.count; mark = next_mark(speech, last)) {
        sentence = sentence_of(article, sentence, mark);
        last = end_of(speech, mark + 1);
        bool closed = last < article->tokens.count && article->tokens.at[last].gap != GAP_PARAGRAPH;
        uint32_t ending_in = sentence_of(article, sentence, closed ? last : last - 1);
        bool spoken = last > mark + fewest && opens_speech(speech, &article->sentences.at[sentence], mark);
        if (spoken) array_push(&speech->quotations, ((struct coref_quotation){mark + 1, last, sentence, ending_in}));
        last += closed;
    }
}

void coref_speech_free(struct coref_speech *speech) { array_free(&speech->quotations); }

size_t coref_speech_at(const struct coref_speech *speech, uint32_t token) {
    size_t low = 0, high = speech->quotations.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (speech->quotations.at[middle].last <= token) low = middle + 1;
        else high = middle;
    }
    return low < speech->quotations.count && speech->quotations.at[low].first <= token ? low + 1 : 0;
}

/* "…," he told reporters */
static uint32_t verb_behind(const struct coref_speech *speech, const struct coref_quotation *quotation) {
    enum { reach = 16 };
    uint32_t end = speech->article->sentences.at[quotation->ending_in].last;
    for (uint32_t i = quotation->last + 1; i < end && i <= quotation->last + reach && !is_mark(speech, i); i++)
        if (has(speech, i, speech->says)) return i;
    return UINT32_MAX;
}

/* He told reporters: "…" */
static uint32_t verb_before(const struct coref_speech *speech, const struct coref_quotation *quotation) {
    enum { reach = 16 };
    uint32_t first = speech->article->sentences.at[quotation->sentence].first;
    uint32_t mark = quotation->first - 1;
    for (uint32_t i = mark; i-- > first && i + reach >= mark && !is_mark(speech, i);)
        if (has(speech, i, speech->says)) return i;
    return UINT32_MAX;
}

uint32_t coref_speech_verb(const struct coref_speech *speech, size_t quotation, uint32_t *sentence) {
    enum { farthest = 8 };
    for (size_t i = quotation; i-- > 0 && i + farthest >= quotation;) {
        const struct coref_quotation *at = &speech->quotations.at[i];
        uint32_t verb = verb_behind(speech, at);
        *sentence = at->ending_in;
        if (verb == UINT32_MAX) verb = verb_before(speech, at), *sentence = at->sentence;
        if (verb != UINT32_MAX) return verb;
        if (!i || speech->quotations.at[i - 1].ending_in + 1 < at->sentence) break;
    }
    return UINT32_MAX;
}

/* "When he was asked, he said" tells of the same person twice. */
static bool begins_with_clause(const struct coref_speech *speech, const struct sentence *sentence) {
    static const struct slice openers[] = {WORD("when"),   WORD("after"),    WORD("before"), WORD("while"),
                                           WORD("as"),     WORD("asked"),    WORD("in"),     WORD("on"),
                                           WORD("at"),     WORD("speaking"), WORD("if"),     WORD("although"),
                                           WORD("though"), WORD("during"),   WORDS_END};
    return is_word(speech, sentence->first, openers);
}

bool coref_speech_is_told_by(const struct coref_speech *speech, uint32_t number, uint32_t token) {
    enum { longest_rest = 8 };
    static const struct slice comma[] = {WORD(","), WORDS_END};
    static const struct slice signs[] = {WORD("."), WORD(","), WORD(":"), WORDS_END};
    const struct sentence *sentence = &speech->article->sentences.at[number];
    if (token < sentence->first + 2 || token + 2 >= sentence->last) return false;
    bool quoted = is_mark(speech, token - 1);
    if (!quoted && !is_word(speech, token - 1, comma)) return false;
    if (!has(speech, token + 1, speech->says)) return false;
    bool ends = is_word(speech, token + 2, signs) || sentence->last - token <= longest_rest;
    return ends && (quoted || !begins_with_clause(speech, sentence));
}
