#include "office_context_parts.h"

#include "word_list.h"

/* "Director General for Political Affairs": of a department whose name the title does not tell. */
static bool directs_a_topic(const struct article *article, const struct mention *title) {
    if (slice_find(title->office.name, slice_of("Director General"), 0) == SIZE_MAX) return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if (article_is(article, i, "for") || article_is(article, i, "of")) return true;
    return false;
}

/* A governor general stands for a king, and a lieutenant governor below one of a part of a state. */
static bool is_governor(const struct mention *title) {
    return slice_ends(title->office.name, slice_of("Governor")) &&
           !slice_ends(title->office.name, slice_of("Lieutenant Governor"));
}

/* Offices that are some body's, which must stand somewhere. */
static bool heads_a_body(const struct article *article, const struct mention *title) {
    if (directs_a_topic(article, title)) return false;
    return is_governor(title) ||
           (!title->office.state && vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_BODY));
}

/* A director, curator or registrar without a word of what: of the house that the text speaks of. */
static bool heads_a_house(const struct article *article, const struct mention *title) {
    if (!vocabulary_has(article, title->office.name, V_OFFICE_OF_HOUSE)) return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if (article_is(article, i, "of") || article_is(article, i, "at") || article_is(article, i, "for")) return false;
    return true;
}

/* Those who serve a whole organisation, whichever of its organs is named most. */
bool office_serves_all(const struct article *article, const struct mention *title) {
    return vocabulary_stands_in(article, title->office.name, V_OFFICE_GENERAL);
}

bool office_suits_organ(const struct article *article, const struct mention *title, const struct mention *body) {
    bool organ = vocabulary_has(article, body->value, V_KIND_ORGAN) || slice_starts(body->name, slice_of("UN ")) ||
                 vocabulary_has_token(article, body->last - 1, V_ORGAN_WORD);
    if (slice_find(title->office.name, slice_of("Rapporteur"), 0) != SIZE_MAX) return organ;
    if (organ && slice_equal(title->office.name, slice_of("Regional Director"))) return false;
    if (slice_ends(title->office.name, slice_of("Director")) && vocabulary_has(article, body->value, V_KIND_NO_HOUSE))
        return false; /* "Congress met. Budget Director Berg" */
    return !office_serves_all(article, title) ||
           (!organ && !vocabulary_has(article, body->value, V_KIND_WITHOUT_GENERAL));
}

/* A governor without a place is a bank's. */
static bool is_no_bank(const struct article *article, const struct mention *title, const struct mention *body) {
    return is_governor(title) && (vocabulary_has(article, body->value, V_KIND_WITHOUT_GOVERNOR) ||
                                  !vocabulary_stands_in_nocase(article, mention_text(article, body), V_BANK_WORD));
}

/* "HELSINKI (Reuters) -", "Harvest plc (LSE: HAR)": who tells it; where and as what it is traded. */
static bool in_brackets(const struct article *article, const struct mention *body) {
    enum { first_sentences = 3 };
    if (!body->first || body->last >= article->tokens.count) return false;
    bool opens = article_is_written(article, body->first - 1, "(");
    bool closes = article_is_written(article, body->last, ")");
    bool traded = opens && article_is_written(article, body->last, ":");
    bool ticker = closes && article_is_written(article, body->first - 1, ":");
    const bool told = article_is(article, body->first - 1, "told"); /* "told Reuters" */
    return traded || ticker || told || (opens && closes && body->sentence < first_sentences);
}

/* A chief executive runs the firm, whose board has a chairman. */
static bool runs_no_board(const struct article *article, const struct mention *title, const struct mention *body) {
    return slice_equal(body->value, slice_of("board")) &&
           vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_FIRM) &&
           slice_find(title->office.name, slice_of("Chair"), 0) == SIZE_MAX;
}

static bool may_head(const struct article *article, const struct mention *title, const struct mention *body) {
    if (runs_no_board(article, title, body)) return false;
    if (heads_a_house(article, title) && vocabulary_has(article, body->value, V_KIND_NO_HOUSE)) return false;
    return !in_brackets(article, body) && office_suits_organ(article, title, body) && !is_no_bank(article, title, body);
}

/* "Norway's chief executive": the title says whose it is. */
bool office_names_country(const struct context *context, const struct mention *title) {
    for (uint32_t i = title->first; i < title->last; i++)
        if (places_at(context->kept->places, title->sentence, i).size) return true;
    return false;
}

/* "chief executive and founder of Anadolu Travel", of a name not known. */
static bool is_shared_with(const struct article *article, const struct mention *title, uint32_t last) {
    const uint32_t link = office_link_behind_pair(article, title);
    if (link == last || !article_has_capital(article, link + 1)) return false;
    const size_t next = article_from(article, link + 1);
    return next >= article->mentions.count || office_at(article, next)->first > link + 1;
}

bool office_names_another(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("at"), WORD("with"), WORDS_END};
    uint32_t last = article->sentences.at[title->sentence].last;
    if (title->last + 1 >= last) return false;
    if (article_among(article, title->last, links)) {
        const uint32_t named = title->last + 1 + article_is_written(article, title->last + 1, "<");
        return named < last && article_has_capital(article, named);
    }
    if (article_is(article, title->last, "and")) return is_shared_with(article, title, last);
    if (!article_is_written(article, title->last, ",")) return false;
    const struct mention *person = title->holder >= 0 ? office_at(article, (size_t)title->holder) : NULL;
    bool before = person && person->sentence == title->sentence && person->last <= title->first;
    return before && article_has_capital(article, title->last + 1);
}

const uint32_t *office_count_names(struct context *context) {
    const struct article *article = context->article;
    if (context->named) return context->named;
    context->named = arena_zero(article->arena, (article->chains + 1) * sizeof *context->named);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (office_at(article, i)->kind == KIND_ORGANISATION) context->named[office_at(article, i)->chain]++;
    return context->named;
}

bool office_is_recalled(struct context *context, const struct mention *body) {
    return office_count_names(context)[body->chain] > 1;
}

/* The chain of the body that is named most often, of those that may have the head; NULL: of all. 0: none. */
static uint32_t find_main_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t *named = office_count_names(context);
    uint32_t best = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (!office_names_body(body) || named[body->chain] <= named[best]) continue;
        if (!title || (may_head(article, title, body) && !office_is_domestic(context, body))) best = body->chain;
    }
    return best;
}

uint32_t office_named_most(struct context *context, const struct mention *title) {
    bool whole = title && office_serves_all(context->article, title);
    if (!context->main_sought[whole]) context->main_body[whole] = find_main_body(context, whole ? title : NULL);
    context->main_sought[whole] = true;
    return context->main_body[whole];
}

uint32_t office_main_body(struct context *context) {
    enum { often = 4 };
    uint32_t main = office_named_most(context, NULL);
    return context->named[main] >= often ? main : 0;
}

bool office_is_in_body(const struct article *article, size_t body) {
    enum { reach = 4 };
    for (size_t i = body; i > 0 && i + reach > body; i--) {
        const struct mention *outer = office_at(article, i - 1);
        if (office_names_body(outer) && outer->end >= office_at(article, body)->end) return true;
    }
    return false;
}

/* A governor's bank, however long ago it was named; NULL: none, or no governor. */
static const struct mention *first_bank(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!is_governor(title)) return NULL;
    for (; !context->bank_sought && context->bank < article->mentions.count; context->bank++) {
        const struct mention *body = office_at(article, context->bank);
        if (office_names_body(body) && may_head(article, title, body) &&
            vocabulary_stands_in_nocase(article, mention_text(article, body), V_CENTRAL_BANK_WORD))
            break;
    }
    context->bank_sought = true; /* once for all governors */
    return context->bank < article->mentions.count ? office_at(article, context->bank) : NULL;
}

/* "Chief executive Anna Berg": of the firm that the text is about rather than of one that the sentence before names. */
static bool prefers_main(struct context *context, const struct mention *title, const struct mention *nearest) {
    enum { often = 3 };
    bool firm = vocabulary_stands_in(context->article, title->office.name, V_OFFICE_OF_FIRM);
    if (!firm || (nearest && nearest->sentence == title->sentence)) return false;
    const uint32_t main = office_named_most(context, title);
    const struct mention *fullest = office_fullest_of(context->article, main);
    return fullest && context->named[main] >= often && slice_equal(fullest->value, slice_of("company"));
}

static bool is_partisan(const struct article *article, const struct mention *body) {
    return vocabulary_has(article, body->value, V_KIND_PARTISAN);
}

/* The body that the sentences before name last, else the one named most often. */
static const struct mention *headed_body(struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    const struct mention *nearest = NULL;
    uint32_t before = article->sentences.at[title->sentence ? title->sentence - 1 : 0].first;
    for (size_t i = article_from(article, before);
         i < article->mentions.count && office_at(article, i)->end <= title->start; i++)
        if (office_tells_body(article, office_at(article, i)) &&
            office_at(article, i)->sentence + reach > title->sentence &&
            may_head(article, title, office_at(article, i)) &&
            (!(nearest || is_partisan(article, office_at(article, i))) || !office_is_in_title(article, i)) &&
            !(nearest && office_is_in_body(article, i)))
            nearest = office_at(article, i);
    if (nearest && prefers_main(context, title, nearest)) nearest = NULL;
    const struct mention *page = office_letterhead(context);
    if (!nearest && page && vocabulary_has(article, page->value, V_KIND_ORGAN) && may_head(article, title, page))
        nearest = page; /* a committee that sits is nobody's but the page's */
    const struct mention *main =
        office_fullest_of(article, nearest ? nearest->chain : office_named_most(context, title));
    if (main && may_head(article, title, main)) return main;
    return first_bank(context, title);
}

/* "Harvestville Governor" and "Governor of Harvestville" head no bank: a place stands beside the head. */
static bool has_place(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (slice_find(mention_text(article, title), slice_of("overnor of "), 0) != SIZE_MAX) return true;
    if (office_says(title->office.name, slice_of("provincial gov")) ||
        office_says(title->office.name, slice_of("state gov")))
        return true;
    if (title->last - title->first < 2 || !slice_ends(mention_text(article, title), slice_of("Governor"))) return false;
    const struct token *before = &article->tokens.at[title->last - 2];
    return before->shape == SHAPE_TITLE && !symbol_set_has(context->kept->ranks, before->symbol);
}

bool office_is_some_owners(const struct article *article, const struct mention *title) {
    enum { reach = 4 };
    const uint32_t first = article->sentences.at[title->sentence].first;
    for (uint32_t token = title->first; token > first && token + reach > title->first; token--) {
        if (article_is(article, token - 1, "whose")) return true;
        if (article_is(article, token - 1, "which") && token > first + 1 && article_is(article, token - 2, "of"))
            return true;
    }
    return false;
}

const struct mention *office_spoken_for(struct context *context, const struct mention *title) {
    enum { reach = 2, most_words = 2 };
    const struct article *article = context->article;
    const struct mention *nearest = NULL;
    const struct slice office = title->office.name;
    if (!title->office.country.size || title->last - title->first > most_words ||
        !(slice_ends(office, slice_of("Spokesperson")) || slice_ends(office, slice_of("Press Secretary"))) ||
        slice_starts(office, slice_of("Presidential")) || office_served(context, title) ||
        office_serves_person(article, title) || article_is(article, title->first, "campaign") ||
        (title->last < article->sentences.at[title->sentence].last && article_is(article, title->last, "for")))
        return NULL;
    const uint32_t from = title->sentence > reach ? title->sentence - reach : 0;
    for (size_t i = article_from(article, article->sentences.at[from].first);
         i < article->mentions.count && office_at(article, i)->end <= title->start; i++) {
        const struct mention *body = office_at(article, i);
        if (office_names_body(body) && slice_equal(context->body_country[body->chain], title->office.country) &&
            !office_is_private(context, body) && !office_is_in_body(article, i))
            nearest = body;
    }
    return nearest;
}

const struct mention *office_headed_by_master(struct context *context, const struct mention *master) {
    return heads_a_body(context->article, master) ? headed_body(context, master) : NULL;
}

static bool tells_films(struct context *context) {
    enum { often = 2 };
    const struct article *article = context->article;
    int count = 0;
    if (context->films_sought) return context->tells_films;
    for (uint32_t i = 0; i < article->tokens.count && count < often; i++)
        count += vocabulary_has_token(article, i, V_FILM_WORD);
    context->films_sought = true;
    return context->tells_films = count >= often;
}

bool office_makes_films(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    return slice_equal(title->office.name, slice_of("Director")) && article_is(article, title->last - 1, "director") &&
           !office_body_of(article, title) && tells_films(context);
}

/* Whether a word before a title is a name that nothing has been made of: neither a place, a day nor somebody. */
static bool is_part_of_name(const struct context *context, const struct mention *title, uint32_t before) {
    const struct article *article = context->article;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    if (!article_has_capital(article, before) || places_at(context->kept->places, title->sentence, before).size)
        return false;
    for (size_t i = article_from(article, sentence->first); i < article->mentions.count; i++) {
        const struct mention *other = office_at(article, i);
        if (other->first > before) break;
        /* "on Monday president Berg", "named Berg president" */
        if (other->last > before && other->kind != KIND_ORGANISATION) return false;
    }
    return true;
}

/* A word for a body, but for a board, which is the firm's. */
static bool is_body_word(const struct context *context, uint32_t token) {
    const struct lexicon_entry *head = office_entry_at(context, token, token + 1, context->kept->body_heads);
    return head && !slice_equal(lexicon_value(head), slice_of("board"));
}

/* "Subcommittee chairman", "director of the emergency department", "his finance director": a body that the text only
 * describes, or somebody's own staff. */
static bool is_of_another(const struct context *context, const struct mention *title) {
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("at"), WORDS_END};
    const struct article *article = context->article;
    const uint32_t first = article->sentences.at[title->sentence].first, before = title->first - 1;
    if (title->first > first && (article_among_nocase(article, before, owners) || is_body_word(context, before)))
        return true;
    if (title->first > first + 1 && is_part_of_name(context, title, before)) return true; /* "Advisers Chairman Berg" */
    for (uint32_t i = title->first > first ? before : title->first; i < title->last; i++)
        if (article_is(article, i, "campaign")) return true; /* of whoever runs */
    if (title->last - title->first < 2 || !is_body_word(context, title->last - 1)) return false;
    for (uint32_t i = title->first + 1; i < title->last; i++)
        if (article_among(article, i, links)) return true;
    return false;
}

/* "Treasurer Anna Berg": a minister somewhere, where a firm's is written small. */
static bool is_states_treasurer(const struct article *article, const struct mention *title) {
    return slice_equal(mention_text(article, title), slice_of("Treasurer")) && title->holder >= 0 &&
           office_at(article, (size_t)title->holder)->first == title->last;
}

/* The United Nations, where the text names them; NULL: it does not. */
static const struct mention *united_nations(const struct context *context) {
    for (const int32_t *i = context->bodies; *i >= 0; i++) {
        const struct mention *body = office_at(context->article, (size_t)*i);
        if (slice_equal(body->name, slice_of("United Nations"))) return office_fullest(context->article, body);
    }
    return NULL;
}

/* "Deputy Secretary-General Berg" where a body of one state, or a firm, stands nearer. */
static bool serves_all_states(const struct context *context, const struct mention *title, const struct mention *body) {
    return slice_ends(title->office.name, slice_of(" Secretary General")) && !context->foreign[body->chain];
}

const struct mention *office_headed_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const bool heads = heads_a_body(article, title) || heads_a_house(article, title);
    const struct mention *page = heads ? NULL : office_head_of_page(context, title);
    if ((!heads && !page) || has_place(context, title) || office_names_country(context, title) ||
        office_names_another(article, title) || office_is_some_owners(article, title) ||
        is_of_another(context, title) || is_states_treasurer(article, title))
        return NULL;
    const struct mention *body = page ? page : headed_body(context, title);
    const struct mention *world = body && serves_all_states(context, title, body) ? united_nations(context) : NULL;
    return world ? world : body;
}

bool office_is_named_beside(const struct context *context, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORDS_END};
    const struct article *article = context->article;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    if (title->last < sentence->last && article_among(article, title->last, links)) return true;
    return title->first > sentence->first + 1 && is_part_of_name(context, title, title->first - 1);
}
