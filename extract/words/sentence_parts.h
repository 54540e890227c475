/* Splitting a text into sentences, in parts, for sentence*.c alone. */
#ifndef CHANCERY_SENTENCE_PARTS_H
#define CHANCERY_SENTENCE_PARTS_H

#include "sentence.h"

struct splitter {
    const struct lexicon *lexicon;
    struct article *article;
    int abbreviation, starter, firm_form, month, month_foreign, weekday, weekday_short, press_head, function_word,
        headline_verb, page_section, menu_word, line_label; /* classes */
    bool wrapped;                                           /* many line breaks of the text are inside sentences */
    size_t wrap;                                            /* width at which it is wrapped; 0: at none */
    size_t full;   /* no line that goes on left room for a word in this width; 0: some did */
    size_t least;  /* where lines of any width go on, one that fewer than all of these have; 0: lines go on that are
                      nearly full */
    size_t narrow; /* no line of this width or less goes on beyond doubt */
    bool hangs;    /* lines that go on do so farther to the right */
    struct block {
        uint32_t last; /* token, behind it */
        bool broken;   /* a line of it goes on in the next beyond doubt */
        size_t full;   /* width from which its lines go on in the next; SIZE_MAX: nothing shows that any does */
    } block;           /* the lines at hand, up to a blank one */
    struct row {
        uint32_t cell, last; /* tokens: where its last cell so far starts, behind it */
        bool cells;          /* wide gaps part it */
    } row;                   /* the line at hand, where it has a wide gap */
};

/* What a sign may do. */
enum {
    STOPS = 1,        /* ends a sentence */
    CLOSES = 2,       /* belongs to the sentence before it */
    JOINS = 4,        /* stands at the end of a line that goes on */
    ENDS_LINE = 8,    /* may stand at the end of a line that goes on or not */
    PARTS_MENU = 16,  /* stands between the items of a menu */
    PARTS_CLAUSE = 32 /* where a sentence without an end is cut */
};

/* What a token does if it is a sign, else nothing. */
unsigned sentence_sign(const struct article *article, uint32_t token);

/* Whether the token is a dot alone. */
bool sentence_is_dot(const struct article *article, uint32_t token);

bool sentence_is_month(const struct splitter *splitter, uint32_t token);

static inline bool sentence_starts_low(const struct article *article, uint32_t token) {
    return article->tokens.at[token].shape == SHAPE_LOWER;
}

/* Whether the items of a menu stand on the line; a stroke without blanks parts none. */
bool sentence_parts_items(const struct article *article, uint32_t first, uint32_t last);

/* Whether a line is one of a menu beyond doubt: "Politics | World", "Politics World Travel", "About us". */
bool sentence_is_of_menu(const struct splitter *splitter, const struct sentence *line);

/* "By Anna Berg", "Published", not "Contact" of a menu. */
bool sentence_is_labelled(const struct splitter *splitter, const struct sentence *line);

bool sentence_holds_year(const struct article *article, const struct sentence *line);

/* Above the headline, beside a menu, a line that opens with a weekday and holds a year tells the visitor's day, as the
 * page's first line beside two lines of one; else it may, and so may a first line without a weekday over a menu. */
void sentence_mark_day_lines(struct splitter *splitter);

/* Where the mark of an entry in a list ends, with which a line opens at the token: "•", "2.", "(a)"; the token itself
 * where none does. */
uint32_t sentence_mark_end(const struct splitter *splitter, uint32_t first);

/* Whether a wide gap before the token, which is on the line of the one before, parts two cells of a table. */
bool sentence_opens_cell(struct splitter *splitter, uint32_t token);

/* Whether the line before the token is a row of a table, and no paragraph behind a wide gap. */
bool sentence_ends_row(const struct splitter *splitter, uint32_t token);

/* Where the text begins behind a headline in capitals that no line break parts from it; 0: there is none. */
uint32_t sentence_headline_end(const struct splitter *splitter);

/* Fills in how the text is wrapped. */
void sentence_measure_lines(struct splitter *splitter);

/* Whether the line that starts at `first` goes on in that of `next`: the break between them is
 * only where the paper ended. */
bool sentence_goes_on(struct splitter *splitter, uint32_t first, uint32_t next);

#endif
