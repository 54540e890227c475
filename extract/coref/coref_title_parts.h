/* What the sieves of titles share, for coref_title*.c alone. */
#ifndef CHANCERY_COREF_TITLE_PARTS_H
#define CHANCERY_COREF_TITLE_PARTS_H

#include "coref_offices.h"
#include "coref_parts.h"

/* A title of one holder, and what is asked of it again and again. */
struct office_title {
    int32_t mention; /* the title; of a plural one each of its holders */
    int32_t title;
    struct office_key key;
    size_t office, exact;  /* numbers of the key, whatever it is over and with that */
    bool former;           /* by its own words */
    bool addressed;        /* "Mr. President," */
    bool woman, man;       /* by its own words: "spokeswoman", "chairman" */
    uint32_t owner;        /* "Berg's spokesman": the chain of whom it tells as whose it is; 0: nobody */
    int32_t before, after; /* the nearest of the same office that has a chain; -1: none */
};

struct office_congratulated {
    bool asked;
    int32_t title; /* -1: none */
};

struct office_titles {
    struct office_title *at;
    size_t count;
    uint32_t chains;          /* so many are known of below */
    bool *of_person;          /* by chain: it names a person */
    uint32_t *named;          /* by chain: how often the article names the person, or by a title so far */
    struct slice *of_country; /* by chain: the country that the first of its titles says */
    struct office_congratulated *congratulated; /* by number of the key: the title of whoever got that office */
    const int32_t *entries;                     /* by sentence: the person whose entry it is; NULL: nobody has one */
    bool *of_pronoun;               /* by mention: the title is said of a pronoun, which may come to be anybody */
    size_t *first_left, *next_left; /* by mention and by official: those who have left the title's office, numbers from
                                       1; 0 ends */
};

/* The key of an office, of the body or the country that "its" before it means. */
struct office_key coref_title_key(const struct coref *coref, int32_t title, int32_t holder);

/* The body inside a title, of a form; -1: none. */
int32_t coref_title_body_in(const struct coref *coref, const struct mention *title, enum form form);

/* "A foreign ministry spokesman" is none of the Taliban's, "a company spokesman" may be Acme's. */
bool coref_title_is_of_another_body(const struct coref *coref, const struct office_title *title,
                                    const struct office_title *held);

/* "the next ambassador", "every president": nobody; "a former minister": nobody who was named before. */
bool coref_title_is_nobody(const struct coref *coref, const struct mention *title);
bool coref_title_is_new(const struct coref *coref, const struct mention *title);

/* Whether a sentence is the first of the text behind its headings and the line of its place and day. */
bool coref_title_in_lead(const struct article *article, uint32_t sentence);

/* The title or person of whom the words around a title, by its number, tell that it is his; -1: of nobody. */
int32_t coref_title_told_of(const struct coref *coref, const struct office_titles *titles, size_t number);

/* Whether the words around a title say that it is a further word of whom the text is just telling, and who that is;
 * -1: nobody. */
bool coref_title_is_said_besides(const struct coref *coref, const struct office_title *title);
int32_t coref_title_told_just_before(const struct coref *coref, const struct mention *title);

/* The last person before "the lawyer" whom the text named so: "lawyer Anna Berg", "her lawyer, Anna Berg",
 * "Anna Berg, a lawyer"; -1: nobody. */
int32_t coref_title_named_so(const struct coref *coref, int32_t title);

/* "Holm, who replaces Berg as mayor": whether the text tells that the holder has only just come into the office. */
bool coref_title_is_newcomers(const struct coref *coref, const struct office_title *held);

/* Whether the nearest holder of the office before "the former mayor" is one. */
bool coref_title_follows_newcomer(const struct coref *coref, const struct office_titles *titles, size_t number);

/* "Mayor Holm replaces Berg. The former mayor": whom the nearest holder of the office has come after; -1: nobody whom
 * the text names. */
int32_t coref_title_of_predecessor(const struct coref *coref, const struct office_titles *titles, size_t number);

/* The only person in the article whom all news knows as president or head of government, where a title says no more
 * than that; -1: nobody, or several. */
int32_t coref_title_of_leader(const struct coref *coref, const struct office_titles *titles,
                              const struct office_title *title);

/* "The panel, chaired by Ambassador Berg … The Chair said": the only person of whom that is told; -1: nobody. */
int32_t coref_title_of_chair(const struct coref *coref, const struct office_title *title);

/* Who speaks on behind a lead by a full name alone; -1: nobody does. */
int32_t coref_title_speaking_on(const struct coref *coref, const struct office_titles *titles,
                                const struct office_title *title);

#endif
