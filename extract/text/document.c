#include "document.h"

void article_clear(struct article *article) {
    array_clear(&article->tokens);
    array_clear(&article->hashes);
    array_clear(&article->sentences);
    array_clear(&article->units);
    array_clear(&article->mentions);
    array_clear(&article->officials);
    array_clear(&article->chained_offices);
    array_clear(&article->actions);
    array_clear(&article->aliases);
    article->chains = 0;
    article->listed.open = false;
    article->fullest = NULL;
}

void article_free(struct article *article) {
    array_free(&article->tokens);
    array_free(&article->hashes);
    array_free(&article->sentences);
    array_free(&article->units);
    array_free(&article->starts);
    array_free(&article->mentions);
    array_free(&article->officials);
    array_free(&article->chained_offices);
    array_free(&article->actions);
    array_free(&article->aliases);
}

struct place {
    uint32_t start, end;
    int32_t from;
};

static bool stands_before(const struct place *a, const struct place *b) {
    return a->start != b->start ? a->start < b->start : a->end > b->end;
}

/* The end of the run of places in order that starts there. */
static size_t run_end(const struct place *places, size_t at, size_t count) {
    do at++;
    while (at < count && !stands_before(&places[at], &places[at - 1]));
    return at;
}

static void merge_runs(const struct place *places, size_t first, size_t middle, size_t end, struct place *to) {
    for (size_t left = first, right = middle; left < middle || right < end;) {
        bool take_left = right == end || (left < middle && !stands_before(&places[right], &places[left]));
        *to++ = places[take_left ? left++ : right++];
    }
}

/* Merges neighbouring runs until there is one: the mentions of a sentence are nearly in
 * order, and those of equal places stay in it. Returns which of the two holds the result. */
static struct place *sort_places(struct place *places, struct place *spare, size_t count) {
    while (count && run_end(places, 0, count) < count) {
        for (size_t at = 0, end; at < count; at = end) {
            size_t middle = run_end(places, at, count);
            end = middle < count ? run_end(places, middle, count) : count;
            merge_runs(places, at, middle, end, spare + at);
        }
        struct place *merged = spare;
        spare = places;
        places = merged;
    }
    return places;
}

static int32_t moved(const int32_t *to, int32_t from) { return from < 0 ? from : to[from]; }

static bool repeats(const struct mention *a, const struct mention *b) {
    return a->start == b->start && a->end == b->end && a->kind == b->kind;
}

static void mend_references(struct article *article, const int32_t *to) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        mention->antecedent = moved(to, mention->antecedent);
        mention->defines = moved(to, mention->defines);
        mention->holder = moved(to, mention->holder);
        if (mention->timex) mention->timex->anchor = moved(to, mention->timex->anchor);
    }
    size_t kept = 0;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official official = article->officials.at[i];
        official.person = moved(to, official.person);
        official.title = moved(to, official.title);
        if (official.person >= 0 && official.title >= 0) article->officials.at[kept++] = official;
    }
    article->officials.count = kept;
    kept = 0;
    for (size_t i = 0; i < article->actions.count; i++) {
        struct action action = article->actions.at[i];
        action.document = moved(to, action.document);
        if (action.document >= 0) article->actions.at[kept++] = action;
    }
    article->actions.count = kept;
    for (size_t i = 0; i < article->aliases.count; i++)
        article->aliases.at[i].mention = moved(to, article->aliases.at[i].mention);
}

/* Whether sorting would change nothing. */
static bool is_sorted(const struct article *article) {
    const struct mention *mentions = article->mentions.at;
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (mentions[i].dropped) return false;
        if (!i) continue;
        const struct mention *before = &mentions[i - 1], *after = &mentions[i];
        if (before->start > after->start || (before->start == after->start && before->end < after->end)) return false;
        if (repeats(before, after)) return false;
    }
    return true;
}

void article_sort(struct article *article) {
    size_t count = article->mentions.count;
    if (is_sorted(article)) return;
    struct place *places = arena_alloc(article->arena, 2 * count * sizeof *places);
    struct mention *old = article->mentions.at, *kept = memory_resize(NULL, article->mentions.room * sizeof *kept);
    int32_t *to = arena_alloc(article->arena, count * sizeof *to);
    for (size_t i = 0; i < count; i++) places[i] = (struct place){old[i].start, old[i].end, (int32_t)i};
    places = sort_places(places, places + count, count);
    article->mentions.at = kept;
    array_clear(&article->mentions);
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = &old[places[i].from];
        size_t last = article->mentions.count;
        if (mention->dropped) {
            to[places[i].from] = -1;
        } else if (last && repeats(&kept[last - 1], mention)) {
            to[places[i].from] = (int32_t)last - 1;
            if (kept[last - 1].defines < 0) kept[last - 1].defines = mention->defines;
        } else {
            to[places[i].from] = (int32_t)last;
            kept[article->mentions.count++] = *mention;
        }
    }
    mend_references(article, to);
    memory_resize(old, 0);
}

size_t article_from(const struct article *article, uint32_t token) {
    return article_from_among(article, token, article->mentions.count);
}

size_t article_from_among(const struct article *article, uint32_t token, size_t count) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (article->mentions.at[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}
