#include "coref_description_parts.h"

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
    if (!article_is(article, pointer->last - 1, "parliament")) return false;
    return description_stands_in(folded, slice_of("general assembly")) ||
           description_stands_in(folded, slice_of("commons")) || holds_any(article, folded, V_HOUSE_UPPER);
}

bool description_is_house(const struct coref *coref, const struct mention *pointer, struct slice folded) {
    const struct article *article = coref->article;
    if (article_is(article, pointer->first, "upper")) return vocabulary_ends(article, folded, V_HOUSE_UPPER);
    if (article_is(article, pointer->first, "lower")) return vocabulary_ends(article, folded, V_HOUSE_LOWER);
    if (article_is(article, pointer->last - 1, "legislature") && description_stands_in(folded, slice_of("legislative")))
        return true;
    return slice_equal(pointer->value, slice_of("parliament")) && slice_ends(folded, slice_of("national assembly"));
}

static bool is_listed(const struct descriptions *pointing, uint32_t chain) {
    const struct known_house *house = pointing->houses;
    while (house && pointing->coref->article->mentions.at[house->mention].chain != chain) house = house->next;
    return chain && house;
}

/* The houses that the article names, of a chain one mention. */
static void read_houses(struct descriptions *pointing) {
    const struct article *article = pointing->coref->article;
    pointing->houses_read = true;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *named = &article->mentions.at[i];
        if (!coref_is_name(named, KIND_ORGANISATION) || !named->name.size || !named->office.country.size) continue;
        if (!slice_equal(named->value, slice_of("parliament")) || is_listed(pointing, named->chain)) continue;
        const struct slice folded = descriptions_name(pointing, (int32_t)i);
        struct known_house *house = arena_alloc(pointing->coref->arena, sizeof *house);
        *house = (struct known_house){.mention = (int32_t)i,
                                      .one_of_two = holds_any(article, folded, V_HOUSE_UPPER) ||
                                                    holds_any(article, folded, V_HOUSE_LOWER),
                                      .next = pointing->houses};
        pointing->houses = house;
    }
}

int32_t description_house_of(struct descriptions *pointing, int32_t number) {
    const struct article *article = pointing->coref->article;
    const struct mention *pointer = &article->mentions.at[number];
    int32_t found = -1;
    if (!article_is(article, pointer->last - 1, "parliament")) return -1;
    const struct slice nation = description_nation_at(pointing->coref, pointer->first, pointer->last);
    if (!nation.size) return -1;
    if (!pointing->houses_read) read_houses(pointing);
    for (const struct known_house *house = pointing->houses; house; house = house->next) {
        const struct mention *named = &article->mentions.at[house->mention];
        if (!named->chain || !slice_equal(named->office.country, nation)) continue;
        if (house->one_of_two || (found >= 0 && article->mentions.at[found].chain != named->chain)) return -1;
        found = house->mention;
    }
    return found;
}
