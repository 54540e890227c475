#include "office_context_parts.h"

#include "word_list.h"

#include <string.h>

/* The country of an office by what stands right before or behind it and its holder's name. */

/* The token behind "of", "(", "signed for" or "on behalf of"; 0: none of them stands there. */
static uint32_t behind_link(const struct article *article, uint32_t token, uint32_t end, bool bracket) {
    if (article_is(article, token, "of") || article_is(article, token, "for")) return token + 1;
    if (article_is(article, token, "signed") && article_is(article, token + 1, "for")) return token + 2;
    if (bracket && article_is_written(article, token, "(")) return token + 1;
    bool behalf = token + 3 < end && slice_equal(article_words(article, token, token + 3), slice_of("on behalf of"));
    return behalf ? token + 3 : 0;
}

/* "Premier Anna Berg of Norway", "Ambassador Anna Berg (Norway)", "Minister Anna Berg on behalf of Norway" */
static struct slice country_after(const struct context *context, const struct mention *person, bool bracket) {
    const struct article *article = context->article;
    uint32_t end = article->sentences.at[person->sentence].last;
    if (person->last + 1 >= end) return slice_of("");
    uint32_t token = behind_link(article, person->last, end, bracket);
    if (!token) return slice_of("");
    if (article_is(article, token, "the")) token++;
    return token < end ? places_at(context->kept->places, person->sentence, token) : slice_of("");
}

/* The country that ends before a token, with a word behind it at most, unless it says where: "in Peru". */
static struct slice country_ending(const struct context *context, uint32_t sentence, uint32_t first, uint32_t end) {
    enum { longest = 8 };
    static const struct slice where[] = {WORD("in"), WORD("at"), WORD("to"), WORD("from"), WORDS_END};
    const struct article *article = context->article;
    for (uint32_t start = end; start > first && start + longest > end;) {
        struct slice country = places_at(context->kept->places, sentence, --start);
        if (!country.size || lexicon_first_unit(context->kept->lexicon, article, start, end).last + 1 < end) continue;
        bool says_where = start > first && article_among(article, start - 1, where);
        return says_where ? slice_of("") : country;
    }
    return slice_of("");
}

/* The only country that the sentence of a token names before it, or where that begins it the sentence before. */
static struct slice only_country(const struct context *context, uint32_t sentence, uint32_t token) {
    const struct sentence *own = &context->article->sentences.at[sentence];
    if (token == own->first) {
        if (!sentence || own[-1].heading || own[-1].furniture) return slice_of("");
        own--, sentence--;
    }
    struct slice found = slice_of("");
    for (uint32_t i = own->first; i < token && i < own->last; i++) {
        struct slice country = places_at(context->kept->places, sentence, i);
        if (country.size && found.size && !slice_equal(country, found)) return slice_of("");
        if (country.size) found = country;
    }
    return found;
}

/* Whether a pronoun has been found to mean somebody or something that the article names. */
static bool is_linked(const struct article *article, uint32_t token) {
    size_t i = article_from(article, token);
    return i < article->mentions.count && office_at(article, i)->first == token &&
           office_at(article, i)->form == FORM_PRONOUN && !office_at(article, i)->dropped;
}

/* "Peru's newly elected president", "Peru left. Its president" */
static struct slice owner_country(const struct context *context, const struct mention *title) {
    enum { most_words = 3 };
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first; i++) {
        if (article->tokens.at[token - 1].shape == SHAPE_CLITIC)
            return country_ending(context, title->sentence, first, token - 1);
        if (article_is(article, token - 1, "its"))
            return is_linked(article, token - 1) ? slice_of("") : only_country(context, title->sentence, token - 1);
        if (article->tokens.at[--token].shape != SHAPE_LOWER) break;
    }
    return slice_of("");
}

/* Where the honorifics before a token start. */
static uint32_t without_honorifics(const struct context *context, uint32_t first, uint32_t token) {
    const struct article *article = context->article;
    while (token > first) {
        uint32_t before = token - 1;
        if (before > first && article_is_written(article, before, ".")) before--;
        if (!symbol_set_has(context->kept->honorifics, article->tokens.at[before].symbol)) break;
        token = before;
    }
    return token;
}

/* "For Peru:", "For the Government of Peru:" at the start of a sentence, "for Peru -" in a list of those who came. */
static struct slice opening_country(const struct context *context, uint32_t sentence, uint32_t colon) {
    enum { most_words = 14 };
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[sentence].first, token = colon;
    for (int i = 0; i < most_words && token > first && !article_is(article, token, "for"); i++) token--;
    if (!article_is(article, token, "for")) return slice_of("");
    return country_ending(context, sentence, token + 1, colon);
}

/* "Peru sent Minister Anna Berg", "Norway named Ambassador Anna Berg" */
static struct slice sending_country(const struct context *context, uint32_t sentence, uint32_t verb) {
    uint32_t first = context->article->sentences.at[sentence].first;
    if (!vocabulary_has_token(context->article, verb, V_SENDING_VERB)) return slice_of("");
    return country_ending(context, sentence, first, verb);
}

/* "on the Peruvian side, Minister Anna Berg" */
static struct slice sides_country(const struct context *context, uint32_t sentence, uint32_t comma) {
    uint32_t first = context->article->sentences.at[sentence].first;
    if (comma < first + 2 || !article_is(context->article, comma - 1, "side")) return slice_of("");
    return country_ending(context, sentence, first, comma - 1);
}

/* "Peru by Minister Anna Berg", "the delegation of Peru, headed by", "on the Peruvian side by", "For the Government of
 * Peru: Anna Berg, Minister": whom they stand for. */
static struct slice country_before(const struct context *context, const struct mention *person,
                                   const struct mention *title) {
    enum { most_words = 6 };
    static const struct slice words[] = {WORD("was"), WORD("is"), WORD("were"), WORD("'s"), WORD(","), WORDS_END},
                              marks[] = {WORD(":"), WORD("-"), WORD("–"), WORD("—"), WORDS_END};
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    bool before = person->sentence == title->sentence && person->first < title->first;
    if (before) token = without_honorifics(context, first, person->first);
    static const struct slice articles[] = {WORD("the"), WORD("its"), WORD("their"), WORDS_END};
    if (token > first && article_among(article, token - 1, articles)) token--;
    if (token <= first) return slice_of("");
    if (article_among(article, token - 1, marks)) return opening_country(context, title->sentence, token - 1);
    if (article_is_written(article, token - 1, ",")) return sides_country(context, title->sentence, token - 1);
    if (!article_is(article, token - 1, "by")) return sending_country(context, title->sentence, token - 1);
    token--;
    for (int i = 0; i < most_words && token > first; i++, token--) {
        struct slice country = country_ending(context, title->sentence, first, token);
        bool goes_on = article_among_nocase(article, token - 1, words) ||
                       vocabulary_has_token(article, token - 1, V_DELEGATION_WORD);
        if (country.size || !goes_on) return country;
    }
    return slice_of("");
}

/* The country of the part of a state that stands at a token: "Missouri", "Tenn". */
static struct slice country_of_part(const struct context *context, uint32_t token, uint32_t end) {
    static const char *const lists[] = {"province", "state-short"};
    const struct lexicon *lexicon = context->kept->lexicon;
    struct unit unit = lexicon_first_unit(lexicon, context->article, token, end);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct lexicon_entry *part =
            lexicon_unit_entry(lexicon, &unit, lexicon_class(lexicon, slice_of(lists[i])));
        if (part) return lexicon_value(part);
    }
    return slice_of("");
}

/* "Anna Berg of Ohio", "Anna Berg, D-Ohio", "Anna Berg, a Democrat of Ohio": of what state the part is for which
 * somebody sits. */
static struct slice country_of_seat(const struct context *context, const struct mention *person) {
    const struct article *article = context->article;
    uint32_t end = article->sentences.at[person->sentence].last, token = person->last + 1;
    if (token < end && article_is(article, token - 1, "of")) return country_of_part(context, token, end);
    if (token + 2 >= end) return slice_of("");
    if (!article_is_written(article, token - 1, ",") && !article_is_written(article, token - 1, "("))
        return slice_of("");
    if (article_is(article, token, "a")) {
        bool from = token + 3 < end && (article_is(article, token + 2, "from") || article_is(article, token + 2, "of"));
        return country_of_part(context, from ? token + 3 : token + 1, end);
    }
    return article_is_written(article, token + 1, "-") ? country_of_part(context, token + 2, end) : slice_of("");
}

/* "the French and Polish presidents, Anna Berg and Peter Holm": to each holder the country in the place of his name.
 * Whether the title names several; which is whose is not known where they are more or fewer than the holders. */
static bool share_countries(const struct context *context, size_t number) {
    enum { reach = 16 };
    struct article *article = context->article;
    struct official *official = &article->officials.at[number];
    struct mention *title = office_at(article, (size_t)official->title);
    if (!title->office.plural) return false;
    struct slice countries[most_title_countries];
    const size_t named = office_named_countries(context, title, countries);
    if (named < 2) return false;
    size_t holders = 0, place = 0;
    for (size_t i = number < reach ? 0 : number - reach; i < article->officials.count && i <= number + reach; i++) {
        const struct official *other = &article->officials.at[i];
        if (other->title != official->title) continue;
        holders++;
        place += office_at(article, (size_t)other->person)->start < office_at(article, (size_t)official->person)->start;
    }
    title->office.country = slice_of("");
    official->country = holders == named ? countries[place] : slice_of("");
    return true;
}

/* Rapporteurs have their own countries in brackets behind their names, foreign ministers those that they serve. */
static bool may_say_in_brackets(const struct article *article, const struct mention *title) {
    return !title->office.plural || office_leads_state(article, title) || places_is_envoy(article, title) ||
           slice_starts(title->office.name, slice_of("Minister"));
}

void office_note_countries(struct context *context) {
    struct article *article = context->article;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official *official = &article->officials.at[i];
        struct mention *title = office_at(article, (size_t)official->title);
        const struct mention *person = office_at(article, (size_t)official->person);
        bool own = title->office.state || title->office.plural;
        if (share_countries(context, i)) continue;
        if (title->office.country.size || title->office.organisation.size ||
            office_presides_over_meeting(context, title))
            continue;
        const char *by = by_apposition;
        struct slice country = own ? country_after(context, person, may_say_in_brackets(article, title)) : slice_of("");
        if (!country.size) country = country_before(context, person, title), by = "whom it stands for";
        if (!country.size && (own || vocabulary_ends(article, title->office.name, V_OFFICE_SENT)) &&
            !title->office.plural)
            country = owner_country(context, title), by = "whose it is";
        if (country.size && office_is_of_foreign_court(context, title)) continue;
        if (!country.size && title->office.plural) country = country_of_seat(context, person), by = by_apposition;
        if (!country.size && title->office.plural && office_leads_state(article, title))
            country = office_fame_country(context, title, person);
        if (title->office.plural) official->country = country;
        else office_take_country(&title->office, country, by);
    }
}

struct slice office_country_of_host(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (token > first && article_is_written(article, token - 1, "the")) token--;
    token = without_honorifics(context, first, token);
    if (token < first + 2 || !article_is(article, token - 1, "to")) return slice_of("");
    if (!vocabulary_has_token(article, token - 2, V_CREDENTIAL_NOUN)) return slice_of("");
    return places_host(context->kept->places, article, title->sentence, title->first);
}

struct slice office_country_apposed(struct context *context, const struct mention *title) {
    if (title->holder < 0) return slice_of("");
    return country_of_seat(context, office_at(context->article, (size_t)title->holder));
}
