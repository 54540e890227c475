#include "sink.h"

#include "coref.h"
#include "digits.h"
#include "name_key.h"
#include "register.h"
#include "sink_metadata.h"
#include "text.h"
#include "word_list.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static bool open_metadata(struct sink *sink, const struct sink_options *options, struct arena *scratch,
                          struct diag *diag) {
    const char *path = arena_print(scratch, "%s/%s", options->folder, sink_metadata_name).at;
    sink->described = output_open(&sink->metadata, path, diag);
    if (sink->described) sink_metadata_write(&sink->metadata, options->excel);
    return sink->described;
}

bool sink_open(struct sink *sink, const struct ruleset *rules, const struct sink_options *options, struct diag *diag) {
    struct arena scratch = {0};
    bool streamed = strcmp(options->folder, "-") == 0, good = true;
    *sink = (struct sink){.rules = rules};
    if (!streamed && mkdir(options->folder, 0777) != 0 && errno != EEXIST) {
        diag_add(diag, (struct diag_place){.path = options->folder},
                 "cannot be made (%s); choose another folder with -o", strerror(errno));
        return false;
    }
    for (size_t i = 0; rules && i < rules->rules.count; i++)
        array_push(&sink->plain_rules, table_is_plain(rules->rules.at[i].id));
    for (int i = 0; i < TABLE_COUNT && good; i++) {
        if (options->only != TABLE_COUNT && i != (int)options->only) continue;
        const char *path =
            streamed ? "-"
                     : arena_print(&scratch, "%s/%s.csv", options->folder, sink_table_name((enum sink_table)i)).at;
        good = sink->open[i] = table_open(&sink->tables[i], path, options->excel, diag);
        if (good) layout_write_header(sink_layout((enum sink_table)i), &sink->tables[i]);
    }
    if (good && options->only == TABLE_COUNT) good = open_metadata(sink, options, &scratch, diag);
    arena_free(&scratch);
    if (!good) sink_close(sink);
    return good;
}

/* --- cells ------------------------------------------------------------------------ */

/* An article on its way into the tables, and what its rows repeat. */
struct page {
    struct sink *sink;
    struct article *article;
    const int32_t *entities; /* by chain; -1: none */
    struct deeds deeds;
    bool plain_id;
    uint32_t sentence; /* the last that was written, and as what */
    struct slice ready;
};

struct row {
    struct table_writer *table;
    struct article *article;
};

static void cell(const struct row *row, struct slice text) { table_cell(row->table, text); }
static void plain_cell(const struct row *row, struct slice text) { table_plain(row->table, text); }
static inline void name_cell(const struct row *row, const char *text) { table_plain(row->table, slice_of(text)); }

static bool open_row(const struct page *page, enum sink_table table, struct row *row) {
    *row = (struct row){&page->sink->tables[table], page->article};
    if (!page->sink->open[table]) return false;
    if (page->plain_id) plain_cell(row, page->article->id);
    else cell(row, page->article->id);
    return true;
}

/* The bytes as they were read, so that a cell can be found again in the file. */
static struct slice as_read(const struct article *article, uint32_t start, uint32_t end) {
    if (article->text.at == article->raw.at) return slice_cut(article->raw, start, end);
    return text_as_read(article->normal, article->raw, article->arena, start, end);
}

static void range_cells(const struct row *row, uint32_t start, uint32_t end) {
    table_number(row->table, (long)text_original_start(row->article->normal, start));
    table_number(row->table, (long)text_original_end(row->article->normal, end));
}

static struct slice sentence_text(const struct article *article, uint32_t sentence) {
    const struct sentence *where = &article->sentences.at[sentence];
    struct slice words = article_words(article, where->first, where->last);
    uint32_t start = (uint32_t)(words.at - article->text.at);
    return as_read(article, start, start + (uint32_t)words.size);
}

/* The dates of a sentence stand in rows one after another. */
static void sentence_cell(struct page *page, const struct row *row, uint32_t sentence) {
    struct article *article = page->article;
    if (!page->ready.at || sentence != page->sentence)
        page->ready = table_ready(row->table, article->arena, sentence_text(article, sentence));
    page->sentence = sentence;
    plain_cell(row, page->ready);
}

static void text_cell(const struct row *row, const struct mention *mention) {
    cell(row, as_read(row->article, mention->start, mention->end));
}

/* --- rows of one article ----------------------------------------------------------- */

/* With its place where that says more than the source. */
static void problem_cell(const struct row *row) {
    struct slice problem = row->article->problem, place = row->article->place;
    bool plain = !problem.size || slice_equal(place, row->article->source);
    cell(row, plain ? problem
                    : arena_print(row->article->arena, "%.*s: %.*s", (int)place.size, place.at, (int)problem.size,
                                  problem.at));
}

static void write_article(const struct page *page) {
    struct row row;
    const struct article *article = page->article;
    if (!open_row(page, TABLE_ARTICLES, &row)) return;
    cell(&row, article->source);
    cell(&row, article->published);
    name_cell(&row, article->published_from);
    cell(&row, article->headline);
    table_number(row.table, (long)article->raw.size);
    table_number(row.table, (long)article->sentences.count);
    table_number(row.table, (long)article->mentions.count);
    name_cell(&row, "");
    problem_cell(&row);
    table_end_row(row.table);
}

static void entity_cell(const struct row *row, const struct sink *sink, int32_t entity) {
    if (entity < 0) name_cell(row, "");
    else if (sink->plain_ids.at[entity]) plain_cell(row, sink->registry.entities.at[entity].id);
    else cell(row, sink->registry.entities.at[entity].id);
}

static void rule_cell(const struct row *row, const struct sink *sink, const struct rule *rule) {
    if (!rule) name_cell(row, "");
    else if (sink->plain_rules.at[rule - sink->rules->rules.at]) plain_cell(row, rule->id);
    else cell(row, rule->id);
}

static void write_mention(const struct page *page, const struct mention *mention) {
    struct row row;
    if (!open_row(page, TABLE_MENTIONS, &row)) return;
    range_cells(&row, mention->start, mention->end);
    name_cell(&row, kind_name(mention->kind));
    name_cell(&row, form_name(mention->form));
    text_cell(&row, mention);
    if (mention->kind == KIND_DATE) cell(&row, mention->timex->value);
    else name_cell(&row, "");
    if (mention->chain) table_number(row.table, (long)mention->chain);
    else name_cell(&row, "");
    entity_cell(&row, page->sink, mention->chain ? page->entities[mention->chain] : -1);
    rule_cell(&row, page->sink, mention->rule);
    table_end_row(row.table);
}

static void anchor_cell(const struct row *row, int32_t anchor) {
    const struct article *article = row->article;
    struct digits digits;
    if (anchor == -2) {
        name_cell(row, "publication");
    } else if (anchor < 0) {
        name_cell(row, "");
    } else {
        long start = (long)text_original_start(article->normal, article->mentions.at[anchor].start);
        struct slice parts[] = {slice_of("text:"), digits_of(start, &digits)};
        plain_cell(row, name_join(article->arena, parts, 2, 0));
    }
}

static void write_date(struct page *page, const struct mention *mention) {
    static const struct slice types[] = {WORD("DATE"), WORD("TIME"), WORD("DURATION"), WORD("SET")};
    struct row row;
    if (!open_row(page, TABLE_DATES, &row)) return;
    range_cells(&row, mention->start, mention->end);
    text_cell(&row, mention);
    plain_cell(&row, types[mention->timex->type]);
    cell(&row, mention->timex->value);
    cell(&row, mention->timex->mod);
    cell(&row, mention->timex->first_day);
    cell(&row, mention->timex->last_day);
    anchor_cell(&row, mention->timex->anchor);
    name_cell(&row, mention->timex->ambiguous);
    sentence_cell(page, &row, mention->sentence);
    table_end_row(row.table);
}

/* The holder's fullest name in the article, else the name by which the register knows him. */
static struct slice holder_name(const struct page *page, const struct mention *title, enum person_from *from) {
    const struct article *article = page->article;
    int32_t fullest = title->holder >= 0 ? coref_fullest(article, article->mentions.at[title->holder].chain) : -1;
    *from = fullest >= 0 ? title->holder_from : FROM_NOBODY;
    if (fullest >= 0) {
        const struct mention *person = &article->mentions.at[fullest];
        return as_read(article, person->start, person->end);
    }
    const struct office *office = &title->office;
    struct slice holder = registry_holder(
        &page->sink->registry, &(struct registry_title){as_read(article, title->start, title->end), office->name,
                                                        office->organisation, office->country, office->status});
    if (holder.size) *from = FROM_REGISTER;
    return holder;
}

static void write_title(const struct page *page, const struct mention *mention) {
    struct row row;
    enum person_from from;
    if (!open_row(page, TABLE_TITLES, &row)) return;
    range_cells(&row, mention->start, mention->end);
    text_cell(&row, mention);
    cell(&row, mention->office.name);
    cell(&row, mention->office.organisation);
    cell(&row, mention->office.country);
    name_cell(&row, status_name(mention->office.status));
    cell(&row, holder_name(page, mention, &from));
    name_cell(&row, person_from_name(from));
    table_end_row(row.table);
}

static void write_official(struct page *page, const struct official_row *official) {
    struct row row;
    if (!open_row(page, TABLE_OFFICIALS, &row)) return;
    cell(&row, page->article->published);
    cell(&row, official->person);
    cell(&row, official->title);
    cell(&row, official->office);
    cell(&row, official->organisation);
    cell(&row, official->country);
    name_cell(&row, status_name(official->status));
    range_cells(&row, official->start, official->end);
    sentence_cell(page, &row, official->sentence);
    table_end_row(row.table);
}

static void write_document(struct page *page, const struct mention *first) {
    struct row row;
    if (!open_row(page, TABLE_DOCUMENTS, &row)) return;
    struct document_row document = register_document(&page->deeds, first);
    text_cell(&row, document.name);
    cell(&row, document.doctype);
    cell(&row, document.date);
    cell(&row, document.adopted_by);
    cell(&row, document.action);
    cell(&row, document.action_day);
    range_cells(&row, first->start, first->end);
    sentence_cell(page, &row, first->sentence);
    table_end_row(row.table);
}

/* Looks at the ids of the entities that have come since. */
static void look_at_ids(struct sink *sink) {
    for (size_t i = sink->plain_ids.count; i < sink->registry.entities.count; i++)
        array_push(&sink->plain_ids, table_is_plain(sink->registry.entities.at[i].id));
}

void sink_add(struct sink *sink, struct article *article) {
    struct official_rows officials = registry_officials(article);
    struct page page = {.sink = sink,
                        .article = article,
                        .entities = registry_add(&sink->registry, sink->rules, article, &officials),
                        .deeds = register_deeds(article),
                        .plain_id = table_is_plain(article->id)};
    uint8_t *written = arena_zero(article->arena, article->chains + 1);
    look_at_ids(sink);
    write_article(&page);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        write_mention(&page, mention);
        if (mention->kind == KIND_DATE) write_date(&page, mention);
        if (mention->kind == KIND_TITLE) write_title(&page, mention);
        if (mention->kind != KIND_DOCUMENT || written[mention->chain]) continue;
        written[mention->chain] = 1;
        write_document(&page, mention);
    }
    for (size_t i = 0; i < officials.count; i++) write_official(&page, &officials.at[i]);
}

void sink_row(struct sink *sink, enum sink_table table, const struct slice *cells, size_t count) {
    if (sink->open[table]) table_row(&sink->tables[table], cells, count);
}

/* --- tables across articles ------------------------------------------------------------ */

struct bytes {
    array_of(char) all;
};

static void write_seen(struct table_writer *table, const struct seen *seen) {
    table_cell(table, seen->first);
    table_cell(table, seen->last);
}

static void gather_variants(const struct registry *registry, const struct entity *entity, struct bytes *joined) {
    array_clear(&joined->all);
    for (size_t i = entity->first_variant; i != SIZE_MAX; i = registry->next_variant.at[i]) {
        struct slice sign = slice_of(joined->all.count ? " | " : ""), text = registry_variant(registry, i);
        array_reserve(&joined->all, sign.size + text.size);
        memcpy(joined->all.at + joined->all.count, sign.at, sign.size);
        memcpy(joined->all.at + joined->all.count + sign.size, text.at, text.size);
        joined->all.count += sign.size + text.size;
    }
}

static void write_entities(struct sink *sink) {
    struct table_writer *table = &sink->tables[TABLE_ENTITIES];
    struct bytes variants = {.all = {NULL, 0, 0}};
    for (size_t i = 0; sink->open[TABLE_ENTITIES] && i < sink->registry.entities.count; i++) {
        const struct entity *entity = &sink->registry.entities.at[i];
        gather_variants(&sink->registry, entity, &variants);
        table_cell(table, entity->id);
        table_cell(table, slice_of(kind_name(entity->kind)));
        table_cell(table, entity->name);
        table_cell(table, (struct slice){variants.all.at, variants.all.count});
        table_cell(table, entity->country);
        table_number(table, (long)entity->seen.articles);
        table_number(table, (long)entity->mentions);
        write_seen(table, &entity->seen);
        table_end_row(table);
    }
    array_free(&variants.all);
}

static void write_tenures(struct sink *sink) {
    struct table_writer *table = &sink->tables[TABLE_TENURES];
    for (size_t i = 0; sink->open[TABLE_TENURES] && i < sink->registry.tenures.count; i++) {
        const struct tenure *tenure = &sink->registry.tenures.at[i];
        if (!tenure->seen.articles) continue;
        table_cell(table, tenure->office);
        table_cell(table, tenure->organisation);
        table_cell(table, tenure->country);
        table_cell(table, tenure->person);
        table_cell(table, slice_of(status_name(tenure->status)));
        write_seen(table, &tenure->seen);
        table_number(table, (long)tenure->seen.articles);
        table_end_row(table);
    }
}

bool sink_publish(struct sink *sink, struct diag *diag) {
    bool good = true;
    registry_settle(&sink->registry);
    write_entities(sink);
    write_tenures(sink);
    for (int i = 0; i < TABLE_COUNT; i++)
        if (sink->open[i]) good = table_finish(&sink->tables[i], diag) && good;
    if (sink->described) good = output_finish(&sink->metadata, diag) && good;
    for (int i = 0; i < TABLE_COUNT && good; i++)
        if (sink->open[i]) good = table_publish(&sink->tables[i], diag);
    if (good && sink->described) good = output_publish(&sink->metadata, diag);
    return good;
}

void sink_close(struct sink *sink) {
    for (int i = 0; i < TABLE_COUNT; i++) table_discard(&sink->tables[i]);
    output_discard(&sink->metadata);
    registry_free(&sink->registry);
    array_free(&sink->plain_ids);
    array_free(&sink->plain_rules);
}
