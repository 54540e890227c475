#include "coref_pronoun_thing_parts.h"

#include "vocabulary.h"
#include "word_list.h"

int32_t things_told_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 2 };
    int32_t found = -1;
    for (uint32_t back = 1; found < 0 && back <= reach && back <= pronoun->sentence; back++)
        found = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - back);
    return found;
}

bool things_goes_on_telling(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct sentence *own = &pronouns->coref->article->sentences.at[pronoun->sentence];
    if (pronoun->token != own->first || pronoun->speech || pronoun->token + 1 >= own->last) return false;
    if (pronouns_is_its(pronouns->coref->article, pronoun)) return false; /* "Its ruling" */
    return coref_speech_says(&pronouns->coref->speech, pronoun->token + 1);
}

/* "Acme spokesman Peter Holm said it would": the body of the office of whoever speaks; -1: none. */
static int32_t spoken_for(const struct pronouns *pronouns, int32_t teller) {
    const struct mention *person = pronouns_mention(pronouns, teller);
    const struct mention *office = NULL;
    int32_t found = -1;
    for (size_t i = pronouns->first[person->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != person->sentence) break;
        if (mention->dropped) continue;
        if (mention->kind == KIND_TITLE && (mention->holder == teller || (int32_t)i == teller)) office = mention;
        bool inside = office && mention->start >= office->start && mention->end <= office->end;
        if (inside && mention->kind == KIND_ORGANISATION && mention->chain && found < 0) found = (int32_t)i;
    }
    return found;
}

int32_t things_engaging(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("as"), WORD("to"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (!article_is_written(article, pronoun->token, "its")) return -1;
    const int32_t engaged = pronouns_last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (engaged < 0) return -1;
    const struct mention *body = pronouns_mention(pronouns, engaged);
    uint32_t verb = body->first;
    if (verb > first && article_is_written(article, verb - 1, "the")) verb--;
    if (verb < first + 2 || !vocabulary_has_token(article, verb - 1, V_ENGAGING_VERB)) return -1;
    if (!article_among(article, body->last, links)) return -1;
    if (!pronouns_in_clause(article, body->last + 1, pronoun->token) &&
        !article_is_written(article, pronoun->token - 1, "as"))
        return -1;
    const int32_t it = pronouns->thing[pronoun->sentence];
    if (it >= 0 && pronouns_mention(pronouns, it)->last < verb &&
        pronouns_mention(pronouns, it)->kind == KIND_ORGANISATION)
        return it;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > verb) return -1;
        if (mention->kind == KIND_ORGANISATION && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

int32_t things_told_duty(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice duties[] = {WORD("should"), WORD("must"), WORD("ought"), WORDS_END};
    static const struct slice tells[] = {WORD("told"), WORD("warned"), WORD("reminded"), WORD("informed"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 3 || token + 1 >= article->tokens.count || !article_among(article, token + 1, duties))
        return -1;
    const int32_t told = things_ending_at(pronouns, pronoun, token - article_is_written(article, token - 1, "that"));
    if (told < 0) return -1;
    uint32_t verb = pronouns_mention(pronouns, told)->first;
    if (verb > first && article_is_written(article, verb - 1, "the")) verb--;
    return verb > first && article_among(article, verb - 1, tells) ? told : -1;
}

/* "said in a report it would", "wrote in its annual report that it would": the verb before the text that ends at the
 * token; the token itself, where no text tells so. */
static uint32_t before_text(const struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    enum { longest = 6 };
    const struct article *article = pronouns->coref->article;
    const int32_t text = pronouns_last_of(pronouns, KIND_DOCUMENT, sentence, token + 1);
    if (text < 0 || pronouns_mention(pronouns, text)->last != token + 1) return token;
    const uint32_t begin = article->sentences.at[sentence].first + 1, first = pronouns_mention(pronouns, text)->first;
    for (uint32_t i = first; i-- > begin && i + longest >= first;) {
        if (article_is_written(article, i, ",")) return token;
        if (article_is_written(article, i, "in"))
            return coref_speech_says(&pronouns->coref->speech, i - 1) ? i - 1 : token;
    }
    return token;
}

int32_t things_said_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    static const struct slice openers[] = {WORD("if"), WORD("when"), WORD("once"), WORD("although"), WORDS_END};
    uint32_t verb = pronoun->token - 1, first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token <= first + 1) return -1;
    if (verb > first && article_among(article, verb, openers)) verb--;
    if (article_is_written(article, verb, "that")) verb--;
    verb = before_text(pronouns, pronoun->sentence, verb);
    if (verb <= first || !coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    if (things_is_object(pronouns, pronoun)) return -1;
    int32_t found = things_ending_at(pronouns, pronoun, verb);
    if (found >= 0) return found;
    const bool goes_on = verb > first + 2 && article_is_written(article, verb - 1, ",") &&
                         coref_speech_says(&pronouns->coref->speech, verb - 2); /* "Acme said, adding it" */
    found = goes_on ? things_ending_at(pronouns, pronoun, verb - 2) : -1;
    if (found >= 0) return found;
    found = things_before_bracket(pronouns, pronouns_teller(pronouns, pronoun->sentence, verb));
    const struct mention *speaker = found < 0 ? NULL : pronouns_mention(pronouns, found);
    if (speaker && !pronoun->speech && (pronouns_is_person(speaker) || speaker->kind == KIND_TITLE))
        return spoken_for(pronouns, found);
    if (!speaker || !pronouns_fit(pronouns, speaker, pronoun)) return -1;
    return things_is_aside(pronouns, speaker) || pronouns_country_between(pronouns, first, speaker->first) ? -1 : found;
}

int32_t things_said_in_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const uint32_t token = pronoun->token;
    if (token <= pronouns->coref->article->sentences.at[pronoun->sentence].first + 3) return -1;
    if (!article_is_written(pronouns->coref->article, token, "it")) return -1;
    const uint32_t end = token - 1 - article_is_written(pronouns->coref->article, token - 1, "that");
    return before_text(pronouns, pronoun->sentence, end) == end ? -1 : things_said_by(pronouns, pronoun);
}

/* The sentence begins with a text, and names nobody else before the token. */
static bool begins_with_text(const struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    enum { opening = 3 };
    const uint32_t first = pronouns->coref->article->sentences.at[sentence].first;
    bool text = false;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first >= token) break;
        if (mention->dropped || mention->kind == KIND_DATE) continue;
        if (!text && (mention->kind != KIND_DOCUMENT || mention->first > first + opening)) return false;
        if (text && coref_speech_says(&pronouns->coref->speech, mention->last)) return false;
        text = true;
    }
    return text;
}

bool things_tells_plan(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORDS_END};
    static const struct slice lasting[] = {WORD("be"),    WORD("apply"), WORD("take"), WORD("come"),
                                           WORD("enter"), WORD("have"),  WORD("not"),  WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 3 || token + 2 >= article->tokens.count || !article_is_written(article, token, "it"))
        return false;
    const uint32_t verb = token - 1 - article_is_written(article, token - 1, "that");
    return coref_speech_says(&pronouns->coref->speech, verb) && article_among(article, token + 1, modals) &&
           !article_among(article, token + 2, lasting) &&
           !pronouns_has(pronouns, token + 2, pronouns->terms->text_verb) &&
           begins_with_text(pronouns, pronoun->sentence, verb);
}

int32_t things_issuer(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t text) {
    enum { reach = 2 };
    const struct mention *told = pronouns_mention(pronouns, text);
    for (uint32_t back = 1; back <= reach && back <= pronoun->sentence; back++) {
        const uint32_t sentence = pronoun->sentence - back;
        const int32_t made = pronouns_last_of(pronouns, KIND_DOCUMENT, sentence, UINT32_MAX);
        if (made < 0 || pronouns_mention(pronouns, made)->chain != told->chain) continue;
        const int32_t body = pronouns_first_fitting(pronouns, pronoun, sentence);
        const bool issues = body >= 0 && body < made && pronouns_mention(pronouns, body)->kind == KIND_ORGANISATION &&
                            pronouns_is_verb(pronouns, pronouns_mention(pronouns, body)->last);
        return issues ? body : -1;
    }
    return -1;
}

int32_t things_teller_of_its(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (!article_is_written(article, pronoun->token, "its")) return -1;
    for (uint32_t i = pronoun->token; i-- > first && i + reach >= pronoun->token;)
        if (coref_speech_says(&pronouns->coref->speech, i))
            return pronouns_in_clause(article, i + 1, pronoun->token) ? things_ending_at(pronouns, pronoun, i) : -1;
    return -1;
}

int32_t things_announced_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { words = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, that = pronoun->token - 1;
    if (pronoun->token < first + 4 || !article_is_written(article, that, "that")) return -1;
    for (uint32_t i = that - 1; i > first && i + words >= that; i--) {
        if (article->tokens.at[i].shape == SHAPE_CLITIC) return things_ending_at(pronouns, pronoun, i);
        if (article->tokens.at[i].shape != SHAPE_LOWER) return -1;
    }
    return -1;
}

/* The only body of which the article says that a person holds an office; -1: none, or several. */
static int32_t represented_by(const struct pronouns *pronouns, const struct mention *person) {
    const struct coref *coref = pronouns->coref;
    int32_t found = -1;
    for (size_t i = 0; i < coref->represented.count; i++) {
        const int32_t body = coref->represented.at[i].body;
        const struct mention *mention = pronouns_mention(pronouns, body);
        if (coref->represented.at[i].person != person->chain || mention->dropped || !mention->chain) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = body;
    }
    return found;
}

/* "it would cut", "it has agreed", "its members": what a body does or has. */
static bool is_of_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice auxiliaries[] = {WORD("would"), WORD("will"), WORD("had"),  WORD("has"), WORD("could"),
                                               WORD("also"),  WORD("did"),  WORD("does"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t next = pronoun->token + 1;
    if (pronouns_is_its(article, pronoun)) return true;
    if (article_is_written(article, next + 1, "be") || article_is_written(article, next + 1, "been")) return false;
    if (article_among(article, next, auxiliaries) || pronouns_has(pronouns, next, pronouns->terms->body_deed))
        return true;
    return article_is_written(article, next, "was") &&
           slice_ends(article_words(article, next + 1, next + 2), slice_of("ing"));
}

int32_t things_spoken_for(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->speech || pronoun->token + 2 >= article->sentences.at[pronoun->sentence].last) return -1;
    if (pronoun->token <= first + 1 || things_is_object(pronouns, pronoun) || !is_of_body(pronouns, pronoun)) return -1;
    uint32_t verb = pronoun->token - 1;
    if (article_is_written(article, verb, "that")) verb--;
    if (verb <= first || !coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    const int32_t teller = pronouns_teller(pronouns, pronoun->sentence, verb);
    if (teller < 0 || pronouns_mention(pronouns, teller)->kind != KIND_PERSON) return -1;
    return represented_by(pronouns, pronouns_mention(pronouns, teller));
}
