#include "coref_pronoun_parts.h"

#include "word_list.h"

/* "it" that stands for nothing: "it is clear that", "it was the first time", "made it possible to", "it seems that". */

static struct slice word_at(const struct pronouns *pronouns, uint32_t token) {
    return article_words(pronouns->coref->article, token, token + 1);
}

static bool is_any(const struct pronouns *pronouns, uint32_t token, uint32_t last, const struct slice *words) {
    return token < last && word_among_nocase(word_at(pronouns, token), words);
}

static bool follows(const struct pronouns *pronouns, uint32_t token, uint32_t last, uint32_t reach,
                    const struct slice *words) {
    for (uint32_t i = token; i < last && i < token + reach; i++)
        if (is_any(pronouns, i, last, words)) return true;
    return false;
}

static const struct slice clauses[] = {WORD("that"), WORD("whether"), WORD("how"), WORD("when"), WORD("where"),
                                       WORD("who"),  WORD("what"),    WORD("why"), WORD("if"),   WORDS_END};
static const struct slice infinitives[] = {WORD("to"), WORD("for"), WORDS_END};

/* "hoped that", "important for them to", at the token. */
static bool judges_clause(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 6, near = 3 };
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    struct unit unit = lexicon_unit(lexicon, pronouns->coref->article, token);
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, pronouns->terms->impersonal);
    if (!entry) return false;
    if (follows(pronouns, unit.last, last, reach, clauses)) return true;
    return slice_equal(entry->value, slice_of("to")) && follows(pronouns, unit.last, last, near, infinitives);
}

/* "was the first time", "was on Monday that", "was Berg who" */
static bool points_out(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 4, far = 12 };
    static const struct slice places[] = {WORD("on"),   WORD("in"),    WORD("at"),      WORD("not"),   WORD("only"),
                                          WORD("when"), WORD("then"),  WORD("because"), WORD("after"), WORD("under"),
                                          WORD("here"), WORD("there"), WORD("during"),  WORDS_END};
    static const struct slice times[] = {WORD("time"), WORD("occasion"), WORD("day"), WORD("year"), WORDS_END};
    static const struct slice the[] = {WORD("the"), WORD("only"), WORDS_END};
    static const struct slice who[] = {WORD("who"), WORDS_END};
    static const struct slice that[] = {WORD("that"), WORDS_END};
    if (is_any(pronouns, token, last, places) && follows(pronouns, token, last, far, that)) return true;
    if (is_any(pronouns, token, last, the) && follows(pronouns, token, last, reach, times)) return true;
    return follows(pronouns, token, last, reach + 1, who);
}

static bool is_or_seems(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice verbs[] = {
        WORD("'s"),     WORD("’s"),      WORD("become"),   WORD("becomes"), WORD("became"), WORD("seems"),
        WORD("seemed"), WORD("appears"), WORD("appeared"), WORD("remains"), WORD("looks"),  WORD("could"),
        WORD("can"),    WORD("might"),   WORD("isn't"),    WORD("wasn't"),  WORDS_END};
    if (token >= last || is_any(pronouns, token, last, infinitives)) return false;
    return is_any(pronouns, token, last, verbs) || pronouns_has(pronouns, token, pronouns->terms->being);
}

static bool begins_nothing(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { most = 5 };
    static const struct slice adverbs[] = {WORD("not"),   WORD("also"), WORD("now"),    WORD("still"),     WORD("very"),
                                           WORD("quite"), WORD("more"), WORD("most"),   WORD("so"),        WORD("too"),
                                           WORD("again"), WORD("even"), WORD("always"), WORD("therefore"), WORDS_END};
    uint32_t at = token + 1, verbs = 0;
    for (int i = 0; i < most && at < last; i++, at++) {
        if (verbs && judges_clause(pronouns, at, last)) return true;
        if (is_or_seems(pronouns, at, last)) verbs++;
        else if (!is_any(pronouns, at, last, adverbs)) break;
    }
    return verbs && (judges_clause(pronouns, at, last) || points_out(pronouns, at, last));
}

/* "making it impossible to", "when it comes to", "it takes", "it turned out that" */
static bool is_idiom(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice makers[] = {WORD("make"),     WORD("makes"),      WORD("made"),   WORD("making"),
                                          WORD("find"),     WORD("finds"),      WORD("found"),  WORD("finding"),
                                          WORD("consider"), WORD("considered"), WORD("think"),  WORD("thinks"),
                                          WORD("thought"),  WORD("deem"),       WORD("deemed"), WORD("considers"),
                                          WORD("believe"),  WORD("believes"),   WORDS_END};
    static const struct slice takes[] = {WORD("takes"), WORD("took"),    WORD("turns"),  WORD("turned"), WORD("comes"),
                                         WORD("came"),  WORD("follows"), WORD("follow"), WORDS_END};
    static const struct slice ends[] = {WORD("to"), WORD("that"), WORDS_END};
    static const struct slice seems[] = {WORD("seems"), WORD("seemed"), WORD("appears"), WORD("appeared"), WORDS_END};
    static const struct slice that[] = {WORD("that"), WORD("as"), WORD("like"), WORDS_END};
    if (is_any(pronouns, token + 1, last, seems) && is_any(pronouns, token + 2, last, that)) return true;
    if (is_any(pronouns, token + 1, last, takes) && follows(pronouns, token + 2, last, 6, ends)) return true;
    uint32_t first = pronouns->coref->article->sentences.at[0].first;
    bool made = token > first && is_any(pronouns, token - 1, last, makers);
    for (uint32_t at = token + 1; made && at < last && at <= token + 2; at++)
        if (judges_clause(pronouns, at, last)) return true;
    return false;
}

bool pronouns_means_nothing(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice it[] = {WORD("it"), WORDS_END};
    uint32_t last = pronouns->coref->article->sentences.at[pronoun->sentence].last;
    if (!is_any(pronouns, pronoun->token, last, it)) return false;
    return begins_nothing(pronouns, pronoun->token, last) || is_idiom(pronouns, pronoun->token, last);
}
