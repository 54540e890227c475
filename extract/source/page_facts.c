/* What a page tells machines: its title, day and language. */
#include "calendar.h"
#include "page_parts.h"
#include "word_list.h"

#include <jansson.h>
#include <stdio.h>

/* Keeps the day when it is better than what is known. */
static void offer_day(struct page *page, enum page_day kind, int rank, struct slice text) {
    struct day day;
    struct page_facts *facts = &page->facts;
    if ((facts->days[kind].size && facts->ranks[kind] <= rank) || !calendar_stamp(text, &day)) return;
    facts->days[kind] = arena_print(&page->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
    facts->ranks[kind] = rank;
}

/* White space folded. */
static struct slice line_of(struct page *page, struct slice text) {
    char *line = arena_alloc(&page->arena, text.size + 1);
    size_t size = 0;
    text = slice_trim(text);
    for (size_t i = 0; i < text.size; i++) {
        bool blank = (unsigned char)text.at[i] <= ' ';
        if (blank && size && line[size - 1] == ' ') continue;
        line[size++] = blank ? ' ' : text.at[i];
    }
    return (struct slice){line, size};
}

enum { TITLE_JSON, TITLE_META, TITLE_ELEMENT };

static void offer_title(struct page *page, int which, struct slice text) {
    if (!page->facts.titles[which].size) page->facts.titles[which] = line_of(page, text);
}

void page_title(struct page *page, struct slice title) { offer_title(page, TITLE_ELEMENT, title); }

/* --- <meta> --------------------------------------------------------------------------- */

/* Best first. */
static const struct slice published_names[] = {WORD("article:published_time"),
                                               WORD("og:article:published_time"),
                                               WORD("article:published"),
                                               WORD("article.published"),
                                               WORD("datePublished"),
                                               WORD("citation_publication_date"),
                                               WORD("citation_online_date"),
                                               WORD("DC.date.issued"),
                                               WORD("dcterms.issued"),
                                               WORD("DCTERMS.available"),
                                               WORD("dcterms.created"),
                                               WORD("DC.date.created"),
                                               WORD("OriginalPublicationDate"),
                                               WORD("publish_date"),
                                               WORD("publish-date"),
                                               WORD("publishdate"),
                                               WORD("pubdate"),
                                               WORD("publication_date"),
                                               WORD("published_time"),
                                               WORD("published"),
                                               WORD("parsely-pub-date"),
                                               WORD("sailthru.date"),
                                               WORD("cXenseParse:recs:publishtime"),
                                               WORD("shareaholic:article_published_time"),
                                               WORD("article_date_original"),
                                               WORD("release_date"),
                                               WORD("og:published_time"),
                                               WORD("dateCreated"),
                                               WORD("DC.date"),
                                               WORD("dcterms.date"),
                                               WORD("date"),
                                               WORDS_END};
static const struct slice updated_names[] = {WORD("article:modified_time"),
                                             WORD("og:updated_time"),
                                             WORD("dateModified"),
                                             WORD("dcterms.modified"),
                                             WORD("last-modified"),
                                             WORD("DC.date.modified"),
                                             WORDS_END};
static const struct slice title_names[] = {WORD("og:title"), WORD("twitter:title"), WORD("DC.title"), WORDS_END};

static int rank_among(struct slice name, const struct slice *names) {
    for (int i = 0; names[i].size; i++)
        if (slice_equal_nocase(name, names[i])) return i;
    return -1;
}

void page_meta(struct page *page, const struct markup_attribute *attributes, size_t count) {
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    struct slice content = markup_value(attributes, count, "content");
    for (size_t i = 0; content.size && i < sizeof keys / sizeof *keys; i++) {
        struct slice name = markup_value(attributes, count, keys[i]);
        int published = rank_among(name, published_names), updated = rank_among(name, updated_names);
        if (published >= 0) offer_day(page, DAY_META, published, content);
        if (updated >= 0) offer_day(page, DAY_UPDATED, updated, content);
        if (rank_among(name, title_names) >= 0) offer_title(page, TITLE_META, content);
        bool language =
            slice_equal_nocase(name, slice_of("og:locale")) || slice_equal_nocase(name, slice_of("content-language"));
        if (language && !page->facts.language.size) page->facts.language = arena_copy(&page->arena, content);
    }
}

/* --- <time> and microdata ------------------------------------------------------------- */

static bool has_word(struct slice text, const char *word) { return slice_find(text, slice_of(word), 0) != SIZE_MAX; }

void page_time(struct page *page, uint32_t node, const struct markup_attribute *attributes, size_t count) {
    struct day day;
    struct slice property = markup_value(attributes, count, "itemprop");
    struct slice stamp = markup_value(attributes, count, "datetime"), names;
    bool property_named = slice_equal(property, slice_of("datePublished"));
    if (!stamp.size && property.size) stamp = markup_value(attributes, count, "content");
    if (!stamp.size || !calendar_stamp(stamp, &day)) return;
    names = markup_value(attributes, count, "class");
    bool updated = has_word(names, "updated") || has_word(names, "modified") || has_word(property, "dateModified");
    bool named = property_named || has_word(names, "published") || has_word(names, "entry-date");
    for (size_t i = 0; i < count; i++) named = named || slice_equal(attributes[i].name, slice_of("pubdate"));
    if (updated && !named) {
        offer_day(page, DAY_UPDATED, 0, stamp);
        return;
    }
    struct page_time time = {.node = node, .block = (uint32_t)page->blocks.count, .named = named};
    snprintf(time.day, sizeof time.day, "%04d-%02d-%02d", day.year % 10000, day.month, day.day);
    array_push(&page->times, time);
}

/* Others than those that say what they are count beside the headline only: further down they are
 * of other articles, of comments, of events. */
void page_choose_time(struct page *page) {
    enum { by_name, by_place, above = 3, below = 8 };
    for (size_t i = 0; i < page->times.count; i++) {
        const struct page_time *time = &page->times.at[i];
        bool beside = page->headline != UINT32_MAX && time->block + above >= page->headline &&
                      time->block <= page->headline + below;
        if (page->nodes.at[time->node].out || (!time->named && !beside)) continue;
        offer_day(page, DAY_TIME, time->named ? by_name : by_place, slice_of(time->day));
    }
}

/* --- JSON-LD -------------------------------------------------------------------------- */

static const struct slice article_types[] = {WORD("NewsArticle"),
                                             WORD("ReportageNewsArticle"),
                                             WORD("AnalysisNewsArticle"),
                                             WORD("OpinionNewsArticle"),
                                             WORD("ReviewNewsArticle"),
                                             WORD("BackgroundNewsArticle"),
                                             WORD("Article"),
                                             WORD("BlogPosting"),
                                             WORD("LiveBlogPosting"),
                                             WORD("Report"),
                                             WORD("SocialMediaPosting"),
                                             WORD("PressRelease"),
                                             WORD("Legislation"),
                                             WORD("GovernmentService"),
                                             WORDS_END};
static const struct slice page_types[] = {WORD("WebPage"), WORD("ItemPage"), WORD("CreativeWork"), WORDS_END};

static struct slice json_text(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    if (!json_is_string(value)) return slice_of("");
    return (struct slice){json_string_value(value), json_string_length(value)};
}

static bool is_type(const json_t *type, const struct slice *types) {
    if (json_is_string(type)) {
        struct slice name = slice_of(json_string_value(type));
        if (slice_starts(name, slice_of("http")))
            while (slice_find(name, slice_of("/"), 0) != SIZE_MAX)
                name = slice_cut(name, slice_find(name, slice_of("/"), 0) + 1, name.size);
        return word_among(name, types);
    }
    for (size_t i = 0; i < json_array_size(type); i++)
        if (json_is_string(json_array_get(type, i)) && is_type(json_array_get(type, i), types)) return true;
    return false;
}

static void take_object(struct page *page, const json_t *object) {
    enum { of_article, of_page };
    const json_t *type = json_object_get(object, "@type");
    bool article = is_type(type, article_types);
    if (!article && !is_type(type, page_types)) return;
    int rank = article ? of_article : of_page;
    offer_day(page, DAY_JSON, rank, json_text(object, "datePublished"));
    if (article) offer_day(page, DAY_JSON, rank, json_text(object, "dateCreated"));
    offer_day(page, DAY_UPDATED, rank, json_text(object, "dateModified"));
    if (!article) return;
    offer_title(page, TITLE_JSON, json_text(object, "headline"));
    struct slice body = json_text(object, "articleBody");
    if (body.size > page->facts.body.size) page->facts.body = arena_copy(&page->arena, body);
    struct slice language = json_text(object, "inLanguage");
    if (language.size && !page->facts.language.size) page->facts.language = arena_copy(&page->arena, language);
}

/* An object, a list of them, or a graph; what these hold is not the page's own. */
static void take_json(struct page *page, const json_t *value, int depth) {
    enum { deepest = 4 };
    if (depth > deepest) return;
    if (json_is_object(value)) {
        take_object(page, value);
        take_json(page, json_object_get(value, "@graph"), depth + 1);
        take_json(page, json_object_get(value, "mainEntity"), depth + 1);
    }
    for (size_t i = 0; i < json_array_size(value); i++) take_json(page, json_array_get(value, i), depth + 1);
}

/* Behind what hides it from old browsers. Line ends inside strings are no JSON, but pages write them. */
static struct slice bare_json(struct slice json, struct arena *arena) {
    char *bare = arena_alloc(arena, json.size + 1);
    size_t start = 0;
    while (start < json.size && json.at[start] != '{' && json.at[start] != '[') start++;
    for (size_t i = start; i < json.size; i++) bare[i - start] = (unsigned char)json.at[i] < ' ' ? ' ' : json.at[i];
    return (struct slice){bare, json.size - start};
}

void page_json(struct page *page, struct slice json) {
    json_error_t error;
    struct slice bare = bare_json(json, &page->arena);
    json_t *value = json_loadb(bare.at, bare.size, JSON_DISABLE_EOF_CHECK, &error);
    take_json(page, value, 0);
    json_decref(value);
}
