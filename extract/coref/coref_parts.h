/* The sieves of coreference, for coref.c alone. */
#ifndef CHANCERY_COREF_PARTS_H
#define CHANCERY_COREF_PARTS_H

#include "coref.h"
#include "coref_speech.h"
#include "key_index.h"
#include "symbol_set.h"
#include "vocabulary.h"

/* What the rules and lists say of pronouns. */
struct coref_pronoun_terms {
    int personal, thing, many, female, male, female_name, male_name; /* classes */
    int of_body, body_deed, text_part, text_verb, text_deed, deed, being, meeting, impersonal, impersonal_verb;
    int honorific;
    int does, did;         /* verbs, in the present and of the past */
    int trade, kin, human; /* what people are, by their work, to others, and otherwise */
    const struct rule *person_rule, *thing_rule;
};

/* Names as they were met in the article, for coref_names.c alone. */
struct coref_met;

/* Kinds of the article's bodies, for coref_kinds.c alone. */
struct coref_kinds;

/* A person holds an office of a body. */
struct coref_represented {
    uint32_t person; /* chain */
    int32_t body;    /* mention */
};

struct coref {
    const struct ruleset *rules;
    const struct lexicon *lexicon;
    int country, demonym, city, body_head, called_so, known_body, firm_form, leader, leader_name; /* classes */
    int office_head, office_modifier, rank, class_noun, rank_word, function_word, standing, state_body, party_adjective,
        denomination, ordinal;
    struct symbol_set countries, nations; /* of the former, of either */
    struct symbol_set lands;              /* countries and what stands for one */
    struct coref_pronoun_terms pronouns;
    struct arena terms; /* lives as long as this */
    struct coref_met *met;
    struct coref_kinds *kinds;
    struct symbol_set appointing;             /* verbs that put somebody into an office */
    struct symbol_set noted, gendered;        /* pronouns and quotation marks; words and names of women or men */
    array_of(uint32_t) marks, pronoun_tokens; /* of the article at hand, as are what follows */
    array_of(struct coref_represented) represented;
    struct coref_speech speech;
    struct key_index offices; /* of the article at hand */
    struct article *article;
    struct arena *arena;
    int32_t *next; /* by mention: the next of its chain, in a ring; to itself when it is alone */
};

/* "he" or "she"; "his" or "her", in small letters. */
static inline bool coref_is_he(const struct article *article, uint32_t token) {
    return article_is_written(article, token, "he") || article_is_written(article, token, "she");
}

static inline bool coref_is_his(const struct article *article, uint32_t token) {
    return article_is_written(article, token, "his") || article_is_written(article, token, "her");
}

static inline bool coref_is_name(const struct mention *mention, enum kind kind) {
    return mention->kind == kind && mention->form == FORM_NAME && !mention->dropped;
}

/* What an article of many names has needed is not kept for the next. */
#define coref_forget(array) ((array)->room > 1024 ? (void)array_free(array) : array_clear(array))

struct coref_met *coref_met_new(void);
void coref_met_free(struct coref_met *met);
struct coref_kinds *coref_kinds_new(void);
void coref_kinds_free(struct coref_kinds *kinds);
void coref_kinds_forget(struct coref_kinds *kinds); /* what the last article had */

/* The mention's text without a possessive 's. */
struct slice coref_name(const struct coref *coref, const struct mention *mention);

/* Whether two words may be inflected forms of one: "Refugees", "REFUGEE". */
bool coref_share_stem(struct slice a, struct slice b);

/* The code of the land whose name or adjective the unit is; empty: it is none. */
struct slice coref_nation_of(const struct coref *coref, const struct unit *unit);

/* The word before a token, "Mr" of "Mr." too; empty at the beginning. */
struct slice coref_word_before(const struct article *article, uint32_t token);

/* "told Xinhua", "(AFP)": whoever brings the news. */
bool coref_is_reporter(const struct article *article, const struct mention *body);

/* "the Tirana Accord, also known as the Lake Agreement", "House Bill 230, the Clean Slate Act,", "the Clean Slate Act,
 * or House Bill 230,": whether a text is called something besides. */
bool coref_is_called_besides(const struct article *article, const struct mention *text, const struct mention *alias);

/* Whether a bracket opens just before the mention. */
bool coref_is_bracketed(const struct article *article, const struct mention *mention);

/* Puts a mention into the chain of an earlier or later one; two chains become one.
 * Until the mentions are sorted anew. */
void coref_link(struct coref *coref, int32_t mention, int32_t antecedent, enum sieve sieve);

/* Puts a mention and its chain into the chain of an antecedent that stands in no ring (a pronoun). */
void coref_adopt(struct coref *coref, int32_t mention, int32_t antecedent, enum sieve sieve);

/* The best name of each chain as it is now, by chain; -1: none. In the arena. */
const int32_t *coref_fullest_now(const struct coref *coref);

/* Equal and similar names of persons, organisations, documents. */
void coref_names(struct coref *coref);

/* Of these, names of persons, in the order of the article. */
struct coref_persons;
struct coref_persons *coref_persons_new(void);
void coref_persons_free(struct coref_persons *names);
void coref_link_persons(struct coref *coref, struct coref_persons *names);

/* Whether a person is told of as another's kin: "his wife Anna Berg", "Her father, Peter Berg,", "born to Peter Berg".
 */
bool coref_is_kin(const struct coref *coref, const struct mention *person);

/* The title right before a name; -1: none. */
int32_t coref_title_before(const struct coref *coref, const struct mention *name);

/* Whether the article has called the bearer of a name by the office of a title. */
bool coref_holds_office(const struct coref *coref, int32_t named, int32_t title);

/* Whether the title before a surname, that of a head of state or government, cannot mean the one who bears it in full:
 * "President Ford" beside Betty Ford. */
bool coref_is_other_leader(const struct coref *coref, int32_t named, bool kin, int32_t title);

/* Words that the article defines as short forms, letters that are initials of a name, and symbols in brackets behind
 * documents. */
void coref_aliases(struct coref *coref);
void coref_initials(struct coref *coref);
void coref_symbols(struct coref *coref);

/* The body before letters in brackets of which these are another name; -1: none. */
int32_t coref_defined(const struct article *article, const struct mention *acronym);

/* By sentence: the person whose entry it belongs to where the article lists persons in paragraphs of their own; -1:
 * nobody's. NULL where it lists none. In the arena. */
int32_t *coref_entries(const struct coref *coref);

/* The person whose entry says the title without a word of whose it is; -1: none does. */
int32_t coref_entry_of(const struct coref *coref, const int32_t *persons, int32_t title);

/* Titles to their holders, and to other titles of the same office. */
void coref_titles(struct coref *coref);

/* The longest body inside a title; -1: none. */
int32_t coref_body_of_title(const struct coref *coref, const struct mention *title);

/* Once titles have their holders: the bodies of the offices that persons hold. */
void coref_note_represented(struct coref *coref);

/* "Holm said the company": the person, or the title, beside the verb of saying in whose clause the mention stands; -1:
 * none does. */
int32_t coref_speaker(const struct coref *coref, const struct mention *told);

/* "As minister, she": the token of the pronoun that tells who holds the title; UINT32_MAX: none does. */
uint32_t coref_held_by(const struct article *article, const struct mention *title);

/* "the Organization", "the document": linked or dropped. */
void coref_descriptions(struct coref *coref);

/* How far back or on a description may point, in mentions. */
enum { coref_reach_back = 300 };

/* Whether two tokens are one word of the lexicon. */
bool coref_same_word(const struct coref *coref, uint32_t token, uint32_t other);

/* Whether a body can be of the kind that a description says. */
bool coref_may_be_body(const struct coref *coref, const struct mention *pointer, const struct mention *name);

/* The name of a body beside its description; -1: none. */
int32_t coref_named_beside(const struct coref *coref, int32_t description);

/* "Norway's ruling party" of the headline is "the ruling Harvest Union" of the text; -1: nothing is. */
int32_t coref_introduced_later(const struct coref *coref, int32_t description);

/* "Lusa, the Portuguese news agency,": the name that a description which might be one itself explains; -1: none. */
int32_t coref_explained(const struct coref *coref, int32_t description);

/* Whether two types of documents are one but for their names: "ruling", "judgment". */
bool coref_one_doctype(const struct article *article, struct slice a, struct slice b);

/* Whether documents of two types may be one: "accord", "agreement". */
bool coref_same_doctype(const struct article *article, struct slice a, struct slice b);

/* Documents in headlines to those of the text. */
void coref_headlines(struct coref *coref);

/* he, she, his, her; it, its: linked, or never made. */
void coref_pronouns(struct coref *coref);

/* Whether a word may be a verb of the past or of the third person. */
bool coref_is_finite(const struct article *article, uint32_t token);

#endif
