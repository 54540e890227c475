#include "coref_pronoun_parts.h"

#include "word_list.h"

/* Who speaks and is none of those named: "A farmer said he", "Zarko, a shopkeeper, said he". */

/* What the text calls him who speaks: lawyers, aides and officials speak for another, and "an official said he" may be
 * said of that one; "He said" behind their words is not. */
enum stranger { SPEAKS_FOR_HIMSELF, SPEAKS };

static bool is_somebody(const struct pronouns *pronouns, uint32_t token, enum stranger stranger) {
    const struct article *article = pronouns->coref->article;
    if (article->tokens.at[token].shape != SHAPE_LOWER) return false;
    if (vocabulary_has_token(article, token, V_SPOKESMAN_NOUN)) return stranger == SPEAKS;
    return vocabulary_has_token(article, token, V_BYSTANDER_NOUN) ||
           pronouns_has(pronouns, token, pronouns->terms->trade) ||
           (stranger == SPEAKS && pronouns_has(pronouns, token, pronouns->terms->human));
}

static const struct slice openers[] = {WORD("a"), WORD("an"), WORD("one"), WORD("another"), WORDS_END};

/* "A farmer came. The farmer said": whether the noun was told of somebody whom the text did not name. */
static bool was_anybody(const struct pronouns *pronouns, uint32_t noun) {
    enum { farthest = 150, phrase = 5 };
    static const struct slice links[] = {WORD(","), WORD("is"), WORD("was"), WORD("as"), WORD("been"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t word = article->tokens.at[noun].word;
    for (uint32_t i = noun - 1; word && i-- > 1 && i + farthest > noun;) {
        if (article->tokens.at[i].word != word) continue;
        if (article->tokens.at[i + 1].shape == SHAPE_TITLE) return false; /* "farmer Peter Holm" */
        for (uint32_t before = i; before-- > 0 && before + phrase >= i;) {
            if (article_among_nocase(article, before, openers))
                return !before || !article_among(article, before - 1, links);
            if (article->tokens.at[before].shape == SHAPE_PUNCTUATION) return false;
        }
        return false;
    }
    return false;
}

/* "a farmer from Oslo", "one resident" at the token. */
static bool is_anybody(const struct pronouns *pronouns, uint32_t token, uint32_t verb, enum stranger stranger) {
    enum { reach = 5 };
    static const struct slice tails[] = {WORD("from"), WORD("of"),   WORD("in"),  WORD("at"),      WORD("who"),
                                         WORD(","),    WORD("."),    WORD("on"),  WORD("outside"), WORD("near"),
                                         WORD("with"), WORD("aged"), WORD("for"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const bool again = article_is(article, token, "the");
    if (!again && !article_among_nocase(article, token, openers)) return false;
    for (uint32_t i = token + 1; i + 1 < article->tokens.count && i <= token + reach && i != verb; i++)
        if (is_somebody(pronouns, i, stranger))
            return (i + 1 == verb || article_among(article, i + 1, tails)) && (!again || was_anybody(pronouns, i));
    return false;
}

/* "Zarko, a shopkeeper," at the token: a name that no mention holds. */
static bool is_unknown_name(const struct pronouns *pronouns, uint32_t token) {
    enum { longest = 3 };
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t end = token;
    while (end < article->tokens.count && end < token + longest && article->tokens.at[end].shape == SHAPE_TITLE) end++;
    if (end == token || end + 2 >= article->tokens.count || !article_is_written(article, end, ",")) return false;
    if (!article_among(article, end + 1, articles)) return false;
    const size_t next = pronouns_from(pronouns, token);
    return next >= pronouns->count || pronouns_mention(pronouns, (int32_t)next)->first >= end;
}

static bool is_stranger(const struct pronouns *pronouns, uint32_t token, uint32_t verb, enum stranger stranger) {
    return is_anybody(pronouns, token, verb, stranger) || is_unknown_name(pronouns, token);
}

/* "It closed after a farmer said", "… when the farmer said": whether such a phrase stands right before a verb. */
static bool is_phrase_before(const struct pronouns *pronouns, uint32_t first, uint32_t verb, enum stranger stranger) {
    enum { phrase = 4 };
    if (verb < first + 2 || !is_somebody(pronouns, verb - 1, stranger)) return false;
    for (uint32_t i = verb - 1; i-- > first && i + phrase >= verb;)
        if (is_anybody(pronouns, i, verb, stranger)) return true;
    return false;
}

/* Whether a verb of saying is told by nobody whom the text names. */
static bool strangers_word(const struct pronouns *pronouns, uint32_t sentence, uint32_t verb, enum stranger stranger) {
    static const struct slice connectives[] = {WORD("However"),   WORD("But"), WORD("And"),     WORD("Yet"),
                                               WORD("Meanwhile"), WORD(","),   WORD("Earlier"), WORDS_END};
    const struct coref_speech *speech = &pronouns->coref->speech;
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[sentence].first;
    for (uint32_t i = first; i < verb; i++)
        if (symbol_set_has(speech->marks, article->tokens.at[i].symbol)) first = i + 1;
    if (is_stranger(pronouns, first, verb, stranger) || is_stranger(pronouns, verb + 1, verb, stranger)) return true;
    while (first < verb && article_among(article, first, connectives)) first++;
    if (first < verb && is_stranger(pronouns, first, verb, stranger)) return true;
    return is_phrase_before(pronouns, first, verb, stranger);
}

/* The last verb of saying in a sentence, up to a token and outside what is said; UINT32_MAX: none. */
static uint32_t last_saying(const struct pronouns *pronouns, uint32_t sentence, uint32_t end) {
    const struct coref_speech *speech = &pronouns->coref->speech;
    for (uint32_t i = end; i-- > pronouns->coref->article->sentences.at[sentence].first;)
        if (coref_speech_says(speech, i) && !coref_speech_at(speech, i)) return i;
    return UINT32_MAX;
}

static bool is_named(const struct pronouns *pronouns, uint32_t token) {
    enum { longest = 12 };
    for (size_t i = pronouns_from(pronouns, token > longest ? token - longest : 0); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > token) return false;
        if (mention->last > token) return true;
    }
    return false;
}

/* "Zarko left", "Zarko, who left": somebody whom no list knows and no mention holds does something. */
static bool is_unknown_doer(const struct pronouns *pronouns, uint32_t token) {
    const struct article *article = pronouns->coref->article;
    const struct token *word = &article->tokens.at[token];
    if (word->shape != SHAPE_TITLE || word->word || token + 2 >= article->tokens.count) return false;
    const struct slice name = article_words(article, token, token + 1);
    const bool many = slice_ends(name, slice_of("s")) && !slice_ends(name, slice_of("ss")) &&
                      !slice_ends(name, slice_of("us")) && !slice_ends(name, slice_of("is"));
    if (many) return false; /* "Medics said" */
    const bool who = article_is_written(article, token + 1, "who") ||
                     (article_is_written(article, token + 1, ",") && article_is_written(article, token + 2, "who"));
    const bool acts =
        who || pronouns_is_verb(pronouns, token + 1) || coref_speech_says(&pronouns->coref->speech, token + 1);
    return acts && token && pronouns_may_begin_clause(article, token) && !is_named(pronouns, token);
}

bool pronouns_follows_unknown(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const struct mention *named = pronouns_mention(pronouns, found);
    uint32_t from = own->first;
    if (pronouns_is_object(article, pronoun)) return false;
    if (pronoun->token <= own->first + 1 && pronoun->sentence && !own[-1].heading) from = own[-1].first;
    if (named->first >= from) from = named->last + 2; /* "the minister, Zarko," */
    for (uint32_t i = from; i < pronoun->token; i++)
        if (is_unknown_doer(pronouns, i) && coref_speech_at(&pronouns->coref->speech, i) == pronoun->speech)
            return true;
    return false;
}

/* "a soldier who lost his leg": of somebody whom the text does not name. */
static bool tells_of_anybody(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 8, phrase = 4 };
    static const struct slice borders[] = {WORD(","), WORD(";"), WORD("\""), WORD("“"), WORD("that"), WORDS_END};
    static const struct slice links[] = {WORD(","), WORD("is"), WORD("was"), WORD("as"), WORD("been"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    uint32_t who = pronoun->token;
    while (who > first + 3 && who + farthest > pronoun->token && !article_is_written(article, who, "who"))
        if (article_among(article, who--, borders)) return false;
    if (who <= first + 2 || !article_is_written(article, who, "who")) return false;
    const uint32_t noun = who - 1 - article_is_written(article, who - 1, ",");
    if (article->tokens.at[noun].shape != SHAPE_LOWER || is_named(pronouns, noun)) return false;
    for (uint32_t i = noun; i-- > first && i + phrase >= noun;) {
        if (article_among(article, i, openers)) return i == first || !article_among(article, i - 1, links);
        if (article->tokens.at[i].shape == SHAPE_PUNCTUATION) return false;
    }
    return false;
}

/* "He said", "But he added", "Asked why, he declined", where a sentence begins. */
static bool speaks_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice connectives[] = {WORD("But"), WORD("And"), WORD("However"), WORD("Asked"), WORDS_END};
    static const struct slice verbs[] = {WORD("declined"), WORD("refused"), WORD("spoke"), WORD("gave"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t token = pronoun->token;
    if (!pronoun->sentence || pronoun->speech || token + 1 >= own->last) return false;
    const bool opens =
        token == own->first || (article_among(article, own->first, connectives) &&
                                (token == own->first + 1 || article_is_written(article, token - 1, ",")));
    return opens &&
           (coref_speech_says(&pronouns->coref->speech, token + 1) || article_among(article, token + 1, verbs));
}

/* "A lawyer for Holm said": Holm himself does not. */
static bool is_spoken_for(const struct article *article, const struct mention *teller) {
    return teller->first && article_is_written(article, teller->first - 1, "for");
}

/* Whether in a sentence, the last who does, somebody speaks whom the text does not name, or goes on speaking. */
static bool stranger_speaks_in(const struct pronouns *pronouns, uint32_t sentence) {
    static const struct slice asks[] = {WORD("asked"), WORD("asks"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[sentence];
    if (own->heading || own->furniture) return false;
    const uint32_t verb = last_saying(pronouns, sentence, own->last);
    const int32_t teller = verb == UINT32_MAX ? -1 : pronouns_teller(pronouns, sentence, verb);
    const struct mention *told = teller < 0 ? NULL : pronouns_mention(pronouns, teller);
    if (told && !pronouns_is_thing(told) && !is_spoken_for(article, told)) return false;
    if (!told && pronouns->strangers[sentence]) return true;
    return verb != UINT32_MAX && !article_among(article, verb, asks) &&
           strangers_word(pronouns, sentence, verb, SPEAKS);
}

bool pronouns_told_by_stranger(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice words[] = {WORD("he"), WORD("she"), WORD("his"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t sentence = pronoun->sentence, token = pronoun->token, verb = UINT32_MAX;
    const uint32_t first = article->sentences.at[sentence].first;
    if (pronoun->speech || !article_among_nocase(article, token, words)) return false;
    if (tells_of_anybody(pronouns, pronoun)) return true;
    if (pronoun->told || speaks_on(pronouns, pronoun)) {
        if (!sentence || !stranger_speaks_in(pronouns, sentence - 1)) return false;
        return pronouns->strangers[sentence] = true;
    }
    if (token > first + 2) {
        verb = token - 1;
        if (article_is_written(article, verb, "that")) verb--;
        if (!coref_speech_says(&pronouns->coref->speech, verb) || pronouns_is_object(article, pronoun)) return false;
        if (pronouns->strangers[sentence] && verb <= first + 3) return true; /* "He said he" */
    }
    if (verb == UINT32_MAX || pronouns_teller(pronouns, sentence, verb) >= 0) return false;
    return strangers_word(pronouns, sentence, verb, SPEAKS_FOR_HIMSELF);
}
