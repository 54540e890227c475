/* The offices' context from inside, for office_context*.c alone. */
#ifndef CHANCERY_OFFICE_CONTEXT_PARTS_H
#define CHANCERY_OFFICE_CONTEXT_PARTS_H

#include "key_index.h"
#include "office_context.h"
#include "places.h"
#include "symbol_set.h"

enum { most_ministries = 300, most_bodies = 300, office_kinds = 6 };

struct office_context {
    struct arena terms; /* lives as long as this */
    const struct lexicon *lexicon;
    int leaders, leader_names, common, state_heads, office_heads, body_heads, firms, creeds, portfolios; /* classes */
    struct places *places;
    struct symbol_set honorifics;
    struct symbol_set regions, ranks; /* words that say where; how high: "deputy", "acting" */
    struct symbol_set societal;       /* words of bodies that serve no state */
    struct key_index ministries;      /* of the article at hand */
};

/* What the article says of its chains and bodies, gathered once. */
struct context {
    struct office_context *kept;
    struct article *article;
    struct slice *body_country;          /* by chain: what the first of its bodies that has one says */
    bool *foreign, *of_state;            /* by chain: a body of it is international; is of a kind that states have */
    bool *private;                       /* by chain: a party, a firm, a society */
    int32_t *first_title, *next_title;   /* by chain and by mention: the chain's titles, in order; -1 ends */
    int32_t ministries[most_ministries]; /* by number of kept->ministries */
    int32_t *bodies;                     /* one mention of each body, that tells its name if one does; -1 ends */
    uint32_t *named;                     /* by chain: how often the text names the body; NULL: not counted yet */
    /* The chain of the body that is named most, of all and of those that are no organs, once it is sought; 0: none. */
    uint32_t main_body[2];
    bool main_sought[2];
    uint32_t page_body; /* the chain of the one body that the page is about, once it is sought; 0: none */
    bool page_sought;
    int32_t of_kind[office_kinds]; /* the fullest body of each kind to which heads belong, once it is read; -1: none */
    bool kind_read[office_kinds];
    int32_t houses[most_bodies + 1]; /* mentions of parliaments, the first of very many; -1 ends */
    bool houses_sought;
    bool films_sought, tells_films;
    int32_t university; /* the first of the article, by its fullest name, once it is sought; -1: none */
    bool university_sought;
    int32_t letterhead; /* the body of the last line over the text that is one, once it is sought; -1: none */
    bool letterhead_sought;
    size_t bank; /* the first central bank; the number of mentions: none */
    bool bank_sought;
    struct slice sender; /* whose mission stands over the title, or in the first lines; empty: nobody's, or those of
                            several states */
    bool sender_sought;
    struct slice leaders_country; /* of those whom all news knows; empty: of several states, or of none */
    bool leaders_sought;
    int32_t
        *sole; /* the titles of offices that one holds at a time and whose country the words say, in order; -1 ends */
    int32_t world; /* the organisation of many states that the article is about, once it is sought; -1: none */
    bool world_sought;
    size_t mission; /* the mention from which missions that stand over a title are sought on */
};

static inline struct mention *office_at(const struct article *article, size_t mention) {
    return &article->mentions.at[mention];
}

/* Whether it stands in a line of its own. */
static inline bool office_is_a_line(const struct article *article, const struct mention *mention) {
    const struct sentence *line = &article->sentences.at[mention->sentence];
    return line->first == mention->first && line->last == mention->last;
}

static inline bool office_names_body(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME;
}

/* Whether a text holds the word, in any case. */
static inline bool office_says(struct slice text, struct slice word) {
    return slice_find_nocase(text, word, 0) != SIZE_MAX;
}

/* What the country or the body of an office rests on. */
#define by_its_body "its body"
#define by_inner_title "the office in it"
#define by_apposition "what stands behind its holder"
#define by_office_above "the office above it"
#define by_places "the places around it"

static inline void office_take_country(struct office *office, struct slice country, const char *by) {
    if (office->country.size || !country.size) return;
    office->country = country;
    office->country_by = by;
}

static inline void office_guess_country(struct office *office, struct slice country, const char *by) {
    if (office->country.size || !country.size) return;
    office_take_country(office, country, by);
    office->guessed = true;
}

static inline void office_take_body(struct office *office, struct slice name, const char *by) {
    if (!name.size) return;
    office->organisation = name;
    office->organisation_by = by;
}

static inline void office_drop_body(struct office *office) {
    office->organisation = slice_of("");
    office->organisation_by = NULL;
}

static inline void office_drop_country(struct office *office) {
    office->country = slice_of("");
    office->country_by = NULL;
    office->guessed = false;
}

/* --- office_context_kinds.c: what a body is --- */

/* Takes in what the article says of its chain by this body. */
void office_note_kind(struct context *context, const struct mention *body);

/* "Threat in Kosovo UN officials saw": forgets the country before the name of a body that by itself is the world's.
 * After all kinds are noted. */
void office_forget_frame(struct context *context, const struct mention *body);

/* "the Harvest Rally (NRK)": letters that the lists know as another body's, whose name shares no word with the one that
 * the text spells. */
bool office_is_namesake(const struct article *article, const struct mention *letters);

/* A body of a kind that states have, which is nobody else's. */
bool office_is_domestic(const struct context *context, const struct mention *body);

/* Parties, firms and clubs have members of their own, no countries; universities and museums too, unless they are a
 * nation's or a state's by name. */
bool office_is_private(const struct context *context, const struct mention *body);

/* "the Board of Directors of Acme Ltd": whoever it appoints and whoever chairs it is the firm's; else the body. */
const struct mention *office_firm_of_board(const struct article *article, const struct mention *body);

/* --- office_context_heads.c: which body a head is of that stands without it --- */

/* "Director General": who serves a whole organisation, whichever of its organs is named most. */
bool office_serves_all(const struct article *article, const struct mention *title);

/* Whether a body may have such an officer: organs have chairs and rapporteurs, what they are organs of has secretaries
 * and directors general. */
bool office_suits_organ(const struct article *article, const struct mention *title, const struct mention *body);

/* "Norway's chief executive": the title says whose it is. */
bool office_names_country(const struct context *context, const struct mention *title);

/* The chain of the body that is named most often; 0: none is named often. */
uint32_t office_main_body(struct context *context);

/* The state's body for which a spokesman speaks who stands alone: the one that was named last; NULL: none was. */
const struct mention *office_spoken_for(struct context *context, const struct mention *title);

/* The body that the text speaks of where a title stands that heads one, or a house, and says neither which nor where;
 * NULL: none, or no such title. */
const struct mention *office_headed_body(struct context *context, const struct mention *title);

/* Whether the text comes back to a body. */
bool office_is_recalled(struct context *context, const struct mention *body);

/* "Opera spokeswoman", "spokesman for the play": whether the words beside a title tell whose it is, a place's apart. */
bool office_is_named_beside(const struct context *context, const struct mention *title);

/* Whether a title is the trade of whoever makes a film: "director Anna Berg" in news of films. */
bool office_makes_films(struct context *context, const struct mention *title);

/* The same of a title that stands in another one: "Adviser to the Secretary General". */
const struct mention *office_headed_by_master(struct context *context, const struct mention *master);

/* "Anna Berg, CEO, Anadolu Travel", "chief economist at Anadolu Travel": what stands behind the comma or the link is
 * the body, known or not. */
bool office_names_another(const struct article *article, const struct mention *title);

/* "the farm, whose chairman", "a firm of which Berg was director": the words before it say whose it is. */
bool office_is_some_owners(const struct article *article, const struct mention *title);

/* "OSCE" in "OSCE Secretariat": part of a body that may be meant itself. */
bool office_is_in_body(const struct article *article, size_t body);

/* By chain: how often the text names the body. */
const uint32_t *office_count_names(struct context *context);

/* The chain of the body that is named most of those that the title may head; NULL: of all. 0: there is none. */
uint32_t office_named_most(struct context *context, const struct mention *title);

/* --- office_context_page.c: whose page it is --- */

/* "HARVEST COMMISSION" over the text: the body whose page it is, of several its organ, which stands last; NULL: none.
 */
const struct mention *office_letterhead(struct context *context);

/* "The Director of Operations, Anna Berg" on a commission's page: its own officer; NULL: none whom every page has. */
const struct mention *office_head_of_page(struct context *context, const struct mention *title);

/* "former UNESCO executive": the body of another office. */
bool office_is_in_title(const struct article *article, size_t body);

/* "Press officer Anna Berg" on a page about one body, which it names most by far and among its first words: that body;
 * NULL: the page is about several, the words around the title name another, or its country is told. */
const struct mention *office_body_of_page(struct context *context, const struct mention *title);

/* --- office_context_seats.c: in which court, house or university somebody has a seat --- */

/* Judges have courts, speakers parliaments: the one that the article names most fully, of courts that of the sentence
 * or the one of which the article speaks most; NULL: none. */
const struct mention *office_body_of_kind(struct context *context, const struct mention *title);

/* The university that the article is about, for a chancellor or president who may be its own; NULL: none. */
const struct mention *office_university_of(struct context *context, const struct mention *title);

/* The house of parliament in which somebody sits, of those that the article names; NULL: none, or no seat. */
const struct mention *office_house_of(struct context *context, const struct mention *title);

/* Whether the article names a house of a state's parliament, and no body of many states. */
bool office_is_at_home(struct context *context);

/* --- office_context_staff.c: who serves an organisation of many states --- */

/* The organisation that the article names most, of a deputy director general, a regional director, a commissioner for a
 * portfolio; NULL: none. */
const struct mention *office_staffed(struct context *context, const struct mention *title);

/* The United Nations where the article names them, of "Special Representative of the Secretary-General"; else NULL. */
const struct mention *office_of_general(struct context *context, const struct mention *title);

/* Whether an ambassador, or an officer of a department, a board or the like, is told of in an article about such an
 * organisation, where the places around tell nothing of him. `body`: of the title; NULL: none. */
bool office_serves_no_place(struct context *context, const struct mention *title, const struct mention *body);

/* --- office_context_masters.c: whom the holder of an office serves --- */

/* The title inside a title; NULL: none. */
const struct mention *office_title_within(const struct context *context, const struct mention *title);

/* The title of whom the words before a title name: "her deputy"; NULL: nobody, or one without body and country. */
const struct mention *office_served(const struct context *context, const struct mention *title);

/* "President Berg of Peru arrived, accompanied by the Foreign Minister", "Vice-President Berg, representing the
 * President": the country of whoever is named before; empty: no such words, or it is only guessed. */
struct slice office_country_accompanied(struct context *context, const struct mention *title);

/* Of the title inside a title and the one of whom its holder serves the first that there is; NULL: none. */
const struct mention *office_master_of(const struct context *context, const struct mention *title);

/* Whether somebody's name opens a title: "Berg spokesman". */
bool office_serves_person(const struct article *article, const struct mention *title);

/* --- office_context_ministries.c: which ministry an office is of --- */

/* Takes in a body that is called a ministry. */
void office_note_ministry(struct context *context, int32_t body);

/* The ministry of a minister's portfolio, in his country; NULL: none. */
const struct mention *office_ministry_of(struct context *context, const struct mention *title);

/* The ministry in the page's first lines, for who serves in one that his title does not name; NULL: none. */
const struct mention *office_ministry_of_page(struct context *context, const struct mention *title);

/* "The Ministry of Trade agreed. Deputy Minister Anna Berg": the ministry of which the text speaks where somebody of a
 * ministry is told of without a portfolio; NULL: none, or several. */
const struct mention *office_ministry_near(struct context *context, const struct mention *title);

/* "Foreign Office" over a page on which the Foreign Secretary speaks: the country of his ministry; empty: no line over
 * the page is one. */
struct slice office_country_of_page(struct context *context, const struct mention *title);

/* --- office_context_phrases.c: which body the words around a title name --- */

/* "its director", "Acme, whose director": whose the words before the title say that it is; NULL: nobody's. */
const struct mention *office_owner(struct context *context, const struct mention *title);

/* "World Bank: Anna Berg, Country Director", "For the World Bank: …": the body that opens the entry; NULL: none. */
const struct mention *office_entry_body(struct context *context, const struct mention *title);

/* "3. Acme Ltd, Oslo. Chief financial officer: Anna Berg.": the firm with which the line begins in which an officer of
 * firms stands; NULL: it begins with none. */
const struct mention *office_entry_firm(struct context *context, const struct mention *title);

/* "Professor Anna Berg of the University of Oslo", "Rapporteur: Anna Berg, University of Oslo", "Legal Officer, UNIDO",
 * "State Secretary Anna Berg, Ministry of Trade"; NULL: no body stands behind. */
const struct mention *office_body_behind(struct context *context, const struct mention *title);

/* "(World Bank, Country Director)"; NULL: no body stands before it so. */
const struct mention *office_body_bracketed(struct context *context, const struct mention *title);

/* "Acme has named Anna Berg president", "Acme dismissed coach Anna Berg": who puts into office, or out of it, whoever
 * has it; NULL: nobody, or one who appoints others. */
const struct mention *office_appointer(struct context *context, const struct mention *title);

/* "chief executive and founder of Acme": the token of the link behind what else somebody is; the sentence's last where
 * none is. */
uint32_t office_link_behind_pair(const struct article *article, const struct mention *title);

/* "President and Chief Executive Officer of Acme": the body behind the second office; NULL: none. */
const struct mention *office_shared_body(struct context *context, const struct mention *title);

/* "Acme president and chief executive officer": the firm that stands in the first office; NULL: none. */
const struct mention *office_body_in_front(struct context *context, const struct mention *title);

/* The words behind "of" or "at" in a title, or right behind it, or behind a comma in it, that name a body of which the
 * text says no more: "the head of Aquasur", "Editor, Aquasur"; empty: none. */
struct slice office_named_complement(const struct context *context, const struct mention *title);

/* "the World Bank, where she was chief economist", "joined the IMF as director": where the words before a title have
 * its holder work; NULL: they do not. */
const struct mention *office_workplace(struct context *context, const struct mention *title);

/* "Acme chairman Anna Berg, vice president Peter Holm and spokeswoman Lea Lund": the body of the office before, in a
 * list; empty: none. */
struct slice office_listed_body(const struct context *context, const struct mention *title);

/* "Head of the Harvest Office Anna Berg … Deputy head Peter Holm": the office just before above which his stands; NULL:
 * none, or one of a state. */
const struct mention *office_superior(const struct article *article, const struct mention *title);

/* --- office_context_bodies.c: which body an office is of --- */

/* Lists the bodies: of an article that names more of them than any of sense, the first. */
void office_list_bodies(struct context *context);

/* The body that the words in and beside a title tell, NULL without. One that puts its holder into office, "Acme has
 * named Anna Berg president", becomes the title's. */
const struct mention *office_take_told_body(struct context *context, struct mention *title);

/* Finds the body of a title that has none yet, and its country where only the body tells it. After the country. */
void office_complete_body(struct context *context, struct mention *title);

/* --- office_context_pairs.c: what two offices that stand side by side share --- */

/* "president and chief operating officer" of whom the text around tells for one where he is it: the other's body, too.
 * After all titles. */
void office_share_in_pairs(struct context *context);

/* --- office_context_described.c: which body a title describes --- */

/* "president of the Swedish textile workers union": what its words call the body, of which nothing tells a name; empty:
 * they describe none. */
struct slice office_described_complement(const struct context *context, const struct mention *title);

/* "media committee" of "media committee member": a body without a name in a title, with the words that tell which. */
struct slice office_described_around(const struct context *context, const struct mention *title,
                                     const struct mention *body);

/* "vice president of the Oslo brokerage firm Hale": whether the body that a title describes is no state's. */
bool office_describes_private(const struct context *context, const struct mention *title);

/* --- office_context_fame.c: whose state the lists know --- */

/* What the article calls a chain most fully; NULL: the chain is 0, or nothing names it. */
const struct mention *office_fullest_of(const struct article *article, uint32_t chain);

/* The same of a mention's chain: the mention itself where nothing names it. */
const struct mention *office_fullest(const struct article *article, const struct mention *mention);

/* Whether the office is that of a head of state or of government. */
bool office_leads_state(const struct article *article, const struct mention *title);

/* The entry of a class that the tokens are as a whole; NULL: none. */
const struct lexicon_entry *office_entry_at(const struct context *context, uint32_t first, uint32_t last, int class);

/* The country of one whom all news knows, by the surname alone or by the whole name; empty: not known. */
struct slice office_fame_country(const struct context *context, const struct mention *title,
                                 const struct mention *person);

/* "President von der Leyen": of one whom all news knows, and who speaks for no single state. */
bool office_leads_no_state(const struct context *context, const struct mention *title);

/* The guess, if the holder's name is written in that country's letters or tells nothing; else the only one of the
 * article's countries in whose letters it is written; empty: none, or several. */
struct slice office_letters_country(const struct context *context, const struct mention *title, struct slice guess);

/* The country of a title's holder whom all news knows; empty of others. */
struct slice office_leader_country(struct context *context, const struct mention *title);

/* The body that all news knows the holder to lead, of those that the text names: the United Nations of
 * "Secretary-General Kofi Annan"; NULL: none. */
const struct mention *office_world_body(const struct context *context, const struct mention *title);

/* --- office_context_subjects.c: what a sentence tells of the body with which it begins --- */

/* A body by its name, or by a word for one that the text names: "The Tribunal". */
bool office_tells_body(const struct article *article, const struct mention *body);

/* "Acme closed two offices. Director Anna Berg …": whose a title is that begins the next sentence; NULL: nobody's. */
const struct mention *office_subject_before(struct context *context, const struct mention *title);

/* "Director of the Harvest Institute": what stands behind the link is the body, known or not. */
bool office_has_complement(const struct article *article, const struct mention *title);

/* "Acme closed two offices, spokesman Peter Holm said": whose he is, by what the sentence is about; NULL: nobody's. */
const struct mention *office_subject_spoken_for(struct context *context, const struct mention *title);

/* Whether an organ has such an office: a council has a chair, members and a secretary, its university has the
 * professors and operating officers. */
bool office_sits_on(const struct article *article, const struct mention *title, const struct mention *body);

/* "President: Anna Berg" in a list of those who sit on a body: none of a state. */
bool office_presides_in_list(const struct article *article, const struct mention *title);

/* "Members of the Audit Committee:" above a list of holders: whose a title in the list is; NULL: nobody's. */
const struct mention *office_listed_under(struct context *context, const struct mention *title);

/* "The Guards left, their commander said": whose "their" before a title are; NULL: nobody's. */
const struct mention *office_plural_owner(const struct article *article, const struct mention *title);

/* Whether the body of a title is an organ of the international one of which the sentence before tells. */
bool office_is_part_of_subject(const struct context *context, const struct mention *title, const struct mention *body);

/* --- office_context_beside.c: what stands around a title and its holder --- */

/* Takes in what stands beside those who hold an office of a state. */
void office_note_countries(struct context *context);

/* "The Ambassador to Norway presented his credentials to King Harald": whom an envoy is sent to; empty: nobody. */
struct slice office_country_of_host(struct context *context, const struct mention *title);

/* "Senator Anna Berg of Missouri", "Senator Anna Berg, a Missouri Republican", ", a Republican from Missouri",
 * "(D-Mo.)"; empty: none of them. */
struct slice office_country_apposed(struct context *context, const struct mention *title);

/* --- office_context_countries.c: which country an office is of --- */

enum { most_title_countries = 8 };

/* The countries that a title names, in order; their number. */
size_t office_named_countries(const struct context *context, const struct mention *title, struct slice *found);

/* "Judge Anna Berg of Ghana" of an international court */
bool office_is_of_foreign_court(struct context *context, const struct mention *title);

/* "President of the Review Conference": who presides over a meeting serves no state. */
bool office_presides_over_meeting(const struct context *context, const struct mention *title);

/* "Department of Trade of the Norwegian Ministry of Finance": the country that a body's name tells, unless it says
 * where. */
struct slice office_country_in_body(const struct context *context, const struct mention *body);

/* Takes in whose offices are taken: of those that one holds at a time and whose country the text says. */
void office_note_sole(struct context *context);

/* Finds the country of a title, of which `body` is told; NULL: none is. */
void office_complete_country(struct context *context, struct mention *title, const struct mention *body);

/* "Spokesman Berg", of whom nothing tells for whom he speaks: no country that is only guessed. After the body. */
void office_forget_bare_guess(struct mention *title);

/* Gives a title whose country only the places around it tell the one that another office of its holder says. */
void office_agree_on_countries(struct context *context);

/* After all titles: gives each holder of a plural, "Presidents Berg and Holm", the country of the same office where the
 * text says it of that holder alone. */
void office_complete_shared(struct context *context);

#endif
