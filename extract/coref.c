#include "coref.h"

#include "coref_parts.h"

#include <string.h>

struct slice coref_name(const struct coref *coref, const struct mention *mention) {
    struct slice text = mention_text(coref->article, mention);
    if (slice_ends(text, slice_of("'s")) || slice_ends(text, slice_of("’s")))
        text = slice_cut(text, 0, slice_find(text, slice_of(text.at[text.size - 2] == '\'' ? "'" : "’"), 0));
    return text;
}

void coref_link(struct coref *coref, int32_t mention, int32_t antecedent, const char *sieve) {
    struct article *article = coref->article;
    struct mention *linked = &article->mentions.at[mention], *target = &article->mentions.at[antecedent];
    if (!target->chain) target->chain = ++article->chains;
    if (!linked->chain) {
        linked->chain = target->chain;
        linked->antecedent = antecedent;
        linked->link = sieve;
        return;
    }
    if (linked->chain == target->chain) return;
    uint32_t from = linked->chain, to = target->chain;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].chain == from) article->mentions.at[i].chain = to;
    if (linked->antecedent < 0) {
        linked->antecedent = antecedent;
        linked->link = sieve;
    }
}

static int preference(const struct mention *mention) {
    if (mention->form == FORM_PRONOUN) return 0;
    if (mention->form == FORM_NOMINAL) return 1;
    return mention->kind == KIND_TITLE ? 2 : 3;
}

/* A headline's capitals are no better name. */
static bool shouts(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z') return false;
    return true;
}

int32_t coref_fullest(const struct article *article, uint32_t chain) {
    int32_t best = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->chain != chain || mention->kind == KIND_DATE) continue;
        const struct mention *other = best >= 0 ? &article->mentions.at[best] : NULL;
        int order = other ? preference(mention) - preference(other) : 1;
        uint32_t size = mention->end - mention->start, rival = other ? other->end - other->start : 0;
        bool quieter = other && size == rival && shouts(mention_text(article, other)) && !shouts(mention_text(article, mention));
        if (order > 0 || (order == 0 && (size > rival || quieter))) best = (int32_t)i;
    }
    return best;
}

/* Everything that found no partner is a chain of its own. */
static void open_rest(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *mention = &coref->article->mentions.at[i];
        if (mention->kind != KIND_DATE && !mention->chain && !mention->dropped) mention->chain = ++coref->article->chains;
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
    struct coref coref = {.rules = rules, .lexicon = rules->lexicon, .article = article, .arena = article->arena};
    coref_names(&coref);
    coref_titles(&coref);
    coref_descriptions(&coref);
    coref_pronouns(&coref);
    open_rest(&coref);
    article_sort(article);
    renumber(article);
}
