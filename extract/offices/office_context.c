#include "office_context_parts.h"

static void list_titles(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1, count = article->mentions.count;
    context->first_title = arena_alloc(article->arena, chains * sizeof *context->first_title);
    context->next_title = arena_alloc(article->arena, (count + 1) * sizeof *context->next_title);
    for (size_t i = 0; i < chains; i++) context->first_title[i] = -1;
    for (size_t i = count; i-- > 0;) {
        const struct mention *title = office_at(article, i);
        if (title->kind != KIND_TITLE || !title->chain) continue;
        context->next_title[i] = context->first_title[title->chain];
        context->first_title[title->chain] = (int32_t)i;
    }
}

/* The country of the body that the lists know by its letters, and of the titles in which it stands. */
static void forget_namesake(struct article *article, size_t letters) {
    struct mention *body = office_at(article, letters);
    for (size_t i = letters; i-- > 0 && office_at(article, i)->sentence == body->sentence;) {
        struct mention *title = office_at(article, i);
        if (title->kind == KIND_TITLE && title->end > body->start &&
            slice_equal(title->office.country, body->office.country))
            office_drop_country(&title->office);
    }
    body->office.country = slice_of("");
}

static void note_bodies(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1;
    context->body_country = arena_zero(article->arena, chains * sizeof *context->body_country);
    context->foreign = arena_zero(article->arena, chains);
    context->of_state = arena_zero(article->arena, chains);
    context->private = arena_zero(article->arena, chains);
    key_index_clear(&context->kept->ministries);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (office_at(article, i)->kind != KIND_ORGANISATION || !office_at(article, i)->chain) continue;
        if (office_at(article, i)->office.country.size && office_is_namesake(article, office_at(article, i)))
            forget_namesake(context->article, i);
        office_note_kind(context, office_at(article, i));
        office_note_ministry(context, (int32_t)i);
    }
    for (size_t i = 0; i < article->mentions.count; i++)
        if (office_at(article, i)->kind == KIND_ORGANISATION && office_at(article, i)->chain)
            office_forget_frame(context, office_at(article, i));
}

/* "U.S. DEPARTMENT OF STATE", a line of its own above the text, tells whose page it is. */
static bool heads_page(const struct context *context, const struct mention *body) {
    enum { first_lines = 3 };
    const struct sentence *line = &context->article->sentences.at[body->sentence];
    const bool starts = body->first == line->first + article_is(context->article, line->first, "the");
    return body->sentence < first_lines && line->heading && starts && body->last == line->last &&
           !office_is_private(context, body);
}

static bool holds_place(const struct context *context, const struct mention *body) {
    for (uint32_t i = body->first; i < body->last; i++)
        if (places_at(context->kept->places, body->sentence, i).size) return true;
    return false;
}

/* "President Obama": a text about him speaks of his country, which it need not name, unless it tells of the leaders of
 * several. Whether there is one. */
static bool note_leaders(struct context *context) {
    const struct article *article = context->article;
    struct slice shared = slice_of("");
    size_t count = 0, *led = arena_alloc(article->arena, (article->mentions.count + 1) * sizeof *led);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *title = office_at(article, i);
        if (title->kind != KIND_TITLE || !title->office.state) continue;
        struct slice country = office_leader_country(context, title);
        if (country.size && shared.size && !slice_equal(country, shared)) return false;
        if (country.size) shared = country, led[count++] = i;
    }
    for (size_t i = 0; i < count; i++) places_note_hint(context->kept->places, office_at(article, led[i]), shared);
    return count > 0;
}

/* The State Duma is Russia's: a place of which the text speaks. Other bodies go abroad. */
static void note_known_bodies(struct context *context) {
    const struct article *article = context->article;
    size_t count = 0, *known = arena_alloc(article->arena, (article->mentions.count + 1) * sizeof *known);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || !body->name.size || !body->office.country.size) continue;
        if (!holds_place(context, body) || heads_page(context, body)) known[count++] = i;
    }
    for (size_t i = 0; i < count; i++) {
        const struct mention *body = office_at(article, known[i]);
        const bool head = heads_page(context, body), parliament = slice_equal(body->value, slice_of("parliament"));
        if (head || parliament) places_note_body(context->kept->places, body, head);
        else if (vocabulary_has(article, body->value, V_KIND_PARTISAN) ||
                 vocabulary_has(article, body->name, V_SEAT_OF_POWER))
            places_note_hint(context->kept->places, body, body->office.country);
    }
    if (note_leaders(context) || count) places_sort(context->kept->places);
}

static bool has_title(const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++)
        if (office_at(article, i)->kind == KIND_TITLE) return true;
    return false;
}

/* "The secretary general" of whom the text has told that he is the CSTO's: his office again, whatever bodies stand
 * around it. */
static bool takes_office_of(struct mention *title, const struct mention *told) {
    if (!slice_equal(told->office.name, title->office.name) || told->office.status != title->office.status)
        return false;
    title->office.organisation = told->office.organisation;
    title->office.country = told->office.country;
    return true;
}

/* Whether the title's own words tell of which body or state it is. */
static bool tells_whose(const struct article *article, const struct mention *title) {
    return title->office.organisation.size || title->office.country.size || office_body_of(article, title);
}

/* "SEC chairman" in a text that names the Securities and Exchange Commission of Norway: another than the one that a
 * list has by these letters. */
static void take_country_of_name(const struct context *context, struct mention *title) {
    const struct article *article = context->article;
    const struct mention *body = title->office.country.size ? office_body_of(article, title) : NULL;
    if (!body || !body->name.size || !slice_equal(title->office.country, body->office.country)) return;
    const struct mention *fullest = office_fullest_of(article, body->chain);
    const struct slice told = fullest ? office_country_in_body(context, fullest) : slice_of("");
    if (told.size) title->office.country = told;
}

static void complete_titles(struct context *context) {
    const struct article *article = context->article;
    const struct mention **told = arena_zero(article->arena, (article->chains + 1) * sizeof *told); /* by chain */
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = office_at(article, i);
        if (title->kind != KIND_TITLE) continue;
        if (office_makes_films(context, title)) {
            title->office.unlisted = true;
            continue;
        }
        take_country_of_name(context, title);
        const struct mention *before = told[title->chain];
        const bool tells = tells_whose(article, title);
        const bool again = before && !tells && !office_leader_country(context, title).size;
        if (again && takes_office_of(title, before)) continue;
        office_complete_country(context, title, office_take_told_body(context, title));
        office_complete_body(context, title);
        office_forget_bare_guess(title);
        if (tells) told[title->chain] = title;
    }
}

void office_context_complete(struct office_context *kept, struct article *article) {
    struct context context = {.kept = kept, .article = article};
    if (!has_title(article)) return;
    list_titles(&context);
    note_bodies(&context);
    office_list_bodies(&context);
    note_known_bodies(&context);
    office_note_countries(&context);
    office_note_sole(&context);
    complete_titles(&context);
    office_share_in_pairs(&context);
    office_agree_on_countries(&context);
    office_complete_shared(&context);
}

void office_context_open(struct office_context *context) { places_open(context->places); }

void office_context_note(struct office_context *context, const struct article *article, uint32_t sentence) {
    places_note(context->places, article, sentence);
}

struct office_context *office_context_new(const struct ruleset *rules) {
    const struct lexicon *lexicon = rules->lexicon;
    struct office_context *context = memory_resize(NULL, sizeof *context);
    *context = (struct office_context){.lexicon = lexicon,
                                       .leaders = lexicon_class(lexicon, slice_of("leader")),
                                       .leader_names = lexicon_class(lexicon, slice_of("leader-name")),
                                       .common = lexicon_class(lexicon, slice_of("common-body")),
                                       .office_heads = lexicon_class(lexicon, slice_of("office-head")),
                                       .body_heads = lexicon_class(lexicon, slice_of("organisation-head")),
                                       .firms = lexicon_class(lexicon, slice_of("firm-noun")),
                                       .creeds = lexicon_class(lexicon, slice_of("party-adjective")),
                                       .portfolios = lexicon_class(lexicon, slice_of("portfolio")),
                                       .state_heads = lexicon_class(lexicon, slice_of("state-head")),
                                       .places = places_new(lexicon)};
    int regions[] = {lexicon_class(lexicon, slice_of("region")), lexicon_class(lexicon, slice_of("region-adjective"))};
    int ranks[] = {lexicon_class(lexicon, slice_of("standing")), lexicon_class(lexicon, slice_of("office-modifier"))};
    int honorific = lexicon_class(lexicon, slice_of("honorific"));
    context->honorifics = symbol_set_of(lexicon, &context->terms, &honorific, 1);
    context->regions = symbol_set_of(lexicon, &context->terms, regions, 2);
    int societal = lexicon_class(lexicon, slice_of("societal-word"));
    context->societal = symbol_set_of(lexicon, &context->terms, &societal, 1);
    context->ranks = symbol_set_of(lexicon, &context->terms, ranks, 2);
    return context;
}

void office_context_free(struct office_context *context) {
    places_free(context->places);
    key_index_free(&context->ministries);
    arena_free(&context->terms);
    memory_resize(context, 0);
}
