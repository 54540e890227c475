/* Coreference: how well the system's chains agree with the gold's.
 *
 * MUC   Vilain, Burger, Aberdeen, Connolly, Hirschman: A model-theoretic
 *       coreference scoring scheme. MUC-6, 1995. Counts links.
 * B³    Bagga, Baldwin: Algorithms for scoring coreference chains. LREC workshop
 *       on linguistic coreference, 1998. Averages over mentions.
 * CEAFe Luo: On coreference resolution performance metrics. HLT/EMNLP 2005, with
 *       its phi-4. Aligns chains one to one (Kuhn 1955, Munkres 1957).
 * LEA   Moosavi, Strube: Which coreference evaluation metric do you trust? ACL
 *       2016. Links resolved, weighted by the size of the chain; a chain of one
 *       counts as one link to itself, as in the authors' program.
 *
 * The CoNLL score is the mean of the F1 of the first three. Numerators and
 * denominators are summed over articles, as in the CoNLL scorer. */
#ifndef CHANCERY_SCORE_CHAINS_H
#define CHANCERY_SCORE_CHAINS_H

#include <stddef.h>

enum chain_measure { chain_muc, chain_b3, chain_ceafe, chain_lea, chain_measures };

struct chain_part {
    double part, whole;
};

struct chain_score {
    struct chain_part recall, precision;
};

#define chain_none ((size_t)-1)

/* The mentions that either side has: mention i lies in the chains gold[i] and
 * system[i], numbers below `gold_chains` and `system_chains`, or is chain_none
 * on the side that lacks it. */
struct chain_map {
    const size_t *gold, *system;
    size_t count, gold_chains, system_chains;
};

/* Adds one article to scores[chain_measures]. */
void score_chains(const struct chain_map *map, struct chain_score *scores);

/* part / whole; 0 when there is nothing. */
double score_share(struct chain_part part);

/* Harmonic mean; 0 when both are 0. */
double score_f1(double precision, double recall);

#endif
