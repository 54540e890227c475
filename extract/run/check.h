/* Runs the examples that stand beside the rules.
 *
 * Each example is run twice. Alone: of the rule's stage only this rule is tried,
 * all other stages run as ever, and what it finds must be exactly what stands in
 * [[ ]]. Then through the whole pipeline: the rule may lose to others, but the
 * mention must be there in the end (of stage page: the line is furniture; of
 * stage published: the day of publication is known; of stage relation: a
 * relation covers the words). In a - example the rule finds nothing; a veto is
 * the other way round. Rules by coreference are run through the pipeline only. */
#ifndef CHANCERY_CHECK_H
#define CHANCERY_CHECK_H

#include "near_name.h"
#include "rule.h"

/* Which rules: by id, by the path of their file or the last part of that path. */
struct check_names {
    const char *const *at;
    size_t count; /* 0: all rules */
};

struct check_totals {
    size_t rules, examples, failed;
};

/* The first name that selects no rule, or NULL. */
const char *check_unknown(const struct ruleset *rules, const struct check_names *names);

/* Tries all that a name could be beside one that is none. */
void check_near_names(const struct ruleset *rules, struct near_name *near);

/* Runs the examples of the rules that are named; the diag is told of each that fails, once. */
struct check_totals check_examples(const struct ruleset *rules, const struct check_names *names, struct diag *diag);

#endif
