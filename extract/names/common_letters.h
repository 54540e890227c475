/* Letters that stand for things: "intellectual property rights (IPR)", "Qwabena Special Region (QSR)". */
#ifndef CHANCERY_COMMON_LETTERS_H
#define CHANCERY_COMMON_LETTERS_H

#include "rule.h"

/* Drops the organisations of the article that no list has and that are letters which it tells, in brackets, for words
 * that they spell: in small letters, whose head is no body's, or the name of an area, a system, a meeting. */
void common_letters_drop(const struct ruleset *rules, struct article *article);

#endif
