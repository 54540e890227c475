#include "coref_parts.h"

#include <string.h>

/* Whom a person speaks for: the bodies of the offices that the article says he holds, wherever it does. */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

int32_t coref_body_of_title(const struct coref *coref, const struct mention *title) {
    const struct article *article = coref->article;
    int32_t found = -1;
    uint32_t longest = 0;
    for (size_t i = article_from(article, title->first); i < article->mentions.count; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->start >= title->end) break;
        if (inner->kind != KIND_ORGANISATION || inner->dropped || inner->end > title->end) continue;
        if (inner->end - inner->start <= longest) continue;
        longest = inner->end - inner->start;
        found = (int32_t)i;
    }
    return found;
}

/* Whether it is the first time that the person is told to speak for the body. */
static bool is_news(struct coref *coref, struct key_index *told, uint32_t person, int32_t body) {
    const uint32_t chains[] = {person, at(coref, body)->chain};
    const size_t known = told->keys.count;
    char *key = arena_alloc(coref->arena, sizeof chains);
    memcpy(key, chains, sizeof chains);
    return !chains[1] || key_index_add(told, (struct slice){key, sizeof chains}) == known;
}

void coref_note_represented(struct coref *coref) {
    struct key_index told = {.slots = NULL};
    coref_forget(&coref->represented);
    for (int32_t i = 0; i < (int32_t)coref->article->mentions.count; i++) {
        const struct mention *title = at(coref, i);
        if (title->kind != KIND_TITLE || title->dropped || title->holder < 0 || title->office.plural) continue;
        const int32_t body = coref_body_of_title(coref, title);
        const uint32_t person = at(coref, title->holder)->chain;
        if (body >= 0 && person && is_news(coref, &told, person, body))
            array_push(&coref->represented, ((struct coref_represented){person, body}));
    }
    key_index_free(&told);
}

/* Whoever is named right before a verb of saying, "Holm said", "Holm, the chairman, has said", or right behind one,
 * "said Holm"; -1: nobody is. */
static int32_t speaker_beside(const struct coref *coref, uint32_t sentence, uint32_t verb) {
    enum { auxiliaries = 2 };
    const struct article *article = coref->article;
    int32_t found = -1;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = at(coref, (int32_t)i);
        if (mention->sentence != sentence || mention->first > verb + 1) break;
        if ((mention->kind != KIND_PERSON && mention->kind != KIND_TITLE) || mention->dropped) continue;
        if (mention->first == verb + 1) return found < 0 ? (int32_t)i : found;
        if (mention->last > verb) continue;
        uint32_t end = verb;
        while (end > mention->last && verb - end < auxiliaries && article->tokens.at[end - 1].shape == SHAPE_LOWER)
            end--;
        if (end > mention->last && article_is_written(article, end - 1, ",")) end--;
        if (end == mention->last) found = (int32_t)i;
    }
    return found;
}

/* The verb of saying in whose clause a phrase stands: "said the company", "told reporters on Monday that the company";
 * UINT32_MAX: there is none. */
static uint32_t verb_before(const struct coref *coref, const struct mention *told) {
    enum { reach = 9 };
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[told->sentence].first;
    for (uint32_t i = told->first; i-- > first && i + reach > told->first;) {
        if (coref_speech_says(&coref->speech, i)) return i;
        const enum shape shape = article->tokens.at[i].shape;
        if (shape == SHAPE_PUNCTUATION || shape == SHAPE_CLITIC || article_is_written(article, i, "and")) break;
    }
    return UINT32_MAX;
}

/* "…, Holm said" behind it. */
static uint32_t verb_behind(const struct coref *coref, const struct mention *told) {
    const struct article *article = coref->article;
    const uint32_t last = article->sentences.at[told->sentence].last;
    for (uint32_t i = told->last; i + 1 < last; i++) {
        if (!article_is_written(article, i, ",")) continue;
        for (uint32_t verb = i + 1; verb < last && verb <= i + 4; verb++)
            if (coref_speech_says(&coref->speech, verb)) return verb;
    }
    return UINT32_MAX;
}

int32_t coref_speaker(const struct coref *coref, const struct mention *told) {
    const size_t quotation = coref_speech_at(&coref->speech, told->first);
    uint32_t sentence = told->sentence;
    uint32_t verb = quotation ? coref_speech_verb(&coref->speech, quotation, &sentence) : verb_before(coref, told);
    if (verb == UINT32_MAX && !quotation) verb = verb_behind(coref, told);
    return verb == UINT32_MAX ? -1 : speaker_beside(coref, sentence, verb);
}
