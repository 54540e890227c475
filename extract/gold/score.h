/* Mentions and rows against gold.
 *
 * Two mentions match strictly when start, end and kind are the same, relaxed
 * when the kind is and they share a byte; each matches at most one other, exact
 * ones first, then the largest overlap. Counts are summed over articles (micro
 * average). Values follow TempEval-3 (UzZaman et al., SemEval 2013): the value
 * F1 is the relaxed F1 times the share of matched dates whose value is equal;
 * dates without a value in gold are left out of that share. */
#ifndef CHANCERY_SCORE_H
#define CHANCERY_SCORE_H

#include "score_chains.h"
#include "score_load.h"

struct score_tally {
    size_t gold, system, strict, relaxed;
};

/* Of `of` things that could be right, `right` are. */
struct score_rate {
    size_t of, right;
};

/* References that should lead to a name: titles, and nominal and pronoun
 * mentions, whose gold chain holds a name (of a person for titles and persons,
 * else of their own kind). Right: found strictly, and the longest such name of
 * the system's chain overlaps a name of the gold chain. */
struct score_links {
    size_t gold, found, right;
};

/* A place in the article's text. */
struct score_span {
    bool known; /* whether start and end are */
    size_t start, end;
    struct slice text;
};

/* One thing that went wrong. */
struct score_error {
    struct slice error; /* as in errors.csv: miss, false alarm, border, kind, value, link, official-miss, … */
    const struct score_article *gold, *system;
    const char *kind;
    struct score_span found, expected;
    struct slice value, expected_value, rule;
};

/* Sums over the articles scored so far. A zeroed struct is an empty score. */
struct score {
    size_t articles;
    struct score_tally kinds[score_kinds], registers[score_registers];
    struct score_rate value_strict, value_relaxed, type_strict, type_relaxed;
    struct score_rate cells[score_registers][score_most_cells]; /* by column, of rows that match strictly */
    struct chain_score chains[chain_measures];
    struct score_links links;
    bool mentions_scored, registers_scored[score_registers];
    array_of(struct score_error) errors; /* by article, then by start */
    struct arena text, work;             /* `work` is reset after each article */
    bool gold_mentions;                  /* set before the first: coreference over the mentions of gold alone */
};

/* Adds one article. `system` may be NULL: all of gold is missed. The sides must
 * outlive the score. A register that either side lacks altogether is not scored. */
void score_article(struct score *score, const struct score_side *gold_side, const struct score_side *system_side,
                   const struct score_article *gold, const struct score_article *system);

void score_free(struct score *score);

/* One figure of the result: `date` `strict_f1` 0.95. The main figure of a name
 * is the one a floor on that name means. */
struct score_figure {
    const char *name, *measure;
    double value;
    bool main, known; /* known: there was something to score */
    bool count;       /* a number of things and no share */
};

struct score_figures {
    array_of(struct score_figure) all;
};

/* Every figure, in the order in which they are shown; free with array_free. */
void score_list(const struct score *score, struct score_figures *figures);

/* The figure that a floor names: `date`, `date.value`, `officials.country`, or
 * with a measure, `date.relaxed_f1`; NULL when there is none. */
const struct score_figure *score_named(const struct score_figures *figures, struct slice name);

#endif
