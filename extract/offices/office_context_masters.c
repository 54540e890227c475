#include "office_context_parts.h"

#include "word_list.h"

/* The first title of the chain that has a body or a country. */
static const struct mention *served_title(const struct context *context, uint32_t chain) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *title = office_at(context->article, (size_t)i);
        if (title->office.organisation.size || title->office.country.size) return title;
    }
    return NULL;
}

/* "Berg" in "Berg's spokesman"; NULL: no person opens the title. */
static const struct mention *served_within(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && office_at(article, i)->first == title->first; i++) {
        const struct mention *person = office_at(article, i);
        if (person->kind == KIND_PERSON && person->last < title->last && person->chain) return person;
    }
    return NULL;
}

bool office_serves_person(const struct article *article, const struct mention *title) {
    return served_within(article, title);
}

/* The person before a title: "her deputy", "Berg's new spokesman"; NULL: nobody. */
static const struct mention *served_before(const struct article *article, const struct mention *title) {
    enum { most_words = 2 };
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first + 1 && article->tokens.at[token - 1].shape == SHAPE_LOWER &&
                    !article_is(article, token - 1, "her") && !article_is(article, token - 1, "his");
         i++)
        token--;
    const bool owned = token > first && article->tokens.at[token - 1].shape == SHAPE_CLITIC;
    token -= owned;
    if (token == first) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < token;
         i++) {
        const struct mention *person = office_at(article, i);
        const bool owns = person->form == FORM_PRONOUN || owned; /* "Berg wrote to Deputy Secretary Holm" */
        if (person->kind == KIND_PERSON && person->last == token && person->chain && owns) return person;
    }
    return NULL;
}

/* Who stands behind a title: "spokesman for Norwegian President Anna Berg"; NULL: nobody. */
static const struct mention *served_behind(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("for"), WORD("to"), WORD("of"), WORDS_END};
    uint32_t token = title->last, last = article->sentences.at[title->sentence].last;
    if (token + 1 >= last || !article_among(article, token, links)) return NULL;
    token += 1 + article_is(article, token + 1, "the");
    size_t i = article_from(article, token);
    if (i >= article->mentions.count || office_at(article, i)->first != token) return NULL;
    const struct mention *master = office_at(article, i);
    return master->chain && (master->kind == KIND_PERSON || master->kind == KIND_TITLE) ? master : NULL;
}

/* "the presidential spokesman": the president whom the sentences before name last, with the state; NULL: none. */
static const struct mention *president_before(const struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    for (size_t before = article_from(article, title->first); before-- > 0;) {
        const struct mention *other = office_at(article, before);
        if (other->sentence + reach < title->sentence) break;
        if (other->kind == KIND_TITLE && other->office.country.size && !other->office.organisation.size &&
            vocabulary_has(article, other->office.name, V_OFFICE_HEAD_OF_STATE))
            return other;
    }
    return NULL;
}

/* The last person before a token of the sentence, with a place in a chain; NULL: none. */
static const struct mention *person_before(const struct article *article, uint32_t sentence, uint32_t token) {
    const struct mention *last = NULL;
    for (size_t i = article_from(article, article->sentences.at[sentence].first);
         i < article->mentions.count && office_at(article, i)->first < token; i++)
        if (office_at(article, i)->kind == KIND_PERSON && office_at(article, i)->chain) last = office_at(article, i);
    return last;
}

/* "representing President Berg", "on behalf of the Prime Minister": whether the words before a token tell that somebody
 * stands for whoever is named there. */
static bool stands_for(const struct article *article, uint32_t first, uint32_t token) {
    if (token > first && article_is(article, token - 1, "the")) token--;
    if (token > first + 1 && article_is(article, token - 1, "representing")) return true;
    return token > first + 2 && article_is(article, token - 1, "of") && article_is(article, token - 2, "behalf");
}

struct slice office_country_accompanied(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    for (uint32_t token = title->first; token > first + 1; token--) {
        const bool comes_with =
            article_is(article, token - 1, "by") && vocabulary_has_token(article, token - 2, V_ACCOMPANYING_WORD);
        if (!comes_with && !(token == title->first && stands_for(article, first, token))) continue;
        const struct mention *guest = person_before(article, title->sentence, token - 2);
        const struct mention *served =
            guest && guest->chain != title->chain ? served_title(context, guest->chain) : NULL;
        return served && !served->office.guessed ? served->office.country : slice_of("");
    }
    return slice_of("");
}

const struct mention *office_served(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (slice_starts(title->office.name, slice_of("Presidential "))) return president_before(context, title);
    const bool opens = title->first == article->sentences.at[title->sentence].first;
    const enum shape before = opens ? SHAPE_PUNCTUATION : (enum shape)article->tokens.at[title->first - 1].shape;
    const bool owned = before == SHAPE_CLITIC; /* "Berg's national security adviser" */
    const bool helper = vocabulary_starts(article, title->office.name, V_OFFICE_HELPER);
    const struct mention *master = served_within(article, title);
    if (!helper && !owned && !master) return NULL;
    if (!master && helper) master = served_behind(article, title);
    if (!master && before != SHAPE_PUNCTUATION) master = served_before(article, title);
    return master ? served_title(context, master->chain) : NULL;
}

/* "Adviser to the King of Jordan" serves where the king reigns. */
const struct mention *office_title_within(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, title->first + 1);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++)
        if (office_at(article, i)->kind == KIND_TITLE && office_at(article, i)->end <= title->end)
            return office_at(article, i);
    return NULL;
}

const struct mention *office_master_of(const struct context *context, const struct mention *title) {
    const struct mention *master = office_title_within(context, title);
    return master ? master : office_served(context, title);
}
