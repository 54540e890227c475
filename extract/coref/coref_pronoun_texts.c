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

/* Whether the words around "it" or "its" say that a document is meant: "sign it", "it
 * was adopted", "it enters into force", "its annexes". */
static bool means_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { most_auxiliaries = 3 };
    static const struct slice forms[] = {WORD("was"), WORD("were"), WORD("is"),    WORD("are"),
                                         WORD("be"),  WORD("been"), WORD("being"), WORDS_END};
    static const struct slice adverbs[] = {WORD("not"),  WORD("also"),    WORD("now"),  WORD("still"),
                                           WORD("only"), WORD("already"), WORD("thus"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t next = pronoun->token + 1;
    if (pronouns_is_its(article, pronoun))
        return next < own->last && pronouns_has(pronouns, next, pronouns->terms->text_part);
    if (is_text_acted_on(pronouns, pronoun)) return true;
    while (next < own->last && next <= pronoun->token + most_auxiliaries &&
           (pronouns_has(pronouns, next, pronouns->terms->being) || article_among(article, next, adverbs)))
        next++;
    if (next >= own->last) return false;
    bool passive = false;
    for (uint32_t i = pronoun->token + 1; i < next; i++) passive |= article_among(article, i, forms);
    return pronouns_has(pronouns, next, pronouns->terms->text_verb) || (passive && is_suffered(pronouns, next));
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

int32_t pronouns_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (!means_text(pronouns, pronoun)) return -1;
    int32_t found = pronouns_last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronoun->token);
    if (found >= 0 || !pronoun->sentence) return found;
    const struct sentence *sentences = pronouns->coref->article->sentences.at;
    uint32_t before = pronoun->sentence - 1;
    if (before && names_nothing(pronouns, before)) before--;
    if (sentences[before].furniture || sentences[before].heading) return -1;
    found = subject_of(pronouns, before);
    if (found < 0) found = pronouns_last_of(pronouns, KIND_DOCUMENT, before, UINT32_MAX);
    return found < 0 ? text_before(pronouns, before) : found;
}
