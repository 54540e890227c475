/* What readers found wrong in the tables, kept in a table of their own and told to every run.
 *
 * Its columns are action,kind,name,other and, where rows are rejected by their place,
 * article,start,end. Names are found as the registry finds them (registry_key), or by an id
 * of entities.csv, so that a correction outlives the run that it was made for. */
#ifndef CHANCERY_REGISTRY_CORRECTIONS_H
#define CHANCERY_REGISTRY_CORRECTIONS_H

#include "diag.h"
#include "document.h"
#include "key_index.h"

enum correction_action { CORRECTION_SAME, CORRECTION_DIFFERENT, CORRECTION_RENAME, CORRECTION_REJECT };

struct correction {
    enum correction_action action;
    enum kind kind;                    /* KIND_COUNT: a row of officials.csv */
    struct slice name, other, article; /* article: empty for any */
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

/* A row of officials.csv. */
struct correction_row {
    struct slice article, person, title;
    size_t start, end;
};

/* Whether the row is rejected. */
bool corrections_reject(struct corrections *corrections, const struct correction_row *row);

/* A message for each correction that changed nothing. */
void corrections_unmet(const struct corrections *corrections, struct diag *diag);

#endif
