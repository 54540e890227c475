#include "coref_description_parts.h"

#include "text.h"

/* Parliaments and their houses, which news calls by what they are more often than by their names. */

static bool holds_any(const struct article *article, struct slice folded, enum vocabulary_list words) {
    for (const struct slice *word = vocabulary_parts(article, words); word->size; word++)
        if (description_stands_in(folded, *word)) return true;
    return false;
}

bool description_is_other_house(const struct coref *coref, const struct mention *pointer, struct slice folded) {
    const struct article *article = coref->article;
    if (article_is(article, pointer->first, "upper")) return holds_any(article, folded, V_HOUSE_LOWER);
    if (article_is(article, pointer->first, "lower")) return holds_any(article, folded, V_HOUSE_UPPER);
    return article_is(article, pointer->last - 1, "parliament") &&
           description_stands_in(folded, slice_of("general assembly"));
}

bool description_is_house(const struct coref *coref, const struct mention *pointer, struct slice folded) {
    const struct article *article = coref->article;
    if (article_is(article, pointer->first, "upper")) return vocabulary_ends(article, folded, V_HOUSE_UPPER);
    if (article_is(article, pointer->first, "lower")) return vocabulary_ends(article, folded, V_HOUSE_LOWER);
    return slice_equal(pointer->value, slice_of("parliament")) && slice_ends(folded, slice_of("national assembly"));
}

int32_t description_house_of(const struct coref *coref, int32_t number) {
    const struct article *article = coref->article;
    const struct mention *pointer = &article->mentions.at[number];
    int32_t found = -1;
    if (!article_is(article, pointer->last - 1, "parliament")) return -1;
    const struct slice nation = description_nation_at(coref, pointer->first, pointer->last);
    if (!nation.size) return -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *house = &article->mentions.at[i];
        if (!coref_is_name(house, KIND_ORGANISATION) || !house->name.size || !house->chain) continue;
        if (!slice_equal(house->value, slice_of("parliament")) || !slice_equal(house->office.country, nation)) continue;
        const struct slice folded = text_fold(coref->arena, house->name);
        if (holds_any(article, folded, V_HOUSE_UPPER) || holds_any(article, folded, V_HOUSE_LOWER)) return -1;
        if (found >= 0 && article->mentions.at[found].chain != house->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}
