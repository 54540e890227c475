#include "coref_kinds.h"
#include "coref_parts.h"

#include "word_list.h"

/* Names and descriptions of bodies that stand beside each other. */

bool coref_same_word(const struct coref *coref, uint32_t token, uint32_t other) {
    const struct token *tokens = coref->article->tokens.at;
    return tokens[token].word && tokens[token].word == tokens[other].word;
}

bool coref_may_be_body(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    struct slice kind = coref_kind_of(coref, name);
    return !kind.size || coref_is_called(coref, kind, pointer->value);
}

/* A party may be called a front or a league, which are hardly ever called parties. */
static bool may_be_party(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    return slice_equal(pointer->value, slice_of("party")) &&
           vocabulary_has(coref->article, coref_kind_of(coref, name), V_KIND_PARTY);
}

/* "the ruling party, the Harvest League," is explained by the name behind it, unless it begins a list. */
static bool is_explained_by(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    static const struct slice ends[] = {WORD(","), WORD("."), WORD(";"), WORD("("), WORDS_END};
    static const struct slice more[] = {WORD("and"), WORD("or"), WORD("as"), WORDS_END};
    const struct article *article = coref->article;
    if (name->first <= pointer->last || !article_is_written(article, pointer->last, ",")) return false;
    uint32_t first = pointer->last + 1;
    if (article_is_written(article, first, "the")) first++;
    if (name->first != first || name->last >= article->tokens.count) return false;
    if (!article_among(article, name->last, ends)) return false;
    if (name->last + 1 < article->tokens.count && article_among(article, name->last + 1, more)) return false;
    return coref_may_be_body(coref, pointer, name) || may_be_party(coref, pointer, name);
}

/* Behind a name, or the bracket that closes on it: "(HSU), the union". */
static uint32_t behind_name(const struct article *article, const struct mention *name) {
    return name->last + article_is_written(article, name->last, ")");
}

/* Whether the description is an apposition to the name: "the ruling party Acme", "the Diet
 * (parliament)", "Acme, the ruling party,". */
static bool stands_beside(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    static const struct slice bracket[] = {WORD("("), WORDS_END}, comma[] = {WORD(","), WORDS_END};
    static const struct slice articles[] = {WORD("the"), WORD("its"), WORDS_END};
    static const struct slice ends[] = {WORD(","), WORD("."), WORD("that"), WORD("which"), WORD("whose"), WORDS_END};
    const struct sentence *sentence = &coref->article->sentences.at[pointer->sentence];
    bool many = pointer->last - pointer->first > 1;
    if (name->last + 1 == pointer->first) return article_among_nocase(coref->article, name->last, bracket);
    if (pointer->last < sentence->last && is_explained_by(coref, pointer, name)) return true;
    if (!pointer->opens || pointer->last >= sentence->last) return false;
    if (name->first == pointer->last) return many && coref_may_be_body(coref, pointer, name);
    const uint32_t behind = behind_name(coref->article, name);
    bool apart = behind + 2 == pointer->first && article_among_nocase(coref->article, behind, comma);
    return apart && article_among_nocase(coref->article, behind + 1, articles) &&
           article_among_nocase(coref->article, pointer->last, ends) && coref_may_be_body(coref, pointer, name);
}

int32_t coref_named_beside(const struct coref *coref, int32_t description) {
    enum { reach = 4 }; /* mentions, of which some are nested */
    const struct mention *pointer = &coref->article->mentions.at[description];
    int32_t first = description < reach ? 0 : description - reach;
    for (int32_t i = first; i <= description + reach && i < (int32_t)coref->article->mentions.count; i++) {
        const struct mention *name = &coref->article->mentions.at[i];
        if (!coref_is_name(name, KIND_ORGANISATION) || name->sentence != pointer->sentence) continue;
        if (stands_beside(coref, pointer, name)) return i;
    }
    return -1;
}

int32_t coref_introduced_later(const struct coref *coref, int32_t description) {
    enum { reach = 6, lead = 4 };
    const struct mention *pointer = &coref->article->mentions.at[description];
    if (pointer->last - pointer->first < 2 || pointer->sentence > lead) return -1;
    size_t from = (size_t)description + 1;
    for (size_t i = from; i < coref->article->mentions.count && i < from + coref_reach_back; i++) {
        const struct mention *name = &coref->article->mentions.at[i];
        if (name->sentence > pointer->sentence + reach) return -1;
        if (!coref_is_name(name, KIND_ORGANISATION)) continue;
        if (name->first > pointer->last && coref_same_word(coref, name->first - 1, pointer->last - 2) &&
            coref->article->tokens.at[name->first - 1].shape == SHAPE_LOWER)
            return (int32_t)i;
    }
    return -1;
}

/* "Norway's parliament, the Storting,", "the Norwegian parliament (Storting)": the name behind it; -1: none. */
static int32_t explained_behind(const struct coref *coref, int32_t description) {
    const struct article *article = coref->article;
    const struct mention *pointer = &article->mentions.at[description];
    if (pointer->last + 2 >= article->sentences.at[pointer->sentence].last) return -1;
    const bool bracket = article_is_written(article, pointer->last, "(");
    if (!bracket && !article_is_written(article, pointer->last, ",")) return -1;
    for (size_t i = article_from(article, pointer->last + 1); i < article->mentions.count; i++) {
        const struct mention *name = &article->mentions.at[i];
        if (name->first > pointer->last + 2) return -1;
        if (!coref_is_name(name, KIND_ORGANISATION)) continue;
        const bool closed = bracket && name->first == pointer->last + 1 && name->last < article->tokens.count &&
                            article_is_written(article, name->last, ")") && !coref_is_reporter(article, name) &&
                            coref_kind_of(coref, name).size && coref_may_be_body(coref, pointer, name);
        if (closed || (!bracket && is_explained_by(coref, pointer, name))) return (int32_t)i;
    }
    return -1;
}

/* "Acme, a small Norwegian firm": whether "a" and adjectives stand between two tokens. */
static bool is_one_of(const struct article *article, uint32_t first, uint32_t last) {
    enum { most = 3 };
    if (!article_is(article, first, "a") && !article_is(article, first, "an")) return false;
    if (last > first + 1 + most) return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (article->tokens.at[i].shape != SHAPE_LOWER && article->tokens.at[i].shape != SHAPE_TITLE) return false;
    return last > first;
}

/* Whether "the", or "a" and adjectives, stand between the comma behind a name and its description, or a possessive
 * begins that. */
static bool is_apposed(const struct coref *coref, const struct mention *name, const struct mention *pointer) {
    const struct article *article = coref->article;
    const uint32_t comma = behind_name(article, name);
    if (!article_is_written(article, comma, ",")) return false;
    if (is_one_of(article, comma + 1, pointer->first)) return true;
    if (comma + 2 == pointer->first) return article_is(article, comma + 1, "the");
    return comma + 1 == pointer->first && pointer->last - pointer->first > 2 &&
           article->tokens.at[pointer->first + 1].shape == SHAPE_CLITIC;
}

/* "Norway's financial watchdog Finor", "Croatian news agency Hinar": the name just behind it; -1: none. */
static int32_t named_at_once(const struct coref *coref, int32_t description) {
    static const struct slice states[] = {WORD("government"), WORD("forces"), WORD("army"), WORD("parliament"),
                                          WORDS_END};
    const struct article *article = coref->article;
    const struct mention *pointer = &article->mentions.at[description];
    if (pointer->last >= article->sentences.at[pointer->sentence].last) return -1;
    if (word_among(pointer->value, states)) return -1;
    const struct unit first = lexicon_first_unit(coref->lexicon, article, pointer->first, pointer->last);
    const bool owned = first.last < pointer->last && article->tokens.at[first.last].shape == SHAPE_CLITIC;
    if (!owned && !coref_nation_of(coref, &first).size && !slice_equal(pointer->value, slice_of("party"))) return -1;
    for (size_t i = article_from(article, pointer->last); i < article->mentions.count; i++) {
        const struct mention *name = &article->mentions.at[i];
        if (name->first != pointer->last) return -1;
        if (coref_is_name(name, KIND_ORGANISATION))
            return coref_may_be_body(coref, pointer, name) || may_be_party(coref, pointer, name) ? (int32_t)i : -1;
    }
    return -1;
}

int32_t coref_explained(const struct coref *coref, int32_t description) {
    static const struct slice ends[] = {WORD(","),    WORD("."),     WORD("in"),    WORD("of"),
                                        WORD("that"), WORD("which"), WORD("whose"), WORDS_END};
    enum { reach = 4 };
    const struct mention *pointer = &coref->article->mentions.at[description];
    const int32_t at_once = named_at_once(coref, description);
    const int32_t behind = at_once < 0 ? explained_behind(coref, description) : at_once;
    if (behind >= 0) return behind;
    for (int32_t i = description; i-- > 0 && i + reach >= description;) {
        const struct mention *name = &coref->article->mentions.at[i];
        if (name->sentence != pointer->sentence || !coref_is_name(name, KIND_ORGANISATION)) continue;
        if (!is_apposed(coref, name, pointer) || pointer->last >= coref->article->tokens.count) continue;
        if (article_among_nocase(coref->article, pointer->last, ends) && coref_may_be_body(coref, pointer, name))
            return i;
    }
    return -1;
}
