/* The tables of one run, read side by side. */
#ifndef CHANCERY_MERGE_PARTS_H
#define CHANCERY_MERGE_PARTS_H

#include "sink.h"

enum { shard_most_columns = 12 };

/* The numbers of columns that are read; the headers are the sink's. */
enum { ARTICLES_SOURCE = 1, ARTICLES_PUBLISHED = 2, ARTICLES_BYTES = 5, ARTICLES_MENTIONS = 7, ARTICLES_DUPLICATE };
enum { MENTIONS_START = 1, MENTIONS_END, MENTIONS_KIND, MENTIONS_FORM = 4, MENTIONS_TEXT = 5 };
enum { MENTIONS_CHAIN = 7, MENTIONS_ENTITY = 8 };
enum { OFFICIALS_PERSON = 2, OFFICIALS_TITLE, OFFICIALS_OFFICE, OFFICIALS_ORGANISATION, OFFICIALS_COUNTRY };
enum { OFFICIALS_STATUS = 7, OFFICIALS_START, OFFICIALS_END };
enum { TITLES_TEXT = 3, TITLES_OFFICE, TITLES_ORGANISATION, TITLES_COUNTRY, TITLES_STATUS, TITLES_PERSON, TITLES_FROM };
enum { DOCUMENTS_NAME = 1, DOCUMENTS_START = 7, DOCUMENTS_END };
enum { ENTITIES_ID, ENTITIES_KIND, ENTITIES_NAME, ENTITIES_VARIANTS, ENTITIES_COUNTRY };
enum { MERGES_ENTITY, MERGES_VARIANT = 3, MERGES_WHY = 6 };

/* A row of entities.csv. */
struct shard_entity {
    enum kind kind;
    struct slice name, slug, country; /* slug: the id without kind and ~n */
    bool named;                       /* no description */
    int32_t number;                   /* in the joined register; -1: corrections reject it */
    bool met;
    size_t line;
};

struct shard_sheet {
    const char *path;
    struct table_reader *reader;
    struct table_row row; /* at hand, while open */
    bool open;
};

struct shard {
    struct diag *diag;
    struct arena text;
    struct shard_sheet sheets[TABLE_COUNT]; /* of the tables across articles none is left open */
    struct unique_names names;              /* of its articles so far */
    struct stories stories;                 /* of its articles alone */
    struct key_index ids;
    array_of(struct shard_entity) entities; /* by number of the id */
    struct key_index variants;              /* with ids before them, as merges.csv has them */
    array_of(enum join) joins;              /* by number of the variant */
    size_t start;                           /* of the last mention of the article at hand */
};

/* False, with a message, unless all tables that are read are there. */
bool shard_is_complete(const char *folder, struct diag *diag);

/* Opens the tables and reads the entities. False with a message; it is to be closed all the same. */
bool shard_open(struct shard *shard, const char *folder, struct diag *diag);
void shard_close(struct shard *shard);

/* Whether the row at hand of a table is of that article. */
bool shard_has(const struct shard *shard, enum sink_table table, struct slice article);

/* Takes the next row of a table at hand, if there is one; false, with a message, where the table is damaged. */
bool shard_next(struct shard *shard, enum sink_table table);

/* False, with a message, when a table still has rows or an entity was not met. */
bool shard_is_used_up(const struct shard *shard);

/* Where the row at hand stands. */
struct diag_place shard_place(const struct shard *shard, enum sink_table table);

/* A cell of the row at hand as a count; false with a message. */
bool shard_count(const struct shard *shard, enum sink_table table, size_t column, size_t *count);

/* What the rows at hand say; false, with a message, when they cannot be what extract wrote. */
struct shard_mention {
    enum kind kind;
    enum form form;
    struct slice text, chain;
    struct shard_entity *entity; /* NULL: none */
};
bool shard_mention(struct shard *shard, struct shard_mention *mention);
/* The fingerprint in the row at hand. */
bool shard_fingerprint(const struct shard *shard, struct fingerprint *print);

/* Why merges.csv says that the variant belongs to the entity of the mention at hand; JOIN_UNTOLD, with a message, when
 * it says nothing. */
enum join shard_join(const struct shard *shard, struct arena *scratch, struct slice variant);
bool shard_office(const struct shard *shard, struct registry_office *held);
bool shard_title(const struct shard *shard, struct registry_title *title);

#endif
