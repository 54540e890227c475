#include "office_context.h"

#include "coref.h"

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

/* Whether a text holds the word, in any case. */
static bool says(struct slice text, struct slice word) {
    for (size_t i = 0; i + word.size <= text.size; i++)
        if (slice_equal_nocase(slice_cut(text, i, i + word.size), word)) return true;
    return false;
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
        if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN || !slice_equal(body->value, slice_of("ministry"))) continue;
        if (!says(mention_text(article, body), word)) continue;
        struct slice country = chain_country(article, body->chain);
        if (country.size && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* --- countries ---------------------------------------------------------------------- */

/* Where the text names a country, a nationality or a city. */
struct place {
    struct slice country;
    uint32_t sentence, token;
    bool dateline; /* it opens its sentence */
};

struct context {
    const struct ruleset *rules;
    struct article *article;
    struct place *places;
    size_t count;
    bool read;
    uint32_t main_body; /* the chain of the body that is named most often; 0: none */
    bool counted;
};

static struct slice country_of(const struct lexicon *lexicon, const struct unit *unit) {
    static const char *const lists[] = {"country", "demonym", "city"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, unit, lexicon_class(lexicon, slice_of(lists[i])));
        if (entry) return entry->value;
    }
    return slice_of("");
}

static bool opens_dateline(const struct article *article, const struct sentence *sentence, const struct unit *unit) {
    if (unit->first != sentence->first || unit->last >= sentence->last) return false;
    enum shape next = (enum shape)article->tokens.at[unit->last].shape;
    return next == SHAPE_PUNCTUATION || next == SHAPE_PUNCTUATION_TIGHT;
}

static void read_places(struct context *context) {
    struct article *article = context->article;
    struct article part = {.arena = article->arena, .text = article->text, .tokens = article->tokens};
    context->read = true;
    context->places = arena_alloc(article->arena, (article->tokens.count + 1) * sizeof *context->places);
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        if (sentence->furniture) continue;
        lexicon_units(context->rules->lexicon, &part, sentence->first, sentence->last);
        for (size_t j = 0; j < part.units.count; j++) {
            const struct unit *unit = &part.units.at[j];
            struct slice country = country_of(context->rules->lexicon, unit);
            if (!country.size) continue;
            context->places[context->count++] =
                (struct place){country, i, unit->first, opens_dateline(article, sentence, unit)};
        }
    }
    array_free(&part.units);
}

/* How much a place says about an office: in tenths. */
static unsigned place_weight(const struct place *place, const struct mention *title, uint32_t dateline) {
    enum { anywhere = 4, headline = 6, same_sentence = 20, sentence_before = 12, near = 6, under_dateline = 30 };
    unsigned weight = anywhere;
    uint32_t back = title->sentence - place->sentence;
    if (place->sentence < 2) weight += headline;
    if (place->dateline && place->sentence == dateline) weight += under_dateline;
    if (place->sentence > title->sentence) return weight;
    if (back == 0) weight += same_sentence;
    else if (back == 1) weight += sentence_before;
    else if (back < 4) weight += near;
    return weight;
}

/* The sentence of the last dateline at or before a sentence; UINT32_MAX without. */
static uint32_t last_dateline(const struct context *context, uint32_t sentence) {
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < context->count && context->places[i].sentence <= sentence; i++)
        if (context->places[i].dateline) last = context->places[i].sentence;
    return last;
}

struct tally {
    struct slice country;
    unsigned weight;
};

/* The country that the text around a title says most. */
static struct slice context_country(struct context *context, const struct mention *title) {
    if (!context->read) read_places(context);
    struct tally *tallies = arena_zero(context->article->arena, (context->count + 1) * sizeof *tallies);
    uint32_t dateline = last_dateline(context, title->sentence);
    size_t count = 0, best = 0;
    for (size_t i = 0; i < context->count; i++) {
        size_t j = 0;
        bool own = context->places[i].token >= title->first && context->places[i].token < title->last;
        if (own) continue; /* an ambassador's "to Chad" */
        while (j < count && !slice_equal(tallies[j].country, context->places[i].country)) j++;
        if (j == count) tallies[count++].country = context->places[i].country;
        tallies[j].weight += place_weight(&context->places[i], title, dateline);
        if (tallies[j].weight > tallies[best].weight) best = j;
    }
    return count ? tallies[best].country : slice_of("");
}

static struct slice holder_country(const struct article *article, const struct mention *title) {
    for (size_t i = 0; title->chain && i < article->mentions.count; i++) {
        const struct mention *other = at(article, i);
        if (other != title && other->kind == KIND_TITLE && other->chain == title->chain && other->office.country.size)
            return other->office.country;
    }
    return slice_of("");
}

static bool is_one_of(struct slice word, const char *words) {
    struct slice rest = slice_of(words), one;
    while (slice_next(&rest, ' ', &one))
        if (slice_equal(one, word)) return true;
    return false;
}

/* A listed body that no country owns, or one inside which such a body stands. */
static bool is_international(const struct article *article, const struct mention *body) {
    for (size_t i = 0; i < article->mentions.count && at(article, i)->start < body->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->start < body->start || inner->end > body->end) continue;
        if (inner->name.size && !inner->office.country.size) return true;
    }
    return false;
}

/* Words for more than one country in a body's name. */
static bool is_regional(const struct context *context, const struct mention *body) {
    const struct lexicon *lexicon = context->rules->lexicon;
    int region = lexicon_class(lexicon, slice_of("region")), modifier = lexicon_class(lexicon, slice_of("region-adjective"));
    for (uint32_t i = body->first; i < body->last; i++)
        if (lexicon_token_has(lexicon, context->article, i, region) || lexicon_token_has(lexicon, context->article, i, modifier)) return true;
    return false;
}

static bool is_state_kind(struct slice kind) {
    return is_one_of(kind, "ministry parliament assembly government cabinet court police prosecutor army forces council agency authority "
                           "inspectorate treasury department directorate service commission committee office division staff");
}

/* A body of a kind that states have, which is nobody else's. */
static bool is_domestic(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    bool kind = is_state_kind(body->value);
    if (is_international(article, body) || is_regional(context, body)) return false;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *other = at(article, i);
        if (other->kind != KIND_ORGANISATION || other->chain != body->chain || other->form == FORM_PRONOUN) continue;
        if (is_international(article, other) || is_regional(context, other)) return false;
        kind = kind || is_state_kind(other->value);
    }
    return kind;
}

/* Parties, firms and clubs have members of their own, no countries. */
static bool is_private(const struct mention *body) {
    return is_one_of(body->value, "party society association company movement church club media union federation alliance group league "
                                  "foundation fund university institute museum hospital school");
}

static void complete_country(struct context *context, struct mention *title) {
    struct office *office = &title->office;
    const struct article *article = context->article;
    const struct mention *body = body_of(article, title);
    if (body && is_private(body)) office->country = slice_of("");
    if (office->country.size || (body && is_private(body))) return;
    if (body) office->country = chain_country(article, body->chain);
    bool lent = body && slice_starts(office->name, slice_of("Permanent Representative"));
    bool own = (!body || lent) ? office->state : is_domestic(context, body);
    if (office->country.size || !own) return;
    office->country = holder_country(article, title);
    if (!office->country.size) office->country = context_country(context, title);
}

/* --- bodies of heads ------------------------------------------------------------------ */

/* Offices that are some body's, which must stand somewhere. */
static bool heads_a_body(const struct mention *title) {
    static const char *const heads[] = {"Secretary General", "Director General", "Executive Director", "Managing Director",
                                        "Executive Secretary", "Chief Executive", "Chairman", "Chairperson", "Governor", "Rector"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_find(title->office.name, slice_of(heads[i]), 0) != SIZE_MAX) return !title->office.state || i == 8;
    return false;
}

static bool names_body(const struct mention *mention) { return mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME; }

static void find_main_body(struct context *context) {
    const struct article *article = context->article;
    uint32_t *named = arena_zero(article->arena, (article->chains + 1) * sizeof *named);
    context->counted = true;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (at(article, i)->kind == KIND_ORGANISATION) named[at(article, i)->chain]++;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (names_body(at(article, i)) && named[at(article, i)->chain] > named[context->main_body]) context->main_body = at(article, i)->chain;
}

/* The body that the sentences before name last, else the one named most often. */
static const struct mention *headed_body(struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    if (!context->counted) find_main_body(context);
    const struct mention *nearest = NULL;
    for (size_t i = 0; i < article->mentions.count && at(article, i)->end <= title->start; i++)
        if (names_body(at(article, i)) && at(article, i)->sentence + reach > title->sentence) nearest = at(article, i);
    uint32_t chain = nearest ? nearest->chain : context->main_body;
    int32_t main = chain ? coref_fullest(article, chain) : -1;
    return main >= 0 ? at(article, (size_t)main) : NULL;
}

/* Judges have courts, speakers parliaments: the one that the article names most fully. */
static const struct mention *body_of_kind(const struct article *article, const struct mention *title) {
    static const char *const kinds[][2] = {{"Judge", "court"}, {"Justice", "court"}, {"Registrar", "court"}, {"Speaker", "parliament"}};
    const struct mention *best = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        bool head = slice_find(title->office.name, slice_of(kinds[i][0]), 0) != SIZE_MAX && slice_find(title->office.name, slice_of(" of "), 0) == SIZE_MAX;
        for (size_t j = 0; head && j < article->mentions.count; j++) {
            const struct mention *body = at(article, j);
            if (!names_body(body)) continue;
            bool kind = slice_equal(body->value, slice_of(kinds[i][1])) || says(mention_text(article, body), slice_of(kinds[i][1]));
            if (kind && (!best || body->end - body->start > best->end - best->start)) best = body;
        }
    }
    return best;
}

static void complete_body(struct context *context, struct mention *title) {
    struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *inner = body_of(article, title);
    if (inner && inner->form == FORM_NOMINAL) {
        int32_t fullest = coref_fullest(article, inner->chain);
        if (fullest >= 0) office->organisation = mention_text(article, at(article, (size_t)fullest));
    }
    if (office->organisation.size || inner) return;
    const struct mention *body = ministry_of(article, title);
    if (!body) body = body_of_kind(article, title);
    if (!body && heads_a_body(title)) body = headed_body(context, title);
    if (body) office->organisation = mention_text(article, body);
}

void office_context(const struct ruleset *rules, struct article *article) {
    struct context context = {.rules = rules, .article = article};
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE) continue;
        complete_country(&context, title);
        complete_body(&context, title);
    }
}
