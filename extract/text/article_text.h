/* The texts of articles as files: that of a page is in no file otherwise.
 *
 * An article's file is FOLDER/ARTICLE.txt, so that the folder read as an INPUT gives the
 * same articles with the same offsets. Folders in the name are made. What a name may hold
 * and a path may not (a leading dot, an empty part, bytes that are no text) is written %XX. */
#ifndef CHANCERY_ARTICLE_TEXT_H
#define CHANCERY_ARTICLE_TEXT_H

#include "diag.h"

/* The article's name as a path can have it, in the arena. */
struct slice article_file_name(struct slice article, struct arena *arena);

/* The path of the article's file below the folder, in the arena. */
struct slice article_text_path(const char *folder, struct slice article, struct arena *arena);

/* The same for another file of the article, FOLDER/ARTICLE and the ending. */
struct slice article_file_path(const char *folder, struct slice article, const char *ending, struct arena *arena);

/* Writes a file into folders that are made: beside its place, then renamed. False with a message. */
bool article_file_write(struct slice path, struct slice bytes, struct diag *diag);

/* Writes the file: beside its place, then renamed. False with a message. */
bool article_text_write(const char *folder, struct slice article, struct slice text, struct diag *diag);

#endif
