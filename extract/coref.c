#include "coref.h"

#include "coref_parts.h"

/* Everything that found no partner is a chain of its own. */
static void open_rest(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *mention = &coref->article->mentions.at[i];
        if (mention->kind != KIND_DATE && !mention->chain && !mention->dropped)
            mention->chain = ++coref->article->chains;
    }
}

/* Chains are numbered by their first mentions. */
static void renumber(struct article *article) {
    uint32_t *number = arena_zero(article->arena, (article->chains + 1) * sizeof *number), next = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (!mention->chain) continue;
        if (!number[mention->chain]) number[mention->chain] = ++next;
        mention->chain = number[mention->chain];
    }
    article->chains = next;
}

void coref_resolve(const struct ruleset *rules, struct article *article) {
    struct coref coref = {.rules = rules,
                          .lexicon = rules->lexicon,
                          .article = article,
                          .arena = article->arena,
                          .country = lexicon_class(rules->lexicon, slice_of("country")),
                          .demonym = lexicon_class(rules->lexicon, slice_of("demonym"))};
    coref.next = arena_alloc(coref.arena, (article->mentions.count + 1) * sizeof *coref.next);
    for (size_t i = 0; i < article->mentions.count; i++) coref.next[i] = (int32_t)i;
    coref_names(&coref);
    coref_titles(&coref);
    coref_descriptions(&coref);
    coref_pronouns(&coref);
    open_rest(&coref);
    article_sort(article);
    renumber(article);
    article->fullest = coref_fullest_now(&coref);
}
