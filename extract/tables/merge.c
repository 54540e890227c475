#include "merge.h"

#include "merge_parts.h"
#include "registry_rejections.h"
#include "source_walk.h"
#include "text.h"

#include <errno.h>
#include <sys/stat.h>

/* --- articles ------------------------------------------------------------------------ */

struct merge {
    struct sink *sink;
    struct unique_names names;     /* of all articles */
    struct arena text;             /* of those names */
    struct arena scratch;          /* of the article at hand */
    struct key_index documents;    /* of the article at hand: their chains */
    struct rejections *rejections; /* NULL: none */
    struct merge_totals *totals;
    struct diag *diag;
};

/* The article at hand: its name in its own tables and in the joined ones. */
struct page {
    struct merge *merge;
    struct shard *shard;
    struct slice given, name;
    size_t mentions, dates, titles;
};

/* The input itself had the name, which only looks as if it had been made different. */
static bool is_own_name(struct slice name, struct slice source) {
    struct slice stem = walk_without_extension(source);
    if (slice_equal(name, source) || slice_equal(name, stem)) return true;
    return slice_ends(stem, name) && stem.at[stem.size - name.size - 1] == '/';
}

/* Names the article as one run would have; false where its tables name two articles so. */
static bool name_article(struct page *page, const struct table_row *row) {
    struct merge *merge = page->merge;
    struct shard *shard = page->shard;
    page->given = row->cells[0];
    if (unique_name_known(&shard->names, page->given)) {
        diag_add(merge->diag, shard_place(shard, TABLE_ARTICLES),
                 "the article '%.*s' is in the table twice; write the tables again", (int)page->given.size,
                 page->given.at);
        return false;
    }
    struct slice asked = unique_name_asked(&shard->names, &merge->scratch, page->given);
    if (asked.size < page->given.size && is_own_name(page->given, row->cells[ARTICLES_SOURCE])) asked = page->given;
    unique_name(&shard->names, &shard->text, asked);
    page->name = unique_name(&merge->names, &merge->text, asked);
    merge->totals->articles++;
    merge->totals->renamed += !slice_equal(page->given, page->name);
    return true;
}

/* Cells of the row at hand that are others in the joined table. */
struct change {
    size_t column;
    struct slice cell;
};

/* Writes the row at hand of a table under the name of its article, with what changes. */
static void write_row(struct page *page, enum sink_table table, const struct change *changes, size_t count) {
    const struct table_row *row = &page->shard->sheets[table].row;
    struct slice cells[shard_most_columns];
    memcpy(cells, row->cells, row->count * sizeof *cells);
    cells[0] = page->name;
    for (size_t i = 0; i < count; i++) cells[changes[i].column] = changes[i].cell;
    sink_row(page->merge->sink, table, cells, row->count);
}

/* --- rejected rows ------------------------------------------------------------------------- */

/* False, with a message, where a row stands that corrections reject: what is found without it only extract tells. */
static bool is_kept(const struct page *page, enum sink_table table, const struct correction *rejected) {
    if (!rejected) return true;
    diag_add(page->merge->diag, shard_place(page->shard, table),
             "the row is rejected by line %zu of the corrections, but was written without them; "
             "give them to extract, too",
             rejected->line);
    return false;
}

/* The row at hand of a table by its text and place; false, with a message, where that is none. */
static bool read_place(const struct page *page, enum sink_table table, size_t text, size_t start, size_t end,
                       struct correction_row *row) {
    *row = (struct correction_row){.article = page->given, .name = page->shard->sheets[table].row.cells[text]};
    return shard_count(page->shard, table, start, &row->start) && shard_count(page->shard, table, end, &row->end);
}

static bool keeps_mention(const struct page *page, enum kind kind) {
    struct merge *merge = page->merge;
    struct correction_row row;
    if (!merge->rejections) return true;
    return read_place(page, TABLE_MENTIONS, MENTIONS_TEXT, MENTIONS_START, MENTIONS_END, &row) &&
           is_kept(page, TABLE_MENTIONS, rejections_find_mention(merge->rejections, &merge->scratch, kind, &row));
}

static bool keeps_document(const struct page *page) {
    struct merge *merge = page->merge;
    struct correction_row row;
    if (!merge->rejections) return true;
    return read_place(page, TABLE_DOCUMENTS, DOCUMENTS_NAME, DOCUMENTS_START, DOCUMENTS_END, &row) &&
           is_kept(page, TABLE_DOCUMENTS, rejections_find(merge->rejections, &merge->scratch, ROWS_DOCUMENTS, &row));
}

/* --- mentions ---------------------------------------------------------------------------- */

/* The number of an entity in the joined register: that of the name, or a new one; -1: corrections reject it. */
static int32_t enter(struct page *page, struct shard_entity *entity) {
    struct registry *registry = &page->merge->sink->registry;
    struct slice folded = text_fold(&page->merge->scratch, entity->name), key = slice_of(""), slug = entity->slug;
    if (entity->named) key = registry_key(registry, entity->kind, folded);
    else slug = registry_description_slug(registry, page->name, folded);
    int32_t number = entity->named ? registry_find(registry, key) : -1;
    if (number < 0) number = registry_enter(registry, &(struct registry_name){entity->kind, entity->name, key, slug});
    /* That of a person is what the offices tell, some of which may be rejected. */
    if (number >= 0 && entity->kind != KIND_PERSON) registry_country(registry, number, entity->country);
    entity->met = true;
    return number;
}

/* Text that the registry may keep while the article lasts, in normalisation form C. */
static struct slice told_text(struct page *page, struct slice cell) {
    struct text normal;
    text_normalise(arena_copy(&page->merge->scratch, cell), &page->merge->scratch, &normal);
    return normal.bytes;
}

/* Tells the registry of a mention of an entity; false, with a message, when the tables do not say why its name is one
 * of the entity's. */
static bool tell_mention(struct page *page, const struct shard_mention *mention) {
    struct registry *registry = &page->merge->sink->registry;
    struct slice text = told_text(page, mention->text);
    struct variant_join *join = registry_mention(
        registry, &(struct registry_mention){mention->entity->number, mention->kind, mention->form, text});
    if (!join) return true;
    join->start = page->shard->start;
    if (join->join != JOIN_UNTOLD) return true;
    struct slice variant = registry_variant(registry, (size_t)(join - registry->joins.at));
    join->join = shard_join(page->shard, &page->merge->scratch, variant);
    return join->join != JOIN_UNTOLD;
}

static bool take_mention(struct page *page) {
    struct shard *shard = page->shard;
    struct registry *registry = &page->merge->sink->registry;
    struct shard_mention mention;
    if (!shard_mention(shard, &mention) || !keeps_mention(page, mention.kind)) return false;
    page->mentions++;
    page->dates += mention.kind == KIND_DATE;
    page->titles += mention.kind == KIND_TITLE;
    if (mention.kind == KIND_DOCUMENT)
        key_index_add(&page->merge->documents, arena_copy(&page->merge->scratch, mention.chain));
    if (mention.entity && !mention.entity->met) mention.entity->number = enter(page, mention.entity);
    bool meant = mention.entity && mention.entity->number >= 0;
    if (meant && !tell_mention(page, &mention)) return false;
    struct slice id = meant ? registry->entities.at[mention.entity->number].id : slice_of("");
    write_row(page, TABLE_MENTIONS, &(struct change){MENTIONS_ENTITY, id}, 1);
    return shard_next(shard, TABLE_MENTIONS);
}

/* --- tables ------------------------------------------------------------------------------ */

static bool take_official(struct page *page) {
    struct shard *shard = page->shard;
    const struct slice *cells = shard->sheets[TABLE_OFFICIALS].row.cells;
    struct registry *registry = &page->merge->sink->registry;
    struct registry_office held;
    struct correction_row row = {
        .article = page->name, .name = cells[OFFICIALS_PERSON], .other = cells[OFFICIALS_TITLE]};
    if (!shard_office(shard, &held) || !shard_count(shard, TABLE_OFFICIALS, OFFICIALS_START, &row.start) ||
        !shard_count(shard, TABLE_OFFICIALS, OFFICIALS_END, &row.end))
        return false;
    if (registry_rejects(registry, &row)) return shard_next(shard, TABLE_OFFICIALS);
    registry_hold(registry, &held);
    write_row(page, TABLE_OFFICIALS, NULL, 0);
    return shard_next(shard, TABLE_OFFICIALS);
}

/* A title whose holder the article does not tell is whose all articles before say. */
static bool take_title(struct page *page) {
    struct shard *shard = page->shard;
    const struct slice *cells = shard->sheets[TABLE_TITLES].row.cells;
    struct slice registered = slice_of(person_from_name(FROM_REGISTER)), holder;
    struct registry_title title;
    if (!shard_title(shard, &title)) return false;
    struct registry *registry = &page->merge->sink->registry;
    bool told = cells[TITLES_FROM].size && !slice_equal(cells[TITLES_FROM], registered) &&
                !registry_rejects_person(registry, cells[TITLES_PERSON]);
    holder = told ? cells[TITLES_PERSON] : registry_holder(registry, &title);
    struct slice from = told ? cells[TITLES_FROM] : holder.size ? registered : slice_of("");
    write_row(page, TABLE_TITLES, (struct change[]){{TITLES_PERSON, holder}, {TITLES_FROM, from}}, 2);
    return shard_next(shard, TABLE_TITLES);
}

static bool take_titles(struct page *page, size_t *count) {
    for (*count = 0; shard_has(page->shard, TABLE_TITLES, page->given); ++*count)
        if (!take_title(page)) return false;
    return true;
}

static bool take_rows(struct page *page, enum sink_table table, size_t *count) {
    for (*count = 0; shard_has(page->shard, table, page->given); ++*count) {
        if (table == TABLE_DOCUMENTS && !keeps_document(page)) return false;
        write_row(page, table, NULL, 0);
        if (!shard_next(page->shard, table)) return false;
    }
    return true;
}

/* A table from which rows have been lost holds fewer than the others tell. */
static bool has_all(const struct page *page, enum sink_table table, size_t expected, size_t found) {
    if (expected == found) return true;
    diag_add(page->merge->diag, shard_place(page->shard, table),
             "%zu rows of the article '%.*s' before this place, where there were %zu: rows are missing or out of "
             "order; write the tables again",
             found, (int)page->given.size, page->given.at, expected);
    return false;
}

/* Of which earlier article the one at hand is a duplicate; it may be one that a run before those
 * that are joined has read, which then stays. */
static bool take_fingerprint(struct page *page, struct slice *duplicate_of) {
    struct shard *shard = page->shard;
    struct fingerprint print = {.content = 0};
    size_t bytes, found = shard_has(shard, TABLE_FINGERPRINTS, page->given);
    if (!shard_count(shard, TABLE_ARTICLES, ARTICLES_BYTES, &bytes)) return false;
    if (!has_all(page, TABLE_FINGERPRINTS, bytes > 0, found)) return false;
    if (!found) return true;
    if (!shard_fingerprint(shard, &print)) return false;
    write_row(page, TABLE_FINGERPRINTS, NULL, 0);
    struct arena *scratch = &page->merge->scratch;
    struct slice told_by = stories_tell(page->merge->sink->stories, &print, page->name, scratch);
    struct slice own = stories_tell(&shard->stories, &print, page->given, scratch);
    if (told_by.size || slice_equal(own, *duplicate_of)) *duplicate_of = told_by;
    return shard_next(shard, TABLE_FINGERPRINTS);
}

static bool take_article(struct page *page) {
    struct shard *shard = page->shard;
    struct merge *merge = page->merge;
    const struct table_row *row = &shard->sheets[TABLE_ARTICLES].row;
    size_t dates, titles, documents, mentions;
    if (!name_article(page, row) || !shard_count(shard, TABLE_ARTICLES, ARTICLES_MENTIONS, &mentions)) return false;
    struct slice duplicate_of = row->cells[ARTICLES_DUPLICATE];
    if (!take_fingerprint(page, &duplicate_of)) return false;
    write_row(page, TABLE_ARTICLES, &(struct change){ARTICLES_DUPLICATE, duplicate_of}, 1);
    registry_open(&merge->sink->registry, &merge->scratch,
                  &(struct registry_article){page->name, row->cells[ARTICLES_PUBLISHED],
                                             shard_has(shard, TABLE_TITLES, page->given), duplicate_of.size > 0});
    shard->start = 0;
    while (shard_has(shard, TABLE_MENTIONS, page->given))
        if (!take_mention(page)) return false;
    while (shard_has(shard, TABLE_OFFICIALS, page->given))
        if (!take_official(page)) return false;
    return take_rows(page, TABLE_DATES, &dates) && take_titles(page, &titles) &&
           take_rows(page, TABLE_DOCUMENTS, &documents) && has_all(page, TABLE_MENTIONS, mentions, page->mentions) &&
           has_all(page, TABLE_DATES, page->dates, dates) && has_all(page, TABLE_TITLES, page->titles, titles) &&
           has_all(page, TABLE_DOCUMENTS, merge->documents.keys.count, documents);
}

static bool take_shard(struct merge *merge, struct shard *shard) {
    while (shard->sheets[TABLE_ARTICLES].open) {
        struct page page = {.merge = merge, .shard = shard};
        bool taken = take_article(&page) && shard_next(shard, TABLE_ARTICLES);
        key_index_clear(&merge->documents);
        arena_reset(&merge->scratch);
        if (!taken) return false;
    }
    return shard_is_used_up(shard);
}

/* --- folders ----------------------------------------------------------------------------- */

static bool is_same(const struct stat *a, const struct stat *b) {
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* A target that is read too would be lost with a run that is killed between two tables;
 * a folder that is named twice would count twice. */
static bool check_folder(const struct merge_options *options, size_t number, struct diag *diag) {
    const char *folder = options->folders[number];
    struct stat facts, other;
    if (stat(folder, &facts) != 0) {
        diag_add(diag, (struct diag_place){.path = folder}, "cannot be read (%s); name folders that extract wrote",
                 strerror(errno));
        return false;
    }
    if (stat(options->target, &other) == 0 && is_same(&facts, &other)) {
        diag_add(diag, (struct diag_place){.path = folder},
                 "is to be read and written; join the tables in another folder with -o");
        return false;
    }
    for (size_t i = 0; i < number; i++) {
        if (stat(options->folders[i], &other) != 0 || !is_same(&facts, &other)) continue;
        diag_add(diag, (struct diag_place){.path = folder}, "is named twice; name each folder once");
        return false;
    }
    return shard_is_complete(folder, diag);
}

static bool take_folders(struct merge *merge, const struct merge_options *options) {
    bool good = true;
    for (size_t i = 0; i < options->count && good; i++) {
        struct shard shard;
        good = shard_open(&shard, options->folders[i], merge->diag) && take_shard(merge, &shard);
        shard_close(&shard);
    }
    return good;
}

bool merge_outputs(const struct merge_options *options, struct merge_totals *totals, struct diag *diag) {
    struct sink sink;
    struct stories stories = {.room = 0};
    struct sink_options tables = {.folder = options->target,
                                  .only = TABLE_COUNT,
                                  .excel = options->excel,
                                  .corrections = options->corrections,
                                  .stories = &stories};
    bool good = true;
    *totals = (struct merge_totals){.articles = 0};
    for (size_t i = 0; i < options->count; i++) good = check_folder(options, i, diag) && good;
    if (!good || !sink_open(&sink, NULL, &tables, diag)) return false;
    struct merge merge = {.sink = &sink, .totals = totals, .diag = diag};
    if (corrections_reject_rows(options->corrections)) merge.rejections = rejections_new(options->corrections);
    good = take_folders(&merge, options) && sink_publish(&sink, diag);
    sink_close(&sink);
    stories_free(&stories);
    unique_names_free(&merge.names);
    key_index_free(&merge.documents);
    rejections_close(merge.rejections, options->corrections);
    arena_free(&merge.text);
    arena_free(&merge.scratch);
    return good;
}
