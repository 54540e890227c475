#include "coref_pronoun_parts.h"

/* The colon of "MS. HOLM: The minister left"; the end of the sentence where it opens with no label. */
static uint32_t label_end(const struct article *article, const struct sentence *opening) {
    enum { longest = 12 };
    const uint32_t last = opening->first + longest;
    for (uint32_t i = opening->first; i < opening->last && i < last; i++) {
        if (article_is_written(article, i, ":")) return i;
        if (article->tokens.at[i].shape == SHAPE_LOWER) break;
    }
    return opening->last;
}

/* The chain of the person whose label opens a paragraph; 0: none does. */
static uint32_t label_of(const struct pronouns *pronouns, const struct sentence *opening) {
    const struct article *article = pronouns->coref->article;
    const uint32_t colon = label_end(article, opening);
    uint32_t labelled = 0;
    if (colon == opening->last) return 0;
    for (size_t i = pronouns_from(pronouns, opening->first); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last > colon) break;
        if (pronouns_is_person(mention)) labelled = mention->chain;
    }
    return labelled;
}

static bool opens_paragraph(const struct article *article, const struct sentence *sentence) {
    return article->tokens.at[sentence->first].gap >= GAP_LINE;
}

void pronouns_count_labels(struct pronouns *pronouns) {
    enum { fewest = 5 };
    const struct article *article = pronouns->coref->article;
    bool again = false;
    size_t all = 0;
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const uint32_t chain = opens_paragraph(article, sentence) ? label_of(pronouns, sentence) : 0;
        if (chain && pronouns->labels[chain] < UINT8_MAX) pronouns->labels[chain]++;
        again = again || (chain && pronouns->labels[chain] > 1);
        all += chain != 0;
    }
    pronouns->dialogue = again && all >= fewest;
}

uint32_t pronouns_labelled(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 24 };
    const struct article *article = pronouns->coref->article;
    uint32_t opening = pronoun->sentence;
    while (opening && opening + farthest > pronoun->sentence &&
           !opens_paragraph(article, &article->sentences.at[opening]))
        opening--;
    const uint32_t chain = label_of(pronouns, &article->sentences.at[opening]);
    return pronouns->labels[chain] >= (pronouns->dialogue ? 1 : 2) ? chain : 0;
}

bool pronouns_is_label(const struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[mention->sentence];
    if (!pronouns->dialogue || !pronouns->labels[mention->chain] || !opens_paragraph(article, own)) return false;
    const uint32_t colon = label_end(article, own);
    return colon < own->last && mention->last <= colon;
}
