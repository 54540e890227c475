#include "score_parts.h"

/* One side of an article: the chain of every mention as a number (chain_none for
 * dates), and the longest name of each kind in each chain. */
struct chained {
    const struct score_article *article;
    size_t *chain_of;
    size_t chains;
    size_t *fullest; /* chains x score_kinds, a mention's index or score_none */
};

static bool is_name(const struct score_mention *mention) {
    return mention->form == score_name && mention->kind != score_date && mention->kind != score_title;
}

/* A mention without a chain is a chain of its own. */
static void number_chains(struct chained *side, struct arena *arena) {
    const struct score_article *article = side->article;
    struct key_index chains = {0};
    size_t loners = 0;
    side->chain_of = arena_alloc(arena, (article->mentions.count + 1) * sizeof *side->chain_of);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct slice chain = article->mentions.at[i].chain;
        side->chain_of[i] = chain_none;
        if (article->mentions.at[i].kind != score_date && chain.size) side->chain_of[i] = key_index_add(&chains, chain);
    }
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind != score_date && side->chain_of[i] == chain_none)
            side->chain_of[i] = chains.keys.count + loners++;
    side->chains = chains.keys.count + loners;
    key_index_free(&chains);
}

static void find_fullest(struct chained *side, struct arena *arena) {
    side->fullest = arena_alloc(arena, (side->chains * score_kinds + 1) * sizeof *side->fullest);
    for (size_t i = 0; i < side->chains * score_kinds; i++) side->fullest[i] = score_none;
    for (size_t i = 0; i < side->article->mentions.count; i++) {
        const struct score_mention *mention = &side->article->mentions.at[i];
        if (!is_name(mention)) continue;
        size_t *best = &side->fullest[side->chain_of[i] * score_kinds + mention->kind];
        const struct score_mention *held = *best == score_none ? NULL : &side->article->mentions.at[*best];
        if (!held || mention->end - mention->start > held->end - held->start) *best = i;
    }
}

static struct chained chained_side(const struct score_article *article, struct arena *arena) {
    struct chained side = {.article = article};
    number_chains(&side, arena);
    find_fullest(&side, arena);
    return side;
}

/* The chains of each mention that counts. Given the mentions of gold, one that the system lacks is a chain of its own
 * there, and what only the system has is left out. */
static void add_coreference(struct score *score, const struct score_pair *pair, const struct chained *gold,
                            const struct chained *system) {
    size_t golds = pair->gold->mentions.count, systems = pair->system->mentions.count, count = 0;
    size_t *in_gold = arena_alloc(&score->work, (golds + systems + 1) * sizeof *in_gold);
    size_t *in_system = arena_alloc(&score->work, (golds + systems + 1) * sizeof *in_system);
    size_t system_chains = system->chains;
    for (size_t i = 0; i < golds; i++) {
        if (gold->chain_of[i] == chain_none) continue;
        size_t same = pair->match.strict_of_gold[i], missed = score->gold_mentions ? system_chains++ : chain_none;
        in_gold[count] = gold->chain_of[i];
        in_system[count++] = same == score_none ? missed : system->chain_of[same];
    }
    for (size_t j = 0; j < systems && !score->gold_mentions; j++) {
        if (system->chain_of[j] == chain_none || pair->match.strict_of_system[j] != score_none) continue;
        in_gold[count] = chain_none;
        in_system[count++] = system->chain_of[j];
    }
    struct chain_map map = {in_gold, in_system, count, gold->chains, system_chains};
    score_chains(&map, score->chains);
}

/* The fullest name that the mention's chain should lead to; NULL without one. */
static const struct score_mention *name_of(const struct chained *side, size_t mention) {
    enum score_kind kind = side->article->mentions.at[mention].kind;
    if (kind == score_date) return NULL;
    if (kind == score_title) kind = score_person;
    size_t fullest = side->fullest[side->chain_of[mention] * score_kinds + kind];
    return fullest == score_none ? NULL : &side->article->mentions.at[fullest];
}

/* The name shares a byte with a name of its kind in the gold chain. */
static bool names_chain(const struct chained *gold, size_t chain, const size_t *reach,
                        const struct score_mention *name) {
    const struct score_article *article = gold->article;
    for (size_t i = score_first_reaching(reach, article->mentions.count, name->start); i < article->mentions.count;
         i++) {
        const struct score_mention *mention = &article->mentions.at[i];
        if (mention->start >= name->end) return false;
        if (mention->end > name->start && is_name(mention) && mention->kind == name->kind && gold->chain_of[i] == chain)
            return true;
    }
    return false;
}

static void note_wrong_link(struct score *score, const struct score_pair *pair, const struct score_mention *found,
                            const struct score_mention *expected, const struct score_mention *names[2]) {
    struct score_error error = score_mention_error(pair, "link", found, expected);
    error.value = names[0] ? names[0]->text : slice_of("");
    error.expected_value = names[1]->text;
    array_push(&score->errors, error);
}

static void add_links(struct score *score, const struct score_pair *pair, const struct chained *gold,
                      const struct chained *system) {
    const size_t *reach = score_reaches(pair->gold, &score->work);
    for (size_t i = 0; i < pair->gold->mentions.count; i++) {
        const struct score_mention *mention = &pair->gold->mentions.at[i], *name = name_of(gold, i);
        if (!name || (mention->kind != score_title && mention->form == score_name)) continue;
        size_t same = pair->match.strict_of_gold[i];
        score->links.gold++;
        if (same == score_none) continue;
        const struct score_mention *linked = name_of(system, same);
        score->links.found++;
        if (linked && names_chain(gold, gold->chain_of[i], reach, linked)) score->links.right++;
        else
            note_wrong_link(score, pair, &pair->system->mentions.at[same], mention,
                            (const struct score_mention *[2]){linked, name});
    }
}

void score_add_chains(struct score *score, const struct score_pair *pair) {
    struct chained gold = chained_side(pair->gold, &score->work), system = chained_side(pair->system, &score->work);
    add_coreference(score, pair, &gold, &system);
    add_links(score, pair, &gold, &system);
}
