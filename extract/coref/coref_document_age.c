#include "coref_description_parts.h"

/* Texts that follow each other: "the new treaty" is not "the present treaty". */

enum age { AGE_PAST = 1, AGE_STANDING = 2, AGE_COMING = 4 };

static unsigned age_of_word(const struct article *article, uint32_t token) {
    return (vocabulary_has_token(article, token, V_PAST_ADJECTIVE) ? AGE_PAST : 0u) |
           (vocabulary_has_token(article, token, V_STANDING_ADJECTIVE) ? AGE_STANDING : 0u) |
           (vocabulary_has_token(article, token, V_COMING_ADJECTIVE) ? AGE_COMING : 0u);
}

/* What the words before a text and before its head say: "a new treaty", "Norway's current loan agreement". */
static unsigned age_of(const struct article *article, const struct mention *document) {
    enum { reach = 6 };
    const uint32_t sentence = article->sentences.at[document->sentence].first;
    unsigned age = document->first > sentence ? age_of_word(article, document->first - 1) : 0;
    for (uint32_t token = document->first; token + 1 < document->last && token < document->first + reach; token++)
        age |= age_of_word(article, token);
    return age;
}

void description_note_age(const struct descriptions *pointing, const struct mention *document) {
    if (document->kind == KIND_DOCUMENT && document->chain)
        pointing->ages[document->chain] |= (uint8_t)age_of(pointing->coref->article, document);
}

bool description_is_of_other_age(struct descriptions *pointing, const struct mention *pointer,
                                 const struct mention *named) {
    const unsigned age = age_of(pointing->coref->article, pointer), other = pointing->ages[named->chain];
    const bool apart =
        age && !(age & other) && (other || (age & AGE_PAST)); /* of the one at hand nothing need be told */
    if (apart && coref_same_doctype(pointing->coref->article, pointer->value, named->value)) pointing->apart = true;
    return apart;
}
