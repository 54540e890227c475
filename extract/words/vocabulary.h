/* The words that the program asks about by itself, kept as data beside the rules.
 *
 * They are the lists in the folder `vocabulary`, each named below. Unlike a list of the lexicon such a list is no
 * class: no rule sees it, its phrases join no units, and a word that stands nowhere else is still {unheard}. So a word
 * may be added without a thought of what else it changes, and to ask for one costs a look into one table.
 *
 * Rules without that folder have no such words: everything is answered with no. A folder that is there has all of the
 * lists, and no others. */
#ifndef CHANCERY_VOCABULARY_H
#define CHANCERY_VOCABULARY_H

#include "diag.h"
#include "document.h"

/* What a list holds: single words of a text, in any case; values that other lists, or rules, give, in these very
 * letters; parts of these; values with another one to which they belong; lines of values that belong together. */
enum vocabulary_kind { VOCABULARY_WORDS, VOCABULARY_VALUES, VOCABULARY_PARTS, VOCABULARY_PAIRS, VOCABULARY_FAMILIES };

/* Every list: its name here, that of its file, what it holds. */
#define VOCABULARY(LIST)                                                   \
    LIST(V_ACCESSION_WORD, "accession-word", WORDS)                        \
    LIST(V_ACCOMPANYING_WORD, "accompanying-word", WORDS)                  \
    LIST(V_ACCUSING_STEM, "accusing-stem", PARTS)                          \
    LIST(V_ACTOR_NOUN, "actor-noun", WORDS)                                \
    LIST(V_ADJECTIVE_IN_ED, "adjective-in-ed", WORDS)                      \
    LIST(V_AIRLINE_WORD, "airline-word", PARTS)                            \
    LIST(V_ANY_BODY_NOUN, "any-body-noun", WORDS)                          \
    LIST(V_APPOINTING_VERB, "appointing-verb", WORDS)                      \
    LIST(V_ARTICLED_INSTITUTION, "articled-institution", WORDS)            \
    LIST(V_ASKING_VERB, "asking-verb", WORDS)                              \
    LIST(V_ASIDE_PARTICIPLE, "aside-participle", WORDS)                    \
    LIST(V_BANK_WORD, "bank-word", PARTS)                                  \
    LIST(V_BODY_PLURAL, "body-plural", WORDS)                              \
    LIST(V_BODY_RANK, "body-rank", VALUES)                                 \
    LIST(V_BYSTANDER_NOUN, "bystander-noun", WORDS)                        \
    LIST(V_CALLING_VERB, "calling-verb", WORDS)                            \
    LIST(V_CENTRAL_BANK_MARK, "central-bank-mark", PARTS)                  \
    LIST(V_CENTRAL_BANK_WORD, "central-bank-word", PARTS)                  \
    LIST(V_COMING_ADJECTIVE, "coming-adjective", WORDS)                    \
    LIST(V_COUNTRY_TAIL, "country-tail", WORDS)                            \
    LIST(V_COUNTRY_WITHOUT_PRESIDENT, "country-without-president", VALUES) \
    LIST(V_COURT_HIGHEST, "court-highest", PARTS)                          \
    LIST(V_CREDENTIAL_NOUN, "credential-noun", WORDS)                      \
    LIST(V_DEED_ENDING, "deed-ending", VALUES)                             \
    LIST(V_DEED_FORESEEN, "deed-foreseen", VALUES)                         \
    LIST(V_DEED_ISSUE, "deed-issue", VALUES)                               \
    LIST(V_DEED_JUDGING, "deed-judging", VALUES)                           \
    LIST(V_DEED_LATER, "deed-later", VALUES)                               \
    LIST(V_DEED_TIMELESS, "deed-timeless", VALUES)                         \
    LIST(V_DELEGATION_WORD, "delegation-word", WORDS)                      \
    LIST(V_DELIVERY_NOUN, "delivery-noun", WORDS)                          \
    LIST(V_DENYING_VERB, "denying-verb", WORDS)                            \
    LIST(V_DEPRIVING_VERB, "depriving-verb", WORDS)                        \
    LIST(V_DOCTYPE_ACT, "doctype-act", VALUES)                             \
    LIST(V_DOCTYPE_ANNOUNCED, "doctype-announced", VALUES)                 \
    LIST(V_DOCTYPE_AUTHORED, "doctype-authored", VALUES)                   \
    LIST(V_DOCTYPE_DECLARED, "doctype-declared", VALUES)                   \
    LIST(V_DOCTYPE_FAMILY, "doctype-family", FAMILIES)                     \
    LIST(V_DOCTYPE_MADE, "doctype-made", VALUES)                           \
    LIST(V_DOCTYPE_PACT, "doctype-pact", VALUES)                           \
    LIST(V_DOCTYPE_PLAN, "doctype-plan", VALUES)                           \
    LIST(V_DOCTYPE_SIGNED, "doctype-signed", VALUES)                       \
    LIST(V_DOCTYPE_SYNONYM, "doctype-synonym", FAMILIES)                   \
    LIST(V_DOCTYPE_TELLING, "doctype-telling", VALUES)                     \
    LIST(V_EARLIER_WORD, "earlier-word", WORDS)                            \
    LIST(V_EMPLOYER_WORD, "employer-word", PARTS)                          \
    LIST(V_ENGAGING_VERB, "engaging-verb", WORDS)                          \
    LIST(V_ENTRUSTING_VERB, "entrusting-verb", WORDS)                      \
    LIST(V_EXPECTED_ADJECTIVE, "expected-adjective", WORDS)                \
    LIST(V_FAVOUR_VERB, "favour-verb", WORDS)                              \
    LIST(V_FEMININE_NAME, "feminine-name", WORDS)                          \
    LIST(V_FEMININE_SURNAME_ENDING, "feminine-surname-ending", PARTS)      \
    LIST(V_FILM_WORD, "film-word", WORDS)                                  \
    LIST(V_FIRM_MEASURE, "firm-measure", WORDS)                            \
    LIST(V_GIVEN_NAME_FORM, "given-name-form", FAMILIES)                   \
    LIST(V_HAPPENING_NOUN, "happening-noun", WORDS)                        \
    LIST(V_HARMING_VERB, "harming-verb", WORDS)                            \
    LIST(V_HEADLINE_STATE, "headline-state", WORDS)                        \
    LIST(V_HOUSE_LOWER, "house-lower", PARTS)                              \
    LIST(V_HOUSE_UPPER, "house-upper", PARTS)                              \
    LIST(V_IRREGULAR_PARTICIPLE, "irregular-participle", WORDS)            \
    LIST(V_IRREGULAR_PAST, "irregular-past", WORDS)                        \
    LIST(V_JOINING_PARTICIPLE, "joining-participle", WORDS)                \
    LIST(V_JUDGING_ADJECTIVE, "judging-adjective", WORDS)                  \
    LIST(V_JUDGING_FIRM, "judging-firm", PARTS)                            \
    LIST(V_KIND_APPOINTING, "kind-appointing", VALUES)                     \
    LIST(V_KIND_CALLED_FIRST, "kind-called-first", VALUES)                 \
    LIST(V_KIND_CALLED_SHORT, "kind-called-short", VALUES)                 \
    LIST(V_KIND_DESCRIBED, "kind-described", VALUES)                       \
    LIST(V_KIND_EMPLOYER, "kind-employer", VALUES)                         \
    LIST(V_KIND_GENERAL, "kind-general", VALUES)                           \
    LIST(V_KIND_HOUSE, "kind-house", VALUES)                               \
    LIST(V_KIND_INNER, "kind-inner", VALUES)                               \
    LIST(V_KIND_LED, "kind-led", VALUES)                                   \
    LIST(V_KIND_LOOSE, "kind-loose", VALUES)                               \
    LIST(V_KIND_NO_HOUSE, "kind-no-house", VALUES)                         \
    LIST(V_KIND_OF_ACRONYM, "kind-of-acronym", VALUES)                     \
    LIST(V_KIND_OF_FIELD, "kind-of-field", VALUES)                         \
    LIST(V_KIND_OF_NATION, "kind-of-nation", VALUES)                       \
    LIST(V_KIND_ORGAN, "kind-organ", VALUES)                               \
    LIST(V_KIND_PART, "kind-part", VALUES)                                 \
    LIST(V_KIND_PARTISAN, "kind-partisan", VALUES)                         \
    LIST(V_KIND_PARTY, "kind-party", VALUES)                               \
    LIST(V_KIND_PORTFOLIO, "kind-portfolio", VALUES)                       \
    LIST(V_KIND_PRIVATE, "kind-private", VALUES)                           \
    LIST(V_KIND_STATE, "kind-state", VALUES)                               \
    LIST(V_KIND_TOPICAL, "kind-topical", VALUES)                           \
    LIST(V_KIND_UNSAID, "kind-unsaid", VALUES)                             \
    LIST(V_KIND_WITHOUT_GENERAL, "kind-without-general", VALUES)           \
    LIST(V_KIND_WITHOUT_GOVERNOR, "kind-without-governor", VALUES)         \
    LIST(V_LANGUAGE_TEXT, "language-text", WORDS)                          \
    LIST(V_LASTING_VERB, "lasting-verb", WORDS)                            \
    LIST(V_LIFE_WORD, "life-word", WORDS)                                  \
    LIST(V_MASCULINE_NAME, "masculine-name", WORDS)                        \
    LIST(V_MASCULINE_SURNAME_ENDING, "masculine-surname-ending", PARTS)    \
    LIST(V_MEASURE_NOUN, "measure-noun", WORDS)                            \
    LIST(V_MEETING_VERB, "meeting-verb", WORDS)                            \
    LIST(V_MEETING_NOUN, "meeting-noun", WORDS)                            \
    LIST(V_MEMBER_NOUN, "member-noun", WORDS)                              \
    LIST(V_MESSAGE_NOUN, "message-noun", WORDS)                            \
    LIST(V_MOMENT_NOUN, "moment-noun", WORDS)                              \
    LIST(V_MOVED_PARTICIPLE, "moved-participle", WORDS)                    \
    LIST(V_MOVING_VERB, "moving-verb", WORDS)                              \
    LIST(V_NAME_KIND_NOUN, "name-kind-noun", WORDS)                        \
    LIST(V_NAME_LETTER, "name-letter", PAIRS)                              \
    LIST(V_NAME_OF_CHANCELLOR, "name-of-chancellor", VALUES)               \
    LIST(V_NAME_OF_GOVERNMENT_HEAD, "name-of-government-head", VALUES)     \
    LIST(V_NAME_OF_STATE_HEAD, "name-of-state-head", VALUES)               \
    LIST(V_NEWSPAPER_WORD, "newspaper-word", PARTS)                        \
    LIST(V_NOUN_ENDING, "noun-ending", PARTS)                              \
    LIST(V_OFFICE_BELOW, "office-below", VALUES)                           \
    LIST(V_OFFICE_CALLED, "office-called", PAIRS)                          \
    LIST(V_OFFICE_CHAIRING, "office-chairing", PARTS)                      \
    LIST(V_OFFICE_CHIEF, "office-chief", VALUES)                           \
    LIST(V_OFFICE_CHIEF_OF, "office-chief-of", VALUES)                     \
    LIST(V_OFFICE_CHIEF_OF_FIRM, "office-chief-of-firm", PARTS)            \
    LIST(V_OFFICE_ELSEWHERE, "office-elsewhere", PAIRS)                    \
    LIST(V_OFFICE_ENVOY, "office-envoy", PARTS)                            \
    LIST(V_OFFICE_GENERAL, "office-general", PARTS)                        \
    LIST(V_OFFICE_HEAD_OF_GOVERNMENT, "office-head-of-government", VALUES) \
    LIST(V_OFFICE_HEAD_OF_STATE, "office-head-of-state", VALUES)           \
    LIST(V_OFFICE_HELPER, "office-helper", PARTS)                          \
    LIST(V_OFFICE_INNER, "office-inner", PARTS)                            \
    LIST(V_OFFICE_LEAD, "office-lead", PARTS)                              \
    LIST(V_OFFICE_LEADING, "office-leading", PARTS)                        \
    LIST(V_OFFICE_LENT, "office-lent", PARTS)                              \
    LIST(V_OFFICE_LISTED, "office-listed", PARTS)                          \
    LIST(V_OFFICE_OF_BODY, "office-of-body", PARTS)                        \
    LIST(V_OFFICE_OF_COUNTRY, "office-of-country", VALUES)                 \
    LIST(V_OFFICE_OF_FIRM, "office-of-firm", PARTS)                        \
    LIST(V_OFFICE_OF_GOVERNMENT, "office-of-government", VALUES)           \
    LIST(V_OFFICE_OF_HOUSE, "office-of-house", VALUES)                     \
    LIST(V_OFFICE_OF_MINISTRY, "office-of-ministry", VALUES)               \
    LIST(V_OFFICE_OF_NAMED, "office-of-named", PARTS)                      \
    LIST(V_OFFICE_OF_PAGE, "office-of-page", PARTS)                        \
    LIST(V_OFFICE_OF_REGISTER, "office-of-register", PARTS)                \
    LIST(V_OFFICE_OF_SERVICE, "office-of-service", PARTS)                  \
    LIST(V_OFFICE_OF_STAFF, "office-of-staff", VALUES)                     \
    LIST(V_OFFICE_OF_SUBJECT, "office-of-subject", PARTS)                  \
    LIST(V_OFFICE_OF_TEAM, "office-of-team", VALUES)                       \
    LIST(V_OFFICE_OF_UNIVERSITY, "office-of-university", VALUES)           \
    LIST(V_OFFICE_OF_WORLD, "office-of-world", VALUES)                     \
    LIST(V_OFFICE_OWNED, "office-owned", VALUES)                           \
    LIST(V_OFFICE_PRESIDING, "office-presiding", VALUES)                   \
    LIST(V_OFFICE_SEAT, "office-seat", VALUES)                             \
    LIST(V_OFFICE_SENT, "office-sent", PARTS)                              \
    LIST(V_OFFICE_SERVING, "office-serving", PARTS)                        \
    LIST(V_OFFICE_SHORT, "office-short", VALUES)                           \
    LIST(V_OFFICE_TERRITORY, "office-territory", VALUES)                   \
    LIST(V_OFFICE_UNDER_MINISTER, "office-under-minister", VALUES)         \
    LIST(V_ORDERING_STEM, "ordering-stem", PARTS)                          \
    LIST(V_ORGAN_WORD, "organ-word", WORDS)                                \
    LIST(V_OTHER_ADJECTIVE, "other-adjective", WORDS)                      \
    LIST(V_PAGE_BODY_WORD, "page-body-word", PARTS)                        \
    LIST(V_PAGE_HEAD_WORD, "page-head-word", WORDS)                        \
    LIST(V_PART_ADJECTIVE, "part-adjective", WORDS)                        \
    LIST(V_PAST_ADJECTIVE, "past-adjective", WORDS)                        \
    LIST(V_PAST_BODY_ADJECTIVE, "past-body-adjective", VALUES)             \
    LIST(V_PEER_NOUN, "peer-noun", WORDS)                                  \
    LIST(V_PERSON_ENDING, "person-ending", WORDS)                          \
    LIST(V_PLURAL_NOUN, "plural-noun", WORDS)                              \
    LIST(V_POSSIBLE_ADJECTIVE, "possible-adjective", WORDS)                \
    LIST(V_PRAISING_VERB, "praising-verb", WORDS)                          \
    LIST(V_PRIVATE_NAME, "private-name", PARTS)                            \
    LIST(V_PROSECUTING_VERB, "prosecuting-verb", WORDS)                    \
    LIST(V_PROSPECT_NOUN, "prospect-noun", WORDS)                          \
    LIST(V_RECEIVING_VERB, "receiving-verb", WORDS)                        \
    LIST(V_RELATION_NOUN, "relation-noun", WORDS)                          \
    LIST(V_REMOVED_PARTICIPLE, "removed-participle", WORDS)                \
    LIST(V_REMOVING_VERB, "removing-verb", WORDS)                          \
    LIST(V_RESOLVING_NOUN, "resolving-noun", WORDS)                        \
    LIST(V_RUNNING_VERB, "running-verb", WORDS)                            \
    LIST(V_SEAT_OF_POWER, "seat-of-power", VALUES)                         \
    LIST(V_SENDING_VERB, "sending-verb", WORDS)                            \
    LIST(V_SET_PARTICIPLE, "set-participle", WORDS)                        \
    LIST(V_STANDING_ADJECTIVE, "standing-adjective", WORDS)                \
    LIST(V_TERM_VERB, "term-verb", WORDS)                                  \
    LIST(V_SIGNED_SIGN, "signed-sign", WORDS)                              \
    LIST(V_SMALL_WORD, "small-word", WORDS)                                \
    LIST(V_SMALL_WORD_ABROAD, "small-word-abroad", WORDS)                  \
    LIST(V_SPOKESMAN_NOUN, "spokesman-noun", WORDS)                        \
    LIST(V_STATE_WORD, "state-word", WORDS)                                \
    LIST(V_SUCCEEDING_WORD, "succeeding-word", WORDS)                      \
    LIST(V_SUFFERED_DEED, "suffered-deed", WORDS)                          \
    LIST(V_SURNAME_ENDING, "surname-ending", PARTS)                        \
    LIST(V_TAKING_VERB, "taking-verb", WORDS)                              \
    LIST(V_TEAM_VERB, "team-verb", WORDS)                                  \
    LIST(V_TEXT_PRESENT, "text-present", VALUES)                           \
    LIST(V_TEXT_RELATION, "text-relation", VALUES)                         \
    LIST(V_TREATY_DEED, "treaty-deed", WORDS)                              \
    LIST(V_URGING_STEM, "urging-stem", PARTS)                              \
    LIST(V_VICE_WORD, "vice-word", PARTS)                                  \
    LIST(V_VOTE_NOUN, "vote-noun", WORDS)                                  \
    LIST(V_WAITING_VERB, "waiting-verb", WORDS)                            \
    LIST(V_WANTING_VERB, "wanting-verb", WORDS)                            \
    LIST(V_WEATHER_WORD, "weather-word", WORDS)                            \
    LIST(V_WITH_COMMISSION, "with-commission", PARTS)                      \
    LIST(V_WORLD_LEADER, "world-leader", PAIRS)

enum vocabulary_list {
#define VOCABULARY_NAME(list, file, kind) list,
    VOCABULARY(VOCABULARY_NAME)
#undef VOCABULARY_NAME
        V_COUNT
};

struct vocabulary {
    uint64_t *keys;          /* a table of what is in which list, open-addressed; 0: free */
    size_t room;             /* a power of two */
    uint64_t marks[V_COUNT]; /* by list: of its hashes the upper six bits, as bits: most others lack theirs */
    const struct slice *parts[V_COUNT]; /* the forms of a list of parts, up to an empty one; of other lists none */
};

/* Reads the lists of a folder into the arena. Reports all mistakes; false when there was one. */
bool vocabulary_load(struct vocabulary *vocabulary, struct arena *arena, const char *folder, struct diag *diag);

/* Whether a hash is that of a form of the list. */
bool vocabulary_holds(const struct vocabulary *vocabulary, enum vocabulary_list list, uint64_t hash);

/* Whether a token of the article is one of the words. */
static inline bool vocabulary_has_token(const struct article *article, uint32_t token, enum vocabulary_list list) {
    return vocabulary_holds(article->vocabulary, list, article->hashes.at[token]);
}

/* Whether it is one of the values, or of the parts. The empty one never is. */
bool vocabulary_has(const struct article *article, struct slice value, enum vocabulary_list list);

/* Whether the value belongs to the other one, in a list of pairs or of families. */
bool vocabulary_joins(const struct article *article, struct slice value, struct slice other, enum vocabulary_list list);

/* The parts of a list of such, up to an empty one. */
static inline const struct slice *vocabulary_parts(const struct article *article, enum vocabulary_list list) {
    return article->vocabulary->parts[list];
}

/* Whether one of the parts stands in the text, in these very letters or in any case; begins it; ends it. */
bool vocabulary_stands_in(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_stands_in_nocase(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_starts(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_ends(const struct article *article, struct slice text, enum vocabulary_list list);

#endif
