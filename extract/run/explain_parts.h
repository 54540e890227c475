/* Explanations from inside, for explain*.c alone: what is asked, and how it is put. */
#ifndef CHANCERY_EXPLAIN_PARTS_H
#define CHANCERY_EXPLAIN_PARTS_H

#include "explain.h"
#include "register.h"

struct explainer {
    FILE *out;
    long at;
    const struct article *article;
    const struct trace_entry *entries; /* in text order, without repeats */
    size_t count;
    size_t *shown; /* paragraphs so far */
    struct deeds deeds;
    const bool *opens; /* by mention: a document's first, where its row stands */
};

/* Whether the byte that is asked for is among these tokens, or everything is. */
bool explain_is_asked(const struct explainer *explainer, uint32_t first, uint32_t last);

void explain_put(const struct explainer *explainer, const char *text);
void explain_put_slice(const struct explainer *explainer, struct slice text);

/* Quoted; on one line, without control characters, which could steer a terminal. */
void explain_put_quoted(const struct explainer *explainer, struct slice text);

/* Quoted, with their bytes. */
void explain_put_words(const struct explainer *explainer, uint32_t first, uint32_t last);
void explain_put_mention(const struct explainer *explainer, int32_t mention);

void explain_put_rule(const struct explainer *explainer, const struct rule *rule);

/* What a line of a paragraph is about. */
void explain_put_label(const struct explainer *explainer, const char *label);

/* The line that opens a paragraph: where, then what. */
void explain_put_place(const struct explainer *explainer, uint32_t first, uint32_t last);

/* --- explain_meaning.c --- */

/* What a mention says: the value of a date, the office of a title, the row of a document, and what they rest on. */
void explain_meaning(const struct explainer *explainer, size_t mention);

#endif
