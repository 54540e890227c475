#include "office_context.h"

#include "coref.h"
#include "digits.h"
#include "key_index.h"
#include "name_key.h"
#include "places.h"
#include "symbol_set.h"
#include "word_list.h"

#include <string.h>

enum { most_ministries = 300 };

struct office_context {
    struct arena terms; /* lives as long as this */
    const struct lexicon *lexicon;
    int leaders, leader_names; /* classes */
    struct places *places;
    struct symbol_set regions, ranks; /* words that say where; how high: "deputy", "acting" */
    struct key_index ministries;      /* of the article at hand */
};

/* What the article says of its chains and bodies, gathered once. */
struct context {
    struct office_context *kept;
    struct article *article;
    struct slice *body_country;          /* by chain: what the first of its bodies that has one says */
    bool *foreign, *of_state;            /* by chain: a body of it is international; is of a kind that states have */
    int32_t *first_title, *next_title;   /* by chain and by mention: the chain's titles, in order; -1 ends */
    int32_t ministries[most_ministries]; /* by number of kept->ministries */
    uint32_t main_body;                  /* the chain of the body that is named most often; 0: none */
    bool counted;
    int32_t of_kind[5]; /* the fullest body of each kind in `kinds`, once it is read; -1: none */
    bool kind_read[5];
    struct slice sender; /* whose mission the page's first lines name; empty: nobody's, or of more than one state */
    bool sender_sought;
};

static struct mention *at(const struct article *article, size_t mention) { return &article->mentions.at[mention]; }

/* --- bodies ---------------------------------------------------------------------- */

static const struct mention *body_of(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && at(article, i)->start < title->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->end <= title->end) return inner;
    }
    return NULL;
}

/* Whether a text holds the word, in any case. */
static bool says(struct slice text, struct slice word) {
    for (size_t i = 0; i + word.size <= text.size; i++)
        if (slice_equal_nocase(slice_cut(text, i, i + word.size), word)) return true;
    return false;
}

/* "Minister of Foreign Affairs" has the body that is called a ministry and names
 * the first word of the portfolio. */
static const struct mention *ministry_of(const struct context *context, const struct mention *title) {
    size_t of = slice_find(title->office.name, slice_of("Minister of "), 0);
    if (of == SIZE_MAX) return NULL;
    struct slice portfolio = slice_cut(title->office.name, of + strlen("Minister of "), title->office.name.size);
    struct slice word, rest = portfolio;
    const struct mention *best = NULL;
    slice_next(&rest, ' ', &word);
    for (size_t i = 0; i < context->kept->ministries.keys.count; i++) {
        const struct mention *body = at(context->article, (size_t)context->ministries[i]);
        if (!says(mention_text(context->article, body), word)) continue;
        struct slice country = context->body_country[body->chain];
        if (country.size && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* --- countries ---------------------------------------------------------------------- */

/* "Premier Anna Berg of Norway", "Ambassador Anna Berg (Norway)" */
static struct slice country_after(const struct context *context, const struct mention *person, bool plural) {
    const struct article *article = context->article;
    uint32_t end = article->sentences.at[person->sentence].last, token = person->last;
    if (token + 1 >= end) return slice_of("");
    struct slice link = article_words(article, token++, person->last + 1);
    if (!slice_equal(link, slice_of("of")) && (plural || !slice_equal(link, slice_of("(")))) return slice_of("");
    if (slice_equal(article_words(article, token, token + 1), slice_of("the"))) token++;
    return token < end ? places_at(context->kept->places, person->sentence, token) : slice_of("");
}

/* What stands after the names of those who hold an office of a state. */
static void note_countries_after(struct context *context) {
    struct article *article = context->article;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official *official = &article->officials.at[i];
        struct mention *title = at(article, (size_t)official->title);
        const struct mention *person = at(article, (size_t)official->person);
        bool own = title->office.state || title->office.plural;
        if (!own || title->office.country.size || title->office.organisation.size) continue;
        struct slice country = country_after(context, person, title->office.plural);
        if (title->office.plural) official->country = country;
        else title->office.country = country;
    }
}

/* The country of another title of the chain. */
static struct slice holder_country(const struct context *context, const struct mention *title) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[title->chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *other = at(context->article, (size_t)i);
        if (other != title && other->office.country.size) return other->office.country;
    }
    return slice_of("");
}

/* "Counsellor", "Ambassador": sent by a state; where they serve says nothing of whose they are. */
static bool is_sent(const struct mention *title) {
    static const char *const heads[] = {"Ambassador",       "Counsellor",      "Attaché",           "First Secretary",
                                        "Second Secretary", "Third Secretary", "Chargé D'affaires", "Consul"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_find(title->office.name, slice_of(heads[i]), 0) != SIZE_MAX) return true;
    return false;
}

static bool is_mission(const struct article *article, const struct mention *body) {
    if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN) return false;
    struct slice name = mention_text(article, body);
    return slice_equal(body->value, slice_of("mission")) || says(name, slice_of("embassy")) ||
           says(name, slice_of("consulate")) || says(name, slice_of("permanent mission"));
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
        const struct mention *body = at(article, i);
        if (body->sentence >= first_lines) break;
        struct slice sends = is_mission(article, body) ? sender_of(context, body) : slice_of("");
        if (!sends.size) continue;
        if (country.size && !slice_equal(country, sends)) return slice_of("");
        country = sends;
    }
    return country;
}

/* The same, sought once. */
static struct slice sender(struct context *context) {
    if (!context->sender_sought) context->sender = missions_country(context);
    context->sender_sought = true;
    return context->sender;
}

/* The country in an entry such as "USA George / GBR Kate" of whoever has the words; empty: nobody has. */
static struct slice country_with(const struct lexicon_entry *entry, struct slice words) {
    enum { code = 3 };
    struct slice rest = entry ? entry->value : slice_of(""), one;
    while (slice_next(&rest, '/', &one)) {
        one = slice_trim(one);
        if (one.size > code + 1 && slice_equal_nocase(slice_cut(one, code + 1, one.size), words))
            return slice_cut(one, 0, code);
    }
    return slice_of("");
}

static const struct lexicon_entry *entry_at(const struct context *context, uint32_t first, uint32_t last, int class) {
    const struct lexicon *lexicon = context->kept->lexicon;
    struct unit unit = lexicon_first_unit(lexicon, context->article, first, last);
    return unit.last == last ? lexicon_unit_entry(lexicon, &unit, class) : NULL;
}

/* The country of one whom all news knows, by the surname alone or by the whole name. */
static struct slice leader_country(const struct context *context, const struct mention *title) {
    enum { code = 3 };
    const struct article *article = context->article;
    if (title->holder < 0) return slice_of("");
    int32_t fullest = coref_fullest(article, at(article, (size_t)title->holder)->chain);
    const struct mention *person = at(article, (size_t)(fullest >= 0 ? fullest : title->holder));
    uint32_t first = person->first, last = person->last;
    for (uint32_t i = first; i < last; i++) {
        const struct lexicon_entry *entry = entry_at(context, i, last, context->kept->leaders);
        if (entry && entry->value.size == code) return entry->value;
    }
    if (last - first < 2) return slice_of("");
    int class = context->kept->leader_names;
    const struct lexicon_entry *by_last = entry_at(context, last - 1, last, class),
                               *by_first = entry_at(context, first, first + 1, class);
    struct slice country = country_with(by_last, article_words(article, first, last - 1));
    return country.size ? country : country_with(by_first, article_words(article, first + 1, last));
}

/* A listed body that no country owns, or one inside which such a body stands. */
static bool is_international(const struct article *article, const struct mention *body) {
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && at(article, i)->start < body->end; i++) {
        const struct mention *inner = at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > body->end) continue;
        if (inner->name.size && !inner->office.country.size) return true;
    }
    return false;
}

/* Words for more than one country in a body's name; in a department's they are its portfolio. */
static bool is_regional(const struct context *context, const struct mention *body) {
    static const struct slice parts[] = {WORD("department"), WORD("directorate"), WORD("division"), WORDS_END};
    if (word_among(body->value, parts)) return false;
    for (uint32_t i = body->first; i < body->last; i++)
        if (symbol_set_has(context->kept->regions, context->article->tokens.at[i].symbol)) return true;
    return false;
}

static bool is_state_kind(struct slice kind) {
    static const struct slice kinds[] = {
        WORD("ministry"),    WORD("parliament"),   WORD("assembly"),   WORD("government"),
        WORD("cabinet"),     WORD("court"),        WORD("police"),     WORD("prosecutor"),
        WORD("army"),        WORD("forces"),       WORD("council"),    WORD("agency"),
        WORD("authority"),   WORD("inspectorate"), WORD("treasury"),   WORD("department"),
        WORD("directorate"), WORD("service"),      WORD("commission"), WORD("committee"),
        WORD("office"),      WORD("division"),     WORD("staff"),      WORDS_END};
    return word_among(kind, kinds);
}

/* A body of a kind that states have, which is nobody else's. */
static bool is_domestic(const struct context *context, const struct mention *body) {
    return context->of_state[body->chain] && !context->foreign[body->chain];
}

/* Parties, firms and clubs have members of their own, no countries. */
static bool is_private(const struct mention *body) {
    static const struct slice kinds[] = {WORD("party"),     WORD("society"),    WORD("association"), WORD("company"),
                                         WORD("movement"),  WORD("church"),     WORD("club"),        WORD("media"),
                                         WORD("union"),     WORD("federation"), WORD("alliance"),    WORD("group"),
                                         WORD("league"),    WORD("foundation"), WORD("fund"),        WORD("university"),
                                         WORD("institute"), WORD("museum"),     WORD("hospital"),    WORD("school"),
                                         WORDS_END};
    return word_among(body->value, kinds);
}

/* --- bodies of heads ------------------------------------------------------------------ */

/* Offices that are some body's, which must stand somewhere. */
static bool heads_a_body(const struct mention *title) {
    static const char *const heads[] = {"Governor",
                                        "Secretary General",
                                        "Director General",
                                        "Executive Director",
                                        "Managing Director",
                                        "Executive Secretary",
                                        "Chief Executive",
                                        "Chair",
                                        "Chief Financial Officer",
                                        "Chief Operating Officer",
                                        "Rapporteur",
                                        "Treasurer",
                                        "Regional Director"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_find(title->office.name, slice_of(heads[i]), 0) != SIZE_MAX) return !title->office.state || i == 0;
    return false;
}

/* Organs have chairs and rapporteurs; secretaries and directors general serve what they are organs of. */
static bool suits_organ(const struct mention *title, const struct mention *body) {
    static const struct slice organs[] = {WORD("assembly"),   WORD("council"), WORD("committee"),  WORD("court"),
                                          WORD("conference"), WORD("board"),   WORD("parliament"), WORDS_END};
    bool organ = word_among(body->value, organs);
    bool general = slice_find(title->office.name, slice_of("Secretary General"), 0) != SIZE_MAX ||
                   slice_find(title->office.name, slice_of("Director General"), 0) != SIZE_MAX;
    if (slice_find(title->office.name, slice_of("Rapporteur"), 0) != SIZE_MAX) return organ;
    return !general || !organ;
}

/* A governor without a place is a bank's. */
static bool is_no_bank(const struct article *article, const struct mention *title, const struct mention *body) {
    static const char *const words[] = {"bank", "banc", "banque", "reserve", "monetary"};
    if (slice_find(title->office.name, slice_of("Governor"), 0) == SIZE_MAX) return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (says(mention_text(article, body), slice_of(words[i]))) return false;
    return true;
}

/* "HELSINKI (Reuters) -": who tells it. */
static bool in_brackets(const struct article *article, const struct mention *body) {
    enum { first_sentences = 3 };
    return body->sentence < first_sentences && body->first > 0 && body->last < article->tokens.count &&
           slice_equal(article_words(article, body->first - 1, body->first), slice_of("(")) &&
           slice_equal(article_words(article, body->last, body->last + 1), slice_of(")"));
}

static bool may_head(const struct article *article, const struct mention *title, const struct mention *body) {
    return !in_brackets(article, body) && suits_organ(title, body) && !is_no_bank(article, title, body);
}

static bool names_body(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME;
}

static void find_main_body(struct context *context) {
    const struct article *article = context->article;
    uint32_t *named = arena_zero(article->arena, (article->chains + 1) * sizeof *named);
    context->counted = true;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (at(article, i)->kind == KIND_ORGANISATION) named[at(article, i)->chain]++;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (names_body(at(article, i)) && named[at(article, i)->chain] > named[context->main_body])
            context->main_body = at(article, i)->chain;
}

/* "former UNESCO executive": the body of another office. */
static bool is_in_title(const struct context *context, size_t body) {
    enum { reach = 6 };
    const struct article *article = context->article;
    for (size_t i = body; i > 0 && i + reach > body; i--) {
        const struct mention *title = at(article, i - 1);
        if (title->kind == KIND_TITLE && title->end >= at(article, body)->end) return true;
    }
    return false;
}

/* The body that the sentences before name last, else the one named most often. */
static const struct mention *headed_body(struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    if (!context->counted) find_main_body(context);
    const struct mention *nearest = NULL;
    uint32_t before = article->sentences.at[title->sentence ? title->sentence - 1 : 0].first;
    for (size_t i = article_from(article, before); i < article->mentions.count && at(article, i)->end <= title->start;
         i++)
        if (names_body(at(article, i)) && at(article, i)->sentence + reach > title->sentence &&
            may_head(article, title, at(article, i)) && (!nearest || !is_in_title(context, i)))
            nearest = at(article, i);
    uint32_t chain = nearest ? nearest->chain : context->main_body;
    int32_t main = chain ? coref_fullest(article, chain) : -1;
    return main >= 0 && may_head(article, title, at(article, (size_t)main)) ? at(article, (size_t)main) : NULL;
}

/* Who belongs to which kind of body, and another word by which its name tells it. */
static const char *const kinds[][3] = {{"Judge", "court", "tribunal"},
                                       {"Justice", "court", "tribunal"},
                                       {"Registrar", "court", "tribunal"},
                                       {"Speaker", "parliament", "parliament"},
                                       {"Rector", "university", "institute"}};

static bool is_of_kind(const struct article *article, const struct mention *body, size_t kind) {
    struct slice name = mention_text(article, body);
    return slice_equal(body->value, slice_of(kinds[kind][1])) || says(name, slice_of(kinds[kind][1])) ||
           says(name, slice_of(kinds[kind][2]));
}

/* The fullest body of a kind, sought when it is first asked for. */
static int32_t fullest_of_kind(struct context *context, size_t kind) {
    const struct article *article = context->article;
    if (context->kind_read[kind]) return context->of_kind[kind];
    const struct mention *best = NULL;
    context->kind_read[kind] = true;
    context->of_kind[kind] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = at(article, i);
        if (!names_body(body) || (best && body->end - body->start <= best->end - best->start)) continue;
        if (is_of_kind(article, body, kind)) best = body, context->of_kind[kind] = (int32_t)i;
    }
    return context->of_kind[kind];
}

/* Judges have courts, speakers parliaments: the one that the article names most fully. */
static const struct mention *body_of_kind(struct context *context, const struct mention *title) {
    const struct mention *best = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        bool head = slice_find(title->office.name, slice_of(kinds[i][0]), 0) != SIZE_MAX &&
                    slice_find(title->office.name, slice_of(" of "), 0) == SIZE_MAX;
        int32_t found = head ? fullest_of_kind(context, i) : -1;
        const struct mention *body = found >= 0 ? at(context->article, (size_t)found) : NULL;
        if (body && (!best || body->end - body->start > best->end - best->start)) best = body;
    }
    return best;
}

/* "Adviser to the King of Jordan" serves where the king reigns. */
static const struct mention *title_within(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, title->first + 1);
         i < article->mentions.count && at(article, i)->start < title->end; i++)
        if (at(article, i)->kind == KIND_TITLE && at(article, i)->end <= title->end) return at(article, i);
    return NULL;
}

/* "Permanent Representative to the United Nations": a state's, whatever body stands behind. */
static bool is_lent(struct slice office) {
    return slice_find(office, slice_of("Permanent Representative"), 0) != SIZE_MAX ||
           slice_starts(office, slice_of("Resident Representative")) ||
           slice_starts(office, slice_of("Permanent Delegate")) || slice_starts(office, slice_of("Permanent Observer"));
}

static void complete_country(struct context *context, struct mention *title) {
    struct office *office = &title->office;
    const struct article *article = context->article;
    const struct mention *body = body_of(article, title);
    if (body && is_private(body)) office->country = slice_of("");
    if (office->country.size || (body && is_private(body))) return;
    if (body) office->country = context->body_country[body->chain];
    bool lent = body && is_lent(office->name);
    bool own = (!body || lent) ? office->state : is_domestic(context, body);
    const struct mention *inner = title_within(context, title), *court = body ? NULL : body_of_kind(context, title);
    if (court && context->foreign[court->chain] && !context->body_country[court->chain].size) return;
    if (!office->country.size && inner) office->country = inner->office.country;
    if (office->country.size || !(own || (inner && !body && inner->office.state))) return;
    office->country = holder_country(context, title);
    if (!office->country.size) office->country = leader_country(context, title);
    if (!office->country.size && is_sent(title)) office->country = sender(context);
    if (!office->country.size) office->country = places_around(context->kept->places, context->article, title);
}

/* "Harvestville Governor" and "Governor of Harvestville" head no bank: a place stands beside the head. */
static bool has_place(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (slice_find(mention_text(article, title), slice_of("overnor of "), 0) != SIZE_MAX) return true;
    if (title->last - title->first < 2 || !slice_ends(mention_text(article, title), slice_of("Governor"))) return false;
    const struct token *before = &article->tokens.at[title->last - 2];
    return before->shape == SHAPE_TITLE && !symbol_set_has(context->kept->ranks, before->symbol);
}

static void complete_body(struct context *context, struct mention *title) {
    struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *inner = body_of(article, title);
    if (inner && inner->form == FORM_NOMINAL) {
        int32_t fullest = coref_fullest(article, inner->chain);
        if (fullest >= 0) office->organisation = mention_text(article, at(article, (size_t)fullest));
    }
    if (office->organisation.size || inner) return;
    const struct mention *body = ministry_of(context, title), *master = title_within(context, title);
    if (master) office->organisation = master->office.organisation;
    if (office->organisation.size) return;
    if (!body && master && heads_a_body(master)) body = headed_body(context, master);
    if (!body) body = body_of_kind(context, title);
    if (!body && heads_a_body(title) && !has_place(context, title)) body = headed_body(context, title);
    if (!body) return;
    office->organisation = mention_text(article, body);
    if (!office->country.size && is_domestic(context, body)) office->country = context->body_country[body->chain];
    bool worlds = slice_find(office->name, slice_of("Secretary General"), 0) != SIZE_MAX ||
                  slice_find(office->name, slice_of("Rapporteur"), 0) != SIZE_MAX;
    if (!office->country.size && !worlds && is_domestic(context, body) && !is_private(body))
        office->country = places_around(context->kept->places, article, title);
}

/* No state has as many ministries; of a list that says so, the first are looked at. */
static void note_ministry(struct context *context, int32_t body) {
    const struct article *article = context->article;
    const struct mention *mention = at(article, (size_t)body);
    struct key_index *known = &context->kept->ministries;
    struct digits digits;
    size_t count = known->keys.count;
    if (mention->form == FORM_PRONOUN || !slice_equal(mention->value, slice_of("ministry")) || count == most_ministries)
        return;
    struct slice parts[] = {digits_of(mention->chain, &digits), mention_text(article, mention)};
    if (key_index_add(known, name_join(article->arena, parts, 2, ' ')) == count) context->ministries[count] = body;
}

static void note_body(struct context *context, const struct mention *body) {
    if (!context->body_country[body->chain].size) context->body_country[body->chain] = body->office.country;
    if (body->form == FORM_PRONOUN) return;
    if (!context->foreign[body->chain])
        context->foreign[body->chain] = is_international(context->article, body) || is_regional(context, body);
    if (is_state_kind(body->value)) context->of_state[body->chain] = true;
}

static void list_titles(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1, count = article->mentions.count;
    context->first_title = arena_alloc(article->arena, chains * sizeof *context->first_title);
    context->next_title = arena_alloc(article->arena, (count + 1) * sizeof *context->next_title);
    for (size_t i = 0; i < chains; i++) context->first_title[i] = -1;
    for (size_t i = count; i-- > 0;) {
        const struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE || !title->chain) continue;
        context->next_title[i] = context->first_title[title->chain];
        context->first_title[title->chain] = (int32_t)i;
    }
}

static void note_bodies(struct context *context) {
    const struct article *article = context->article;
    size_t chains = article->chains + 1;
    context->body_country = arena_zero(article->arena, chains * sizeof *context->body_country);
    context->foreign = arena_zero(article->arena, chains);
    context->of_state = arena_zero(article->arena, chains);
    key_index_clear(&context->kept->ministries);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (at(article, i)->kind != KIND_ORGANISATION || !at(article, i)->chain) continue;
        note_body(context, at(article, i));
        note_ministry(context, (int32_t)i);
    }
}

static bool has_title(const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++)
        if (at(article, i)->kind == KIND_TITLE) return true;
    return false;
}

void office_context_complete(struct office_context *kept, struct article *article) {
    struct context context = {.kept = kept, .article = article};
    if (!has_title(article)) return;
    list_titles(&context);
    note_bodies(&context);
    note_countries_after(&context);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *title = at(article, i);
        if (title->kind != KIND_TITLE) continue;
        complete_country(&context, title);
        complete_body(&context, title);
    }
}

void office_context_open(struct office_context *context) { places_open(context->places); }

void office_context_note(struct office_context *context, const struct article *article, uint32_t sentence) {
    places_note(context->places, article, sentence);
}

struct office_context *office_context_new(const struct ruleset *rules) {
    const struct lexicon *lexicon = rules->lexicon;
    struct office_context *context = memory_resize(NULL, sizeof *context);
    *context = (struct office_context){.lexicon = lexicon,
                                       .leaders = lexicon_class(lexicon, slice_of("leader")),
                                       .leader_names = lexicon_class(lexicon, slice_of("leader-name")),
                                       .places = places_new(lexicon)};
    int regions[] = {lexicon_class(lexicon, slice_of("region")), lexicon_class(lexicon, slice_of("region-adjective"))};
    int ranks[] = {lexicon_class(lexicon, slice_of("standing")), lexicon_class(lexicon, slice_of("office-modifier"))};
    context->regions = symbol_set_of(lexicon, &context->terms, regions, 2);
    context->ranks = symbol_set_of(lexicon, &context->terms, ranks, 2);
    return context;
}

void office_context_free(struct office_context *context) {
    places_free(context->places);
    key_index_free(&context->ministries);
    arena_free(&context->terms);
    memory_resize(context, 0);
}
