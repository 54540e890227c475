/* What names say: the interpreters of organisations, titles, persons, documents
 * and of the relations between them. Each reads the slots that its stage's rules
 * name, and refuses what the words around make wrong. */
#ifndef CHANCERY_NAMING_H
#define CHANCERY_NAMING_H

#include "match.h"

/* Slots: country, head, acronym; title, person and body, which become mentions of their own; known: the body of which
 * the mention is another name; possessive and absorbed: refused unless that part is an organ. `give
 * acronym=defined`: the mention is the short form of the organisation before its bracket; `acronym=spelled`: that of
 * the words before it that begin with its letters, which become a mention; `acronym=short` and `acronym=joined`:
 * refused when it is long. `joins=names`: refused after a body that is described
 * ("the German news agency"). */
bool organisation_read(const struct reading *reading, struct mention *mention);

/* Slots: status, mods, head, portfolio, organisation, country; `give plural=yes`, `give listed=no`, yes or held. */
bool title_read(const struct reading *reading, struct mention *mention);

/* Slot known: the person of whom the mention is another name. `give capitals=spoken`: refused when the last word has no
 * vowel; `give places=none`: when the text is somewhere "in" the last word. */
bool person_read(const struct reading *reading, struct mention *mention);

/* `give relation=official` with slots person, title (and status);
 * `give relation=chained` with slots earlier and title, person, dated or title alone, as struct chained_office has it;
 * `give relation=action` with slots document, verb, agent, day. */
bool relation_read(const struct reading *reading, struct mention *mention);

/* Whether the word in small letters behind a noun or a name cannot go on with it: a verb, a preposition. */
bool naming_parts(const struct ruleset *rules, const struct article *article, uint32_t token, bool headline);

#endif
