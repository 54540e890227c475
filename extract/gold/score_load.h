/* What is scored: the labels of gold and the tables of a run, by article.
 *
 * A folder of gold holds one CSV per article (start,end,text,kind,form,chain,
 * value) named after it, subfolders included, or one mentions.csv with an
 * `article` column, or both for different articles; beside them officials.csv
 * and documents.csv, and dates.csv where the types of dates are labelled too.
 * A folder of extract's tables is gold as it stands. */
#ifndef CHANCERY_SCORE_LOAD_H
#define CHANCERY_SCORE_LOAD_H

#include "key_index.h"
#include "table.h"

enum score_kind { score_date, score_person, score_title, score_organisation, score_document, score_kinds };
enum score_form { score_name, score_nominal, score_pronoun };

/* As in the tables: `date`, `person`, `title`, `organisation`, `document`; `name`, `nominal`, `pronoun`. */
const char *score_kind_name(enum score_kind kind);
const char *score_form_name(enum score_form form);

/* The kind or form of that name, whatever the case of its letters; false when there is none. */
bool score_kind_named(struct slice name, enum score_kind *kind);
bool score_form_named(struct slice name, enum score_form *form);

struct score_mention {
    size_t start, end;
    enum score_kind kind;
    enum score_form form;
    struct slice text, value, type, chain, rule; /* type: of a date; empty when the table has none */
    size_t line;                                 /* of its row in the table */
};

/* The registers that are scored row by row. The first cells make the row's key. */
enum score_register { score_officials, score_documents, score_registers };
enum { score_most_cells = 6 };

/* "officials", "documents" */
const char *score_register_name(enum score_register which);

/* The columns' names, NULL after the last: officials person,title,organisation,
 * country,status; documents name,doctype,date,adopted_by,action,action_day. */
const char *const *score_register_columns(enum score_register which);

struct score_row {
    struct slice cells[score_most_cells];
    struct diag_place place; /* of the row */
    bool placed;             /* start and end are known */
    size_t start, end;
};

struct score_article {
    struct slice name, source;               /* source: path of the article's text, or empty */
    const char *path;                        /* of the table with its mentions; NULL without any */
    size_t bytes;                            /* of its text; 0: not known */
    bool labelled;                           /* its mentions are known, if only that there are none */
    array_of(struct score_mention) mentions; /* by start, end, kind */
    array_of(struct score_row) rows[score_registers];
};

/* Gold or system. A zeroed struct is empty; all text lives as long as the side. */
struct score_side {
    array_of(struct score_article) articles; /* in the order of the tables or the file names */
    struct key_index names;                  /* number i is articles.at[i] */
    bool has[score_registers];               /* which tables there are */
    array_of(struct table) tables;
    struct arena text;
};

/* False, with messages that name file and line, when a table is missing or says
 * what cannot be: a kind that is none, a range that is empty. */
bool score_load_gold(const char *folder, struct score_side *gold, struct diag *diag);
bool score_load_system(const char *folder, struct score_side *system, struct diag *diag);

/* The article of that name; NULL when the side has none. */
const struct score_article *score_find(const struct score_side *side, struct slice name);

void score_side_free(struct score_side *side);

#endif
