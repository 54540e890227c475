#include "office_context.h"

#include "coref.h"
#include "key_index.h"
#include "symbol_set.h"
#include "word_list.h"

#include <string.h>

/* Where the text names a country, a nationality or a city. */
struct place {
    struct slice country;
    uint32_t sentence, token;
    size_t number; /* of the country, in context->tallies */
    bool dateline; /* it opens its sentence */
};

struct tally {
    struct slice country;
    unsigned weight, weight_here; /* of all places wherever the title stands; with those beside it */
    size_t last;                  /* the last place that names it, which decides between equals */
};

/* What the article says of its chains, bodies and places, gathered once. */
struct context {
    const struct ruleset *rules;
    struct article *article;
    int region, region_adjective;      /* classes */
    struct slice *body_country;        /* by chain: what the first of its bodies that has one says */
    bool *foreign, *of_state;          /* by chain: a body of it is international; is of a kind that states have */
    int32_t *first_title, *next_title; /* by chain and by mention: the chain's titles, in order; -1 ends */
    array_of(int32_t) ministries;
    array_of(struct place) places;
    array_of(struct tally) tallies;
    uint32_t *dateline; /* by sentence: the last dateline at or before it; UINT32_MAX: none */
    bool read;
    uint32_t main_body; /* the chain of the body that is named most often; 0: none */
    bool counted;
    int32_t of_kind[4]; /* the fullest body of each kind in `kinds`; -1: none */
    bool kinds_read;
};

static struct mention *at(const struct article *article, size_t mention) { return &article->mentions.at[mention]; }

/* --- bodies ---------------------------------------------------------------------- */

static const struct mention *body_of(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && at(article, i)->start < title->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->end <= title->end) return inner;
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
static const struct mention *ministry_of(const struct context *context, const struct mention *title) {
    size_t of = slice_find(title->office.name, slice_of("Minister of "), 0);
    if (of == SIZE_MAX) return NULL;
    struct slice portfolio = slice_cut(title->office.name, of + strlen("Minister of "), title->office.name.size);
    struct slice word, rest = portfolio;
    const struct mention *best = NULL;
    slice_next(&rest, ' ', &word);
    for (size_t i = 0; i < context->ministries.count; i++) {
        const struct mention *body = at(context->article, (size_t)context->ministries.at[i]);
        if (!says(mention_text(context->article, body), word)) continue;
        struct slice country = context->body_country[body->chain];
        if (country.size && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* --- countries ---------------------------------------------------------------------- */

/* What tells that a unit is a place, found once for an article. */
struct place_classes {
    int lists[3]; /* by rank: of a unit in more than one of them the first counts */
    struct symbol_set any;
};

static struct place_classes find_place_classes(const struct lexicon *lexicon, struct arena *arena) {
    struct place_classes places = {.lists = {lexicon_class(lexicon, slice_of("country")),
                                             lexicon_class(lexicon, slice_of("demonym")),
                                             lexicon_class(lexicon, slice_of("city"))}};
    places.any = symbol_set_of(lexicon, arena, places.lists, sizeof places.lists / sizeof *places.lists);
    return places;
}

static struct slice country_of(const struct lexicon *lexicon, const struct place_classes *places,
                               const struct unit *unit) {
    if (!symbol_set_has(places->any, unit->symbol)) return slice_of("");
    for (size_t i = 0; i < sizeof places->lists / sizeof *places->lists; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, unit, places->lists[i]);
        if (entry) return entry->value;
    }
    return slice_of("");
}

static bool opens_dateline(const struct article *article, const struct sentence *sentence, const struct unit *unit) {
    if (unit->first != sentence->first || unit->last >= sentence->last) return false;
    enum shape next = (enum shape)article->tokens.at[unit->last].shape;
    return next == SHAPE_PUNCTUATION || next == SHAPE_PUNCTUATION_TIGHT;
}

/* How much a place says about an office: in tenths. */
enum { anywhere = 4, headline = 6, same_sentence = 20, sentence_before = 12, near = 6, under_dateline = 30 };

static unsigned weight_anywhere(const struct place *place) { return anywhere + (place->sentence < 2 ? headline : 0); }

static unsigned weight_here(const struct place *place, const struct mention *title, uint32_t dateline) {
    unsigned weight = place->dateline && place->sentence == dateline ? under_dateline : 0;
    if (place->sentence > title->sentence) return weight;
    uint32_t back = title->sentence - place->sentence;
    if (back == 0) return weight + same_sentence;
    if (back == 1) return weight + sentence_before;
    return weight + (back < 4 ? near : 0);
}

static void add_place(struct context *context, struct key_index *countries, struct place place) {
    place.number = key_index_add(countries, place.country);
    if (place.number == context->tallies.count)
        array_push(&context->tallies, ((struct tally){.country = place.country}));
    struct tally *tally = &context->tallies.at[place.number];
    tally->weight += weight_anywhere(&place);
    tally->last = context->places.count;
    array_push(&context->places, place);
}

static void read_places(struct context *context) {
    struct article *article = context->article;
    struct key_index countries = {.room = 0};
    struct place_classes classes = find_place_classes(context->rules->lexicon, article->arena);
    uint32_t dateline = UINT32_MAX;
    context->read = true;
    context->dateline = arena_alloc(article->arena, (article->sentences.count + 1) * sizeof *context->dateline);
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        if (!sentence->furniture) lexicon_units(context->rules->lexicon, article, sentence->first, sentence->last);
        for (size_t j = 0; !sentence->furniture && j < article->units.count; j++) {
            const struct unit *unit = &article->units.at[j];
            struct slice country = country_of(context->rules->lexicon, &classes, unit);
            if (!country.size) continue;
            struct place place = {country, i, unit->first, 0, opens_dateline(article, sentence, unit)};
            if (place.dateline) dateline = i;
            add_place(context, &countries, place);
        }
        context->dateline[i] = dateline;
    }
    key_index_free(&countries);
}

/* The first place in a sentence or after it. */
static size_t places_from(const struct context *context, uint32_t sentence) {
    size_t low = 0, high = context->places.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (context->places.at[middle].sentence < sentence) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Adds what the places from one sentence to another say of the title where it stands. */
static void weigh_places(struct context *context, const struct mention *title, uint32_t first, uint32_t last) {
    uint32_t dateline = context->dateline[title->sentence];
    for (size_t i = places_from(context, first); i < context->places.count && context->places.at[i].sentence <= last;
         i++) {
        const struct place *place = &context->places.at[i];
        struct tally *tally = &context->tallies.at[place->number];
        bool own = place->token >= title->first && place->token < title->last;
        if (own) tally->weight_here -= weight_anywhere(place); /* an ambassador's "to Chad" */
        else tally->weight_here += weight_here(place, title, dateline);
    }
}

/* The country that the text around a title says most. */
static struct slice context_country(struct context *context, const struct mention *title) {
    enum { reach = 3 };
    if (!context->read) read_places(context);
    uint32_t first = title->sentence > reach ? title->sentence - reach : 0,
             dateline = context->dateline[title->sentence];
    const struct tally *best = NULL;
    for (size_t i = 0; i < context->tallies.count; i++)
        context->tallies.at[i].weight_here = context->tallies.at[i].weight;
    weigh_places(context, title, first, title->sentence);
    if (dateline < first) weigh_places(context, title, dateline, dateline);
    for (size_t i = 0; i < context->tallies.count; i++) {
        const struct tally *tally = &context->tallies.at[i];
        if (!tally->weight_here) continue;
        bool sooner = best && tally->weight_here == best->weight_here && tally->last < best->last;
        if (!best || tally->weight_here > best->weight_here || sooner) best = tally;
    }
    return best ? best->country : slice_of("");
}

/* The country of another title of the chain. */
static struct slice holder_country(const struct context *context, const struct mention *title) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *other = at(context->article, (size_t)i);
        if (other != title && other->office.country.size) return other->office.country;
    }
    return slice_of("");
}

/* A listed body that no country owns, or one inside which such a body stands. */
static bool is_international(const struct article *article, const struct mention *body) {
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && at(article, i)->start < body->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > body->end) continue;
        if (inner->name.size && !inner->office.country.size) return true;
    }
    return false;
}

/* Words for more than one country in a body's name. */
static bool is_regional(const struct context *context, const struct mention *body) {
    const struct lexicon *lexicon = context->rules->lexicon;
    for (uint32_t i = body->first; i < body->last; i++)
        if (lexicon_token_has(lexicon, context->article, i, context->region) ||
            lexicon_token_has(lexicon, context->article, i, context->region_adjective))
            return true;
    return false;
}

static bool is_state_kind(struct slice kind) {
    static const struct slice kinds[] = {
        WORD("ministry"),    WORD("parliament"),   WORD("assembly"),   WORD("government"),
        WORD("cabinet"),     WORD("court"),        WORD("police"),     WORD("prosecutor"),
        WORD("army"),        WORD("forces"),       WORD("council"),    WORD("agency"),
        WORD("authority"),   WORD("inspectorate"), WORD("treasury"),   WORD("department"),
        WORD("directorate"), WORD("service"),      WORD("commission"), WORD("committee"),
        WORD("office"),      WORD("division"),     WORD("staff"),      WORDS_END};
    return word_among(kind, kinds);
}

/* A body of a kind that states have, which is nobody else's. */
static bool is_domestic(const struct context *context, const struct mention *body) {
    return context->of_state[body->chain] && !context->foreign[body->chain];
}

/* Parties, firms and clubs have members of their own, no countries. */
static bool is_private(const struct mention *body) {
    static const struct slice kinds[] = {WORD("party"),     WORD("society"),    WORD("association"), WORD("company"),
                                         WORD("movement"),  WORD("church"),     WORD("club"),        WORD("media"),
                                         WORD("union"),     WORD("federation"), WORD("alliance"),    WORD("group"),
                                         WORD("league"),    WORD("foundation"), WORD("fund"),        WORD("university"),
                                         WORD("institute"), WORD("museum"),     WORD("hospital"),    WORD("school"),
                                         WORDS_END};
    return word_among(body->value, kinds);
}

static void complete_country(struct context *context, struct mention *title) {
    struct office *office = &title->office;
    const struct article *article = context->article;
    const struct mention *body = body_of(article, title);
    if (body && is_private(body)) office->country = slice_of("");
    if (office->country.size || (body && is_private(body))) return;
    if (body) office->country = context->body_country[body->chain];
    bool lent = body && slice_starts(office->name, slice_of("Permanent Representative"));
    bool own = (!body || lent) ? office->state : is_domestic(context, body);
    if (office->country.size || !own) return;
    office->country = holder_country(context, title);
    if (!office->country.size) office->country = context_country(context, title);
}

/* --- bodies of heads ------------------------------------------------------------------ */

/* Offices that are some body's, which must stand somewhere. */
static bool heads_a_body(const struct mention *title) {
    static const char *const heads[] = {
        "Secretary General", "Director General", "Executive Director", "Managing Director", "Executive Secretary",
        "Chief Executive",   "Chairman",         "Chairperson",        "Governor",          "Rector"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_find(title->office.name, slice_of(heads[i]), 0) != SIZE_MAX) return !title->office.state || i == 8;
    return false;
}

static bool names_body(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME;
}

static void find_main_body(struct context *context) {
    const struct article *article = context->article;
    uint32_t *named = arena_zero(article->arena, (article->chains + 1) * sizeof *named);
    context->counted = true;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (at(article, i)->kind == KIND_ORGANISATION) named[at(article, i)->chain]++;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (names_body(at(article, i)) && named[at(article, i)->chain] > named[context->main_body])
            context->main_body = at(article, i)->chain;
}

/* The body that the sentences before name last, else the one named most often. */
static const struct mention *headed_body(struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    if (!context->counted) find_main_body(context);
    const struct mention *nearest = NULL;
    uint32_t before = article->sentences.at[title->sentence ? title->sentence - 1 : 0].first;
    for (size_t i = article_from(article, before); i < article->mentions.count && at(article, i)->end <= title->start;
         i++)
        if (names_body(at(article, i)) && at(article, i)->sentence + reach > title->sentence) nearest = at(article, i);
    uint32_t chain = nearest ? nearest->chain : context->main_body;
    int32_t main = chain ? coref_fullest(article, chain) : -1;
    return main >= 0 ? at(article, (size_t)main) : NULL;
}

static const char *const kinds[][2] = {
    {"Judge", "court"}, {"Justice", "court"}, {"Registrar", "court"}, {"Speaker", "parliament"}};

/* The fullest body of each kind. */
static void read_kinds(struct context *context) {
    const struct article *article = context->article;
    context->kinds_read = true;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct mention *best = NULL;
        context->of_kind[i] = -1;
        for (size_t j = 0; j < article->mentions.count; j++) {
            const struct mention *body = at(article, j);
            if (!names_body(body)) continue;
            bool kind = slice_equal(body->value, slice_of(kinds[i][1])) ||
                        says(mention_text(article, body), slice_of(kinds[i][1]));
            if (kind && (!best || body->end - body->start > best->end - best->start))
                best = body, context->of_kind[i] = (int32_t)j;
        }
    }
}

/* Judges have courts, speakers parliaments: the one that the article names most fully. */
static const struct mention *body_of_kind(struct context *context, const struct mention *title) {
    const struct mention *best = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        bool head = slice_find(title->office.name, slice_of(kinds[i][0]), 0) != SIZE_MAX &&
                    slice_find(title->office.name, slice_of(" of "), 0) == SIZE_MAX;
        if (head && !context->kinds_read) read_kinds(context);
        const struct mention *body =
            head && context->of_kind[i] >= 0 ? at(context->article, (size_t)context->of_kind[i]) : NULL;
        if (body && (!best || body->end - body->start > best->end - best->start)) best = body;
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
    const struct mention *body = ministry_of(context, title);
    if (!body) body = body_of_kind(context, title);
    if (!body && heads_a_body(title)) body = headed_body(context, title);
    if (body) office->organisation = mention_text(article, body);
}

/* No state has as many ministries; of a list that says so, the first are looked at. */
static void note_ministry(struct context *context, struct key_index *known, int32_t body) {
    enum { most = 300 };
    const struct article *article = context->article;
    const struct mention *mention = at(article, (size_t)body);
    if (mention->form == FORM_PRONOUN || !slice_equal(mention->value, slice_of("ministry")) ||
        known->keys.count == most)
        return;
    struct slice text = mention_text(article, mention);
    struct slice key = arena_print(article->arena, "%u %.*s", (unsigned)mention->chain, (int)text.size, text.at);
    if (key_index_find(known, key) != SIZE_MAX) return;
    key_index_add(known, key);
    array_push(&context->ministries, body);
}

static void note_body(struct context *context, const struct mention *body) {
    if (!context->body_country[body->chain].size) context->body_country[body->chain] = body->office.country;
    if (body->form == FORM_PRONOUN) return;
    if (!context->foreign[body->chain])
        context->foreign[body->chain] = is_international(context->article, body) || is_regional(context, body);
    if (is_state_kind(body->value)) context->of_state[body->chain] = true;
}

static void open_context(struct context *context, const struct ruleset *rules, struct article *article) {
    struct key_index ministries = {.room = 0};
    size_t chains = article->chains + 1, count = article->mentions.count;
    *context = (struct context){.rules = rules,
                                .article = article,
                                .region = lexicon_class(rules->lexicon, slice_of("region")),
                                .region_adjective = lexicon_class(rules->lexicon, slice_of("region-adjective")),
                                .body_country = arena_zero(article->arena, chains * sizeof *context->body_country),
                                .foreign = arena_zero(article->arena, chains),
                                .of_state = arena_zero(article->arena, chains),
                                .first_title = arena_alloc(article->arena, chains * sizeof *context->first_title),
                                .next_title = arena_alloc(article->arena, (count + 1) * sizeof *context->next_title)};
    for (size_t i = 0; i < chains; i++) context->first_title[i] = -1;
    for (size_t i = count; i-- > 0;) {
        const struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE || !title->chain) continue;
        context->next_title[i] = context->first_title[title->chain];
        context->first_title[title->chain] = (int32_t)i;
    }
    for (size_t i = 0; i < count; i++) {
        if (at(article, i)->kind != KIND_ORGANISATION || !at(article, i)->chain) continue;
        note_body(context, at(article, i));
        note_ministry(context, &ministries, (int32_t)i);
    }
    key_index_free(&ministries);
}

void office_context(const struct ruleset *rules, struct article *article) {
    struct context context;
    open_context(&context, rules, article);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE) continue;
        complete_country(&context, title);
        complete_body(&context, title);
    }
    array_free(&context.ministries);
    array_free(&context.places);
    array_free(&context.tallies);
}
