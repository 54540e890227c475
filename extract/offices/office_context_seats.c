#include "office_context_parts.h"

#include "coref.h"
#include "word_list.h"

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
    if (slice_equal(body->value, slice_of(kinds[kind][1]))) return true;
    if (kind == speakers && office_says(name, slice_of("parliamentary"))) return false; /* a committee, a party in it */
    return office_says(name, slice_of(kinds[kind][1])) || office_says(name, slice_of(kinds[kind][2]));
}

/* Whether a body tells more than another: a name more than a word for it, a long name more than a short one. */
static bool tells_more(const struct mention *body, const struct mention *other) {
    if (!other || office_names_body(body) != office_names_body(other)) return !other || office_names_body(body);
    return body->end - body->start > other->end - other->start;
}

/* Of courts the one of which the article speaks most, of other kinds the one that it names most fully. */
static bool suits_better(struct context *context, const struct mention *body, const struct mention *best, size_t kind) {
    if (!best || kind >= courts) return tells_more(body, best);
    const uint32_t *named = office_count_names(context);
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
        if (kind == speakers && context->foreign[body->chain]) continue; /* which has a president */
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
            !office_is_in_body(article, i))
            nearest = office_at(article, i);
    return nearest ? office_fullest(article, nearest) : NULL;
}

/* A chief justice's court is a country's highest. */
static bool is_below(const struct article *article, const struct mention *title, const struct mention *court) {
    const bool highest = vocabulary_stands_in_nocase(article, mention_text(article, court), V_COURT_HIGHEST);
    static const struct slice lower[] = {WORD("district"), WORD("federal"),   WORD("circuit"),
                                         WORD("county"),   WORD("municipal"), WORDS_END};
    if (highest && title->last > title->first + 1 && article_among_nocase(article, title->last - 2, lower)) return true;
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
    const uint32_t *named = office_count_names(context);
    const struct mention *best = NULL;
    for (const int32_t *house = houses(context); *house >= 0; house++) {
        const struct mention *body = office_at(article, (size_t)*house);
        if (!is_house_of(context, title, body)) continue;
        if (!best || named[body->chain] > named[best->chain]) best = body;
    }
    return best ? office_fullest_of(article, best->chain) : NULL;
}
