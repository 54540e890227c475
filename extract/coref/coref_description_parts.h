/* What the sieve of descriptions is made of, for coref_descri*.c alone. */
#ifndef CHANCERY_COREF_DESCRIPTION_PARTS_H
#define CHANCERY_COREF_DESCRIPTION_PARTS_H

#include "coref_parts.h"

/* The nations that the mentions of a body tell. */
struct told_nation {
    struct slice nation;
    struct told_nation *next;
};

struct body_nations {
    bool read; /* the mentions that the chain had before are looked at */
    struct told_nation *first;
};

/* On which side of a parliament a party is told to be. */
enum side { SIDE_UNREAD, SIDE_UNTOLD, SIDE_RULING, SIDE_OPPOSING };

/* A parliament, or a house of one, by a name that its list has. */
struct known_house {
    int32_t mention;
    bool one_of_two; /* the upper house or the lower */
    struct known_house *next;
};

struct descriptions {
    struct coref *coref;
    struct earlier {
        int32_t *mentions; /* of one kind, up to the one at hand */
        size_t count;
    } kinds[KIND_COUNT];
    struct slice *names;          /* by mention: its name folded, once it was asked for */
    uint32_t *mentioned;          /* by chain: how often, up to the one at hand */
    uint32_t *spoken_of;          /* by chain: the last sentence that did, up to the one at hand */
    struct slice *body_kinds;     /* by chain: what its names say the body is, once it was asked for */
    struct body_nations *nations; /* by chain */
    uint8_t *sides;               /* by chain: enum side, once it was asked for */
    struct known_house *houses;   /* that the article names, once they were asked for */
    bool houses_read;
    struct slice main_nation;   /* of the article, once it was asked for */
    struct slice nation;        /* that the description at hand says: "the French company" */
    uint8_t *ages;              /* by chain: whether a text is told to be the new one or the present */
    bool apart;                 /* the description at hand tells of another age than such a text has */
    bool *acted_on;             /* by mention */
    bool *nested, *inner;       /* by mention: within a document, a body within a body */
    uint32_t sentence, covered; /* where documents of that sentence end */
    uint32_t body_end;          /* and where bodies do */
};

/* A mention's name as its list has it, else its text, folded. */
struct slice descriptions_name(struct descriptions *pointing, int32_t mention);

/* Whether a folded name holds the folded word as a whole word. */
bool description_stands_in(struct slice folded, struct slice wanted);

/* The country whose name or adjective stands at a token; empty: none. */
struct slice description_nation_at(const struct coref *coref, uint32_t token, uint32_t last);

/* Of a body's name, folded: "the upper house" is neither the House of Commons nor "the lower house", and no parliament
 * is the UN General Assembly or one house of it, the Senate; but the upper house is the Senate, and "parliament" the
 * National Assembly. */
bool description_is_other_house(const struct coref *coref, const struct mention *pointer, struct slice folded);
bool description_is_house(const struct coref *coref, const struct mention *pointer, struct slice folded);

/* "the Israeli parliament" is the Knesset: the only known house of a country that has but one; -1: none, or several. */
int32_t description_house_of(struct descriptions *pointing, int32_t description);

/* --- coref_document_age.c: "the new treaty" is not "the present treaty" --- */

/* What a text that has come to a chain tells of its age. */
void description_note_age(const struct descriptions *pointing, const struct mention *document);

bool description_is_of_other_age(struct descriptions *pointing, const struct mention *pointer,
                                 const struct mention *named);

/* --- coref_description_fits.c: whether a description may mean a body --- */

/* Whether the description fits a body by its name; `heads` are its last words, folded, either of which may be empty. */
bool description_fits_body(struct descriptions *pointing, int32_t description, int32_t name,
                           const struct slice heads[2]);

/* "the union" of a strike is not the Employers' Association, nor "the ruling party" one that is in the
 * opposition, nor the navy the air force. */
bool description_is_other_side(struct descriptions *pointing, const struct mention *pointer, int32_t name);

/* Whether a word of the description that tells a field stands in the body's name; yes without one. */
bool description_is_of_its_field(struct descriptions *pointing, const struct mention *pointer, int32_t name);

/* "the French company" is none of which the text says that it is British. */
bool description_agrees_in_nation(const struct descriptions *pointing, int32_t body);

/* A description that has just come to a chain tells its nation, too. */
void description_note_nation(const struct descriptions *pointing, int32_t number);

/* Whether a folded name holds the word outside the complement that tells of what. */
bool description_is_headed(struct slice folded, struct slice word);

/* Whether a name holds one of the words. */
bool description_bears_word(struct descriptions *pointing, int32_t name, enum vocabulary_list words);

/* --- coref_described_bodies.c --- */

/* Whether it is what bodies are called whose names do not say what they are: Gazprom is a company, Hamas a group. */
bool description_is_loose(const struct coref *coref, struct slice kind);

/* "the company": neither "his company" nor "the group ICM". */
bool description_points_back(const struct coref *coref, const struct mention *pointer);

/* "an analyst at Acme": where somebody works who tells of another company. */
bool description_is_workplace(const struct coref *coref, const struct mention *pointer, const struct mention *body);

/* Neither who brings the news, nor who is told of in what is said. */
bool description_is_told_of(const struct coref *coref, const struct mention *pointer, const struct mention *body);

/* "Red Cross" in "International Committee of the Red Cross", "UN" in "the UN Charter": no body that is spoken of. */
bool description_is_part(const struct descriptions *pointing, int32_t body);

/* What a body is by the first name of its chain that tells: the HWU is a union. */
struct slice descriptions_kind_of(const struct descriptions *pointing, int32_t body);

/* The body that a description means, the nearest that it fits, or else one that may be called so; -1: none. */
int32_t descriptions_body(struct descriptions *pointing, int32_t description);

/* --- coref_described_employers.c --- */

/* "Holm, an analyst at Acme, said … His firm": the body, of those that the description can mean, for which the text
 * says that the owner, a mention, works; -1: none. */
int32_t descriptions_employer(const struct descriptions *pointing, int32_t description, int32_t owner);

/* --- coref_described_documents.c --- */

/* The document that a description fits best; -1: none. */
int32_t descriptions_document(struct descriptions *pointing, int32_t description);

/* Whether a document is new where another was named before: "a declaration which …", "its own study". */
bool description_is_new(const struct coref *coref, const struct mention *mention);

/* "The pact would replace the treaty": the chain of what replaces the text that is described; 0: nothing does. */
uint32_t description_replaced_by(const struct descriptions *pointing, const struct mention *pointer);

/* Whether no text in particular is meant: "A bill becomes law when", "Any voter may file a petition", "if an agreement
 * is reached". */
bool description_is_of_any(const struct coref *coref, const struct mention *mention);

/* Whether it is another than the one that it would point to, and whether it then opens a chain. */
bool description_is_another(const struct coref *coref, const struct mention *pointer, const struct mention *named);
bool description_may_open(const struct mention *mention);

/* --- coref_apposed_documents.c --- */

/* "a treaty", "a 1987 agreement": whether a text is described rather than called by a name with capitals. */
bool description_is_plain(const struct article *article, const struct mention *text);

/* The text of which a name or a description stands beside another, "the bill, known as the Harvest Act,", "the
 * Riverside Pact, a treaty signed in 1999"; -1: none. */
int32_t descriptions_apposed_document(const struct descriptions *pointing, int32_t number);

/* --- coref_topical_bodies.c --- */

/* "Dahl said the company": a body for which whoever says so speaks; -1: none that the description can mean. */
int32_t descriptions_speakers_body(struct descriptions *pointing, int32_t description, const struct slice heads[2]);

/* What the text is about rather than the body found, if it was named in passing: of those that the description can mean
 * the one that is named most often, and first. */
int32_t descriptions_more_salient(struct descriptions *pointing, int32_t description, const struct slice heads[2],
                                  int32_t found);

/* "the company" of an article that tells of one: of the bodies that can be meant that of which the text speaks most;
 * -1: none, or two of which it speaks as much. */
int32_t descriptions_main_body(struct descriptions *pointing, int32_t description);

/* --- coref_national_bodies.c --- */

/* "the government", which the article names only later, "the Norwegian government": that of the country of which it
 * tells most; -1: none. */
int32_t descriptions_national_body(struct descriptions *pointing, int32_t description);

#endif
