#include "office_context_parts.h"

#include "word_list.h"

const struct mention *office_body_of(const struct article *article, const struct mention *title) {
    const struct mention *pointer = NULL;
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > title->end) continue;
        if (title->office.governs && vocabulary_has(article, inner->value, V_KIND_PARTISAN)) continue;
        if (inner->form == FORM_PRONOUN && !pointer) pointer = inner; /* "president of its Acme unit" tells another */
        else if (!pointer || inner->form == FORM_NAME) return inner;
    }
    return pointer;
}

void office_list_bodies(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1, count = 0;
    int32_t *by_chain = arena_alloc(article->arena, chains * sizeof *by_chain);
    context->bodies = arena_alloc(article->arena, (most_bodies + 1) * sizeof *context->bodies);
    for (size_t i = 0; i < chains; i++) by_chain[i] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN) continue;
        int32_t *known = &by_chain[body->chain];
        if (*known < 0 || (body->name.size && !office_at(article, (size_t)*known)->name.size)) *known = (int32_t)i;
    }
    for (size_t i = 1; i < chains && count < most_bodies; i++)
        if (by_chain[i] >= 0) context->bodies[count++] = by_chain[i];
    context->bodies[count] = -1;
}

/* A way to find the body of an office, and what it rests on. */
struct body_sieve {
    const struct mention *(*find)(struct context *context, const struct mention *title);
    const char *by;
};

/* The body that the first finds that finds one; NULL: none does. */
static const struct mention *try_sieves(struct context *context, struct mention *title,
                                        const struct body_sieve *sieves) {
    const struct mention *body = NULL;
    for (; sieves->find && !body; sieves++) {
        body = sieves->find(context, title);
        if (body) office_take_body(&title->office, mention_text(context->article, body), sieves->by);
    }
    return body;
}

/* "Member of the Board for Trade of the Harvest Commission": the body after the board; NULL: none. */
static const struct mention *body_after(const struct article *article, const struct mention *title,
                                        const struct mention *board) {
    for (size_t i = article_from(article, board->last);
         i < article->mentions.count && office_at(article, i)->end <= title->end; i++)
        if (office_names_body(office_at(article, i))) return office_at(article, i);
    return NULL;
}

/* The body that the title's words tell: not "the board" or "the navy", which are those of the body spoken of; NULL:
 * none. */
static const struct mention *told_body(const struct article *article, const struct mention *title) {
    static const struct slice parts[] = {WORD("board"), WORD("army"), WORD("forces"), WORDS_END};
    const struct mention *inner = office_body_of(article, title);
    if (!inner || inner->form != FORM_NOMINAL || !word_among(inner->value, parts)) return inner;
    const struct mention *after = body_after(article, title, inner), *fullest = NULL;
    if (!slice_equal(inner->value, slice_of("board"))) return after ? after : inner;
    if (!after) fullest = office_fullest_of(article, inner->chain);
    return fullest && office_names_body(fullest) ? inner : after;
}

const struct mention *office_take_told_body(struct context *context, struct mention *title) {
    static const struct body_sieve told[] = {
        {office_workplace, "where its holder works"},   {office_appointer, "who puts its holder into office"},
        {office_subject_before, "the sentence before"}, {office_subject_spoken_for, "whom the sentence is about"},
        {office_body_of_page, "whose page it is"},      {NULL, NULL}};
    const struct article *article = context->article;
    const struct mention *body = told_body(article, title);
    if (!body) body = office_owner(context, title);
    if (!body) body = office_shared_body(context, title);
    if (!body) body = office_body_in_front(context, title);
    return body || office_described_complement(context, title).size ? body : try_sieves(context, title, told);
}

static const struct mention *headed_by_master(struct context *context, const struct mention *title) {
    const struct mention *master = office_master_of(context, title);
    return master ? office_headed_by_master(context, master) : NULL;
}

static const struct mention *headed_body(struct context *context, const struct mention *title) {
    return office_firm_of_board(context->article, office_headed_body(context, title));
}

/* "Its director" of a body that is only described: what the article calls it most fully. */
static void name_inner_body(const struct context *context, struct mention *title, const struct mention *inner) {
    const struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *fullest = inner->form == FORM_NAME ? NULL : office_fullest_of(article, inner->chain);
    if (!fullest || fullest->form == FORM_PRONOUN) return;
    if (office_says(mention_text(article, inner), slice_of("central bank")) &&
        !vocabulary_stands_in_nocase(article, mention_text(article, fullest), V_CENTRAL_BANK_WORD))
        fullest = inner; /* no commercial bank */
    const struct slice house = slice_of("House");
    if (slice_equal(mention_text(article, inner), house) &&
        slice_find(mention_text(article, fullest), house, 0) == SIZE_MAX)
        fullest = inner; /* "House Speaker" beside other services of the state */
    const struct slice told = mention_text(article, fullest),
                       described = office_described_around(context, title, inner);
    office->organisation = fullest->form == FORM_NAME || described.size <= told.size ? told : described;
    office->organisation_by = "the name of the body in it";
}

/* What other titles tell of an office's body, or words that name one. */
static void take_told_name(const struct context *context, struct mention *title) {
    struct office *office = &title->office;
    const struct mention *master = office_master_of(context, title);
    if (master) office_take_body(office, master->office.organisation, "the office of whom it serves");
    if (!office->organisation.size) office_take_body(office, office_named_complement(context, title), "its complement");
    if (!office->organisation.size)
        office_take_body(office, office_described_complement(context, title), "its complement");
    if (!office->organisation.size)
        office_take_body(office, office_listed_body(context, title), "the office before it");
    const struct mention *above = office->organisation.size ? NULL : office_superior(context->article, title);
    if (!above) return;
    office_take_body(office, above->office.organisation, by_office_above);
    office_take_country(office, above->office.country, by_office_above);
}

/* "Peru's court" beside a judge of whom the places around tell that he is Norway's. */
static bool is_of_another_state(const struct context *context, const struct mention *title,
                                const struct mention *body) {
    if (!office_is_domestic(context, body) || office_names_country(context, title)) return false;
    const struct slice told = office_country_in_body(context, body);
    return told.size && title->office.country.size && !slice_equal(told, title->office.country);
}

/* The country of an office whose body alone tells it. */
static void take_country_of(struct context *context, struct mention *title, const struct mention *body) {
    struct office *office = &title->office;
    const bool domestic = office_is_domestic(context, body);
    if (domestic) office_take_country(office, context->body_country[body->chain], by_its_body);
    if (slice_find(office->name, slice_of("Governor"), 0) != SIZE_MAX) /* no bank of several states has one */
        office_take_country(office, body->office.country, by_its_body);
    const bool worlds =
        slice_find(office->name, slice_of("Secretary General"), 0) != SIZE_MAX ||
        (slice_find(office->name, slice_of("Rapporteur"), 0) != SIZE_MAX && !office_is_at_home(context));
    if (!office->country.size && !worlds && !office_serves_no_place(context, title, body) && !office->plural &&
        domestic && !office_is_private(context, body))
        office_guess_country(office, places_around(context->kept->places, context->article, title), by_places);
}

void office_complete_body(struct context *context, struct mention *title) {
    static const struct body_sieve beside[] = {{office_entry_body, "the entry's first words"},
                                               {office_entry_firm, "the firm of its entry"},
                                               {office_owner, "whose it is"},
                                               {office_body_bracketed, "what stands before it"},
                                               {office_body_behind, "what stands behind it"},
                                               {office_shared_body, "the office beside it"},
                                               {office_body_in_front, "the office before it"},
                                               {office_ministry_of, "the ministry of its portfolio"},
                                               {office_ministry_of_page, "the ministry of the page"},
                                               {office_ministry_near, "the ministry near it"},
                                               {NULL, NULL}},
                                   around[] = {{headed_by_master, "the body of whom it serves"},
                                               {office_listed_under, "the head of its list"},
                                               {office_university_of, "the article's university"},
                                               {office_body_of_kind, "the article's body of that kind"},
                                               {office_house_of, "the article's parliament"},
                                               {office_staffed, "the organisation of the article"},
                                               {office_of_general, "the Secretary General whom it serves"},
                                               {office_spoken_for, "the body named last"},
                                               {headed_body, "the body spoken of"},
                                               {NULL, NULL}};
    struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *inner = told_body(article, title);
    const struct mention *led = inner && inner->form == FORM_NOMINAL ? office_world_body(context, title) : NULL;
    if (led) { /* "the agency's chief" of one whom all news knows, whatever agency stands near */
        office->organisation = mention_text(article, led);
        office->organisation_by = "the list of leaders";
        return;
    }
    if (inner) name_inner_body(context, title, inner);
    if (inner && inner != office_body_of(article, title))
        office_take_body(office, mention_text(article, inner), "its complement");
    if (office->organisation.size || inner) return;
    const struct mention *body = try_sieves(context, title, beside);
    if (!body) take_told_name(context, title);
    if (!body && office->organisation.size) return;
    const struct mention *world = body ? NULL : office_world_body(context, title);
    if (world) { /* no country's, whatever the text is about */
        office_take_body(office, mention_text(article, world), "the list of leaders");
        return;
    }
    if (!body) body = try_sieves(context, title, around);
    if (body && is_of_another_state(context, title, body)) {
        if (!office_is_recalled(context, body)) { /* of another story */
            office_drop_body(office);
            return;
        }
        office_drop_country(office);
        office_take_country(office, office_country_in_body(context, body), by_its_body);
    }
    if (body && office->guessed && office_presides_in_list(article, title)) office_drop_country(office);
    const struct mention *board = body ? NULL : office_body_of(article, title);
    if (board) name_inner_body(context, title, board);
    if (body) take_country_of(context, title, body);
}
