/* Rows of mentions, dates, titles and documents that corrections reject.
 *
 * They are taken out of the article itself while it is read, before coreference, so that nothing is
 * made of them; what only coreference finds, pronouns and whole documents, right after it. */
#ifndef CHANCERY_REGISTRY_REJECTIONS_H
#define CHANCERY_REGISTRY_REJECTIONS_H

#include "registry_corrections.h"

/* What one thread needs to look for them. */
struct rejections;

/* The corrections must live as long. */
struct rejections *rejections_new(const struct corrections *corrections);

/* Frees them, after the corrections were told which of them have met a row; NULL is nothing. */
void rejections_close(struct rejections *rejections, struct corrections *corrections);

/* Takes in a correction, by its number, that rejects rows of these tables. False where another one says the same. */
bool rejections_note(struct corrections *corrections, size_t number);

/* The correction by which a row is rejected; NULL: none. The name is the text of a mention, date or title, or the
 * name of a document. Scratch memory in the arena. */
const struct correction *rejections_find(struct rejections *rejections, struct arena *arena, enum correction_rows rows,
                                         const struct correction_row *row);

/* The same of a mention, which may stand in more than one table. */
const struct correction *rejections_find_mention(struct rejections *rejections, struct arena *arena, enum kind kind,
                                                 const struct correction_row *row);

/* Marks mentions as dropped. */
void rejections_mark(struct rejections *rejections, struct article *article);

/* The same, and all mentions of documents, once chains are made. Whether there are any. */
bool rejections_mark_chains(struct rejections *rejections, struct article *article);

#endif
