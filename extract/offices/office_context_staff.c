#include "office_context_parts.h"

#include "word_list.h"

/* Whether its commissioners have portfolios. */
static bool has_commission(const struct context *context, const struct mention *body) {
    return vocabulary_stands_in_nocase(context->article, body->name, V_WITH_COMMISSION);
}

/* "AU Peace and Security Council": the organisation stands in its name. */
static bool is_part(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->end <= body->end && inner->chain != body->chain &&
            context->foreign[inner->chain])
            return true;
    }
    return false;
}

/* An organisation of many states that is no organ of one and no medium, by a name of its own. */
static bool is_world(const struct context *context, const struct mention *body) {
    return body->form == FORM_NAME && context->foreign[body->chain] && body->name.size &&
           !vocabulary_has(context->article, body->value, V_KIND_WITHOUT_GENERAL) &&
           (has_commission(context, body) || !vocabulary_has(context->article, body->value, V_KIND_ORGAN)) &&
           !is_part(context, body);
}

/* Whether the text names a body of some state: then its officers may be that one's. */
static bool names_state(const struct context *context) {
    static const struct slice states[] = {WORD("parliament"), WORD("ministry"), WORD("government"), WORDS_END};
    for (const int32_t *i = context->bodies; *i >= 0; i++) {
        const struct mention *body = office_at(context->article, (size_t)*i);
        if (!office_is_domestic(context, body)) continue;
        if (context->body_country[body->chain].size || word_among(body->value, states)) return true;
    }
    return false;
}

/* The organisation named most often, of all or of those that have commissioners; NULL: none, or two as often. */
static const struct mention *find_world(struct context *context, bool commission) {
    const uint32_t *named = office_count_names(context);
    const struct mention *best = NULL;
    bool equal = false;
    for (const int32_t *i = context->bodies; *i >= 0; i++) {
        const struct mention *body = office_at(context->article, (size_t)*i);
        if (!is_world(context, body) || (best && named[body->chain] < named[best->chain])) continue;
        if (commission && !has_commission(context, body)) continue;
        equal = best && named[body->chain] == named[best->chain];
        best = body;
    }
    return equal ? NULL : best;
}

/* Whether the first lines name a body. */
static bool opens_page(const struct article *article, const struct mention *body) {
    enum { first_lines = 4 };
    for (size_t i = 0; i < article->mentions.count && office_at(article, i)->sentence < first_lines; i++)
        if (office_at(article, i)->kind == KIND_ORGANISATION && office_at(article, i)->chain == body->chain)
            return true;
    return false;
}

/* The one that opens an article which names no body of a state; NULL: none. */
static const struct mention *world_of_page(struct context *context) {
    if (!context->world_sought) {
        const struct mention *world = names_state(context) ? NULL : find_world(context, false);
        if (world && !opens_page(context->article, world)) world = NULL;
        context->world = world ? (int32_t)(world - context->article->mentions.at) : -1;
    }
    context->world_sought = true;
    return context->world < 0 ? NULL : office_at(context->article, (size_t)context->world);
}

const struct mention *office_staffed(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const bool commissioner = slice_starts(title->office.name, slice_of("Commissioner of "));
    if (!commissioner && !vocabulary_has(article, title->office.name, V_OFFICE_OF_STAFF)) return NULL;
    if (office_names_country(context, title) || office_names_another(article, title)) return NULL;
    const struct mention *world = commissioner ? find_world(context, true) : world_of_page(context);
    return world ? office_fullest_of(article, world->chain) : NULL;
}

const struct mention *office_of_general(struct context *context, const struct mention *title) {
    if (slice_find(title->office.name, slice_of(" of the Secretary General"), 0) == SIZE_MAX) return NULL;
    for (const int32_t *i = context->bodies; *i >= 0; i++) {
        const struct mention *body = office_at(context->article, (size_t)*i);
        if (slice_equal(body->name, slice_of("United Nations")))
            return office_fullest_of(context->article, body->chain);
    }
    return NULL;
}

bool office_serves_no_place(struct context *context, const struct mention *title, const struct mention *body) {
    const bool envoy = !body && slice_equal(title->office.name, slice_of("Ambassador"));
    const bool inner = body && vocabulary_has(context->article, body->value, V_KIND_INNER);
    return (envoy || inner) && !places_page(context->kept->places).size && world_of_page(context);
}
