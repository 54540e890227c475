#include "office_context.h"

#include <string.h>

static struct mention *at(const struct article *article, size_t mention) { return &article->mentions.at[mention]; }

/* --- bodies ---------------------------------------------------------------------- */

/* The country that any mention of a body's chain gives it. */
static struct slice chain_country(const struct article *article, uint32_t chain) {
    for (size_t i = 0; chain && i < article->mentions.count; i++) {
        const struct mention *mention = at(article, i);
        if (mention->chain == chain && mention->kind == KIND_ORGANISATION && mention->office.country.size) return mention->office.country;
    }
    return slice_of("");
}

static const struct mention *body_of(const struct article *article, const struct mention *title) {
    for (size_t i = 0; i < article->mentions.count && at(article, i)->start < title->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->start >= title->start && inner->end <= title->end) return inner;
    }
    return NULL;
}

/* "Minister of Foreign Affairs" has the body that is called a ministry and names
 * the first word of the portfolio. */
static const struct mention *ministry_of(const struct article *article, const struct mention *title) {
    size_t of = slice_find(title->office.name, slice_of("Minister of "), 0);
    if (of == SIZE_MAX) return NULL;
    struct slice portfolio = slice_cut(title->office.name, of + strlen("Minister of "), title->office.name.size);
    struct slice word, rest = portfolio;
    const struct mention *best = NULL;
    slice_next(&rest, ' ', &word);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = at(article, i);
        if (body->kind != KIND_ORGANISATION || body->form != FORM_NAME || !slice_equal(body->value, slice_of("ministry"))) continue;
        if (slice_find(mention_text(article, body), word, 0) == SIZE_MAX) continue;
        struct slice country = chain_country(article, body->chain);
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

static struct slice holder_country(const struct article *article, const struct mention *title) {
    for (size_t i = 0; title->chain && i < article->mentions.count; i++) {
        const struct mention *other = at(article, i);
        if (other != title && other->kind == KIND_TITLE && other->chain == title->chain && other->office.country.size && other->office.state)
            return other->office.country;
    }
    return slice_of("");
}

static void complete_country(const struct article *article, struct mention *title, struct slice country) {
    struct office *office = &title->office;
    if (office->country.size) return;
    const struct mention *body = body_of(article, title);
    if (body) office->country = chain_country(article, body->chain);
    if (office->country.size || !office->state) return;
    bool foreign_body = body && !slice_starts(office->name, slice_of("Permanent Representative"));
    if (foreign_body) return;
    office->country = holder_country(article, title);
    if (!office->country.size) office->country = country;
}

void office_context(struct article *article) {
    struct slice country = main_country(article);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE) continue;
        complete_country(article, title, country);
        if (title->office.organisation.size) continue;
        const struct mention *ministry = ministry_of(article, title);
        if (ministry) title->office.organisation = mention_text(article, ministry);
    }
}
