#include "line_offices.h"

#include "vocabulary.h"

enum { no_mention = -1 };

struct line {
    int32_t person, title; /* what the line is, or -1 */
    bool next;             /* it stands directly below the sentence before, and in no table */
    bool beside;           /* it stands beside the sentence before, in the row of a table */
};

static bool is_ignored(const struct lexicon *lexicon, int honorific, const struct article *article, uint32_t token) {
    return article_is_sign(article, token) || lexicon_token_has(lexicon, article, token, honorific) ||
           article_is(article, token, "the") || vocabulary_has_token(article, token, V_SIGNED_SIGN);
}

/* Behind a name or an office: letters of honours and what stands in brackets, "FCIS", "CPS (K)", "(MIA 12345)". */
static bool is_qualified(const struct article *article, uint32_t first, uint32_t last) {
    bool bracket = false;
    for (uint32_t i = first; i < last; i++) {
        if (article_is_written(article, i, "(")) bracket = true;
        const enum shape shape = (enum shape)article->tokens.at[i].shape;
        const bool letters = shape == SHAPE_UPPER || shape == SHAPE_INITIAL || shape == SHAPE_DOTTED;
        if (!bracket && !letters && !article_is_sign(article, i)) return false;
        if (article_is_written(article, i, ")")) bracket = false;
    }
    return true;
}

/* Nothing but signs, honorifics and letters of honours stands beside the mention. */
static bool fills(const struct lexicon *lexicon, int honorific, const struct article *article,
                  const struct mention *mention) {
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    for (uint32_t i = sentence->first; i < mention->first; i++)
        if (!is_ignored(lexicon, honorific, article, i)) return false;
    return is_qualified(article, mention->last, sentence->last);
}

static struct line *read_lines(const struct ruleset *rules, const struct article *article) {
    int honorific = lexicon_class(rules->lexicon, slice_of("honorific"));
    struct line *lines = arena_alloc(article->arena, (article->sentences.count + 1) * sizeof *lines);
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const bool below = i > 0 && sentence->first < sentence->last && article_is_below(article, sentence),
                   cell = article_is_cell(article, sentence);
        lines[i] = (struct line){no_mention, no_mention, below && !cell, sentence->beside};
    }
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        bool person = mention->kind == KIND_PERSON && mention->form == FORM_NAME && mention->last - mention->first > 1;
        bool title = mention->kind == KIND_TITLE && !mention->office.plural;
        if (mention->dropped || !(person || title) || !fills(rules->lexicon, honorific, article, mention)) continue;
        if (person) lines[mention->sentence].person = (int32_t)i;
        else lines[mention->sentence].title = (int32_t)i;
    }
    return lines;
}

static bool has_office(const struct article *article, int32_t person) {
    for (size_t i = 0; i < article->officials.count; i++)
        if (article->officials.at[i].person == person) return true;
    return false;
}

static void add_office(const struct ruleset *rules, struct article *article, int32_t person, int32_t title) {
    struct mention *held = &article->mentions.at[title];
    const struct mention *holder = &article->mentions.at[person];
    if (held->holder >= 0) return;
    held->holder = person;
    held->holder_from = FROM_BESIDE;
    uint32_t start = held->start < holder->start ? held->start : holder->start;
    uint32_t end = held->end > holder->end ? held->end : holder->end;
    array_push(
        &article->officials,
        ((struct official){
            person, title, start, end, held->office.status, ruleset_find(rules, "official.signature"), {NULL, 0}}));
}

/* "Anna Berg   Minister of Trade": the offices in the cells behind a name, else the one in the cell before it. */
static void read_row(const struct ruleset *rules, struct article *article, const struct line *lines, size_t name) {
    const size_t count = article->sentences.count;
    bool holds = false;
    for (size_t i = name + 1; i < count && lines[i].beside && lines[i].person < 0; i++) {
        if (lines[i].title < 0) continue;
        add_office(rules, article, lines[name].person, lines[i].title);
        holds = true;
    }
    if (!holds && lines[name].beside && lines[name - 1].title >= 0)
        add_office(rules, article, lines[name].person, lines[name - 1].title);
}

/* "Anna Berg" above "Minister of Trade", and the other way round. */
static void read_lines_of(const struct ruleset *rules, struct article *article, const struct line *lines, size_t name) {
    const size_t count = article->sentences.count;
    size_t below = name + 1;
    while (below < count && lines[below].next && lines[below].title >= 0)
        add_office(rules, article, lines[name].person, lines[below++].title);
    if (below > name + 1 || !name || !lines[name].next || lines[name - 1].title < 0) return;
    if (!has_office(article, lines[name].person)) add_office(rules, article, lines[name].person, lines[name - 1].title);
}

void line_offices(const struct ruleset *rules, struct article *article) {
    const struct line *lines = read_lines(rules, article);
    for (size_t i = 0; i < article->sentences.count; i++) {
        if (lines[i].person < 0) continue;
        if (article_is_cell(article, &article->sentences.at[i])) read_row(rules, article, lines, i);
        else read_lines_of(rules, article, lines, i);
    }
}
