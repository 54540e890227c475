#include "language.h"

#include "vocabulary.h"

bool language_is_other(const struct article *article) {
    enum { most_tokens = 600, sure = 8, dominance = 3 };
    unsigned english = 0, other = 0;
    const size_t count = article->tokens.count < most_tokens ? article->tokens.count : most_tokens;
    for (uint32_t i = 0; i < count && english < sure; i++) {
        const enum shape shape = (enum shape)article->tokens.at[i].shape;
        if (shape == SHAPE_FOREIGN) other++;
        else if (shape != SHAPE_LOWER) continue;
        else if (vocabulary_has_token(article, i, V_SMALL_WORD)) english++;
        else other += vocabulary_has_token(article, i, V_SMALL_WORD_ABROAD);
    }
    return other >= sure && other >= english * dominance;
}
