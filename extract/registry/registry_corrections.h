/* What readers found wrong in the tables, kept in a table of their own and told to every run.
 *
 * Its columns are action,kind,name,other and, where rows are rejected by their place,
 * article,start,end; the kind of such a row is that of its table. Names are found as the registry finds them
 * (registry_key), or by an id of entities.csv, so that a correction outlives the run that it was made for. */
#ifndef CHANCERY_REGISTRY_CORRECTIONS_H
#define CHANCERY_REGISTRY_CORRECTIONS_H

#include "diag.h"
#include "document.h"
#include "key_index.h"

enum correction_action { CORRECTION_SAME, CORRECTION_DIFFERENT, CORRECTION_RENAME, CORRECTION_REJECT };

/* What is rejected: an entity in all articles, or rows of these tables. */
enum correction_rows { ROWS_NONE, ROWS_OFFICIALS, ROWS_MENTIONS, ROWS_DATES, ROWS_TITLES, ROWS_DOCUMENTS };

struct correction {
    enum correction_action action;
    enum correction_rows rows;
    enum kind kind;                    /* of the entity, with ROWS_NONE */
    struct slice name, other, article; /* article: empty for any */
    struct slice folded;               /* of the name, where rows but those of officials are rejected */
    size_t start, end;                 /* both 0: anywhere */
    size_t line;
    size_t met; /* how often it changed something */
};

/* Which correction is about a key or an id. */
struct correction_index {
    struct key_index keys;
    array_of(size_t) of; /* by number of the key: the correction */
};

struct corrections {
    struct arena text;
    const char *path;
    array_of(struct correction) all;
    struct correction_index apart;   /* names that are told apart to the letter */
    struct correction_index names;   /* names that are another's or nobody's */
    struct correction_index renamed; /* names that are shown as another */
    struct correction_index of_rows; /* rows but those of officials, by keys of registry_rejections.c */
    struct key_index row_articles;   /* in which there are such */
    bool everywhere;                 /* some of them are in any article */
};

/* False, with a message for each mistake, path:line:column. To be freed in any case; the path must live as long. */
bool corrections_read(struct corrections *corrections, const char *path, struct diag *diag);
void corrections_free(struct corrections *corrections);

/* What a name of that kind, folded, is found by. NULL: no corrections. */
struct slice corrections_key(const struct corrections *corrections, struct arena *arena, enum kind kind,
                             struct slice folded);

/* What is said of an entity with that key or id: CORRECTION_SAME or CORRECTION_RENAME, it is that called `name`;
 * CORRECTION_REJECT, it is none; NULL: nothing. */
struct correction *corrections_of(struct corrections *corrections, struct slice key, struct slice id);

/* How the entity of a key is to be called; NULL: by its name. */
struct correction *corrections_rename(const struct corrections *corrections, struct slice key);

/* A row of a table: of officials.csv with person and title, of others with their text or name. */
struct correction_row {
    struct slice article, name, other;
    size_t start, end;
};

/* Whether a row of officials.csv is rejected. Of other rows registry_rejections.h says it. */
bool corrections_reject(struct corrections *corrections, const struct correction_row *row);

/* Whether there are any of which that says it. */
static inline bool corrections_reject_rows(const struct corrections *corrections) {
    return corrections && corrections->of_rows.of.count;
}

/* A message for each correction that changed nothing; unless articles were read, but for those that reject: of what
 * these have met then, the tables hold nothing any more. */
void corrections_unmet(const struct corrections *corrections, bool articles_read, struct diag *diag);

/* For what belongs to corrections: takes a key into an index, false where another correction has it; finds it, NULL
 * when none has; the word for rows. */
bool corrections_note(struct correction_index *index, struct slice key, size_t correction);
struct correction *corrections_find(const struct corrections *corrections, const struct correction_index *index,
                                    struct slice key);
const char *correction_rows_name(enum correction_rows rows);

#endif
