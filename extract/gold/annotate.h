/* Labels between gold and the files of annotation tools, and two annotators compared.
 *
 * Whatever is written is read again before it counts, so that a label that a format cannot
 * hold is refused with its row instead of being lost. */
#ifndef CHANCERY_ANNOTATE_H
#define CHANCERY_ANNOTATE_H

#include "rule.h"
#include "score.h"

enum annotate_format { annotate_brat, annotate_webanno, annotate_conll, annotate_formats };

/* The formats by number; NULL behind the last. */
const char *annotate_format_at(size_t number);

/* The format of that name: `brat`, `webanno`, `conll`; false when there is none. */
bool annotate_format_named(struct slice name, enum annotate_format *format);

struct annotate_options {
    enum annotate_format format;
    const char *from, *to;       /* folders */
    const char *corpus;          /* a folder of ARTICLE.txt, or NULL: the texts are where the labels say */
    const struct ruleset *rules; /* for words and sentences; NULL where the format needs none */
    bool excel;
};

struct annotate_totals {
    size_t articles, mentions, refused; /* refused: articles, of which nothing was written */
};

/* Gold, or the tables of a run, as files of the format, one an article. Each appears whole or
 * not at all, and an article that cannot be written is told the diag and left out. False, with
 * a message, when gold cannot be read or a file cannot be written. */
bool annotate_export(const struct annotate_options *options, struct annotate_totals *totals, struct diag *diag);

/* The same from such files to tables of gold. */
bool annotate_import(const struct annotate_options *options, struct annotate_totals *totals, struct diag *diag);

/* --- two annotators --- */

/* Of the tokens of all articles, those in a mention of both, of the first alone, of the second
 * alone, of neither. */
struct annotate_tokens {
    size_t both, first, second, neither;
};

/* Cohen's kappa (Cohen: A coefficient of agreement for nominal scales. Educational and
 * Psychological Measurement 20, 1960): (p_o - p_e) / (1 - p_e), where p_o is the share of tokens
 * on which both say the same, inside or outside, and p_e the share expected of two who label as
 * often as these do, but by chance. False when that is all of them. */
bool annotate_kappa(const struct annotate_tokens *tokens, double *kappa);

struct annotate_agreement {
    struct score score;                             /* the first annotator in the place of gold */
    struct annotate_tokens tokens[score_kinds + 1]; /* the last: inside any mention */
    struct score_rate forms;                        /* of mentions with the same borders and kind */
    size_t alone;                                   /* articles that one of the two has alone */
    bool texts;                                     /* whether tokens could be counted */
};

/* Compares what two have labelled. Articles that one has alone do not count. The texts are
 * those of `corpus`, for which `rules` tell the tokens; without it (NULL) no tokens are counted.
 * False, with messages, when a text is missing. */
bool annotate_compare(struct annotate_agreement *agreement, const struct score_side *first,
                      const struct score_side *second, const char *corpus, const struct ruleset *rules,
                      struct diag *diag);

/* The figures, in the order in which they are shown; free with array_free. */
void annotate_list(const struct annotate_agreement *agreement, struct score_figures *figures);

void annotate_agreement_free(struct annotate_agreement *agreement);

#endif
