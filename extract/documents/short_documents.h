/* Short forms of documents: "the Harvest Plan of Measures (HPM)" defines HPM, which
 * is that document wherever it stands afterwards. Letters in brackets right behind a
 * document's name, or behind it and ", or", are its short form when they are initials of its words, in order,
 * and not those of a body at its end ("the statement of the Harvest Council (HC)"). A
 * description each word of which has its letter is a name, too: "mutual access treaty (MAT)". */
#ifndef CHANCERY_SHORT_DOCUMENTS_H
#define CHANCERY_SHORT_DOCUMENTS_H

#include "rule.h"

/* Adds the short forms that the sentence in article->units defines, as mentions by
 * the rule document.acronym and as aliases. After STAGE_DOCUMENT; `first_mention` is
 * the first that was told of the sentence. */
void short_documents_define(const struct ruleset *rules, struct article *article, size_t first_mention);

#endif
