#include "office_context_parts.h"

#include "office_elsewhere.h"
#include "word_list.h"

bool office_is_of_foreign_court(struct context *context, const struct mention *title) {
    const struct mention *court = office_body_of(context->article, title) ? NULL : office_body_of_kind(context, title);
    return court && context->foreign[court->chain] && !context->body_country[court->chain].size;
}

size_t office_named_countries(const struct context *context, const struct mention *title, struct slice *found) {
    size_t count = 0;
    for (uint32_t i = title->first; i < title->last && count < most_title_countries; i++) {
        struct slice country = places_at(context->kept->places, title->sentence, i);
        if (country.size) found[count++] = country;
    }
    return count;
}

bool office_presides_over_meeting(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const bool presides = slice_ends(title->office.name, slice_of("President")) ||
                          vocabulary_stands_in(article, title->office.name, V_OFFICE_CHAIRING);
    if (!presides || office_names_country(context, title)) return false;
    return title->last > title->first + 2 && vocabulary_has_token(article, title->last - 1, V_MEETING_NOUN);
}

/* The country of another title of the chain. */
static struct slice holder_country(struct context *context, const struct mention *title) {
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
static struct slice envoys_sender(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!places_is_envoy(article, title)) return slice_of("");
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
static struct slice leaders_country(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (places_is_envoy(article, title)) return slice_of("");
    if (context->leaders_sought) return context->leaders_country;
    context->leaders_sought = true;
    if (places_main(context->kept->places, article).size) return slice_of("");
    struct slice shared = slice_of("");
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *leader = office_at(article, i);
        if (leader->kind != KIND_TITLE || !leader->office.state) continue;
        struct slice country = office_leader_country(context, leader);
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
    static const struct slice parts[] = {WORD("region"),   WORD("province"),  WORD("region"),     WORD("county"),
                                         WORD("district"), WORD("territory"), WORD("island"),     WORD("district"),
                                         WORD("county"),   WORD("oblast"),    WORD("prefecture"), WORD("state"),
                                         WORDS_END};
    const struct article *article = context->article;
    const bool ends = article_among_nocase(article, title->last - 1, parts);
    return places_province(context->kept->places, article, title).size > 0 ||
           (ends && office_names_country(context, title));
}

/* "head of the Norwegian delegation": whoever leads it stands for the state that the title names. */
static bool leads_a_delegation(const struct context *context, const struct mention *title) {
    return article_is(context->article, title->last - 1, "delegation") && office_names_country(context, title);
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

/* The entry of the office that begins at a token of a title and ends it, or may have its field behind it; NULL: none.
 */
static const struct lexicon_entry *office_ending(const struct context *context, const struct mention *title,
                                                 uint32_t first) {
    const struct lexicon *lexicon = context->kept->lexicon;
    const struct unit unit = lexicon_first_unit(lexicon, context->article, first, title->last);
    const struct lexicon_entry *head = lexicon_unit_entry(lexicon, &unit, context->kept->office_heads);
    return head && (unit.last == title->last || lexicon_key(head, "fielded").size) ? head : NULL;
}

/* "Secretary of State" without a portfolio, "Assistant Secretary of State for Africa": of the state that news means by
 * it, where the text tells of no other. */
static struct slice home_country(struct context *context, const struct mention *title) {
    for (uint32_t i = title->first; i < title->last; i++) {
        const struct lexicon_entry *head = office_ending(context, title, i);
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

/* "Permanent Representative to the United Nations": a state's, whatever body stands behind. */
static bool is_lent(const struct article *article, const struct mention *title) {
    return vocabulary_stands_in(article, title->office.name, V_OFFICE_LENT);
}

/* "Kenya director of Oxfam", "the French head of UNESCO": the country beside the name of a body of many states is
 * where its holder works, or whence he comes. */
static bool says_field(const struct context *context, const struct mention *title, const struct mention *body) {
    if (title->office.state || is_lent(context->article, title) || !context->foreign[body->chain] ||
        context->body_country[body->chain].size ||
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

/* Parties, firms and societies have officers, no state's: of these no country is told. */
static bool serves_no_state(const struct context *context, const struct mention *title, const struct mention *body) {
    return office_is_private(context, body) || heads_commercial_bank(context->article, title, body);
}

/* "Labour MP": who sits for a party sits in a parliament. */
static bool sits_for(const struct context *context, const struct mention *title, const struct mention *party) {
    return title->office.state && !vocabulary_has(context->article, party->value, V_KIND_STATE) &&
           vocabulary_has(context->article, title->office.name, V_OFFICE_SEAT);
}

/* "The agency" of which the text tells no name: of one state or of many. */
static bool is_some_agency(const struct article *article, const struct mention *body) {
    return vocabulary_has(article, body->value, V_KIND_UNSAID) && !office_names_body(office_fullest(article, body));
}

/* Whether an office of a body is one that states have. */
static bool is_states_of(struct context *context, const struct mention *title, const struct mention *body) {
    const struct office *office = &title->office;
    if (is_lent(context->article, title)) return office->state;
    const bool worlds = slice_equal(mention_text(context->article, body), slice_of("General Assembly"));
    if (worlds && !office_is_at_home(context)) return false;
    if (is_some_agency(context->article, body)) return false;
    if (office_is_domestic(context, body)) return true;
    /* "Chamber Speaker": whatever kind of house it is */
    return office->state && slice_ends(office->name, slice_of("Speaker")) && !context->foreign[body->chain];
}

/* "president of the bakers' union", not "MP for the bakers' party", who sits in a house, or an envoy */
static bool heads_private(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    return !vocabulary_has(article, title->office.name, V_OFFICE_SEAT) && !places_is_envoy(article, title) &&
           office_describes_private(context, title);
}

/* The same where no body is told; `inner`: the title inside it, NULL without. */
static bool is_states(const struct context *context, const struct mention *title, const struct mention *inner) {
    if (inner ? inner->office.state : title->office.state) return inner || !heads_private(context, title);
    return (heads_a_place(context->article, title) && names_a_part(context, title)) ||
           leads_a_delegation(context, title);
}

static bool is_part_of_another(struct context *context, const struct mention *title, const struct mention *body) {
    return is_part_of_foreign(context, body) || is_part_of_firm(context, body) ||
           office_is_part_of_subject(context, title, body);
}

static struct slice country_within(struct context *context, const struct mention *title) {
    return places_within(context->kept->places, context->article, title);
}

/* "spokeswoman for the event", "vice president of growth" */
static bool is_of_a_thing(const struct context *context, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORDS_END},
                              places[] = {WORD("police"),  WORD("army"),     WORD("military"),  WORD("forces"),
                                          WORD("council"), WORD("court"),    WORD("province"),  WORD("region"),
                                          WORD("county"),  WORD("district"), WORD("territory"), WORD("island"),
                                          WORD("city"),    WORD("country"),  WORD("nation"),    WORD("republic"),
                                          WORD("state"),   WORD("Republic"), WORD("State"),     WORD("government"),
                                          WORDS_END};
    const struct article *article = context->article;
    if (office_body_of(article, title) || office_names_country(context, title)) return false;
    if (article_among(article, title->last - 1, places)) return false;
    for (uint32_t i = title->first + 1; i + 1 < title->last; i++)
        if (article_among(article, i, links)) return true;
    return false;
}

/* "Opera spokeswoman", "spokesman for the play", "Acme said president Berg left": the words beside tell whose it is,
 * and it is no state's. */
static bool is_told_of_none(const struct context *context, const struct mention *title) {
    static const struct slice offices[] = {WORD("President"), WORD("Vice President"), WORD("Spokesperson"), WORDS_END};
    const struct article *article = context->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    if (!word_among(title->office.name, offices)) return false;
    if (is_of_a_thing(context, title)) return true;
    if (article->tokens.at[title->first].shape != SHAPE_LOWER) return false;
    if (office_is_named_beside(context, title)) return true;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *firm = office_at(article, i);
        if (firm->first >= title->first) return false;
        if (office_names_body(firm) && slice_equal(firm->value, slice_of("company"))) return true;
    }
    return false;
}

/* "Foreign Minister Berg" in American news: a state that has no such office. */
static bool has_none(const struct context *context, const struct mention *title, struct slice country) {
    return office_is_elsewhere(context->article, title->office.name, country);
}

/* Where the text around a title names the country, and the letters of its holder's name do not speak against it. */
static struct slice country_around(struct context *context, const struct mention *title) {
    struct places *places = context->kept->places;
    if (is_told_of_none(context, title)) return slice_of("");
    struct slice guess = places_beside(places, context->article, title);
    if (!guess.size || has_none(context, title, guess)) guess = places_around(places, context->article, title);
    guess = office_letters_country(context, title, guess);
    return has_none(context, title, guess) ? slice_of("") : guess;
}

/* A way to find the country of a state's office, and what it rests on. */
struct country_sieve {
    struct slice (*find)(struct context *context, const struct mention *title);
    const char *by;
};

/* Takes what the first finds that finds one. */
static void try_sieves(struct context *context, struct mention *title, const struct country_sieve *sieves) {
    for (; sieves->find && !title->office.country.size; sieves++) {
        const struct slice country = sieves->find(context, title);
        if (!has_none(context, title, country)) office_take_country(&title->office, country, sieves->by);
    }
}

/* "Minister of Justice, then Ambassador to Austria": whether the holder of a title was sent to the country. */
static bool is_sent_to(const struct context *context, const struct mention *title, struct slice country) {
    enum { reach = 20 };
    int asked = 0;
    if (places_is_sent_to(context->kept->places, title, country)) return true;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *other = office_at(context->article, (size_t)i);
        if (other->sentence == title->sentence && places_is_sent_to(context->kept->places, other, country)) return true;
    }
    return false;
}

/* Whether the text tells that it is not that country's. */
static bool is_anothers(const struct context *context, const struct mention *title, struct slice country) {
    return is_sent_to(context, title, country) || is_taken(context, title, country) ||
           is_met_by(context, title, country);
}

/* "President Berg" in Swedish news: no king, and none whom the lists know. */
static bool has_no_such_head(const struct article *article, const struct mention *title) {
    static const struct slice heads[] = {WORD("President"), WORD("Vice President"), WORDS_END};
    return word_among(title->office.name, heads) && !title->office.organisation.size &&
           !office_body_of(article, title) &&
           vocabulary_has(article, title->office.country, V_COUNTRY_WITHOUT_PRESIDENT);
}

static void guess_country(struct context *context, struct mention *title) {
    struct office *office = &title->office;
    office_guess_country(office, country_around(context, title), by_places);
    if (office->country.size) return;
    const struct slice led = leaders_country(context, title);
    if (!has_none(context, title, led)) office_guess_country(office, led, "the leaders of the article");
}

static void find_states_country(struct context *context, struct mention *title) {
    static const struct country_sieve told[] = {{country_within, "the place in it"},
                                                {office_country_of_host, "whom it is sent to"},
                                                {holder_country, "another office of its holder"},
                                                {office_country_accompanied, "with whom its holder comes"},
                                                {office_leader_country, "the list of leaders"},
                                                {envoys_sender, "the mission over it"},
                                                {office_country_apposed, by_apposition},
                                                {home_country, "the list of offices"},
                                                {office_country_of_page, "the ministry of the page"},
                                                {NULL, NULL}};
    struct office *office = &title->office;
    if (office->country.size) return;
    try_sieves(context, title, told);
    if (!office->country.size && is_speakers(context->article, title))
        office_take_country(office, speakers_country(context), "whose the speaker is");
    else if (!office->country.size && !office_leads_no_state(context, title) && !is_of_diplomacy(context, title) &&
             !office_serves_no_place(context, title, office_body_of(context->article, title)))
        guess_country(context, title);
    if (office->guessed && has_no_such_head(context->article, title)) office_drop_country(office);
    if (office->country.size && is_anothers(context, title, office->country)) office_drop_country(office);
}

/* An office of a body. */
static void complete_of_body(struct context *context, struct mention *title, const struct mention *body) {
    struct office *office = &title->office;
    const struct mention *inner = office_title_within(context, title);
    office_take_country(office, context->body_country[body->chain], by_its_body);
    const bool own = is_states_of(context, title, body);
    if (own) office_take_country(office, office_country_in_body(context, body), "the name of its body");
    const bool anothers = own && is_part_of_another(context, title, body);
    if (inner) office_take_country(office, inner->office.country, by_inner_title);
    if (own && !anothers) find_states_country(context, title);
}

/* An office of which no body is told. */
static void complete_alone(struct context *context, struct mention *title) {
    static const struct slice seats[] = {WORD("Representative"), WORD("Leader"), WORDS_END};
    struct office *office = &title->office;
    const struct mention *inner = office_title_within(context, title);
    const bool seated = word_among(office->name, seats); /* in a house, if she sits for a place */
    if (seated) office_take_country(office, office_country_apposed(context, title), by_apposition);
    const bool own = is_states(context, title, inner), serves = !own && serves_the_page(context, title);
    if ((own || serves) && office_is_of_foreign_court(context, title)) return;
    if (inner) office_take_country(office, inner->office.country, by_inner_title);
    if (!own && !serves) return;
    const struct mention *served = inner ? NULL : office_served(context, title);
    if (served) {
        office_take_country(office, served->office.country, "the office of whom it serves");
        return;
    }
    if (office->country.size) return;
    find_states_country(context, title);
    if (serves && !slice_equal(office->country, places_page(context->kept->places))) office_drop_country(office);
}

void office_complete_country(struct context *context, struct mention *title, const struct mention *body) {
    struct office *office = &title->office;
    const struct article *article = context->article;
    struct slice countries[most_title_countries];
    if (!body && !office->country.size) {
        if (office_presides_over_meeting(context, title) || office_world_body(context, title)) return;
        body = office_university_of(context, title);
    }
    if (body && sits_for(context, title, body)) {
        office_take_country(office, context->body_country[body->chain], by_its_body);
        body = NULL;
    }
    const bool serves_none = body && serves_no_state(context, title, body);
    /* "The Dutch coach" serves no state. */
    if (serves_none || vocabulary_has(article, office->name, V_OFFICE_OF_TEAM)) office_drop_country(office);
    if (office->plural && office_named_countries(context, title, countries) > 1) return; /* each holder has his own */
    if (body && says_field(context, title, body)) office_drop_country(office);
    if (office->country.size || serves_none) return;
    if (body) complete_of_body(context, title, body);
    else complete_alone(context, title);
}

void office_forget_bare_guess(struct mention *title) {
    const bool bare = title->last - title->first == 1 && slice_equal(title->office.name, slice_of("Spokesperson"));
    if (bare && title->office.guessed && !title->office.organisation.size) office_drop_country(&title->office);
}

void office_agree_on_countries(struct context *context) {
    const struct article *article = context->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = office_at(article, i);
        if (title->kind != KIND_TITLE || title->office.plural || !title->office.guessed) continue;
        enum { reach = 200 };
        int asked = 0;
        for (int32_t own = context->first_title[title->chain]; own >= 0 && asked++ < reach;
             own = context->next_title[own]) {
            const struct mention *other = office_at(article, (size_t)own);
            const struct office *told = &other->office;
            if (other->holder < 0 || told->plural || !told->country.size || told->guessed) continue;
            office_drop_country(&title->office);
            office_take_country(&title->office, told->country, "another office of its holder");
            break;
        }
    }
}

void office_complete_shared(struct context *context) {
    enum { reach = 200 };
    struct article *article = context->article;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official *official = &article->officials.at[i];
        const struct mention *title = office_at(article, (size_t)official->title);
        const bool told = title->office.country.size && !title->office.guessed;
        if (!title->office.plural || official->country.size || told) continue;
        const uint32_t chain = office_at(article, (size_t)official->person)->chain;
        int asked = 0;
        for (int32_t own = context->first_title[chain]; own >= 0 && !official->country.size && asked++ < reach;
             own = context->next_title[own]) {
            const struct office *office = &office_at(article, (size_t)own)->office;
            if (title->office.country.size && office->guessed) continue;
            if (slice_equal(office->name, title->office.name)) official->country = office->country;
        }
    }
}
