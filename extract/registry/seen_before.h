/* What earlier runs have seen: the file of --since-state.
 *
 * A table, as table.h reads and writes it, with a row for each article, in the order in which they
 * were seen: its fingerprint, where it came from, and its name if it was the first to tell its story. The
 * header names the version, the last row counts and sums up the others, so that a file that
 * is cut or changed is not believed. The new file is written beside the old one, and takes its
 * name after the tables have theirs: a run that is killed has seen nothing. */
#ifndef CHANCERY_SEEN_BEFORE_H
#define CHANCERY_SEEN_BEFORE_H

#include "source.h"
#include "stories.h"
#include "table.h"

/* An article that this run has read. */
struct seen_article {
    uint64_t content, origin;
    size_t story; /* that it was the first to tell; SIZE_MAX: none */
};

/* All members are the module's own. A zeroed struct is closed. */
struct seen_before {
    const char *path;
    struct stories *stories;
    array_of(uint64_t) contents, origins; /* of earlier runs, sorted */
    array_of(struct seen_article) added;
    size_t stories_before; /* how many there were before the last article */
    struct table_writer table;
};

/* Reads the file, which need not be there yet, adds its stories to those given, which must outlive it, and
 * opens the new file. False, with a message and nothing opened, when it is damaged, of another kind or
 * version, or cannot be written. */
bool seen_before_open(struct seen_before *seen, const char *path, struct stories *stories, struct diag *diag);

/* Whether an earlier run has seen what this article says, under whatever name. */
bool seen_before_content(const struct seen_before *seen, const struct source_article *read, struct arena *scratch);

/* Whether an earlier run has seen an article of that name and source, whatever it said. */
bool seen_before_origin(const struct seen_before *seen, struct slice name, struct slice source);

/* Notes an article, once its story is told to the stories. One that was refused is not noted. */
void seen_before_add(struct seen_before *seen, const struct fingerprint *print, struct slice name, struct slice source);

/* Writes the new file beside the old one, which is left alone. */
bool seen_before_finish(struct seen_before *seen, struct diag *diag);

/* Gives it the name of the old one. */
bool seen_before_publish(struct seen_before *seen, struct diag *diag);

/* At any time: what was not published is removed. */
void seen_before_close(struct seen_before *seen);

#endif
