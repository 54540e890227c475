#include "coref_description_parts.h"

#include "word_list.h"

/* "Holm, an analyst at Acme, said … His firm": where the text says that somebody works who holds no office there. */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* Whether the words between a name and a body say that the one is of the other: ", an analyst at the", ", who works
 * for", "of the"; not ", a lawyer for". */
static bool joins(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice openers[] = {WORD("a"), WORD("an"), WORD("the"), WORDS_END};
    static const struct slice works[] = {WORD("works"), WORD("worked"),  WORD("runs"),    WORD("heads"),
                                         WORD("leads"), WORD("founded"), WORD("chairs"),  WORD("plays"),
                                         WORD("owns"),  WORD("manages"), WORD("teaches"), WORDS_END};
    static const struct slice links[] = {WORD("at"), WORD("with"), WORD("from"), WORD("for"), WORDS_END};
    static const struct slice counsels[] = {WORD("lawyer"),   WORD("attorney"),  WORD("counsel"), WORD("barrister"),
                                            WORD("advocate"), WORD("candidate"), WORDS_END};
    if (last > first && article_is_written(article, last - 1, "the")) last--;
    if (last == first + 1) return article_is_written(article, first, "of");
    if (last < first + 3 || !article_is_written(article, first, ",")) return false;
    if (article_is_written(article, first + 1, "who")) return article_among(article, first + 2, works);
    if (!article_among(article, first + 1, openers)) return false;
    bool linked = false;
    for (uint32_t i = first + 2; i < last; i++) {
        if (article_is_written(article, i, ",") || article->tokens.at[i].shape == SHAPE_CLITIC) return false;
        if (article_is_written(article, i, "for") && article_among(article, i - 1, counsels)) return false;
        linked |= article_among(article, i, links);
    }
    return linked;
}

/* The body for which the text says, right behind a name, that its bearer works; -1: none. */
static int32_t told_behind(const struct coref *coref, int32_t person) {
    enum { farthest = 12 };
    const struct mention *named = at(coref, person);
    for (int32_t i = person + 1; i < (int32_t)coref->article->mentions.count; i++) {
        const struct mention *body = at(coref, i);
        if (body->sentence != named->sentence || body->first > named->last + farthest) return -1;
        if (body->kind == KIND_PERSON && body->first > named->first) return -1;
        if (!coref_is_name(body, KIND_ORGANISATION) || !body->chain || body->first <= named->last) continue;
        return joins(coref->article, named->last, body->first) ? i : -1;
    }
    return -1;
}

int32_t descriptions_employer(const struct descriptions *pointing, int32_t description, int32_t owner) {
    enum { reach = 6 };
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description);
    const uint32_t chain = at(coref, owner)->chain;
    const struct earlier *persons = &pointing->kinds[KIND_PERSON];
    for (size_t i = persons->count; i-- > 0;) {
        const int32_t person = persons->mentions[i];
        if (at(coref, person)->sentence + reach < pointer->sentence) return -1;
        if (person != owner && (!chain || at(coref, person)->chain != chain)) continue;
        const int32_t body = told_behind(coref, person);
        if (body >= 0 && at(coref, body)->end < pointer->start && coref_may_be_body(coref, pointer, at(coref, body)))
            return body;
    }
    return -1;
}
