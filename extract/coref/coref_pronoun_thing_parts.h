/* The sieves of what "it" and "its" mean, bodies and documents, for coref_pronoun_thing*.c alone. Each that finds a
 * mention returns its number, or -1. */
#ifndef CHANCERY_COREF_PRONOUN_THING_PARTS_H
#define CHANCERY_COREF_PRONOUN_THING_PARTS_H

#include "coref_pronoun_parts.h"

/* --- coref_pronoun_thing_places.c: where a mention or the pronoun stands --- */

/* "the Council of the Harvest Union (HU)": letters in brackets are not spoken of, but the name before them is. */
int32_t things_before_bracket(const struct pronouns *pronouns, int32_t found);

/* Between them an odd number of marks: one is quoted, the other is not. */
bool things_quoted_apart(const struct pronouns *pronouns, uint32_t first, uint32_t last);

/* The first that the pronoun can mean and that ends before the token, in its sentence. */
int32_t things_ending_at(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t token);

/* "voted for it", "signed it on Monday": something is done to it. */
bool things_is_object(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Part of a phrase: "the flagship of the Navy", "the Navy's flagship". */
bool things_is_aside(const struct pronouns *pronouns, const struct mention *mention);

/* --- coref_pronoun_thing_speakers.c: by who speaks --- */

/* "…, it said": the body or document that said something just before. */
int32_t things_told_of(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "It said the bridge was closed." */
bool things_goes_on_telling(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Acme hired the Bank as its adviser", "chose the Bank to run its fund": whoever does; -1: it is not said so. */
int32_t things_engaging(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "warned the Bank that it must": to whom the duty is told; -1: nobody. */
int32_t things_told_duty(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "the Bank said it would": who says it. */
int32_t things_said_by(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "the Bank said in a report it would": who says it, rather than the report. */
int32_t things_said_in_text(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The statement said it would march": a deed that no text does. */
bool things_tells_plan(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The Front issued a statement. The statement said it would march": the body whose the text is. */
int32_t things_issuer(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t text);

/* "The Times reported in its edition": the body before the verb of its own clause. */
int32_t things_teller_of_its(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Acme's announcement that it would": whose it is. */
int32_t things_announced_by(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Holm said it would": the body for which he speaks, wherever the article says so. */
int32_t things_spoken_for(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* --- coref_pronoun_thing_subjects.c: by what the text goes on about --- */

/* "Under the Oslo pact, the Bank will cut its staff": the first that is no part of a phrase, and no letters in brackets
 * if there is another; the first where all are. What is signed or shown in it owns nothing. */
int32_t things_first_main(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t first);

/* What its sentence names first is what it is about. No country before it, and no clause in which the one does
 * something to the other. */
bool things_is_subject(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t named);

/* At the beginning of what somebody says: "It has …", Holm said that it has … */
bool things_opens_clause(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Machinists at its plant left", of what the sentence before began with. */
bool things_goes_on_owning(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "It trimmed its forecast", "said it was sending its envoy": the clause goes on about what it began with. */
int32_t things_same_subject(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "At its meeting, the Board decided": what stands behind the comma of an introductory phrase. */
int32_t things_introduced(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Shares in Acme fell after it cut": whose worth the sentence begins with. */
int32_t things_measured(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* Whether its sentence begins with it, or with a phrase and a comma. */
bool things_leads(const struct article *article, const struct mention *mention);

/* The sentence before the pronoun's, but for one that is a mere word: "Yes." */
uint32_t things_sentence_before(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "It merged with Acme. It had 800 staff.": what the sentence before began with. */
int32_t things_begun_with(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence);

/* "India was shaken when the Harvest Party withdrew its support": the body of its own clause, just before it. */
int32_t things_own_subject(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The Times said the Bank failed because it": of whom the clause tells that is said. */
int32_t things_inner_subject(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Of all papers the Times seems to have Berg on its pages": the last body before it, with whose verb its clause
 * begins. */
int32_t things_clause_subject(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* --- coref_pronoun_thing_deeds.c: by what a body does, and what is done to it --- */

/* "Acme's report on its mines", "Acme's plan to sell its mines": whose the report or the plan is. */
int32_t things_of_owned_deed(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "The Council praised the Bank in its report": the body that does something in the clause before another is named. */
int32_t things_acting_before(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t body);

/* "restructure the Bank to make it profitable": what is made so. */
int32_t things_made_so(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "A court fined Acme. It will appeal": to whom was done what it answers. */
int32_t things_charged(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "Police raided Acme. A court fined it": the only body of the sentence before but for whoever does so. */
int32_t things_moved(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "A dam it owns burst", at the beginning. */
bool things_is_made_by(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* --- coref_pronoun_thing_others.c: what is meant is no body and no document --- */

/* "a tenth of its value": what is told of things rather than of bodies and texts. */
bool things_of_measure(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "If the problem is not solved, it will grow": the clause before it is about something that is neither. */
bool things_follows_other_clause(const struct pronouns *pronouns, const struct pronoun *pronoun);

/* "ACMX has built dams since it came": the letters that the sentence begins with are no mention. */
bool things_of_unknown_letters(const struct pronouns *pronouns, const struct pronoun *pronoun);

#endif
