#include "coref_description_parts.h"

#include "word_list.h"

/* Names and descriptions of texts that stand beside each other. */

bool description_is_plain(const struct article *article, const struct mention *text) {
    const enum shape shape = article->tokens.at[text->first].shape;
    return shape == SHAPE_LOWER || (shape >= SHAPE_NUMBER_12 && shape <= SHAPE_NUMBER);
}

static bool is_small(const struct article *article, uint32_t token) {
    return article->tokens.at[token].shape == SHAPE_LOWER;
}

/* Where "a" or "an" stands before a description, over an adjective or two; its own start without. */
static uint32_t article_before(const struct article *article, const struct mention *pointer) {
    enum { most = 3 };
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    for (uint32_t at = pointer->first; at > 0 && pointer->first - at < most; at--) {
        if (article_among(article, at - 1, articles)) return at - 1;
        if (!is_small(article, at - 1)) break;
    }
    return pointer->first;
}

/* "Under the Riverside Pact, a report must be filed": whether a name only says where or by what the rest holds, up to a
 * comma that ends it. */
static bool is_setting(const struct article *article, const struct mention *named) {
    static const struct slice openers[] = {
        WORD("under"), WORD("in"),        WORD("by"),     WORD("according"), WORD("after"),   WORD("since"),
        WORD("with"),  WORD("following"), WORD("from"),   WORD("per"),       WORD("for"),     WORD("through"),
        WORD("at"),    WORD("on"),        WORD("before"), WORD("during"),    WORD("like"),    WORD("as"),
        WORD("when"),  WORD("while"),     WORD("if"),     WORD("besides"),   WORD("despite"), WORD("unlike"),
        WORD("to"),    WORD("pursuant"),  WORDS_END};
    const uint32_t first = article->sentences.at[named->sentence].first;
    uint32_t start = named->first;
    while (start > first && !article_is_written(article, start - 1, ",")) start--;
    return article_among_nocase(article, start, openers);
}

/* Whether the description is one of several, or does something of its own. */
static bool is_apart(const struct article *article, const struct mention *pointer) {
    static const struct slice joints[] = {WORD("and"), WORD("or"), WORDS_END};
    static const struct slice verbs[] = {WORD("is"),  WORD("was"),  WORD("are"),    WORD("were"),  WORD("has"),
                                         WORD("had"), WORD("have"), WORD("will"),   WORD("would"), WORD("must"),
                                         WORD("may"), WORD("can"),  WORD("should"), WORD("shall"), WORDS_END};
    const uint32_t next = pointer->last;
    if (next + 1 >= article->tokens.count) return false;
    if (article_is_written(article, next, ",")) return article_among(article, next + 1, joints);
    return article_among(article, next, joints) || article_among(article, next, verbs);
}

/* "tabled the Riverside Pact, the Harvest Act, a decree": whether a name stands behind another of a list. */
static bool is_listed(const struct article *article, const struct mention *named) {
    static const struct slice links[] = {WORD(","), WORD("and"), WORD("or"), WORDS_END};
    uint32_t before = named->first;
    while (before > 0 && named->first - before < 3 && is_small(article, before - 1)) before--;
    return before > 0 && article_among(article, before - 1, links);
}

/* "the Riverside Pact, a treaty signed in 1999": whether a description tells what the name before it is. */
static bool tells_of(const struct article *article, const struct mention *pointer, const struct mention *named) {
    const uint32_t start = article_before(article, pointer);
    if (start == pointer->first || start != named->last + 1 || !article_is_written(article, named->last, ","))
        return false;
    return !description_is_plain(article, named) && !is_setting(article, named) && !is_listed(article, named) &&
           !is_apart(article, pointer);
}

int32_t descriptions_apposed_document(const struct descriptions *pointing, int32_t number) {
    enum { reach = 4 }; /* mentions, of which some are nested */
    const struct article *article = pointing->coref->article;
    const struct mention *pointer = &article->mentions.at[number];
    const struct earlier *documents = &pointing->kinds[KIND_DOCUMENT];
    const bool plain = description_is_plain(article, pointer);
    for (size_t i = documents->count; i-- > 0 && i + reach >= documents->count;) {
        const struct mention *other = &article->mentions.at[documents->mentions[i]];
        if (other->sentence != pointer->sentence) break;
        if (other->dropped || !other->chain || other->last >= pointer->first) continue;
        const bool fits = plain ? other->form == FORM_NAME && tells_of(article, pointer, other)
                                : other->form == FORM_NOMINAL && coref_is_called_besides(article, other, pointer);
        if (fits) return documents->mentions[i];
    }
    return -1;
}
