/* Direct speech: which words of an article are quoted, and where the writer says who speaks, for coref_pronoun*.c.
 *
 * A quotation is what stands between marks and is a sentence of the speaker's, or more: words that are quoted
 * within a sentence of the writer's ("the \"great\" step") are none. One that runs on into the next paragraph ends
 * where its own does. */
#ifndef CHANCERY_COREF_SPEECH_H
#define CHANCERY_COREF_SPEECH_H

#include "rule.h"
#include "symbol_set.h"

struct coref_quotation {
    uint32_t first, last;         /* tokens between the marks, half-open */
    uint32_t sentence, ending_in; /* in which it begins, in which it ends */
};

struct coref_speech {
    const struct article *article;
    struct symbol_set says, marks; /* verbs of saying, quotation marks */
    array_of(struct coref_quotation) quotations;
};

/* Finds the quotations of an article, of which the tokens that are marks are given, in the place of those of another;
 * free them with coref_speech_free. */
void coref_speech_read(struct coref_speech *speech, const struct article *article, const uint32_t *marks, size_t count);
void coref_speech_free(struct coref_speech *speech);

static inline bool coref_speech_says(const struct coref_speech *speech, uint32_t token) {
    return symbol_set_has(speech->says, speech->article->tokens.at[token].symbol);
}

/* The number of the quotation that holds the token, from 1; 0: none. */
size_t coref_speech_at(const struct coref_speech *speech, uint32_t token);

/* Whether any of the tokens, half-open, are quoted. */
bool coref_speech_within(const struct coref_speech *speech, uint32_t first, uint32_t last);

/* The verb by which the writer says who speaks ("…," he said; he said: "…"), of the quotation or of an earlier one
 * that it goes on from; UINT32_MAX: none. `sentence` becomes that in which the verb stands. */
uint32_t coref_speech_verb(const struct coref_speech *speech, size_t quotation, uint32_t *sentence);

/* Whether a word tells who said what the sentence says before it: ", he said." */
bool coref_speech_is_told_by(const struct coref_speech *speech, uint32_t sentence, uint32_t token);

#endif
