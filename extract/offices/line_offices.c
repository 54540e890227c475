#include "line_offices.h"

#include "key_index.h"
#include "name_key.h"
#include "vocabulary.h"

enum { no_mention = -1 };

struct line {
    int32_t person, title; /* what the line is, or -1; the last of its titles */
    bool next;             /* it stands directly below the sentence before, and in no table */
    bool beside;           /* it stands beside the sentence before, in the row of a table */
};

/* What the text has told of holders, up to a number of officials; each is taken in once. */
struct told {
    struct key_index words; /* a holder's name and title, as they are written */
    bool *holds;            /* by mention of a person */
    size_t officials;
};

struct lines {
    struct line *at;      /* by sentence */
    int32_t *other;       /* by mention: another title of the same line, -1 without */
    const bool *of_title; /* by token */
    struct told told;
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

/* Whether a title of the line stands at a token, or "and" between two: "Secretary and Head of Legal Affairs". */
static bool is_of_titles(const struct article *article, const bool *of_title, const struct sentence *line,
                         uint32_t token) {
    return of_title[token] || (token > line->first && token + 1 < line->last && of_title[token - 1] &&
                               of_title[token + 1] && article_is(article, token, "and"));
}

/* "Commandant Holm", "Ambassador Holm": what precedes a name like a style; the office follows below. */
static bool is_style(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice styles[] = {WORD("ambassador"), WORD("commandant"), WORD("judge"), WORD("justice"),
                                          WORD("comrade"),    WORD("commander"),  WORDS_END};
    return last == first + 1 && article_among_nocase(article, first, styles);
}

/* Nothing but signs, honorifics, letters of honours and further titles stands beside the mention. */
static bool fills(const struct lexicon *lexicon, int honorific, const struct article *article, const bool *of_title,
                  const struct mention *mention) {
    enum { longest = 32 };
    const struct sentence *line = &article->sentences.at[mention->sentence];
    const bool title = mention->kind == KIND_TITLE && line->last - line->first <= longest;
    uint32_t first = line->first;
    while (first < mention->first && is_ignored(lexicon, honorific, article, first)) first++;
    if (!title && is_style(article, first, mention->first)) first = mention->first;
    for (; first < mention->first; first++)
        if (!is_ignored(lexicon, honorific, article, first) && !(title && is_of_titles(article, of_title, line, first)))
            return false;
    uint32_t last = mention->last;
    while (title && last < line->last &&
           (article_is_sign(article, last) || is_of_titles(article, of_title, line, last)))
        last++;
    return is_qualified(article, last, line->last);
}

static const bool *title_tokens(const struct article *article) {
    bool *of_title = arena_zero(article->arena, article->tokens.count + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *title = &article->mentions.at[i];
        if (title->kind != KIND_TITLE || title->dropped || title->office.plural) continue;
        for (uint32_t token = title->first; token < title->last; token++) of_title[token] = true;
    }
    return of_title;
}

static struct lines read_lines(const struct ruleset *rules, const struct article *article) {
    int honorific = lexicon_class(rules->lexicon, slice_of("honorific"));
    const size_t count = article->mentions.count;
    struct lines lines = {arena_alloc(article->arena, (article->sentences.count + 1) * sizeof *lines.at),
                          arena_alloc(article->arena, (count + 1) * sizeof *lines.other),
                          title_tokens(article),
                          {.holds = arena_zero(article->arena, count + 1)}};
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const bool below = i > 0 && sentence->first < sentence->last && article_is_below(article, sentence),
                   cell = article_is_cell(article, sentence);
        lines.at[i] = (struct line){no_mention, no_mention, below && !cell, sentence->beside};
    }
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        struct line *line = &lines.at[mention->sentence];
        lines.other[i] = no_mention;
        bool person = mention->kind == KIND_PERSON && mention->form == FORM_NAME && mention->last - mention->first > 1;
        bool title = mention->kind == KIND_TITLE && !mention->office.plural;
        if (mention->dropped || !(person || title) ||
            !fills(rules->lexicon, honorific, article, lines.of_title, mention))
            continue;
        if (person) line->person = (int32_t)i;
        else lines.other[i] = line->title, line->title = (int32_t)i;
    }
    return lines;
}

static struct slice words_of(const struct article *article, int32_t person, int32_t title) {
    const struct slice parts[] = {mention_text(article, &article->mentions.at[person]),
                                  mention_text(article, &article->mentions.at[title])};
    return name_join(article->arena, parts, 2, '\n');
}

static void take_in(const struct article *article, struct told *told) {
    for (; told->officials < article->officials.count; told->officials++) {
        const struct official *official = &article->officials.at[told->officials];
        key_index_add(&told->words, words_of(article, official->person, official->title));
        told->holds[official->person] = true;
    }
}

/* A signature tells no more than the text that has told the very same of somebody of that name. */
static void add_office(const struct ruleset *rules, struct article *article, struct told *told, int32_t person,
                       int32_t title) {
    struct mention *held = &article->mentions.at[title];
    const struct mention *holder = &article->mentions.at[person];
    if (held->holder >= 0) return;
    held->holder = person;
    held->holder_from = FROM_BESIDE;
    take_in(article, told);
    if (key_index_find(&told->words, words_of(article, person, title)) != SIZE_MAX) return;
    uint32_t start = held->start < holder->start ? held->start : holder->start;
    uint32_t end = held->end > holder->end ? held->end : holder->end;
    array_push(
        &article->officials,
        ((struct official){
            person, title, start, end, held->office.status, ruleset_find(rules, "official.signature"), {NULL, 0}}));
}

static bool is_inside(const struct mention *inner, const struct mention *outer) {
    return inner != outer && inner->first >= outer->first && inner->last <= outer->last;
}

/* The titles of a line, not those inside another: "Secretary and Head of the Legal Service". */
static void add_offices(const struct ruleset *rules, struct article *article, struct lines *lines, int32_t person,
                        int32_t last) {
    for (int32_t title = last; title >= 0; title = lines->other[title]) {
        bool inside = false;
        for (int32_t outer = last; outer >= 0 && !inside; outer = lines->other[outer])
            inside = is_inside(&article->mentions.at[title], &article->mentions.at[outer]);
        if (!inside) add_office(rules, article, &lines->told, person, title);
    }
}

/* "Anna Berg   Minister of Trade": the offices in the cells behind a name, else the one in the cell before it. */
static void read_row(const struct ruleset *rules, struct article *article, struct lines *lines, size_t name) {
    const size_t count = article->sentences.count;
    bool holds = false;
    for (size_t i = name + 1; i < count && lines->at[i].beside && lines->at[i].person < 0; i++) {
        if (lines->at[i].title < 0) continue;
        add_offices(rules, article, lines, lines->at[name].person, lines->at[i].title);
        holds = true;
    }
    if (!holds && lines->at[name].beside && lines->at[name - 1].title >= 0)
        add_offices(rules, article, lines, lines->at[name].person, lines->at[name - 1].title);
}

/* "Anna Berg" above "Minister of Trade", and the other way round. */
static void read_lines_of(const struct ruleset *rules, struct article *article, struct lines *lines, size_t name) {
    const size_t count = article->sentences.count;
    size_t below = name + 1;
    while (below < count && lines->at[below].next && lines->at[below].title >= 0)
        add_offices(rules, article, lines, lines->at[name].person, lines->at[below++].title);
    if (below > name + 1 || !name || !lines->at[name].next || lines->at[name - 1].title < 0) return;
    take_in(article, &lines->told);
    if (!lines->told.holds[lines->at[name].person])
        add_offices(rules, article, lines, lines->at[name].person, lines->at[name - 1].title);
}

void line_offices(const struct ruleset *rules, struct article *article) {
    struct lines lines = read_lines(rules, article);
    for (size_t i = 0; i < article->sentences.count; i++) {
        if (lines.at[i].person < 0) continue;
        if (article_is_cell(article, &article->sentences.at[i])) read_row(rules, article, &lines, i);
        else read_lines_of(rules, article, &lines, i);
    }
    key_index_free(&lines.told.words);
}
