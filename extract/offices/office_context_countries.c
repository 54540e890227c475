#include "office_context_parts.h"

#include "word_list.h"

#include <string.h>

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
    enum { most_words = 8 };
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

/* "Judge Anna Berg of Ghana" of an international court */
static bool is_of_a_foreign_court(struct context *context, const struct mention *title) {
    const struct mention *court = office_body_of(context->article, title) ? NULL : office_body_of_kind(context, title);
    return court && context->foreign[court->chain] && !context->body_country[court->chain].size;
}

enum { most_countries = 8 };

/* The countries that a title names, in order; their number. */
static size_t named_countries(const struct context *context, const struct mention *title, struct slice *found) {
    size_t count = 0;
    for (uint32_t i = title->first; i < title->last && count < most_countries; i++) {
        struct slice country = places_at(context->kept->places, title->sentence, i);
        if (country.size) found[count++] = country;
    }
    return count;
}

/* "the French and Polish presidents, Anna Berg and Peter Holm": to each holder the country in the place of his name.
 * Whether the title names several; which is whose is not known where they are more or fewer than the holders. */
static bool share_countries(const struct context *context, size_t number) {
    enum { reach = 16 };
    struct article *article = context->article;
    struct official *official = &article->officials.at[number];
    struct mention *title = office_at(article, (size_t)official->title);
    if (!title->office.plural) return false;
    struct slice countries[most_countries];
    const size_t named = named_countries(context, title, countries);
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

/* "President of the Review Conference": who presides over a meeting serves no state. */
static bool presides_over_meeting(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const bool presides = slice_ends(title->office.name, slice_of("President")) ||
                          vocabulary_stands_in(article, title->office.name, V_OFFICE_CHAIRING);
    if (!presides || office_names_country(context, title)) return false;
    return title->last > title->first + 2 && vocabulary_has_token(article, title->last - 1, V_MEETING_NOUN);
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
        if (title->office.country.size || title->office.organisation.size || presides_over_meeting(context, title))
            continue;
        struct slice country = own ? country_after(context, person, may_say_in_brackets(article, title)) : slice_of("");
        if (!country.size) country = country_before(context, person, title);
        if (!country.size && (own || vocabulary_ends(article, title->office.name, V_OFFICE_SENT)) &&
            !title->office.plural)
            country = owner_country(context, title);
        if (country.size && is_of_a_foreign_court(context, title)) continue;
        if (!country.size && title->office.plural && office_leads_state(article, title))
            country = office_fame_country(context, title, person);
        if (title->office.plural) official->country = country;
        else title->office.country = country;
    }
}

/* The country of another title of the chain. */
static struct slice holder_country(const struct context *context, const struct mention *title) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *other = office_at(context->article, (size_t)i);
        if (other != title && other->office.country.size) return other->office.country;
    }
    return slice_of("");
}

static bool is_mission(const struct article *article, const struct mention *body) {
    if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN) return false;
    struct slice name = mention_text(article, body);
    return slice_equal(body->value, slice_of("mission")) || office_says(name, slice_of("embassy")) ||
           office_says(name, slice_of("consulate")) || office_says(name, slice_of("permanent mission"));
}

/* "Embassy of Norway in Peru" is Norway's: of its countries the first counts. */
static struct slice sender_of(const struct context *context, const struct mention *mission) {
    struct slice country = slice_of("");
    for (uint32_t i = mission->first; i < mission->last && !country.size; i++)
        country = places_at(context->kept->places, mission->sentence, i);
    return country;
}

/* The country of the missions that the page's first lines name, when they are one state's. */
static struct slice missions_country(const struct context *context) {
    enum { first_lines = 4 };
    const struct article *article = context->article;
    struct slice country = slice_of("");
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->sentence >= first_lines) break;
        struct slice sends = is_mission(article, body) ? sender_of(context, body) : slice_of("");
        if (!sends.size) continue;
        if (country.size && !slice_equal(country, sends)) return slice_of("");
        country = sends;
    }
    return country;
}

/* Whose envoys those are of whom a title tells: of the mission over them, else of that of the page. Titles are asked
 * for in their order. */
static struct slice sender(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!context->sender_sought) context->sender = missions_country(context);
    context->sender_sought = true;
    for (; context->mission < article->mentions.count && office_at(article, context->mission)->start < title->start;
         context->mission++) {
        const struct mention *body = office_at(article, context->mission);
        struct slice sends =
            office_is_a_line(article, body) && is_mission(article, body) ? sender_of(context, body) : slice_of("");
        if (sends.size) context->sender = sends;
    }
    return context->sender;
}

/* The country of all those in the article whom all news knows; empty: of several, of none, or where the article names
 * countries, whose guests they may be. */
static struct slice leaders_country(struct context *context) {
    const struct article *article = context->article;
    if (context->leaders_sought) return context->leaders_country;
    context->leaders_sought = true;
    if (places_main(context->kept->places, article).size) return slice_of("");
    struct slice shared = slice_of("");
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *title = office_at(article, i);
        if (title->kind != KIND_TITLE || !title->office.state) continue;
        struct slice country = office_leader_country(context, title);
        if (!country.size) continue;
        if (shared.size && !slice_equal(shared, country)) return slice_of("");
        shared = country;
    }
    return context->leaders_country = shared;
}

/* "Department of Safeguards" where an international body is spoken of most */
static bool is_part_of_foreign(struct context *context, const struct mention *body) {
    if (!vocabulary_has(context->article, body->value, V_KIND_PART) || context->body_country[body->chain].size)
        return false;
    uint32_t main = office_main_body(context);
    return main && main != body->chain && context->foreign[main];
}

/* "Audit Committee" where a firm is spoken of most: an organ or department of its own. */
static bool is_part_of_firm(struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    if (!(vocabulary_has(article, body->value, V_KIND_PART) || vocabulary_has(article, body->value, V_KIND_ORGAN)) ||
        context->body_country[body->chain].size)
        return false;
    const uint32_t main = office_main_body(context);
    if (!main || main == body->chain) return false;
    const struct mention *firm = office_firm_of_board(article, office_fullest_of(article, main));
    return firm && slice_equal(firm->value, slice_of("company"));
}

/* "The Ambassador to Norway presented his credentials to King Harald": whom an envoy is sent to. */
static struct slice host_country(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (token > first && article_is_written(article, token - 1, "the")) token--;
    token = without_honorifics(context, first, token);
    if (token < first + 2 || !article_is(article, token - 1, "to")) return slice_of("");
    if (!vocabulary_has_token(article, token - 2, V_CREDENTIAL_NOUN)) return slice_of("");
    return places_host(context->kept->places, article, title->sentence, title->first);
}

struct slice office_country_in_body(const struct context *context, const struct mention *body) {
    static const struct slice where[] = {WORD("in"), WORD("at"), WORD("to"), WORD("from"), WORD("with"), WORDS_END};
    const struct article *article = context->article;
    for (uint32_t i = body->first; i < body->last; i++) {
        if (article_among(article, i, where)) return slice_of("");
        struct slice country = places_at(context->kept->places, body->sentence, i);
        if (country.size) return country;
    }
    return places_province(context->kept->places, article, body);
}

/* "Tatarstan's head", "leader of Chechnya", "head of the Republic of Adygea", "Bihar Commissioner for Roads" */
static bool heads_a_place(const struct article *article, const struct mention *title) {
    enum { most_words = 6 };
    static const struct slice heads[] = {WORD("Head"), WORD("Leader"), WORDS_END};
    return title->last - title->first <= most_words &&
           (word_among(title->office.name, heads) ||
            vocabulary_starts(article, title->office.name, V_OFFICE_OF_SERVICE));
}

/* "Bihar" in a title, "the Oslo region" at its end */
static bool names_a_part(const struct context *context, const struct mention *title) {
    static const struct slice parts[] = {WORD("region"), WORD("province"),   WORD("district"), WORD("county"),
                                         WORD("oblast"), WORD("prefecture"), WORD("state"),    WORDS_END};
    const struct article *article = context->article;
    const bool ends = article_among_nocase(article, title->last - 1, parts);
    return places_province(context->kept->places, article, title).size > 0 ||
           (ends && office_names_country(context, title));
}

/* "head of the Norwegian delegation": whoever leads it stands for the state that the title names. */
static bool leads_a_delegation(const struct context *context, const struct mention *title) {
    return article_is(context->article, title->last - 1, "delegation") && office_names_country(context, title);
}

/* The country of the part of a state that stands at a token: "Missouri", "Tenn". */
static struct slice country_of_part(const struct context *context, uint32_t token, uint32_t end) {
    static const char *const lists[] = {"province", "state-short"};
    const struct lexicon *lexicon = context->kept->lexicon;
    struct unit unit = lexicon_first_unit(lexicon, context->article, token, end);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct lexicon_entry *part =
            lexicon_unit_entry(lexicon, &unit, lexicon_class(lexicon, slice_of(lists[i])));
        if (part) return part->value;
    }
    return slice_of("");
}

/* "Senator Anna Berg of Missouri", "Senator Anna Berg, a Missouri Republican", ", a Republican from Missouri",
 * "(D-Mo.)" */
static struct slice country_apposed(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (title->holder < 0) return slice_of("");
    const struct mention *person = office_at(article, (size_t)title->holder);
    uint32_t end = article->sentences.at[person->sentence].last, token = person->last + 1;
    if (token + 2 >= end) return slice_of("");
    if (article_is(article, token - 1, "of")) return country_of_part(context, token, end);
    if (!article_is_written(article, token - 1, ",") && !article_is_written(article, token - 1, "("))
        return slice_of("");
    if (article_is(article, token, "a")) {
        bool from = token + 3 < end && (article_is(article, token + 2, "from") || article_is(article, token + 2, "of"));
        return country_of_part(context, from ? token + 3 : token + 1, end);
    }
    return article_is_written(article, token + 1, "-") ? country_of_part(context, token + 2, end) : slice_of("");
}

/* "Ambassador Anna Berg, Executive Secretary of the OSCE", "the facilitator, Ambassador Berg": one who has the rank,
 * and serves no state. */
static bool is_of_diplomacy(const struct context *context, const struct mention *title) {
    enum { reach = 20 };
    int asked = 0;
    bool serves_all = false;
    if (title->last - title->first > 1 || !slice_equal(title->office.name, slice_of("Ambassador"))) return false;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *other = office_at(context->article, (size_t)i);
        if (vocabulary_stands_in(context->article, other->office.name, V_OFFICE_LENT)) return false;
        if (other == title) continue;
        const struct mention *body = office_body_of(context->article, other);
        const bool chairs = other->sentence == title->sentence && !other->office.country.size &&
                            (!body || body->form != FORM_NAME) &&
                            vocabulary_stands_in(context->article, other->office.name, V_OFFICE_CHAIRING);
        serves_all = serves_all || chairs || (body && context->foreign[body->chain]);
    }
    return serves_all;
}

/* "Director of Protocol", "Commissioner for Refugees" on a page of a ministry: of that state, as its ministers are. */
static bool serves_the_page(const struct context *context, const struct mention *title) {
    return !title->office.unlisted && vocabulary_starts(context->article, title->office.name, V_OFFICE_OF_SERVICE) &&
           places_page(context->kept->places).size;
}

/* "My Foreign Minister", "our new ambassador": whose the speaker is, and not the state of which he speaks. */
static bool is_speakers(const struct article *article, const struct mention *title) {
    enum { most_words = 3 };
    static const struct slice owners[] = {WORD("my"), WORD("our"), WORDS_END};
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first; i++) {
        if (article_among_nocase(article, --token, owners)) return true;
        if (article->tokens.at[token].shape != SHAPE_LOWER) return false;
    }
    return false;
}

/* "Permanent Mission of Norway", "Statement by Anna Berg, Minister of Health of Norway", over the text: whose the
 * speaker is; empty: it tells not. */
static struct slice speakers_country(const struct context *context) {
    enum { first_sentences = 6 };
    const struct article *article = context->article;
    struct slice country = missions_country(context);
    for (size_t i = 0; i < article->mentions.count && !country.size; i++) {
        const struct mention *speaker = office_at(article, i);
        if (speaker->sentence >= first_sentences || !article->sentences.at[speaker->sentence].heading) break;
        if (speaker->kind == KIND_TITLE) country = speaker->office.country;
    }
    return country;
}

/* Whether one of the titles just before, of the same office, is said to be another state's. */
static bool is_abroad(const struct context *context, const struct mention *title, struct slice home) {
    enum { reach = 200 };
    const struct article *article = context->article;
    int asked = 0;
    for (size_t i = article_from(article, title->first); i-- > 0 && asked++ < reach;) {
        const struct mention *other = office_at(article, i);
        if (other->kind == KIND_TITLE && other->office.country.size &&
            slice_equal(other->office.name, title->office.name))
            return !slice_equal(other->office.country, home);
    }
    return false;
}

/* "Secretary of State" without a portfolio: of the state that news means by it, where the text tells of no other. */
static struct slice home_country(const struct context *context, const struct mention *title) {
    for (uint32_t i = title->first; i < title->last; i++) {
        const struct lexicon_entry *head = office_entry_at(context, i, title->last, context->kept->office_heads);
        if (!head) continue;
        const struct slice home = lexicon_key(head, "home");
        return home.size && is_abroad(context, title, home) ? slice_of("") : home;
    }
    return slice_of("");
}

/* "President", "Minister of Finance": of a state one holds it at a time. */
static bool is_sole(const struct article *article, const struct mention *title) {
    const struct office *office = &title->office;
    if (office->status != STATUS_CURRENT || office->plural || title->holder < 0 || office_body_of(article, title))
        return false;
    return office_leads_state(article, title) || (slice_starts(office->name, slice_of("Minister of ")) &&
                                                  !slice_equal(office->name, slice_of("Minister of State")));
}

void office_note_sole(struct context *context) {
    enum { most = 60 };
    const struct article *article = context->article;
    size_t count = 0;
    context->sole = arena_alloc(article->arena, (most + 1) * sizeof *context->sole);
    for (size_t i = 0; i < article->mentions.count && count < most; i++) {
        const struct mention *title = office_at(article, i);
        if (title->kind == KIND_TITLE && title->office.country.size && is_sole(article, title))
            context->sole[count++] = (int32_t)i;
    }
    context->sole[count] = -1;
}

/* "Prime Minister Berg received the Peruvian Foreign Minister": one who is met so serves another state. */
static bool is_met_by(const struct context *context, const struct mention *title, struct slice country) {
    enum { reach = 5 };
    const struct article *article = context->article;
    if (title->holder < 0) return false;
    const struct mention *person = office_at(article, (size_t)title->holder);
    const uint32_t verb = person->last, end = article->sentences.at[person->sentence].last;
    if (person->sentence != title->sentence || verb >= end || !vocabulary_has_token(article, verb, V_RECEIVING_VERB))
        return false;
    for (size_t i = article_from(article, verb); i < article->mentions.count; i++) {
        const struct mention *guest = office_at(article, i);
        if (guest->first > verb + reach || guest->first >= end) return false;
        if (guest->kind == KIND_TITLE && guest->chain != title->chain)
            return slice_equal(guest->office.country, country);
    }
    return false;
}

/* "Foreign Minister Berg met Foreign Minister Quispe of Peru": whatever state Berg serves, it is not Peru. */
static bool is_taken(const struct context *context, const struct mention *title, struct slice country) {
    enum { reach = 20 };
    int asked = 0;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *own = office_at(context->article, (size_t)i);
        if (!is_sole(context->article, own)) continue;
        for (const int32_t *sole = context->sole; *sole >= 0; sole++) {
            const struct mention *other = office_at(context->article, (size_t)*sole);
            if (other->sentence == own->sentence && other->chain != own->chain &&
                slice_equal(other->office.country, country) && slice_equal(other->office.name, own->office.name))
                return true;
        }
    }
    return false;
}

/* "Kenya director of Oxfam", "the French head of UNESCO": the country beside the name of a body of many states is
 * where its holder works, or whence he comes. */
static bool says_field(const struct context *context, const struct mention *title, const struct mention *body) {
    if (title->office.state || !context->foreign[body->chain] || context->body_country[body->chain].size ||
        vocabulary_ends(context->article, title->office.name, V_OFFICE_SENT) ||
        places_is_envoy(context->article, title))
        return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if ((i < body->first || i >= body->last) && places_at(context->kept->places, title->sentence, i).size)
            return true;
    return false;
}

/* "CEO of Bank of Norway": a central bank has a governor. */
static bool heads_commercial_bank(const struct article *article, const struct mention *title,
                                  const struct mention *body) {
    return vocabulary_stands_in(article, title->office.name, V_OFFICE_CHIEF_OF_FIRM) &&
           office_says(mention_text(article, body), slice_of("bank of"));
}

void office_complete_country(struct context *context, struct mention *title, const struct mention *body) {
    struct office *office = &title->office;
    const struct article *article = context->article;
    if (!body && !office->country.size && (presides_over_meeting(context, title) || office_world_body(context, title)))
        return;
    if (!body && !office->country.size) body = office_university_of(context, title);
    /* "Labour MP": who sits for a party sits in a parliament. */
    bool sits = body && office->state && !vocabulary_has(article, body->value, V_KIND_STATE) &&
                vocabulary_has(article, office->name, V_OFFICE_SEAT);
    if (sits && !office->country.size) office->country = context->body_country[body->chain];
    if (sits) body = NULL;
    /* "The Dutch coach" serves no state. */
    bool trains = vocabulary_has(article, office->name, V_OFFICE_OF_TEAM);
    const bool serves_none = body && (office_is_private(context, body) || heads_commercial_bank(article, title, body));
    if (trains || serves_none) office->country = slice_of("");
    struct slice countries[most_countries];
    if (office->plural && named_countries(context, title, countries) > 1) return; /* each holder has his own */
    const bool lent_name = vocabulary_stands_in(article, office->name, V_OFFICE_LENT);
    if (body && !lent_name && says_field(context, title, body)) office->country = slice_of("");
    if (office->country.size || serves_none) return;
    if (body) office->country = context->body_country[body->chain];
    /* "Permanent Representative to the United Nations": a state's, whatever body stands behind. */
    bool lent = body && lent_name;
    bool own = (!body || lent) ? office->state : office_is_domestic(context, body);
    if (body && office->state && !own) /* "Chamber Speaker": whatever kind of house it is */
        own = slice_ends(office->name, slice_of("Speaker")) && !context->foreign[body->chain];
    const struct mention *inner = office_title_within(context, title);
    if (inner && !body) own = inner->office.state;
    static const struct slice seats[] = {WORD("Representative"), WORD("Leader"), WORDS_END};
    bool seated = !body && word_among(office->name, seats); /* in a house, if she sits for a place */
    if (seated && !office->country.size) office->country = country_apposed(context, title);
    if (!body && !own && heads_a_place(article, title)) own = names_a_part(context, title);
    if (!body && !own) own = leads_a_delegation(context, title);
    const bool serves = !body && !own && serves_the_page(context, title);
    own = own || serves;
    if (body && own && !office->country.size) office->country = office_country_in_body(context, body);
    if (body && own &&
        (is_part_of_foreign(context, body) || is_part_of_firm(context, body) ||
         office_is_part_of_subject(context, title, body)))
        own = false;
    if (!body && own && is_of_a_foreign_court(context, title)) return;
    if (!office->country.size && inner) office->country = inner->office.country;
    const struct mention *served = body || inner || !own ? NULL : office_served(context, title);
    if (served) {
        office->country = served->office.country;
        return;
    }
    if (office->country.size || !own) return;
    office->country = places_within(context->kept->places, article, title);
    if (!office->country.size) office->country = host_country(context, title);
    if (!office->country.size) office->country = holder_country(context, title);
    if (!office->country.size) office->country = office_leader_country(context, title);
    if (!office->country.size && places_is_envoy(article, title)) office->country = sender(context, title);
    if (!office->country.size) office->country = country_apposed(context, title);
    if (!office->country.size) office->country = home_country(context, title);
    const bool speakers = !office->country.size && is_speakers(article, title);
    if (speakers) office->country = speakers_country(context);
    if (!office->country.size && (speakers || office_leads_no_state(context, title) || is_of_diplomacy(context, title)))
        return;
    const bool guessed = !office->country.size;
    if (guessed) office->country = places_beside(context->kept->places, article, title);
    if (!office->country.size) office->country = places_around(context->kept->places, article, title);
    if (guessed) office->country = office_letters_country(context, title, office->country);
    if (!office->country.size && !places_is_envoy(article, title)) office->country = leaders_country(context);
    if (serves && !slice_equal(office->country, places_page(context->kept->places))) office->country = slice_of("");
    if (!office->country.size) return;
    if (places_is_sent_to(context->kept->places, title, office->country) || is_taken(context, title, office->country) ||
        is_met_by(context, title, office->country))
        office->country = slice_of("");
}

void office_complete_shared(struct context *context) {
    enum { reach = 200 };
    struct article *article = context->article;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official *official = &article->officials.at[i];
        const struct mention *title = office_at(article, (size_t)official->title);
        if (!title->office.plural || official->country.size || title->office.country.size) continue;
        const uint32_t chain = office_at(article, (size_t)official->person)->chain;
        int asked = 0;
        for (int32_t own = context->first_title[chain]; own >= 0 && !official->country.size && asked++ < reach;
             own = context->next_title[own]) {
            const struct office *office = &office_at(article, (size_t)own)->office;
            if (slice_equal(office->name, title->office.name)) official->country = office->country;
        }
    }
}
