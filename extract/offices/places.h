/* The places of an article, and of which country it speaks where a title stands.
 *
 * A place is a country, a nationality or a city that the lists know. Those of the title's sentence,
 * of the sentences before it and of the dateline above it count most. */
#ifndef CHANCERY_PLACES_H
#define CHANCERY_PLACES_H

#include "lexicon.h"
#include "vocabulary.h"

/* What one thread needs for it, kept from article to article. */
struct places;

struct places *places_new(const struct lexicon *lexicon);
void places_free(struct places *places);

/* Forgets the places of the article before. */
void places_open(struct places *places);

/* Notes the places of a sentence, while article->units are its units as the lists give them. */
void places_note(struct places *places, const struct article *article, uint32_t sentence);

/* Notes the country of a body that the lists know, before any question is asked; `head`: it heads the page. */
void places_note_body(struct places *places, const struct mention *body, bool head);

/* Notes that the article speaks of a country at a mention, though it does not name it there: "the White House". Before
 * any question is asked. */
void places_note_hint(struct places *places, const struct mention *mention, struct slice country);

/* After the last body and hint: puts the places in order again. */
void places_sort(struct places *places);

/* "Counsellor", "Ambassador": sent by a state; where they serve says nothing of whose they are. */
bool places_is_envoy(const struct article *article, const struct mention *title);

/* The country that stands at a token of a sentence; empty without. */
struct slice places_at(const struct places *places, uint32_t sentence, uint32_t token);

/* The country of the first place inside a title, unless its holder was sent there: "mayor of Oslo"; empty without. */
struct slice places_within(const struct places *places, const struct article *article, const struct mention *title);

/* The state whose part stands in a title or a body's name: "head of Tatarstan"; empty: none does. */
struct slice places_province(const struct places *places, const struct article *article, const struct mention *mention);

/* The country to which somebody is sent in a sentence before a token: "Ambassador to Chad"; empty without. When all
 * places are noted. */
struct slice places_host(struct places *places, const struct article *article, uint32_t sentence, uint32_t token);

/* The country of the place that opens the title's sentence, "In Oslo, the Foreign Minister", or of the one to which
 * somebody went to meet its holder; empty without, and where the sentence names others before it. When all places are
 * noted. */
struct slice places_beside(struct places *places, const struct article *article, const struct mention *title);

/* Whether the title's holder was sent to the country: "Ambassador to Chad". */
bool places_is_sent_to(const struct places *places, const struct mention *title, struct slice country);

/* The country of which the text around a title speaks most; empty without one, and where it
 * speaks nearly as much of another. When all places are noted. */
struct slice places_around(struct places *places, const struct article *article, const struct mention *title);

/* The countries of which the article speaks, by number. */
size_t places_count(const struct places *places);
struct slice places_country(const struct places *places, size_t number);

/* The country of the body whose name stands over the page: "Norwegian Ministry of Finance"; empty without. */
struct slice places_page(const struct places *places);

/* The country of which the whole article speaks most; empty without one. When all places are noted. */
struct slice places_main(struct places *places, const struct article *article);

#endif
