#include "coref_title_parts.h"

#include "name_key.h"
#include "word_list.h"

/* "Tony Blair spoke. The prime minister": whom all news knows in that office, though the text does not say it. */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* "the prime minister", "the US president": one particular holder. */
static bool is_definite(const struct coref *coref, const struct mention *title) {
    const struct article *article = coref->article;
    return title->first == article->sentences.at[title->sentence].first || article_is(article, title->first - 1, "the");
}

/* "Donald J. Trump" as "Donald Trump". */
static struct slice first_and_last(const struct coref *coref, const struct mention *person) {
    const struct slice name = mention_text(coref->article, person);
    const struct slice parts[] = {article_words(coref->article, person->first, person->first + 1),
                                  article_words(coref->article, person->last - 1, person->last)};
    return person->last - person->first < 3 ? name : name_join(coref->arena, parts, 2, ' ');
}

static bool is_named_in(const struct coref *coref, const struct mention *person, enum vocabulary_list names) {
    return vocabulary_has(coref->article, mention_text(coref->article, person), names) ||
           vocabulary_has(coref->article, first_and_last(coref, person), names);
}

/* Of another country than the title says. */
static bool is_foreign(const struct coref *coref, const struct mention *person, struct slice country) {
    if (!country.size) return false;
    const struct slice name = article_words(coref->article, person->last - 1, person->last);
    const struct lexicon_entry *known = lexicon_find(coref->lexicon, name, coref->leader);
    if (!known) known = lexicon_find(coref->lexicon, name, coref->leader_name);
    return !known || slice_find(lexicon_value(known), country, 0) == SIZE_MAX;
}

/* Whether the article says of somebody that he holds the office, or of the person that he holds another. */
static bool is_told(const struct coref *coref, const struct office_titles *titles, struct slice office,
                    uint32_t person) {
    for (size_t i = 0; i < titles->count; i++) {
        const struct mention *title = at(coref, titles->at[i].mention);
        if (title->holder < 0 && !(title->chain && title->chain <= titles->chains && titles->of_person[title->chain]))
            continue;
        if (slice_equal(titles->at[i].key.office, office) || (person && title->chain == person)) return true;
    }
    return false;
}

int32_t coref_title_of_leader(const struct coref *coref, const struct office_titles *titles,
                              const struct office_title *title) {
    const struct mention *mention = at(coref, title->mention);
    const struct article *article = coref->article;
    const bool state = slice_equal(title->key.office, slice_of("President"));
    const bool chancellor = slice_equal(title->key.office, slice_of("Chancellor"));
    const bool government = vocabulary_has(article, title->key.office, V_OFFICE_HEAD_OF_GOVERNMENT) ||
                            slice_equal(title->key.office, slice_of("Premier"));
    if ((!state && !government) || title->key.body || title->former || title->addressed) return -1;
    if (mention->office.status != STATUS_CURRENT || !is_definite(coref, mention)) return -1;
    const enum vocabulary_list names = state        ? V_NAME_OF_STATE_HEAD
                                       : chancellor ? V_NAME_OF_CHANCELLOR
                                                    : V_NAME_OF_GOVERNMENT_HEAD;
    int32_t found = -1;
    bool lesser = false; /* Gordon Brown beside Tony Blair */
    for (int32_t i = 0; i < (int32_t)article->mentions.count && i < coref_reach_back; i++) {
        const struct mention *person = at(coref, i);
        if (!coref_is_name(person, KIND_PERSON) || person->last - person->first < 2) continue;
        if (found >= 0 && person->chain && person->chain == at(coref, found)->chain) continue;
        if (!is_named_in(coref, person, names) || is_foreign(coref, person, title->key.country)) continue;
        const bool second = !chancellor && is_named_in(coref, person, V_NAME_OF_CHANCELLOR);
        if (found >= 0 && second == lesser) return -1;
        if (found < 0 || lesser) found = i, lesser = second;
    }
    return found >= 0 && is_told(coref, titles, title->key.office, at(coref, found)->chain) ? -1 : found;
}

/* "chaired by Ambassador Berg", "under the chairmanship of Ms. Berg": whether that stands before a name. */
static bool is_in_the_chair(const struct article *article, const struct mention *person) {
    enum { farthest = 6 };
    static const struct slice marks[] = {WORD("by"), WORD("of"), WORDS_END};
    static const struct slice chairing[] = {WORD("chaired"), WORD("chairmanship"), WORD("presidency"), WORDS_END};
    const uint32_t first = article->sentences.at[person->sentence].first;
    for (uint32_t mark = person->first; mark-- > first + 1 && person->first - mark <= farthest;)
        if (article_among(article, mark, marks)) return article_among(article, mark - 1, chairing);
    return false;
}

int32_t coref_title_of_chair(const struct coref *coref, const struct office_title *title) {
    static const struct slice chairs[] = {WORD("Chair"), WORD("Chairman"), WORD("Chairwoman"), WORD("Chairperson"),
                                          WORDS_END};
    const struct mention *mention = at(coref, title->mention);
    const bool bare = word_among(title->key.office, chairs) && !title->key.body && !title->former && !title->addressed;
    if (!bare || mention->last > mention->first + 1 || !is_definite(coref, mention)) return -1;
    int32_t found = -1;
    for (int32_t i = 0; i < title->mention && i < coref_reach_back; i++) {
        const struct mention *person = at(coref, i);
        if (!coref_is_name(person, KIND_PERSON) || !is_in_the_chair(coref->article, person)) continue;
        if (found >= 0 && person->chain != at(coref, found)->chain) return -1;
        if (found < 0) found = i;
    }
    return found;
}
