#include "coref_parts.h"

#include "text.h"
#include "word_list.h"

/* Headlines name a document in their own way: "Forum backs fisheries treaty" – "… signed the Treaty on the
 * Management of Albacore Fisheries". */

enum { reach = 6 }; /* sentences of the text behind the headlines, headings among them */

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

static bool is_heading(const struct coref *coref, const struct mention *mention) {
    return coref->article->sentences.at[mention->sentence].heading;
}

/* The first sentence that is text; their number when none is. */
static uint32_t first_text(const struct article *article) {
    uint32_t sentence = 0;
    while (sentence < article->sentences.count &&
           (article->sentences.at[sentence].heading || article->sentences.at[sentence].furniture))
        sentence++;
    return sentence;
}

/* Whether a word of one, the word for its kind apart, is one of the other too. */
static bool share_word(const struct article *article, const struct mention *a, const struct mention *b) {
    for (uint32_t i = a->first; i < a->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (slice_equal_nocase(word, a->value) || slice_equal_nocase(word, b->value)) continue;
        for (uint32_t j = b->first; j < b->last; j++)
            if (coref_share_stem(word, article_words(article, j, j + 1))) return true;
    }
    return false;
}

/* The documents of the first sentences of the text, and by chain whether the text names it outside headings. */
struct text_documents {
    int32_t at[64]; /* further ones are not asked */
    size_t count;
    bool *named;
    uint32_t text; /* the first sentence */
};

static struct text_documents documents_of_text(const struct coref *coref, uint32_t text) {
    const struct article *article = coref->article;
    struct text_documents documents = {.named = arena_zero(coref->arena, article->chains + 1), .text = text};
    const size_t most = sizeof documents.at / sizeof *documents.at;
    for (size_t i = article_from(article, article->sentences.at[text].first); i < article->mentions.count; i++) {
        const struct mention *mention = at(coref, (int32_t)i);
        if (mention->dropped || is_heading(coref, mention)) continue;
        documents.named[mention->chain] = true;
        bool asked = mention->kind == KIND_DOCUMENT && mention->chain && mention->sentence < text + reach;
        if (asked && documents.count < most) documents.at[documents.count++] = (int32_t)i;
    }
    return documents;
}

/* "a bill", "a treaty on sea mines": a document that the text tells of for the first time, and does not name. */
static bool is_described(const struct article *article, const struct mention *document) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    if (document->kind != KIND_DOCUMENT || document->dropped || !document->chain) return false;
    if (document->form == FORM_NOMINAL) return document->opens;
    return article->tokens.at[document->first].shape == SHAPE_LOWER && document->first &&
           article_among_nocase(article, document->first - 1, articles);
}

/* The deed that an action tells, done or about to be done; empty: none. */
static struct slice deed_of(const struct action *action) {
    static const struct slice future = WORD("to be ");
    return slice_starts(action->verb, future) ? slice_cut(action->verb, future.size, action->verb.size) : action->verb;
}

/* Whether of one document the very deed is told that is told of another. */
static bool share_deed(const struct article *article, int32_t document, int32_t other) {
    for (size_t i = 0; i < article->actions.count; i++) {
        const struct action *action = &article->actions.at[i];
        if (action->document != document || !action->verb.size) continue;
        for (size_t j = 0; j < article->actions.count; j++)
            if (article->actions.at[j].document == other &&
                slice_equal(deed_of(action), deed_of(&article->actions.at[j])))
                return true;
    }
    return false;
}

/* Whether all that the headline calls a text, its kind apart, stands in the lead: "Council report" – "… the Council
 * released a report". */
static bool is_told_in(const struct article *article, const struct mention *headline, uint32_t sentence) {
    const struct sentence *lead = &article->sentences.at[sentence];
    bool told = headline->last - headline->first == 1;
    for (uint32_t i = headline->first; i < headline->last; i++) {
        const struct slice word = article_words(article, i, i + 1);
        if (slice_equal_nocase(word, headline->value)) continue;
        told = false;
        for (uint32_t j = lead->first; j < lead->last && !told; j++) {
            const struct slice other = article_words(article, j, j + 1);
            told = slice_equal_nocase(word, other) || coref_share_stem(word, other);
        }
        if (!told) return false;
    }
    return told;
}

/* "Judgment in case C-12/31" over "the Court published its judgment": a line that is a name and nothing else, and the
 * word for its kind alone. */
static bool is_title_of(const struct coref *coref, const struct mention *headline, const struct mention *described) {
    const struct sentence *line = &coref->article->sentences.at[headline->sentence];
    return headline->form == FORM_NAME && headline->first == line->first && headline->last == line->last &&
           described->form == FORM_NOMINAL && described->last == described->first + 1 &&
           coref_one_doctype(coref->article, headline->value, described->value);
}

/* "Firm signs deal" – "… signed a contract on Monday": the first text of the lead, if the same is done to it or it is
 * called so. */
static int32_t document_done(const struct coref *coref, int32_t headline, const struct text_documents *documents) {
    const struct mention *named = at(coref, headline);
    for (size_t i = 0; i < documents->count; i++) {
        const struct mention *mention = at(coref, documents->at[i]);
        if (!coref_same_doctype(coref->article, named->value, mention->value)) continue;
        if (mention->sentence > documents->text + 1 || !is_described(coref->article, mention)) return -1;
        if (is_title_of(coref, named, mention)) return documents->at[i];
        if (mention->sentence > documents->text) return -1;
        bool same =
            share_deed(coref->article, headline, documents->at[i]) ||
            ((coref_one_doctype(coref->article, named->value, mention->value) || named->last - named->first > 1) &&
             is_told_in(coref->article, named, mention->sentence));
        return same ? documents->at[i] : -1;
    }
    return -1;
}

/* The only one of them that the document in the headline can be; -1: none, or several. */
static int32_t document_meant(const struct coref *coref, const struct mention *headline,
                              const struct text_documents *documents) {
    int32_t found = -1;
    for (size_t i = 0; i < documents->count; i++) {
        const struct mention *mention = at(coref, documents->at[i]);
        if (mention->last - mention->first < headline->last - headline->first) continue;
        if (!coref_same_doctype(coref->article, headline->value, mention->value) ||
            !share_word(coref->article, headline, mention))
            continue;
        if (found >= 0 && at(coref, found)->chain != mention->chain) return -1;
        if (found < 0) found = documents->at[i];
    }
    return found;
}

/* Whether the sentence goes on behind the description with a word of the name: "a bill allowing withdrawals from
 * pensions", "the Pension Freedom Act". */
static bool tells_of(const struct article *article, const struct mention *described, const struct mention *named) {
    enum { most = 24 };
    uint32_t last = article->sentences.at[described->sentence].last;
    if (last > described->last + most) last = described->last + most;
    for (uint32_t i = named->first; i < named->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (slice_equal_nocase(word, named->value) || slice_equal_nocase(word, described->value)) continue;
        for (uint32_t j = described->last; j < last; j++)
            if (article->tokens.at[j].shape == SHAPE_LOWER && coref_share_stem(word, article_words(article, j, j + 1)))
                return true;
    }
    return false;
}

/* Whether the name says what the description is about, which its last word tells or the word before its kind: "a treaty
 * on sea mines" is the Convention on Moored Mines, "a protocol on the use of air defence ranges" no agreement on an air
 * defence system. */
static bool says_topic(const struct article *article, const struct mention *described, const struct mention *named) {
    uint32_t at = described->last;
    while (at > described->first + 1 &&
           (article->tokens.at[at - 1].shape > SHAPE_UPPER || article_is(article, at - 1, "for")))
        at--;
    struct slice last = article_words(article, at - 1, at),
                 first = article_words(article, described->first, described->first + 1);
    bool typed = slice_equal_nocase(first, described->value);
    for (uint32_t i = named->first; i < named->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (coref_share_stem(last, word) || (!typed && coref_share_stem(first, word))) return true;
    }
    return false;
}

/* "passed a bill on Monday. The Harvest Bill, …": what the next sentences begin with, of the very kind. */
static bool opens_next(const struct article *article, const struct mention *described, const struct mention *named) {
    enum { near = 3 };
    const uint32_t first = article->sentences.at[named->sentence].first;
    if (named->sentence == described->sentence || named->sentence > described->sentence + near) return false;
    if (named->first != first + 1 || !article_is_written(article, first, "The")) return false;
    return coref_one_doctype(article, named->value, described->value) &&
           !vocabulary_has(article, named->value, V_DOCTYPE_PACT);
}

/* The only document that the text names soon after the lead has described it; -1: none. */
static int32_t named_soon(const struct coref *coref, int32_t lead) {
    enum { sentences = 8, mentions = 120 };
    const struct article *article = coref->article;
    const struct mention *described = at(coref, lead);
    int32_t found = -1;
    for (int32_t i = lead + 1; i < (int32_t)article->mentions.count && i < lead + mentions; i++) {
        const struct mention *named = at(coref, i);
        if (named->sentence > described->sentence + sentences) break;
        if (!coref_is_name(named, KIND_DOCUMENT) || !named->chain || named->chain == described->chain) continue;
        if (is_described(article, named)) continue;
        if (!coref_same_doctype(coref->article, described->value, named->value)) continue;
        bool topic = share_word(article, described, named) && says_topic(article, described, named);
        if (!tells_of(article, described, named) && !topic && !opens_next(article, described, named)) continue;
        if (found >= 0 && at(coref, found)->chain != named->chain) return -1;
        if (found < 0) found = i;
    }
    return found;
}

/* "vetoed a bill allowing withdrawals from pensions": the lead describes what the text names. */
static void link_leads(struct coref *coref, uint32_t text) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, article->sentences.at[text].first); i < article->mentions.count; i++) {
        const struct mention *lead = at(coref, (int32_t)i);
        if (lead->sentence > text + 1) return;
        int32_t document = is_described(article, lead) ? named_soon(coref, (int32_t)i) : -1;
        if (document >= 0) coref_link(coref, (int32_t)i, document, SIEVE_HEADLINE);
    }
}

void coref_headlines(struct coref *coref) {
    const struct article *article = coref->article;
    uint32_t text = first_text(article);
    if (text == article->sentences.count) return;
    link_leads(coref, text);
    if (!text) return;
    struct text_documents documents = documents_of_text(coref, text);
    for (size_t i = 0; documents.count && i < article->mentions.count && at(coref, (int32_t)i)->sentence < text; i++) {
        const struct mention *headline = at(coref, (int32_t)i);
        if (headline->kind != KIND_DOCUMENT || headline->dropped || !headline->chain || !is_heading(coref, headline))
            continue;
        if (documents.named[headline->chain]) continue;
        int32_t document = document_meant(coref, headline, &documents);
        if (document < 0) document = document_done(coref, (int32_t)i, &documents);
        if (document < 0) continue;
        coref_link(coref, (int32_t)i, document, SIEVE_HEADLINE);
        documents.named[headline->chain] = true;
    }
}
