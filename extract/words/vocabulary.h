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
#define VOCABULARY(LIST)                                           \
    LIST(V_APPOINTING_VERB, "appointing-verb", WORDS)              \
    LIST(V_BANK_WORD, "bank-word", PARTS)                          \
    LIST(V_CENTRAL_BANK_WORD, "central-bank-word", PARTS)          \
    LIST(V_COURT_HIGHEST, "court-highest", PARTS)                  \
    LIST(V_DOCTYPE_ACT, "doctype-act", VALUES)                     \
    LIST(V_DOCTYPE_ANNOUNCED, "doctype-announced", VALUES)         \
    LIST(V_DOCTYPE_AUTHORED, "doctype-authored", VALUES)           \
    LIST(V_DOCTYPE_DECLARED, "doctype-declared", VALUES)           \
    LIST(V_DOCTYPE_FAMILY, "doctype-family", FAMILIES)             \
    LIST(V_DOCTYPE_MADE, "doctype-made", VALUES)                   \
    LIST(V_DOCTYPE_PACT, "doctype-pact", VALUES)                   \
    LIST(V_DOCTYPE_PLAN, "doctype-plan", VALUES)                   \
    LIST(V_DOCTYPE_SIGNED, "doctype-signed", VALUES)               \
    LIST(V_DOCTYPE_TELLING, "doctype-telling", VALUES)             \
    LIST(V_KIND_APPOINTING, "kind-appointing", VALUES)             \
    LIST(V_KIND_HOUSE, "kind-house", VALUES)                       \
    LIST(V_KIND_NO_HOUSE, "kind-no-house", VALUES)                 \
    LIST(V_KIND_ORGAN, "kind-organ", VALUES)                       \
    LIST(V_KIND_PART, "kind-part", VALUES)                         \
    LIST(V_KIND_PORTFOLIO, "kind-portfolio", VALUES)               \
    LIST(V_KIND_PRIVATE, "kind-private", VALUES)                   \
    LIST(V_KIND_STATE, "kind-state", VALUES)                       \
    LIST(V_KIND_WITHOUT_GOVERNOR, "kind-without-governor", VALUES) \
    LIST(V_OFFICE_GENERAL, "office-general", PARTS)                \
    LIST(V_OFFICE_HELPER, "office-helper", PARTS)                  \
    LIST(V_OFFICE_LENT, "office-lent", PARTS)                      \
    LIST(V_OFFICE_OF_BODY, "office-of-body", PARTS)                \
    LIST(V_OFFICE_OF_FIRM, "office-of-firm", PARTS)                \
    LIST(V_OFFICE_OF_HOUSE, "office-of-house", VALUES)             \
    LIST(V_OFFICE_OF_MINISTRY, "office-of-ministry", VALUES)       \
    LIST(V_OFFICE_OF_TEAM, "office-of-team", VALUES)               \
    LIST(V_OFFICE_OWNED, "office-owned", VALUES)                   \
    LIST(V_ORGAN_WORD, "organ-word", WORDS)                        \
    LIST(V_SENDING_VERB, "sending-verb", WORDS)

enum vocabulary_list {
#define VOCABULARY_NAME(list, file, kind) list,
    VOCABULARY(VOCABULARY_NAME)
#undef VOCABULARY_NAME
        V_COUNT
};

struct vocabulary {
    uint64_t *keys;                     /* a table of what is in which list, open-addressed; 0: free */
    size_t room;                        /* a power of two */
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

/* Whether it is one of the values. The empty one never is. */
bool vocabulary_has(const struct article *article, struct slice value, enum vocabulary_list list);

/* Whether the value belongs to the other one, in a list of pairs or of families. */
bool vocabulary_joins(const struct article *article, struct slice value, struct slice other, enum vocabulary_list list);

/* Whether one of the parts stands in the text, in these very letters or in any case; begins it; ends it. */
bool vocabulary_stands_in(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_stands_in_nocase(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_starts(const struct article *article, struct slice text, enum vocabulary_list list);
bool vocabulary_ends(const struct article *article, struct slice text, enum vocabulary_list list);

#endif
