#include "official_standing.h"

#include "calendar.h"
#include "chained_offices.h"
#include "vocabulary.h"
#include "word_list.h"

enum { iso_day = 10 }; /* characters of a date */

/* Whether a date lies after the day of the page. */
static bool is_later(const struct article *article, const struct mention *date) {
    struct slice published = slice_cut(article->published, 0, iso_day);
    struct slice first = date->timex ? date->timex->first_day : slice_of("");
    return published.size == iso_day && first.size == iso_day && slice_compare(first, published) > 0;
}

/* "Director with effect from 1 September", "as of 1 September" on a page of July. */
static bool begins_later(const struct article *article, const struct mention *title) {
    enum { reach = 10 };
    static const struct slice links[] = {WORD("from"), WORD("effective"), WORD("starting"), WORD("beginning"),
                                         WORD("on"),   WORD("for"),       WORDS_END},
                              starts[] = {WORD("starting"), WORD("beginning"), WORDS_END};
    for (size_t i = article_from(article, title->last); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first > title->last + reach || date->sentence != title->sentence) break;
        if (date->kind != KIND_DATE || !is_later(article, date)) continue;
        const uint32_t link = date->first - 1;
        if (article_among(article, link, links)) return true;
        if (article_is(article, link, "of") && article_is(article, link - 1, "as")) return true;
        if (article_is(article, link, "in") && article_among(article, link - 1, starts)) return true;
    }
    return false;
}

/* The mention of a chain that opens a sentence, a date before it left aside; NULL: another does. */
static const struct mention *opening_mention(const struct article *article, uint32_t sentence, uint32_t chain) {
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != sentence) break;
        if (mention->kind == KIND_DATE || mention->dropped) continue;
        if (mention->chain == chain && mention->kind == KIND_PERSON) return mention;
        if (mention->kind != KIND_TITLE) break;
    }
    return NULL;
}

/* "She will succeed Peter Holm", "Berg takes up her duties in January" behind the sentence that appoints her. */
static bool takes_up_later(const struct article *article, const struct mention *person, const struct mention *title) {
    enum { reach = 8 };
    const uint32_t next = title->sentence + 1;
    const struct mention *who = next < article->sentences.count ? opening_mention(article, next, person->chain) : NULL;
    if (!who) return false;
    const uint32_t last = article->sentences.at[next].last;
    uint32_t verb = who->last;
    while (verb < last && verb < who->last + reach && !vocabulary_has_token(article, verb, V_TAKING_VERB)) verb++;
    if (verb >= last || !vocabulary_has_token(article, verb, V_TAKING_VERB)) return false;
    for (uint32_t i = who->last; i < verb; i++)
        if (article_is(article, i, "will")) return true;
    for (size_t i = article_from(article, verb); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->sentence != next || date->first > verb + reach) break;
        if (date->kind == KIND_DATE && is_later(article, date)) return true;
    }
    return false;
}

/* "In 1974", "On 3 May 1974" at the head of a sentence, many years before the page. */
static const struct mention *opening_date_of_old(const struct article *article, uint32_t sentence) {
    enum { fewest_years = 8 };
    static const struct slice links[] = {WORD("in"), WORD("on"), WORD("during"), WORD("by"), WORD("until"), WORDS_END};
    const uint32_t first = article->sentences.at[sentence].first;
    if (!article_among_nocase(article, first, links)) return NULL;
    for (size_t i = article_from(article, first + 1); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first != first + 1) return NULL;
        if (date->kind != KIND_DATE || !date->timex) continue;
        struct day told, page;
        const bool known = calendar_parse(date->timex->last_day, &told) && calendar_parse(article->published, &page);
        return known && page.year - told.year >= fewest_years ? date : NULL;
    }
    return NULL;
}

bool official_is_of_old(const struct article *article, const struct official *official) {
    /* what tells of the present in such a sentence */
    static const struct slice present[] = {WORD("is"),   WORD("are"),   WORD("has"),  WORD("have"),
                                           WORD("said"), WORD("says"),  WORD("told"), WORD("tells"),
                                           WORD("now"),  WORD("today"), WORDS_END};
    const struct mention *person = &article->mentions.at[official->person],
                         *title = &article->mentions.at[official->title];
    const struct mention *date = opening_date_of_old(article, title->sentence);
    if (!date || person->sentence != title->sentence) return false;
    for (uint32_t i = date->last; i < article->sentences.at[title->sentence].last; i++)
        if (article_among(article, i, present)) return false;
    return true;
}

/* By chain: who is told to be dead. */
static const bool *note_dead(const struct article *article) {
    bool *dead = arena_zero(article->arena, article->chains + 1);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].dead) dead[article->mentions.at[i].chain] = true;
    return dead;
}

struct official_standing official_standing_of(const struct article *article) {
    return (struct official_standing){article, note_dead(article)};
}

enum status official_stands_at(const struct official_standing *standing, const struct official *official) {
    const struct article *article = standing->article;
    const struct mention *person = &article->mentions.at[official->person],
                         *title = &article->mentions.at[official->title];
    const bool held = official->status == STATUS_CURRENT || official->status == STATUS_ACTING;
    if (held && standing->dead[person->chain]) return STATUS_FORMER;
    const bool later = official->status == STATUS_CURRENT && official_takes_office(article, official) &&
                       (begins_later(article, title) || takes_up_later(article, person, title));
    return later ? STATUS_ELECT : official->status;
}
