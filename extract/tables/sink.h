/* The tables of a run: opened together, filled article by article or with the rows of
 * other runs, published together with what tells programs of them (sink_metadata.h).
 * Nothing stands under its own name in the folder before everything is written.
 *
 * Or, for a filter, a line of JSON for each article, written to standard output as soon as it is
 * whole: an object with the cells of its row of articles.csv and, in an array by the name of the table,
 * objects with the cells of its rows of the others, without `article`. The array of the mentions stands
 * in place of their number. What tells of all articles, entities and tenures, is not written. */
#ifndef CHANCERY_SINK_H
#define CHANCERY_SINK_H

#include "json_writer.h"
#include "layout.h"
#include "registry.h"
#include "stories.h"

enum sink_table {
    TABLE_ARTICLES,
    TABLE_MENTIONS,
    TABLE_DATES,
    TABLE_TITLES,
    TABLE_OFFICIALS,
    TABLE_DOCUMENTS,
    TABLE_ENTITIES,
    TABLE_TENURES,
    TABLE_MERGES,
    TABLE_FINGERPRINTS, /* what merge needs to find the same duplicates; of no use to readers */
    TABLE_COUNT
};

struct sink {
    const struct ruleset *rules; /* NULL: articles come as rows only */
    struct table_writer tables[TABLE_COUNT];
    bool open[TABLE_COUNT];
    struct output metadata;
    bool described; /* the metadata is to be published too, for all tables are */
    bool in_lines;  /* of JSON, to `lines`, through `json`; no table is open then */
    struct output lines;
    struct json_writer json;
    struct registry registry;
    struct stories *stories;
    array_of(bool) plain_rules, plain_ids; /* by rule and by entity: its id is a plain cell */
};

/* The table of that name ("mentions"), or TABLE_COUNT. */
enum sink_table sink_table_named(const char *name);

const char *sink_table_name(enum sink_table table);

const struct layout *sink_layout(enum sink_table table);

struct sink_options {
    const char *folder;   /* made when it is not there; "-" with `only`: standard output */
    enum sink_table only; /* TABLE_COUNT: all, with the metadata */
    bool excel;
    struct corrections *corrections; /* NULL: none */
    struct stories *stories;         /* told before, which grow by those of the articles; they outlive the sink */
    bool durable;                    /* written to the disk itself before they have their names */
    bool in_lines;                   /* in place of tables; nothing else counts then */
};

/* Whether tables of a run stand in the folder: all, or the one asked for. */
bool sink_stands(const char *folder, enum sink_table only);

/* The rules are those of the articles to come, NULL without. False, with a message and
 * nothing left behind, when a table cannot be made. */
bool sink_open(struct sink *sink, const struct ruleset *rules, const struct sink_options *options, struct diag *diag);

/* Writes an article's rows. Articles come in input order. */
void sink_add(struct sink *sink, struct article *article, const struct fingerprint *print);

/* Writes a row of a table as another run had it. Of what it says across articles the
 * caller tells sink->registry. */
void sink_row(struct sink *sink, enum sink_table table, const struct slice *cells, size_t count);

/* Writes the tables across articles and gives all tables their names. False, with
 * a message and no table changed, when anything could not be written. */
bool sink_publish(struct sink *sink, struct diag *diag);

/* Frees everything; tables that were not published are removed. */
void sink_close(struct sink *sink);

#endif
