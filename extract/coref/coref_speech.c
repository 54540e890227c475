#include "coref_speech.h"

#include "word_list.h"

static bool is_mark(const struct coref_speech *speech, uint32_t token) {
    return symbol_set_has(speech->marks, speech->article->tokens.at[token].symbol);
}

/* A sentence of the speaker's begins where one of the writer's does, or behind a comma, a colon, "that" or a verb of
 * saying. */
static bool opens_speech(const struct coref_speech *speech, const struct sentence *sentence, uint32_t mark) {
    static const struct slice signs[] = {WORD(","), WORD(":"), WORD("that"), WORDS_END};
    if (mark == sentence->first) return true;
    return article_among_nocase(speech->article, mark - 1, signs) || coref_speech_says(speech, mark - 1);
}

/* The number of the sentence that holds the token, at or after one. */
static uint32_t sentence_of(const struct article *article, uint32_t sentence, uint32_t token) {
    while (sentence + 1 < article->sentences.count && article->sentences.at[sentence].last <= token) sentence++;
    return sentence;
}

/* Where what a mark opens ends: before the next mark, or with its paragraph. */
static uint32_t end_of(const struct article *article, uint32_t sentence, uint32_t next) {
    for (sentence++; sentence < article->sentences.count; sentence++) {
        uint32_t first = article->sentences.at[sentence].first;
        if (first > next) break;
        if (article->tokens.at[first].gap == GAP_PARAGRAPH) return first;
    }
    return next;
}

void coref_speech_read(struct coref_speech *speech, const struct article *article, const uint32_t *marks,
                       size_t count) {
    enum { fewest = 3 }; /* fewer words are a name */
    speech->article = article;
    if (speech->quotations.room > 1024) array_free(&speech->quotations);
    else array_clear(&speech->quotations);
    uint32_t sentence = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t next = i + 1 < count ? marks[i + 1] : (uint32_t)article->tokens.count;
        sentence = sentence_of(article, sentence, marks[i]);
        uint32_t last = end_of(article, sentence, next);
        bool closed = i + 1 < count && last == next && article->tokens.at[next].gap != GAP_PARAGRAPH;
        uint32_t ending_in = sentence_of(article, sentence, closed ? last : last - 1);
        bool spoken = last > marks[i] + fewest && opens_speech(speech, &article->sentences.at[sentence], marks[i]);
        if (spoken)
            array_push(&speech->quotations, ((struct coref_quotation){marks[i] + 1, last, sentence, ending_in}));
        i += closed;
    }
}

void coref_speech_free(struct coref_speech *speech) { array_free(&speech->quotations); }

/* The first quotation that ends behind the token; their count when none does. */
static size_t search(const struct coref_speech *speech, uint32_t token) {
    size_t low = 0, high = speech->quotations.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (speech->quotations.at[middle].last <= token) low = middle + 1;
        else high = middle;
    }
    return low;
}

bool coref_speech_within(const struct coref_speech *speech, uint32_t first, uint32_t last) {
    if (!speech->quotations.count) return false;
    size_t next = search(speech, first);
    return next < speech->quotations.count && speech->quotations.at[next].first < last;
}

size_t coref_speech_at(const struct coref_speech *speech, uint32_t token) {
    size_t count = speech->quotations.count;
    if (!count || token < speech->quotations.at[0].first || token >= speech->quotations.at[count - 1].last) return 0;
    size_t next = search(speech, token);
    return next < count && speech->quotations.at[next].first <= token ? next + 1 : 0;
}

/* "…," he told reporters */
static uint32_t verb_behind(const struct coref_speech *speech, const struct coref_quotation *quotation) {
    enum { reach = 16 };
    uint32_t end = speech->article->sentences.at[quotation->ending_in].last;
    for (uint32_t i = quotation->last + 1; i < end && i <= quotation->last + reach && !is_mark(speech, i); i++)
        if (coref_speech_says(speech, i)) return i;
    return UINT32_MAX;
}

/* He told reporters: "…" */
static uint32_t verb_before(const struct coref_speech *speech, const struct coref_quotation *quotation) {
    enum { reach = 16 };
    uint32_t first = speech->article->sentences.at[quotation->sentence].first;
    uint32_t mark = quotation->first - 1;
    for (uint32_t i = mark; i-- > first && i + reach >= mark && !is_mark(speech, i);)
        if (coref_speech_says(speech, i)) return i;
    return UINT32_MAX;
}

/* Berg said that it was late. "It is dark.": nothing but the quotation stands in its sentences, and whoever was told to
 * say something just before goes on. */
static uint32_t verb_above(const struct coref_speech *speech, const struct coref_quotation *quotation) {
    const struct sentence *own = &speech->article->sentences.at[quotation->sentence], *above = own - 1;
    if (!quotation->sentence || quotation->first != own->first + 1 || above->heading || above->furniture)
        return UINT32_MAX;
    if (quotation->last + 2 < speech->article->sentences.at[quotation->ending_in].last) return UINT32_MAX;
    if (coref_speech_within(speech, above->first, above->last)) return UINT32_MAX;
    for (uint32_t i = above->first; i < above->last; i++)
        if (coref_speech_says(speech, i)) return i;
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
        if (i && speech->quotations.at[i - 1].ending_in + 1 >= at->sentence) continue;
        *sentence = at->sentence - (at->sentence > 0);
        return verb_above(speech, at);
    }
    return UINT32_MAX;
}

/* "When he was asked, he said" tells of the same person twice. */
static bool begins_with_clause(const struct coref_speech *speech, const struct sentence *sentence) {
    static const struct slice openers[] = {WORD("when"),   WORD("after"),    WORD("before"),    WORD("while"),
                                           WORD("as"),     WORD("asked"),    WORD("in"),        WORD("on"),
                                           WORD("at"),     WORD("speaking"), WORD("if"),        WORD("although"),
                                           WORD("though"), WORD("during"),   WORD("despite"),   WORD("amid"),
                                           WORD("under"),  WORD("with"),     WORD("following"), WORDS_END};
    return article_among_nocase(speech->article, sentence->first, openers);
}

bool coref_speech_is_told_by(const struct coref_speech *speech, uint32_t number, uint32_t token) {
    enum { longest_rest = 8, told = 4 }; /* ", he told the students," */
    static const struct slice comma[] = {WORD(","), WORDS_END};
    static const struct slice signs[] = {WORD("."), WORD(","), WORD(":"), WORDS_END};
    const struct sentence *sentence = &speech->article->sentences.at[number];
    if (token < sentence->first + 3 || token + 2 >= sentence->last) return false; /* "However, he said" */
    bool quoted = is_mark(speech, token - 1);
    if (!quoted && !article_among_nocase(speech->article, token - 1, comma)) return false;
    if (!coref_speech_says(speech, token + 1)) return false;
    bool ends = sentence->last - token <= longest_rest;
    for (uint32_t i = token + 2; i <= token + told && i < sentence->last; i++)
        ends |= article_among_nocase(speech->article, i, signs);
    return ends && (quoted || !begins_with_clause(speech, sentence));
}
