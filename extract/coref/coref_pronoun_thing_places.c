#include "coref_pronoun_thing_parts.h"

#include "word_list.h"

int32_t things_before_bracket(const struct pronouns *pronouns, int32_t found) {
    const struct article *article = pronouns->coref->article;
    if (found < 0) return found;
    const struct mention *letters = pronouns_mention(pronouns, found);
    if (!coref_is_bracketed(article, letters)) return found;
    for (size_t i = pronouns->first[letters->sentence]; i < (size_t)found; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        bool open = mention->kind == letters->kind && mention->chain && !mention->dropped;
        if (open && mention->last + 1 == letters->first) return (int32_t)i;
    }
    return found;
}

bool things_quoted_apart(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    return coref_speech_at(&pronouns->coref->speech, first) != coref_speech_at(&pronouns->coref->speech, last);
}

int32_t things_ending_at(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t token) {
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last == token && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "will develop it next year", "calling it a coup": behind the form of a verb that has no subject of its own. */
static bool is_behind_bare_verb(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice leads[] = {WORD("to"),  WORD("will"),   WORD("would"), WORD("can"),  WORD("could"),
                                         WORD("may"), WORD("might"),  WORD("must"),  WORD("not"),  WORD("cannot"),
                                         WORD("n't"), WORD("should"), WORD("shall"), WORD("help"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t verb = pronoun->token - 1;
    if (verb <= article->sentences.at[pronoun->sentence].first + 1 || article->tokens.at[verb].shape != SHAPE_LOWER)
        return false;
    if (coref_speech_says(&pronouns->coref->speech, verb)) return false;
    return article_among(article, verb - 1, leads) ||
           slice_ends(article_words(article, verb, verb + 1), slice_of("ing"));
}

bool things_is_object(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice ends[] = {
        WORD("."),       WORD(","),    WORD(";"),     WORD("on"),  WORD("in"),  WORD("at"),  WORD("to"),   WORD("by"),
        WORD("for"),     WORD("with"), WORD("from"),  WORD("as"),  WORD("and"), WORD("or"),  WORD("into"), WORD("last"),
        WORD("without"), WORD("up"),   WORD("under"), WORD("out"), WORD("a"),   WORD("the"), WORD("down"), WORDS_END};
    static const struct slice links[] = {WORD("for"),  WORD("against"), WORD("of"),   WORD("on"),   WORD("by"),
                                         WORD("with"), WORD("about"),   WORD("over"), WORD("from"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct token *token = &article->tokens.at[pronoun->token];
    if (token->end - token->start > strlen("it") || pronoun->token == article->sentences.at[pronoun->sentence].first)
        return false;
    struct slice before = article_words(article, pronoun->token - 1, pronoun->token);
    if (slice_equal(before, slice_of("that"))) return false;
    if (word_among(before, links)) return true;
    const uint32_t next = pronoun->token + 1, last = article->sentences.at[pronoun->sentence].last;
    if (coref_speech_says(&pronouns->coref->speech, pronoun->token - 1) && next + 1 < last &&
        article_is_written(article, next, "and") && !pronouns_is_verb(pronouns, next + 1))
        return false; /* "Acme said it and its partners left" */
    bool behind_verb = (pronouns_is_verb(pronouns, pronoun->token - 1) &&
                        !coref_speech_says(&pronouns->coref->speech, pronoun->token - 1)) ||
                       is_behind_bare_verb(pronouns, pronoun);
    if (behind_verb && next < last && !pronouns_is_verb(pronouns, next)) return true;
    if (pronoun->token + 1 >= article->sentences.at[pronoun->sentence].last) return true;
    return article_among(article, pronoun->token + 1, ends);
}

bool things_is_aside(const struct pronouns *pronouns, const struct mention *mention) {
    static const struct slice links[] = {WORD("of"),      WORD("to"),    WORD("by"),    WORD("with"),
                                         WORD("for"),     WORD("from"),  WORD("on"),    WORD("at"),
                                         WORD("between"), WORD("under"), WORD("in"),    WORD("against"),
                                         WORD("via"),     WORD("than"),  WORD("among"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("a"),   WORD("an"), WORD("its"), WORD("their"),
                                            WORD("his"), WORD("her"), WORD("my"), WORD("our"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[mention->sentence].first, before = mention->first;
    if (pronouns_is_owner(pronouns, mention)) return true;
    if (before > first + 1 && article->tokens.at[before - 1].shape == SHAPE_LOWER &&
        article_among_nocase(article, before - 2, articles))
        before--; /* "in its second letter" */
    if (before > first && article_among_nocase(article, before - 1, articles)) before--;
    return before > first && article_among_nocase(article, before - 1, links);
}
