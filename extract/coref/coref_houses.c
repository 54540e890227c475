#include "coref_description_parts.h"

#include "text.h"

/* Parliaments and their houses, which news calls by what they are more often than by their names. */

/* Words of the names of upper and of lower houses. */
static const struct slice upper_words[] = {WORD("upper"),
                                           WORD("senate"),
                                           WORD("lords"),
                                           WORD("federation council"),
                                           WORD("rajya sabha"),
                                           WORD("bundesrat"),
                                           WORD("councillors"),
                                           WORD("council of states"),
                                           WORDS_END};
static const struct slice lower_words[] = {WORD("lower"),     WORD("duma"),      WORD("commons"),
                                           WORD("lok sabha"), WORD("bundestag"), WORD("representatives"),
                                           WORD("deputies"),  WORD("sejm"),      WORDS_END};

static bool holds_any(struct slice folded, const struct slice *words) {
    for (; words->size; words++)
        if (description_stands_in(folded, *words)) return true;
    return false;
}

bool description_is_other_house(const struct coref *coref, const struct mention *pointer, struct slice folded) {
    if (article_is(coref->article, pointer->first, "upper")) return holds_any(folded, lower_words);
    if (article_is(coref->article, pointer->first, "lower")) return holds_any(folded, upper_words);
    return article_is(coref->article, pointer->last - 1, "parliament") &&
           description_stands_in(folded, slice_of("general assembly"));
}

static bool ends_with_any(struct slice folded, const struct slice *words) {
    for (; words->size; words++)
        if (slice_ends(folded, *words)) return true;
    return false;
}

bool description_is_house(const struct coref *coref, const struct mention *pointer, struct slice folded) {
    const struct article *article = coref->article;
    if (article_is(article, pointer->first, "upper")) return ends_with_any(folded, upper_words);
    if (article_is(article, pointer->first, "lower")) return ends_with_any(folded, lower_words);
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
        if (holds_any(folded, upper_words) || holds_any(folded, lower_words)) return -1;
        if (found >= 0 && article->mentions.at[found].chain != house->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}
