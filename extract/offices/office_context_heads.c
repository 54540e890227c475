#include "office_context_parts.h"

#include "coref.h"
#include "word_list.h"

/* "Director General for Political Affairs": of a department whose name the title does not tell. */
static bool directs_a_topic(const struct article *article, const struct mention *title) {
    if (slice_find(title->office.name, slice_of("Director General"), 0) == SIZE_MAX) return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if (article_is(article, i, "for") || article_is(article, i, "of")) return true;
    return false;
}

static bool is_governor(const struct mention *title) {
    return slice_find(title->office.name, slice_of("Governor"), 0) != SIZE_MAX;
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

/* Organs have chairs and rapporteurs; secretaries and directors general serve what they are organs of. */
static bool suits_organ(const struct article *article, const struct mention *title, const struct mention *body) {
    bool organ = vocabulary_has(article, body->value, V_KIND_ORGAN) || slice_starts(body->name, slice_of("UN ")) ||
                 vocabulary_has_token(article, body->last - 1, V_ORGAN_WORD);
    if (slice_find(title->office.name, slice_of("Rapporteur"), 0) != SIZE_MAX) return organ;
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

static bool may_head(const struct article *article, const struct mention *title, const struct mention *body) {
    if (heads_a_house(article, title) && vocabulary_has(article, body->value, V_KIND_NO_HOUSE)) return false;
    return !in_brackets(article, body) && suits_organ(article, title, body) && !is_no_bank(article, title, body);
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

/* "Anna Berg, CEO, Anadolu Travel", "chief economist at Anadolu Travel": what stands behind the comma or the link is
 * the body, known or not. */
static bool names_another(const struct article *article, const struct mention *title) {
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

static const uint32_t *count_names(struct context *context) {
    const struct article *article = context->article;
    if (context->named) return context->named;
    context->named = arena_zero(article->arena, (article->chains + 1) * sizeof *context->named);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (office_at(article, i)->kind == KIND_ORGANISATION) context->named[office_at(article, i)->chain]++;
    return context->named;
}

bool office_is_recalled(struct context *context, const struct mention *body) {
    return count_names(context)[body->chain] > 1;
}

/* The chain of the body that is named most often, of those that may have the head; NULL: of all. 0: none. */
static uint32_t find_main_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t *named = count_names(context);
    uint32_t best = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (!office_names_body(body) || named[body->chain] <= named[best]) continue;
        if (!title || (may_head(article, title, body) && !office_is_domestic(context, body))) best = body->chain;
    }
    return best;
}

/* The same, sought once for those who serve a whole organisation and once for all others. */
static uint32_t main_body(struct context *context, const struct mention *title) {
    bool whole = title && office_serves_all(context->article, title);
    if (!context->main_sought[whole]) context->main_body[whole] = find_main_body(context, whole ? title : NULL);
    context->main_sought[whole] = true;
    return context->main_body[whole];
}

uint32_t office_main_body(struct context *context) {
    enum { often = 4 };
    uint32_t main = main_body(context, NULL);
    return context->named[main] >= often ? main : 0;
}

/* Whether a body is a line of its own over the text, but for its letters in brackets. */
static bool is_letterhead(const struct article *article, const struct mention *body) {
    const struct sentence *line = &article->sentences.at[body->sentence];
    const bool ends = body->last == line->last || article_is_written(article, body->last, "(");
    return line->heading && body->first == line->first + article_is(article, line->first, "the") && ends;
}

/* "HARVEST COMMISSION" over the text: the body whose page it is, of several its organ, which stands last; NULL: none.
 */
static const struct mention *letterhead(struct context *context) {
    enum { first_lines = 4 };
    const struct article *article = context->article;
    if (!context->letterhead_sought) {
        context->letterhead_sought = true;
        context->letterhead = -1;
        for (size_t i = 0; i < article->mentions.count && office_at(article, i)->sentence < first_lines; i++)
            if (office_names_body(office_at(article, i)) && is_letterhead(article, office_at(article, i)))
                context->letterhead = (int32_t)i;
    }
    return context->letterhead < 0 ? NULL : office_at(article, (size_t)context->letterhead);
}

/* "former UNESCO executive": the body of another office. */
static bool is_in_title(const struct article *article, size_t body) {
    enum { reach = 6 };
    for (size_t i = body; i > 0 && i + reach > body; i--) {
        const struct mention *title = office_at(article, i - 1);
        if (title->kind == KIND_TITLE && title->end >= office_at(article, body)->end) return true;
    }
    return false;
}

/* Whether the title's sentence, or one of `before` sentences ahead of it, names another body, whose officer that may
 * be, besides those of which others hold an office. */
static bool has_body_beside(const struct article *article, const struct mention *title, uint32_t chain,
                            uint32_t before) {
    const uint32_t from = title->sentence > before ? title->sentence - before : 0;
    const uint32_t last = article->sentences.at[title->sentence].last;
    for (size_t i = article_from(article, article->sentences.at[from].first);
         i < article->mentions.count && office_at(article, i)->first < last; i++)
        if (office_names_body(office_at(article, i)) && office_at(article, i)->chain != chain &&
            !is_in_title(article, i))
            return true;
    return false;
}

/* "The Director of Operations, Anna Berg" on a commission's page: its own officer; NULL: none whom every page has. */
static const struct mention *pages_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const struct slice office = title->office.name;
    const bool serves = vocabulary_ends(article, office, V_OFFICE_OF_PAGE) ||
                        (!title->office.state && vocabulary_starts(article, office, V_OFFICE_OF_PAGE));
    if (!serves || title->office.status == STATUS_FORMER) return NULL;
    const struct mention *body = letterhead(context);
    if (!body || !vocabulary_stands_in_nocase(article, mention_text(article, body), V_PAGE_BODY_WORD)) return NULL;
    return has_body_beside(article, title, body->chain, 0) ? NULL : office_fullest(article, body);
}

/* "OSCE" in "OSCE Secretariat": part of a body that may be meant itself. */
static bool is_in_body(const struct article *article, size_t body) {
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
    const uint32_t main = main_body(context, title);
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
            (!(nearest || is_partisan(article, office_at(article, i))) || !is_in_title(article, i)) &&
            !(nearest && is_in_body(article, i)))
            nearest = office_at(article, i);
    if (nearest && prefers_main(context, title, nearest)) nearest = NULL;
    const struct mention *page = letterhead(context);
    if (!nearest && page && vocabulary_has(article, page->value, V_KIND_ORGAN) && may_head(article, title, page))
        nearest = page; /* a committee that sits is nobody's but the page's */
    const struct mention *main = office_fullest_of(article, nearest ? nearest->chain : main_body(context, title));
    if (main && may_head(article, title, main)) return main;
    return first_bank(context, title);
}

/* Who belongs to which kind of body, and another word by which its name tells it. */
static const char *const kinds[][3] = {
    {"Judge", "court", "tribunal"},          {"Justice", "court", "tribunal"},
    {"Registrar", "court", "tribunal"},      {"Prosecutor", "tribunal", "criminal court"},
    {"Speaker", "parliament", "parliament"}, {"Rector", "university", "institute"}};
_Static_assert(sizeof kinds / sizeof *kinds == office_kinds, "each kind is kept once it is sought");
enum {
    courts = 3,  /* the first of the kinds, of which a text may name several */
    speakers = 4 /* whose body may be only called the parliament */
};

static bool is_of_kind(const struct article *article, const struct mention *body, size_t kind) {
    struct slice name = mention_text(article, body);
    return slice_equal(body->value, slice_of(kinds[kind][1])) || office_says(name, slice_of(kinds[kind][1])) ||
           office_says(name, slice_of(kinds[kind][2]));
}

/* Whether a body tells more than another: a name more than a word for it, a long name more than a short one. */
static bool tells_more(const struct mention *body, const struct mention *other) {
    if (!other || office_names_body(body) != office_names_body(other)) return !other || office_names_body(body);
    return body->end - body->start > other->end - other->start;
}

/* Of courts the one of which the article speaks most, of other kinds the one that it names most fully. */
static bool suits_better(struct context *context, const struct mention *body, const struct mention *best, size_t kind) {
    if (!best || kind >= courts) return tells_more(body, best);
    const uint32_t *named = count_names(context);
    if (named[body->chain] != named[best->chain]) return named[body->chain] > named[best->chain];
    return tells_more(body, best);
}

/* The best body of a kind, sought when it is first asked for. */
static int32_t best_of_kind(struct context *context, size_t kind) {
    const struct article *article = context->article;
    if (context->kind_read[kind]) return context->of_kind[kind];
    const struct mention *best = NULL;
    context->kind_read[kind] = true;
    context->of_kind[kind] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        bool parliament = kind == speakers && body->kind == KIND_ORGANISATION && body->form == FORM_NOMINAL &&
                          slice_equal(body->value, slice_of("parliament")) && body->last - body->first == 1;
        if (!(office_names_body(body) || parliament) || !is_of_kind(article, body, kind)) continue;
        if (suits_better(context, body, best, kind)) best = body, context->of_kind[kind] = (int32_t)i;
    }
    return context->of_kind[kind];
}

/* The body of a kind that the title's sentence names last before it; NULL: none. */
static const struct mention *nearest_of_kind(const struct context *context, const struct mention *title, size_t kind) {
    const struct article *article = context->article;
    const struct mention *nearest = NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->end <= title->start; i++)
        if (office_names_body(office_at(article, i)) && is_of_kind(article, office_at(article, i), kind) &&
            !is_in_body(article, i))
            nearest = office_at(article, i);
    return nearest ? office_fullest(article, nearest) : NULL;
}

/* A chief justice's court is a country's highest. */
static bool is_below(const struct article *article, const struct mention *title, const struct mention *court) {
    const bool highest = vocabulary_stands_in_nocase(article, mention_text(article, court), V_COURT_HIGHEST);
    if (office_says(mention_text(article, title), slice_of("district judge")) && highest) return true;
    if (slice_find(title->office.name, slice_of("Chief Justice"), 0) == SIZE_MAX) return false;
    return !highest;
}

const struct mention *office_body_of_kind(struct context *context, const struct mention *title) {
    const struct mention *best = NULL;
    for (size_t i = 0; i < office_kinds; i++) {
        bool head = slice_find(title->office.name, slice_of(kinds[i][0]), 0) != SIZE_MAX &&
                    slice_find(title->office.name, slice_of(" of "), 0) == SIZE_MAX;
        if (!head) continue;
        const struct mention *body = i < courts ? nearest_of_kind(context, title, i) : NULL;
        int32_t found = body ? -1 : best_of_kind(context, i);
        if (found >= 0) body = office_at(context->article, (size_t)found);
        if (!body || is_below(context->article, title, body)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

static int32_t first_university(struct context *context) {
    const struct article *article = context->article;
    if (context->university_sought) return context->university;
    context->university_sought = true;
    context->university = -1;
    for (size_t i = 0; i < article->mentions.count && context->university < 0; i++) {
        const struct mention *body = office_at(article, i);
        if (office_names_body(body) && slice_equal(body->value, slice_of("university")))
            context->university = coref_fullest(article, body->chain);
    }
    return context->university;
}

const struct mention *office_university_of(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!vocabulary_has(article, title->office.name, V_OFFICE_OF_UNIVERSITY) || office_names_country(context, title) ||
        office_leader_country(context, title).size)
        return NULL;
    const struct mention *main = office_fullest_of(article, office_main_body(context));
    if (!main || !vocabulary_has(article, main->value, V_KIND_HOUSE)) return NULL;
    const bool whole = slice_equal(main->value, slice_of("university"));
    const int32_t university = whole ? -1 : first_university(context); /* rather than an institute of it */
    return university >= 0 ? office_at(article, (size_t)university) : main;
}

static const int32_t *houses(struct context *context) {
    static const struct slice kinds_of_house[] = {WORD("parliament"), WORD("senate"), WORD("assembly"),
                                                  WORD("congress"), WORDS_END};
    const struct article *article = context->article;
    size_t count = 0;
    if (context->houses_sought) return context->houses;
    for (size_t i = 0; i < article->mentions.count && count < most_bodies; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind == KIND_ORGANISATION && body->form != FORM_PRONOUN && !context->foreign[body->chain] &&
            word_among(body->value, kinds_of_house))
            context->houses[count++] = (int32_t)i;
    }
    context->houses[count] = -1;
    context->houses_sought = true;
    return context->houses;
}

bool office_is_at_home(struct context *context) {
    if (*houses(context) < 0) return false;
    for (const int32_t *body = context->bodies; *body >= 0; body++)
        if (context->foreign[office_at(context->article, (size_t)*body)->chain]) return false;
    return true;
}

/* Whether a house is the one in which the office is a seat: senators have none but senates. */
static bool is_house_of(const struct context *context, const struct mention *title, const struct mention *body) {
    enum { near = 3 };
    const struct article *article = context->article;
    struct slice country = context->body_country[body->chain];
    const bool beside = body->sentence <= title->sentence + near && title->sentence <= body->sentence + near;
    if (!country.size && !beside) country = places_main(context->kept->places, article);
    if (country.size && title->office.country.size && !slice_equal(country, title->office.country)) return false;
    const bool upper = vocabulary_stands_in_nocase(article, mention_text(article, body), V_HOUSE_UPPER);
    return upper == slice_equal(title->office.name, slice_of("Senator"));
}

/* "her deputy": one person's, who sits nowhere for that. */
static bool is_a_persons(const struct article *article, const struct mention *title) {
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    return title->first > article->sentences.at[title->sentence].first &&
           article_among_nocase(article, title->first - 1, owners);
}

const struct mention *office_house_of(struct context *context, const struct mention *title) {
    enum { most_words = 2 }; /* "the member for Oslo" says where he sits */
    const struct article *article = context->article;
    if (is_a_persons(article, title) || title->office.status != STATUS_CURRENT || title->office.plural ||
        title->last - title->first > most_words || !vocabulary_has(article, title->office.name, V_OFFICE_SEAT))
        return NULL;
    const uint32_t *named = count_names(context);
    const struct mention *best = NULL;
    for (const int32_t *house = houses(context); *house >= 0; house++) {
        const struct mention *body = office_at(article, (size_t)*house);
        if (!is_house_of(context, title, body)) continue;
        if (!best || named[body->chain] > named[best->chain]) best = body;
    }
    return best ? office_fullest_of(article, best->chain) : NULL;
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

/* "the farm, whose chairman", "a firm of which Berg was director": the words before it say whose it is. */
static bool is_some_owners(const struct article *article, const struct mention *title) {
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
            !office_is_private(context, body) && !is_in_body(article, i))
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
    return head && !slice_equal(head->value, slice_of("board"));
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
    const struct mention *page = heads ? NULL : pages_body(context, title);
    if ((!heads && !page) || has_place(context, title) || office_names_country(context, title) ||
        names_another(article, title) || is_some_owners(article, title) || is_of_another(context, title) ||
        is_states_treasurer(article, title))
        return NULL;
    const struct mention *body = page ? page : headed_body(context, title);
    const struct mention *world = body && serves_all_states(context, title, body) ? united_nations(context) : NULL;
    return world ? world : body;
}

/* The chain of the body that the page names twice as often as any other, and among its first sentences; 0: none. */
static uint32_t find_page_body(struct context *context) {
    enum { often = 3, first_sentences = 3, dominance = 2 };
    const struct article *article = context->article;
    const uint32_t main = main_body(context, NULL), *named = count_names(context);
    bool heads = false;
    if (!main || named[main] < often) return 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (!office_names_body(body)) continue;
        if (body->chain == main) heads = heads || body->sentence < first_sentences;
        else if (named[body->chain] * dominance > named[main]) return 0;
    }
    return heads ? main : 0;
}

/* "Clinton aide", "Berg's spokesman", "spokesman for the ministry", "of baseball": the words beside tell whose it is.
 */
static bool is_told_beside(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("to"), WORD("at"), WORD("with"), WORDS_END};
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    if (title->last < sentence->last && article_among(article, title->last, links)) return true;
    if (title->first == sentence->first) return false;
    const uint32_t before = title->first - 1;
    return article_has_capital(article, before) || article->tokens.at[before].shape == SHAPE_CLITIC ||
           article_among(article, before, links);
}

bool office_is_named_beside(const struct context *context, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORDS_END};
    const struct article *article = context->article;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    if (title->last < sentence->last && article_among(article, title->last, links)) return true;
    return title->first > sentence->first + 1 && is_part_of_name(context, title, title->first - 1);
}

/* A state's president stands in news of any body, a firm's or a society's in those of his own; professors teach. */
static bool may_be_inner(const struct context *context, const struct mention *title, const struct mention *body) {
    if (slice_starts(title->office.name, slice_of("Presidential"))) return false;
    if (slice_find(title->office.name, slice_of("Professor"), 0) != SIZE_MAX)
        return slice_equal(body->value, slice_of("university"));
    return !slice_ends(title->office.name, slice_of("President")) || office_is_private(context, body) ||
           vocabulary_stands_in_nocase(context->article, mention_text(context->article, body), V_VICE_WORD);
}

const struct mention *office_body_of_page(struct context *context, const struct mention *title) {
    enum { most_words = 6 };
    const struct article *article = context->article;
    const bool stands_alone = title->holder < 0 && !article->sentences.at[title->sentence].heading;
    const bool lower = article->tokens.at[title->first].shape == SHAPE_LOWER;
    if (stands_alone || title->office.country.size || title->office.plural || title->last - title->first > most_words ||
        (title->office.state && !lower) || !vocabulary_stands_in(article, title->office.name, V_OFFICE_INNER) ||
        office_has_complement(article, title) || office_names_country(context, title) ||
        is_told_beside(article, title) || names_another(article, title) || is_some_owners(article, title) ||
        office_leader_country(context, title).size)
        return NULL;
    if (!context->page_sought) context->page_body = find_page_body(context);
    context->page_sought = true;
    if (!context->page_body || has_body_beside(article, title, context->page_body, 1)) return NULL;
    const struct mention *body = office_fullest_of(article, context->page_body);
    const bool tells = body && slice_equal(body->value, slice_of("media"));
    if (tells && slice_ends(title->office.name, slice_of("President"))) return NULL; /* who only tells of one */
    return body && may_be_inner(context, title, body) ? body : NULL;
}
