#include "coref_description_parts.h"
#include "coref_kinds.h"

#include "word_list.h"

/* "The company" is the one that the article is about, or for which whoever speaks of it speaks, rather than the one
 * that was named last in passing. */

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* "the club", rather than "the English club". */
static bool is_bare(const struct coref *coref, const struct mention *pointer) {
    return pointer->last - pointer->first == 1 && description_points_back(coref, pointer);
}

/* Whether the description can mean a body: of an unknown kind, if that may be a firm. A kind that is called so will not
 * do against one that is so. */
static bool suits(struct descriptions *pointing, int32_t description, int32_t body, const struct slice heads[2],
                  bool strictly) {
    const struct mention *pointer = at(pointing->coref, description);
    if (description_fits_body(pointing, description, body, heads)) return true;
    const struct slice kind = descriptions_kind_of(pointing, body);
    if (!kind.size) return slice_equal(pointer->value, slice_of("company"));
    return !strictly && description_is_loose(pointing->coref, pointer->value) &&
           coref_is_called(pointing->coref, kind, pointer->value);
}

int32_t descriptions_speakers_body(struct descriptions *pointing, int32_t description, const struct slice heads[2]) {
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description);
    if (!is_bare(coref, pointer) || !vocabulary_has(coref->article, pointer->value, V_KIND_TOPICAL)) return -1;
    const int32_t speaker = coref_speaker(coref, pointer);
    if (speaker < 0) return -1;
    const struct mention *teller = at(coref, speaker);
    const int32_t person = teller->kind == KIND_PERSON ? speaker : teller->holder;
    if (person < 0) {
        const int32_t body = coref_body_of_title(coref, teller);
        return body >= 0 && at(coref, body)->chain && suits(pointing, description, body, heads, false) ? body : -1;
    }
    for (size_t i = 0; i < coref->represented.count; i++) {
        const int32_t body = coref->represented.at[i].body;
        const struct mention *named = at(coref, body);
        if (coref->represented.at[i].person != at(coref, person)->chain) continue;
        if (named->end > pointer->start || named->dropped || !named->chain) continue;
        if (description_is_workplace(coref, pointer, named)) continue;
        if (suits(pointing, description, body, heads, false)) return body;
    }
    return -1;
}

/* "its adviser, Acme,": the body is told of as another's. */
static bool is_anothers(const struct article *article, const struct mention *body) {
    enum { reach = 5 };
    static const struct slice owners[] = {WORD("its"), WORD("their"), WORD("whose"), WORDS_END};
    if (body->first < 2 || !article_is_written(article, body->first - 1, ",")) return false;
    for (uint32_t i = body->first - 1; i-- > 0 && i + reach >= body->first;)
        if (article_among_nocase(article, i, owners)) return true;
    return false;
}

/* "include Acme Ltd, Dahl Corp and Holm Inc.": one of several that are told together. */
static bool is_listed(const struct article *article, const struct mention *body) {
    static const struct slice before[] = {WORD(","), WORD("and"), WORD("or"), WORDS_END};
    static const struct slice behind[] = {WORD(","), WORD("and"), WORD("or"), WORD("."), WORDS_END};
    const struct sentence *own = &article->sentences.at[body->sentence];
    uint32_t first = body->first;
    if (first > own->first && article_is(article, first - 1, "the")) first--;
    if (first == own->first || !article_among(article, first - 1, before)) return false;
    if (body->last + 1 >= own->last) return true;
    if (!article_among(article, body->last, behind)) return false;
    return !article_is_written(article, body->last, ",") || article->tokens.at[body->last + 1].shape != SHAPE_LOWER ||
           article_among(article, body->last + 1, before);
}

/* Whether a clause is about the body: it begins its sentence, or stands before a verb. */
static bool is_subject(const struct coref *coref, const struct mention *body) {
    enum { opening = 3 };
    static const struct slice links[] = {WORD("of"),    WORD("to"),      WORD("by"),   WORD("with"),
                                         WORD("for"),   WORD("from"),    WORD("on"),   WORD("at"),
                                         WORD("in"),    WORD("between"), WORD("than"), WORD("and"),
                                         WORD("under"), WORD("against"), WORD("its"),  WORDS_END};
    static const struct slice auxiliaries[] = {WORD("would"),  WORD("will"), WORD("had"),   WORD("could"),
                                               WORD("should"), WORD("may"),  WORD("might"), WORD("can"),
                                               WORD("must"),   WORD("did"),  WORDS_END};
    const struct article *article = coref->article;
    const struct sentence *own = &article->sentences.at[body->sentence];
    uint32_t before = body->first;
    if (body->last >= own->last || article->tokens.at[body->last].shape == SHAPE_CLITIC) return false;
    if (is_anothers(article, body) || is_listed(article, body)) return false;
    if (before > own->first && article_is(article, before - 1, "the")) before--;
    if (before > own->first && article_among_nocase(article, before - 1, links)) return false;
    if (lexicon_token_has(coref->lexicon, article, body->last, coref->pronouns.of_body)) return false;
    if (before > own->first + 1 && article_is(article, before - 2, "its")) return false; /* "its unit Acme" */
    if (before <= own->first + opening) return article->tokens.at[body->last].shape != SHAPE_TITLE;
    return article_is_written(article, before - 1, ",") || article_among(article, body->last, auxiliaries) ||
           coref_is_finite(article, body->last);
}

/* "the company that hired him", "Acme, the company in question": which one is meant stands beside it. */
static bool tells_which(const struct article *article, const struct mention *pointer, const struct mention *found) {
    static const struct slice relatives[] = {WORD("that"), WORD("which"), WORD("where"), WORD("who"), WORD("whose"),
                                             WORD("he"),   WORD("she"),   WORD("they"),  WORDS_END};
    static const struct slice signs[] = {WORD(","), WORD("-"), WORD("--"), WORD("–"), WORD("—"), WORD("("), WORDS_END};
    const uint32_t next = pointer->last, last = article->sentences.at[pointer->sentence].last;
    if (next < last && article_among(article, next, relatives)) return true;
    if (next + 1 < last && article_is_written(article, next, "in") && article_is(article, next + 1, "question"))
        return true;
    return found->last + 2 == pointer->first && article_among(article, found->last, signs);
}

/* Whether another clause begins among the tokens. */
static bool parts_clauses(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice signs[] = {WORD(","),    WORD(";"),     WORD("and"),   WORD("but"),  WORD("while"),
                                         WORD("when"), WORD("after"), WORD("where"), WORD("that"), WORDS_END};
    for (uint32_t i = first; i < last; i++)
        if (article_among(article, i, signs)) return true;
    return false;
}

/* Whether the sentence, or the one before it, is about the body, or its own sentence does something to it. */
static bool is_spoken_of(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    const struct article *article = coref->article;
    if (pointer->sentence - body->sentence > 1) return false;
    if (is_subject(coref, body)) return true;
    if (pointer->sentence != body->sentence || body->first < 2) return false;
    const uint32_t before = body->first - 1 - article_is(article, body->first - 1, "the");
    if (!coref_is_finite(article, before) && !article_is_written(article, before - 1, "to")) return false;
    const bool owns = article->tokens.at[body->last].shape == SHAPE_CLITIC;
    return !owns || parts_clauses(article, body->last, pointer->first);
}

static bool in_one_paragraph(const struct article *article, const struct mention *one, const struct mention *other) {
    for (uint32_t i = one->sentence + 1; i <= other->sentence; i++)
        if (article->tokens.at[article->sentences.at[i].first].gap == GAP_PARAGRAPH) return false;
    return true;
}

/* How much more a body counts that the text names first: not one that only the headline names. */
static uint32_t advantage(uint32_t mentioned, uint32_t sentence) {
    enum { lead = 2 };
    if (sentence > lead) return 0;
    return mentioned > 1 ? 2 : 1;
}

/* "Acme Bank has named two directors.": the paragraph begins with the body. */
static bool opens_paragraph(const struct article *article, const struct mention *body) {
    const struct sentence *own = &article->sentences.at[body->sentence];
    if (!body->sentence || article->tokens.at[own->first].gap != GAP_PARAGRAPH) return false;
    return body->first <= own->first + article_is(article, own->first, "the");
}

/* "Acme Rovers beat Oslo. The club": the first club of the sentence before, of all that it names; -1: the description
 * is no club's, or nearer to one, or farther. */
static int32_t club_before(const struct descriptions *pointing, const struct mention *pointer,
                           const struct mention *near) {
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    const struct slice club = slice_of("club");
    int32_t found = -1;
    if (!slice_equal(pointer->value, club) || near->sentence + 1 != pointer->sentence) return -1;
    for (size_t i = earlier->count; i-- > 0;) {
        const struct mention *mention = at(pointing->coref, earlier->mentions[i]);
        if (mention->sentence < near->sentence) break;
        if (mention->sentence > near->sentence || mention->dropped || !coref_is_name(mention, KIND_ORGANISATION))
            continue;
        if (mention->chain && slice_equal(descriptions_kind_of(pointing, earlier->mentions[i]), club))
            found = earlier->mentions[i];
    }
    return found;
}

/* "came from the University of Oslo", "studied at": told of in passing. */
static bool is_origin(const struct article *article, const struct mention *body) {
    static const struct slice links[] = {WORD("from"), WORD("at"), WORDS_END};
    uint32_t before = body->first;
    if (before && article_is(article, before - 1, "the")) before--;
    return before && article_among(article, before - 1, links);
}

int32_t descriptions_more_salient(struct descriptions *pointing, int32_t description, const struct slice heads[2],
                                  int32_t found) {
    enum { often = 3 };
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description), *near = at(coref, found);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    const bool proper = coref->article->tokens.at[pointer->first].shape == SHAPE_TITLE; /* "the Court" of its page */
    if (!is_bare(coref, pointer)) return found;
    const int32_t club = club_before(pointing, pointer, near);
    if (club >= 0) return club;
    if (proper ? in_one_paragraph(coref->article, near, pointer) && !is_origin(coref->article, near)
               : !vocabulary_has(coref->article, pointer->value, V_KIND_TOPICAL))
        return found;
    if (tells_which(coref->article, pointer, near) || is_spoken_of(coref, pointer, near)) return found;
    const bool fits = description_fits_body(pointing, description, found, heads);
    const bool sure = slice_equal(descriptions_kind_of(pointing, found), pointer->value);
    const uint32_t rival = pointing->mentioned[near->chain];
    int32_t best = found;
    uint32_t most = rival;
    bool first = true;
    for (size_t i = 0; i < earlier->count && i < coref_reach_back; i++) {
        const int32_t other = earlier->mentions[i];
        const struct mention *mention = at(coref, other);
        if (!coref_is_name(mention, KIND_ORGANISATION) || !mention->chain || description_is_part(pointing, other))
            continue;
        const uint32_t mentioned = pointing->mentioned[mention->chain];
        if (mention->chain == near->chain) {
            if (first) return found;
            continue;
        }
        if (!first && mentioned <= most) continue;
        if (!description_is_told_of(coref, pointer, mention)) continue;
        if (description_bears_word(pointing, other, V_JUDGING_FIRM)) continue;
        if (!suits(pointing, description, other, heads, fits)) continue;
        if (sure && mentioned < 2 * rival + 2 && !descriptions_kind_of(pointing, other).size) continue;
        const bool paragraphs = in_one_paragraph(coref->article, mention, pointer);
        if (!paragraphs && mentioned < often && in_one_paragraph(coref->article, near, pointer)) continue;
        const uint32_t weight = mentioned + (first ? advantage(mentioned, mention->sentence) : 0) +
                                (paragraphs && opens_paragraph(coref->article, mention));
        if (proper && !first && weight < 2 * rival) continue;
        first = false;
        if (weight > most) most = weight, best = other;
    }
    return best;
}

/* Whether the description, however far from the body, can mean it: one of its kind, or one that the text speaks of
 * again and again without a word of what it is. */
static bool may_be_meant(struct descriptions *pointing, const struct mention *pointer, int32_t body) {
    enum { often = 2 };
    const struct mention *mention = at(pointing->coref, body);
    struct slice kind = descriptions_kind_of(pointing, body);
    if (kind.size) return coref_is_called(pointing->coref, kind, pointer->value);
    return description_points_back(pointing->coref, pointer) && pointing->mentioned[mention->chain] >= often;
}

int32_t descriptions_main_body(struct descriptions *pointing, int32_t description) {
    const struct mention *pointer = at(pointing->coref, description);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    int32_t found = -1;
    bool sure = true, human = slice_equal_nocase(mention_text(pointing->coref->article, pointer), slice_of("body"));
    int asked = 0;
    if (pointer->opens || human ||
        !(vocabulary_has(pointing->coref->article, pointer->value, V_KIND_GENERAL) ||
          description_is_loose(pointing->coref, pointer->value)))
        return -1;
    for (size_t i = earlier->count; i-- > 0 && asked++ < coref_reach_back;) {
        int32_t other = earlier->mentions[i];
        const struct mention *mention = at(pointing->coref, other);
        if (mention->form != FORM_NAME || mention->dropped || !mention->chain || description_is_part(pointing, other))
            continue;
        if (found >= 0 && mention->chain == at(pointing->coref, found)->chain) continue;
        uint32_t own = pointing->mentioned[mention->chain];
        uint32_t rival = found < 0 ? 0 : pointing->mentioned[at(pointing->coref, found)->chain];
        if (own < rival) continue;
        if (!description_is_told_of(pointing->coref, pointer, mention) || !may_be_meant(pointing, pointer, other))
            continue;
        if (!description_agrees_in_nation(pointing, other)) continue;
        if (own >= rival) sure = own > rival;
        if (own > rival) found = other;
    }
    return sure ? found : -1;
}
