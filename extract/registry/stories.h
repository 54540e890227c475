/* The stories that articles have told so far, and which article told each first.
 *
 * An article is compared with the first one of each story alone, so that a story that is
 * rewritten again and again does not slowly become another. Which stories are
 * compared is told by parts of the sketches that are the same (bands of minima, Broder 1997;
 * Gionis, Indyk and Motwani, "Similarity search in high dimensions via hashing", 1999), the
 * latest first and no more than 64 for each part, so the time an article takes does not grow with
 * their number. Takes some 100 bytes a story, and its name. */
#ifndef CHANCERY_STORIES_H
#define CHANCERY_STORIES_H

#include "array.h"
#include "fingerprint.h"

enum { story_bands = 5, story_keys = story_bands + 1 };

struct story {
    struct fingerprint print;
    size_t name;               /* where it starts in `names` */
    uint32_t next[story_keys]; /* by key: an earlier story in the same chain, + 1; 0: none */
};

/* A zeroed struct knows no stories. */
struct stories {
    array_of(struct story) all;
    array_of(char) names; /* each followed by a NUL */
    uint32_t *chains;     /* `room` for each key: the latest story in it, + 1; 0: none */
    size_t room;          /* a power of two */
};

/* The article of that name and fingerprint is told: the name, in the arena, of the one that told its story
 * first, by the same content or else by most of the same sketch. Empty: it is itself the
 * first, and remembered; or was refused. */
struct slice stories_tell(struct stories *stories, const struct fingerprint *print, struct slice name,
                          struct arena *arena);

/* A story that the article of that name was the first to tell. */
void stories_add(struct stories *stories, const struct fingerprint *print, struct slice name);

/* The name of the article that told a story first; until the next story is added. */
struct slice stories_name(const struct stories *stories, size_t story);

void stories_free(struct stories *stories);

#endif
