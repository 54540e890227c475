#include "coref_parts.h"

#include "name_key.h"
#include "vocabulary.h"

/* Whom the title before a name can mean. */

int32_t coref_title_before(const struct coref *coref, const struct mention *name) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, article->sentences.at[name->sentence].first); i < article->mentions.count;
         i++) {
        const struct mention *title = &article->mentions.at[i];
        if (title->first >= name->first) return -1;
        if (title->kind == KIND_TITLE && title->last == name->first) return (int32_t)i;
    }
    return -1;
}

bool coref_holds_office(const struct coref *coref, int32_t named, int32_t title) {
    const struct mention *mentions = coref->article->mentions.at;
    for (int32_t i = title; i-- > 0 && title - i <= coref_reach_back;) {
        const struct mention *held = &mentions[i];
        if (held->kind != KIND_TITLE || held->holder < 0) continue;
        const uint32_t chain = mentions[held->holder].chain;
        if (held->holder != named && !(chain && chain == mentions[named].chain)) continue;
        if (slice_equal(held->office.name, mentions[title].office.name)) return true;
    }
    return false;
}

/* "Barack Obama", "Donald J. Trump" as "Donald Trump" */
static bool is_named_in(const struct coref *coref, const struct mention *person, enum vocabulary_list names) {
    const struct article *article = coref->article;
    const struct slice parts[] = {article_words(article, person->first, person->first + 1),
                                  article_words(article, person->last - 1, person->last)};
    return vocabulary_has(article, mention_text(article, person), names) ||
           vocabulary_has(article, name_join(coref->arena, parts, 2, ' '), names);
}

/* A surname by which all news knows somebody who leads or led a state. */
static bool is_known(const struct coref *coref, const struct mention *person) {
    const struct slice name = article_words(coref->article, person->last - 1, person->last);
    return lexicon_find(coref->lexicon, name, coref->leader) || lexicon_find(coref->lexicon, name, coref->leader_name);
}

/* "Michelle", "Hillary": a woman's name, by the lists. */
static bool is_womans(const struct coref *coref, uint32_t token) {
    return lexicon_token_has(coref->lexicon, coref->article, token, coref->pronouns.female_name) ||
           vocabulary_has_token(coref->article, token, V_FEMININE_NAME);
}

/* "under a President Clinton": one who might be. */
static bool is_imagined(const struct article *article, const struct mention *title) {
    return title->first > 0 &&
           (article_is(article, title->first - 1, "a") || article_is(article, title->first - 1, "any"));
}

/* Whether the article calls somebody the first lady. */
static bool is_first_lady(const struct coref *coref, int32_t named) {
    const struct mention *mentions = coref->article->mentions.at;
    for (int32_t i = 0; i < (int32_t)coref->article->mentions.count && i < coref_reach_back; i++) {
        const struct mention *held = &mentions[i];
        if (held->kind != KIND_TITLE || held->holder < 0) continue;
        const uint32_t chain = mentions[held->holder].chain;
        const bool hers = held->holder == named || (chain && chain == mentions[named].chain);
        if (hers && slice_equal(held->office.name, slice_of("First Lady"))) return true;
    }
    return false;
}

bool coref_is_other_leader(const struct coref *coref, int32_t named, bool kin, int32_t title) {
    const struct article *article = coref->article;
    const struct mention *person = &article->mentions.at[named], *office = &article->mentions.at[title];
    const bool leads = vocabulary_has(article, office->office.name, V_OFFICE_HEAD_OF_STATE) ||
                       vocabulary_has(article, office->office.name, V_OFFICE_HEAD_OF_GOVERNMENT);
    if (!leads || is_imagined(article, office) || coref_holds_office(coref, named, title)) return false;
    if (kin || is_first_lady(coref, named)) return true;
    return is_known(coref, person) && is_womans(coref, person->first) &&
           !is_named_in(coref, person, V_NAME_OF_STATE_HEAD) &&
           !is_named_in(coref, person, V_NAME_OF_GOVERNMENT_HEAD) && !is_named_in(coref, person, V_NAME_OF_CHANCELLOR);
}
