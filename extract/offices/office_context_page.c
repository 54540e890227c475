#include "office_context_parts.h"

#include "word_list.h"

/* Whether a body is a line of its own over the text, but for its letters in brackets. */
static bool is_letterhead(const struct article *article, const struct mention *body) {
    const struct sentence *line = &article->sentences.at[body->sentence];
    const bool ends = body->last == line->last || article_is_written(article, body->last, "(");
    return line->heading && body->first == line->first + article_is(article, line->first, "the") && ends;
}

const struct mention *office_letterhead(struct context *context) {
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

bool office_is_in_title(const struct article *article, size_t body) {
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
            !office_is_in_title(article, i))
            return true;
    return false;
}

const struct mention *office_head_of_page(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const struct slice office = title->office.name;
    const struct mention *body = office_letterhead(context);
    if (!body || title->office.status == STATUS_FORMER) return NULL;
    const bool firm = slice_equal(body->value, slice_of("company"));
    const bool serves = vocabulary_ends(article, office, V_OFFICE_OF_PAGE) ||
                        (!title->office.state && vocabulary_starts(article, office, V_OFFICE_OF_PAGE)) ||
                        (firm && vocabulary_stands_in(article, office, V_OFFICE_INNER));
    if (!serves || !(firm || vocabulary_stands_in_nocase(article, mention_text(article, body), V_PAGE_BODY_WORD)))
        return NULL;
    return has_body_beside(article, title, body->chain, 0) ? NULL : office_fullest(article, body);
}

/* The chain of the body that the page names twice as often as any other, and among its first sentences; 0: none. */
static uint32_t find_page_body(struct context *context) {
    enum { often = 3, first_sentences = 3, dominance = 2 };
    const struct article *article = context->article;
    const uint32_t main = office_named_most(context, NULL), *named = office_count_names(context);
    bool heads = false;
    if (!main || named[main] < often) return 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (!office_names_body(body)) continue;
        const bool organ = slice_equal(body->value, slice_of("board")); /* its own, whose rival it is not */
        if (body->chain == main) heads = heads || body->sentence < first_sentences;
        else if (!organ && named[body->chain] * dominance > named[main]) return 0;
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
        is_told_beside(article, title) || office_names_another(article, title) ||
        office_is_some_owners(article, title) || office_leader_country(context, title).size)
        return NULL;
    if (!context->page_sought) context->page_body = find_page_body(context);
    context->page_sought = true;
    if (!context->page_body || has_body_beside(article, title, context->page_body, 1)) return NULL;
    const struct mention *body = office_fullest_of(article, context->page_body);
    const bool tells = body && slice_equal(body->value, slice_of("media"));
    if (tells && slice_ends(title->office.name, slice_of("President"))) return NULL; /* who only tells of one */
    return body && may_be_inner(context, title, body) ? body : NULL;
}
