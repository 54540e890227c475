/* What the sieve of pronouns is made of, for coref_pronoun*.c alone. */
#ifndef CHANCERY_COREF_PRONOUN_PARTS_H
#define CHANCERY_COREF_PRONOUN_PARTS_H

#include "coref_parts.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE, GENDER_THING, GENDER_MANY };

struct pronouns {
    struct coref *coref;
    const struct coref_pronoun_terms *terms;
    size_t count;     /* mentions that are sorted; pronouns made here follow them */
    uint32_t *first;  /* by sentence: its first mention */
    int32_t *subject; /* by sentence: the first pronoun of a person that was linked; -1 */
    int32_t *thing;   /* the same of a body or document */
    int32_t *many;    /* the same of a body that is "they" */
    bool *strangers;  /* by sentence: "he said" there, of somebody whom the text does not name */
    uint8_t *genders; /* by chain */
    uint8_t *labels;  /* by chain: how many paragraphs open with its name and a colon, 255: so many or more */
    bool dialogue;    /* so many do that whoever is named so but once speaks, too */
    uint32_t topic;   /* the chain of the person whose life the page tells; 0: of nobody */
    uint32_t main;    /* the chain of whom a page that tells a life names far more often than others; 0: of nobody */
    struct told_bodies *told; /* of coref_pronoun_topic.c alone */
    size_t *offices,
        *next_office; /* by mention, by official: the first, the next official of a pronoun, from 1; 0: none */
};

enum { pronoun_most_others = 4 };

struct pronoun {
    uint32_t sentence, token;
    enum gender gender;
    bool sure;       /* only persons of whom the gender is known will do */
    bool told;       /* "…, he said": whoever is told of before is not who tells it */
    size_t speech;   /* the quotation that it stands in; 0: none */
    uint32_t teller; /* the chain of whoever says that; 0: nobody is known to */
    uint32_t doer;   /* the chain of whoever does something to whom it means; 0: nobody is known to */
    uint32_t named;  /* the chain of whom the phrase that it opens describes: "Holm, his deputy"; 0: it opens none */
    bool outside;    /* what others say is passed over */
    uint32_t
        others[pronoun_most_others]; /* the chains of those whom "he" does something to: "he met Holm"; 0 ends them */
};

static inline struct mention *pronouns_mention(const struct pronouns *pronouns, int32_t mention) {
    return &pronouns->coref->article->mentions.at[mention];
}

/* The first of the sorted mentions that starts at the token or after it; their number when none does. */
static inline size_t pronouns_from(const struct pronouns *pronouns, uint32_t token) {
    return article_from_among(pronouns->coref->article, token, pronouns->count);
}

static inline bool pronouns_has(const struct pronouns *pronouns, uint32_t token, int class) {
    return lexicon_token_has(pronouns->coref->lexicon, pronouns->coref->article, token, class);
}

static inline bool pronouns_is_thing(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
}

/* One person: by name, or by a title whose holder is known. */
static inline bool pronouns_is_person(const struct mention *mention) {
    return mention->kind == KIND_PERSON ||
           (mention->kind == KIND_TITLE && mention->holder >= 0 && !mention->office.plural);
}

/* Whether a name at a token may begin a clause: a preposition before it says that it is part of the phrase at hand. */
bool pronouns_may_begin_clause(const struct article *article, uint32_t token);

/* "the Navy's": somebody or something to whom something belongs. */
bool pronouns_is_owner(const struct pronouns *pronouns, const struct mention *mention);

/* What titles, honorifics and given names say of the chains of persons. */
void pronouns_learn_genders(struct pronouns *pronouns);

/* Whether a mention, whatever stands between, is of the kind and gender that the pronoun wants. */
bool pronouns_fit(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun);

/* "a police spokesman said": somebody, though the text never names him. */
bool pronouns_names_nobody(const struct pronouns *pronouns, const struct mention *title);

/* Whether it is an office, "the UN envoy", whose holder the text never names and of whom the pronoun can be said. */
bool pronouns_is_the_unnamed(const struct pronouns *pronouns, const struct mention *title,
                             const struct pronoun *pronoun);

/* "A ministry spokesman said … He declined": whom an office alone tells of in the sentence before, rather than anybody
 * named before that; -1: nobody. */
int32_t pronouns_unnamed_before(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The nearest of whom an office alone tells, where nobody is named; -1: nobody. */
int32_t pronouns_unnamed_near(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Whether it is "him", or "her" that owns nothing, or whom something is done to: "ordered his arrest". */
bool pronouns_is_object(const struct article *article, const struct pronoun *pronoun);

/* "ordered his arrest", "accepted her resignation": who does it is another. */
bool pronouns_is_done_to(const struct article *article, const struct pronoun *pronoun);

/* "Holm urged Dahl to end his fast", "accused Dahl of hiding his wealth": whom the verb moves to do something; -1:
 * nobody. */
int32_t pronouns_urged(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The mention of a person that was made for a pronoun at a token of the sentence at hand; -1: none. */
int32_t pronouns_made_at(const struct pronouns *pronouns, uint32_t token);

/* Whom the clause tells that stands around the pronoun, as it is reported, answered or resolved on: "Holm said Dahl
 * left because he", "Dahl's plan to sell his"; -1: it tells of nobody. */
int32_t pronouns_of_clause(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The last person, or office with a holder, that is named before a token of the pronoun's sentence and fits; -1: none.
 */
int32_t pronouns_last_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t end);

/* Where the words begin by which a person is named: with his office, his honorific and "the". */
uint32_t pronouns_begins_at(const struct pronouns *pronouns, int32_t named);

/* "he had been dismissed", "he would be arrested": what is done to somebody rather than what he does. */
bool pronouns_is_dealt_with(const struct pronouns *pronouns, uint32_t verb, uint32_t last);

/* "Dahl showed he", "freed Dahl after he was jailed", "assured Dahl his", "Holm won, but Dahl protested. He said": the
 * nearer of those who are named; -1: nobody. */
int32_t pronouns_nearer(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Police chief Holm said Dahl had fled. He was arrested": the one of whom it was told; -1: nobody. */
int32_t pronouns_prosecuted(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Holm asked Dahl about it. He replied", "Holm asked Dahl to resign, but he refused", "Acme wrote to the Bank. It did
 * not reply": to whom something is put; -1: nobody. */
int32_t pronouns_answering(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Of a thing: whether it is "its", rather than "it". */
bool pronouns_is_its(const struct article *article, const struct pronoun *pronoun);

/* "Holm praised him": the chain of whoever does in its own clause what is done to whom the pronoun means; 0: nobody is
 * known to. */
uint32_t pronouns_doer(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "He met Holm, and Dahl left": fills the chains of those whom the clause behind "he", up to a comma, names: others
 * than he. */
void pronouns_name_others(const struct pronouns *pronouns, struct pronoun *pronoun);

/* "The President appointed him": who does something does it to another. */
bool pronouns_does_it_to(const struct pronouns *pronouns, const struct mention *doer, const struct pronoun *pronoun);

/* Where the clause goes on behind a name: "its leader, Peter Holm, hired", "Holm, by then a judge, hired", "It was Holm
 * who hired". */
uint32_t pronouns_behind_name(const struct pronouns *pronouns, const struct mention *name);

/* "In Oslo, Holm received": no verb stands before it in its clause. */
bool pronouns_leads_clause(const struct pronouns *pronouns, const struct mention *mention);

/* "Karl Dahl, his deputy, left", "Karl Dahl, considered his rival": the chain of whom the phrase behind the comma
 * describes, who is not his own deputy; 0: it describes nobody. */
uint32_t pronouns_described(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Counts the paragraphs that open with the label of a person. */
void pronouns_count_labels(struct pronouns *pronouns);

/* "MS. HOLM: The minister left. She is ill.": the chain of whoever speaks by the label of the paragraph, one that opens
 * others too; 0: nobody is known to. */
uint32_t pronouns_labelled(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "HOLM: Dahl left": whoever speaks is rather not who is spoken of. */
bool pronouns_is_label(const struct pronouns *pronouns, const struct mention *mention);

/* A way to find what a pronoun means: a mention; -1: it finds none. */
typedef int32_t pronoun_sieve(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* What the first of the sieves finds that finds anything; -1: none does. NULL ends them. */
int32_t pronouns_sift(const struct pronouns *pronouns, const struct pronoun *pronoun, pronoun_sieve *const *sieves);

/* What a sentence is not about: whoever brings the news, and names that tell something else apart. */
bool pronouns_is_aside(const struct pronouns *pronouns, const struct mention *thing);

/* The first mention of a sentence, before the pronoun, that it can stand for; -1: none. */
int32_t pronouns_first_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence);

/* The person or body beside a verb of saying, and the last of those in a sentence that the pronoun can mean; -1: none.
 */
int32_t pronouns_teller(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb);
int32_t pronouns_last_teller(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence);

/* Whether no border of clauses stands among the tokens. */
bool pronouns_in_clause(const struct article *article, uint32_t first, uint32_t last);

/* Whether a country, which "its" may mean, stands among the tokens: "Belarus said its ministry"; one that owns, as
 * Norway in "Norway's bank", does not count. */
bool pronouns_country_between(const struct pronouns *pronouns, uint32_t first, uint32_t last);

/* "Norway's refusal to go may harm its farmers", "Norway's plan to sue the Bank and its threats": a country, rather
 * than a body, does what the clause tells. */
bool pronouns_of_lands_deed(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Whether one stands there that "it" may mean: not one of a phrase ("in Norway"). */
bool pronouns_is_barred(const struct pronouns *pronouns, uint32_t first, uint32_t last);

/* "Last month it agreed to": nothing but a date stands before it in its sentence. */
bool pronouns_follows_date(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Whether the sentence goes on about what the one before began with: "But it sold its ship", "Founded in 1990, it
 * sells"; not "But it is cold". */
bool pronouns_goes_on(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Whether a word may be a verb of the past or, in the third person, of the present. */
bool pronouns_is_verb(const struct pronouns *pronouns, uint32_t token);

/* "Berg, who led the Harvest Union, left. Its members voted.": the one body that is near and has what is its; -1: none.
 */
int32_t pronouns_owner_near(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The bodies of the article, of which nothing is told yet. */
struct told_bodies *pronouns_told_bodies(const struct coref *coref);

/* "It said it would": the body of which the article tells most, where the sentence before names none that can; -1: none
 * stands out. */
int32_t pronouns_main_body(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The last mention of a kind in a sentence before a token that no other holds; -1: none. */
int32_t pronouns_last_of(const struct pronouns *pronouns, enum kind kind, uint32_t sentence, uint32_t token);

/* The document that the words around the pronoun say it means: "sign it", "its annexes"; -1: none. */
int32_t pronouns_text(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "A farmer said he was poor.": somebody speaks whom the text does not name, and means himself. */
bool pronouns_told_by_stranger(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Holm left. Zarko said he": whether a name of which nothing is known does something between whom was found and the
 * pronoun, which rather means that one. */
bool pronouns_follows_unknown(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found);

/* Whom, and what, the pronoun means; -1: nobody can be told. */
int32_t pronouns_person(const struct pronouns *pronouns, const struct pronoun *pronoun);
int32_t pronouns_thing(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* The body that "they" means; -1: none. */
int32_t pronouns_many(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "It is hoped that", "making it possible to": nothing is meant. */
bool pronouns_means_nothing(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The Bank said it was impossible.": what was told is meant rather than a body. */
bool pronouns_judges_fact(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The Council, Recalling its resolution": the body on a line above that begins such; -1: the line does not go on so.
 */
int32_t pronouns_resolving_body(const struct pronouns *pronouns, const struct pronoun *pronoun);

#endif
