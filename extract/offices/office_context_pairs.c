#include "office_context_parts.h"

#include "word_list.h"

/* What two offices that stand side by side share: "president and chief operating officer". */

/* The title right behind another, with a joint between them; NULL: none. */
static struct mention *next_in_pair(const struct article *article, size_t number) {
    enum { most_words = 4 };
    static const struct slice joints[] = {WORD("and"), WORD(","),    WORD("the"), WORD("its"),
                                          WORD("as"),  WORD("well"), WORDS_END};
    const struct mention *title = office_at(article, number);
    const uint32_t end = article->sentences.at[title->sentence].last;
    uint32_t token = title->last;
    while (token < end && token < title->last + most_words && article_among(article, token, joints)) token++;
    if (token == title->last) return NULL;
    for (size_t i = number + 1; i < article->mentions.count && office_at(article, i)->first <= token; i++) {
        struct mention *other = office_at(article, i);
        if (other->first == token && other->kind == KIND_TITLE && other->chain == title->chain &&
            other->sentence == title->sentence)
            return other;
    }
    return NULL;
}

/* Whether the text around tells the body of an office, and not its own words. */
static bool is_told_around(const struct article *article, const struct mention *title) {
    return title->office.organisation.size && !office_body_of(article, title) && !office_has_complement(article, title);
}

static bool lacks_body(const struct context *context, const struct mention *title) {
    const struct office *office = &title->office;
    return !office->organisation.size && !office->plural && (!office->country.size || office->guessed) &&
           vocabulary_stands_in(context->article, office->name, V_OFFICE_INNER) &&
           !office_has_complement(context->article, title) && !office_names_country(context, title);
}

/* Gives an office the body of the one beside it, which firms and the like have. */
static void share(const struct context *context, struct mention *title, const struct mention *other) {
    const struct article *article = context->article;
    const bool of_firm = vocabulary_stands_in(article, other->office.name, V_OFFICE_CHIEF_OF_FIRM) ||
                         vocabulary_stands_in(article, other->office.name, V_OFFICE_CHAIRING);
    if (!of_firm || !lacks_body(context, title) || !is_told_around(article, other)) return;
    office_take_body(&title->office, other->office.organisation, "the office beside it");
    if (title->office.guessed) office_drop_country(&title->office);
}

void office_share_in_pairs(struct context *context) {
    const struct article *article = context->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = office_at(article, i);
        struct mention *next = title->kind == KIND_TITLE ? next_in_pair(article, i) : NULL;
        if (!next) continue;
        share(context, title, next);
        share(context, next, title);
    }
}
