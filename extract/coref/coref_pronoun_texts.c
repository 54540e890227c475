#include "coref_pronoun_parts.h"

#include "word_list.h"

static bool is_deed(const struct pronouns *pronouns, uint32_t token) {
    return pronouns_has(pronouns, token, pronouns->terms->deed) ||
           pronouns_has(pronouns, token, pronouns->terms->text_deed);
}

/* "announced it would leave": who announces is told of, not what. */
static bool is_told_to_do(const struct pronouns *pronouns, uint32_t pronoun) {
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORD("could"), WORD("may"), WORD("might"),
                                          WORD("had"),  WORD("has"),   WORD("was"),   WORD("is"),  WORDS_END};
    const struct article *article = pronouns->coref->article;
    return pronoun + 1 < article->tokens.count && coref_speech_says(&pronouns->coref->speech, pronoun - 1) &&
           article_among(article, pronoun + 1, modals);
}

/* "sign it", "accede to it", "a copy of it", "put it to the vote"; "In it the sides …", "Under it, drivers would …" at
 * the beginning.
 */
static bool is_text_acted_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice putting[] = {WORD("put"), WORD("puts"), WORD("putting"), WORDS_END};
    static const struct slice holders[] = {WORD("In"), WORD("Under"), WORD("By"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const uint32_t token = pronoun->token;
    if (token == own->first) return false;
    if (is_deed(pronouns, token - 1)) return !is_told_to_do(pronouns, token);
    if (token == own->first + 1) return article_among(article, own->first, holders);
    if (vocabulary_has(article, article_words(article, token - 2, token), V_TEXT_RELATION)) return true;
    if (article_is_written(article, token - 1, "to")) return vocabulary_has_token(article, token - 2, V_ACCESSION_WORD);
    return article_among(article, token - 1, putting) && token + 3 < own->last &&
           article_is_written(article, token + 1, "to") && vocabulary_has_token(article, token + 3, V_VOTE_NOUN);
}

/* "it was signed", rather than "it was signing", "it is prepared to sign". */
static bool is_suffered(const struct pronouns *pronouns, uint32_t deed) {
    const struct article *article = pronouns->coref->article;
    if (!is_deed(pronouns, deed) || slice_ends(article_words(article, deed, deed + 1), slice_of("ing"))) return false;
    return !article_is_written(article, deed, "prepared") || !article_is_written(article, deed + 1, "to");
}

/* Whether a word of the class stands there, or a phrase: "annexes", "entry into force", "takes effect". */
static bool begins_with(const struct pronouns *pronouns, uint32_t token, uint32_t last, int class) {
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    if (pronouns_has(pronouns, token, class)) return true;
    return lexicon_has(lexicon, lexicon_first_unit(lexicon, pronouns->coref->article, token, last).symbol, class);
}

/* "its annexes", "its two protocols", "its key provisions" */
static bool is_owner_of_part(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { most_words = 2 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    for (uint32_t i = pronoun->token + 1; i < last && i <= pronoun->token + 1 + most_words; i++) {
        if (begins_with(pronouns, i, last, pronouns->terms->text_part)) return true;
        if (!vocabulary_has_token(article, i, V_PART_ADJECTIVE)) return false;
    }
    return false;
}

/* Where the verb of "it" stands, behind its auxiliaries: "has also been adopted". */
static uint32_t verb_behind(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { most_auxiliaries = 4 };
    static const struct slice adverbs[] = {
        WORD("not"),     WORD("also"), WORD("now"),   WORD("still"),    WORD("only"), WORD("already"), WORD("thus"),
        WORD("further"), WORD("then"), WORD("since"), WORD("finally"),  WORD("had"),  WORD("never"),   WORD("could"),
        WORD("might"),   WORD("can"),  WORD("later"), WORD("formally"), WORD("does"), WORD("did"),     WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last;
    uint32_t verb = pronoun->token + 1;
    while (verb < last && verb <= pronoun->token + most_auxiliaries &&
           (pronouns_has(pronouns, verb, pronouns->terms->being) || article_among(article, verb, adverbs)))
        verb++;
    return verb;
}

/* Whether the words around "it" or "its" say that a document is meant: "sign it", "it
 * was adopted", "it enters into force", "its annexes". */
static bool means_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice forms[] = {WORD("was"), WORD("were"), WORD("is"),    WORD("are"),
                                         WORD("be"),  WORD("been"), WORD("being"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (pronouns_is_its(article, pronoun)) return is_owner_of_part(pronouns, pronoun);
    if (is_text_acted_on(pronouns, pronoun)) return true;
    const uint32_t next = verb_behind(pronouns, pronoun), last = article->sentences.at[pronoun->sentence].last;
    if (next >= last) return false;
    bool passive = false;
    for (uint32_t i = pronoun->token + 1; i < next; i++) passive |= article_among(article, i, forms);
    return begins_with(pronouns, next, last, pronouns->terms->text_verb) || (passive && is_suffered(pronouns, next));
}

int32_t pronouns_last_of(const struct pronouns *pronouns, enum kind kind, uint32_t sentence, uint32_t token) {
    int32_t found = -1;
    for (size_t i = pronouns->first[sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == sentence; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        bool fits_here = mention->kind == kind && mention->chain && !mention->dropped && mention->last <= token;
        bool nested = found >= 0 && mention->end <= pronouns_mention(pronouns, found)->end;
        if (fits_here && !nested) found = (int32_t)i;
    }
    return found;
}

/* What "it" of the sentence before means, if that is a document; -1: none. */
static int32_t text_before(const struct pronouns *pronouns, uint32_t sentence) {
    int32_t before = pronouns->thing[sentence];
    return before >= 0 && pronouns_mention(pronouns, before)->kind == KIND_DOCUMENT ? before : -1;
}

/* "The report was the basis for the accord": the document that a sentence begins with; -1: none. */
static int32_t subject_of(const struct pronouns *pronouns, uint32_t sentence) {
    enum { opening = 2 };
    const struct sentence *own = &pronouns->coref->article->sentences.at[sentence];
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first > own->first + opening) return -1;
        if (mention->kind != KIND_DOCUMENT || mention->dropped || !mention->chain) continue;
        return pronouns_is_verb(pronouns, mention->last) ||
                       article_is_written(pronouns->coref->article, mention->last, "was")
                   ? (int32_t)i
                   : -1;
    }
    return -1;
}

/* "It rained.": whether a sentence of the text names nobody and nothing, by a pronoun either. */
static bool names_nothing(const struct pronouns *pronouns, uint32_t sentence) {
    const struct sentence *own = &pronouns->coref->article->sentences.at[sentence];
    if (own->heading || own->furniture || pronouns->thing[sentence] >= 0 || pronouns->subject[sentence] >= 0)
        return false;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence) break;
        if (mention->kind != KIND_DATE && !mention->dropped) return false;
    }
    return true;
}

/* "It calls on", "It is based on", at the beginning: what texts do, and bodies do in the past. */
static bool tells_like_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (pronoun->token != own->first || pronouns_is_its(article, pronoun)) return false;
    const uint32_t verb = verb_behind(pronouns, pronoun);
    if (verb + 1 >= own->last) return false;
    return vocabulary_has(article, article_words(article, verb, verb + 1), V_TEXT_PRESENT) ||
           vocabulary_has(article, article_words(article, verb, verb + 2), V_TEXT_PRESENT);
}

/* The first that a sentence names; -1: it names nothing. */
static int32_t first_named(const struct pronouns *pronouns, uint32_t sentence) {
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence) return -1;
        if (!mention->dropped && mention->chain && mention->kind != KIND_DATE) return (int32_t)i;
    }
    return -1;
}

/* "The Council adopted the resolution": the last document of a sentence, if something was done to it; "The Accord,
 * which replaced the Pact, expired": the one that it begins with; -1: none. */
static int32_t made_in(const struct pronouns *pronouns, uint32_t sentence) {
    enum { reach = 5, opening = 2 };
    const struct article *article = pronouns->coref->article;
    const int32_t made = pronouns_last_of(pronouns, KIND_DOCUMENT, sentence, UINT32_MAX);
    if (made < 0 || text_before(pronouns, sentence) >= 0) return -1;
    const int32_t named = first_named(pronouns, sentence);
    const uint32_t first = article->sentences.at[sentence].first;
    if (named >= 0 && pronouns_mention(pronouns, named)->kind == KIND_DOCUMENT &&
        pronouns_mention(pronouns, named)->first <= first + opening + article_is(article, first, "according"))
        return named;
    const uint32_t end = pronouns_mention(pronouns, made)->first;
    for (uint32_t i = end; i-- > first && i + reach >= end;) {
        if (article->tokens.at[i].shape != SHAPE_LOWER) return -1;
        if (pronouns_has(pronouns, i, pronouns->terms->did)) return made;
        if (is_deed(pronouns, i)) return slice_ends(article_words(article, i, i + 1), slice_of("ed")) ? made : -1;
    }
    return -1;
}

/* "Upon its entry into force, the agreement will …": the document behind the phrase that the sentence opens with. */
static int32_t text_behind(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { longest = 10 };
    static const struct slice openers[] = {WORD("Upon"),   WORD("Since"),   WORD("Before"),  WORD("After"),
                                           WORD("On"),     WORD("Until"),   WORD("From"),    WORD("Following"),
                                           WORD("During"), WORD("With"),    WORD("Despite"), WORD("By"),
                                           WORD("In"),     WORD("Pending"), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("this"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronouns_is_its(article, pronoun) || pronoun->token != own->first + 1) return -1;
    if (!article_among(article, own->first, openers) || !is_owner_of_part(pronouns, pronoun)) return -1;
    for (size_t i = pronouns_from(pronouns, pronoun->token); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > pronoun->token + longest) return -1;
        if (mention->kind == KIND_DATE || mention->dropped) continue;
        const bool subject = mention->kind == KIND_DOCUMENT && article_among(article, mention->first - 1, articles);
        return subject && mention->chain ? (int32_t)i : -1;
    }
    return -1;
}

/* "the Protocol to it", "an opinion, appended to it": what is told of a text is another one. */
static bool is_told_of_it(const struct article *article, const struct mention *text, const struct pronoun *pronoun) {
    const uint32_t word = pronoun->token - 2;
    if (!vocabulary_has(article, article_words(article, word, pronoun->token), V_TEXT_RELATION)) return false;
    return text->last == word + 1 || text->last == word ||
           (text->last + 1 == word && article_is_written(article, text->last, ","));
}

/* "Under the Convention, it is transmitted": the phrase that the sentence opens with names another text. */
static bool is_in_opening(const struct pronouns *pronouns, const struct mention *text, const struct pronoun *pronoun) {
    static const struct slice openers[] = {WORD("In"),    WORD("Under"), WORD("At"),       WORD("With"),
                                           WORD("Like"),  WORD("By"),    WORD("Pursuant"), WORD("Unlike"),
                                           WORD("Given"), WORD("Since"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, comma = pronoun->token - 1;
    if (text->last > comma || !article_is_written(article, comma, ",")) return false;
    if (!article_among(article, first, openers)) return false;
    for (uint32_t i = first; i < text->first; i++)
        if (pronouns_is_verb(pronouns, i) || article_is_written(article, i, ",")) return false;
    return pronouns_in_clause(article, text->last, comma);
}

/* The last document before the pronoun in its sentence that it can mean; -1: none. */
static int32_t text_within(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    int32_t found = pronouns_last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronoun->token);
    if (found >= 0 && pronoun->token >= first + 3 && is_told_of_it(article, pronouns_mention(pronouns, found), pronoun))
        found = pronouns_last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronouns_mention(pronouns, found)->first);
    return found >= 0 && is_in_opening(pronouns, pronouns_mention(pronouns, found), pronoun) ? -1 : found;
}

/* Whether a sentence names a body outside of its document. */
static bool names_body(const struct pronouns *pronouns, uint32_t sentence, const struct mention *text) {
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence) break;
        const bool inside = mention->start >= text->start && mention->end <= text->end;
        if (mention->kind == KIND_ORGANISATION && !mention->dropped && !inside) return true;
    }
    return false;
}

/* "Critics say it goes too far", "He said it would protect fishermen": whether others tell what something does. */
static bool is_judged(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORD("could"), WORD("does"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t verb = pronoun->token + 1;
    if (pronoun->token < own->first + 2 || verb + 2 >= own->last || pronouns_is_its(article, pronoun)) return false;
    const uint32_t that = pronoun->token - article_is_written(article, pronoun->token - 1, "that");
    if (!coref_speech_says(&pronouns->coref->speech, that - 1)) return false;
    const bool modal = article_among(article, verb, modals);
    if (modal) verb += 1u + article_is_written(article, verb + 1, "not");
    if (article->tokens.at[verb].shape != SHAPE_LOWER || pronouns_has(pronouns, verb, pronouns->terms->being))
        return false;
    return modal || slice_ends(article_words(article, verb, verb + 1), slice_of("s"));
}

/* "Farmers called it unfair" */
static bool is_called(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    return pronoun->token > article->sentences.at[pronoun->sentence].first &&
           vocabulary_has_token(article, pronoun->token - 1, V_CALLING_VERB);
}

/* The document of the sentence before of which is told what others think; -1: none. */
static int32_t text_thought_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (!pronoun->sentence || !(is_judged(pronouns, pronoun) || is_called(pronouns, pronoun))) return -1;
    const uint32_t before = pronoun->sentence - 1;
    int32_t found = subject_of(pronouns, before);
    if (found < 0) found = made_in(pronouns, before);
    if (found < 0) return -1;
    const struct mention *text = pronouns_mention(pronouns, found);
    if (names_body(pronouns, pronoun->sentence, text)) return -1;
    return is_called(pronouns, pronoun) || !names_body(pronouns, before, text) ? found : -1;
}

int32_t pronouns_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (tells_like_text(pronouns, pronoun) && pronoun->sentence) {
        const int32_t made = made_in(pronouns, pronoun->sentence - 1);
        if (made >= 0) return made;
    }
    const int32_t behind = text_behind(pronouns, pronoun);
    if (behind >= 0) return behind;
    if (!means_text(pronouns, pronoun)) return text_thought_of(pronouns, pronoun);
    int32_t found = text_within(pronouns, pronoun);
    if (found >= 0 || !pronoun->sentence) return found;
    const struct sentence *sentences = pronouns->coref->article->sentences.at;
    uint32_t before = pronoun->sentence - 1;
    if (before && names_nothing(pronouns, before)) before--;
    if (sentences[before].furniture || sentences[before].heading) return -1;
    found = subject_of(pronouns, before);
    if (found < 0) found = pronouns_last_of(pronouns, KIND_DOCUMENT, before, UINT32_MAX);
    return found < 0 ? text_before(pronouns, before) : found;
}
