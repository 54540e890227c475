#include "office_context.h"

#include "key_index.h"

#include <string.h>

/* What the article says of its chains and bodies, gathered once. */
struct context {
    struct article *article;
    struct slice *body_country; /* by chain: what the first of its bodies that has one says */
    int32_t *state_title;       /* by chain: the first title of a state that has a country; -1 */
    array_of(int32_t) ministries; /* named ones, each chain and text once */
};

static struct mention *at(const struct article *article, size_t mention) { return &article->mentions.at[mention]; }

/* --- bodies ---------------------------------------------------------------------- */

static const struct mention *body_of(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first); i < article->mentions.count && at(article, i)->start < title->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->end <= title->end) return inner;
    }
    return NULL;
}

/* "Minister of Foreign Affairs" has the body that is called a ministry and names
 * the first word of the portfolio. */
static const struct mention *ministry_of(const struct context *context, const struct mention *title) {
    size_t of = slice_find(title->office.name, slice_of("Minister of "), 0);
    if (of == SIZE_MAX) return NULL;
    struct slice portfolio = slice_cut(title->office.name, of + strlen("Minister of "), title->office.name.size);
    struct slice word, rest = portfolio;
    const struct mention *best = NULL;
    slice_next(&rest, ' ', &word);
    for (size_t i = 0; i < context->ministries.count; i++) {
        const struct mention *body = at(context->article, (size_t)context->ministries.at[i]);
        if (slice_find(mention_text(context->article, body), word, 0) == SIZE_MAX) continue;
        struct slice country = context->body_country[body->chain];
        if (country.size && title->office.country.size && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* --- countries ---------------------------------------------------------------------- */

struct tally {
    struct slice country;
    size_t count;
};

/* The country of most titles and bodies; empty when it has a rival. */
static struct slice main_country(const struct article *article) {
    struct tally *tallies = arena_alloc(article->arena, (article->mentions.count + 1) * sizeof *tallies);
    size_t count = 0, most = 0, second = 0;
    struct slice country = slice_of("");
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct slice own = at(article, i)->office.country;
        size_t j = 0;
        if (!own.size) continue;
        while (j < count && !slice_equal(tallies[j].country, own)) j++;
        if (j == count) tallies[count++] = (struct tally){own, 0};
        tallies[j].count++;
    }
    for (size_t i = 0; i < count; i++) {
        if (tallies[i].count > most) second = most, most = tallies[i].count, country = tallies[i].country;
        else if (tallies[i].count > second) second = tallies[i].count;
    }
    return most >= 2 * second && most >= 2 ? country : slice_of("");
}

static bool is_of_state(const struct mention *mention) {
    return mention->kind == KIND_TITLE && mention->chain && mention->office.country.size && mention->office.state;
}

static void note_state_title(struct context *context, int32_t title) {
    const struct mention *mention = at(context->article, (size_t)title);
    int32_t *first = is_of_state(mention) ? &context->state_title[mention->chain] : NULL;
    if (first && (*first < 0 || *first > title)) *first = title;
}

/* The country that another title of the chain has. */
static struct slice holder_country(const struct context *context, const struct mention *title) {
    int32_t other = context->state_title[title->chain];
    return other >= 0 ? at(context->article, (size_t)other)->office.country : slice_of("");
}

static void complete_country(const struct context *context, struct mention *title, struct slice country) {
    struct office *office = &title->office;
    if (office->country.size) return;
    const struct mention *body = body_of(context->article, title);
    if (body) office->country = context->body_country[body->chain];
    if (office->country.size || !office->state) return;
    bool foreign_body = body && !slice_starts(office->name, slice_of("Permanent Representative"));
    if (foreign_body) return;
    office->country = holder_country(context, title);
    if (!office->country.size) office->country = country;
}

/* --- the article ---------------------------------------------------------------------- */

/* No state has as many ministries; of a list that says so, the first are looked at. */
static void note_ministry(struct context *context, struct key_index *known, int32_t body) {
    enum { most = 300 };
    const struct article *article = context->article;
    const struct mention *mention = at(article, (size_t)body);
    if (mention->form != FORM_NAME || !slice_equal(mention->value, slice_of("ministry")) || known->keys.count == most) return;
    struct slice text = mention_text(article, mention);
    struct slice key = arena_print(article->arena, "%u %.*s", (unsigned)mention->chain, (int)text.size, text.at);
    if (key_index_find(known, key) != SIZE_MAX) return;
    key_index_add(known, key);
    array_push(&context->ministries, body);
}

static void open_context(struct context *context, struct article *article) {
    struct key_index known = {.room = 0};
    *context = (struct context){.article = article,
                                .body_country = arena_zero(article->arena, (article->chains + 1) * sizeof *context->body_country),
                                .state_title = arena_alloc(article->arena, (article->chains + 1) * sizeof *context->state_title)};
    for (uint32_t i = 0; i <= article->chains; i++) context->state_title[i] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = at(article, i);
        note_state_title(context, (int32_t)i);
        if (mention->kind != KIND_ORGANISATION) continue;
        if (mention->chain && !context->body_country[mention->chain].size) context->body_country[mention->chain] = mention->office.country;
        note_ministry(context, &known, (int32_t)i);
    }
    key_index_free(&known);
}

void office_context(struct article *article) {
    struct context context;
    struct slice country = main_country(article);
    open_context(&context, article);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE) continue;
        complete_country(&context, title, country);
        note_state_title(&context, (int32_t)i);
        if (title->office.organisation.size) continue;
        const struct mention *ministry = ministry_of(&context, title);
        if (ministry) title->office.organisation = mention_text(article, ministry);
    }
    array_free(&context.ministries);
}
