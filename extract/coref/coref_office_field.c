#include "coref_office_field.h"

#include "text.h"
#include "word_list.h"

struct words {
    array_of(char) letters;
};

struct field {
    const struct coref *coref;
    const struct mention *title;
    bool body_known;
    struct words matter, side;
};

/* The word of a list of words, a blank between them, at *at, which goes behind it; empty: there is none. */
static struct slice next_word(struct slice words, size_t *at) {
    const size_t first = *at;
    while (*at < words.size && words.at[*at] != ' ') ++*at;
    const struct slice word = slice_cut(words, first, *at);
    *at += *at < words.size;
    return word;
}

static bool has_word(struct slice words, struct slice word) {
    size_t at = 0;
    for (struct slice one; (one = next_word(words, &at)).size;)
        if (slice_equal_nocase(one, word) || coref_share_stem(one, word)) return true;
    return false;
}

static void add_word(struct words *words, struct slice word, bool joined) {
    if (words->letters.count && !joined) array_push(&words->letters, ' ');
    for (size_t i = 0; i < word.size; i++) array_push(&words->letters, word.at[i]);
}

/* Whether a token is part of somebody or some day in the title, or of a body that is told otherwise: one that is known,
 * "the company" of "the company's chairman". */
static bool is_told_otherwise(const struct field *field, uint32_t token) {
    const struct article *article = field->coref->article;
    for (size_t i = article_from(article, field->title->first); i < article->mentions.count; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->first > token) return false;
        if (inner->last <= token || inner->dropped || inner == field->title) continue;
        if (inner->kind == KIND_PERSON || inner->kind == KIND_DATE) return true;
        if (inner->kind != KIND_ORGANISATION) continue;
        if (field->body_known || !article_has_capital(article, inner->first)) return true;
    }
    return false;
}

/* Words of any office: "deputy", "chief", "former", "parliament", "of". */
static bool is_of_any_office(const struct field *field, const struct unit *unit) {
    const struct coref *coref = field->coref;
    const int classes[] = {coref->function_word, coref->office_head, coref->office_modifier, coref->rank,
                           coref->class_noun,    coref->standing,    coref->state_body};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (lexicon_has(coref->lexicon, unit->symbol, classes[i])) return true;
    return false;
}

static bool is_word(const struct article *article, uint32_t token) {
    const enum shape shape = (enum shape)article->tokens.at[token].shape;
    return shape == SHAPE_LOWER || shape == SHAPE_TITLE || shape == SHAPE_UPPER;
}

static void add_unit(struct field *field, const struct unit *unit) {
    const struct article *article = field->coref->article;
    const struct slice land = coref_nation_of(field->coref, unit);
    if (land.size) {
        if (!slice_equal(land, field->title->office.country)) add_word(&field->matter, land, false);
        return;
    }
    if (is_of_any_office(field, unit)) return;
    const bool party = lexicon_has(field->coref->lexicon, unit->symbol, field->coref->party_adjective) ||
                       lexicon_has(field->coref->lexicon, unit->symbol, field->coref->denomination);
    for (uint32_t token = unit->first; token < unit->last; token++) {
        const struct slice word = text_fold(field->coref->arena, article_words(article, token, token + 1));
        const bool joined = token > field->title->first && article_byte(article, token - 1) == '-';
        if (is_word(article, token) && !has_word(field->title->office.name, word))
            add_word(party ? &field->side : &field->matter, word, joined);
    }
}

/* Adds the words of [first, last); where `near`, no more than come before a word that says nothing of the office. */
static void add_words(struct field *field, uint32_t first, uint32_t last, bool near) {
    const struct article *article = field->coref->article;
    for (uint32_t token = first; token < last;) {
        const struct unit unit = lexicon_first_unit(field->coref->lexicon, article, token, last);
        const bool other = is_told_otherwise(field, token) || !is_word(article, token);
        if (near && (other || is_of_any_office(field, &unit))) return;
        if (!other) add_unit(field, &unit);
        token = unit.last;
    }
}

/* "of the law school" behind "dean", which the title leaves out. */
static void add_behind(struct field *field) {
    enum { reach = 2 };
    static const struct slice links[] = {WORD("of"), WORD("from"), WORDS_END};
    const struct article *article = field->coref->article;
    const uint32_t end = article->sentences.at[field->title->sentence].last;
    uint32_t first = field->title->last;
    if (first + 1 >= end || !article_among(article, first, links)) return;
    first += 1 + article_is(article, first + 1, "the");
    add_words(field, first, first + reach < end ? first + reach : end, true);
}

static struct slice settle(struct words *words, struct arena *arena) {
    const struct slice settled = arena_copy(arena, (struct slice){words->letters.at, words->letters.count});
    array_free(&words->letters);
    return settled;
}

struct office_field coref_office_field(const struct coref *coref, const struct mention *title, bool known) {
    struct field field = {.coref = coref, .title = title, .body_known = known};
    add_words(&field, title->first, title->last, false);
    add_behind(&field);
    return (struct office_field){settle(&field.matter, coref->arena), settle(&field.side, coref->arena)};
}

static bool is_within(struct slice part, struct slice whole) {
    size_t at = 0;
    for (struct slice word; (word = next_word(part, &at)).size;)
        if (!has_word(whole, word)) return false;
    return true;
}

static bool differ(struct slice one, struct slice other) {
    return one.size && other.size && !is_within(one, other) && !is_within(other, one);
}

bool coref_fields_differ(struct office_field one, struct office_field other) {
    return differ(one.matter, other.matter) || differ(one.side, other.side);
}
