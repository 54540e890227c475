/* Letters that stand for things: "intellectual property rights (IPR)". */
#ifndef CHANCERY_COMMON_LETTERS_H
#define CHANCERY_COMMON_LETTERS_H

#include "rule.h"

/* Drops the organisations of the article that no list has and that are letters which it tells, in brackets, for words
 * in small letters that they spell and whose head is no body's. */
void common_letters_drop(const struct ruleset *rules, struct article *article);

#endif
