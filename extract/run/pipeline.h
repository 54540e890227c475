/* The stages in their order, on one article.
 *
 * The only module that knows it: text, tokens, sentences, page, then sentence by
 * sentence dates, publication, names, organisations, titles, persons, documents
 * and relations; then date values and coreference over the whole article. */
#ifndef CHANCERY_PIPELINE_H
#define CHANCERY_PIPELINE_H

#include "dated_phrases.h"
#include "key_index.h"
#include "known_bodies.h"
#include "known_names.h"
#include "misspelling.h"
#include "recognise.h"
#include "registry_rejections.h"
#include "source.h"

/* What one thread needs to read articles. */
struct pipeline {
    const struct ruleset *rules;
    struct slice published; /* for articles that say nothing themselves; may be empty */
    struct recogniser recogniser;
    struct dated_phrases phrases;
    struct known_names names;
    struct known_bodies bodies;
    struct key_index acronyms;    /* that the article at hand has defined */
    array_of(size_t) definitions; /* by number of the acronym: its first alias */
    uint64_t first_bytes;         /* of the acronyms, modulo 64, as bits */
    size_t defined;               /* aliases of the article, up to here */
    struct misspelling misspelling;
    struct coref *coref;
    struct office_context *offices;
    struct rejections *rejections; /* set after it was opened; NULL: none */
};

void pipeline_open(struct pipeline *pipeline, const struct ruleset *rules, struct slice published);

/* One for a further thread, which shares with `other` what matching has learnt of the rules. */
void pipeline_open_beside(struct pipeline *pipeline, const struct pipeline *other);

/* No other thread opens or closes one that shares with it meanwhile. */
void pipeline_close(struct pipeline *pipeline);

/* Reads an article into mentions, officials and actions; all in the article's
 * arena, which must hold `read` too. An article that was refused stays empty. */
void pipeline_run(struct pipeline *pipeline, const struct source_article *read, struct article *article);

/* The first stages of that alone: tokens and sentences, those that are page furniture marked. */
void pipeline_split(struct pipeline *pipeline, const struct source_article *read, struct article *article);

#endif
