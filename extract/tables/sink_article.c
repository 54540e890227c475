#include "sink.h"

#include "coref.h"
#include "digits.h"
#include "name_key.h"
#include "register.h"
#include "sink_cells.h"
#include "text.h"
#include "word_list.h"

/* An article on its way into the tables, and what its rows repeat. */
struct page {
    struct sink *sink;
    struct article *article;
    const int32_t *entities; /* by chain; -1: none */
    struct deeds deeds;
    struct slice duplicate_of; /* empty: the article is none */
    bool plain_id;
    struct row row;    /* of the table at hand, which begin_table says */
    uint32_t sentence; /* the last that was written, and as what */
    struct slice ready;
};

/* Whether anybody wants the rows of a table; then those opened from here on are its. */
static bool begin_table(struct page *page, enum sink_table table) {
    struct sink *sink = page->sink;
    page->row = (struct row){.table = &sink->tables[table], .article = page->article};
    if (!sink->in_lines) return sink->open[table];
    page->row.json = &sink->json;
    page->row.layout = sink_layout(table);
    if (table == TABLE_ARTICLES) return true;
    json_name(&sink->json, sink_table_name(table));
    json_open(&sink->json, '[');
    return true;
}

static void end_table(const struct page *page) {
    if (page->row.json) json_close(page->row.json, ']');
}

/* The first cell names the article. */
static struct row *open_row(struct page *page) {
    struct row *row = &page->row;
    if (row->json) begin_object(row);
    if (page->plain_id) plain_cell(row, page->article->id);
    else cell(row, page->article->id);
    return row;
}

/* The same in a line of JSON, which has named the article already. */
static struct row *open_nameless_row(struct page *page) {
    if (!page->row.json) return open_row(page);
    begin_object(&page->row);
    pass_cell(&page->row);
    return &page->row;
}

/* The bytes as they were read, so that a cell can be found again in the file. */
static struct slice as_read(const struct article *article, uint32_t start, uint32_t end) {
    if (article->text.at == article->raw.at) return slice_cut(article->raw, start, end);
    return text_as_read(article->normal, article->raw, article->arena, start, end);
}

static void range_cells(struct row *row, uint32_t start, uint32_t end) {
    number_cell(row, text_original_start(row->article->normal, start));
    number_cell(row, text_original_end(row->article->normal, end));
}

static struct slice sentence_text(const struct article *article, uint32_t sentence) {
    const struct sentence *where = &article->sentences.at[sentence];
    struct slice words = article_words(article, where->first, where->last);
    uint32_t start = (uint32_t)(words.at - article->text.at);
    return as_read(article, start, start + (uint32_t)words.size);
}

/* The dates of a sentence stand in rows one after another. */
static void sentence_cell(struct page *page, struct row *row, uint32_t sentence) {
    struct article *article = page->article;
    if (!page->ready.at || sentence != page->sentence)
        page->ready = row->json ? sentence_text(article, sentence)
                                : table_ready(row->table, article->arena, sentence_text(article, sentence));
    page->sentence = sentence;
    plain_cell(row, page->ready);
}

static void text_cell(struct row *row, const struct mention *mention) {
    cell(row, as_read(row->article, mention->start, mention->end));
}

/* --- rows of one article ----------------------------------------------------------- */

/* With its place where that says more than the source. */
static void problem_cell(struct row *row) {
    struct slice problem = row->article->problem, place = row->article->place;
    bool plain = !problem.size || slice_equal(place, row->article->source);
    cell(row, plain ? problem
                    : arena_print(row->article->arena, "%.*s: %.*s", (int)place.size, place.at, (int)problem.size,
                                  problem.at));
}

static void write_article(struct page *page) {
    const struct article *article = page->article;
    struct row *row = open_row(page);
    cell(row, article->source);
    cell(row, article->published);
    name_cell(row, article->published_from);
    cell(row, article->headline);
    number_cell(row, article->raw.size);
    number_cell(row, article->sentences.count);
    if (row->json) pass_cell(row); /* the mentions themselves will have this name */
    else number_cell(row, article->mentions.count);
    cell(row, page->duplicate_of);
    problem_cell(row);
    if (!row->json) end_row(row);
}

static void entity_cell(struct row *row, const struct sink *sink, int32_t entity) {
    if (entity < 0) name_cell(row, "");
    else if (sink->plain_ids.at[entity]) plain_cell(row, sink->registry.entities.at[entity].id);
    else cell(row, sink->registry.entities.at[entity].id);
}

static void rule_cell(struct row *row, const struct sink *sink, const struct rule *rule) {
    if (!rule) name_cell(row, "");
    else if (sink->plain_rules.at[rule - sink->rules->rules.at]) plain_cell(row, rule->id);
    else cell(row, rule->id);
}

static void write_mention(struct page *page, const struct mention *mention) {
    struct row *row = open_nameless_row(page);
    range_cells(row, mention->start, mention->end);
    name_cell(row, kind_name(mention->kind));
    name_cell(row, form_name(mention->form));
    text_cell(row, mention);
    if (mention->kind == KIND_DATE) cell(row, mention->timex->value);
    else name_cell(row, "");
    if (mention->chain) number_cell(row, mention->chain);
    else no_number_cell(row);
    entity_cell(row, page->sink, mention->chain ? page->entities[mention->chain] : -1);
    rule_cell(row, page->sink, mention->rule);
    end_row(row);
}

static void anchor_cell(struct row *row, int32_t anchor) {
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
    struct row *row = open_nameless_row(page);
    range_cells(row, mention->start, mention->end);
    text_cell(row, mention);
    plain_cell(row, types[mention->timex->type]);
    cell(row, mention->timex->value);
    cell(row, mention->timex->mod);
    cell(row, mention->timex->first_day);
    cell(row, mention->timex->last_day);
    anchor_cell(row, mention->timex->anchor);
    name_cell(row, mention->timex->ambiguous);
    sentence_cell(page, row, mention->sentence);
    end_row(row);
}

/* The holder's fullest name in the article, else the name by which the register knows him. */
static struct slice holder_name(const struct page *page, const struct mention *title, enum person_from *from) {
    const struct article *article = page->article;
    int32_t fullest = title->holder >= 0 ? coref_fullest(article, article->mentions.at[title->holder].chain) : -1;
    *from = fullest >= 0 ? title->holder_from : FROM_NOBODY;
    if (fullest >= 0) {
        const struct mention *person = &article->mentions.at[fullest];
        struct slice name = as_read(article, person->start, person->end);
        if (!registry_rejects_person(&page->sink->registry, name)) return name;
        *from = FROM_NOBODY;
    }
    const struct office *office = &title->office;
    struct slice holder = registry_holder(
        &page->sink->registry, &(struct registry_title){as_read(article, title->start, title->end), office->name,
                                                        office->organisation, office->country, office->status});
    if (holder.size) *from = FROM_REGISTER;
    return holder;
}

static void write_title(struct page *page, const struct mention *mention) {
    struct row *row = open_nameless_row(page);
    enum person_from from;
    range_cells(row, mention->start, mention->end);
    text_cell(row, mention);
    cell(row, mention->office.name);
    cell(row, mention->office.organisation);
    cell(row, mention->office.country);
    name_cell(row, status_name(mention->office.status));
    cell(row, holder_name(page, mention, &from));
    name_cell(row, person_from_name(from));
    end_row(row);
}

static void write_official(struct page *page, const struct official_row *official) {
    struct row *row = open_nameless_row(page);
    cell(row, page->article->published);
    cell(row, official->person);
    cell(row, official->title);
    cell(row, official->office);
    cell(row, official->organisation);
    cell(row, official->country);
    name_cell(row, status_name(official->status));
    range_cells(row, official->start, official->end);
    sentence_cell(page, row, official->sentence);
    end_row(row);
}

static void write_document(struct page *page, const struct mention *first) {
    struct row *row = open_nameless_row(page);
    struct document_row document = register_document(&page->deeds, first);
    text_cell(row, document.name);
    cell(row, document.doctype);
    cell(row, document.date);
    cell(row, document.adopted_by);
    cell(row, document.action);
    cell(row, document.action_day);
    range_cells(row, first->start, first->end);
    sentence_cell(page, row, first->sentence);
    end_row(row);
}

/* --- one table after the other ------------------------------------------------------------ */

static void write_mentions(struct page *page) {
    const struct article *article = page->article;
    if (!begin_table(page, TABLE_MENTIONS)) return;
    for (size_t i = 0; i < article->mentions.count; i++) write_mention(page, &article->mentions.at[i]);
    end_table(page);
}

static void write_dates(struct page *page) {
    const struct article *article = page->article;
    if (!begin_table(page, TABLE_DATES)) return;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_DATE) write_date(page, &article->mentions.at[i]);
    end_table(page);
}

static void write_titles(struct page *page) {
    const struct article *article = page->article;
    if (!begin_table(page, TABLE_TITLES)) return;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_TITLE) write_title(page, &article->mentions.at[i]);
    end_table(page);
}

static void write_officials(struct page *page, const struct official_rows *officials) {
    if (!begin_table(page, TABLE_OFFICIALS)) return;
    for (size_t i = 0; i < officials->count; i++) write_official(page, &officials->at[i]);
    end_table(page);
}

/* A document stands where its chain begins. */
static void write_documents(struct page *page) {
    const struct article *article = page->article;
    if (!begin_table(page, TABLE_DOCUMENTS)) return;
    uint8_t *written = arena_zero(article->arena, article->chains + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DOCUMENT || written[mention->chain]) continue;
        written[mention->chain] = 1;
        write_document(page, mention);
    }
    end_table(page);
}

static void write_fingerprint(struct page *page, const struct fingerprint *print) {
    struct slice cells[fingerprint_cells];
    if (!print->content || page->sink->in_lines || !begin_table(page, TABLE_FINGERPRINTS)) return;
    struct row *row = open_row(page);
    fingerprint_print(print, page->article->arena, cells);
    for (size_t i = 0; i < fingerprint_cells; i++) plain_cell(row, cells[i]);
    end_row(row);
}

/* Whoever reads the lines from a pipe gets each as soon as it is whole. */
static void end_line(struct sink *sink) {
    json_close(&sink->json, '}');
    json_end_line(&sink->json);
    output_flush(&sink->lines);
}

/* Looks at the ids of the entities that have come since. */
static void look_at_ids(struct sink *sink) {
    for (size_t i = sink->plain_ids.count; i < sink->registry.entities.count; i++)
        array_push(&sink->plain_ids, table_is_plain(sink->registry.entities.at[i].id));
}

void sink_add(struct sink *sink, struct article *article, const struct fingerprint *print) {
    struct official_rows officials = registry_officials(article);
    struct slice told_by = stories_tell(sink->stories, print, article->id, article->arena);
    struct registry_telling telling = {sink->rules, &officials, told_by.size > 0};
    struct page page = {.sink = sink,
                        .article = article,
                        .entities = registry_add(&sink->registry, article, &telling),
                        .deeds = register_deeds(article),
                        .duplicate_of = told_by,
                        .plain_id = table_is_plain(article->id)};
    look_at_ids(sink);
    if (begin_table(&page, TABLE_ARTICLES)) write_article(&page);
    write_mentions(&page);
    write_dates(&page);
    write_titles(&page);
    write_officials(&page, &officials);
    write_documents(&page);
    write_fingerprint(&page, print);
    if (sink->in_lines) end_line(sink);
}
