#include "coref_description_parts.h"
#include "coref_kinds.h"

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* "Norway's ruling party" is no name where the text has one; behind its first mention only what stands beside it is. */
static bool is_introduced(struct descriptions *pointing, int32_t number) {
    struct coref *coref = pointing->coref;
    struct mention *mention = at(coref, number);
    bool small = coref->article->tokens.at[mention->last - 1].shape == SHAPE_LOWER;
    if (mention->kind != KIND_ORGANISATION || mention->form != FORM_NAME || !small) return false;
    int32_t name = coref_explained(coref, number);
    if (name < 0) name = description_house_of(pointing, number);
    if (name < 0 && !mention->chain) name = coref_introduced_later(coref, number);
    if (name < 0 || (mention->chain && mention->chain == at(coref, name)->chain)) return false;
    mention->form = FORM_NOMINAL;
    coref_link(coref, number, name, SIEVE_DESCRIPTION);
    /* "Norway's financial watchdog Finor" is no car maker. */
    if (!descriptions_kind_of(pointing, name).size) pointing->body_kinds[at(coref, name)->chain] = mention->value;
    return true;
}

static int32_t antecedent_of(struct descriptions *pointing, int32_t number) {
    const struct mention *mention = at(pointing->coref, number);
    bool body = mention->kind == KIND_ORGANISATION;
    int32_t found = body ? coref_named_beside(pointing->coref, number) : -1;
    if (found < 0)
        found = mention->kind == KIND_DOCUMENT ? descriptions_document(pointing, number)
                                               : descriptions_body(pointing, number);
    if (found < 0 && body && mention->opens) found = coref_introduced_later(pointing->coref, number);
    return found < 0 && body && mention->opens ? descriptions_national_body(pointing, number) : found;
}

/* "The National Assembly", "the Senate": a name, though nothing fuller is told. */
static bool is_proper(const struct article *article, const struct mention *body) {
    static const struct slice alone[] = {WORD("Senate"), WORD("Congress"), WORDS_END};
    if (body->kind != KIND_ORGANISATION) return false;
    for (uint32_t i = body->first; i < body->last; i++)
        if (article->tokens.at[i].shape != SHAPE_TITLE) return false;
    return body->last - body->first > 1 || article_among(article, body->first, alone);
}

/* Whether a description is its antecedent's own name again. */
static bool repeats(const struct article *article, const struct mention *body, const struct mention *antecedent) {
    return antecedent->form == FORM_NAME &&
           slice_equal(mention_text(article, body), mention_text(article, antecedent)) && is_proper(article, body);
}

/* What tells of the text named before it is no other: "the Riverside Pact, a 1999 treaty between the two states". */
static bool is_apposed_document(struct descriptions *pointing, int32_t number) {
    struct mention *mention = at(pointing->coref, number);
    const int32_t text = mention->kind == KIND_DOCUMENT ? descriptions_apposed_document(pointing, number) : -1;
    if (text < 0) return false;
    if (description_is_plain(pointing->coref->article, mention)) mention->form = FORM_NOMINAL;
    coref_link(pointing->coref, number, text, SIEVE_DESCRIPTION);
    return true;
}

static void place(struct descriptions *pointing, int32_t number) {
    struct article *article = pointing->coref->article;
    struct mention *mention = at(pointing->coref, number);
    if (mention->dropped) return;
    if (mention->chain) {
        if (is_introduced(pointing, number)) description_note_nation(pointing, number);
        return;
    }
    if (is_apposed_document(pointing, number)) return;
    mention->dropped = description_is_of_any(pointing->coref, mention);
    if (mention->dropped) return;
    if (mention->form == FORM_NAME || description_is_new(pointing->coref, mention)) {
        if (is_introduced(pointing, number)) description_note_nation(pointing, number);
        else mention->chain = ++article->chains;
        return;
    }
    pointing->apart = false;
    int32_t antecedent = antecedent_of(pointing, number);
    bool another = antecedent >= 0 && description_is_another(pointing->coref, mention, at(pointing->coref, antecedent));
    if (antecedent >= 0 && !another) {
        coref_link(pointing->coref, number, antecedent, SIEVE_DESCRIPTION);
        description_note_nation(pointing, number);
        if (repeats(article, mention, at(pointing->coref, antecedent))) mention->form = FORM_NAME;
    } else if (mention->opens || mention->stands || pointing->apart || (another && description_may_open(mention)) ||
               (mention->kind == KIND_DOCUMENT && description_replaced_by(pointing, mention))) {
        mention->chain = ++article->chains;
        if (is_proper(article, mention)) mention->form = FORM_NAME;
    } else mention->dropped = true;
}

/* What stands before a mention in its sentence and ends with it or after it holds it. */
static void pass(struct descriptions *pointing, int32_t number) {
    const struct mention *mention = at(pointing->coref, number);
    if (mention->sentence != pointing->sentence) pointing->covered = pointing->body_end = 0;
    pointing->sentence = mention->sentence;
    pointing->nested[number] = pointing->covered >= mention->end;
    pointing->inner[number] = mention->kind == KIND_ORGANISATION && pointing->body_end >= mention->end;
    struct earlier *earlier = &pointing->kinds[mention->kind];
    earlier->mentions[earlier->count++] = number;
    if (mention->chain) {
        pointing->mentioned[mention->chain] += !coref_is_bracketed(pointing->coref->article, mention);
        pointing->spoken_of[mention->chain] = mention->sentence;
        description_note_age(pointing, mention);
    }
    if (mention->kind == KIND_DOCUMENT && !mention->dropped && mention->end > pointing->covered)
        pointing->covered = mention->end;
    if (mention->kind == KIND_ORGANISATION && !mention->dropped && mention->end > pointing->body_end)
        pointing->body_end = mention->end;
}

static bool has_name(const struct coref *coref, int32_t body) {
    int32_t named = body;
    do
        if (at(coref, named)->form == FORM_NAME) return true;
    while ((named = coref->next[named]) != body);
    return false;
}

/* "Relief agency to leave": what the text means by the same word, "the agency", or else names first, if that may be
 * called so. */
static int32_t described_in_text(const struct coref *coref, int32_t headline) {
    enum { reach = 6, lead = 2 };
    const struct mention *pointer = at(coref, headline);
    const struct sentence *sentences = coref->article->sentences.at;
    int32_t named = -1;
    for (int32_t i = headline + 1; i < (int32_t)coref->article->mentions.count; i++) {
        const struct mention *mention = at(coref, i);
        if (mention->sentence > pointer->sentence + reach) break;
        if (mention->kind != KIND_ORGANISATION || mention->dropped || !mention->chain) continue;
        if (sentences[mention->sentence].heading || coref_is_reporter(coref->article, mention)) continue;
        if (named < 0 && mention->form == FORM_NAME) named = i;
        const bool same = mention->form == FORM_NOMINAL && coref_same_word(coref, mention->last - 1, pointer->last - 1);
        if (same) return has_name(coref, i) ? i : -1;
    }
    if (named < 0 || at(coref, named)->sentence > pointer->sentence + lead) return -1;
    return coref_kind_of(coref, at(coref, named)).size && coref_may_be_body(coref, pointer, at(coref, named)) ? named
                                                                                                              : -1;
}

/* Headlines describe bodies that the text names. */
static void link_headlines(struct coref *coref) {
    const struct article *article = coref->article;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        const struct mention *mention = at(coref, i);
        if (!article->sentences.at[mention->sentence].heading) {
            if (mention->sentence) return;
            continue;
        }
        if (mention->kind != KIND_ORGANISATION || mention->form != FORM_NOMINAL || mention->dropped || !mention->chain)
            continue;
        const int32_t body = has_name(coref, i) ? -1 : described_in_text(coref, i);
        if (body >= 0 && at(coref, body)->chain != mention->chain) coref_link(coref, i, body, SIEVE_HEADLINE);
    }
}

void coref_descriptions(struct coref *coref) {
    struct article *article = coref->article;
    size_t count = article->mentions.count + 1;
    struct descriptions pointing = {
        .coref = coref,
        .names = arena_zero(coref->arena, count * sizeof *pointing.names),
        .mentioned = arena_zero(coref->arena, (article->chains + count) * sizeof *pointing.mentioned),
        .ages = arena_zero(coref->arena, (article->chains + count) * sizeof *pointing.ages),
        .body_kinds = arena_zero(coref->arena, (article->chains + count) * sizeof *pointing.body_kinds),
        .spoken_of = arena_zero(coref->arena, (article->chains + count) * sizeof *pointing.spoken_of),
        .sides = arena_zero(coref->arena, article->chains + count),
        .nations = arena_zero(coref->arena, (article->chains + count) * sizeof *pointing.nations),
        .acted_on = arena_zero(coref->arena, count),
        .nested = arena_zero(coref->arena, count),
        .inner = arena_zero(coref->arena, count)};
    for (int kind = 0; kind < KIND_COUNT; kind++)
        pointing.kinds[kind].mentions = arena_alloc(coref->arena, count * sizeof(int32_t));
    for (size_t i = 0; i < article->actions.count; i++)
        if (article->actions.at[i].document >= 0) pointing.acted_on[article->actions.at[i].document] = true;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        if (at(coref, i)->kind == KIND_ORGANISATION || at(coref, i)->kind == KIND_DOCUMENT) place(&pointing, i);
        pass(&pointing, i);
    }
    link_headlines(coref);
}
