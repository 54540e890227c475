/* When two names are one: keys and comparisons of names.
 *
 * All of them compare folded text (lower case, no diacritics). */
#ifndef CHANCERY_NAME_KEY_H
#define CHANCERY_NAME_KEY_H

#include "arena.h"

/* The words of a name, folded, dots and hyphens taken as blanks. What is called a word
 * from here on is one of these or another folded text: after it no letter follows. */
struct name_words {
    struct slice words[12];
    size_t count;
};

/* The words of folded text. */
void name_split(struct slice folded, struct name_words *words);

/* Two spellings of one word: equal after the usual romanisations are levelled
 * (Sergey, Sergei; Zaynetdinov, Zainetdinov; Tatiana, Tatyana). */
bool name_word_alike(struct slice a, struct slice b);

/* Whether a word of a name is that of the father, by which nobody is called: "Salman" in "Faisal bin Salman". */
bool name_is_father(const struct name_words *name, size_t at);

/* Whether two personal names can be one person's: all words of the shorter
 * occur in order in the longer, an initial ("S.", "Sh.") standing for a word it
 * begins. A single word must be the other's last, or its first when that is all it has, and no father's name. */
bool name_person_alike(const struct name_words *a, const struct name_words *b);

/* The word with its romanisation levelled; equal skeletons are alike. */
struct slice name_skeleton(struct arena *arena, struct slice word);

/* Insertions, deletions, exchanges, transpositions between two words, at most `limit` + 1 counted
 * (Damerau 1964). */
size_t name_distance(struct slice a, struct slice b, size_t limit);

/* The parts in one, with the sign between each two; 0: with nothing between them. A NUL follows. */
struct slice name_join(struct arena *arena, const struct slice *parts, size_t count, char sign);

/* As one cell has several: those that are not empty, with "; " between each two. A NUL follows. */
struct slice name_list(struct arena *arena, const struct slice *parts, size_t count);

/* A folded name as part of an id: all else than letters and digits as single hyphens. */
struct slice name_slug(struct arena *arena, struct slice folded);

#endif
