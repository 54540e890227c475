#include "coref_description_parts.h"

/* "The government" of the country of which the article tells. */

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

struct told {
    struct slice nation;
    uint32_t times;
    struct told *next;
};

/* The country that the article names most, by its name or its adjective; empty: none, or two as often. */
static struct slice main_nation(const struct coref *coref) {
    const uint32_t last = (uint32_t)coref->article->tokens.count;
    struct told *told = NULL, *most = NULL;
    bool sure = false;
    for (uint32_t i = 0; i < last; i++) {
        if (!symbol_set_has(coref->nations, coref->article->tokens.at[i].symbol)) continue;
        const struct slice nation = description_nation_at(coref, i, last);
        if (!nation.size) continue;
        struct told *known = told;
        while (known && !slice_equal(known->nation, nation)) known = known->next;
        if (!known) {
            known = arena_alloc(coref->arena, sizeof *known);
            *known = (struct told){nation, 0, told};
            told = known;
        }
        known->times++;
    }
    for (; told; told = told->next) {
        if (most && told->times < most->times) continue;
        sure = !most || told->times > most->times;
        most = told;
    }
    return sure ? most->nation : slice_of("");
}

int32_t descriptions_national_body(struct descriptions *pointing, int32_t description) {
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description);
    int32_t found = -1;
    if (pointer->first && coref->article->tokens.at[pointer->first - 1].shape == SHAPE_CLITIC) return -1;
    if (pointer->last - pointer->first > 1 || !vocabulary_has(coref->article, pointer->value, V_KIND_OF_NATION))
        return -1;
    for (int32_t i = description + 1; i < (int32_t)coref->article->mentions.count; i++) {
        const struct mention *named = at(coref, i);
        if (!coref_is_name(named, KIND_ORGANISATION) || !slice_equal(named->value, pointer->value)) continue;
        const struct slice nation = description_nation_at(coref, named->first, named->last);
        if (!nation.size) continue;
        if (!pointing->main_nation.at) pointing->main_nation = main_nation(coref);
        if (!slice_equal(nation, pointing->main_nation)) continue;
        if (found >= 0 && (!named->chain || named->chain != at(coref, found)->chain)) return -1;
        if (found < 0) found = i;
    }
    return found;
}
