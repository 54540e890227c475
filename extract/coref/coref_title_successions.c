#include "coref_title_parts.h"

#include "word_list.h"

/* "The former mayor" of a text that tells who has just become mayor: whoever was so before. */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* "who replaced Berg", "his predecessor, Berg", not "was replaced by Berg". */
static bool tells_of_predecessor(const struct article *article, uint32_t token) {
    return vocabulary_has_token(article, token, V_SUCCEEDING_WORD) && !article_is_written(article, token + 1, "by");
}

/* Whether the sentence goes on about whom the one before it was about. */
static bool goes_on(const struct article *article, uint32_t sentence) {
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORD("his"), WORD("her"), WORDS_END};
    return sentence < article->sentences.count &&
           article_among_nocase(article, article->sentences.at[sentence].first, subjects);
}

/* The word in the sentence of a title, or in the next, that tells whom its holder came after; UINT32_MAX: none does. */
static uint32_t succeeding_at(const struct article *article, const struct mention *held) {
    const struct sentence *own = &article->sentences.at[held->sentence];
    const uint32_t last = goes_on(article, held->sentence + 1) ? own[1].last : own->last;
    for (uint32_t i = own->first; i + 1 < last; i++)
        if (tells_of_predecessor(article, i)) return i;
    return UINT32_MAX;
}

static bool is_called_new(const struct article *article, const struct mention *held) {
    return held->first && article_is(article, held->first - 1, "new");
}

/* Whom the word names: right behind it, but for a comma, an honorific and the office. */
static int32_t named_by(const struct coref *coref, uint32_t word) {
    enum { reach = 4 };
    const struct article *article = coref->article;
    for (size_t i = article_from(article, word + 1); i < article->mentions.count; i++) {
        const struct mention *person = &article->mentions.at[i];
        if (person->first > word + reach) return -1;
        if (coref_is_name(person, KIND_PERSON)) return (int32_t)i;
    }
    return -1;
}

/* The nearest holder before a title of a former one whom its office fits; NULL: none, or a former one himself. */
static const struct office_title *holder_before(const struct coref *coref, const struct office_titles *titles,
                                                size_t number) {
    enum { reach = 60 };
    const struct office_title *title = &titles->at[number];
    if (!title->former) return NULL;
    for (size_t other = number; other-- > 0 && number - other <= reach;) {
        const struct office_title *held = &titles->at[other];
        const uint32_t chain = at(coref, held->mention)->chain;
        if (!chain || chain > titles->chains || !titles->of_person[chain]) continue;
        if (coref_office_could_be(coref->article, title->key, held->key)) return held->former ? NULL : held;
    }
    return NULL;
}

bool coref_title_is_newcomers(const struct coref *coref, const struct office_title *held) {
    const struct mention *title = at(coref, held->title);
    return is_called_new(coref->article, title) || succeeding_at(coref->article, title) != UINT32_MAX;
}

bool coref_title_follows_newcomer(const struct coref *coref, const struct office_titles *titles, size_t number) {
    const struct office_title *held = holder_before(coref, titles, number);
    return held && coref_title_is_newcomers(coref, held);
}

int32_t coref_title_of_predecessor(const struct coref *coref, const struct office_titles *titles, size_t number) {
    const struct office_title *held = holder_before(coref, titles, number);
    const uint32_t word = held ? succeeding_at(coref->article, at(coref, held->title)) : UINT32_MAX;
    const int32_t person = word == UINT32_MAX ? -1 : named_by(coref, word);
    return person >= 0 && at(coref, person)->chain != at(coref, held->mention)->chain ? person : -1;
}
