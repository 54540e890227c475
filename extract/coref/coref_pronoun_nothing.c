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

/* "was agreed to meet", rather than "has agreed to meet", "was proposed to the Council", at the participle. */
static bool is_agreed_to_do(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice passive[] = {WORD("was"), WORD("is"), WORD("been"), WORD("be"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("a"),     WORD("an"),  WORD("its"), WORD("his"),
                                            WORD("her"), WORD("their"), WORD("and"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t being = token - 1;
    if (article_is_written(article, being, "also")) being--;
    return article_among(article, being, passive) && token + 2 < last && article_is_written(article, token + 1, "to") &&
           article->tokens.at[token + 2].shape == SHAPE_LOWER && !article_among(article, token + 2, articles);
}

/* "hoped that", "important for them to", at the token. */
static bool judges_clause(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 6, near = 3 };
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    if (!pronouns_has(pronouns, token, pronouns->terms->impersonal)) return false;
    struct unit unit = lexicon_unit(lexicon, pronouns->coref->article, token);
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, pronouns->terms->impersonal);
    if (!entry) return false;
    if (follows(pronouns, unit.last, last, reach, clauses)) return true;
    if (slice_equal(lexicon_value(entry), slice_of("do"))) return is_agreed_to_do(pronouns, token, last);
    return slice_equal(lexicon_value(entry), slice_of("to")) && follows(pronouns, unit.last, last, near, infinitives);
}

/* "is one of the hardest moments": what follows is meant. */
static bool tells_of_moment(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 8 };
    const struct article *article = pronouns->coref->article;
    if (token >= last || !article_is(article, token, "one")) return false;
    for (uint32_t i = token + 1; i < last && i < token + reach; i++)
        if (vocabulary_has_token(article, i, V_MOMENT_NOUN)) return true;
    return false;
}

/* "was Berg who", "was the minister who", rather than "would decide who". */
static bool names_one(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice openers[] = {WORD("the"), WORD("a"),    WORD("an"),   WORD("his"),  WORD("her"),
                                           WORD("its"), WORD("he"),   WORD("she"),  WORD("they"), WORD("we"),
                                           WORD("not"), WORD("also"), WORD("only"), WORDS_END};
    if (token >= last) return false;
    return pronouns->coref->article->tokens.at[token].shape != SHAPE_LOWER || is_any(pronouns, token, last, openers);
}

/* "is the lack of money that is": what stands before "that" and a verb is meant. */
static bool sets_apart(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 7 };
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = token + 1; i + 1 < last && i <= token + reach; i++) {
        if (article->tokens.at[i].shape == SHAPE_PUNCTUATION) return false;
        if (!article_is_written(article, i, "that")) continue;
        return pronouns_is_verb(pronouns, i + 1) || coref_is_finite(article, i + 1);
    }
    return false;
}

/* "was the first time", "was on Monday that", "was Berg who" */
static bool points_out(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 4, far = 12 };
    static const struct slice places[] = {WORD("on"),   WORD("in"),    WORD("at"),      WORD("not"),   WORD("only"),
                                          WORD("when"), WORD("then"),  WORD("because"), WORD("after"), WORD("under"),
                                          WORD("here"), WORD("there"), WORD("during"),  WORDS_END};
    static const struct slice times[] = {WORD("time"), WORD("occasion"), WORD("day"),
                                         WORD("year"), WORD("such"),     WORDS_END};
    static const struct slice the[] = {WORD("the"), WORD("only"), WORDS_END};
    static const struct slice since[] = {WORD("since"), WORDS_END}; /* "would be the first revision since 2015" */
    static const struct slice who[] = {WORD("who"), WORDS_END};
    static const struct slice that[] = {WORD("that"), WORDS_END};
    static const struct slice whose[] = {WORD("his"), WORD("her"), WORD("their"), WORDS_END};
    static const struct slice nth[] = {WORD("first"),  WORD("second"), WORD("third"),
                                       WORD("fourth"), WORD("last"),   WORDS_END};
    if (tells_of_moment(pronouns, token, last)) return true;
    if (is_any(pronouns, token, last, whose) && is_any(pronouns, token + 1, last, nth))
        return true; /* "her first visit" */
    if (is_any(pronouns, token, last, places) && follows(pronouns, token, last, far, that)) return true;
    if (is_any(pronouns, token, last, the) && follows(pronouns, token, last, reach, times)) return true;
    if (is_any(pronouns, token, last, the) && follows(pronouns, token, last, far, since)) return true;
    if (is_any(pronouns, token, last, the) && sets_apart(pronouns, token, last)) return true;
    return names_one(pronouns, token, last) && follows(pronouns, token, last, reach + 1, who);
}

/* What the list says of the verb at the token: be, seem, take, make; empty: nothing. "it's", "it'd", "it'll" are be. */
static struct slice verb_at(const struct pronouns *pronouns, uint32_t token) {
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    if (pronouns->coref->article->tokens.at[token].shape == SHAPE_CLITIC) return slice_of("be");
    if (!pronouns_has(pronouns, token, pronouns->terms->impersonal_verb)) return slice_of("");
    struct unit unit = lexicon_unit(lexicon, pronouns->coref->article, token);
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, pronouns->terms->impersonal_verb);
    return entry ? lexicon_value(entry) : slice_of("");
}

/* "It has been clear that", "it was also important to": behind the first verb, further ones and adverbs. */
static bool says_of_clause(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { most = 5 };
    static const struct slice adverbs[] = {WORD("not"),  WORD("also"),  WORD("now"),    WORD("still"), WORD("very"),
                                           WORD("more"), WORD("most"),  WORD("so"),     WORD("too"),   WORD("quite"),
                                           WORD("even"), WORD("again"), WORD("a"),      WORD("an"),    WORD("no"),
                                           WORD("high"), WORD("good"),  WORD("always"), WORD("to"),    WORD("of"),
                                           WORD("\""),   WORD("“"),     WORD("'"),      WORD("‘"),     WORDS_END};
    uint32_t at = token;
    for (; at < last && at < token + most; at++) {
        if (judges_clause(pronouns, at, last)) return true;
        if (!verb_at(pronouns, at).size && !is_any(pronouns, at, last, adverbs)) break;
    }
    return points_out(pronouns, at, last);
}

/* "was a terrorist attack", "was the worst flood": what has happened. */
static bool is_happening(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 4 };
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORD("the"), WORDS_END};
    static const struct slice behind[] = {WORD("in"), WORD("on"), WORD("by"), WORD("that"), WORD("since"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (!is_any(pronouns, token, last, articles)) return false;
    for (uint32_t i = token + 1; i < last && i <= token + reach; i++) {
        if (article->tokens.at[i].shape == SHAPE_PUNCTUATION) return false;
        if (vocabulary_has_token(article, i, V_HAPPENING_NOUN))
            return i + 1 == last || article->tokens.at[i + 1].shape == SHAPE_PUNCTUATION ||
                   is_any(pronouns, i + 1, last, behind);
    }
    return false;
}

/* "was raining", "was a surprise": said of no body and of no text. */
static bool is_event(const struct pronouns *pronouns, uint32_t verb, uint32_t last) {
    enum { owner = 4 };
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORD("no"), WORDS_END};
    static const struct slice owned[] = {WORD("turn"), WORD("fault"), WORD("chance"), WORD("birthday"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (verb + 1 >= last) return false;
    if (vocabulary_has_token(article, verb + 1, V_WEATHER_WORD) || is_happening(pronouns, verb + 1, last)) return true;
    for (uint32_t i = verb + 1; i + 1 < last && i <= verb + owner; i++) /* "was Oslo's turn" */
        if (article->tokens.at[i].shape == SHAPE_CLITIC) return is_any(pronouns, i + 1, last, owned);
    return verb + 3 < last && is_any(pronouns, verb + 1, last, articles) &&
           pronouns_has(pronouns, verb + 2, pronouns->terms->impersonal) &&
           article->tokens.at[verb + 3].shape == SHAPE_PUNCTUATION;
}

/* "was impossible.", "is not true,": said of what was told, and of no body. */
bool pronouns_judges_fact(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice being[] = {WORD("is"), WORD("was"), WORD("be"), WORD("been"), WORD("seems"), WORDS_END};
    static const struct slice facts[] = {
        WORD("impossible"), WORD("possible"),       WORD("true"),        WORD("untrue"),      WORD("clear"),
        WORD("unclear"),    WORD("inevitable"),     WORD("unlikely"),    WORD("likely"),      WORD("obvious"),
        WORD("enough"),     WORD("understandable"), WORD("unfortunate"), WORD("regrettable"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    uint32_t at = pronoun->token + 1;
    if (article->tokens.at[pronoun->token].end - article->tokens.at[pronoun->token].start > strlen("it")) return false;
    while (at + 1 < last && !is_any(pronouns, at, last, being) && at < pronoun->token + 3) at++;
    if (!is_any(pronouns, at, last, being)) return false;
    while (at + 1 < last && at < pronoun->token + 6 && !is_any(pronouns, at, last, facts) &&
           article->tokens.at[at].shape == SHAPE_LOWER)
        at++;
    return is_any(pronouns, at, last, facts) &&
           (at + 1 >= last || article->tokens.at[at + 1].shape == SHAPE_PUNCTUATION);
}

/* "takes time", "makes sense", "did not matter" */
static bool is_set_phrase(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice does[] = {WORD("does"), WORD("did"), WORD("would"), WORD("will"), WORD("may"), WORDS_END};
    static const struct slice no[] = {WORD("not"), WORD("n't"), WORD("no"), WORD("little"), WORD("more"), WORDS_END};
    static const struct slice takes[] = {WORD("takes"), WORD("took"), WORD("take"), WORDS_END};
    static const struct slice taken[] = {WORD("time"),     WORD("courage"), WORD("patience"),
                                         WORD("practice"), WORD("guts"),    WORDS_END};
    static const struct slice makes[] = {WORD("makes"), WORD("made"), WORD("make"), WORDS_END};
    static const struct slice hits[] = {WORD("hit"), WORD("hits"), WORD("struck"), WORD("dawned"), WORDS_END};
    static const struct slice hit[] = {WORD("home"), WORD("him"), WORD("her"), WORD("me"), WORD("on"), WORDS_END};
    static const struct slice made[] = {WORD("sense"), WORD("difference"), WORDS_END};
    static const struct slice matters[] = {WORD("matter"), WORD("matters"), WORD("mattered"), WORDS_END};
    const uint32_t first = token;
    if (is_any(pronouns, token, last, does)) token++;
    if (is_any(pronouns, token, last, no)) token++;
    if (is_any(pronouns, token, last, hits) && is_any(pronouns, token + 1, last, hit)) return true;
    if (is_any(pronouns, token, last, matters)) return token > first || is_any(pronouns, token + 1, last, clauses);
    const bool take = is_any(pronouns, token, last, takes);
    if (!take && !is_any(pronouns, token, last, makes)) return false;
    token += 1u + is_any(pronouns, token + 1, last, no);
    return is_any(pronouns, token, last, take ? taken : made);
}

/* "It seems that", "it appeared a man had left", "it takes time to", "it is clear that" */
static bool begins_nothing(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    enum { reach = 6 };
    static const struct slice ends[] = {WORD("to"), WORD("that"), WORDS_END};
    static const struct slice that[] = {WORD("that"), WORD("as"),  WORD("like"), WORD("the"), WORD("a"),
                                        WORD("he"),   WORD("she"), WORD("they"), WORD("we"),  WORD("there"),
                                        WORD("no"),   WORD("his"), WORD("some"), WORDS_END};
    static const struct slice adverbs[] = {WORD("also"),  WORD("soon"), WORD("now"),     WORD("then"),
                                           WORD("later"), WORD("thus"), WORD("quickly"), WORDS_END};
    if (is_any(pronouns, token + 1, last, adverbs)) token++; /* "It also became clear that" */
    if (token + 1 >= last) return false;
    if (is_set_phrase(pronouns, token + 1, last)) return true;
    struct slice verb = verb_at(pronouns, token + 1);
    if (!verb.size || slice_equal(verb, slice_of("make"))) return false;
    if (slice_equal(verb, slice_of("take"))) return follows(pronouns, token + 2, last, reach, ends);
    if (slice_equal(verb, slice_of("seem")) && is_any(pronouns, token + 2, last, that)) return true;
    if (slice_equal(verb, slice_of("be")) && is_event(pronouns, token + 1, last)) return true;
    return says_of_clause(pronouns, token + 2, last);
}

/* "making it impossible to", "made it clear they would" */
static bool is_made(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    static const struct slice told[] = {WORD("clear"), WORD("plain"), WORD("known"), WORDS_END};
    if (!token || !slice_equal(verb_at(pronouns, token - 1), slice_of("make"))) return false;
    if (follows(pronouns, token + 1, last, 2, told)) return true;
    for (uint32_t at = token + 1; at < last && at <= token + 2; at++)
        if (judges_clause(pronouns, at, last)) return true;
    return false;
}

bool pronouns_means_nothing(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct token *token = &article->tokens.at[pronoun->token];
    uint32_t last = article->sentences.at[pronoun->sentence].last;
    if (token->end - token->start > strlen("it")) return false;
    if (pronoun->token + 2 < last && article_is(article, pronoun->token + 1, "all") &&
        !article_is(article, pronoun->token + 2, "the"))
        return true; /* but not "signed it all the same" */
    return begins_nothing(pronouns, pronoun->token, last) || is_made(pronouns, pronoun->token, last);
}
